/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-credit.h"

#include "accord-outcome.h"
#include "accord-person.h"
#include "accord-rules.h"

#include <glib/gi18n-lib.h>

struct _AccordCredit
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordCredit, accord_credit, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "outcome", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER,
    .get_type = accord_outcome_get_type, .nick = N_("Outcome"),
    .blurb = N_("What went well") },
  { .name = "person", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER,
    .get_type = accord_person_get_type, .nick = N_("Person"),
    .blurb = N_("Whose work it was") },
  { .name = "text", .type = ACCORD_VALUE_TEXT, .nick = N_("For"),
    .blurb = N_("What they did") },
};

static gboolean
accord_credit_check (AccordEntity *self,
                     GError      **error)
{
  return accord_rules_check_pair (self, ACCORD_CREDIT_PERSON,
                                  ACCORD_CREDIT_OUTCOME, error);
}

static char *
accord_credit_dup_label (AccordEntity *self)
{
  return accord_rules_dup_label (self, ACCORD_CREDIT_PERSON,
                                 ACCORD_FIELD_NOT_FOUND);
}

static void
accord_credit_class_init (AccordCreditClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "credit";
  klass->plural = "credits";
  klass->check = accord_credit_check;
  klass->dup_label = accord_credit_dup_label;
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_credit_init (AccordCredit *self)
{
}

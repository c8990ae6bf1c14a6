/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-met-criterion.h"

#include "accord-deal.h"
#include "accord-exit-criterion.h"
#include "accord-person.h"
#include "accord-rules.h"

#include <glib/gi18n-lib.h>

struct _AccordMetCriterion
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordMetCriterion, accord_met_criterion,
                     ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "deal", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER,
    .get_type = accord_deal_get_type, .nick = N_("Deal"),
    .blurb = N_("The deal that meets it") },
  { .name = "criterion", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER,
    .get_type = accord_exit_criterion_get_type, .nick = N_("Criterion"),
    .blurb = N_("The criterion that is met") },
  { .name = "met-on", .type = ACCORD_VALUE_DAY, .nick = N_("Met on"),
    .blurb = N_("Since when") },
  { .name = "said-by", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_person_get_type,
    .nick = N_("Said by"), .blurb = N_("Who says so") },
};

static gboolean
accord_met_criterion_check (AccordEntity *self,
                            GError      **error)
{
  return accord_rules_check_pair (self, ACCORD_MET_CRITERION_CRITERION,
                                  ACCORD_MET_CRITERION_DEAL, error);
}

static char *
accord_met_criterion_dup_label (AccordEntity *self)
{
  return accord_rules_dup_label (self, ACCORD_MET_CRITERION_CRITERION,
                                 ACCORD_FIELD_NOT_FOUND);
}

static void
accord_met_criterion_class_init (AccordMetCriterionClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "met-criterion";
  klass->plural = "met-criteria";
  klass->check = accord_met_criterion_check;
  klass->dup_label = accord_met_criterion_dup_label;
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_met_criterion_init (AccordMetCriterion *self)
{
}

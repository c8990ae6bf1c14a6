/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-incentive.h"

#include "accord-choice-types.h"
#include "accord-person.h"

#include <glib/gi18n-lib.h>

struct _AccordIncentive
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordIncentive, accord_incentive, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "name", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL, .nick = N_("Name"),
    .blurb = N_("What it is") },
  { .name = "day", .type = ACCORD_VALUE_DAY, .flags = ACCORD_FIELD_REQUIRED,
    .nick = N_("Day"), .blurb = N_("The date that matters") },
  { .name = "kind", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_incentive_kind_get_type,
    .initial = "other", .nick = N_("Kind"),
    .blurb = N_("What makes it matter") },
  { .name = "side", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_side_get_type,
    .initial = "sales", .nick = N_("Side"), .blurb = N_("To whom it matters") },
  { .name = "person", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_CLEAR, .get_type = accord_person_get_type,
    .nick = N_("Person"), .blurb = N_("To whom alone it matters") },
  { .name = "note", .type = ACCORD_VALUE_TEXT, .nick = N_("Note"),
    .blurb = N_("What else there is to say") },
};

static void
accord_incentive_class_init (AccordIncentiveClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "incentive";
  klass->plural = "incentives";
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_incentive_init (AccordIncentive *self)
{
}

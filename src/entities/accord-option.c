/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-option.h"

#include "accord-decision.h"

#include <glib/gi18n-lib.h>

struct _AccordOption
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordOption, accord_option, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "decision", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER,
    .get_type = accord_decision_get_type, .nick = N_("Decision"),
    .blurb = N_("Where it was on the table") },
  { .name = "rank", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_RANK,
    .nick = N_("Place in the order"),
    .blurb = N_("The sort key of the order made by hand") },
  { .name = "text", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL, .nick = N_("Option"),
    .blurb = N_("What it was") },
  { .name = "chosen", .type = ACCORD_VALUE_BOOLEAN,
    .flags = ACCORD_FIELD_REQUIRED, .nick = N_("Chosen"),
    .blurb = N_("Whether it was taken") },
  { .name = "chance", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_CHANCE, .nick = N_("Chance to keep"),
    .blurb = N_("The chance to keep the promise with it") },
  { .name = "worth", .type = ACCORD_VALUE_MONEY, .minimum = -9007199254740991,
    .maximum = 9007199254740991, .nick = N_("Worth"),
    .blurb = N_("What it does to the worth of the plan") },
  { .name = "cost", .type = ACCORD_VALUE_MONEY, .nick = N_("Cost"),
    .blurb = N_("What it costs") },
  { .name = "effect", .type = ACCORD_VALUE_TEXT, .nick = N_("Effect"),
    .blurb = N_("What it does to the others, in words") },
};

static void
accord_option_class_init (AccordOptionClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "option";
  klass->plural = "options";
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_option_init (AccordOption *self)
{
}

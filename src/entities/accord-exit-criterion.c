/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-exit-criterion.h"

#include "accord-stage.h"

#include <glib/gi18n-lib.h>

struct _AccordExitCriterion
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordExitCriterion, accord_exit_criterion,
                     ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "stage", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER,
    .get_type = accord_stage_get_type, .nick = N_("Stage"),
    .blurb = N_("The stage it belongs to") },
  { .name = "rank", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_RANK,
    .nick = N_("Place in the order"),
    .blurb = N_("The sort key of the order made by hand") },
  { .name = "text", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL,
    .nick = N_("Criterion"), .blurb = N_("What must be so") },
  { .name = "chance", .type = ACCORD_VALUE_NUMBER,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_CHANCE, .initial = "0.05",
    .nick = N_("Adds to the chance"),
    .blurb = N_("What meeting it adds to the chance to win") },
};

static void
accord_exit_criterion_class_init (AccordExitCriterionClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "exit-criterion";
  klass->plural = "exit-criteria";
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_exit_criterion_init (AccordExitCriterion *self)
{
}

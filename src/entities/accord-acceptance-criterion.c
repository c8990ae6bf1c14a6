/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-acceptance-criterion.h"

#include "accord-choice-types.h"
#include "accord-feature.h"

#include <glib/gi18n-lib.h>

struct _AccordAcceptanceCriterion
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordAcceptanceCriterion, accord_acceptance_criterion,
                     ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "feature", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER,
    .get_type = accord_feature_get_type, .nick = N_("Feature"),
    .blurb = N_("What it belongs to") },
  { .name = "rank", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_RANK,
    .nick = N_("Place in the order"),
    .blurb = N_("The sort key of the order made by hand") },
  { .name = "text", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL,
    .nick = N_("Criterion"), .blurb = N_("What must be so") },
  { .name = "state", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED,
    .get_type = accord_criterion_state_get_type, .initial = "written",
    .nick = N_("State"),
    .blurb = N_("Whether it is missing, written down or met") },
};

static void
accord_acceptance_criterion_class_init (AccordAcceptanceCriterionClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "acceptance-criterion";
  klass->plural = "acceptance-criteria";
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_acceptance_criterion_init (AccordAcceptanceCriterion *self)
{
}

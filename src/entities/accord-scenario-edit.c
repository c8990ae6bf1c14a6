/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-scenario-edit.h"

#include "accord-choice-types.h"
#include "accord-rules.h"
#include "accord-scenario.h"

#include <glib/gi18n-lib.h>

struct _AccordScenarioEdit
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordScenarioEdit, accord_scenario_edit,
                     ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "scenario", .type = ACCORD_VALUE_REFERENCE,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER,
    .get_type = accord_scenario_get_type, .nick = N_("Scenario"),
    .blurb = N_("Where it belongs") },
  { .name = "rank", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_RANK,
    .nick = N_("Place in the order"),
    .blurb = N_("The sort key of the order made by hand") },
  { .name = "kind", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_edit_kind_get_type,
    .initial = "update", .nick = N_("Kind"),
    .blurb = N_("What it does to the entity") },
  { .name = "entity-kind", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED, .nick = N_("Kind of thing"),
    .blurb = N_("The kind of the entity that it changes") },
  { .name = "entity", .type = ACCORD_VALUE_INTEGER,
    .flags = ACCORD_FIELD_REQUIRED, .minimum = 1, .maximum = 9.3e+18,
    .nick = N_("Entity"), .blurb = N_("The id of the entity that it changes") },
  { .name = "property", .type = ACCORD_VALUE_TEXT, .nick = N_("Property"),
    .blurb = N_("The property that it changes") },
  { .name = "from-text", .type = ACCORD_VALUE_TEXT, .nick = N_("From"),
    .blurb = N_("What the plan held when it was made") },
  { .name = "to-text", .type = ACCORD_VALUE_TEXT, .nick = N_("To"),
    .blurb = N_("What it holds in the scenario") },
};

static char *
accord_scenario_edit_dup_label (AccordEntity *self)
{
  return accord_rules_dup_label (self, ACCORD_SCENARIO_EDIT_SCENARIO,
                                 ACCORD_FIELD_NOT_FOUND);
}

static void
accord_scenario_edit_class_init (AccordScenarioEditClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "scenario-edit";
  klass->plural = "scenario-edits";
  klass->dup_label = accord_scenario_edit_dup_label;
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_scenario_edit_init (AccordScenarioEdit *self)
{
}

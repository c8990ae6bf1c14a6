/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-scenario.h"

#include "accord-choice-types.h"

#include <glib/gi18n-lib.h>

struct _AccordScenario
{
  AccordEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordScenario, accord_scenario, ACCORD_TYPE_ENTITY)

static const AccordField fields[] = {
  { .name = "name", .type = ACCORD_VALUE_TEXT,
    .flags = ACCORD_FIELD_REQUIRED | ACCORD_FIELD_LABEL, .nick = N_("Name"),
    .blurb = N_("What it is called") },
  { .name = "state", .type = ACCORD_VALUE_CHOICE,
    .flags = ACCORD_FIELD_REQUIRED, .get_type = accord_scenario_state_get_type,
    .initial = "open", .nick = N_("State"),
    .blurb = N_("Whether it is open, adopted or dropped") },
  { .name = "made-on", .type = ACCORD_VALUE_DAY, .nick = N_("Made on"),
    .blurb = N_("The day it was made") },
  { .name = "note", .type = ACCORD_VALUE_TEXT, .nick = N_("Note"),
    .blurb = N_("What else there is to say") },
};

static void
accord_scenario_class_init (AccordScenarioClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "scenario";
  klass->plural = "scenarios";
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_scenario_init (AccordScenario *self)
{
}

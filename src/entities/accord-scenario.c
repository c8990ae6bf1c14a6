/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-scenario.h"

#include "accord-choice-types.h"
#include "accord-plan.h"

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

/* They are known by their names. */
static gboolean
accord_scenario_edited (AccordEntity       *self,
                        const AccordValue  *before,
                        AccordPlan         *plan,
                        GError            **error)
{
  const char *name = accord_entity_get_text (self, ACCORD_SCENARIO_NAME);
  g_autoptr (GPtrArray) all
    = accord_plan_dup_current (plan, ACCORD_TYPE_SCENARIO);

  if (before != NULL
      && g_strcmp0 (before[ACCORD_SCENARIO_NAME].text, name) == 0)
    return TRUE;

  for (guint i = 0; i < all->len; i++)
    if (all->pdata[i] != self
        && g_strcmp0 (accord_entity_get_text (all->pdata[i],
                                              ACCORD_SCENARIO_NAME),
                      name)
             == 0)
      {
        accord_entity_set_rule_error (
          self, error,
          _("there is a scenario with this name already; choose another "
            "name."));
        return FALSE;
      }

  return TRUE;
}

static void
accord_scenario_class_init (AccordScenarioClass *class)
{
  AccordEntityClass *klass = ACCORD_ENTITY_CLASS (class);

  klass->kind = "scenario";
  klass->plural = "scenarios";
  klass->edited = accord_scenario_edited;
  accord_entity_class_set_fields (klass, fields, G_N_ELEMENTS (fields));
}

static void
accord_scenario_init (AccordScenario *self)
{
}

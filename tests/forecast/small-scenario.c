/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-scenario.h"

#include "accord-scenario-edit.h"
#include "accord-scenarios.h"

void
small_scenario_init (SmallScenario *self)
{
  self->plan = small_plan_new ();
  self->team = small_team (self->plan, "Core", 1);
  self->feature = small_feature (self->plan, "Feature", self->team, "8");
  self->promise = small_promise (self->plan, "Promise", "2026-04-24",
                                 self->feature, NULL);
  self->scenario = small_scenario_create (self, "Later");
}

void
small_scenario_clear (SmallScenario *self)
{
  g_assert_false (accord_plan_is_changing (self->plan));
  g_clear_object (&self->plan);
}

AccordEntity *
small_scenario_create (SmallScenario *self,
                       const char    *name)
{
  g_autoptr (GError) error = NULL;
  AccordEntity *scenario
    = accord_scenarios_create (self->plan, name, SMALL_TODAY, &error);

  g_assert_no_error (error);
  return scenario;
}

guint
small_scenario_count_edits (AccordEntity *scenario)
{
  g_autoptr (GPtrArray) edits = accord_entity_list_referrers (
    scenario, ACCORD_TYPE_SCENARIO_EDIT, ACCORD_SCENARIO_EDIT_SCENARIO);

  return edits->len;
}

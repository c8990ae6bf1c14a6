/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordScenarioGhosts: as soon as both forecasts are sharp, and so drawn with
 * the same luck, what differs goes to the timeline. Until then what it showed
 * last stays.
 */

#include "config.h"

#include "accord-scenario-ghosts.h"

struct _AccordScenarioGhosts
{
  GObject parent_instance;

  AccordPlan *base;
  AccordForecaster *before;
  AccordForecaster *after;
  AccordTimelineScene *scene;
};

G_DEFINE_FINAL_TYPE (AccordScenarioGhosts, accord_scenario_ghosts,
                     G_TYPE_OBJECT)

/* NULL while a sharper one is on its way. */
static AccordForecast *
get_forecast (AccordForecaster *forecaster)
{
  AccordOutlook *outlook = accord_forecaster_get_outlook (forecaster);

  return accord_outlook_is_coarse (outlook)
           ? NULL
           : accord_outlook_get_forecast (outlook);
}

static void
update (AccordScenarioGhosts *self)
{
  AccordForecast *before = get_forecast (self->before);
  AccordForecast *after = get_forecast (self->after);
  g_autoptr (AccordForecastDifference) difference = NULL;

  if (before == NULL || after == NULL)
    return;

  difference = accord_forecast_difference_new (before, after);
  accord_timeline_beside_set_base (
    accord_timeline_scene_get_beside (self->scene), difference, self->base);
}

static void
accord_scenario_ghosts_dispose (GObject *object)
{
  AccordScenarioGhosts *self = ACCORD_SCENARIO_GHOSTS (object);

  if (self->scene != NULL)
    accord_timeline_beside_set_base (
      accord_timeline_scene_get_beside (self->scene), NULL, NULL);
  g_clear_object (&self->scene);
  g_clear_object (&self->after);
  g_clear_object (&self->before);
  g_clear_object (&self->base);

  G_OBJECT_CLASS (accord_scenario_ghosts_parent_class)->dispose (object);
}

static void
accord_scenario_ghosts_class_init (AccordScenarioGhostsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_scenario_ghosts_dispose;
}

static void
accord_scenario_ghosts_init (AccordScenarioGhosts *self)
{
}

/**
 * accord_scenario_ghosts_new:
 * @base: the plan itself
 * @before: of @base
 * @after: of the plan as the scenario has it
 * @scene: of that plan; it shows them as long as this lives
 *
 * Returns: (transfer full): ghosts
 */
AccordScenarioGhosts *
accord_scenario_ghosts_new (AccordPlan          *base,
                            AccordForecaster    *before,
                            AccordForecaster    *after,
                            AccordTimelineScene *scene)
{
  AccordScenarioGhosts *self;

  g_return_val_if_fail (ACCORD_IS_PLAN (base), NULL);
  g_return_val_if_fail (ACCORD_IS_FORECASTER (before), NULL);
  g_return_val_if_fail (ACCORD_IS_FORECASTER (after), NULL);
  g_return_val_if_fail (ACCORD_IS_TIMELINE_SCENE (scene), NULL);

  self = g_object_new (ACCORD_TYPE_SCENARIO_GHOSTS, NULL);
  self->base = g_object_ref (base);
  self->before = g_object_ref (before);
  self->after = g_object_ref (after);
  self->scene = g_object_ref (scene);
  g_signal_connect_object (before, "updated", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (after, "updated", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);

  return self;
}

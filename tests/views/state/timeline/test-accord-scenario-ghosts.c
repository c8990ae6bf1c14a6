/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-scenario-ghosts.h"

#include "accord-plan-edit.h"
#include "accord-scenario-session.h"
#include "accord-scenarios.h"
#include "sample-plan.h"

#include <string.h>

typedef struct
{
  AccordDay today;
  AccordPlan *base;
  AccordForecaster *before;
  AccordScenarioSession *session;
  AccordPlan *plan;
  AccordForecaster *after;
  AccordSelection *selection;
  AccordTimelineScene *scene;
  AccordPromise *promise; /* as the scenario has it */
} World;

static void
set_up (World         *self,
        gconstpointer  data)
{
  g_autoptr (AccordChartText) text = accord_chart_text_new_greeked (13, FALSE);
  g_autoptr (GError) error = NULL;

  self->today = SAMPLE_TODAY;
  self->base = sample_plan_new ();
  self->before = accord_forecaster_new (self->base, self->today);
  self->session = accord_scenario_session_new (
    self->base,
    accord_scenarios_create (self->base, "Later", self->today, &error),
    &error);
  g_assert_no_error (error);
  self->plan = accord_scenario_session_get_plan (self->session);
  self->after = accord_forecaster_new (self->plan, self->today);
  self->selection = accord_selection_new (self->plan);
  self->scene = accord_timeline_scene_new (self->plan, self->after,
                                           self->selection, self->today);
  accord_timeline_span_set_style (
    accord_timeline_scene_get_span (self->scene), text,
    accord_chart_theme_get (ACCORD_CHART_THEME_LIGHT));
  accord_timeline_span_set_width (
    accord_timeline_scene_get_span (self->scene), 1200);
  self->promise = sample_plan_find_promise (self->plan, "SSO roll-out");
}

static void
tear_down (World         *self,
           gconstpointer  data)
{
  g_clear_object (&self->scene);
  g_clear_object (&self->selection);
  g_clear_object (&self->after);
  g_clear_object (&self->session);
  g_clear_object (&self->before);
  g_clear_object (&self->base);
}

static void
wait_until_idle (World *self)
{
  do
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_pending (NULL)
         || accord_forecaster_is_busy (self->before)
         || accord_forecaster_is_busy (self->after));
}

static void
agree_later (World *self)
{
  g_autoptr (GError) error = NULL;

  accord_plan_begin (self->plan, "Later", NULL);
  accord_plan_set_day (self->plan, self->promise, ACCORD_PROMISE_AGREED_DATE,
                       accord_day_from_ymd (2026, 6, 1));
  accord_plan_commit (self->plan, &error);
  g_assert_no_error (error);
}

static const AccordPromiseDifference *
find_effect (World *self)
{
  return accord_timeline_beside_find_effect (
    accord_timeline_scene_get_beside (self->scene),
    accord_entity_get_id (ACCORD_ENTITY (self->promise)));
}

static void
assert_said (World      *self,
             const char *words,
             gboolean    said)
{
  g_autofree char *label
    = accord_timeline_scene_dup_label (self->scene, self->promise);

  g_assert_cmpint (strstr (label, words) != NULL, ==, said);
}

/* A pixel of what is drawn differs, or none. */
static guint
draw (World *self)
{
  cairo_surface_t *surface
    = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1200, 60);
  cairo_t *cr = cairo_create (surface);
  const guchar *data;
  guint hash = 0;

  accord_timeline_scene_draw_row (self->scene, self->promise, cr);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int i = 0; i < 60 * cairo_image_surface_get_stride (surface); i++)
    hash = hash * 31 + data[i];
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return hash;
}

/* What the scenario does is shown and told beside the plan's own date, for as
 * long as somebody wants that. */
static void
test_ghosts (World         *self,
             gconstpointer  data)
{
  g_autoptr (AccordScenarioGhosts) ghosts = accord_scenario_ghosts_new (
    self->base, self->before, self->after, self->scene);
  guint with;

  g_assert_null (find_effect (self));
  wait_until_idle (self);
  g_assert_nonnull (find_effect (self));
  g_assert_cmpint (find_effect (self)->effect, ==, ACCORD_EFFECT_SAME);
  assert_said (self, "in the plan", FALSE);

  agree_later (self);
  wait_until_idle (self);
  g_assert_cmpint (find_effect (self)->effect, ==, ACCORD_EFFECT_HELPED);
  assert_said (self, "in the plan April 13, 2026", TRUE);
  assert_said (self, "helped, chance from", TRUE);
  with = draw (self);

  g_clear_object (&ghosts);
  g_assert_null (find_effect (self));
  assert_said (self, "in the plan", FALSE);
  g_assert_cmpuint (draw (self), !=, with);
}

/* While a date is dragged, only what that does is told. */
static void
test_drag (World         *self,
           gconstpointer  data)
{
  g_autoptr (AccordScenarioGhosts) ghosts = accord_scenario_ghosts_new (
    self->base, self->before, self->after, self->scene);
  AccordDateDrag *drag = accord_timeline_scene_get_drag (self->scene);

  agree_later (self);
  wait_until_idle (self);
  accord_date_drag_begin (drag, self->promise, ACCORD_PROMISE_AGREED_DATE);
  assert_said (self, "in the plan", FALSE);
  accord_date_drag_cancel (drag);
  assert_said (self, "in the plan April 13, 2026", TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/scenario-ghosts/ghosts", World, NULL, set_up, test_ghosts,
              tear_down);
  g_test_add ("/scenario-ghosts/drag", World, NULL, set_up, test_drag,
              tear_down);

  return g_test_run ();
}

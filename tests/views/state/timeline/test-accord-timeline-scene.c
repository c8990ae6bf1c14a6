/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-timeline-scene.h"

#include "sample-plan.h"

typedef struct
{
  AccordPlan *plan;
  AccordForecaster *forecaster;
  AccordSelection *selection;
  AccordTimelineScene *scene;
  AccordPromise *promise;
} Fixture;

static AccordTimelineSpan *
get_span (Fixture *self)
{
  return accord_timeline_scene_get_span (self->scene);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (AccordChartText) text
    = accord_chart_text_new_greeked (13, GPOINTER_TO_INT (data));
  AccordDay today = SAMPLE_TODAY;

  self->plan = sample_plan_new ();
  self->forecaster = accord_forecaster_new (self->plan, today);
  self->selection = accord_selection_new (self->plan);
  self->scene = accord_timeline_scene_new (self->plan, self->forecaster,
                                           self->selection, today);
  accord_timeline_span_set_style (
    get_span (self), text, accord_chart_theme_get (ACCORD_CHART_THEME_LIGHT));
  accord_timeline_span_set_width (get_span (self), 1200);
  self->promise = sample_plan_find_promise (self->plan, "SSO roll-out");
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_object_unref (self->scene);
  g_object_unref (self->selection);
  g_object_unref (self->forecaster);
  g_object_unref (self->plan);
}

static double
get_x (Fixture  *self,
       AccordDay day)
{
  return accord_timeline_columns_get_x (
    accord_timeline_span_get_columns (get_span (self)), day);
}

static void
test_hit_and_drag (Fixture       *self,
                   gconstpointer  data)
{
  AccordDateDrag *drag = accord_timeline_scene_get_drag (self->scene);
  AccordTimelineRow row;
  double y;

  sample_plan_wait_until_idle (self->forecaster);
  y = accord_timeline_columns_get_row_height (
        accord_timeline_span_get_columns (get_span (self)))
      / 3;
  accord_timeline_scene_fill_row (self->scene, self->promise, &row);
  g_assert_cmpint (accord_timeline_scene_hit (self->scene, self->promise,
                                              get_x (self, row.agreed), y)
                     .part,
                   ==, ACCORD_CHART_PART_AGREED);

  /* The row shows what would be, at once. */
  accord_date_drag_begin (drag, self->promise, ACCORD_PROMISE_AGREED_DATE);
  accord_date_drag_move_by_weeks (drag, 8);
  accord_timeline_scene_fill_row (self->scene, self->promise, &row);
  g_assert_cmpint (row.agreed, ==, accord_date_drag_get_day (drag));
  g_assert_cmpfloat (row.chance, >, 0.5);
  accord_date_drag_cancel (drag);
}

/* No day moves away under a pointer that drags. */
static void
test_columns_stay (Fixture       *self,
                   gconstpointer  data)
{
  AccordDateDrag *drag = accord_timeline_scene_get_drag (self->scene);
  AccordTimelineColumns *columns;

  sample_plan_wait_until_idle (self->forecaster);
  columns = accord_timeline_span_get_columns (get_span (self));
  accord_date_drag_begin (drag, self->promise, ACCORD_PROMISE_AGREED_DATE);
  accord_date_drag_move_by_weeks (drag, 100);
  sample_plan_wait_until_idle (self->forecaster);
  accord_timeline_span_zoom (get_span (self), 600, 2);
  g_assert_true (accord_timeline_span_get_columns (get_span (self)) == columns);
  accord_date_drag_cancel (drag);
}

/* Both directions of writing, every theme: it draws, and draws something. */
static void
test_draw (Fixture       *self,
           gconstpointer  data)
{
  AccordDateDrag *drag = accord_timeline_scene_get_drag (self->scene);
  cairo_surface_t *surface
    = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1200, 60);
  cairo_t *cr = cairo_create (surface);
  const guint32 *pixels;
  guint n_drawn = 0;

  sample_plan_wait_until_idle (self->forecaster);
  accord_date_drag_begin (drag, self->promise, ACCORD_PROMISE_AGREED_DATE);
  accord_date_drag_move_by_weeks (drag, 8);
  sample_plan_wait_until_idle (self->forecaster);
  accord_timeline_scene_draw_row (self->scene, self->promise, cr);
  accord_timeline_scene_draw_header (self->scene, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = (const guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  for (guint i = 0; i < 1200 * 60; i++)
    n_drawn += pixels[i] != 0;
  g_assert_cmpuint (n_drawn, >, 2000);
  cairo_surface_destroy (surface);
  accord_date_drag_cancel (drag);
}

static void
test_label (Fixture       *self,
            gconstpointer  data)
{
  AccordDateDrag *drag = accord_timeline_scene_get_drag (self->scene);
  g_autofree char *still = NULL;
  g_autofree char *moving = NULL;

  sample_plan_wait_until_idle (self->forecaster);
  still = accord_timeline_scene_dup_label (self->scene, self->promise);
  g_assert_true (g_str_has_prefix (
    still, "SSO roll-out for Acme Logistics, promised "));
  accord_date_drag_begin (drag, self->promise, ACCORD_PROMISE_AGREED_DATE);
  moving = accord_timeline_scene_dup_label (self->scene, self->promise);
  g_assert_true (g_str_has_prefix (moving, "moving: SSO roll-out"));
}

#define ADD(path, rtl, function)                                              \
  g_test_add (path, Fixture, GINT_TO_POINTER (rtl), set_up, function,         \
              tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/timeline-scene/hit-and-drag", FALSE, test_hit_and_drag);
  ADD ("/timeline-scene/hit-and-drag-rtl", TRUE, test_hit_and_drag);
  ADD ("/timeline-scene/columns-stay", FALSE, test_columns_stay);
  ADD ("/timeline-scene/draw", FALSE, test_draw);
  ADD ("/timeline-scene/draw-rtl", TRUE, test_draw);
  ADD ("/timeline-scene/label", FALSE, test_label);

  return g_test_run ();
}

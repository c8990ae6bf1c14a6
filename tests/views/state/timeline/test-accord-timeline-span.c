/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-timeline-span.h"

#include "accord-plan-edit.h"
#include "accord-promise.h"
#include "accord-sample.h"

typedef struct
{
  AccordPlan *plan;
  AccordOutlook *outlook;
  AccordTimelineSpan *span;
  AccordDay today;
  guint n_changes;
} Fixture;

static void
count_cb (Fixture *self)
{
  self->n_changes++;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (AccordChartText) text
    = accord_chart_text_new_greeked (13, GPOINTER_TO_INT (data));
  g_autoptr (GError) error = NULL;

  self->today = accord_day_from_ymd (2026, 3, 2);
  self->plan = accord_sample_new (self->today, &error);
  g_assert_no_error (error);
  self->outlook = accord_outlook_new (self->plan);
  self->span
    = accord_timeline_span_new (self->plan, self->outlook, self->today);
  accord_timeline_span_set_style (
    self->span, text, accord_chart_theme_get (ACCORD_CHART_THEME_LIGHT));
  accord_timeline_span_set_width (self->span, 1200);
  g_signal_connect_swapped (self->span, "changed", G_CALLBACK (count_cb),
                            self);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_object_unref (self->span);
  g_object_unref (self->outlook);
  g_object_unref (self->plan);
}

static double
get_x (Fixture   *self,
       AccordDay  day)
{
  return accord_timeline_columns_get_x (
    accord_timeline_span_get_columns (self->span), day);
}

static AccordDay
get_day (Fixture *self,
         double   x)
{
  return accord_timeline_columns_get_day (
    accord_timeline_span_get_columns (self->span), x);
}

/* What is zoomed about stays under the pointer, to the day. */
static void
test_zoom (Fixture       *self,
           gconstpointer  data)
{
  for (double x = 350; x < 1000; x += 130)
    {
      AccordDay day = get_day (self, x);

      accord_timeline_span_zoom (self->span, x, 3);
      g_assert_cmpint (ABS (get_day (self, x) - day), <=, 1);
      g_assert_false (accord_timeline_span_is_fit (self->span));
      accord_timeline_span_fit (self->span);
      g_assert_cmpint (get_day (self, x), ==, day);
    }
}

/* The picture follows the hand. */
static void
test_pan (Fixture       *self,
          gconstpointer  data)
{
  AccordDay day;
  double x;

  accord_timeline_span_zoom (self->span, 600, 2);
  day = get_day (self, 600);
  x = get_x (self, day);
  accord_timeline_span_pan (self->span, 50);
  g_assert_cmpfloat_with_epsilon (
    get_x (self, day), x + 50,
    accord_timeline_columns_get_axis (
      accord_timeline_span_get_columns (self->span))
      ->scale);
}

/* The forecast of the other plan comes later, and moves nothing. */
static void
test_look_like (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr (AccordTimelineSpan) other
    = accord_timeline_span_new (self->plan, self->outlook, self->today);
  double middle;

  accord_timeline_span_zoom (self->span, 600, 2);
  middle = accord_timeline_span_get_middle (self->span);
  accord_timeline_span_look_like (other, self->span);
  g_assert_false (accord_timeline_span_is_fit (other));
  accord_timeline_span_follow (other);
  accord_timeline_span_fit (self->span);
  accord_timeline_span_look_like (self->span, other);
  g_assert_false (accord_timeline_span_is_fit (self->span));
  g_assert_cmpfloat_with_epsilon (
    accord_timeline_span_get_middle (self->span), middle, 1e-6);
}

/* While a date is held in it, no day moves away under the pointer. */
static void
test_held (Fixture       *self,
           gconstpointer  data)
{
  AccordTimelineColumns *columns;

  accord_timeline_span_follow (self->span);
  columns = accord_timeline_span_get_columns (self->span);
  accord_timeline_span_set_held (self->span, TRUE);
  accord_timeline_span_zoom (self->span, 600, 2);
  accord_timeline_span_follow (self->span);
  g_assert_true (accord_timeline_span_get_columns (self->span) == columns);
  g_assert_cmpuint (self->n_changes, ==, 0);

  accord_timeline_span_set_held (self->span, FALSE);
  accord_timeline_span_zoom (self->span, 600, 2);
  g_assert_cmpuint (self->n_changes, ==, 1);
}

/* A later date gets its room, and the room stays when it goes. */
static void
test_widen (Fixture       *self,
            gconstpointer  data)
{
  AccordPromise *promise
    = accord_plan_find (self->plan, ACCORD_TYPE_PROMISE, "SSO roll-out", NULL);
  AccordDay before
    = accord_entity_get_day (ACCORD_ENTITY (promise),
                             ACCORD_PROMISE_AGREED_DATE);
  AccordDay days[] = { self->today + 900, before };
  double x = get_x (self, before);

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      accord_plan_begin (self->plan, "Move", NULL);
      accord_plan_set_day (self->plan, promise, ACCORD_PROMISE_AGREED_DATE,
                           days[i]);
      g_assert_true (accord_plan_commit (self->plan, NULL));
      g_assert_cmpuint (self->n_changes, ==, i + 1);
      g_assert_cmpfloat (get_x (self, before), <, x);
      g_assert_cmpfloat (get_x (self, self->today + 900), <, 1200);
    }
}

/* The middle of the time, beside the words. */
static void
test_middle (Fixture       *self,
             gconstpointer  data)
{
  double middle = accord_timeline_span_get_middle (self->span);

  if (GPOINTER_TO_INT (data))
    g_assert_cmpfloat (middle, <, 600);
  else
    g_assert_cmpfloat (middle, >, 600);
  accord_timeline_span_set_width (self->span, 1000);
  g_assert_cmpfloat (accord_timeline_span_get_width (self->span), ==, 1000);
  g_assert_cmpfloat (accord_timeline_span_get_middle (self->span), <,
                     GPOINTER_TO_INT (data) ? 1000 : middle);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    gboolean rtl;
    void (*run) (Fixture *, gconstpointer);
  } tests[] = {
    { "/timeline-span/zoom", FALSE, test_zoom },
    { "/timeline-span/zoom-rtl", TRUE, test_zoom },
    { "/timeline-span/pan", FALSE, test_pan },
    { "/timeline-span/pan-rtl", TRUE, test_pan },
    { "/timeline-span/look-like", FALSE, test_look_like },
    { "/timeline-span/held", FALSE, test_held },
    { "/timeline-span/widen", FALSE, test_widen },
    { "/timeline-span/middle", FALSE, test_middle },
    { "/timeline-span/middle-rtl", TRUE, test_middle },
  };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, GINT_TO_POINTER (tests[i].rtl),
                set_up, tests[i].run, tear_down);

  return g_test_run ();
}

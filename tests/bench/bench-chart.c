/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long charts take: a screenful of the timeline, the layout of a long
 * plan, a long plan as PDF, and getting the data out of a plan. Each figure is
 * the best of several runs, since noise only adds; `allowed` is what it may
 * be, and the exit status tells whether all are. */

#include "config.h"

#include "accord-bench.h"

#include "accord-booking.h"
#include "accord-chart-output.h"
#include "accord-chart-plans.h"
#include "accord-chart-samples.h"
#include "accord-timeline-chart.h"
#include "accord-timeline-source.h"

#define SCREEN_WIDTH  1600
#define SCREEN_HEIGHT 1000
#define SCREEN_ROWS   60
#define N_RUNS        40

static gboolean
report (const char *what,
        const char *unit,
        double      measured,
        double      allowed)
{
  g_print ("{\"what\": \"%s\", \"%s\": %.3f, \"allowed\": %g}\n", what, unit,
           measured, allowed);
  return measured <= allowed;
}

static double
since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

/* Sixty rows at once, on 1600 × 1000: laid out and drawn anew each time. */
static gboolean
bench_screen (void)
{
  g_autoptr (AccordTimelineData) data
      = accord_samples_timeline_long (SCREEN_ROWS, 240, -20);
  g_autoptr (AccordChart) chart = accord_timeline_chart_new (data);
  /* Small enough for sixty rows on that screen. */
  g_autoptr (AccordChartText) text = accord_chart_text_new (NULL, 4.6, FALSE);
  AccordChartFrame frame = { SCREEN_WIDTH, SCREEN_HEIGHT, ACCORD_DAY_NONE,
                             ACCORD_DAY_NONE };
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, SCREEN_WIDTH, SCREEN_HEIGHT);
  double best = G_MAXDOUBLE, first = 0;

  for (int i = 0; i < N_RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (AccordChartLayout) layout = accord_chart_layout (chart, text,
                                                                  &frame);
      cairo_t *cr = cairo_create (surface);

      accord_chart_layout_draw (
          layout, cr, accord_chart_theme_get (ACCORD_CHART_THEME_LIGHT));
      cairo_destroy (cr);
      if (i == 0)
        first = since (start);
      best = MIN (best, since (start));
    }
  cairo_surface_destroy (surface);
  /* The first time, nothing is shaped yet: no more than a frame. */
  return report ("60 timeline rows on 1600x1000", "milliseconds", best, 4)
         & report ("the same for the first time", "milliseconds", first, 16);
}

static double
measure_layout (guint n_rows)
{
  g_autoptr (AccordTimelineData) data = accord_samples_timeline_long (n_rows,
                                                                      700,
                                                                      -100);
  g_autoptr (AccordChart) chart = accord_timeline_chart_new (data);
  AccordChartFrame frame = { SCREEN_WIDTH, SCREEN_HEIGHT, ACCORD_DAY_NONE,
                             ACCORD_DAY_NONE };
  double best = G_MAXDOUBLE;

  for (int i = 0; i < N_RUNS / 4; i++)
    {
      g_autoptr (AccordChartText) text
          = accord_chart_text_new (NULL, ACCORD_CHART_SCREEN_SIZE, FALSE);
      gint64 start = g_get_monotonic_time ();
      g_autoptr (AccordChartLayout) layout = accord_chart_layout (chart, text,
                                                                  &frame);

      best = MIN (best, since (start));
    }

  return best;
}

static gboolean
bench_layout (void)
{
  double small = measure_layout (5000), large = measure_layout (40000);

  return report ("layout of 5,000 timeline rows", "milliseconds", small, 50)
         & report ("a row of 40,000 against one of 5,000", "times",
                   large / 8 / small, 1.5);
}

static gboolean
bench_pdf (void)
{
  g_autoptr (AccordTimelineData) data = accord_samples_timeline_long (1000,
                                                                      400,
                                                                      -30);
  g_autoptr (AccordChart) chart = NULL;
  AccordDocumentInfo info = { NULL, 0 };
  AccordPaginatorOptions options;
  double best = G_MAXDOUBLE, megabytes = 0;

  accord_timeline_data_sort (data, ACCORD_TIMELINE_SORT_AGREED);
  chart = accord_timeline_chart_new (data);
  accord_paginator_options_init (&options);
  if (!accord_page_setup_parse (&options.page, "A3", TRUE, NULL))
    g_assert_not_reached ();
  for (int i = 0; i < 3; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GError) error = NULL;
      g_autoptr (AccordPaginator) paginator
          = accord_paginator_new (chart, &options, &error);
      g_autoptr (GBytes) bytes
          = paginator != NULL
                ? accord_chart_render_pdf (paginator, &info, NULL, &error)
                : NULL;

      if (bytes == NULL)
        g_error ("%s", error->message);
      best = MIN (best, since (start) / 1000);
      megabytes = (double) g_bytes_get_size (bytes) / 1e6;
    }

  return report ("1,000 timeline rows as PDF on A3", "seconds", best, 1.5)
         & report ("its size", "megabytes", megabytes, 10);
}

/* From the plan and its forecast: all rows at once, and one as it changes. */
static gboolean
bench_source (void)
{
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_large (5000);
  g_autoptr (AccordForecast) forecast = accord_chart_plans_forecast (plan, 64);
  AccordTimelineOptions options = { .group = ACCORD_TIMELINE_GROUP_TEAM,
                                    .sort = ACCORD_TIMELINE_SORT_GAP };
  double best = G_MAXDOUBLE, booking;
  gint64 start;

  for (int i = 0; i < N_RUNS / 8; i++)
    {
      start = g_get_monotonic_time ();
      accord_timeline_data_unref (
          accord_timeline_source_new (plan, forecast, &options));
      best = MIN (best, since (start));
    }
  start = g_get_monotonic_time ();
  accord_booking_free (accord_booking_new (forecast, NULL));
  booking = since (start);

  return report ("5,000 rows from their plan", "milliseconds", best, 100)
         & report ("a row", "microseconds", best / 5, 20)
         & report ("what 5,000 promises book", "milliseconds", booking, 1000);
}

static int
run (int    argc,
     char **argv)
{
  return bench_screen () & bench_layout () & bench_pdf () & bench_source ()
           ? 0
           : 1;
}

const BenchVerb bench_chart = { "chart", "", run };

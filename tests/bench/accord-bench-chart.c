/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long charts take: a screenful of the timeline, the layout of a long
 * plan, and a long plan as PDF. Prints a line a measurement: what, how long,
 * what is allowed; the best of several runs, since noise only adds. */

#include "config.h"

#include "accord-bench-chart.h"

#include "accord-chart-output.h"
#include "accord-chart-samples.h"
#include "accord-timeline-chart.h"

#include <stdio.h>

#define SCREEN_WIDTH  1600
#define SCREEN_HEIGHT 1000
#define SCREEN_ROWS   60
#define N_RUNS        40

static gboolean
report (const char *what,
        double      measured,
        double      allowed,
        const char *unit)
{
  gboolean good = measured <= allowed;

  printf ("%-44s %8.2f %s, allowed %g %s%s\n", what, measured, unit, allowed,
          unit, good ? "" : "  TOO MUCH");
  return good;
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
  printf ("%-44s %8.2f ms\n", "the first time, with nothing shaped", first);

  return report ("timeline, 60 rows, 1600 × 1000", best, 4, "ms");
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
  gboolean good = report ("timeline layout, 5,000 rows", small, 50, "ms");

  return report ("… 40,000 rows, a row, against 5,000", large / 8 / small, 1.5,
                 "times")
         && good;
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
  gboolean good;

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

  good = report ("timeline as PDF, 1,000 rows, A3", best, 1.5, "s");
  return report ("… its size", megabytes, 10, "MB") && good;
}

/**
 * accord_bench_chart:
 *
 * Returns: 0 where everything is as fast as allowed, else 1
 */
int
accord_bench_chart (int    argc,
                    char **argv)
{
  gboolean good = bench_screen ();

  good = bench_layout () && good;
  good = bench_pdf () && good;

  return good ? 0 : 1;
}

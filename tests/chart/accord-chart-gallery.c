/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws every chart in every theme into PNG files, to be looked at.
 *
 *   accord-chart-gallery FOLDER [rtl]
 */

#include "config.h"

#include "accord-capacity-chart.h"
#include "accord-chart-output.h"
#include "accord-chart-samples.h"
#include "accord-timeline-chart.h"

#include <locale.h>
#include <string.h>

static void
draw_picture (AccordChart          *chart,
              AccordChartThemeKind  kind,
              AccordChartText      *text,
              const char           *folder,
              const char           *suffix,
              double                width,
              double                height)
{
  const AccordChartTheme *theme = accord_chart_theme_get (kind);
  AccordChartFrame frame = { width, height, ACCORD_DAY_NONE, ACCORD_DAY_NONE };
  g_autoptr (AccordChartLayout) layout = accord_chart_layout (chart, text,
                                                              &frame);
  g_autofree char *name = g_strdup_printf (
      "%s/%s%s-%s.png", folder, accord_chart_get_name (chart), suffix,
      accord_chart_theme_get_name (theme));
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_ARGB32, (int) accord_chart_layout_get_width (layout),
      (int) accord_chart_layout_get_height (layout));
  cairo_t *cr = cairo_create (surface);

  accord_chart_layout_draw (layout, cr, theme);
  cairo_destroy (cr);
  if (cairo_surface_write_to_png (surface, name) != CAIRO_STATUS_SUCCESS)
    g_error ("%s: cannot be written", name);
  cairo_surface_destroy (surface);
}

static void
draw_all (AccordChart     *chart,
          AccordChartText *text,
          const char      *folder,
          const char      *suffix,
          double           width,
          double           height)
{
  for (int kind = 0; kind < ACCORD_CHART_N_THEMES; kind++)
    draw_picture (chart, kind, text, folder, suffix, width, height);
}

static void
draw_decades (AccordChartText *text,
              const char      *folder)
{
  g_autoptr (AccordTimelineData) data
      = accord_samples_timeline_long (12, 3650, -3000);
  g_autoptr (AccordCapacityData) capacity = accord_samples_capacity (520);
  g_autoptr (AccordChart) chart = accord_timeline_chart_new (data);
  g_autoptr (AccordChart) capacity_chart
      = accord_capacity_chart_new (capacity);

  draw_all (chart, text, folder, "-decade", 1000, 0);
  draw_all (capacity_chart, text, folder, "-decade", 900, 0);
}

static void
draw_kinds (AccordChartText *text,
            const char      *folder)
{
  static const int widths[ACCORD_SAMPLES_N_CHARTS]
      = { 1200, 900, 720, 560, 640, 560, 640, 700, 520 };

  for (guint i = 0; i < ACCORD_SAMPLES_N_CHARTS; i++)
    {
      g_autoptr (AccordChart) chart = accord_samples_chart (i, FALSE);
      g_autoptr (AccordChart) empty = accord_samples_chart (i, TRUE);

      draw_all (chart, text, folder, "", widths[i], 0);
      draw_all (chart, text, folder, "-small", 300, 180);
      draw_all (empty, text, folder, "-empty", 400, 200);
    }
}

static void
print_one (AccordChart *chart,
           const char  *paper,
           const char  *fit,
           gboolean     rtl,
           const char  *folder,
           const char  *suffix)
{
  AccordPaginatorOptions options;
  AccordDocumentInfo info = { "Accord", SAMPLE_AS_OF * G_GINT64_CONSTANT (86400) };
  g_autofree char *name = g_strdup_printf (
      "%s/%s%s.pdf", folder, accord_chart_get_name (chart), suffix);
  g_autoptr (GFile) file = g_file_new_for_path (name);
  g_autoptr (AccordPaginator) paginator = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  accord_paginator_options_init (&options);
  options.plan_name = "Spring plan";
  options.as_of = SAMPLE_AS_OF;
  options.rtl = rtl;
  if (accord_page_setup_parse (&options.page, paper, TRUE, &error)
      && accord_page_fit_parse (&options.fit, fit, &error))
    paginator = accord_paginator_new (chart, &options, &error);
  if (paginator != NULL)
    bytes = accord_chart_render_pdf (paginator, &info, NULL, &error);
  if (bytes == NULL || !accord_chart_output_write (bytes, file, NULL, &error))
    g_printerr ("%s: %s\n", name, error->message);
}

static void
print_all (const char *folder,
           gboolean    rtl)
{
  g_autoptr (AccordTimelineData) data = accord_samples_timeline_long (60, 300,
                                                                      -20);
  g_autoptr (AccordTimelineData) small = accord_samples_timeline ();
  g_autoptr (AccordCapacityData) capacity = accord_samples_capacity (26);
  g_autoptr (AccordChart) chart = NULL;
  g_autoptr (AccordChart) small_chart = accord_timeline_chart_new (small);
  g_autoptr (AccordChart) capacity_chart
      = accord_capacity_chart_new (capacity);
  g_autoptr (AccordChart) trend_chart = accord_samples_chart (4, FALSE);

  accord_timeline_data_sort (data, ACCORD_TIMELINE_SORT_AGREED);
  chart = accord_timeline_chart_new (data);
  print_one (small_chart, "A4", "width", rtl, folder, "");
  print_one (chart, "A4", "width", rtl, folder, "-long");
  print_one (chart, "A4", "2x2", rtl, folder, "-tiles");
  print_one (chart, "A3", "1x1", rtl, folder, "-fitted");
  print_one (capacity_chart, "Letter", "2x1", rtl, folder, "");
  print_one (trend_chart, "A4", "width", rtl, folder, "");
  print_one (trend_chart, "A4", "2x2", rtl, folder, "-tiles");
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AccordChartText) text = NULL;
  const char *folder = argc > 1 ? argv[1] : ".";
  gboolean rtl = argc > 2 && strcmp (argv[2], "rtl") == 0;

  setlocale (LC_ALL, "");
  text = accord_chart_text_new (NULL, ACCORD_CHART_SCREEN_SIZE, rtl);
  draw_kinds (text, folder);
  draw_decades (text, folder);
  print_all (folder, rtl);

  return 0;
}

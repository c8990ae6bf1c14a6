/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-sheet-chart.h"

#include "accord-chart-private.h"
#include "accord-paginator.h"

#include <cairo.h>

#define WORDS "one two three four five six seven eight nine ten"

static AccordDay
parse_day (const char *text)
{
  AccordDay day;

  g_assert_true (accord_day_parse (text, &day, NULL));
  return day;
}

static AccordSheet *
new_sheet (void)
{
  return accord_sheet_new ("Minutes", NULL, parse_day ("2026-06-18"));
}

static void
add_moves (AccordSheet *sheet,
           guint        n)
{
  AccordSheetDates dates
    = { parse_day ("2026-06-18"), parse_day ("2026-07-01"), ACCORD_DAY_NONE,
        parse_day ("2026-07-05") };

  for (guint i = 0; i < n; i++)
    accord_sheet_add_move (sheet, "SSO", &dates);
}

static AccordChartLayout *
layout_sheet (AccordSheet *sheet,
              double       width)
{
  g_autoptr (AccordChart) chart = accord_sheet_chart_new (sheet);
  g_autoptr (AccordChartText) text
    = accord_chart_text_new_greeked (10, FALSE);
  AccordChartFrame frame = { width, 0, ACCORD_DAY_NONE, ACCORD_DAY_NONE };

  return accord_chart_layout (chart, text, &frame);
}

static guint
count_bands (AccordSheet *sheet,
             double       width)
{
  g_autoptr (AccordChartLayout) layout = layout_sheet (sheet, width);

  return _accord_chart_layout_get_n_bands (layout);
}

static void
test_title (void)
{
  g_autoptr (AccordSheet) sheet = new_sheet ();
  g_autoptr (AccordChart) chart = accord_sheet_chart_new (sheet);

  g_assert_cmpstr (accord_chart_get_title (chart), ==, "Minutes");
}

/* A line a band; the narrower, the more of them, down to one for a word. */
static void
test_wrapping (void)
{
  static const AccordSheetKind kinds[]
    = { ACCORD_SHEET_PARAGRAPH, ACCORD_SHEET_ITEM, ACCORD_SHEET_HEADING };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (AccordSheet) sheet = new_sheet ();
      guint wide, narrow;

      accord_sheet_add (sheet, kinds[i], WORDS, NULL);
      wide = count_bands (sheet, 10000);
      narrow = count_bands (sheet, 120);
      g_assert_cmpuint (wide, ==, 1);
      g_assert_cmpuint (narrow, >, 2);
      g_assert_cmpuint (count_bands (sheet, 1), ==, 10);
    }
}

/* All that moved has one axis, and each a band of its own. */
static void
test_moves (void)
{
  g_autoptr (AccordSheet) sheet = new_sheet ();
  g_autoptr (AccordChartLayout) layout = NULL;

  accord_sheet_add (sheet, ACCORD_SHEET_HEADING, "Before and after", NULL);
  add_moves (sheet, 3);
  layout = layout_sheet (sheet, 500);
  g_assert_cmpuint (_accord_chart_layout_get_n_bands (layout), ==, 5);
  g_assert_true (_accord_chart_layout_get_band (layout, 0)->leads);
  g_assert_true (_accord_chart_layout_get_band (layout, 1)->leads);
  g_assert_false (_accord_chart_layout_get_band (layout, 2)->leads);
}

/* Every kind of part on as many pages as it takes, both ways of reading. */
static void
test_pages (void)
{
  for (int rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr (AccordSheet) sheet = new_sheet ();
      g_autoptr (AccordChart) chart = NULL;
      g_autoptr (AccordPaginator) paginator = NULL;
      g_autoptr (GError) error = NULL;
      AccordPaginatorOptions options;
      guint n_headings;

      accord_sheet_add (sheet, ACCORD_SHEET_FACT, "Sales", "Priya");
      accord_sheet_add_pair (sheet, "", "One", "Other");
      accord_sheet_add_pair (sheet, "Kept", "1 of 2", "0 of 1");
      accord_sheet_add (sheet, ACCORD_SHEET_HEADING, "Decisions", NULL);
      for (guint i = 0; i < 60; i++)
        accord_sheet_add (sheet, ACCORD_SHEET_ITEM, WORDS, WORDS);
      accord_sheet_add (sheet, ACCORD_SHEET_HEADING, "Moved", NULL);
      add_moves (sheet, 60);
      chart = accord_sheet_chart_new (sheet);
      accord_paginator_options_init (&options);
      options.rtl = rtl;
      paginator = accord_paginator_new (chart, &options, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (accord_paginator_get_n_pages (paginator), >, 2);
      accord_paginator_get_headings (paginator, &n_headings);
      g_assert_cmpuint (n_headings, ==, 2);
      for (guint i = 0; i < accord_paginator_get_n_pages (paginator); i++)
        {
          cairo_surface_t *surface
            = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 850, 600);
          cairo_t *cr = cairo_create (surface);

          accord_paginator_draw_page (paginator, i, cr);
          g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
          cairo_destroy (cr);
          cairo_surface_destroy (surface);
        }
    }
}

/* A legend stands on the pages that show what moved, and on no other. */
static void
test_legend (void)
{
  g_autoptr (AccordSheet) sheet = new_sheet ();
  g_autoptr (AccordChartLayout) layout = NULL;
  const AccordChartBand *last;

  accord_sheet_add (sheet, ACCORD_SHEET_PARAGRAPH, WORDS, NULL);
  accord_sheet_add (sheet, ACCORD_SHEET_HEADING, "Before and after", NULL);
  add_moves (sheet, 2);
  layout = layout_sheet (sheet, 400);
  last = _accord_chart_layout_get_band (
    layout, _accord_chart_layout_get_n_bands (layout) - 1);

  g_assert_true (
    _accord_chart_layout_has_legend (layout, 0, layout->height));
  g_assert_true (
    _accord_chart_layout_has_legend (layout, last->y, layout->height));
  g_assert_false (_accord_chart_layout_has_legend (
    layout, 0, _accord_chart_layout_get_band (layout, 1)->y));
}

/* Dates that are not there are no dates. */
static void
test_no_dates (void)
{
  g_autoptr (AccordSheet) sheet = new_sheet ();
  g_autoptr (AccordChartLayout) layout = NULL;
  AccordSheetDates dates = { ACCORD_DAY_NONE, ACCORD_DAY_NONE,
                             ACCORD_DAY_NONE, ACCORD_DAY_NONE };
  cairo_surface_t *surface;
  cairo_t *cr;

  accord_sheet_add_move (sheet, "SSO", &dates);
  layout = layout_sheet (sheet, 500);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 500, 100);
  cr = cairo_create (surface);
  accord_chart_layout_draw (
    layout, cr, accord_chart_theme_get (ACCORD_CHART_THEME_PAPER));
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-chart/title", test_title);
  g_test_add_func ("/sheet-chart/wrapping", test_wrapping);
  g_test_add_func ("/sheet-chart/moves", test_moves);
  g_test_add_func ("/sheet-chart/pages", test_pages);
  g_test_add_func ("/sheet-chart/legend", test_legend);
  g_test_add_func ("/sheet-chart/no-dates", test_no_dates);
  return g_test_run ();
}

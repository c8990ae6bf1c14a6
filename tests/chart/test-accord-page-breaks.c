/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-chart-samples.h"
#include "accord-page-breaks-private.h"
#include "accord-timeline-chart.h"

/* A layout whose groups have so many rows each; 0 ends the list. */
static AccordChartLayout *
lay_out (const guint *groups)
{
  g_autoptr (AccordTimelineData) data
      = accord_timeline_data_new (SAMPLE_AS_OF, 0.7, NULL);
  g_autoptr (AccordChart) chart = accord_timeline_chart_new (data);
  g_autoptr (AccordChartText) text = accord_chart_text_new_greeked (13, FALSE);
  AccordChartFrame frame = { 600, 0, ACCORD_DAY_NONE, ACCORD_DAY_NONE };

  for (guint i = 0; groups[i] > 0; i++)
    for (guint j = 0; j < groups[i]; j++)
      {
        AccordTimelineRow row = ACCORD_TIMELINE_ROW_INIT;
        g_autofree char *group = g_strdup_printf ("Group %u", i);

        row.group = group;
        accord_timeline_data_add (data, &row);
      }

  return accord_chart_layout (chart, text, &frame);
}

static double
get_band_height (const AccordChartLayout *layout,
                 gboolean                 leads)
{
  for (guint i = 0; i < _accord_chart_layout_get_n_bands (layout); i++)
    if (_accord_chart_layout_get_band (layout, i)->leads == leads)
      return _accord_chart_layout_get_band (layout, i)->height;

  return 0;
}

static double
get_height (const AccordPageSlice *slice)
{
  return slice->heading_to - slice->heading_from + slice->to - slice->from;
}

/* Every band is on one page, whole; no page is too high; no heading stands
 * alone at the foot of a page. */
static void
check_slices (const AccordChartLayout *layout,
              const GArray            *slices,
              double                   room)
{
  guint page = 0, n = _accord_chart_layout_get_n_bands (layout);

  for (guint i = 0; i < n; i++)
    {
      const AccordChartBand *band = _accord_chart_layout_get_band (layout, i);
      const AccordPageSlice *slice;

      while (g_array_index (slices, AccordPageSlice, page).to <= band->y)
        page++;
      slice = &g_array_index (slices, AccordPageSlice, page);
      g_assert_cmpfloat (slice->from, <=, band->y);
      g_assert_cmpfloat (band->y + band->height, <=, slice->to + 1e-9);
      if (get_height (slice) > room + 1e-6)
        g_assert_cmpfloat (get_height (slice), ==, band->height);
      if (band->leads && band->height + get_band_height (layout, FALSE) <= room)
        g_assert_cmpfloat (band->y + band->height, <, slice->to);
    }
  g_assert_cmpuint (page + 1, ==, slices->len);
}

static void
test_bands (void)
{
  static const guint groups[][8] = {
    { 3, 3, 3, 0 }, { 20, 0 }, { 1, 1, 1, 1, 1, 1, 1, 0 }, { 4, 9, 2, 30, 1, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autoptr (AccordChartLayout) layout = lay_out (groups[i]);

      for (double room = 10; room < 2000; room *= 1.1)
        {
          g_autoptr (GArray) slices = _accord_page_breaks_in_bands (layout,
                                                                    room);

          check_slices (layout, slices, room);
        }
    }
}

/* Four rows fit: a group of three stays in one piece, and a group of nine
 * cannot. */
static void
test_groups_stay_whole (void)
{
  static const guint groups[] = { 3, 3, 9, 0 };
  g_autoptr (AccordChartLayout) layout = lay_out (groups);
  double room = get_band_height (layout, TRUE)
                + 4.9 * get_band_height (layout, FALSE);
  g_autoptr (GArray) slices = _accord_page_breaks_in_bands (layout, room);
  double group = get_band_height (layout, TRUE)
                 + 3 * get_band_height (layout, FALSE);

  g_assert_cmpfloat_with_epsilon (g_array_index (slices, AccordPageSlice, 0).to
                                      - g_array_index (slices,
                                                       AccordPageSlice, 0)
                                            .from,
                                  group, 1e-6);
  g_assert_cmpfloat_with_epsilon (
      g_array_index (slices, AccordPageSlice, 1).to
          - g_array_index (slices, AccordPageSlice, 1).from,
      group, 1e-6);
  g_assert_cmpuint (slices->len, ==, 5);
  /* The nine go over three pages, and the last two say whose they are. */
  for (guint i = 0; i < 5; i++)
    {
      const AccordPageSlice *slice = &g_array_index (slices, AccordPageSlice,
                                                     i);

      g_assert_cmpint (slice->heading_to > slice->heading_from, ==, i >= 3);
      if (i >= 3)
        g_assert_cmpfloat_with_epsilon (slice->heading_from,
                                        g_array_index (slices,
                                                       AccordPageSlice, 2)
                                            .from,
                                        1e-6);
    }
}

static void
test_anywhere (void)
{
  static const struct
  {
    double from, to, room, overlap;
    guint n;
  } cases[] = {
    { 0, 100, 100, 10, 1 }, { 0, 100.0000001, 100, 10, 1 },
    { 0, 101, 100, 10, 2 }, { 50, 240, 100, 10, 2 },
    { 0, 190, 100, 10, 2 }, { 0, 191, 100, 10, 3 },
    { 0, 5, 100, 10, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) slices = _accord_page_breaks_anywhere (
          cases[i].from, cases[i].to, cases[i].room, cases[i].overlap);

      g_assert_cmpuint (slices->len, ==, cases[i].n);
      for (guint j = 0; j < slices->len; j++)
        {
          const AccordPageSlice *slice = &g_array_index (slices,
                                                         AccordPageSlice, j);

          g_assert_cmpfloat (slice->to - slice->from, <=,
                             cases[i].room + 1e-6);
          if (j > 0)
            g_assert_cmpfloat_with_epsilon ((slice - 1)->to - slice->from,
                                            cases[i].overlap, 1e-9);
        }
      g_assert_cmpfloat_with_epsilon (
          g_array_index (slices, AccordPageSlice, slices->len - 1).to,
          cases[i].to, 1e-3);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/page-breaks/bands", test_bands);
  g_test_add_func ("/chart/page-breaks/groups-stay-whole",
                   test_groups_stay_whole);
  g_test_add_func ("/chart/page-breaks/anywhere", test_anywhere);

  return g_test_run ();
}

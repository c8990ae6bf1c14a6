/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-chart-samples.h"
#include "accord-trend-chart.h"

static AccordChartLayout *
lay_out (AccordTrendData *data,
         double           height)
{
  g_autoptr (AccordChart) chart = accord_trend_chart_new (data);
  g_autoptr (AccordChartText) text = accord_chart_text_new_greeked (13, FALSE);
  AccordChartFrame frame = { 700, height, ACCORD_DAY_NONE, ACCORD_DAY_NONE };

  return accord_chart_layout (chart, text, &frame);
}

static void
test_moved (void)
{
  g_autoptr (AccordTrendData) data = accord_trend_data_new (1000);
  const AccordTrendPoint points[]
      = { { 1, 50, ACCORD_DAY_NONE }, { 2, 50, 60 }, { 3, 55, 60 },
          { 4, 56, 70 },              { 5, 57, ACCORD_DAY_NONE } };
  static const gboolean moved[] = { FALSE, FALSE, FALSE, TRUE, FALSE };

  accord_trend_data_add (data, 1, "SSO", points, G_N_ELEMENTS (points));
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    g_assert_cmpint (accord_trend_data_is_moved (data, 0, i), ==, moved[i]);
}

/* Every point can be found; every title stands on a line of its own. */
static void
test_hits (void)
{
  g_autoptr (AccordTrendData) data = accord_samples_trend ();
  g_autoptr (AccordChartLayout) layout = lay_out (data, 420);
  const AccordChartRect *body = accord_chart_layout_get_body (layout);
  gboolean points[7][6] = { { FALSE } }, titles[7] = { FALSE };
  guint n_points = 0, n_titles = 0;

  for (double y = 0; y < 420; y++)
    {
      AccordChartHit label = accord_chart_layout_hit (
          layout, body->x + body->width + 20, y);

      if (label.part == ACCORD_CHART_PART_LABEL)
        titles[label.row] = TRUE;
      for (double x = body->x; x < body->x + body->width; x += 2)
        {
          AccordChartHit hit = accord_chart_layout_hit (layout, x, y);

          if (hit.part == ACCORD_CHART_PART_POINT)
            points[hit.row][hit.item] = TRUE;
        }
    }
  for (int i = 0; i < 7; i++)
    {
      n_titles += titles[i];
      for (int j = 0; j < 6; j++)
        n_points += points[i][j];
    }
  g_assert_cmpuint (n_titles, ==, 7);
  /* Two lines cross near a meeting: one of two points may hide the other. */
  g_assert_cmpuint (n_points, >=, 40);
}

/* Agreed dates that are not drawn leave the room to what is. */
static void
test_far_agreed (void)
{
  static const AccordDay agreed[] = { ACCORD_DAY_NONE, 1040, 5000, -5000 };
  double distance[G_N_ELEMENTS (agreed)];

  for (gsize i = 0; i < G_N_ELEMENTS (agreed); i++)
    {
      g_autoptr (AccordTrendData) data = accord_trend_data_new (1000);
      g_autoptr (AccordChartLayout) layout = NULL;
      const AccordTrendPoint points[] = { { 970, 1030, agreed[i] },
                                          { 1000, 1060, agreed[i] } };
      double low = G_MAXDOUBLE, high = 0;

      accord_trend_data_add (data, 1, "SSO", points, G_N_ELEMENTS (points));
      layout = lay_out (data, 420);
      for (double y = 0; y < 420; y += 2)
        for (double x = 0; x < 700; x += 2)
          {
            AccordChartHit hit = accord_chart_layout_hit (layout, x, y);

            if (hit.part != ACCORD_CHART_PART_POINT)
              continue;
            low = MIN (low, y);
            high = MAX (high, y);
          }
      distance[i] = high - low;
    }

  g_assert_cmpfloat (distance[0], >, 200);
  for (gsize i = 1; i < G_N_ELEMENTS (agreed); i++)
    g_assert_cmpfloat (distance[i], ==, distance[0]);
}

/* More promises than lines of text: those that moved most are named. */
static void
test_crowd (void)
{
  g_autoptr (AccordTrendData) data = accord_trend_data_new (1000);
  g_autoptr (AccordChartLayout) layout = NULL;
  gboolean titles[100] = { FALSE };
  const AccordChartRect *body;
  guint n = 0;

  for (int i = 0; i < 100; i++)
    {
      const AccordTrendPoint points[] = { { 900, 1000 + i, ACCORD_DAY_NONE },
                                          { 930, 1000 + i / 2,
                                            ACCORD_DAY_NONE } };

      accord_trend_data_add (data, i, "a promise", points, 2);
    }
  layout = lay_out (data, 300);
  body = accord_chart_layout_get_body (layout);
  for (double y = 0; y < 300; y += 0.5)
    {
      AccordChartHit hit = accord_chart_layout_hit (
          layout, body->x + body->width + 20, y);

      if (hit.part == ACCORD_CHART_PART_LABEL)
        titles[hit.row] = TRUE;
    }
  for (int i = 0; i < 100; i++)
    n += titles[i];
  g_assert_cmpuint (n, >=, 10);
  g_assert_cmpuint (n, <=, 25);
  g_assert_true (titles[99]);
  g_assert_false (titles[0]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/trend-chart/moved", test_moved);
  g_test_add_func ("/chart/trend-chart/hits", test_hits);
  g_test_add_func ("/chart/trend-chart/far-agreed", test_far_agreed);
  g_test_add_func ("/chart/trend-chart/crowd", test_crowd);

  return g_test_run ();
}

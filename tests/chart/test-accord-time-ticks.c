/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-time-ticks.h"

#include <locale.h>

static void
check_line (const AccordTimeTick *ticks,
            guint                 n,
            double                from,
            double                to)
{
  double last = from - 1e-6;

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        {
          g_assert_cmpint (ticks[i].day, >, ticks[i - 1].day);
          g_assert_cmpfloat_with_epsilon (ticks[i].start, ticks[i - 1].end,
                                          1e-6);
        }
      if (ticks[i].label == NULL)
        continue;
      g_assert_cmpfloat (ticks[i].label_start, >=, last);
      last = ticks[i].label_start + ticks[i].label_width;
      g_assert_cmpfloat (last, <=, to + 1e-6);
      g_assert_cmpfloat (ticks[i].label_start, >=, ticks[i].start - 1e-6);
    }
}

static guint
count_labels (const AccordTimeTick *ticks,
              guint                 n)
{
  guint labels = 0;

  for (guint i = 0; i < n; i++)
    labels += ticks[i].label != NULL;

  return labels;
}

static void
check_axis (AccordChartText *text,
            AccordDay        first,
            int              n_days,
            double           length,
            double           from,
            double           to)
{
  AccordTimeAxis axis;

  accord_time_axis_init (&axis, first, accord_day_add (first, n_days), 200,
                         length);
  for (int numbers = 0; numbers < 2; numbers++)
    {
      g_autoptr (AccordTimeTicks) ticks = accord_time_ticks_new (
          &axis, text, 200 + from * length, 200 + to * length, numbers);
      const AccordTimeTick *line;
      guint n, labels;

      line = accord_time_ticks_get_fine (ticks, &n);
      check_line (line, n, 200 + from * length, 200 + to * length);
      labels = count_labels (line, n);
      line = accord_time_ticks_get_coarse (ticks, &n);
      check_line (line, n, 200 + from * length, 200 + to * length);
      labels += count_labels (line, n);
      /* Enough room shows at least something. */
      if ((to - from) * length > 400)
        g_assert_cmpuint (labels, >, 0);
      g_assert_cmpuint (n, <, length);
    }
}

static void
check_all_axes (void)
{
  static const int spans[] = { 0, 3, 20, 80, 200, 400, 1200, 3653, 36525,
                               1000000, 3652058 };
  AccordDay start = accord_day_from_ymd (2026, 4, 17);

  for (int greeked = 0; greeked < 2; greeked++)
    {
      g_autoptr (AccordChartText) text
          = greeked ? accord_chart_text_new_greeked (13, FALSE)
                    : accord_chart_text_new (NULL, 13, FALSE);

      for (gsize i = 0; i < G_N_ELEMENTS (spans); i++)
        for (double length = 30; length < 5000; length *= 1.7)
          {
            AccordDay first = spans[i] > 2000000 ? ACCORD_DAY_MIN : start;

            check_axis (text, first, spans[i], length, 0, 1);
            check_axis (text, first, spans[i], length, 0.33, 0.71);
          }
    }
}

/* Labels never meet, nor leave what can be seen, at any zoom in any
 * language. */
static void
test_no_overlap (void)
{
  static const char *const locales[] = { "de_DE.UTF-8", "ar_EG.UTF-8",
                                         "fr_FR.UTF-8", "zh_CN.UTF-8" };

  check_all_axes ();
  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      if (setlocale (LC_ALL, locales[i]) == NULL)
        g_test_message ("there is no locale %s on this machine", locales[i]);
      else
        check_all_axes ();
    }
  setlocale (LC_ALL, "");
}

static void
test_zoom (void)
{
  static const struct
  {
    int n_days;
    AccordTimeZoom zoom;
    const char *fine;
    const char *coarse;
  } cases[] = {
    { 20, ACCORD_TIME_ZOOM_DAYS, "1", "June 2026" },
    { 120, ACCORD_TIME_ZOOM_WEEKS, "1", "June 2026" },
    { 500, ACCORD_TIME_ZOOM_MONTHS, "Jun", "2026" },
    { 2000, ACCORD_TIME_ZOOM_QUARTERS, "Q2", "2026" },
    { 9000, ACCORD_TIME_ZOOM_YEARS, "2026", NULL },
  };
  g_autoptr (AccordChartText) text = accord_chart_text_new_greeked (13, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordTimeAxis axis;
      g_autoptr (AccordTimeTicks) ticks = NULL;
      const AccordTimeTick *line;
      guint n;

      accord_time_axis_init (&axis, accord_day_from_ymd (2026, 6, 1),
                             accord_day_from_ymd (2026, 6, 1)
                                 + cases[i].n_days,
                             0, 1000);
      ticks = accord_time_ticks_new (&axis, text, 0, 1000, FALSE);
      g_assert_cmpint (accord_time_ticks_get_zoom (ticks), ==, cases[i].zoom);
      line = accord_time_ticks_get_fine (ticks, &n);
      /* The stretch that the axis begins in may be too short for a label. */
      if (line[0].label != NULL)
        g_assert_cmpstr (line[0].label, ==, cases[i].fine);
      line = accord_time_ticks_get_coarse (ticks, &n);
      if (cases[i].coarse == NULL)
        g_assert_cmpuint (n, ==, 0);
      else
        g_assert_cmpstr (line[0].label, ==, cases[i].coarse);
    }
}

static void
test_week_numbers (void)
{
  g_autoptr (AccordChartText) text = accord_chart_text_new_greeked (13, FALSE);
  g_autoptr (AccordTimeTicks) ticks = NULL;
  AccordTimeAxis axis;
  const AccordTimeTick *line;
  guint n;

  accord_time_axis_init (&axis, accord_day_from_ymd (2026, 12, 21),
                         accord_day_from_ymd (2027, 1, 17), 0, 400);
  ticks = accord_time_ticks_new (&axis, text, 0, 200, TRUE);
  line = accord_time_ticks_get_fine (ticks, &n);
  /* Half of it is shown: the end of the year, which has 53 weeks. */
  if (accord_time_ticks_get_zoom (ticks) == ACCORD_TIME_ZOOM_WEEKS)
    {
      g_assert_cmpuint (n, ==, 2);
      g_assert_cmpstr (line[0].label, ==, "52");
      g_assert_cmpstr (line[1].label, ==, "53");
    }
  else
    g_assert_cmpuint (n, ==, 14);
}

static void
test_vertical (void)
{
  g_autoptr (AccordChartText) text = accord_chart_text_new_greeked (13, FALSE);
  double line_height = accord_chart_text_get_line_height (
      text, ACCORD_CHART_TEXT_SMALL);

  for (int n_days = 10; n_days < 40000; n_days *= 3)
    {
      g_autoptr (AccordTimeTicks) ticks = NULL;
      const AccordTimeTick *line;
      double last = -1e9;
      AccordTimeAxis axis;
      guint n;

      accord_time_axis_init (&axis, 20000, 20000 + n_days, 0, 300);
      ticks = accord_time_ticks_new_vertical (&axis, text);
      line = accord_time_ticks_get_fine (ticks, &n);
      for (guint i = 0; i < n; i++)
        if (line[i].label != NULL)
          {
            g_assert_cmpfloat (line[i].label_start - last, >=, line_height);
            last = line[i].label_start;
          }
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/time-ticks/no-overlap", test_no_overlap);
  g_test_add_func ("/chart/time-ticks/zoom", test_zoom);
  g_test_add_func ("/chart/time-ticks/week-numbers", test_week_numbers);
  g_test_add_func ("/chart/time-ticks/vertical", test_vertical);

  return g_test_run ();
}

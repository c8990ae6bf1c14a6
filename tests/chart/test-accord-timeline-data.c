/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-chart-samples.h"

#include <math.h>

static void
test_copies (void)
{
  g_autoptr (AccordTimelineData) data
      = accord_timeline_data_new (SAMPLE_AS_OF, 0.7, NULL);
  AccordTimelineRow row = ACCORD_TIMELINE_ROW_INIT;
  char title[] = "SSO", group[] = "Priya";

  row.title = title;
  row.group = group;
  accord_timeline_data_add (data, &row);
  title[0] = group[0] = 'x';
  accord_timeline_data_add (data, &row);

  g_assert_cmpuint (accord_timeline_data_get_n_rows (data), ==, 2);
  g_assert_cmpstr (accord_timeline_data_get_row (data, 0)->title, ==, "SSO");
  g_assert_cmpstr (accord_timeline_data_get_row (data, 0)->group, ==,
                   "Priya");
  g_assert_cmpstr (accord_timeline_data_get_row (data, 1)->title, ==, "xSO");
  g_assert_null (accord_timeline_data_get_row (data, 0)->account);
}

static void
test_gap (void)
{
  AccordTimelineRow row = ACCORD_TIMELINE_ROW_INIT;
  int days = 99;

  g_assert_false (accord_timeline_row_get_gap (&row, &days));
  row.agreed = 100;
  g_assert_false (accord_timeline_row_get_gap (&row, &days));
  g_assert_cmpint (days, ==, 99);
  row.ready = 117;
  g_assert_true (accord_timeline_row_get_gap (&row, &days));
  g_assert_cmpint (days, ==, 17);
}

static void
add (AccordTimelineData *data,
     gint64              id,
     const char         *title,
     const char         *group,
     AccordDay           agreed,
     AccordDay           ready,
     double              chance)
{
  AccordTimelineRow row = ACCORD_TIMELINE_ROW_INIT;

  row.id = id;
  row.title = title;
  row.group = group;
  row.agreed = agreed;
  row.ready = ready;
  row.chance = chance;
  accord_timeline_data_add (data, &row);
}

static void
test_sort (void)
{
  static const struct
  {
    AccordTimelineSort sort;
    gint64 order[5];
  } cases[] = {
    /* Row 5 has no group, so it comes last; row 4 has no dates. */
    { ACCORD_TIMELINE_SORT_NONE, { 2, 1, 3, 4, 5 } },
    { ACCORD_TIMELINE_SORT_AGREED, { 2, 3, 1, 4, 5 } },
    { ACCORD_TIMELINE_SORT_READY, { 2, 1, 3, 4, 5 } },
    { ACCORD_TIMELINE_SORT_GAP, { 2, 3, 1, 4, 5 } },
    { ACCORD_TIMELINE_SORT_CHANCE, { 2, 3, 1, 4, 5 } },
    { ACCORD_TIMELINE_SORT_TITLE, { 2, 4, 3, 1, 5 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordTimelineData) data
          = accord_timeline_data_new (SAMPLE_AS_OF, 0.7, NULL);

      add (data, 1, "d", "b", 300, 290, 0.9);
      add (data, 2, "c", "a", 100, 90, 0.5);
      add (data, 3, "b", "b", 200, 320, 0.2);
      add (data, 4, "a", "b", ACCORD_DAY_NONE, ACCORD_DAY_NONE,
           ACCORD_TIMELINE_NO_CHANCE);
      add (data, 5, "a", NULL, 50, 50, 0.1);
      accord_timeline_data_sort (data, cases[i].sort);
      for (guint j = 0; j < 5; j++)
        g_assert_cmpint (accord_timeline_data_get_row (data, j)->id, ==,
                         cases[i].order[j]);
    }
}

static void
test_range (void)
{
  g_autoptr (AccordTimelineData) data
      = accord_timeline_data_new (1000, 0.7, NULL);
  AccordTimelineRow row = ACCORD_TIMELINE_ROW_INIT;
  AccordDay first, last;

  accord_timeline_data_get_range (data, &first, &last);
  g_assert_cmpint (first, ==, 993);
  g_assert_cmpint (last, ==, 1007);

  row.agreed = 1100;
  row.has_quantiles = TRUE;
  for (int i = 0; i < ACCORD_TIMELINE_N_QUANTILES; i++)
    row.quantiles[i] = i < 15 ? 1110 + i : HUGE_VAL;
  accord_timeline_data_add (data, &row);
  accord_timeline_data_get_range (data, &first, &last);
  g_assert_cmpint (first, ==, 993);
  g_assert_cmpint (last, ==, 1131);
}

/* A need date that is held back must not stretch the axis. */
static void
test_range_keeps_secret (void)
{
  for (int revealed = 0; revealed < 2; revealed++)
    {
      g_autoptr (AccordTimelineData) data
          = accord_timeline_data_new (1000, 0.7, NULL);
      AccordTimelineRow row = ACCORD_TIMELINE_ROW_INIT;
      AccordDay first, last;

      row.need = 2000;
      row.need_revealed = revealed;
      accord_timeline_data_add (data, &row);
      accord_timeline_data_get_range (data, &first, &last);
      g_assert_cmpint (last > 2000, ==, revealed);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/timeline-data/copies", test_copies);
  g_test_add_func ("/chart/timeline-data/gap", test_gap);
  g_test_add_func ("/chart/timeline-data/sort", test_sort);
  g_test_add_func ("/chart/timeline-data/range", test_range);
  g_test_add_func ("/chart/timeline-data/range-keeps-secret",
                   test_range_keeps_secret);

  return g_test_run ();
}

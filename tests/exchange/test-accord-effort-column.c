/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-effort-column.h"
#include "accord-error.h"

#include <string.h>

static void
test_columns (void)
{
  static const AccordEffortRules usual = ACCORD_EFFORT_RULES_INIT;
  static const AccordEffortRules half_days = { 4.0, 4.0, 0.5 };
  static const struct
  {
    const char *values[4];
    AccordEffortUnit chosen;
    const AccordEffortRules *rules;
    double first; /* -1: ambiguous, -2: no effort */
    const char *sentence;
  } cases[] = {
    { { "2d 4h" }, 0, &usual, 2.5, "carry their units" },
    { { "2d 4h" }, 0, &half_days, 3.0, "carry" },
    { { "1w" }, 0, &usual, 5.0, "carry" },
    { { "1w" }, 0, &half_days, 4.0, "carry" },
    { { "1mo 1w" }, 0, &usual, 25.0, "carry" },
    { { "38h" }, 0, &usual, 4.75, "carry" },
    { { "2 weeks, 3 days" }, 0, &usual, 13.0, "carry" },
    { { "1.5d" }, 0, &usual, 1.5, "carry" },
    { { "1,5 d" }, 0, &usual, 1.5, "carry" },
    { { "1W 2D" }, 0, &usual, 7.0, "carry" },
    { { "90m" }, 0, &usual, 0.1875, "carry" },
    { { "PT8H30M" }, 0, &usual, 1.0625, "carry" },
    { { "P1DT4H" }, 0, &usual, 1.5, "carry" },
    { { "P1M" }, 0, &usual, 20.0, "carry" },
    { { "PT80H0M0S" }, 0, &usual, 10.0, "carry" },
    { { "3 points" }, 0, &half_days, 1.5, "carry" },
    { { "3 points" }, 0, &usual, -2.0, "carry" },
    { { "28800" }, ACCORD_EFFORT_UNIT_SECONDS, &usual, 1.0,
      "in seconds, as chosen" },
    { { "28800", "3600" }, 0, &usual, 1.0, "all are whole minutes" },
    { { "8", "16" }, 0, &usual, -1.0, "choose one" },
    { { "0", "16" }, 0, &usual, 0.0, "choose one" },
    { { "8", "16", "3" }, ACCORD_EFFORT_UNIT_SECONDS, &usual, 8.0 / 28800.0,
      "check the unit" },
    { { "8", "16" }, ACCORD_EFFORT_UNIT_HOURS, &usual, 1.0, "in hours" },
    { { "30" }, ACCORD_EFFORT_UNIT_MINUTES, &usual, 0.0625, "in minutes" },
    { { "38h", "28800" }, ACCORD_EFFORT_UNIT_SECONDS, &usual, 4.75,
      "in seconds" },
    { { "0,5" }, ACCORD_EFFORT_UNIT_DAYS, &usual, 0.5, "in days" },
    { { "5" }, ACCORD_EFFORT_UNIT_POINTS, &half_days, 2.5, "in points" },
    { { "5" }, ACCORD_EFFORT_UNIT_POINTS, &usual, -2.0, "say how many" },
    { { "-1" }, ACCORD_EFFORT_UNIT_DAYS, &usual, -2.0, "carry" },
    { { "1e9" }, ACCORD_EFFORT_UNIT_DAYS, &usual, -2.0, "carry" },
    { { "2000000" }, ACCORD_EFFORT_UNIT_DAYS, &usual, -2.0, "in days" },
    { { "much" }, 0, &usual, -2.0, "carry" },
    { { "2d 4" }, 0, &usual, -2.0, "carry" },
    { { "2 fortnights" }, 0, &usual, -2.0, "carry" },
    { { "P" }, 0, &usual, -2.0, "carry" },
    { { "PT" }, 0, &usual, -2.0, "carry" },
    { { "P1H" }, 0, &usual, -2.0, "carry" },
    { { "P1D8" }, 0, &usual, -2.0, "carry" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordEffortColumn column;
      double days = -3.0;
      g_autoptr (GError) error = NULL;
      g_autofree char *sentence = NULL;

      accord_effort_column_init (&column, cases[i].chosen, cases[i].rules, 0);
      for (guint j = 0; cases[i].values[j] != NULL; j++)
        accord_effort_column_look (&column, cases[i].values[j], j + 2);
      accord_effort_column_decide (&column);
      sentence = accord_effort_column_describe (&column);
      g_test_message ("case %u: %s", i, sentence);
      g_assert_nonnull (strstr (sentence, cases[i].sentence));

      if (!accord_effort_column_parse (&column, cases[i].values[0], &days,
                                       &error))
        days = g_error_matches (error, ACCORD_ERROR, ACCORD_ERROR_AMBIGUOUS)
                 ? -1.0
                 : -2.0;
      g_assert_cmpfloat_with_epsilon (days, cases[i].first, 1e-12);
    }
}

static void
test_names (void)
{
  AccordEffortUnit unit;
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_effort_unit_parse ("points", &unit, &error));
  g_assert_cmpint (unit, ==, ACCORD_EFFORT_UNIT_POINTS);
  g_assert_false (accord_effort_unit_parse ("years", &unit, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/effort-column/columns", test_columns);
  g_test_add_func ("/effort-column/names", test_names);

  return g_test_run ();
}

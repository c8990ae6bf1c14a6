/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-chance-column.h"
#include "accord-error.h"

#include <string.h>

static void
test_columns (void)
{
  static const struct
  {
    const char *values[4];
    AccordChanceScale chosen;
    double first; /* -1: ambiguous, -2: no chance */
    const char *sentence;
  } cases[] = {
    { { "50" }, 0, 0.5, "per cents, as those over 1" },
    { { "0.5" }, 0, 0.5, "fractions, since" },
    { { "0,5" }, 0, 0.5, "fractions, since" },
    { { "1", "0.5" }, 0, 1.0, "fractions" },
    { { "1", "50" }, 0, 0.01, "per cents" },
    { { "0.5", "50" }, 0, 0.005, "per cents" },
    { { "50 %" }, 0, 0.5, "sign" },
    { { "50\xc2\xa0%" }, 0, 0.5, "sign" },
    { { "12,5%" }, 0, 0.125, "sign" },
    { { "50%", "0.3" }, 0, 0.5, "fractions" },
    { { "1", "0", "1" }, 0, -1.0, "choose" },
    { { "0", "1" }, 0, 0.0, "choose" },
    { { "0", "0" }, 0, 0.0, "sign" },
    { { "1", "0" }, ACCORD_CHANCE_SCALE_FRACTION, 1.0, "fractions, as chosen" },
    { { "1", "0" }, ACCORD_CHANCE_SCALE_PERCENT, 0.01, "cents, as chosen" },
    { { "100" }, 0, 1.0, "per cents" },
    { { "101" }, 0, -2.0, "per cents" },
    { { "-1", "50" }, 0, -2.0, "per cents" },
    { { "1.5" }, ACCORD_CHANCE_SCALE_FRACTION, -2.0, "as chosen" },
    { { "150 %" }, 0, -2.0, "sign" },
    { { "likely" }, 0, -2.0, "sign" },
    { { "%" }, 0, -2.0, "sign" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordChanceColumn column;
      double chance = -3.0;
      g_autoptr (GError) error = NULL;
      g_autofree char *sentence = NULL;

      accord_chance_column_init (&column, cases[i].chosen, 0);
      for (guint j = 0; cases[i].values[j] != NULL; j++)
        accord_chance_column_look (&column, cases[i].values[j], j + 2);
      accord_chance_column_decide (&column);
      sentence = accord_chance_column_describe (&column);
      g_test_message ("case %u: %s", i, sentence);
      g_assert_nonnull (strstr (sentence, cases[i].sentence));

      if (!accord_chance_column_parse (&column, cases[i].values[0], &chance,
                                       &error))
        chance = g_error_matches (error, ACCORD_ERROR, ACCORD_ERROR_AMBIGUOUS)
                   ? -1.0
                   : -2.0;
      g_assert_cmpfloat_with_epsilon (chance, cases[i].first, 1e-12);
    }
}

static void
test_names (void)
{
  AccordChanceScale scale;
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_chance_scale_parse ("Percent", &scale, &error));
  g_assert_cmpint (scale, ==, ACCORD_CHANCE_SCALE_PERCENT);
  g_assert_false (accord_chance_scale_parse ("odds", &scale, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chance-column/columns", test_columns);
  g_test_add_func ("/chance-column/names", test_names);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-day-words.h"

static const struct
{
  AccordDateForm form;
  const char *locale;
  const char *iso;
} forms[] = {
  { ACCORD_DATE_DAY, "Jun 8", "2026-06-08" },
  { ACCORD_DATE_FULL, "June 8, 2026", "2026-06-08" },
  { ACCORD_DATE_MONTH, "Jun", "2026-06" },
  { ACCORD_DATE_MONTH_NAME, "June", "2026-06" },
  { ACCORD_DATE_MONTH_YEAR, "June 2026", "2026-06" },
  { ACCORD_DATE_YEAR, "2026", "2026" },
};

static void
test_forms (void)
{
  AccordDay day = accord_day_from_ymd (2026, 6, 8);

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *locale = accord_day_to_words (day, forms[i].form);
      g_autofree char *iso = NULL;

      accord_day_words_set_iso (TRUE);
      iso = accord_day_to_words (day, forms[i].form);
      accord_day_words_set_iso (FALSE);
      g_assert_cmpstr (locale, ==, forms[i].locale);
      g_assert_cmpstr (iso, ==, forms[i].iso);
    }
}

/* 2026-06-18 14:03 UTC, which is where the tests are. */
static void
test_moment (void)
{
  g_autofree char *locale = accord_moment_to_words (1781791380);
  g_autofree char *iso = NULL;
  g_autofree char *never = accord_moment_to_words (G_MAXINT64);

  accord_day_words_set_iso (TRUE);
  iso = accord_moment_to_words (1781791380);
  accord_day_words_set_iso (FALSE);
  g_assert_cmpstr (locale, ==, "06/18/26 14:03");
  g_assert_cmpstr (iso, ==, "2026-06-18 14:03");
  g_assert_cmpstr (never, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day-words/forms", test_forms);
  g_test_add_func ("/day-words/moment", test_moment);

  return g_test_run ();
}

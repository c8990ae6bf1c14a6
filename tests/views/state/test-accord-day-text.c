/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-day-text.h"

#include <locale.h>

static AccordDay
day (const char *text)
{
  AccordDay result;

  g_assert_true (accord_day_parse (text, &result, NULL));
  return result;
}

static void
test_range (void)
{
  static const struct
  {
    const char *early;
    const char *late;
    const char *text;
  } cases[] = {
    { "2026-05-12", "2026-05-28", "May 12–May 28" },
    { "2026-05-20", "2026-06-09", "May 20–Jun 9" },
    { "2026-05-12", "2026-05-12", "May 12" },
    { "2026-06-01", "2026-08-20", "Jun–Aug" },
    { "2026-12-20", "2027-01-09", "Dec 20 2026–Jan 9 2027" },
    { "2027-02-01", "2027-02-09", "Feb 1–Feb 9 2027" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = accord_day_text_format_range (
        day (cases[i].early), day (cases[i].late), day ("2026-03-02"));

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_range_of_nothing (void)
{
  g_autofree char *text = accord_day_text_format_range (
    ACCORD_DAY_NONE, ACCORD_DAY_NONE, day ("2026-03-02"));

  g_assert_cmpstr (text, ==, "");
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *iso;
  } cases[] = {
    { "2026-06-18", "2026-06-18" },
    { " 2026-06-18 ", "2026-06-18" },
    { "06/18/2026", "2026-06-18" },
    { "6/18/26", "2026-06-18" },
    { "6-18-2026", "2026-06-18" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordDay result;
      g_autoptr (GError) error = NULL;

      accord_day_text_parse (cases[i].text, &result, &error);
      g_assert_no_error (error);
      g_assert_cmpint (result, ==, day (cases[i].iso));
    }
}

static void
test_parse_nothing (void)
{
  AccordDay result;

  g_assert_true (accord_day_text_parse ("  ", &result, NULL));
  g_assert_cmpint (result, ==, ACCORD_DAY_NONE);
}

static void
test_parse_nonsense (void)
{
  static const char *const texts[]
    = { "soon", "2026-02-30", "18/06/2026", "6/18", "6/18/2026/1" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      AccordDay result;
      g_autoptr (GError) error = NULL;

      g_assert_false (accord_day_text_parse (texts[i], &result, &error));
      g_assert_nonnull (strstr (error->message, texts[i]));
    }
}

/* What is written can be read again, in every locale that is there. */
static void
test_round_trip (void)
{
  static const char *const locales[]
    = { "C.UTF-8", "en_US.UTF-8", "en_GB.UTF-8", "de_DE.UTF-8",
        "fr_FR.UTF-8", "sv_SE.UTF-8", "zh_CN.UTF-8" };
  AccordDay wanted = day ("2026-06-08");

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autofree char *text = NULL;
      AccordDay result;
      g_autoptr (GError) error = NULL;

      if (setlocale (LC_ALL, locales[i]) == NULL)
        continue;
      text = accord_day_text_format (wanted);
      accord_day_text_parse (text, &result, &error);
      g_assert_no_error (error);
      g_assert_cmpint (result, ==, wanted);
    }
  setlocale (LC_ALL, "C.UTF-8");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day-text/range", test_range);
  g_test_add_func ("/day-text/range-of-nothing", test_range_of_nothing);
  g_test_add_func ("/day-text/parse", test_parse);
  g_test_add_func ("/day-text/parse-nothing", test_parse_nothing);
  g_test_add_func ("/day-text/parse-nonsense", test_parse_nonsense);
  g_test_add_func ("/day-text/round-trip", test_round_trip);

  return g_test_run ();
}

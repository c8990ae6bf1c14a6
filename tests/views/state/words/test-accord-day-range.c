/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-day-range.h"

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
    { "2026-05-12", "2026-05-28", "May 12–28" },
    { "2026-05-20", "2026-06-09", "May 20–Jun 9" },
    { "2026-05-12", "2026-05-12", "May 12" },
    { "2026-06-01", "2026-08-20", "Jun–Aug" },
    { "2026-12-20", "2027-01-09", "Dec 20 2026–Jan 9 2027" },
    { "2027-02-01", "2027-02-09", "Feb 1–Feb 9 2027" },
    { "2025-12-20", "2026-01-09", "Dec 20–Jan 9" },
    { "2025-11-01", "2025-11-01", "Nov 1 2025" },
    { "2026-12-20", "2026-12-20", "Dec 20" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = accord_day_range_format (
        day (cases[i].early), day (cases[i].late), day ("2026-03-02"));

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_range_of_nothing (void)
{
  g_autofree char *text = accord_day_range_format (
    ACCORD_DAY_NONE, ACCORD_DAY_NONE, day ("2026-03-02"));

  g_assert_cmpstr (text, ==, "");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day-range/format", test_range);
  g_test_add_func ("/day-range/nothing", test_range_of_nothing);

  return g_test_run ();
}

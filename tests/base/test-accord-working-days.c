/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-error.h"
#include "accord-working-days.h"

static AccordDay
day (const char *text)
{
  AccordDay parsed = ACCORD_DAY_NONE;

  g_assert_true (accord_day_parse (text, &parsed, NULL));
  return parsed;
}

/* Whit Monday twice, and a holiday on a Saturday, which takes nothing away. */
static AccordWorkingDays *
whitsun (void)
{
  AccordDay holidays[] = { day ("2026-05-25"), day ("2026-05-14"),
                           day ("2026-05-25"), day ("2026-05-16") };

  return accord_working_days_new (ACCORD_WEEKDAYS_MON_FRI, holidays,
                                  G_N_ELEMENTS (holidays));
}

static void
test_is_working (void)
{
  g_autoptr (AccordWorkingDays) days = whitsun ();

  g_assert_true (accord_working_days_is_working (days, day ("2026-05-22")));
  g_assert_false (accord_working_days_is_working (days, day ("2026-05-23")));
  g_assert_false (accord_working_days_is_working (days, day ("2026-05-24")));
  g_assert_false (accord_working_days_is_working (days, day ("2026-05-25")));
  g_assert_true (accord_working_days_is_working (days, day ("2026-05-26")));
}

static void
test_add (void)
{
  static const struct
  {
    const char *from;
    int n;
    const char *to;
  } cases[] = {
    { "2026-05-22", 0, "2026-05-22" },  { "2026-05-22", 1, "2026-05-26" },
    { "2026-05-23", 1, "2026-05-26" },  { "2026-05-26", -1, "2026-05-22" },
    { "2026-05-13", 1, "2026-05-15" },  { "2026-05-11", 10, "2026-05-27" },
    { "2026-05-27", -10, "2026-05-11" },
  };
  g_autoptr (AccordWorkingDays) days = whitsun ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (
      accord_working_days_add (days, day (cases[i].from), cases[i].n), ==,
      day (cases[i].to));
}

/* The count by arithmetic against counting day by day. */
static void
test_count (void)
{
  g_autoptr (AccordWorkingDays) days = whitsun ();
  AccordDay from = day ("2026-04-30");

  for (AccordDay until = from - 40; until < from + 60; until++)
    {
      int expected = 0;

      for (AccordDay d = MIN (from, until); d < MAX (from, until); d++)
        expected += accord_working_days_is_working (days, d);
      g_assert_cmpint (accord_working_days_count (days, from, until), ==,
                       until < from ? -expected : expected);
    }
}

static void
test_snap (void)
{
  g_autoptr (AccordWorkingDays) days = whitsun ();

  g_assert_cmpint (accord_working_days_snap (days, day ("2026-05-23"), 1), ==,
                   day ("2026-05-26"));
  g_assert_cmpint (accord_working_days_snap (days, day ("2026-05-25"), -1), ==,
                   day ("2026-05-22"));
  g_assert_cmpint (accord_working_days_snap (days, day ("2026-05-22"), 1), ==,
                   day ("2026-05-22"));
}

static void
test_weekdays (void)
{
  guint weekdays = 0;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_weekdays_parse ("sun, mon ,TUE", &weekdays, &error));
  g_assert_no_error (error);
  g_assert_cmphex (weekdays, ==, 0x43);
  text = accord_weekdays_to_string (weekdays);
  g_assert_cmpstr (text, ==, "mon,tue,sun");

  g_assert_false (accord_weekdays_parse ("", &weekdays, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (accord_weekdays_parse ("mon,someday", &weekdays, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/working-days/is-working", test_is_working);
  g_test_add_func ("/working-days/add", test_add);
  g_test_add_func ("/working-days/count", test_count);
  g_test_add_func ("/working-days/snap", test_snap);
  g_test_add_func ("/working-days/weekdays", test_weekdays);
  return g_test_run ();
}

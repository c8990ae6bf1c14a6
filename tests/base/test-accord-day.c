/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-day.h"
#include "accord-error.h"

static void
test_ymd (void)
{
  static const struct
  {
    int year, month, day;
    AccordDay number;
  } cases[] = {
    { 1970, 1, 1, 0 },           { 1969, 12, 31, -1 },
    { 2000, 2, 29, 11016 },      { 2000, 3, 1, 11017 },
    { 1900, 3, 1, -25508 },      { 2026, 6, 18, 20622 },
    { 1, 1, 1, ACCORD_DAY_MIN }, { 9999, 12, 31, ACCORD_DAY_MAX },
    { 2026, 2, 29, ACCORD_DAY_NONE }, { 1900, 2, 29, ACCORD_DAY_NONE },
    { 2026, 13, 1, ACCORD_DAY_NONE }, { 2026, 0, 1, ACCORD_DAY_NONE },
    { 2026, 4, 31, ACCORD_DAY_NONE }, { 2026, 4, 0, ACCORD_DAY_NONE },
    { 0, 12, 31, ACCORD_DAY_NONE },   { 10000, 1, 1, ACCORD_DAY_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (
      accord_day_from_ymd (cases[i].year, cases[i].month, cases[i].day), ==,
      cases[i].number);
}

/* Every day there is, against GDate and against the day before. */
static void
test_every_day (void)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, 1, 1);
  for (AccordDay day = ACCORD_DAY_MIN; day <= ACCORD_DAY_MAX; day++)
    {
      int year, month, day_of_month;

      accord_day_to_ymd (day, &year, &month, &day_of_month);
      g_assert_cmpint (accord_day_from_ymd (year, month, day_of_month), ==,
                       day);
      if ((day & 63) == 0)
        {
          g_date_set_julian (&date, (guint32) (day - ACCORD_DAY_MIN) + 1);
          g_assert_cmpint (year, ==, g_date_get_year (&date));
          g_assert_cmpint (month, ==, (int) g_date_get_month (&date));
          g_assert_cmpint (day_of_month, ==, g_date_get_day (&date));
          g_assert_cmpint (accord_day_weekday (day), ==,
                           (int) g_date_get_weekday (&date));
          g_assert_cmpint (accord_day_iso_week (day, NULL), ==,
                           (int) g_date_get_iso8601_week_of_year (&date));
        }
    }
}

static void
test_parse (void)
{
  static const char *const wrong[] = {
    "",           "2026-6-18",  "2026-06-18 ", " 2026-06-18", "18.06.2026",
    "2026-06-31", "2026/06/18", "2026-06-1a",  "+026-06-18",  "20260618",
    "2026-06-018", "\xff\xfe",  "0000-01-01",
  };
  AccordDay day = 7;
  char buffer[ACCORD_DAY_STRING_SIZE];
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_day_parse ("2026-06-18", &day, &error));
  g_assert_no_error (error);
  g_assert_cmpint (day, ==, 20622);
  g_assert_cmpstr (accord_day_format (day, buffer), ==, "2026-06-18");
  g_assert_cmpstr (accord_day_format (ACCORD_DAY_MIN, buffer), ==,
                   "0001-01-01");
  text = accord_day_to_string (ACCORD_DAY_MAX);
  g_assert_cmpstr (text, ==, "9999-12-31");
  g_assert_null (accord_day_to_string (ACCORD_DAY_NONE));

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_false (accord_day_parse (wrong[i], &day, &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpint (day, ==, 20622);
      g_clear_error (&error);
    }
}

static void
test_add (void)
{
  AccordDay january = accord_day_from_ymd (2026, 1, 31);

  g_assert_cmpint (accord_day_add (january, 1), ==,
                   accord_day_from_ymd (2026, 2, 1));
  g_assert_cmpint (accord_day_add (january, INT64_MAX), ==, ACCORD_DAY_MAX);
  g_assert_cmpint (accord_day_add (-1, INT64_MIN), ==, ACCORD_DAY_MIN);
  g_assert_cmpint (accord_day_add (ACCORD_DAY_NONE, 5), ==, ACCORD_DAY_NONE);
  g_assert_cmpint (accord_day_add_months (january, 1), ==,
                   accord_day_from_ymd (2026, 2, 28));
  g_assert_cmpint (accord_day_add_months (january, -2), ==,
                   accord_day_from_ymd (2025, 11, 30));
  g_assert_cmpint (accord_day_add_months (january, 25), ==,
                   accord_day_from_ymd (2028, 2, 29));
  g_assert_cmpint (accord_day_add_months (january, 200000), ==,
                   ACCORD_DAY_MAX);
  g_assert_cmpint (accord_day_add_months (january, -200000), ==,
                   ACCORD_DAY_MIN);
}

static void
test_iso_year (void)
{
  int iso_year;

  g_assert_cmpint (
    accord_day_iso_week (accord_day_from_ymd (2027, 1, 3), &iso_year), ==, 53);
  g_assert_cmpint (iso_year, ==, 2026);
  g_assert_cmpint (
    accord_day_iso_week (accord_day_from_ymd (2024, 12, 30), &iso_year), ==,
    1);
  g_assert_cmpint (iso_year, ==, 2025);
}

static void
test_today (void)
{
  AccordDay before = accord_day_today ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  AccordDay day = accord_day_from_ymd (g_date_time_get_year (now),
                                       g_date_time_get_month (now),
                                       g_date_time_get_day_of_month (now));

  g_assert_cmpint (day, >=, before);
  g_assert_cmpint (day, <=, before + 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day/ymd", test_ymd);
  g_test_add_func ("/day/every-day", test_every_day);
  g_test_add_func ("/day/parse", test_parse);
  g_test_add_func ("/day/add", test_add);
  g_test_add_func ("/day/iso-year", test_iso_year);
  g_test_add_func ("/day/today", test_today);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-date-column.h"
#include "accord-error.h"

#include <string.h>

/* What a column of @values, with @chosen, makes of its first value: a date,
 * "?" for ambiguous, "!" for none; and the sentence about it. */
static char *
read_first (const char *const *values,
            AccordDateFormat   chosen,
            char             **sentence)
{
  AccordDateColumn column;
  AccordDay day = ACCORD_DAY_NONE;
  g_autoptr (GError) error = NULL;

  accord_date_column_init (&column, chosen);
  for (guint i = 0; values[i] != NULL; i++)
    accord_date_column_look (&column, values[i], i + 2);
  accord_date_column_decide (&column);
  *sentence = accord_date_column_describe (&column);

  if (accord_date_column_parse (&column, values[0], &day, &error))
    {
      g_assert_no_error (error);
      return accord_day_to_string (day);
    }
  g_assert_nonnull (strstr (error->message, "“"));
  if (g_error_matches (error, ACCORD_ERROR, ACCORD_ERROR_AMBIGUOUS))
    return g_strdup ("?");
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);

  return g_strdup ("!");
}

static void
test_columns (void)
{
  static const struct
  {
    const char *values[4];
    AccordDateFormat chosen;
    const char *first;
    const char *sentence; /* a part of it */
  } cases[] = {
    { { "2026-06-18" }, 0, "2026-06-18", "are year-month-day" },
    { { "2016-10-20 00:00:00" }, 0, "2016-10-20", "year-month-day" },
    { { "2014-05-09T02:39:42.734+0000" }, 0, "2014-05-09", "year" },
    { { "2024-01-22T16:14:25Z" }, 0, "2024-01-22", "year" },
    { { "2026/6/8" }, 0, "2026-06-08", "year" },
    { { "20260618" }, 0, "2026-06-18", "year" },
    { { "11/May/24 03:26 PM" }, 0, "2024-05-11", "month’s name" },
    { { "22/Sep/25 9:26 AM" }, 0, "2025-09-22", "month’s name" },
    { { "02-Nov-04" }, 0, "2004-11-02", "month’s name" },
    { { "Sep 12, 2026" }, 0, "2026-09-12", "month’s name" },
    { { "12 September 2026" }, 0, "2026-09-12", "month’s name" },
    { { "2004-Nov-02" }, 0, "2004-11-02", "month’s name" },
    { { "11/Mär/24 3:26" }, 0, "2024-03-11", "month’s name" },
    { { "3. août 2025" }, 0, "2025-08-03", "month’s name" },
    { { "14/juil./25 15:04" }, 0, "2025-07-14", "month’s name" },
    { { "18.06.2026" }, 0, "2026-06-18", "day/month/year, as “18.06.2026”" },
    { { "6/21/2025 16:14" }, 0, "2025-06-21", "month/day/year" },
    { { "31/12/69" }, 0, "2069-12-31", "day/month/year" },
    { { "31/12/70" }, 0, "1970-12-31", "day/month/year" },
    { { "46191" }, 0, "2026-06-18", "day numbers" },
    /* One row decides for the others. */
    { { "05/11/24", "06/10/24", "25/11/24" }, 0, "2024-11-05",
      "“25/11/24” on line 4" },
    { { "05/11/24", "11/25/24" }, 0, "2024-05-11", "“11/25/24” on line 3" },
    { { "05/11/24", "06/10/24" }, 0, "?", "“05/11/24” can have" },
    { { "05/05/24", "06/10/24" }, 0, "2024-05-05", "“06/10/24” can have" },
    { { "05/11/24" }, ACCORD_DATE_FORMAT_DAY_FIRST, "2024-11-05",
      "as chosen" },
    { { "05/11/24" }, ACCORD_DATE_FORMAT_MONTH_FIRST, "2024-05-11",
      "as chosen" },
    /* Where rows contradict each other, the more frequent one is believed. */
    { { "05/11/24", "25/11/24", "26/11/24", NULL }, 0, "2024-11-05", "day/" },
    { { "05/11/24", "25/11/24", "11/26/24" }, 0, "?", "can have" },
    { { "13/13/24" }, 0, "!", "not dates" },
    { { "2026-02-30" }, 0, "!", "not dates" },
    { { "25/11/24" }, ACCORD_DATE_FORMAT_MONTH_FIRST, "!", "as chosen" },
    { { "soon" }, 0, "!", "not dates" },
    { { "12" }, 0, "!", "not dates" },
    { { "2026-06-18 or later" }, 0, "!", "not dates" },
    { { "1/2" }, 0, "!", "not dates" },
    { { "1/2/345" }, 0, "!", "not dates" },
    { { "\xff\xfe" }, 0, "!", "not dates" },
    { { "May/May/24" }, 0, "!", "not dates" },
    { { "999999999999/1/1" }, 0, "!", "not dates" },
    /* ISO is never mistaken, whatever was chosen. */
    { { "2026-06-08" }, ACCORD_DATE_FORMAT_MONTH_FIRST, "2026-06-08",
      "as chosen" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sentence = NULL;
      g_autofree char *first
        = read_first (cases[i].values, cases[i].chosen, &sentence);

      g_test_message ("case %u: %s", i, sentence);
      g_assert_cmpstr (first, ==, cases[i].first);
      g_assert_nonnull (strstr (sentence, cases[i].sentence));
    }
}

/* Every day, written in each way, comes back. */
static void
test_every_day (void)
{
  AccordDateColumn day_first, month_first, serial;

  accord_date_column_init (&day_first, ACCORD_DATE_FORMAT_DAY_FIRST);
  accord_date_column_decide (&day_first);
  accord_date_column_init (&month_first, ACCORD_DATE_FORMAT_MONTH_FIRST);
  accord_date_column_decide (&month_first);
  accord_date_column_init (&serial, ACCORD_DATE_FORMAT_SERIAL);
  accord_date_column_decide (&serial);

  for (AccordDay day = accord_day_from_ymd (1970, 1, 1);
       day <= accord_day_from_ymd (2069, 12, 31); day += 3)
    {
      int y, m, d;
      char text[32];
      AccordDay found;

      accord_day_to_ymd (day, &y, &m, &d);
      g_snprintf (text, sizeof text, "%d.%d.%02d", d, m, y % 100);
      g_assert_true (accord_date_column_parse (&day_first, text, &found, NULL));
      g_assert_cmpint (found, ==, day);
      g_snprintf (text, sizeof text, "%02d/%02d/%04d", m, d, y);
      g_assert_true (
        accord_date_column_parse (&month_first, text, &found, NULL));
      g_assert_cmpint (found, ==, day);
      g_snprintf (text, sizeof text, "%d", day + 25569);
      g_assert_true (accord_date_column_parse (&serial, text, &found, NULL));
      g_assert_cmpint (found, ==, day);
    }
}

static void
test_names (void)
{
  AccordDateFormat format = ACCORD_DATE_FORMAT_UNKNOWN;
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_date_format_parse ("Day-First", &format, &error));
  g_assert_cmpint (format, ==, ACCORD_DATE_FORMAT_DAY_FIRST);
  g_assert_true (accord_date_format_parse ("serial", &format, &error));
  g_assert_cmpint (format, ==, ACCORD_DATE_FORMAT_SERIAL);
  g_assert_false (accord_date_format_parse ("dmy", &format, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "month-first"));
}

/* What one side holds back is not quoted, not even to explain. */
static void
test_held_back (void)
{
  static const char *const values[] = { "2027-02-03", "03/02/2027" };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      AccordDateColumn column;
      g_autofree char *sentence = NULL;

      accord_date_column_init (&column, ACCORD_DATE_FORMAT_UNKNOWN);
      column.is_held_back = TRUE;
      accord_date_column_look (&column, values[i], 2);
      accord_date_column_decide (&column);
      sentence = accord_date_column_describe (&column);
      g_assert_true (g_str_has_prefix (sentence, "Dates "));
      g_assert_null (strstr (sentence, "2027"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date-column/columns", test_columns);
  g_test_add_func ("/date-column/held-back", test_held_back);
  g_test_add_func ("/date-column/every-day", test_every_day);
  g_test_add_func ("/date-column/names", test_names);

  return g_test_run ();
}

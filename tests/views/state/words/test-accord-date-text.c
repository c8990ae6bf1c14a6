/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-date-text.h"
#include "accord-day-words.h"
#include "accord-error.h"

#include <locale.h>

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *expected; /* NULL where it is no date */
  } cases[] = {
    { "2026-06-18", "2026-06-18" },
    { "  2026-06-18 ", "2026-06-18" },
    { "18 June 2026", "2026-06-18" },
    { "18 Jun 2026", "2026-06-18" },
    { "June 18, 2026", "2026-06-18" },
    { "jun 18 2026", "2026-06-18" },
    { "06/18/26", "2026-06-18" },
    { "18 June", "2026-06-18" },
    { "Jun 18", "2026-06-18" },
    /* The next one. */
    { "1 March", "2027-03-01" },
    { "2 March", "2026-03-02" },
    { "29 February", "2028-02-29" },
    { "", NULL },
    { "soon", NULL },
    { "2026-02-30", NULL },
    { "31 February 2026", NULL },
    { "30 February", NULL },
    { "18 June 2026 or later", NULL },
    { "18", NULL },
    { "2026-06-18T12:00", NULL },
  };
  AccordDay as_of = accord_day_from_ymd (2026, 3, 2);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *found = NULL;
      AccordDay day = ACCORD_DAY_NONE;
      gboolean good
        = accord_date_text_parse (cases[i].text, as_of, &day, &error);

      found = good ? accord_day_to_string (day) : NULL;
      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].expected);
      if (!good)
        g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
    }
}

static void
test_format (void)
{
  g_autofree char *date
    = accord_date_text_format (accord_day_from_ymd (2026, 6, 18));
  g_autofree char *none = accord_date_text_format (ACCORD_DAY_NONE);

  g_assert_cmpstr (date, ==, "Jun 18, 2026");
  g_assert_cmpstr (none, ==, "");
}

static void
test_format_iso (void)
{
  g_autofree char *date = NULL;

  accord_day_words_set_iso (TRUE);
  date = accord_date_text_format (accord_day_from_ymd (2026, 6, 18));
  accord_day_words_set_iso (FALSE);

  g_assert_cmpstr (date, ==, "2026-06-18");
}

/* What is shown to be written over means the day that it came from. */
static void
test_round_trip (void)
{
  AccordDay first = accord_day_from_ymd (2026, 1, 1);

  for (AccordDay day = first; day < first + 800; day++)
    {
      g_autofree char *text = accord_date_text_format (day);
      AccordDay found;

      g_assert_true (accord_date_text_parse (text, first, &found, NULL));
      g_assert_cmpint (found, ==, day);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-text/parse", test_parse);
  g_test_add_func ("/date-text/format", test_format);
  g_test_add_func ("/date-text/format-iso", test_format_iso);
  g_test_add_func ("/date-text/round-trip", test_round_trip);

  return g_test_run ();
}

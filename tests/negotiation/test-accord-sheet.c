/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-sheet.h"

#include <string.h>

static AccordDay
parse_day (const char *text)
{
  AccordDay day;

  g_assert_true (accord_day_parse (text, &day, NULL));
  return day;
}

static AccordSheet *
new_sheet (void)
{
  return accord_sheet_new ("Minutes", NULL, parse_day ("2026-06-18"));
}

/* Lists and tables stand together, paragraphs and headings apart. */
static void
test_markdown (void)
{
  g_autoptr (AccordSheet) sheet
    = accord_sheet_new ("Minutes", "Monday", parse_day ("2026-06-18"));
  AccordSheetDates dates = { parse_day ("2026-06-18"), ACCORD_DAY_NONE,
                             ACCORD_DAY_NONE, parse_day ("2026-07-01") };
  g_autofree char *markdown = NULL;

  accord_sheet_add (sheet, ACCORD_SHEET_FACT, "Sales", "Priya");
  accord_sheet_add (sheet, ACCORD_SHEET_FACT, "Engineering", "Marek");
  accord_sheet_add (sheet, ACCORD_SHEET_HEADING, "Decisions", NULL);
  accord_sheet_add (sheet, ACCORD_SHEET_ITEM, "Wait", NULL);
  accord_sheet_add (sheet, ACCORD_SHEET_ITEM, "Hire", "two");
  accord_sheet_add (sheet, ACCORD_SHEET_ITEM, "Rest", "");
  accord_sheet_add (sheet, ACCORD_SHEET_PARAGRAPH, "One", NULL);
  accord_sheet_add (sheet, ACCORD_SHEET_PARAGRAPH, "Two", NULL);
  accord_sheet_add_move (sheet, "SSO", &dates);
  accord_sheet_add_move (sheet, "Audit", &dates);
  accord_sheet_add_pair (sheet, "", "One", "Other");
  accord_sheet_add_pair (sheet, "Kept", "1", "a|b");
  markdown = accord_sheet_to_markdown (sheet);
  g_assert_cmpstr (
    markdown, ==,
    "# Minutes\n\nMonday\n\n- **Sales**: Priya\n- **Engineering**: Marek\n\n"
    "## Decisions\n\n- Wait\n- Hire  \n  two\n- Rest\n\nOne\n\nTwo\n\n"
    "| Promise | Agreed before | Agreed now | Deliverable before | "
    "Deliverable now |\n| --- | --- | --- | --- | --- |\n"
    "| SSO | June 18, 2026 | – | – | July 1, 2026 |\n"
    "| Audit | June 18, 2026 | – | – | July 1, 2026 |\n\n"
    "|  | One | Other |\n| --- | --- | --- |\n| Kept | 1 | a\\|b |\n");
}

/* Nothing that somebody typed becomes markup. */
static void
test_escapes (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "a*b_c", "a\\*b\\_c" },
    { "<script>", "\\<script\\>" },
    { "[x](y)", "\\[x\\](y)" },
    { "a|b", "a\\|b" },
    { "# no heading", "\\# no heading" },
    { "`code`", "\\`code\\`" },
    { "one\n\n## two", "one  \\#\\# two" },
    { "&lt;", "\\&lt;" },
    { "back\\slash", "back\\\\slash" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordSheet) sheet = new_sheet ();
      g_autofree char *markdown = NULL;
      g_autofree char *expected
        = g_strdup_printf ("# Minutes\n\n%s\n", cases[i].expected);

      accord_sheet_add (sheet, ACCORD_SHEET_PARAGRAPH, cases[i].text, NULL);
      markdown = accord_sheet_to_markdown (sheet);
      g_assert_cmpstr (markdown, ==, expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet/markdown", test_markdown);
  g_test_add_func ("/sheet/escapes", test_escapes);
  return g_test_run ();
}

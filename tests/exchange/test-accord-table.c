/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-error.h"
#include "accord-table.h"
#include "accord-test-data.h"

#include <string.h>

/* Headings, then each row behind its line; "!CODE" where it is no table. */
static char *
read_table (const char *text,
            gsize       length,
            guint       n_times)
{
  GFile *file = accord_test_file_new ("made", text, length);
  g_autoptr (AccordProblems) problems = accord_problems_new (10);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordTable) table = accord_table_new (file, NULL, NULL, &error);
  g_autoptr (GString) result = g_string_new (NULL);
  AccordRow row;

  while (table != NULL && n_times-- > 0)
    {
      g_autofree char *headings = NULL;

      g_string_truncate (result, 0);
      if (!accord_table_rewind (table, problems, NULL, &error))
        break;
      headings
        = g_strjoinv ("|", (char **) accord_table_get_headings (table));
      g_string_append (result, headings);
      while (accord_table_next (table, &row, NULL, &error) == ACCORD_READ_ROW)
        {
          g_string_append_printf (result, "/%" G_GUINT64_FORMAT " ", row.line);
          for (guint i = 0; i < row.n_fields; i++)
            g_string_append_printf (result, "%s%s", i > 0 ? "|" : "",
                                    row.fields[i].text);
        }
      g_assert_no_error (error);
      g_assert_cmpuint (accord_table_get_bytes_read (table), ==,
                        accord_table_get_size (table));
    }
  if (error != NULL)
    {
      g_assert_nonnull (strstr (error->message, "made"));
      g_string_printf (result, "!%d", error->code);
    }
  accord_test_file_free (file);

  return g_string_free (g_steal_pointer (&result), FALSE);
}

static void
test_tables (void)
{
  static const struct
  {
    const char *text;
    const char *rows;
  } cases[] = {
    { " a , b\n1,2\n", "a|b/2 1|2" },
    { "[not json\n1\n", "[not json/2 1" },
    /* JSON: members become columns, in the order of their first sight. */
    { "[{\"a\": 1, \"b\": \"x\"}]", "a|b/1 1|x" },
    { "\xef\xbb\xbf [\n{\"a\": 1},\n\n{\"b\": true, \"a\": -2.5}\n]",
      "a|b/2 1|/4 -2.5|true" },
    { "[{\"a\": null, \"b\": \"\\u00fc\\n\"}]", "a|b/1 |ü\n" },
    /* Arrays repeat their heading as often as the longest needs. */
    { "[{\"l\": [{\"name\": \"x\"}, {\"name\": \"y\"}], \"m\": 1},"
      "{\"l\": [], \"m\": 2}, {\"l\": [\"z\"]}]",
      "l|l|m/1 x|y|1/1 ||2/1 z||" },
    { "[{\"l\": {\"nodes\": [{\"number\": 7}], \"totalCount\": 1}}]",
      "l/1 7" },
    /* Objects give one text, and a column for each plain part. */
    { "[{\"o\": {\"title\": \"t\", \"number\": 3, \"x\": {}}}]",
      "o|o.title|o.number/1 3|t|3" },
    { "[{\"o\": {\"login\": \"\", \"name\": \"n\"}}]",
      "o|o.login|o.name/1 n||n" },
    { "[{\"a\": \"} ] \\\" {\"}, {\"a\": \"[\"}]", "a/1 } ] \" {/1 [" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows
        = read_table (cases[i].text, strlen (cases[i].text), 2);

      g_test_message ("case %u", i);
      g_assert_cmpstr (rows, ==, cases[i].rows);
    }
}

static void
test_refused (void)
{
  static const char *const cases[] = {
    "",        "\n\n",         "[]",        "[{}]",
    "{\"a\": 1}", "[\"a\"]",   "[{\"a\": 1}", "[{\"a\": \"\xff\"}]",
    "[[]]",    "[{\"a\": 1}] // [", "[{\"a\": 'x'}]",
    "[{\"a\": 1}] [{\"a\": 2}]", "[{\"a\": 1}]]",
  };
  g_autoptr (GString) deep = g_string_new ("[{\"a\":");
  g_autoptr (GString) wide = g_string_new ("[{");
  g_autofree char *too_deep = NULL;
  g_autofree char *too_wide = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows = read_table (cases[i], strlen (cases[i]), 1);

      g_test_message ("case %u", i);
      g_assert_cmpstr (rows, ==, "!0"); /* ACCORD_ERROR_INVALID */
    }

  for (guint i = 0; i < 100000; i++)
    g_string_append_c (deep, '[');
  too_deep = read_table (deep->str, deep->len, 1);
  g_assert_cmpstr (too_deep, ==, "!0");

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (wide, "%s\"c%u\":1", i > 0 ? "," : "", i);
  g_string_append (wide, "}]");
  too_wide = read_table (wide->str, wide->len, 1);
  g_assert_cmpstr (too_wide, ==, "!0");
}

static void
test_absent (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("absent/deals.csv");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (accord_table_new (file, NULL, NULL, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "deals.csv"));
  g_clear_error (&error);

  g_cancellable_cancel (cancellable);
  g_assert_null (accord_table_new (file, NULL, cancellable, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table/tables", test_tables);
  g_test_add_func ("/table/refused", test_refused);
  g_test_add_func ("/table/absent", test_absent);

  return g_test_run ();
}

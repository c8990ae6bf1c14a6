/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-text.h"

static void
test_width (void)
{
  static const struct
  {
    const char *text;
    guint width;
  } cases[] = {
    { "", 0 },
    { "Acme", 4 },
    { "Zürich", 6 },
    { "Zu\xcc\x88rich", 6 }, /* u and a combining diaeresis */
    { "東京", 4 },
    { "한국", 4 },
    { "a\xe2\x80\x8b" "b", 2 }, /* zero width space */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (cli_text_get_width (cases[i].text), ==, cases[i].width);
}

static void
test_shorten (void)
{
  static const struct
  {
    const char *text;
    guint width;
    const char *expected;
  } cases[] = {
    { "Acme", 4, "Acme" },
    { "Acme Logistics", 5, "Acme…" },
    { "東京都", 6, "東京都" },
    { "東京都", 5, "東京…" },
    { "東京都", 4, "東…" },
    { "one\ntwo", 10, "one two" },
    { "\033[31mred", G_MAXUINT, " [31mred" },
    { "Zu\xcc\x88rich", 3, "Zu\xcc\x88…" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = cli_text_shorten (cases[i].text,
                                                 cases[i].width);

      g_assert_cmpstr (shown, ==, cases[i].expected);
    }
}

static void
test_wrap (void)
{
  static const struct
  {
    const char *text;
    guint width;
    const char *expected;
  } cases[] = {
    { "", 10, "" },
    { "one two three", 7, "one two\nthree" },
    { "one two\n\nthree", 20, "one two\n\nthree" },
    { "longer than that", 3, "longer\nthan\nthat" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *wrapped = cli_text_wrap (cases[i].text,
                                                cases[i].width);

      g_assert_cmpstr (wrapped, ==, cases[i].expected);
    }
}

static void
test_append (void)
{
  g_autoptr (GString) line = g_string_new (NULL);

  cli_text_append (line, "東京", 6, FALSE);
  cli_text_append (line, "12", 4, TRUE);
  cli_text_append (line, "whole", 2, FALSE);
  g_assert_cmpstr (line->str, ==, "東京    12whole");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/width", test_width);
  g_test_add_func ("/text/shorten", test_shorten);
  g_test_add_func ("/text/wrap", test_wrap);
  g_test_add_func ("/text/append", test_append);
  return g_test_run ();
}

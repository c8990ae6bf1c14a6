/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-count-words.h"

#include <locale.h>

static void
test_count (void)
{
  static const struct
  {
    guint64 count;
    const char *text;
  } cases[] = {
    { 0, "0" },
    { 14, "14" },
    { 999, "999" },
    { 1000, "1,000" },
    { 8800, "8,800" },
    { 1234567, "1,234,567" },
    { G_MAXUINT64, "18,446,744,073,709,551,615" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = accord_count_to_words (cases[i].count);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_locales (void)
{
  static const struct
  {
    const char *locale;
    const char *text;
  } cases[] = {
    { "de_DE.UTF-8", "1.234.567" },
    { "en_IN.UTF-8", "12,34,567" },
  };
  guint n_tried = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;

      if (setlocale (LC_ALL, cases[i].locale) == NULL)
        continue;
      text = accord_count_to_words (1234567);
      g_assert_cmpstr (text, ==, cases[i].text);
      n_tried++;
    }
  setlocale (LC_ALL, "C");
  if (n_tried == 0)
    g_test_skip ("none of the locales is on this machine");
}

/* What isn't followed by a whole group separates nothing. */
static void
test_skip (void)
{
  static const struct
  {
    const char *text;
    const char *rest;
  } cases[] = {
    { ",200", "200" },
    { ",200.5", "200.5" },
    { ",5", NULL },
    { ",2000", NULL },
    { "200", NULL },
    { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *text = cases[i].text;

      g_assert_true (accord_digits_skip_separator (&text)
                     == (cases[i].rest != NULL));
      g_assert_cmpstr (
        text, ==, cases[i].rest != NULL ? cases[i].rest : cases[i].text);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/count-words/count", test_count);
  g_test_add_func ("/count-words/skip", test_skip);
  g_test_add_func ("/count-words/locales", test_locales);

  return g_test_run ();
}

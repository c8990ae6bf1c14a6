/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-chance-words.h"

/* A fact may be all, nothing, and more than all. */
static void
test_share (void)
{
  static const struct
  {
    double share;
    const char *text;
  } cases[] = {
    { 0, "0 %" }, { 0.004, "0 %" }, { 0.5, "50 %" }, { 1, "100 %" },
    { 1.206, "121 %" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = accord_share_to_words (cases[i].share);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_chance (void)
{
  static const struct
  {
    double chance;
    const char *text;
  } cases[] = {
    { 0, "< 5 %" },      { 0.001, "< 5 %" }, { 0.044, "< 5 %" },
    { 0.05, "5 %" },      { 0.5, "50 %" },     { 0.764, "76 %" },
    { 0.95, "95 %" },     { 0.956, "> 95 %" }, { 0.9999, "> 95 %" },
    { 1, "> 95 %" },     { 1.7, "> 95 %" },  { -3, "< 5 %" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = accord_chance_to_words (cases[i].chance);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* What is open is never said to be certain. */
static void
test_chance_never_certain (void)
{
  for (int i = 0; i <= 1000; i++)
    {
      g_autofree char *text = accord_chance_to_words (i / 1000.0);

      g_assert_cmpstr (text, !=, "100 %");
      g_assert_cmpstr (text, !=, "0 %");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chance-words/share", test_share);
  g_test_add_func ("/chance-words/chance", test_chance);
  g_test_add_func ("/chance-words/never-certain", test_chance_never_certain);

  return g_test_run ();
}

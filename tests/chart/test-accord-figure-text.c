/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-figure-text.h"

static void
test_hold (void)
{
  static const struct
  {
    const char *figure;
    const char *held;
  } cases[] = {
    { "+1", "\u200e+1\u200e" },
    { "75\u00a0%", "\u200e75\u00a0%\u200e" },
    { ">\u00a095\u00a0%", "\u200e>\u00a095\u00a0%\u200e" },
    { "+4 d", "+4 d" },
    { "3 ימים", "3 ימים" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *held = accord_figure_text_hold (cases[i].figure);

      g_assert_cmpstr (held, ==, cases[i].held);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/figure-text/hold", test_hold);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-window-size.h"

static void
test_propose (void)
{
  static const struct
  {
    int screen_width;
    int screen_height;
    gboolean maximized;
    int width;
    int height;
  } cases[] = {
    { 1024, 700, TRUE, 816, 560 },
    { 1366, 768, TRUE, 1092, 612 },
    { 1600, 1000, TRUE, 1280, 800 },
    { 1920, 1080, TRUE, 1536, 864 },
    { 1759, 1200, TRUE, 1404, 960 }, /* wide enough only from 1760 on */
    { 1760, 1100, FALSE, 1600, 1000 },
    { 1920, 1200, FALSE, 1600, 1000 },
    { 2560, 1440, FALSE, 1920, 1080 },
    { 3840, 2160, FALSE, 2240, 1400 },
    { 1080, 1920, TRUE, 864, 1536 }, /* on its side */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int width, height;

      g_assert_cmpint (accord_window_size_propose (cases[i].screen_width,
                                                   cases[i].screen_height,
                                                   &width, &height),
                       ==, cases[i].maximized);
      g_assert_cmpint (width, ==, cases[i].width);
      g_assert_cmpint (height, ==, cases[i].height);
      g_assert_cmpint (width, <, cases[i].screen_width);
      g_assert_cmpint (height, <, cases[i].screen_height);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/window-size/propose", test_propose);

  return g_test_run ();
}

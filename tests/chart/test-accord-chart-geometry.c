/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-chart-geometry.h"

static void
test_rects (void)
{
  static const struct
  {
    AccordChartRect a, b;
    gboolean meet;
  } cases[] = {
    { { 0, 0, 10, 10 }, { 5, 5, 10, 10 }, TRUE },
    { { 0, 0, 10, 10 }, { 10, 0, 10, 10 }, FALSE }, /* share an edge */
    { { 0, 0, 10, 10 }, { 0, 10, 10, 10 }, FALSE },
    { { 0, 0, 10, 10 }, { 2, 2, 2, 2 }, TRUE },
    { { 0, 0, 10, 10 }, { -5, -5, 4, 4 }, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (accord_chart_rect_intersects (&cases[i].a, &cases[i].b),
                       ==, cases[i].meet);
      g_assert_cmpint (accord_chart_rect_intersects (&cases[i].b, &cases[i].a),
                       ==, cases[i].meet);
    }

  g_assert_true (accord_chart_rect_contains (&cases[0].a, 0, 0));
  g_assert_false (accord_chart_rect_contains (&cases[0].a, 10, 5));
  g_assert_false (accord_chart_rect_contains (&cases[0].a, 5, -0.1));
}

static void
test_mirror (void)
{
  for (double x = -5; x <= 105; x += 11)
    {
      g_assert_cmpfloat (accord_chart_mirror (x, 100, FALSE), ==, x);
      g_assert_cmpfloat (accord_chart_mirror (x, 100, TRUE), ==, 100 - x);
      g_assert_cmpfloat (accord_chart_mirror (
                             accord_chart_mirror (x, 100, TRUE), 100, TRUE),
                         ==, x);
    }
}

static void
test_mirror_cairo (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1,
                                                         1);

  for (int rtl = 0; rtl < 2; rtl++)
    for (double x = 0; x <= 100; x += 25)
      {
        cairo_t *cr = cairo_create (surface);
        double y = 7, at = x;

        accord_chart_mirror_cairo (cr, 100, rtl);
        cairo_user_to_device (cr, &at, &y);
        g_assert_cmpfloat (at, ==, accord_chart_mirror (x, 100, rtl));
        g_assert_cmpfloat (y, ==, 7);
        cairo_destroy (cr);
      }
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/geometry/rects", test_rects);
  g_test_add_func ("/chart/geometry/mirror", test_mirror);
  g_test_add_func ("/chart/geometry/mirror-cairo", test_mirror_cairo);

  return g_test_run ();
}

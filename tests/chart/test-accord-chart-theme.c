/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-chart-theme.h"
#include "accord-error.h"

#include <string.h>

/* WCAG 2.1, 1.4.3. */
#define MIN_CONTRAST 4.5

static void
test_contrast_of_text (void)
{
  for (int kind = 0; kind < ACCORD_CHART_N_THEMES; kind++)
    for (int ink = 0; ink < ACCORD_CHART_N_INKS; ink++)
      {
        const AccordChartTheme *theme = accord_chart_theme_get (kind);
        const AccordChartRole *behind;
        gsize n;

        behind = accord_chart_ink_get_backgrounds (ink, &n);
        g_assert_cmpuint (n, >, 0);
        for (gsize i = 0; i < n; i++)
          {
            double contrast = accord_chart_theme_get_contrast (
                theme, accord_chart_ink_get_role (ink), behind[i]);

            if (contrast < MIN_CONTRAST)
              g_test_message ("theme %s, ink %d on role %d",
                              accord_chart_theme_get_name (theme), ink,
                              behind[i]);
            g_assert_cmpfloat (contrast, >=, MIN_CONTRAST);
          }
      }
}

/* Signs are not text, but have to be seen: 3:1 by WCAG 2.1, 1.4.11. */
static void
test_contrast_of_signs (void)
{
  static const AccordChartRole signs[]
      = { ACCORD_CHART_WANT,  ACCORD_CHART_AGREED,   ACCORD_CHART_MARK,
          ACCORD_CHART_LATE,  ACCORD_CHART_BASELINE, ACCORD_CHART_TODAY,
          ACCORD_CHART_BEGUN, ACCORD_CHART_CAPACITY, ACCORD_CHART_WHISKER,
          ACCORD_CHART_AXIS,  ACCORD_CHART_SALES };

  for (int kind = 0; kind < ACCORD_CHART_N_THEMES; kind++)
    {
      const AccordChartTheme *theme = accord_chart_theme_get (kind);

      for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
        g_assert_cmpfloat (accord_chart_theme_get_contrast (
                               theme, signs[i], ACCORD_CHART_BACKGROUND),
                           >=, 3);
      for (int i = 0; i < ACCORD_CHART_N_SERIES; i++)
        g_assert_cmpfloat (accord_chart_theme_get_contrast (
                               theme, ACCORD_CHART_SERIES_0 + i,
                               ACCORD_CHART_BACKGROUND),
                           >=, 3);
    }
}

static void
test_contrast_formula (void)
{
  const AccordChartTheme *paper
      = accord_chart_theme_get (ACCORD_CHART_THEME_PAPER);

  g_assert_cmpfloat_with_epsilon (
      accord_chart_theme_get_contrast (paper, ACCORD_CHART_TEXT,
                                       ACCORD_CHART_BACKGROUND),
      21, 1e-9);
  g_assert_cmpfloat_with_epsilon (
      accord_chart_theme_get_contrast (paper, ACCORD_CHART_TEXT,
                                       ACCORD_CHART_TEXT),
      1, 1e-9);
}

/* On paper there is no colour at all, and what lies side by side differs by
 * its pattern or by a clear step of grey. */
static void
test_paper (void)
{
  static const AccordChartRole stack[]
      = { ACCORD_CHART_BEGUN, ACCORD_CHART_WON, ACCORD_CHART_PROMISED,
          ACCORD_CHART_POSSIBLE };
  const AccordChartTheme *paper
      = accord_chart_theme_get (ACCORD_CHART_THEME_PAPER);

  g_assert_true (accord_chart_theme_has_patterns (paper));
  for (int role = 0; role < ACCORD_CHART_N_ROLES; role++)
    {
      AccordChartColour c = accord_chart_theme_get_colour (paper, role);

      g_assert_cmpfloat (c.red, ==, c.green);
      g_assert_cmpfloat (c.green, ==, c.blue);
    }
  for (gsize i = 1; i < G_N_ELEMENTS (stack); i++)
    if (accord_chart_theme_get_fill (paper, stack[i])
        == accord_chart_theme_get_fill (paper, stack[i - 1]))
      g_assert_cmpfloat (accord_chart_theme_get_contrast (paper, stack[i],
                                                          stack[i - 1]),
                         >=, 1.5);
  g_assert_cmpint (accord_chart_theme_get_fill (paper, ACCORD_CHART_SALES), !=,
                   accord_chart_theme_get_fill (paper,
                                                ACCORD_CHART_ENGINEERING));
}

static void
test_names (void)
{
  g_autoptr (GError) error = NULL;
  AccordChartThemeKind kind;

  for (int i = 0; i < ACCORD_CHART_N_THEMES; i++)
    {
      const char *name
          = accord_chart_theme_get_name (accord_chart_theme_get (i));

      g_assert_true (accord_chart_theme_parse (name, &kind, NULL));
      g_assert_cmpint (kind, ==, i);
    }
  g_assert_false (accord_chart_theme_parse ("pink", &kind, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "“pink”"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/theme/contrast-of-text", test_contrast_of_text);
  g_test_add_func ("/chart/theme/contrast-of-signs", test_contrast_of_signs);
  g_test_add_func ("/chart/theme/contrast-formula", test_contrast_formula);
  g_test_add_func ("/chart/theme/paper", test_paper);
  g_test_add_func ("/chart/theme/names", test_names);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Colours, patterns and line widths of all charts.
 *
 * A colour is written 0xRRGGBBAA, one column a theme, so that a role can be
 * compared across the themes at a glance. Text is drawn with an ink: its
 * colour and every background that it may stand on; a test holds each such
 * pair to the 4.5:1 of WCAG 2.1, success criterion 1.4.3.
 */

#include "config.h"

#include "accord-chart-theme.h"

#include "accord-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _AccordChartTheme
{
  AccordChartThemeKind kind;
  const char *name;
  double line_scale;
  gboolean patterns;
};

static const AccordChartTheme themes[ACCORD_CHART_N_THEMES] = {
  { ACCORD_CHART_THEME_LIGHT, "light", 1.0, FALSE },
  { ACCORD_CHART_THEME_DARK, "dark", 1.0, FALSE },
  { ACCORD_CHART_THEME_CONTRAST, "contrast", 1.5, FALSE },
  { ACCORD_CHART_THEME_PAPER, "paper", 1.0, TRUE },
};

/* clang-format off */
static const guint32 colours[ACCORD_CHART_N_ROLES][ACCORD_CHART_N_THEMES] = {
  /*                                  light       dark        contrast    paper */
  [ACCORD_CHART_BACKGROUND]      = { 0xffffffff, 0x242424ff, 0xffffffff, 0xffffffff },
  [ACCORD_CHART_PANEL]           = { 0xf6f5f4ff, 0x303030ff, 0xf0f0f0ff, 0xf4f4f4ff },
  [ACCORD_CHART_SELECTED]        = { 0xe4eefbff, 0x2b3d55ff, 0xcfe3ffff, 0xecececff },
  [ACCORD_CHART_TEXT]            = { 0x2a2630ff, 0xf4f4f4ff, 0x000000ff, 0x000000ff },
  [ACCORD_CHART_DIM]             = { 0x5e5c64ff, 0xbdbbc1ff, 0x1c1c1cff, 0x3c3c3cff },
  [ACCORD_CHART_GRID]            = { 0xecebeaff, 0x333333ff, 0xbdbdbdff, 0xe0e0e0ff },
  [ACCORD_CHART_GRID_STRONG]     = { 0xcfcdcaff, 0x505050ff, 0x707070ff, 0xb0b0b0ff },
  [ACCORD_CHART_AXIS]            = { 0x77767bff, 0x9a999eff, 0x000000ff, 0x000000ff },
  [ACCORD_CHART_TODAY]           = { 0xd9730dff, 0xff9a3cff, 0xb04a00ff, 0x000000ff },
  [ACCORD_CHART_TODAY_TEXT]      = { 0x9c4a00ff, 0xffb066ff, 0x803600ff, 0x000000ff },
  [ACCORD_CHART_DAY_OFF]         = { 0xf5f4f3ff, 0x2c2c2cff, 0xe8e8e8ff, 0xf2f2f2ff },
  [ACCORD_CHART_WINDOW]          = { 0xd8e8fbff, 0x27415fff, 0xb5d4ffff, 0xe4e4e4ff },
  [ACCORD_CHART_WANT]            = { 0x1a5fb4ff, 0x8fbcf2ff, 0x003a80ff, 0x000000ff },
  [ACCORD_CHART_AGREED]          = { 0x1a5fb4ff, 0x7ab2f4ff, 0x003a80ff, 0x000000ff },
  [ACCORD_CHART_AGREED_EDGE]     = { 0xffffffff, 0x242424ff, 0xffffffff, 0xffffffff },
  [ACCORD_CHART_SHAPE]           = { 0x9141ac5c, 0xc88be06b, 0x7a1fa080, 0x80808066 },
  [ACCORD_CHART_SHAPE_EDGE]      = { 0x9141ac66, 0xc88be080, 0x4a0070ff, 0x505050ff },
  [ACCORD_CHART_SHAPE_FAINT]     = { 0x9141ac2b, 0xc88be033, 0x7a1fa040, 0x80808026 },
  [ACCORD_CHART_MARK]            = { 0x613583ff, 0xe6bff7ff, 0x3d0060ff, 0x000000ff },
  [ACCORD_CHART_LATE]            = { 0xd0222eff, 0xff7b84ff, 0xa00010ff, 0x000000ff },
  [ACCORD_CHART_LATE_FILL]       = { 0xfbd9dbff, 0x5a2a2eff, 0xffd0d0ff, 0xffffffff },
  [ACCORD_CHART_LATE_TEXT]       = { 0xa51d2dff, 0xff9aa1ff, 0x8c000eff, 0x000000ff },
  [ACCORD_CHART_EARLY]           = { 0x4fb88aff, 0x3f9a70ff, 0x00703cff, 0xffffffff },
  [ACCORD_CHART_EARLY_TEXT]      = { 0x17663eff, 0x7fdcacff, 0x005028ff, 0x000000ff },
  [ACCORD_CHART_BASELINE]        = { 0x77767bff, 0xa9a8adff, 0x303030ff, 0x606060ff },
  [ACCORD_CHART_PILL_GOOD]       = { 0xd5f3e3ff, 0x1d4531ff, 0xffffffff, 0xffffffff },
  [ACCORD_CHART_PILL_GOOD_TEXT]  = { 0x145a35ff, 0x9be8bfff, 0x005028ff, 0x000000ff },
  [ACCORD_CHART_PILL_TIGHT]      = { 0xfaecc5ff, 0x4d3c0fff, 0xffe79aff, 0xe6e6e6ff },
  [ACCORD_CHART_PILL_TIGHT_TEXT] = { 0x704800ff, 0xf8dd8aff, 0x000000ff, 0x000000ff },
  [ACCORD_CHART_PILL_BAD]        = { 0xfbdadaff, 0x5a2226ff, 0xa00010ff, 0x303030ff },
  [ACCORD_CHART_PILL_BAD_TEXT]   = { 0x971822ff, 0xffb8bcff, 0xffffffff, 0xffffffff },
  [ACCORD_CHART_PILL_NONE]       = { 0xededecff, 0x3a3a3aff, 0xffffffff, 0xffffffff },
  [ACCORD_CHART_PILL_NONE_TEXT]  = { 0x5a5860ff, 0xc9c7ccff, 0x000000ff, 0x303030ff },
  [ACCORD_CHART_BEGUN]           = { 0x5e3a8cff, 0xb48be0ff, 0x3d0060ff, 0x303030ff },
  [ACCORD_CHART_WON]             = { 0x8c62bdff, 0x8a63b8ff, 0x7a3fb0ff, 0x808080ff },
  [ACCORD_CHART_PROMISED]        = { 0xb89bdaff, 0x654a85ff, 0xb58ae0ff, 0xc0c0c0ff },
  [ACCORD_CHART_POSSIBLE]        = { 0xe2d6f0ff, 0x463656ff, 0xe6d5faff, 0xffffffff },
  [ACCORD_CHART_CAPACITY]        = { 0x1f1d24ff, 0xffffffff, 0x000000ff, 0x000000ff },
  [ACCORD_CHART_WHISKER]         = { 0xb5500aff, 0xffb066ff, 0xb04a00ff, 0x000000ff },
  [ACCORD_CHART_HEAT_0]          = { 0xf1e9f8ff, 0x302a38ff, 0xffffffff, 0xffffffff },
  [ACCORD_CHART_HEAT_1]          = { 0xdfcef0ff, 0x42334fff, 0xeee4f8ff, 0xf0f0f0ff },
  [ACCORD_CHART_HEAT_2]          = { 0xcbb2e6ff, 0x553f6bff, 0xd8c2f0ff, 0xdcdcdcff },
  [ACCORD_CHART_HEAT_3]          = { 0xf8d866ff, 0x6b5413ff, 0xffd84aff, 0xc8c8c8ff },
  [ACCORD_CHART_HEAT_4]          = { 0xf49a94ff, 0x8a2f35ff, 0xff9a94ff, 0xb0b0b0ff },
  [ACCORD_CHART_HEAT_5]          = { 0xc01c28ff, 0xff8a90ff, 0x8c000eff, 0x303030ff },
  [ACCORD_CHART_HEAT_TEXT]       = { 0x2a2630ff, 0xf4f4f4ff, 0x000000ff, 0x000000ff },
  [ACCORD_CHART_HEAT_5_TEXT]     = { 0xffffffff, 0x1c1c1cff, 0xffffffff, 0xffffffff },
  [ACCORD_CHART_SALES]           = { 0x1a5fb4ff, 0x7ab2f4ff, 0x003a80ff, 0x404040ff },
  [ACCORD_CHART_ENGINEERING]     = { 0x813d9cff, 0xd39be8ff, 0x5a0080ff, 0xc0c0c0ff },
  [ACCORD_CHART_SERIES_0]        = { 0x813d9cff, 0xd39be8ff, 0x5a0080ff, 0x000000ff },
  [ACCORD_CHART_SERIES_1]        = { 0x1d7a52ff, 0x6fd6a4ff, 0x005c30ff, 0x000000ff },
  [ACCORD_CHART_SERIES_2]        = { 0x1a5fb4ff, 0x7ab2f4ff, 0x003a80ff, 0x505050ff },
  [ACCORD_CHART_SERIES_3]        = { 0xb84700ff, 0xffab70ff, 0x943800ff, 0x505050ff },
  [ACCORD_CHART_SERIES_4]        = { 0xa51d5dff, 0xf59ac2ff, 0x8c0046ff, 0x707070ff },
  [ACCORD_CHART_SERIES_5]        = { 0x5c5430ff, 0xd8cf9aff, 0x403a00ff, 0x707070ff },
};
/* clang-format on */

#define ON(...) \
  { __VA_ARGS__ }, \
      sizeof ((AccordChartRole[]) { __VA_ARGS__ }) / sizeof (AccordChartRole)

static const struct
{
  AccordChartRole role;
  AccordChartRole backgrounds[6];
  gsize n_backgrounds;
} inks[ACCORD_CHART_N_INKS] = {
  [ACCORD_CHART_INK_TEXT]
  = { ACCORD_CHART_TEXT, ON (ACCORD_CHART_BACKGROUND, ACCORD_CHART_PANEL,
                             ACCORD_CHART_SELECTED, ACCORD_CHART_DAY_OFF) },
  [ACCORD_CHART_INK_DIM]
  = { ACCORD_CHART_DIM, ON (ACCORD_CHART_BACKGROUND, ACCORD_CHART_PANEL,
                            ACCORD_CHART_SELECTED, ACCORD_CHART_DAY_OFF) },
  [ACCORD_CHART_INK_TODAY] = { ACCORD_CHART_TODAY_TEXT,
                               ON (ACCORD_CHART_BACKGROUND,
                                   ACCORD_CHART_PANEL) },
  [ACCORD_CHART_INK_AGREED] = { ACCORD_CHART_AGREED,
                                ON (ACCORD_CHART_BACKGROUND) },
  [ACCORD_CHART_INK_MARK] = { ACCORD_CHART_MARK,
                              ON (ACCORD_CHART_BACKGROUND) },
  [ACCORD_CHART_INK_LATE]
  = { ACCORD_CHART_LATE_TEXT, ON (ACCORD_CHART_BACKGROUND,
                                  ACCORD_CHART_SELECTED) },
  [ACCORD_CHART_INK_EARLY]
  = { ACCORD_CHART_EARLY_TEXT, ON (ACCORD_CHART_BACKGROUND,
                                   ACCORD_CHART_SELECTED) },
  [ACCORD_CHART_INK_PILL_GOOD] = { ACCORD_CHART_PILL_GOOD_TEXT,
                                   ON (ACCORD_CHART_PILL_GOOD) },
  [ACCORD_CHART_INK_PILL_TIGHT] = { ACCORD_CHART_PILL_TIGHT_TEXT,
                                    ON (ACCORD_CHART_PILL_TIGHT) },
  [ACCORD_CHART_INK_PILL_BAD] = { ACCORD_CHART_PILL_BAD_TEXT,
                                  ON (ACCORD_CHART_PILL_BAD) },
  [ACCORD_CHART_INK_PILL_NONE] = { ACCORD_CHART_PILL_NONE_TEXT,
                                   ON (ACCORD_CHART_PILL_NONE) },
  [ACCORD_CHART_INK_HEAT]
  = { ACCORD_CHART_HEAT_TEXT,
      ON (ACCORD_CHART_HEAT_0, ACCORD_CHART_HEAT_1, ACCORD_CHART_HEAT_2,
          ACCORD_CHART_HEAT_3, ACCORD_CHART_HEAT_4) },
  [ACCORD_CHART_INK_HEAT_OVER] = { ACCORD_CHART_HEAT_5_TEXT,
                                   ON (ACCORD_CHART_HEAT_5) },
};

/**
 * accord_chart_theme_get:
 *
 * Returns: (transfer none): the theme of that kind
 */
const AccordChartTheme *
accord_chart_theme_get (AccordChartThemeKind kind)
{
  g_return_val_if_fail (kind < ACCORD_CHART_N_THEMES, &themes[0]);

  return &themes[kind];
}

/**
 * accord_chart_theme_parse:
 * @name: `light`, `dark`, `contrast` or `paper`
 * @kind: (out): the theme of that name
 * @error: return location
 *
 * Returns: %FALSE with %ACCORD_ERROR_INVALID where there is no such theme
 */
gboolean
accord_chart_theme_parse (const char           *name,
                          AccordChartThemeKind *kind,
                          GError              **error)
{
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  for (int i = 0; i < ACCORD_CHART_N_THEMES; i++)
    if (g_str_equal (themes[i].name, name))
      {
        *kind = themes[i].kind;
        return TRUE;
      }

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _ ("“%s” is not a theme; write light, dark, contrast or "
                  "paper."),
               name);
  return FALSE;
}

/**
 * accord_chart_theme_get_name:
 *
 * Returns: (transfer none): the name, as accord_chart_theme_parse() reads it
 */
const char *
accord_chart_theme_get_name (const AccordChartTheme *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/**
 * accord_chart_theme_has_patterns:
 *
 * Returns: whether areas and lines are told apart by patterns, not by colour
 */
gboolean
accord_chart_theme_has_patterns (const AccordChartTheme *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->patterns;
}

/**
 * accord_chart_theme_has_outlines:
 *
 * Returns: whether areas are outlined, for eyes or paper that do not tell
 *   pale colours apart
 */
gboolean
accord_chart_theme_has_outlines (const AccordChartTheme *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->patterns || self->line_scale > 1;
}

/**
 * accord_chart_theme_get_line_scale:
 *
 * Returns: what line widths are multiplied by
 */
double
accord_chart_theme_get_line_scale (const AccordChartTheme *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->line_scale;
}

/**
 * accord_chart_theme_get_colour:
 *
 * Returns: the colour that @role has in this theme
 */
AccordChartColour
accord_chart_theme_get_colour (const AccordChartTheme *self,
                               AccordChartRole         role)
{
  guint32 packed = colours[role][self->kind];

  return (AccordChartColour) { ((packed >> 24) & 0xff) / 255.0,
                               ((packed >> 16) & 0xff) / 255.0,
                               ((packed >> 8) & 0xff) / 255.0,
                               (packed & 0xff) / 255.0 };
}

/**
 * accord_chart_theme_get_fill:
 *
 * Returns: the pattern that an area of @role is filled with
 */
AccordChartFill
accord_chart_theme_get_fill (const AccordChartTheme *self,
                             AccordChartRole         role)
{
  g_return_val_if_fail (self != NULL, ACCORD_CHART_FILL_PLAIN);

  if (!self->patterns)
    return ACCORD_CHART_FILL_PLAIN;

  switch (role)
    {
    case ACCORD_CHART_WON:
      return ACCORD_CHART_FILL_DOWN;
    case ACCORD_CHART_PROMISED:
      return ACCORD_CHART_FILL_UP;
    case ACCORD_CHART_ENGINEERING:
      return ACCORD_CHART_FILL_UP;
    case ACCORD_CHART_HEAT_3:
      return ACCORD_CHART_FILL_LEVEL;
    case ACCORD_CHART_HEAT_4:
      return ACCORD_CHART_FILL_CROSS;
    default:
      return ACCORD_CHART_FILL_PLAIN;
    }
}

/**
 * accord_chart_theme_set_source:
 *
 * Makes @cr draw in the colour of @role.
 */
void
accord_chart_theme_set_source (const AccordChartTheme *self,
                               cairo_t                *cr,
                               AccordChartRole         role)
{
  AccordChartColour c = accord_chart_theme_get_colour (self, role);

  cairo_set_source_rgba (cr, c.red, c.green, c.blue, c.alpha);
}

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92
                            : pow ((channel + 0.055) / 1.055, 2.4);
}

/* The relative luminance of WCAG 2.1, of @role as seen over the background. */
static double
get_luminance (const AccordChartTheme *self,
               AccordChartRole         role)
{
  AccordChartColour c = accord_chart_theme_get_colour (self, role);
  AccordChartColour b
      = accord_chart_theme_get_colour (self, ACCORD_CHART_BACKGROUND);

  return 0.2126 * linear (c.alpha * c.red + (1 - c.alpha) * b.red)
         + 0.7152 * linear (c.alpha * c.green + (1 - c.alpha) * b.green)
         + 0.0722 * linear (c.alpha * c.blue + (1 - c.alpha) * b.blue);
}

/**
 * accord_chart_theme_get_contrast:
 *
 * The contrast ratio of WCAG 2.1 between two colours, each laid over the
 * theme's background where it can be seen through.
 *
 * Returns: from 1 (alike) to 21 (black and white)
 */
double
accord_chart_theme_get_contrast (const AccordChartTheme *self,
                                 AccordChartRole         front,
                                 AccordChartRole         behind)
{
  double a, b;

  g_return_val_if_fail (self != NULL, 1);

  a = get_luminance (self, front);
  b = get_luminance (self, behind);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

/**
 * accord_chart_ink_get_role:
 *
 * Returns: the colour of that ink
 */
AccordChartRole
accord_chart_ink_get_role (AccordChartInk ink)
{
  g_return_val_if_fail (ink < ACCORD_CHART_N_INKS, ACCORD_CHART_TEXT);

  return inks[ink].role;
}

/**
 * accord_chart_ink_get_backgrounds:
 * @n_backgrounds: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_backgrounds): everything that the
 *   ink may be written on
 */
const AccordChartRole *
accord_chart_ink_get_backgrounds (AccordChartInk ink,
                                  gsize         *n_backgrounds)
{
  g_return_val_if_fail (ink < ACCORD_CHART_N_INKS, NULL);
  g_return_val_if_fail (n_backgrounds != NULL, NULL);

  *n_backgrounds = inks[ink].n_backgrounds;
  return inks[ink].backgrounds;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordChartThemeKind:
 * @ACCORD_CHART_THEME_LIGHT: for a light screen
 * @ACCORD_CHART_THEME_DARK: for a dark screen
 * @ACCORD_CHART_THEME_CONTRAST: high contrast, with thicker lines
 * @ACCORD_CHART_THEME_PAPER: black on white, patterns and shapes for colours
 */
typedef enum
{
  ACCORD_CHART_THEME_LIGHT,
  ACCORD_CHART_THEME_DARK,
  ACCORD_CHART_THEME_CONTRAST,
  ACCORD_CHART_THEME_PAPER,
  ACCORD_CHART_N_THEMES,
} AccordChartThemeKind;

/**
 * AccordChartRole:
 *
 * What a colour is for. A drawing names a role, never a colour.
 */
typedef enum
{
  ACCORD_CHART_BACKGROUND,
  ACCORD_CHART_PANEL,         /* behind axes and group headings */
  ACCORD_CHART_SELECTED,      /* behind the selected row */
  ACCORD_CHART_TEXT,
  ACCORD_CHART_DIM,           /* text of second rank */
  ACCORD_CHART_GRID,
  ACCORD_CHART_GRID_STRONG,
  ACCORD_CHART_AXIS,
  ACCORD_CHART_TODAY,
  ACCORD_CHART_TODAY_TEXT,
  ACCORD_CHART_DAY_OFF,       /* weekends and holidays */
  ACCORD_CHART_WINDOW,        /* from want to need date */
  ACCORD_CHART_WANT,
  ACCORD_CHART_AGREED,
  ACCORD_CHART_AGREED_EDGE,
  ACCORD_CHART_SHAPE,         /* the deliverable distribution */
  ACCORD_CHART_SHAPE_EDGE,
  ACCORD_CHART_SHAPE_FAINT,   /* of a draft */
  ACCORD_CHART_MARK,          /* the date at the plan's confidence */
  ACCORD_CHART_LATE,
  ACCORD_CHART_LATE_FILL,
  ACCORD_CHART_LATE_TEXT,
  ACCORD_CHART_EARLY,
  ACCORD_CHART_EARLY_TEXT,
  ACCORD_CHART_BASELINE,
  ACCORD_CHART_PILL_GOOD,
  ACCORD_CHART_PILL_GOOD_TEXT,
  ACCORD_CHART_PILL_TIGHT,
  ACCORD_CHART_PILL_TIGHT_TEXT,
  ACCORD_CHART_PILL_BAD,
  ACCORD_CHART_PILL_BAD_TEXT,
  ACCORD_CHART_PILL_NONE,
  ACCORD_CHART_PILL_NONE_TEXT,
  ACCORD_CHART_BEGUN,         /* load, by certainty */
  ACCORD_CHART_WON,
  ACCORD_CHART_PROMISED,
  ACCORD_CHART_POSSIBLE,
  ACCORD_CHART_CAPACITY,
  ACCORD_CHART_WHISKER,
  ACCORD_CHART_HEAT_0,        /* free */
  ACCORD_CHART_HEAT_1,
  ACCORD_CHART_HEAT_2,
  ACCORD_CHART_HEAT_3,        /* just full */
  ACCORD_CHART_HEAT_4,        /* over */
  ACCORD_CHART_HEAT_5,        /* far over */
  ACCORD_CHART_HEAT_TEXT,     /* on 0 to 4 */
  ACCORD_CHART_HEAT_5_TEXT,
  ACCORD_CHART_SALES,
  ACCORD_CHART_ENGINEERING,
  ACCORD_CHART_SERIES_0,
  ACCORD_CHART_SERIES_1,
  ACCORD_CHART_SERIES_2,
  ACCORD_CHART_SERIES_3,
  ACCORD_CHART_SERIES_4,
  ACCORD_CHART_SERIES_5,
  ACCORD_CHART_N_ROLES,
} AccordChartRole;

/** ACCORD_CHART_N_SERIES: how many lines can be told apart in one chart. */
#define ACCORD_CHART_N_SERIES 6

/**
 * AccordChartInk:
 *
 * What a piece of text says. An ink is a colour together with everything it
 * may be written on, so that a test can measure each pair in use.
 */
typedef enum
{
  ACCORD_CHART_INK_TEXT,
  ACCORD_CHART_INK_DIM,
  ACCORD_CHART_INK_TODAY,
  ACCORD_CHART_INK_AGREED,
  ACCORD_CHART_INK_MARK,
  ACCORD_CHART_INK_LATE,
  ACCORD_CHART_INK_EARLY,
  ACCORD_CHART_INK_PILL_GOOD,
  ACCORD_CHART_INK_PILL_TIGHT,
  ACCORD_CHART_INK_PILL_BAD,
  ACCORD_CHART_INK_PILL_NONE,
  ACCORD_CHART_INK_HEAT,
  ACCORD_CHART_INK_HEAT_OVER,
  ACCORD_CHART_N_INKS,
} AccordChartInk;

/**
 * AccordChartFill:
 *
 * How an area is told from its neighbours where colour is not enough.
 */
typedef enum
{
  ACCORD_CHART_FILL_PLAIN,
  ACCORD_CHART_FILL_UP,     /* lines that rise */
  ACCORD_CHART_FILL_DOWN,   /* lines that fall */
  ACCORD_CHART_FILL_CROSS,
  ACCORD_CHART_FILL_LEVEL,  /* level lines */
} AccordChartFill;

/**
 * AccordChartColour: red, green, blue and alpha, each from 0 to 1.
 */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} AccordChartColour;

/**
 * AccordChartTheme:
 *
 * An immutable set of colours, patterns and line widths that lives as long as
 * the program.
 */
typedef struct _AccordChartTheme AccordChartTheme;

const AccordChartTheme *accord_chart_theme_get            (AccordChartThemeKind     kind);
gboolean                accord_chart_theme_parse          (const char              *name,
                                                           AccordChartThemeKind    *kind,
                                                           GError                 **error);
const char             *accord_chart_theme_get_name       (const AccordChartTheme  *self);
gboolean                accord_chart_theme_has_patterns   (const AccordChartTheme  *self);
gboolean                accord_chart_theme_has_outlines   (const AccordChartTheme  *self);
double                  accord_chart_theme_get_line_scale (const AccordChartTheme  *self);
AccordChartColour       accord_chart_theme_get_colour     (const AccordChartTheme  *self,
                                                           AccordChartRole          role);
AccordChartFill         accord_chart_theme_get_fill       (const AccordChartTheme  *self,
                                                           AccordChartRole          role);
void                    accord_chart_theme_set_source     (const AccordChartTheme  *self,
                                                           cairo_t                 *cr,
                                                           AccordChartRole          role);
double                  accord_chart_theme_get_contrast   (const AccordChartTheme  *self,
                                                           AccordChartRole          front,
                                                           AccordChartRole          behind);

AccordChartRole         accord_chart_ink_get_role         (AccordChartInk           ink);
const AccordChartRole  *accord_chart_ink_get_backgrounds  (AccordChartInk           ink,
                                                           gsize                   *n_backgrounds);

G_END_DECLS

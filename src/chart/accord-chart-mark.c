/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The signs that charts are made of. Each can be told from the others by its
 * shape alone; lines and areas by their dashes and patterns where the theme
 * asks for it. Patterns are lines, not pictures, so that paper stays sharp.
 */

#include "config.h"

#include "accord-chart-mark.h"

#include <math.h>

#define HATCH_SPACING 5.0

static void
trace (cairo_t               *cr,
       const AccordChartRect *rect)
{
  cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
}

/* Slanted lines through @rect; @lean is 1 where they rise, -1 where they
 * fall. They are anchored to the chart, so that neighbours line up. */
static void
trace_slanted (cairo_t               *cr,
               const AccordChartRect *rect,
               double                 lean)
{
  double high = rect->height;
  double first = floor ((rect->x - high) / HATCH_SPACING) * HATCH_SPACING;

  for (double x = first; x < rect->x + rect->width + high; x += HATCH_SPACING)
    {
      cairo_move_to (cr, x, lean > 0 ? rect->y + high : rect->y);
      cairo_line_to (cr, x + high, lean > 0 ? rect->y : rect->y + high);
    }
}

static void
trace_level (cairo_t               *cr,
             const AccordChartRect *rect)
{
  double first = ceil (rect->y / HATCH_SPACING) * HATCH_SPACING;

  for (double y = first; y < rect->y + rect->height; y += HATCH_SPACING)
    {
      cairo_move_to (cr, rect->x, y);
      cairo_line_to (cr, rect->x + rect->width, y);
    }
}

/**
 * accord_chart_mark_hatch:
 * @role: the colour of the lines
 * @fill: which way they run
 *
 * Draws lines over @rect.
 */
void
accord_chart_mark_hatch (cairo_t                *cr,
                         const AccordChartTheme *theme,
                         AccordChartRole         role,
                         AccordChartFill         fill,
                         const AccordChartRect  *rect)
{
  if (rect->width <= 0 || rect->height <= 0 || fill == ACCORD_CHART_FILL_PLAIN)
    return;

  cairo_save (cr);
  trace (cr, rect);
  cairo_clip (cr);
  if (fill == ACCORD_CHART_FILL_UP || fill == ACCORD_CHART_FILL_CROSS)
    trace_slanted (cr, rect, 1);
  if (fill == ACCORD_CHART_FILL_DOWN || fill == ACCORD_CHART_FILL_CROSS)
    trace_slanted (cr, rect, -1);
  if (fill == ACCORD_CHART_FILL_LEVEL)
    trace_level (cr, rect);
  accord_chart_theme_set_source (theme, cr, role);
  cairo_set_line_width (cr, 0.3 * HATCH_SPACING);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * accord_chart_mark_fill:
 *
 * Fills @rect as the theme shows @role: plain, or on white with a pattern and
 * an outline.
 */
void
accord_chart_mark_fill (cairo_t                *cr,
                        const AccordChartTheme *theme,
                        AccordChartRole         role,
                        const AccordChartRect  *rect)
{
  AccordChartFill fill = accord_chart_theme_get_fill (theme, role);

  if (rect->width <= 0 || rect->height <= 0)
    return;

  accord_chart_theme_set_source (
      theme, cr,
      fill == ACCORD_CHART_FILL_PLAIN ? role : ACCORD_CHART_BACKGROUND);
  trace (cr, rect);
  cairo_fill (cr);
  if (!accord_chart_theme_has_patterns (theme))
    return;

  accord_chart_mark_hatch (cr, theme, ACCORD_CHART_DIM, fill, rect);
  accord_chart_theme_set_source (theme, cr, ACCORD_CHART_AXIS);
  trace (cr, rect);
  cairo_set_line_width (cr, 0.6);
  cairo_stroke (cr);
}

/**
 * accord_chart_mark_line:
 * @width: of the line, before the theme makes it thicker
 *
 * Draws a straight line.
 */
void
accord_chart_mark_line (cairo_t                *cr,
                        const AccordChartTheme *theme,
                        AccordChartRole         role,
                        double                  width,
                        double                  x0,
                        double                  y0,
                        double                  x1,
                        double                  y1)
{
  accord_chart_theme_set_source (theme, cr, role);
  cairo_set_line_width (cr, width * accord_chart_theme_get_line_scale (theme));
  cairo_move_to (cr, x0, y0);
  cairo_line_to (cr, x1, y1);
  cairo_stroke (cr);
}

static void
trace_diamond (cairo_t *cr,
               double   x,
               double   y,
               double   radius)
{
  cairo_move_to (cr, x - radius, y);
  cairo_line_to (cr, x, y - radius);
  cairo_line_to (cr, x + radius, y);
  cairo_line_to (cr, x, y + radius);
  cairo_close_path (cr);
}

static void
fill_diamond (cairo_t                *cr,
              const AccordChartTheme *theme,
              AccordChartRole         role,
              double                  x,
              double                  y,
              double                  radius)
{
  trace_diamond (cr, x, y, radius);
  accord_chart_theme_set_source (theme, cr, role);
  cairo_fill (cr);
}

/**
 * accord_chart_mark_diamond:
 *
 * Draws an agreed date.
 */
void
accord_chart_mark_diamond (cairo_t                *cr,
                           const AccordChartTheme *theme,
                           AccordDiamond           kind,
                           double                  x,
                           double                  y,
                           double                  radius)
{
  double dash = radius / 3;

  if (kind == ACCORD_DIAMOND_BASELINE)
    {
      cairo_save (cr);
      trace_diamond (cr, x, y, radius);
      accord_chart_theme_set_source (theme, cr, ACCORD_CHART_BASELINE);
      cairo_set_line_width (cr, 0.2 * radius);
      cairo_set_dash (cr, &dash, 1, 0);
      cairo_stroke (cr);
      cairo_restore (cr);
      return;
    }

  /* A smaller one over a larger one is cheaper than an outline. */
  fill_diamond (cr, theme, ACCORD_CHART_AGREED_EDGE, x, y, 1.14 * radius);
  fill_diamond (cr, theme, ACCORD_CHART_AGREED, x, y, 0.86 * radius);
  if (kind == ACCORD_DIAMOND_GUESSED)
    fill_diamond (cr, theme, ACCORD_CHART_AGREED_EDGE, x, y, 0.45 * radius);
}

/**
 * accord_chart_mark_gap:
 * @late: whether it is late: hatched, or early: plain
 *
 * Draws the gap between an agreed and a deliverable date.
 */
void
accord_chart_mark_gap (cairo_t                *cr,
                       const AccordChartTheme *theme,
                       gboolean                late,
                       const AccordChartRect  *rect)
{
  trace (cr, rect);
  accord_chart_theme_set_source (theme, cr,
                                 late ? ACCORD_CHART_LATE_FILL
                                      : ACCORD_CHART_EARLY);
  cairo_fill (cr);
  if (late)
    accord_chart_mark_hatch (cr, theme, ACCORD_CHART_LATE,
                             ACCORD_CHART_FILL_UP, rect);
  if (!accord_chart_theme_has_outlines (theme))
    return;

  trace (cr, rect);
  accord_chart_theme_set_source (theme, cr, ACCORD_CHART_AXIS);
  cairo_set_line_width (cr, 0.6);
  cairo_stroke (cr);
}

/**
 * accord_chart_mark_bracket:
 * @closing: whether it ends a window rather than begins it
 * @half: half its height
 *
 * Draws a want date (opening) or a need date (closing).
 */
void
accord_chart_mark_bracket (cairo_t                *cr,
                           const AccordChartTheme *theme,
                           gboolean                closing,
                           double                  x,
                           double                  y,
                           double                  half,
                           double                  unit)
{
  double depth = (closing ? -4 : 4) * unit;

  cairo_save (cr);
  cairo_move_to (cr, x + depth, y - half);
  cairo_line_to (cr, x, y);
  cairo_line_to (cr, x + depth, y + half);
  accord_chart_theme_set_source (theme, cr, ACCORD_CHART_WANT);
  cairo_set_line_width (cr, 1.7 * unit
                                * accord_chart_theme_get_line_scale (theme));
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * accord_chart_mark_arrow:
 * @forward: whether it points to later
 *
 * Says that something lies beyond the edge.
 */
void
accord_chart_mark_arrow (cairo_t                *cr,
                         const AccordChartTheme *theme,
                         AccordChartRole         role,
                         gboolean                forward,
                         double                  x,
                         double                  y,
                         double                  radius)
{
  double tip = forward ? radius : -radius;

  cairo_move_to (cr, x + tip, y);
  cairo_line_to (cr, x - tip / 2, y - radius);
  cairo_line_to (cr, x - tip / 2, y + radius);
  cairo_close_path (cr);
  accord_chart_theme_set_source (theme, cr, role);
  cairo_fill (cr);
}

/**
 * accord_chart_mark_ring:
 * @role: its colour
 *
 * Draws a ring about a point.
 */
void
accord_chart_mark_ring (cairo_t                *cr,
                        const AccordChartTheme *theme,
                        AccordChartRole         role,
                        double                  x,
                        double                  y,
                        double                  radius)
{
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  accord_chart_theme_set_source (theme, cr, role);
  cairo_set_line_width (cr, 0.45 * radius);
  cairo_stroke (cr);
}

/**
 * accord_chart_mark_limits:
 *
 * Draws the sign that there are limits: a triangle with an exclamation mark.
 */
void
accord_chart_mark_limits (cairo_t                *cr,
                          const AccordChartTheme *theme,
                          double                  x,
                          double                  y,
                          double                  radius)
{
  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, 0.24 * radius);
  accord_chart_theme_set_source (theme, cr, ACCORD_CHART_TODAY_TEXT);
  cairo_move_to (cr, x, y - 0.9 * radius);
  cairo_line_to (cr, x + radius, y + 0.85 * radius);
  cairo_line_to (cr, x - radius, y + 0.85 * radius);
  cairo_close_path (cr);
  cairo_stroke (cr);
  cairo_move_to (cr, x, y - 0.25 * radius);
  cairo_line_to (cr, x, y + 0.2 * radius);
  cairo_move_to (cr, x, y + 0.52 * radius);
  cairo_line_to (cr, x, y + 0.54 * radius);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * accord_chart_mark_missing:
 *
 * Draws the sign that estimates are missing: a ring with a piece left out.
 */
void
accord_chart_mark_missing (cairo_t                *cr,
                           const AccordChartTheme *theme,
                           double                  x,
                           double                  y,
                           double                  radius)
{
  double dash = radius * G_PI / 4;

  cairo_save (cr);
  cairo_set_dash (cr, &dash, 1, 0);
  cairo_set_line_width (cr, 0.28 * radius);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, 0.9 * radius, 0, 2 * G_PI);
  accord_chart_theme_set_source (theme, cr, ACCORD_CHART_DIM);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * accord_chart_mark_pill:
 * @edge: the outline where the theme is made for paper or high contrast
 * @radius: of the corners
 *
 * Draws a plate for text to stand on.
 */
void
accord_chart_mark_pill (cairo_t                *cr,
                        const AccordChartTheme *theme,
                        AccordChartRole         role,
                        AccordChartRole         edge,
                        const AccordChartRect  *rect,
                        double                  radius)
{
  double r = MIN (radius, MIN (rect->width, rect->height) / 2);
  double x = rect->x, y = rect->y;
  double right = x + rect->width, bottom = y + rect->height;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - r, y + r, r, -G_PI / 2, 0);
  cairo_arc (cr, right - r, bottom - r, r, 0, G_PI / 2);
  cairo_arc (cr, x + r, bottom - r, r, G_PI / 2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
  accord_chart_theme_set_source (theme, cr, role);
  if (!accord_chart_theme_has_outlines (theme))
    {
      cairo_fill (cr);
      return;
    }
  cairo_fill_preserve (cr);
  accord_chart_theme_set_source (theme, cr, edge);
  cairo_set_line_width (cr, 0.8);
  cairo_stroke (cr);
}

/**
 * accord_chart_mark_whisker:
 * @half: half the width of its caps
 *
 * Draws a range from @y0 to @y1.
 */
void
accord_chart_mark_whisker (cairo_t                *cr,
                           const AccordChartTheme *theme,
                           AccordChartRole         role,
                           double                  x,
                           double                  y0,
                           double                  y1,
                           double                  half,
                           double                  unit)
{
  cairo_move_to (cr, x, y0);
  cairo_line_to (cr, x, y1);
  cairo_move_to (cr, x - half, y0);
  cairo_line_to (cr, x + half, y0);
  cairo_move_to (cr, x - half, y1);
  cairo_line_to (cr, x + half, y1);
  accord_chart_theme_set_source (theme, cr, role);
  cairo_set_line_width (cr, 1.3 * unit
                                * accord_chart_theme_get_line_scale (theme));
  cairo_stroke (cr);
}

/**
 * accord_chart_mark_set_series:
 *
 * Makes @cr stroke the way the theme shows the line of that number.
 */
void
accord_chart_mark_set_series (cairo_t                *cr,
                              const AccordChartTheme *theme,
                              guint                   series,
                              double                  unit)
{
  static const double dashes[ACCORD_CHART_N_SERIES][4] = {
    { 0 }, { 6, 3 }, { 2, 2.5 }, { 9, 3, 2, 3 }, { 12, 3 }, { 4, 2, 1, 2 },
  };
  static const int n_dashes[ACCORD_CHART_N_SERIES] = { 0, 2, 2, 4, 2, 4 };
  guint index = series % ACCORD_CHART_N_SERIES;
  double scaled[4];

  for (int i = 0; i < 4; i++)
    scaled[i] = dashes[index][i] * unit;
  cairo_set_dash (cr, scaled,
                  accord_chart_theme_has_patterns (theme) ? n_dashes[index] : 0,
                  0);
  cairo_set_line_width (cr, 2 * unit
                                * accord_chart_theme_get_line_scale (theme));
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  accord_chart_theme_set_source (theme, cr, ACCORD_CHART_SERIES_0 + index);
}

static void
trace_polygon (cairo_t *cr,
               double   x,
               double   y,
               double   radius,
               int      n_corners,
               double   turn)
{
  for (int i = 0; i < n_corners; i++)
    cairo_line_to (cr, x + radius * cos (turn + i * 2 * G_PI / n_corners),
                   y + radius * sin (turn + i * 2 * G_PI / n_corners));
  cairo_close_path (cr);
}

/**
 * accord_chart_mark_point:
 *
 * Draws a point of the line of that number: a shape of its own each. When the
 * colours begin anew, each goes with the next shape, so that six times six
 * lines can be told apart.
 */
void
accord_chart_mark_point (cairo_t                *cr,
                         const AccordChartTheme *theme,
                         guint                   series,
                         double                  x,
                         double                  y,
                         double                  radius)
{
  static const struct
  {
    int n_corners; /* 0 for a circle */
    double turn;
  } shapes[ACCORD_CHART_N_SERIES] = {
    { 0, 0 },          { 4, G_PI / 4 }, { 3, -G_PI / 2 },
    { 3, G_PI / 2 },   { 5, -G_PI / 2 }, { 6, 0 },
  };
  guint colour = series % ACCORD_CHART_N_SERIES;
  guint index
      = (series + series / ACCORD_CHART_N_SERIES) % ACCORD_CHART_N_SERIES;

  cairo_new_path (cr);
  if (shapes[index].n_corners == 0)
    cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  else
    trace_polygon (cr, x, y, 1.2 * radius, shapes[index].n_corners,
                   shapes[index].turn);
  accord_chart_theme_set_source (theme, cr, ACCORD_CHART_SERIES_0 + colour);
  cairo_fill_preserve (cr);
  accord_chart_theme_set_source (theme, cr, ACCORD_CHART_BACKGROUND);
  cairo_set_line_width (cr, 0.25 * radius);
  cairo_stroke (cr);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws one promise of a timeline.
 *
 * A list on the screen draws each row into a widget of its own; a page draws
 * the same rows one below the other.
 */

#include "config.h"

#include "accord-timeline-row-private.h"

#include "accord-chart-format.h"
#include "accord-chart-mark.h"
#include "accord-timeline-columns-private.h"
#include "accord-timeline-shape.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define RADIUS   7.0  /* of a diamond */
#define STEPS    3.5  /* of the ring for the customer's own steps */
#define N_POINTS 16   /* of a distribution's outline */
#define KERNEL   0.25 /* of its span */
#define TAPER    0.18 /* of its span, at each end */
#define FAR      10000.0 /* beyond the plot */

typedef struct
{
  const AccordTimelineRow *row;
  const AccordTimelineColumns *columns;
  const AccordTimelineShape *shape;
  AccordChartText *text;
  cairo_t *cr;
  const AccordChartTheme *theme;
  double unit;
} Pen;

static void
draw_closed_window (const Pen *pen)
{
  const AccordChartRect *window = &pen->shape->window;

  accord_chart_theme_set_source (pen->theme, pen->cr, ACCORD_CHART_WINDOW);
  cairo_rectangle (pen->cr, window->x, window->y, window->width,
                   window->height);
  cairo_fill (pen->cr);
}

/* A window that fades away says that there is an end, and not where. */
static void
draw_open_window (const Pen *pen)
{
  const AccordChartRect *window = &pen->shape->window;
  AccordChartColour c = accord_chart_theme_get_colour (pen->theme,
                                                       ACCORD_CHART_WINDOW);
  cairo_pattern_t *fade = cairo_pattern_create_linear (
      window->x, 0, window->x + window->width, 0);

  cairo_pattern_add_color_stop_rgba (fade, 0, c.red, c.green, c.blue, c.alpha);
  cairo_pattern_add_color_stop_rgba (fade, 1, c.red, c.green, c.blue, 0);
  cairo_set_source (pen->cr, fade);
  cairo_rectangle (pen->cr, window->x, window->y, window->width,
                   window->height);
  cairo_fill (pen->cr);
  cairo_pattern_destroy (fade);
}

static void
draw_window (const Pen *pen)
{
  const AccordTimelineShape *shape = pen->shape;

  if (shape->window.width <= 0)
    return;

  if (isnan (shape->need_x))
    draw_open_window (pen);
  else
    draw_closed_window (pen);
}

/* The share of a kernel of half-width 1 about 0 that lies before @x: the
 * kernel of V. A. Epanechnikov, "Non-parametric estimation of a multivariate
 * probability density", Theory Probab. Appl. 14 (1969). */
static double
get_kernel_share (double x)
{
  x = CLAMP (x, -1, 1);

  return 0.5 + x * (0.75 - 0.25 * x * x);
}

/* The density at @day: each stretch between two quantiles holds an equal share
 * of the trials, spread by a kernel of @width. Days are whole and the
 * quantiles are few; the kernel hides the counting and keeps the work. */
static double
get_density (const double *q,
             int           n,
             double        width,
             double        day)
{
  double density = 0, before = get_kernel_share ((day - q[0]) / width);

  for (int i = 1; i < n; i++)
    {
      double after = get_kernel_share ((day - q[i]) / width);

      density += (before - after) / MAX (0.5, q[i] - q[i - 1]);
      before = after;
    }

  return density;
}

/* The outline from the first to the last quantile. It ends in points: what
 * lies beyond is left out, not cut off. Only what runs over the horizon is
 * cut. */
static int
get_outline (const Pen *pen,
             double     x[N_POINTS],
             double     half[N_POINTS])
{
  const AccordTimeAxis *axis = accord_timeline_columns_get_axis (pen->columns);
  const double *q = pen->row->quantiles;
  double span, most = 0;
  int n = ACCORD_TIMELINE_N_QUANTILES;

  while (n > 0 && !isfinite (q[n - 1]))
    n--;
  if (n < 2)
    return 0;

  span = MAX (1, q[n - 1] - q[0]);
  for (int i = 0; i < N_POINTS; i++)
    {
      double part = (double) i / (N_POINTS - 1);
      double taper = MIN (1, part / TAPER);

      if (n == ACCORD_TIMELINE_N_QUANTILES)
        taper *= MIN (1, (1 - part) / TAPER);
      x[i] = accord_time_axis_get_position (axis, q[0] + part * span);
      x[i] = CLAMP (x[i], axis->start - FAR, axis->start + axis->length + FAR);
      half[i] = sin (taper * G_PI / 2)
                * get_density (q, n, MAX (1.5, KERNEL * span),
                               q[0] + part * span);
      most = MAX (most, half[i]);
    }
  for (int i = 0; i < N_POINTS; i++)
    half[i] *= pen->shape->half / most;

  return N_POINTS;
}

/* The slope of a curve through the points that never overshoots them
 * (Fritsch and Butland, 1984: the harmonic mean of the slopes beside). */
static double
get_slope (const double *x,
           const double *y,
           int           n,
           int           i)
{
  double before, after;

  if (i == 0 || i == n - 1)
    return 0;
  before = (y[i] - y[i - 1]) / MAX (1e-6, x[i] - x[i - 1]);
  after = (y[i + 1] - y[i]) / MAX (1e-6, x[i + 1] - x[i]);

  return before * after <= 0 ? 0 : 2 * before * after / (before + after);
}

static void
trace_side (const Pen    *pen,
            const double *x,
            const double *half,
            int           n,
            gboolean      upper)
{
  double side = upper ? -1 : 1, centre = pen->shape->centre;

  for (int k = 1; k < n; k++)
    {
      int i = upper ? k - 1 : n - k;
      int j = upper ? k : n - k - 1;
      double third = (x[j] - x[i]) / 3;

      cairo_curve_to (
          pen->cr, x[i] + third,
          centre + side * (half[i] + third * get_slope (x, half, n, i)),
          x[j] - third,
          centre + side * (half[j] - third * get_slope (x, half, n, j)), x[j],
          centre + side * half[j]);
    }
}

static void
draw_distribution (const Pen *pen)
{
  double x[N_POINTS], half[N_POINTS];
  int n;

  if (!pen->row->has_quantiles)
    return;
  n = get_outline (pen, x, half);
  if (n == 0)
    return;

  cairo_move_to (pen->cr, x[0], pen->shape->centre - half[0]);
  trace_side (pen, x, half, n, TRUE);
  cairo_line_to (pen->cr, x[n - 1], pen->shape->centre + half[n - 1]);
  trace_side (pen, x, half, n, FALSE);
  cairo_close_path (pen->cr);
  accord_chart_theme_set_source (pen->theme, pen->cr,
                                 pen->row->draft ? ACCORD_CHART_SHAPE_FAINT
                                                 : ACCORD_CHART_SHAPE);
  /* An outline costs twice as much as what it surrounds: only the themes that
   * cannot go by colour pay for it. */
  if (!accord_chart_theme_has_outlines (pen->theme))
    {
      cairo_fill (pen->cr);
      return;
    }
  cairo_fill_preserve (pen->cr);
  accord_chart_theme_set_source (pen->theme, pen->cr, ACCORD_CHART_SHAPE_EDGE);
  cairo_set_line_width (pen->cr, 0.7 * pen->unit);
  cairo_stroke (pen->cr);
}

static void
draw_gap (const Pen *pen)
{
  const AccordTimelineShape *shape = pen->shape;
  const AccordChartRect *gap = &shape->gap, *plot = &shape->plot;
  /* Only what can be seen: a gap may be years wide. */
  double from = MAX (gap->x, plot->x - pen->unit);
  double to = MIN (gap->x + gap->width, plot->x + plot->width + pen->unit);
  AccordChartRect seen = { from, gap->y, to - from, gap->height };

  if (seen.width > 0)
    accord_chart_mark_gap (pen->cr, pen->theme, shape->gap_days > 0, &seen);
}

/* What the customer has to do is blue, as what they want is: the likely day a
 * ring, and a line from the earliest to the latest. */
static void
draw_steps (const Pen *pen)
{
  const AccordTimelineShape *shape = pen->shape;
  double radius = STEPS * pen->unit, line = 1.2 * pen->unit;
  double y = shape->centre + shape->half - radius;
  double ends[] = { shape->steps_low_x, shape->steps_high_x };

  if (isnan (shape->steps_x))
    return;

  accord_chart_mark_ring (pen->cr, pen->theme, ACCORD_CHART_WANT,
                          shape->steps_x, y, radius);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (fabs (ends[i] - shape->steps_x) > radius)
      accord_chart_mark_line (
        pen->cr, pen->theme, ACCORD_CHART_WANT, line,
        shape->steps_x + copysign (radius, ends[i] - shape->steps_x), y,
        ends[i], y);
}

static void
draw_dates (const Pen *pen)
{
  const AccordTimelineShape *shape = pen->shape;
  double half = shape->half;

  if (!isnan (shape->want_x))
    accord_chart_mark_bracket (pen->cr, pen->theme, FALSE, shape->want_x,
                               shape->centre, half, pen->unit);
  if (!isnan (shape->need_x))
    accord_chart_mark_bracket (pen->cr, pen->theme, TRUE, shape->need_x,
                               shape->centre, half, pen->unit);
  if (!isnan (shape->mark_x))
    accord_chart_mark_line (pen->cr, pen->theme, ACCORD_CHART_MARK,
                            3.5 * pen->unit, shape->mark_x,
                            shape->centre - half, shape->mark_x,
                            shape->centre + half);
  if (!isnan (shape->baseline_x))
    accord_chart_mark_diamond (pen->cr, pen->theme, ACCORD_DIAMOND_BASELINE,
                               shape->baseline_x, shape->centre,
                               RADIUS * pen->unit);
  if (!isnan (shape->agreed_x))
    accord_chart_mark_diamond (pen->cr, pen->theme,
                               pen->row->before_estimate
                                   ? ACCORD_DIAMOND_GUESSED
                                   : ACCORD_DIAMOND_AGREED,
                               shape->agreed_x, shape->centre,
                               RADIUS * pen->unit);
}

static void
draw_arrow_beyond (const Pen      *pen,
                   AccordChartRole role,
                   double          x,
                   double          shift)
{
  const AccordChartRect *plot = &pen->shape->plot;
  double inset = (7 + shift) * pen->unit;

  if (isnan (x))
    return;

  if (x < plot->x)
    accord_chart_mark_arrow (pen->cr, pen->theme, role, FALSE,
                             plot->x + inset, pen->shape->centre,
                             5 * pen->unit);
  else if (x > plot->x + plot->width)
    accord_chart_mark_arrow (pen->cr, pen->theme, role, TRUE,
                             plot->x + plot->width - inset, pen->shape->centre,
                             5 * pen->unit);
}

/* Words stand on the row's own colour: a line of the grid or today's line
 * does not run through them. */
static void
draw_words (const Pen             *pen,
            AccordChartRole        behind,
            AccordChartInk         ink,
            AccordChartTextStyle   style,
            const char            *string,
            const AccordChartRect *rect)
{
  if (string == NULL || rect->width < 1)
    return;

  accord_chart_theme_set_source (pen->theme, pen->cr, behind);
  cairo_rectangle (pen->cr, rect->x - pen->unit, rect->y,
                   rect->width + 2 * pen->unit, rect->height);
  cairo_fill (pen->cr);
  accord_chart_text_draw (pen->text, pen->cr, pen->theme, ink, style, string,
                          rect->x, rect->y, rect->width + 1,
                          ACCORD_CHART_ALIGN_START);
}

static void
draw_gap_words (const Pen      *pen,
                AccordChartRole behind)
{
  const AccordTimelineShape *shape = pen->shape;

  draw_words (pen, behind,
              shape->gap_days > 0 ? ACCORD_CHART_INK_LATE
                                  : ACCORD_CHART_INK_EARLY,
              ACCORD_CHART_TEXT_SMALL_STRONG, shape->gap_text,
              &shape->gap_label);
  draw_words (pen, behind, ACCORD_CHART_INK_DIM, ACCORD_CHART_TEXT_SMALL,
              shape->note, &shape->note_label);
}

static void
draw_plot (const Pen             *pen,
           AccordTimelineRowState state,
           AccordChartRole        behind,
           const AccordChartRect *window)
{
  const AccordTimelineShape *shape = pen->shape;

  cairo_save (pen->cr);
  cairo_rectangle (pen->cr, shape->plot.x, shape->plot.y, shape->plot.width,
                   shape->plot.height);
  cairo_clip (pen->cr);
  if (!(state
        & (ACCORD_TIMELINE_ROW_BARE | ACCORD_TIMELINE_ROW_SELECTED)))
    _accord_timeline_columns_draw_days_off (pen->columns, pen->cr, pen->theme,
                                            shape->plot.y, shape->plot.height,
                                            window);
  if (!(state & ACCORD_TIMELINE_ROW_BARE))
    _accord_timeline_columns_draw_backdrop (pen->columns, pen->cr, pen->theme,
                                            shape->plot.y, shape->plot.height);
  draw_window (pen);
  draw_distribution (pen);
  draw_gap (pen);
  draw_steps (pen);
  draw_dates (pen);
  draw_arrow_beyond (pen, ACCORD_CHART_AGREED, shape->agreed_x, 0);
  draw_arrow_beyond (pen, ACCORD_CHART_MARK, shape->mark_x, 11);
  if (!(state & ACCORD_TIMELINE_ROW_WORDLESS))
    draw_gap_words (pen, behind);
  cairo_restore (pen->cr);
}

static void
draw_labels (const Pen *pen)
{
  const AccordTimelineRow *row = pen->row;
  const AccordTimelineShape *shape = pen->shape;
  double radius = 6 * pen->unit;

  accord_chart_text_draw (pen->text, pen->cr, pen->theme,
                          row->draft ? ACCORD_CHART_INK_DIM
                                     : ACCORD_CHART_INK_TEXT,
                          ACCORD_CHART_TEXT_STRONG, row->title, shape->title.x,
                          shape->title.y, shape->title.width + 1,
                          ACCORD_CHART_ALIGN_START);
  if (row->account != NULL)
    accord_chart_text_draw (pen->text, pen->cr, pen->theme,
                            ACCORD_CHART_INK_DIM, ACCORD_CHART_TEXT_SMALL,
                            row->account, shape->account.x, shape->account.y,
                            shape->account.width, ACCORD_CHART_ALIGN_START);
  if (shape->limits.width > 0)
    accord_chart_mark_limits (pen->cr, pen->theme,
                              shape->limits.x + shape->limits.width / 2,
                              shape->limits.y + shape->limits.height / 2,
                              radius);
  if (shape->missing.width > 0)
    accord_chart_mark_missing (pen->cr, pen->theme,
                               shape->missing.x + shape->missing.width / 2,
                               shape->missing.y + shape->missing.height / 2,
                               radius);
}

/* Whether what was delivered came after the agreed date. */
static gboolean
came_late (const AccordTimelineRow *row)
{
  int days;

  return accord_timeline_row_get_gap (row, &days) && days > 0;
}

static AccordChartInk
judge_chance (const Pen *pen)
{
  const AccordTimelineRow *row = pen->row;

  if (row->outcome == ACCORD_TIMELINE_KEPT)
    return came_late (row) ? ACCORD_CHART_INK_PILL_TIGHT
                           : ACCORD_CHART_INK_PILL_GOOD;
  if (row->outcome == ACCORD_TIMELINE_BROKEN)
    return ACCORD_CHART_INK_PILL_BAD;
  if (row->chance < 0)
    return ACCORD_CHART_INK_PILL_NONE;
  if (row->chance
      >= accord_timeline_columns_get_confidence (pen->columns, row))
    return ACCORD_CHART_INK_PILL_GOOD;

  return row->chance >= 0.5 ? ACCORD_CHART_INK_PILL_TIGHT
                            : ACCORD_CHART_INK_PILL_BAD;
}

static char *
create_chance_text (const AccordTimelineRow *row)
{
  if (row->outcome == ACCORD_TIMELINE_KEPT)
    return g_strdup (came_late (row)
                       /* Translators: a promise that was kept, but late; in
                        * little room. */
                       ? C_ ("outcome", "late")
                       /* Translators: a promise that was kept. */
                       : C_ ("outcome", "kept"));
  if (row->outcome == ACCORD_TIMELINE_BROKEN)
    /* Translators: a promise that was broken. */
    return g_strdup (C_ ("outcome", "broken"));
  if (row->chance < 0)
    return g_strdup ("—");

  return accord_chart_format_chance (row->chance);
}

static void
draw_chance (const Pen *pen)
{
  const AccordChartRect *chance = &pen->shape->chance;
  AccordChartInk ink = judge_chance (pen);
  g_autofree char *words = create_chance_text (pen->row);
  gsize n_backgrounds;

  accord_chart_mark_pill (pen->cr, pen->theme,
                          *accord_chart_ink_get_backgrounds (ink,
                                                             &n_backgrounds),
                          accord_chart_ink_get_role (ink), chance,
                          chance->height / 2);
  accord_chart_text_draw (pen->text, pen->cr, pen->theme, ink,
                          ACCORD_CHART_TEXT_SMALL_STRONG, words, chance->x,
                          chance->y + 3 * pen->unit, chance->width,
                          ACCORD_CHART_ALIGN_CENTRE);
}

void
_accord_timeline_row_draw (const AccordTimelineRow     *row,
                           const AccordTimelineColumns *columns,
                           cairo_t                     *cr,
                           const AccordChartTheme      *theme,
                           AccordTimelineRowState       state,
                           double                       y,
                           const AccordChartRect       *window)
{
  g_auto (AccordTimelineShape) shape = { 0 };
  AccordChartText *text = accord_timeline_columns_get_text (columns);
  Pen pen = { row, columns, &shape, text, cr, theme,
              accord_chart_text_get_unit (text) };
  AccordChartRole behind = state & ACCORD_TIMELINE_ROW_SELECTED
                               ? ACCORD_CHART_SELECTED
                               : ACCORD_CHART_BACKGROUND;

  accord_timeline_shape_init (&shape, row, columns, y);
  if (state & ACCORD_TIMELINE_ROW_SELECTED)
    {
      accord_chart_theme_set_source (theme, cr, behind);
      cairo_rectangle (cr, 0, y, shape.row.width, shape.row.height);
      cairo_fill (cr);
    }
  if (accord_chart_rect_intersects (&shape.plot, window))
    draw_plot (&pen, state, behind, window);
  if (state & ACCORD_TIMELINE_ROW_LABELLED)
    {
      if (window->x < shape.plot.x)
        draw_labels (&pen);
      if (window->x + window->width > shape.chance.x)
        draw_chance (&pen);
    }
  if (!(state & ACCORD_TIMELINE_ROW_BARE))
    accord_chart_mark_line (cr, theme, ACCORD_CHART_GRID, pen.unit, 0,
                            y + shape.row.height - 0.5, shape.row.width,
                            y + shape.row.height - 0.5);
}

/**
 * accord_timeline_row_draw:
 * @row: a promise
 * @columns: the columns of its timeline
 * @cr: where the row's corner is at 0, 0
 * @state: how to draw it
 *
 * Draws one row: accord_timeline_columns_get_width() wide and
 * accord_timeline_columns_get_row_height() high.
 */
void
accord_timeline_row_draw (const AccordTimelineRow     *row,
                          const AccordTimelineColumns *columns,
                          cairo_t                     *cr,
                          const AccordChartTheme      *theme,
                          AccordTimelineRowState       state)
{
  AccordChartRect window;

  g_return_if_fail (row != NULL);
  g_return_if_fail (columns != NULL);
  g_return_if_fail (cr != NULL);

  window = (AccordChartRect) { 0, 0,
                               accord_timeline_columns_get_width (columns),
                               accord_timeline_columns_get_row_height (
                                   columns) };
  cairo_save (cr);
  accord_chart_mirror_cairo (
      cr, window.width,
      accord_chart_text_is_rtl (accord_timeline_columns_get_text (columns)));
  _accord_timeline_row_draw (row, columns, cr, theme, state, 0, &window);
  cairo_restore (cr);
}

/**
 * accord_timeline_row_hit:
 * @x: a place in the row, as drawn
 * @y: a place in the row
 *
 * Returns: what accord_timeline_row_draw() drew there; its row is 0
 */
AccordChartHit
accord_timeline_row_hit (const AccordTimelineRow     *row,
                         const AccordTimelineColumns *columns,
                         double                       x,
                         double                       y)
{
  g_auto (AccordTimelineShape) shape = { 0 };
  AccordChartHit hit = { .part = ACCORD_CHART_PART_NONE,
                         .day = ACCORD_DAY_NONE };

  g_return_val_if_fail (row != NULL, hit);
  g_return_val_if_fail (columns != NULL, hit);

  accord_timeline_shape_init (&shape, row, columns, 0);
  x = accord_chart_mirror (
      x, shape.row.width,
      accord_chart_text_is_rtl (accord_timeline_columns_get_text (columns)));
  if (accord_chart_rect_contains (&shape.row, x, y))
    accord_timeline_shape_hit (&shape, row, columns, x, y, &hit);

  return hit;
}

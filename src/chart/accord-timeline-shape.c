/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The geometry of one row of the timeline.
 *
 *   title     △ ◌ │      ⟨░░░░░▁▃▆█▇▅▃▂▁▁░░░⟩              │  76 %
 *   account       │           ◆▨▨▨▨▨▌                      │
 *                 │             +17 d    a note            │
 *
 * Dates stand on one line; what is written stands on a line of its own below
 * them, so that words never lie over signs. The note makes way for the gap's
 * days, and both are held within the plot.
 */

#include "config.h"

#include "accord-timeline-shape.h"

#include "accord-chart-format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PADDING     12.0
#define RADIUS      7.0  /* of a diamond */
/* How far an open window fades, whatever it hides: in days, and in units. */
#define OPEN_DAYS   30.0
#define OPEN_MIN    14.0
#define OPEN_MAX    70.0
#define FAR         10000.0
#define SIGN        13.0 /* the width of a sign behind the title */
#define REACH       5.0  /* how near a pointer must come to a thin line */

/* Far beyond the plot is as good as farther: cairo counts in 24 bits. */
static double
place (const AccordTimeAxis *axis,
       AccordDay             day)
{
  double x;

  if (day == ACCORD_DAY_NONE)
    return NAN;

  x = accord_time_axis_get_position (axis, day);
  return CLAMP (x, axis->start - FAR, axis->start + axis->length + FAR);
}

static void
init_dates (AccordTimelineShape         *self,
            const AccordTimelineRow     *row,
            const AccordTimelineColumns *columns)
{
  const AccordTimeAxis *axis = accord_timeline_columns_get_axis (columns);

  self->want_x = place (axis, row->want);
  self->need_x = place (axis, row->need_revealed ? row->need
                                                 : ACCORD_DAY_NONE);
  self->agreed_x = place (axis, row->agreed);
  self->mark_x = place (axis, row->ready);
  self->steps_low_x = place (axis, row->steps_low);
  self->steps_x = place (axis, row->steps_likely);
  self->steps_high_x = place (axis, row->steps_high);
  self->baseline_x = place (axis, row->baseline != row->agreed
                                      ? row->baseline
                                      : ACCORD_DAY_NONE);
}

static void
init_spans (AccordTimelineShape     *self,
            const AccordTimelineRow *row,
            double                   scale,
            double                   unit)
{
  double high = 9 * unit;
  double fade = CLAMP (OPEN_DAYS * scale, OPEN_MIN * unit, OPEN_MAX * unit);
  double from = self->want_x;
  double to = !isnan (self->need_x) ? self->need_x : from + fade;

  if (isnan (from))
    from = to = 0;
  self->window = (AccordChartRect) { from, self->centre - self->half,
                                     MAX (0, to - from), 2 * self->half };

  if (!accord_timeline_row_get_gap (row, &self->gap_days))
    return;
  self->gap = (AccordChartRect) { MIN (self->agreed_x, self->mark_x),
                                  self->centre - high / 2,
                                  fabs (self->mark_x - self->agreed_x), high };
  self->gap_text = accord_chart_format_gap (self->gap_days);
}

static char *
create_note (const AccordTimelineRow *row)
{
  if (row->n_missing > 0)
    /* Translators: %u counts features without an estimate. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "%u estimate is missing",
                                         "%u estimates are missing",
                                         row->n_missing),
                            row->n_missing);
  if (row->outcome != ACCORD_TIMELINE_OPEN)
    return NULL;
  if (row->agreed == ACCORD_DAY_NONE && !row->has_quantiles)
    return g_strdup (_ ("no date agreed, none forecast"));
  if (row->agreed == ACCORD_DAY_NONE)
    return g_strdup (_ ("no date agreed yet"));
  if (row->ready == ACCORD_DAY_NONE && row->has_quantiles)
    return g_strdup (_ ("not ready within the forecast"));
  if (row->before_estimate)
    return g_strdup (_ ("date given before an estimate"));

  return NULL;
}

/* The gap's days stand under the gap, the note behind them, or before them
 * where there is no room behind. */
static void
init_words (AccordTimelineShape         *self,
            const AccordTimelineRow     *row,
            const AccordTimelineColumns *columns,
            double                       y,
            double                       height)
{
  AccordChartText *text = accord_timeline_columns_get_text (columns);
  double space = 10 * accord_chart_text_get_unit (text);
  double start = self->plot.x + space / 2;
  double end = self->plot.x + self->plot.width - space / 2;
  double anchor = !isnan (self->mark_x) ? self->mark_x : self->want_x;
  double behind = start, before = end, width, x;

  if (self->gap_text != NULL)
    {
      width = MIN (accord_chart_text_measure (
                       text, ACCORD_CHART_TEXT_SMALL_STRONG, self->gap_text),
                   MAX (0, end - start));
      x = CLAMP (self->gap.x + (self->gap.width - width) / 2, start,
                 end - width);
      self->gap_label = (AccordChartRect) { x, y, width, height };
      behind = x + width + space;
      before = x - space;
    }

  self->note = create_note (row);
  if (self->note == NULL)
    return;
  width = accord_chart_text_measure (text, ACCORD_CHART_TEXT_SMALL, self->note);
  if (isnan (anchor))
    anchor = start;
  if (behind + width <= end)
    x = CLAMP (anchor, behind, end - width);
  else if (before - width >= start)
    x = before - width;
  else if (end - behind >= before - start)
    x = behind;
  else
    x = start;
  end = x < before && self->gap_text != NULL ? before : end;
  width = MIN (width, end - x);
  self->note_label = (AccordChartRect) { x, y, MAX (0, width), height };
}

static void
init_labels (AccordTimelineShape         *self,
             const AccordTimelineRow     *row,
             const AccordTimelineColumns *columns)
{
  AccordChartText *text = accord_timeline_columns_get_text (columns);
  double unit = accord_chart_text_get_unit (text);
  double line = accord_chart_text_get_line_height (text,
                                                   ACCORD_CHART_TEXT_STRONG);
  double small = accord_chart_text_get_line_height (text,
                                                    ACCORD_CHART_TEXT_SMALL);
  double x = PADDING * unit, width = self->plot.x - 2 * x;
  double y = self->row.y + (self->row.height - line - small) / 2;
  double signs = (row->n_limits > 0 ? SIGN + 4 : 0)
                 + (row->n_missing > 0 ? SIGN + 4 : 0);
  double wide = MIN (accord_chart_text_measure (text, ACCORD_CHART_TEXT_STRONG,
                                                row->title),
                     MAX (0, width - signs * unit));
  AccordChartRect sign = { x + wide + 6 * unit, y, SIGN * unit, line };

  self->title = (AccordChartRect) { x, y, wide, line };
  self->account = (AccordChartRect) { x, y + line, width, small };
  if (row->n_limits > 0)
    {
      self->limits = sign;
      sign.x += (SIGN + 4) * unit;
    }
  if (row->n_missing > 0)
    self->missing = sign;
}

static void
init_chance (AccordTimelineShape         *self,
             const AccordTimelineColumns *columns)
{
  AccordChartText *text = accord_timeline_columns_get_text (columns);
  double unit = accord_chart_text_get_unit (text);
  double x = self->plot.x + self->plot.width + PADDING * unit;
  double height = accord_chart_text_get_line_height (
                      text, ACCORD_CHART_TEXT_SMALL_STRONG)
                  + 6 * unit;

  self->chance = (AccordChartRect) {
    x, self->row.y + (self->row.height - height) / 2,
    MAX (0, self->row.x + self->row.width - PADDING * unit - x), height
  };
}

/**
 * accord_timeline_shape_init:
 * @row: a promise
 * @columns: the columns of its timeline
 * @y: the top of its row
 *
 * Places everything, from left to right.
 */
void
accord_timeline_shape_init (AccordTimelineShape         *self,
                            const AccordTimelineRow     *row,
                            const AccordTimelineColumns *columns,
                            double                       y)
{
  const AccordTimeAxis *axis;
  AccordChartText *text;
  double unit, height, words, words_y;

  g_return_if_fail (self != NULL);
  g_return_if_fail (row != NULL);
  g_return_if_fail (columns != NULL);

  axis = accord_timeline_columns_get_axis (columns);
  text = accord_timeline_columns_get_text (columns);
  unit = accord_chart_text_get_unit (text);
  height = accord_timeline_columns_get_row_height (columns);
  words = accord_chart_text_get_line_height (text, ACCORD_CHART_TEXT_SMALL);
  words_y = y + height - words - unit;

  *self = (AccordTimelineShape) { 0 };
  self->row = (AccordChartRect) {
    0, y, accord_timeline_columns_get_width (columns), height
  };
  self->plot = (AccordChartRect) { axis->start, y, axis->length, height };
  self->centre = y + unit + (words_y - y - unit) / 2;
  self->half = (words_y - y - unit) / 2 - unit;

  init_dates (self, row, columns);
  init_spans (self, row, axis->scale, unit);
  init_words (self, row, columns, words_y, words);
  init_labels (self, row, columns);
  init_chance (self, columns);
}

/**
 * accord_timeline_shape_clear:
 *
 * Frees what @self holds.
 */
void
accord_timeline_shape_clear (AccordTimelineShape *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->gap_text, g_free);
  g_clear_pointer (&self->note, g_free);
}

static gboolean
is_near (double place_x,
         double x,
         double reach)
{
  return !isnan (place_x) && fabs (place_x - x) <= reach;
}

/* What lies topmost under a point of the plot. */
static AccordChartPart
find_part (const AccordTimelineShape *self,
           const AccordTimelineRow   *row,
           const AccordTimeAxis      *axis,
           double                     unit,
           double                     x,
           double                     y)
{
  double reach = REACH * unit;

  if (fabs (y - self->centre) <= self->half)
    {
      if (is_near (self->agreed_x, x, RADIUS * unit))
        return ACCORD_CHART_PART_AGREED;
      if (is_near (self->mark_x, x, reach))
        return ACCORD_CHART_PART_MARK;
      if (is_near (self->want_x, x, reach))
        return ACCORD_CHART_PART_WANT;
      if (is_near (self->need_x, x, reach))
        return ACCORD_CHART_PART_NEED;
      if (is_near (self->baseline_x, x, RADIUS * unit))
        return ACCORD_CHART_PART_BASELINE;
      if (accord_chart_rect_contains (&self->gap, x, y))
        return ACCORD_CHART_PART_GAP;
      if (row->has_quantiles
          && x >= accord_time_axis_get_position (axis, row->quantiles[0])
          && x <= accord_time_axis_get_position (
                 axis, row->quantiles[ACCORD_TIMELINE_N_QUANTILES - 1]))
        return ACCORD_CHART_PART_SHAPE;
    }
  if (accord_chart_rect_contains (&self->gap_label, x, y))
    return ACCORD_CHART_PART_GAP;

  return ACCORD_CHART_PART_ROW;
}

/**
 * accord_timeline_shape_hit:
 * @row: the promise that @self was made for
 * @columns: the columns that @self was made for
 * @x: a place, from left to right
 * @y: a place in the row
 * @hit: (inout): its part is set, and its day where the point lies over the
 *   time axis
 */
void
accord_timeline_shape_hit (const AccordTimelineShape   *self,
                           const AccordTimelineRow     *row,
                           const AccordTimelineColumns *columns,
                           double                       x,
                           double                       y,
                           AccordChartHit              *hit)
{
  const AccordTimeAxis *axis;
  double unit;

  g_return_if_fail (self != NULL);
  g_return_if_fail (hit != NULL);

  axis = accord_timeline_columns_get_axis (columns);
  unit = accord_chart_text_get_unit (
      accord_timeline_columns_get_text (columns));
  hit->part = ACCORD_CHART_PART_ROW;
  if (accord_chart_rect_contains (&self->plot, x, y))
    {
      hit->day = accord_time_axis_get_day (axis, x);
      hit->part = find_part (self, row, axis, unit, x, y);
    }
  else if (accord_chart_rect_contains (&self->limits, x, y))
    hit->part = ACCORD_CHART_PART_LIMITS;
  else if (accord_chart_rect_contains (&self->missing, x, y))
    hit->part = ACCORD_CHART_PART_MISSING;
  else if (accord_chart_rect_contains (&self->chance, x, y))
    hit->part = ACCORD_CHART_PART_CHANCE;
  else if (x < self->plot.x)
    hit->part = ACCORD_CHART_PART_LABEL;
}

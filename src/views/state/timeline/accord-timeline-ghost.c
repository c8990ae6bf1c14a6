/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ghosts: a dashed sign where a date was, an arrow to where it is now, and a
 * plate with words, so that nothing hangs on colour alone.
 */

#include "config.h"

#include "accord-timeline-ghost.h"

#include "accord-chart-format.h"
#include "accord-chart-mark.h"
#include "accord-promise-words.h"
#include "accord-timeline-shape.h"

#include <math.h>

#define RADIUS  7.0 /* of a diamond */
#define PADDING 7.0 /* of a plate */

typedef struct
{
  const AccordTimelineColumns *columns;
  cairo_t *cr;
  const AccordChartTheme *theme;
  AccordChartText *text;
  const AccordTimeAxis *axis;
  double unit;
  AccordTimelineShape shape;
} Pen;

/* From here on x grows from the start of a line to its end, and nothing is
 * drawn beyond the plot. */
static void
pen_begin (Pen                         *pen,
           const AccordTimelineRow     *row,
           const AccordTimelineColumns *columns,
           cairo_t                     *cr,
           const AccordChartTheme      *theme)
{
  *pen = (Pen) { .columns = columns, .cr = cr, .theme = theme };
  pen->text = accord_timeline_columns_get_text (columns);
  pen->axis = accord_timeline_columns_get_axis (columns);
  pen->unit = accord_chart_text_get_unit (pen->text);
  accord_timeline_shape_init (&pen->shape, row, columns, 0);

  cairo_save (cr);
  accord_chart_mirror_cairo (cr, accord_timeline_columns_get_width (columns),
                             accord_chart_text_is_rtl (pen->text));
  cairo_rectangle (cr, pen->shape.plot.x, pen->shape.plot.y,
                   pen->shape.plot.width, pen->shape.plot.height);
  cairo_clip (cr);
}

static void
pen_end (Pen *pen)
{
  cairo_restore (pen->cr);
  accord_timeline_shape_clear (&pen->shape);
}

/* Above the gap, and clear of the row above. */
static double
get_arrow_y (const Pen *pen)
{
  return pen->shape.centre - 0.68 * pen->shape.half;
}

static void
draw_arrow (const Pen      *pen,
            AccordChartRole role,
            double          from,
            double          to,
            double          y)
{
  double head = 4 * pen->unit, side = to > from ? 1 : -1;

  if (fabs (to - from) < 2 * head)
    return;

  accord_chart_mark_line (pen->cr, pen->theme, role, 1.6 * pen->unit, from, y,
                          to - side * head, y);
  accord_chart_mark_arrow (pen->cr, pen->theme, role, to > from,
                           to - side * head, y, head);
}

static void
draw_dashes (const Pen      *pen,
             AccordChartRole role,
             double          x)
{
  double dash = 2.5 * pen->unit;

  cairo_save (pen->cr);
  cairo_set_dash (pen->cr, &dash, 1, 0);
  accord_chart_mark_line (pen->cr, pen->theme, role, 2 * pen->unit, x,
                          pen->shape.centre - pen->shape.half, x,
                          pen->shape.centre + pen->shape.half);
  cairo_restore (pen->cr);
}

/* A plate beside @x, on its other side where there is no room. */
static void
draw_plate (const Pen     *pen,
            AccordChartInk ink,
            const char    *words,
            double         x,
            double         distance)
{
  const AccordChartRect *plot = &pen->shape.plot;
  gsize n_backgrounds;
  double height = accord_chart_text_get_line_height (
                    pen->text, ACCORD_CHART_TEXT_SMALL_STRONG)
                  + 6 * pen->unit;
  double width = accord_chart_text_measure (
                   pen->text, ACCORD_CHART_TEXT_SMALL_STRONG, words)
                 + 2 * PADDING * pen->unit;
  double end = plot->x + plot->width - 2 * pen->unit;
  AccordChartRect plate = { x + distance, pen->shape.centre - height / 2,
                            width, height };

  if (plate.x + width > end)
    plate.x = x - distance - width;
  plate.x = CLAMP (plate.x, plot->x + 2 * pen->unit,
                   MAX (plot->x + 2 * pen->unit, end - width));
  accord_chart_mark_pill (
    pen->cr, pen->theme,
    *accord_chart_ink_get_backgrounds (ink, &n_backgrounds),
    accord_chart_ink_get_role (ink), &plate, height / 2);
  accord_chart_text_draw (pen->text, pen->cr, pen->theme, ink,
                          ACCORD_CHART_TEXT_SMALL_STRONG, words, plate.x,
                          plate.y + 3 * pen->unit, width,
                          ACCORD_CHART_ALIGN_CENTRE);
}

static AccordChartInk
judge (const Pen               *pen,
       const AccordTimelineRow *row)
{
  if (row->chance < 0)
    return ACCORD_CHART_INK_PILL_NONE;
  if (row->chance
      >= accord_timeline_columns_get_confidence (pen->columns, row))
    return ACCORD_CHART_INK_PILL_GOOD;

  return row->chance >= 0.5 ? ACCORD_CHART_INK_PILL_TIGHT
                            : ACCORD_CHART_INK_PILL_BAD;
}

/* Where a date was, and which way it went. */
static void
draw_date (const Pen *pen,
           AccordDay  before,
           AccordDay  day,
           gboolean   agreed)
{
  double radius = RADIUS * pen->unit, from, to, side;

  if (before == ACCORD_DAY_NONE || day == ACCORD_DAY_NONE || before == day)
    return;

  from = accord_time_axis_get_position (pen->axis, before);
  to = accord_time_axis_get_position (pen->axis, day);
  side = to > from ? 1 : -1;
  if (agreed)
    accord_chart_mark_diamond (pen->cr, pen->theme, ACCORD_DIAMOND_BASELINE,
                               from, pen->shape.centre, radius);
  else
    draw_dashes (pen, ACCORD_CHART_WANT, from);
  draw_arrow (pen, ACCORD_CHART_AGREED, from + side * radius,
              to - side * radius, get_arrow_y (pen));
}

/**
 * accord_timeline_ghost_draw_date:
 * @row: a promise
 * @before: its agreed date in the plan itself, or %ACCORD_DAY_NONE
 * @cr: where the row's corner is at 0, 0
 *
 * Draws where the agreed date is in the plan itself, if that is elsewhere.
 */
void
accord_timeline_ghost_draw_date (const AccordTimelineRow     *row,
                                 AccordDay                    before,
                                 const AccordTimelineColumns *columns,
                                 cairo_t                     *cr,
                                 const AccordChartTheme      *theme)
{
  Pen pen;

  g_return_if_fail (columns != NULL && cr != NULL);

  pen_begin (&pen, row, columns, cr, theme);
  draw_date (&pen, before, row->agreed, TRUE);
  pen_end (&pen);
}

/**
 * accord_timeline_ghost_draw_drag:
 * @row: the promise as it would be
 * @date: the one that is dragged
 * @cr: where the row's corner is at 0, 0
 *
 * Draws where the date was, and beside it what comes of where it is.
 */
void
accord_timeline_ghost_draw_drag (const AccordTimelineRow     *row,
                                 const AccordMovedDate       *date,
                                 const AccordTimelineColumns *columns,
                                 cairo_t                     *cr,
                                 const AccordChartTheme      *theme)
{
  g_autofree char *words = NULL;
  double radius, x;
  Pen pen;

  g_return_if_fail (date != NULL);
  g_return_if_fail (columns != NULL && cr != NULL);

  words = accord_promise_words_drag (row, date);
  pen_begin (&pen, row, columns, cr, theme);
  radius = RADIUS * pen.unit;
  x = accord_time_axis_get_position (pen.axis, date->to);
  draw_date (&pen, date->from, date->to, date->agreed);
  draw_plate (&pen,
              date->agreed ? judge (&pen, row) : ACCORD_CHART_INK_PILL_NONE,
              words, x, radius + 6 * pen.unit);
  pen_end (&pen);
}

/**
 * accord_timeline_ghost_draw_sign:
 * @row: a promise
 * @day: its deliverable date in a scenario
 * @sign: the letter of that
 * @place: which one it is of those that are drawn, from 0, so that letters on
 *   the same day stand beside each other
 * @cr: where the row's corner is at 0, 0
 *
 * Draws where one of several scenarios has the deliverable date.
 */
void
accord_timeline_ghost_draw_sign (const AccordTimelineRow     *row,
                                 AccordDay                    day,
                                 const char                  *sign,
                                 guint                        place,
                                 const AccordTimelineColumns *columns,
                                 cairo_t                     *cr,
                                 const AccordChartTheme      *theme)
{
  double width, height, x;
  AccordChartRect plate;
  gsize n;
  Pen pen;

  g_return_if_fail (sign != NULL);
  g_return_if_fail (columns != NULL && cr != NULL);

  pen_begin (&pen, row, columns, cr, theme);
  x = accord_time_axis_get_position (pen.axis, day);
  height = accord_chart_text_get_line_height (pen.text,
                                              ACCORD_CHART_TEXT_SMALL_STRONG);
  width = MAX (height, accord_chart_text_measure (
                         pen.text, ACCORD_CHART_TEXT_SMALL_STRONG, sign)
                         + 6 * pen.unit);
  plate = (AccordChartRect){
    x + 2 * pen.unit,
    pen.shape.centre - pen.shape.half + place * (height - 2 * pen.unit),
    width, height
  };
  draw_dashes (&pen, ACCORD_CHART_MARK, x);
  accord_chart_mark_pill (
    cr, theme,
    *accord_chart_ink_get_backgrounds (ACCORD_CHART_INK_PILL_NONE, &n),
    accord_chart_ink_get_role (ACCORD_CHART_INK_PILL_NONE), &plate,
    height / 2);
  accord_chart_text_draw (pen.text, cr, theme, ACCORD_CHART_INK_PILL_NONE,
                          ACCORD_CHART_TEXT_SMALL_STRONG, sign, plate.x,
                          plate.y, width, ACCORD_CHART_ALIGN_CENTRE);
  pen_end (&pen);
}

static gboolean
has_moved (const AccordPromiseDifference *effect)
{
  return effect->moved != G_MAXINT && effect->moved != 0;
}

/* The chance where that is another; else the days alone. */
static char *
create_effect_text (const AccordPromiseDifference *effect,
                    AccordEffect                   judged)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (judged == ACCORD_EFFECT_SAME)
    return accord_promise_words_move (effect->moved);

  from = accord_chart_format_chance (effect->before.by_agreed.value);
  to = accord_chart_format_chance (effect->after.by_agreed.value);
  return g_strdup_printf ("%s %s → %s",
                          judged == ACCORD_EFFECT_HELPED ? "▲" : "▼",
                          from, to);
}

static AccordChartInk
judge_effect (AccordEffect effect)
{
  switch (effect)
    {
    case ACCORD_EFFECT_HELPED:
      return ACCORD_CHART_INK_PILL_GOOD;
    case ACCORD_EFFECT_HURT:
      return ACCORD_CHART_INK_PILL_BAD;
    case ACCORD_EFFECT_SAME:
    default:
      return ACCORD_CHART_INK_PILL_NONE;
    }
}

/**
 * accord_timeline_ghost_draw_effect:
 * @row: another promise as it would be
 * @effect: what the drag does to it
 * @cr: where the row's corner is at 0, 0
 *
 * Draws where the deliverable date was, how it moves, and what becomes of the
 * chance. A promise that stays the same has no ghost.
 */
void
accord_timeline_ghost_draw_effect (const AccordTimelineRow       *row,
                                   const AccordPromiseDifference *effect,
                                   const AccordTimelineColumns   *columns,
                                   cairo_t                       *cr,
                                   const AccordChartTheme        *theme)
{
  g_autofree char *words = NULL;
  AccordEffect judged;
  Pen pen;

  g_return_if_fail (effect != NULL);
  g_return_if_fail (columns != NULL && cr != NULL);

  judged = accord_promise_words_judge (effect);
  if (judged == ACCORD_EFFECT_SAME && !has_moved (effect))
    return;

  words = create_effect_text (effect, judged);
  pen_begin (&pen, row, columns, cr, theme);
  if (has_moved (effect))
    {
      double from = accord_time_axis_get_position (
        pen.axis, effect->before.deliverable);
      double to = accord_time_axis_get_position (pen.axis,
                                                 effect->after.deliverable);

      draw_dashes (&pen, ACCORD_CHART_MARK, from);
      draw_arrow (&pen,
                  effect->moved < 0 ? ACCORD_CHART_EARLY : ACCORD_CHART_LATE,
                  from, to, get_arrow_y (&pen));
    }
  draw_plate (&pen, judge_effect (judged), words,
              pen.shape.plot.x + pen.shape.plot.width, 8 * pen.unit);
  pen_end (&pen);
}

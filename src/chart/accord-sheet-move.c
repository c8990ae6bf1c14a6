/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a promise has moved, as a band of a sheet: its name and its agreed
 * date at the start, its dates before and after on an axis that it shares with
 * others. */

#include "config.h"

#include "accord-sheet-move-private.h"

#include "accord-chart-format.h"
#include "accord-chart-mark.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define RADIUS 4.6

/* What everything here is drawn with. */
typedef struct
{
  const AccordTimeAxis *axis;
  cairo_t *cr;
  const AccordChartTheme *theme;
  double radius; /* of a diamond */
} Pen;

/* From a date before to one after, with the head of an arrow at its end. */
static void
draw_way (const Pen      *pen,
          AccordChartRole role,
          AccordDay       from,
          AccordDay       to,
          double          y)
{
  double x0, x1;

  if (!accord_day_is_valid (from) || !accord_day_is_valid (to) || from == to)
    return;

  x0 = accord_time_axis_get_position (pen->axis, from);
  x1 = accord_time_axis_get_position (pen->axis, to);
  accord_chart_mark_line (pen->cr, pen->theme, role, 1.4, x0, y, x1, y);
  if (fabs (x1 - x0) > 3 * pen->radius)
    accord_chart_mark_arrow (pen->cr, pen->theme, role, x1 > x0,
                             x1 + (x1 > x0 ? -1.7 : 1.7) * pen->radius, y,
                             0.6 * pen->radius);
}

static void
draw_diamond (const Pen    *pen,
              AccordDiamond kind,
              AccordDay     day,
              double        y)
{
  if (accord_day_is_valid (day))
    accord_chart_mark_diamond (pen->cr, pen->theme, kind,
                               accord_time_axis_get_position (pen->axis, day),
                               y, pen->radius);
}

static void
draw_ready (const Pen *pen,
            AccordDay  day,
            double     width,
            double     y)
{
  double x;

  if (!accord_day_is_valid (day))
    return;
  x = accord_time_axis_get_position (pen->axis, day);
  accord_chart_mark_line (pen->cr, pen->theme, ACCORD_CHART_MARK, width, x,
                          y - pen->radius, x, y + pen->radius);
}

/* Above, the agreed date; below, when it can be delivered. */
static void
draw_dates (const Pen              *pen,
            const AccordSheetDates *dates,
            double                  agreed_y,
            double                  ready_y)
{
  draw_way (pen, ACCORD_CHART_AGREED, dates->agreed_before, dates->agreed,
            agreed_y);
  draw_way (pen, ACCORD_CHART_MARK, dates->ready_before, dates->ready,
            ready_y);
  if (dates->agreed_before != dates->agreed)
    draw_diamond (pen, ACCORD_DIAMOND_BASELINE, dates->agreed_before,
                  agreed_y);
  draw_diamond (pen, ACCORD_DIAMOND_AGREED, dates->agreed, agreed_y);
  draw_ready (pen, dates->ready_before, 1, ready_y);
  draw_ready (pen, dates->ready, 2.6, ready_y);
}

static char *
dup_short_date (AccordDay day)
{
  return accord_day_is_valid (day)
           ? accord_chart_format_date (day, ACCORD_DATE_DAY)
           : NULL;
}

/* The agreed date below the title, and what it was where it moved. */
static char *
dup_dates (const AccordSheetDates *dates)
{
  g_autofree char *before = dup_short_date (dates->agreed_before);
  g_autofree char *now = dup_short_date (dates->agreed);

  if (now == NULL)
    return g_strdup (_ ("no agreed date"));
  if (before == NULL || dates->agreed == dates->agreed_before)
    /* Translators: a date. */
    return g_strdup_printf (_ ("agreed %s"), now);

  /* Translators: a date that was agreed before, and the one that is now. */
  return g_strdup_printf (_ ("agreed %s, now %s"), before, now);
}

/*
 * _accord_sheet_move_draw:
 * @block: a promise that moved
 * @axis: of all that moved
 * @band: where to draw it
 * @title_width: how much of @band is for its name, at the start
 */
void
_accord_sheet_move_draw (const AccordSheetBlock *block,
                         AccordChartText        *text,
                         const AccordTimeAxis   *axis,
                         cairo_t                *cr,
                         const AccordChartTheme *theme,
                         const AccordChartRect  *band,
                         double                  title_width)
{
  const Pen pen
    = { axis, cr, theme, RADIUS * accord_chart_text_get_unit (text) };
  double body
    = accord_chart_text_get_line_height (text, ACCORD_CHART_TEXT_BODY);
  double small
    = accord_chart_text_get_line_height (text, ACCORD_CHART_TEXT_SMALL);
  double top = band->y + (band->height - body - small) / 2;
  g_autofree char *words = dup_dates (&block->dates);

  accord_chart_mark_line (cr, theme, ACCORD_CHART_GRID, 0.6, band->x,
                          band->y + band->height, band->x + band->width,
                          band->y + band->height);
  accord_chart_text_draw (text, cr, theme, ACCORD_CHART_INK_TEXT,
                          ACCORD_CHART_TEXT_BODY, block->text, band->x, top,
                          title_width, ACCORD_CHART_ALIGN_START);
  accord_chart_text_draw (text, cr, theme, ACCORD_CHART_INK_DIM,
                          ACCORD_CHART_TEXT_SMALL, words, band->x, top + body,
                          title_width, ACCORD_CHART_ALIGN_START);
  draw_dates (&pen, &block->dates, band->y + 0.3 * band->height,
              band->y + 0.72 * band->height);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of a timeline: labels, time, chance.
 *
 * The labels' column is as wide as the widest label, at most a share of the
 * whole; measuring every name of a long plan would cost more than drawing it,
 * so only the longest few by characters are measured.
 */

#include "config.h"

#include "accord-timeline-columns-private.h"

#include "accord-chart-format.h"
#include "accord-chart-mark.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define N_MEASURED      24
#define LABEL_SHARE     0.26 /* of the whole, at most */
#define LABEL_SHARE_MIN 90.0 /* in units */
#define LABEL_MAX       260.0
#define SIGNS_WIDTH     34.0 /* behind a title, for two signs */
#define PADDING         12.0

struct _AccordTimelineColumns
{
  gatomicrefcount ref_count;
  AccordChartText *text;
  AccordTimeAxis axis;
  AccordTimeTicks *ticks;
  AccordWorkingDays *calendar;
  AccordDay as_of;
  double confidence;
  double width;
  double row_height;
};

/* The longest @n_longest strings among the labels, by length in bytes. */
static guint
collect_longest (const AccordTimelineData *data,
                 const char               *longest[N_MEASURED])
{
  gsize lengths[N_MEASURED];
  guint n = 0;

  for (guint i = 0; i < 2 * accord_timeline_data_get_n_rows (data); i++)
    {
      const AccordTimelineRow *row = accord_timeline_data_get_row (data, i / 2);
      const char *string = i % 2 == 0 ? row->title : row->account;
      gsize length = string != NULL ? strlen (string) : 0;
      guint place = n;

      while (place > 0 && lengths[place - 1] < length)
        place--;
      if (length == 0 || place == N_MEASURED)
        continue;
      n = MIN (n + 1, N_MEASURED);
      for (guint j = n - 1; j > place; j--)
        {
          lengths[j] = lengths[j - 1];
          longest[j] = longest[j - 1];
        }
      lengths[place] = length;
      longest[place] = string;
    }

  return n;
}

static double
measure_labels (const AccordTimelineData *data,
                AccordChartText          *text,
                double                    width)
{
  const char *longest[N_MEASURED];
  guint n = collect_longest (data, longest);
  double unit = accord_chart_text_get_unit (text);
  double widest = 0, most;

  for (guint i = 0; i < n; i++)
    widest = MAX (widest, accord_chart_text_measure (
                              text, ACCORD_CHART_TEXT_STRONG, longest[i]));
  widest += (2 * PADDING + SIGNS_WIDTH) * unit;
  most = CLAMP (LABEL_SHARE * width, LABEL_SHARE_MIN * unit, LABEL_MAX * unit);

  return CLAMP (widest, MIN (LABEL_SHARE_MIN * unit, most), most);
}

static double
measure_chances (AccordChartText *text)
{
  double unit = accord_chart_text_get_unit (text);
  g_autofree char *chance = accord_chart_format_chance (1);
  const char *const words[] = { chance, C_ ("outcome", "kept"),
                                C_ ("outcome", "broken") };
  double widest = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    widest = MAX (widest, accord_chart_text_measure (
                              text, ACCORD_CHART_TEXT_SMALL_STRONG, words[i]));

  return widest + (14 + 2 * PADDING) * unit;
}

static AccordTimelineColumns *
create (AccordTimelineData     *data,
        AccordChartText        *text,
        const AccordChartFrame *frame,
        double                  label,
        double                  chance)
{
  AccordTimelineColumns *self = g_new0 (AccordTimelineColumns, 1);
  AccordWorkingDays *calendar = accord_timeline_data_get_calendar (data);
  AccordDay first, last;

  g_atomic_ref_count_init (&self->ref_count);
  self->text = accord_chart_text_ref (text);
  self->calendar = calendar != NULL ? accord_working_days_ref (calendar) : NULL;
  self->as_of = accord_timeline_data_get_as_of (data);
  self->confidence = accord_timeline_data_get_confidence (data);
  self->width = frame->width;
  /* Whole heights keep the lines between rows sharp on a screen. */
  self->row_height
      = ceil (accord_chart_text_get_line_height (text,
                                                 ACCORD_CHART_TEXT_STRONG)
              + accord_chart_text_get_line_height (text,
                                                   ACCORD_CHART_TEXT_SMALL)
              + 14 * accord_chart_text_get_unit (text));

  accord_timeline_data_get_range (data, &first, &last);
  if (accord_day_is_valid (frame->first))
    first = frame->first;
  if (accord_day_is_valid (frame->last))
    last = frame->last;
  accord_time_axis_init (&self->axis, first, last, label,
                         frame->width - label - chance);
  self->ticks = accord_time_ticks_new (&self->axis, text, 0, frame->width,
                                       FALSE);

  return self;
}

/**
 * accord_timeline_columns_new:
 * @frame: the width and the range; its height is not used
 *
 * Returns: (transfer full): the columns of a timeline of @data
 */
AccordTimelineColumns *
accord_timeline_columns_new (AccordTimelineData     *data,
                             AccordChartText        *text,
                             const AccordChartFrame *frame)
{
  g_return_val_if_fail (data != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (frame != NULL, NULL);

  return create (data, text, frame, measure_labels (data, text, frame->width),
                 measure_chances (text));
}

/**
 * accord_timeline_columns_new_single:
 * @frame: the width, the range, and how high the row is, at the least as high
 *   as its text asks for
 *
 * Returns: (transfer full): the columns of a picture of one promise of @data:
 *   its time has all of the width
 */
AccordTimelineColumns *
accord_timeline_columns_new_single (AccordTimelineData     *data,
                                    AccordChartText        *text,
                                    const AccordChartFrame *frame)
{
  AccordTimelineColumns *self;
  double room;

  g_return_val_if_fail (data != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (frame != NULL, NULL);

  room = PADDING * accord_chart_text_get_unit (text);
  self = create (data, text, frame, room, room);
  self->row_height = MAX (self->row_height, floor (frame->height));

  return self;
}

/**
 * accord_timeline_columns_ref:
 *
 * Returns: (transfer full): @self
 */
AccordTimelineColumns *
accord_timeline_columns_ref (AccordTimelineColumns *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * accord_timeline_columns_unref:
 * @self: (transfer full): columns
 */
void
accord_timeline_columns_unref (AccordTimelineColumns *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  accord_time_ticks_free (self->ticks);
  g_clear_pointer (&self->calendar, accord_working_days_unref);
  accord_chart_text_unref (self->text);
  g_free (self);
}

/**
 * accord_timeline_columns_get_text:
 *
 * Returns: (transfer none): what measures and draws the text
 */
AccordChartText *
accord_timeline_columns_get_text (const AccordTimelineColumns *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

/**
 * accord_timeline_columns_get_width:
 *
 * Returns: how wide the whole is
 */
double
accord_timeline_columns_get_width (const AccordTimelineColumns *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->width;
}

/**
 * accord_timeline_columns_get_header_height:
 *
 * Returns: how high the time axis is
 */
double
accord_timeline_columns_get_header_height (const AccordTimelineColumns *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return accord_time_ticks_get_height (self->text);
}

/**
 * accord_timeline_columns_get_row_height:
 *
 * Returns: how high a promise's row is
 */
double
accord_timeline_columns_get_row_height (const AccordTimelineColumns *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->row_height;
}

/**
 * accord_timeline_columns_get_group_height:
 *
 * Returns: how high a group's heading is
 */
double
accord_timeline_columns_get_group_height (const AccordTimelineColumns *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return ceil (accord_chart_text_get_line_height (self->text,
                                                  ACCORD_CHART_TEXT_STRONG)
               + 8 * accord_chart_text_get_unit (self->text));
}

/**
 * accord_timeline_columns_get_axis:
 *
 * Returns: (transfer none): the time axis, from left to right
 */
const AccordTimeAxis *
accord_timeline_columns_get_axis (const AccordTimelineColumns *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->axis;
}

/**
 * accord_timeline_columns_get_confidence:
 *
 * Returns: the confidence that @row is held to: its own, else the plan's
 */
double
accord_timeline_columns_get_confidence (const AccordTimelineColumns *self,
                                        const AccordTimelineRow     *row)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (row != NULL, 0);

  return row->confidence > 0 ? row->confidence : self->confidence;
}

/**
 * accord_timeline_columns_get_day:
 * @x: a place on the drawing
 *
 * Returns: the day that stands there, right to left or not
 */
AccordDay
accord_timeline_columns_get_day (const AccordTimelineColumns *self,
                                 double                       x)
{
  g_return_val_if_fail (self != NULL, ACCORD_DAY_NONE);

  return accord_time_axis_get_day (
      &self->axis, accord_chart_mirror (x, self->width,
                                        accord_chart_text_is_rtl (self->text)));
}

/**
 * accord_timeline_columns_get_x:
 *
 * Returns: where @day stands on the drawing, right to left or not
 */
double
accord_timeline_columns_get_x (const AccordTimelineColumns *self,
                               AccordDay                    day)
{
  g_return_val_if_fail (self != NULL, 0);

  return accord_chart_mirror (accord_time_axis_get_position (&self->axis, day),
                              self->width,
                              accord_chart_text_is_rtl (self->text));
}

/* Behind all the rest, on the ground of a row that is not selected: stripes
 * on a selected one would look like more than one. */
void
_accord_timeline_columns_draw_days_off (const AccordTimelineColumns *self,
                                        cairo_t                     *cr,
                                        const AccordChartTheme      *theme,
                                        double                       y,
                                        double                       height,
                                        const AccordChartRect       *window)
{
  accord_time_axis_draw_days_off (&self->axis, self->calendar, cr, theme,
                                  window->x, window->x + window->width, y,
                                  height);
}

/* The grid and today's line, behind what stands in a row. */
void
_accord_timeline_columns_draw_backdrop (const AccordTimelineColumns *self,
                                        cairo_t                     *cr,
                                        const AccordChartTheme      *theme,
                                        double                       y,
                                        double                       height)
{
  double today = accord_time_axis_get_position (&self->axis, self->as_of);

  accord_time_ticks_draw_grid (self->ticks, cr, theme, y, height);
  if (today >= self->axis.start
      && today <= self->axis.start + self->axis.length)
    accord_chart_mark_line (cr, theme, ACCORD_CHART_TODAY,
                            1.5 * accord_chart_text_get_unit (self->text),
                            today, y, today, y + height);
}

void
_accord_timeline_columns_draw_header (const AccordTimelineColumns *self,
                                      cairo_t                     *cr,
                                      const AccordChartTheme      *theme,
                                      const AccordChartRect       *window)
{
  g_autoptr (AccordTimeTicks) ticks = accord_time_ticks_new (
      &self->axis, self->text, window->x, window->x + window->width, FALSE);

  accord_time_ticks_draw_header (
      ticks, cr, theme, 0, self->width,
      accord_time_axis_get_position (&self->axis, self->as_of));
}

/**
 * accord_timeline_columns_draw_header:
 * @cr: where the header's corner is at 0, 0
 *
 * Draws the time axis above the rows.
 */
void
accord_timeline_columns_draw_header (const AccordTimelineColumns *self,
                                     cairo_t                     *cr,
                                     const AccordChartTheme      *theme)
{
  AccordChartRect window;

  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);

  window = (AccordChartRect) { 0, 0, self->width, self->row_height };
  cairo_save (cr);
  accord_chart_mirror_cairo (cr, self->width,
                             accord_chart_text_is_rtl (self->text));
  _accord_timeline_columns_draw_header (self, cr, theme, &window);
  cairo_restore (cr);
}

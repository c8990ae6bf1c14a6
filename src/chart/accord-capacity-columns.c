/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The frame around the two charts of capacity: the weeks above, the teams
 * beside. */

#include "config.h"

#include "accord-capacity-columns-private.h"

#include <glib/gi18n-lib.h>

#define PADDING   12.0
#define LABEL_MAX 170.0

static char *
create_people (const AccordCapacityColumns *self,
               guint                        team)
{
  guint n = accord_capacity_data_get_n_people (self->data, team);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person",
                                       "%u people", n),
                          n);
}

static double
measure_labels (const AccordCapacityColumns *self)
{
  double unit = accord_chart_text_get_unit (self->text);
  double widest = 60 * unit;

  for (guint i = 0; i < accord_capacity_data_get_n_teams (self->data); i++)
    {
      g_autofree char *people = create_people (self, i);

      widest = MAX (widest, accord_chart_text_measure (
                                self->text, ACCORD_CHART_TEXT_STRONG,
                                accord_capacity_data_get_name (self->data,
                                                               i)));
      widest = MAX (widest, accord_chart_text_measure (
                                self->text, ACCORD_CHART_TEXT_SMALL, people));
    }

  return MIN (widest, MIN (LABEL_MAX * unit, 0.25 * self->width))
         + 2 * PADDING * unit;
}

/*
 * _accord_capacity_columns_init:
 * @data: a reference is taken
 * @scale_width: what is left free between the labels and the weeks
 */
void
_accord_capacity_columns_init (AccordCapacityColumns  *self,
                               AccordCapacityData     *data,
                               AccordChartText        *text,
                               const AccordChartFrame *frame,
                               double                  scale_width)
{
  double unit = accord_chart_text_get_unit (text);
  guint n_weeks = accord_capacity_data_get_n_weeks (data);
  AccordDay first = accord_capacity_data_get_first (data);
  AccordDay last = accord_day_add (first, MAX (1, n_weeks) * INT64_C (7) - 1);
  double label;

  self->data = accord_capacity_data_ref (data);
  self->text = text;
  self->width = frame->width;
  self->header_height = accord_time_ticks_get_height (text);
  label = measure_labels (self) + scale_width;
  accord_time_axis_init (&self->axis,
                         accord_day_is_valid (frame->first) ? frame->first
                                                            : first,
                         accord_day_is_valid (frame->last) ? frame->last : last,
                         label, frame->width - label - PADDING * unit);
}

void
_accord_capacity_columns_clear (AccordCapacityColumns *self)
{
  accord_capacity_data_unref (self->data);
}

/* Gives @layout a band a team; room for a sentence where there is none. */
void
_accord_capacity_columns_add_bands (const AccordCapacityColumns *self,
                                    AccordChartLayout           *layout,
                                    double                       height)
{
  guint n_teams = accord_capacity_data_get_n_teams (self->data);

  layout->body = (AccordChartRect) { self->axis.start, self->header_height,
                                     self->axis.length, height };
  for (guint i = 0; i < n_teams; i++)
    _accord_chart_layout_add_band (layout, height, i, FALSE);
  layout->height = layout->body.y + layout->body.height;
}

/* The weeks that can be seen in @window: from @first to before @end. */
void
_accord_capacity_columns_get_visible (const AccordCapacityColumns *self,
                                      const AccordChartRect       *window,
                                      guint                       *first,
                                      guint                       *end)
{
  double from = MAX (window->x, self->axis.start);
  double to = MIN (window->x + window->width,
                   self->axis.start + self->axis.length - 0.01);
  AccordDay start = accord_capacity_data_get_first (self->data);
  int n = (int) accord_capacity_data_get_n_weeks (self->data);
  int low = (accord_time_axis_get_day (&self->axis, from) - start) / 7;
  int high = (accord_time_axis_get_day (&self->axis, to) - start) / 7 + 1;

  *first = (guint) CLAMP (low, 0, n);
  *end = from < to ? (guint) CLAMP (high, (int) *first, n) : *first;
}

/* Where a week stands, cut off at the ends of the axis. */
void
_accord_capacity_columns_get_cell (const AccordCapacityColumns *self,
                                   guint                        week,
                                   double                      *x,
                                   double                      *width)
{
  double day = accord_capacity_data_get_first (self->data) + 7.0 * week;
  double from = accord_time_axis_get_edge (&self->axis, day);
  double to = accord_time_axis_get_edge (&self->axis, day + 7);

  *x = MAX (from, self->axis.start);
  *width = MAX (0, MIN (to, self->axis.start + self->axis.length) - *x);
}

gboolean
_accord_capacity_columns_find_week (const AccordCapacityColumns *self,
                                    double                       x,
                                    guint                       *week)
{
  int days = accord_time_axis_get_day (&self->axis, x)
             - accord_capacity_data_get_first (self->data);

  if (x < self->axis.start || x >= self->axis.start + self->axis.length
      || days < 0
      || (guint) days / 7 >= accord_capacity_data_get_n_weeks (self->data))
    return FALSE;

  *week = (guint) days / 7;
  return TRUE;
}

void
_accord_capacity_columns_draw_header (const AccordCapacityColumns *self,
                                      cairo_t                     *cr,
                                      const AccordChartTheme      *theme,
                                      const AccordChartRect       *window)
{
  g_autoptr (AccordTimeTicks) ticks = accord_time_ticks_new (
      &self->axis, self->text, window->x, window->x + window->width, TRUE);
  double line = accord_chart_text_get_line_height (self->text,
                                                   ACCORD_CHART_TEXT_SMALL);
  double unit = accord_chart_text_get_unit (self->text);

  accord_time_ticks_draw_header (
      ticks, cr, theme, 0, self->width,
      accord_time_axis_get_position (
          &self->axis, accord_capacity_data_get_as_of (self->data)));
  if (window->x < self->axis.start
      && accord_time_ticks_get_zoom (ticks) == ACCORD_TIME_ZOOM_WEEKS)
    accord_chart_text_draw (self->text, cr, theme, ACCORD_CHART_INK_DIM,
                            ACCORD_CHART_TEXT_SMALL,
                            /* Translators: before a line of week numbers. */
                            C_ ("axis", "week"), PADDING * unit,
                            5 * unit + line,
                            self->axis.start - 2 * PADDING * unit,
                            ACCORD_CHART_ALIGN_END);
}

/* The team's name and size, in the middle of its band. */
void
_accord_capacity_columns_draw_label (const AccordCapacityColumns *self,
                                     cairo_t                     *cr,
                                     const AccordChartTheme      *theme,
                                     const AccordChartBand       *band,
                                     double                       width)
{
  g_autofree char *people = create_people (self, band->row);
  double unit = accord_chart_text_get_unit (self->text);
  double line = accord_chart_text_get_line_height (self->text,
                                                   ACCORD_CHART_TEXT_STRONG);
  double small = accord_chart_text_get_line_height (self->text,
                                                    ACCORD_CHART_TEXT_SMALL);
  double y = band->y + (band->height - line - small) / 2;

  width -= 2 * PADDING * unit;
  accord_chart_text_draw (self->text, cr, theme, ACCORD_CHART_INK_TEXT,
                          ACCORD_CHART_TEXT_STRONG,
                          accord_capacity_data_get_name (self->data, band->row),
                          PADDING * unit, y, width + 1,
                          ACCORD_CHART_ALIGN_START);
  accord_chart_text_draw (self->text, cr, theme, ACCORD_CHART_INK_DIM,
                          ACCORD_CHART_TEXT_SMALL, people, PADDING * unit,
                          y + line, width + 1, ACCORD_CHART_ALIGN_START);
}

/* Says why there is nothing to be seen, where there isn't. */
void
_accord_capacity_columns_draw_nothing (const AccordCapacityColumns *self,
                                       const AccordChartLayout     *layout,
                                       cairo_t                     *cr,
                                       const AccordChartTheme      *theme)
{
  AccordChartRect all = { 0, 0, layout->width, layout->height };
  guint first, end;

  _accord_capacity_columns_get_visible (self, &all, &first, &end);
  if (_accord_chart_layout_get_n_bands (layout) == 0)
    _accord_chart_layout_draw_nothing (layout, cr, theme, _ ("No teams yet"));
  else if (first == end)
    _accord_chart_layout_draw_nothing (layout, cr, theme,
                                       _ ("No forecast for these weeks"));
}

/* Returns: whether the point lies on a team's week; then @hit's row, item and
 * day are set, and its part is left to the chart. */
gboolean
_accord_capacity_columns_hit (const AccordCapacityColumns *self,
                              const AccordChartLayout     *layout,
                              double                       x,
                              double                       y,
                              AccordChartHit              *hit)
{
  guint index = _accord_chart_layout_find_band (layout, y), week = 0;
  gboolean over_weeks = _accord_capacity_columns_find_week (self, x, &week);

  if (over_weeks)
    {
      hit->day = accord_time_axis_get_day (&self->axis, x);
      hit->item = week;
    }
  if (y < layout->body.y)
    {
      hit->part = ACCORD_CHART_PART_AXIS;
      return FALSE;
    }
  if (index >= _accord_chart_layout_get_n_bands (layout))
    return FALSE;

  hit->row = _accord_chart_layout_get_band (layout, index)->row;
  hit->part = x < self->axis.start ? ACCORD_CHART_PART_LABEL
                                   : ACCORD_CHART_PART_ROW;
  return over_weeks;
}

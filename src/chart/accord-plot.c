/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Parts of a plot between two axes: the value axis with its grid, sentences
 * that stand above their place, and labels that look for room.
 */

#include "config.h"

#include "accord-plot-private.h"

#include "accord-chart-format.h"
#include "accord-chart-mark.h"

/* Makes a range of days hold @day, if that is one; at first *first and *last
 * are %ACCORD_DAY_NONE. */
void
_accord_plot_widen (AccordDay  day,
                    AccordDay *first,
                    AccordDay *last)
{
  if (day == ACCORD_DAY_NONE)
    return;

  *first = *first == ACCORD_DAY_NONE ? day : MIN (*first, day);
  *last = MAX (*last, day);
}

/* Pushes things of one height apart until none meets another, and back until
 * all stand between @top and @bottom, where there is room for them. @places
 * are where they would stand, ascending. */
void
_accord_plot_spread (double *places,
                     guint   n_places,
                     double  height,
                     double  top,
                     double  bottom)
{
  for (guint i = 0; i < n_places; i++)
    {
      places[i] = MAX (top, places[i]);
      top = places[i] + height;
    }
  for (guint i = n_places; i > 0; i--)
    {
      places[i - 1] = MIN (places[i - 1], bottom - height);
      bottom = places[i - 1];
    }
}

char *
_accord_plot_format_share (double   value,
                           gpointer user_data)
{
  return accord_chart_format_percent (value);
}

/* Draws level lines over @area and the values before it. */
void
_accord_plot_draw_values (AccordChartText        *text,
                          cairo_t                *cr,
                          const AccordChartTheme *theme,
                          const AccordChartRect  *area,
                          const AccordValueAxis  *axis,
                          AccordPlotFormat        format,
                          gpointer                user_data)
{
  double unit = accord_chart_text_get_unit (text);
  double line = accord_chart_text_get_line_height (text,
                                                   ACCORD_CHART_TEXT_SMALL);

  for (guint i = 0; i < accord_value_axis_get_n_ticks (axis); i++)
    {
      double value = accord_value_axis_get_tick (axis, i);
      double y = accord_value_axis_get_position (axis, value);
      g_autofree char *label = format (value, user_data);

      accord_chart_mark_line (cr, theme, ACCORD_CHART_GRID, 1, area->x, y,
                              area->x + area->width, y);
      accord_chart_text_draw (text, cr, theme, ACCORD_CHART_INK_DIM,
                              ACCORD_CHART_TEXT_SMALL, label, 0, y - line / 2,
                              area->x - 6 * unit, ACCORD_CHART_ALIGN_END);
    }
}

static void
flag_clear (gpointer data)
{
  g_free (((AccordPlotFlag *) data)->label);
}

/* Returns: (transfer full): an array of AccordPlotFlag */
GArray *
_accord_plot_flags_new (void)
{
  GArray *flags = g_array_new (FALSE, FALSE, sizeof (AccordPlotFlag));

  g_array_set_clear_func (flags, flag_clear);
  return flags;
}

/* @label: (transfer full) */
void
_accord_plot_add_flag (GArray         *flags,
                       double          place,
                       AccordChartRole role,
                       AccordChartInk  ink,
                       char           *label,
                       gboolean        away)
{
  AccordPlotFlag flag = { place, role, ink, label, away, { 0, 0, 0, 0 } };

  g_array_append_val (flags, flag);
}

static int
compare_flags (const void *a,
               const void *b)
{
  const AccordPlotFlag *x = a, *y = b;

  return (x->place < y->place) - (x->place > y->place);
}

/* Whether a flag before number @n meets @rect. */
static gboolean
is_taken (const GArray          *flags,
          guint                  n,
          const AccordChartRect *rect)
{
  for (guint i = 0; i < n; i++)
    if (accord_chart_rect_intersects (
            &g_array_index (flags, AccordPlotFlag, i).rect, rect))
      return TRUE;

  return FALSE;
}

/* Stands each flag behind its place, on lines counted upward from -1: the
 * last place takes the lowest line, so that the pole of one before it, which
 * stands on a higher line, passes in front of its label.
 *
 * Returns: how high all lines are together; y counts from their top */
double
_accord_plot_place_flags (GArray          *flags,
                          AccordChartText *text,
                          double           from,
                          double           to)
{
  double unit = accord_chart_text_get_unit (text);
  double line = accord_chart_text_get_line_height (text,
                                                   ACCORD_CHART_TEXT_SMALL);
  double height = 0;

  g_array_sort (flags, compare_flags);
  for (guint i = 0; i < flags->len; i++)
    {
      AccordPlotFlag *flag = &g_array_index (flags, AccordPlotFlag, i);
      double width = accord_chart_text_measure (
          text, ACCORD_CHART_TEXT_SMALL_STRONG, flag->label);
      double x = flag->place + 4 * unit;

      width = MIN (width, to - from);
      if (x + width > to)
        x = MAX (from, flag->place - 4 * unit - width);
      flag->rect = (AccordChartRect) { x, -line, width + 6 * unit, line };
      while (is_taken (flags, i, &flag->rect))
        flag->rect.y -= line;
      height = MAX (height, -flag->rect.y);
    }
  for (guint i = 0; i < flags->len; i++)
    g_array_index (flags, AccordPlotFlag, i).rect.y += height;

  return height;
}

/* Draws the poles down to @bottom, then the labels over them. */
void
_accord_plot_draw_flags (const GArray           *flags,
                         AccordChartText        *text,
                         cairo_t                *cr,
                         const AccordChartTheme *theme,
                         double                  bottom)
{
  double unit = accord_chart_text_get_unit (text);

  for (guint i = 0; i < flags->len; i++)
    {
      const AccordPlotFlag *flag = &g_array_index (flags, AccordPlotFlag, i);

      if (flag->away)
        continue;
      accord_chart_mark_line (cr, theme, flag->role, 1.8 * unit, flag->place,
                              flag->rect.y + 2 * unit, flag->place, bottom);
    }
  for (guint i = 0; i < flags->len; i++)
    {
      const AccordPlotFlag *flag = &g_array_index (flags, AccordPlotFlag, i);

      accord_chart_theme_set_source (theme, cr, ACCORD_CHART_BACKGROUND);
      cairo_rectangle (cr, flag->rect.x - unit, flag->rect.y,
                       flag->rect.width - 4 * unit, flag->rect.height);
      cairo_fill (cr);
      accord_chart_text_draw (text, cr, theme, flag->ink,
                              ACCORD_CHART_TEXT_SMALL_STRONG, flag->label,
                              flag->rect.x, flag->rect.y, flag->rect.width,
                              ACCORD_CHART_ALIGN_START);
    }
}

void
_accord_plot_room_init (AccordPlotRoom *self)
{
  self->rects = g_array_new (FALSE, FALSE, sizeof (AccordChartRect));
}

void
_accord_plot_room_clear (AccordPlotRoom *self)
{
  g_clear_pointer (&self->rects, g_array_unref);
}

void
_accord_plot_room_take (AccordPlotRoom        *self,
                        const AccordChartRect *rect)
{
  g_array_append_val (self->rects, *rect);
}

static gboolean
is_free (const AccordPlotRoom  *self,
         const AccordChartRect *area,
         const AccordChartRect *rect)
{
  if (rect->x < area->x || rect->x + rect->width > area->x + area->width
      || rect->y < area->y || rect->y + rect->height > area->y + area->height)
    return FALSE;

  for (guint i = 0; i < self->rects->len; i++)
    if (accord_chart_rect_intersects (
            &g_array_index (self->rects, AccordChartRect, i), rect))
      return FALSE;

  return TRUE;
}

/* Looks for room in @area around x, y for a label of the given size; takes it.
 *
 * Returns: whether there was room; then @label is placed */
gboolean
_accord_plot_room_find (AccordPlotRoom        *self,
                        const AccordChartRect *area,
                        double                 x,
                        double                 y,
                        double                 distance,
                        AccordChartRect       *label)
{
  double left = x - distance - label->width, right = x + distance;
  double above = y - distance - label->height, below = y + distance;
  double middle_x = x - label->width / 2, middle_y = y - label->height / 2;
  const double places[][2]
      = { { right, middle_y }, { left, middle_y }, { middle_x, above },
          { middle_x, below }, { right, above },   { left, above },
          { right, below },    { left, below } };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      label->x = places[i][0];
      label->y = places[i][1];
      if (is_free (self, area, label))
        {
          _accord_plot_room_take (self, label);
          return TRUE;
        }
    }

  return FALSE;
}

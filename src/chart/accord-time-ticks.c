/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a time axis is divided, and what stands there.
 *
 * The finest unit whose widest label, in this language and font, fits into
 * the shortest stretch of that unit is the fine line; the unit above it is the
 * coarse line. A label stands inside its own stretch, held within the visible
 * part, or not at all: so two labels of a line cannot meet.
 */

#include "config.h"

#include "accord-time-ticks.h"

#include "accord-chart-format.h"
#include "accord-chart-mark.h"
#include "accord-time-step-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PADDING 4.0 /* before a label, in units */

struct _AccordTimeTicks
{
  AccordChartText *text;
  double from;
  double to;
  gboolean week_numbers;
  gboolean vertical;
  AccordTimeStep step;
  GArray *fine;   /* of AccordTimeTick */
  GArray *coarse; /* of AccordTimeTick */
};

static void
tick_clear (gpointer data)
{
  AccordTimeTick *tick = data;

  g_clear_pointer (&tick->label, g_free);
}

static char *
format_fine (const AccordTimeTicks *self,
             AccordTimeStep         step,
             AccordDay              day)
{
  int year, month, day_of_month;

  accord_day_to_ymd (day, &year, &month, &day_of_month);
  switch (step.unit)
    {
    case ACCORD_TIME_ZOOM_WEEKS:
      if (self->week_numbers)
        return g_strdup_printf ("%d", accord_day_iso_week (day, NULL));
      return g_strdup_printf ("%d", day_of_month);
    case ACCORD_TIME_ZOOM_DAYS:
      return g_strdup_printf ("%d", day_of_month);
    case ACCORD_TIME_ZOOM_MONTHS:
      return accord_chart_format_date (day, ACCORD_DATE_MONTH);
    case ACCORD_TIME_ZOOM_QUARTERS:
      /* Translators: a quarter of a year on a time axis, as short as can
       * be. */
      return g_strdup_printf (_ ("Q%d"), (month - 1) / 3 + 1);
    case ACCORD_TIME_ZOOM_YEARS:
    default:
      return accord_chart_format_date (day, ACCORD_DATE_YEAR);
    }
}

/* How wide the widest label of @step is. The twelve months have twelve
 * widths; of anything else one label stands for all. */
static double
measure_widest (const AccordTimeTicks *self,
                AccordTimeStep         step)
{
  double widest = 0;

  for (int month = 1; month <= 12; month++)
    {
      AccordDay day = accord_day_from_ymd (2028, month, 28);
      g_autofree char *label = format_fine (self, step, day);

      widest = MAX (widest, accord_chart_text_measure (
                                self->text, ACCORD_CHART_TEXT_SMALL, label));
      if (step.unit != ACCORD_TIME_ZOOM_MONTHS)
        break;
    }

  return widest;
}

static AccordTimeStep
choose_step (const AccordTimeTicks *self,
             const AccordTimeAxis  *axis)
{
  double unit = accord_chart_text_get_unit (self->text);
  gsize n_steps, i;
  const AccordTimeStep *steps = _accord_time_steps_get (&n_steps);

  for (i = 0; i + 1 < n_steps; i++)
    {
      double room = _accord_time_step_get_shortest (steps[i]) * axis->scale;
      double need = self->vertical
                        ? 2 * accord_chart_text_get_line_height (
                              self->text, ACCORD_CHART_TEXT_SMALL)
                        : measure_widest (self, steps[i]) + 2 * PADDING * unit;

      if (room >= need)
        break;
    }

  return steps[i];
}

/* Takes @label where it fits into the visible part of the tick's stretch. */
static gboolean
take_label (const AccordTimeTicks *self,
            AccordTimeTick        *tick,
            AccordChartTextStyle   style,
            gboolean               centred,
            char                  *label)
{
  double padding = PADDING * accord_chart_text_get_unit (self->text);
  double start = MAX (tick->start, self->from);
  double end = MIN (tick->end, self->to);
  double width = accord_chart_text_measure (self->text, style, label);

  if (centred && (start > tick->start || end < tick->end))
    start = end;
  if (width + (centred ? 0 : 1.5) * padding > end - start)
    {
      g_free (label);
      return FALSE;
    }

  tick->label = label;
  tick->label_width = width;
  tick->label_start
      = centred ? (start + end - width) / 2 : start + padding;
  return TRUE;
}

/* Goes through the stretches of @step that can be seen. */
static GArray *
collect (const AccordTimeTicks *self,
         const AccordTimeAxis  *axis,
         AccordTimeStep         step)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (AccordTimeTick));
  AccordDay day = _accord_time_step_floor (
      step, accord_time_axis_get_day (axis, self->from));

  g_array_set_clear_func (ticks, tick_clear);
  while (TRUE)
    {
      AccordDay next = _accord_time_step_next (step, day);
      AccordTimeTick tick = { .day = day };

      tick.start = accord_time_axis_get_edge (axis, day);
      tick.end = next > day ? accord_time_axis_get_edge (axis, next) : self->to;
      if (tick.start >= self->to)
        break;
      g_array_append_val (ticks, tick);
      if (next <= day)
        break;
      day = next;
    }

  return ticks;
}

static void
label_fine (AccordTimeTicks *self)
{
  gboolean centred = self->step.unit == ACCORD_TIME_ZOOM_DAYS
                     || (self->step.unit == ACCORD_TIME_ZOOM_WEEKS && self->week_numbers);

  for (guint i = 0; i < self->fine->len; i++)
    {
      AccordTimeTick *tick = &g_array_index (self->fine, AccordTimeTick, i);

      /* A Monday's date would be wrong anywhere but at that Monday. */
      if (self->step.unit == ACCORD_TIME_ZOOM_WEEKS && !self->week_numbers
          && tick->start < self->from)
        continue;
      take_label (self, tick, ACCORD_CHART_TEXT_SMALL, centred,
                  format_fine (self, self->step, tick->day));
    }
}

static void
label_coarse (AccordTimeTicks *self,
              gboolean         months)
{
  static const AccordDateForm forms[] = { ACCORD_DATE_MONTH_YEAR,
                                          ACCORD_DATE_MONTH_NAME,
                                          ACCORD_DATE_MONTH };

  for (guint i = 0; i < self->coarse->len; i++)
    {
      AccordTimeTick *tick = &g_array_index (self->coarse, AccordTimeTick, i);
      gboolean taken = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (forms) && months && !taken; j++)
        taken = take_label (self, tick, ACCORD_CHART_TEXT_SMALL_STRONG, FALSE,
                            accord_chart_format_date (tick->day, forms[j]));
      if (!months)
        take_label (self, tick, ACCORD_CHART_TEXT_SMALL_STRONG, FALSE,
                    accord_chart_format_date (tick->day, ACCORD_DATE_YEAR));
    }
}

/**
 * accord_time_ticks_new:
 * @axis: a horizontal axis
 * @from: where the visible part begins
 * @to: where the visible part ends
 * @week_numbers: whether weeks carry their ISO number, not their Monday
 *
 * Returns: (transfer full): the ticks between @from and @to
 */
AccordTimeTicks *
accord_time_ticks_new (const AccordTimeAxis *axis,
                       AccordChartText      *text,
                       double                from,
                       double                to,
                       gboolean              week_numbers)
{
  AccordTimeTicks *self;
  gboolean months;

  g_return_val_if_fail (axis != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (AccordTimeTicks, 1);
  self->text = accord_chart_text_ref (text);
  self->from = MAX (from, axis->start);
  self->to = MAX (self->from, MIN (to, axis->start + axis->length));
  self->week_numbers = week_numbers;
  self->step = choose_step (self, axis);
  self->fine = collect (self, axis, self->step);
  label_fine (self);

  months = self->step.unit < ACCORD_TIME_ZOOM_MONTHS;
  if (self->step.unit == ACCORD_TIME_ZOOM_YEARS)
    self->coarse = g_array_new (FALSE, FALSE, sizeof (AccordTimeTick));
  else
    self->coarse = collect (self, axis,
                            (AccordTimeStep) { months
                                                   ? ACCORD_TIME_ZOOM_MONTHS
                                                   : ACCORD_TIME_ZOOM_YEARS,
                                               1 });
  label_coarse (self, months);

  return self;
}

static char *
format_vertical (const AccordTimeTicks *self,
                 AccordDay              day)
{
  int month;

  accord_day_to_ymd (day, NULL, &month, NULL);
  switch (self->step.unit)
    {
    case ACCORD_TIME_ZOOM_DAYS:
    case ACCORD_TIME_ZOOM_WEEKS:
      return accord_chart_format_date (day, ACCORD_DATE_DAY);
    case ACCORD_TIME_ZOOM_MONTHS:
    case ACCORD_TIME_ZOOM_QUARTERS:
      return accord_chart_format_date (day, month == 1 ? ACCORD_DATE_YEAR
                                                       : ACCORD_DATE_MONTH);
    case ACCORD_TIME_ZOOM_YEARS:
    default:
      return accord_chart_format_date (day, ACCORD_DATE_YEAR);
    }
}

/**
 * accord_time_ticks_new_vertical:
 * @axis: an axis that runs down the side of a plot
 *
 * Returns: (transfer full): the ticks, each two lines of text apart; where a
 *   label stands across the axis is left to the plot
 */
AccordTimeTicks *
accord_time_ticks_new_vertical (const AccordTimeAxis *axis,
                                AccordChartText      *text)
{
  AccordTimeTicks *self;

  g_return_val_if_fail (axis != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (AccordTimeTicks, 1);
  self->text = accord_chart_text_ref (text);
  self->vertical = TRUE;
  self->from = axis->start;
  self->to = axis->start + axis->length;
  self->step = choose_step (self, axis);
  self->fine = collect (self, axis, self->step);
  self->coarse = g_array_new (FALSE, FALSE, sizeof (AccordTimeTick));
  for (guint i = 0; i < self->fine->len; i++)
    {
      AccordTimeTick *tick = &g_array_index (self->fine, AccordTimeTick, i);

      if (tick->start < self->from)
        continue;
      tick->label = format_vertical (self, tick->day);
      tick->label_start = tick->start;
      tick->label_width = accord_chart_text_measure (
          text, ACCORD_CHART_TEXT_SMALL, tick->label);
    }

  return self;
}

/**
 * accord_time_ticks_free:
 * @self: (transfer full): ticks
 */
void
accord_time_ticks_free (AccordTimeTicks *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->fine);
  g_array_unref (self->coarse);
  accord_chart_text_unref (self->text);
  g_free (self);
}

/**
 * accord_time_ticks_get_zoom:
 *
 * Returns: what a label of the fine line stands for
 */
AccordTimeZoom
accord_time_ticks_get_zoom (const AccordTimeTicks *self)
{
  g_return_val_if_fail (self != NULL, ACCORD_TIME_ZOOM_DAYS);

  return self->step.unit;
}

/**
 * accord_time_ticks_get_fine:
 * @n_ticks: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_ticks): the fine line
 */
const AccordTimeTick *
accord_time_ticks_get_fine (const AccordTimeTicks *self,
                            guint                 *n_ticks)
{
  g_return_val_if_fail (self != NULL, NULL);

  *n_ticks = self->fine->len;
  return (const AccordTimeTick *) (void *) self->fine->data;
}

/**
 * accord_time_ticks_get_coarse:
 * @n_ticks: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_ticks): the coarse line; empty
 *   where the fine line counts years
 */
const AccordTimeTick *
accord_time_ticks_get_coarse (const AccordTimeTicks *self,
                              guint                 *n_ticks)
{
  g_return_val_if_fail (self != NULL, NULL);

  *n_ticks = self->coarse->len;
  return (const AccordTimeTick *) (void *) self->coarse->data;
}

/**
 * accord_time_ticks_get_height:
 *
 * Returns: how high the two lines of labels are
 */
double
accord_time_ticks_get_height (AccordChartText *text)
{
  return ceil (2 * accord_chart_text_get_line_height (text,
                                                      ACCORD_CHART_TEXT_SMALL)
               + 8 * accord_chart_text_get_unit (text));
}

static gboolean
meets_label (const AccordTimeTick *tick,
             double                from,
             double                to)
{
  return tick->label != NULL && from < tick->label_start + tick->label_width
         && to > tick->label_start;
}

/* Draws the labels that do not meet what stands between @from and @to. */
static void
draw_line_of_labels (const AccordTimeTicks  *self,
                     cairo_t                *cr,
                     const AccordChartTheme *theme,
                     gboolean                coarse,
                     double                  y,
                     double                  from,
                     double                  to)
{
  const GArray *ticks = coarse ? self->coarse : self->fine;

  for (guint i = 0; i < ticks->len; i++)
    {
      const AccordTimeTick *tick = &g_array_index (ticks, AccordTimeTick, i);

      if (tick->label != NULL && !meets_label (tick, from, to))
        accord_chart_text_draw (self->text, cr, theme,
                                coarse ? ACCORD_CHART_INK_TEXT
                                       : ACCORD_CHART_INK_DIM,
                                coarse ? ACCORD_CHART_TEXT_SMALL_STRONG
                                       : ACCORD_CHART_TEXT_SMALL,
                                tick->label, tick->label_start, y, -1,
                                ACCORD_CHART_ALIGN_START);
    }
}

/* Whether the coarse line has room between @from and @to. */
static gboolean
is_coarse_free (const AccordTimeTicks *self,
                double                 from,
                double                 to)
{
  for (guint i = 0; i < self->coarse->len; i++)
    if (meets_label (&g_array_index (self->coarse, AccordTimeTick, i), from,
                     to))
      return FALSE;

  return TRUE;
}

/* The word for today stands at its place on the coarse line, or on the fine
 * one, where it takes the place of the labels that it meets. */
static void
draw_labels (const AccordTimeTicks  *self,
             cairo_t                *cr,
             const AccordChartTheme *theme,
             AccordChartRole         behind,
             double                  y,
             double                  today)
{
  /* Translators: above today's line on a time axis, as short as can be. */
  const char *word = C_ ("axis", "today");
  double unit, line, width, from, to;
  gboolean shown, raised;

  unit = accord_chart_text_get_unit (self->text);
  line = y + 5 * unit
         + accord_chart_text_get_line_height (self->text,
                                              ACCORD_CHART_TEXT_SMALL);
  width = accord_chart_text_measure (self->text,
                                     ACCORD_CHART_TEXT_SMALL_STRONG, word)
          + 6 * unit;
  shown = !isnan (today) && today >= self->from && today <= self->to
          && width <= self->to - self->from;
  from = shown ? CLAMP (today - width / 2, self->from, self->to - width) : NAN;
  to = from + width;
  raised = shown && is_coarse_free (self, from, to);

  draw_line_of_labels (self, cr, theme, TRUE, y + 2 * unit, NAN, NAN);
  draw_line_of_labels (self, cr, theme, FALSE, line, raised ? NAN : from,
                       raised ? NAN : to);
  if (!shown)
    return;

  /* No tick runs through the word. */
  line = raised ? y + 2 * unit : line;
  accord_chart_theme_set_source (theme, cr, behind);
  cairo_rectangle (cr, from + 2 * unit, line, width - 4 * unit,
                   accord_chart_text_get_line_height (
                       self->text, ACCORD_CHART_TEXT_SMALL));
  cairo_fill (cr);
  accord_chart_text_draw (self->text, cr, theme, ACCORD_CHART_INK_TODAY,
                          ACCORD_CHART_TEXT_SMALL_STRONG, word, from, line,
                          width, ACCORD_CHART_ALIGN_CENTRE);
}

static void
draw_lines (const AccordTimeTicks  *self,
            cairo_t                *cr,
            const AccordChartTheme *theme,
            const GArray           *ticks,
            AccordChartRole         role,
            double                  y,
            double                  height)
{
  for (guint i = 0; i < ticks->len; i++)
    {
      const AccordTimeTick *tick = &g_array_index (ticks, AccordTimeTick, i);

      if (tick->start < self->from)
        continue;
      cairo_move_to (cr, tick->start, y);
      cairo_line_to (cr, tick->start, y + height);
    }
  accord_chart_theme_set_source (theme, cr, role);
  cairo_set_line_width (cr, accord_chart_text_get_unit (self->text)
                                * accord_chart_theme_get_line_scale (theme));
  cairo_stroke (cr);
}

/**
 * accord_time_ticks_draw_grid:
 *
 * Draws a thin line at each fine tick and a stronger one at each coarse tick.
 */
void
accord_time_ticks_draw_grid (const AccordTimeTicks  *self,
                             cairo_t                *cr,
                             const AccordChartTheme *theme,
                             double                  y,
                             double                  height)
{
  g_return_if_fail (self != NULL);

  draw_lines (self, cr, theme, self->fine, ACCORD_CHART_GRID, y, height);
  draw_lines (self, cr, theme, self->coarse, ACCORD_CHART_GRID_STRONG, y,
              height);
}

/**
 * accord_time_ticks_draw_header:
 * @y: the top of the header
 * @width: how wide the whole chart is
 * @today: where today stands, or NAN for not at all
 *
 * Draws the axis as the header above the rows of a chart:
 * accord_time_ticks_get_height() high.
 */
void
accord_time_ticks_draw_header (const AccordTimeTicks  *self,
                               cairo_t                *cr,
                               const AccordChartTheme *theme,
                               double                  y,
                               double                  width,
                               double                  today)
{
  double height;

  g_return_if_fail (self != NULL);

  height = accord_time_ticks_get_height (self->text);
  accord_chart_theme_set_source (theme, cr, ACCORD_CHART_PANEL);
  cairo_rectangle (cr, 0, y, width, height);
  cairo_fill (cr);
  draw_lines (self, cr, theme, self->coarse, ACCORD_CHART_GRID_STRONG, y,
              height / 2);
  draw_lines (self, cr, theme, self->fine, ACCORD_CHART_GRID_STRONG,
              y + height / 2, height / 2);
  draw_labels (self, cr, theme, ACCORD_CHART_PANEL, y, today);
  accord_chart_mark_line (cr, theme, ACCORD_CHART_GRID_STRONG, 1, 0,
                          y + height - 0.5, width, y + height - 0.5);
}

/**
 * accord_time_ticks_draw_footer:
 * @y: the bottom of a plot
 * @today: where today stands, or NAN for not at all
 *
 * Draws the axis below a plot: accord_time_ticks_get_height() high, and a
 * little space.
 */
void
accord_time_ticks_draw_footer (const AccordTimeTicks  *self,
                               cairo_t                *cr,
                               const AccordChartTheme *theme,
                               double                  y,
                               double                  today)
{
  double line;

  g_return_if_fail (self != NULL);

  line = accord_time_ticks_get_height (self->text) / 2;
  draw_lines (self, cr, theme, self->fine, ACCORD_CHART_GRID_STRONG, y,
              line / 3);
  accord_chart_mark_line (cr, theme, ACCORD_CHART_AXIS, 1, self->from, y,
                          self->to, y);
  draw_labels (self, cr, theme, ACCORD_CHART_BACKGROUND,
               y + 3 * accord_chart_text_get_unit (self->text), today);
}

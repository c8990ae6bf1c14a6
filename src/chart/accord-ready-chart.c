/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When will it be ready: the share of trials in which the promise is ready by
 * each day, with a band of two standard errors. The want, agreed and need
 * date and the date at the confidence stand above, with the chance by each. */

#include "config.h"

#include "accord-ready-chart.h"

#include "accord-chart-format.h"
#include "accord-chart-mark.h"
#include "accord-plot-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define ASPECT      0.5 /* of height to width, where no height is asked for */
#define BAND_ERRORS 2.0
/* How far a date may lie off the curves to have a place beside them: in days,
 * and in lengths of the curves. */
#define LEAST_FAR   90
#define FAR_CURVES  5
#define REACH       6.0
/* A part that keeps its own direction, within words of another. */
#define ISOLATED    "\u2068%s\u2069"

typedef struct
{
  AccordChartLayout base;
  AccordReadyData *data;
  AccordTimeAxis days;
  AccordValueAxis shares;
  GArray *flags; /* of AccordPlotFlag */
} Layout;

static const AccordChartClass ready_class;

/* The days that the curves run over. */
static void
get_curves_range (const AccordReadyData *data,
                  AccordDay             *first,
                  AccordDay             *last)
{
  *first = *last = ACCORD_DAY_NONE;
  _accord_plot_widen (data->ready, first, last);
  for (guint i = 0; i < data->curves->len; i++)
    {
      const GArray *points
          = g_array_index (data->curves, AccordReadyCurve, i).points;

      if (points->len == 0)
        continue;
      _accord_plot_widen (g_array_index (points, AccordReadyPoint, 0).day,
                          first, last);
      _accord_plot_widen (
          g_array_index (points, AccordReadyPoint, points->len - 1).day, first,
          last);
    }
}

/* All dates, but those that lie so far off the curves that nobody could read
 * these any more. */
static void
get_range (const AccordReadyData *data,
           AccordDay             *first,
           AccordDay             *last)
{
  const AccordDay days[]
      = { data->want, data->agreed,
          data->need_revealed ? data->need : ACCORD_DAY_NONE };
  AccordDay from = ACCORD_DAY_MIN, to = ACCORD_DAY_MAX;
  int room;

  get_curves_range (data, first, last);
  if (*first != ACCORD_DAY_NONE)
    {
      int far = MAX (LEAST_FAR, FAR_CURVES * (*last - *first));

      from = *first - far;
      to = *last + far;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    if (days[i] >= from && days[i] <= to)
      _accord_plot_widen (days[i], first, last);
  if (*first == ACCORD_DAY_NONE)
    *first = *last = data->as_of;

  room = MAX (3, (*last - *first) / 25);
  *first = accord_day_add (*first, -room);
  *last = accord_day_add (*last, room);
}

/* @what: "agreed", "wanted" …; with the date, and the chance by then. */
static char *
create_label (const Layout *self,
              const char   *what,
              AccordDay     day,
              gboolean      with_chance,
              gboolean      away)
{
  g_autofree char *date = accord_chart_format_date (
      day, away ? ACCORD_DATE_FULL : ACCORD_DATE_DAY);
  double share = with_chance && self->data->curves->len > 0
                     ? accord_ready_data_get_share (self->data, 0, day)
                     : -1;
  g_autofree char *chance = share >= 0 ? accord_chart_format_chance (share)
                                       : NULL;

  return chance != NULL ? g_strdup_printf ("%s " ISOLATED " · " ISOLATED, what,
                                           date, chance)
                        : g_strdup_printf ("%s " ISOLATED, what, date);
}

/* What lies outside the axis is told at its end. */
static void
add_flag (Layout         *self,
          const char     *what,
          AccordDay       day,
          AccordChartRole role,
          AccordChartInk  ink,
          gboolean        with_chance)
{
  double start = self->base.body.x;
  double end = start + self->base.body.width;
  g_autofree char *label = NULL;
  double place;

  if (day == ACCORD_DAY_NONE)
    return;

  place = accord_time_axis_get_position (&self->days, day);
  label = create_label (self, what, day, with_chance,
                        place < start || place > end);
  if (place < start)
    _accord_plot_add_flag (self->flags, start, role, ink,
                           g_strdup_printf ("‹ %s", label), TRUE);
  else if (place > end)
    _accord_plot_add_flag (self->flags, end, role, ink,
                           g_strdup_printf ("%s ›", label), TRUE);
  else
    _accord_plot_add_flag (self->flags, place, role, ink,
                           g_steal_pointer (&label), FALSE);
}

static void
add_flags (Layout *self)
{
  const AccordReadyData *data = self->data;
  g_autofree char *confidence = accord_chart_format_chance (data->confidence);
  /* Translators: before a date: from then on one is so sure; %s is a chance,
   * such as "70 %". */
  g_autofree char *sure = g_strdup_printf (_ ("%s sure"), confidence);

  self->flags = _accord_plot_flags_new ();
  add_flag (self, C_ ("flag", "wanted"), data->want, ACCORD_CHART_WANT,
            ACCORD_CHART_INK_AGREED, TRUE);
  add_flag (self, C_ ("flag", "agreed"), data->agreed, ACCORD_CHART_AGREED,
            ACCORD_CHART_INK_AGREED, TRUE);
  if (data->need_revealed)
    add_flag (self, C_ ("flag", "needed"), data->need, ACCORD_CHART_WANT,
              ACCORD_CHART_INK_AGREED, TRUE);
  add_flag (self, sure, data->ready, ACCORD_CHART_MARK, ACCORD_CHART_INK_MARK,
            FALSE);
}

static AccordChartLayout *
layout_ready (gpointer                data,
              AccordChartText        *text,
              const AccordChartFrame *frame)
{
  AccordChartLayout *base = _accord_chart_layout_alloc (
      &ready_class, sizeof (Layout), text, frame);
  Layout *self = (Layout *) base;
  double unit = accord_chart_text_get_unit (text);
  double line = accord_chart_text_get_line_height (text,
                                                   ACCORD_CHART_TEXT_SMALL);
  double left = accord_chart_text_measure (text, ACCORD_CHART_TEXT_SMALL,
                                           "100 %")
                + 14 * unit;
  double bottom = accord_time_ticks_get_height (text) + 6 * unit, top;
  AccordDay first, last;

  self->data = accord_ready_data_ref (data);
  if (frame->height <= 0)
    base->height = ASPECT * base->width;
  get_range (data, &first, &last);
  if (accord_day_is_valid (frame->first))
    first = frame->first;
  if (accord_day_is_valid (frame->last))
    last = frame->last;
  base->body.x = left;
  base->body.width = MAX (1, base->width - left - 12 * unit);
  accord_time_axis_init (&self->days, first, last, left, base->body.width);

  add_flags (self);
  top = _accord_plot_place_flags (self->flags, text, base->body.x,
                                  base->body.x + base->body.width)
        + line / 2 + 2 * unit;
  base->body.y = top;
  base->body.height = MAX (1, base->height - top - bottom);
  accord_value_axis_init (&self->shares, 0, 1, top + base->body.height, top,
                          MAX (1.6 * line, base->body.height / 5.01));

  return base;
}

static void
finalize_ready (AccordChartLayout *layout)
{
  Layout *self = (Layout *) layout;

  g_array_unref (self->flags);
  accord_ready_data_unref (self->data);
}

static double
get_y (const Layout           *self,
       const AccordReadyPoint *point,
       double                  errors)
{
  double share = CLAMP (point->share + errors * point->error, 0, 1);

  return accord_value_axis_get_position (&self->shares, share);
}

static void
trace_point (const Layout           *self,
             cairo_t                *cr,
             const AccordReadyPoint *point,
             double                  errors)
{
  cairo_line_to (cr, accord_time_axis_get_position (&self->days, point->day),
                 get_y (self, point, errors));
}

/* Where a curve begins at nothing, it has come there from the start of the
 * axis; and behind its last day nothing changes any more. */
static void
trace_end (const Layout           *self,
           cairo_t                *cr,
           const AccordReadyPoint *point,
           double                  errors,
           gboolean                last)
{
  double x = accord_time_axis_get_position (&self->days, point->day);
  double start = self->days.start, end = start + self->days.length;

  if (last)
    x = MAX (x, end);
  else if (point->share < 1e-9)
    x = MIN (x, start);
  cairo_line_to (cr, x, get_y (self, point, errors));
}

static void
trace_curve (const Layout *self,
             cairo_t      *cr,
             const GArray *points,
             double        errors,
             gboolean      backward)
{
  guint n = points->len;

  if (n == 0)
    return;

  trace_end (self, cr,
             &g_array_index (points, AccordReadyPoint, backward ? n - 1 : 0),
             errors, backward);
  for (guint k = 0; k < n; k++)
    trace_point (self, cr,
                 &g_array_index (points, AccordReadyPoint,
                                 backward ? n - 1 - k : k),
                 errors);
  trace_end (self, cr,
             &g_array_index (points, AccordReadyPoint, backward ? 0 : n - 1),
             errors, !backward);
}

static void
draw_curve (const Layout           *self,
            cairo_t                *cr,
            const AccordChartTheme *theme,
            guint                   index)
{
  double unit = accord_chart_text_get_unit (self->base.text);
  const GArray *points
      = g_array_index (self->data->curves, AccordReadyCurve, index).points;
  AccordChartColour c = accord_chart_theme_get_colour (
      theme, ACCORD_CHART_SERIES_0 + index % ACCORD_CHART_N_SERIES);

  cairo_new_path (cr);
  trace_curve (self, cr, points, BAND_ERRORS, FALSE);
  trace_curve (self, cr, points, -BAND_ERRORS, TRUE);
  cairo_close_path (cr);
  cairo_set_source_rgba (cr, c.red, c.green, c.blue, 0.22);
  cairo_fill (cr);

  cairo_save (cr);
  trace_curve (self, cr, points, 0, FALSE);
  accord_chart_mark_set_series (cr, theme, index, unit);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_window (const Layout           *self,
             cairo_t                *cr,
             const AccordChartTheme *theme)
{
  const AccordReadyData *data = self->data;
  const AccordChartRect *body = &self->base.body;
  double from, to;

  if (data->want == ACCORD_DAY_NONE || !data->need_revealed
      || data->need == ACCORD_DAY_NONE)
    return;

  from = accord_time_axis_get_position (&self->days, data->want);
  to = accord_time_axis_get_position (&self->days, data->need);
  accord_chart_theme_set_source (theme, cr, ACCORD_CHART_WINDOW);
  cairo_rectangle (cr, from, body->y, MAX (0, to - from), body->height);
  cairo_fill (cr);
}

static void
draw_confidence (const Layout           *self,
                 cairo_t                *cr,
                 const AccordChartTheme *theme)
{
  const AccordChartRect *body = &self->base.body;
  double unit = accord_chart_text_get_unit (self->base.text);
  double dash = 4 * unit;
  double y = accord_value_axis_get_position (&self->shares,
                                             self->data->confidence);

  cairo_save (cr);
  cairo_set_dash (cr, &dash, 1, 0);
  accord_chart_mark_line (cr, theme, ACCORD_CHART_MARK, 1.2 * unit, body->x, y,
                          body->x + body->width, y);
  cairo_restore (cr);
}

static void
draw_ready (const AccordChartLayout *layout,
            cairo_t                 *cr,
            const AccordChartTheme  *theme,
            const AccordChartRect   *window)
{
  const Layout *self = (const Layout *) layout;
  const AccordChartRect *body = &layout->body;
  g_autoptr (AccordTimeTicks) ticks = accord_time_ticks_new (
      &self->days, layout->text, MAX (window->x, body->x),
      window->x + window->width, FALSE);

  cairo_save (cr);
  cairo_rectangle (cr, body->x, 0, body->width, layout->height);
  cairo_clip (cr);
  draw_window (self, cr, theme);
  accord_time_ticks_draw_grid (ticks, cr, theme, body->y, body->height);
  cairo_restore (cr);
  _accord_plot_draw_values (layout->text, cr, theme, body, &self->shares,
                            _accord_plot_format_share, NULL);
  draw_confidence (self, cr, theme);
  if (self->data->curves->len == 0)
    _accord_chart_layout_draw_nothing (layout, cr, theme,
                                       _ ("No date can be forecast yet"));

  cairo_save (cr);
  cairo_rectangle (cr, body->x, 0, body->width, layout->height);
  cairo_clip (cr);
  for (guint i = self->data->curves->len; i > 0; i--)
    draw_curve (self, cr, theme, i - 1);
  cairo_restore (cr);
  _accord_plot_draw_flags (self->flags, layout->text, cr, theme,
                           body->y + body->height);
  accord_time_ticks_draw_footer (
      ticks, cr, theme, body->y + body->height,
      accord_time_axis_get_position (&self->days, self->data->as_of));
}

static void
hit_ready (const AccordChartLayout *layout,
           double                   x,
           double                   y,
           AccordChartHit          *hit)
{
  const Layout *self = (const Layout *) layout;
  double reach = REACH * accord_chart_text_get_unit (layout->text);

  if (x < layout->body.x || x >= layout->body.x + layout->body.width)
    return;

  hit->day = accord_time_axis_get_day (&self->days, x);
  hit->part = y > layout->body.y + layout->body.height
                  ? ACCORD_CHART_PART_AXIS
                  : ACCORD_CHART_PART_ROW;
  for (guint i = 0; i < self->data->curves->len; i++)
    {
      double share = accord_ready_data_get_share (self->data, i, hit->day);

      if (share >= 0
          && fabs (accord_value_axis_get_position (&self->shares, share) - y)
                 <= reach)
        {
          hit->part = ACCORD_CHART_PART_CURVE;
          hit->row = i;
          return;
        }
    }
}

static void
describe_ready (gpointer           data,
                AccordChartLegend *legend)
{
  const AccordReadyData *self = data;

  for (guint i = 0; i < self->curves->len; i++)
    accord_chart_legend_add (
        legend, ACCORD_CHART_SYMBOL_SERIES, i,
        g_array_index (self->curves, AccordReadyCurve, i).label);
  accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_DASHES,
                           ACCORD_CHART_MARK, C_ ("legend", "confidence"));
  if (self->need_revealed)
    accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_FILL,
                             ACCORD_CHART_WINDOW,
                             C_ ("legend", "wanted to needed"));
}

static const AccordChartClass ready_class = {
  .name = "ready",
  .title = NC_ ("chart", "When will it be ready?"),
  .copy_data = (gpointer (*) (gpointer)) accord_ready_data_ref,
  .free_data = (void (*) (gpointer)) accord_ready_data_unref,
  .layout = layout_ready,
  .draw = draw_ready,
  .hit = hit_ready,
  .finalize = finalize_ready,
  .legend = describe_ready,
};

/**
 * accord_ready_chart_new:
 * @data: dates and curves; not changed any more
 *
 * Returns: (transfer full): the chart of when a promise will be ready
 */
AccordChart *
accord_ready_chart_new (AccordReadyData *data)
{
  g_return_val_if_fail (data != NULL, NULL);

  return _accord_chart_new (&ready_class, data);
}

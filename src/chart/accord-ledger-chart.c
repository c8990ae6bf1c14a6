/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Give and take over time: what sales gave stands above the line, what
 * engineering gave below it, each as high as it cost; the stepped line keeps
 * the balance. */

#include "config.h"

#include "accord-ledger-chart.h"

#include "accord-chart-format.h"
#include "accord-chart-mark.h"
#include "accord-plot-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define ASPECT    0.45
#define BAR_WIDTH 8.0
#define BAR_GAP   2.0
#define SHORTEST  5.0 /* of what cost no money */
#define REACH     6.0
#define LABEL_MAX 240.0
/* What the axis of an empty ledger goes up to, in minor units. */
#define EMPTY_COST 100000.0
/* The share of the one side's height that the other has at the least. */
#define LEAST_SIDE 0.25

typedef struct
{
  AccordChartLayout base;
  AccordLedgerData *data;
  AccordTimeAxis days;
  AccordValueAxis costs; /* minor units, sales upward */
  double *balances;      /* one an entry */
  AccordChartRect *labels; /* one an entry; of no width without room */
} Layout;

static const AccordChartClass ledger_class;

static const AccordLedgerEntry *
get_entry (const Layout *self,
           guint         index)
{
  return &g_array_index (self->data->entries, AccordLedgerEntry, index);
}

static char *
format_cost (double   value,
             gpointer user_data)
{
  return accord_chart_format_money ((AccordMoney) fabs (value), user_data);
}

/* What was decided, and the work and overtime that it asked for. */
static char *
create_label (const AccordLedgerEntry *entry)
{
  g_autofree char *hours = accord_chart_format_days (entry->hours);
  g_autofree char *days = accord_chart_format_days (entry->days);

  if (entry->hours > 0 && entry->days > 0)
    /* Translators: a decision, and the person-days and the hours of overtime
     * that it asked for. */
    return g_strdup_printf (_ ("%s (%s d, %s h)"), entry->title, days, hours);
  if (entry->hours > 0)
    /* Translators: a decision, and the hours of overtime that it asked for. */
    return g_strdup_printf (_ ("%s (%s h)"), entry->title, hours);
  if (entry->days > 0)
    /* Translators: a decision, and the person-days that it asked for. */
    return g_strdup_printf (_ ("%s (%s d)"), entry->title, days);

  return g_strdup (entry->title);
}

/* Where the middle of a bar stands: what was decided on one day stands side by
 * side there, in its order. */
static double
get_middle (const Layout *self,
            guint         index)
{
  AccordDay day = get_entry (self, index)->day;
  double pitch
    = (BAR_WIDTH + BAR_GAP) * accord_chart_text_get_unit (self->base.text);
  guint first = index, last = index;

  while (first > 0 && get_entry (self, first - 1)->day == day)
    first--;
  while (last + 1 < self->data->entries->len
         && get_entry (self, last + 1)->day == day)
    last++;

  return accord_time_axis_get_position (&self->days, day)
         + pitch * ((double) index - ((double) first + last) / 2);
}

static AccordChartRect
get_bar (const Layout *self,
         guint         index)
{
  const AccordLedgerEntry *entry = get_entry (self, index);
  double width = BAR_WIDTH * accord_chart_text_get_unit (self->base.text);
  double zero = accord_value_axis_get_position (&self->costs, 0);
  double sign = entry->side == ACCORD_LEDGER_SALES ? 1 : -1;
  double y = accord_value_axis_get_position (&self->costs,
                                             sign * (double) entry->cost);
  double shortest = SHORTEST * accord_chart_text_get_unit (self->base.text);

  if (fabs (y - zero) < shortest)
    y = zero - sign * shortest;

  return (AccordChartRect) {
    get_middle (self, index) - width / 2, MIN (y, zero), width, fabs (y - zero)
  };
}

static void
init_days (Layout                 *self,
           const AccordChartFrame *frame)
{
  const AccordChartRect *body = &self->base.body;
  guint n = self->data->entries->len;
  AccordDay first = self->data->as_of, last = self->data->as_of;
  int room;

  if (n > 0)
    {
      first = MIN (first, get_entry (self, 0)->day);
      last = MAX (last, get_entry (self, n - 1)->day);
    }
  room = MAX (7, (last - first) / 15);
  first = accord_day_add (first, -room);
  /* Behind the last entry, its label. */
  last = accord_day_add (last, 3 * room);
  if (accord_day_is_valid (frame->first))
    first = frame->first;
  if (accord_day_is_valid (frame->last))
    last = frame->last;
  accord_time_axis_init (&self->days, first, last, body->x, body->width);
}

/* The balance is that of the evening: within a day it goes to and fro. */
static gboolean
ends_day (const Layout *self,
          guint         index)
{
  return index + 1 >= self->data->entries->len
         || get_entry (self, index)->day != get_entry (self, index + 1)->day;
}

static void
init_costs (Layout *self)
{
  const AccordChartRect *body = &self->base.body;
  double line = accord_chart_text_get_line_height (self->base.text,
                                                   ACCORD_CHART_TEXT_SMALL);
  guint n = self->data->entries->len;
  double low = 0, high = 0;

  self->balances = g_new0 (double, n);
  for (guint i = 0; i < n; i++)
    {
      const AccordLedgerEntry *entry = get_entry (self, i);
      double sign = entry->side == ACCORD_LEDGER_SALES ? 1 : -1;

      self->balances[i] = (i > 0 ? self->balances[i - 1] : 0)
                          + sign * (double) entry->cost;
      low = MIN (low, sign * (double) entry->cost);
      high = MAX (high, sign * (double) entry->cost);
      if (!ends_day (self, i))
        continue;
      low = MIN (low, self->balances[i]);
      high = MAX (high, self->balances[i]);
    }
  if (low == high)
    high = EMPTY_COST;
  /* Each side has room, though it has given nothing yet. */
  low = MIN (low, -LEAST_SIDE * high);
  high = MAX (high, -LEAST_SIDE * low);
  accord_value_axis_init (&self->costs, low, high, body->y + body->height,
                          body->y, 2.2 * line);
}

/* The levels of the balance line, and the steps between them. */
static void
take_balance (const Layout   *self,
              AccordPlotRoom *room)
{
  double x = self->base.body.x;
  double y = accord_value_axis_get_position (&self->costs, 0);

  for (guint i = 0; i <= self->data->entries->len; i++)
    {
      gboolean end = i == self->data->entries->len;
      double next_x = end ? self->base.body.x + self->base.body.width
                          : accord_time_axis_get_position (
                                &self->days, get_entry (self, i)->day);
      double next_y = end ? y
                          : accord_value_axis_get_position (
                                &self->costs, self->balances[i]);
      AccordChartRect level = { x, y - 1, next_x - x, 2 };
      AccordChartRect step = { next_x - 1, MIN (y, next_y), 2,
                               fabs (next_y - y) };

      if (!end && !ends_day (self, i))
        continue;
      _accord_plot_room_take (room, &level);
      _accord_plot_room_take (room, &step);
      x = next_x;
      y = next_y;
    }
}

/* What no label may cover. */
static void
take_bars (const Layout   *self,
           AccordPlotRoom *room)
{
  AccordChartRect zero = { self->base.body.x,
                           accord_value_axis_get_position (&self->costs, 0),
                           self->base.body.width, 1 };

  _accord_plot_room_take (room, &zero);
  for (guint i = 0; i < self->data->entries->len; i++)
    {
      AccordChartRect bar = get_bar (self, i);

      _accord_plot_room_take (room, &bar);
    }
}

static gboolean
find_room (const Layout    *self,
           guint            index,
           AccordPlotRoom  *room,
           AccordChartRect *label)
{
  AccordChartRect bar = get_bar (self, index);
  gboolean up = get_entry (self, index)->side == ACCORD_LEDGER_SALES;
  double half = label->height / 2;

  return _accord_plot_room_find (room, &self->base.body,
                                 bar.x + bar.width / 2,
                                 up ? bar.y + half
                                    : bar.y + bar.height - half,
                                 bar.width, label);
}

/* A label keeps off the balance line where it can, and off bars and other
 * labels always. */
static void
init_labels (Layout *self)
{
  AccordChartText *text = self->base.text;
  double unit = accord_chart_text_get_unit (text);
  double line = accord_chart_text_get_line_height (text,
                                                   ACCORD_CHART_TEXT_SMALL);
  guint n = self->data->entries->len;
  AccordPlotRoom free_room, room;

  self->labels = g_new0 (AccordChartRect, n);
  _accord_plot_room_init (&free_room);
  _accord_plot_room_init (&room);
  take_bars (self, &free_room);
  take_bars (self, &room);
  take_balance (self, &free_room);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = create_label (get_entry (self, i));
      AccordChartRect rect = { 0, 0,
                               MIN (accord_chart_text_measure (
                                        text, ACCORD_CHART_TEXT_SMALL, label),
                                    LABEL_MAX * unit),
                               line };

      if (find_room (self, i, &free_room, &rect))
        _accord_plot_room_take (&room, &rect);
      else if (find_room (self, i, &room, &rect))
        _accord_plot_room_take (&free_room, &rect);
      else
        continue;
      self->labels[i] = rect;
    }
  _accord_plot_room_clear (&room);
  _accord_plot_room_clear (&free_room);
}

static AccordChartLayout *
layout_ledger (gpointer                data,
               AccordChartText        *text,
               const AccordChartFrame *frame)
{
  AccordChartLayout *base = _accord_chart_layout_alloc (
      &ledger_class, sizeof (Layout), text, frame);
  Layout *self = (Layout *) base;
  double unit = accord_chart_text_get_unit (text);
  double line = accord_chart_text_get_line_height (text,
                                                   ACCORD_CHART_TEXT_SMALL);
  double left, top = line + 10 * unit;
  g_autofree char *widest = NULL;

  self->data = accord_ledger_data_ref (data);
  widest = accord_chart_format_money (88800000, self->data->currency);
  left = accord_chart_text_measure (text, ACCORD_CHART_TEXT_SMALL, widest)
         + 14 * unit;
  if (frame->height <= 0)
    base->height = ASPECT * base->width;
  base->body = (AccordChartRect) {
    left, top, MAX (1, base->width - left - 12 * unit),
    MAX (1, base->height - top - line - accord_time_ticks_get_height (text)
                - 12 * unit)
  };
  init_days (self, frame);
  init_costs (self);
  init_labels (self);

  return base;
}

static void
finalize_ledger (AccordChartLayout *layout)
{
  Layout *self = (Layout *) layout;

  g_free (self->balances);
  g_free (self->labels);
  accord_ledger_data_unref (self->data);
}

static void
draw_sides (const Layout           *self,
            cairo_t                *cr,
            const AccordChartTheme *theme)
{
  AccordChartText *text = self->base.text;
  const AccordChartRect *body = &self->base.body;
  double unit = accord_chart_text_get_unit (text);

  accord_chart_text_draw (text, cr, theme, ACCORD_CHART_INK_DIM,
                          ACCORD_CHART_TEXT_SMALL_STRONG,
                          _ ("↑ sales gave way"), body->x, 3 * unit,
                          body->width, ACCORD_CHART_ALIGN_START);
  accord_chart_text_draw (text, cr, theme, ACCORD_CHART_INK_DIM,
                          ACCORD_CHART_TEXT_SMALL_STRONG,
                          _ ("↓ engineering gave way"), body->x,
                          body->y + body->height + 4 * unit, body->width,
                          ACCORD_CHART_ALIGN_START);
}

static void
draw_balance (const Layout           *self,
              cairo_t                *cr,
              const AccordChartTheme *theme)
{
  const AccordChartRect *body = &self->base.body;
  double unit = accord_chart_text_get_unit (self->base.text);
  double dash[] = { 5 * unit, 3 * unit };
  double last_y;

  cairo_save (cr);
  cairo_move_to (cr, body->x, accord_value_axis_get_position (&self->costs, 0));
  for (guint i = 0; i < self->data->entries->len; i++)
    {
      double x = accord_time_axis_get_position (&self->days,
                                                get_entry (self, i)->day);
      double y = accord_value_axis_get_position (&self->costs,
                                                 self->balances[i]);

      if (!ends_day (self, i))
        continue;
      cairo_get_current_point (cr, NULL, &last_y);
      cairo_line_to (cr, x, last_y);
      cairo_line_to (cr, x, y);
    }
  cairo_get_current_point (cr, NULL, &last_y);
  cairo_line_to (cr, body->x + body->width, last_y);
  accord_chart_theme_set_source (theme, cr, ACCORD_CHART_CAPACITY);
  cairo_set_line_width (cr, 1.6 * unit
                                * accord_chart_theme_get_line_scale (theme));
  cairo_set_dash (cr, dash, 2, 0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_entries (const Layout           *self,
              cairo_t                *cr,
              const AccordChartTheme *theme)
{
  draw_balance (self, cr, theme);
  for (guint i = 0; i < self->data->entries->len; i++)
    {
      const AccordLedgerEntry *entry = get_entry (self, i);
      AccordChartRect bar = get_bar (self, i);

      accord_chart_mark_fill (cr, theme,
                              entry->side == ACCORD_LEDGER_SALES
                                  ? ACCORD_CHART_SALES
                                  : ACCORD_CHART_ENGINEERING,
                              &bar);
    }
  for (guint i = 0; i < self->data->entries->len; i++)
    {
      const AccordChartRect *rect = &self->labels[i];
      g_autofree char *label = create_label (get_entry (self, i));

      if (rect->width <= 0)
        continue;
      accord_chart_theme_set_source (theme, cr, ACCORD_CHART_BACKGROUND);
      cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
      cairo_fill (cr);
      accord_chart_text_draw (self->base.text, cr, theme,
                              ACCORD_CHART_INK_TEXT, ACCORD_CHART_TEXT_SMALL,
                              label, rect->x, rect->y, rect->width + 1,
                              ACCORD_CHART_ALIGN_START);
    }
}

static gboolean
is_any_seen (const Layout *self)
{
  for (guint i = 0; i < self->data->entries->len; i++)
    {
      double x = accord_time_axis_get_position (&self->days,
                                                get_entry (self, i)->day);

      if (x >= self->days.start && x <= self->days.start + self->days.length)
        return TRUE;
    }

  return FALSE;
}

static void
draw_ledger (const AccordChartLayout *layout,
             cairo_t                 *cr,
             const AccordChartTheme  *theme,
             const AccordChartRect   *window)
{
  const Layout *self = (const Layout *) layout;
  const AccordChartRect *body = &layout->body;
  double zero = accord_value_axis_get_position (&self->costs, 0);
  g_autoptr (AccordTimeTicks) ticks = accord_time_ticks_new (
      &self->days, layout->text, MAX (window->x, body->x),
      window->x + window->width, FALSE);

  accord_time_ticks_draw_grid (ticks, cr, theme, body->y, body->height);
  _accord_plot_draw_values (layout->text, cr, theme, body, &self->costs,
                            format_cost, self->data->currency);
  accord_chart_mark_line (cr, theme, ACCORD_CHART_AXIS, 1, body->x, zero,
                          body->x + body->width, zero);
  draw_sides (self, cr, theme);
  if (self->data->entries->len == 0)
    _accord_chart_layout_draw_nothing (layout, cr, theme,
                                       _ ("Nobody has given way yet"));
  else if (!is_any_seen (self))
    _accord_chart_layout_draw_nothing (layout, cr, theme,
                                       _ ("Nobody gave way in these days"));
  cairo_save (cr);
  cairo_rectangle (cr, body->x, body->y, body->width, body->height);
  cairo_clip (cr);
  draw_entries (self, cr, theme);
  cairo_restore (cr);
  accord_time_ticks_draw_footer (
      ticks, cr, theme,
      layout->height - accord_time_ticks_get_height (layout->text)
          - 5 * accord_chart_text_get_unit (layout->text),
      accord_time_axis_get_position (&self->days, self->data->as_of));
}

static void
hit_ledger (const AccordChartLayout *layout,
            double                   x,
            double                   y,
            AccordChartHit          *hit)
{
  const Layout *self = (const Layout *) layout;
  double reach = REACH * accord_chart_text_get_unit (layout->text);
  double nearest = reach;

  if (x < layout->body.x || x >= layout->body.x + layout->body.width)
    return;

  hit->day = accord_time_axis_get_day (&self->days, x);
  hit->part = y > layout->body.y + layout->body.height
                  ? ACCORD_CHART_PART_AXIS
                  : ACCORD_CHART_PART_ROW;
  for (guint i = 0; i < self->data->entries->len; i++)
    {
      AccordChartRect bar = get_bar (self, i);
      double distance = accord_chart_rect_contains (&self->labels[i], x, y)
                            ? 0
                            : fabs (bar.x + bar.width / 2 - x);

      if (distance > nearest
          || (distance > 0
              && (y < bar.y - reach || y > bar.y + bar.height + reach)))
        continue;
      nearest = distance;
      hit->part = ACCORD_CHART_PART_BAR;
      hit->row = i;
    }
}

static void
describe_ledger (gpointer           data,
                 AccordChartLegend *legend)
{
  accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_FILL,
                           ACCORD_CHART_SALES,
                           C_ ("legend", "given by sales"));
  accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_FILL,
                           ACCORD_CHART_ENGINEERING,
                           C_ ("legend", "given by engineering"));
  accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_DASHES,
                           ACCORD_CHART_CAPACITY, C_ ("legend", "balance"));
}

static const AccordChartClass ledger_class = {
  .name = "ledger",
  .title = NC_ ("chart", "Give and take"),
  .copy_data = (gpointer (*) (gpointer)) accord_ledger_data_ref,
  .free_data = (void (*) (gpointer)) accord_ledger_data_unref,
  .layout = layout_ledger,
  .draw = draw_ledger,
  .hit = hit_ledger,
  .finalize = finalize_ledger,
  .legend = describe_ledger,
};

/**
 * accord_ledger_chart_new:
 * @data: who gave way; not changed any more
 *
 * Returns: (transfer full): the ledger of give and take
 */
AccordChart *
accord_ledger_chart_new (AccordLedgerData *data)
{
  g_return_val_if_fail (data != NULL, NULL);

  return _accord_chart_new (&ledger_class, data);
}

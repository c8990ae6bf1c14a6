/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the agreed dates ask of each team in each week, in parts of its
 * capacity: a cell says it by colour, by pattern where the theme has those,
 * and by its number where that fits. */

#include "config.h"

#include "accord-heat-map-chart.h"

#include "accord-capacity-columns-private.h"
#include "accord-chart-mark.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define ROW_HEIGHT   38.0
#define MIN_OUTLINED 5.0 /* how wide a cell must be to carry an outline */

typedef struct
{
  AccordChartLayout base;
  AccordCapacityColumns columns;
} Layout;

static const AccordChartClass heat_map_class;

static AccordChartLayout *
layout_heat_map (gpointer                data,
                 AccordChartText        *text,
                 const AccordChartFrame *frame)
{
  AccordChartLayout *base = _accord_chart_layout_alloc (
      &heat_map_class, sizeof (Layout), text, frame);
  Layout *self = (Layout *) base;

  _accord_capacity_columns_init (&self->columns, data, text, frame, 0);
  _accord_capacity_columns_add_bands (
      &self->columns, base, ROW_HEIGHT * accord_chart_text_get_unit (text));

  return base;
}

static void
finalize_heat_map (AccordChartLayout *layout)
{
  _accord_capacity_columns_clear (&((Layout *) layout)->columns);
}

/* How hot a load is: five limits make six steps. */
static AccordChartRole
judge_load (double load)
{
  static const double limits[] = { 0.5, 0.8, 0.95, 1.055, 1.155 };
  guint step = 0;

  while (step < G_N_ELEMENTS (limits) && load >= limits[step])
    step++;

  return ACCORD_CHART_HEAT_0 + step;
}

/* Where nobody is there, any load is too much. */
static double
get_load (const AccordCapacityWeek *week)
{
  if (week->capacity <= 0)
    return week->asked > 0 ? HUGE_VAL : 0;

  return week->asked / week->capacity;
}

static char *
create_number (const AccordCapacityWeek *week)
{
  double load = get_load (week);

  if (week->capacity <= 0 && week->asked <= 0)
    return g_strdup ("–");
  if (load > 9.99)
    return g_strdup ("∞");

  return g_strdup_printf ("%d", (int) lround (load * 100));
}

static void
draw_cell (const Layout             *self,
           cairo_t                  *cr,
           const AccordChartTheme   *theme,
           const AccordCapacityWeek *week,
           const AccordChartRect    *rect)
{
  AccordChartText *text = self->base.text;
  double unit = accord_chart_text_get_unit (text);
  double line = accord_chart_text_get_line_height (text,
                                                   ACCORD_CHART_TEXT_SMALL);
  AccordChartRole role = judge_load (get_load (week));
  AccordChartFill fill = accord_chart_theme_get_fill (theme, role);
  g_autofree char *number = create_number (week);
  double width = accord_chart_text_measure (text, ACCORD_CHART_TEXT_SMALL,
                                            number);
  AccordChartRect plate = { rect->x + (rect->width - width) / 2 - 2 * unit,
                            rect->y + (rect->height - line) / 2,
                            width + 4 * unit, line };

  /* Over years the outlines would fill the cells: the edge is left out by
   * giving it the colour of the cell. */
  accord_chart_mark_pill (cr, theme, role,
                          rect->width < MIN_OUTLINED * unit
                              ? role
                              : ACCORD_CHART_AXIS,
                          rect, 4 * unit);
  accord_chart_mark_hatch (cr, theme, ACCORD_CHART_DIM, fill, rect);
  if (plate.width > rect->width)
    return;

  if (fill != ACCORD_CHART_FILL_PLAIN)
    accord_chart_mark_pill (cr, theme, role, role, &plate, 3 * unit);
  accord_chart_text_draw (text, cr, theme,
                          role == ACCORD_CHART_HEAT_5
                              ? ACCORD_CHART_INK_HEAT_OVER
                              : ACCORD_CHART_INK_HEAT,
                          ACCORD_CHART_TEXT_SMALL, number, plate.x, plate.y,
                          plate.width, ACCORD_CHART_ALIGN_CENTRE);
}

static void
draw_team (const Layout           *self,
           cairo_t                *cr,
           const AccordChartTheme *theme,
           const AccordChartBand  *band,
           const AccordChartRect  *window)
{
  double unit = accord_chart_text_get_unit (self->base.text);
  guint first, end;

  _accord_capacity_columns_get_visible (&self->columns, window, &first, &end);
  for (guint week = first; week < end; week++)
    {
      AccordChartRect rect = { .y = band->y + 2 * unit,
                               .height = band->height - 4 * unit };
      double space;

      _accord_capacity_columns_get_cell (&self->columns, week, &rect.x,
                                         &rect.width);
      space = MIN (2 * unit, 0.1 * rect.width);
      rect.x += space;
      rect.width -= 2 * space;
      draw_cell (self, cr, theme,
                 accord_capacity_data_get_week (self->columns.data, band->row,
                                                week),
                 &rect);
    }
}

static void
draw_heat_map (const AccordChartLayout *layout,
               cairo_t                 *cr,
               const AccordChartTheme  *theme,
               const AccordChartRect   *window)
{
  const Layout *self = (const Layout *) layout;
  guint n = _accord_chart_layout_get_n_bands (layout);

  if (window->y < layout->body.y)
    _accord_capacity_columns_draw_header (&self->columns, cr, theme, window);

  for (guint i = _accord_chart_layout_find_band (layout, window->y); i < n; i++)
    {
      const AccordChartBand *band = _accord_chart_layout_get_band (layout, i);

      if (band->y >= window->y + window->height)
        break;
      if (window->x < layout->body.x)
        _accord_capacity_columns_draw_label (&self->columns, cr, theme, band,
                                             layout->body.x);
      draw_team (self, cr, theme, band, window);
    }
  _accord_capacity_columns_draw_nothing (&self->columns, layout, cr, theme);
}

static void
hit_heat_map (const AccordChartLayout *layout,
              double                   x,
              double                   y,
              AccordChartHit          *hit)
{
  if (_accord_capacity_columns_hit (&((const Layout *) layout)->columns, layout,
                                    x, y, hit))
    hit->part = ACCORD_CHART_PART_CELL;
}

static void
describe_heat_map (gpointer           data,
                   AccordChartLegend *legend)
{
  static const char *const labels[]
      = { NC_ ("legend", "asked: under 50 %"),  NC_ ("legend", "50–79 %"),
          NC_ ("legend", "80–94 %"),            NC_ ("legend", "95–105 %"),
          NC_ ("legend", "106–115 %"),          NC_ ("legend", "over 115 %") };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_FILL,
                             ACCORD_CHART_HEAT_0 + i,
                             g_dpgettext2 (GETTEXT_PACKAGE, "legend",
                                           labels[i]));
}

static const AccordChartClass heat_map_class = {
  .name = "heat-map",
  .title = NC_ ("chart", "Asked against capacity"),
  .copy_data = (gpointer (*) (gpointer)) accord_capacity_data_ref,
  .free_data = (void (*) (gpointer)) accord_capacity_data_unref,
  .layout = layout_heat_map,
  .draw = draw_heat_map,
  .hit = hit_heat_map,
  .finalize = finalize_heat_map,
  .legend = describe_heat_map,
};

/**
 * accord_heat_map_chart_new:
 * @data: teams and weeks; not changed any more
 *
 * Returns: (transfer full): the heat map of asked against capacity
 */
AccordChart *
accord_heat_map_chart_new (AccordCapacityData *data)
{
  g_return_val_if_fail (data != NULL, NULL);

  return _accord_chart_new (&heat_map_class, data);
}

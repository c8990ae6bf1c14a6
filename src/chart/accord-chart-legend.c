/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-chart-legend.h"

#include "accord-chart-mark.h"

#define SYMBOL_WIDTH 18.0 /* in units */
#define SYMBOL_SPACE 5.0  /* between a symbol and its label */
#define ENTRY_SPACE  14.0 /* between entries */

typedef struct
{
  AccordChartSymbol symbol;
  guint detail;
  char *label;
} Entry;

struct _AccordChartLegend
{
  GArray *entries;
};

static void
entry_clear (gpointer data)
{
  Entry *entry = data;

  g_free (entry->label);
}

/**
 * accord_chart_legend_new:
 *
 * Returns: (transfer full): an empty legend
 */
AccordChartLegend *
accord_chart_legend_new (void)
{
  AccordChartLegend *self = g_new (AccordChartLegend, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, entry_clear);

  return self;
}

/**
 * accord_chart_legend_free:
 * @self: (transfer full): a legend
 */
void
accord_chart_legend_free (AccordChartLegend *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->entries);
  g_free (self);
}

/**
 * accord_chart_legend_add:
 * @detail: which role or line, for the symbols that have one
 * @label: what the symbol means; copied
 */
void
accord_chart_legend_add (AccordChartLegend *self,
                         AccordChartSymbol  symbol,
                         guint              detail,
                         const char        *label)
{
  Entry entry = { symbol, detail, g_strdup (label) };

  g_return_if_fail (self != NULL);

  g_array_append_val (self->entries, entry);
}

static void
draw_gap (cairo_t                *cr,
          const AccordChartTheme *theme,
          gboolean                late,
          const AccordChartRect  *box)
{
  AccordChartRect bar = { box->x, box->y + box->height * 0.2, box->width,
                          box->height * 0.6 };

  accord_chart_mark_gap (cr, theme, late, &bar);
}

static void
draw_line (cairo_t                *cr,
           const AccordChartTheme *theme,
           const Entry            *entry,
           const AccordChartRect  *box,
           double                  unit)
{
  double dash = 3 * unit;
  double y = box->y + box->height / 2;

  cairo_save (cr);
  if (entry->symbol == ACCORD_CHART_SYMBOL_DASHES)
    cairo_set_dash (cr, &dash, 1, 0);
  accord_chart_mark_line (cr, theme, entry->detail, 2 * unit, box->x, y,
                          box->x + box->width, y);
  cairo_restore (cr);
}

static void
draw_series (cairo_t                *cr,
             const AccordChartTheme *theme,
             guint                   series,
             const AccordChartRect  *box,
             double                  unit)
{
  double y = box->y + box->height / 2;

  cairo_save (cr);
  accord_chart_mark_set_series (cr, theme, series, unit);
  cairo_move_to (cr, box->x, y);
  cairo_line_to (cr, box->x + box->width, y);
  cairo_stroke (cr);
  cairo_restore (cr);
  accord_chart_mark_point (cr, theme, series, box->x + box->width / 2, y,
                           3.2 * unit);
}

static void
draw_shape (cairo_t                *cr,
            const AccordChartTheme *theme,
            const AccordChartRect  *box)
{
  double y = box->y + box->height / 2, half = box->height / 2;
  double end = box->x + box->width, peak = box->x + box->width * 0.35;

  cairo_move_to (cr, box->x, y);
  cairo_curve_to (cr, peak, y - half, peak, y - half, end, y);
  cairo_curve_to (cr, peak, y + half, peak, y + half, box->x, y);
  accord_chart_theme_set_source (theme, cr, ACCORD_CHART_SHAPE);
  cairo_fill_preserve (cr);
  accord_chart_theme_set_source (theme, cr, ACCORD_CHART_SHAPE_EDGE);
  cairo_set_line_width (cr, 0.6);
  cairo_stroke (cr);
}

/* A sign that stands at a place. */
static void
draw_sign (cairo_t                *cr,
           const AccordChartTheme *theme,
           const Entry            *entry,
           double                  x,
           double                  y,
           double                  half,
           double                  unit)
{
  switch (entry->symbol)
    {
    case ACCORD_CHART_SYMBOL_WANT:
    case ACCORD_CHART_SYMBOL_NEED:
      accord_chart_mark_bracket (cr, theme,
                                 entry->symbol == ACCORD_CHART_SYMBOL_NEED, x,
                                 y, half, unit);
      break;
    case ACCORD_CHART_SYMBOL_MARK:
      accord_chart_mark_line (cr, theme, ACCORD_CHART_MARK, 3.5 * unit, x,
                              y - half, x, y + half);
      break;
    case ACCORD_CHART_SYMBOL_LIMITS:
      accord_chart_mark_limits (cr, theme, x, y, half);
      break;
    case ACCORD_CHART_SYMBOL_MISSING:
      accord_chart_mark_missing (cr, theme, x, y, half);
      break;
    case ACCORD_CHART_SYMBOL_TODAY:
      accord_chart_mark_line (cr, theme, ACCORD_CHART_TODAY, 1.5 * unit, x,
                              y - half, x, y + half);
      break;
    case ACCORD_CHART_SYMBOL_WHISKER:
      accord_chart_mark_whisker (cr, theme, ACCORD_CHART_WHISKER, x, y - half,
                                 y + half, 3 * unit, unit);
      break;
    case ACCORD_CHART_SYMBOL_RING:
      accord_chart_mark_ring (cr, theme, entry->detail, x, y, 4 * unit);
      break;
    default: /* the diamonds, in the same order */
      accord_chart_mark_diamond (
          cr, theme,
          ACCORD_DIAMOND_AGREED + entry->symbol - ACCORD_CHART_SYMBOL_AGREED,
          x, y, half);
    }
}

static void
draw_symbol (cairo_t                *cr,
             const AccordChartTheme *theme,
             const Entry            *entry,
             const AccordChartRect  *box,
             double                  unit)
{
  switch (entry->symbol)
    {
    case ACCORD_CHART_SYMBOL_SHAPE:
      draw_shape (cr, theme, box);
      break;
    case ACCORD_CHART_SYMBOL_LATE:
    case ACCORD_CHART_SYMBOL_EARLY:
      draw_gap (cr, theme, entry->symbol == ACCORD_CHART_SYMBOL_LATE, box);
      break;
    case ACCORD_CHART_SYMBOL_FILL:
      accord_chart_mark_fill (cr, theme, entry->detail, box);
      break;
    case ACCORD_CHART_SYMBOL_LINE:
    case ACCORD_CHART_SYMBOL_DASHES:
      draw_line (cr, theme, entry, box, unit);
      break;
    case ACCORD_CHART_SYMBOL_SERIES:
      draw_series (cr, theme, entry->detail, box, unit);
      break;
    default:
      draw_sign (cr, theme, entry, box->x + box->width / 2,
                 box->y + box->height / 2, box->height / 2, unit);
    }
}

/* Sets the entries in lines; draws them where there is a @cr. */
static double
flow (const AccordChartLegend *self,
      AccordChartText         *text,
      cairo_t                 *cr,
      const AccordChartTheme  *theme,
      double                   x,
      double                   y,
      double                   width)
{
  double unit = accord_chart_text_get_unit (text);
  double line = accord_chart_text_get_line_height (text,
                                                   ACCORD_CHART_TEXT_SMALL);
  double lead = (SYMBOL_WIDTH + SYMBOL_SPACE) * unit;
  double at = 0, top = 0;

  if (self->entries->len == 0)
    return 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      double label = accord_chart_text_measure (text, ACCORD_CHART_TEXT_SMALL,
                                                entry->label);
      double wide = MIN (lead + label, width);

      if (at > 0 && at + wide > width)
        {
          at = 0;
          top += line + 4 * unit;
        }
      if (cr != NULL)
        {
          AccordChartRect box = { x + at, y + top + 0.15 * line,
                                  SYMBOL_WIDTH * unit, 0.7 * line };

          draw_symbol (cr, theme, entry, &box, unit);
          accord_chart_text_draw (text, cr, theme, ACCORD_CHART_INK_DIM,
                                  ACCORD_CHART_TEXT_SMALL, entry->label,
                                  x + at + lead, y + top, wide - lead + 1,
                                  ACCORD_CHART_ALIGN_START);
        }
      at += wide + ENTRY_SPACE * unit;
    }

  return top + line;
}

/**
 * accord_chart_legend_get_height:
 *
 * Returns: how high the legend is when set in lines of @width; 0 where it is
 *   empty
 */
double
accord_chart_legend_get_height (const AccordChartLegend *self,
                                AccordChartText         *text,
                                double                   width)
{
  g_return_val_if_fail (self != NULL, 0);

  return flow (self, text, NULL, NULL, 0, 0, width);
}

/**
 * accord_chart_legend_draw:
 * @cr: mirrored by accord_chart_mirror_cairo() already where text is read
 *   from the right
 *
 * Draws the legend from @x, @y on, in lines of @width.
 */
void
accord_chart_legend_draw (const AccordChartLegend *self,
                          AccordChartText         *text,
                          cairo_t                 *cr,
                          const AccordChartTheme  *theme,
                          double                   x,
                          double                   y,
                          double                   width)
{
  g_return_if_fail (self != NULL);

  flow (self, text, cr, theme, x, y, width);
}

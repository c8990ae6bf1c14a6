/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text for charts, through a Pango context of its own.
 *
 * A GtkPrintContext, a widget and a plain cairo context each bring their own
 * resolution and hinting, so that the same words would measure differently on
 * each. This context stands at 72 dpi with hinting off, and belongs to the
 * chart: what was measured on screen is what is printed.
 *
 * Shaping is what costs, so shaped lines are kept by style, width and string.
 * The store is emptied when it is full: a screenful fits many times over.
 */

#include "config.h"

#include "accord-chart-text.h"

#include "accord-chart-geometry.h"
#include "accord-figure-text.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#define MAX_LINES 4096
/* A greeked character is this wide and high, in parts of the font's size. */
#define GREEK_WIDTH  0.55
#define GREEK_HEIGHT 1.25

typedef struct
{
  PangoLayout *layout;
  double width;  /* of the ink and its bearings, at most what was asked */
  double offset; /* from the layout's origin to where the line begins */
} Line;

struct _AccordChartText
{
  gatomicrefcount ref_count;
  double size;
  gboolean rtl;
  PangoContext *context; /* NULL where greeked */
  PangoFontDescription *fonts[ACCORD_CHART_N_TEXT_STYLES];
  double line_heights[ACCORD_CHART_N_TEXT_STYLES];
  GHashTable *lines; /* key string → Line */
};

static const struct
{
  double scale;
  PangoWeight weight;
} styles[ACCORD_CHART_N_TEXT_STYLES] = {
  [ACCORD_CHART_TEXT_TITLE] = { 1.25, PANGO_WEIGHT_BOLD },
  [ACCORD_CHART_TEXT_STRONG] = { 1.0, PANGO_WEIGHT_BOLD },
  [ACCORD_CHART_TEXT_BODY] = { 1.0, PANGO_WEIGHT_NORMAL },
  [ACCORD_CHART_TEXT_SMALL] = { 0.85, PANGO_WEIGHT_NORMAL },
  [ACCORD_CHART_TEXT_SMALL_STRONG] = { 0.85, PANGO_WEIGHT_BOLD },
};

static void
line_free (gpointer data)
{
  Line *line = data;

  g_clear_object (&line->layout);
  g_free (line);
}

static AccordChartText *
text_new (double   size,
          gboolean rtl)
{
  AccordChartText *self = g_new0 (AccordChartText, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->size = size;
  self->rtl = rtl;
  self->lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       line_free);

  return self;
}

static void
init_context (AccordChartText *self)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);

  self->context = pango_font_map_create_context (
      pango_cairo_font_map_get_default ());
  pango_cairo_context_set_resolution (self->context, 72);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_base_dir (self->context, self->rtl ? PANGO_DIRECTION_RTL
                                                       : PANGO_DIRECTION_LTR);
  cairo_font_options_destroy (options);
}

static void
init_font (AccordChartText     *self,
           AccordChartTextStyle style,
           const char          *family)
{
  PangoFontDescription *font = pango_font_description_from_string (family);
  PangoFontMetrics *metrics;

  pango_font_description_set_absolute_size (
      font, self->size * styles[style].scale * PANGO_SCALE);
  pango_font_description_set_weight (font, styles[style].weight);
  self->fonts[style] = font;

  metrics = pango_context_get_metrics (self->context, font, NULL);
  self->line_heights[style] = (double) pango_font_metrics_get_height (metrics)
                              / PANGO_SCALE;
  pango_font_metrics_unref (metrics);
}

/**
 * accord_chart_text_new:
 * @family: (nullable): the font family; %NULL for the system's `Sans`
 * @size: of body text in chart units, more than 0
 * @rtl: whether the person's language is read from right to left
 *
 * Returns: (transfer full): text for charts
 */
AccordChartText *
accord_chart_text_new (const char *family,
                       double      size,
                       gboolean    rtl)
{
  AccordChartText *self;

  g_return_val_if_fail (size > 0, NULL);

  self = text_new (size, rtl);
  init_context (self);
  for (int i = 0; i < ACCORD_CHART_N_TEXT_STYLES; i++)
    init_font (self, i, family != NULL ? family : "Sans");

  return self;
}

/**
 * accord_chart_text_new_greeked:
 * @size: of body text in chart units, more than 0
 * @rtl: whether the person's language is read from right to left
 *
 * Text as bars of one width a character, as in a typesetter's dummy. It needs
 * no font, so it measures alike on every machine: for thumbnails, and for
 * pictures that a test compares.
 *
 * Returns: (transfer full): text for charts
 */
AccordChartText *
accord_chart_text_new_greeked (double   size,
                               gboolean rtl)
{
  AccordChartText *self;

  g_return_val_if_fail (size > 0, NULL);

  self = text_new (size, rtl);
  for (int i = 0; i < ACCORD_CHART_N_TEXT_STYLES; i++)
    self->line_heights[i] = GREEK_HEIGHT * size * styles[i].scale;

  return self;
}

/**
 * accord_chart_text_ref:
 *
 * Returns: (transfer full): @self
 */
AccordChartText *
accord_chart_text_ref (AccordChartText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * accord_chart_text_unref:
 * @self: (transfer full): text for charts
 */
void
accord_chart_text_unref (AccordChartText *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->lines);
  for (int i = 0; i < ACCORD_CHART_N_TEXT_STYLES; i++)
    g_clear_pointer (&self->fonts[i], pango_font_description_free);
  g_clear_object (&self->context);
  g_free (self);
}

/**
 * accord_chart_text_is_rtl:
 *
 * Returns: whether charts with this text run from right to left
 */
gboolean
accord_chart_text_is_rtl (const AccordChartText *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->rtl;
}

/**
 * accord_chart_text_get_unit:
 *
 * Every space in a chart is a multiple of this, so that a chart with larger
 * text is a larger chart.
 *
 * Returns: 1 where body text has %ACCORD_CHART_SCREEN_SIZE
 */
double
accord_chart_text_get_unit (const AccordChartText *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->size / ACCORD_CHART_SCREEN_SIZE;
}

/**
 * accord_chart_text_get_line_height:
 *
 * Returns: from one baseline to the next, in chart units
 */
double
accord_chart_text_get_line_height (const AccordChartText *self,
                                   AccordChartTextStyle   style)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (style < ACCORD_CHART_N_TEXT_STYLES, 0);

  return self->line_heights[style];
}

static Line *
shape_line (AccordChartText     *self,
            AccordChartTextStyle style,
            const char          *string,
            double               width)
{
  Line *line = g_new0 (Line, 1);
  g_autofree char *held
    = self->rtl ? accord_figure_text_hold (string) : NULL;
  PangoRectangle extents;

  line->layout = pango_layout_new (self->context);
  pango_layout_set_font_description (line->layout, self->fonts[style]);
  pango_layout_set_single_paragraph_mode (line->layout, TRUE);
  pango_layout_set_text (line->layout, held != NULL ? held : string, -1);
  pango_layout_get_extents (line->layout, NULL, &extents);
  if (width >= 0 && extents.width > width * PANGO_SCALE)
    {
      pango_layout_set_ellipsize (line->layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_width (line->layout, (int) (width * PANGO_SCALE));
      pango_layout_get_extents (line->layout, NULL, &extents);
    }
  line->width = (double) extents.width / PANGO_SCALE;
  line->offset = (double) extents.x / PANGO_SCALE;

  return line;
}

static Line *
greek_line (AccordChartText     *self,
            AccordChartTextStyle style,
            const char          *string,
            double               width)
{
  Line *line = g_new0 (Line, 1);

  line->width = GREEK_WIDTH * self->size * styles[style].scale
                * (double) g_utf8_strlen (string, -1);
  if (width >= 0)
    line->width = MIN (line->width, width);

  return line;
}

static const Line *
get_line (AccordChartText     *self,
          AccordChartTextStyle style,
          const char          *string,
          double               width)
{
  char prefix[32];
  g_autofree char *key = NULL;
  Line *line;

  /* Whole units are fine enough to tell widths apart. */
  width = width < 0 ? -1 : floor (MIN (width, 1e6));
  g_snprintf (prefix, sizeof prefix, "%d %d ", (int) style, (int) width);
  key = g_strconcat (prefix, string, NULL);
  line = g_hash_table_lookup (self->lines, key);
  if (line != NULL)
    return line;

  if (g_hash_table_size (self->lines) >= MAX_LINES)
    g_hash_table_remove_all (self->lines);
  line = self->context != NULL ? shape_line (self, style, string, width)
                               : greek_line (self, style, string, width);
  g_hash_table_insert (self->lines, g_steal_pointer (&key), line);

  return line;
}

/**
 * accord_chart_text_measure:
 * @string: one line of UTF-8
 *
 * Returns: how wide @string is, in chart units, where nothing cuts it
 */
double
accord_chart_text_measure (AccordChartText     *self,
                           AccordChartTextStyle style,
                           const char          *string)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (style < ACCORD_CHART_N_TEXT_STYLES, 0);
  g_return_val_if_fail (string != NULL, 0);

  return get_line (self, style, string, -1)->width;
}

/**
 * accord_chart_text_find_break:
 * @string: one line of UTF-8
 * @width: in chart units
 *
 * Returns: how many bytes the longest beginning of @string has that fits into
 *   @width and ends at a space or the end; at least a word's
 */
gsize
accord_chart_text_find_break (AccordChartText     *self,
                              AccordChartTextStyle style,
                              const char          *string,
                              double               width)
{
  const char *fits = NULL;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (string != NULL, 0);

  for (const char *p = string;; p++)
    {
      g_autofree char *part = NULL;

      if (*p != ' ' && *p != '\0')
        continue;
      part = g_strndup (string, (gsize) (p - string));
      if (fits != NULL
          && accord_chart_text_measure (self, style, part) > width)
        break;
      fits = p;
      if (*p == '\0')
        break;
    }

  return (gsize) (fits - string);
}

static void
draw_line (const AccordChartText *self,
           cairo_t               *cr,
           const Line            *line,
           AccordChartTextStyle   style)
{
  if (line->layout != NULL)
    {
      cairo_move_to (cr, -line->offset, 0);
      pango_cairo_show_layout (cr, line->layout);
    }
  else
    {
      cairo_rectangle (cr, 0, 0.35 * self->line_heights[style], line->width,
                       0.4 * self->line_heights[style]);
      cairo_fill (cr);
    }
}

/**
 * accord_chart_text_draw:
 * @ink: what the text says; it must stand on a background of that ink
 * @string: one line of UTF-8
 * @x: where its box starts
 * @y: the top of its box
 * @width: how wide its box is: a longer text ends in an ellipsis; or -1
 * @align: where in the box it stands; with a width of -1, at @x
 *
 * Returns: how wide the text came out
 */
double
accord_chart_text_draw (AccordChartText        *self,
                        cairo_t                *cr,
                        const AccordChartTheme *theme,
                        AccordChartInk          ink,
                        AccordChartTextStyle    style,
                        const char             *string,
                        double                  x,
                        double                  y,
                        double                  width,
                        AccordChartAlign        align)
{
  const Line *line;
  double room;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (string != NULL, 0);

  if (*string == '\0' || (width >= 0 && width < 1))
    return 0;
  line = get_line (self, style, string, width);
  room = width < 0 ? 0 : width - line->width;
  if (align == ACCORD_CHART_ALIGN_CENTRE)
    x += (width < 0 ? -line->width : room) / 2;
  else if (align == ACCORD_CHART_ALIGN_END)
    x += width < 0 ? -line->width : room;

  cairo_save (cr);
  accord_chart_theme_set_source (theme, cr, accord_chart_ink_get_role (ink));
  cairo_translate (cr, x, y);
  accord_chart_mirror_cairo (cr, line->width, self->rtl);
  draw_line (self, cr, line, style);
  cairo_restore (cr);

  return line->width;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sheet of text, with the dates of promises before and after as a timeline:
 * minutes, what a customer may see. A line of text is a band, so that a page
 * ends between two lines, and a heading stands above once more where a page
 * tears what it leads. Promises that moved have one time axis, above the
 * first of them; where a page tears them, that stands above once more.
 */

#include "config.h"

#include "accord-sheet-chart.h"

#include "accord-chart-private.h"
#include "accord-sheet-move-private.h"
#include "accord-time-ticks.h"

#include <glib/gi18n-lib.h>

#define INDENT     14.0 /* of an item, and of what follows it */
#define BULLET      2.0
#define AIR         8.0 /* above a heading, and around the axis */
#define TITLE_SHARE 0.36
#define FACT_SHARE  0.24
#define PAIR_SHARE  0.4 /* of the name; the two share the rest */
#define MARGIN_DAYS 5

/* What a band shows. */
typedef enum
{
  BAND_LINE,
  BAND_PAIR,
  BAND_AXIS,
  BAND_MOVE,
} BandKind;

/* The bands of the layout, one for one. */
typedef struct
{
  BandKind kind;
  const AccordSheetBlock *block;
  AccordChartTextStyle style;
  AccordChartInk ink;
  char *text;
  double x;
  gboolean first; /* of its block: a bullet, or the name, stands before */
  double above; /* air above the text */
} Line;

typedef struct
{
  AccordChartLayout base;
  AccordSheet *sheet;
  GArray *lines; /* of Line */
  AccordTimeAxis axis;
  AccordTimeTicks *ticks; /* NULL where nothing moved */
} Layout;

static const AccordChartClass sheet_class;

static void
line_clear (gpointer data)
{
  g_free (((Line *) data)->text);
}

static double
get_unit (const Layout *self)
{
  return accord_chart_text_get_unit (self->base.text);
}

static void
add_line (Layout     *self,
          const Line *line,
          double      height,
          guint       row,
          gboolean    leads)
{
  g_array_append_val (self->lines, *line);
  _accord_chart_layout_add_band (&self->base, height, row, leads);
}

/* Sets @string in as many lines as it takes. */
static void
add_text (Layout     *self,
          const Line *pattern,
          const char *string,
          double      width,
          guint       row,
          gboolean    leads)
{
  AccordChartText *text = self->base.text;
  double height = accord_chart_text_get_line_height (text, pattern->style);
  Line line = *pattern;

  while (*string != '\0')
    {
      gsize length = accord_chart_text_find_break (text, line.style,
                                                   string, width);

      line.text = g_strndup (string, length);
      add_line (self, &line, height + line.above, row, leads);
      line.above = 0;
      line.first = FALSE;
      string += length;
      while (*string == ' ')
        string++;
    }
}

/* A name at the left, and what it is beside it, on the same line. */
static void
add_fact (Layout                 *self,
          const AccordSheetBlock *block,
          guint                   row)
{
  double x = FACT_SHARE * self->base.width;
  Line line = { BAND_LINE, block, ACCORD_CHART_TEXT_BODY,
                ACCORD_CHART_INK_TEXT, NULL, x, TRUE, 0 };

  add_text (self, &line, block->detail != NULL ? block->detail : "–",
            self->base.width - x, row, FALSE);
}

/* A name at the left, and what it is for the one and for the other, each in
 * its column; the first says who they are. */
static void
add_pair (Layout                 *self,
          const AccordSheetBlock *block,
          guint                   row)
{
  const AccordSheetBlock *before
    = row > 0 ? self->sheet->blocks->pdata[row - 1] : NULL;
  gboolean heads = before == NULL || before->kind != ACCORD_SHEET_PAIR;
  Line line = { BAND_PAIR, block, ACCORD_CHART_TEXT_BODY,
                heads ? ACCORD_CHART_INK_DIM : ACCORD_CHART_INK_TEXT, NULL, 0,
                TRUE, heads ? 0.4 * AIR * get_unit (self) : 0 };

  add_line (self, &line,
            accord_chart_text_get_line_height (self->base.text, line.style)
              + line.above,
            row, FALSE);
}

static void
add_item (Layout                 *self,
          const AccordSheetBlock *block,
          guint                   row)
{
  double unit = get_unit (self);
  double x = INDENT * unit;
  Line line = { BAND_LINE, block, ACCORD_CHART_TEXT_BODY,
                ACCORD_CHART_INK_TEXT, NULL, x, TRUE, 0.4 * AIR * unit };

  add_text (self, &line, block->text, self->base.width - x, row, FALSE);
  if (block->detail == NULL)
    return;
  line.first = FALSE;
  line.above = 0;
  line.ink = ACCORD_CHART_INK_DIM;
  line.style = ACCORD_CHART_TEXT_SMALL;
  add_text (self, &line, block->detail, self->base.width - x, row, FALSE);
}

static void
add_move (Layout                 *self,
          const AccordSheetBlock *block,
          guint                   row)
{
  AccordChartText *text = self->base.text;
  double line_height
    = accord_chart_text_get_line_height (text, ACCORD_CHART_TEXT_BODY);
  Line line = { .kind = BAND_MOVE, .block = block };
  const AccordSheetBlock *before
    = row > 0 ? self->sheet->blocks->pdata[row - 1] : NULL;

  if (before == NULL || before->kind != ACCORD_SHEET_MOVE)
    {
      Line axis = { .kind = BAND_AXIS, .block = block };

      add_line (self, &axis, accord_time_ticks_get_height (text), row, TRUE);
    }
  add_line (self, &line, ACCORD_SHEET_MOVE_LINES * line_height, row, FALSE);
}

static void
add_block (Layout                 *self,
           const AccordSheetBlock *block,
           guint                   row)
{
  double unit = get_unit (self);
  Line line = { BAND_LINE, block, ACCORD_CHART_TEXT_BODY,
                ACCORD_CHART_INK_TEXT, NULL, 0, FALSE, 0.4 * AIR * unit };

  switch (block->kind)
    {
    case ACCORD_SHEET_FACT:
      add_fact (self, block, row);
      break;
    case ACCORD_SHEET_PAIR:
      add_pair (self, block, row);
      break;
    case ACCORD_SHEET_ITEM:
      add_item (self, block, row);
      break;
    case ACCORD_SHEET_MOVE:
      add_move (self, block, row);
      break;
    case ACCORD_SHEET_HEADING:
      line.style = ACCORD_CHART_TEXT_STRONG;
      line.above = 2 * AIR * unit;
      add_text (self, &line, block->text, self->base.width, row, TRUE);
      break;
    case ACCORD_SHEET_PARAGRAPH:
    default:
      add_text (self, &line, block->text, self->base.width, row, FALSE);
    }
}

static void
widen (AccordDay  day,
       AccordDay *first,
       AccordDay *last)
{
  if (!accord_day_is_valid (day))
    return;

  *first = *first == ACCORD_DAY_NONE ? day : MIN (*first, day);
  *last = MAX (*last, day);
}

/* One axis for all promises: from the first of their dates to the last. */
static void
init_axis (Layout *self)
{
  AccordDay first = ACCORD_DAY_NONE, last = ACCORD_DAY_NONE;
  double start = TITLE_SHARE * self->base.width;

  for (guint i = 0; i < self->sheet->blocks->len; i++)
    {
      const AccordSheetBlock *block = self->sheet->blocks->pdata[i];

      if (block->kind != ACCORD_SHEET_MOVE)
        continue;
      widen (block->dates.agreed_before, &first, &last);
      widen (block->dates.agreed, &first, &last);
      widen (block->dates.ready_before, &first, &last);
      widen (block->dates.ready, &first, &last);
    }
  if (first == ACCORD_DAY_NONE)
    return;

  accord_time_axis_init (&self->axis, accord_day_add (first, -MARGIN_DAYS),
                         accord_day_add (last, MARGIN_DAYS), start,
                         MAX (self->base.width - start, 1));
  self->ticks = accord_time_ticks_new (&self->axis, self->base.text, start,
                                       self->base.width, FALSE);
}

static AccordChartLayout *
layout_sheet (gpointer                data,
              AccordChartText        *text,
              const AccordChartFrame *frame)
{
  AccordChartLayout *base = _accord_chart_layout_alloc (
    &sheet_class, sizeof (Layout), text, frame);
  Layout *self = (Layout *) base;

  self->sheet = accord_sheet_ref (data);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_set_clear_func (self->lines, line_clear);
  base->body = (AccordChartRect) { 0, 0, base->width, 0 };
  init_axis (self);
  if (self->sheet->subtitle != NULL)
    {
      Line line = { BAND_LINE, NULL, ACCORD_CHART_TEXT_BODY,
                    ACCORD_CHART_INK_DIM, NULL, 0, FALSE, 0 };

      add_text (self, &line, self->sheet->subtitle, base->width, 0, FALSE);
    }
  for (guint i = 0; i < self->sheet->blocks->len; i++)
    add_block (self, self->sheet->blocks->pdata[i], i);
  base->height = MAX (base->body.height, 1);

  return base;
}

static void
finalize_sheet (AccordChartLayout *layout)
{
  Layout *self = (Layout *) layout;

  g_clear_pointer (&self->ticks, accord_time_ticks_free);
  g_array_unref (self->lines);
  accord_sheet_unref (self->sheet);
}

static void
draw_line (const Layout           *self,
           cairo_t                *cr,
           const AccordChartTheme *theme,
           const AccordChartBand  *band,
           const Line             *line)
{
  AccordChartText *text = self->base.text;
  double y = band->y + line->above;
  double height = accord_chart_text_get_line_height (text, line->style);
  double radius = BULLET * get_unit (self);
  gboolean is_item
    = line->block != NULL && line->block->kind == ACCORD_SHEET_ITEM;
  gboolean is_fact
    = line->block != NULL && line->block->kind == ACCORD_SHEET_FACT;

  if (is_item && line->first)
    {
      cairo_new_path (cr);
      cairo_arc (cr, line->x - INDENT * get_unit (self) / 2, y + height / 2,
                 radius, 0, 2 * G_PI);
      accord_chart_theme_set_source (theme, cr, ACCORD_CHART_TEXT);
      cairo_fill (cr);
    }
  if (is_fact && line->first)
    accord_chart_text_draw (text, cr, theme, ACCORD_CHART_INK_DIM,
                            ACCORD_CHART_TEXT_BODY, line->block->text, 0, y,
                            FACT_SHARE * self->base.width,
                            ACCORD_CHART_ALIGN_START);
  accord_chart_text_draw (text, cr, theme, line->ink, line->style,
                          line->text, line->x, y,
                          self->base.width - line->x + 1,
                          ACCORD_CHART_ALIGN_START);
}

static void
draw_pair (const Layout           *self,
           cairo_t                *cr,
           const AccordChartTheme *theme,
           const AccordChartBand  *band,
           const Line             *line)
{
  const AccordSheetBlock *block = line->block;
  const char *cells[] = { block->text, block->detail, block->other };
  double name = PAIR_SHARE * self->base.width;
  double column = (self->base.width - name) / 2;
  double gap = AIR * get_unit (self);

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    accord_chart_text_draw (
      self->base.text, cr, theme, i == 0 ? ACCORD_CHART_INK_DIM : line->ink,
      line->style, cells[i], i == 0 ? 0 : name + (i - 1) * column,
      band->y + line->above, (i == 0 ? name : column) - gap,
      ACCORD_CHART_ALIGN_START);
}

static void
draw_band (const Layout           *self,
           cairo_t                *cr,
           const AccordChartTheme *theme,
           guint                   index)
{
  const AccordChartBand *band
    = _accord_chart_layout_get_band (&self->base, index);
  const Line *line = &g_array_index (self->lines, Line, index);

  if (line->kind == BAND_LINE)
    {
      draw_line (self, cr, theme, band, line);
      return;
    }
  if (line->kind == BAND_PAIR)
    {
      draw_pair (self, cr, theme, band, line);
      return;
    }
  if (self->ticks == NULL)
    return;
  if (line->kind == BAND_AXIS)
    {
      accord_time_ticks_draw_header (
        self->ticks, cr, theme, band->y, self->base.width,
        accord_time_axis_get_position (&self->axis, self->sheet->as_of));
      return;
    }
  accord_time_ticks_draw_grid (self->ticks, cr, theme, band->y,
                               band->height);
  _accord_sheet_move_draw (
    line->block, self->base.text, &self->axis, cr, theme,
    &(AccordChartRect) { 0, band->y, self->base.width, band->height },
    TITLE_SHARE * self->base.width - INDENT * get_unit (self));
}

static void
draw_sheet (const AccordChartLayout *layout,
            cairo_t                 *cr,
            const AccordChartTheme  *theme,
            const AccordChartRect   *window)
{
  const Layout *self = (const Layout *) layout;
  guint n = _accord_chart_layout_get_n_bands (layout);

  for (guint i = _accord_chart_layout_find_band (layout, window->y); i < n;
       i++)
    {
      if (_accord_chart_layout_get_band (layout, i)->y
          >= window->y + window->height)
        break;
      draw_band (self, cr, theme, i);
    }
}

static void
hit_sheet (const AccordChartLayout *layout,
           double                   x,
           double                   y,
           AccordChartHit          *hit)
{
  guint index = _accord_chart_layout_find_band (layout, y);

  if (index >= _accord_chart_layout_get_n_bands (layout))
    return;
  hit->row = _accord_chart_layout_get_band (layout, index)->row;
  hit->part = ACCORD_CHART_PART_ROW;
}

/* The axis leads what moved, and is called nothing. */
static char *
name_heading (const AccordChartLayout *layout,
              const AccordChartBand   *band)
{
  const AccordSheet *sheet = ((const Layout *) layout)->sheet;
  const AccordSheetBlock *block = sheet->blocks->pdata[band->row];

  return block->kind == ACCORD_SHEET_HEADING ? g_strdup (block->text) : NULL;
}

static void
describe_sheet (gpointer           data,
                AccordChartLegend *legend)
{
  const AccordSheet *self = data;
  gboolean moves = FALSE;

  for (guint i = 0; i < self->blocks->len; i++)
    moves = moves
            || ((AccordSheetBlock *) self->blocks->pdata[i])->kind
                 == ACCORD_SHEET_MOVE;
  if (!moves)
    return;

  accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_AGREED, 0,
                           C_ ("legend", "agreed date"));
  accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_BASELINE, 0,
                           C_ ("legend", "agreed before"));
  accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_MARK, 0,
                           C_ ("legend", "deliverable date"));
}

/* It is about what moved alone. */
static gboolean
shows_moves (const AccordChartLayout *layout,
             double                   from,
             double                   to)
{
  const Layout *self = (const Layout *) layout;

  for (guint i = _accord_chart_layout_find_band (layout, from);
       i < self->lines->len; i++)
    {
      if (_accord_chart_layout_get_band (layout, i)->y >= to)
        return FALSE;
      if (g_array_index (self->lines, Line, i).kind == BAND_MOVE)
        return TRUE;
    }

  return FALSE;
}

static const char *
get_title (gpointer data)
{
  return ((AccordSheet *) data)->title;
}

static const AccordChartClass sheet_class = {
  .name = "sheet",
  .get_title = get_title,
  .copy_data = (gpointer (*) (gpointer)) accord_sheet_ref,
  .free_data = (void (*) (gpointer)) accord_sheet_unref,
  .layout = layout_sheet,
  .draw = draw_sheet,
  .hit = hit_sheet,
  .finalize = finalize_sheet,
  .legend = describe_sheet,
  .has_legend = shows_moves,
  .name_band = name_heading,
};

/**
 * accord_sheet_chart_new:
 * @sheet: what is to be read; not changed any more
 *
 * Returns: (transfer full): the sheet, to be drawn, printed or kept as a file
 */
AccordChart *
accord_sheet_chart_new (AccordSheet *sheet)
{
  g_return_val_if_fail (sheet != NULL, NULL);

  return _accord_chart_new (&sheet_class, sheet);
}

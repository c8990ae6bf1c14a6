/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dates of one promise in words, each below its sign. */

#include "config.h"

#include "accord-date-flags.h"

#include "accord-chart-format.h"
#include "accord-timeline-shape.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SPACE 14.0 /* between words */

static void
add_flag (GArray              *flags,
          char                *words,
          AccordChartInk       ink,
          AccordChartTextStyle style,
          double               anchor)
{
  AccordDateFlag flag = { words, ink, style, anchor, 0, 0 };

  if (isnan (anchor) || words == NULL)
    g_free (words);
  else
    g_array_append_val (flags, flag);
}

static void
clear_flag (gpointer data)
{
  g_free (((AccordDateFlag *) data)->words);
}

static char *
create_promised (const AccordTimelineRow *row)
{
  g_autofree char *date = NULL;

  if (row->agreed == ACCORD_DAY_NONE)
    return NULL;

  date = accord_chart_format_date (row->agreed, ACCORD_DATE_DAY);
  /* Translators: a date. */
  return g_strdup_printf (_ ("promised %s"), date);
}

static char *
create_sure (const AccordTimelineRow *row,
             double                   confidence)
{
  g_autofree char *sure = NULL;
  g_autofree char *date = NULL;

  if (row->ready == ACCORD_DAY_NONE)
    return NULL;

  sure = accord_chart_format_chance (confidence);
  date = accord_chart_format_date (row->ready, ACCORD_DATE_DAY);
  /* Translators: a chance such as “70 %”, and a date. */
  return g_strdup_printf (_ ("%s sure by %s"), sure, date);
}

/* What there is to say where there is no date to say it of. */
static char *
create_note (const AccordTimelineRow *row,
             gboolean                 has_need)
{
  if (row->need_revealed && row->need != ACCORD_DAY_NONE)
    {
      g_autofree char *date
        = accord_chart_format_date (row->need, ACCORD_DATE_DAY);

      /* Translators: a date. */
      return g_strdup_printf (_ ("needed by %s"), date);
    }
  if (has_need)
    return g_strdup (_ ("need date held back"));

  return NULL;
}

static int
compare_flags (gconstpointer a,
               gconstpointer b)
{
  double x = ((const AccordDateFlag *) a)->anchor, y = ((const AccordDateFlag *) b)->anchor;

  return (x > y) - (x < y);
}

/* Each stands under its date, or as near as the others leave it: first from
 * the start to the end, then, where that ran out of room, back again. */
static void
place_flags (GArray          *flags,
             AccordChartText *text,
             double           start,
             double           end)
{
  double space = SPACE * accord_chart_text_get_unit (text);
  double free = start;

  g_array_sort (flags, compare_flags);
  for (guint i = 0; i < flags->len; i++)
    {
      AccordDateFlag *flag
        = &g_array_index (flags, AccordDateFlag, i);

      flag->width
        = accord_chart_text_measure (text, flag->style, flag->words);
      flag->x = MAX (free, flag->anchor - flag->width / 2);
      free = flag->x + flag->width + space;
    }

  free = end;
  for (guint i = flags->len; i > 0; i--)
    {
      AccordDateFlag *flag
        = &g_array_index (flags, AccordDateFlag, i - 1);

      flag->x = MIN (flag->x, free - flag->width);
      free = flag->x - space;
    }
}

/**
 * accord_date_flags_new:
 * @row: a promise as it is shown
 * @confidence: the chance at which its deliverable date counts
 * @has_need: whether it has a need date, held back or not
 * @columns: where its dates stand
 *
 * Returns: (transfer full) (element-type AccordDateFlag): the words for its
 *   dates, in their places
 */
GArray *
accord_date_flags_new (const AccordTimelineRow     *row,
                       double                       confidence,
                       gboolean                     has_need,
                       const AccordTimelineColumns *columns)
{
  g_auto (AccordTimelineShape) shape = { 0 };
  GArray *flags = g_array_new (FALSE, TRUE, sizeof (AccordDateFlag));

  g_return_val_if_fail (row != NULL && columns != NULL, flags);

  g_array_set_clear_func (flags, clear_flag);
  accord_timeline_shape_init (&shape, row, columns, 0);
  add_flag (flags, create_promised (row), ACCORD_CHART_INK_AGREED,
            ACCORD_CHART_TEXT_STRONG, shape.agreed_x);
  add_flag (flags, create_sure (row, confidence), ACCORD_CHART_INK_MARK,
            ACCORD_CHART_TEXT_STRONG, shape.mark_x);
  /* A held back date stands at the end, wherever it is. */
  add_flag (flags, create_note (row, has_need),
            row->need_revealed ? ACCORD_CHART_INK_AGREED
                               : ACCORD_CHART_INK_DIM,
            row->need_revealed ? ACCORD_CHART_TEXT_STRONG
                               : ACCORD_CHART_TEXT_SMALL,
            !isnan (shape.need_x) ? shape.need_x
                                  : shape.plot.x + shape.plot.width);
  place_flags (flags, accord_timeline_columns_get_text (columns),
               shape.plot.x, shape.plot.x + shape.plot.width);

  return flags;
}

/**
 * accord_date_flags_draw:
 * @flags: (element-type AccordDateFlag): made with @columns
 * @cr: where the row's corner is at 0, 0
 */
void
accord_date_flags_draw (GArray                      *flags,
                        const AccordTimelineColumns *columns,
                        cairo_t                     *cr,
                        const AccordChartTheme      *theme)
{
  AccordChartText *text;
  double bottom, line;

  g_return_if_fail (flags != NULL && columns != NULL && cr != NULL);

  text = accord_timeline_columns_get_text (columns);
  bottom = accord_timeline_columns_get_row_height (columns)
           - accord_chart_text_get_unit (text);
  line = accord_chart_text_get_line_height (text, ACCORD_CHART_TEXT_STRONG);
  cairo_save (cr);
  accord_chart_mirror_cairo (cr, accord_timeline_columns_get_width (columns),
                             accord_chart_text_is_rtl (text));
  for (guint i = 0; i < flags->len; i++)
    {
      const AccordDateFlag *flag = &g_array_index (flags, AccordDateFlag, i);

      accord_chart_text_draw (
        text, cr, theme, flag->ink, flag->style, flag->words, flag->x,
        bottom
          - (line + accord_chart_text_get_line_height (text, flag->style)) / 2,
        flag->width + 1, ACCORD_CHART_ALIGN_START);
    }
  cairo_restore (cr);
}

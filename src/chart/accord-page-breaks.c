/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a chart is cut into pages. Pure arithmetic on lengths. */

#include "config.h"

#include "accord-page-breaks-private.h"

#include <math.h>

/* Half a page is not left empty to keep a group in one piece. */
#define MIN_FILLED 0.5

/* The band behind the last one that fits on a page that begins with @first.
 * A page takes one band at least. */
static guint
find_end (const AccordChartLayout *layout,
          guint                    first,
          double                   room)
{
  guint n = _accord_chart_layout_get_n_bands (layout);
  double top = _accord_chart_layout_get_band (layout, first)->y;
  guint end = first + 1;

  while (end < n)
    {
      const AccordChartBand *band = _accord_chart_layout_get_band (layout, end);

      if (band->y + band->height - top > room + 1e-6)
        break;
      end++;
    }

  return end;
}

/* The heading of the group that band @index belongs to; @index where there is
 * none. */
static guint
find_heading (const AccordChartLayout *layout,
              guint                    index)
{
  guint i = index;

  while (i > 0 && !_accord_chart_layout_get_band (layout, i)->leads)
    i--;

  return _accord_chart_layout_get_band (layout, i)->leads ? i : index;
}

/* Moves the end of a page up to where it tears no group, if that leaves the
 * page well filled. */
static guint
settle_end (const AccordChartLayout *layout,
            guint                    first,
            guint                    end,
            double                   room)
{
  double top = _accord_chart_layout_get_band (layout, first)->y;
  guint heading = find_heading (layout, end);

  /* Where the next band is a heading itself, nothing is torn. */
  if (heading > first && heading < end
      && _accord_chart_layout_get_band (layout, heading)->y - top
             >= MIN_FILLED * room)
    end = heading;
  /* A heading does not stay behind alone. */
  while (end > first + 1
         && _accord_chart_layout_get_band (layout, end - 1)->leads)
    end--;

  return end;
}

/* Puts the heading of a group that was torn before band @first above it, if
 * there is room for both.
 *
 * Returns: what is left of @room */
static double
repeat_heading (const AccordChartLayout *layout,
                guint                    first,
                double                   room,
                AccordPageSlice         *slice)
{
  guint index = find_heading (layout, first);
  const AccordChartBand *band = _accord_chart_layout_get_band (layout, first);
  const AccordChartBand *heading = _accord_chart_layout_get_band (layout,
                                                                  index);

  if (index == first || heading->height + band->height > room)
    return room;

  slice->heading_from = heading->y;
  slice->heading_to = heading->y + heading->height;
  return room - heading->height;
}

/*
 * _accord_page_breaks_in_bands:
 * @layout: a layout with bands
 * @room: how high the body may be on a page
 *
 * Returns: (transfer full): an array of AccordPageSlice, from top to bottom
 */
GArray *
_accord_page_breaks_in_bands (const AccordChartLayout *layout,
                              double                   room)
{
  GArray *slices = g_array_new (FALSE, FALSE, sizeof (AccordPageSlice));
  guint n = _accord_chart_layout_get_n_bands (layout);
  guint first = 0;

  while (first < n)
    {
      AccordPageSlice slice = { 0 };
      double left = repeat_heading (layout, first, room, &slice);
      guint end = find_end (layout, first, left);
      const AccordChartBand *last;

      if (end < n)
        end = settle_end (layout, first, end, left);
      last = _accord_chart_layout_get_band (layout, end - 1);
      slice.from = _accord_chart_layout_get_band (layout, first)->y;
      slice.to = last->y + last->height;
      g_array_append_val (slices, slice);
      first = end;
    }

  return slices;
}

/*
 * _accord_page_breaks_anywhere:
 * @room: how much a page shows, more than @overlap
 * @overlap: how much two neighbours both show
 *
 * Returns: (transfer full): an array of AccordPageSlice
 */
GArray *
_accord_page_breaks_anywhere (double from,
                              double to,
                              double room,
                              double overlap)
{
  GArray *slices = g_array_new (FALSE, FALSE, sizeof (AccordPageSlice));
  double step = MAX (1, room - overlap);
  guint n = (guint) MAX (1, ceil ((to - from - overlap) / step - 1e-6));

  for (guint i = 0; i < n; i++)
    {
      AccordPageSlice slice = { from + i * step,
                                MIN (to, from + i * step + room), 0, 0 };

      g_array_append_val (slices, slice);
    }

  return slices;
}

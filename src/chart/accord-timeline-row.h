/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-timeline-columns.h"

G_BEGIN_DECLS

/**
 * AccordTimelineRowState:
 * @ACCORD_TIMELINE_ROW_SELECTED: drawn on the colour of a selection
 * @ACCORD_TIMELINE_ROW_LABELLED: drawn with its labels and its chance; without,
 *   only what stands over the time axis is drawn
 * @ACCORD_TIMELINE_ROW_BARE: drawn on a grid and a line below it that are
 *   there already
 * @ACCORD_TIMELINE_ROW_WORDLESS: drawn without words over the time axis
 *
 * How a row is drawn.
 */
typedef enum
{
  ACCORD_TIMELINE_ROW_SELECTED = 1 << 0,
  ACCORD_TIMELINE_ROW_LABELLED = 1 << 1,
  ACCORD_TIMELINE_ROW_BARE = 1 << 2,
  ACCORD_TIMELINE_ROW_WORDLESS = 1 << 3,
} AccordTimelineRowState;

void           accord_timeline_row_draw (const AccordTimelineRow     *row,
                                         const AccordTimelineColumns *columns,
                                         cairo_t                     *cr,
                                         const AccordChartTheme      *theme,
                                         AccordTimelineRowState       state);
AccordChartHit accord_timeline_row_hit  (const AccordTimelineRow     *row,
                                         const AccordTimelineColumns *columns,
                                         double                       x,
                                         double                       y);

G_END_DECLS

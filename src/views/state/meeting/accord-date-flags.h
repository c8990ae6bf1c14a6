/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-timeline-row.h"

G_BEGIN_DECLS

/**
 * AccordDateFlag:
 * @words: what the date is
 * @ink: what the words say
 * @style: how large they are
 * @anchor: the x of the date, from the start of the line
 * @x: where the words begin, as near as the others leave it
 * @width: how wide they are
 *
 * Words below a date.
 */
typedef struct
{
  char *words;
  AccordChartInk ink;
  AccordChartTextStyle style;
  double anchor;
  double x;
  double width;
} AccordDateFlag;

GArray *accord_date_flags_new   (const AccordTimelineRow      *row,
                                 double                        confidence,
                                 gboolean                      has_need,
                                 const AccordTimelineColumns  *columns);
void    accord_date_flags_draw  (GArray                       *flags,
                                 const AccordTimelineColumns  *columns,
                                 cairo_t                      *cr,
                                 const AccordChartTheme       *theme);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart-private.h"

G_BEGIN_DECLS

/* From where to where a page shows a layout, along one direction. Where a
 * group is torn, its heading stands above once more; else that is empty. */
typedef struct
{
  double from;
  double to;
  double heading_from;
  double heading_to;
} AccordPageSlice;

GArray *_accord_page_breaks_in_bands (const AccordChartLayout *layout,
                                      double                   room);
GArray *_accord_page_breaks_anywhere (double                   from,
                                      double                   to,
                                      double                   room,
                                      double                   overlap);

G_END_DECLS

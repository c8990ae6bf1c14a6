/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-date-drag.h"

G_BEGIN_DECLS

/* The row of a promise with what is only tried. */

void  accord_tried_row_fill  (AccordTimelineRow  *row,
                              AccordPromise      *promise,
                              AccordForecast     *forecast,
                              AccordDay           today,
                              AccordDateDrag     *drag,
                              AccordDay           agreed);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart-private.h"
#include "accord-sheet.h"
#include "accord-time-axis.h"

G_BEGIN_DECLS

/* What a band of a sheet takes that shows where a promise has moved. */
#define ACCORD_SHEET_MOVE_LINES 1.9

void _accord_sheet_move_draw (const AccordSheetBlock *block,
                              AccordChartText        *text,
                              const AccordTimeAxis   *axis,
                              cairo_t                *cr,
                              const AccordChartTheme *theme,
                              const AccordChartRect  *band,
                              double                  title_width);

G_END_DECLS

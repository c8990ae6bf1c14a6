/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart.h"
#include "accord-sheet.h"

G_BEGIN_DECLS

AccordChart *accord_sheet_chart_new (AccordSheet *sheet);

G_END_DECLS

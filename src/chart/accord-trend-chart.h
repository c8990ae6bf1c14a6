/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart.h"
#include "accord-trend-data.h"

G_BEGIN_DECLS

AccordChart *accord_trend_chart_new (AccordTrendData *data);

G_END_DECLS

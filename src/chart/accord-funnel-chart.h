/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart.h"
#include "accord-funnel-data.h"

G_BEGIN_DECLS

AccordChart *accord_funnel_chart_new (AccordFunnelData *data);

G_END_DECLS

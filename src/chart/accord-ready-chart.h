/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart.h"
#include "accord-ready-data.h"

G_BEGIN_DECLS

AccordChart *accord_ready_chart_new (AccordReadyData *data);

G_END_DECLS

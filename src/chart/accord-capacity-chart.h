/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-capacity-data.h"
#include "accord-chart.h"

G_BEGIN_DECLS

AccordChart *accord_capacity_chart_new (AccordCapacityData *data);

G_END_DECLS

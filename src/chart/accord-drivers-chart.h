/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart.h"
#include "accord-drivers-data.h"

G_BEGIN_DECLS

AccordChart *accord_drivers_chart_new (AccordDriversData *data);

G_END_DECLS

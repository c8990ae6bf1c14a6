/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart.h"
#include "accord-timeline-data.h"

G_BEGIN_DECLS

AccordChart *accord_timeline_chart_new (AccordTimelineData *data);

G_END_DECLS

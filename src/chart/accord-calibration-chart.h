/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart.h"
#include "accord-calibration-data.h"

G_BEGIN_DECLS

AccordChart *accord_calibration_chart_new (AccordCalibrationData *data);

G_END_DECLS

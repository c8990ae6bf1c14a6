/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-calibration-data.h"
#include "accord-plan.h"

G_BEGIN_DECLS

AccordCalibrationData *accord_calibration_source_new (AccordPlan *plan);

G_END_DECLS

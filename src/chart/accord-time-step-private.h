/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-time-axis.h"

G_BEGIN_DECLS

/* What one stretch of a time axis stands for: so many of a zoom's unit. */
typedef struct
{
  AccordTimeZoom unit;
  int count; /* more than 1 for years only */
} AccordTimeStep;

const AccordTimeStep *_accord_time_steps_get         (gsize          *n_steps);
AccordDay             _accord_time_step_floor        (AccordTimeStep  step,
                                                      AccordDay       day);
AccordDay             _accord_time_step_next         (AccordTimeStep  step,
                                                      AccordDay       day);
double                _accord_time_step_get_shortest (AccordTimeStep  step);

G_END_DECLS

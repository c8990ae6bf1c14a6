/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart-private.h"
#include "accord-time-ticks.h"
#include "accord-trend-data.h"

G_BEGIN_DECLS

/* The title of a line. */
typedef struct
{
  guint series;
  int slip;     /* days that its date moved by, either way */
  double place; /* where its line ends */
  double y;     /* where its title stands */
} AccordTrendLabel;

typedef struct
{
  AccordChartLayout base;
  AccordTrendData *data;
  AccordTimeAxis meetings;
  AccordTimeAxis dates; /* upward: its scale is negated by
                           _accord_trend_get_y() */
  AccordTimeTicks *ticks; /* of @dates */
  GArray *labels;         /* of AccordTrendLabel, those that found room */
  guint n_unnamed;        /* lines without a label; they are drawn faint */
} AccordTrendLayout;

const AccordTrendSeries *_accord_trend_get_series   (const AccordTrendLayout *self,
                                                     guint                    index);
double                   _accord_trend_get_x        (const AccordTrendLayout *self,
                                                     const AccordTrendPoint  *point);
double                   _accord_trend_get_y        (const AccordTrendLayout *self,
                                                     double                   day);
void                     _accord_trend_layout_init  (AccordTrendLayout       *self,
                                                     const AccordChartFrame  *frame);
void                     _accord_trend_layout_clear (AccordTrendLayout       *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-capacity-data.h"
#include "accord-chart-private.h"
#include "accord-time-ticks.h"

G_BEGIN_DECLS

/* What the two charts of capacity share: a row a team, a column a week. All
 * from left to right. */
typedef struct
{
  AccordCapacityData *data;
  AccordChartText *text;
  double width;
  double header_height;
  AccordTimeAxis axis;
} AccordCapacityColumns;

void     _accord_capacity_columns_init        (AccordCapacityColumns       *self,
                                               AccordCapacityData          *data,
                                               AccordChartText             *text,
                                               const AccordChartFrame      *frame,
                                               double                       scale_width);
void     _accord_capacity_columns_clear       (AccordCapacityColumns       *self);
void     _accord_capacity_columns_add_bands   (const AccordCapacityColumns *self,
                                               AccordChartLayout           *layout,
                                               double                       height);
void     _accord_capacity_columns_get_visible (const AccordCapacityColumns *self,
                                               const AccordChartRect       *window,
                                               guint                       *first,
                                               guint                       *end);
void     _accord_capacity_columns_get_cell    (const AccordCapacityColumns *self,
                                               guint                        week,
                                               double                      *x,
                                               double                      *width);
gboolean _accord_capacity_columns_find_week   (const AccordCapacityColumns *self,
                                               double                       x,
                                               guint                       *week);
void     _accord_capacity_columns_draw_header (const AccordCapacityColumns *self,
                                               cairo_t                     *cr,
                                               const AccordChartTheme      *theme,
                                               const AccordChartRect       *window);
void     _accord_capacity_columns_draw_label  (const AccordCapacityColumns *self,
                                               cairo_t                     *cr,
                                               const AccordChartTheme      *theme,
                                               const AccordChartBand       *band,
                                               double                       width);
void     _accord_capacity_columns_draw_nothing
                                              (const AccordCapacityColumns *self,
                                               const AccordChartLayout     *layout,
                                               cairo_t                     *cr,
                                               const AccordChartTheme      *theme);
gboolean _accord_capacity_columns_hit         (const AccordCapacityColumns *self,
                                               const AccordChartLayout     *layout,
                                               double                       x,
                                               double                       y,
                                               AccordChartHit              *hit);

G_END_DECLS

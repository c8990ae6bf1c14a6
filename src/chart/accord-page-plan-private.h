/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-page-breaks-private.h"
#include "accord-paginator.h"

G_BEGIN_DECLS

typedef struct
{
  const AccordChart *chart;              /* the four are the paginator's */
  AccordChartText *text;
  const AccordPaginatorOptions *options;
  double area_width; /* what the chart has on each page, in points */
  double area_height;
  AccordChartLayout *layout;
  double scale;
  double overlap;  /* in chart units */
  GArray *columns; /* of AccordPageSlice */
  GArray *rows;    /* of AccordPageSlice */
} AccordPagePlan;

gboolean _accord_page_plan_init       (AccordPagePlan               *self,
                                       const AccordChart            *chart,
                                       AccordChartText              *text,
                                       const AccordPaginatorOptions *options,
                                       double                        area_width,
                                       double                        area_height,
                                       GError                      **error);
void     _accord_page_plan_clear      (AccordPagePlan               *self);
double   _accord_page_plan_get_strips (const AccordPagePlan         *self,
                                       gboolean                      along_x);

G_END_DECLS

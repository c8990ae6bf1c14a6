/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-day.h"

G_BEGIN_DECLS

/**
 * AccordReadyPoint:
 * @day: a day
 * @share: of the trials, in which it is ready by the end of @day
 * @error: the standard error of @share
 */
typedef struct
{
  AccordDay day;
  double share;
  double error;
} AccordReadyPoint;

/**
 * AccordReadyCurve:
 * @label: what it is the curve of
 * @points: (element-type AccordReadyPoint): by ascending day
 */
typedef struct
{
  char *label;
  GArray *points;
} AccordReadyCurve;

/**
 * AccordReadyData:
 * @as_of: the plan's "as of" day
 * @confidence: the one that the promise is held to, from 0 to 1
 * @want: the want date, or %ACCORD_DAY_NONE
 * @need: the need date, or %ACCORD_DAY_NONE
 * @need_revealed: whether @need may be shown
 * @agreed: the agreed date, or %ACCORD_DAY_NONE
 * @ready: the deliverable date, or %ACCORD_DAY_NONE
 * @curves: (element-type AccordReadyCurve): the promise as it stands, and
 *   what it is compared with
 *
 * When one promise will be ready. Reference-counted.
 */
typedef struct
{
  AccordDay as_of;
  double confidence;
  AccordDay want;
  AccordDay need;
  gboolean need_revealed;
  AccordDay agreed;
  AccordDay ready;
  GArray *curves;
} AccordReadyData;

AccordReadyData *accord_ready_data_new       (AccordDay               as_of,
                                              double                  confidence);
AccordReadyData *accord_ready_data_ref       (AccordReadyData        *self);
void             accord_ready_data_unref     (AccordReadyData        *self);
void             accord_ready_data_add_curve (AccordReadyData        *self,
                                              const char             *label,
                                              const AccordReadyPoint *points,
                                              guint                   n_points);
double           accord_ready_data_get_share (const AccordReadyData  *self,
                                              guint                   curve,
                                              AccordDay               day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordReadyData, accord_ready_data_unref)

G_END_DECLS

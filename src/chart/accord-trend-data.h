/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-day.h"

G_BEGIN_DECLS

/**
 * AccordTrendPoint:
 * @meeting: the day of the meeting
 * @ready: the deliverable date as it stood then, or %ACCORD_DAY_NONE
 * @agreed: the agreed date as it stood then, or %ACCORD_DAY_NONE
 */
typedef struct
{
  AccordDay meeting;
  AccordDay ready;
  AccordDay agreed;
} AccordTrendPoint;

/**
 * AccordTrendSeries:
 * @id: the promise's id, for the caller's own use
 * @title: what is promised
 * @points: (element-type AccordTrendPoint): by ascending meeting
 */
typedef struct
{
  gint64 id;
  char *title;
  GArray *points;
} AccordTrendSeries;

/**
 * AccordTrendData:
 * @as_of: the plan's "as of" day
 * @series: (element-type AccordTrendSeries): the promises
 *
 * Each promise's deliverable date, meeting by meeting. Reference-counted.
 */
typedef struct
{
  AccordDay as_of;
  GArray *series;
} AccordTrendData;

AccordTrendData *accord_trend_data_new        (AccordDay               as_of);
AccordTrendData *accord_trend_data_ref        (AccordTrendData        *self);
void             accord_trend_data_unref      (AccordTrendData        *self);
void             accord_trend_data_add        (AccordTrendData        *self,
                                               gint64                  id,
                                               const char             *title,
                                               const AccordTrendPoint *points,
                                               guint                   n_points);
gboolean         accord_trend_data_is_moved   (const AccordTrendData  *self,
                                               guint                   series,
                                               guint                   point);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordTrendData, accord_trend_data_unref)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-day.h"

G_BEGIN_DECLS

/** ACCORD_TIME_RANGE_LEAST: the fewest days that one can look at. */
#define ACCORD_TIME_RANGE_LEAST 14.0

/**
 * AccordTimeRange:
 * @first: where it begins; may lie within a day
 * @length: how many days are seen
 * @content_first: where there is something to see
 * @content_length: for how many days there is
 *
 * What part of time one looks at: a plain value that zooms and pans.
 */
typedef struct
{
  double first;
  double length;
  double content_first;
  double content_length;
} AccordTimeRange;

void      accord_time_range_init        (AccordTimeRange       *self,
                                         AccordDay              first,
                                         AccordDay              last);
void      accord_time_range_set_content (AccordTimeRange       *self,
                                         AccordDay              first,
                                         AccordDay              last);
void      accord_time_range_fit         (AccordTimeRange       *self);
gboolean  accord_time_range_is_fit      (const AccordTimeRange *self);
void      accord_time_range_look_like   (AccordTimeRange       *self,
                                         const AccordTimeRange *other);
void      accord_time_range_zoom        (AccordTimeRange       *self,
                                         double                 about,
                                         double                 factor);
void      accord_time_range_pan         (AccordTimeRange       *self,
                                         double                 days);
void      accord_time_range_get_days    (const AccordTimeRange *self,
                                         AccordDay             *first,
                                         AccordDay             *last);

G_END_DECLS

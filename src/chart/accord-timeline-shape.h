/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-timeline-columns.h"

G_BEGIN_DECLS

/**
 * AccordTimelineShape:
 * @row: all of the row
 * @plot: the part of it over the time axis
 * @centre: where dates stand: their y
 * @half: half the height of the distribution at its widest
 * @want_x: the want date; NAN where there is none
 * @need_x: the need date; NAN where there is none, or it is held back
 * @agreed_x: the agreed date; NAN where there is none
 * @baseline_x: the signed date; NAN where there is none, or it still holds
 * @mark_x: the deliverable date; NAN where there is none
 * @steps_low_x: the day by which the customer's own steps are taken at the
 *   earliest; NAN where there are none
 * @steps_x: the likely day; likewise
 * @steps_high_x: the latest day; likewise
 * @window: from want to need date; open where the need date is held back
 * @gap: between diamond and mark; of no width where there is none
 * @gap_days: deliverable minus agreed date
 * @gap_text: (nullable): how many days the gap has
 * @gap_label: where that stands
 * @note: (nullable): what else has to be said
 * @note_label: where that stands
 * @title: where the title stands
 * @account: where the account stands
 * @limits: where the sign for limits stands; of no width where there is none
 * @missing: where the sign for missing estimates stands; likewise
 * @chance: the plate of the chance
 *
 * Where everything in one row of a timeline is. Drawing and hit test both
 * go by it.
 */
typedef struct
{
  AccordChartRect row;
  AccordChartRect plot;
  double centre;
  double half;
  double want_x;
  double need_x;
  double agreed_x;
  double baseline_x;
  double mark_x;
  double steps_low_x;
  double steps_x;
  double steps_high_x;
  AccordChartRect window;
  AccordChartRect gap;
  int gap_days;
  char *gap_text;
  AccordChartRect gap_label;
  char *note;
  AccordChartRect note_label;
  AccordChartRect title;
  AccordChartRect account;
  AccordChartRect limits;
  AccordChartRect missing;
  AccordChartRect chance;
} AccordTimelineShape;

void accord_timeline_shape_init  (AccordTimelineShape         *self,
                                  const AccordTimelineRow     *row,
                                  const AccordTimelineColumns *columns,
                                  double                       y);
void accord_timeline_shape_clear (AccordTimelineShape         *self);
void accord_timeline_shape_hit   (const AccordTimelineShape   *self,
                                  const AccordTimelineRow     *row,
                                  const AccordTimelineColumns *columns,
                                  double                       x,
                                  double                       y,
                                  AccordChartHit              *hit);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AccordTimelineShape,
                                  accord_timeline_shape_clear)

G_END_DECLS

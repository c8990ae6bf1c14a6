/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecast.h"
#include "accord-timeline-data.h"

G_BEGIN_DECLS

/**
 * AccordTimelineGroup:
 * @ACCORD_TIMELINE_GROUP_NONE: no headings
 * @ACCORD_TIMELINE_GROUP_ACCOUNT: by customer
 * @ACCORD_TIMELINE_GROUP_OWNER: by who answers for it, else by who sells it
 * @ACCORD_TIMELINE_GROUP_TEAM: by the team that has most of its work
 * @ACCORD_TIMELINE_GROUP_RISK: late ones first, ended ones last
 *
 * What the rows of a timeline stand under.
 */
typedef enum
{
  ACCORD_TIMELINE_GROUP_NONE,
  ACCORD_TIMELINE_GROUP_ACCOUNT,
  ACCORD_TIMELINE_GROUP_OWNER,
  ACCORD_TIMELINE_GROUP_TEAM,
  ACCORD_TIMELINE_GROUP_RISK,
} AccordTimelineGroup;

/**
 * AccordTimelineOptions:
 * @reveal_private: whether need dates that are held back are shown all the
 *   same
 * @group: what the rows stand under
 * @sort: the order within a group; %ACCORD_TIMELINE_SORT_NONE is the plan's
 * @today: the "as of" day where there is no forecast and the plan fixes none
 *
 * How a timeline is made of a plan.
 */
typedef struct
{
  gboolean reveal_private;
  AccordTimelineGroup group;
  AccordTimelineSort sort;
  AccordDay today;
} AccordTimelineOptions;

AccordTimelineData *accord_timeline_source_new      (AccordPlan                  *plan,
                                                     AccordForecast              *forecast,
                                                     const AccordTimelineOptions *options);
gboolean            accord_timeline_source_shows    (AccordEntity                *promise);
void                accord_timeline_source_fill_row (AccordEntity                *promise,
                                                     AccordForecast              *forecast,
                                                     const AccordTimelineOptions *options,
                                                     AccordTimelineRow           *row);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-day.h"
#include "accord-working-days.h"

G_BEGIN_DECLS

/** ACCORD_TIMELINE_N_QUANTILES: the 5th, 10th … 95th percentile. */
#define ACCORD_TIMELINE_N_QUANTILES 19
/** ACCORD_TIMELINE_NO_CHANCE: there is no chance to show. */
#define ACCORD_TIMELINE_NO_CHANCE   (-1.0)

/**
 * AccordTimelineOutcome:
 *
 * How a promise ended, if it has.
 */
typedef enum
{
  ACCORD_TIMELINE_OPEN,
  ACCORD_TIMELINE_KEPT,
  ACCORD_TIMELINE_BROKEN,
} AccordTimelineOutcome;

/**
 * AccordTimelineRow:
 * @id: the promise's id, for the caller's own use
 * @title: what is promised
 * @account: (nullable): to whom
 * @group: (nullable): the heading that it stands under; %NULL for none
 * @group_rank: where that heading stands; those with the same stand in the
 *   order of their names
 * @want: the want date, or %ACCORD_DAY_NONE
 * @need: the need date, or %ACCORD_DAY_NONE
 * @need_revealed: whether @need may be shown; where not, nothing that is
 *   drawn depends on @need
 * @agreed: the agreed date, or %ACCORD_DAY_NONE
 * @baseline: the agreed date when it was signed, or %ACCORD_DAY_NONE
 * @ready: the deliverable date at the promise's confidence, or
 *   %ACCORD_DAY_NONE where it lies beyond the forecast's horizon or unknown
 * @confidence: the promise's own confidence, from 0 to 1; 0 for the plan's
 * @has_quantiles: whether @quantiles hold a distribution
 * @quantiles: days by which it is ready in 5 %, 10 % … 95 % of the trials,
 *   ascending; HUGE_VAL where that lies beyond the horizon
 * @chance: to be ready by the agreed date, or %ACCORD_TIMELINE_NO_CHANCE
 * @outcome: how it ended
 * @n_limits: limits that must not be glossed over
 * @n_missing: features without an estimate; then there is no deliverable date
 * @n_steps: the customer's own steps that are still to be taken before it can
 *   be signed
 * @steps_low: the day by which these are taken at the earliest, or
 *   %ACCORD_DAY_NONE where nobody knows how long they take
 * @steps_likely: the likely day
 * @steps_high: the latest day
 * @before_estimate: whether the date was given before there was an estimate
 * @draft: whether it is still a draft, to be drawn faint
 *
 * One promise. In data the strings belong to the data; a row that a caller
 * fills in to add it only lends them.
 */
typedef struct
{
  gint64 id;
  const char *title;
  const char *account;
  const char *group;
  int group_rank;
  AccordDay want;
  AccordDay need;
  gboolean need_revealed;
  AccordDay agreed;
  AccordDay baseline;
  AccordDay ready;
  double confidence;
  gboolean has_quantiles;
  double quantiles[ACCORD_TIMELINE_N_QUANTILES];
  double chance;
  AccordTimelineOutcome outcome;
  guint n_limits;
  guint n_missing;
  guint n_steps;
  AccordDay steps_low;
  AccordDay steps_likely;
  AccordDay steps_high;
  gboolean before_estimate;
  gboolean draft;
} AccordTimelineRow;

/** ACCORD_TIMELINE_ROW_INIT: a row without any date. */
#define ACCORD_TIMELINE_ROW_INIT                                          \
  {                                                                       \
    .title = "", .want = ACCORD_DAY_NONE, .need = ACCORD_DAY_NONE,        \
    .agreed = ACCORD_DAY_NONE, .baseline = ACCORD_DAY_NONE,               \
    .ready = ACCORD_DAY_NONE, .chance = ACCORD_TIMELINE_NO_CHANCE,        \
    .steps_low = ACCORD_DAY_NONE, .steps_likely = ACCORD_DAY_NONE,        \
    .steps_high = ACCORD_DAY_NONE                                         \
  }

/**
 * AccordTimelineSort:
 * @ACCORD_TIMELINE_SORT_NONE: as they were added
 * @ACCORD_TIMELINE_SORT_AGREED: by agreed, else want date; without one last
 * @ACCORD_TIMELINE_SORT_READY: by deliverable date; without one last
 * @ACCORD_TIMELINE_SORT_GAP: the latest first; without a gap last
 * @ACCORD_TIMELINE_SORT_CHANCE: the least likely first; without one last
 * @ACCORD_TIMELINE_SORT_TITLE: by title, as the locale sorts
 */
typedef enum
{
  ACCORD_TIMELINE_SORT_NONE,
  ACCORD_TIMELINE_SORT_AGREED,
  ACCORD_TIMELINE_SORT_READY,
  ACCORD_TIMELINE_SORT_GAP,
  ACCORD_TIMELINE_SORT_CHANCE,
  ACCORD_TIMELINE_SORT_TITLE,
} AccordTimelineSort;

/**
 * AccordTimelineData:
 *
 * The promises of a plan, with their dates. Filled by its maker, and not
 * changed any more once a chart has been made of it. Reference-counted.
 */
typedef struct _AccordTimelineData AccordTimelineData;

AccordTimelineData      *accord_timeline_data_new            (AccordDay                 as_of,
                                                              double                    confidence,
                                                              AccordWorkingDays        *calendar);
AccordTimelineData      *accord_timeline_data_ref            (AccordTimelineData       *self);
void                     accord_timeline_data_unref          (AccordTimelineData       *self);
void                     accord_timeline_data_add            (AccordTimelineData       *self,
                                                              const AccordTimelineRow  *row);
void                     accord_timeline_data_sort           (AccordTimelineData       *self,
                                                              AccordTimelineSort        sort);
guint                    accord_timeline_data_get_n_rows     (const AccordTimelineData *self);
const AccordTimelineRow *accord_timeline_data_get_row        (const AccordTimelineData *self,
                                                              guint                     index);
AccordDay                accord_timeline_data_get_as_of      (const AccordTimelineData *self);
double                   accord_timeline_data_get_confidence (const AccordTimelineData *self);
AccordWorkingDays       *accord_timeline_data_get_calendar   (const AccordTimelineData *self);
void                     accord_timeline_data_get_range      (const AccordTimelineData *self,
                                                              AccordDay                *first,
                                                              AccordDay                *last);
gboolean                 accord_timeline_row_get_gap         (const AccordTimelineRow  *row,
                                                              int                      *days);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordTimelineData, accord_timeline_data_unref)

G_END_DECLS

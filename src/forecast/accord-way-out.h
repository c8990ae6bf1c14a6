/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-forecast-difference.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AccordWayOutKind:
 * @ACCORD_WAY_OUT_LEAVE_OUT: the promise goes without a feature or two
 * @ACCORD_WAY_OUT_EARLIER: its work moves up in the queue
 * @ACCORD_WAY_OUT_REORDER: the best order of a few moves
 * @ACCORD_WAY_OUT_CONTRACTOR: a contractor for some weeks
 * @ACCORD_WAY_OUT_MOVE_PERSON: somebody moves to another team for a time
 * @ACCORD_WAY_OUT_CROSS_TRAIN: somebody learns another team's work, and gives
 *   it half their time
 * @ACCORD_WAY_OUT_OVERTIME: hours beyond the week
 * @ACCORD_WAY_OUT_SPLIT: a part of it comes later
 * @ACCORD_WAY_OUT_OUTSIDE: an outside party delivers earlier
 * @ACCORD_WAY_OUT_LATER: the agreed date moves
 * @ACCORD_WAY_OUT_COMBINED: two of these together
 *
 * What a way out does.
 */
typedef enum
{
  ACCORD_WAY_OUT_LEAVE_OUT,
  ACCORD_WAY_OUT_EARLIER,
  ACCORD_WAY_OUT_REORDER,
  ACCORD_WAY_OUT_CONTRACTOR,
  ACCORD_WAY_OUT_MOVE_PERSON,
  ACCORD_WAY_OUT_CROSS_TRAIN,
  ACCORD_WAY_OUT_OVERTIME,
  ACCORD_WAY_OUT_SPLIT,
  ACCORD_WAY_OUT_OUTSIDE,
  ACCORD_WAY_OUT_LATER,
  ACCORD_WAY_OUT_COMBINED,
} AccordWayOutKind;

/**
 * AccordWayOutFigures:
 * @by: the date that the chances are by: the agreed, else the want date; with
 *   %ACCORD_WAY_OUT_LATER the new one. %ACCORD_DAY_NONE where it is told in
 *   days after signing
 * @chance_before: the chance to be ready by its date as things are
 * @chance: the same with the way out
 * @chance_change: @chance minus @chance_before, and its standard error
 * @effect: what it does to this promise
 * @reaches: whether @chance is at least the confidence asked for
 * @deliverable_before: the deliverable date as things are
 * @deliverable: the same with the way out; %ACCORD_DAY_MAX beyond the horizon
 * @second: with %ACCORD_WAY_OUT_SPLIT when the rest is agreed to come, else
 *   %ACCORD_DAY_NONE
 * @worth_change: what the plan is worth more, in minor units, with the
 *   standard error; its price is taken off, and no pay
 * @worth_effect: the same in a word; %ACCORD_EFFECT_SAME lies within the error
 * @risk_change: what the value at risk of the plan grows by, minor units
 * @cost: its price in money, minor units, as of a contractor
 * @cost_known: whether all prices in @cost are in the plan; if not, @cost is 0
 *   and means nothing
 * @pay: what it costs in pay, minor units. Held back: shown to whoever asks
 *   for what is, and never stored
 * @days: person-days that it adds
 * @overtime_hours: hours of overtime, of all people together
 * @win_before: the chance to win the deal as things are
 * @win: the same with the way out
 * @n_helped: how many other promises are more likely to be on time
 * @n_hurt: how many are less likely
 * @n_moved: how many are as sure as before, and yet ready on another day
 * @n_lost: how many others reached their confidence and no longer do
 */
typedef struct
{
  AccordDay by;
  double chance_before;
  double chance;
  AccordEngineChance chance_change;
  AccordEffect effect;
  gboolean reaches;
  AccordDay deliverable_before;
  AccordDay deliverable;
  AccordDay second;
  AccordEngineChance worth_change;
  AccordEffect worth_effect;
  AccordMoney risk_change;
  AccordMoney cost;
  gboolean cost_known;
  AccordMoney pay;
  double days;
  double overtime_hours;
  double win_before;
  double win;
  guint n_helped;
  guint n_hurt;
  guint n_moved;
  guint n_lost;
} AccordWayOutFigures;

/**
 * AccordWayOut:
 *
 * One acceptable alternative for a promise that does not fit: a change of the
 * plan that has not been made, what it is in words, and what it does.
 * Immutable. For bindings it has the properties “name”, “sales-text”,
 * “engineering-text”, “others-text” and “coarse”.
 */
#define ACCORD_TYPE_WAY_OUT (accord_way_out_get_type ())
G_DECLARE_FINAL_TYPE (AccordWayOut, accord_way_out, ACCORD, WAY_OUT, GObject)

AccordWayOutKind           accord_way_out_get_kind       (AccordWayOut *self);
gint64                     accord_way_out_get_promise    (AccordWayOut *self);
AccordChange              *accord_way_out_get_change     (AccordWayOut *self);
const char                *accord_way_out_get_name       (AccordWayOut *self);
const char                *accord_way_out_get_sales_text (AccordWayOut *self);
const char                *accord_way_out_get_engineering_text
                                                         (AccordWayOut *self);
const char                *accord_way_out_get_others_text
                                                         (AccordWayOut *self);
const AccordWayOutFigures *accord_way_out_get_figures    (AccordWayOut *self);
AccordForecastDifference  *accord_way_out_get_difference (AccordWayOut *self);
gboolean                   accord_way_out_is_coarse      (AccordWayOut *self);
AccordDecisionKind         accord_way_out_get_decision   (AccordWayOut *self);
AccordGaveWay              accord_way_out_get_gave_way   (AccordWayOut *self);

G_END_DECLS

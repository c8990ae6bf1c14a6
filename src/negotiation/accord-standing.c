/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a plan stood at two times, and what moved between them. A meeting ends
 * with a snapshot; the next one begins with what moved since.
 */

#include "config.h"

#include "accord-standing.h"

#include "accord-meeting.h"
#include "accord-plan-edit.h"
#include "accord-settings.h"
#include "accord-snapshot-row.h"
#include "accord-snapshot.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
standing_free (gpointer data)
{
  AccordStanding *self = data;

  g_free (self->title);
  g_free (self);
}

static AccordStandings *
standings_new (AccordDay day)
{
  AccordStandings *self = g_rc_box_new0 (AccordStandings);

  self->day = day;
  self->business = ACCORD_MONEY_NONE;
  self->value_at_risk = ACCORD_MONEY_NONE;
  self->kept = NAN;
  self->made = -1;
  self->rows = g_ptr_array_new_with_free_func (standing_free);

  return self;
}

static void
standings_clear (gpointer data)
{
  AccordStandings *self = data;

  g_ptr_array_unref (self->rows);
}

/**
 * accord_standings_ref:
 *
 * Returns: (transfer full): @self
 */
AccordStandings *
accord_standings_ref (AccordStandings *self)
{
  return g_rc_box_acquire (self);
}

/**
 * accord_standings_unref:
 *
 * Drops a reference.
 */
void
accord_standings_unref (AccordStandings *self)
{
  g_rc_box_release_full (self, standings_clear);
}

/* Beyond the horizon is no day. */
static AccordDay
to_day (AccordDay day)
{
  return accord_day_is_valid (day) && day != ACCORD_DAY_MAX ? day
                                                            : ACCORD_DAY_NONE;
}

static void
add_now (AccordStandings *self,
         AccordEntity    *promise,
         AccordForecast  *forecast)
{
  AccordStanding *row = g_new0 (AccordStanding, 1);
  AccordPromiseForecast figures;

  row->promise = accord_entity_get_id (promise);
  row->title = accord_entity_dup_label (promise);
  row->state = accord_entity_get_choice (promise, ACCORD_PROMISE_STATE);
  row->want = accord_entity_get_day (promise, ACCORD_PROMISE_WANT_DATE);
  row->agreed = accord_entity_get_day (promise, ACCORD_PROMISE_AGREED_DATE);
  row->p10 = row->p50 = row->ready = row->p90 = ACCORD_DAY_NONE;
  row->chance = NAN;
  g_ptr_array_add (self->rows, row);

  if (forecast == NULL
      || !accord_forecast_get_promise (forecast, row->promise, &figures)
      || !figures.dated)
    return;
  row->p10 = to_day (figures.p10);
  row->p50 = to_day (figures.p50);
  row->ready = to_day (figures.deliverable);
  row->p90 = to_day (figures.p90);
  row->chance = figures.by_agreed.value;
}

/**
 * accord_standings_new_now:
 * @forecast: (nullable): what is to be expected of @plan
 * @today: the day that it stands for
 *
 * Returns: (transfer full): how the plan stands: every promise that is not
 *   withdrawn
 */
AccordStandings *
accord_standings_new_now (AccordPlan     *plan,
                          AccordForecast *forecast,
                          AccordDay       today)
{
  AccordStandings *self;
  g_autoptr (GPtrArray) promises = NULL;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  self = standings_new (today);
  promises = accord_plan_dup_current (plan, ACCORD_TYPE_PROMISE);
  for (guint i = 0; i < promises->len; i++)
    if (accord_entity_get_choice (promises->pdata[i], ACCORD_PROMISE_STATE)
        != ACCORD_PROMISE_STATE_WITHDRAWN)
      add_now (self, promises->pdata[i], forecast);
  if (forecast != NULL)
    {
      const AccordEngineTotals *totals
        = accord_forecast_get_totals (forecast);

      self->business = llround (totals->business);
      self->kept = totals->kept;
      self->made = (int) lround (totals->won);
      self->value_at_risk = llround (totals->value_at_risk);
    }

  return self;
}

static void
add_row (AccordStandings *self,
         AccordEntity    *row)
{
  AccordStanding *standing = g_new (AccordStanding, 1);

  *standing = (AccordStanding) {
    .promise
    = accord_entity_get_reference (row, ACCORD_SNAPSHOT_ROW_PROMISE),
    .title = accord_entity_dup_label (row),
    .state = accord_entity_get_choice (row, ACCORD_SNAPSHOT_ROW_STATE),
    .want = accord_entity_get_day (row, ACCORD_SNAPSHOT_ROW_WANT_DATE),
    .agreed = accord_entity_get_day (row, ACCORD_SNAPSHOT_ROW_AGREED_DATE),
    .p10 = accord_entity_get_day (row, ACCORD_SNAPSHOT_ROW_READY_P10),
    .p50 = accord_entity_get_day (row, ACCORD_SNAPSHOT_ROW_READY_P50),
    .ready
    = accord_entity_get_day (row, ACCORD_SNAPSHOT_ROW_DELIVERABLE_DATE),
    .p90 = accord_entity_get_day (row, ACCORD_SNAPSHOT_ROW_READY_P90),
    .chance = accord_entity_get_number (row, ACCORD_SNAPSHOT_ROW_CHANCE),
  };
  g_ptr_array_add (self->rows, standing);
}

/**
 * accord_standings_new_snapshot:
 *
 * Returns: (transfer full): how the plan stood when @snapshot was taken
 */
AccordStandings *
accord_standings_new_snapshot (AccordEntity *snapshot)
{
  AccordStandings *self;
  g_autoptr (GPtrArray) rows = NULL;
  gint64 made;

  g_return_val_if_fail (ACCORD_IS_SNAPSHOT (snapshot), NULL);

  self = standings_new (
    accord_entity_get_day (snapshot, ACCORD_SNAPSHOT_TAKEN_ON));
  self->business
    = accord_entity_get_money (snapshot, ACCORD_SNAPSHOT_NEW_BUSINESS);
  self->kept
    = accord_entity_get_number (snapshot, ACCORD_SNAPSHOT_PROMISES_KEPT);
  made = accord_entity_get_integer (snapshot, ACCORD_SNAPSHOT_PROMISES_MADE);
  self->made = made != ACCORD_INTEGER_NONE ? (int) made : -1;
  self->value_at_risk
    = accord_entity_get_money (snapshot, ACCORD_SNAPSHOT_VALUE_AT_RISK);
  rows = accord_entity_list_referrers (snapshot, ACCORD_TYPE_SNAPSHOT_ROW,
                                       ACCORD_SNAPSHOT_ROW_SNAPSHOT);
  for (guint i = 0; i < rows->len; i++)
    add_row (self, rows->pdata[i]);

  return self;
}

/**
 * accord_standings_find:
 * @promise: the id of a promise
 *
 * Returns: (transfer none) (nullable): how it stood
 */
const AccordStanding *
accord_standings_find (AccordStandings *self,
                       gint64           promise)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const AccordStanding *row = self->rows->pdata[i];

      if (row->promise == promise && promise != 0)
        return row;
    }

  return NULL;
}

/* When the meeting began that it was taken at; two can be on one day. */
static gint64
get_start (AccordEntity *snapshot)
{
  AccordEntity *meeting
    = accord_entity_get_referred (snapshot, ACCORD_SNAPSHOT_MEETING);

  return meeting != NULL
           ? accord_entity_get_integer (meeting, ACCORD_MEETING_STARTED)
           : ACCORD_INTEGER_NONE;
}

/**
 * accord_standings_find_snapshot:
 * @before: a day, or %ACCORD_DAY_NONE for no limit
 *
 * Returns: (transfer none) (nullable): the last snapshot that was taken
 *   before that day
 */
AccordEntity *
accord_standings_find_snapshot (AccordPlan *plan,
                                AccordDay   before)
{
  g_autoptr (GPtrArray) snapshots = NULL;
  AccordEntity *last = NULL;
  AccordDay last_day = ACCORD_DAY_NONE;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  snapshots = accord_plan_dup_current (plan, ACCORD_TYPE_SNAPSHOT);
  for (guint i = 0; i < snapshots->len; i++)
    {
      AccordDay day = accord_entity_get_day (snapshots->pdata[i],
                                             ACCORD_SNAPSHOT_TAKEN_ON);

      if ((before == ACCORD_DAY_NONE || day < before)
          && (day > last_day
              || (day == last_day
                  && get_start (snapshots->pdata[i]) > get_start (last))))
        {
          last = snapshots->pdata[i];
          last_day = day;
        }
    }

  return last;
}

static void
write_row (AccordPlan           *plan,
           AccordEntity         *snapshot,
           const AccordStanding *standing)
{
  AccordEntity *row = accord_plan_add (plan, ACCORD_TYPE_SNAPSHOT_ROW, 0);

  accord_plan_set_reference (plan, row, ACCORD_SNAPSHOT_ROW_SNAPSHOT,
                             snapshot);
  accord_plan_set_reference (plan, row, ACCORD_SNAPSHOT_ROW_PROMISE,
                             accord_plan_lookup (plan, standing->promise));
  accord_plan_set_text (plan, row, ACCORD_SNAPSHOT_ROW_TITLE,
                        standing->title);
  accord_plan_set_integer (plan, row, ACCORD_SNAPSHOT_ROW_STATE,
                           standing->state);
  accord_plan_set_day (plan, row, ACCORD_SNAPSHOT_ROW_WANT_DATE,
                       standing->want);
  accord_plan_set_day (plan, row, ACCORD_SNAPSHOT_ROW_AGREED_DATE,
                       standing->agreed);
  accord_plan_set_day (plan, row, ACCORD_SNAPSHOT_ROW_READY_P10,
                       standing->p10);
  accord_plan_set_day (plan, row, ACCORD_SNAPSHOT_ROW_READY_P50,
                       standing->p50);
  accord_plan_set_day (plan, row, ACCORD_SNAPSHOT_ROW_DELIVERABLE_DATE,
                       standing->ready);
  accord_plan_set_day (plan, row, ACCORD_SNAPSHOT_ROW_READY_P90,
                       standing->p90);
  accord_plan_set_number (plan, row, ACCORD_SNAPSHOT_ROW_CHANCE,
                          standing->chance);
}

static gboolean
has_ended (const AccordStanding *standing)
{
  return standing->state >= ACCORD_PROMISE_STATE_KEPT;
}

/* What has ended stands in one more snapshot, which says how. */
static gboolean
is_over (const AccordStanding *standing,
         AccordStandings      *last)
{
  const AccordStanding *before
    = last != NULL ? accord_standings_find (last, standing->promise) : NULL;

  return has_ended (standing) && (before == NULL || has_ended (before));
}

/**
 * accord_standings_write_snapshot:
 * @plan: the plan, inside a change
 * @meeting: (nullable): the meeting that it is taken at
 * @name: what to call it
 *
 * Keeps @self in the plan.
 *
 * Returns: (transfer none): the snapshot
 */
AccordEntity *
accord_standings_write_snapshot (AccordStandings *self,
                                 AccordPlan      *plan,
                                 AccordEntity    *meeting,
                                 const char      *name)
{
  g_autoptr (AccordStandings) last = NULL;
  AccordEntity *snapshot;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (accord_plan_is_changing (plan), NULL);

  snapshot = accord_standings_find_snapshot (plan, ACCORD_DAY_NONE);
  if (snapshot != NULL)
    last = accord_standings_new_snapshot (snapshot);
  snapshot = accord_plan_add (plan, ACCORD_TYPE_SNAPSHOT, 0);
  accord_plan_set_text (plan, snapshot, ACCORD_SNAPSHOT_NAME, name);
  accord_plan_set_day (plan, snapshot, ACCORD_SNAPSHOT_TAKEN_ON, self->day);
  accord_plan_set_reference (plan, snapshot, ACCORD_SNAPSHOT_MEETING,
                             meeting);
  accord_plan_set_integer (plan, snapshot, ACCORD_SNAPSHOT_NEW_BUSINESS,
                           self->business);
  accord_plan_set_number (plan, snapshot, ACCORD_SNAPSHOT_PROMISES_KEPT,
                          self->kept);
  accord_plan_set_integer (plan, snapshot, ACCORD_SNAPSHOT_PROMISES_MADE,
                           self->made >= 0 ? self->made
                                           : ACCORD_INTEGER_NONE);
  accord_plan_set_integer (plan, snapshot, ACCORD_SNAPSHOT_VALUE_AT_RISK,
                           self->value_at_risk);
  for (guint i = 0; i < self->rows->len; i++)
    if (!is_over (self->rows->pdata[i], last))
      write_row (plan, snapshot, self->rows->pdata[i]);

  return snapshot;
}

static int
count_days (AccordDay before,
            AccordDay after)
{
  return before != ACCORD_DAY_NONE && after != ACCORD_DAY_NONE
           ? after - before
           : 0;
}

static gboolean
has_moved (const AccordMove *move)
{
  return move->before == NULL || move->after == NULL
         || move->before->state != move->after->state
         || move->before->agreed != move->after->agreed
         || move->ready_days != 0;
}

static void
add_move (GArray               *moves,
          AccordPlan           *plan,
          const AccordStanding *before,
          const AccordStanding *after,
          gboolean              all)
{
  const AccordStanding *known = after != NULL ? after : before;
  AccordMove move = {
    .promise = known->promise != 0
                 ? accord_plan_lookup (plan, known->promise)
                 : NULL,
    .title = known->title,
    .before = before,
    .after = after,
  };

  if (before != NULL && after != NULL)
    {
      move.agreed_days = count_days (before->agreed, after->agreed);
      move.ready_days = count_days (before->ready, after->ready);
    }
  if (all || has_moved (&move))
    g_array_append_val (moves, move);
}

static int
compare_moves (gconstpointer a,
               gconstpointer b)
{
  const AccordMove *x = a, *y = b;
  int x_days = MAX (ABS (x->agreed_days), ABS (x->ready_days));
  int y_days = MAX (ABS (y->agreed_days), ABS (y->ready_days));

  if (x_days != y_days)
    return x_days > y_days ? -1 : 1;

  return g_utf8_collate (x->title, y->title);
}

/**
 * accord_standings_compare:
 * @before: how it stood
 * @after: how it stands later
 * @plan: the plan
 * @all: whether promises that have not moved are listed too
 *
 * Returns: (transfer full) (element-type AccordMove): what moved between
 *   @before and @after, the farthest first; it borrows from both
 */
GArray *
accord_standings_compare (AccordStandings *before,
                          AccordStandings *after,
                          AccordPlan      *plan,
                          gboolean         all)
{
  GArray *moves;

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  moves = g_array_new (FALSE, FALSE, sizeof (AccordMove));
  for (guint i = 0; i < after->rows->len; i++)
    {
      const AccordStanding *row = after->rows->pdata[i];
      const AccordStanding *earlier
        = accord_standings_find (before, row->promise);

      /* What had ended before is no news. */
      if (earlier != NULL || !has_ended (row))
        add_move (moves, plan, earlier, row, all);
    }
  for (guint i = 0; i < before->rows->len; i++)
    {
      const AccordStanding *row = before->rows->pdata[i];

      if (accord_standings_find (after, row->promise) == NULL)
        add_move (moves, plan, row, NULL, all);
    }
  g_array_sort (moves, compare_moves);

  return moves;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a plan and its forecast to what the charts of promises are made of.
 *
 * A row is filled when it is drawn and lends the strings of its promise: it is
 * good until the plan changes.
 */

#include "config.h"

#include "accord-promise-source.h"

#include "accord-account.h"
#include "accord-feature.h"
#include "accord-limit.h"
#include "accord-promise-feature.h"
#include "accord-settings.h"
#include "accord-signature.h"
#include "accord-team-capacity.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A curve has about so many points, whatever it spans. */
#define N_POINTS 120

/**
 * accord_promise_source_dup_calendar:
 *
 * Returns: (transfer full): the plan's working days; Monday to Friday where
 *   it has no calendar
 */
AccordWorkingDays *
accord_promise_source_dup_calendar (AccordPlan *plan)
{
  AccordEntity *calendar;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  calendar = accord_entity_get_referred (
    ACCORD_ENTITY (accord_settings_get (plan)), ACCORD_SETTINGS_CALENDAR);

  return calendar != NULL
           ? accord_team_capacity_dup_calendar (calendar)
           : accord_working_days_new (ACCORD_WEEKDAYS_MON_FRI, NULL, 0);
}

/**
 * accord_promise_source_get_as_of:
 * @today: where the plan does not fix a day
 *
 * Returns: the plan's "as of" day
 */
AccordDay
accord_promise_source_get_as_of (AccordPlan *plan,
                                 AccordDay   today)
{
  AccordDay as_of = accord_entity_get_day (
    ACCORD_ENTITY (accord_settings_get (plan)), ACCORD_SETTINGS_AS_OF);

  return as_of != ACCORD_DAY_NONE ? as_of : today;
}

/**
 * accord_promise_source_get_baseline:
 *
 * Returns: the agreed date that was signed last, or %ACCORD_DAY_NONE
 */
AccordDay
accord_promise_source_get_baseline (AccordPromise *promise)
{
  g_autoptr (GPtrArray) signatures
    = accord_entity_list_referrers (ACCORD_ENTITY (promise),
                                    ACCORD_TYPE_SIGNATURE,
                                    ACCORD_SIGNATURE_PROMISE);
  AccordDay baseline = ACCORD_DAY_NONE, latest = ACCORD_DAY_NONE;

  for (guint i = 0; i < signatures->len; i++)
    {
      AccordEntity *signature = signatures->pdata[i];
      AccordDay on = accord_entity_get_day (signature,
                                            ACCORD_SIGNATURE_SIGNED_ON);

      if (on < latest
          || accord_entity_has_value (signature,
                                      ACCORD_SIGNATURE_WITHDRAWN_BECAUSE))
        continue;
      latest = on;
      baseline
        = accord_entity_get_day (signature, ACCORD_SIGNATURE_AGREED_DATE);
    }

  return baseline;
}

/**
 * accord_promise_source_get_confidence:
 *
 * Returns: the chance at which its deliverable date counts: its own, else the
 *   plan's
 */
double
accord_promise_source_get_confidence (AccordPlan    *plan,
                                      AccordPromise *promise)
{
  AccordEntity *entity = ACCORD_ENTITY (promise);

  return accord_entity_has_value (entity, ACCORD_PROMISE_CONFIDENCE)
           ? accord_entity_get_number (entity, ACCORD_PROMISE_CONFIDENCE)
           : accord_entity_get_number (
               ACCORD_ENTITY (accord_settings_get (plan)),
               ACCORD_SETTINGS_CONFIDENCE);
}

static guint
count_limits (AccordEntity *promise)
{
  g_autoptr (GPtrArray) uses = accord_entity_list_referrers (
    promise, ACCORD_TYPE_PROMISE_FEATURE, ACCORD_PROMISE_FEATURE_PROMISE);
  guint n_limits = 0;

  for (guint i = 0; i < uses->len; i++)
    {
      AccordEntity *feature = accord_entity_get_referred (
        uses->pdata[i], ACCORD_PROMISE_FEATURE_FEATURE);
      g_autoptr (GPtrArray) limits = NULL;

      if (feature == NULL
          || accord_entity_get_boolean (uses->pdata[i],
                                        ACCORD_PROMISE_FEATURE_LEFT_OUT))
        continue;
      limits = accord_entity_list_referrers (feature, ACCORD_TYPE_LIMIT,
                                             ACCORD_LIMIT_FEATURE);
      n_limits += limits->len;
    }

  return n_limits;
}

static void
fill_dates (AccordEntity      *promise,
            AccordTimelineRow *row)
{
  row->want = accord_entity_get_day (promise, ACCORD_PROMISE_WANT_DATE);
  row->agreed = accord_entity_get_day (promise, ACCORD_PROMISE_AGREED_DATE);
  row->baseline
    = accord_promise_source_get_baseline (ACCORD_PROMISE (promise));
  row->need_revealed
    = accord_entity_get_boolean (promise, ACCORD_PROMISE_NEED_REVEALED);
  if (row->need_revealed)
    row->need = accord_entity_get_day (promise, ACCORD_PROMISE_NEED_DATE);
}

static void
fill_outcome (AccordEntity      *promise,
              AccordTimelineRow *row)
{
  int state = accord_entity_get_choice (promise, ACCORD_PROMISE_STATE);

  row->draft = state == ACCORD_PROMISE_STATE_DRAFT;
  row->outcome = state == ACCORD_PROMISE_STATE_KEPT ? ACCORD_TIMELINE_KEPT
                 : state == ACCORD_PROMISE_STATE_BROKEN
                   ? ACCORD_TIMELINE_BROKEN
                   : ACCORD_TIMELINE_OPEN;
  if (row->outcome != ACCORD_TIMELINE_OPEN)
    row->ready = accord_entity_get_day (promise, ACCORD_PROMISE_DELIVERED_ON);
}

/* The engine is asked itself: each question to the forecast would find the
 * promise anew. */
static void
fill_quantiles (AccordForecast    *forecast,
                gint64             id,
                AccordTimelineRow *row)
{
  AccordForecastInput *input = accord_forecast_get_input (forecast);
  guint index = accord_forecast_input_find_promise (input, id);

  row->has_quantiles = TRUE;
  for (int i = 0; i < ACCORD_TIMELINE_N_QUANTILES; i++)
    {
      AccordDay day = accord_forecast_input_to_day (
        input, accord_engine_forecast_get_quantile (
                 accord_forecast_get_engine (forecast), index,
                 (i + 1) / (ACCORD_TIMELINE_N_QUANTILES + 1.0)));

      row->quantiles[i] = day == ACCORD_DAY_MAX ? HUGE_VAL : day;
    }
}

static void
fill_forecast (AccordForecast    *forecast,
               AccordTimelineRow *row)
{
  AccordPromiseForecast promise;

  if (row->outcome != ACCORD_TIMELINE_OPEN
      || !accord_forecast_get_promise (forecast, row->id, &promise))
    return;

  row->n_missing = promise.missing;
  if (!promise.dated)
    return;
  fill_quantiles (forecast, row->id, row);
  if (promise.deliverable != ACCORD_DAY_MAX)
    row->ready = promise.deliverable;
  /* Not the forecast's own: the agreed date may have moved since. */
  if (row->agreed != ACCORD_DAY_NONE)
    row->chance
      = accord_forecast_get_chance_by (forecast, row->id, row->agreed).value;
}

/**
 * accord_promise_source_fill_row:
 * @forecast: (nullable): what is to be expected; %NULL where nothing is known
 * @row: (out): the promise as the timeline draws it; its strings belong to
 *   the plan
 */
void
accord_promise_source_fill_row (AccordPromise     *promise,
                                AccordForecast    *forecast,
                                AccordTimelineRow *row)
{
  AccordEntity *entity = ACCORD_ENTITY (promise);
  AccordEntity *account = accord_promise_get_account (promise);

  g_return_if_fail (row != NULL);

  *row = (AccordTimelineRow) ACCORD_TIMELINE_ROW_INIT;
  row->id = accord_entity_get_id (entity);
  row->title = accord_entity_get_text (entity, ACCORD_PROMISE_TITLE);
  if (account != NULL)
    row->account = accord_entity_get_text (account, ACCORD_ACCOUNT_NAME);
  if (accord_entity_has_value (entity, ACCORD_PROMISE_CONFIDENCE))
    row->confidence
      = accord_entity_get_number (entity, ACCORD_PROMISE_CONFIDENCE);
  row->before_estimate
    = accord_entity_get_boolean (entity, ACCORD_PROMISE_BEFORE_ESTIMATE);
  row->n_limits = count_limits (entity);
  fill_dates (entity, row);
  fill_outcome (entity, row);
  if (forecast != NULL)
    fill_forecast (forecast, row);
}

/**
 * accord_promise_source_new_labels:
 * @today: where the plan does not fix a day
 *
 * Returns: (transfer full): the promises by name, which is all that the
 *   columns of a timeline want of them
 */
AccordTimelineData *
accord_promise_source_new_labels (AccordPlan *plan,
                                  AccordDay   today)
{
  AccordEntity *settings = ACCORD_ENTITY (accord_settings_get (plan));
  AccordEntityList *list = accord_plan_get_list (plan, ACCORD_TYPE_PROMISE);
  g_autoptr (AccordWorkingDays) calendar
    = accord_promise_source_dup_calendar (plan);
  AccordTimelineData *data = accord_timeline_data_new (
    accord_promise_source_get_as_of (plan, today),
    accord_entity_get_number (settings, ACCORD_SETTINGS_CONFIDENCE), calendar);

  for (guint i = 0; i < accord_entity_list_get_size (list); i++)
    {
      AccordTimelineRow row = ACCORD_TIMELINE_ROW_INIT;
      AccordEntity *promise = accord_entity_list_get (list, i);
      AccordEntity *account
        = accord_promise_get_account (ACCORD_PROMISE (promise));

      row.title = accord_entity_get_text (promise, ACCORD_PROMISE_TITLE);
      if (account != NULL)
        row.account = accord_entity_get_text (account, ACCORD_ACCOUNT_NAME);
      accord_timeline_data_add (data, &row);
    }

  return data;
}

static void
widen (AccordDay  day,
       AccordDay *first,
       AccordDay *last)
{
  if (!accord_day_is_valid (day) || day == ACCORD_DAY_MAX)
    return;

  *first = MIN (*first, day);
  *last = MAX (*last, day);
}

static void
widen_by_dates (AccordEntity *promise,
                AccordDay    *first,
                AccordDay    *last)
{
  widen (accord_entity_get_day (promise, ACCORD_PROMISE_WANT_DATE), first,
         last);
  widen (accord_entity_get_day (promise, ACCORD_PROMISE_AGREED_DATE), first,
         last);
  if (accord_entity_get_boolean (promise, ACCORD_PROMISE_NEED_REVEALED))
    widen (accord_entity_get_day (promise, ACCORD_PROMISE_NEED_DATE), first,
           last);
}

/**
 * accord_promise_source_get_range:
 * @outlook: what is to be expected, as far as it is known
 * @today: where the plan does not fix a day
 * @first: (out): the first day that there is something to see on
 * @last: (out): the last one
 *
 * What is open sets the range, with today; what has ended does not stretch
 * it.
 */
void
accord_promise_source_get_range (AccordPlan    *plan,
                                 AccordOutlook *outlook,
                                 AccordDay      today,
                                 AccordDay     *first,
                                 AccordDay     *last)
{
  AccordEntityList *list = accord_plan_get_list (plan, ACCORD_TYPE_PROMISE);
  AccordDay as_of = accord_promise_source_get_as_of (plan, today);
  int room;

  *first = as_of;
  *last = accord_day_add (as_of, 28);
  for (guint i = 0; i < accord_entity_list_get_size (list); i++)
    {
      AccordEntity *promise = accord_entity_list_get (list, i);
      AccordPromiseOutlook *expected;

      if (!accord_promise_takes_part (ACCORD_PROMISE (promise)))
        continue;
      widen_by_dates (promise, first, last);
      expected = accord_outlook_find (outlook, accord_entity_get_id (promise));
      if (expected == NULL)
        continue;
      widen (accord_promise_outlook_get_forecast (expected)->deliverable,
             first, last);
      widen (accord_promise_outlook_get_forecast (expected)->p90, first, last);
    }

  room = MAX (7, (*last - *first) / 30);
  *first = accord_day_add (*first, -room);
  *last = accord_day_add (*last, 2 * room);
}

static void
add_curve (AccordReadyData *data,
           AccordForecast  *forecast,
           gint64           id,
           const char      *label)
{
  g_autoptr (GArray) points
    = g_array_new (FALSE, FALSE, sizeof (AccordReadyPoint));
  AccordDay first = accord_forecast_get_quantile (forecast, id, 0.001);
  AccordDay last = accord_forecast_get_quantile (forecast, id, 0.985);
  int step;

  if (first == ACCORD_DAY_NONE || first == ACCORD_DAY_MAX)
    return;
  if (last == ACCORD_DAY_MAX)
    last = accord_day_add (first, 365);
  first = accord_day_add (first, -1);
  step = MAX (1, (last - first) / N_POINTS);
  for (AccordDay day = first; day <= last; day += step)
    {
      AccordEngineChance chance
        = accord_forecast_get_chance_by (forecast, id, day);
      AccordReadyPoint point = { day, chance.value, chance.error };

      g_array_append_val (points, point);
    }
  accord_ready_data_add_curve (
    data, label, (const AccordReadyPoint *) (gpointer) points->data,
    points->len);
}

/**
 * accord_promise_source_new_ready:
 * @forecast: (nullable): what is to be expected
 * @today: where the plan does not fix a day
 *
 * Returns: (transfer full): when the promise will be ready
 */
AccordReadyData *
accord_promise_source_new_ready (AccordPlan     *plan,
                                 AccordPromise  *promise,
                                 AccordForecast *forecast,
                                 AccordDay       today)
{
  AccordReadyData *data = accord_ready_data_new (
    accord_promise_source_get_as_of (plan, today),
    accord_promise_source_get_confidence (plan, promise));
  AccordTimelineRow row;

  accord_promise_source_fill_row (promise, forecast, &row);
  data->want = row.want;
  data->need = row.need;
  data->need_revealed = row.need_revealed;
  data->agreed = row.agreed;
  data->ready = row.ready;
  if (forecast != NULL && row.outcome == ACCORD_TIMELINE_OPEN)
    add_curve (data, forecast, row.id, row.title);

  return data;
}

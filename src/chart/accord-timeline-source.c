/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plan and forecast → the rows of a timeline.
 *
 * What is held back does not get into a row at all: no drawing can betray
 * what it never had.
 */

#include "config.h"

#include "accord-timeline-source.h"

#include "accord-account.h"
#include "accord-customer-step.h"
#include "accord-deal.h"
#include "accord-feature.h"
#include "accord-limit.h"
#include "accord-part.h"
#include "accord-person.h"
#include "accord-promise-feature.h"
#include "accord-promise-baseline.h"
#include "accord-promise.h"
#include "accord-settings.h"
#include "accord-source-private.h"
#include "accord-team-capacity.h"
#include "accord-team.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The headings by risk, in their order. */
typedef enum
{
  RISK_LATE,
  RISK_UNKNOWN,
  RISK_NOT_AGREED,
  RISK_IN_TIME,
  RISK_ENDED,
} Risk;

static AccordPromiseState
get_state (AccordEntity *promise)
{
  return (AccordPromiseState) accord_entity_get_choice (promise,
                                                        ACCORD_PROMISE_STATE);
}

static gboolean
is_open (AccordEntity *promise)
{
  return accord_promise_takes_part (ACCORD_PROMISE (promise));
}

/**
 * accord_timeline_source_shows:
 * @promise: a promise
 *
 * Returns: whether it belongs on a timeline: withdrawn ones do not, nor those
 *   that a lost deal has left open
 */
gboolean
accord_timeline_source_shows (AccordEntity *promise)
{
  AccordEntity *deal;

  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), FALSE);

  if (get_state (promise) == ACCORD_PROMISE_STATE_WITHDRAWN)
    return FALSE;

  deal = accord_entity_get_referred (promise, ACCORD_PROMISE_DEAL);

  return !is_open (promise) || deal == NULL
         || accord_entity_get_choice (deal, ACCORD_DEAL_STATE)
              != ACCORD_DEAL_STATE_LOST;
}

/* Adds each part of @feature to its team's effort; a part without an estimate
 * counts as a day, so that it counts at all. */
static void
add_effort (GHashTable   *effort,
            AccordEntity *feature)
{
  g_autoptr (GPtrArray) parts = accord_entity_list_referrers (
    feature, ACCORD_TYPE_PART, ACCORD_PART_FEATURE);

  for (guint i = 0; i < parts->len; i++)
    {
      AccordEntity *team
        = accord_entity_get_referred (parts->pdata[i], ACCORD_PART_TEAM);
      double likely = accord_entity_get_number (parts->pdata[i],
                                                ACCORD_PART_ESTIMATE_LIKELY);
      double *sum = g_hash_table_lookup (effort, team);

      if (sum == NULL)
        {
          sum = g_new0 (double, 1);
          g_hash_table_insert (effort, team, sum);
        }
      *sum += isnan (likely) ? 1 : likely;
    }
}

/* @feature and what it is divided into; each once. */
static void
collect_feature (GPtrArray    *features,
                 AccordEntity *feature)
{
  g_autoptr (GPtrArray) children = NULL;

  if (accord_entity_get_choice (feature, ACCORD_FEATURE_STATUS)
        == ACCORD_FEATURE_STATUS_DROPPED
      || g_ptr_array_find (features, feature, NULL))
    return;

  g_ptr_array_add (features, feature);
  children = accord_entity_list_referrers (feature, ACCORD_TYPE_FEATURE,
                                           ACCORD_FEATURE_PARENT);
  for (guint i = 0; i < children->len; i++)
    collect_feature (features, children->pdata[i]);
}

/* The features that it is made of, as it stands. */
static GPtrArray *
list_features (AccordEntity *promise)
{
  g_autoptr (GPtrArray) links
    = accord_entity_list_referrers (promise, ACCORD_TYPE_PROMISE_FEATURE,
                                    ACCORD_PROMISE_FEATURE_PROMISE);
  GPtrArray *features = g_ptr_array_new ();

  for (guint i = 0; i < links->len; i++)
    if (!accord_entity_get_boolean (links->pdata[i],
                                    ACCORD_PROMISE_FEATURE_LEFT_OUT))
      collect_feature (features, accord_entity_get_referred (
                                   links->pdata[i],
                                   ACCORD_PROMISE_FEATURE_FEATURE));

  return features;
}

static guint
count_limits (GPtrArray *features)
{
  guint n = 0;

  for (guint i = 0; i < features->len; i++)
    {
      g_autoptr (GPtrArray) limits = accord_entity_list_referrers (
        features->pdata[i], ACCORD_TYPE_LIMIT, ACCORD_LIMIT_FEATURE);

      n += limits->len;
    }

  return n;
}

/* The team that has most of the work; of two with as much, the older one. */
static AccordEntity *
find_team (GPtrArray *features)
{
  g_autoptr (GHashTable) effort
    = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  GHashTableIter iter;
  gpointer key, value;
  AccordEntity *most = NULL;
  double best = 0;

  for (guint i = 0; i < features->len; i++)
    add_effort (effort, features->pdata[i]);

  g_hash_table_iter_init (&iter, effort);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      double sum = *(double *) value;

      if (most == NULL || sum > best
          || (sum == best
              && accord_entity_get_id (key) < accord_entity_get_id (most)))
        {
          most = key;
          best = sum;
        }
    }

  return most;
}

static AccordEntity *
find_owner (AccordEntity *promise)
{
  AccordEntity *deal
    = accord_entity_get_referred (promise, ACCORD_PROMISE_DEAL);
  AccordEntity *owner
    = accord_entity_get_referred (promise, ACCORD_PROMISE_OWNER);

  if (owner == NULL && deal != NULL)
    owner = accord_entity_get_referred (deal, ACCORD_DEAL_OWNER);

  return owner;
}

static Risk
judge_risk (const AccordTimelineRow *row,
            gboolean                 beyond)
{
  int gap;

  if (row->outcome != ACCORD_TIMELINE_OPEN)
    return RISK_ENDED;
  if (row->agreed == ACCORD_DAY_NONE)
    return RISK_NOT_AGREED;
  if (beyond)
    return RISK_LATE;
  if (!accord_timeline_row_get_gap (row, &gap))
    return RISK_UNKNOWN;

  return gap > 0 ? RISK_LATE : RISK_IN_TIME;
}

static void
set_risk (AccordTimelineRow *row,
          gboolean           beyond)
{
  static const char *const headings[] = {
    [RISK_LATE] = N_("Late"),
    [RISK_UNKNOWN] = N_("No deliverable date"),
    [RISK_NOT_AGREED] = N_("No agreed date"),
    [RISK_IN_TIME] = N_("In time"),
    [RISK_ENDED] = N_("Kept or broken"),
  };
  Risk risk = judge_risk (row, beyond);

  row->group = _(headings[risk]);
  row->group_rank = (int) risk;
}

static void
set_group (AccordTimelineRow *row,
           AccordEntity      *promise,
           GPtrArray         *features,
           AccordTimelineGroup group,
           gboolean           beyond)
{
  AccordEntity *entity;

  switch (group)
    {
    case ACCORD_TIMELINE_GROUP_ACCOUNT:
      row->group = row->account;
      break;
    case ACCORD_TIMELINE_GROUP_OWNER:
      entity = find_owner (promise);
      if (entity != NULL)
        row->group = accord_entity_get_text (entity, ACCORD_PERSON_NAME);
      break;
    case ACCORD_TIMELINE_GROUP_TEAM:
      entity = find_team (features);
      if (entity != NULL)
        row->group = accord_entity_get_text (entity, ACCORD_TEAM_NAME);
      break;
    case ACCORD_TIMELINE_GROUP_RISK:
      set_risk (row, beyond);
      break;
    case ACCORD_TIMELINE_GROUP_NONE:
    default:
      break;
    }
}

/* All the quantiles in one pass over the days; each is what
 * accord_engine_forecast_get_quantile() says. */
static void
fill_quantiles (AccordForecast    *forecast,
                gint64             id,
                AccordTimelineRow *row)
{
  AccordEngineForecast *engine = accord_forecast_get_engine (forecast);
  AccordForecastInput *input = accord_forecast_get_input (forecast);
  guint index = accord_forecast_input_find_promise (input, id);
  double n_won = accord_engine_forecast_get_promise (engine, index)->n_won;
  uint32_t n_days;
  const uint32_t *ready
    = accord_engine_forecast_get_histogram (engine, index, &n_days);
  const int32_t *dates = accord_forecast_input_get_engine (input)->calendar;
  AccordDay as_of = accord_forecast_input_get_as_of (input);
  double sum = 0;
  guint i = 0;

  for (uint32_t day = 0; day < n_days && i < ACCORD_TIMELINE_N_QUANTILES;
       day++)
    {
      sum += ready[day];
      while (i < ACCORD_TIMELINE_N_QUANTILES && sum > 0
             && sum >= (i + 1) * 0.05 * n_won - 1e-9)
        row->quantiles[i++] = accord_day_add (as_of, dates[day]);
    }
  while (i < ACCORD_TIMELINE_N_QUANTILES)
    row->quantiles[i++] = HUGE_VAL;
  row->has_quantiles = TRUE;
}

/* Returns whether it is ready beyond the horizon. */
static gboolean
fill_forecast (AccordEntity      *promise,
               AccordForecast    *forecast,
               AccordTimelineRow *row)
{
  gint64 id = accord_entity_get_id (promise);
  AccordPromiseForecast figures;

  if (forecast == NULL || !is_open (promise)
      || !accord_forecast_get_promise (forecast, id, &figures))
    return FALSE;

  row->n_missing = figures.missing;
  if (!figures.dated)
    return FALSE;

  fill_quantiles (forecast, id, row);
  if (figures.deliverable != ACCORD_DAY_MAX)
    row->ready = figures.deliverable;
  if (!isnan (figures.by_agreed.value))
    row->chance = figures.by_agreed.value;

  return figures.deliverable == ACCORD_DAY_MAX;
}

/* As the forecast counts it: one after the other from today on, five working
 * days a week. */
static AccordDay
add_steps (AccordDay as_of,
           double    working_days)
{
  return accord_day_add (as_of, (int) ceil (working_days * 7 / 5));
}

/* What the customer still has to do before an open deal can be signed. */
static void
fill_steps (AccordEntity      *promise,
            AccordDay          as_of,
            AccordTimelineRow *row)
{
  static const guint fields[] = { ACCORD_CUSTOMER_STEP_DAYS_LOW,
                                  ACCORD_CUSTOMER_STEP_DAYS_LIKELY,
                                  ACCORD_CUSTOMER_STEP_DAYS_HIGH };
  AccordEntity *deal
    = accord_entity_get_referred (promise, ACCORD_PROMISE_DEAL);
  g_autoptr (GPtrArray) steps = NULL;
  double sums[G_N_ELEMENTS (fields)] = { 0 };

  if (deal == NULL || !is_open (promise)
      || accord_entity_get_choice (deal, ACCORD_DEAL_STATE)
           != ACCORD_DEAL_STATE_OPEN)
    return;

  steps = accord_entity_list_referrers (deal, ACCORD_TYPE_CUSTOMER_STEP,
                                        ACCORD_CUSTOMER_STEP_DEAL);
  for (guint i = 0; i < steps->len; i++)
    {
      if (accord_entity_has_value (steps->pdata[i],
                                   ACCORD_CUSTOMER_STEP_DONE_ON))
        continue;
      row->n_steps++;
      for (guint k = 0; k < G_N_ELEMENTS (fields); k++)
        sums[k] += accord_entity_get_number (steps->pdata[i], fields[k]);
    }
  /* One of unknown length leaves no date. */
  if (row->n_steps == 0 || isnan (sums[0] + sums[1] + sums[2]))
    return;

  row->steps_low = add_steps (as_of, sums[0]);
  row->steps_likely = add_steps (as_of, sums[1]);
  row->steps_high = add_steps (as_of, sums[2]);
}

/* What ended is as it is: the day on which it was delivered. */
static void
fill_outcome (AccordEntity      *promise,
              AccordTimelineRow *row)
{
  AccordPromiseState state = get_state (promise);

  if (state == ACCORD_PROMISE_STATE_KEPT)
    row->outcome = ACCORD_TIMELINE_KEPT;
  else if (state == ACCORD_PROMISE_STATE_BROKEN)
    row->outcome = ACCORD_TIMELINE_BROKEN;
  else
    return;

  row->ready = accord_entity_get_day (promise, ACCORD_PROMISE_DELIVERED_ON);
}

/**
 * accord_timeline_source_fill_row:
 * @promise: a promise
 * @forecast: (nullable): what is to be expected; without one, or where it does
 *   not know @promise yet, nothing is said of when it is ready
 * @options: how
 * @row: (out): its row; the strings belong to the plan and to the translation,
 *   and hold until @promise changes
 *
 * An agreed date that counts from the signing of an open deal is the one that
 * follows from the likely day of signing.
 */
void
accord_timeline_source_fill_row (AccordEntity                *promise,
                                 AccordForecast              *forecast,
                                 const AccordTimelineOptions *options,
                                 AccordTimelineRow           *row)
{
  g_autoptr (GPtrArray) features = NULL;
  AccordEntity *account;
  double confidence;
  gboolean beyond;

  g_return_if_fail (ACCORD_IS_PROMISE (promise));
  g_return_if_fail (options != NULL && row != NULL);

  features = list_features (promise);
  account = accord_promise_get_account (ACCORD_PROMISE (promise));
  confidence = accord_entity_get_number (promise, ACCORD_PROMISE_CONFIDENCE);

  *row = (AccordTimelineRow) ACCORD_TIMELINE_ROW_INIT;
  row->id = accord_entity_get_id (promise);
  row->title = accord_entity_get_text (promise, ACCORD_PROMISE_TITLE);
  if (account != NULL)
    row->account = accord_entity_get_text (account, ACCORD_ACCOUNT_NAME);
  row->want = accord_entity_get_day (promise, ACCORD_PROMISE_WANT_DATE);
  row->need_revealed
    = options->reveal_private
      || accord_entity_get_boolean (promise, ACCORD_PROMISE_NEED_REVEALED);
  if (row->need_revealed)
    row->need = accord_entity_get_day (promise, ACCORD_PROMISE_NEED_DATE);
  row->agreed = _accord_source_get_agreed (promise, forecast);
  row->baseline = accord_promise_baseline_get_date (ACCORD_PROMISE (promise));
  row->confidence = isnan (confidence) ? 0 : confidence;
  row->n_limits = count_limits (features);
  row->before_estimate
    = accord_entity_get_boolean (promise, ACCORD_PROMISE_BEFORE_ESTIMATE);
  row->draft = get_state (promise) == ACCORD_PROMISE_STATE_DRAFT;
  fill_outcome (promise, row);
  fill_steps (promise,
              forecast != NULL ? accord_forecast_input_get_as_of (
                                   accord_forecast_get_input (forecast))
                               : options->today,
              row);
  beyond = fill_forecast (promise, forecast, row);
  set_group (row, promise, features, options->group, beyond);
}

/**
 * accord_timeline_source_new:
 * @plan: a plan
 * @forecast: (nullable): what is to be expected of it
 * @options: how
 *
 * Returns: (transfer full): a row for each promise that
 *   accord_timeline_source_shows()
 */
AccordTimelineData *
accord_timeline_source_new (AccordPlan                  *plan,
                            AccordForecast              *forecast,
                            const AccordTimelineOptions *options)
{
  g_autoptr (AccordWorkingDays) calendar = NULL;
  g_autoptr (GPtrArray) promises = NULL;
  AccordTimelineData *data;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan) && options != NULL, NULL);

  calendar = accord_team_capacity_dup_calendar (accord_entity_get_referred (
    accord_plan_get_root (plan), ACCORD_SETTINGS_CALENDAR));
  data = accord_timeline_data_new (
    _accord_source_get_as_of (plan, forecast, options->today),
    _accord_source_get_confidence (plan), calendar);
  promises = accord_plan_dup_current (plan, ACCORD_TYPE_PROMISE);
  for (guint i = 0; i < promises->len; i++)
    {
      AccordTimelineRow row;

      if (!accord_timeline_source_shows (promises->pdata[i]))
        continue;
      accord_timeline_source_fill_row (promises->pdata[i], forecast, options,
                                       &row);
      accord_timeline_data_add (data, &row);
    }
  accord_timeline_data_sort (data, options->sort);

  return data;
}

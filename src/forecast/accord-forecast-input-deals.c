/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Deals, promises, and what promises need. */

#include "config.h"

#include "accord-forecast-input-private.h"

#include "accord-choices.h"
#include "accord-customer-step.h"
#include "accord-deal.h"
#include "accord-feature.h"
#include "accord-promise-feature.h"
#include "accord-promise.h"
#include "accord-settings.h"

#include <math.h>

/* Days from the as-of day until a deal closes of which nobody has said when:
 * what 4,238 won deals of a public data set took, from first talks to
 * signature, at the least, in the middle and at the most. */
static const AccordEngineRange UNKNOWN_CLOSE = { 1, 45, 138 };

/* Working days as calendar days, five in seven. */
static double
to_calendar_days (double working_days)
{
  return working_days * 7 / 5;
}

/* The customer can't sign before its own open steps are taken. */
static void
add_customer_steps (AccordEntity      *deal,
                    AccordEngineRange *close)
{
  g_autoptr (GPtrArray) steps = accord_entity_list_referrers (
    deal, ACCORD_TYPE_CUSTOMER_STEP, ACCORD_CUSTOMER_STEP_DEAL);
  AccordEngineRange sum = { 0, 0, 0 };

  for (guint i = 0; i < steps->len; i++)
    {
      AccordEngineRange days;

      if (accord_entity_has_value (steps->pdata[i],
                                   ACCORD_CUSTOMER_STEP_DONE_ON)
          || !_accord_input_builder_get_range (
            steps->pdata[i], ACCORD_CUSTOMER_STEP_DAYS_LOW, &days))
        continue;
      sum.low += to_calendar_days (days.low);
      sum.likely += to_calendar_days (days.likely);
      sum.high += to_calendar_days (days.high);
    }

  close->low = MAX (close->low, sum.low);
  close->likely = MAX (close->likely, sum.likely);
  close->high = MAX (close->high, sum.high);
}

static AccordEngineRange
deal_close (AccordInputBuilder *self,
            AccordEntity       *deal)
{
  int32_t closed
    = _accord_input_builder_get_date (self, deal, ACCORD_DEAL_CLOSED_ON);
  AccordEngineRange close;

  if (accord_entity_get_choice (deal, ACCORD_DEAL_STATE)
      != ACCORD_DEAL_STATE_OPEN)
    {
      double date = closed == ACCORD_ENGINE_NO_DATE ? 0 : closed;

      return (AccordEngineRange){ date, date, date };
    }

  if (!_accord_input_builder_get_date_range (self, deal,
                                             ACCORD_DEAL_CLOSE_EARLY, &close))
    close = UNKNOWN_CLOSE;
  add_customer_steps (deal, &close);

  return close;
}

static void
add_deals (AccordInputBuilder *self)
{
  static const AccordEngineDealState states[] = {
    [ACCORD_DEAL_STATE_OPEN] = ACCORD_ENGINE_DEAL_OPEN,
    [ACCORD_DEAL_STATE_WON] = ACCORD_ENGINE_DEAL_WON,
    [ACCORD_DEAL_STATE_LOST] = ACCORD_ENGINE_DEAL_LOST,
  };
  GPtrArray *deals = self->all_deals;
  double market = accord_entity_get_number (self->settings,
                                            ACCORD_SETTINGS_MARKET_CORRELATION);

  for (guint i = 0; i < deals->len; i++)
    {
      AccordEntity *deal = deals->pdata[i];
      AccordMoney value = accord_deal_get_value (ACCORD_DEAL (deal));
      AccordEngineDeal flat = {
        .id = (uint64_t) accord_entity_get_id (deal),
        .state = states[accord_entity_get_choice (deal, ACCORD_DEAL_STATE)],
        .chance = accord_deal_get_chance (ACCORD_DEAL (deal)),
        .close = deal_close (self, deal),
        .distribution = ACCORD_ENGINE_PERT,
        .amount = value == ACCORD_MONEY_NONE ? 0 : value,
        .market = market,
      };

      _accord_input_builder_set_index (self, deal, i);
      g_array_append_val (self->self->deals, flat);
    }
}

/* Leaving a feature out takes its toll once, however many it is divided
 * into. */
static void
add_need (AccordInputBuilder *self,
          uint32_t            leaf,
          gpointer            data)
{
  AccordEngineNeeds *need = data;

  need->feature = leaf;
  g_array_append_val (self->self->needs, *need);
  need->factor = 1;
}

/* What was dropped is left out, whatever the link says; only a must can't be,
 * and so it never comes. */
static void
add_dropped (AccordInputBuilder *self,
             AccordEntity       *feature,
             AccordEngineNeeds  *need)
{
  need->left_out = need->need != ACCORD_ENGINE_MUST;
  add_need (self, _accord_input_builder_add_never (self, feature), need);
}

static void
add_needs (AccordInputBuilder *self,
           AccordEntity       *link)
{
  static const AccordEngineNeed levels[] = {
    [ACCORD_NEED_LEVEL_MUST] = ACCORD_ENGINE_MUST,
    [ACCORD_NEED_LEVEL_SHOULD] = ACCORD_ENGINE_SHOULD,
    [ACCORD_NEED_LEVEL_COULD] = ACCORD_ENGINE_COULD,
  };
  AccordEntity *feature
    = accord_entity_get_referred (link, ACCORD_PROMISE_FEATURE_FEATURE);
  AccordEngineNeeds flat = {
    .need
    = levels[accord_entity_get_choice (link, ACCORD_PROMISE_FEATURE_LEVEL)],
    .left_out
    = accord_entity_get_boolean (link, ACCORD_PROMISE_FEATURE_LEFT_OUT),
    .factor
    = accord_entity_get_number (link, ACCORD_PROMISE_FEATURE_WIN_FACTOR),
  };

  if (accord_entity_get_choice (feature, ACCORD_FEATURE_STATUS)
      == ACCORD_FEATURE_STATUS_DROPPED)
    add_dropped (self, feature, &flat);
  else
    _accord_input_builder_for_each_leaf (
      self, link, ACCORD_PROMISE_FEATURE_FEATURE, add_need, &flat);
}

/* The numbers of a promise that may be missing are 0 then. */
static double
number_or_zero (AccordEntity *entity,
                guint         field)
{
  double number = accord_entity_get_number (entity, field);

  return isnan (number) ? 0 : number;
}

static gint64
integer_or_zero (gint64 value)
{
  return value == ACCORD_INTEGER_NONE ? 0 : value;
}

static int32_t
get_date (AccordForecastInput *self,
          AccordEntity        *promise,
          guint                field)
{
  AccordDay day = accord_entity_get_day (promise, field);

  return day == ACCORD_DAY_NONE ? ACCORD_ENGINE_NO_DATE : day - self->as_of;
}

/*
 * _accord_forecast_input_set_dates:
 * @promise: a promise
 * @index: where it stands
 *
 * Takes over its dates, which is all that dragging one changes of it.
 */
void
_accord_forecast_input_set_dates (AccordForecastInput *self,
                                  AccordEntity        *promise,
                                  guint                index)
{
  AccordEnginePromise *flat
    = &g_array_index (self->promises, AccordEnginePromise, index);
  gint64 after
    = accord_entity_get_integer (promise, ACCORD_PROMISE_AGREED_AFTER);

  flat->want = get_date (self, promise, ACCORD_PROMISE_WANT_DATE);
  flat->agreed = get_date (self, promise, ACCORD_PROMISE_AGREED_DATE);
  flat->agreed_after
    = after == ACCORD_INTEGER_NONE
          || accord_entity_get_referred (promise, ACCORD_PROMISE_DEAL) == NULL
        ? ACCORD_ENGINE_NO_DATE
        : (int32_t) after;
  g_array_index (self->need_dates, AccordDay, index)
    = accord_entity_get_boolean (promise, ACCORD_PROMISE_NEED_REVEALED)
        ? accord_entity_get_day (promise, ACCORD_PROMISE_NEED_DATE)
        : ACCORD_DAY_NONE;
}

/* All but its dates. */
static AccordEnginePromise
flatten_promise (AccordInputBuilder *self,
                 AccordEntity       *promise)
{
  AccordEntity *deal
    = accord_entity_get_referred (promise, ACCORD_PROMISE_DEAL);
  double confidence
    = accord_entity_get_number (promise, ACCORD_PROMISE_CONFIDENCE);
  AccordMoney value
    = deal != NULL ? accord_deal_get_value (ACCORD_DEAL (deal)) : 0;

  return (AccordEnginePromise){
    .id = (uint64_t) accord_entity_get_id (promise),
    .takes_part = accord_promise_takes_part (ACCORD_PROMISE (promise)),
    .deal
    = _accord_input_builder_get_referred (self, promise, ACCORD_PROMISE_DEAL),
    .hand_over
    = (double) accord_entity_get_integer (promise, ACCORD_PROMISE_HAND_OVER),
    .confidence = isnan (confidence) ? accord_entity_get_number (
                    self->settings, ACCORD_SETTINGS_CONFIDENCE)
                                     : confidence,
    .share
    = accord_money_scale (integer_or_zero (value),
                          accord_promise_get_share (ACCORD_PROMISE (promise))),
    .grace
    = (int32_t) accord_entity_get_integer (promise, ACCORD_PROMISE_GRACE),
    .late_cost = integer_or_zero (
      accord_entity_get_money (promise, ACCORD_PROMISE_LATE_COST)),
    .late_limit = integer_or_zero (
      accord_entity_get_money (promise, ACCORD_PROMISE_LATE_COST_LIMIT)),
    .late_loss = accord_entity_get_number (promise, ACCORD_PROMISE_CHANCE_LOSS),
    .support_effort = number_or_zero (promise, ACCORD_PROMISE_SUPPORT_EFFORT),
    .support_weeks = (double) integer_or_zero (
      accord_entity_get_integer (promise, ACCORD_PROMISE_SUPPORT_WEEKS)),
    .support_team = _accord_input_builder_get_referred (
      self, promise, ACCORD_PROMISE_SUPPORT_TEAM),
  };
}

static gboolean
close_is_known (AccordEntity *promise)
{
  AccordEntity *deal
    = accord_entity_get_referred (promise, ACCORD_PROMISE_DEAL);

  return deal == NULL
         || accord_entity_get_choice (deal, ACCORD_DEAL_STATE)
              != ACCORD_DEAL_STATE_OPEN
         || accord_entity_has_value (deal, ACCORD_DEAL_CLOSE_LATE);
}

static AccordCertainty
judge_certainty (AccordEntity *promise)
{
  AccordEntity *deal
    = accord_entity_get_referred (promise, ACCORD_PROMISE_DEAL);
  int state = accord_entity_get_choice (promise, ACCORD_PROMISE_STATE);

  if (deal != NULL
      && accord_entity_get_choice (deal, ACCORD_DEAL_STATE)
           == ACCORD_DEAL_STATE_WON)
    return ACCORD_CERTAINTY_WON;

  return state == ACCORD_PROMISE_STATE_AGREED
             || state == ACCORD_PROMISE_STATE_TOLD
           ? ACCORD_CERTAINTY_AGREED
           : ACCORD_CERTAINTY_POSSIBLE;
}

static void
add_promise (AccordInputBuilder *self,
             AccordEntity       *promise)
{
  AccordForecastInput *input = self->self;
  AccordEnginePromise flat = flatten_promise (self, promise);
  AccordDay need = ACCORD_DAY_NONE;
  gboolean known = close_is_known (promise);
  AccordCertainty certainty = judge_certainty (promise);

  _accord_input_builder_set_index (self, promise, input->promises->len);
  g_array_append_val (input->promises, flat);
  g_array_append_val (input->need_dates, need);
  g_array_append_val (input->close_known, known);
  g_array_append_val (input->certainties, certainty);
  _accord_forecast_input_set_dates (input, promise, input->promises->len - 1);
}

static void
add_all_needs (AccordInputBuilder *self)
{
  AccordForecastInput *input = self->self;
  g_autoptr (GPtrArray) links
    = accord_plan_dup_current (self->plan, ACCORD_TYPE_PROMISE_FEATURE);
  g_autoptr (GArray) berths = _accord_input_builder_dup_berths (
    self, links, ACCORD_PROMISE_FEATURE_PROMISE, ACCORD_FIELD_NOT_FOUND);
  const AccordInputBerth *next
    = (const AccordInputBerth *) (gpointer) berths->data;
  const AccordInputBerth *end = next + berths->len;

  for (guint i = 0; i < input->promises->len; i++)
    {
      AccordEnginePromise *flat
        = &g_array_index (input->promises, AccordEnginePromise, i);

      flat->first_need = input->needs->len;
      for (; next < end && next->owner == i; next++)
        add_needs (self, next->entity);
      flat->n_needs = input->needs->len - flat->first_need;
    }
}

/*
 * _accord_input_builder_add_deals:
 *
 * Adds the deals, their promises and what these need.
 */
void
_accord_input_builder_add_deals (AccordInputBuilder *self)
{
  add_deals (self);
  for (guint i = 0; i < self->all_promises->len; i++)
    add_promise (self, self->all_promises->pdata[i]);
  add_all_needs (self);
}

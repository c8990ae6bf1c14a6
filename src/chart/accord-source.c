/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-source-private.h"

#include "accord-deal.h"
#include "accord-promise.h"
#include "accord-settings.h"

#include <math.h>

/* The day that a forecast was made for; without one the day that the plan
 * fixes, else @today. */
AccordDay
_accord_source_get_as_of (AccordPlan     *plan,
                          AccordForecast *forecast,
                          AccordDay       today)
{
  AccordDay as_of;

  if (forecast != NULL)
    return accord_forecast_input_get_as_of (
      accord_forecast_get_input (forecast));

  as_of = accord_entity_get_day (accord_plan_get_root (plan),
                                 ACCORD_SETTINGS_AS_OF);

  return as_of != ACCORD_DAY_NONE ? as_of : today;
}

double
_accord_source_get_confidence (AccordPlan *plan)
{
  return accord_entity_get_number (accord_plan_get_root (plan),
                                   ACCORD_SETTINGS_CONFIDENCE);
}

/* The day on which @deal is likely to be signed, or was. The forecast also
 * knows of the customer's own steps, and assumes a day where nobody named
 * one. */
static AccordDay
get_likely_close (AccordEntity   *promise,
                  AccordEntity   *deal,
                  AccordForecast *forecast)
{
  const AccordEngineInput *engine;
  AccordForecastInput *input;
  guint index;

  if (forecast == NULL)
    return accord_entity_get_day (deal,
                                  accord_entity_get_choice (
                                    deal, ACCORD_DEAL_STATE)
                                      == ACCORD_DEAL_STATE_OPEN
                                    ? ACCORD_DEAL_CLOSE_LIKELY
                                    : ACCORD_DEAL_CLOSED_ON);

  input = accord_forecast_get_input (forecast);
  engine = accord_forecast_input_get_engine (input);
  index = accord_forecast_input_find_promise (input,
                                              accord_entity_get_id (promise));
  if (index == ACCORD_FORECAST_NOT_FOUND
      || engine->promises[index].deal == ACCORD_ENGINE_NONE)
    return ACCORD_DAY_NONE;

  return accord_day_add (
    accord_forecast_input_get_as_of (input),
    lround (engine->deals[engine->promises[index].deal].close.likely));
}

/* The agreed date. One that counts from the signing of a deal stands where it
 * falls if the deal is signed on its likely day: there the engine measures the
 * gap from, too. */
AccordDay
_accord_source_get_agreed (AccordEntity   *promise,
                           AccordForecast *forecast)
{
  AccordEntity *deal
    = accord_entity_get_referred (promise, ACCORD_PROMISE_DEAL);
  gint64 after
    = accord_entity_get_integer (promise, ACCORD_PROMISE_AGREED_AFTER);
  AccordDay close;

  if (accord_entity_has_value (promise, ACCORD_PROMISE_AGREED_DATE)
      || after == ACCORD_INTEGER_NONE || deal == NULL)
    return accord_entity_get_day (promise, ACCORD_PROMISE_AGREED_DATE);

  close = get_likely_close (promise, deal, forecast);

  return close != ACCORD_DAY_NONE ? accord_day_add (close, after)
                                  : ACCORD_DAY_NONE;
}

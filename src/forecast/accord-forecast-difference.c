/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-forecast-difference.h"

#include <math.h>

/* Two standard errors: of a hundred differences that are none, five are
 * taken for one. Less than half a point nobody wants to hear of. */
#define ERRORS_AWAY   2
#define LEAST_TO_TELL 0.005

struct _AccordForecastDifference
{
  gatomicrefcount ref_count;
  AccordForecast *before;
  AccordForecast *after;
  GArray *promises; /* of those in both, by their place in the first */
};

static AccordEffect
judge (AccordEngineChance chance)
{
  if (isnan (chance.value)
      || fabs (chance.value) < MAX (ERRORS_AWAY * chance.error, LEAST_TO_TELL))
    return ACCORD_EFFECT_SAME;

  return chance.value > 0 ? ACCORD_EFFECT_HELPED : ACCORD_EFFECT_HURT;
}

static gboolean
is_date (AccordDay day)
{
  return day != ACCORD_DAY_NONE && day != ACCORD_DAY_MAX;
}

static void
add_promise (AccordForecastDifference *self,
             guint                     before,
             guint                     after)
{
  AccordPromiseDifference difference = {
    .promise = accord_forecast_input_get_promise (
      accord_forecast_get_input (self->before), before),
    .chance = { NAN, NAN },
    .moved = G_MAXINT,
  };

  accord_forecast_get_promise (self->before, difference.promise,
                               &difference.before);
  accord_forecast_get_promise (self->after, difference.promise,
                               &difference.after);
  if (difference.before.dated && difference.after.dated)
    difference.chance = accord_engine_forecast_compare_agreed (
      accord_forecast_get_engine (self->after),
      accord_forecast_get_engine (self->before), after, before);
  if (is_date (difference.before.deliverable)
      && is_date (difference.after.deliverable))
    difference.moved
      = difference.after.deliverable - difference.before.deliverable;
  difference.effect = judge (difference.chance);
  g_array_append_val (self->promises, difference);
}

/**
 * accord_forecast_difference_new:
 * @before: a forecast
 * @after: another of the same plan after a change, with as many trials and
 *   the same seed
 *
 * Returns: (transfer full): what differs
 */
AccordForecastDifference *
accord_forecast_difference_new (AccordForecast *before,
                                AccordForecast *after)
{
  AccordForecastDifference *self = g_new (AccordForecastDifference, 1);
  AccordForecastInput *first = accord_forecast_get_input (before);
  AccordForecastInput *second = accord_forecast_get_input (after);
  guint n = accord_forecast_input_get_engine (first)->n_promises;

  g_atomic_ref_count_init (&self->ref_count);
  self->before = accord_forecast_ref (before);
  self->after = accord_forecast_ref (after);
  self->promises
    = g_array_new (FALSE, FALSE, sizeof (AccordPromiseDifference));

  for (guint i = 0; i < n; i++)
    {
      guint k = accord_forecast_input_find_promise (
        second, accord_forecast_input_get_promise (first, i));

      if (k != ACCORD_FORECAST_NOT_FOUND)
        add_promise (self, i, k);
    }

  return self;
}

/**
 * accord_forecast_difference_ref:
 *
 * Returns: (transfer full): @self
 */
AccordForecastDifference *
accord_forecast_difference_ref (AccordForecastDifference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * accord_forecast_difference_unref:
 * @self: (transfer full): a difference
 */
void
accord_forecast_difference_unref (AccordForecastDifference *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  accord_forecast_unref (self->before);
  accord_forecast_unref (self->after);
  g_array_unref (self->promises);
  g_free (self);
}

/**
 * accord_forecast_difference_get_before:
 *
 * Returns: (transfer none): the forecast without the change
 */
AccordForecast *
accord_forecast_difference_get_before (AccordForecastDifference *self)
{
  return self->before;
}

/**
 * accord_forecast_difference_get_after:
 *
 * Returns: (transfer none): the forecast with the change
 */
AccordForecast *
accord_forecast_difference_get_after (AccordForecastDifference *self)
{
  return self->after;
}

/**
 * accord_forecast_difference_get_n:
 *
 * Returns: how many promises are in both
 */
guint
accord_forecast_difference_get_n (AccordForecastDifference *self)
{
  return self->promises->len;
}

/**
 * accord_forecast_difference_get:
 * @i: less than their number
 *
 * Returns: (transfer none): what becomes of one promise
 */
const AccordPromiseDifference *
accord_forecast_difference_get (AccordForecastDifference *self,
                                guint                     i)
{
  g_return_val_if_fail (i < self->promises->len, NULL);

  return &g_array_index (self->promises, AccordPromiseDifference, i);
}

/**
 * accord_forecast_difference_find:
 * @promise: the id of a promise
 *
 * Returns: (transfer none) (nullable): what becomes of it; %NULL where it is
 *   not in both
 */
const AccordPromiseDifference *
accord_forecast_difference_find (AccordForecastDifference *self,
                                 gint64                    promise)
{
  for (guint i = 0; i < self->promises->len; i++)
    if (g_array_index (self->promises, AccordPromiseDifference, i).promise
        == promise)
      return accord_forecast_difference_get (self, i);

  return NULL;
}

/**
 * accord_forecast_difference_get_worth:
 *
 * Returns: what the plan is worth more, in minor units, with the standard
 *   error of the difference
 */
AccordEngineChance
accord_forecast_difference_get_worth (AccordForecastDifference *self)
{
  return accord_engine_forecast_compare_worth (
    accord_forecast_get_engine (self->after),
    accord_forecast_get_engine (self->before));
}

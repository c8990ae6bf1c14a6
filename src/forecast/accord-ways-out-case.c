/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all those who have ideas for a promise need. */

#include "config.h"

#include "accord-ways-out-private.h"

#include "accord-id.h"
#include "accord-plan-edit.h"
#include "accord-promise.h"

#include <math.h>

/*
 * _accord_ways_out_find_flat:
 *
 * Returns: (transfer none) (nullable): the promise with the id @promise as the
 *   engine knows it
 */
const AccordEnginePromise *
_accord_ways_out_find_flat (AccordForecast *forecast,
                            gint64          promise)
{
  AccordForecastInput *input = accord_forecast_get_input (forecast);
  guint i = accord_forecast_input_find_promise (input, promise);

  return i != ACCORD_FORECAST_NOT_FOUND
           ? &accord_forecast_input_get_engine (input)->promises[i]
           : NULL;
}

static const AccordEnginePromise *
get_flat (AccordWaysOutCase *self)
{
  return _accord_ways_out_find_flat (self->base,
                                     accord_entity_get_id (self->promise));
}

/*
 * _accord_ways_out_add_idea:
 * @idea: (transfer full): to be tried
 */
void
_accord_ways_out_add_idea (AccordWaysOutCase *self,
                           AccordWayOutIdea  *idea)
{
  idea->number = self->n_ideas++;
  g_ptr_array_add (self->ideas, idea);
}

/*
 * _accord_ways_out_get_confidence:
 *
 * Returns: the chance that is enough for the promise
 */
double
_accord_ways_out_get_confidence (AccordWaysOutCase *self)
{
  return get_flat (self)->confidence;
}

/*
 * _accord_ways_out_halve:
 * @idea: what was tried; it begins with as much as there is, between 0 and NAN
 * @tried: what it did
 * @step: what sizes are multiples of
 *
 * Halves the steps between not enough and enough, down to the least that is
 * enough.
 *
 * Returns: how to go on
 */
AccordWayOutHalf
_accord_ways_out_halve (AccordWaysOutCase        *self,
                        const AccordWayOutIdea   *idea,
                        AccordForecastDifference *tried,
                        double                    step)
{
  const AccordPromiseDifference *own = accord_forecast_difference_find (
    tried, accord_entity_get_id (self->promise));
  gboolean enough
    = own->after.by_agreed.value >= _accord_ways_out_get_confidence (self);
  AccordWayOutHalf half = { .low = enough ? idea->low : idea->size,
                            .high = enough ? idea->size : idea->high,
                            .size = NAN,
                            .enough = enough };
  double middle = floor ((half.low + half.high) / 2 / step) * step;

  if (isnan (half.high)) /* not even with all there is */
    return half;

  if (middle > half.low)
    half.size = middle;
  else if (!enough)
    half.size = half.high;

  return half;
}

/*
 * _accord_ways_out_get_start:
 *
 * Returns: the first working day on which anything can be done differently
 */
AccordDay
_accord_ways_out_get_start (AccordWaysOutCase *self)
{
  AccordForecastInput *input = accord_forecast_get_input (self->base);

  return accord_forecast_input_to_day (
    input, accord_forecast_input_get_engine (input)->calendar[0]);
}

/*
 * _accord_ways_out_get_by:
 *
 * Returns: the date that the promise is to be ready by. One that is told in
 *   days after signing is taken from the likely closing date
 */
AccordDay
_accord_ways_out_get_by (AccordWaysOutCase *self)
{
  AccordForecastInput *input = accord_forecast_get_input (self->base);
  const AccordEnginePromise *flat = get_flat (self);
  double close = 0;

  if (flat->agreed != ACCORD_ENGINE_NO_DATE)
    return accord_forecast_input_to_day (input, flat->agreed);
  if (flat->deal != ACCORD_ENGINE_NONE)
    close = accord_forecast_input_get_engine (input)
              ->deals[flat->deal]
              .close.likely;

  return accord_forecast_input_to_day (
    input, (gint32) lround (MAX (close, 0)) + flat->agreed_after);
}

/*
 * _accord_ways_out_begin:
 *
 * Begins what _accord_ways_out_end() takes back.
 */
void
_accord_ways_out_begin (AccordWaysOutCase *self,
                        const char        *name)
{
  accord_plan_begin (self->plan, name, NULL);
  self->n_added = 0;
  self->adding = g_str_hash (name);
}

/*
 * _accord_ways_out_add:
 * @kind: a kind of entity
 *
 * Adds one with an id that follows from the case, so that the same search
 * finds the same to the bit.
 *
 * Returns: (transfer none): the new entity
 */
gpointer
_accord_ways_out_add (AccordWaysOutCase *self,
                      GType              kind)
{
  g_autofree char *text = g_strdup_printf (
    "way-out %s %" G_GINT64_FORMAT " %u %u", g_type_name (kind),
    accord_entity_get_id (self->promise), self->adding, self->n_added++);
  gint64 id = accord_id_from_text (text);

  return accord_plan_add (self->plan, kind,
                          accord_plan_lookup (self->plan, id) == NULL ? id
                                                                      : 0);
}

/*
 * _accord_ways_out_end:
 *
 * Returns: (transfer full) (nullable): what was done since the begin, taken
 *   back; %NULL where that is nothing or breaks a rule: it is no way out then
 */
AccordChange *
_accord_ways_out_end (AccordWaysOutCase *self)
{
  AccordChange *change = accord_plan_take_back (self->plan, NULL);

  if (change != NULL && accord_change_get_n_ops (change) == 0)
    g_clear_pointer (&change, accord_change_unref);

  return change;
}

/* Where nobody has agreed to a date, the one that the customer wants stands
 * for it, so that a chance by it can be told and compared. */
static void
assume_agreed (AccordWaysOutCase *self)
{
  if (!accord_entity_has_value (self->promise, ACCORD_PROMISE_AGREED_DATE)
      && !accord_entity_has_value (self->promise, ACCORD_PROMISE_AGREED_AFTER))
    accord_plan_set_day (
      self->plan, self->promise, ACCORD_PROMISE_AGREED_DATE,
      accord_entity_get_day (self->promise, ACCORD_PROMISE_WANT_DATE));
}

/*
 * _accord_ways_out_read:
 * @change: (nullable): what is to be tried; %NULL for the plan as it is
 *
 * Returns: (transfer full) (nullable): the plan with @change, for the engine
 */
AccordForecastInput *
_accord_ways_out_read (AccordWaysOutCase *self,
                       AccordChange      *change,
                       GError           **error)
{
  AccordForecastInput *input = NULL;

  accord_plan_begin (self->plan, "Way out", NULL);
  if (change == NULL || accord_plan_apply (self->plan, change, FALSE, error))
    {
      assume_agreed (self);
      input = accord_forecast_input_new (self->plan, self->today);
    }
  accord_plan_rollback (self->plan);

  return input;
}

/*
 * _accord_ways_out_find_needed:
 *
 * Returns: (transfer full): for each feature of the base's input, by its
 *   index, whether it is open and the promise needs it, itself or through
 *   others
 */
gboolean *
_accord_ways_out_find_needed (AccordWaysOutCase *self)
{
  const AccordEngineInput *input = accord_forecast_input_get_engine (
    accord_forecast_get_input (self->base));
  const AccordEnginePromise *flat = get_flat (self);
  gboolean *needed = g_new0 (gboolean, input->n_features + 1);
  gboolean more = TRUE;

  for (guint k = 0; k < flat->n_needs; k++)
    if (!input->needs[flat->first_need + k].left_out)
      needed[input->needs[flat->first_need + k].feature] = TRUE;
  while (more)
    {
      more = FALSE;
      for (guint i = 0; i < input->n_dependencies; i++)
        {
          const AccordEngineDependency *d = &input->dependencies[i];

          if (needed[d->to] && !needed[d->from]
              && input->features[d->to].status != ACCORD_ENGINE_DONE)
            needed[d->from] = more = TRUE;
        }
    }
  for (guint f = 0; f < input->n_features; f++)
    if (input->features[f].status == ACCORD_ENGINE_DONE)
      needed[f] = FALSE;

  return needed;
}

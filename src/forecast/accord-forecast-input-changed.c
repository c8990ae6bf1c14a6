/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plan + what has changed → flat input, as it is wanted with each step of a
 * dragged date. The date of a promise stands in one place of the input, unless
 * the horizon follows it, or overtime is worked for it; all else is shared
 * with the input before. Any other change is read anew.
 */

#include "config.h"

#include "accord-forecast-input-private.h"

#include "accord-promise.h"

static gboolean
is_date (guint field)
{
  return field == ACCORD_PROMISE_AGREED_DATE
         || field == ACCORD_PROMISE_AGREED_AFTER
         || field == ACCORD_PROMISE_WANT_DATE
         || field == ACCORD_PROMISE_NEED_DATE;
}

static gboolean
moves_dates_only (AccordChange *change)
{
  for (guint i = 0; i < accord_change_get_n_ops (change); i++)
    {
      const AccordOp *op = accord_change_get_op (change, i);

      if (op->kind != ACCORD_OP_UPDATE
          || op->entity_type != ACCORD_TYPE_PROMISE)
        return FALSE;
      for (guint k = 0; k < op->deltas->len; k++)
        if (!is_date (g_array_index (op->deltas, AccordDelta, k).field))
          return FALSE;
    }

  return TRUE;
}

/* The arrays are shared, those with the dates are its own. */
static AccordForecastInput *
share (AccordForecastInput *before)
{
  AccordForecastInput *self = g_new (AccordForecastInput, 1);

  *self = *before;
  g_atomic_ref_count_init (&self->ref_count);
  g_array_ref (self->calendar);
  g_array_ref (self->days);
  g_ptr_array_ref (self->capacities);
  g_array_ref (self->teams);
  g_array_ref (self->features);
  g_array_ref (self->parts);
  g_array_ref (self->dependencies);
  g_array_ref (self->deals);
  g_array_ref (self->needs);
  g_array_ref (self->ratios);
  g_array_ref (self->close_known);
  g_array_ref (self->certainties);
  self->promises = g_array_copy (before->promises);
  self->need_dates = g_array_copy (before->need_dates);
  self->engine.promises = (gpointer) self->promises->data;
  /* Never a chain of them: the first has the indices. */
  self->base = accord_forecast_input_ref (
    before->base != NULL ? before->base : before);

  return self;
}

/* As it is found when a plan is read. */
static int32_t
find_last_date (AccordForecastInput *self)
{
  int32_t last = 0;

  for (guint i = 0; i < self->promises->len; i++)
    {
      const AccordEnginePromise *promise
        = &g_array_index (self->promises, AccordEnginePromise, i);

      last = MAX (last, MAX (promise->agreed, promise->want));
    }

  return MIN (last, ACCORD_HORIZON_MOST);
}

static gboolean
take_dates (AccordForecastInput *self,
            AccordPlan          *plan,
            AccordChange        *change)
{
  for (guint i = 0; i < accord_change_get_n_ops (change); i++)
    {
      gint64 id = accord_change_get_op (change, i)->entity;
      guint index = accord_forecast_input_find_promise (self, id);

      if (index == ACCORD_FORECAST_NOT_FOUND)
        return FALSE;
      _accord_forecast_input_set_dates (self, accord_plan_lookup (plan, id),
                                        index);
    }

  return find_last_date (self) == self->last_date;
}

/**
 * accord_forecast_input_new_changed:
 * @before: of @plan as it was before @change
 * @plan: a plan in which @change has been made
 * @today: the as-of day where the plan does not fix one, as for @before
 * @change: what is another than in @before
 *
 * Does as accord_forecast_input_new(), in much less time where @change moves
 * dates of promises and nothing else.
 *
 * Returns: (transfer full): what the engine has to know of @plan
 */
AccordForecastInput *
accord_forecast_input_new_changed (AccordForecastInput *before,
                                   AccordPlan          *plan,
                                   AccordDay            today,
                                   AccordChange        *change)
{
  g_autoptr (AccordForecastInput) self = NULL;

  g_return_val_if_fail (before != NULL && change != NULL, NULL);
  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  if (!before->stretched && moves_dates_only (change))
    {
      self = share (before);
      if (take_dates (self, plan, change))
        return g_steal_pointer (&self);
    }

  return accord_forecast_input_new (plan, today);
}

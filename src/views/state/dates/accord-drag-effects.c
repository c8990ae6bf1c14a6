/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordDragEffects: what the move does to others is told by comparing
 * forecasts of as many trials: the forecaster answers coarsely first and then
 * in full, so both are made of the plan as it was when the drag began, in the
 * background.
 */

#include "config.h"

#include "accord-drag-effects.h"

/* A forecast of the plan as it was, on its way. */
typedef struct
{
  AccordForecastInput *input;
  guint n_trials;
  atomic_bool cancel;
} Run;

struct _AccordDragEffects
{
  GObject parent_instance;

  AccordPlan *plan;
  AccordForecaster *forecaster;
  AccordDay today;
  gboolean begun;
  GPtrArray *runs;
  GPtrArray *forecasts; /* of the plan as it was, coarse or full */
  AccordForecastDifference *difference;
  GHashTable *effects; /* gint64 * of the promise → its difference */
};

G_DEFINE_FINAL_TYPE (AccordDragEffects, accord_drag_effects, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
run_clear (gpointer data)
{
  accord_forecast_input_unref (((Run *) data)->input);
}

static void
run_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, run_clear);
}

static void
forget_effects (AccordDragEffects *self)
{
  g_hash_table_remove_all (self->effects);
  g_clear_pointer (&self->difference, accord_forecast_difference_unref);
}

/* Each row asks for its own, many times a second. */
static void
learn_effects (AccordDragEffects *self,
               AccordForecast    *before,
               AccordForecast    *after)
{
  self->difference = accord_forecast_difference_new (before, after);
  for (guint i = 0; i < accord_forecast_difference_get_n (self->difference);
       i++)
    {
      const AccordPromiseDifference *effect
        = accord_forecast_difference_get (self->difference, i);

      g_hash_table_insert (self->effects, (gpointer) &effect->promise,
                           (gpointer) effect);
    }
}

static void
drop_before (AccordDragEffects *self)
{
  for (guint i = 0; i < self->runs->len; i++)
    atomic_store (&((Run *) self->runs->pdata[i])->cancel, true);
  g_ptr_array_set_size (self->runs, 0);
  g_ptr_array_set_size (self->forecasts, 0);
  forget_effects (self);
}

static guint
get_n_trials (AccordForecast *forecast)
{
  return accord_forecast_get_totals (forecast)->n_trials;
}

static AccordForecast *
get_outlook (AccordDragEffects *self)
{
  return accord_outlook_get_forecast (
    accord_forecaster_get_outlook (self->forecaster));
}

/* What the latest forecast says, beside one of the plan as it was with as
 * many trials; until there is one, nothing is said. */
static void
compare (AccordDragEffects *self)
{
  AccordForecast *after = get_outlook (self);

  forget_effects (self);
  for (guint i = 0; i < self->forecasts->len && after != NULL; i++)
    if (get_n_trials (self->forecasts->pdata[i]) == get_n_trials (after))
      {
        learn_effects (self, self->forecasts->pdata[i], after);
        return;
      }
}

static void
forecast_in_thread (GTask        *task,
                    gpointer      source,
                    gpointer      data,
                    GCancellable *cancellable)
{
  Run *run = data;
  g_autoptr (GError) error = NULL;
  AccordForecast *forecast = accord_forecast_run (
    run->input, run->n_trials, 1, &run->cancel, NULL, &error);

  if (forecast == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, forecast,
                           (GDestroyNotify) accord_forecast_unref);
}

/* A plan that cannot be forecast says so in the outlook; here it only means
 * that there is nothing to compare with. */
static void
forecast_ready_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      data)
{
  AccordDragEffects *self = ACCORD_DRAG_EFFECTS (object);
  Run *run = g_task_get_task_data (G_TASK (result));
  AccordForecast *forecast = g_task_propagate_pointer (G_TASK (result), NULL);

  if (forecast == NULL)
    return;
  if (!g_ptr_array_find (self->runs, run, NULL))
    {
      accord_forecast_unref (forecast);
      return;
    }

  g_ptr_array_add (self->forecasts, forecast);
  compare (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
forecast_before (AccordDragEffects   *self,
                 AccordForecastInput *input,
                 guint                n_trials)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, forecast_ready_cb, NULL);
  Run *run = g_atomic_rc_box_new0 (Run);

  run->input = accord_forecast_input_ref (input);
  run->n_trials = n_trials;
  atomic_init (&run->cancel, false);
  g_ptr_array_add (self->runs, run);
  g_task_set_task_data (task, g_atomic_rc_box_acquire (run), run_unref);
  g_task_run_in_thread (task, forecast_in_thread);
}

static void
forecaster_updated_cb (AccordForecaster  *forecaster,
                       AccordDragEffects *self)
{
  if (!self->begun)
    return;

  compare (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
accord_drag_effects_dispose (GObject *object)
{
  AccordDragEffects *self = ACCORD_DRAG_EFFECTS (object);

  drop_before (self);
  g_clear_object (&self->forecaster);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_drag_effects_parent_class)->dispose (object);
}

static void
accord_drag_effects_finalize (GObject *object)
{
  AccordDragEffects *self = ACCORD_DRAG_EFFECTS (object);

  g_ptr_array_unref (self->runs);
  g_ptr_array_unref (self->forecasts);
  g_hash_table_unref (self->effects);

  G_OBJECT_CLASS (accord_drag_effects_parent_class)->finalize (object);
}

static void
accord_drag_effects_class_init (AccordDragEffectsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = accord_drag_effects_dispose;
  object_class->finalize = accord_drag_effects_finalize;

  /**
   * AccordDragEffects::changed:
   *
   * What the change does is known better.
   */
  signals[CHANGED]
    = g_signal_new ("changed", ACCORD_TYPE_DRAG_EFFECTS, G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_drag_effects_init (AccordDragEffects *self)
{
  self->effects = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->runs = g_ptr_array_new_with_free_func (run_unref);
  self->forecasts = g_ptr_array_new_with_free_func (
    (GDestroyNotify) accord_forecast_unref);
}

/**
 * accord_drag_effects_new:
 * @forecaster: of @plan; shows what the change would do
 * @today: the as-of day where the plan does not fix one
 *
 * Returns: (transfer full): effects of nothing yet
 */
AccordDragEffects *
accord_drag_effects_new (AccordPlan       *plan,
                         AccordForecaster *forecaster,
                         AccordDay         today)
{
  AccordDragEffects *self;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (ACCORD_IS_FORECASTER (forecaster), NULL);

  self = g_object_new (ACCORD_TYPE_DRAG_EFFECTS, NULL);
  self->plan = g_object_ref (plan);
  self->forecaster = g_object_ref (forecaster);
  self->today = today;
  g_signal_connect_object (forecaster, "updated",
                           G_CALLBACK (forecaster_updated_cb), self, 0);

  return self;
}

/**
 * accord_drag_effects_begin:
 *
 * From here on the plan as it is now is what is compared with. The full
 * forecast of it is there already, unless somebody is very quick.
 */
void
accord_drag_effects_begin (AccordDragEffects *self)
{
  AccordForecastInput *input;
  AccordForecast *outlook;

  g_return_if_fail (ACCORD_IS_DRAG_EFFECTS (self));

  drop_before (self);
  self->begun = TRUE;
  input = accord_forecaster_get_input (self->forecaster);
  outlook = get_outlook (self);
  forecast_before (self, input, ACCORD_FORECAST_COARSE_TRIALS);
  if (outlook != NULL && !accord_forecaster_is_busy (self->forecaster))
    g_ptr_array_add (self->forecasts, accord_forecast_ref (outlook));
  else
    forecast_before (self, input, ACCORD_FORECAST_TRIALS);
}

/**
 * accord_drag_effects_end:
 *
 * Nothing is compared any more.
 */
void
accord_drag_effects_end (AccordDragEffects *self)
{
  g_return_if_fail (ACCORD_IS_DRAG_EFFECTS (self));

  self->begun = FALSE;
  drop_before (self);
}

/**
 * accord_drag_effects_find:
 * @promise: the id of a promise
 *
 * Returns: (transfer none) (nullable): what the change does to it, until the
 *   next #AccordDragEffects::changed; %NULL while that is not known
 */
const AccordPromiseDifference *
accord_drag_effects_find (AccordDragEffects *self,
                          gint64             promise)
{
  g_return_val_if_fail (ACCORD_IS_DRAG_EFFECTS (self), NULL);

  return g_hash_table_lookup (self->effects, &promise);
}

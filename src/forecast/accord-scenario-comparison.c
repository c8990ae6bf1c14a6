/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordScenarioComparison: new → run, which waits, or start, which does not:
 * each column is read from the plan when the main loop is idle; then a thread
 * forecasts all columns coarsely and all of them sharply, and hands each over
 * as soon as it has it.
 */

#include "config.h"

#include "accord-scenario-comparison.h"

#include "accord-forecast-question.h"
#include "accord-scenario-column-private.h"

#include <math.h>

static const guint passes[]
  = { ACCORD_FORECAST_COARSE_TRIALS, ACCORD_FORECAST_TRIALS };

struct _AccordScenarioComparison
{
  GObject parent_instance;

  AccordPlan *plan;
  AccordDay today;
  GArray *columns;     /* of AccordScenarioColumn */
  GPtrArray *promises; /* of AccordComparedPromise */
  guint n_read;
  guint n_done; /* forecasts, of all passes */
  guint source; /* while columns are read */
  AccordForecastQuestion *question; /* while forecasts may come */
};

G_DEFINE_FINAL_TYPE (AccordScenarioComparison, accord_scenario_comparison,
                     G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static AccordScenarioColumn *
get_column (AccordScenarioComparison *self,
            guint                     column)
{
  return &g_array_index (self->columns, AccordScenarioColumn, column);
}

static void
read_next (AccordScenarioComparison *self)
{
  _accord_scenario_column_read (get_column (self, self->n_read), self->plan,
                                self->today, self->promises);
  self->n_read++;
}

static void
take_forecast (AccordScenarioColumn *column,
               AccordForecast       *forecast,
               GError               *error)
{
  g_clear_pointer (&column->forecast, accord_forecast_unref);
  g_clear_error (&column->error);
  column->forecast = forecast;
  column->error = error;
}

/**
 * accord_scenario_comparison_run:
 * @n_trials: how many trials each
 * @n_threads: how many threads
 * @cancel: (nullable): ends it when it becomes true
 * @error: return location
 *
 * Forecasts all, and waits for it. Not inside a change.
 *
 * Returns: %FALSE where one can't be forecast
 */
gboolean
accord_scenario_comparison_run (AccordScenarioComparison  *self,
                                guint                      n_trials,
                                guint                      n_threads,
                                const atomic_bool         *cancel,
                                GError                   **error)
{
  g_return_val_if_fail (ACCORD_IS_SCENARIO_COMPARISON (self), FALSE);
  g_return_val_if_fail (!accord_plan_is_changing (self->plan), FALSE);

  while (self->n_read < self->columns->len)
    read_next (self);
  for (guint i = 0; i < self->columns->len; i++)
    {
      AccordScenarioColumn *column = get_column (self, i);
      GError *problem = NULL;

      if (column->input != NULL)
        take_forecast (column,
                       accord_forecast_run (column->input, n_trials,
                                            n_threads, cancel, self->plan,
                                            &problem),
                       problem);
      if (column->forecast == NULL)
        {
          g_propagate_error (error, g_error_copy (column->error));
          return FALSE;
        }
    }

  return TRUE;
}

static void
receive (gpointer              asker,
         AccordForecastAnswer *answer)
{
  AccordScenarioComparison *self = asker;

  if (self->question != answer->question)
    return;

  take_forecast (get_column (self, answer->index),
                 g_steal_pointer (&answer->forecast),
                 g_steal_pointer (&answer->error));
  self->n_done++;
  g_signal_emit (self, signals[CHANGED], 0);
}

static gpointer
forecast_in_thread (gpointer data)
{
  g_autoptr (AccordForecastQuestion) question = data;
  guint n = accord_forecast_question_get_n_inputs (question);

  for (guint pass = 0; pass < G_N_ELEMENTS (passes); pass++)
    for (guint i = 0; i < n; i++)
      accord_forecast_question_answer (question, i, passes[pass]);

  return NULL;
}

static void
start_thread (AccordScenarioComparison *self)
{
  /* One is left to the window. */
  guint n_threads = MAX (1, g_get_num_processors () - 1);

  self->question = accord_forecast_question_new (self, n_threads, receive);
  for (guint i = 0; i < self->columns->len; i++)
    {
      AccordForecastInput *input = get_column (self, i)->input;

      accord_forecast_question_add (
        self->question,
        input != NULL ? accord_forecast_input_ref (input) : NULL);
      if (input == NULL)
        self->n_done += G_N_ELEMENTS (passes);
    }
  g_thread_unref (
    g_thread_new ("comparison", forecast_in_thread,
                  accord_forecast_question_ref (self->question)));
}

static gboolean
read_cb (gpointer data)
{
  AccordScenarioComparison *self = data;

  if (accord_plan_is_changing (self->plan))
    return G_SOURCE_CONTINUE;
  if (self->n_read < self->columns->len)
    {
      read_next (self);
      return G_SOURCE_CONTINUE;
    }

  self->source = 0;
  start_thread (self);
  g_signal_emit (self, signals[CHANGED], 0);

  return G_SOURCE_REMOVE;
}

/**
 * accord_scenario_comparison_start:
 *
 * Forecasts all without waiting for it; AccordScenarioComparison::changed tells
 * of each column that is there, coarse ones first.
 */
void
accord_scenario_comparison_start (AccordScenarioComparison *self)
{
  g_return_if_fail (ACCORD_IS_SCENARIO_COMPARISON (self));
  g_return_if_fail (self->source == 0 && self->question == NULL);

  self->source = g_idle_add (read_cb, self);
}

/**
 * accord_scenario_comparison_cancel:
 *
 * What isn't there yet will not come.
 */
void
accord_scenario_comparison_cancel (AccordScenarioComparison *self)
{
  g_return_if_fail (ACCORD_IS_SCENARIO_COMPARISON (self));

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->question == NULL)
    return;

  accord_forecast_question_cancel (self->question);
  g_clear_pointer (&self->question, accord_forecast_question_unref);
}

/**
 * accord_scenario_comparison_get_progress:
 *
 * Returns: how much of what was started is done, from 0 to 1
 */
double
accord_scenario_comparison_get_progress (AccordScenarioComparison *self)
{
  g_return_val_if_fail (ACCORD_IS_SCENARIO_COMPARISON (self), 0);

  return (double) self->n_done
         / (double) (self->columns->len * G_N_ELEMENTS (passes));
}

static void
accord_scenario_comparison_dispose (GObject *object)
{
  accord_scenario_comparison_cancel (ACCORD_SCENARIO_COMPARISON (object));

  G_OBJECT_CLASS (accord_scenario_comparison_parent_class)->dispose (object);
}

static void
accord_scenario_comparison_finalize (GObject *object)
{
  AccordScenarioComparison *self = ACCORD_SCENARIO_COMPARISON (object);

  g_array_unref (self->columns);
  g_ptr_array_unref (self->promises);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_scenario_comparison_parent_class)->finalize (object);
}

static void
accord_scenario_comparison_class_init (AccordScenarioComparisonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = accord_scenario_comparison_dispose;
  object_class->finalize = accord_scenario_comparison_finalize;

  /**
   * AccordScenarioComparison::changed:
   *
   * All columns were read, or one of them is newer.
   */
  signals[CHANGED]
    = g_signal_new ("changed", ACCORD_TYPE_SCENARIO_COMPARISON,
                    G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_scenario_comparison_init (AccordScenarioComparison *self)
{
  self->columns = g_array_new (FALSE, TRUE, sizeof (AccordScenarioColumn));
  g_array_set_clear_func (self->columns, _accord_scenario_column_clear);
  self->promises
    = g_ptr_array_new_with_free_func (_accord_compared_promise_free);
}

static void
add_column (AccordScenarioComparison *self,
            AccordEntity             *scenario)
{
  AccordScenarioColumn column;

  _accord_scenario_column_init (&column, scenario);
  g_array_append_val (self->columns, column);
}

/**
 * accord_scenario_comparison_new:
 * @plan: a plan
 * @scenarios: (element-type AccordScenario): to be compared with it
 * @today: the as-of day where the plan does not fix one
 *
 * Conflicts are as the scenarios want them.
 *
 * Returns: (transfer full): a comparison that knows nothing yet
 */
AccordScenarioComparison *
accord_scenario_comparison_new (AccordPlan *plan,
                                GPtrArray  *scenarios,
                                AccordDay   today)
{
  AccordScenarioComparison *self;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (scenarios != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_SCENARIO_COMPARISON, NULL);
  self->plan = g_object_ref (plan);
  self->today = today;
  add_column (self, NULL);
  for (guint i = 0; i < scenarios->len; i++)
    add_column (self, scenarios->pdata[i]);

  return self;
}

/**
 * accord_scenario_comparison_get_plan:
 *
 * Returns: (transfer none): the plan
 */
AccordPlan *
accord_scenario_comparison_get_plan (AccordScenarioComparison *self)
{
  g_return_val_if_fail (ACCORD_IS_SCENARIO_COMPARISON (self), NULL);

  return self->plan;
}

/**
 * accord_scenario_comparison_get_n:
 *
 * Returns: how many columns there are: the plan, and each scenario
 */
guint
accord_scenario_comparison_get_n (AccordScenarioComparison *self)
{
  g_return_val_if_fail (ACCORD_IS_SCENARIO_COMPARISON (self), 0);

  return self->columns->len;
}

/**
 * accord_scenario_comparison_get_scenario:
 *
 * Returns: (transfer none) (nullable) (type AccordScenario): what a column
 *   shows; %NULL for the plan itself
 */
AccordEntity *
accord_scenario_comparison_get_scenario (AccordScenarioComparison *self,
                                         guint                     column)
{
  g_return_val_if_fail (ACCORD_IS_SCENARIO_COMPARISON (self), NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);

  return get_column (self, column)->scenario;
}

/**
 * accord_scenario_comparison_get_forecast:
 *
 * Returns: (transfer none) (nullable): what is to be expected; %NULL while that
 *   is not known, and where it can't be
 */
AccordForecast *
accord_scenario_comparison_get_forecast (AccordScenarioComparison *self,
                                         guint                     column)
{
  g_return_val_if_fail (ACCORD_IS_SCENARIO_COMPARISON (self), NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);

  return get_column (self, column)->forecast;
}

/**
 * accord_scenario_comparison_get_error:
 *
 * Returns: (transfer none) (nullable): why a column can't be forecast
 */
const GError *
accord_scenario_comparison_get_error (AccordScenarioComparison *self,
                                      guint                     column)
{
  g_return_val_if_fail (ACCORD_IS_SCENARIO_COMPARISON (self), NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);

  return get_column (self, column)->error;
}

/**
 * accord_scenario_comparison_get_booked:
 *
 * Returns: the share of all teams that is booked in the quarter that comes; NaN
 *   where that is not known
 */
double
accord_scenario_comparison_get_booked (AccordScenarioComparison *self,
                                       guint                     column)
{
  g_return_val_if_fail (ACCORD_IS_SCENARIO_COMPARISON (self), NAN);
  g_return_val_if_fail (column < self->columns->len, NAN);

  return _accord_scenario_column_get_booked (get_column (self, column));
}

/**
 * accord_scenario_comparison_get_cost:
 *
 * Returns: the price of added people, in minor units, without pay; NaN where it
 *   is not known
 */
double
accord_scenario_comparison_get_cost (AccordScenarioComparison *self,
                                     guint                     column)
{
  AccordForecast *forecast
    = accord_scenario_comparison_get_forecast (self, column);

  return forecast != NULL
           ? (double) accord_forecast_input_get_engine (
               accord_forecast_get_input (forecast))
               ->extra_cost
           : NAN;
}

/**
 * accord_scenario_comparison_get_promises:
 *
 * Returns: (transfer none) (element-type AccordComparedPromise): the promises
 *   still to be delivered: the plan's, then those that only a scenario has
 */
GPtrArray *
accord_scenario_comparison_get_promises (AccordScenarioComparison *self)
{
  g_return_val_if_fail (ACCORD_IS_SCENARIO_COMPARISON (self), NULL);

  return self->promises;
}

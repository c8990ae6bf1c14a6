/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-forecast-question.h"

#include "accord-hand-over.h"

struct _AccordForecastQuestion
{
  gatomicrefcount ref_count;
  GWeakRef asker;
  GMainContext *context; /* of the asker */
  AccordForecastReceive receive;
  GPtrArray *inputs; /* NULL for one that can't be forecast */
  guint n_threads;
  atomic_bool cancel;
};

static void
input_free (gpointer input)
{
  if (input != NULL)
    accord_forecast_input_unref (input);
}

/**
 * accord_forecast_question_new:
 * @asker: a #GObject
 * @n_threads: how many threads each forecast may use
 * @receive: takes what comes, in the main context that is this thread's
 *   default now, as long as @asker is there
 *
 * Returns: (transfer full): a question without inputs
 */
AccordForecastQuestion *
accord_forecast_question_new (gpointer              asker,
                              guint                 n_threads,
                              AccordForecastReceive receive)
{
  AccordForecastQuestion *self;

  g_return_val_if_fail (G_IS_OBJECT (asker), NULL);
  g_return_val_if_fail (n_threads > 0 && receive != NULL, NULL);

  self = g_new0 (AccordForecastQuestion, 1);
  g_atomic_ref_count_init (&self->ref_count);
  g_weak_ref_init (&self->asker, asker);
  self->context = g_main_context_ref_thread_default ();
  self->receive = receive;
  self->inputs = g_ptr_array_new_with_free_func (input_free);
  self->n_threads = n_threads;
  atomic_init (&self->cancel, false);

  return self;
}

/**
 * accord_forecast_question_ref:
 *
 * Returns: (transfer full): @self
 */
AccordForecastQuestion *
accord_forecast_question_ref (AccordForecastQuestion *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * accord_forecast_question_unref:
 * @self: (transfer full): a question
 */
void
accord_forecast_question_unref (AccordForecastQuestion *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_weak_ref_clear (&self->asker);
  g_main_context_unref (self->context);
  g_ptr_array_unref (self->inputs);
  g_free (self);
}

/**
 * accord_forecast_question_add:
 * @input: (transfer full) (nullable): what is to be forecast; %NULL for a
 *   place in the row that gets no answer
 *
 * Before a thread has the question.
 */
void
accord_forecast_question_add (AccordForecastQuestion *self,
                              AccordForecastInput    *input)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_add (self->inputs, input);
}

/**
 * accord_forecast_question_get_n_inputs:
 *
 * Returns: how many inputs there are, with those that are %NULL
 */
guint
accord_forecast_question_get_n_inputs (AccordForecastQuestion *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->inputs->len;
}

/**
 * accord_forecast_question_get_input:
 *
 * Returns: (transfer none) (nullable): the input at @index
 */
AccordForecastInput *
accord_forecast_question_get_input (AccordForecastQuestion *self,
                                    guint                   index)
{
  g_return_val_if_fail (self != NULL && index < self->inputs->len, NULL);

  return self->inputs->pdata[index];
}

/**
 * accord_forecast_question_cancel:
 *
 * What is not on its way yet will not come.
 */
void
accord_forecast_question_cancel (AccordForecastQuestion *self)
{
  g_return_if_fail (self != NULL);

  atomic_store (&self->cancel, true);
}

static void
answer_free (gpointer data)
{
  AccordForecastAnswer *answer = data;

  g_clear_pointer (&answer->forecast, accord_forecast_unref);
  g_clear_error (&answer->error);
  accord_forecast_question_unref (answer->question);
  g_free (answer);
}

/* Where it was asked. */
static gboolean
receive_cb (gpointer data)
{
  AccordForecastAnswer *answer = data;
  g_autoptr (GObject) asker = g_weak_ref_get (&answer->question->asker);

  if (asker != NULL)
    answer->question->receive (asker, answer);

  return G_SOURCE_REMOVE;
}

/**
 * accord_forecast_question_answer:
 * @index: which of the inputs
 * @n_trials: how many trials
 *
 * Forecasts an input, and hands over what comes of it. On the thread that
 * works for the asker; where the input is %NULL, nothing is handed over.
 *
 * Returns: %FALSE where there is no forecast: it was cancelled, or failed
 */
gboolean
accord_forecast_question_answer (AccordForecastQuestion *self,
                                 guint                   index,
                                 guint                   n_trials)
{
  AccordForecastInput *input
    = accord_forecast_question_get_input (self, index);
  AccordForecastAnswer *answer;
  gboolean found;

  if (input == NULL || atomic_load (&self->cancel))
    return FALSE;

  answer = g_new0 (AccordForecastAnswer, 1);
  answer->question = accord_forecast_question_ref (self);
  answer->index = index;
  answer->n_trials = n_trials;
  answer->forecast = accord_forecast_run (input, n_trials, self->n_threads,
                                          &self->cancel, NULL, &answer->error);
  found = answer->forecast != NULL;
  if (atomic_load (&self->cancel))
    {
      answer_free (answer);
      return FALSE;
    }

  accord_hand_over (self->context, receive_cb, answer, answer_free);
  return found;
}

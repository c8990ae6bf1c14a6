/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The search for ways out.
 *
 * Ideas are changes, made and read on the main thread one at a time, between
 * other events; they are tried by a pool of threads, each on one. All use the
 * same luck. When a search is cancelled, what threads still bring is dropped.
 */

#include "config.h"

#include "accord-ways-out-search-private.h"

#include "accord-error.h"
#include "accord-hand-over.h"

#include <glib/gi18n-lib.h>

static void search_unref (AccordWaysOutSearch *search);

static void
job_free (gpointer data)
{
  AccordWaysOutJob *job = data;

  g_clear_pointer (&job->idea, _accord_way_out_idea_unref);
  g_clear_pointer (&job->forecast, accord_forecast_unref);
  g_clear_pointer (&job->found, g_array_unref);
  g_clear_error (&job->error);
  accord_forecast_input_unref (job->input);
  search_unref (job->search);
  g_free (job);
}

static void
search_unref (AccordWaysOutSearch *search)
{
  if (!g_atomic_ref_count_dec (&search->ref_count))
    return;

  g_main_context_unref (search->context);
  g_free (search);
}

static gboolean receive_cb (gpointer data);

static void
run_job (gpointer data,
         gpointer user_data)
{
  AccordWaysOutJob *job = data;

  if (job->order)
    job->found
      = _accord_ways_out_search_order (job->input, &job->search->cancel);
  else
    job->forecast
      = accord_forecast_run (job->input, job->n_trials, job->n_threads,
                             &job->search->cancel, NULL, &job->error);
  accord_hand_over (job->search->context, receive_cb, job, job_free);
}

/*
 * _accord_ways_out_search_push:
 * @idea: (transfer full) (nullable): what to try; %NULL for the plan as it is
 * @input: (transfer full): the plan with it
 * @order: whether to seek the best order instead
 *
 * Has a thread try it.
 */
void
_accord_ways_out_search_push (AccordWaysOutSearch *search,
                              AccordWayOutIdea    *idea,
                              AccordForecastInput *input,
                              gboolean             order)
{
  AccordWaysOut *self = g_task_get_source_object (search->task);
  AccordWaysOutJob *job = g_new0 (AccordWaysOutJob, 1);

  g_atomic_ref_count_inc (&search->ref_count);
  *job = (AccordWaysOutJob){
    .search = search,
    .idea = idea,
    .input = input,
    .order = order,
    .n_trials = search->full ? self->n_full : self->n_coarse,
    .n_threads = idea == NULL ? self->n_threads : 1,
  };
  search->n_open++;
  g_thread_pool_push (search->pool, job, NULL);
}

static void
stop_feeding (AccordWaysOutSearch *search)
{
  if (search->feed != NULL)
    g_source_destroy (search->feed);
  g_clear_pointer (&search->feed, g_source_unref);
}

/* The end, once no thread is at work any more. */
static void
end (AccordWaysOutSearch *search)
{
  g_autoptr (GTask) task = g_steal_pointer (&search->task);
  AccordWaysOut *self = g_task_get_source_object (task);

  stop_feeding (search);
  g_signal_handler_disconnect (self->plan, search->changed_handler);
  if (search->cancelled_handler != 0)
    g_cancellable_disconnect (g_task_get_cancellable (task),
                              search->cancelled_handler);
  g_thread_pool_free (search->pool, FALSE, FALSE);
  g_clear_object (&search->of.promise);
  g_clear_pointer (&search->of.base, accord_forecast_unref);
  g_clear_pointer (&search->of.ideas, g_ptr_array_unref);

  _accord_ways_out_set_busy (self, FALSE);
  if (search->error != NULL)
    g_task_return_error (task, g_steal_pointer (&search->error));
  else
    g_task_return_boolean (task, TRUE);
  search_unref (search);
}

/*
 * _accord_ways_out_search_fail:
 * @error: (transfer full): why
 *
 * Ends the search when the threads are back; the first error is told.
 */
void
_accord_ways_out_search_fail (AccordWaysOutSearch *search,
                              GError              *error)
{
  if (search->error == NULL)
    search->error = error;
  else
    g_error_free (error);
  atomic_store (&search->cancel, true);
  stop_feeding (search);
  g_ptr_array_set_size (search->of.ideas, 0);
}

static void advance (AccordWaysOutSearch *search);

/* Reads one idea and has it tried; the next one when nothing else is to do. */
static gboolean
feed_cb (gpointer data)
{
  AccordWaysOutSearch *search = data;
  g_autoptr (AccordWayOutIdea) idea = NULL;
  AccordForecastInput *input;

  if (accord_plan_is_changing (search->of.plan))
    return G_SOURCE_CONTINUE;

  if (search->of.ideas->len > 0)
    {
      idea = g_ptr_array_steal_index (search->of.ideas, 0);
      input = _accord_ways_out_read (&search->of, idea->change, NULL);
      if (input != NULL)
        _accord_ways_out_search_push (search, _accord_way_out_idea_ref (idea),
                                      input, FALSE);
    }
  if (search->of.ideas->len > 0)
    return G_SOURCE_CONTINUE;

  stop_feeding (search);
  advance (search);
  return G_SOURCE_REMOVE;
}

/*
 * _accord_ways_out_search_feed:
 *
 * Has the ideas of the case read and tried, between other events.
 */
void
_accord_ways_out_search_feed (AccordWaysOutSearch *search)
{
  if (search->feed != NULL || search->of.ideas->len == 0)
    return;
  search->feed = g_idle_source_new ();
  g_source_set_priority (search->feed, G_PRIORITY_DEFAULT_IDLE);
  g_source_set_callback (search->feed, feed_cb, search, NULL);
  g_source_attach (search->feed, search->context);
}

/* The second round: the plan as it is once more, then those that are shown. */
static void
begin_full (AccordWaysOutSearch *search)
{
  search->full = TRUE;
  _accord_ways_out_search_push (
    search, NULL,
    accord_forecast_input_ref (accord_forecast_get_input (search->of.base)),
    FALSE);
}

/* Goes on to what follows when all that was asked is answered. */
static void
advance (AccordWaysOutSearch *search)
{
  AccordWaysOut *self = g_task_get_source_object (search->task);

  if (search->n_open > 0 || search->feed != NULL)
    return;
  if (search->error == NULL && !search->full && self->needed)
    {
      begin_full (search);
      return;
    }
  if (search->error == NULL && search->full)
    {
      search->n_open++;
      _accord_ways_out_show (self, _accord_ways_out_choose (self->all));
      search->n_open--;
    }
  end (search);
}

/* On the main thread. */
static gboolean
receive_cb (gpointer data)
{
  AccordWaysOutJob *job = data;
  AccordWaysOutSearch *search = job->search;

  /* Ideas are changes; they wait until another one is over. */
  if (search->error == NULL && accord_plan_is_changing (search->of.plan))
    return G_SOURCE_CONTINUE;

  /* It stays open meanwhile: whoever is told of what it brings may change the
   * plan, and that must not end the search under our hands. */
  if (search->error == NULL && atomic_load (&search->cancel))
    _accord_ways_out_search_fail (
      search,
      g_error_new_literal (ACCORD_ERROR, ACCORD_ERROR_CANCELLED,
                           _ ("The search for ways out was cancelled.")));
  else if (search->error == NULL)
    search->receive (search, job);
  search->n_open--;
  advance (search);

  return G_SOURCE_REMOVE;
}

/* On any thread. */
static void
cancelled_cb (GCancellable        *cancellable,
              AccordWaysOutSearch *search)
{
  atomic_store (&search->cancel, true);
}

static void
changed_cb (AccordPlan          *plan,
            AccordChange        *change,
            AccordWaysOutSearch *search)
{
  _accord_ways_out_search_fail (
    search,
    g_error_new_literal (ACCORD_ERROR, ACCORD_ERROR_STALE,
                         _ ("The plan has changed; look for ways out again.")));
  advance (search);
}

/*
 * _accord_ways_out_search_begin:
 * @task: (transfer full): ends with the search
 * @receive: called on the main thread with each job that is done
 *
 * Looks for ways out of @self, which is busy until then.
 */
void
_accord_ways_out_search_begin (AccordWaysOut       *self,
                               GTask               *task,
                               AccordWaysOutReceive receive)
{
  GCancellable *cancellable = g_task_get_cancellable (task);
  AccordWaysOutSearch *search = g_new0 (AccordWaysOutSearch, 1);

  g_atomic_ref_count_init (&search->ref_count);
  search->context = g_main_context_ref_thread_default ();
  search->task = task;
  search->receive = receive;
  atomic_init (&search->cancel, false);
  search->of = (AccordWaysOutCase){
    .plan = self->plan,
    .promise = g_object_ref (self->promise),
    .today = self->today,
    .ideas = g_ptr_array_new_with_free_func (
      (GDestroyNotify) _accord_way_out_idea_unref),
  };
  search->pool
    = g_thread_pool_new (run_job, NULL, (int) self->n_threads, FALSE, NULL);
  search->changed_handler
    = g_signal_connect (self->plan, "changed", G_CALLBACK (changed_cb), search);
  if (cancellable != NULL)
    search->cancelled_handler = g_cancellable_connect (
      cancellable, G_CALLBACK (cancelled_cb), search, NULL);

  _accord_ways_out_search_push (
    search, NULL, _accord_ways_out_read (&search->of, NULL, NULL), FALSE);
}

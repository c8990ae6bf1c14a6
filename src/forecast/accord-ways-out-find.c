/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How ways out are found: what as things are → ideas → tried coarsely → chosen
 * → tried in full → chosen. Here is what is made of that which the threads of
 * a search bring: the plan as it is, which tells what is worth trying, and
 * what became of an idea. */

#include "config.h"

#include "accord-ways-out-search-private.h"

#include "accord-error.h"
#include "accord-forecast-problem.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Why nothing can be said of a promise that has no chance to tell. */
static gboolean
check_dated (AccordWaysOut               *self,
             const AccordPromiseForecast *base,
             GError                     **error)
{
  g_autofree char *name = accord_entity_dup_opening_label (self->promise);
  g_autofree char *lack = accord_promise_forecast_dup_lack (base);

  if (lack != NULL)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE,
                   /* Translators: the name of a promise, and why it has no
                    * date: "no features". */
                   _ ("%s has no ways out: %s."), name, lack);
      return FALSE;
    }
  if (isnan (base->by_agreed.value))
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE,
                   /* Translators: the name of a promise. */
                   _ ("%s has no ways out, since it has no date to be ready "
                      "by; give it a want-date or an agreed-date."),
                   name);
      return FALSE;
    }

  return TRUE;
}

static void
push_shown (AccordWaysOutSearch *search)
{
  AccordWaysOut *self = g_task_get_source_object (search->task);

  for (guint i = 0; i < self->shown->len; i++)
    {
      AccordWayOut *way = self->shown->pdata[i];
      AccordForecast *coarse = accord_forecast_difference_get_after (
        accord_way_out_get_difference (way));

      _accord_ways_out_search_push (
        search, _accord_way_out_idea_ref (_accord_way_out_get_idea (way)),
        accord_forecast_input_ref (accord_forecast_get_input (coarse)), FALSE);
    }
  g_ptr_array_set_size (self->all, 0);
}

/* So many standard errors the coarse answer may be off. */
#define DOUBT 2.0

/* Whether the promise misses its confidence; while in doubt, it does. */
static gboolean
is_missed (AccordWaysOutSearch         *search,
           const AccordPromiseForecast *base)
{
  double doubt = search->full ? 0 : DOUBT * base->by_agreed.error;

  return base->by_agreed.value - doubt
         < _accord_ways_out_get_confidence (&search->of);
}

static void
begin_ideas (AccordWaysOutSearch *search,
             AccordWaysOutJob    *job)
{
  _accord_ways_out_add_scope (&search->of);
  _accord_ways_out_add_dates (&search->of);
  _accord_ways_out_add_queue (&search->of);
  _accord_ways_out_add_people (&search->of);
  _accord_ways_out_search_push (search, NULL,
                                accord_forecast_input_ref (job->input), TRUE);
  _accord_ways_out_search_feed (search);
}

/* The plan as it is. Begins with ideas where they are needed; in the second
 * round, with those that are shown, if they are needed after all. */
static void
receive_base (AccordWaysOutSearch *search,
              AccordWaysOutJob    *job)
{
  AccordWaysOut *self = g_task_get_source_object (search->task);
  AccordPromiseForecast base = { 0 };
  GError *error = NULL;

  g_clear_pointer (&search->of.base, accord_forecast_unref);
  g_clear_pointer (&self->base, accord_forecast_unref);
  search->of.base = accord_forecast_ref (job->forecast);
  self->base = accord_forecast_ref (job->forecast);
  accord_forecast_get_promise (job->forecast, self->id, &base);
  if (!check_dated (self, &base, &error))
    {
      _accord_ways_out_search_fail (search, error);
      return;
    }
  _accord_ways_out_set_needed (self, is_missed (search, &base));
  if (!self->needed)
    g_ptr_array_set_size (self->all, 0);
  else if (search->full)
    push_shown (search);
  else
    begin_ideas (search, job);
}

/* A full answer stands where the coarse one stood until all are there. */
static void
replace (AccordWaysOut *self,
         AccordWayOut  *way)
{
  GPtrArray *wanted
    = g_ptr_array_copy (self->shown, (GCopyFunc) g_object_ref, NULL);

  g_ptr_array_set_free_func (wanted, g_object_unref);
  for (guint i = 0; i < wanted->len; i++)
    if (_accord_way_out_get_idea (wanted->pdata[i])
        == _accord_way_out_get_idea (way))
      {
        g_object_unref (wanted->pdata[i]);
        wanted->pdata[i] = g_object_ref (way);
      }
  _accord_ways_out_show (self, wanted);
}

/* What became of an idea. Tries a better one of its kind, or lists what it
 * comes to. */
static void
receive_idea (AccordWaysOutSearch *search,
              AccordWaysOutJob    *job)
{
  AccordWaysOut *self = g_task_get_source_object (search->task);
  g_autoptr (AccordForecastDifference) difference
    = accord_forecast_difference_new (search->of.base, job->forecast);
  AccordWayOutIdea *next = NULL;
  AccordWayOut *way;

  self->n_tried += !search->full;
  if (job->idea->refine != NULL && (!search->full || job->idea->exact))
    next = job->idea->refine (&search->of, job->idea, difference);
  if (next != NULL)
    {
      next->number = job->idea->number;
      g_ptr_array_insert (search->of.ideas, 0, next);
      _accord_ways_out_search_feed (search);
      return;
    }
  /* Refining may have led to another idea. */
  _accord_ways_out_search_feed (search);

  way = _accord_way_out_new (&search->of, g_steal_pointer (&job->idea),
                             difference, !search->full);
  g_ptr_array_add (self->all, way);
  if (search->full)
    replace (self, way);
  else
    _accord_ways_out_show (self, _accord_ways_out_choose (self->all));
}

/* An error of a thread names ids, here they have names. */
static GError *
explain_failure (AccordWaysOutSearch *search,
                 AccordWaysOutJob    *job)
{
  AccordEngineProblem problem = { 0 };
  GError *error = NULL;

  if (accord_engine_check (accord_forecast_input_get_engine (job->input),
                           &problem)
      == ACCORD_ENGINE_FINE)
    return g_steal_pointer (&job->error);
  accord_forecast_problem_to_error (&problem, search->of.plan, &error);

  return error;
}

static void
receive (AccordWaysOutSearch *search,
         AccordWaysOutJob    *job)
{
  if (job->order)
    {
      _accord_ways_out_add_order (&search->of, job->found);
      _accord_ways_out_search_feed (search);
    }
  else if (job->forecast == NULL && job->idea == NULL)
    _accord_ways_out_search_fail (search, explain_failure (search, job));
  else if (job->forecast != NULL && job->idea == NULL)
    receive_base (search, job);
  else if (job->forecast != NULL)
    receive_idea (search, job);
}

/**
 * accord_ways_out_find_async:
 * @cancellable: (nullable): ends it
 * @callback: called when all is found, in full
 * @data: for @callback
 *
 * Looks for ways out. The list fills meanwhile. Not inside a change, and only
 * once for each list.
 */
void
accord_ways_out_find_async (AccordWaysOut       *self,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             data)
{
  GTask *task;

  g_return_if_fail (ACCORD_IS_WAYS_OUT (self));
  g_return_if_fail (!self->busy && !accord_plan_is_changing (self->plan));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_check_cancellable (task, FALSE);
  if (!accord_entity_is_in_plan (self->promise) || self->stale)
    {
      g_task_return_new_error (
        task, ACCORD_ERROR, ACCORD_ERROR_STALE, "%s",
        _ ("The plan has changed; look for ways out again."));
      g_object_unref (task);
      return;
    }

  _accord_ways_out_set_busy (self, TRUE);
  _accord_ways_out_search_begin (self, task, receive);
}

/**
 * accord_ways_out_find_finish:
 *
 * Returns: %FALSE with %ACCORD_ERROR_RULE where the promise has no date to
 *   tell a chance by or the plan can't be forecast, with %ACCORD_ERROR_STALE
 *   where the plan changed meanwhile, or with %ACCORD_ERROR_CANCELLED. What
 *   was found until then stays in the list
 */
gboolean
accord_ways_out_find_finish (AccordWaysOut  *self,
                             GAsyncResult   *result,
                             GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

typedef struct
{
  GAsyncResult *result;
} Wait;

static void
found_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  ((Wait *) data)->result = g_object_ref (result);
}

/**
 * accord_ways_out_find:
 * @cancellable: (nullable): ends it
 * @error: return location
 *
 * Looks for ways out and waits, for where there is no main loop.
 *
 * Returns: see accord_ways_out_find_finish()
 */
gboolean
accord_ways_out_find (AccordWaysOut  *self,
                      GCancellable   *cancellable,
                      GError        **error)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  Wait wait = { NULL };
  gboolean found;

  g_main_context_push_thread_default (context);
  accord_ways_out_find_async (self, cancellable, found_cb, &wait);
  while (wait.result == NULL)
    g_main_context_iteration (context, TRUE);
  found = accord_ways_out_find_finish (self, wait.result, error);
  g_object_unref (wait.result);
  g_main_context_pop_thread_default (context);

  return found;
}

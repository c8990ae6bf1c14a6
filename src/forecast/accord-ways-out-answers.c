/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the threads of a search for ways out bring: the plan as it is, which
 * tells what is worth trying, and what became of an idea. */

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
  g_autofree char *name = accord_entity_dup_full_label (self->promise);
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

/*
 * _accord_ways_out_receive_base:
 * @job: with the forecast of the plan as it is
 *
 * Begins with ideas where they are needed; in the second round, with those
 * that are shown.
 */
void
_accord_ways_out_receive_base (AccordWaysOutSearch *search,
                               AccordWaysOutJob    *job)
{
  AccordWaysOut *self = g_task_get_source_object (search->task);
  AccordPromiseForecast base = { 0 };
  GError *error = NULL;

  g_clear_pointer (&search->of.base, accord_forecast_unref);
  g_clear_pointer (&self->base, accord_forecast_unref);
  search->of.base = accord_forecast_ref (job->forecast);
  self->base = accord_forecast_ref (job->forecast);
  if (search->full)
    {
      push_shown (search);
      return;
    }

  accord_forecast_get_promise (job->forecast, self->id, &base);
  if (!check_dated (self, &base, &error))
    {
      _accord_ways_out_search_fail (search, error);
      return;
    }
  _accord_ways_out_set_needed (
    self, base.by_agreed.value < _accord_ways_out_get_confidence (&search->of));
  if (!self->needed)
    return;
  _accord_ways_out_add_scope (&search->of);
  _accord_ways_out_add_dates (&search->of);
  _accord_ways_out_add_queue (&search->of);
  _accord_ways_out_add_people (&search->of);
  _accord_ways_out_search_push (search, NULL,
                                accord_forecast_input_ref (job->input), TRUE);
  _accord_ways_out_search_feed (search);
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

/*
 * _accord_ways_out_receive_idea:
 * @job: with the forecast of an idea
 *
 * Tries a better one of its kind, or lists what it comes to.
 */
void
_accord_ways_out_receive_idea (AccordWaysOutSearch *search,
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

/*
 * _accord_ways_out_explain_failure:
 * @job: which failed
 *
 * Returns: (transfer full): why; an error of a thread names ids, here they
 *   have names
 */
GError *
_accord_ways_out_explain_failure (AccordWaysOutSearch *search,
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

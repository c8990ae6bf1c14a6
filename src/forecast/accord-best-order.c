/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-best-order.h"

#include "accord-engine-sequence.h"
#include "accord-forecast-problem.h"
#include "accord-queue.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How often the clock and the caller's cancel are looked at. */
#define LOOK_EVERY (20 * G_TIME_SPAN_MILLISECOND)

/* Stops the search when its time is up, or the caller says so. */
typedef struct
{
  GMutex lock;
  GCond over;
  gboolean done;
  gint64 deadline;
  const atomic_bool *cancel;
  atomic_bool stop;
} Watch;

typedef struct
{
  AccordBestOrderProgress progress;
  gpointer data;
} Listener;

static gpointer
watch_time (gpointer data)
{
  Watch *watch = data;

  g_mutex_lock (&watch->lock);
  while (!watch->done)
    {
      gint64 now = g_get_monotonic_time ();

      if (now >= watch->deadline
          || (watch->cancel != NULL && atomic_load (watch->cancel)))
        atomic_store (&watch->stop, true);
      g_cond_wait_until (&watch->over, &watch->lock, now + LOOK_EVERY);
    }
  g_mutex_unlock (&watch->lock);

  return NULL;
}

static void
report (const AccordEngineSequence *best,
        void                       *data)
{
  Listener *listener = data;

  if (listener->progress != NULL)
    listener->progress (best->value - best->start_value, listener->data);
}

static gboolean
search (const AccordEngineInput     *flat,
        AccordEngineSequenceOptions *options,
        Watch                       *watch,
        AccordEngineSequence        *result,
        AccordEngineProblem         *problem)
{
  GThread *thread;
  gboolean found;

  g_mutex_init (&watch->lock);
  g_cond_init (&watch->over);
  atomic_init (&watch->stop, false);
  options->cancel = &watch->stop;
  thread = g_thread_new ("best-order-clock", watch_time, watch);

  found = accord_engine_sequence (flat, options, result, problem);

  g_mutex_lock (&watch->lock);
  watch->done = TRUE;
  g_cond_signal (&watch->over);
  g_mutex_unlock (&watch->lock);
  g_thread_join (thread);
  g_mutex_clear (&watch->lock);
  g_cond_clear (&watch->over);

  return found;
}

/**
 * accord_best_order_search:
 * @input: a plan
 * @seconds: how long to search; the longer the better
 * @cancel: (nullable): ends it with the best so far when it becomes true
 * @progress: (nullable): told of each improvement
 * @data: for @progress
 * @plan: (nullable): where the ids in an error get their names
 * @error: return location
 *
 * Searches for an order of the queue in which more promise value is kept (the
 * worth of the plan less its value at risk), without moving what people
 * pinned. The gain is measured on fresh trials, so that it
 * isn't the luck of those that the order was sought on.
 *
 * Returns: (transfer full) (nullable): the best order found
 */
AccordBestOrder *
accord_best_order_search (AccordForecastInput      *input,
                          double                    seconds,
                          const atomic_bool        *cancel,
                          AccordBestOrderProgress   progress,
                          gpointer                  data,
                          AccordPlan               *plan,
                          GError                  **error)
{
  const AccordEngineInput *flat = accord_forecast_input_get_engine (input);
  g_autofree uint32_t *order = g_new0 (uint32_t, MAX (flat->n_features, 1));
  AccordEngineSequence result = { .order = order };
  AccordEngineProblem problem = { 0 };
  Listener listener = { progress, data };
  Watch watch = {
    .deadline = g_get_monotonic_time () + (gint64) (seconds * G_USEC_PER_SEC),
    .cancel = cancel,
  };
  AccordEngineSequenceOptions options = {
    .goal = ACCORD_ENGINE_GOAL_WORTH,
    .max_schedules = UINT64_MAX,
    .seed = flat->seed,
    .enough = NAN,
    .progress = report,
    .data = &listener,
  };
  AccordBestOrder *self;

  if (!search (flat, &options, &watch, &result, &problem))
    {
      accord_forecast_problem_to_error (&problem, plan, error);
      return NULL;
    }

  self = g_new (AccordBestOrder, 1);
  *self
    = (AccordBestOrder){ _accord_queue_dup_open (flat, order), result.confirmed,
                         result.confirmed_error, result.schedules };

  return self;
}

/**
 * accord_best_order_to_change:
 * @input: what it was found for
 * @plan: the plan, unchanged since
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the one change that brings the queue
 *   into this order
 */
AccordChange *
accord_best_order_to_change (AccordBestOrder      *self,
                             AccordForecastInput  *input,
                             AccordPlan           *plan,
                             GError              **error)
{
  g_autoptr (GArray) today = accord_queue_dup (input, plan, error);

  if (today == NULL)
    return NULL;

  accord_plan_begin (plan, _ ("Best order of the work"), NULL);
  accord_queue_reorder (plan, today, self->queue);

  return accord_plan_take_back (plan, error);
}

/**
 * accord_best_order_free:
 * @self: (transfer full): an order
 */
void
accord_best_order_free (AccordBestOrder *self)
{
  g_array_unref (self->queue);
  g_free (self);
}

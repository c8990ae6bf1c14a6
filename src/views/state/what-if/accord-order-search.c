/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordOrderSearch: one search. The job that the thread works on is its own,
 * apart from the flag that ends it; nobody waits for a job whose search is
 * gone. */

#include "config.h"

#include "accord-order-search.h"

#include "accord-best-order.h"
#include "accord-chart-format.h"
#include "accord-error.h"
#include "accord-queue.h"
#include "accord-settings.h"
#include "accord-what-if.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  AccordPlan *plan; /* a copy */
  AccordDay today;
  double seconds;
  atomic_bool *stop; /* an atomic box */
  AccordBestOrder *order;
  GArray *moves; /* AccordQueueMove */
  AccordChange *change;
  GPtrArray *differences; /* one */
  GError *problem;
} Job;

struct _AccordOrderSearch
{
  GObject parent_instance;

  AccordPlan *plan;
  guint64 digest; /* of the plan that the job has a copy of */
  gint64 started;
  double seconds;
  atomic_bool *stop;
  GTask *task; /* NULL when it has ended */
  Job *job;    /* when it has ended */
};

G_DEFINE_FINAL_TYPE (AccordOrderSearch, accord_order_search, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
job_free (Job *job)
{
  g_clear_pointer (&job->order, accord_best_order_free);
  g_clear_pointer (&job->moves, g_array_unref);
  g_clear_pointer (&job->change, accord_change_unref);
  g_clear_pointer (&job->differences, g_ptr_array_unref);
  g_clear_error (&job->problem);
  g_object_unref (job->plan);
  g_atomic_rc_box_release (job->stop);
  g_free (job);
}

/* In the thread. */
static gboolean
find_order (Job     *job,
            GError **error)
{
  g_autoptr (AccordForecastInput) input
    = accord_forecast_input_new (job->plan, job->today);
  g_autoptr (GArray) today = accord_queue_dup (input, job->plan, error);
  g_autoptr (GPtrArray) changes = g_ptr_array_new ();

  if (today == NULL)
    return FALSE;
  job->order = accord_best_order_search (input, job->seconds, job->stop, NULL,
                                         NULL, job->plan, error);
  if (job->order == NULL)
    return FALSE;

  job->moves = accord_queue_list_moves (today, job->order->queue);
  job->change
    = accord_best_order_to_change (job->order, input, job->plan, error);
  if (job->change == NULL)
    return FALSE;
  g_ptr_array_add (changes, job->change);
  job->differences = accord_what_if_run (
    job->plan, changes, job->today, ACCORD_FORECAST_TRIALS,
    g_get_num_processors (), NULL, error);

  return job->differences != NULL;
}

static void
run_job (GTask        *task,
         gpointer      source,
         gpointer      data,
         GCancellable *cancellable)
{
  Job *job = data;

  find_order (job, &job->problem);
  g_task_return_pointer (task, job, (GDestroyNotify) job_free);
}

static void
job_done_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (AccordOrderSearch) self = data;

  self->job = g_task_propagate_pointer (G_TASK (result), NULL);
  g_clear_object (&self->task);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
accord_order_search_finalize (GObject *object)
{
  AccordOrderSearch *self = ACCORD_ORDER_SEARCH (object);

  g_clear_pointer (&self->job, job_free);
  g_atomic_rc_box_release (self->stop);
  g_object_unref (self->plan);

  G_OBJECT_CLASS (accord_order_search_parent_class)->finalize (object);
}

static void
accord_order_search_class_init (AccordOrderSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_order_search_finalize;

  signals[CHANGED]
    = g_signal_new ("changed", ACCORD_TYPE_ORDER_SEARCH, G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_order_search_init (AccordOrderSearch *self)
{
  self->stop = g_atomic_rc_box_new0 (atomic_bool);
}

/**
 * accord_order_search_new:
 * @plan: a plan that nobody is changing at the moment
 * @today: the day that it looks out from, unless it says another
 * @seconds: how long to search
 *
 * Returns: (transfer full): a search that has begun
 */
AccordOrderSearch *
accord_order_search_new (AccordPlan *plan,
                         AccordDay   today,
                         double      seconds)
{
  AccordOrderSearch *self = g_object_new (ACCORD_TYPE_ORDER_SEARCH, NULL);
  Job *job = g_new0 (Job, 1);

  self->plan = g_object_ref (plan);
  self->digest = accord_plan_get_digest (plan);
  self->started = g_get_monotonic_time ();
  self->seconds = seconds;
  job->plan = accord_plan_dup (plan);
  job->today = today;
  job->seconds = seconds;
  job->stop = g_atomic_rc_box_acquire (self->stop);
  self->task = g_task_new (NULL, NULL, job_done_cb, g_object_ref (self));
  g_task_set_task_data (self->task, job, NULL);
  g_task_run_in_thread (self->task, run_job);

  return self;
}

/**
 * accord_order_search_stop:
 *
 * Ends the search with the best order so far.
 */
void
accord_order_search_stop (AccordOrderSearch *self)
{
  g_return_if_fail (ACCORD_IS_ORDER_SEARCH (self));

  atomic_store (self->stop, true);
}

/**
 * accord_order_search_is_busy:
 *
 * Returns: whether it still searches
 */
gboolean
accord_order_search_is_busy (AccordOrderSearch *self)
{
  g_return_val_if_fail (ACCORD_IS_ORDER_SEARCH (self), FALSE);

  return self->task != NULL;
}

/**
 * accord_order_search_get_progress:
 *
 * Returns: how much of its time is over, 0 to 1
 */
double
accord_order_search_get_progress (AccordOrderSearch *self)
{
  double passed;

  g_return_val_if_fail (ACCORD_IS_ORDER_SEARCH (self), 0);

  passed = (double) (g_get_monotonic_time () - self->started)
           / (double) G_USEC_PER_SEC;

  return CLAMP (passed / self->seconds, 0, 1);
}

/**
 * accord_order_search_dup_summary:
 *
 * Returns: (transfer full): what was found, in a sentence
 */
char *
accord_order_search_dup_summary (AccordOrderSearch *self)
{
  g_autofree char *gain = NULL;

  g_return_val_if_fail (ACCORD_IS_ORDER_SEARCH (self), NULL);

  if (self->job == NULL)
    return g_strdup (_("Looking for an order in which more promised value is "
                       "kept…"));
  if (self->job->problem != NULL)
    return g_strdup (self->job->problem->message);
  if (self->job->moves->len == 0)
    return g_strdup (_("No better order was found: leave the work as it is."));

  gain = accord_chart_format_money (
    (AccordMoney) self->job->order->gain,
    accord_entity_get_text (ACCORD_ENTITY (accord_settings_get (self->plan)),
                            ACCORD_SETTINGS_CURRENCY));

  return g_strdup_printf (
    /* Translators: a number, and an amount of money. */
    ngettext ("%u feature would move, and %s more of promised value be kept.",
              "%u features would move, and %s more of promised value be kept.",
              self->job->moves->len),
    self->job->moves->len, gain);
}

static char *
dup_label (AccordOrderSearch *self,
           gint64             id)
{
  AccordEntity *entity = accord_plan_lookup (self->job->plan, id);

  return entity != NULL ? accord_entity_dup_label (entity) : g_strdup ("");
}

/**
 * accord_order_search_list_moves:
 *
 * Returns: (transfer full) (element-type utf8): which features would move, and
 *   where to
 */
GPtrArray *
accord_order_search_list_moves (AccordOrderSearch *self)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (ACCORD_IS_ORDER_SEARCH (self), texts);

  for (guint i = 0; accord_order_search_can_apply (self)
                    && i < self->job->moves->len; i++)
    {
      const AccordQueueMove *move
        = &g_array_index (self->job->moves, AccordQueueMove, i);
      g_autofree char *label = dup_label (self, move->feature);

      g_ptr_array_add (
        texts,
        /* Translators: a feature, and its places in the work queue. */
        g_strdup_printf (_("%s: from place %u to place %u"), label,
                         move->from + 1, move->to + 1));
    }

  return texts;
}

static char *
dup_effect (AccordOrderSearch             *self,
            const AccordPromiseDifference *difference)
{
  g_autofree char *label = dup_label (self, difference->promise);
  /* Without a deliverable date before or after there are no days to tell. */
  guint days = difference->moved == G_MAXINT ? 0
                                             : (guint) ABS (difference->moved);

  if (days == 0)
    return g_strdup_printf (difference->effect == ACCORD_EFFECT_HELPED
                              /* Translators: a promise. */
                              ? _("%s: more sure")
                              : _("%s: less sure"),
                            label);

  return difference->moved < 0
           /* Translators: a promise, and a number. */
           ? g_strdup_printf (ngettext ("%s: deliverable %u day earlier",
                                        "%s: deliverable %u days earlier",
                                        days),
                              label, days)
           : g_strdup_printf (ngettext ("%s: deliverable %u day later",
                                        "%s: deliverable %u days later", days),
                              label, days);
}

/**
 * accord_order_search_list_effects:
 *
 * Returns: (transfer full) (element-type utf8): whom it would help and hurt
 */
GPtrArray *
accord_order_search_list_effects (AccordOrderSearch *self)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  AccordForecastDifference *difference;

  g_return_val_if_fail (ACCORD_IS_ORDER_SEARCH (self), texts);

  if (!accord_order_search_can_apply (self))
    return texts;

  difference = self->job->differences->pdata[0];
  for (guint i = 0; i < accord_forecast_difference_get_n (difference); i++)
    {
      const AccordPromiseDifference *promise
        = accord_forecast_difference_get (difference, i);

      if (promise->effect != ACCORD_EFFECT_SAME)
        g_ptr_array_add (texts, dup_effect (self, promise));
    }

  return texts;
}

/**
 * accord_order_search_can_apply:
 *
 * Returns: whether a better order was found
 */
gboolean
accord_order_search_can_apply (AccordOrderSearch *self)
{
  g_return_val_if_fail (ACCORD_IS_ORDER_SEARCH (self), FALSE);

  return self->job != NULL && self->job->problem == NULL
         && self->job->moves->len > 0;
}

/**
 * accord_order_search_apply:
 * @error: return location
 *
 * Brings the work into the order that was found, as one change.
 *
 * Returns: %FALSE where nothing was done: %ACCORD_ERROR_STALE where the plan
 *   is not what it was
 */
gboolean
accord_order_search_apply (AccordOrderSearch *self,
                           GError           **error)
{
  g_return_val_if_fail (accord_order_search_can_apply (self), FALSE);

  if (accord_plan_get_digest (self->plan) != self->digest)
    {
      g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_STALE,
                           _("The plan has changed since the search began; "
                             "search again."));
      return FALSE;
    }

  accord_plan_begin (self->plan, accord_change_get_name (self->job->change),
                     NULL);
  if (!accord_plan_apply (self->plan, self->job->change, FALSE, error))
    {
      accord_plan_rollback (self->plan);
      return FALSE;
    }

  return accord_plan_commit (self->plan, error);
}

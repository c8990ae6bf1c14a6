/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordWaysOut: what as things are → ideas → tried coarsely → chosen → tried
 * in full → chosen.
 *
 * Ideas are changes, made and read on the main thread one at a time, between
 * other events; they are tried by a pool of threads, each on one. All use the
 * same luck. A search holds all of this; when it is cancelled, what threads
 * still bring is dropped.
 */

#include "config.h"

#include "accord-ways-out.h"

#include "accord-error.h"
#include "accord-forecast-problem.h"
#include "accord-hand-over.h"
#include "accord-promise.h"
#include "accord-ways-out-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Enough to tell what helps; enough to tell by how much. */
#define COARSE_TRIALS 512
#define FULL_TRIALS   4096

struct _AccordWaysOut
{
  GObject parent_instance;

  AccordPlan *plan;
  AccordEntity *promise;
  gint64 id;
  AccordDay today;
  guint n_threads;
  guint n_coarse;
  guint n_full;

  GPtrArray *all;   /* every way out tried, whether it helps or not */
  GPtrArray *shown; /* those of them that are listed */
  AccordForecast *base;
  gboolean busy;
  gboolean stale;
  gboolean needed;
  guint n_tried;
};

static void accord_ways_out_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (
  AccordWaysOut, accord_ways_out, G_TYPE_OBJECT,
  G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, accord_ways_out_list_model_init))

enum
{
  PROP_0,
  PROP_PLAN,
  PROP_BUSY,
  PROP_STALE,
  PROP_NEEDED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* One search, from the question to the last answer. */
typedef struct
{
  gatomicrefcount ref_count;
  GMainContext *context;
  GThreadPool *pool;
  atomic_bool cancel;

  /* The rest on the main thread alone. */
  GTask *task;
  AccordWaysOutCase of;
  GSource *feed; /* NULL while there is nothing to read */
  guint n_open;  /* jobs that are not back */
  gboolean full; /* whether the second round has begun */
  GError *error;
  gulong cancelled_handler;
  gulong changed_handler;
} Search;

/* What a thread is to try. */
typedef struct
{
  Search *search;
  AccordWayOutIdea *idea; /* NULL for the plan as it is */
  AccordForecastInput *input;
  gboolean order; /* to seek the best order instead of trying anything */
  guint n_trials;
  guint n_threads;
  AccordForecast *forecast;
  GArray *found; /* the best order */
  GError *error;
} Job;

static void search_unref (Search *search);

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->idea, _accord_way_out_idea_unref);
  g_clear_pointer (&job->forecast, accord_forecast_unref);
  g_clear_pointer (&job->found, g_array_unref);
  g_clear_error (&job->error);
  accord_forecast_input_unref (job->input);
  search_unref (job->search);
  g_free (job);
}

static void
search_unref (Search *search)
{
  if (!g_atomic_ref_count_dec (&search->ref_count))
    return;

  g_main_context_unref (search->context);
  g_free (search);
}

static GType
accord_ways_out_get_item_type (GListModel *list)
{
  return ACCORD_TYPE_WAY_OUT;
}

static guint
accord_ways_out_get_n_items (GListModel *list)
{
  return ACCORD_WAYS_OUT (list)->shown->len;
}

static gpointer
accord_ways_out_get_item (GListModel *list,
                          guint       position)
{
  GPtrArray *shown = ACCORD_WAYS_OUT (list)->shown;

  return position < shown->len ? g_object_ref (shown->pdata[position]) : NULL;
}

static void
accord_ways_out_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = accord_ways_out_get_item_type;
  iface->get_n_items = accord_ways_out_get_n_items;
  iface->get_item = accord_ways_out_get_item;
}

static void
accord_ways_out_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AccordWaysOut *self = ACCORD_WAYS_OUT (object);

  switch (prop_id)
    {
    case PROP_PLAN:
      g_value_set_object (value, self->plan);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;
    case PROP_STALE:
      g_value_set_boolean (value, self->stale);
      break;
    case PROP_NEEDED:
      g_value_set_boolean (value, self->needed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_ways_out_dispose (GObject *object)
{
  AccordWaysOut *self = ACCORD_WAYS_OUT (object);

  g_clear_object (&self->promise);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->base, accord_forecast_unref);

  G_OBJECT_CLASS (accord_ways_out_parent_class)->dispose (object);
}

static void
accord_ways_out_finalize (GObject *object)
{
  AccordWaysOut *self = ACCORD_WAYS_OUT (object);

  g_ptr_array_unref (self->all);
  g_ptr_array_unref (self->shown);

  G_OBJECT_CLASS (accord_ways_out_parent_class)->finalize (object);
}

static void
accord_ways_out_class_init (AccordWaysOutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags
    = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = accord_ways_out_get_property;
  object_class->dispose = accord_ways_out_dispose;
  object_class->finalize = accord_ways_out_finalize;

  properties[PROP_PLAN] = g_param_spec_object (
    "plan", "Plan", "The plan that they are of", ACCORD_TYPE_PLAN, flags);
  properties[PROP_BUSY] = g_param_spec_boolean (
    "busy", "Busy", "Whether more may be found", FALSE, flags);
  properties[PROP_STALE]
    = g_param_spec_boolean ("stale", "Stale",
                            "Whether the plan has changed since", FALSE, flags);
  properties[PROP_NEEDED] = g_param_spec_boolean (
    "needed", "Needed",
    "Whether the promise misses its confidence as things are", FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
accord_ways_out_init (AccordWaysOut *self)
{
  self->all = g_ptr_array_new_with_free_func (g_object_unref);
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  self->n_threads = g_get_num_processors ();
  self->n_coarse = COARSE_TRIALS;
  self->n_full = FULL_TRIALS;
}

static void
set_flag (AccordWaysOut *self,
          gboolean      *flag,
          gboolean       value,
          guint          property)
{
  if (*flag == value)
    return;
  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* Lists what is worth looking at now: what is new is spliced in between what
 * stays at either end. */
static void
show (AccordWaysOut *self,
      GPtrArray     *wanted)
{
  g_autoptr (GPtrArray) before = self->shown;
  guint head = 0, tail = 0;

  self->shown = wanted;
  while (head < MIN (before->len, wanted->len)
         && before->pdata[head] == wanted->pdata[head])
    head++;
  while (tail < MIN (before->len, wanted->len) - head
         && before->pdata[before->len - 1 - tail]
              == wanted->pdata[wanted->len - 1 - tail])
    tail++;
  if (before->len != wanted->len || head + tail < wanted->len)
    g_list_model_items_changed (G_LIST_MODEL (self), head,
                                before->len - head - tail,
                                wanted->len - head - tail);
}

static gboolean receive (gpointer data);

static void
run_job (gpointer data,
         gpointer user_data)
{
  Job *job = data;

  if (job->order)
    job->found
      = _accord_ways_out_search_order (job->input, &job->search->cancel);
  else
    job->forecast
      = accord_forecast_run (job->input, job->n_trials, job->n_threads,
                             &job->search->cancel, NULL, &job->error);
  accord_hand_over (job->search->context, receive, job, job_free);
}

/* Takes @input and @idea. */
static void
push (Search              *search,
      AccordWayOutIdea    *idea,
      AccordForecastInput *input,
      gboolean             order)
{
  AccordWaysOut *self = g_task_get_source_object (search->task);
  Job *job = g_new0 (Job, 1);

  g_atomic_ref_count_inc (&search->ref_count);
  *job = (Job){
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
stop_feeding (Search *search)
{
  if (search->feed != NULL)
    g_source_destroy (search->feed);
  g_clear_pointer (&search->feed, g_source_unref);
}

/* The end, once no thread is at work any more. */
static void
end (Search *search)
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

  set_flag (self, &self->busy, FALSE, PROP_BUSY);
  if (search->error != NULL)
    g_task_return_error (task, g_steal_pointer (&search->error));
  else
    g_task_return_boolean (task, TRUE);
  search_unref (search);
}

static void
fail (Search *search,
      GError *error)
{
  if (search->error == NULL)
    search->error = error;
  else
    g_error_free (error);
  atomic_store (&search->cancel, true);
  stop_feeding (search);
  g_ptr_array_set_size (search->of.ideas, 0);
}

static void advance (Search *search);

/* Reads one idea and has it tried; the next one when nothing else is to do. */
static gboolean
feed_cb (gpointer data)
{
  Search *search = data;
  g_autoptr (AccordWayOutIdea) idea = NULL;
  AccordForecastInput *input;

  if (accord_plan_is_changing (search->of.plan))
    return G_SOURCE_CONTINUE;

  if (search->of.ideas->len > 0)
    {
      idea = g_ptr_array_steal_index (search->of.ideas, 0);
      input = _accord_ways_out_read (&search->of, idea->change, NULL);
      if (input != NULL)
        push (search, _accord_way_out_idea_ref (idea), input, FALSE);
    }
  if (search->of.ideas->len > 0)
    return G_SOURCE_CONTINUE;

  stop_feeding (search);
  advance (search);
  return G_SOURCE_REMOVE;
}

static void
feed (Search *search)
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
begin_full (Search *search)
{
  search->full = TRUE;
  push (search, NULL,
        accord_forecast_input_ref (
          accord_forecast_get_input (search->of.base)),
        FALSE);
}

static void
push_shown (Search *search)
{
  AccordWaysOut *self = g_task_get_source_object (search->task);

  for (guint i = 0; i < self->shown->len; i++)
    {
      AccordWayOut *way = self->shown->pdata[i];
      AccordForecast *coarse = accord_forecast_difference_get_after (
        accord_way_out_get_difference (way));

      push (search, _accord_way_out_idea_ref (_accord_way_out_get_idea (way)),
            accord_forecast_input_ref (accord_forecast_get_input (coarse)),
            FALSE);
    }
  g_ptr_array_set_size (self->all, 0);
}

/* Goes on to what follows when all that was asked is answered. */
static void
advance (Search *search)
{
  AccordWaysOut *self = g_task_get_source_object (search->task);

  if (search->n_open > 0 || search->feed != NULL)
    return;
  if (search->error == NULL && !search->full && self->shown->len > 0)
    {
      begin_full (search);
      return;
    }
  if (search->error == NULL && search->full)
    {
      search->n_open++;
      show (self, _accord_ways_out_choose (self->all));
      search->n_open--;
    }
  end (search);
}

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
receive_base (Search *search,
              Job    *job)
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
      fail (search, error);
      return;
    }
  set_flag (self, &self->needed,
            base.by_agreed.value
              < _accord_ways_out_get_confidence (&search->of),
            PROP_NEEDED);
  if (!self->needed)
    return;
  _accord_ways_out_add_scope (&search->of);
  _accord_ways_out_add_dates (&search->of);
  _accord_ways_out_add_queue (&search->of);
  _accord_ways_out_add_people (&search->of);
  push (search, NULL, accord_forecast_input_ref (job->input), TRUE);
  feed (search);
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
  show (self, wanted);
}

static void
receive_idea (Search *search,
              Job    *job)
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
      feed (search);
      return;
    }

  way = _accord_way_out_new (&search->of, g_steal_pointer (&job->idea),
                             difference, !search->full);
  g_ptr_array_add (self->all, way);
  if (search->full)
    replace (self, way);
  else
    show (self, _accord_ways_out_choose (self->all));
}

/* An error of a thread names ids; here they have names. */
static GError *
explain (Search *search,
         Job    *job)
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

/* On the main thread. */
static gboolean
receive (gpointer data)
{
  Job *job = data;
  Search *search = job->search;

  /* Ideas are changes; they wait until another one is over. */
  if (search->error == NULL && accord_plan_is_changing (search->of.plan))
    return G_SOURCE_CONTINUE;

  /* It stays open meanwhile: whoever is told of what it brings may change the
   * plan, and that must not end the search under our hands. */
  if (search->error == NULL && atomic_load (&search->cancel))
    fail (search, g_error_new_literal (
                    ACCORD_ERROR, ACCORD_ERROR_CANCELLED,
                    _ ("The search for ways out was cancelled.")));
  else if (search->error == NULL && job->order)
    {
      _accord_ways_out_add_order (&search->of, job->found);
      feed (search);
    }
  else if (search->error == NULL && job->forecast == NULL && job->idea == NULL)
    fail (search, explain (search, job));
  else if (search->error == NULL && job->forecast != NULL)
    {
      if (job->idea == NULL)
        receive_base (search, job);
      else
        receive_idea (search, job);
    }
  search->n_open--;
  advance (search);

  return G_SOURCE_REMOVE;
}

/* On any thread. */
static void
cancelled_cb (GCancellable *cancellable,
              Search       *search)
{
  atomic_store (&search->cancel, true);
}

static void
changed_cb (AccordPlan   *plan,
            AccordChange *change,
            Search       *search)
{
  fail (search, g_error_new_literal (
                  ACCORD_ERROR, ACCORD_ERROR_STALE,
                  _ ("The plan has changed; look for ways out again.")));
  advance (search);
}

static void
plan_changed_cb (AccordPlan    *plan,
                 AccordChange  *change,
                 AccordWaysOut *self)
{
  set_flag (self, &self->stale, TRUE, PROP_STALE);
}

/**
 * accord_ways_out_new:
 * @plan: a plan
 * @promise: the id of a promise in it
 * @today: the as-of day where the plan does not fix one
 *
 * Returns: (transfer full): an empty list; accord_ways_out_find_async() fills
 *   it
 */
AccordWaysOut *
accord_ways_out_new (AccordPlan *plan,
                     gint64      promise,
                     AccordDay   today)
{
  AccordWaysOut *self;
  AccordEntity *entity;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  entity = accord_plan_lookup (plan, promise);
  g_return_val_if_fail (ACCORD_IS_PROMISE (entity), NULL);

  self = g_object_new (ACCORD_TYPE_WAYS_OUT, NULL);
  self->plan = g_object_ref (plan);
  self->promise = g_object_ref (entity);
  self->id = promise;
  self->today = today;
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self,
                           0);

  return self;
}

/*
 * _accord_ways_out_fill_case:
 * @self: (out): what those know who have ideas; borrowed
 */
void
_accord_ways_out_fill_case (AccordWaysOut     *ways_out,
                            AccordWaysOutCase *self)
{
  *self = (AccordWaysOutCase){ .plan = ways_out->plan,
                               .promise = ways_out->promise,
                               .today = ways_out->today,
                               .base = ways_out->base };
}

/**
 * accord_ways_out_set_threads:
 * @n_threads: how many ideas are tried side by side; the answers are the same
 */
void
accord_ways_out_set_threads (AccordWaysOut *self,
                             guint          n_threads)
{
  g_return_if_fail (ACCORD_IS_WAYS_OUT (self) && !self->busy);
  g_return_if_fail (n_threads > 0);

  self->n_threads = n_threads;
}

/**
 * accord_ways_out_set_trials:
 * @n_coarse: trials for each idea
 * @n_full: trials for each that is shown in the end
 */
void
accord_ways_out_set_trials (AccordWaysOut *self,
                            guint          n_coarse,
                            guint          n_full)
{
  g_return_if_fail (ACCORD_IS_WAYS_OUT (self) && !self->busy);
  g_return_if_fail (n_coarse > 0 && n_full > 0);

  self->n_coarse = n_coarse;
  self->n_full = n_full;
}

static Search *
begin_search (AccordWaysOut *self,
              GTask         *task)
{
  GCancellable *cancellable = g_task_get_cancellable (task);
  Search *search = g_new0 (Search, 1);

  g_atomic_ref_count_init (&search->ref_count);
  search->context = g_main_context_ref_thread_default ();
  search->task = task;
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
  search->changed_handler = g_signal_connect (
    self->plan, "changed", G_CALLBACK (changed_cb), search);
  if (cancellable != NULL)
    search->cancelled_handler = g_cancellable_connect (
      cancellable, G_CALLBACK (cancelled_cb), search, NULL);

  return search;
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
  Search *search;
  AccordForecastInput *input;

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

  set_flag (self, &self->busy, TRUE, PROP_BUSY);
  search = begin_search (self, task);
  input = _accord_ways_out_read (&search->of, NULL, NULL);
  push (search, NULL, input, FALSE);
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

/**
 * accord_ways_out_get_plan:
 *
 * Returns: (transfer none): the plan that they are of
 */
AccordPlan *
accord_ways_out_get_plan (AccordWaysOut *self)
{
  g_return_val_if_fail (ACCORD_IS_WAYS_OUT (self), NULL);

  return self->plan;
}

/**
 * accord_ways_out_get_promise:
 *
 * Returns: the id of the promise that they are for
 */
gint64
accord_ways_out_get_promise (AccordWaysOut *self)
{
  g_return_val_if_fail (ACCORD_IS_WAYS_OUT (self), 0);

  return self->id;
}

/**
 * accord_ways_out_is_busy:
 *
 * Returns: whether more may be found
 */
gboolean
accord_ways_out_is_busy (AccordWaysOut *self)
{
  g_return_val_if_fail (ACCORD_IS_WAYS_OUT (self), FALSE);

  return self->busy;
}

/**
 * accord_ways_out_is_stale:
 *
 * Returns: whether the plan has changed since
 */
gboolean
accord_ways_out_is_stale (AccordWaysOut *self)
{
  g_return_val_if_fail (ACCORD_IS_WAYS_OUT (self), FALSE);

  return self->stale;
}

/**
 * accord_ways_out_is_needed:
 *
 * Returns: whether the promise misses its confidence as things are; if not,
 *   nothing is sought
 */
gboolean
accord_ways_out_is_needed (AccordWaysOut *self)
{
  g_return_val_if_fail (ACCORD_IS_WAYS_OUT (self), FALSE);

  return self->needed;
}

/**
 * accord_ways_out_get_today:
 *
 * Returns: (transfer none) (nullable): the forecast of the plan as it is that
 *   they are compared with; where nobody agreed to a date, the want date
 *   stands for it in that
 */
AccordForecast *
accord_ways_out_get_today (AccordWaysOut *self)
{
  g_return_val_if_fail (ACCORD_IS_WAYS_OUT (self), NULL);

  return self->base;
}

/**
 * accord_ways_out_get_n_tried:
 *
 * Returns: how many ideas were tried so far
 */
guint
accord_ways_out_get_n_tried (AccordWaysOut *self)
{
  g_return_val_if_fail (ACCORD_IS_WAYS_OUT (self), 0);

  return self->n_tried;
}

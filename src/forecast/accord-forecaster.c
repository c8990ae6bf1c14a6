/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordForecaster: plan changed → idle → input → thread → outlook.
 *
 * At most one question is current. A change asks a new one and cancels the old
 * one; what still comes of an old one is dropped.
 */

#include "config.h"

#include "accord-forecaster.h"

#include "accord-forecast-problem.h"
#include "accord-forecast-question.h"
#include "accord-scenario-edit.h"
#include "accord-scenario.h"

#ifdef __linux__
#include <sys/resource.h>
#endif

/* Milliseconds until it looks again at a plan inside a change. */
#define LOOK_AGAIN 20
/* After what draws a window, so that a drag can't keep it from being drawn. */
#define PRIORITY (G_PRIORITY_HIGH_IDLE + 30)
#define NICENESS 5

struct _AccordForecaster
{
  GObject parent_instance;

  AccordPlan *plan;
  AccordOutlook *outlook;
  AccordDay today;
  guint n_threads;
  AccordChange *preview;
  AccordForecastInput *input; /* of the plan as it is; NULL while unread */
  GSource *source; /* NULL while nothing waits to be forecast */
  AccordForecastQuestion *current; /* while answers may come */
  gboolean of_preview; /* whether the current question is */
  gboolean answered;   /* it, coarsely */
  gboolean plan_moved; /* since it was asked */
  gboolean waits;      /* a preview, for that answer */
  gboolean busy;
  GError *error;
};

G_DEFINE_FINAL_TYPE (AccordForecaster, accord_forecaster, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_OUTLOOK,
  PROP_BUSY,
  N_PROPS,
};

enum
{
  UPDATED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
update_busy (AccordForecaster *self)
{
  gboolean busy = self->current != NULL || self->source != NULL;

  if (busy == self->busy)
    return;
  self->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
set_current (AccordForecaster       *self,
             AccordForecastQuestion *question)
{
  if (self->current != NULL)
    accord_forecast_question_cancel (self->current);
  g_clear_pointer (&self->current, accord_forecast_question_unref);
  self->current = question;
  update_busy (self);
}

/* An error of the thread names ids; here they have names. */
static void
explain (AccordForecaster     *self,
         AccordForecastAnswer *answer)
{
  AccordEngineProblem problem = { 0 };

  g_clear_error (&self->error);
  if (accord_engine_check (
        accord_forecast_input_get_engine (
          accord_forecast_question_get_input (answer->question, 0)),
        &problem)
      != ACCORD_ENGINE_FINE)
    accord_forecast_problem_to_error (&problem, self->plan, &self->error);
  else
    self->error = g_steal_pointer (&answer->error);
}

static void schedule (AccordForecaster *self);

/* What came while the answer was awaited. */
static void
go_on (AccordForecaster *self)
{
  self->answered = TRUE;
  if (!self->waits)
    return;

  self->waits = FALSE;
  schedule (self);
}

/* Takes an answer over if it is still the question. */
static void
receive (gpointer              asker,
         AccordForecastAnswer *answer)
{
  AccordForecaster *self = asker;
  gboolean coarse = answer->forecast != NULL
                    && answer->n_trials == ACCORD_FORECAST_COARSE_TRIALS;

  if (self->current != answer->question)
    return;

  if (answer->forecast != NULL)
    {
      g_clear_error (&self->error);
      accord_outlook_update (self->outlook, answer->forecast, coarse);
    }
  else
    explain (self, answer);
  go_on (self);
  if (!coarse)
    set_current (self, NULL);
  g_signal_emit (self, signals[UPDATED], 0);
}

/* The window comes first: who waits for an answer also looks at it. Only here
 * is a thread's niceness its own; the threads that it starts inherit it. */
static void
be_nice (void)
{
#ifdef __linux__
  (void) setpriority (PRIO_PROCESS, 0, NICENESS);
#endif
}

static void
forecast_in_thread (gpointer data,
                    gpointer user_data)
{
  g_autoptr (AccordForecastQuestion) question = data;

  be_nice ();
  if (accord_forecast_question_answer (question, 0,
                                       ACCORD_FORECAST_COARSE_TRIALS))
    accord_forecast_question_answer (question, 0, ACCORD_FORECAST_TRIALS);
}

/* Two threads of control: a question that is cancelled needs a moment, and the
 * next one shall not wait for it. They serve nothing else, being nice. */
static GThreadPool *
get_pool (void)
{
  static GThreadPool *pool;
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      pool = g_thread_pool_new (forecast_in_thread, NULL, 2, TRUE, NULL);
      g_once_init_leave (&once, 1);
    }

  return pool;
}

static AccordForecastInput *
get_input (AccordForecaster *self)
{
  if (self->input == NULL)
    self->input = accord_forecast_input_new (self->plan, self->today);

  return self->input;
}

/* The plan as it is, or as the preview would have it. */
static AccordForecastInput *
read_plan (AccordForecaster *self)
{
  AccordForecastInput *before = get_input (self);
  AccordForecastInput *input;

  if (self->preview == NULL)
    return accord_forecast_input_ref (before);

  accord_plan_begin (self->plan, accord_change_get_name (self->preview), NULL);
  if (accord_plan_apply (self->plan, self->preview, FALSE, NULL))
    input = accord_forecast_input_new_changed (before, self->plan, self->today,
                                               self->preview);
  else
    {
      /* The plan has moved on: the preview is of something that was. */
      g_clear_pointer (&self->preview, accord_change_unref);
      input = accord_forecast_input_ref (before);
    }
  accord_plan_rollback (self->plan);

  return input;
}

static gboolean start (gpointer data);

static void
take_source (AccordForecaster *self,
             GSource          *source,
             int               priority)
{
  g_autoptr (GMainContext) context = g_main_context_ref_thread_default ();

  self->source = source;
  g_source_set_priority (source, priority);
  g_source_set_callback (source, start, self, NULL);
  g_source_attach (source, context);
}

/* While a date is dragged, questions come faster than answers. One that is
 * being answered gets its coarse answer before the newest is begun, so that
 * the picture follows the hand, a little behind, and does not stand still
 * until the hand does. */
static gboolean
must_wait (AccordForecaster *self)
{
  return self->preview != NULL && self->current != NULL
         && self->of_preview && !self->answered && !self->plan_moved;
}

static gboolean
start (gpointer data)
{
  AccordForecaster *self = data;
  AccordForecastQuestion *question;

  g_clear_pointer (&self->source, g_source_unref);
  /* A plan inside a change says what isn't so yet. Nobody tells of a change
   * that is taken back, so it looks again. */
  if (accord_plan_is_changing (self->plan))
    {
      take_source (self, g_timeout_source_new (LOOK_AGAIN), G_PRIORITY_DEFAULT);
      return G_SOURCE_REMOVE;
    }
  if (must_wait (self))
    {
      self->waits = TRUE;
      return G_SOURCE_REMOVE;
    }

  question = accord_forecast_question_new (self, self->n_threads, receive);
  accord_forecast_question_add (question, read_plan (self));

  self->of_preview = self->preview != NULL;
  self->answered = self->plan_moved = self->waits = FALSE;
  set_current (self, question);
  g_thread_pool_push (get_pool (), accord_forecast_question_ref (question),
                      NULL);

  return G_SOURCE_REMOVE;
}

static void
schedule (AccordForecaster *self)
{
  if (self->source != NULL)
    return;
  take_source (self, g_idle_source_new (), PRIORITY);
  update_busy (self);
}

/* What is kept of scenarios is beside the plan. */
static gboolean
is_beside (AccordChange *change)
{
  for (guint i = 0; i < accord_change_get_n_ops (change); i++)
    {
      GType kind = accord_change_get_op (change, i)->entity_type;

      if (kind != ACCORD_TYPE_SCENARIO && kind != ACCORD_TYPE_SCENARIO_EDIT)
        return FALSE;
    }

  return TRUE;
}

static void
plan_changed_cb (AccordPlan       *plan,
                 AccordChange     *change,
                 AccordForecaster *self)
{
  if (is_beside (change))
    return;

  self->plan_moved = TRUE;
  g_clear_pointer (&self->input, accord_forecast_input_unref);
  schedule (self);
}

static void
accord_forecaster_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AccordForecaster *self = ACCORD_FORECASTER (object);

  switch (prop_id)
    {
    case PROP_OUTLOOK:
      g_value_set_object (value, self->outlook);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, accord_forecaster_is_busy (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_forecaster_dispose (GObject *object)
{
  AccordForecaster *self = ACCORD_FORECASTER (object);

  if (self->source != NULL)
    g_source_destroy (self->source);
  g_clear_pointer (&self->source, g_source_unref);
  if (self->current != NULL)
    {
      accord_forecast_question_cancel (self->current);
      g_clear_pointer (&self->current, accord_forecast_question_unref);
    }
  g_clear_pointer (&self->preview, accord_change_unref);
  g_clear_pointer (&self->input, accord_forecast_input_unref);
  g_clear_object (&self->outlook);
  g_clear_object (&self->plan);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (accord_forecaster_parent_class)->dispose (object);
}

static void
accord_forecaster_class_init (AccordForecasterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags
    = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = accord_forecaster_get_property;
  object_class->dispose = accord_forecaster_dispose;

  properties[PROP_OUTLOOK] = g_param_spec_object (
    "outlook", "Outlook", "What it keeps current", ACCORD_TYPE_OUTLOOK, flags);
  properties[PROP_BUSY] = g_param_spec_boolean (
    "busy", "Busy", "Whether a forecast is running", FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * AccordForecaster::updated:
   *
   * The outlook is newer, or there is an error.
   */
  signals[UPDATED]
    = g_signal_new ("updated", ACCORD_TYPE_FORECASTER, G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_forecaster_init (AccordForecaster *self)
{
  /* One is left to the window. */
  self->n_threads = MAX (1, g_get_num_processors () - 1);
}

/**
 * accord_forecaster_new:
 * @plan: a plan
 * @today: the as-of day where the plan does not fix one
 *
 * Returns: (transfer full): a forecaster that has begun
 */
AccordForecaster *
accord_forecaster_new (AccordPlan *plan,
                       AccordDay   today)
{
  AccordForecaster *self = g_object_new (ACCORD_TYPE_FORECASTER, NULL);

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  self->plan = g_object_ref (plan);
  self->today = today;
  self->outlook = accord_outlook_new (plan);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self,
                           0);
  schedule (self);

  return self;
}

/**
 * accord_forecaster_get_outlook:
 *
 * Returns: (transfer none): what it keeps current
 */
AccordOutlook *
accord_forecaster_get_outlook (AccordForecaster *self)
{
  g_return_val_if_fail (ACCORD_IS_FORECASTER (self), NULL);

  return self->outlook;
}

/**
 * accord_forecaster_is_busy:
 *
 * Returns: whether a forecast is running or waits to, the full one included
 */
gboolean
accord_forecaster_is_busy (AccordForecaster *self)
{
  g_return_val_if_fail (ACCORD_IS_FORECASTER (self), FALSE);

  return self->busy;
}

/**
 * accord_forecaster_get_error:
 *
 * Returns: (transfer none) (nullable): why there is no current forecast
 */
const GError *
accord_forecaster_get_error (AccordForecaster *self)
{
  g_return_val_if_fail (ACCORD_IS_FORECASTER (self), NULL);

  return self->error;
}

/**
 * accord_forecaster_get_input:
 *
 * Not inside a change.
 *
 * Returns: (transfer none): the plan as it is, whatever is previewed, read
 *   anew only where it has changed; good until it changes again
 */
AccordForecastInput *
accord_forecaster_get_input (AccordForecaster *self)
{
  g_return_val_if_fail (ACCORD_IS_FORECASTER (self), NULL);
  g_return_val_if_fail (!accord_plan_is_changing (self->plan), NULL);

  return get_input (self);
}

/**
 * accord_forecaster_set_threads:
 * @n_threads: how many threads a forecast may use; the answers are the same
 */
void
accord_forecaster_set_threads (AccordForecaster *self,
                               guint             n_threads)
{
  g_return_if_fail (ACCORD_IS_FORECASTER (self));
  g_return_if_fail (n_threads > 0);

  self->n_threads = n_threads;
}

/**
 * accord_forecaster_set_today:
 * @today: the as-of day where the plan does not fix one
 */
void
accord_forecaster_set_today (AccordForecaster *self,
                             AccordDay         today)
{
  g_return_if_fail (ACCORD_IS_FORECASTER (self));

  if (self->today == today)
    return;
  self->today = today;
  g_clear_pointer (&self->input, accord_forecast_input_unref);
  schedule (self);
}

/**
 * accord_forecaster_preview:
 * @change: (nullable): what would be done, or %NULL for the plan as it is
 * @error: return location
 *
 * Shows what @change would do, as while a date is dragged. The plan stays as
 * it is. Not inside a change.
 *
 * Returns: %FALSE with %ACCORD_ERROR_STALE where @change doesn't fit the plan
 */
gboolean
accord_forecaster_preview (AccordForecaster  *self,
                           AccordChange      *change,
                           GError           **error)
{
  gboolean fits = TRUE;

  g_return_val_if_fail (ACCORD_IS_FORECASTER (self), FALSE);
  g_return_val_if_fail (!accord_plan_is_changing (self->plan), FALSE);

  if (change != NULL)
    {
      accord_plan_begin (self->plan, accord_change_get_name (change), NULL);
      fits = accord_plan_apply (self->plan, change, FALSE, error);
      accord_plan_rollback (self->plan);
    }
  if (!fits)
    return FALSE;

  g_clear_pointer (&self->preview, accord_change_unref);
  if (change != NULL)
    self->preview = accord_change_ref (change);
  schedule (self);

  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordScenarioSession: the plan below changes → idle → what the plan that is
 * shown lacks → that one follows. Its own edits come back the same way, and
 * then nothing is missing. Work on another plan waits until neither is inside
 * a change.
 */

#include "config.h"

#include "accord-scenario-session.h"

#include "accord-scenario-storage.h"
#include "accord-scenarios-private.h"

/* Milliseconds until it looks again at a plan inside a change. */
#define LOOK_AGAIN 20

struct _AccordScenarioSession
{
  GObject parent_instance;

  AccordPlan *base;
  AccordEntity *scenario;
  AccordPlan *plan;
  AccordScenarioStorage *storage;
  guint source; /* while it has to look after the plan below */
  gboolean ended;
};

G_DEFINE_FINAL_TYPE (AccordScenarioSession, accord_scenario_session,
                     G_TYPE_OBJECT)

enum
{
  ENDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
end (AccordScenarioSession *self,
     const GError          *error)
{
  self->ended = TRUE;
  g_signal_emit (self, signals[ENDED], 0,
                 error != NULL ? error->message : NULL);
}

static gboolean
is_open (AccordScenarioSession *self)
{
  return accord_entity_is_in_plan (self->scenario)
         && accord_entity_get_choice (self->scenario, ACCORD_SCENARIO_STATE)
              == ACCORD_SCENARIO_STATE_OPEN;
}

static gboolean
catch_up (AccordScenarioSession  *self,
          GError                **error)
{
  g_autoptr (AccordChange) missing
    = accord_scenario_storage_dup_missing (self->storage, error);

  if (missing == NULL)
    return FALSE;
  if (accord_change_get_n_ops (missing) == 0)
    return TRUE;

  return accord_plan_follow (self->plan, missing, FALSE, error);
}

static gboolean look_cb (gpointer data);

static void
look_later (AccordScenarioSession *self,
            GSource               *source)
{
  g_source_set_priority (source, G_PRIORITY_HIGH_IDLE);
  g_source_set_callback (source, look_cb, self, NULL);
  self->source = g_source_attach (source, NULL);
  g_source_unref (source);
}

static gboolean
look_cb (gpointer data)
{
  AccordScenarioSession *self = data;

  self->source = 0;
  if (accord_plan_is_changing (self->base)
      || accord_plan_is_changing (self->plan))
    look_later (self, g_timeout_source_new (LOOK_AGAIN));
  else
    accord_scenario_session_follow (self);

  return G_SOURCE_REMOVE;
}

static void
base_changed_cb (AccordPlan            *base,
                 AccordChange          *change,
                 AccordScenarioSession *self)
{
  if (self->source == 0 && !self->ended)
    look_later (self, g_idle_source_new ());
}

static void
accord_scenario_session_dispose (GObject *object)
{
  AccordScenarioSession *self = ACCORD_SCENARIO_SESSION (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->storage);
  g_clear_object (&self->plan);
  g_clear_object (&self->scenario);
  g_clear_object (&self->base);

  G_OBJECT_CLASS (accord_scenario_session_parent_class)->dispose (object);
}

static void
accord_scenario_session_class_init (AccordScenarioSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_scenario_session_dispose;

  /**
   * AccordScenarioSession::ended:
   * @message: (nullable): why, where somebody has to be told
   *
   * The scenario was adopted, dropped or undone, or the plan does not allow it
   * any more. The plan that is shown stays as it was last.
   */
  signals[ENDED]
    = g_signal_new ("ended", ACCORD_TYPE_SCENARIO_SESSION, G_SIGNAL_RUN_LAST,
                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
accord_scenario_session_init (AccordScenarioSession *self)
{
}

/**
 * accord_scenario_session_new:
 * @base: a plan, not inside a change
 * @scenario: (type AccordScenario): a scenario of it
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a session in which @scenario is worked
 *   on; %NULL where it is no longer open, or breaks a rule of the plan
 */
AccordScenarioSession *
accord_scenario_session_new (AccordPlan    *base,
                             AccordEntity  *scenario,
                             GError       **error)
{
  g_autoptr (AccordScenarioSession) self = NULL;

  g_return_val_if_fail (ACCORD_IS_PLAN (base), NULL);
  g_return_val_if_fail (!accord_plan_is_changing (base), NULL);
  g_return_val_if_fail (ACCORD_IS_SCENARIO (scenario), NULL);

  if (!_accord_scenarios_check_open (scenario, error))
    return NULL;

  self = g_object_new (ACCORD_TYPE_SCENARIO_SESSION, NULL);
  self->base = g_object_ref (base);
  self->scenario = g_object_ref (scenario);
  self->plan = accord_plan_dup (base);
  self->storage = ACCORD_SCENARIO_STORAGE (
    accord_scenario_storage_new (base, scenario, self->plan));
  accord_plan_set_storage (self->plan, ACCORD_STORAGE (self->storage));
  if (!catch_up (self, error))
    return NULL;
  g_signal_connect_object (base, "changed", G_CALLBACK (base_changed_cb), self,
                           0);

  return g_steal_pointer (&self);
}

/**
 * accord_scenario_session_get_base:
 *
 * Returns: (transfer none): the plan that the scenario stands beside
 */
AccordPlan *
accord_scenario_session_get_base (AccordScenarioSession *self)
{
  g_return_val_if_fail (ACCORD_IS_SCENARIO_SESSION (self), NULL);

  return self->base;
}

/**
 * accord_scenario_session_get_plan:
 *
 * Returns: (transfer none): the plan as the scenario has it. It is changed,
 *   undone and redone like any; all that goes into the scenario
 */
AccordPlan *
accord_scenario_session_get_plan (AccordScenarioSession *self)
{
  g_return_val_if_fail (ACCORD_IS_SCENARIO_SESSION (self), NULL);

  return self->plan;
}

/**
 * accord_scenario_session_get_scenario:
 *
 * Returns: (transfer none) (type AccordScenario): the scenario, of the base
 */
AccordEntity *
accord_scenario_session_get_scenario (AccordScenarioSession *self)
{
  g_return_val_if_fail (ACCORD_IS_SCENARIO_SESSION (self), NULL);

  return self->scenario;
}

/**
 * accord_scenario_session_follow:
 *
 * Looks at once whether the plan below has changed, as it does by itself when
 * the main loop is idle. Not inside a change of either plan.
 */
void
accord_scenario_session_follow (AccordScenarioSession *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (ACCORD_IS_SCENARIO_SESSION (self));
  g_return_if_fail (!accord_plan_is_changing (self->base));
  g_return_if_fail (!accord_plan_is_changing (self->plan));

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->ended)
    return;
  if (!is_open (self) || !catch_up (self, &error))
    end (self, error);
}

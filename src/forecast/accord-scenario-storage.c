/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordScenarioStorage: an edit of the plan that is shown becomes an edit of
 * the scenario in the plan below, all or nothing. To undo one is to undo that;
 * what it means to the plan that is shown is found by trying it.
 */

#include "config.h"

#include "accord-scenario-storage.h"

#include "accord-scenarios-private.h"

#include "accord-agenda-item.h"
#include "accord-ask.h"
#include "accord-attendance.h"
#include "accord-concern.h"
#include "accord-credit.h"
#include "accord-error.h"
#include "accord-feeling.h"
#include "accord-import-mapping.h"
#include "accord-mapped-column.h"
#include "accord-meeting.h"
#include "accord-outcome.h"
#include "accord-plan-difference.h"
#include "accord-promise.h"
#include "accord-scenario-edit.h"
#include "accord-signature.h"
#include "accord-snapshot-row.h"
#include "accord-snapshot.h"

#include <glib/gi18n-lib.h>

struct _AccordScenarioStorage
{
  GObject parent_instance;

  AccordPlan *base;
  AccordEntity *scenario; /* of the base */
  AccordPlan *shown;      /* weak: it holds this */
  char *names[2];         /* of what can be undone, redone */
};

static void accord_scenario_storage_iface_init (AccordStorageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (
  AccordScenarioStorage, accord_scenario_storage, G_TYPE_OBJECT,
  G_IMPLEMENT_INTERFACE (ACCORD_TYPE_STORAGE,
                         accord_scenario_storage_iface_init))

/* What people have said or done, and what the program keeps for itself. One
 * can't try out to have said it. */
static gboolean
is_fact (GType kind)
{
  const GType facts[] = {
    ACCORD_TYPE_SIGNATURE,      ACCORD_TYPE_ASK,
    ACCORD_TYPE_CONCERN,        ACCORD_TYPE_MEETING,
    ACCORD_TYPE_ATTENDANCE,     ACCORD_TYPE_AGENDA_ITEM,
    ACCORD_TYPE_FEELING,        ACCORD_TYPE_OUTCOME,
    ACCORD_TYPE_CREDIT,         ACCORD_TYPE_SNAPSHOT,
    ACCORD_TYPE_SNAPSHOT_ROW,   ACCORD_TYPE_SCENARIO,
    ACCORD_TYPE_SCENARIO_EDIT,  ACCORD_TYPE_IMPORT_MAPPING,
    ACCORD_TYPE_MAPPED_COLUMN,
  };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    if (facts[i] == kind)
      return TRUE;

  return FALSE;
}

/* A promise can be thought away, but not asked for, agreed on, told or kept in
 * thought; and what was revealed can't be made unknown again. */
static gboolean
is_step (const AccordOp *op)
{
  if (op->kind != ACCORD_OP_UPDATE || op->entity_type != ACCORD_TYPE_PROMISE)
    return FALSE;

  for (guint i = 0; i < op->deltas->len; i++)
    {
      const AccordDelta *delta = &g_array_index (op->deltas, AccordDelta, i);

      if (delta->field == ACCORD_PROMISE_NEED_REVEALED
          || delta->field == ACCORD_PROMISE_NEED_REVEALED_FOR)
        return TRUE;
      if (delta->field == ACCORD_PROMISE_STATE
          && delta->after.integer != ACCORD_PROMISE_STATE_DRAFT
          && delta->after.integer != ACCORD_PROMISE_STATE_WITHDRAWN)
        return TRUE;
    }

  return FALSE;
}

/* What is removed takes along what was said of it. */
static gboolean
check_thinkable (AccordScenarioStorage  *self,
                 AccordChange           *change,
                 GError                **error)
{
  g_autofree char *label = NULL;

  for (guint i = 0; i < accord_change_get_n_ops (change); i++)
    {
      const AccordOp *op = accord_change_get_op (change, i);

      if (!is_step (op)
          && (op->kind == ACCORD_OP_DELETE || !is_fact (op->entity_type)))
        continue;

      label = accord_entity_dup_label (self->scenario);
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE,
                   /* Translators: what somebody wants to do, and the name of a
                    * scenario. */
                   _("“%s” can’t be tried out: it tells what people have said "
                     "or done. Leave the scenario “%s” first."),
                   accord_change_get_name (change), label);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_free (AccordScenarioStorage  *self,
            GError                **error)
{
  if (!accord_plan_is_changing (self->base))
    return TRUE;

  g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_BUSY,
                       _("The plan is being changed at this moment; try "
                         "again."));
  return FALSE;
}

static gboolean
accord_scenario_storage_write (AccordStorage          *storage,
                               AccordChange           *change,
                               guint64                 digest,
                               const AccordWriteWatch *watch,
                               GError                **error)
{
  AccordScenarioStorage *self = ACCORD_SCENARIO_STORAGE (storage);

  if (!check_free (self, error))
    return FALSE;

  switch (accord_change_get_kind (change))
    {
    case ACCORD_CHANGE_UNDO:
      return accord_plan_undo (self->base, error);
    case ACCORD_CHANGE_REDO:
      return accord_plan_redo (self->base, error);
    case ACCORD_CHANGE_EDIT:
    default:
      return check_thinkable (self, change, error)
             && accord_scenarios_record (self->base, self->scenario, change,
                                         error);
    }
}

/* The scenario that a row belongs to, or belonged to when it was there. */
static gint64
find_scenario (AccordScenarioStorage *self,
               const AccordOp        *op)
{
  AccordEntity *row = accord_plan_lookup (self->base, op->entity);

  for (guint i = 0; i < op->deltas->len; i++)
    {
      const AccordDelta *delta = &g_array_index (op->deltas, AccordDelta, i);

      if (delta->field == ACCORD_SCENARIO_EDIT_SCENARIO)
        return delta->before.integer != 0 ? delta->before.integer
                                          : delta->after.integer;
    }

  return row != NULL
           ? accord_entity_get_value (row, ACCORD_SCENARIO_EDIT_SCENARIO)
               .integer
           : 0;
}

/* Whether all that @step did was to edit this scenario. */
static gboolean
is_own (AccordScenarioStorage *self,
        AccordChange          *step)
{
  gint64 id = accord_entity_get_id (self->scenario);

  for (guint i = 0; i < accord_change_get_n_ops (step); i++)
    {
      const AccordOp *op = accord_change_get_op (step, i);

      if (op->entity_type != ACCORD_TYPE_SCENARIO_EDIT
          || find_scenario (self, op) != id)
        return FALSE;
    }

  return TRUE;
}

static AccordChange *
dup_own_step (AccordScenarioStorage *self,
              gboolean               redo,
              GError               **error)
{
  AccordChange *step = accord_storage_dup_step (
    accord_plan_get_storage (self->base), redo, error);

  if (step != NULL && !is_own (self, step))
    g_clear_pointer (&step, accord_change_unref);

  return step;
}

/* What makes the one plan of the other, what is kept of scenarios left out. */
static AccordChange *
compare (AccordPlan *from,
         AccordPlan *to,
         const char *name)
{
  const GType except[]
    = { ACCORD_TYPE_SCENARIO, ACCORD_TYPE_SCENARIO_EDIT };

  return accord_plan_difference (from, to, except, G_N_ELEMENTS (except),
                                 name);
}

/* Tries @step in the base, and reads what the scenario comes to then. An edit
 * that is undone is applied backward, and has to lead there that way. */
static AccordChange *
accord_scenario_storage_dup_step (AccordStorage *storage,
                                  gboolean       redo,
                                  GError       **error)
{
  AccordScenarioStorage *self = ACCORD_SCENARIO_STORAGE (storage);
  g_autoptr (AccordChange) step = NULL;
  AccordChange *change = NULL;
  const char *name;

  if (self->shown == NULL || !check_free (self, error))
    return NULL;
  step = dup_own_step (self, redo, error);
  if (step == NULL)
    return NULL;

  name = accord_change_get_name (step);
  accord_plan_begin (self->base, name, NULL);
  if (accord_plan_apply (self->base, step, !redo, error))
    {
      _accord_scenarios_apply (self->base, self->scenario, NULL);
      change = redo ? compare (self->shown, self->base, name)
                    : compare (self->base, self->shown, name);
    }
  accord_plan_rollback (self->base);

  return change;
}

static const char *
accord_scenario_storage_get_step_name (AccordStorage *storage,
                                       gboolean       redo)
{
  AccordScenarioStorage *self = ACCORD_SCENARIO_STORAGE (storage);
  g_autoptr (AccordChange) step = dup_own_step (self, redo, NULL);

  g_free (self->names[redo]);
  self->names[redo]
    = step != NULL ? g_strdup (accord_change_get_name (step)) : NULL;

  return self->names[redo];
}

static GPtrArray *
accord_scenario_storage_list_history (AccordStorage *storage,
                                      gint64         entity,
                                      guint          limit,
                                      GError       **error)
{
  return accord_storage_list_history (
    accord_plan_get_storage (ACCORD_SCENARIO_STORAGE (storage)->base), entity,
    limit, error);
}

static void
accord_scenario_storage_iface_init (AccordStorageInterface *iface)
{
  iface->is_thought = TRUE;
  iface->write = accord_scenario_storage_write;
  iface->is_bound = TRUE;
  iface->dup_step = accord_scenario_storage_dup_step;
  iface->get_step_name = accord_scenario_storage_get_step_name;
  iface->list_history = accord_scenario_storage_list_history;
}

static void
accord_scenario_storage_finalize (GObject *object)
{
  AccordScenarioStorage *self = ACCORD_SCENARIO_STORAGE (object);

  g_clear_weak_pointer (&self->shown);
  g_object_unref (self->scenario);
  g_object_unref (self->base);
  g_free (self->names[FALSE]);
  g_free (self->names[TRUE]);

  G_OBJECT_CLASS (accord_scenario_storage_parent_class)->finalize (object);
}

static void
accord_scenario_storage_class_init (AccordScenarioStorageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_scenario_storage_finalize;
}

static void
accord_scenario_storage_init (AccordScenarioStorage *self)
{
}

/**
 * accord_scenario_storage_new:
 * @base: the plan that the scenario stands beside
 * @scenario: (type AccordScenario): an open scenario of @base
 * @shown: a copy of @base, which gets this storage
 *
 * Returns: (transfer full): a storage that keeps what happens to @shown in
 *   @scenario
 */
AccordStorage *
accord_scenario_storage_new (AccordPlan   *base,
                             AccordEntity *scenario,
                             AccordPlan   *shown)
{
  AccordScenarioStorage *self;

  g_return_val_if_fail (ACCORD_IS_PLAN (base), NULL);
  g_return_val_if_fail (ACCORD_IS_SCENARIO (scenario), NULL);
  g_return_val_if_fail (ACCORD_IS_PLAN (shown), NULL);

  self = g_object_new (ACCORD_TYPE_SCENARIO_STORAGE, NULL);
  self->base = g_object_ref (base);
  self->scenario = g_object_ref (scenario);
  g_set_weak_pointer (&self->shown, shown);

  return ACCORD_STORAGE (self);
}

/**
 * accord_scenario_storage_dup_missing:
 * @error: return location
 *
 * Not inside a change of either plan.
 *
 * Returns: (transfer full) (nullable): what the plan that is shown has to do
 *   to be what the scenario makes of the plan below as that is now; without
 *   operations where nothing is missing; %NULL where the plan would not allow
 *   what the scenario wants
 */
AccordChange *
accord_scenario_storage_dup_missing (AccordScenarioStorage  *self,
                                     GError                **error)
{
  g_autoptr (AccordChange) wanted = NULL;
  AccordChange *missing = NULL;
  const char *name;

  g_return_val_if_fail (ACCORD_IS_SCENARIO_STORAGE (self), NULL);
  g_return_val_if_fail (self->shown != NULL, NULL);

  wanted = accord_scenarios_to_change (self->base, self->scenario, error);
  if (wanted == NULL)
    return NULL;

  name = accord_change_get_name (wanted);
  accord_plan_begin (self->base, name, NULL);
  if (accord_plan_apply (self->base, wanted, FALSE, error))
    missing = compare (self->shown, self->base, name);
  accord_plan_rollback (self->base);

  return missing;
}

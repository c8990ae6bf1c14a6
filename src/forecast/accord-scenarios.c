/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Scenarios: edits as rows ↔ one change of the plan.
 *
 * A scenario keeps what it wants as rows of text, one a value, with what the
 * plan held when the edit was made. Put into the plan as it is now, that gives
 * a change; where the plan holds something else by then, a conflict. A change
 * recorded into a scenario gives rows again.
 *
 * A row of the kind "insert" without a property, or with one, makes the entity
 * come; "delete" makes it go, with all that belongs to it.
 */

#include "config.h"

#include "accord-scenarios-private.h"

#include "accord-change-merge.h"
#include "accord-error.h"
#include "accord-plan-edit.h"
#include "accord-scenario-edit.h"
#include "accord-what-if.h"

#include <glib/gi18n-lib.h>

static const char *
text_of (AccordEntity *edit,
         guint         field)
{
  return accord_entity_get_text (edit, field);
}

/**
 * accord_scenarios_to_change:
 * @scenario: (type AccordScenario): a scenario of @plan
 * @error: return location
 *
 * Where the plan has changed underneath, the scenario goes before it:
 * accord_scenarios_list_conflicts() tells where.
 *
 * Returns: (transfer full) (nullable): what the scenario does to the plan as
 *   it is now; %NULL with %ACCORD_ERROR_RULE where the plan would not allow
 *   that
 */
AccordChange *
accord_scenarios_to_change (AccordPlan    *plan,
                            AccordEntity  *scenario,
                            GError       **error)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (!accord_plan_is_changing (plan), NULL);
  g_return_val_if_fail (ACCORD_IS_SCENARIO (scenario), NULL);

  name = accord_entity_dup_label (scenario);
  accord_plan_begin (plan, name, NULL);
  _accord_scenarios_apply (plan, scenario, NULL);

  return accord_plan_take_back (plan, error);
}

static gboolean
check_open (AccordEntity *scenario,
            GError      **error)
{
  g_autofree char *name = NULL;

  if (accord_entity_get_choice (scenario, ACCORD_SCENARIO_STATE)
      == ACCORD_SCENARIO_STATE_OPEN)
    return TRUE;

  name = accord_entity_dup_full_label (scenario);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE,
               /* Translators: the name of a scenario. */
               _ ("%s was adopted or dropped; copy it to go on with it."),
               name);
  return FALSE;
}

/* What a row says the plan held when it was first made: that stays, however
 * often the scenario is edited, so that a conflict isn't lost. */
static GHashTable *
index_origins (AccordEntity *scenario)
{
  GHashTable *origins
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) edits = _accord_scenarios_list_edits (scenario);

  for (guint i = 0; i < edits->len; i++)
    g_hash_table_insert (
      origins,
      g_strdup_printf (
        "%" G_GINT64_FORMAT " %s",
        accord_entity_get_integer (edits->pdata[i],
                                   ACCORD_SCENARIO_EDIT_ENTITY),
        text_of (edits->pdata[i], ACCORD_SCENARIO_EDIT_PROPERTY)),
      g_strdup (text_of (edits->pdata[i], ACCORD_SCENARIO_EDIT_FROM_TEXT)));

  return origins;
}

static AccordEntity *
add_edit (AccordPlan     *plan,
          AccordEntity   *scenario,
          const AccordOp *op)
{
  static const AccordEditKind kinds[] = {
    [ACCORD_OP_INSERT] = ACCORD_EDIT_KIND_INSERT,
    [ACCORD_OP_UPDATE] = ACCORD_EDIT_KIND_UPDATE,
    [ACCORD_OP_DELETE] = ACCORD_EDIT_KIND_DELETE,
  };
  AccordEntityClass *klass = g_type_class_peek (op->entity_type);
  AccordEntity *edit = accord_plan_add (plan, ACCORD_TYPE_SCENARIO_EDIT, 0);

  accord_plan_set_reference (plan, edit, ACCORD_SCENARIO_EDIT_SCENARIO,
                             scenario);
  accord_plan_set_integer (plan, edit, ACCORD_SCENARIO_EDIT_KIND,
                           kinds[op->kind]);
  accord_plan_set_text (plan, edit, ACCORD_SCENARIO_EDIT_ENTITY_KIND,
                        klass->kind);
  accord_plan_set_integer (plan, edit, ACCORD_SCENARIO_EDIT_ENTITY,
                           op->entity);

  return edit;
}

static void
add_value_edit (AccordPlan        *plan,
                AccordEntity      *scenario,
                const AccordOp    *op,
                const AccordDelta *delta,
                GHashTable        *origins)
{
  AccordEntityClass *klass = g_type_class_peek (op->entity_type);
  const AccordField *field = accord_entity_class_get_field (klass,
                                                            delta->field);
  int decimals = accord_plan_get_decimals (plan);
  g_autofree char *key
    = g_strdup_printf ("%" G_GINT64_FORMAT " %s", op->entity, field->name);
  g_autofree char *from = accord_field_to_text (field, delta->before, decimals);
  g_autofree char *to = accord_field_to_text (field, delta->after, decimals);
  AccordEntity *edit = add_edit (plan, scenario, op);
  gpointer origin = NULL;

  if (op->kind == ACCORD_OP_UPDATE
      && g_hash_table_lookup_extended (origins, key, NULL, &origin))
    {
      g_free (from);
      from = g_strdup (origin);
    }
  accord_plan_set_text (plan, edit, ACCORD_SCENARIO_EDIT_PROPERTY,
                        field->name);
  accord_plan_set_text (plan, edit, ACCORD_SCENARIO_EDIT_FROM_TEXT,
                        op->kind == ACCORD_OP_INSERT ? NULL : from);
  accord_plan_set_text (plan, edit, ACCORD_SCENARIO_EDIT_TO_TEXT, to);
}

/* Inside a change: @change as the rows of @scenario. */
static void
write_edits (AccordPlan   *plan,
             AccordEntity *scenario,
             AccordChange *change)
{
  g_autoptr (GHashTable) origins = index_origins (scenario);
  g_autoptr (GPtrArray) before = _accord_scenarios_list_edits (scenario);

  for (guint i = 0; i < before->len; i++)
    accord_plan_remove (plan, before->pdata[i]);
  for (guint i = 0; i < accord_change_get_n_ops (change); i++)
    {
      const AccordOp *op = accord_change_get_op (change, i);

      if (op->kind == ACCORD_OP_DELETE || op->deltas->len == 0)
        add_edit (plan, scenario, op);
      for (guint k = 0; op->kind != ACCORD_OP_DELETE && k < op->deltas->len;
           k++)
        add_value_edit (plan, scenario, op,
                        &g_array_index (op->deltas, AccordDelta, k), origins);
    }
}

static AccordEntity *
add_scenario (AccordPlan *plan,
              const char *name,
              AccordDay   day)
{
  AccordEntity *scenario = accord_plan_add (plan, ACCORD_TYPE_SCENARIO, 0);

  accord_plan_set_text (plan, scenario, ACCORD_SCENARIO_NAME, name);
  accord_plan_set_day (plan, scenario, ACCORD_SCENARIO_MADE_ON, day);

  return scenario;
}

/**
 * accord_scenarios_create:
 * @name: what it is called
 * @day: the day it is made
 * @error: return location
 *
 * Returns: (transfer none) (nullable) (type AccordScenario): a scenario in
 *   which everything is as it is
 */
AccordEntity *
accord_scenarios_create (AccordPlan  *plan,
                         const char  *name,
                         AccordDay    day,
                         GError     **error)
{
  g_autofree char *change = NULL;
  AccordEntity *scenario;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan) && name != NULL, NULL);

  /* Translators: the name of a scenario. */
  change = g_strdup_printf (_ ("New scenario “%s”"), name);
  accord_plan_begin (plan, change, NULL);
  scenario = add_scenario (plan, name, day);

  return accord_plan_commit (plan, error) ? scenario : NULL;
}

/**
 * accord_scenarios_copy:
 * @scenario: (type AccordScenario): a scenario, in whatever state
 * @name: what the copy is called
 * @day: the day it is made
 * @error: return location
 *
 * Returns: (transfer none) (nullable) (type AccordScenario): another one with
 *   the same edits, open
 */
AccordEntity *
accord_scenarios_copy (AccordPlan    *plan,
                       AccordEntity  *scenario,
                       const char    *name,
                       AccordDay      day,
                       GError       **error)
{
  g_autofree char *change = NULL;
  g_autoptr (GPtrArray) edits = NULL;
  AccordEntity *copy;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan) && name != NULL, NULL);
  g_return_val_if_fail (ACCORD_IS_SCENARIO (scenario), NULL);

  edits = _accord_scenarios_list_edits (scenario);
  /* Translators: the name of a scenario. */
  change = g_strdup_printf (_ ("New scenario “%s”"), name);
  accord_plan_begin (plan, change, NULL);
  copy = add_scenario (plan, name, day);
  for (guint i = 0; i < edits->len; i++)
    {
      AccordEntity *edit = accord_plan_add (plan, ACCORD_TYPE_SCENARIO_EDIT, 0);
      AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (edit);

      for (guint k = ACCORD_SCENARIO_EDIT_KIND; k < klass->n_fields; k++)
        accord_plan_set_value (
          plan, edit, k,
          accord_value_copy (klass->fields[k]->type,
                             accord_entity_get_value (edits->pdata[i], k)));
      accord_plan_set_reference (plan, edit, ACCORD_SCENARIO_EDIT_SCENARIO,
                                 copy);
    }

  return accord_plan_commit (plan, error) ? copy : NULL;
}

/**
 * accord_scenarios_begin_edit:
 * @scenario: (type AccordScenario): an open scenario
 * @error: return location
 *
 * Shows the plan as the scenario has it, inside a change: what is edited now
 * is edited in the scenario. End with accord_scenarios_end_edit(), or with
 * accord_plan_rollback() to leave all as it was. Not inside a change.
 *
 * Returns: %FALSE where it is no longer open; then nothing was begun
 */
gboolean
accord_scenarios_begin_edit (AccordPlan    *plan,
                             AccordEntity  *scenario,
                             GError       **error)
{
  g_return_val_if_fail (ACCORD_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (!accord_plan_is_changing (plan), FALSE);
  g_return_val_if_fail (ACCORD_IS_SCENARIO (scenario), FALSE);

  if (!check_open (scenario, error))
    return FALSE;
  accord_plan_begin (plan, "Scenario", NULL);
  _accord_scenarios_apply (plan, scenario, NULL);

  return TRUE;
}

/**
 * accord_scenarios_end_edit:
 * @scenario: (type AccordScenario): the scenario that is edited
 * @name: what was done, to stand behind “Undo:”
 * @error: return location
 *
 * Writes what was edited since accord_scenarios_begin_edit() into the
 * scenario, as one change that can be undone. The plan stays as it is.
 *
 * Returns: %FALSE where the edits break a rule; then the scenario is as it was
 */
gboolean
accord_scenarios_end_edit (AccordPlan    *plan,
                           AccordEntity  *scenario,
                           const char    *name,
                           GError       **error)
{
  g_autoptr (AccordChange) change = NULL;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (accord_plan_is_changing (plan), FALSE);

  change = accord_plan_take_back (plan, error);
  if (change == NULL)
    return FALSE;

  accord_plan_begin (plan, name, NULL);
  write_edits (plan, scenario, change);

  return accord_plan_commit (plan, error);
}

/* Does what @op says, whatever it set out from: the scenario goes first. */
static void
force_op (AccordPlan     *plan,
          const AccordOp *op)
{
  AccordEntity *entity = accord_plan_lookup (plan, op->entity);

  if (op->kind == ACCORD_OP_DELETE)
    {
      if (entity != NULL)
        accord_plan_remove (plan, entity);
      return;
    }
  if (entity == NULL)
    entity = accord_plan_add (plan, op->entity_type, op->entity);
  for (guint i = 0; i < op->deltas->len; i++)
    {
      const AccordDelta *delta = &g_array_index (op->deltas, AccordDelta, i);
      const AccordField *field = accord_entity_class_get_field (
        ACCORD_ENTITY_GET_CLASS (entity), delta->field);

      accord_plan_set_value (plan, entity, delta->field,
                             accord_value_copy (field->type, delta->after));
    }
  _accord_change_merge_settle_rank (plan, entity);
}

/**
 * accord_scenarios_record:
 * @scenario: (type AccordScenario): an open scenario
 * @change: a change of the plan that has not been made: a way out, an edit
 * @error: return location
 *
 * Adds @change to the scenario, as one change that can be undone. Where both
 * set the same property, @change has the last word.
 *
 * Returns: %FALSE where the two together break a rule; then the scenario is as
 *   it was
 */
gboolean
accord_scenarios_record (AccordPlan    *plan,
                         AccordEntity  *scenario,
                         AccordChange  *change,
                         GError       **error)
{
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (change != NULL, FALSE);

  if (!accord_scenarios_begin_edit (plan, scenario, error))
    return FALSE;
  for (guint i = 0; i < accord_change_get_n_ops (change); i++)
    force_op (plan, accord_change_get_op (change, i));
  label = accord_entity_dup_label (scenario);
  /* Translators: the name of a scenario, and what is done in it. */
  name = g_strdup_printf (_ ("In “%s”: %s"), label,
                          accord_change_get_name (change));

  return accord_scenarios_end_edit (plan, scenario, name, error);
}

static void
settle (AccordPlan                   *plan,
        const AccordScenarioConflict *conflict,
        AccordScenarioKeep            keep)
{
  AccordEntity *edit = accord_plan_lookup (plan, conflict->edit);

  if (edit == NULL)
    return;
  if (keep == ACCORD_SCENARIO_KEEP_NOW || conflict->gone
      || conflict->property == NULL)
    accord_plan_remove (plan, edit);
  else
    accord_plan_set_text (plan, edit, ACCORD_SCENARIO_EDIT_FROM_TEXT,
                          conflict->now);
}

/**
 * accord_scenarios_rebase:
 * @scenario: (type AccordScenario): an open scenario
 * @keep: what conflicts are settled by
 * @error: return location
 *
 * Puts the scenario on the plan as it is now, as one change that can be
 * undone. Edits of what is gone are taken out.
 *
 * Returns: %FALSE where it is no longer open
 */
gboolean
accord_scenarios_rebase (AccordPlan          *plan,
                         AccordEntity        *scenario,
                         AccordScenarioKeep   keep,
                         GError             **error)
{
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (!accord_plan_is_changing (plan), FALSE);
  g_return_val_if_fail (ACCORD_IS_SCENARIO (scenario), FALSE);

  if (!check_open (scenario, error))
    return FALSE;
  conflicts = accord_scenarios_list_conflicts (plan, scenario);
  label = accord_entity_dup_label (scenario);
  /* Translators: the name of a scenario. */
  name = g_strdup_printf (_ ("Put scenario “%s” on the plan as it is"), label);
  accord_plan_begin (plan, name, NULL);
  for (guint i = 0; i < conflicts->len; i++)
    settle (plan, conflicts->pdata[i], keep);

  return accord_plan_commit (plan, error);
}

static gboolean
check_conflicts (AccordPlan    *plan,
                 AccordEntity  *scenario,
                 GError       **error)
{
  g_autoptr (GPtrArray) conflicts
    = accord_scenarios_list_conflicts (plan, scenario);
  const AccordScenarioConflict *first;
  g_autofree char *name = NULL;

  if (conflicts->len == 0)
    return TRUE;

  first = conflicts->pdata[0];
  name = accord_entity_dup_full_label (scenario);
  if (first->property != NULL && !first->is_private)
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_STALE,
                 /* Translators: a scenario, a property, the kind and name of
                  * a thing, and what it holds now. */
                 _ ("%s sets out from what is no longer so: “%s” of %s is now "
                    "“%s”. Put it on the plan as it is (rebase) first."),
                 name, first->property, first->label,
                 first->now != NULL ? first->now : "");
  else
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_STALE,
                 /* Translators: a scenario, and the kind and name of a
                  * thing. */
                 _ ("%s sets out from what is no longer so of %s. Put it on "
                    "the plan as it is (rebase) first."),
                 name, first->label);
  return FALSE;
}

/* The end of a scenario, one way or the other. */
static gboolean
finish (AccordPlan          *plan,
        AccordEntity        *scenario,
        AccordScenarioState  state,
        const char          *format,
        const char          *why,
        GError             **error)
{
  g_autofree char *label = accord_entity_dup_label (scenario);
  g_autoptr (GString) name = g_string_new (format);

  g_string_replace (name, "%s", label, 1);
  accord_plan_begin (plan, name->str, why);
  if (state == ACCORD_SCENARIO_STATE_ADOPTED)
    _accord_scenarios_apply (plan, scenario, NULL);
  accord_plan_set_integer (plan, scenario, ACCORD_SCENARIO_STATE, state);

  return accord_plan_commit (plan, error);
}

/**
 * accord_scenarios_adopt:
 * @scenario: (type AccordScenario): an open scenario
 * @why: (nullable): the reason
 * @error: return location
 *
 * Makes the plan what the scenario wants, as one change that can be undone.
 * Not inside a change.
 *
 * Returns: %FALSE with %ACCORD_ERROR_STALE where the scenario sets out from
 *   what is no longer so: rebase it first; with %ACCORD_ERROR_RULE where it is
 *   no longer open, or breaks a rule. Then nothing has changed
 */
gboolean
accord_scenarios_adopt (AccordPlan    *plan,
                        AccordEntity  *scenario,
                        const char    *why,
                        GError       **error)
{
  g_return_val_if_fail (ACCORD_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (!accord_plan_is_changing (plan), FALSE);
  g_return_val_if_fail (ACCORD_IS_SCENARIO (scenario), FALSE);

  return check_open (scenario, error)
         && check_conflicts (plan, scenario, error)
         /* Translators: the name of a scenario. */
         && finish (plan, scenario, ACCORD_SCENARIO_STATE_ADOPTED,
                    _ ("Adopt scenario “%s”"), why, error);
}

/**
 * accord_scenarios_drop:
 * @scenario: (type AccordScenario): an open scenario
 * @why: (nullable): the reason
 * @error: return location
 *
 * Gives the scenario up; what it was stays to be read and copied.
 *
 * Returns: %FALSE where it is no longer open
 */
gboolean
accord_scenarios_drop (AccordPlan    *plan,
                       AccordEntity  *scenario,
                       const char    *why,
                       GError       **error)
{
  g_return_val_if_fail (ACCORD_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (ACCORD_IS_SCENARIO (scenario), FALSE);

  return check_open (scenario, error)
         /* Translators: the name of a scenario. */
         && finish (plan, scenario, ACCORD_SCENARIO_STATE_DROPPED,
                    _ ("Drop scenario “%s”"), why, error);
}

/**
 * accord_scenarios_compare:
 * @scenarios: (element-type AccordScenario): to be compared with the plan
 * @today: the as-of day where the plan does not fix one
 * @n_trials: how many trials each
 * @n_threads: how many threads in all
 * @cancel: (nullable): ends it when it becomes true
 * @error: return location
 *
 * Forecasts the plan and each scenario with the same luck, conflicts as the
 * scenarios want them.
 *
 * Returns: (transfer full) (element-type AccordForecastDifference) (nullable):
 *   one for each scenario
 */
GPtrArray *
accord_scenarios_compare (AccordPlan        *plan,
                          GPtrArray         *scenarios,
                          AccordDay          today,
                          guint              n_trials,
                          guint              n_threads,
                          const atomic_bool *cancel,
                          GError           **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (
    (GDestroyNotify) accord_change_unref);

  g_return_val_if_fail (scenarios != NULL, NULL);

  for (guint i = 0; i < scenarios->len; i++)
    {
      AccordChange *change
        = accord_scenarios_to_change (plan, scenarios->pdata[i], error);

      if (change == NULL)
        {
          g_autofree char *name
            = accord_entity_dup_full_label (scenarios->pdata[i]);

          g_prefix_error (error, "%s: ", name);
          return NULL;
        }
      g_ptr_array_add (changes, change);
    }

  return accord_what_if_run (plan, changes, today, n_trials, n_threads, cancel,
                             error);
}

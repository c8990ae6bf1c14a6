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

#include "accord-error.h"
#include "accord-plan-edit.h"
#include "accord-scenario-edit.h"

#include <glib/gi18n-lib.h>

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

/*
 * _accord_scenarios_check_open:
 * @error: return location
 *
 * Returns: whether @scenario can still be edited and settled; %FALSE with
 *   %ACCORD_ERROR_RULE
 */
gboolean
_accord_scenarios_check_open (AccordEntity  *scenario,
                              GError       **error)
{
  g_autofree char *name = NULL;

  if (accord_entity_get_choice (scenario, ACCORD_SCENARIO_STATE)
      == ACCORD_SCENARIO_STATE_OPEN)
    return TRUE;

  name = accord_entity_dup_opening_label (scenario);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE,
               /* Translators: the name of a scenario. */
               _ ("%s was adopted or dropped; copy it to go on with it."),
               name);
  return FALSE;
}

static int
compare_labels (gconstpointer a,
                gconstpointer b)
{
  g_autofree char *x = accord_entity_dup_label (*(AccordEntity **) a);
  g_autofree char *y = accord_entity_dup_label (*(AccordEntity **) b);

  return g_utf8_collate (x, y);
}

/**
 * accord_scenarios_list_open:
 *
 * Returns: (transfer full) (element-type AccordScenario): the scenarios that
 *   are neither adopted nor dropped, by name
 */
GPtrArray *
accord_scenarios_list_open (AccordPlan *plan)
{
  g_autoptr (GPtrArray) all = NULL;
  GPtrArray *open = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), open);

  all = accord_plan_dup_current (plan, ACCORD_TYPE_SCENARIO);
  for (guint i = 0; i < all->len; i++)
    if (accord_entity_get_choice (all->pdata[i], ACCORD_SCENARIO_STATE)
        == ACCORD_SCENARIO_STATE_OPEN)
      g_ptr_array_add (open, g_object_ref (all->pdata[i]));
  g_ptr_array_sort (open, compare_labels);

  return open;
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

  if (!_accord_scenarios_check_open (scenario, error))
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
  name = accord_entity_dup_opening_label (scenario);
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
    {
      /* Both sides have looked at it beside the plan. */
      accord_plan_act_for (plan, "both");
      _accord_scenarios_apply (plan, scenario, NULL);
    }
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

  return _accord_scenarios_check_open (scenario, error)
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

  return _accord_scenarios_check_open (scenario, error)
         /* Translators: the name of a scenario. */
         && finish (plan, scenario, ACCORD_SCENARIO_STATE_DROPPED,
                    _ ("Drop scenario “%s”"), why, error);
}

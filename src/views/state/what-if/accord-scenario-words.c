/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-scenario-words.h"

#include "accord-field-text.h"
#include "accord-scenario-edit.h"

#include <glib/gi18n-lib.h>

/* As it is written elsewhere in the window. */
static char *
format_value (AccordPlan                   *plan,
              GHashTable                   *names,
              const AccordScenarioConflict *conflict,
              const char                   *stored)
{
  AccordEntity *edit = accord_plan_lookup (plan, conflict->edit);
  AccordEntity *entity = accord_plan_lookup (
    plan, accord_entity_get_integer (edit, ACCORD_SCENARIO_EDIT_ENTITY));
  guint field = accord_entity_class_find_field (
    ACCORD_ENTITY_GET_CLASS (entity),
    accord_entity_get_text (edit, ACCORD_SCENARIO_EDIT_PROPERTY));

  if (stored == NULL || *stored == '\0')
    return g_strdup ("—");
  if (accord_entity_class_get_field (ACCORD_ENTITY_GET_CLASS (entity), field)
        ->type == ACCORD_VALUE_REFERENCE)
    return accord_scenarios_dup_shown (plan, names, edit, stored);

  return accord_field_text_format_stored (plan, entity, field, stored);
}

/**
 * accord_scenario_words_conflict:
 * @plan: the plan
 * @names: of the scenario, from accord_scenarios_dup_names()
 * @conflict: of one of its scenarios
 *
 * Returns: (transfer full): what has changed underneath; what one side holds
 *   back is not told
 */
char *
accord_scenario_words_conflict (AccordPlan                   *plan,
                                GHashTable                   *names,
                                const AccordScenarioConflict *conflict)
{
  g_autofree char *from = NULL;
  g_autofree char *now = NULL;
  g_autofree char *wanted = NULL;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (conflict != NULL, NULL);

  if (conflict->gone)
    /* Translators: a thing of the plan. */
    return g_strdup_printf (_ ("%s is no longer in the plan."),
                            conflict->label);
  if (conflict->is_private || conflict->property == NULL)
    /* Translators: a thing of the plan. */
    return g_strdup_printf (_ ("%s has changed in the plan."),
                            conflict->label);

  from = format_value (plan, names, conflict, conflict->from);
  now = format_value (plan, names, conflict, conflict->now);
  wanted = format_value (plan, names, conflict, conflict->wanted);
  return g_strdup_printf (
    /* Translators: a thing of the plan, what is about it, then three values:
     * “promise “SSO”, Agreed date: was 1 June, is 5 June now, the scenario
     * wants 18 June”. */
    _ ("%s, %s: was %s, is %s now, the scenario wants %s."), conflict->label,
    conflict->property, from, now, wanted);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people call the things that the rows of a scenario are about, or refer
 * to: the rows keep ids. What comes with the scenario has its name there. */

#include "config.h"

#include "accord-scenarios-private.h"

#include "accord-plan-edit.h"
#include "accord-scenario-edit.h"

static const guint texts[]
  = { ACCORD_SCENARIO_EDIT_FROM_TEXT, ACCORD_SCENARIO_EDIT_TO_TEXT };

/* Whether the values of a row are ids. */
static gboolean
refers (AccordPlan   *plan,
        AccordEntity *edit)
{
  const char *property
    = accord_entity_get_text (edit, ACCORD_SCENARIO_EDIT_PROPERTY);
  GType kind = accord_plan_find_kind (
    plan, accord_entity_get_text (edit, ACCORD_SCENARIO_EDIT_ENTITY_KIND));
  AccordEntityClass *klass;
  guint field;

  if (property == NULL || kind == G_TYPE_INVALID)
    return FALSE;

  klass = g_type_class_peek (kind);
  field = accord_entity_class_find_field (klass, property);

  return field != ACCORD_FIELD_NOT_FOUND
         && accord_entity_class_get_field (klass, field)->type
              == ACCORD_VALUE_REFERENCE;
}

static void
add_name (GHashTable *names,
          AccordPlan *plan,
          gint64      id)
{
  AccordEntity *entity = accord_plan_lookup (plan, id);

  if (entity != NULL && !g_hash_table_contains (names, &id))
    g_hash_table_insert (names, g_memdup2 (&id, sizeof id),
                         accord_entity_dup_label (entity));
}

static void
add_names (GHashTable *names,
           AccordPlan *plan,
           GPtrArray  *edits)
{
  for (guint i = 0; i < edits->len; i++)
    {
      AccordEntity *edit = edits->pdata[i];

      add_name (names, plan,
                accord_entity_get_integer (edit,
                                           ACCORD_SCENARIO_EDIT_ENTITY));
      for (guint k = 0; refers (plan, edit) && k < G_N_ELEMENTS (texts); k++)
        {
          const char *text = accord_entity_get_text (edit, texts[k]);

          if (text != NULL)
            add_name (names, plan, g_ascii_strtoll (text, NULL, 10));
        }
    }
}

/**
 * accord_scenarios_dup_names:
 * @scenario: (type AccordScenario): a scenario of @plan
 *
 * Not inside a change.
 *
 * Returns: (transfer full) (element-type gint64 utf8): what the things are
 *   called that the rows of @scenario are about, or refer to, by id: as in the
 *   plan, and what comes with the scenario as there
 */
GHashTable *
accord_scenarios_dup_names (AccordPlan   *plan,
                            AccordEntity *scenario)
{
  GHashTable *names
    = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GPtrArray) edits = NULL;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), names);
  g_return_val_if_fail (!accord_plan_is_changing (plan), names);
  g_return_val_if_fail (ACCORD_IS_SCENARIO (scenario), names);

  edits = _accord_scenarios_list_edits (scenario);
  add_names (names, plan, edits);
  accord_plan_begin (plan, "Names", NULL);
  _accord_scenarios_apply (plan, scenario, NULL);
  add_names (names, plan, edits);
  accord_plan_rollback (plan);

  return names;
}

/**
 * accord_scenarios_dup_subject:
 * @names: of the scenario, from accord_scenarios_dup_names()
 * @edit: (type AccordScenarioEdit): a row of it
 *
 * Returns: (transfer full): kind and name of what the row is about; its id
 *   where nothing has a name for it
 */
char *
accord_scenarios_dup_subject (GHashTable   *names,
                              AccordEntity *edit)
{
  gint64 id = accord_entity_get_integer (edit, ACCORD_SCENARIO_EDIT_ENTITY);
  const char *kind
    = accord_entity_get_text (edit, ACCORD_SCENARIO_EDIT_ENTITY_KIND);
  const char *name = g_hash_table_lookup (names, &id);

  return name != NULL
           ? accord_entity_dup_kind_label (kind, name)
           : g_strdup_printf ("%s %" G_GINT64_FORMAT, kind, id);
}

/**
 * accord_scenarios_dup_shown:
 * @plan: the plan
 * @names: of the scenario, from accord_scenarios_dup_names()
 * @edit: (type AccordScenarioEdit): a row of it
 * @text: (nullable): a value for the property of the row, as it is kept
 *
 * Returns: (transfer full) (nullable): @text as people read it: what is
 *   referred to by its name
 */
char *
accord_scenarios_dup_shown (AccordPlan   *plan,
                            GHashTable   *names,
                            AccordEntity *edit,
                            const char   *text)
{
  gint64 id = text != NULL ? g_ascii_strtoll (text, NULL, 10) : 0;
  AccordEntity *entity;
  const char *name;

  if (text == NULL || !refers (plan, edit))
    return g_strdup (text);

  name = g_hash_table_lookup (names, &id);
  if (name != NULL)
    return g_strdup (name);

  /* What the plan refers to meanwhile. */
  entity = accord_plan_lookup (plan, id);
  return entity != NULL ? accord_entity_dup_label (entity) : g_strdup (text);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of a scenario, put into the plan as it is now, and where that
 * doesn't fit. */

#include "config.h"

#include "accord-scenarios-private.h"

#include "accord-change-merge.h"
#include "accord-plan-edit.h"
#include "accord-scenario-edit.h"

#include <glib/gi18n-lib.h>

static void
conflict_free (gpointer data)
{
  AccordScenarioConflict *self = data;

  g_free (self->label);
  g_free (self->property);
  g_free (self->from);
  g_free (self->now);
  g_free (self->wanted);
  g_free (self);
}

static const char *
text_of (AccordEntity *edit,
         guint         field)
{
  return accord_entity_get_text (edit, field);
}

static int
compare_edits (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (accord_entity_get_rank (*(AccordEntity *const *) a),
                    accord_entity_get_rank (*(AccordEntity *const *) b));
}

/*
 * _accord_scenarios_list_edits:
 *
 * Returns: (transfer container) (element-type AccordScenarioEdit): its rows,
 *   in the order in which they were made
 */
GPtrArray *
_accord_scenarios_list_edits (AccordEntity *scenario)
{
  GPtrArray *edits = accord_entity_list_referrers (
    scenario, ACCORD_TYPE_SCENARIO_EDIT, ACCORD_SCENARIO_EDIT_SCENARIO);

  g_ptr_array_sort (edits, compare_edits);
  return edits;
}

static char *
dup_label (AccordPlan   *plan,
           AccordEntity *edit)
{
  AccordEntity *entity = accord_plan_lookup (
    plan, accord_entity_get_integer (edit, ACCORD_SCENARIO_EDIT_ENTITY));

  if (entity != NULL)
    return accord_entity_dup_full_label (entity);

  return g_strdup_printf (
    "%s %" G_GINT64_FORMAT, text_of (edit, ACCORD_SCENARIO_EDIT_ENTITY_KIND),
    accord_entity_get_integer (edit, ACCORD_SCENARIO_EDIT_ENTITY));
}

/* What an application of a scenario knows. */
typedef struct
{
  AccordPlan *plan;
  GHashTable *added;    /* entities that this scenario makes come */
  GPtrArray *conflicts; /* NULL: of no interest */
} Application;

static void
add_conflict (Application       *self,
              AccordEntity      *edit,
              const AccordField *field,
              const char        *now,
              gboolean           gone)
{
  AccordScenarioConflict *conflict;

  if (self->conflicts == NULL)
    return;
  conflict = g_new (AccordScenarioConflict, 1);
  *conflict = (AccordScenarioConflict){
    .edit = accord_entity_get_id (edit),
    .label = dup_label (self->plan, edit),
    .property = field != NULL ? g_strdup (_ (field->nick)) : NULL,
    .from = g_strdup (text_of (edit, ACCORD_SCENARIO_EDIT_FROM_TEXT)),
    .now = g_strdup (now),
    .wanted = g_strdup (text_of (edit, ACCORD_SCENARIO_EDIT_TO_TEXT)),
    .gone = gone,
    .is_private
    = field != NULL && (field->flags & ACCORD_FIELD_PRIVATE) != 0,
  };
  g_ptr_array_add (self->conflicts, conflict);
}

/* The field that a row is about; NULL for none, and for one that no version
 * of the kind has. */
static const AccordField *
find_field (AccordEntity *entity,
            AccordEntity *edit,
            guint        *number)
{
  const char *property = text_of (edit, ACCORD_SCENARIO_EDIT_PROPERTY);
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (entity);

  *number = property != NULL ? accord_entity_class_find_field (klass, property)
                             : ACCORD_FIELD_NOT_FOUND;

  return *number != ACCORD_FIELD_NOT_FOUND
           ? accord_entity_class_get_field (klass, *number)
           : NULL;
}

/* Sets a value from text. A reference is an id, and may be to something that
 * is gone: then it is for the rules to say so. */
static gboolean
set_value (Application       *self,
           AccordEntity      *entity,
           guint              number,
           const AccordField *field,
           const char        *text)
{
  AccordValue value = accord_value_absent (field->type);

  if (text != NULL && *text != '\0'
      && !accord_field_parse (field, text,
                              accord_plan_get_decimals (self->plan), &value,
                              NULL))
    return FALSE;
  accord_plan_set_value (self->plan, entity, number, value);

  return TRUE;
}

static void
apply_value (Application  *self,
             AccordEntity *entity,
             AccordEntity *edit)
{
  guint number;
  const AccordField *field = find_field (entity, edit, &number);
  const char *from = text_of (edit, ACCORD_SCENARIO_EDIT_FROM_TEXT);
  const char *to = text_of (edit, ACCORD_SCENARIO_EDIT_TO_TEXT);
  g_autofree char *now = NULL;

  if (field == NULL)
    {
      if (text_of (edit, ACCORD_SCENARIO_EDIT_PROPERTY) != NULL)
        add_conflict (self, edit, NULL, NULL, FALSE);
      return;
    }

  now = accord_entity_value_to_text (entity, number);
  if (g_strcmp0 (now, to) == 0)
    return;
  if (!g_hash_table_contains (self->added, entity)
      && g_strcmp0 (now, from) != 0)
    add_conflict (self, edit, field, now, FALSE);
  if (!set_value (self, entity, number, field, to))
    add_conflict (self, edit, field, now, FALSE);
  else if (field->flags & ACCORD_FIELD_RANK)
    _accord_change_merge_settle_rank (self->plan, entity);
}

/* A new entity holds what its rows say and nothing else. */
static AccordEntity *
insert (Application *self,
        GType        kind,
        gint64       id)
{
  AccordEntity *entity = accord_plan_add (self->plan, kind, id);
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (entity);

  g_hash_table_add (self->added, entity);
  for (guint i = 0; i < klass->n_fields; i++)
    if (i != klass->rank_field)
      {
        AccordValue absent = accord_value_absent (klass->fields[i]->type);

        if (accord_value_is_absent (klass->fields[i]->type, absent))
          accord_plan_set_value (self->plan, entity, i, absent);
      }

  return entity;
}

static void
apply_edit (Application  *self,
            AccordEntity *edit)
{
  gint64 id = accord_entity_get_integer (edit, ACCORD_SCENARIO_EDIT_ENTITY);
  GType kind = accord_plan_find_kind (
    self->plan, text_of (edit, ACCORD_SCENARIO_EDIT_ENTITY_KIND));
  AccordEntity *entity = accord_plan_lookup (self->plan, id);
  AccordEditKind what
    = accord_entity_get_choice (edit, ACCORD_SCENARIO_EDIT_KIND);

  if (kind == G_TYPE_INVALID
      || (entity != NULL && G_OBJECT_TYPE (entity) != kind))
    {
      add_conflict (self, edit, NULL, NULL, TRUE);
      return;
    }
  switch (what)
    {
    case ACCORD_EDIT_KIND_DELETE:
      if (entity != NULL)
        accord_plan_remove (self->plan, entity);
      break;
    case ACCORD_EDIT_KIND_INSERT:
      if (entity == NULL)
        entity = insert (self, kind, id);
      apply_value (self, entity, edit);
      break;
    case ACCORD_EDIT_KIND_UPDATE:
    default:
      if (entity != NULL)
        apply_value (self, entity, edit);
      else
        add_conflict (self, edit, NULL, NULL, TRUE);
      break;
    }
}

/*
 * _accord_scenarios_apply:
 * @conflicts: (nullable) (element-type AccordScenarioConflict): where edits
 *   that set out from what is no longer so are added
 *
 * Makes the plan what the scenario wants, inside a change, conflicts included.
 */
void
_accord_scenarios_apply (AccordPlan   *plan,
                         AccordEntity *scenario,
                         GPtrArray    *conflicts)
{
  g_autoptr (GHashTable) added = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) edits = _accord_scenarios_list_edits (scenario);
  Application self = { plan, added, conflicts };

  for (guint i = 0; i < edits->len; i++)
    apply_edit (&self, edits->pdata[i]);
}

/**
 * accord_scenarios_list_conflicts:
 * @scenario: (type AccordScenario): a scenario of @plan
 *
 * Returns: (transfer full) (element-type AccordScenarioConflict): the edits
 *   that set out from what is no longer so
 */
GPtrArray *
accord_scenarios_list_conflicts (AccordPlan   *plan,
                                 AccordEntity *scenario)
{
  GPtrArray *conflicts = g_ptr_array_new_with_free_func (conflict_free);

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), conflicts);
  g_return_val_if_fail (ACCORD_IS_SCENARIO (scenario), conflicts);

  accord_plan_begin (plan, "Conflicts", NULL);
  _accord_scenarios_apply (plan, scenario, conflicts);
  accord_plan_rollback (plan);

  return conflicts;
}

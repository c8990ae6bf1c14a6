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

#include "accord-scenarios.h"

#include "accord-error.h"
#include "accord-plan-edit.h"
#include "accord-scenario-edit.h"
#include "accord-what-if.h"

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

/* Its rows, in the order in which they were made. */
static GPtrArray *
list_edits (AccordEntity *scenario)
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

/* Inside a change: the plan as the scenario wants it, conflicts included. */
static void
apply_scenario (AccordPlan   *plan,
                AccordEntity *scenario,
                GPtrArray    *conflicts)
{
  g_autoptr (GHashTable) added = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) edits = list_edits (scenario);
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
  apply_scenario (plan, scenario, conflicts);
  accord_plan_rollback (plan);

  return conflicts;
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
  apply_scenario (plan, scenario, NULL);

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
  g_autoptr (GPtrArray) edits = list_edits (scenario);

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
  g_autoptr (GPtrArray) before = list_edits (scenario);

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

  edits = list_edits (scenario);
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
  apply_scenario (plan, scenario, NULL);

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
    apply_scenario (plan, scenario, NULL);
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

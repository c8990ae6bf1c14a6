/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A scenario is edited inside a change that shows the plan as the scenario has
 * it; when that ends, the change is taken back and its rows kept. */

#include "config.h"

#include "accord-scenarios-private.h"

#include "accord-change-merge.h"
#include "accord-plan-edit.h"
#include "accord-scenario-edit.h"

#include <glib/gi18n-lib.h>

/* The rows of a scenario while it is written anew: what stays the same keeps
 * its row, so that an edit is as long as what it edits. */
typedef struct
{
  AccordPlan *plan;
  AccordEntity *scenario;
  GHashTable *rows;    /* owned key → AccordScenarioEdit */
  GHashTable *kept;    /* of AccordScenarioEdit */
} Writer;

static char *
make_key (AccordEditKind kind,
          gint64         entity,
          const char    *property)
{
  return g_strdup_printf ("%d %" G_GINT64_FORMAT " %s", (int) kind, entity,
                          property != NULL ? property : "");
}

/* What a row says the plan held when it was first made: that stays, however
 * often the scenario is edited, so that a conflict isn't lost. */
static void
writer_init (Writer       *self,
             AccordPlan   *plan,
             AccordEntity *scenario,
             GPtrArray    *before)
{
  *self = (Writer){
    .plan = plan,
    .scenario = scenario,
    .rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .kept = g_hash_table_new (NULL, NULL),
  };

  for (guint i = 0; i < before->len; i++)
    {
      AccordEntity *edit = before->pdata[i];

      g_hash_table_insert (
        self->rows,
        make_key (accord_entity_get_choice (edit, ACCORD_SCENARIO_EDIT_KIND),
                  accord_entity_get_integer (edit,
                                             ACCORD_SCENARIO_EDIT_ENTITY),
                  accord_entity_get_text (edit,
                                          ACCORD_SCENARIO_EDIT_PROPERTY)),
        edit);
    }
}

static void
writer_clear (Writer *self)
{
  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->kept);
}

static AccordEditKind
get_kind (const AccordOp *op)
{
  static const AccordEditKind kinds[] = {
    [ACCORD_OP_INSERT] = ACCORD_EDIT_KIND_INSERT,
    [ACCORD_OP_UPDATE] = ACCORD_EDIT_KIND_UPDATE,
    [ACCORD_OP_DELETE] = ACCORD_EDIT_KIND_DELETE,
  };

  return kinds[op->kind];
}

static AccordEntity *
add_row (Writer         *self,
         const AccordOp *op,
         const char     *property)
{
  AccordEntityClass *klass = g_type_class_peek (op->entity_type);
  AccordEntity *edit
    = accord_plan_add (self->plan, ACCORD_TYPE_SCENARIO_EDIT, 0);

  accord_plan_set_reference (self->plan, edit, ACCORD_SCENARIO_EDIT_SCENARIO,
                             self->scenario);
  accord_plan_set_integer (self->plan, edit, ACCORD_SCENARIO_EDIT_KIND,
                           get_kind (op));
  accord_plan_set_text (self->plan, edit, ACCORD_SCENARIO_EDIT_ENTITY_KIND,
                        klass->kind);
  accord_plan_set_integer (self->plan, edit, ACCORD_SCENARIO_EDIT_ENTITY,
                           op->entity);
  accord_plan_set_text (self->plan, edit, ACCORD_SCENARIO_EDIT_PROPERTY,
                        property);

  return edit;
}

/* The row of a value, or of the coming or going alone; @is_new tells whether
 * there was none. */
static AccordEntity *
take_row (Writer         *self,
          const AccordOp *op,
          const char     *property,
          gboolean       *is_new)
{
  g_autofree char *key = make_key (get_kind (op), op->entity, property);
  AccordEntity *edit = g_hash_table_lookup (self->rows, key);

  *is_new = edit == NULL;
  if (edit == NULL)
    edit = add_row (self, op, property);
  g_hash_table_add (self->kept, edit);

  return edit;
}

static void
write_value (Writer            *self,
             const AccordOp    *op,
             const AccordDelta *delta)
{
  AccordEntityClass *klass = g_type_class_peek (op->entity_type);
  const AccordField *field = accord_entity_class_get_field (klass,
                                                            delta->field);
  int decimals = accord_plan_get_decimals (self->plan);
  g_autofree char *from = accord_field_to_text (field, delta->before, decimals);
  g_autofree char *to = accord_field_to_text (field, delta->after, decimals);
  gboolean is_new;
  AccordEntity *edit = take_row (self, op, field->name, &is_new);

  if (is_new && op->kind == ACCORD_OP_UPDATE)
    accord_plan_set_text (self->plan, edit, ACCORD_SCENARIO_EDIT_FROM_TEXT,
                          from);
  if (is_new
      || g_strcmp0 (to, accord_entity_get_text (edit,
                                                ACCORD_SCENARIO_EDIT_TO_TEXT))
           != 0)
    accord_plan_set_text (self->plan, edit, ACCORD_SCENARIO_EDIT_TO_TEXT, to);
}

/* Inside a change: @change as the rows of @scenario. */
static void
write_edits (AccordPlan   *plan,
             AccordEntity *scenario,
             AccordChange *change)
{
  g_autoptr (GPtrArray) before = _accord_scenarios_list_edits (scenario);
  Writer self;
  gboolean is_new;

  writer_init (&self, plan, scenario, before);
  for (guint i = 0; i < accord_change_get_n_ops (change); i++)
    {
      const AccordOp *op = accord_change_get_op (change, i);

      if (op->kind == ACCORD_OP_DELETE || op->deltas->len == 0)
        take_row (&self, op, NULL, &is_new);
      for (guint k = 0; op->kind != ACCORD_OP_DELETE && k < op->deltas->len;
           k++)
        write_value (&self, op, &g_array_index (op->deltas, AccordDelta, k));
    }
  for (guint i = 0; i < before->len; i++)
    if (!g_hash_table_contains (self.kept, before->pdata[i]))
      accord_plan_remove (plan, before->pdata[i]);
  writer_clear (&self);
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

  if (!_accord_scenarios_check_open (scenario, error))
    return FALSE;
  accord_plan_begin (plan, "Scenario", NULL);
  _accord_scenarios_apply (plan, scenario, NULL);

  return TRUE;
}

static gboolean
end_edit (AccordPlan    *plan,
          AccordEntity  *scenario,
          const char    *name,
          const char    *why,
          GError       **error)
{
  g_autoptr (AccordChange) change = accord_plan_take_back (plan, error);

  if (change == NULL)
    return FALSE;

  accord_plan_begin (plan, name, why);
  write_edits (plan, scenario, change);

  return accord_plan_commit (plan, error);
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
  g_return_val_if_fail (ACCORD_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (accord_plan_is_changing (plan), FALSE);

  return end_edit (plan, scenario, name, NULL, error);
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

  return end_edit (plan, scenario, name, accord_change_get_why (change),
                   error);
}

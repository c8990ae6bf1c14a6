/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-error.h"
#include "accord-reveal.h"
#include "cli-json.h"
#include "cli-plan.h"
#include "cli-private.h"
#include "cli-table.h"
#include "cli-value.h"
#include "cli-verbs.h"

#include <glib/gi18n-lib.h>

static struct
{
  gboolean of;
  int limit;
} options;

static const GOptionEntry entries[] = {
  { "of", 0, 0, G_OPTION_ARG_NONE, &options.of,
    N_("Of one thing only: KIND and ID follow the plan"), NULL },
  { "limit", 0, 0, G_OPTION_ARG_INT, &options.limit,
    N_("At most so many, the newest"), N_("N") },
  G_OPTION_ENTRY_NULL,
};

static const char *const kind_words[] = { "edit", "undo", "redo" };

/* What an operation was when the change is seen from its own end: an undo
 * keeps those of the edit that it took back. */
static const char *
get_op_word (const AccordOp *op,
             gboolean        backward)
{
  if (op->kind == ACCORD_OP_UPDATE)
    return "update";

  return (op->kind == ACCORD_OP_INSERT) != backward ? "insert" : "delete";
}

static void
add_end (JsonBuilder       *builder,
         const char        *key,
         AccordPlan        *plan,
         const AccordField *field,
         AccordValue        value)
{
  AccordField end = *field;

  end.name = key;
  cli_value_add_json (builder, plan, &end, value);
}

static void
add_op (JsonBuilder    *builder,
        AccordPlan     *plan,
        const AccordOp *op,
        gboolean        backward)
{
  AccordEntityClass *klass = g_type_class_peek (op->entity_type);

  json_builder_begin_object (builder);
  cli_json_add_text (builder, "op", get_op_word (op, backward));
  cli_json_add_text (builder, "kind", klass->kind);
  cli_json_add_id (builder, "id", op->entity);
  json_builder_set_member_name (builder, "values");
  json_builder_begin_object (builder);
  for (guint i = 0; i < op->deltas->len; i++)
    {
      const AccordDelta *delta = &g_array_index (op->deltas, AccordDelta, i);
      const AccordField *field
        = accord_entity_class_get_field (klass, delta->field);

      json_builder_set_member_name (builder, field->name);
      json_builder_begin_object (builder);
      add_end (builder, "from", plan, field,
               backward ? delta->after : delta->before);
      add_end (builder, "to", plan, field,
               backward ? delta->before : delta->after);
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

static void
add_change (JsonBuilder  *builder,
            CliRequest   *request,
            AccordPlan   *plan,
            AccordChange *change)
{
  AccordChangeKind kind = accord_change_get_kind (change);
  gboolean hidden = !request->private_too && accord_reveal_hides_change (change);
  guint n_ops = hidden ? 0 : accord_change_get_n_ops (change);

  json_builder_begin_object (builder);
  cli_json_add_count (builder, "number", accord_change_get_number (change));
  cli_json_add_time (builder, "time", accord_change_get_time (change));
  cli_json_add_text (builder, "kind", kind_words[kind]);
  cli_json_add_text (builder, "name",
                     cli_private_get_name (change, request->private_too));
  cli_json_add_text (builder, "why",
                     hidden ? NULL : accord_change_get_why (change));
  cli_json_add_text (builder, "who", accord_change_get_who (change));
  cli_json_add_text (builder, "side", accord_change_get_side (change));
  json_builder_set_member_name (builder, "target");
  if (kind != ACCORD_CHANGE_EDIT)
    json_builder_add_int_value (builder, accord_change_get_target (change));
  else
    json_builder_add_null_value (builder);
  cli_json_add_flag (builder, "held-back", hidden);
  json_builder_set_member_name (builder, "changes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_ops; i++)
    add_op (builder, plan, accord_change_get_op (change, i),
            kind == ACCORD_CHANGE_UNDO);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (CliRequest *request,
            AccordPlan *plan,
            GPtrArray  *history)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < history->len; i++)
    add_change (builder, request, plan, history->pdata[i]);
  json_builder_end_array (builder);
  cli_json_print (builder);
}

static void
print_table (CliRequest *request,
             GPtrArray  *history)
{
  g_autoptr (CliTable) table = cli_table_new ();

  cli_table_add_column (table, _("Number"), CLI_COLUMN_AT_END);
  cli_table_add_column (table, _("When"), CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, _("Who"), CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, _("Side"), CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, _("What"), CLI_COLUMN_WHOLE);
  cli_table_add_column (table, _("Why"), CLI_COLUMN_WHOLE);
  for (guint i = 0; i < history->len; i++)
    {
      AccordChange *change = history->pdata[i];
      gboolean hidden
        = !request->private_too && accord_reveal_hides_change (change);
      g_autofree char *number = g_strdup_printf (
        "%" G_GINT64_FORMAT, accord_change_get_number (change));
      g_autoptr (GDateTime) time
        = g_date_time_new_from_unix_local (accord_change_get_time (change));
      g_autofree char *when
        = time != NULL ? g_date_time_format (time, "%Y-%m-%d %H:%M") : NULL;
      g_autofree char *event
        = accord_reveal_dup_event (change, request->private_too);

      cli_table_add_cell (table, number);
      cli_table_add_cell (table, when);
      cli_table_add_cell (table, accord_change_get_who (change));
      cli_table_add_cell (table, accord_change_get_side (change));
      cli_table_add_cell (table, event);
      cli_table_add_cell (table,
                          hidden ? NULL : accord_change_get_why (change));
    }
  cli_table_print (table);
}

/* The entity whose history is wanted: one that is gone has its id still. */
static gboolean
find_subject (CliPlan    *plan,
              CliRequest *request,
              gint64     *id,
              GError    **error)
{
  g_autoptr (GError) failure = NULL;
  AccordEntity *entity;
  guint n_used;

  *id = 0;
  if (!options.of)
    return TRUE;

  entity = cli_plan_find_argument (plan, request, &n_used, &failure);
  if (entity != NULL)
    {
      *id = accord_entity_get_id (entity);
      return TRUE;
    }
  if (g_error_matches (failure, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND)
      && request->n_arguments == 3
      && cli_plan_find_kind (plan, request->arguments[1], NULL)
           != G_TYPE_INVALID
      && g_ascii_string_to_signed (request->arguments[2], 10, 1, G_MAXINT64,
                                   id, NULL))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
check_options (CliRequest *request,
               GError    **error)
{
  if (options.limit < 0)
    cli_set_usage_error (error, _("The limit must not be negative."));
  else if (options.of && request->n_arguments < 2)
    cli_set_usage_error (error, _("Say of what: KIND and ID."));
  else if (!options.of && request->n_arguments > 1)
    cli_set_usage_error (error, _("For the history of one thing, add --of."));
  else
    return TRUE;

  return FALSE;
}

static gboolean
run_history (CliRequest *request,
             GError    **error)
{
  g_autoptr (CliPlan) plan = NULL;
  g_autoptr (GPtrArray) history = NULL;
  guint limit = options.limit > 0 ? (guint) options.limit : G_MAXUINT;
  gint64 id;

  if (!check_options (request, error)
      || (plan = cli_plan_open_to_read (request, error)) == NULL
      || !find_subject (plan, request, &id, error))
    return FALSE;

  history = accord_storage_list_history (accord_plan_get_storage (plan->plan),
                                         id, limit, error);
  if (history == NULL)
    return FALSE;

  if (request->json)
    print_json (request, plan->plan, history);
  else
    print_table (request, history);

  return TRUE;
}

const CliVerb cli_verb_history = {
  .name = "history",
  .synopsis = N_("PLAN [--of KIND ID]"),
  .summary = N_("Prints who changed what, when and why, the newest first"),
  .description
  = N_("What touched a value that one side holds back is called “Held back”, "
       "unless --private is given. A thing that is gone has a history still, "
       "by its id.\n"
       "\n"
       "JSON: an array of objects with “number”, “time” (ISO 8601, UTC), "
       "“kind” (edit, undo or redo), “name”, “why”, “who”, “side”, “target” "
       "(the number of the edit that was taken back or done again), "
       "“held-back”, and “changes”: an array of objects with “op” (insert, "
       "update or delete), “kind”, “id” and “values”, which has for each "
       "property what it went “from” and “to”."),
  .options = entries,
  .min_arguments = 1,
  .max_arguments = 3,
  .run = run_history,
};

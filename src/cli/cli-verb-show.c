/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli-json.h"
#include "cli-plan.h"
#include "cli-private.h"
#include "cli-promise.h"
#include "cli-table.h"
#include "cli-value.h"
#include "cli-verbs.h"

#include <glib/gi18n-lib.h>

static void
print_table (CliRequest   *request,
             AccordPlan   *plan,
             AccordEntity *entity)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (entity);
  g_autofree char *id
    = g_strdup_printf ("%" G_GINT64_FORMAT, accord_entity_get_id (entity));
  g_autoptr (CliTable) table = cli_table_new ();

  cli_table_add_column (table, NULL, CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, NULL, CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, NULL, CLI_COLUMN_WHOLE);
  cli_table_add_cell (table, "id");
  cli_table_add_cell (table, _("Id"));
  cli_table_add_cell (table, id);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const AccordField *field = accord_entity_class_get_field (klass, i);
      g_autofree char *text = NULL;

      if (!accord_entity_has_value (entity, i)
          || cli_private_hides_value (request, plan, entity, i))
        continue;
      text = cli_value_to_text (plan, field,
                                accord_entity_get_value (entity, i));
      cli_table_add_cell (table, field->name);
      cli_table_add_cell (table, _(field->nick));
      cli_table_add_cell (table, text);
    }
  cli_table_print (table);
  if (ACCORD_IS_PROMISE (entity))
    cli_promise_print_limits (ACCORD_PROMISE (entity));
}

static gboolean
run_show (CliRequest *request,
          GError    **error)
{
  g_autoptr (CliPlan) plan = cli_plan_open_to_read (request, error);
  AccordEntity *entity = NULL;
  guint n_used = 0;

  if (plan != NULL)
    entity = cli_plan_find_argument (plan, request, &n_used, error);
  if (entity == NULL)
    return FALSE;

  if (request->json)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      cli_value_add_entity (builder, plan->plan, entity, request);
      cli_json_print (builder);
    }
  else
    print_table (request, plan->plan, entity);

  return TRUE;
}

const CliVerb cli_verb_show = {
  .name = "show",
  .synopsis = N_("PLAN KIND ID"),
  .summary = N_("Prints all of one thing"),
  .description
  = N_("ID is a number, a name, or the beginning of one; the settings need "
       "none. For people it prints the name of each property that is given, "
       "what it is called, and its value.\n"
       "\n"
       "JSON: an object with the “id” and every stored property under its "
       "name, as in “list”."),
  .min_arguments = 2,
  .max_arguments = 3,
  .run = run_show,
};

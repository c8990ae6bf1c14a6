/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a scenario changes, row by row. */

#include "config.h"

#include "cli-scenario-show.h"

#include "accord-held-back.h"
#include "accord-scenario-edit.h"
#include "accord-scenarios.h"
#include "cli-json.h"
#include "cli-table.h"

#include <glib/gi18n-lib.h>

static AccordScenarioConflict *
find_conflict (GPtrArray *conflicts,
               gint64     edit)
{
  for (guint i = 0; i < conflicts->len; i++)
    if (((AccordScenarioConflict *) conflicts->pdata[i])->edit == edit)
      return conflicts->pdata[i];

  return NULL;
}

/* A value of an edit, unless one side holds it back. */
static const char *
get_value (CliPlan      *plan,
           CliRequest   *request,
           AccordEntity *edit,
           guint         field)
{
  if (!request->private_too
      && accord_held_back_has_value (plan->plan, edit, field))
    return NULL;

  return accord_entity_get_text (edit, field);
}

/* The same for people. */
static char *
dup_value (CliPlan      *plan,
           CliRequest   *request,
           GHashTable   *names,
           AccordEntity *edit,
           guint         field)
{
  return accord_scenarios_dup_shown (plan->plan, names, edit,
                                     get_value (plan, request, edit, field));
}

static char *
dup_now (CliPlan                *plan,
         CliRequest             *request,
         GHashTable             *names,
         AccordEntity           *edit,
         AccordScenarioConflict *conflict)
{
  if (conflict == NULL)
    return NULL;
  if (conflict->is_private && !request->private_too)
    return g_strdup (_("something that is held back"));

  return conflict->gone ? g_strdup (_("gone"))
                        : accord_scenarios_dup_shown (plan->plan, names, edit,
                                                      conflict->now);
}

static void
show_json (CliPlan    *plan,
           CliRequest *request,
           GPtrArray  *edits,
           GPtrArray  *conflicts)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < edits->len; i++)
    {
      AccordEntity *edit = edits->pdata[i];
      AccordScenarioConflict *conflict
        = find_conflict (conflicts, accord_entity_get_id (edit));
      g_autofree char *kind
        = accord_entity_value_to_text (edit, ACCORD_SCENARIO_EDIT_KIND);

      json_builder_begin_object (builder);
      cli_json_add_text (builder, "kind", kind);
      cli_json_add_text (
        builder, "entity-kind",
        accord_entity_get_text (edit, ACCORD_SCENARIO_EDIT_ENTITY_KIND));
      cli_json_add_id (
        builder, "entity",
        accord_entity_get_integer (edit, ACCORD_SCENARIO_EDIT_ENTITY));
      cli_json_add_text (
        builder, "property",
        accord_entity_get_text (edit, ACCORD_SCENARIO_EDIT_PROPERTY));
      cli_json_add_text (
        builder, "from",
        get_value (plan, request, edit, ACCORD_SCENARIO_EDIT_FROM_TEXT));
      cli_json_add_text (
        builder, "wanted",
        get_value (plan, request, edit, ACCORD_SCENARIO_EDIT_TO_TEXT));
      cli_json_add_flag (builder, "conflict", conflict != NULL);
      cli_json_add_text (builder, "now",
                         conflict != NULL && !conflict->gone
                             && (!conflict->is_private
                                 || request->private_too)
                           ? conflict->now
                           : NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  cli_json_print (builder);
}

static void
show_text (CliPlan      *plan,
           CliRequest   *request,
           AccordEntity *scenario,
           GPtrArray    *edits,
           GPtrArray    *conflicts)
{
  g_autoptr (CliTable) table = cli_table_new ();
  g_autoptr (GHashTable) names
    = accord_scenarios_dup_names (plan->plan, scenario);

  cli_table_add_column (table, _("Of"), CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, _("Property"), CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, _("From"), CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, _("Wanted"), CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, _("Conflict: now"), CLI_COLUMN_DEFAULT);
  for (guint i = 0; i < edits->len; i++)
    {
      AccordEntity *edit = edits->pdata[i];

      cli_table_take_cell (table, accord_scenarios_dup_subject (names, edit));
      if (accord_entity_get_choice (edit, ACCORD_SCENARIO_EDIT_KIND)
          == ACCORD_EDIT_KIND_DELETE)
        cli_table_add_cell (table, _("removed"));
      else
        cli_table_add_cell (table,
                            accord_entity_get_text (
                              edit, ACCORD_SCENARIO_EDIT_PROPERTY));
      cli_table_take_cell (
        table, dup_value (plan, request, names, edit,
                          ACCORD_SCENARIO_EDIT_FROM_TEXT));
      cli_table_take_cell (
        table, dup_value (plan, request, names, edit,
                          ACCORD_SCENARIO_EDIT_TO_TEXT));
      cli_table_take_cell (
        table,
        dup_now (plan, request, names, edit,
                 find_conflict (conflicts, accord_entity_get_id (edit))));
    }
  cli_table_print (table);
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (accord_entity_get_rank (*(AccordEntity *const *) a),
                    accord_entity_get_rank (*(AccordEntity *const *) b));
}

/**
 * cli_scenario_show:
 *
 * Prints what @scenario changes, and where the plan has changed meanwhile.
 */
void
cli_scenario_show (CliPlan      *plan,
                   CliRequest   *request,
                   AccordEntity *scenario)
{
  g_autoptr (GPtrArray) edits = accord_entity_list_referrers (
    scenario, ACCORD_TYPE_SCENARIO_EDIT, ACCORD_SCENARIO_EDIT_SCENARIO);
  g_autoptr (GPtrArray) conflicts
    = accord_scenarios_list_conflicts (plan->plan, scenario);

  g_ptr_array_sort (edits, compare_ranks);
  if (accord_entity_get_choice (scenario, ACCORD_SCENARIO_STATE)
      != ACCORD_SCENARIO_STATE_OPEN)
    g_ptr_array_set_size (conflicts, 0);
  if (request->json)
    show_json (plan, request, edits, conflicts);
  else
    show_text (plan, request, scenario, edits, conflicts);
}

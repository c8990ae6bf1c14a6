/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-held-back.h"
#include "accord-plan-edit.h"
#include "accord-scenario-edit.h"
#include "accord-scenarios.h"
#include "cli-edit.h"
#include "cli-figures.h"
#include "cli-json.h"
#include "cli-moment.h"
#include "cli-plan.h"
#include "cli-scenario-compare.h"
#include "cli-scenario-show.h"
#include "cli-table.h"
#include "cli-text.h"
#include "cli-verbs.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *keep;

static const GOptionEntry entries[] = {
  { "keep", 0, 0, G_OPTION_ARG_STRING, &keep,
    N_("With rebase: what conflicts are settled by, “scenario” or “plan”"),
    N_("WHICH") },
  G_OPTION_ENTRY_NULL,
};

/* What is done to a scenario: a word on the command line. */
typedef struct
{
  const char *word;
  gboolean writes;
  guint n_arguments; /* behind the word, at the least */
  gboolean (*run) (CliPlan     *plan,
                   CliRequest  *request,
                   GError     **error);
} Action;

/* Arguments are PLAN, the word, and what follows it. */
static AccordEntity *
find_scenario (CliPlan     *plan,
               CliRequest  *request,
               GError     **error)
{
  return accord_plan_find (plan->plan, ACCORD_TYPE_SCENARIO,
                           request->arguments[2], error);
}

static guint
count_edits (AccordEntity *scenario)
{
  g_autoptr (GPtrArray) edits = accord_entity_list_referrers (
    scenario, ACCORD_TYPE_SCENARIO_EDIT, ACCORD_SCENARIO_EDIT_SCENARIO);

  return edits->len;
}

static void
list_json (CliPlan   *plan,
           GPtrArray *scenarios)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < scenarios->len; i++)
    {
      AccordEntity *scenario = scenarios->pdata[i];
      g_autofree char *state
        = accord_entity_value_to_text (scenario, ACCORD_SCENARIO_STATE);

      json_builder_begin_object (builder);
      cli_json_add_id (builder, "id", accord_entity_get_id (scenario));
      cli_json_add_text (builder, "name",
                         accord_entity_get_text (scenario,
                                                 ACCORD_SCENARIO_NAME));
      cli_json_add_text (builder, "state", state);
      cli_figures_add_day (
        builder, "made-on",
        accord_entity_get_day (scenario, ACCORD_SCENARIO_MADE_ON));
      cli_json_add_count (builder, "edits", count_edits (scenario));
      cli_json_add_count (builder, "conflicts",
                          cli_scenario_compare_count_conflicts (plan, scenario));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  cli_json_print (builder);
}

static void
list_text (CliPlan   *plan,
           GPtrArray *scenarios)
{
  g_autoptr (CliTable) table = cli_table_new ();

  cli_table_add_column (table, _("Scenario"), CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, _("State"), CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, _("Made on"), CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, _("Edits"), CLI_COLUMN_AT_END);
  cli_table_add_column (table, _("Conflicts"), CLI_COLUMN_AT_END);
  for (guint i = 0; i < scenarios->len; i++)
    {
      AccordEntity *scenario = scenarios->pdata[i];

      cli_table_take_cell (table, accord_entity_dup_label (scenario));
      cli_table_take_cell (
        table, accord_entity_value_to_text (scenario, ACCORD_SCENARIO_STATE));
      cli_table_take_cell (table,
                           cli_figures_day (accord_entity_get_day (
                             scenario, ACCORD_SCENARIO_MADE_ON)));
      cli_table_take_cell (table,
                           g_strdup_printf ("%u", count_edits (scenario)));
      cli_table_take_cell (
        table, g_strdup_printf ("%u", cli_scenario_compare_count_conflicts (
                                        plan, scenario)));
    }
  cli_table_print (table);
}

static gboolean
run_list (CliPlan     *plan,
          CliRequest  *request,
          GError     **error)
{
  g_autoptr (GPtrArray) scenarios
    = accord_plan_dup_current (plan->plan, ACCORD_TYPE_SCENARIO);

  if (request->json)
    list_json (plan, scenarios);
  else
    list_text (plan, scenarios);

  return TRUE;
}

static gboolean
end_with_id (CliPlan       *plan,
             CliRequest    *request,
             AccordEntity  *scenario)
{
  if (scenario == NULL)
    return FALSE;

  cli_plan_warn_of_backup (plan);
  cli_edit_print_id (request, accord_entity_get_id (scenario));
  return TRUE;
}

static gboolean
run_new (CliPlan     *plan,
         CliRequest  *request,
         GError     **error)
{
  return end_with_id (plan, request,
                      accord_scenarios_create (plan->plan,
                                               request->arguments[2],
                                               cli_moment_get_day (plan->plan),
                                               error));
}

static gboolean
run_copy (CliPlan     *plan,
          CliRequest  *request,
          GError     **error)
{
  AccordEntity *scenario = find_scenario (plan, request, error);

  return scenario != NULL
         && end_with_id (plan, request,
                         accord_scenarios_copy (plan->plan, scenario,
                                                request->arguments[3],
                                                cli_moment_get_day (plan->plan),
                                                error));
}

/* Inside the scenario: KIND ID PROPERTY=VALUE…, as “set” reads it. */
static gboolean
set_values (CliPlan     *plan,
            CliRequest  *request,
            GError     **error)
{
  CliRequest inner = *request;
  AccordEntity *entity;
  guint n_used = 0;

  inner.arguments += 2;
  inner.n_arguments -= 2;
  entity = cli_plan_find_argument (plan, &inner, &n_used, error);
  if (entity == NULL)
    return FALSE;
  if (inner.arguments[n_used] == NULL)
    {
      cli_set_usage_error (error, _("Say what to set: property=value."));
      return FALSE;
    }

  return cli_edit_check_assignments (inner.arguments + n_used, error)
         && cli_edit_assign (plan, entity, inner.arguments + n_used, error);
}

static gboolean
run_add (CliPlan     *plan,
         CliRequest  *request,
         GError     **error)
{
  AccordEntity *scenario = find_scenario (plan, request, error);
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;

  if (scenario == NULL
      || !accord_scenarios_begin_edit (plan->plan, scenario, error))
    return FALSE;
  if (!set_values (plan, request, error))
    {
      accord_plan_rollback (plan->plan);
      return FALSE;
    }

  label = cli_edit_dup_label (scenario);
  /* Translators: the name of a scenario. */
  name = g_strdup_printf (_("Edit scenario “%s”"), label);

  return accord_scenarios_end_edit (plan->plan, scenario, name, error)
         && end_with_id (plan, request, scenario);
}

static gboolean
run_show (CliPlan     *plan,
          CliRequest  *request,
          GError     **error)
{
  AccordEntity *scenario = find_scenario (plan, request, error);

  if (scenario == NULL)
    return FALSE;

  cli_scenario_show (plan, request, scenario);
  return TRUE;
}

/* Those named, or all that are open. */
static GPtrArray *
list_compared (CliPlan     *plan,
               CliRequest  *request,
               GError     **error)
{
  g_autoptr (GPtrArray) scenarios = NULL;

  if (request->n_arguments <= 2)
    return accord_scenarios_list_open (plan->plan);

  scenarios = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 2; i < request->n_arguments; i++)
    {
      gpointer scenario = accord_plan_find (
        plan->plan, ACCORD_TYPE_SCENARIO, request->arguments[i], error);

      if (scenario == NULL)
        return NULL;
      g_ptr_array_add (scenarios, g_object_ref (scenario));
    }

  return g_steal_pointer (&scenarios);
}

static gboolean
run_compare (CliPlan     *plan,
             CliRequest  *request,
             GError     **error)
{
  g_autoptr (GPtrArray) scenarios = list_compared (plan, request, error);
  g_autoptr (AccordScenarioComparison) comparison = NULL;

  if (scenarios == NULL)
    return FALSE;

  comparison = accord_scenario_comparison_new (plan->plan, scenarios,
                                               accord_day_today ());
  if (!accord_scenario_comparison_run (comparison, ACCORD_FORECAST_TRIALS,
                                       g_get_num_processors (), NULL, error))
    return FALSE;

  if (request->json)
    cli_scenario_compare_print_json (plan, comparison);
  else if (scenarios->len > 0)
    cli_scenario_compare_print_text (comparison);
  else
    g_print ("%s\n", _("No scenario is open."));

  return TRUE;
}

static gboolean
run_rebase (CliPlan     *plan,
            CliRequest  *request,
            GError     **error)
{
  AccordEntity *scenario = find_scenario (plan, request, error);
  AccordScenarioKeep which = ACCORD_SCENARIO_KEEP_WANTED;

  if (scenario == NULL)
    return FALSE;
  if (g_strcmp0 (keep, "plan") == 0)
    which = ACCORD_SCENARIO_KEEP_NOW;
  else if (g_strcmp0 (keep, "scenario") != 0)
    {
      cli_set_usage_error (error, _("Say --keep scenario or --keep plan; "
                                    "“show” tells the conflicts."));
      return FALSE;
    }

  return accord_scenarios_rebase (plan->plan, scenario, which, error)
         && end_with_id (plan, request, scenario);
}

static gboolean
run_adopt (CliPlan     *plan,
           CliRequest  *request,
           GError     **error)
{
  AccordEntity *scenario = find_scenario (plan, request, error);

  return scenario != NULL
         && accord_scenarios_adopt (plan->plan, scenario, request->why, error)
         && end_with_id (plan, request, scenario);
}

static gboolean
run_drop (CliPlan     *plan,
          CliRequest  *request,
          GError     **error)
{
  AccordEntity *scenario = find_scenario (plan, request, error);

  return scenario != NULL
         && accord_scenarios_drop (plan->plan, scenario, request->why, error)
         && end_with_id (plan, request, scenario);
}

static const Action actions[] = {
  { "list", FALSE, 0, run_list },   { "new", TRUE, 1, run_new },
  { "add", TRUE, 4, run_add },      { "show", FALSE, 1, run_show },
  { "copy", TRUE, 2, run_copy },    { "compare", FALSE, 0, run_compare },
  { "rebase", TRUE, 1, run_rebase }, { "adopt", TRUE, 1, run_adopt },
  { "drop", TRUE, 1, run_drop },
};

static const Action *
find_action (CliRequest *request,
             GError    **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (strcmp (request->arguments[1], actions[i].word) == 0)
      {
        if (request->n_arguments >= actions[i].n_arguments + 2)
          return &actions[i];
        cli_set_usage_error (error,
                             /* Translators: what somebody typed. */
                             _("“%s” needs more: see “accord-cli scenario "
                               "--help”."),
                             request->arguments[1]);
        return NULL;
      }

  cli_set_usage_error (error,
                       /* Translators: what somebody typed. */
                       _("“%s” is nothing that can be done to a scenario; say "
                         "list, new, add, show, copy, compare, rebase, adopt "
                         "or drop."),
                       request->arguments[1]);
  return NULL;
}

static gboolean
run_scenario (CliRequest *request,
              GError    **error)
{
  const Action *action = find_action (request, error);
  g_autoptr (CliPlan) plan = NULL;

  if (action == NULL)
    return FALSE;
  plan = action->writes ? cli_plan_open_to_write (request, error)
                        : cli_plan_open_to_read (request, error);

  return plan != NULL && action->run (plan, request, error);
}

const CliVerb cli_verb_scenario = {
  .name = "scenario",
  .synopsis = N_("PLAN list|new|add|show|copy|compare|rebase|adopt|drop …"),
  .summary = N_("Keeps what-ifs beside the plan, until they are adopted"),
  .description
  = N_("“list” lists them. “new NAME” begins one. “add SCENARIO KIND ID "
       "PROPERTY=VALUE…” edits the plan as the scenario has it; the plan "
       "itself stays as it is. “show SCENARIO” tells its edits, and where the "
       "plan has changed underneath. “copy SCENARIO NAME” makes another one "
       "of it. “compare [SCENARIO…]” puts them side by side with the plan, "
       "all with the same luck. “rebase SCENARIO --keep scenario|plan” puts "
       "it on the plan as it is now. “adopt SCENARIO” makes the plan what it "
       "wants, as one change; “drop SCENARIO” gives it up. “ways-out --into” "
       "puts a way out into one.\n"
       "\n"
       "JSON: of “list” an array with “id”, “name”, “state”, “made-on”, "
       "“edits” and “conflicts”; of “show” an array with “kind”, "
       "“entity-kind”, “entity”, “property”, “from”, “wanted”, “conflict” and "
       "“now”; of “compare” an array with “id”, “name”, “conflicts”, “before” "
       "and “after” (“new-business”, “promises-kept”, “value-at-risk”, "
       "“worth”, “booked-share”, “cost”), “worth-change” and “promises” as "
       "what-if has them, and “new-promises” (“id”, “title”, "
       "“deliverable-date”, “chance”), which only the scenario has; of the others an object with the “id” of the "
       "scenario."),
  .options = entries,
  .min_arguments = 2,
  .max_arguments = G_MAXUINT,
  .run = run_scenario,
};

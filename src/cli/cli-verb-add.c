/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-scenario-session.h"
#include "accord-scenario.h"
#include "cli-edit.h"
#include "cli-verbs.h"

#include <glib/gi18n-lib.h>

static char *scenario;

static const GOptionEntry entries[] = {
  { "scenario", 0, 0, G_OPTION_ARG_STRING, &scenario,
    N_("Add it in this scenario instead of the plan"), N_("SCENARIO") },
  G_OPTION_ENTRY_NULL,
};

/* What the new entity is called is known only when it is there, and the name
 * of a change before it begins: so it is made, taken back, and applied. */
static gboolean
apply_named (CliPlan      *plan,
             CliRequest   *request,
             AccordChange *change,
             const char   *name,
             GError      **error)
{
  accord_plan_begin (plan->plan, name, request->why);
  if (!accord_plan_apply (plan->plan, change, FALSE, error))
    {
      accord_plan_rollback (plan->plan);
      return FALSE;
    }

  return cli_edit_commit (plan, error);
}

static gboolean
add_entity (CliPlan    *plan,
            CliRequest *request,
            GType       kind,
            gint64     *id,
            GError    **error)
{
  AccordEntityClass *klass = g_type_class_peek (kind);
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;
  g_autoptr (AccordChange) change = NULL;
  AccordEntity *entity;

  accord_plan_begin (plan->plan, klass->kind, request->why);
  entity = accord_plan_add (plan->plan, kind, 0);
  *id = accord_entity_get_id (entity);
  if (!cli_edit_assign (plan, entity, request->arguments + 2, error))
    {
      accord_plan_rollback (plan->plan);
      return FALSE;
    }
  label = cli_edit_dup_label (entity);
  change = accord_plan_take_back (plan->plan, error);
  if (change == NULL)
    return FALSE;

  /* Translators: the kind of a thing, and its name. */
  name = g_strdup_printf (_("Add %s “%s”"), klass->kind, label);

  return apply_named (plan, request, change, name, error);
}

/* In the plan as the scenario has it: what is written there is an edit of the
 * scenario. */
static gboolean
add_to_scenario (CliPlan    *plan,
                 CliRequest *request,
                 GType       kind,
                 gint64     *id,
                 GError    **error)
{
  AccordEntity *entity
    = accord_plan_find (plan->plan, ACCORD_TYPE_SCENARIO, scenario, error);
  g_autoptr (AccordScenarioSession) session
    = entity != NULL ? accord_scenario_session_new (plan->plan, entity, error)
                     : NULL;
  CliPlan inside;

  if (session == NULL)
    return FALSE;

  inside = (CliPlan) { accord_scenario_session_get_plan (session),
                       plan->file };

  return add_entity (&inside, request, kind, id, error);
}

static gboolean
run_add (CliRequest *request,
         GError    **error)
{
  g_autoptr (CliPlan) plan = NULL;
  GType kind;
  gint64 id;

  if (!cli_edit_check_assignments (request->arguments + 2, error)
      || (plan = cli_plan_open_to_write (request, error)) == NULL)
    return FALSE;

  kind = cli_plan_find_kind (plan, request->arguments[1], error);
  if (kind == G_TYPE_INVALID
      || !(scenario != NULL ? add_to_scenario : add_entity) (
        plan, request, kind, &id, error))
    return FALSE;

  cli_edit_print_id (request, id);
  return TRUE;
}

const CliVerb cli_verb_add = {
  .name = "add",
  .synopsis = N_("PLAN KIND PROPERTY=VALUE…"),
  .summary = N_("Adds a thing, and prints its id"),
  .description
  = N_("KIND is a word such as “deal” or “deals”. A VALUE is a date "
       "(2026-06-18), money in major units (420000.00), a chance (0.75 or "
       "75%), yes or no, a word, or for another thing its id or its name.\n"
       "\n"
       "JSON: an object with the “id” of the new thing."),
  .options = entries,
  .min_arguments = 2,
  .max_arguments = G_MAXUINT,
  .run = run_add,
};

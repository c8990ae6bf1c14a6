/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli-json.h"
#include "cli-plan.h"
#include "cli-verbs.h"

#include <glib/gi18n-lib.h>

static gboolean
run_step (CliRequest *request,
          gboolean    redo,
          GError    **error)
{
  g_autoptr (CliPlan) plan = cli_plan_open_to_write (request, error);
  g_autofree char *name = NULL;

  if (plan == NULL)
    return FALSE;

  name = cli_plan_dup_step_name (plan, request, redo);
  if (!(redo ? accord_plan_redo : accord_plan_undo) (plan->plan, error))
    return FALSE;
  cli_plan_warn_of_backup (plan);

  if (request->json)
    cli_json_print_one ("name", name);
  else
    {
      /* Translators: the name of what somebody did. */
      g_print (redo ? _("Done again: %s") : _("Taken back: %s"), name);
      g_print ("\n");
    }

  return TRUE;
}

static gboolean
run_undo (CliRequest *request,
          GError    **error)
{
  return run_step (request, FALSE, error);
}

static gboolean
run_redo (CliRequest *request,
          GError    **error)
{
  return run_step (request, TRUE, error);
}

const CliVerb cli_verb_undo = {
  .name = "undo",
  .synopsis = N_("PLAN"),
  .summary = N_("Takes the last change back"),
  .description = N_("JSON: an object with the “name” of the change that was "
                    "taken back."),
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run_undo,
};

const CliVerb cli_verb_redo = {
  .name = "redo",
  .synopsis = N_("PLAN"),
  .summary = N_("Does the change again that was taken back last"),
  .description = N_("JSON: an object with the “name” of the change that was "
                    "done again."),
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run_redo,
};

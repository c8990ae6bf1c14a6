/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli-json.h"
#include "cli-plan.h"
#include "cli-verbs.h"

#include <glib/gi18n-lib.h>

/* Opening a plan checks most of it already. */
static gboolean
check_plan (CliRequest *request,
            GError    **error)
{
  g_autoptr (CliPlan) plan
    = cli_plan_open (request, ACCORD_OPEN_READ, error);

  return plan != NULL && accord_plan_file_check (plan->file, error);
}

static void
print_json (gboolean      sound,
            const GError *problem)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  cli_json_add_flag (builder, "sound", sound);
  cli_json_add_text (builder, "problem", sound ? NULL : problem->message);
  json_builder_end_object (builder);
  cli_json_print (builder);
}

static gboolean
run_check (CliRequest *request,
           GError    **error)
{
  g_autoptr (GError) problem = NULL;
  gboolean sound = check_plan (request, &problem);

  if (request->json)
    print_json (sound, problem);
  else if (sound)
    g_print ("%s\n", _("The plan is sound."));
  if (!sound)
    g_propagate_error (error, g_steal_pointer (&problem));

  return sound;
}

const CliVerb cli_verb_check = {
  .name = "check",
  .synopsis = N_("PLAN"),
  .summary = N_("Checks the file, the rules of the plan, and its history"),
  .description = N_("JSON: an object with “sound”, true or false, and what "
                    "the “problem” is, null where there is none."),
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run_check,
};

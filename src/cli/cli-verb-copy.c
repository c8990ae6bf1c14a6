/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-error.h"
#include "cli-json.h"
#include "cli-plan.h"
#include "cli-verbs.h"

#include <glib/gi18n-lib.h>

static gboolean
finish (CliRequest *request,
        gboolean    done)
{
  if (done && request->json)
    cli_json_print_one ("path", request->arguments[1]);

  return done;
}

static gboolean
run_copy (CliRequest *request,
          GError    **error)
{
  g_autoptr (CliPlan) plan = cli_plan_open_to_read (request, error);

  return finish (request,
                 plan != NULL
                   && accord_plan_file_copy (plan->file,
                                             request->arguments[1], error));
}

/* A share copy is written anew, and would look sound whatever it was made
 * from. */
static gboolean
run_share (CliRequest *request,
           GError    **error)
{
  g_autoptr (CliPlan) plan
    = cli_plan_open (request, ACCORD_OPEN_READ, error);
  const GError *obstacle;

  if (plan == NULL)
    return FALSE;

  obstacle = accord_plan_file_get_obstacle (plan->file);
  if (!g_error_matches (obstacle, ACCORD_ERROR, ACCORD_ERROR_READ_ONLY))
    {
      g_propagate_error (error, g_error_copy (obstacle));
      return FALSE;
    }

  return finish (request,
                 accord_plan_file_share (plan->file, request->arguments[1],
                                         error));
}

const CliVerb cli_verb_copy = {
  .name = "copy",
  .synopsis = N_("PLAN OUT"),
  .summary = N_("Saves a copy with everything in it"),
  .description = N_("OUT is a name that is free.\n"
                    "\n"
                    "JSON: an object with the “path” of the copy."),
  .min_arguments = 2,
  .max_arguments = 2,
  .more_files = 1,
  .run = run_copy,
};

const CliVerb cli_verb_share = {
  .name = "share",
  .synopsis = N_("PLAN OUT"),
  .summary = N_("Writes a copy without what one side holds back"),
  .description
  = N_("OUT is a name that is free. Need dates, commissions, costs, private "
       "notes and their history are not in the copy, and nothing in it can "
       "be undone.\n"
       "\n"
       "JSON: an object with the “path” of the copy."),
  .min_arguments = 2,
  .max_arguments = 2,
  .more_files = 1,
  .run = run_share,
};

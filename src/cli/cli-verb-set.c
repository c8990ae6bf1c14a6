/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Changing and removing what is there. */

#include "config.h"

#include "cli-edit.h"
#include "cli-verbs.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The properties that the arguments name, without their values: these may be
 * held back, and the name of a change isn't. */
static char *
list_properties (char *const *assignments)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; assignments[i] != NULL; i++)
    {
      const char *equals = strchr (assignments[i], '=');

      g_string_append (list, i > 0 ? ", " : "");
      g_string_append_len (list, assignments[i], equals - assignments[i]);
    }

  return g_string_free (list, FALSE);
}

static gboolean
set_values (CliPlan      *plan,
            CliRequest   *request,
            AccordEntity *entity,
            char *const  *assignments,
            GError      **error)
{
  g_autofree char *properties = list_properties (assignments);
  g_autofree char *label = cli_edit_dup_label (entity);
  g_autofree char *name
    /* Translators: properties, then the kind of a thing and its name. */
    = g_strdup_printf (_("Set %s of %s “%s”"), properties,
                       accord_entity_get_kind (entity), label);

  accord_plan_begin (plan->plan, name, request->why);
  if (!cli_edit_assign (plan, entity, assignments, error))
    {
      accord_plan_rollback (plan->plan);
      return FALSE;
    }

  return cli_edit_commit (plan, error);
}

static gboolean
run_set (CliRequest *request,
         GError    **error)
{
  g_autoptr (CliPlan) plan = cli_plan_open_to_write (request, error);
  AccordEntity *entity = NULL;
  char *const *assignments;
  guint n_used = 0;

  if (plan != NULL)
    entity = cli_plan_find_argument (plan, request, &n_used, error);
  if (entity == NULL)
    return FALSE;

  assignments = request->arguments + n_used;
  if (*assignments == NULL)
    {
      cli_set_usage_error (error, _("Say what to set: property=value."));
      return FALSE;
    }
  if (!cli_edit_check_assignments (assignments, error)
      || !set_values (plan, request, entity, assignments, error))
    return FALSE;

  if (request->json)
    cli_edit_print_id (request, accord_entity_get_id (entity));
  return TRUE;
}

static gboolean
run_remove (CliRequest *request,
            GError    **error)
{
  g_autoptr (CliPlan) plan = cli_plan_open_to_write (request, error);
  AccordEntity *entity = NULL;
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;
  guint n_used = 0;
  gint64 id;

  if (plan != NULL)
    entity = cli_plan_find_argument (plan, request, &n_used, error);
  if (entity == NULL)
    return FALSE;

  id = accord_entity_get_id (entity);
  label = cli_edit_dup_label (entity);
  /* Translators: the kind of a thing, and its name. */
  name = g_strdup_printf (_("Remove %s “%s”"), accord_entity_get_kind (entity),
                          label);
  accord_plan_begin (plan->plan, name, request->why);
  accord_plan_remove (plan->plan, entity);
  if (!cli_edit_commit (plan, error))
    return FALSE;

  if (request->json)
    cli_edit_print_id (request, id);
  return TRUE;
}

const CliVerb cli_verb_set = {
  .name = "set",
  .synopsis = N_("PLAN KIND ID PROPERTY=VALUE…"),
  .summary = N_("Changes properties of a thing"),
  .description
  = N_("ID is a number, a name, or the beginning of one. An empty VALUE "
       "clears a property. The settings need no ID: “set PLAN settings "
       "confidence=80%”.\n"
       "\n"
       "JSON: an object with the “id” of the thing."),
  .min_arguments = 3,
  .max_arguments = G_MAXUINT,
  .run = run_set,
};

const CliVerb cli_verb_remove = {
  .name = "remove",
  .synopsis = N_("PLAN KIND ID"),
  .summary = N_("Removes a thing, with what belongs to it"),
  .description = N_("JSON: an object with the “id” of the thing."),
  .min_arguments = 2,
  .max_arguments = 3,
  .run = run_remove,
};

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli-edit.h"

#include "accord-plan-edit.h"
#include "cli-json.h"
#include "cli-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The name of a change is read in a menu. */
#define LABEL_MAX 60

/**
 * cli_edit_check_assignments:
 * @assignments: (array zero-terminated=1): arguments
 *
 * Returns: whether each is a property, an equals sign and a value
 */
gboolean
cli_edit_check_assignments (char *const *assignments,
                            GError     **error)
{
  for (guint i = 0; assignments[i] != NULL; i++)
    {
      const char *equals = strchr (assignments[i], '=');

      if (equals != NULL && equals != assignments[i])
        continue;
      cli_set_usage_error (error,
                           /* Translators: what somebody typed. */
                           _("“%s” does not say what to set; write it as "
                             "property=value."),
                           assignments[i]);
      return FALSE;
    }

  return TRUE;
}

/**
 * cli_edit_assign:
 * @assignments: (array zero-terminated=1): checked arguments
 *
 * Sets what they say, inside a change.
 *
 * Returns: %FALSE where a property or a value can't be
 */
gboolean
cli_edit_assign (CliPlan      *plan,
                 AccordEntity *entity,
                 char *const  *assignments,
                 GError      **error)
{
  for (guint i = 0; assignments[i] != NULL; i++)
    {
      const char *equals = strchr (assignments[i], '=');
      g_autofree char *property
        = g_strndup (assignments[i], (gsize) (equals - assignments[i]));

      if (!accord_plan_set_from_text (plan->plan, entity, property,
                                      equals + 1, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * cli_edit_dup_label:
 *
 * Returns: (transfer full): what to call @entity in the name of a change
 */
char *
cli_edit_dup_label (AccordEntity *entity)
{
  g_autofree char *label = accord_entity_dup_label (entity);

  return cli_text_shorten (label, LABEL_MAX);
}

/**
 * cli_edit_commit:
 * @error: return location
 *
 * Ends a change.
 *
 * Returns: whether it is on disk
 */
gboolean
cli_edit_commit (CliPlan *plan,
                 GError **error)
{
  if (!accord_plan_commit (plan->plan, error))
    return FALSE;

  cli_plan_warn_of_backup (plan);
  return TRUE;
}

/**
 * cli_edit_print_id:
 * @id: of what was changed
 *
 * Prints @id for the next command: `{"id": "…"}` as JSON.
 */
void
cli_edit_print_id (CliRequest *request,
                   gint64      id)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  if (request->json)
    cli_json_print_one ("id", text);
  else
    g_print ("%s\n", text);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli-edit.h"

#include "accord-error.h"
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

/* Names all there are where @property is none of them. */
static gboolean
check_property (AccordEntity *entity,
                const char   *property,
                GError      **error)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (entity);
  g_autoptr (GString) known = NULL;

  if (accord_entity_class_find_field (klass, property)
      != ACCORD_FIELD_NOT_FOUND)
    return TRUE;

  known = g_string_new (NULL);
  for (guint i = 0; i < klass->n_fields; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "",
                            klass->fields[i]->name);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
               /* Translators: the kind of a thing, a property that somebody
                * typed, and a list of those there are. */
               _("%s has no property “%s”; it has %s."), klass->kind, property,
               known->str);
  return FALSE;
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

      if (!check_property (entity, property, error)
          || !accord_plan_set_from_text (plan->plan, entity, property,
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

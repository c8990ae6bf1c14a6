/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli-plan.h"

#include "accord-error.h"
#include "accord-kinds.h"
#include "cli-private.h"

#include <glib/gi18n-lib.h>

/**
 * cli_plan_open:
 * @mode: what for
 * @error: return location
 *
 * Opens the plan that is the first argument, and leaves it to the caller to
 * ask whether anything is wrong with it.
 *
 * Returns: (transfer full) (nullable): the plan
 */
CliPlan *
cli_plan_open (CliRequest    *request,
               AccordOpenMode mode,
               GError       **error)
{
  g_autoptr (CliPlan) self = g_new0 (CliPlan, 1);

  self->plan = accord_kinds_new_plan ();
  accord_plan_set_actor (self->plan,
                         request->who != NULL ? request->who
                                              : g_get_real_name (),
                         request->side);
  self->file = accord_plan_file_open (request->arguments[0], mode, self->plan,
                                      error);

  return self->file != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * cli_plan_open_to_read:
 * @error: return location
 *
 * Opens the plan that is the first argument, whoever else has it open, and
 * warns where something is wrong with it.
 *
 * Returns: (transfer full) (nullable): the plan
 */
CliPlan *
cli_plan_open_to_read (CliRequest *request,
                       GError    **error)
{
  CliPlan *self = cli_plan_open (request, ACCORD_OPEN_READ, error);
  const GError *obstacle;

  if (self == NULL)
    return NULL;

  obstacle = accord_plan_file_get_obstacle (self->file);
  if (!g_error_matches (obstacle, ACCORD_ERROR, ACCORD_ERROR_READ_ONLY))
    cli_warn (obstacle->message);

  return self;
}

/**
 * cli_plan_open_to_write:
 * @error: return location
 *
 * Opens the plan that is the first argument, to change it.
 *
 * Returns: (transfer full) (nullable): the plan; %NULL also where it could
 *   only be read
 */
CliPlan *
cli_plan_open_to_write (CliRequest *request,
                        GError    **error)
{
  g_autoptr (CliPlan) self
    = cli_plan_open (request, ACCORD_OPEN_WRITE, error);
  const GError *obstacle;

  if (self == NULL)
    return NULL;

  obstacle = accord_plan_file_get_obstacle (self->file);
  if (obstacle != NULL)
    {
      g_propagate_error (error, g_error_copy (obstacle));
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * cli_plan_close:
 * @self: (transfer full): a plan
 */
void
cli_plan_close (CliPlan *self)
{
  if (self->file != NULL)
    accord_plan_file_close (self->file);
  g_clear_object (&self->file);
  g_clear_object (&self->plan);
  g_free (self);
}

/**
 * cli_plan_find_kind:
 * @name: singular or plural
 * @error: return location
 *
 * Returns: the kind; %G_TYPE_INVALID with an error that names all there are
 */
GType
cli_plan_find_kind (CliPlan    *self,
                    const char *name,
                    GError    **error)
{
  GType found = accord_plan_find_kind (self->plan, name);
  g_autoptr (GString) known = NULL;
  const GType *kinds;
  guint n;

  if (found != G_TYPE_INVALID)
    return found;

  known = g_string_new (NULL);
  kinds = accord_plan_get_kinds (self->plan, &n);
  for (guint i = 0; i < n; i++)
    {
      AccordEntityClass *klass = g_type_class_peek (kinds[i]);

      g_string_append_printf (known, "%s%s", i > 0 ? ", " : "",
                              klass->plural);
    }
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
               /* Translators: what was asked for, and a list of words. */
               _("A plan has no “%s”; it has %s."), name, known->str);

  return G_TYPE_INVALID;
}

/**
 * cli_plan_find_argument:
 * @n_used: (out): how many arguments named it, with plan and kind
 * @error: return location
 *
 * Finds what the arguments KIND and ID behind the plan are about. Of the
 * settings there is one only, so these need no ID.
 *
 * Returns: (transfer none) (nullable) (type AccordEntity): the entity
 */
gpointer
cli_plan_find_argument (CliPlan    *self,
                        CliRequest *request,
                        guint      *n_used,
                        GError    **error)
{
  AccordEntity *root = accord_plan_get_root (self->plan);
  GType kind = cli_plan_find_kind (self, request->arguments[1], error);

  if (kind == G_TYPE_INVALID)
    return NULL;

  *n_used = 2;
  if (kind == G_OBJECT_TYPE (root))
    return root;
  if (request->n_arguments < 3)
    {
      cli_set_usage_error (error,
                           /* Translators: the kind of a thing. */
                           _("Say which %s: its id, or its name."),
                           request->arguments[1]);
      return NULL;
    }

  *n_used = 3;
  return accord_plan_find (self->plan, kind, request->arguments[2], error);
}

/**
 * cli_plan_warn_of_backup:
 *
 * To be called after a change: warns where the backup that comes before the
 * first one of a day could not be made.
 */
void
cli_plan_warn_of_backup (CliPlan *self)
{
  const GError *error = accord_plan_file_get_backup_error (self->file);
  g_autofree char *message = NULL;

  if (error == NULL)
    return;

  /* Translators: a whole sentence that says why. */
  message = g_strdup_printf (_("No backup could be made: %s"),
                             error->message);
  cli_warn (message);
}

/**
 * cli_plan_dup_step_name:
 * @redo: whether to ask what redo would do, not undo
 *
 * Returns: (transfer full) (nullable): the name of the edit that comes next,
 *   as far as it may be told; %NULL where there is none, or it can't be read:
 *   undo itself will say so
 */
char *
cli_plan_dup_step_name (CliPlan    *self,
                        CliRequest *request,
                        gboolean    redo)
{
  g_autoptr (AccordChange) step = accord_storage_dup_step (
    accord_plan_get_storage (self->plan), redo, NULL);

  return step == NULL
           ? NULL
           : g_strdup (cli_private_get_name (step, request->private_too));
}

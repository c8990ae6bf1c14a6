/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordWindow: what its plan was – the history and the backups – and copies
 * of what it is. */

#include "config.h"

#include "accord-window-private.h"

#include "accord-backups-dialog.h"
#include "accord-backups.h"
#include "accord-error.h"
#include "accord-file-dialog.h"
#include "accord-history-window.h"
#include "accord-settings.h"

#include <glib/gi18n-lib.h>

static void
history_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);

  if (self->plan != NULL)
    gtk_window_present (GTK_WINDOW (
      accord_history_window_new (GTK_WINDOW (self),
                                 _accord_window_get_plan (self))));
}

/* A share copy is written anew, and would look sound whatever it was made
 * from. */
static gboolean
check_sound (AccordWindow  *self,
             GError       **error)
{
  const GError *obstacle = accord_plan_file_get_obstacle (self->file);

  if (obstacle == NULL
      || g_error_matches (obstacle, ACCORD_ERROR, ACCORD_ERROR_READ_ONLY)
      || g_error_matches (obstacle, ACCORD_ERROR, ACCORD_ERROR_BUSY))
    return TRUE;

  g_propagate_error (error, g_error_copy (obstacle));
  return FALSE;
}

typedef struct
{
  AccordWindow *window;
  char *name;
} Share;

static void
tell_shared (AccordWindow *self,
             const char   *name,
             const GError *problem)
{
  g_autofree char *done = NULL;

  done = problem != NULL
           ? g_strdup (problem->message)
           : g_strdup_printf (
             /* Translators: the name of a file. */
             _("“%s” has nothing in it that one side holds back"), name);
  _accord_window_tell (self, done, FALSE);
}

static void
shared_cb (GObject      *file,
           GAsyncResult *result,
           gpointer      data)
{
  Share *share = data;
  g_autoptr (GError) problem = NULL;

  accord_plan_file_share_finish (ACCORD_PLAN_FILE (file), result, &problem);
  if (share->window->plan != NULL)
    tell_shared (share->window, share->name, problem);
  g_object_unref (share->window);
  g_free (share->name);
  g_free (share);
}

static void
share_chosen_cb (GFile   *file,
                 gpointer data)
{
  AccordWindow *self = data;
  const char *path = g_file_peek_path (file);
  g_autoptr (GError) problem = NULL;
  g_autofree char *base = g_file_get_basename (file);
  Share *share;

  if (path == NULL)
    g_set_error_literal (&problem, ACCORD_ERROR, ACCORD_ERROR_IO,
                         _("Files can only be written to a folder of this "
                           "computer."));
  else
    check_sound (self, &problem);
  if (problem != NULL)
    {
      tell_shared (self, NULL, problem);
      return;
    }

  share = g_new (Share, 1);
  share->window = g_object_ref (self);
  share->name = g_filename_display_name (base);
  accord_plan_file_share_async (self->file, path, shared_cb, share);
}

static void
share_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  g_autofree char *plan_name = NULL, *proposed = NULL;

  if (self->plan == NULL)
    return;

  plan_name = g_strdup (accord_entity_get_text (
    ACCORD_ENTITY (accord_settings_get (self->plan)), ACCORD_SETTINGS_NAME));
  g_strdelimit (plan_name, "/\\", '-');
  /* Translators: the proposed name of a file: “Spring plan”. */
  proposed = g_strdup_printf (_("%s to share.accord"), plan_name);
  accord_file_dialog_export (GTK_WINDOW (self), _("Save a Copy to Share"),
                             proposed, share_chosen_cb, self);
}

/* Nobody may have the plan open while a backup takes its place: this window
 * gives it up, and another one shows what is there then. */
static void
restore_cb (AccordWindow *self,
            const char   *backup)
{
  g_autofree char *path = g_strdup (self->path);
  g_autofree char *kept = NULL;
  g_autofree char *told = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) problem = NULL;
  AccordWindow *other
    = accord_window_new (gtk_window_get_application (GTK_WINDOW (self)));

  if (self->file != NULL)
    accord_plan_file_close (self->file);
  gtk_window_destroy (GTK_WINDOW (self));
  accord_backups_restore (path, backup, g_get_real_time () / G_USEC_PER_SEC,
                          &kept, &problem);
  accord_window_open_files (other, &file, 1);

  if (problem != NULL)
    told = g_strdup (problem->message);
  else if (kept != NULL)
    {
      g_autofree char *base = g_path_get_basename (kept);
      g_autofree char *shown = g_filename_display_name (base);

      /* Translators: the name of a file. */
      told = g_strdup_printf (_("The plan is restored. What stood there "
                                "before is kept as “%s”."),
                              shown);
    }
  else
    told = g_strdup (_("The plan is restored."));
  _accord_window_tell (other, told, FALSE);
}

static void
backups_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  GtkWidget *dialog;

  if (self->path == NULL)
    return;

  dialog = accord_backups_dialog_new (GTK_WINDOW (self), self->path);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (restore_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/*
 * _accord_window_install_copy_actions:
 *
 * For the class of the window.
 */
void
_accord_window_install_copy_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.history", NULL,
                                   history_action);
  gtk_widget_class_install_action (widget_class, "win.share", NULL,
                                   share_action);
  gtk_widget_class_install_action (widget_class, "win.backups", NULL,
                                   backups_action);
}

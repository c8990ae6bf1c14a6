/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordWindow: what it does when a change can't be kept, and when somebody
 * else changes the plan that is shown.
 *
 * A change that fails is kept by AccordUnsaved until it is made, made in a copy
 * elsewhere, or given up. A plan that somebody else holds is followed: what
 * they do is seen here within a second.
 */

#include "config.h"

#include "accord-window-private.h"

#include "accord-app-settings.h"
#include "accord-error.h"
#include "accord-file-dialog.h"
#include "accord-kinds.h"

#include <glib/gi18n-lib.h>

#define FOLLOW_SECONDS 1

static void
show_unsaved (AccordWindow *self)
{
  g_autofree char *message = accord_unsaved_dup_message (self->unsaved);

  accord_notice_bar_show (self->notice_bar, message, TRUE);
  _accord_window_show_titles (self);
}

static void
retry_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  g_autoptr (GError) problem = NULL;

  if (self->unsaved != NULL
      && !accord_unsaved_apply_to (self->unsaved, self->plan, &problem))
    _accord_window_tell (self, problem->message, FALSE);
}

static void
give_up_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);

  if (self->unsaved != NULL)
    accord_unsaved_give_up (self->unsaved);
}

/* The file as far as it is good, and then what could not be kept. */
static gboolean
rescue (AccordWindow *self,
        const char   *path,
        GError      **error)
{
  g_autoptr (AccordPlan) plan = NULL;
  g_autoptr (AccordPlanFile) file = NULL;
  g_autofree char *person = NULL;

  /* Where the file is gone, what is in memory is all that there is. */
  plan = accord_plan_dup (self->plan);
  file = accord_plan_file_create (path, plan, error);
  if (file == NULL)
    return FALSE;

  person = accord_app_settings_dup_person ();
  accord_plan_set_actor (plan, person, NULL);
  if (!accord_unsaved_apply_to (self->unsaved, plan, error))
    return FALSE;

  accord_plan_file_close (file);
  return TRUE;
}

static void
rescue_chosen_cb (GFile   *file,
                  gpointer data)
{
  AccordWindow *self = data;
  g_autoptr (GError) problem = NULL;
  const char *path = g_file_peek_path (file);

  if (path == NULL)
    g_set_error_literal (&problem, ACCORD_ERROR, ACCORD_ERROR_IO,
                         _("A plan can only be kept in a folder of this "
                           "computer."));
  else if (rescue (self, path, &problem))
    accord_window_open_files (self, &file, 1);
  if (problem != NULL)
    _accord_window_tell (self, problem->message, FALSE);
}

static void
rescue_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  g_autofree char *base = NULL, *shown = NULL;

  if (self->file == NULL)
    return;

  base = g_path_get_basename (accord_plan_file_get_path (self->file));
  shown = g_filename_display_name (base);
  accord_file_dialog_save (GTK_WINDOW (self), shown, rescue_chosen_cb, self);
}

/* In a window of its own: a window shows one plan in its life. */
static void
reopen_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  g_autoptr (GFile) file = NULL;
  AccordWindow *other;

  if (self->file == NULL)
    return;

  file = g_file_new_for_path (accord_plan_file_get_path (self->file));
  other = accord_window_new (gtk_window_get_application (GTK_WINDOW (self)));
  /* The window itself goes when nothing holds it any more. */
  accord_plan_file_close (self->file);
  gtk_window_destroy (GTK_WINDOW (self));
  accord_window_open_files (other, &file, 1);
}

/*
 * _accord_window_install_safety_actions:
 *
 * For the class of the window.
 */
void
_accord_window_install_safety_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.retry", NULL,
                                   retry_action);
  gtk_widget_class_install_action (widget_class, "win.rescue", NULL,
                                   rescue_action);
  gtk_widget_class_install_action (widget_class, "win.give-up", NULL,
                                   give_up_action);
  gtk_widget_class_install_action (widget_class, "win.reopen", NULL,
                                   reopen_action);
}

static gboolean
follow_cb (gpointer data)
{
  AccordWindow *self = data;
  g_autoptr (GError) problem = NULL;
  gboolean followed;

  if (accord_plan_is_changing (self->plan)
      || accord_plan_file_follow (self->file, &followed, &problem)
      /* Whoever writes at this moment is done at the next. */
      || g_error_matches (problem, ACCORD_ERROR, ACCORD_ERROR_BUSY))
    return G_SOURCE_CONTINUE;

  accord_notice_bar_show (self->notice_bar, problem->message, FALSE);
  self->follow = 0;

  return G_SOURCE_REMOVE;
}

/*
 * _accord_window_watch_plan:
 *
 * Tells of changes that can't be kept, and follows what somebody else does to
 * a plan that can only be read here.
 */
void
_accord_window_watch_plan (AccordWindow *self)
{
  const GError *obstacle = accord_plan_file_get_obstacle (self->file);

  self->unsaved = accord_unsaved_new (self->plan);
  g_signal_connect_object (self->unsaved, "changed", G_CALLBACK (show_unsaved),
                           self, G_CONNECT_SWAPPED);
  if (g_error_matches (obstacle, ACCORD_ERROR, ACCORD_ERROR_BUSY))
    self->follow = g_timeout_add_seconds (FOLLOW_SECONDS, follow_cb, self);
}

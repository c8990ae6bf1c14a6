/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordWindow: which files it opens, makes and imports.
 *
 * A file comes from the command line, from the desktop, from a dialog, from
 * the recent ones, or is dropped; all go through accord_window_open_files(). A
 * window keeps its plan: another plan gets another window, and the same plan
 * is brought to the front, since no process may open a plan twice.
 */

#include "config.h"

#include "accord-window-private.h"

#include "accord-day.h"
#include "accord-error.h"
#include "accord-file-dialog.h"
#include "accord-file.h"
#include "accord-import-dialog.h"
#include "accord-kinds.h"
#include "accord-new-plan-dialog.h"
#include "accord-recent-plans.h"
#include "accord-sample.h"
#include "accord-settings.h"

#include <glib/gi18n-lib.h>

/* Whether @file is to be brought into a plan, rather than being one. */
static gboolean
is_table (GFile *file)
{
  static const char *const suffixes[] = { ".csv", ".tsv", ".txt", ".json",
                                          ".xml" };
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *lower = base != NULL ? g_ascii_strdown (base, -1) : NULL;

  for (guint i = 0; lower != NULL && i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (lower, suffixes[i]))
      return TRUE;

  return FALSE;
}

/* One that is new is to be presented. */
static AccordWindow *
get_free_window (AccordWindow *self)
{
  return self->file == NULL && self->opening == NULL
           ? self
           : accord_window_new (
             gtk_window_get_application (GTK_WINDOW (self)));
}

static const char *
get_path (AccordWindow *self)
{
  return self->file != NULL ? accord_plan_file_get_path (self->file)
                            : self->opening;
}

/* Returns the window of this process in which the plan is open, or soon will
 * be; or NULL. */
static AccordWindow *
find_window (AccordWindow *self,
             const char   *path)
{
  GtkApplication *application
    = gtk_window_get_application (GTK_WINDOW (self));
  g_autofree char *resolved = accord_file_resolve (path);

  for (GList *each = gtk_application_get_windows (application);
       each != NULL && resolved != NULL; each = each->next)
    {
      AccordWindow *window
        = ACCORD_IS_WINDOW (each->data) ? each->data : NULL;

      if (window != NULL
          && g_strcmp0 (get_path (window), resolved) == 0)
        return window;
    }

  return NULL;
}

static void
remember (AccordWindow *self)
{
  g_autoptr (GFile) file
    = g_file_new_for_path (accord_plan_file_get_path (self->file));

  accord_recent_plans_add (
    file, accord_entity_get_text (
            ACCORD_ENTITY (accord_settings_get (self->plan)),
            ACCORD_SETTINGS_NAME));
}

/* Takes both. */
static void
take_plan (AccordWindow   *self,
           AccordPlan     *plan,
           AccordPlanFile *file)
{
  _accord_window_take_plan (self, plan, file);
  remember (self);
}

/* The dialog of what waits to be imported goes on top of what is there. */
static void
present (AccordWindow *self)
{
  gtk_window_present (GTK_WINDOW (self));
  _accord_window_import_waiting (self);
}

/* What a thread makes of a path. */
typedef struct
{
  char *path;
  AccordPlan *plan;
  AccordPlanFile *file;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_clear_object (&opening->file);
  g_clear_object (&opening->plan);
  g_free (opening->path);
  g_free (opening);
}

static void
open_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Opening *opening = data;
  GError *problem = NULL;

  opening->file = accord_plan_file_open (opening->path, ACCORD_OPEN_WRITE,
                                         opening->plan, &problem);
  if (opening->file != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, problem);
}

static void
show_open_problem (AccordWindow *self,
                   const char   *path,
                   const GError *problem)
{
  g_free (self->path);
  self->path = g_strdup (path);
  _accord_window_show_problem (self, _("The Plan Can’t Be Opened"), problem);
}

/* The window comes with its plan, so that it does not show another page first.
 * One that was closed meanwhile gives the plan up. */
static void
opened_cb (GObject      *window,
           GAsyncResult *result,
           gpointer      data)
{
  AccordWindow *self = ACCORD_WINDOW (window);
  Opening *opening = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) problem = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &problem);

  g_clear_pointer (&self->opening, g_free);
  if (gtk_window_get_application (GTK_WINDOW (self)) == NULL)
    return;

  if (done)
    take_plan (self, g_steal_pointer (&opening->plan),
               g_steal_pointer (&opening->file));
  else
    show_open_problem (self, opening->path, problem);
  present (self);
}

/* In a thread: 10,000 deals take some tenths of a second, in which the other
 * windows go on. */
static void
open_plan (AccordWindow *self,
           const char   *path)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, opened_cb, NULL);
  Opening *opening = g_new0 (Opening, 1);

  opening->path = g_strdup (path);
  opening->plan = accord_kinds_new_plan ();
  self->opening = accord_file_resolve (path);
  g_task_set_task_data (task, opening, opening_free);
  g_task_run_in_thread (task, open_in_thread);
}

/* Returns the window that shows @file, or will. */
static AccordWindow *
show_plan_of (AccordWindow *self,
              GFile        *file)
{
  const char *path = g_file_peek_path (file);
  AccordWindow *window = path != NULL ? find_window (self, path) : NULL;

  if (window != NULL)
    return window;

  window = get_free_window (self);
  if (path != NULL)
    open_plan (window, path);
  else
    {
      g_autoptr (GError) problem
        = g_error_new_literal (ACCORD_ERROR, ACCORD_ERROR_IO,
                               _("A plan can only be opened from a folder of "
                                 "this computer; copy it there first."));

      show_open_problem (window, NULL, problem);
    }

  return window;
}

/**
 * accord_window_open_files:
 * @files: (array length=n_files): plans, and what is to be imported
 * @n_files: how many
 *
 * Opens the plans, and imports the rest: into the plan that was opened last,
 * or that of this window, or else into the next that is opened here. Each
 * window is presented when it has its plan.
 */
void
accord_window_open_files (AccordWindow  *self,
                          GFile        **files,
                          guint          n_files)
{
  AccordWindow *target = self;

  g_return_if_fail (ACCORD_IS_WINDOW (self));

  for (guint i = 0; i < n_files; i++)
    if (!is_table (files[i]))
      target = show_plan_of (self, files[i]);
  for (guint i = 0; i < n_files; i++)
    if (is_table (files[i]))
      g_ptr_array_add (target->waiting, g_object_ref (files[i]));

  _accord_window_import_waiting (target);
  if (target->opening == NULL)
    gtk_window_present (GTK_WINDOW (target));
}

static void
open_chosen_cb (GFile   *file,
                gpointer data)
{
  accord_window_open_files (data, &file, 1);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  accord_file_dialog_open (GTK_WINDOW (widget), open_chosen_cb, widget);
}

static void
open_uri_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  g_autoptr (GFile) file
    = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  accord_window_open_files (ACCORD_WINDOW (widget), &file, 1);
}

/* Writes @plan, which it does not take. */
static gboolean
create (AccordWindow *self,
        AccordPlan   *plan,
        const char   *path,
        GError      **error)
{
  AccordPlanFile *file = accord_plan_file_create (path, plan, error);
  AccordWindow *window;

  if (file == NULL)
    return FALSE;

  window = get_free_window (self);
  take_plan (window, g_object_ref (plan), file);
  present (window);
  return TRUE;
}

static void
plan_made_cb (AccordWindow        *self,
              AccordPlan          *plan,
              const char          *path,
              AccordNewPlanDialog *dialog)
{
  g_autoptr (GError) problem = NULL;

  if (create (self, plan, path, &problem))
    gtk_window_destroy (GTK_WINDOW (dialog));
  else
    accord_new_plan_dialog_show_problem (dialog, problem->message);
}

static void
new_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  GtkWidget *dialog = accord_new_plan_dialog_new (GTK_WINDOW (widget));

  g_signal_connect_object (dialog, "made", G_CALLBACK (plan_made_cb), widget,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
sample_chosen_cb (GFile   *file,
                  gpointer data)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (AccordPlan) plan = NULL;

  if (g_file_peek_path (file) == NULL)
    g_set_error_literal (&problem, ACCORD_ERROR, ACCORD_ERROR_IO,
                         _("A plan can only be made in a folder of this "
                           "computer."));
  else
    plan = accord_sample_new (accord_day_today (), &problem);
  if (plan == NULL || !create (data, plan, g_file_peek_path (file), &problem))
    _accord_window_tell (data, problem->message, FALSE);
}

static void
sample_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  /* Translators: the proposed name of a file. */
  accord_file_dialog_save (GTK_WINDOW (widget), _("sample.accord"),
                           sample_chosen_cb, widget);
}

static void
import_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);

  if (self->plan != NULL)
    gtk_window_present (GTK_WINDOW (
      accord_import_dialog_new (GTK_WINDOW (self), self->plan)));
}

/*
 * _accord_window_install_file_actions:
 *
 * For the class of the window.
 */
void
_accord_window_install_file_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL,
                                   open_action);
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s",
                                   open_uri_action);
  gtk_widget_class_install_action (widget_class, "win.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "win.import", NULL,
                                   import_action);
  gtk_widget_class_install_action (widget_class, "win.sample", NULL,
                                   sample_action);
}

static gboolean
drop_cb (AccordWindow *self,
         const GValue *value)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  for (GSList *each = g_value_get_boxed (value); each != NULL;
       each = each->next)
    g_ptr_array_add (files, each->data);
  accord_window_open_files (self, (GFile **) files->pdata, files->len);

  return files->len > 0;
}

/*
 * _accord_window_take_drops:
 *
 * Opens or imports what is dropped anywhere on the window.
 */
void
_accord_window_take_drops (AccordWindow *self)
{
  GtkDropTarget *target
    = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static gboolean
can_import (AccordWindow *self)
{
  return _accord_window_check_itself (
    self, _("What is imported goes into the plan itself."));
}

/*
 * _accord_window_import_waiting:
 *
 * Begins to import what waits, or says that it waits for a plan.
 */
void
_accord_window_import_waiting (AccordWindow *self)
{
  GtkWidget *dialog;

  accord_start_page_wait_with (self->start_page, self->waiting->len);
  if (self->plan == NULL || self->waiting->len == 0 || !can_import (self))
    return;

  dialog = accord_import_dialog_new (GTK_WINDOW (self), self->plan);
  for (guint i = 0; i < self->waiting->len; i++)
    accord_import_dialog_add (ACCORD_IMPORT_DIALOG (dialog),
                              self->waiting->pdata[i]);
  g_ptr_array_set_size (self->waiting, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

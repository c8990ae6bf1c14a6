/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordWindow: the dialogs of its menu, and who the person is that works in
 * it. */

#include "config.h"

#include "accord-window-private.h"

#include "accord-about-window.h"
#include "accord-app-settings.h"
#include "accord-export-dialog.h"
#include "accord-help-window.h"
#include "accord-order-dialog.h"
#include "accord-preferences-dialog.h"
#include "accord-shortcuts-window.h"

#include <glib/gi18n-lib.h>

static void
exported_cb (AccordWindow *self,
             const char   *path)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_filename_display_name (base);
  /* Translators: the name of a file or a folder. */
  g_autofree char *done = g_strdup_printf (_("Exported to “%s”"), name);
  g_autofree char *title = g_markup_escape_text (done, -1);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  AdwToast *toast = adw_toast_new (title);

  if (uri != NULL)
    {
      adw_toast_set_button_label (toast, _("_Show in Folder"));
      adw_toast_set_action_name (toast, "win.show-in-folder");
      adw_toast_set_action_target (toast, "s", uri);
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  GtkWidget *dialog;

  if (self->plan == NULL)
    return;

  dialog = accord_export_dialog_new (
    GTK_WINDOW (self), self->plan, accord_plan_file_get_path (self->file),
    accord_forecaster_get_outlook (
      accord_plan_page_get_forecaster (self->plan_page)));
  g_signal_connect_object (dialog, "exported", G_CALLBACK (exported_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_in_folder_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr (AccordWindow) self = data;
  g_autoptr (GError) problem = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (
    G_DBUS_CONNECTION (source), result, &problem);

  if (answer == NULL)
    _accord_window_tell (self,
                         _("No program that shows folders has answered."),
                         FALSE);
}

/* As the desktop's file manager offers it. */
static void
show_in_folder_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  const char *uris[] = { g_variant_get_string (parameter, NULL), NULL };
  GDBusConnection *bus = g_application_get_dbus_connection (
    G_APPLICATION (gtk_window_get_application (GTK_WINDOW (widget))));

  if (bus != NULL)
    g_dbus_connection_call (
      bus, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
      "org.freedesktop.FileManager1", "ShowItems",
      g_variant_new ("(^ass)", uris, ""), NULL, G_DBUS_CALL_FLAGS_NONE, -1,
      NULL, show_in_folder_cb, g_object_ref (widget));
}

static void
best_order_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  AccordPlan *plan = _accord_window_get_plan (self);

  if (plan != NULL && !accord_plan_is_changing (plan))
    gtk_window_present (GTK_WINDOW (accord_order_dialog_new (
      GTK_WINDOW (self), plan, accord_day_today ())));
}

static void
reopen_all (GtkApplication *application)
{
  g_autoptr (GList) windows
    = g_list_copy (gtk_application_get_windows (application));

  for (GList *each = windows; each != NULL; each = each->next)
    if (ACCORD_IS_WINDOW (each->data))
      gtk_widget_activate_action (each->data, "win.reopen", NULL);
}

static int
get_dates (void)
{
  GSettings *settings = accord_app_settings_get ();

  return settings != NULL ? g_settings_get_enum (settings, "dates") : 0;
}

/* Dates stand in nearly all that a window shows, and nothing in the plan tells
 * when they are to be written in another form. */
static void
preferences_closed_cb (AccordWindow *self,
                       GtkWidget    *dialog)
{
  int before
    = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (dialog), "dates"));

  if (self->plan != NULL && get_dates () != before)
    reopen_all (gtk_window_get_application (GTK_WINDOW (self)));
}

static void
preferences_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  GtkWidget *dialog = accord_preferences_dialog_new (
    GTK_WINDOW (widget), _accord_window_get_plan (ACCORD_WINDOW (widget)));

  g_object_set_data (G_OBJECT (dialog), "dates",
                     GINT_TO_POINTER (get_dates ()));
  g_signal_connect_object (dialog, "destroy",
                           G_CALLBACK (preferences_closed_cb), widget,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
goal_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GtkWidget *dialog = accord_preferences_dialog_new (
    GTK_WINDOW (widget), _accord_window_get_plan (ACCORD_WINDOW (widget)));

  accord_preferences_dialog_show_goal (ACCORD_PREFERENCES_DIALOG (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
shortcuts_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  gtk_window_present (
    GTK_WINDOW (accord_shortcuts_window_new (GTK_WINDOW (widget))));
}

static void
help_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gtk_window_present (
    GTK_WINDOW (accord_help_window_new (GTK_WINDOW (widget))));
}

static void
about_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  accord_about_window_present (GTK_WINDOW (widget));
}

/*
 * _accord_window_install_dialog_actions:
 *
 * For the class of the window.
 */
void
_accord_window_install_dialog_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.export", NULL,
                                   export_action);
  gtk_widget_class_install_action (widget_class, "win.show-in-folder", "s",
                                   show_in_folder_action);
  gtk_widget_class_install_action (widget_class, "win.best-order", NULL,
                                   best_order_action);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL,
                                   preferences_action);
  gtk_widget_class_install_action (widget_class, "win.goal", NULL,
                                   goal_action);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL,
                                   shortcuts_action);
  gtk_widget_class_install_action (widget_class, "win.help", NULL,
                                   help_action);
  gtk_widget_class_install_action (widget_class, "win.about", NULL,
                                   about_action);
}

/* Who the history says did it, from now on. */
static void
take_person (AccordWindow *self)
{
  GSettings *settings = accord_app_settings_get ();
  g_autofree char *person = accord_app_settings_dup_person ();
  g_autofree char *side
    = settings != NULL ? g_settings_get_string (settings, "side") : NULL;

  if (self->plan != NULL)
    accord_plan_set_actor (self->plan, person,
                           g_strcmp0 (side, "not-said") != 0 ? side : NULL);
}

/*
 * _accord_window_follow_person:
 *
 * Changes of the plan are those of the person that the settings name.
 */
void
_accord_window_follow_person (AccordWindow *self)
{
  GSettings *settings = accord_app_settings_get ();

  take_person (self);
  if (settings == NULL)
    return;

  g_signal_connect_object (settings, "changed::person",
                           G_CALLBACK (take_person), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::side",
                           G_CALLBACK (take_person), self, G_CONNECT_SWAPPED);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordWindow: the dialogs of its menu, and who the person is that works in
 * it. */

#include "config.h"

#include "accord-window-private.h"

#include "accord-about-window.h"
#include "accord-app-settings.h"
#include "accord-help-window.h"
#include "accord-preferences-dialog.h"
#include "accord-shortcuts-window.h"

static void
preferences_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  gtk_window_present (GTK_WINDOW (accord_preferences_dialog_new (
    GTK_WINDOW (widget), ACCORD_WINDOW (widget)->plan)));
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
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL,
                                   preferences_action);
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
  g_autofree char *person
    = settings != NULL ? g_settings_get_string (settings, "person") : NULL;
  g_autofree char *side
    = settings != NULL ? g_settings_get_string (settings, "side") : NULL;

  if (self->plan != NULL)
    accord_plan_set_actor (
      self->plan,
      person != NULL && *person != '\0' ? person : g_get_real_name (),
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

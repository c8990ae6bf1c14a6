/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-application.h"

#include "accord-app-settings.h"
#include "accord-day-words.h"
#include "accord-menu-names.h"
#include "accord-popover-end.h"
#include "accord-tooltip-manners.h"
#include "accord-window.h"

struct _AccordApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordApplication, accord_application,
                     ADW_TYPE_APPLICATION)

static void
accord_application_activate (GApplication *application)
{
  GtkWindow *window
    = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (accord_window_new (GTK_APPLICATION (application)));
  gtk_window_present (window);
}

static void
accord_application_open (GApplication *application,
                         GFile       **files,
                         int           n_files,
                         const char   *hint)
{
  GtkWindow *window
    = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (!ACCORD_IS_WINDOW (window))
    window = GTK_WINDOW (accord_window_new (GTK_APPLICATION (application)));
  accord_window_open_files (ACCORD_WINDOW (window), files, (guint) n_files);
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  GtkApplication *application = GTK_APPLICATION (data);
  GtkWindow *window;

  /* Each window closes its plan. */
  while ((window = gtk_application_get_active_window (application)) != NULL)
    gtk_window_destroy (window);
  g_application_quit (G_APPLICATION (application));
}

static void
theme_changed_cb (GSettings *settings)
{
  static const AdwColorScheme schemes[] = {
    ADW_COLOR_SCHEME_DEFAULT,
    ADW_COLOR_SCHEME_FORCE_LIGHT,
    ADW_COLOR_SCHEME_FORCE_DARK,
  };

  adw_style_manager_set_color_scheme (
    adw_style_manager_get_default (),
    schemes[g_settings_get_enum (settings, "theme")]);
}

static void
dates_changed_cb (GSettings *settings)
{
  accord_day_words_set_iso (g_settings_get_enum (settings, "dates") != 0);
}

static void
follow_settings (AccordApplication *self)
{
  GSettings *settings = accord_app_settings_get ();

  if (settings == NULL)
    return;

  dates_changed_cb (settings);
  g_signal_connect_object (settings, "changed::dates",
                           G_CALLBACK (dates_changed_cb), self, 0);
  theme_changed_cb (settings);
  g_signal_connect_object (settings, "changed::theme",
                           G_CALLBACK (theme_changed_cb), self, 0);
}

static void
accord_application_startup (GApplication *application)
{
  const GActionEntry actions[] = { { .name = "quit", .activate = quit_action } };
  const struct
  {
    const char *action;
    const char *keys[2];
  } shortcuts[] = {
    { "app.quit", { "<Control>q", NULL } },
    { "win.open", { "<Control>o", NULL } },
    { "win.new", { "<Control>n", NULL } },
    { "win.export", { "<Control>e", NULL } },
    { "win.import", { "<Control>i", NULL } },
    { "win.preferences", { "<Control>comma", NULL } },
    { "win.shortcuts", { "<Control>question", NULL } },
    { "win.help", { "F1", NULL } },
    { "window.close", { "<Control>w", NULL } },
  };

  G_APPLICATION_CLASS (accord_application_parent_class)->startup (application);

  accord_menu_names_watch ();
  accord_popover_end_watch ();
  accord_tooltip_manners_watch ();
  follow_settings (ACCORD_APPLICATION (application));
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions,
                                   G_N_ELEMENTS (actions), application);
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application),
                                           shortcuts[i].action,
                                           shortcuts[i].keys);
}

static void
accord_application_class_init (AccordApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = accord_application_activate;
  application_class->open = accord_application_open;
  application_class->startup = accord_application_startup;
}

static void
accord_application_init (AccordApplication *self)
{
}

/**
 * accord_application_new:
 *
 * Returns: (transfer full): the application, to be run
 */
AccordApplication *
accord_application_new (void)
{
  return g_object_new (ACCORD_TYPE_APPLICATION, "application-id",
                       ACCORD_APP_ID, "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}

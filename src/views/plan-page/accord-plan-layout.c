/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-plan-layout.h"

#include "accord-app-settings.h"
#include "accord-window-size.h"

/* So that the settings do not grow with each plan that was ever open. */
#define PLANS_MAX 50

#define FORMAT "(iiib)"

static char *
dup_key (gint64 plan)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, plan);
}

/**
 * accord_plan_layout_load:
 * @plan: the id of a plan's settings
 * @layout: (out): how it was arranged
 *
 * Returns: whether it is known
 */
gboolean
accord_plan_layout_load (gint64            plan,
                         AccordPlanLayout *layout)
{
  GSettings *settings = accord_app_settings_get ();
  g_autofree char *key = dup_key (plan);
  g_autoptr (GVariant) layouts = NULL;

  g_return_val_if_fail (layout != NULL, FALSE);

  if (settings == NULL)
    return FALSE;
  layouts = g_settings_get_value (settings, "layouts");

  return g_variant_lookup (layouts, key, FORMAT, &layout->timeline,
                           &layout->sides, &layout->inspector,
                           &layout->shows_inspector);
}

/* All others, the latest last. */
static void
copy_others (GVariant        *layouts,
             const char      *key,
             GVariantBuilder *builder)
{
  gsize n = g_variant_n_children (layouts);

  for (gsize i = n >= PLANS_MAX ? n - PLANS_MAX + 1 : 0; i < n; i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (layouts, i);
      g_autoptr (GVariant) name = g_variant_get_child_value (child, 0);

      if (!g_str_equal (g_variant_get_string (name, NULL), key))
        g_variant_builder_add_value (builder, child);
    }
}

/**
 * accord_plan_layout_save:
 * @plan: the id of a plan's settings
 * @layout: how it is arranged
 */
void
accord_plan_layout_save (gint64                  plan,
                         const AccordPlanLayout *layout)
{
  GSettings *settings = accord_app_settings_get ();
  g_autofree char *key = dup_key (plan);
  g_autoptr (GVariant) layouts = NULL;
  GVariantBuilder builder;

  g_return_if_fail (layout != NULL);

  if (settings == NULL)
    return;

  layouts = g_settings_get_value (settings, "layouts");
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{s" FORMAT "}"));
  copy_others (layouts, key, &builder);
  g_variant_builder_add (&builder, "{s" FORMAT "}", key, layout->timeline,
                         layout->sides, layout->inspector,
                         layout->shows_inspector);
  g_settings_set_value (settings, "layouts", g_variant_builder_end (&builder));
}

static void
size_changed_cb (GtkWindow *window)
{
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  if (width > 0 && height > 0)
    g_settings_set (accord_app_settings_get (), "window-size", "(ii)", width,
                    height);
}

/* The first window ever is as large as the screen has use for. */
static void
begin_with_screen (GtkWindow *window)
{
  GListModel *monitors
    = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (window)));
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, 0);
  GdkRectangle screen;
  int width, height;

  if (monitor == NULL)
    return;

  gdk_monitor_get_geometry (monitor, &screen);
  if (accord_window_size_propose (screen.width, screen.height, &width,
                                  &height))
    gtk_window_maximize (window);
  gtk_window_set_default_size (window, width, height);
}

/**
 * accord_window_size_remember:
 * @window: a window that is not shown yet
 *
 * Gives it the size of the last one, and remembers what becomes of it.
 */
void
accord_window_size_remember (GtkWindow *window)
{
  GSettings *settings = accord_app_settings_get ();
  int width, height;

  g_return_if_fail (GTK_IS_WINDOW (window));

  if (settings == NULL)
    return;

  g_settings_get (settings, "window-size", "(ii)", &width, &height);
  g_settings_bind (settings, "window-maximized", window, "maximized",
                   G_SETTINGS_BIND_DEFAULT);
  if (width > 0 && height > 0)
    gtk_window_set_default_size (window, width, height);
  else
    begin_with_screen (window);
  g_signal_connect (window, "notify::default-width",
                    G_CALLBACK (size_changed_cb), NULL);
  g_signal_connect (window, "notify::default-height",
                    G_CALLBACK (size_changed_cb), NULL);
}

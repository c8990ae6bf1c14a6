/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each column but the first may be hidden: an action `<group>.<id>` shows and
 * hides it, and #AccordColumnFit has the last word where room is short. The settings hold the ids of the hidden ones and the widths that
 * somebody has set, under `<name>-hidden` and `<name>-widths`.
 */

#include "config.h"

#include "accord-column-memory.h"

#include "accord-app-settings.h"
#include "accord-column-fit.h"

typedef struct
{
  GtkColumnView *view; /* owns this */
  const char *const *ids;
  AccordColumnFit *fit; /* the view's */
  char *hidden_key;     /* NULL where nothing is remembered */
  char *widths_key;
} Memory;

static void
memory_free (Memory *self)
{
  g_free (self->hidden_key);
  g_free (self->widths_key);
  g_free (self);
}

static GtkColumnViewColumn *
get_column (GtkColumnView *view,
            guint          i)
{
  g_autoptr (GtkColumnViewColumn) column
    = g_list_model_get_item (gtk_column_view_get_columns (view), i);

  return column; /* the view holds it */
}

static void
save_hidden (Memory *self)
{
  g_autoptr (GStrvBuilder) hidden = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; self->ids[i] != NULL; i++)
    if (!accord_column_fit_is_chosen (self->fit, i))
      g_strv_builder_add (hidden, self->ids[i]);
  ids = g_strv_builder_end (hidden);
  g_settings_set_strv (accord_app_settings_get (), self->hidden_key,
                       (const char *const *) ids);
}

static void
save_widths (Memory *self)
{
  g_autoptr (GVariantDict) widths = g_variant_dict_new (NULL);

  for (guint i = 0; self->ids[i] != NULL; i++)
    {
      int width
        = gtk_column_view_column_get_fixed_width (get_column (self->view, i));

      if (width > 0)
        g_variant_dict_insert (widths, self->ids[i], "i", width);
    }
  g_settings_set_value (accord_app_settings_get (),
                        self->widths_key, g_variant_dict_end (widths));
}

static void
restore (Memory *self)
{
  GSettings *settings = accord_app_settings_get ();
  g_auto (GStrv) hidden = g_settings_get_strv (settings, self->hidden_key);
  g_autoptr (GVariant) widths
    = g_settings_get_value (settings, self->widths_key);

  for (guint i = 0; self->ids[i] != NULL; i++)
    {
      GtkColumnViewColumn *column = get_column (self->view, i);
      int width;

      accord_column_fit_choose (
        self->fit, i,
        !g_strv_contains ((const char *const *) hidden, self->ids[i]));
      if (g_variant_lookup (widths, self->ids[i], "i", &width) && width > 0)
        gtk_column_view_column_set_fixed_width (column, width);
    }
}

static void
choose_cb (Memory        *self,
           GVariant      *state,
           GSimpleAction *action)
{
  for (guint i = 0; self->ids[i] != NULL; i++)
    if (g_str_equal (self->ids[i], g_action_get_name (G_ACTION (action))))
      accord_column_fit_choose (self->fit, i, g_variant_get_boolean (state));
  g_simple_action_set_state (action, state);
  if (self->hidden_key != NULL)
    save_hidden (self);
}

static void
add_actions (Memory     *self,
             const char *group,
             GtkWidget  *widget)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  for (guint i = 1; self->ids[i] != NULL; i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (
        self->ids[i], NULL,
        g_variant_new_boolean (accord_column_fit_is_chosen (self->fit, i)));

      g_signal_connect_swapped (action, "change-state", G_CALLBACK (choose_cb),
                                self);
      g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
    }
  gtk_widget_insert_action_group (widget, group, G_ACTION_GROUP (actions));
}

/**
 * accord_column_memory_attach:
 * @view: whose columns they are; it has an #AccordColumnFit
 * @ids: (array zero-terminated=1): what they are called; must stay
 * @name: under which they are remembered
 * @group: what the group of their actions is called
 * @widget: where the actions are to be had; holds @view
 *
 * Restores the columns, and remembers what becomes of them.
 */
void
accord_column_memory_attach (GtkColumnView     *view,
                             const char *const *ids,
                             const char        *name,
                             const char        *group,
                             GtkWidget         *widget)
{
  Memory *self = g_new0 (Memory, 1);

  self->view = view;
  self->ids = ids;
  self->fit = accord_column_fit_of (view);
  g_object_set_data_full (G_OBJECT (view), "accord-column-memory", self,
                          (GDestroyNotify) memory_free);
  if (accord_app_settings_get () != NULL)
    {
      self->hidden_key = g_strconcat (name, "-hidden", NULL);
      self->widths_key = g_strconcat (name, "-widths", NULL);
      restore (self);
      for (guint i = 0; ids[i] != NULL; i++)
        g_signal_connect_swapped (get_column (view, i), "notify::fixed-width",
                                  G_CALLBACK (save_widths), self);
    }
  add_actions (self, group, widget);
}

/**
 * accord_column_memory_create_menu:
 * @ids: (array zero-terminated=1): what the columns are called
 * @group: as for accord_column_memory_attach()
 *
 * Returns: (transfer full): a menu to choose the columns with
 */
GMenuModel *
accord_column_memory_create_menu (GtkColumnView     *view,
                                  const char *const *ids,
                                  const char        *group)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 1; ids[i] != NULL; i++)
    {
      g_autofree char *action = g_strdup_printf ("%s.%s", group, ids[i]);

      g_menu_append (menu,
                     gtk_column_view_column_get_title (get_column (view, i)),
                     action);
    }

  return G_MENU_MODEL (menu);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-shortcuts-window.h"

#include <glib/gi18n-lib.h>

struct _AccordShortcutsWindow
{
  AdwWindow parent_instance;

  AdwPreferencesPage *page;
};

G_DEFINE_FINAL_TYPE (AccordShortcutsWindow, accord_shortcuts_window,
                     ADW_TYPE_WINDOW)

/* A row without keys begins a group. */
static const struct
{
  const char *title;
  const char *keys;
} shortcuts[] = {
  { N_("Plans"), NULL },
  { N_("New plan"), "<Control>n" },
  { N_("Open a plan"), "<Control>o" },
  { N_("Import"), "<Control>i" },
  { N_("Export"), "<Control>e" },
  { N_("Print a chart"), "<Control>p" },
  { N_("Export a chart"), "<Control><Shift>p" },
  { N_("Close the window"), "<Control>w" },
  { N_("Quit"), "<Control>q" },
  { N_("Changes"), NULL },
  { N_("Undo"), "<Control>z" },
  { N_("Redo"), "<Control><Shift>z" },
  { N_("The Window"), NULL },
  { N_("Search the plan"), "<Control>f" },
  { N_("Next pane"), "F6" },
  { N_("Previous pane"), "<Shift>F6" },
  { N_("All about what is selected"), "F9" },
  { N_("Main menu"), "F10" },
  { N_("Timeline on the full screen"), "F11" },
  { N_("Look more closely"), "<Control>plus" },
  { N_("Show more time"), "<Control>minus" },
  { N_("Show all"), "<Control>0" },
  { N_("Start a meeting, or resume it"), "<Control>m" },
  { N_("All keys, in a meeting"), "question" },
  { N_("Preferences"), "<Control>comma" },
  { N_("Help"), "F1" },
  { N_("Keyboard shortcuts"), "<Control>question" },
  { N_("The Row That Is Selected"), NULL },
  { N_("Change its amount, or its date"), "F2" },
  { N_("Its menu"), "<Shift>F10" },
  { N_("Delete"), "Delete" },
  { N_("Move Up"), "<Control>Up" },
  { N_("Move Down"), "<Control>Down" },
  { N_("Fold its stage"), "Left" },
  { N_("Unfold its stage"), "Right" },
  { N_("A Promise in the Timeline"), NULL },
  { N_("Pick its date up, and drop it"), "Return" },
  { N_("Drop it with a reason, or say why it moved"), "<Shift>Return" },
  { N_("Earlier by a working day"), "Left" },
  { N_("Later by a working day"), "Right" },
  { N_("Earlier by a week"), "Page_Up" },
  { N_("Later by a week"), "Page_Down" },
  { N_("Put it back where it was"), "Escape" },
};

static GtkWidget *
create_row (const char *title,
            const char *keys)
{
  GtkWidget *row = adw_action_row_new ();
  guint key;
  GdkModifierType modifiers;
  g_autofree char *text = NULL;
  GtkWidget *label;

  gtk_accelerator_parse (keys, &key, &modifiers);
  text = gtk_accelerator_get_label (key, modifiers);
  label = gtk_label_new (text);
  gtk_widget_add_css_class (label, "keys");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);

  return row;
}

static void
accord_shortcuts_window_class_init (AccordShortcutsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-shortcuts-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordShortcutsWindow,
                                        page);
}

static void
accord_shortcuts_window_init (AccordShortcutsWindow *self)
{
  AdwPreferencesGroup *group = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].keys == NULL)
      {
        group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
        adw_preferences_group_set_title (group, _(shortcuts[i].title));
        adw_preferences_page_add (self->page, group);
      }
    else
      adw_preferences_group_add (
        group, create_row (_(shortcuts[i].title), shortcuts[i].keys));
}

/**
 * accord_shortcuts_window_new:
 * @parent: whose window asks
 *
 * Returns: (transfer none): a window, to be presented
 */
GtkWidget *
accord_shortcuts_window_new (GtkWindow *parent)
{
  return g_object_new (ACCORD_TYPE_SHORTCUTS_WINDOW, "transient-for", parent,
                       NULL);
}

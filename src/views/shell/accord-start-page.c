/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-start-page.h"

#include "accord-recent-plans.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SHOWN_MAX 8

struct _AccordStartPage
{
  AdwBin parent_instance;

  GtkLabel *waiting_label;
  AdwPreferencesGroup *recent_group;

  GPtrArray *rows; /* the group owns them */
};

G_DEFINE_FINAL_TYPE (AccordStartPage, accord_start_page, ADW_TYPE_BIN)

/* As people call it: “~/Documents/spring.accord”. */
static char *
dup_place (const char *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autofree char *path = g_file_get_parse_name (file);
  const char *home = g_get_home_dir ();

  if (g_str_has_prefix (path, home) && path[strlen (home)] == '/')
    return g_strconcat ("~", path + strlen (home), NULL);

  return g_steal_pointer (&path);
}

static GtkWidget *
create_forget_button (const char *uri,
                      const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  /* Translators: what a plan is called. */
  g_autofree char *label = g_strdup_printf (_("Don’t Offer “%s” Any More"),
                                            name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "start.forget");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", uri);

  return button;
}

static GtkWidget *
create_row (GtkRecentInfo *plan)
{
  GtkWidget *row = adw_action_row_new ();
  const char *uri = gtk_recent_info_get_uri (plan);
  const char *name = gtk_recent_info_get_display_name (plan);
  gboolean there = gtk_recent_info_exists (plan);
  g_autofree char *path = dup_place (uri);
  g_autofree char *place
    = there ? g_strdup (path)
            /* Translators: the path that a file had. */
            : g_strdup_printf (_("No longer there: %s"), path);
  g_autofree char *title = g_markup_escape_text (name, -1);
  g_autofree char *subtitle = g_markup_escape_text (place, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             create_forget_button (uri, name));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), there);
  if (there)
    {
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-uri");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uri);
    }
  else
    gtk_widget_add_css_class (row, "gone");

  return row;
}

static void
show_recent (AccordStartPage *self)
{
  g_autoptr (GPtrArray) plans = accord_recent_plans_list (SHOWN_MAX);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->recent_group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < plans->len; i++)
    {
      GtkWidget *row = create_row (plans->pdata[i]);

      adw_preferences_group_add (self->recent_group, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->recent_group), plans->len > 0);
}

static void
forget_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  accord_recent_plans_remove (g_variant_get_string (parameter, NULL));
  show_recent (ACCORD_START_PAGE (widget));
}

static void
accord_start_page_dispose (GObject *object)
{
  AccordStartPage *self = ACCORD_START_PAGE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (accord_start_page_parent_class)->dispose (object);
}

static void
accord_start_page_finalize (GObject *object)
{
  g_ptr_array_unref (ACCORD_START_PAGE (object)->rows);

  G_OBJECT_CLASS (accord_start_page_parent_class)->finalize (object);
}

static void
accord_start_page_class_init (AccordStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_start_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = accord_start_page_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordStartPage,
                                        waiting_label);
  gtk_widget_class_bind_template_child (widget_class, AccordStartPage,
                                        recent_group);
  gtk_widget_class_install_action (widget_class, "start.forget", "s",
                                   forget_action);
}

static void
accord_start_page_init (AccordStartPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  show_recent (self);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed",
                           G_CALLBACK (show_recent), self, G_CONNECT_SWAPPED);
}

/**
 * accord_start_page_wait_with:
 * @n_files: how many files wait to be imported; 0 for none
 *
 * Says that files are imported as soon as there is a plan to bring them into.
 */
void
accord_start_page_wait_with (AccordStartPage *self,
                             guint            n_files)
{
  g_autofree char *text = NULL;

  g_return_if_fail (ACCORD_IS_START_PAGE (self));

  text = g_strdup_printf (
    ngettext ("A file waits to be imported: open a plan to bring it into, or "
              "make a new one.",
              "%u files wait to be imported: open a plan to bring them into, "
              "or make a new one.",
              n_files),
    n_files);
  gtk_label_set_label (self->waiting_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->waiting_label), n_files > 0);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-help-window.h"

#include "accord-help-topics.h"

struct _AccordHelpWindow
{
  AdwWindow parent_instance;

  GtkSearchEntry *search_entry;
  GtkLabel *none_label;
  AdwPreferencesPage *page;

  GPtrArray *groups; /* the page owns them */
};

G_DEFINE_FINAL_TYPE (AccordHelpWindow, accord_help_window, ADW_TYPE_WINDOW)

static void
search_changed_cb (AccordHelpWindow *self)
{
  const char *words
    = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  gboolean any = FALSE;

  for (guint i = 0; i < self->groups->len; i++)
    {
      gboolean matches = accord_help_topic_matches (i, words);

      gtk_widget_set_visible (self->groups->pdata[i], matches);
      any = any || matches;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->none_label), !any);
}

static void
add_topic (AccordHelpWindow *self,
           guint             topic)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *label = gtk_label_new (accord_help_topic_get_text (topic));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  /* Selecting is for the mouse: Tab goes to what can be worked. */
  gtk_widget_set_focusable (label, FALSE);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group),
                                   accord_help_topic_get_title (topic));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), label);
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
  g_ptr_array_add (self->groups, group);
}

static void
accord_help_window_finalize (GObject *object)
{
  g_ptr_array_unref (ACCORD_HELP_WINDOW (object)->groups);

  G_OBJECT_CLASS (accord_help_window_parent_class)->finalize (object);
}

static void
accord_help_window_class_init (AccordHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = accord_help_window_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordHelpWindow,
                                        search_entry);
  gtk_widget_class_bind_template_child (widget_class, AccordHelpWindow,
                                        none_label);
  gtk_widget_class_bind_template_child (widget_class, AccordHelpWindow, page);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback_full (
    widget_class, "search_stopped_cb", G_CALLBACK (gtk_window_close));
}

static void
accord_help_window_init (AccordHelpWindow *self)
{
  self->groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < accord_help_topic_count (); i++)
    add_topic (self, i);
}

/**
 * accord_help_window_new:
 * @parent: whose window asks
 *
 * Returns: (transfer none): a window, to be presented
 */
GtkWidget *
accord_help_window_new (GtkWindow *parent)
{
  return g_object_new (ACCORD_TYPE_HELP_WINDOW, "transient-for", parent,
                       NULL);
}

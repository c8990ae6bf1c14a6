/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-history-window.h"

#include "accord-history-row.h"

#include <glib/gi18n-lib.h>

/* More than one reads; the older ones come when they are asked for. */
#define MOST 500

struct _AccordHistoryWindow
{
  AdwWindow parent_instance;

  GtkSearchEntry *search_entry;
  GtkListView *list_view;
  GtkWidget *scroller;
  GtkLabel *note_label;
  GtkWidget *more_button;

  AccordPlan *plan;
  GListStore *rows; /* AccordHistoryRow */
  GtkFilter *filter;
  guint most;
};

G_DEFINE_FINAL_TYPE (AccordHistoryWindow, accord_history_window,
                     ADW_TYPE_WINDOW)

static gboolean
match_cb (gpointer item,
          gpointer data)
{
  AccordHistoryWindow *self = data;

  return accord_history_row_matches (
    item, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
show_note (AccordHistoryWindow *self,
           const char          *note)
{
  gtk_label_set_label (self->note_label, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note_label), note != NULL);
  gtk_widget_set_visible (self->scroller, note == NULL);
}

static void
search_changed_cb (AccordHistoryWindow *self)
{
  GListModel *shown = G_LIST_MODEL (gtk_list_view_get_model (self->list_view));

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_note (self, g_list_model_get_n_items (shown) == 0
                     ? _("Nothing of that is in the history.")
                     : NULL);
}

/* One more than is shown tells whether there are older ones. */
static void
load (AccordHistoryWindow *self)
{
  AccordStorage *storage = accord_plan_get_storage (self->plan);
  g_autoptr (GError) problem = NULL;
  g_autoptr (GPtrArray) changes = NULL, rows = NULL;
  guint n;

  changes = accord_storage_list_history (
    storage, 0, self->most < G_MAXUINT ? self->most + 1 : G_MAXUINT, &problem);
  if (changes == NULL)
    {
      show_note (self, problem->message);
      return;
    }

  n = MIN (changes->len, self->most);
  rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (rows, accord_history_row_new (changes->pdata[i]));
  g_list_store_splice (self->rows, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                       rows->pdata, rows->len);
  gtk_widget_set_visible (self->more_button, changes->len > n);
  if (changes->len > 0)
    search_changed_cb (self);
  else
    show_note (self, _("Nothing was changed yet."));
}

static void
more_clicked_cb (AccordHistoryWindow *self)
{
  self->most = G_MAXUINT;
  load (self);
}

static GtkWidget *
add_label (GtkWidget  *box,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
setup_cb (AccordHistoryWindow *self,
          GtkListItem         *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  add_label (box, "history-what");
  add_label (box, "history-why");
  add_label (box, "dim-label");
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "caption");
  gtk_widget_add_css_class (box, "history-row");
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (AccordHistoryWindow *self,
         GtkListItem         *item)
{
  AccordHistoryRow *row = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *what = gtk_widget_get_first_child (box);
  GtkWidget *why = gtk_widget_get_next_sibling (what);
  const char *reason = accord_history_row_get_why (row);
  g_autofree char *all
    = g_strjoin (", ", accord_history_row_get_what (row),
                 accord_history_row_get_who (row), reason, NULL);

  gtk_label_set_label (GTK_LABEL (what), accord_history_row_get_what (row));
  gtk_label_set_label (GTK_LABEL (why), reason != NULL ? reason : "");
  gtk_widget_set_visible (why, reason != NULL);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)),
                       accord_history_row_get_who (row));
  if (accord_history_row_is_held_back (row))
    gtk_widget_add_css_class (what, "dim-label");
  else
    gtk_widget_remove_css_class (what, "dim-label");
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (gtk_widget_get_parent (box)),
    GTK_ACCESSIBLE_PROPERTY_LABEL, all, -1);
}

static void
accord_history_window_dispose (GObject *object)
{
  AccordHistoryWindow *self = ACCORD_HISTORY_WINDOW (object);

  g_clear_object (&self->rows);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_history_window_parent_class)->dispose (object);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, AccordHistoryWindow,    \
                                        child)

static void
accord_history_window_class_init (AccordHistoryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_history_window_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-history-window.ui");
  BIND (search_entry);
  BIND (list_view);
  BIND (scroller);
  BIND (note_label);
  BIND (more_button);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback_full (
    widget_class, "search_stopped_cb", G_CALLBACK (gtk_window_close));
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
}

static void
accord_history_window_init (AccordHistoryWindow *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkFilterListModel *shown;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->most = MOST;
  self->rows = g_list_store_new (ACCORD_TYPE_HISTORY_ROW);
  self->filter = GTK_FILTER (gtk_custom_filter_new (match_cb, self, NULL));
  shown = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->rows)),
                                     self->filter);
  gtk_list_view_set_model (
    self->list_view,
    GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (shown))));
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), self);
  gtk_list_view_set_factory (self->list_view, factory);
  g_object_unref (factory);
}

/**
 * accord_history_window_new:
 * @parent: whose window asks
 * @plan: the plan that is open there
 *
 * Returns: (transfer none): a window, to be presented; it follows @plan
 */
GtkWidget *
accord_history_window_new (GtkWindow  *parent,
                           AccordPlan *plan)
{
  AccordHistoryWindow *self
    = g_object_new (ACCORD_TYPE_HISTORY_WINDOW, "transient-for", parent, NULL);

  self->plan = g_object_ref (plan);
  g_signal_connect_object (plan, "changed", G_CALLBACK (load), self,
                           G_CONNECT_SWAPPED);
  load (self);

  return GTK_WIDGET (self);
}

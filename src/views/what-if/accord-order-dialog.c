/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-order-dialog.h"

#include "accord-order-search.h"

#include <glib/gi18n-lib.h>

/* How long to search: longer finds little more in a plan of usual size. */
#define SEARCH_SECONDS    8
#define PROGRESS_INTERVAL 100

struct _AccordOrderDialog
{
  AdwWindow parent_instance;

  GtkWidget *apply_button;
  GtkLabel *summary_label;
  GtkWidget *busy_box;
  GtkProgressBar *progress_bar;
  AdwPreferencesGroup *effects_group;
  AdwPreferencesGroup *moves_group;

  AccordOrderSearch *search;
  guint timeout;
};

G_DEFINE_FINAL_TYPE (AccordOrderDialog, accord_order_dialog, ADW_TYPE_WINDOW)

static void
list_texts (AdwPreferencesGroup *group,
            GPtrArray           *texts)
{
  for (guint i = 0; i < texts->len; i++)
    {
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *title = g_markup_escape_text (texts->pdata[i], -1);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_preferences_group_add (group, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (group), texts->len > 0);
}

static void
show_summary (AccordOrderDialog *self)
{
  g_autofree char *summary = accord_order_search_dup_summary (self->search);

  gtk_label_set_label (self->summary_label, summary);
  gtk_widget_set_visible (self->busy_box,
                          accord_order_search_is_busy (self->search));
  gtk_widget_set_sensitive (self->apply_button,
                            accord_order_search_can_apply (self->search));
}

static void
search_ended_cb (AccordOrderDialog *self)
{
  g_autoptr (GPtrArray) effects
    = accord_order_search_list_effects (self->search);
  g_autoptr (GPtrArray) moves = accord_order_search_list_moves (self->search);

  g_clear_handle_id (&self->timeout, g_source_remove);
  show_summary (self);
  list_texts (self->effects_group, effects);
  list_texts (self->moves_group, moves);
}

static gboolean
tick_cb (gpointer data)
{
  AccordOrderDialog *self = data;

  gtk_progress_bar_set_fraction (
    self->progress_bar, accord_order_search_get_progress (self->search));

  return G_SOURCE_CONTINUE;
}

static void
stop_clicked_cb (AccordOrderDialog *self)
{
  accord_order_search_stop (self->search);
}

static void
apply_clicked_cb (AccordOrderDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (GError) problem = NULL;

  if (!accord_order_search_apply (self->search, &problem))
    {
      gtk_label_set_label (self->summary_label, problem->message);
      return;
    }

  gtk_widget_activate_action (GTK_WIDGET (parent), "win.tell-done", "s",
                              _("The work is in the best order"));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
accord_order_dialog_dispose (GObject *object)
{
  AccordOrderDialog *self = ACCORD_ORDER_DIALOG (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->search != NULL)
    accord_order_search_stop (self->search);
  g_clear_object (&self->search);

  G_OBJECT_CLASS (accord_order_dialog_parent_class)->dispose (object);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, AccordOrderDialog, child)

static void
accord_order_dialog_class_init (AccordOrderDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_order_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-order-dialog.ui");
  BIND (apply_button);
  BIND (summary_label);
  BIND (busy_box);
  BIND (progress_bar);
  BIND (effects_group);
  BIND (moves_group);
  gtk_widget_class_bind_template_callback (widget_class, apply_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_clicked_cb);
}

static void
accord_order_dialog_init (AccordOrderDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * accord_order_dialog_new:
 * @parent: whose window asks; it is told what was done
 * @plan: the plan that is open there
 * @today: the day that it looks out from, unless it says another
 *
 * Returns: (transfer none): a dialog that searches already, to be presented
 */
GtkWidget *
accord_order_dialog_new (GtkWindow  *parent,
                         AccordPlan *plan,
                         AccordDay   today)
{
  AccordOrderDialog *self
    = g_object_new (ACCORD_TYPE_ORDER_DIALOG, "transient-for", parent, NULL);

  self->search = accord_order_search_new (plan, today, SEARCH_SECONDS);
  g_signal_connect_object (self->search, "changed",
                           G_CALLBACK (search_ended_cb), self,
                           G_CONNECT_SWAPPED);
  self->timeout = g_timeout_add (PROGRESS_INTERVAL, tick_cb, self);
  show_summary (self);

  return GTK_WIDGET (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-work-popover.h"

#include "accord-queue-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _AccordWorkPopover
{
  GtkPopover parent_instance;

  GtkLabel *title_label;
  GtkLabel *note_label;
  GtkWidget *scroller;
  GtkListBox *list;

  AccordSelection *selection;
  GPtrArray *features; /* AccordEntity, as the list shows them */
};

G_DEFINE_FINAL_TYPE (AccordWorkPopover, accord_work_popover, GTK_TYPE_POPOVER)

static void
row_activated_cb (AccordWorkPopover *self,
                  GtkListBoxRow     *row)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  accord_selection_select (
    self->selection, self->features->pdata[gtk_list_box_row_get_index (row)]);
}

static void
accord_work_popover_dispose (GObject *object)
{
  AccordWorkPopover *self = ACCORD_WORK_POPOVER (object);

  g_clear_pointer (&self->features, g_ptr_array_unref);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (accord_work_popover_parent_class)->dispose (object);
}

static void
accord_work_popover_class_init (AccordWorkPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_work_popover_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-work-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordWorkPopover,
                                        title_label);
  gtk_widget_class_bind_template_child (widget_class, AccordWorkPopover,
                                        note_label);
  gtk_widget_class_bind_template_child (widget_class, AccordWorkPopover,
                                        scroller);
  gtk_widget_class_bind_template_child (widget_class, AccordWorkPopover, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
accord_work_popover_init (AccordWorkPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * accord_work_popover_new:
 *
 * Returns: (transfer floating): a popover
 */
GtkWidget *
accord_work_popover_new (void)
{
  return g_object_new (ACCORD_TYPE_WORK_POPOVER, NULL);
}

static void
add_feature (AccordWorkPopover *self,
             AccordEntity      *feature)
{
  g_autoptr (AccordQueueRow) row
    = accord_queue_row_new (ACCORD_FEATURE (feature));
  GtkWidget *widget = adw_action_row_new ();
  g_autofree char *title
    = g_markup_escape_text (accord_queue_row_get_title (row), -1);
  g_autofree char *accounts = accord_queue_row_dup_accounts (row);
  g_autofree char *subtitle = g_markup_escape_text (accounts, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (widget), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (widget), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (widget), TRUE);
  gtk_list_box_append (self->list, widget);
}

/**
 * accord_work_popover_open:
 * @selection: takes what is chosen
 * @title: what the cell says
 * @features: (element-type AccordEntity): the work, the soonest due first
 *
 * Opens with the work of a cell, which lights up on both sides.
 */
void
accord_work_popover_open (AccordWorkPopover *self,
                          AccordSelection   *selection,
                          const char        *title,
                          GPtrArray         *features)
{
  GtkWidget *row;

  g_return_if_fail (ACCORD_IS_WORK_POPOVER (self));

  g_set_object (&self->selection, selection);
  g_ptr_array_ref (features);
  g_clear_pointer (&self->features, g_ptr_array_unref);
  self->features = features;

  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (
    self->note_label,
    features->len > 0
      ? _("Work for dates from this week on, the soonest due first")
      : _("No agreed date asks for anything from this week on"));
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < features->len; i++)
    add_feature (self, features->pdata[i]);
  gtk_widget_set_visible (self->scroller, features->len > 0);
  gtk_popover_popup (GTK_POPOVER (self));
  accord_selection_light (selection, features);
}

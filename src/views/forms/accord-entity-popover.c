/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-entity-popover.h"

#include <adwaita.h>

struct _AccordEntityPopover
{
  GtkPopover parent_instance;

  GtkLabel *title_label;
  GtkLabel *note_label;
  GtkWidget *scroller;
  GtkListBox *list;

  GPtrArray *entities; /* AccordEntity, as the list shows them */
};

G_DEFINE_FINAL_TYPE (AccordEntityPopover, accord_entity_popover,
                     GTK_TYPE_POPOVER)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
row_activated_cb (AccordEntityPopover *self,
                  GtkListBoxRow       *row)
{
  AccordEntity *entity
    = self->entities->pdata[gtk_list_box_row_get_index (row)];

  gtk_popover_popdown (GTK_POPOVER (self));
  /* It may have been deleted meanwhile. */
  if (accord_entity_is_in_plan (entity))
    g_signal_emit (self, signals[CHOSEN], 0, entity);
}

static void
accord_entity_popover_finalize (GObject *object)
{
  g_ptr_array_unref (ACCORD_ENTITY_POPOVER (object)->entities);

  G_OBJECT_CLASS (accord_entity_popover_parent_class)->finalize (object);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, AccordEntityPopover,    \
                                        child)

static void
accord_entity_popover_class_init (AccordEntityPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = accord_entity_popover_finalize;

  /**
   * AccordEntityPopover::chosen:
   * @entity: of the row; it is in the plan
   *
   * Somebody has chosen a row. The popover is closed.
   */
  signals[CHOSEN]
    = g_signal_new ("chosen", ACCORD_TYPE_ENTITY_POPOVER, G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 1, ACCORD_TYPE_ENTITY);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-entity-popover.ui");
  BIND (title_label);
  BIND (note_label);
  BIND (scroller);
  BIND (list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
accord_entity_popover_init (AccordEntityPopover *self)
{
  self->entities = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * accord_entity_popover_new:
 *
 * Returns: (transfer floating): a popover with nothing in it
 */
GtkWidget *
accord_entity_popover_new (void)
{
  return g_object_new (ACCORD_TYPE_ENTITY_POPOVER, NULL);
}

/**
 * accord_entity_popover_clear:
 * @title: what the rows stand behind
 * @note: (nullable): what there is to say of the rows
 *
 * Leaves no row, so that others can be added.
 */
void
accord_entity_popover_clear (AccordEntityPopover *self,
                             const char          *title,
                             const char          *note)
{
  GtkWidget *row;

  g_return_if_fail (ACCORD_IS_ENTITY_POPOVER (self));

  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->note_label, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note_label), note != NULL);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_ptr_array_set_size (self->entities, 0);
  gtk_widget_set_visible (self->scroller, FALSE);
}

/**
 * accord_entity_popover_add:
 * @entity: what is chosen with the row
 * @title: what it is called
 * @detail: what there is to say of it
 */
void
accord_entity_popover_add (AccordEntityPopover *self,
                           AccordEntity        *entity,
                           const char          *title,
                           const char          *detail)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *shown_title = g_markup_escape_text (title, -1);
  g_autofree char *shown_detail = g_markup_escape_text (detail, -1);

  g_return_if_fail (ACCORD_IS_ENTITY_POPOVER (self));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), shown_title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), shown_detail);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->entities, g_object_ref (entity));
  gtk_widget_set_visible (self->scroller, TRUE);
}

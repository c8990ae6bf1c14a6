/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-place-popover.h"

struct _AccordPlacePopover
{
  GtkPopover parent_instance;

  GtkLabel *title_label;
  GtkSpinButton *place_spin;
  GtkAdjustment *place_adjustment;
};

G_DEFINE_FINAL_TYPE (AccordPlacePopover, accord_place_popover,
                     GTK_TYPE_POPOVER)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
move_clicked_cb (AccordPlacePopover *self)
{
  gtk_spin_button_update (self->place_spin);
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0,
                 gtk_spin_button_get_value_as_int (self->place_spin));
}

static void
accord_place_popover_class_init (AccordPlacePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /**
   * AccordPlacePopover::chosen:
   * @place: from 1
   *
   * Somebody has said where to.
   */
  signals[CHOSEN]
    = g_signal_new ("chosen", ACCORD_TYPE_PLACE_POPOVER, G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-place-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordPlacePopover,
                                        title_label);
  gtk_widget_class_bind_template_child (widget_class, AccordPlacePopover,
                                        place_spin);
  gtk_widget_class_bind_template_child (widget_class, AccordPlacePopover,
                                        place_adjustment);
  gtk_widget_class_bind_template_callback (widget_class, move_clicked_cb);
}

static void
accord_place_popover_init (AccordPlacePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * accord_place_popover_new:
 *
 * Returns: (transfer floating): a popover
 */
GtkWidget *
accord_place_popover_new (void)
{
  return g_object_new (ACCORD_TYPE_PLACE_POPOVER, NULL);
}

/**
 * accord_place_popover_ask:
 * @title: what moves
 * @place: where it stands, from 1
 * @n_places: how many places there are
 */
void
accord_place_popover_ask (AccordPlacePopover *self,
                          const char         *title,
                          guint               place,
                          guint               n_places)
{
  g_return_if_fail (ACCORD_IS_PLACE_POPOVER (self));

  gtk_label_set_label (self->title_label, title);
  gtk_adjustment_set_upper (self->place_adjustment, n_places);
  gtk_adjustment_set_value (self->place_adjustment, place);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->place_spin));
}

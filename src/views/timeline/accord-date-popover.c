/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-date-popover.h"

#include "accord-date-text.h"
#include "accord-promise-words.h"

#include <glib/gi18n-lib.h>

struct _AccordDatePopover
{
  GtkPopover parent_instance;

  GtkLabel *title_label;
  GtkEntry *date_entry;
  GtkLabel *outcome_label;
  GtkEntry *why_entry;
  GtkCheckButton *order_check;
  GtkWidget *move_button;

  AccordTimelineScene *scene;
  gboolean readable; /* whether the entry holds a date */
};

G_DEFINE_FINAL_TYPE (AccordDatePopover, accord_date_popover, GTK_TYPE_POPOVER)

static AccordDateDrag *
get_drag (AccordDatePopover *self)
{
  return accord_timeline_scene_get_drag (self->scene);
}

static gboolean
is_dragging (AccordDatePopover *self)
{
  return self->scene != NULL
         && accord_date_drag_get_promise (get_drag (self)) != NULL;
}

/* A date that both sides have signed does not move without a reason. */
static void
update_reason (AccordDatePopover *self)
{
  gboolean needed
    = is_dragging (self) && accord_date_drag_needs_reason (get_drag (self));
  gboolean given
    = *gtk_editable_get_text (GTK_EDITABLE (self->why_entry)) != '\0';

  gtk_entry_set_placeholder_text (
    self->why_entry, needed ? _ ("Why? Both sides have signed the date.")
                            : _ ("Why (optional)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->why_entry),
                                  GTK_ACCESSIBLE_PROPERTY_REQUIRED, needed,
                                  -1);
  gtk_widget_set_sensitive (self->move_button,
                            self->readable && (given || !needed));
}

static void
why_changed_cb (GtkEditable       *editable,
                AccordDatePopover *self)
{
  update_reason (self);
}

/* What would come of it: the same words as under the pointer. */
static void
update_outcome (AccordDatePopover *self)
{
  AccordTimelineRow row;
  AccordMovedDate date;
  g_autofree char *words = NULL;

  if (!is_dragging (self))
    return;

  accord_timeline_scene_fill_row (
    self->scene, accord_date_drag_get_promise (get_drag (self)), &row);
  date = accord_date_drag_get_moved (get_drag (self));
  words = accord_promise_words_drag (&row, &date);
  gtk_label_set_text (self->outcome_label, words);
}

static void
date_changed_cb (GtkEditable       *editable,
                 AccordDatePopover *self)
{
  g_autoptr (GError) error = NULL;
  AccordDay day;

  if (!is_dragging (self))
    return;

  if (accord_date_text_parse (gtk_editable_get_text (editable),
                              accord_timeline_scene_get_as_of (self->scene),
                              &day, &error))
    {
      accord_date_drag_move_to (get_drag (self), day);
      update_outcome (self);
    }
  else
    gtk_label_set_text (self->outcome_label, error->message);

  self->readable = error == NULL;
  update_reason (self);
  gtk_accessible_update_state (GTK_ACCESSIBLE (editable),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               error != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                             : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
order_toggled_cb (GtkCheckButton    *check,
                  AccordDatePopover *self)
{
  if (is_dragging (self))
    accord_date_drag_set_keeps_order (get_drag (self),
                                      gtk_check_button_get_active (check));
}

static void
move_clicked_cb (GtkButton         *button,
                 AccordDatePopover *self)
{
  if (is_dragging (self))
    accord_timeline_scene_drop (
      self->scene, gtk_editable_get_text (GTK_EDITABLE (self->why_entry)));
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* Escape, or a click beside it. */
static void
closed_cb (GtkPopover        *popover,
           AccordDatePopover *self)
{
  if (is_dragging (self))
    accord_date_drag_cancel (get_drag (self));
}

static void
accord_date_popover_dispose (GObject *object)
{
  g_clear_object (&ACCORD_DATE_POPOVER (object)->scene);

  G_OBJECT_CLASS (accord_date_popover_parent_class)->dispose (object);
}

static void
accord_date_popover_class_init (AccordDatePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_date_popover_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-date-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordDatePopover,
                                        title_label);
  gtk_widget_class_bind_template_child (widget_class, AccordDatePopover,
                                        date_entry);
  gtk_widget_class_bind_template_child (widget_class, AccordDatePopover,
                                        outcome_label);
  gtk_widget_class_bind_template_child (widget_class, AccordDatePopover,
                                        why_entry);
  gtk_widget_class_bind_template_child (widget_class, AccordDatePopover,
                                        order_check);
  gtk_widget_class_bind_template_child (widget_class, AccordDatePopover,
                                        move_button);
  gtk_widget_class_bind_template_callback (widget_class, date_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, why_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, move_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
accord_date_popover_init (AccordDatePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_popover_set_default_widget (GTK_POPOVER (self), self->move_button);
}

/**
 * accord_date_popover_new:
 * @scene: shows what a date would do
 *
 * Returns: (transfer floating): a popover that is closed
 */
GtkWidget *
accord_date_popover_new (AccordTimelineScene *scene)
{
  AccordDatePopover *self = g_object_new (ACCORD_TYPE_DATE_POPOVER, NULL);

  self->scene = g_object_ref (scene);
  g_signal_connect_object (scene, "changed", G_CALLBACK (update_outcome), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

static char *
create_title (AccordPromise *promise,
              guint          field)
{
  g_autofree char *label = accord_entity_dup_label (ACCORD_ENTITY (promise));

  if (field == ACCORD_PROMISE_WANT_DATE)
    /* Translators: a promise. */
    return g_strdup_printf (_ ("Want date of %s"), label);
  if (field == ACCORD_PROMISE_NEED_DATE)
    /* Translators: a promise. */
    return g_strdup_printf (_ ("Need date of %s"), label);

  /* Translators: a promise. */
  return g_strdup_printf (_ ("Agreed date of %s"), label);
}

/* On the date that is held. */
static void
open_on_drag (AccordDatePopover *self)
{
  AccordDateDrag *drag = get_drag (self);
  guint field = accord_date_drag_get_field (drag);
  g_autofree char *title
    = create_title (accord_date_drag_get_promise (drag), field);
  g_autofree char *date
    = accord_date_text_format (accord_date_drag_get_day (drag));

  gtk_label_set_text (self->title_label, title);
  gtk_editable_set_text (GTK_EDITABLE (self->date_entry), date);
  gtk_editable_set_text (GTK_EDITABLE (self->why_entry), "");
  gtk_check_button_set_active (self->order_check,
                               accord_date_drag_keeps_order (drag));
  gtk_widget_set_visible (GTK_WIDGET (self->order_check),
                          field == ACCORD_PROMISE_AGREED_DATE);
  self->readable = TRUE;
  update_reason (self);
  update_outcome (self);
  gtk_popover_popup (GTK_POPOVER (self));
}

/**
 * accord_date_popover_ask:
 * @promise: whose date
 * @field: which one
 *
 * Opens the popover and takes hold of the date; nothing happens where that
 * cannot be moved.
 */
void
accord_date_popover_ask (AccordDatePopover *self,
                         AccordPromise     *promise,
                         guint              field)
{
  g_return_if_fail (ACCORD_IS_DATE_POPOVER (self));

  accord_date_drag_cancel (get_drag (self));
  if (!accord_date_drag_begin (get_drag (self), promise, field))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  open_on_drag (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->date_entry));
}

/**
 * accord_date_popover_ask_why:
 *
 * Opens the popover on the date that is being moved, to give it a reason.
 */
void
accord_date_popover_ask_why (AccordDatePopover *self)
{
  g_return_if_fail (ACCORD_IS_DATE_POPOVER (self));
  g_return_if_fail (is_dragging (self));

  open_on_drag (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->why_entry));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-promise-line.h"

struct _AccordPromiseLine
{
  GtkBox parent_instance;

  GtkLabel *heading_label;
  AccordPromiseRow *row;
};

G_DEFINE_FINAL_TYPE (AccordPromiseLine, accord_promise_line, GTK_TYPE_BOX)

/* The list hands the focus to what it holds, and that is not a box's to take.
 */
static gboolean
accord_promise_line_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (
    GTK_WIDGET (ACCORD_PROMISE_LINE (widget)->row));
}

static void
accord_promise_line_class_init (AccordPromiseLineClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = accord_promise_line_grab_focus;
}

static void
accord_promise_line_init (AccordPromiseLine *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self),
                                  GTK_ORIENTATION_VERTICAL);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "timeline-heading");
  gtk_widget_set_visible (label, FALSE);
  gtk_box_append (GTK_BOX (self), label);
  self->heading_label = GTK_LABEL (label);
}

/**
 * accord_promise_line_new:
 * @scene: draws the promise
 *
 * Returns: (transfer floating): a line that waits for a promise
 */
GtkWidget *
accord_promise_line_new (AccordTimelineScene *scene)
{
  AccordPromiseLine *self = g_object_new (ACCORD_TYPE_PROMISE_LINE, NULL);
  GtkWidget *row = accord_promise_row_new (scene);

  gtk_box_append (GTK_BOX (self), row);
  self->row = ACCORD_PROMISE_ROW (row);

  return GTK_WIDGET (self);
}

/**
 * accord_promise_line_get_row:
 *
 * Returns: (transfer none): what shows the promise
 */
AccordPromiseRow *
accord_promise_line_get_row (AccordPromiseLine *self)
{
  g_return_val_if_fail (ACCORD_IS_PROMISE_LINE (self), NULL);

  return self->row;
}

/**
 * accord_promise_line_set_heading:
 * @heading: (nullable): what stands above; %NULL for nothing
 */
void
accord_promise_line_set_heading (AccordPromiseLine *self,
                                 const char        *heading)
{
  g_return_if_fail (ACCORD_IS_PROMISE_LINE (self));

  gtk_label_set_text (self->heading_label, heading != NULL ? heading : "");
  gtk_widget_set_visible (GTK_WIDGET (self->heading_label), heading != NULL);
}

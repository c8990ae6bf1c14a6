/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row draws what the scene says and is named with its words. What can be done
 * with it is in accord-promise-row-actions.c.
 */

#include "config.h"

#include "accord-promise-row-private.h"

#include "accord-chart-style.h"

G_DEFINE_FINAL_TYPE (AccordPromiseRow, accord_promise_row, GTK_TYPE_WIDGET)

static void
set_label (GtkWidget  *widget,
           const char *label)
{
  if (widget != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* The list's own row, around the line that this one is in. */
static GtkWidget *
find_list_row (AccordPromiseRow *self)
{
  GtkWidget *line = gtk_widget_get_parent (GTK_WIDGET (self));

  return line != NULL ? gtk_widget_get_parent (line) : NULL;
}

/* The list's own row is named as well: some screen readers stop there. */
static void
update_label (AccordPromiseRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *label
    = accord_timeline_scene_dup_label (self->scene, self->promise);

  g_clear_handle_id (&self->label_source, g_source_remove);
  if (g_strcmp0 (label, self->label) == 0)
    return;

  set_label (widget, label);
  set_label (find_list_row (self), label);
  g_free (self->label);
  self->label = g_steal_pointer (&label);
}

static gboolean
update_label_cb (gpointer data)
{
  AccordPromiseRow *self = data;

  self->label_source = 0;
  update_label (self);

  return G_SOURCE_REMOVE;
}

/* Where it was last laid out. */
static gboolean
is_in_view (AccordPromiseRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *list = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_VIEW);
  graphene_rect_t place;

  return list == NULL || !gtk_widget_compute_bounds (widget, list, &place)
         || (place.origin.y + place.size.height > 0
             && place.origin.y < (float) gtk_widget_get_height (list));
}

static int
get_height (AccordPromiseRow *self)
{
  AccordTimelineColumns *columns = accord_timeline_span_get_columns (
    accord_timeline_scene_get_span (self->scene));

  return (int) (accord_timeline_columns_get_row_height (columns) + 0.5);
}

/* A list keeps hundreds of rows. While a date is dragged their words wait for
 * a pause between two frames; those of rows out of view wait for the hand to
 * rest, and their picture until it is seen. */
static void
update (AccordPromiseRow *self,
        AccordPromise    *promise)
{
  gboolean seen;

  if (self->promise == NULL || (promise != NULL && promise != self->promise))
    return;

  _accord_promise_row_update_actions (self);
  /* Text of another size. */
  if (self->height != get_height (self))
    gtk_widget_queue_resize (GTK_WIDGET (self));
  seen = is_in_view (self);
  if (seen)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  else
    self->stale = TRUE;
  if (self->label_source == 0
      && (seen || accord_timeline_scene_is_settled (self->scene)))
    self->label_source = g_idle_add (update_label_cb, self);
}

static void
menu_pressed_cb (GtkGestureClick  *gesture,
                 int               n_presses,
                 double            x,
                 double            y,
                 AccordPromiseRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  _accord_promise_row_show_menu (self, x);
}

static void
accord_promise_row_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  AccordPromiseRow *self = ACCORD_PROMISE_ROW (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = self->height = get_height (self);
}

/* Popovers of a widget without a layout manager are its own to place. */
static void
accord_promise_row_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  AccordPromiseRow *self = ACCORD_PROMISE_ROW (widget);

  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
  if (self->date_popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->date_popover));
}

static void
accord_promise_row_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  AccordPromiseRow *self = ACCORD_PROMISE_ROW (widget);
  cairo_t *cr;

  if (self->promise == NULL)
    return;

  cr = accord_chart_style_open_canvas (widget, snapshot);
  accord_timeline_scene_draw_row (self->scene, self->promise, cr);
  cairo_destroy (cr);
}

/* Beside the plot only: in it a tooltip would hide what one looks at. */
static gboolean
accord_promise_row_query_tooltip (GtkWidget  *widget,
                                  int         x,
                                  int         y,
                                  gboolean    keyboard,
                                  GtkTooltip *tooltip)
{
  AccordPromiseRow *self = ACCORD_PROMISE_ROW (widget);
  AccordChartPart part;

  if (self->promise == NULL
      || accord_date_drag_get_promise (accord_timeline_scene_get_drag (self->scene)) != NULL)
    return FALSE;
  part = accord_timeline_scene_hit (self->scene, self->promise, x, y).part;
  if (!keyboard && part != ACCORD_CHART_PART_LABEL
      && part != ACCORD_CHART_PART_LIMITS && part != ACCORD_CHART_PART_MISSING
      && part != ACCORD_CHART_PART_CHANCE)
    return FALSE;

  gtk_tooltip_set_text (tooltip, self->label);
  return self->label != NULL;
}

static void
accord_promise_row_dispose (GObject *object)
{
  AccordPromiseRow *self = ACCORD_PROMISE_ROW (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->date_popover, gtk_widget_unparent);
  g_clear_object (&self->promise);
  g_clear_object (&self->scene);
  g_clear_handle_id (&self->label_source, g_source_remove);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (accord_promise_row_parent_class)->dispose (object);
}

static void
accord_promise_row_class_init (AccordPromiseRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_promise_row_dispose;
  widget_class->measure = accord_promise_row_measure;
  widget_class->size_allocate = accord_promise_row_size_allocate;
  widget_class->snapshot = accord_promise_row_snapshot;
  widget_class->query_tooltip = accord_promise_row_query_tooltip;

  _accord_promise_row_install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "promise-row");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
accord_promise_row_init (AccordPromiseRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click),
                                 GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (menu_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  self->can = G_MAXUINT; /* as they are installed */
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * accord_promise_row_new:
 * @scene: draws the row
 *
 * Returns: (transfer floating): a row that waits for a promise
 */
GtkWidget *
accord_promise_row_new (AccordTimelineScene *scene)
{
  AccordPromiseRow *self = g_object_new (ACCORD_TYPE_PROMISE_ROW, NULL);

  self->scene = g_object_ref (scene);
  g_signal_connect_object (scene, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * accord_promise_row_get_promise:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
AccordPromise *
accord_promise_row_get_promise (AccordPromiseRow *self)
{
  g_return_val_if_fail (ACCORD_IS_PROMISE_ROW (self), NULL);

  return self->promise;
}

/**
 * accord_promise_row_set_promise:
 * @promise: (nullable): what to show; %NULL for nothing
 */
void
accord_promise_row_set_promise (AccordPromiseRow *self,
                                AccordPromise    *promise)
{
  g_return_if_fail (ACCORD_IS_PROMISE_ROW (self));

  if (promise == NULL && self->date_popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->date_popover));
  g_set_object (&self->promise, promise);
  g_clear_pointer (&self->label, g_free);
  g_clear_handle_id (&self->label_source, g_source_remove);
  if (promise == NULL)
    return;

  _accord_promise_row_update_actions (self);
  update_label (self);
  self->stale = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * accord_promise_row_come_into_view:
 *
 * Catches up with what has changed while it could not be seen. For when rows
 * move, or there is room for more of them.
 */
void
accord_promise_row_come_into_view (AccordPromiseRow *self)
{
  g_return_if_fail (ACCORD_IS_PROMISE_ROW (self));

  if (!self->stale || self->promise == NULL)
    return;

  self->stale = FALSE;
  update_label (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

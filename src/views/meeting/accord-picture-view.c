/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordPictureView: while the date is picked up, the arrows move it by a
 * working day, the Page keys by a week, Enter lets it stay, Escape puts it
 * back. A pointer takes the diamond and drags it. What is to become of the
 * date then is for who listens to ::dropped: until then nothing is changed.
 */

#include "config.h"

#include "accord-picture-view.h"

#include "accord-chart-style.h"
#include "accord-move-keys.h"

struct _AccordPictureView
{
  GtkWidget parent_instance;

  AccordPromisePicture *picture; /* NULL until it is shown */
  AccordChartText *text;
  char *label;
  gboolean held;  /* by the pointer, perhaps not yet past the threshold */
  double start;   /* where the pointer went down */
  double offset;  /* of the pointer from the date */
};

G_DEFINE_FINAL_TYPE (AccordPictureView, accord_picture_view, GTK_TYPE_WIDGET)

enum
{
  DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static AccordDateDrag *
get_drag (AccordPictureView *self)
{
  return accord_promise_picture_get_drag (self->picture);
}

static gboolean
is_picked_up (AccordPictureView *self)
{
  return self->picture != NULL
         && accord_date_drag_get_promise (get_drag (self)) != NULL
         && accord_date_drag_get_promise (get_drag (self))
              == accord_promise_picture_get_promise (self->picture);
}

static AccordChartText *
get_text (AccordPictureView *self)
{
  if (self->text == NULL)
    self->text = accord_chart_style_create_text (GTK_WIDGET (self));

  return self->text;
}

static void
style_changed_cb (AccordPictureView *self)
{
  g_clear_pointer (&self->text, accord_chart_text_unref);
  if (self->picture != NULL)
    accord_promise_picture_set_style (self->picture, get_text (self),
                                      accord_chart_style_get_theme ());
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
picture_changed_cb (AccordPictureView *self)
{
  g_autofree char *label = accord_promise_picture_dup_label (self->picture);

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (g_strcmp0 (label, self->label) == 0)
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_free (self->label);
  self->label = g_steal_pointer (&label);
}

static gboolean
begin (AccordPictureView *self)
{
  accord_date_drag_cancel (get_drag (self));
  if (accord_date_drag_begin (
        get_drag (self), accord_promise_picture_get_promise (self->picture),
        ACCORD_PROMISE_AGREED_DATE))
    return TRUE;

  gtk_widget_error_bell (GTK_WIDGET (self));
  return FALSE;
}

static void
drop (AccordPictureView *self)
{
  if (is_picked_up (self))
    g_signal_emit (self, signals[DROPPED], 0);
}

static void
drag_begin_cb (GtkGestureDrag    *gesture,
               double             x,
               double             y,
               AccordPictureView *self)
{
  self->held = self->picture != NULL
               && accord_promise_picture_hit (self->picture, x, y).part
                    == ACCORD_CHART_PART_AGREED;
  if (!self->held)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture),
                             GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  self->start = x;
  self->offset
    = x - accord_promise_picture_get_agreed_x (self->picture);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
drag_update_cb (GtkGestureDrag    *gesture,
                double             dx,
                double             dy,
                AccordPictureView *self)
{
  double x = self->start + dx - self->offset;

  if (!self->held)
    return;
  if (!is_picked_up (self)
      && (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) dx,
                                     (int) dy)
          || !begin (self)))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  accord_date_drag_move_to (
    get_drag (self), accord_promise_picture_hit (self->picture, x, 0).day);
}

static void
drag_end_cb (GtkGestureDrag    *gesture,
             double             dx,
             double             dy,
             AccordPictureView *self)
{
  if (!self->held)
    return;

  self->held = FALSE;
  drop (self);
}

static void
drag_cancel_cb (GtkGesture        *gesture,
                GdkEventSequence  *sequence,
                AccordPictureView *self)
{
  if (!self->held)
    return;

  self->held = FALSE;
  if (is_picked_up (self))
    accord_date_drag_cancel (get_drag (self));
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           AccordPictureView        *self)
{
  gboolean movable = self->picture != NULL
                     && accord_promise_picture_hit (self->picture, x, y).part
                          == ACCORD_CHART_PART_AGREED;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                   movable ? "ew-resize" : NULL);
}

static gboolean
move_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  AccordPictureView *self = ACCORD_PICTURE_VIEW (widget);

  return accord_move_keys_move (widget, arguments,
                                is_picked_up (self) ? get_drag (self) : NULL);
}

static gboolean
enter_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   data)
{
  AccordPictureView *self = ACCORD_PICTURE_VIEW (widget);

  if (!is_picked_up (self))
    return FALSE;

  drop (self);
  return TRUE;
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  AccordPictureView *self = ACCORD_PICTURE_VIEW (widget);

  if (!is_picked_up (self))
    return FALSE;

  self->held = FALSE;
  accord_date_drag_cancel (get_drag (self));
  return TRUE;
}

static void
accord_picture_view_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  AccordPictureView *self = ACCORD_PICTURE_VIEW (widget);
  double unit = accord_chart_text_get_unit (get_text (self));

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) (240 * unit);
      *natural = (int) (600 * unit);
      return;
    }

  *minimum = *natural
    = self->picture != NULL
        ? (int) (accord_promise_picture_get_height (self->picture) + 1)
        : 0;
}

static void
accord_picture_view_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  AccordPictureView *self = ACCORD_PICTURE_VIEW (widget);

  if (self->picture != NULL)
    accord_promise_picture_set_size (self->picture, width, height);
}

static void
accord_picture_view_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  AccordPictureView *self = ACCORD_PICTURE_VIEW (widget);
  cairo_t *cr;

  if (self->picture == NULL || gtk_widget_get_width (widget) < 1
      || gtk_widget_get_height (widget) < 1)
    return;

  cr = accord_chart_style_open_canvas (widget, snapshot);
  accord_promise_picture_draw (self->picture, cr);
  cairo_destroy (cr);
}

/* The size of the text comes with the style sheet. */
static void
accord_picture_view_css_changed (GtkWidget         *widget,
                                 GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (accord_picture_view_parent_class)
    ->css_changed (widget, change);
  style_changed_cb (ACCORD_PICTURE_VIEW (widget));
}

static void
accord_picture_view_dispose (GObject *object)
{
  AccordPictureView *self = ACCORD_PICTURE_VIEW (object);

  g_clear_object (&self->picture);
  g_clear_pointer (&self->text, accord_chart_text_unref);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (accord_picture_view_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  accord_move_keys_add (widget_class, move_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, enter_cb,
                                NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, enter_cb,
                                NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb,
                                NULL);
}

static void
accord_picture_view_class_init (AccordPictureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_picture_view_dispose;
  widget_class->measure = accord_picture_view_measure;
  widget_class->size_allocate = accord_picture_view_size_allocate;
  widget_class->snapshot = accord_picture_view_snapshot;
  widget_class->css_changed = accord_picture_view_css_changed;
  gtk_widget_class_set_css_name (widget_class, "promisepicture");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_IMG);
  add_keys (widget_class);

  /**
   * AccordPictureView::dropped:
   *
   * The date that is dragged shall be where it is: who listens commits the
   * drag, or cancels it.
   */
  signals[DROPPED]
    = g_signal_new ("dropped", ACCORD_TYPE_PICTURE_VIEW, G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
add_pointer (AccordPictureView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self),
                             GTK_EVENT_CONTROLLER (drag));
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

static void
accord_picture_view_init (AccordPictureView *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  add_pointer (self);
  accord_chart_style_watch (GTK_WIDGET (self), G_CALLBACK (style_changed_cb));
}

/**
 * accord_picture_view_show:
 * @picture: what to show; a view shows one
 */
void
accord_picture_view_show (AccordPictureView    *self,
                          AccordPromisePicture *picture)
{
  g_return_if_fail (ACCORD_IS_PICTURE_VIEW (self));
  g_return_if_fail (self->picture == NULL);

  self->picture = g_object_ref (picture);
  g_signal_connect_object (picture, "changed",
                           G_CALLBACK (picture_changed_cb), self,
                           G_CONNECT_SWAPPED);
  style_changed_cb (self);
}

/**
 * accord_picture_view_pick_up:
 *
 * Lets the keys move the agreed date from now on.
 */
void
accord_picture_view_pick_up (AccordPictureView *self)
{
  g_return_if_fail (ACCORD_IS_PICTURE_VIEW (self));
  g_return_if_fail (self->picture != NULL);

  if (!is_picked_up (self))
    begin (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

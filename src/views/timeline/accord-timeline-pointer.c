/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A press on a date holds it; past the threshold it is dragged, until the
 * button comes up or Escape is pressed. A press elsewhere on the time pans.
 * Rows and the list have the same left edge, so one x serves both.
 */

#include "config.h"

#include "accord-timeline-pointer.h"

#include "accord-promise-row.h"

#define ZOOM_STEP 1.25 /* a click of the wheel */
#define PAN_STEP  60.0 /* likewise, in pixels */

typedef enum
{
  GRIP_NONE,
  GRIP_HELD,    /* a date, not yet past the threshold */
  GRIP_DRAGGED,
  GRIP_TIME,    /* time itself, not yet past the threshold */
  GRIP_PANNED,
} Grip;

struct _AccordTimelinePointer
{
  GObject parent_instance;

  GtkWidget *list; /* owns the controllers, and through them us */
  AccordTimelineScene *scene;

  Grip grip;
  AccordPromise *promise;
  GtkWidget *row; /* where the date was taken; weak */
  guint field;
  double start;    /* where the pointer went down */
  double offset;   /* of the pointer from the date */
  double panned;   /* how far already */
  double scale;    /* of a pinch so far */
  double x;        /* where the pointer is */
};

G_DEFINE_FINAL_TYPE (AccordTimelinePointer, accord_timeline_pointer,
                     G_TYPE_OBJECT)

static AccordDateDrag *
get_drag (AccordTimelinePointer *self)
{
  return accord_timeline_scene_get_drag (self->scene);
}

static AccordTimelineSpan *
get_span (AccordTimelinePointer *self)
{
  return accord_timeline_scene_get_span (self->scene);
}

static guint
get_field (AccordChartPart part)
{
  switch (part)
    {
    case ACCORD_CHART_PART_AGREED:
      return ACCORD_PROMISE_AGREED_DATE;
    case ACCORD_CHART_PART_WANT:
      return ACCORD_PROMISE_WANT_DATE;
    case ACCORD_CHART_PART_NEED:
      return ACCORD_PROMISE_NEED_DATE;
    default:
      return ACCORD_FIELD_NOT_FOUND;
    }
}

static AccordPromiseRow *
find_row (AccordTimelinePointer *self,
          double                 x,
          double                 y)
{
  GtkWidget *widget
    = gtk_widget_pick (self->list, x, y, GTK_PICK_DEFAULT);

  if (widget == NULL)
    return NULL;

  return ACCORD_PROMISE_ROW (
    gtk_widget_get_ancestor (widget, ACCORD_TYPE_PROMISE_ROW));
}

static AccordChartHit
find_hit (AccordTimelinePointer *self,
          double                 x,
          double                 y,
          AccordPromiseRow     **row)
{
  AccordChartHit none = { .part = ACCORD_CHART_PART_NONE };
  graphene_point_t place;

  *row = find_row (self, x, y);
  if (*row == NULL || accord_promise_row_get_promise (*row) == NULL
      || !gtk_widget_compute_point (
        self->list, GTK_WIDGET (*row),
        &GRAPHENE_POINT_INIT ((float) x, (float) y), &place))
    return none;

  return accord_timeline_scene_hit (
    self->scene, accord_promise_row_get_promise (*row), place.x, place.y);
}

static AccordDay
get_day (AccordTimelinePointer *self,
         double                 x)
{
  return accord_timeline_columns_get_day (
    accord_timeline_span_get_columns (get_span (self)), x);
}

static void
let_go (AccordTimelinePointer *self)
{
  self->grip = GRIP_NONE;
  g_clear_weak_pointer (&self->row);
  g_clear_object (&self->promise);
}

static void
drag_begin_cb (GtkGestureDrag        *gesture,
               double                 x,
               double                 y,
               AccordTimelinePointer *self)
{
  AccordPromiseRow *row;
  AccordChartHit hit = find_hit (self, x, y, &row);

  let_go (self);
  self->start = x;
  self->panned = 0;
  self->field = get_field (hit.part);
  if (self->field != ACCORD_FIELD_NOT_FOUND)
    {
      self->grip = GRIP_HELD;
      self->promise = g_object_ref (accord_promise_row_get_promise (row));
      g_set_weak_pointer (&self->row, GTK_WIDGET (row));
      self->offset
        = x - accord_timeline_scene_get_date_x (self->scene, self->promise,
                                                self->field);
      /* So that Escape comes here. */
      gtk_widget_grab_focus (GTK_WIDGET (row));
    }
  else if (hit.part != ACCORD_CHART_PART_NONE && hit.day != ACCORD_DAY_NONE)
    self->grip = GRIP_TIME;
  else
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static gboolean
is_far (AccordTimelinePointer *self,
        double                 dx,
        double                 dy)
{
  return gtk_drag_check_threshold (self->list, 0, 0, (int) dx, (int) dy);
}

/* Up and down is the scrolled window's. */
static void
start_moving (AccordTimelinePointer *self,
              GtkGesture            *gesture)
{
  if (self->grip == GRIP_HELD)
    {
      accord_date_drag_cancel (get_drag (self));
      if (!accord_date_drag_begin (get_drag (self), self->promise,
                                   self->field))
        {
          gtk_widget_error_bell (self->list);
          let_go (self);
          gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
          return;
        }
      accord_selection_select (
        accord_timeline_scene_get_selection (self->scene),
        ACCORD_ENTITY (self->promise));
      gtk_widget_set_cursor_from_name (self->list, "grabbing");
    }
  self->grip = self->grip == GRIP_HELD ? GRIP_DRAGGED : GRIP_PANNED;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
drag_update_cb (GtkGestureDrag        *gesture,
                double                 dx,
                double                 dy,
                AccordTimelinePointer *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (
    GTK_EVENT_CONTROLLER (gesture));

  if ((self->grip == GRIP_HELD || self->grip == GRIP_TIME)
      && is_far (self, dx, self->grip == GRIP_HELD ? dy : 0))
    start_moving (self, GTK_GESTURE (gesture));

  if (self->grip == GRIP_DRAGGED)
    {
      accord_date_drag_set_keeps_order (get_drag (self),
                                        (state & GDK_CONTROL_MASK) != 0);
      accord_date_drag_move_to (get_drag (self),
                                get_day (self,
                                         self->start + dx - self->offset));
    }
  else if (self->grip == GRIP_PANNED)
    {
      accord_timeline_span_pan (get_span (self), dx - self->panned);
      self->panned = dx;
    }
}

/* With Shift or where it has to be, and while the row is there to ask at. */
static gboolean
ask_why (AccordTimelinePointer *self,
         GtkGestureDrag        *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (
    GTK_EVENT_CONTROLLER (gesture));

  return ((state & GDK_SHIFT_MASK) != 0
          || accord_date_drag_needs_reason (get_drag (self)))
         && self->row != NULL
         && accord_promise_row_get_promise (ACCORD_PROMISE_ROW (self->row))
              == self->promise
         && gtk_widget_activate_action (self->row, "timeline.drop-with-why",
                                        NULL);
}

static void
drag_end_cb (GtkGestureDrag        *gesture,
             double                 dx,
             double                 dy,
             AccordTimelinePointer *self)
{
  gboolean dragged = self->grip == GRIP_DRAGGED;

  /* Before a popover opens, which takes the pointer away from here. */
  self->grip = GRIP_NONE;
  if (dragged && !ask_why (self, gesture))
    accord_timeline_scene_drop (self->scene, NULL);
  gtk_widget_set_cursor (self->list, NULL);
  let_go (self);
}

static void
drag_cancel_cb (GtkGesture            *gesture,
                GdkEventSequence      *sequence,
                AccordTimelinePointer *self)
{
  gboolean dragged = self->grip == GRIP_DRAGGED;

  let_go (self);
  if (dragged)
    accord_date_drag_cancel (get_drag (self));
}

/* Escape takes it back, or something else has changed the plan. */
static void
scene_changed_cb (AccordTimelinePointer *self)
{
  if (self->grip == GRIP_DRAGGED
      && accord_date_drag_get_promise (get_drag (self)) == NULL)
    {
      let_go (self);
      gtk_widget_set_cursor (self->list, NULL);
    }
}

static void
pinch_begin_cb (GtkGesture            *gesture,
                GdkEventSequence      *sequence,
                AccordTimelinePointer *self)
{
  self->scale = 1;
}

static void
pinch_changed_cb (GtkGestureZoom        *gesture,
                  double                 scale,
                  AccordTimelinePointer *self)
{
  double x = self->x, y;

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y);
  if (scale > 0 && self->scale > 0)
    accord_timeline_span_zoom (get_span (self), x, scale / self->scale);
  self->scale = scale;
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           AccordTimelinePointer    *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (
    GTK_EVENT_CONTROLLER (controller));

  if (state & GDK_CONTROL_MASK)
    {
      accord_timeline_span_zoom (get_span (self), self->x,
                                 dy > 0 ? 1 / ZOOM_STEP : ZOOM_STEP);
      return TRUE;
    }
  if (state & GDK_SHIFT_MASK && dx == 0)
    dx = dy;
  else if (dx == 0)
    return FALSE;

  accord_timeline_span_pan (get_span (self), -dx * PAN_STEP);
  return TRUE;
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           AccordTimelinePointer    *self)
{
  AccordPromiseRow *row;

  self->x = x;
  if (self->grip == GRIP_NONE)
    gtk_widget_set_cursor_from_name (
      self->list,
      get_field (find_hit (self, x, y, &row).part) != ACCORD_FIELD_NOT_FOUND
        ? "ew-resize"
        : NULL);
}

static void
accord_timeline_pointer_dispose (GObject *object)
{
  AccordTimelinePointer *self = ACCORD_TIMELINE_POINTER (object);

  g_clear_weak_pointer (&self->row);
  g_clear_object (&self->promise);
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (accord_timeline_pointer_parent_class)->dispose (object);
}

static void
accord_timeline_pointer_class_init (AccordTimelinePointerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_timeline_pointer_dispose;
}

static void
accord_timeline_pointer_init (AccordTimelinePointer *self)
{
}

static GtkEventController *
add (AccordTimelinePointer *self,
     gpointer               controller,
     GtkPropagationPhase    phase)
{
  gtk_event_controller_set_propagation_phase (controller, phase);
  gtk_widget_add_controller (self->list, controller);

  return controller;
}

static void
connect (AccordTimelinePointer *self,
         GtkEventController    *controller,
         const char            *signal,
         GCallback              callback)
{
  g_signal_connect_object (controller, signal, callback, self, 0);
}

/**
 * accord_timeline_pointer_new:
 * @list: holds #AccordPromiseRow's
 * @scene: what they show
 *
 * Returns: (transfer full): what goes on serving @list until it is dropped
 */
AccordTimelinePointer *
accord_timeline_pointer_new (GtkWidget           *list,
                             AccordTimelineScene *scene)
{
  AccordTimelinePointer *self
    = g_object_new (ACCORD_TYPE_TIMELINE_POINTER, NULL);
  GtkEventController *drag, *pinch;

  self->list = list;
  self->scene = g_object_ref (scene);
  g_signal_connect_object (scene, "changed", G_CALLBACK (scene_changed_cb),
                           self, G_CONNECT_SWAPPED);

  /* Before the row, which would take the press for a selection. */
  drag = add (self, gtk_gesture_drag_new (), GTK_PHASE_CAPTURE);
  connect (self, drag, "drag-begin", G_CALLBACK (drag_begin_cb));
  connect (self, drag, "drag-update", G_CALLBACK (drag_update_cb));
  connect (self, drag, "drag-end", G_CALLBACK (drag_end_cb));
  connect (self, drag, "cancel", G_CALLBACK (drag_cancel_cb));
  pinch = add (self, gtk_gesture_zoom_new (), GTK_PHASE_CAPTURE);
  connect (self, pinch, "begin", G_CALLBACK (pinch_begin_cb));
  connect (self, pinch, "scale-changed", G_CALLBACK (pinch_changed_cb));
  connect (self,
           add (self,
                gtk_event_controller_scroll_new (
                  GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES),
                GTK_PHASE_CAPTURE),
           "scroll", G_CALLBACK (scroll_cb));
  connect (self,
           add (self, gtk_event_controller_motion_new (), GTK_PHASE_BUBBLE),
           "motion", G_CALLBACK (motion_cb));

  return self;
}

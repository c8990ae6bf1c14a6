/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of a row: Enter picks the agreed date up and drops it, with Shift,
 * or where both sides have signed it, it asks for the reason first; the arrows move it by a working day, the Page
 * keys by a week, Escape puts it back. While nothing is picked up they are the
 * list's.
 */

#include "config.h"

#include "accord-promise-row.h"

#include "accord-date-popover.h"

#include <glib/gi18n-lib.h>

struct _AccordPromiseRow
{
  GtkWidget parent_instance;

  AccordTimelineScene *scene;
  AccordPromise *promise; /* NULL while the row waits for one */
  char *label;
  guint label_source; /* 0 while the label is right */
  gboolean stale;     /* it has changed where nobody sees it */
  guint can;          /* of Can, what the actions are enabled for */
  GtkWidget *menu;         /* made when it is asked for */
  GtkWidget *date_popover; /* likewise */
};

G_DEFINE_FINAL_TYPE (AccordPromiseRow, accord_promise_row, GTK_TYPE_WIDGET)

typedef enum
{
  CAN_BE_DROPPED = 1 << 0,
  CAN_BE_MOVED = 1 << 1,
  CAN_MOVE_NEED = 1 << 2,
} Can;

static AccordDateDrag *
get_drag (AccordPromiseRow *self)
{
  return accord_timeline_scene_get_drag (self->scene);
}

static gboolean
is_picked_up (AccordPromiseRow *self)
{
  return self->promise != NULL
         && accord_date_drag_get_promise (get_drag (self)) == self->promise;
}

static void
set_label (GtkWidget  *widget,
           const char *label)
{
  if (widget != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static guint
find_can (AccordPromiseRow *self)
{
  if (is_picked_up (self))
    return CAN_BE_DROPPED;
  if (!accord_promise_takes_part (self->promise))
    return 0;

  return accord_entity_get_boolean (ACCORD_ENTITY (self->promise),
                                    ACCORD_PROMISE_NEED_REVEALED)
           ? CAN_BE_MOVED | CAN_MOVE_NEED
           : CAN_BE_MOVED;
}

static void
update_actions (AccordPromiseRow *self)
{
  static const struct
  {
    const char *name;
    Can can;
  } actions[] = {
    { "timeline.pick-up", CAN_BE_MOVED },
    { "timeline.change-date", CAN_BE_MOVED },
    { "timeline.change-want-date", CAN_BE_MOVED },
    { "timeline.change-need-date", CAN_MOVE_NEED },
    { "timeline.drop", CAN_BE_DROPPED },
    { "timeline.drop-with-why", CAN_BE_DROPPED },
    { "timeline.restore", CAN_BE_DROPPED },
    { "timeline.earlier", CAN_BE_DROPPED },
    { "timeline.later", CAN_BE_DROPPED },
    { "timeline.week-earlier", CAN_BE_DROPPED },
    { "timeline.week-later", CAN_BE_DROPPED },
  };
  guint can = find_can (self);

  if (can == self->can)
    return;

  self->can = can;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name,
                                   (can & actions[i].can) != 0);
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

  update_actions (self);
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
pick_up (AccordPromiseRow *self)
{
  /* What another row still holds goes back. */
  if (self->promise == NULL || is_picked_up (self))
    return;

  accord_date_drag_cancel (get_drag (self));
  if (!accord_date_drag_begin (get_drag (self), self->promise,
                               ACCORD_PROMISE_AGREED_DATE))
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
pick_up_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  pick_up (ACCORD_PROMISE_ROW (widget));
}

static void
restore_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  AccordPromiseRow *self = ACCORD_PROMISE_ROW (widget);

  if (is_picked_up (self))
    accord_date_drag_cancel (get_drag (self));
}

static void
move (AccordPromiseRow *self,
      int               days,
      int               weeks)
{
  if (!is_picked_up (self))
    return;

  if (days != 0)
    accord_date_drag_move_by (get_drag (self), days);
  if (weeks != 0)
    accord_date_drag_move_by_weeks (get_drag (self), weeks);
}

static void
earlier_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  move (ACCORD_PROMISE_ROW (widget), -1, 0);
}

static void
later_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  move (ACCORD_PROMISE_ROW (widget), 1, 0);
}

static void
week_earlier_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  move (ACCORD_PROMISE_ROW (widget), 0, -1);
}

static void
week_later_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  move (ACCORD_PROMISE_ROW (widget), 0, 1);
}

/* Both stand where the date is on the screen, or where it was asked for. */
static void
point_at (AccordPromiseRow *self,
          GtkWidget        *popover,
          double            x)
{
  GdkRectangle place = { (int) x, gtk_widget_get_height (GTK_WIDGET (self)) / 3,
                         1, 1 };

  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &place);
}

static double
get_date_x (AccordPromiseRow *self,
            guint             field)
{
  return CLAMP (accord_timeline_scene_get_date_x (self->scene, self->promise,
                                                  field),
                0, gtk_widget_get_width (GTK_WIDGET (self)));
}

static AccordDatePopover *
get_date_popover (AccordPromiseRow *self,
                  guint             field)
{
  if (self->date_popover == NULL)
    {
      self->date_popover = accord_date_popover_new (self->scene);
      gtk_widget_set_parent (self->date_popover, GTK_WIDGET (self));
    }
  point_at (self, self->date_popover, get_date_x (self, field));

  return ACCORD_DATE_POPOVER (self->date_popover);
}

static void
ask_for_date (AccordPromiseRow *self,
              guint             field)
{
  if (self->promise != NULL)
    accord_date_popover_ask (get_date_popover (self, field), self->promise,
                             field);
}

static void
drop_with_why (AccordPromiseRow *self)
{
  accord_date_popover_ask_why (
    get_date_popover (self, accord_date_drag_get_field (get_drag (self))));
}

static void
drop_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AccordPromiseRow *self = ACCORD_PROMISE_ROW (widget);

  if (!is_picked_up (self))
    return;

  if (accord_date_drag_needs_reason (get_drag (self)))
    drop_with_why (self);
  else
    accord_timeline_scene_drop (self->scene, NULL);
}

static void
drop_with_why_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  AccordPromiseRow *self = ACCORD_PROMISE_ROW (widget);

  if (is_picked_up (self))
    drop_with_why (self);
}

static void
change_date_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  ask_for_date (ACCORD_PROMISE_ROW (widget), ACCORD_PROMISE_AGREED_DATE);
}

static void
change_want_date_action (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  ask_for_date (ACCORD_PROMISE_ROW (widget), ACCORD_PROMISE_WANT_DATE);
}

static void
change_need_date_action (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  ask_for_date (ACCORD_PROMISE_ROW (widget), ACCORD_PROMISE_NEED_DATE);
}

static void
ways_out_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  AccordPromiseRow *self = ACCORD_PROMISE_ROW (widget);

  if (self->promise == NULL)
    return;

  accord_selection_select (accord_timeline_scene_get_selection (self->scene),
                           ACCORD_ENTITY (self->promise));
  gtk_widget_activate_action (widget, "win.ways-out", NULL);
}

static GMenuModel *
create_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _ ("Change Date…"), "timeline.change-date");
  g_menu_append (menu, _ ("Change Want Date…"), "timeline.change-want-date");
  g_menu_append (menu, _ ("Change Need Date…"), "timeline.change-need-date");
  g_menu_append (menu, _ ("Move by Keys"), "timeline.pick-up");
  g_menu_append (menu, _ ("Ways Out…"), "timeline.ways-out");

  return G_MENU_MODEL (menu);
}

static void
show_menu (AccordPromiseRow *self,
           double            x)
{
  if (self->promise == NULL)
    return;

  if (self->menu == NULL)
    {
      g_autoptr (GMenuModel) menu = create_menu ();

      self->menu = gtk_popover_menu_new_from_model (menu);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  point_at (self, self->menu, x);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AccordPromiseRow *self = ACCORD_PROMISE_ROW (widget);

  if (self->promise != NULL)
    show_menu (self, get_date_x (self, ACCORD_PROMISE_AGREED_DATE));
}

static void
menu_pressed_cb (GtkGestureClick  *gesture,
                 int               n_presses,
                 double            x,
                 double            y,
                 AccordPromiseRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  show_menu (self, x);
}

/* Enter: picks up what lies, drops what is held. */
static gboolean
enter_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   data)
{
  gboolean held = is_picked_up (ACCORD_PROMISE_ROW (widget));

  gtk_widget_activate_action (widget,
                              held ? "timeline.drop" : "timeline.pick-up",
                              NULL);
  return TRUE;
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  if (!is_picked_up (ACCORD_PROMISE_ROW (widget)))
    return FALSE;

  gtk_widget_activate_action (widget, "timeline.restore", NULL);
  return TRUE;
}

/* By days to one side of the screen, or by weeks. */
static gboolean
move_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  AccordPromiseRow *self = ACCORD_PROMISE_ROW (widget);
  int days, weeks;

  if (!is_picked_up (self))
    return FALSE;

  g_variant_get (arguments, "(ii)", &days, &weeks);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    days = -days;
  move (self, days, weeks);

  return TRUE;
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
    *minimum = *natural = (int) (accord_timeline_columns_get_row_height (
                                   accord_timeline_scene_get_columns (
                                     self->scene))
                                 + 0.5);
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

  cr = gtk_snapshot_append_cairo (
    snapshot,
    &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                         (float) gtk_widget_get_height (widget)));
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
      || accord_date_drag_get_promise (get_drag (self)) != NULL)
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
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    guint keypad;
    int days;
    int weeks;
  } moves[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0 },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, -1 },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, 1 },
    /* They do nothing: focus stays with what is held. */
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, 0 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      gtk_widget_class_add_binding (widget_class, moves[i].key, 0, move_cb,
                                    "(ii)", moves[i].days, moves[i].weeks);
      gtk_widget_class_add_binding (widget_class, moves[i].keypad, 0, move_cb,
                                    "(ii)", moves[i].days, moves[i].weeks);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0,
                                       "timeline.change-date", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0,
                                       "timeline.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10,
                                       GDK_SHIFT_MASK, "timeline.menu", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, enter_cb,
                                NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, enter_cb,
                                NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return,
                                       GDK_SHIFT_MASK,
                                       "timeline.drop-with-why", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb,
                                NULL);
}

static void
accord_promise_row_class_init (AccordPromiseRowClass *klass)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "timeline.pick-up", pick_up_action },
    { "timeline.ways-out", ways_out_action },
    { "timeline.drop", drop_action },
    { "timeline.drop-with-why", drop_with_why_action },
    { "timeline.restore", restore_action },
    { "timeline.earlier", earlier_action },
    { "timeline.later", later_action },
    { "timeline.week-earlier", week_earlier_action },
    { "timeline.week-later", week_later_action },
    { "timeline.change-date", change_date_action },
    { "timeline.change-want-date", change_want_date_action },
    { "timeline.change-need-date", change_need_date_action },
    { "timeline.menu", menu_action },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_promise_row_dispose;
  widget_class->measure = accord_promise_row_measure;
  widget_class->size_allocate = accord_promise_row_size_allocate;
  widget_class->snapshot = accord_promise_row_snapshot;
  widget_class->query_tooltip = accord_promise_row_query_tooltip;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL,
                                     actions[i].activate);
  add_keys (widget_class);
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
  self->can = CAN_BE_DROPPED | CAN_BE_MOVED | CAN_MOVE_NEED;
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

  update_actions (self);
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

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done with a row: by its menu, by keys, and by who calls actions.
 *
 * Enter picks the agreed date up and drops it, with Shift, or where both sides
 * have signed it, it asks for the reason first; the arrows move it by a
 * working day, the Page keys by a week, Escape puts it back. While nothing is
 * picked up they are the list's, and Shift+Enter asks for the reason of a move
 * that nobody gave one for.
 */

#include "config.h"

#include "accord-promise-row-private.h"

#include "accord-date-popover.h"
#include "accord-entity-verbs.h"
#include "accord-form-dialog.h"
#include "accord-move-keys.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  CAN_BE_DROPPED = 1 << 0,
  CAN_BE_MOVED = 1 << 1,
  CAN_MOVE_NEED = 1 << 2,
  CAN_SAY_WHY = 1 << 3,
  CAN_BE_DELETED = 1 << 4,
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

static guint
find_can (AccordPromiseRow *self)
{
  guint can = CAN_BE_MOVED | CAN_BE_DELETED;

  if (is_picked_up (self))
    return CAN_BE_DROPPED;
  if (!accord_promise_takes_part (self->promise))
    return CAN_BE_DELETED; /* or told why not */

  if (accord_entity_get_boolean (ACCORD_ENTITY (self->promise),
                                 ACCORD_PROMISE_NEED_REVEALED))
    can |= CAN_MOVE_NEED;
  if (accord_move_reason_is_missing (
        accord_timeline_scene_get_reason (self->scene), self->promise))
    can |= CAN_SAY_WHY;

  return can;
}

/*
 * _accord_promise_row_update_actions:
 *
 * Lets be done what can be done now.
 */
void
_accord_promise_row_update_actions (AccordPromiseRow *self)
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
    { "timeline.say-why", CAN_SAY_WHY },
    { "timeline.delete", CAN_BE_DELETED },
  };
  guint can = find_can (self);

  if (can == self->can)
    return;

  self->can = can;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name,
                                   (can & actions[i].can) != 0);
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

/* Where it was moved without one. */
static void
say_why_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  AccordPromiseRow *self = ACCORD_PROMISE_ROW (widget);
  AccordMoveReason *reason = accord_timeline_scene_get_reason (self->scene);
  g_autoptr (AccordForm) form = NULL;

  if (!accord_move_reason_is_missing (reason, self->promise))
    return;

  form = accord_move_reason_ask (reason);
  accord_form_dialog_ask (GTK_WINDOW (gtk_widget_get_root (widget)), form,
                          accord_timeline_scene_get_as_of (self->scene));
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

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  AccordPromiseRow *self = ACCORD_PROMISE_ROW (widget);

  if (self->promise != NULL)
    accord_entity_verbs_delete (widget,
                                accord_timeline_scene_get_plan (self->scene),
                                ACCORD_ENTITY (self->promise));
}

static GMenuModel *
create_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();
  g_autoptr (GMenuItem) why
    = g_menu_item_new (_ ("Say Why It Moved…"), "timeline.say-why");

  g_menu_item_set_attribute (why, "hidden-when", "s", "action-disabled");
  g_menu_item_set_attribute (why, "accel", "s", "<Shift>Return");
  g_menu_append_item (menu, why);
  g_menu_append (menu, _ ("Change Date…"), "timeline.change-date");
  g_menu_append (menu, _ ("Change Want Date…"), "timeline.change-want-date");
  g_menu_append (menu, _ ("Change Need Date…"), "timeline.change-need-date");
  g_menu_append (menu, _ ("Move by Keys"), "timeline.pick-up");
  g_menu_append (menu, _ ("Ways Out…"), "timeline.ways-out");
  g_menu_append (end, _ ("Delete"), "timeline.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));

  return G_MENU_MODEL (menu);
}

/*
 * _accord_promise_row_show_menu:
 * @x: where it points at
 */
void
_accord_promise_row_show_menu (AccordPromiseRow *self,
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
    _accord_promise_row_show_menu (
      self, get_date_x (self, ACCORD_PROMISE_AGREED_DATE));
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

/* Now, or afterwards. */
static gboolean
why_cb (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   data)
{
  gboolean held = is_picked_up (ACCORD_PROMISE_ROW (widget));

  return gtk_widget_activate_action (
    widget, held ? "timeline.drop-with-why" : "timeline.say-why", NULL);
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

static gboolean
move_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  AccordPromiseRow *self = ACCORD_PROMISE_ROW (widget);

  return accord_move_keys_move (widget, arguments,
                                is_picked_up (self) ? get_drag (self) : NULL);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  accord_move_keys_add (widget_class, move_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0,
                                       "timeline.change-date", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0,
                                       "timeline.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0,
                                       "timeline.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10,
                                       GDK_SHIFT_MASK, "timeline.menu", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, enter_cb,
                                NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, enter_cb,
                                NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_SHIFT_MASK,
                                why_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter,
                                GDK_SHIFT_MASK, why_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb,
                                NULL);
}

/*
 * _accord_promise_row_install_actions:
 *
 * Gives the class its actions and keys.
 */
void
_accord_promise_row_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "timeline.pick-up", pick_up_action },
    { "timeline.ways-out", ways_out_action },
    { "timeline.delete", delete_action },
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
    { "timeline.say-why", say_why_action },
    { "timeline.menu", menu_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL,
                                     actions[i].activate);
  add_keys (widget_class);
}

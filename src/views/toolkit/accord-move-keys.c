/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys that move a date which is picked up: the same wherever one can be.
 */

#include "config.h"

#include "accord-move-keys.h"

/**
 * accord_move_keys_add:
 * @widget_class: a class in which dates are picked up
 * @pressed: (scope forever): called with what accord_move_keys_move() takes
 *
 * Adds the arrow keys, for a working day to either side of the screen, and
 * the Page keys, for a week. The other two arrows do nothing: the focus stays
 * with what is held.
 */
void
accord_move_keys_add (GtkWidgetClass *widget_class,
                      GtkShortcutFunc pressed)
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
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, 0 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, 0 },
  };

  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));
  g_return_if_fail (pressed != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      gtk_widget_class_add_binding (widget_class, moves[i].key, 0, pressed,
                                    "(ii)", moves[i].days, moves[i].weeks);
      gtk_widget_class_add_binding (widget_class, moves[i].keypad, 0, pressed,
                                    "(ii)", moves[i].days, moves[i].weeks);
    }
}

/**
 * accord_move_keys_move:
 * @widget: where the key was pressed; time runs as its text does
 * @arguments: of the key
 * @held: (nullable): the drag whose date is picked up in @widget; %NULL for
 *   none
 *
 * Returns: whether the key was for the date
 */
gboolean
accord_move_keys_move (GtkWidget      *widget,
                       GVariant       *arguments,
                       AccordDateDrag *held)
{
  int days, weeks;

  if (held == NULL)
    return FALSE;

  g_variant_get (arguments, "(ii)", &days, &weeks);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    days = -days;
  if (days != 0)
    accord_date_drag_move_by (held, days);
  if (weeks != 0)
    accord_date_drag_move_by_weeks (held, weeks);

  return TRUE;
}

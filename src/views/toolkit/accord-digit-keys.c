/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-digit-keys.h"

/**
 * accord_digit_keys_find:
 * @widget: on whose display the key was pressed
 * @key: what it writes
 * @code: which key it is
 *
 * With Shift most keyboards write another sign, so that it goes by the key and
 * not by what it writes.
 *
 * Returns: the digit of the key, 1 to 9; 0 where it has none
 */
guint
accord_digit_keys_find (GtkWidget *widget,
                        guint      key,
                        guint      code)
{
  g_autofree GdkKeymapKey *keys = NULL;
  g_autofree guint *values = NULL;
  int n = 0;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 0);

  if (gdk_display_map_keycode (gtk_widget_get_display (widget), code, &keys,
                               &values, &n))
    for (int i = 0; i < n; i++)
      if (values[i] >= GDK_KEY_1 && values[i] <= GDK_KEY_9)
        key = values[i];
  if (key >= GDK_KEY_KP_1 && key <= GDK_KEY_KP_9)
    key = key - GDK_KEY_KP_1 + GDK_KEY_1;

  return key >= GDK_KEY_1 && key <= GDK_KEY_9 ? key - GDK_KEY_1 + 1 : 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-row-button.h"

/**
 * accord_row_button_name:
 * @row: presses a button when it is activated
 * @name: (nullable): what a screen reader shall call the button; %NULL for
 *   the words on it
 *
 * For a button that says itself what it does. A newer libadwaita lets the
 * row's title name it, and nothing else.
 */
void
accord_row_button_name (AdwActionRow *row,
                        const char   *name)
{
  GtkAccessible *button;

  g_return_if_fail (ADW_IS_ACTION_ROW (row));

  button = GTK_ACCESSIBLE (adw_action_row_get_activatable_widget (row));
  gtk_accessible_reset_relation (button,
                                 GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  if (name != NULL)
    gtk_accessible_update_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    name, -1);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* GTK 4.18 says that an item of a menu is named by the label in it, and that
 * this label is there for the eye only: a screen reader gets no name at all.
 * Earlier versions let the label name it.
 */

#include "config.h"

#include "accord-menu-names.h"

#include "accord-widget-watch.h"

static void
name_item (GtkWidget *item)
{
  GtkWidget *child = gtk_widget_get_first_child (item);

  while (child != NULL && !GTK_IS_LABEL (child))
    child = gtk_widget_get_next_sibling (child);
  if (child == NULL
      || gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (child))
           != GTK_ACCESSIBLE_ROLE_PRESENTATION)
    return;

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (item),
                                 GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (child)), -1);
}

static void
name_items (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    switch (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (child)))
      {
      case GTK_ACCESSIBLE_ROLE_MENU_ITEM:
      case GTK_ACCESSIBLE_ROLE_MENU_ITEM_CHECKBOX:
      case GTK_ACCESSIBLE_ROLE_MENU_ITEM_RADIO:
        name_item (child);
        break;
      default:
        name_items (child);
        break;
      }
}

/**
 * accord_menu_names_watch:
 *
 * Sees to it that whatever menu opens from now on, GTK's own as well, has
 * items with names. To be called once.
 */
void
accord_menu_names_watch (void)
{
  accord_widget_watch (GTK_TYPE_POPOVER_MENU, "show", name_items);
}

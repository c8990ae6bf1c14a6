/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-row-view.h"

#include "accord-row-places.h"

/**
 * accord_row_view_set_rows:
 * @rows: what @view shall show
 *
 * Nothing is selected until somebody selects it. The view must be where its
 * adjustment stays the same.
 *
 * Returns: (transfer full): the row that is selected
 */
GtkSingleSelection *
accord_row_view_set_rows (GtkColumnView *view,
                          GListModel    *rows)
{
  GtkSingleSelection *model = gtk_single_selection_new (NULL);
  g_autoptr (AccordRowPlaces) places = NULL;

  gtk_single_selection_set_autoselect (model, FALSE);
  gtk_single_selection_set_model (model, rows);
  gtk_single_selection_set_can_unselect (model, TRUE);
  places = accord_row_places_new (
    model, gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view)));
  gtk_column_view_set_model (view, GTK_SELECTION_MODEL (places));

  return model;
}

/**
 * accord_row_view_get_rows:
 *
 * Returns: (transfer none) (nullable): the rows, and which of them is selected
 */
GtkSingleSelection *
accord_row_view_get_rows (GtkColumnView *view)
{
  GtkSelectionModel *model;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), NULL);

  model = gtk_column_view_get_model (view);

  return model != NULL
           ? accord_row_places_get_rows (ACCORD_ROW_PLACES (model))
           : NULL;
}

/**
 * accord_row_view_set_steady:
 * @view: has rows from accord_row_view_set_rows()
 * @steady: whether the places of @view stay where they are while rows move
 *
 * For as long as many rows move that nobody has touched: see #AccordRowPlaces.
 */
void
accord_row_view_set_steady (GtkColumnView *view,
                            gboolean       steady)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  accord_row_places_set_steady (
    ACCORD_ROW_PLACES (gtk_column_view_get_model (view)), steady);
}

/**
 * accord_row_view_add_keys:
 * @keys: (array length=n_keys): keys for rows, not for what is typed in an
 *   entry
 *
 * They come before those by which @view moves the focus.
 */
void
accord_row_view_add_keys (GtkColumnView          *view,
                          const AccordRowViewKey *keys,
                          guint                   n_keys)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < n_keys; i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (
        gtk_keyval_trigger_new (keys[i].key, keys[i].modifiers),
        gtk_named_action_new (keys[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (view), controller);
}

typedef struct
{
  GtkColumnView *view; /* owns the gesture, which owns this */
  AccordRowViewMenuFunc func;
  gpointer data;
} Menu;

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            gpointer         data)
{
  Menu *menu = data;
  AccordCell *cell = accord_cell_at (GTK_WIDGET (menu->view), x, y);

  if (cell == NULL)
    return;

  gtk_single_selection_set_selected (accord_row_view_get_rows (menu->view),
                                     accord_cell_get_position (cell));
  menu->func (cell, menu->data);
}

/**
 * accord_row_view_add_menu:
 * @view: has rows from accord_row_view_set_rows()
 * @func: called when somebody presses a row for its menu
 * @data: for @func; must outlive @view
 */
void
accord_row_view_add_menu (GtkColumnView        *view,
                          AccordRowViewMenuFunc func,
                          gpointer              data)
{
  GtkGesture *gesture = gtk_gesture_click_new ();
  Menu *menu = g_new (Menu, 1);

  *menu = (Menu) { view, func, data };
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture),
                                 GDK_BUTTON_SECONDARY);
  g_signal_connect_data (gesture, "pressed", G_CALLBACK (pressed_cb), menu,
                         (GClosureNotify) (GCallback) g_free, 0);
  gtk_widget_add_controller (GTK_WIDGET (view),
                             GTK_EVENT_CONTROLLER (gesture));
}

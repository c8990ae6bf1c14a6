/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-view-places.h"

#include "accord-cell.h"
#include "accord-row-places.h"

static GtkWidget *
find (GtkWidget *widget,
      gpointer   row,
      guint      column)
{
  if (ACCORD_IS_CELL (widget))
    return accord_cell_get_row (ACCORD_CELL (widget)) == row
               && accord_cell_get_column (ACCORD_CELL (widget)) == column
             ? widget
             : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, row, column);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * accord_view_places_find:
 * @row: a row of @view
 * @column: the number of a column
 *
 * Returns: (transfer none) (nullable): the cell, where it is among the some
 *   two hundred rows that have widgets
 */
GtkWidget *
accord_view_places_find (GtkColumnView *view,
                         gpointer       row,
                         guint          column)
{
  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), NULL);

  return find (GTK_WIDGET (view), row, column);
}

/* It is the list within that has the action. */
static void
scroll (GtkColumnView *view,
        guint          position)
{
  GtkSelectionModel *model = gtk_column_view_get_model (view);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (view));

  if (model != NULL)
    accord_row_places_reach (ACCORD_ROW_PLACES (model), position);
  while (child != NULL
         && !gtk_widget_activate_action (child, "list.scroll-to-item", "u",
                                         position))
    child = gtk_widget_get_next_sibling (child);
}

/**
 * accord_view_places_is_in_sight:
 * @view: its rows are equally high
 * @position: of a row in @view
 *
 * Goes by the position, since a row that has moved is laid out later.
 *
 * Returns: whether the whole row can be seen
 */
gboolean
accord_view_places_is_in_sight (GtkColumnView *view,
                                guint          position)
{
  GtkAdjustment *adjustment;
  double height, top;
  guint n;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), FALSE);

  n = g_list_model_get_n_items (
    G_LIST_MODEL (gtk_column_view_get_model (view)));
  if (position >= n)
    return FALSE;

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  height = gtk_adjustment_get_upper (adjustment) / n;
  top = gtk_adjustment_get_value (adjustment);

  return position * height >= top
         && (position + 1) * height
              <= top + gtk_adjustment_get_page_size (adjustment);
}

typedef struct
{
  guint position;
  guint n_frames;
} Again;

static gboolean
scroll_again_cb (GtkWidget     *view,
                 GdkFrameClock *clock,
                 gpointer       data)
{
  Again *again = data;

  if (again->n_frames-- > 0)
    return G_SOURCE_CONTINUE;

  if (!accord_view_places_is_in_sight (GTK_COLUMN_VIEW (view),
                                       again->position))
    scroll (GTK_COLUMN_VIEW (view), again->position);

  return G_SOURCE_REMOVE;
}

/**
 * accord_view_places_scroll:
 * @position: of a row in @view
 *
 * Brings a row into sight. GTK 4.18 stays where it is when the row has just
 * come: it is asked once more a frame later, when the rows have their places.
 */
void
accord_view_places_scroll (GtkColumnView *view,
                           guint          position)
{
  Again *again;
  guint tick;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  scroll (view, position);

  again = g_new (Again, 1);
  *again = (Again) { position, 1 };
  tick = GPOINTER_TO_UINT (
    g_object_get_data (G_OBJECT (view), "accord-scroll-again"));
  if (tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (view), tick);
  tick = gtk_widget_add_tick_callback (GTK_WIDGET (view), scroll_again_cb,
                                       again, g_free);
  g_object_set_data (G_OBJECT (view), "accord-scroll-again",
                     GUINT_TO_POINTER (tick));
}

/**
 * accord_view_places_hold:
 * @position: of a row that stays when others move
 *
 * A list keeps one of its rows where it is on the screen. With GTK 4.18 that
 * is so when the row is the one that moves, too, and all the others would run
 * past it. Called before a move, this lets it be the row at @position, where
 * that can be seen.
 */
void
accord_view_places_hold (GtkColumnView *view,
                         guint          position)
{
  if (accord_view_places_is_in_sight (view, position))
    scroll (view, position);
}

/**
 * accord_view_places_point:
 * @popover: a child of @parent
 * @at: (nullable): what it shall point at; %NULL for the middle of @parent
 */
void
accord_view_places_point (GtkWidget *popover,
                          GtkWidget *parent,
                          GtkWidget *at)
{
  GdkRectangle rect = { gtk_widget_get_width (parent) / 2,
                        gtk_widget_get_height (parent) / 2, 1, 1 };
  graphene_rect_t bounds;

  g_return_if_fail (GTK_IS_POPOVER (popover));

  if (at != NULL && gtk_widget_compute_bounds (at, parent, &bounds))
    rect = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                            (int) bounds.size.width,
                            (int) bounds.size.height };
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &rect);
}

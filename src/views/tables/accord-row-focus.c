/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The focus of a list of rows. GTK gives it to whatever else there is in the
 * window when the row that had it goes or moves, and to nothing when a popover
 * over the list closes; a person who works with keys then begins anew. Here
 * it stays with its row, or with the row that took its place.
 */

#include "config.h"

#include "accord-row-focus.h"

#include "accord-cell.h"
#include "accord-row-places.h"
#include "accord-row-view.h"
#include "accord-view-places.h"

typedef struct
{
  GtkColumnView *view; /* owns this */
  GListModel *rows;
  GObject *row;   /* that has the focus while the list changes, or NULL */
  guint position; /* where it stood */
} Keep;

static GtkWidget *
get_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

static gboolean
is_inside (GtkWidget *widget,
           GtkWidget *parent)
{
  return widget != NULL
         && (widget == parent || gtk_widget_is_ancestor (widget, parent));
}

/* The widget of a row, or something in it, to a cell of that row. */
static AccordCell *
find_cell (GtkWidget *widget,
           GtkWidget *view)
{
  GtkWidget *cell = gtk_widget_get_ancestor (widget, ACCORD_TYPE_CELL);

  for (; cell == NULL && widget != NULL && widget != view;
       widget = gtk_widget_get_first_child (widget))
    if (ACCORD_IS_CELL (widget))
      cell = widget;

  return cell != NULL ? ACCORD_CELL (cell) : NULL;
}

static void
keep_free (Keep *self)
{
  g_signal_handlers_disconnect_by_data (self->rows, self);
  g_clear_object (&self->row);
  g_object_unref (self->rows);
  g_free (self);
}

/* Before the view knows of it. */
static void
before_cb (GListModel *rows,
           guint       position,
           guint       removed,
           guint       added,
           Keep       *self)
{
  GtkWidget *focus = get_focus (GTK_WIDGET (self->view));
  AccordCell *cell = is_inside (focus, GTK_WIDGET (self->view))
                       ? find_cell (focus, GTK_WIDGET (self->view))
                       : NULL;

  g_set_object (&self->row, cell != NULL ? accord_cell_get_row (cell) : NULL);
  if (cell != NULL)
    self->position = accord_cell_get_position (cell);
}

/* Where the row stands now, or what stands where it stood. */
static guint
find_place (Keep *self)
{
  guint n = g_list_model_get_n_items (self->rows);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (self->rows, i);

      if (row == self->row)
        return i;
    }

  return MIN (self->position, n - 1);
}

static void
after_cb (GListModel *rows,
          guint       position,
          guint       removed,
          guint       added,
          Keep       *self)
{
  g_autoptr (GObject) row = self->row;
  GtkWidget *focus = get_focus (GTK_WIDGET (self->view));
  AccordCell *cell;

  if (row == NULL || g_list_model_get_n_items (rows) == 0)
    {
      self->row = NULL;
      return;
    }

  cell = is_inside (focus, GTK_WIDGET (self->view))
           ? find_cell (focus, GTK_WIDGET (self->view))
           : NULL;
  if (cell == NULL || accord_cell_get_row (cell) != row)
    accord_row_focus_move (self->view, find_place (self));
  self->row = NULL;
}

/**
 * accord_row_focus_keep:
 * @view: a view that has no model yet
 * @rows: what it is going to show
 *
 * Lets the focus stay with its row when @rows change.
 */
void
accord_row_focus_keep (GtkColumnView *view,
                       GListModel    *rows)
{
  Keep *self;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));
  g_return_if_fail (gtk_column_view_get_model (view) == NULL);

  self = g_new0 (Keep, 1);
  self->view = view;
  self->rows = g_object_ref (rows);
  g_object_set_data_full (G_OBJECT (view), "accord-row-focus", self,
                          (GDestroyNotify) keep_free);
  g_signal_connect (rows, "items-changed", G_CALLBACK (before_cb), self);
  g_signal_connect_after (rows, "items-changed", G_CALLBACK (after_cb), self);
}

/**
 * accord_row_focus_move:
 * @position: of a row
 *
 * Brings the row into sight, and the focus to it.
 *
 * Returns: whether it has the focus
 */
gboolean
accord_row_focus_move (GtkColumnView *view,
                       guint          position)
{
  g_autoptr (AccordRowPlace) place = NULL;
  GtkSelectionModel *model;
  GtkWidget *cell;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), FALSE);

  model = gtk_column_view_get_model (view);
  accord_row_places_reach (ACCORD_ROW_PLACES (model), position);
  place = g_list_model_get_item (G_LIST_MODEL (model), position);
  if (place == NULL)
    return FALSE;

  accord_view_places_scroll (view, position);
  cell = accord_view_places_find (view, accord_row_place_get_row (place), 0);

  return cell != NULL
         && gtk_widget_grab_focus (
           accord_cell_get_row_widget (ACCORD_CELL (cell)));
}

/* What is inside the column view and has the rows; it knows which of them had
 * the focus last. */
static GtkWidget *
get_list (GtkColumnView *view)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (view));

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/**
 * accord_row_focus_grab_last:
 * @list: a list view
 *
 * Brings the focus to the row that had it last. Where none had, the list takes
 * it for itself, where nobody sees it.
 *
 * Returns: whether a row has it
 */
gboolean
accord_row_focus_grab_last (GtkWidget *list)
{
  g_return_val_if_fail (GTK_IS_LIST_VIEW (list), FALSE);

  return gtk_widget_grab_focus (list) && get_focus (list) != list
         && is_inside (get_focus (list), list);
}

/**
 * accord_row_focus_grab:
 *
 * Brings the focus to the row that is selected, or else to the one that had
 * it last.
 *
 * Returns: whether a row has it
 */
gboolean
accord_row_focus_grab (GtkColumnView *view)
{
  GtkSingleSelection *model;
  GtkWidget *list;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), FALSE);

  model = accord_row_view_get_rows (view);
  list = get_list (view);
  if (model == NULL || !gtk_widget_get_mapped (GTK_WIDGET (view)))
    return FALSE;
  if (gtk_single_selection_get_selected_item (model) != NULL)
    return accord_row_focus_move (view,
                                  gtk_single_selection_get_selected (model));

  return (list != NULL && accord_row_focus_grab_last (list))
         || accord_row_focus_move (view, 0);
}

static void
closed_cb (GtkColumnView *view,
           GtkWidget     *popover)
{
  GtkWidget *focus = get_focus (GTK_WIDGET (view));

  /* What it opened may have it. */
  if (focus == NULL || is_inside (focus, popover))
    accord_row_focus_grab (view);
}

/**
 * accord_row_focus_return:
 * @popover: of what is in @view
 *
 * Lets the focus return to its row when @popover closes.
 */
void
accord_row_focus_return (GtkColumnView *view,
                         GtkWidget     *popover)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));
  g_return_if_fail (GTK_IS_POPOVER (popover));

  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), view,
                           G_CONNECT_SWAPPED);
}

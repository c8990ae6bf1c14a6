/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A click on a column's title says what to sort by. The model sorts, so that
 * groups stay together; the view's sorter only tells.
 *
 * GTK 4.8 does not say which column its view is sorted by. But the view's
 * sorter asks the first column first, and turns the answer round where it
 * sorts downwards: a column's sorter notes that it was asked, and always
 * answers "smaller".
 */

#include "config.h"

#include "accord-column-order.h"

#define KEY "accord-column-order"

typedef struct
{
  GtkColumnView *view; /* owns this */
  AccordColumnOrderFunc changed;
  gpointer data;
  guint asked; /* the column that was asked first */
} Order;

typedef struct
{
  Order *order;
  guint column;
} Probe;

static int
probe_cb (gconstpointer a,
          gconstpointer b,
          gpointer      data)
{
  const Probe *probe = data;

  probe->order->asked = probe->column;

  return -1;
}

static void
sorter_changed_cb (Order *self)
{
  GtkOrdering ordering;

  self->asked = G_MAXUINT;
  /* Two things, whatever they are: what is the same is never asked about. */
  ordering = gtk_sorter_compare (gtk_column_view_get_sorter (self->view),
                                 self->view,
                                 gtk_column_view_get_columns (self->view));
  if (self->asked != G_MAXUINT)
    self->changed (self->asked, ordering == GTK_ORDERING_LARGER, self->data);
}

/**
 * accord_column_order_attach:
 * @view: whose columns they are
 * @changed: called when somebody wants another order
 * @data: for @changed; must outlive @view
 *
 * Lets the rows be sorted by each of the columns.
 */
void
accord_column_order_attach (GtkColumnView        *view,
                            AccordColumnOrderFunc changed,
                            gpointer              data)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  Order *self = g_new0 (Order, 1);

  *self = (Order) { view, changed, data, G_MAXUINT };
  g_object_set_data_full (G_OBJECT (view), KEY, self, g_free);
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column
        = g_list_model_get_item (columns, i);
      Probe *probe = g_new (Probe, 1);
      g_autoptr (GtkSorter) sorter = NULL;

      *probe = (Probe) { self, i };
      sorter = GTK_SORTER (gtk_custom_sorter_new (probe_cb, probe, g_free));
      gtk_column_view_column_set_sorter (column, sorter);
    }
  g_signal_connect_swapped (gtk_column_view_get_sorter (view), "changed",
                            G_CALLBACK (sorter_changed_cb), self);
}

/**
 * accord_column_order_set:
 * @column: the number of a column
 * @descending: whether the greatest shall come first
 *
 * Shows that the rows are sorted so, and has them sorted.
 */
void
accord_column_order_set (GtkColumnView *view,
                         guint          column,
                         gboolean       descending)
{
  g_autoptr (GtkColumnViewColumn) by
    = g_list_model_get_item (gtk_column_view_get_columns (view), column);

  g_return_if_fail (by != NULL);

  gtk_column_view_sort_by_column (view, by,
                                  descending ? GTK_SORT_DESCENDING
                                             : GTK_SORT_ASCENDING);
}

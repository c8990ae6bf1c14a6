/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A click on a column's title says what to sort by. The model sorts, so that
 * groups stay together; the view's sorter only tells.
 *
 * GTK 4.8 does not say which column its view is sorted by. But the view's
 * sorter asks the first column first, and turns the answer round where it
 * sorts downwards: a column's sorter notes that it was asked, and always
 * answers "smaller".
 *
 * The settings hold the order under `<name>-order` and `<name>-descending`.
 */

#include "config.h"

#include "accord-column-order.h"

#include "accord-app-settings.h"

#define KEY "accord-column-order"

typedef struct
{
  GtkColumnView *view; /* owns this */
  AccordColumnOrderFunc changed;
  gpointer data;
  char *order_key;
  char *descending_key;
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
order_free (Order *self)
{
  g_free (self->order_key);
  g_free (self->descending_key);
  g_free (self);
}

static void
save (Order   *self,
      gboolean descending)
{
  GSettings *settings = accord_app_settings_get ();

  /* The columns also change while the view goes away. */
  if (settings == NULL || gtk_column_view_get_model (self->view) == NULL)
    return;

  g_settings_set_enum (settings, self->order_key, (int) self->asked);
  g_settings_set_boolean (settings, self->descending_key, descending);
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
  if (self->asked == G_MAXUINT)
    return;

  self->changed (self->asked, ordering == GTK_ORDERING_LARGER, self->data);
  save (self, ordering == GTK_ORDERING_LARGER);
}

/**
 * accord_column_order_attach:
 * @view: whose columns they are
 * @name: under which the order is remembered
 * @changed: called when somebody wants another order
 * @data: for @changed; must outlive @view
 *
 * Lets the rows be sorted by each of the columns.
 */
void
accord_column_order_attach (GtkColumnView        *view,
                            const char           *name,
                            AccordColumnOrderFunc changed,
                            gpointer              data)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  Order *self = g_new0 (Order, 1);

  *self = (Order) { view, changed, data, g_strconcat (name, "-order", NULL),
                    g_strconcat (name, "-descending", NULL), G_MAXUINT };
  g_object_set_data_full (G_OBJECT (view), KEY, self,
                          (GDestroyNotify) order_free);
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
 * accord_column_order_restore:
 * @column: the number of the column to sort by where nothing is remembered
 *
 * Shows what the rows are sorted by, and has them sorted.
 */
void
accord_column_order_restore (GtkColumnView *view,
                             guint          column)
{
  GSettings *settings = accord_app_settings_get ();
  Order *self = g_object_get_data (G_OBJECT (view), KEY);
  g_autoptr (GtkColumnViewColumn) by = NULL;
  gboolean descending = FALSE;

  g_return_if_fail (self != NULL);

  if (settings != NULL)
    {
      column = (guint) g_settings_get_enum (settings, self->order_key);
      descending = g_settings_get_boolean (settings, self->descending_key);
    }
  by = g_list_model_get_item (gtk_column_view_get_columns (view), column);
  g_return_if_fail (by != NULL);

  gtk_column_view_sort_by_column (view, by,
                                  descending ? GTK_SORT_DESCENDING
                                             : GTK_SORT_ASCENDING);
}

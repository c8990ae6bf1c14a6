/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-cell-columns.h"

/**
 * accord_cell_columns_create_text:
 *
 * Returns: (transfer floating): a label whose text may be shortened
 */
GtkWidget *
accord_cell_columns_create_text (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);

  return label;
}

/**
 * accord_cell_columns_create_day:
 *
 * Half a day's name would be another one: it is never shortened.
 *
 * Returns: (transfer floating): a label for days
 */
GtkWidget *
accord_cell_columns_create_day (void)
{
  GtkWidget *label = accord_cell_columns_create_text ();

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);

  return label;
}

/**
 * accord_cell_columns_create_number:
 *
 * Half a number would be another one: it is never shortened.
 *
 * Returns: (transfer floating): a label for numbers
 */
GtkWidget *
accord_cell_columns_create_number (void)
{
  GtkWidget *label = accord_cell_columns_create_day ();

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");

  return label;
}

/**
 * accord_cell_columns_fill:
 * @view: has @n_kinds columns
 * @kinds: (array length=n_kinds): what each shows; must stay
 * @data: (nullable): for @kinds; must outlive @view
 *
 * Gives each column of @view its cells.
 */
void
accord_cell_columns_fill (GtkColumnView        *view,
                          const AccordCellKind *kinds,
                          guint                 n_kinds,
                          gpointer              data)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  g_return_if_fail (g_list_model_get_n_items (columns) == n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      g_autoptr (GtkColumnViewColumn) column
        = g_list_model_get_item (columns, i);
      g_autoptr (GtkListItemFactory) factory
        = accord_cell_factory_new (&kinds[i], i, data);

      gtk_column_view_column_set_factory (column, factory);
    }
}

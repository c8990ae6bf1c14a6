/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A column view is never narrower than its columns together, and scrolls:
 * then the last one is cut off. So columns give way in an order that the
 * view's owner knows. How much room one takes is known when it has gone; that
 * is what it needs to come back. One goes or comes in a frame: a widget that
 * waits to be laid out tells the size that it had before.
 *
 * Who has set the width of a column by hand wants it so, and scrolls.
 */

#include "config.h"

#include "accord-column-fit.h"

#define MAX_COLUMNS 16

struct _AccordColumnFit
{
  GtkColumnView *view; /* owns this */
  GtkAdjustment *adjustment;
  const guint *order; /* who gives way first */
  guint n_order;
  guint n_away; /* of @order, from its beginning, that gave way */
  int before; /* what all took when the last one gave way; 0: it is known */
  guint updating; /* tick, 0 for none */
  gboolean chosen[MAX_COLUMNS];
  int widths[MAX_COLUMNS]; /* of those that gave way */
};

static GtkColumnViewColumn *
get_column (AccordColumnFit *self,
            guint            i)
{
  g_autoptr (GtkColumnViewColumn) column
    = g_list_model_get_item (gtk_column_view_get_columns (self->view), i);

  return column; /* the view holds it */
}

static void
set_visible (AccordColumnFit *self,
             guint            column,
             gboolean         visible)
{
  gtk_column_view_column_set_visible (get_column (self, column),
                                      visible && self->chosen[column]);
}

static int
measure (AccordColumnFit *self)
{
  int least;

  gtk_widget_measure (GTK_WIDGET (self->view), GTK_ORIENTATION_HORIZONTAL, -1,
                      &least, NULL, NULL, NULL);

  return least;
}

static gboolean
is_by_hand (AccordColumnFit *self)
{
  guint n
    = g_list_model_get_n_items (gtk_column_view_get_columns (self->view));

  for (guint i = 0; i < n; i++)
    if (gtk_column_view_column_get_fixed_width (get_column (self, i)) >= 0)
      return TRUE;

  return FALSE;
}

/* Returns whether one went or came. */
static gboolean
step (AccordColumnFit *self)
{
  int room = (int) gtk_adjustment_get_page_size (self->adjustment);
  int taken = measure (self);
  gboolean by_hand = is_by_hand (self);

  if (self->before > 0)
    self->widths[self->order[self->n_away - 1]] = self->before - taken;
  self->before = 0;

  if (taken > room && !by_hand && self->n_away < self->n_order)
    {
      self->before = taken;
      set_visible (self, self->order[self->n_away++], FALSE);
      return TRUE;
    }
  if (self->n_away > 0
      && (by_hand
          || taken + self->widths[self->order[self->n_away - 1]] <= room))
    {
      set_visible (self, self->order[--self->n_away], TRUE);
      return TRUE;
    }

  return FALSE;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  AccordColumnFit *self = data;

  if (step (self))
    return G_SOURCE_CONTINUE;

  self->updating = 0;
  return G_SOURCE_REMOVE;
}

static void
update_soon (AccordColumnFit *self)
{
  if (self->updating == 0
      && gtk_adjustment_get_page_size (self->adjustment) > 1)
    self->updating = gtk_widget_add_tick_callback (GTK_WIDGET (self->view),
                                                   tick_cb, self, NULL);
}

static void
column_fit_free (AccordColumnFit *self)
{
  g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_object_unref (self->adjustment);
  g_free (self);
}

/**
 * accord_column_fit_attach:
 * @view: a view that scrolls
 * @order: (array length=n_order): the columns that may give way, the first
 *   first; must stay
 * @n_order: how many they are
 *
 * Gives @view what lets its columns fit.
 */
void
accord_column_fit_attach (GtkColumnView *view,
                          const guint   *order,
                          guint          n_order)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  guint n = g_list_model_get_n_items (columns);
  AccordColumnFit *self;

  g_return_if_fail (n <= MAX_COLUMNS);

  self = g_new0 (AccordColumnFit, 1);
  self->view = view;
  self->adjustment
    = g_object_ref (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view)));
  self->order = order;
  self->n_order = n_order;
  for (guint i = 0; i < n; i++)
    self->chosen[i] = gtk_column_view_column_get_visible (get_column (self, i));
  g_object_set_data_full (G_OBJECT (view), "accord-column-fit", self,
                          (GDestroyNotify) column_fit_free);
  g_signal_connect_swapped (self->adjustment, "changed",
                            G_CALLBACK (update_soon), self);
}

/**
 * accord_column_fit_of:
 *
 * Returns: (transfer none): what accord_column_fit_attach() gave @view
 */
AccordColumnFit *
accord_column_fit_of (GtkColumnView *view)
{
  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), NULL);

  return g_object_get_data (G_OBJECT (view), "accord-column-fit");
}

/**
 * accord_column_fit_choose:
 * @column: the number of a column
 * @chosen: whether it is to be seen where there is room for it
 */
void
accord_column_fit_choose (AccordColumnFit *self,
                          guint            column,
                          gboolean         chosen)
{
  g_return_if_fail (self != NULL && column < MAX_COLUMNS);

  self->chosen[column] = chosen;
  /* All are weighed anew. */
  while (self->n_away > 0)
    set_visible (self, self->order[--self->n_away], TRUE);
  self->before = 0;
  set_visible (self, column, TRUE);
  update_soon (self);
}

/**
 * accord_column_fit_is_chosen:
 * @column: the number of a column
 *
 * Returns: whether it is to be seen where there is room for it
 */
gboolean
accord_column_fit_is_chosen (AccordColumnFit *self,
                             guint            column)
{
  g_return_val_if_fail (self != NULL && column < MAX_COLUMNS, FALSE);

  return self->chosen[column];
}

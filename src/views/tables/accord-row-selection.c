/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-row-selection.h"

#include "accord-row-focus.h"
#include "accord-row-view.h"
#include "accord-view-places.h"

struct _AccordRowSelection
{
  GObject parent_instance;

  GtkColumnView *view; /* owns who owns this */
  GtkSingleSelection *model;
  AccordSelection *selection;
  const AccordRowSelectionRows *kind;
  gpointer rows;
  gboolean selecting; /* one is being taken over from the other */
};

G_DEFINE_FINAL_TYPE (AccordRowSelection, accord_row_selection, G_TYPE_OBJECT)

static void
row_selected_cb (AccordRowSelection *self)
{
  gpointer row = gtk_single_selection_get_selected_item (self->model);
  AccordEntity *entity = row != NULL ? self->kind->get_entity (row) : NULL;

  if (self->selecting || entity == NULL)
    return;

  self->selecting = TRUE;
  accord_selection_select (self->selection, entity);
  self->selecting = FALSE;
}

static gboolean
find (AccordRowSelection *self,
      AccordEntity       *entity,
      guint              *position)
{
  return entity != NULL && self->kind->find (self->rows, entity, position);
}

static void
selection_changed_cb (AccordRowSelection *self)
{
  guint position;

  if (self->selecting)
    return;

  accord_row_selection_select (
    self, find (self, accord_selection_get (self->selection), &position)
            ? position
            : GTK_INVALID_LIST_POSITION);
}

static void
led_cb (AccordRowSelection *self,
        AccordEntity       *entity)
{
  guint position;

  accord_row_selection_show (self, entity);
  if (find (self, entity, &position))
    accord_row_focus_grab (self->view);
}

static void
accord_row_selection_dispose (GObject *object)
{
  AccordRowSelection *self = ACCORD_ROW_SELECTION (object);

  g_clear_object (&self->model);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (accord_row_selection_parent_class)->dispose (object);
}

static void
accord_row_selection_class_init (AccordRowSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_row_selection_dispose;
}

static void
accord_row_selection_init (AccordRowSelection *self)
{
}

/**
 * accord_row_selection_new:
 * @view: has rows from accord_row_view_set_rows(); must outlive what is made
 * @selection: what is selected in the window
 * @kind: (scope forever): what the rows are
 * @rows: for the functions of @kind; must outlive what is made
 *
 * Returns: (transfer full): what keeps both the same as long as it is there
 */
AccordRowSelection *
accord_row_selection_new (GtkColumnView                *view,
                          AccordSelection              *selection,
                          const AccordRowSelectionRows *kind,
                          gpointer                      rows)
{
  AccordRowSelection *self;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), NULL);
  g_return_val_if_fail (ACCORD_IS_SELECTION (selection), NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_ROW_SELECTION, NULL);
  self->view = view;
  self->model = g_object_ref (accord_row_view_get_rows (view));
  self->selection = g_object_ref (selection);
  self->kind = kind;
  self->rows = rows;
  g_signal_connect_object (self->model, "notify::selected-item",
                           G_CALLBACK (row_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "changed",
                           G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "led", G_CALLBACK (led_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * accord_row_selection_select:
 * @position: of a row; %GTK_INVALID_LIST_POSITION for none
 *
 * Selects it in the table alone.
 */
void
accord_row_selection_select (AccordRowSelection *self,
                             guint               position)
{
  g_return_if_fail (ACCORD_IS_ROW_SELECTION (self));

  self->selecting = TRUE;
  gtk_single_selection_set_selected (self->model, position);
  self->selecting = FALSE;
}

/**
 * accord_row_selection_show:
 * @entity: what may have a row
 *
 * Selects its row in the table, and brings it into sight, whatever hides it.
 */
void
accord_row_selection_show (AccordRowSelection *self,
                           AccordEntity       *entity)
{
  guint position;

  g_return_if_fail (ACCORD_IS_ROW_SELECTION (self));
  g_return_if_fail (ACCORD_IS_ENTITY (entity));

  if (self->kind->unfold != NULL)
    self->kind->unfold (self->rows, entity);
  if (!find (self, entity, &position))
    return;

  accord_row_selection_select (self, position);
  if (!accord_view_places_is_in_sight (self->view, position))
    accord_view_places_scroll (self->view, position);
}

/**
 * accord_row_selection_follow:
 *
 * What is selected in the window stays so while it has no row, and has it
 * again when there is one: for when rows have come.
 */
void
accord_row_selection_follow (AccordRowSelection *self)
{
  guint position;

  g_return_if_fail (ACCORD_IS_ROW_SELECTION (self));

  if (find (self, accord_selection_get (self->selection), &position)
      && position != gtk_single_selection_get_selected (self->model))
    accord_row_selection_select (self, position);
}

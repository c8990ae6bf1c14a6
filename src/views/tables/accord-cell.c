/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-cell.h"

#include "accord-row-place.h"

struct _AccordCell
{
  AdwBin parent_instance;

  const AccordCellKind *kind;
  guint column;
  gpointer data;
  GtkListItem *item; /* of the factory; NULL while nothing is bound */
  AccordRowPlace *place;
  GObject *row; /* that stands there */
  gulong changed;
  gulong replaced;
  gulong moved;
  guint shown_at; /* the position that was told last */
};

G_DEFINE_FINAL_TYPE (AccordCell, accord_cell, ADW_TYPE_BIN)

static void
leave_row (AccordCell *self)
{
  if (self->row != NULL)
    g_clear_signal_handler (&self->changed, self->row);
  g_clear_object (&self->row);
}

static void
unbind (AccordCell *self)
{
  leave_row (self);
  if (self->place != NULL)
    g_clear_signal_handler (&self->replaced, self->place);
  g_clear_object (&self->place);
  self->item = NULL;
}

static void
accord_cell_dispose (GObject *object)
{
  unbind (ACCORD_CELL (object));

  G_OBJECT_CLASS (accord_cell_parent_class)->dispose (object);
}

static void
accord_cell_class_init (AccordCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_cell_dispose;

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "accordcell");
}

static void
accord_cell_init (AccordCell *self)
{
}

static void
show (AccordCell *self)
{
  self->shown_at = gtk_list_item_get_position (self->item);
  self->kind->show (self, adw_bin_get_child (ADW_BIN (self)), self->row,
                    self->data);
}

/* Its row stands elsewhere, or another one came before it. A newer GTK keeps
 * the widgets of a row that moves, and doesn't bind them anew. */
static void
moved_cb (AccordCell *self)
{
  if (self->row != NULL
      && gtk_list_item_get_position (self->item) != self->shown_at)
    show (self);
}

static void
take_row (AccordCell *self)
{
  leave_row (self);
  self->row = g_object_ref (accord_row_place_get_row (self->place));
  self->changed = g_signal_connect_swapped (self->row, "changed",
                                            G_CALLBACK (show), self);
  show (self);
}

/* What a factory needs to make its cells. */
typedef struct
{
  const AccordCellKind *kind;
  guint column;
  gpointer data;
} Recipe;

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item,
          const Recipe       *recipe)
{
  AccordCell *self = g_object_new (ACCORD_TYPE_CELL, NULL);

  self->kind = recipe->kind;
  self->column = recipe->column;
  self->data = recipe->data;
  adw_bin_set_child (ADW_BIN (self), recipe->kind->create ());
  gtk_list_item_set_child (item, GTK_WIDGET (self));
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  AccordCell *self = ACCORD_CELL (gtk_list_item_get_child (item));

  self->item = item;
  self->place = g_object_ref (gtk_list_item_get_item (item));
  self->replaced = g_signal_connect_swapped (self->place, "changed",
                                             G_CALLBACK (take_row), self);
  if (self->kind->tells_position)
    self->moved = g_signal_connect_object (item, "notify::position",
                                           G_CALLBACK (moved_cb), self,
                                           G_CONNECT_SWAPPED);
  take_row (self);
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *item)
{
  AccordCell *self = ACCORD_CELL (gtk_list_item_get_child (item));

  g_clear_signal_handler (&self->moved, item);
  unbind (self);
}

/**
 * accord_cell_factory_new:
 * @kind: what the column shows; must stay
 * @column: its number, for accord_cell_get_column()
 * @data: (nullable): for @kind; must outlive the view
 *
 * Returns: (transfer full): what makes the cells of a column
 */
GtkListItemFactory *
accord_cell_factory_new (const AccordCellKind *kind,
                         guint                 column,
                         gpointer              data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Recipe *recipe = g_new (Recipe, 1);

  *recipe = (Recipe) { kind, column, data };
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb), recipe,
                         (GClosureNotify) (GCallback) g_free, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  return factory;
}

/**
 * accord_cell_at:
 * @view: a column view
 * @x: a point in it
 * @y: a point in it
 *
 * The spaces between the cells of a row belong to the row: there it is the
 * first cell that is found.
 *
 * Returns: (transfer none) (nullable): the cell at the point
 */
AccordCell *
accord_cell_at (GtkWidget *view,
                double     x,
                double     y)
{
  GtkWidget *widget = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);
  GtkWidget *inside = widget;

  for (; widget != NULL && widget != view;
       widget = gtk_widget_get_parent (widget))
    if (ACCORD_IS_CELL (widget))
      return ACCORD_CELL (widget);

  /* A row, or the frame of a cell: down again. */
  for (guint depth = 0; inside != NULL && inside != view && depth < 3;
       depth++, inside = gtk_widget_get_first_child (inside))
    if (ACCORD_IS_CELL (inside))
      return ACCORD_CELL (inside);

  return NULL;
}

/**
 * accord_cell_get_row:
 *
 * Returns: (transfer none) (nullable): the row that it shows
 */
gpointer
accord_cell_get_row (AccordCell *self)
{
  g_return_val_if_fail (ACCORD_IS_CELL (self), NULL);

  return self->row;
}

/**
 * accord_cell_get_position:
 *
 * Returns: where its row stands; %GTK_INVALID_LIST_POSITION for nowhere
 */
guint
accord_cell_get_position (AccordCell *self)
{
  g_return_val_if_fail (ACCORD_IS_CELL (self), GTK_INVALID_LIST_POSITION);

  return self->item != NULL ? gtk_list_item_get_position (self->item)
                            : GTK_INVALID_LIST_POSITION;
}

/**
 * accord_cell_get_column:
 *
 * Returns: the number of its column
 */
guint
accord_cell_get_column (AccordCell *self)
{
  g_return_val_if_fail (ACCORD_IS_CELL (self), 0);

  return self->column;
}

/**
 * accord_cell_get_row_widget:
 *
 * A column view of GTK 4.8 has no widget of its own for rows in its API; it
 * is the parent of the parent.
 *
 * Returns: (transfer none) (nullable): the widget of the whole row
 */
GtkWidget *
accord_cell_get_row_widget (AccordCell *self)
{
  GtkWidget *frame;

  g_return_val_if_fail (ACCORD_IS_CELL (self), NULL);

  frame = gtk_widget_get_parent (GTK_WIDGET (self));

  return frame != NULL ? gtk_widget_get_parent (frame) : NULL;
}

/**
 * accord_cell_set_mark:
 * @mark: a style class
 * @marked: whether the whole row shall have it
 */
void
accord_cell_set_mark (AccordCell *self,
                      const char *mark,
                      gboolean    marked)
{
  GtkWidget *row = accord_cell_get_row_widget (self);

  if (row == NULL)
    return;
  if (marked)
    gtk_widget_add_css_class (row, mark);
  else
    gtk_widget_remove_css_class (row, mark);
}

/**
 * accord_cell_describe_row:
 * @label: what a screen reader says of the whole row
 */
void
accord_cell_describe_row (AccordCell *self,
                          const char *label)
{
  GtkWidget *row = accord_cell_get_row_widget (self);

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
offered_cb (GSimpleAction *simple,
            GVariant      *parameter,
            gpointer       data)
{
  const AccordCellAction *action = data;
  AccordCell *self
    = g_object_get_data (G_OBJECT (simple), "accord-cell");

  if (self->item == NULL)
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), "list.select-item", "(ubb)",
                              gtk_list_item_get_position (self->item), FALSE,
                              FALSE);
  if (action->target != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), action->action, "s",
                                action->target);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), action->action, NULL);
}

/**
 * accord_cell_offer:
 * @actions: (array length=n_actions): what can be done with the row; must
 *   stay
 *
 * Lets a screen reader do it where the row stands: the row is selected, and
 * then the action called. The widget of a row stays the same while rows come
 * and go in it, so this is done once.
 */
void
accord_cell_offer (AccordCell             *self,
                   const AccordCellAction *actions,
                   gsize                   n_actions)
{
  GtkWidget *row = accord_cell_get_row_widget (self);
  g_autoptr (GSimpleActionGroup) group = NULL;

  if (row == NULL || g_object_get_data (G_OBJECT (row), "accord-offered"))
    return;

  group = g_simple_action_group_new ();
  for (gsize i = 0; i < n_actions; i++)
    {
      g_autoptr (GSimpleAction) simple
        = g_simple_action_new (actions[i].name, NULL);

      g_object_set_data (G_OBJECT (simple), "accord-cell", self);
      g_signal_connect (simple, "activate", G_CALLBACK (offered_cb),
                        (gpointer) &actions[i]);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (simple));
    }
  gtk_widget_insert_action_group (row, "row", G_ACTION_GROUP (group));
  g_object_set_data (G_OBJECT (row), "accord-offered", self);
}

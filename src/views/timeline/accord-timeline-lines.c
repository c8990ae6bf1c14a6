/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-timeline-lines.h"

#include "accord-promise-line.h"

struct _AccordTimelineLines
{
  GObject parent_instance;

  GtkListView *list; /* weak */
  AccordTimelineScene *scene;
  AccordTimelineHeading heading;
  gpointer data;
  GPtrArray *items; /* GtkListItem, those that show a promise */
  guint headings_source;
};

G_DEFINE_FINAL_TYPE (AccordTimelineLines, accord_timeline_lines, G_TYPE_OBJECT)

static AccordPromiseLine *
get_line (GtkListItem *item)
{
  return ACCORD_PROMISE_LINE (gtk_list_item_get_child (item));
}

static AccordPromiseRow *
get_row (GtkListItem *item)
{
  return accord_promise_line_get_row (get_line (item));
}

/* The first of those that stand together has their heading above it. */
static void
update_heading (AccordTimelineLines *self,
                GtkListItem         *item)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->list));
  guint position = gtk_list_item_get_position (item);
  g_autoptr (AccordPromise) before = NULL;
  g_autofree char *heading = NULL;

  if (position > 0)
    before = g_list_model_get_item (model, position - 1);
  heading
    = self->heading (gtk_list_item_get_item (item), before, self->data);
  accord_promise_line_set_heading (get_line (item), heading);
}

static gboolean
update_headings_cb (gpointer data)
{
  AccordTimelineLines *self = data;

  self->headings_source = 0;
  accord_timeline_lines_tell_moved (self);
  for (guint i = 0; self->list != NULL && i < self->items->len; i++)
    update_heading (self, self->items->pdata[i]);

  return G_SOURCE_REMOVE;
}

/* Since GTK 4.12 an item takes the focus before what stands in it, unless it is
 * told not to; the keys are the row's. */
static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          AccordTimelineLines      *self)
{
  gtk_list_item_set_child (item, accord_promise_line_new (self->scene));
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (item), "focusable"))
    g_object_set (item, "focusable", FALSE, NULL);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         AccordTimelineLines      *self)
{
  g_ptr_array_add (self->items, item);
  accord_promise_row_set_promise (get_row (item),
                                  gtk_list_item_get_item (item));
  update_heading (self, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           AccordTimelineLines      *self)
{
  g_ptr_array_remove_fast (self->items, item);
  accord_promise_row_set_promise (get_row (item), NULL);
}

static void
accord_timeline_lines_dispose (GObject *object)
{
  AccordTimelineLines *self = ACCORD_TIMELINE_LINES (object);

  g_clear_handle_id (&self->headings_source, g_source_remove);
  g_clear_weak_pointer (&self->list);
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (accord_timeline_lines_parent_class)->dispose (object);
}

static void
accord_timeline_lines_finalize (GObject *object)
{
  g_ptr_array_unref (ACCORD_TIMELINE_LINES (object)->items);

  G_OBJECT_CLASS (accord_timeline_lines_parent_class)->finalize (object);
}

static void
accord_timeline_lines_class_init (AccordTimelineLinesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = accord_timeline_lines_dispose;
  object_class->finalize = accord_timeline_lines_finalize;
}

static void
accord_timeline_lines_init (AccordTimelineLines *self)
{
  self->items = g_ptr_array_new ();
}

/**
 * accord_timeline_lines_new:
 * @list: a list of promises, without a factory
 * @scene: of the plan
 * @heading: says what stands above a promise
 * @data: for @heading; outlives the lines
 *
 * Makes the lines of @list.
 *
 * Returns: (transfer full): the lines, none yet
 */
AccordTimelineLines *
accord_timeline_lines_new (GtkListView           *list,
                           AccordTimelineScene   *scene,
                           AccordTimelineHeading  heading,
                           gpointer               data)
{
  AccordTimelineLines *self;
  g_autoptr (GtkListItemFactory) factory = NULL;

  g_return_val_if_fail (GTK_IS_LIST_VIEW (list), NULL);
  g_return_val_if_fail (ACCORD_IS_TIMELINE_SCENE (scene), NULL);
  g_return_val_if_fail (heading != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_TIMELINE_LINES, NULL);
  g_set_weak_pointer (&self->list, list);
  self->scene = g_object_ref (scene);
  self->heading = heading;
  self->data = data;
  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  gtk_list_view_set_factory (list, factory);

  return self;
}

/**
 * accord_timeline_lines_tell_moved:
 *
 * Tells the rows that they stand elsewhere: scrolled, or higher, or in another
 * order. Where they will be is known after the layout.
 */
void
accord_timeline_lines_tell_moved (AccordTimelineLines *self)
{
  g_return_if_fail (ACCORD_IS_TIMELINE_LINES (self));

  for (guint i = 0; i < self->items->len; i++)
    accord_promise_row_come_into_view (get_row (self->items->pdata[i]));
}

/**
 * accord_timeline_lines_queue_headings:
 *
 * Looks at the headings anew, when the list has told its rows where they are
 * now, and before it draws.
 */
void
accord_timeline_lines_queue_headings (AccordTimelineLines *self)
{
  g_return_if_fail (ACCORD_IS_TIMELINE_LINES (self));

  if (self->headings_source == 0)
    self->headings_source
      = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_headings_cb, self, NULL);
}

/**
 * accord_timeline_lines_focus:
 * @position: of a promise
 *
 * Scrolls to it, and gives it the focus.
 *
 * Returns: whether its row has the focus
 */
gboolean
accord_timeline_lines_focus (AccordTimelineLines *self,
                             guint                position)
{
  g_return_val_if_fail (ACCORD_IS_TIMELINE_LINES (self), FALSE);
  g_return_val_if_fail (self->list != NULL, FALSE);

  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item",
                              "u", position);
  for (guint i = 0; i < self->items->len; i++)
    if (gtk_list_item_get_position (self->items->pdata[i]) == position)
      return gtk_widget_grab_focus (
        GTK_WIDGET (get_row (self->items->pdata[i])));

  return FALSE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* GTK keeps widgets for some two hundred rows of a list. When rows move, it
 * moves, makes and drops these widgets, and looks up the style of all that come
 * after them: up to six milliseconds for one row, a tenth of a second when a
 * search finds other rows. So between the rows and the view stand places:
 *
 *   rows → GtkSingleSelection → AccordRowPlaces → GtkColumnView of AccordCell
 *
 * Usually a row that moves takes its place along, and the view does what it
 * would do with the rows themselves: what is scrolled to, what is focused and
 * what is read out move with the row. While the places are steady, they stay,
 * and the rows go through them: only the cells have to show something else.
 * Those in sight do so at once, the others when no more rows have come for a
 * while, or when they come into sight.
 *
 * Only places that the view has asked for are there, and only as long as it
 * keeps them.
 *
 * Widgets for two hundred rows take a tenth of a second to make, too. Where
 * many rows come, the view is told of those in sight, and of the rest in parts,
 * between frames: what it knows of is always the beginning of all rows.
 */

#include "config.h"

#include "accord-row-places.h"

#include <math.h>

#define MARGIN  4   /* rows around those in sight, since heights are estimated */
#define AT_ONCE 24  /* rows that are shown anew between two frames */
#define REST    200 /* milliseconds without a change, until they are */
#define ALIVE   256 /* rows of which a view may keep widgets, and some more */

struct _AccordRowPlaces
{
  GObject parent_instance;

  GtkSingleSelection *rows;
  GtkAdjustment *seen; /* what of the rows is in sight */
  double height;       /* of a row, as that has it; 0 when not known */
  guint n;             /* places, as the view was told */
  GHashTable *places;  /* AccordRowPlace, weak → its position */
  GHashTable *moving;  /* row → AccordRowPlace, while the view is told */
  gboolean steady;
  guint source;  /* 0 unless some have not been shown anew yet */
  guint growing; /* 0 unless there are rows that the view does not know of */
};

static void accord_row_places_list_init (GListModelInterface *iface);
static void
accord_row_places_selection_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (
  AccordRowPlaces, accord_row_places, G_TYPE_OBJECT,
  G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, accord_row_places_list_init)
    G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                           accord_row_places_selection_init))

static void
gone_cb (gpointer  data,
         GObject  *place)
{
  g_hash_table_remove (((AccordRowPlaces *) data)->places, place);
}

static void
set_position (AccordRowPlaces *self,
              AccordRowPlace  *place,
              guint            position)
{
  if (!g_hash_table_contains (self->places, place))
    g_object_weak_ref (G_OBJECT (place), gone_cb, self);
  g_hash_table_insert (self->places, place, GUINT_TO_POINTER (position));
}

static void
forget (AccordRowPlaces *self,
        AccordRowPlace  *place)
{
  g_object_weak_unref (G_OBJECT (place), gone_cb, self);
  g_hash_table_remove (self->places, place);
}

static AccordRowPlace *
find (AccordRowPlaces *self,
      guint            position)
{
  GHashTableIter iter;
  gpointer place, at;

  g_hash_table_iter_init (&iter, self->places);
  while (g_hash_table_iter_next (&iter, &place, &at))
    if (GPOINTER_TO_UINT (at) == position)
      return place;

  return NULL;
}

static gpointer
get_row (AccordRowPlaces *self,
         guint            position)
{
  return g_list_model_get_item (G_LIST_MODEL (self->rows), position);
}

static GType
accord_row_places_get_item_type (GListModel *model)
{
  return ACCORD_TYPE_ROW_PLACE;
}

static guint
accord_row_places_get_n_items (GListModel *model)
{
  return ACCORD_ROW_PLACES (model)->n;
}

static gpointer
accord_row_places_get_item (GListModel *model,
                            guint       position)
{
  AccordRowPlaces *self = ACCORD_ROW_PLACES (model);
  g_autoptr (GObject) row
    = position < self->n ? get_row (self, position) : NULL;
  AccordRowPlace *place;

  if (row == NULL)
    return NULL;

  place = find (self, position);
  if (place == NULL && self->moving != NULL)
    place = g_hash_table_lookup (self->moving, row);
  if (place != NULL)
    g_object_ref (place);
  else
    place = accord_row_place_new (row);
  set_position (self, place, position);
  accord_row_place_set_row (place, row);

  return place;
}

static void
accord_row_places_list_init (GListModelInterface *iface)
{
  iface->get_item_type = accord_row_places_get_item_type;
  iface->get_n_items = accord_row_places_get_n_items;
  iface->get_item = accord_row_places_get_item;
}

static GtkSelectionModel *
get_selection (GtkSelectionModel *model)
{
  return GTK_SELECTION_MODEL (ACCORD_ROW_PLACES (model)->rows);
}

static gboolean
accord_row_places_is_selected (GtkSelectionModel *model,
                               guint              position)
{
  return gtk_selection_model_is_selected (get_selection (model), position);
}

static GtkBitset *
accord_row_places_get_selection_in_range (GtkSelectionModel *model,
                                          guint              position,
                                          guint              n_items)
{
  return gtk_selection_model_get_selection_in_range (get_selection (model),
                                                     position, n_items);
}

static gboolean
accord_row_places_select_item (GtkSelectionModel *model,
                               guint              position,
                               gboolean           unselect_rest)
{
  return gtk_selection_model_select_item (get_selection (model), position,
                                          unselect_rest);
}

static gboolean
accord_row_places_unselect_item (GtkSelectionModel *model,
                                 guint              position)
{
  return gtk_selection_model_unselect_item (get_selection (model), position);
}

static void
accord_row_places_selection_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = accord_row_places_is_selected;
  iface->get_selection_in_range = accord_row_places_get_selection_in_range;
  iface->select_item = accord_row_places_select_item;
  iface->unselect_item = accord_row_places_unselect_item;
}

/* Steady places */

static gboolean
is_seen (AccordRowPlaces *self,
         guint            position)
{
  double top = gtk_adjustment_get_value (self->seen);
  double bottom = top + gtk_adjustment_get_page_size (self->seen);

  return self->height <= 0
         || (position + 1 + MARGIN >= top / self->height
             && position <= bottom / self->height + MARGIN);
}

/* Whether its row is another one now. */
static gboolean
show (AccordRowPlaces *self,
      AccordRowPlace  *place,
      guint            position)
{
  g_autoptr (GObject) row = get_row (self, position);

  if (row == NULL || row == accord_row_place_get_row (place))
    return FALSE;

  accord_row_place_set_row (place, row);
  return TRUE;
}

/* Who shows a row may make the view ask for places, or drop some. */
static GPtrArray *
dup_places (AccordRowPlaces *self)
{
  GPtrArray *places = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer place;

  g_hash_table_iter_init (&iter, self->places);
  while (g_hash_table_iter_next (&iter, &place, NULL))
    g_ptr_array_add (places, g_object_ref (place));

  return places;
}

/* Those in sight, or as many of all as there is time for. Returns whether
 * there may be more. */
static gboolean
show_some (AccordRowPlaces *self,
           gboolean         all)
{
  g_autoptr (GPtrArray) places = dup_places (self);
  guint n_shown = 0;

  for (guint i = 0; i < places->len && n_shown < AT_ONCE; i++)
    {
      gpointer at;

      if (g_hash_table_lookup_extended (self->places, places->pdata[i], NULL,
                                        &at)
          && (all || is_seen (self, GPOINTER_TO_UINT (at)))
          && show (self, places->pdata[i], GPOINTER_TO_UINT (at)) && all)
        n_shown++;
    }

  return n_shown == AT_ONCE;
}

static gboolean
show_more_cb (gpointer data)
{
  AccordRowPlaces *self = data;

  if (show_some (self, TRUE))
    return G_SOURCE_CONTINUE;

  self->source = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
rest_cb (gpointer data)
{
  AccordRowPlaces *self = data;

  self->source = g_idle_add_full (G_PRIORITY_LOW, show_more_cb, self, NULL);

  return G_SOURCE_REMOVE;
}

static void
show_all (AccordRowPlaces *self)
{
  show_some (self, FALSE);
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (REST, rest_cb, self);
}

static void
scrolled_cb (AccordRowPlaces *self)
{
  if (self->source != 0)
    show_some (self, FALSE);
}

static void
resized_cb (AccordRowPlaces *self)
{
  self->height
    = self->n > 0 ? gtk_adjustment_get_upper (self->seen) / self->n : 0;
  scrolled_cb (self);
}

/* Many rows that come */

static guint
get_n_rows (AccordRowPlaces *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->rows));
}

/* The first row in sight. */
static guint
get_top (AccordRowPlaces *self)
{
  return self->height > 0
           ? (guint) (gtk_adjustment_get_value (self->seen) / self->height)
           : 0;
}

/* How many of @n rows the view is told of, where those from @position on are
 * new. */
static guint
get_first_part (AccordRowPlaces *self,
                guint            position,
                guint            n)
{
  guint in_sight
    = self->height > 0
        ? (guint) (gtk_adjustment_get_page_size (self->seen) / self->height)
        : 0;
  guint part
    = MAX (position + AT_ONCE, get_top (self) + in_sight + MARGIN);

  return part + AT_ONCE < n ? part : n;
}

static void
grow (AccordRowPlaces *self,
      guint            n)
{
  guint before = self->n;

  self->n = n;
  if (n > before)
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, n - before);
}

/* Rows that are too far away to have widgets come all at once. */
static gboolean
grow_cb (gpointer data)
{
  AccordRowPlaces *self = data;
  guint n = self->n + AT_ONCE, all = get_n_rows (self);

  if (n < all && n < get_top (self) + ALIVE)
    {
      grow (self, n);
      return G_SOURCE_CONTINUE;
    }

  self->growing = 0;
  grow (self, all);
  return G_SOURCE_REMOVE;
}

static void
update_growing (AccordRowPlaces *self)
{
  if (self->n == get_n_rows (self))
    g_clear_handle_id (&self->growing, g_source_remove);
  else if (self->growing == 0)
    self->growing = g_idle_add (grow_cb, self);
}

static void
let_rows_pass (AccordRowPlaces *self,
               guint            position,
               guint            removed,
               guint            added)
{
  guint before = self->n, all = get_n_rows (self), same, last;

  self->n = self->growing != 0 ? MIN (before, all)
            : all > before     ? get_first_part (self, before, all)
                               : all;
  same = MIN (before, self->n);
  last = removed == added ? MIN (position + added, self->n) : same;
  if (self->n != before)
    g_list_model_items_changed (G_LIST_MODEL (self), same, before - same,
                                self->n - same);
  show_all (self);
  if (last > position)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self),
                                           position, last - position);
  update_growing (self);
}

/* Places that go along */

/* Takes those away that are going to move, and lets the others behind them
 * know where they are. */
static GHashTable *
take_moving (AccordRowPlaces *self,
             guint            position,
             guint            removed,
             guint            added)
{
  GHashTable *moving
    = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  g_autoptr (GPtrArray) places = dup_places (self);

  for (guint i = 0; i < places->len; i++)
    {
      AccordRowPlace *place = places->pdata[i];
      guint at
        = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, place));

      if (at >= position + removed)
        set_position (self, place, at - removed + added);
      else if (at >= position)
        {
          forget (self, place);
          g_hash_table_replace (moving, accord_row_place_get_row (place),
                                g_object_ref (place));
        }
    }

  return moving;
}

/* Whether the view may do without the last rows for a moment: there are few,
 * and it stays where it is without them. */
static gboolean
can_drop (AccordRowPlaces *self,
          guint            first)
{
  return self->n - first <= AT_ONCE && get_top (self) <= first;
}

static void
move_along (AccordRowPlaces *self,
            guint            position,
            guint            removed,
            guint            added)
{
  if (self->growing == 0 || position < self->n)
    {
      guint part = get_first_part (self, position, position + added);

      removed = MIN (removed, self->n - position);
      if (part < position + added && can_drop (self, position + removed))
        {
          removed = self->n - position;
          added = part - position;
        }
      self->moving = take_moving (self, position, removed, added);
      self->n = self->n - removed + added;
      g_list_model_items_changed (G_LIST_MODEL (self), position, removed,
                                  added);
      g_clear_pointer (&self->moving, g_hash_table_unref);
    }
  update_growing (self);
}

static void
rows_changed_cb (AccordRowPlaces *self,
                 guint            position,
                 guint            removed,
                 guint            added)
{
  if (self->steady)
    let_rows_pass (self, position, removed, added);
  else
    move_along (self, position, removed, added);
}

static void
selection_changed_cb (AccordRowPlaces *self,
                      guint            position,
                      guint            n_items)
{
  if (position < self->n)
    gtk_selection_model_selection_changed (
      GTK_SELECTION_MODEL (self), position, MIN (n_items, self->n - position));
}

/* The class */

static void
accord_row_places_dispose (GObject *object)
{
  AccordRowPlaces *self = ACCORD_ROW_PLACES (object);
  g_autoptr (GPtrArray) places = dup_places (self);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_handle_id (&self->growing, g_source_remove);
  for (guint i = 0; i < places->len; i++)
    forget (self, places->pdata[i]);
  g_clear_object (&self->rows);
  g_clear_object (&self->seen);
  self->n = 0;

  G_OBJECT_CLASS (accord_row_places_parent_class)->dispose (object);
}

static void
accord_row_places_finalize (GObject *object)
{
  g_hash_table_unref (ACCORD_ROW_PLACES (object)->places);

  G_OBJECT_CLASS (accord_row_places_parent_class)->finalize (object);
}

static void
accord_row_places_class_init (AccordRowPlacesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = accord_row_places_dispose;
  object_class->finalize = accord_row_places_finalize;
}

static void
accord_row_places_init (AccordRowPlaces *self)
{
  self->places = g_hash_table_new (NULL, NULL);
}

/**
 * accord_row_places_new:
 * @rows: the rows, and which of them is selected
 * @seen: what of them is in sight; all are equally high
 *
 * Returns: (transfer full): a place for each row
 */
AccordRowPlaces *
accord_row_places_new (GtkSingleSelection *rows,
                       GtkAdjustment      *seen)
{
  AccordRowPlaces *self;

  g_return_val_if_fail (GTK_IS_SINGLE_SELECTION (rows), NULL);
  g_return_val_if_fail (GTK_IS_ADJUSTMENT (seen), NULL);

  self = g_object_new (ACCORD_TYPE_ROW_PLACES, NULL);
  self->rows = g_object_ref (rows);
  self->seen = g_object_ref (seen);
  self->n = get_first_part (self, 0, get_n_rows (self));
  update_growing (self);
  g_signal_connect_object (rows, "items-changed",
                           G_CALLBACK (rows_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "selection-changed",
                           G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (seen, "value-changed", G_CALLBACK (scrolled_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (seen, "changed", G_CALLBACK (resized_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * accord_row_places_get_rows:
 *
 * Returns: (transfer none): the rows, and which of them is selected
 */
GtkSingleSelection *
accord_row_places_get_rows (AccordRowPlaces *self)
{
  g_return_val_if_fail (ACCORD_IS_ROW_PLACES (self), NULL);

  return self->rows;
}

/**
 * accord_row_places_set_steady:
 * @steady: whether rows go through the places, instead of taking them along
 *
 * For as long as many rows move that nobody has touched.
 */
void
accord_row_places_set_steady (AccordRowPlaces *self,
                              gboolean         steady)
{
  g_return_if_fail (ACCORD_IS_ROW_PLACES (self));

  self->steady = steady;
}

/**
 * accord_row_places_reach:
 * @position: of a row
 *
 * Lets the view know of that row, where it does not yet.
 */
void
accord_row_places_reach (AccordRowPlaces *self,
                         guint            position)
{
  g_return_if_fail (ACCORD_IS_ROW_PLACES (self));

  if (self->growing == 0 || position < self->n)
    return;

  g_clear_handle_id (&self->growing, g_source_remove);
  grow (self, get_n_rows (self));
}

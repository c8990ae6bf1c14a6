/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-entity-list-private.h"

#include "accord-entity-private.h"

struct _AccordEntityList
{
  GObject parent_instance;

  GType kind;
  GPtrArray *entities; /* owned, in order */
};

static void accord_entity_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (
  AccordEntityList, accord_entity_list, G_TYPE_OBJECT,
  G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, accord_entity_list_model_init))

static GType
accord_entity_list_get_item_type (GListModel *model)
{
  return ACCORD_ENTITY_LIST (model)->kind;
}

static guint
accord_entity_list_get_n_items (GListModel *model)
{
  return ACCORD_ENTITY_LIST (model)->entities->len;
}

static gpointer
accord_entity_list_get_item (GListModel *model,
                             guint       position)
{
  GPtrArray *entities = ACCORD_ENTITY_LIST (model)->entities;

  return position < entities->len ? g_object_ref (entities->pdata[position])
                                  : NULL;
}

static void
accord_entity_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = accord_entity_list_get_item_type;
  iface->get_n_items = accord_entity_list_get_n_items;
  iface->get_item = accord_entity_list_get_item;
}

static void
accord_entity_list_finalize (GObject *object)
{
  g_ptr_array_unref (ACCORD_ENTITY_LIST (object)->entities);

  G_OBJECT_CLASS (accord_entity_list_parent_class)->finalize (object);
}

static void
accord_entity_list_class_init (AccordEntityListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_entity_list_finalize;
}

static void
accord_entity_list_init (AccordEntityList *self)
{
  self->entities = g_ptr_array_new_with_free_func (g_object_unref);
}

AccordEntityList *
_accord_entity_list_new (GType kind)
{
  AccordEntityList *self = g_object_new (ACCORD_TYPE_ENTITY_LIST, NULL);

  self->kind = kind;
  return self;
}

/* Adds in any order, before anybody watches; _loaded() sorts. */
void
_accord_entity_list_load (AccordEntityList *self,
                          AccordEntity     *entity)
{
  g_ptr_array_add (self->entities, g_object_ref (entity));
}

void
_accord_entity_list_loaded (AccordEntityList *self)
{
  g_ptr_array_sort (self->entities, _accord_entity_compare);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, self->entities->len);
}

/* Where @entity belongs, among what is there. */
static guint
find_place (AccordEntityList *self,
            AccordEntity     *entity)
{
  guint low = 0, high = self->entities->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (_accord_entity_compare (&self->entities->pdata[middle], &entity) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

void
_accord_entity_list_insert (AccordEntityList *self,
                            AccordEntity     *entity)
{
  guint position = find_place (self, entity);

  g_ptr_array_insert (self->entities, (int) position, g_object_ref (entity));
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

void
_accord_entity_list_remove (AccordEntityList *self,
                            AccordEntity     *entity)
{
  guint position = find_place (self, entity);

  /* Its rank may be a new one already, or its neighbours': then it stands
   * elsewhere. Thousands may go in one change, so that is not taken for
   * granted. */
  if ((position == self->entities->len
       || self->entities->pdata[position] != entity)
      && !g_ptr_array_find (self->entities, entity, &position))
    g_assert_not_reached ();
  g_ptr_array_remove_index (self->entities, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

/**
 * accord_entity_list_get_size:
 *
 * Returns: how many there are
 */
guint
accord_entity_list_get_size (AccordEntityList *self)
{
  g_return_val_if_fail (ACCORD_IS_ENTITY_LIST (self), 0);

  return self->entities->len;
}

/**
 * accord_entity_list_get:
 * @position: less than the size
 *
 * Returns: (transfer none) (type AccordEntity): the entity at @position
 */
gpointer
accord_entity_list_get (AccordEntityList *self,
                        guint             position)
{
  g_return_val_if_fail (ACCORD_IS_ENTITY_LIST (self), NULL);
  g_return_val_if_fail (position < self->entities->len, NULL);

  return self->entities->pdata[position];
}

/**
 * accord_entity_list_find:
 * @entity: an entity of this kind
 * @position: (out): its place
 *
 * Returns: whether @entity is in the list
 */
gboolean
accord_entity_list_find (AccordEntityList *self,
                         gpointer          entity,
                         guint            *position)
{
  g_return_val_if_fail (ACCORD_IS_ENTITY_LIST (self), FALSE);

  return g_ptr_array_find (self->entities, entity, position);
}

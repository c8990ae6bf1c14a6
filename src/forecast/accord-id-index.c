/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-id-index.h"

/* An open hash table with linear probing, at most half full, so that a search
 * ends. Ids are random, but those of a sample or a test need not be: they are
 * spread by a multiplication (Knuth, The Art of Computer Programming 3, 6.4).
 */
#define SPREAD G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

typedef struct
{
  gint64 id; /* 0 for an empty slot: no entity has that id */
  guint32 place;
} Slot;

struct _AccordIdIndex
{
  guint bits;
  guint most;
  guint size;
  Slot slots[];
};

/**
 * accord_id_index_new:
 * @most: how many ids it will hold at the most
 *
 * Returns: (transfer full): an empty index
 */
AccordIdIndex *
accord_id_index_new (guint most)
{
  guint bits = g_bit_storage (MAX (most, 1)) + 1;
  AccordIdIndex *self = g_malloc0 (sizeof *self + (sizeof (Slot) << bits));

  self->bits = bits;
  self->most = most;

  return self;
}

/**
 * accord_id_index_free:
 * @self: (transfer full): an index
 */
void
accord_id_index_free (AccordIdIndex *self)
{
  g_free (self);
}

/* The slot of @id, or the empty one where it belongs. */
static gsize
find_slot (const AccordIdIndex *self,
           gint64               id)
{
  gsize mask = ((gsize) 1 << self->bits) - 1;
  gsize i = (gsize) (((guint64) id * SPREAD) >> (64 - self->bits));

  while (self->slots[i].id != 0 && self->slots[i].id != id)
    i = (i + 1) & mask;

  return i;
}

/**
 * accord_id_index_insert:
 * @id: not 0
 * @place: where it stands; takes the place of what was said before
 */
void
accord_id_index_insert (AccordIdIndex *self,
                        gint64         id,
                        guint32        place)
{
  gsize i;

  g_return_if_fail (self != NULL && id != 0);

  i = find_slot (self, id);
  if (self->slots[i].id == 0)
    {
      g_return_if_fail (self->size < self->most);
      self->size++;
    }
  self->slots[i] = (Slot){ id, place };
}

/**
 * accord_id_index_find:
 * @id: any id, 0 for none
 *
 * Returns: where it stands, or %ACCORD_ID_INDEX_NONE
 */
guint32
accord_id_index_find (const AccordIdIndex *self,
                      gint64               id)
{
  gsize i;

  g_return_val_if_fail (self != NULL, ACCORD_ID_INDEX_NONE);

  if (id == 0)
    return ACCORD_ID_INDEX_NONE;

  i = find_slot (self, id);
  return self->slots[i].id == id ? self->slots[i].place : ACCORD_ID_INDEX_NONE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-directory.h"

struct _AccordDirectory
{
  GHashTable *entities;  /* gint64 * in the key's own allocation → entity */
  GHashTable *referrers; /* the same → Referrers */
  int decimals;
};

/* Who refers to one entity. They go in the order in which they came, or in the
 * opposite one, when a plan is closed or a big change is taken back: the next
 * one stands beside the last. */
typedef struct
{
  GPtrArray *all; /* entities */
  guint last;     /* where the last one was that went */
} Referrers;

static Referrers *
referrers_new (void)
{
  Referrers *self = g_new0 (Referrers, 1);

  self->all = g_ptr_array_new ();
  return self;
}

static void
referrers_free (gpointer data)
{
  Referrers *self = data;

  g_ptr_array_unref (self->all);
  g_free (self);
}

/* Looks from where the last one went to both sides. */
static gboolean
referrers_find (const Referrers *self,
                gpointer         referrer,
                guint           *place)
{
  guint n = self->all->len;
  guint before = MIN (self->last, n), behind = before;

  while (before > 0 || behind < n)
    {
      if (behind < n && self->all->pdata[behind++] == referrer)
        {
          *place = behind - 1;
          return TRUE;
        }
      if (before > 0 && self->all->pdata[--before] == referrer)
        {
          *place = before;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * accord_directory_new:
 *
 * Returns: (transfer full): an empty directory
 */
AccordDirectory *
accord_directory_new (void)
{
  AccordDirectory *self = g_new0 (AccordDirectory, 1);

  self->entities = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                          NULL);
  self->referrers = g_hash_table_new_full (
    g_int64_hash, g_int64_equal, g_free, referrers_free);
  self->decimals = 2;

  return self;
}

/**
 * accord_directory_free:
 * @self: (transfer full): a directory
 */
void
accord_directory_free (AccordDirectory *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->entities);
  g_hash_table_unref (self->referrers);
  g_free (self);
}

static gint64 *
new_key (gint64 id)
{
  gint64 *key = g_new (gint64, 1);

  *key = id;
  return key;
}

/**
 * accord_directory_add:
 * @id: the id of @entity, not taken yet
 * @entity: (transfer none): an entity
 */
void
accord_directory_add (AccordDirectory *self,
                      gint64           id,
                      gpointer         entity)
{
  g_return_if_fail (accord_directory_lookup (self, id) == NULL);

  g_hash_table_insert (self->entities, new_key (id), entity);
}

/**
 * accord_directory_remove:
 * @id: the id of an entity that goes; who refers to it is still known
 */
void
accord_directory_remove (AccordDirectory *self,
                         gint64           id)
{
  g_hash_table_remove (self->entities, &id);
}

/**
 * accord_directory_lookup:
 *
 * Returns: (transfer none) (nullable): the entity with @id
 */
gpointer
accord_directory_lookup (AccordDirectory *self,
                         gint64           id)
{
  return g_hash_table_lookup (self->entities, &id);
}

/**
 * accord_directory_get_size:
 *
 * Returns: how many entities there are
 */
guint
accord_directory_get_size (AccordDirectory *self)
{
  return g_hash_table_size (self->entities);
}

/**
 * accord_directory_refer:
 * @id: what is referred to, there or not
 * @referrer: the entity that refers to it, once for each of its references
 */
void
accord_directory_refer (AccordDirectory *self,
                        gint64           id,
                        gpointer         referrer)
{
  Referrers *referrers = g_hash_table_lookup (self->referrers, &id);

  if (referrers == NULL)
    {
      referrers = referrers_new ();
      g_hash_table_insert (self->referrers, new_key (id), referrers);
    }
  g_ptr_array_add (referrers->all, referrer);
}

/**
 * accord_directory_unrefer:
 * @id: what was referred to
 * @referrer: the entity that did
 *
 * Takes back one accord_directory_refer().
 */
void
accord_directory_unrefer (AccordDirectory *self,
                          gint64           id,
                          gpointer         referrer)
{
  Referrers *referrers = g_hash_table_lookup (self->referrers, &id);
  gboolean found;
  guint place;

  g_return_if_fail (referrers != NULL);

  found = referrers_find (referrers, referrer, &place);
  g_return_if_fail (found);

  g_ptr_array_remove_index_fast (referrers->all, place);
  referrers->last = place;
  if (referrers->all->len == 0)
    g_hash_table_remove (self->referrers, &id);
}

/**
 * accord_directory_get_referrers:
 * @n_referrers: (out): how many
 *
 * Returns: (transfer none) (array length=n_referrers) (nullable): who refers
 *   to @id, in no order; valid until a reference changes
 */
gpointer *
accord_directory_get_referrers (AccordDirectory *self,
                                gint64           id,
                                guint           *n_referrers)
{
  const Referrers *referrers = g_hash_table_lookup (self->referrers, &id);

  *n_referrers = referrers != NULL ? referrers->all->len : 0;

  return referrers != NULL ? referrers->all->pdata : NULL;
}

/**
 * accord_directory_get_decimals:
 *
 * Returns: decimals of the plan's currency
 */
int
accord_directory_get_decimals (AccordDirectory *self)
{
  return self->decimals;
}

/**
 * accord_directory_set_decimals:
 * @decimals: decimals of the plan's currency, 0 to 4
 */
void
accord_directory_set_decimals (AccordDirectory *self,
                               int              decimals)
{
  g_return_if_fail (decimals >= 0 && decimals <= 4);

  self->decimals = decimals;
}

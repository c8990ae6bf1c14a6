/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-directory.h"

struct _AccordDirectory
{
  GHashTable *entities;  /* gint64 * in the key's own allocation → entity */
  GHashTable *referrers; /* the same → GPtrArray of entities */
  int decimals;
};

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
    g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
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
  GPtrArray *list = g_hash_table_lookup (self->referrers, &id);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (self->referrers, new_key (id), list);
    }
  g_ptr_array_add (list, referrer);
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
  GPtrArray *list = g_hash_table_lookup (self->referrers, &id);
  guint i;

  g_return_if_fail (list != NULL);

  /* A change that is taken back unrefers the newest first: all deals of a
   * stage, say, each of which stands last then. */
  for (i = list->len; i > 0 && list->pdata[i - 1] != referrer; i--)
    ;
  g_return_if_fail (i > 0);

  g_ptr_array_remove_index_fast (list, i - 1);
  if (list->len == 0)
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
  GPtrArray *list = g_hash_table_lookup (self->referrers, &id);

  *n_referrers = list != NULL ? list->len : 0;

  return list != NULL ? list->pdata : NULL;
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

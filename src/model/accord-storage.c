/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-storage.h"

G_DEFINE_INTERFACE (AccordStorage, accord_storage, G_TYPE_OBJECT)

static void
accord_storage_default_init (AccordStorageInterface *iface)
{
}

/**
 * accord_storage_write:
 * @change: what happened; gets its number here
 * @digest: the digest of the content after it
 * @error: return location
 *
 * Returns: %TRUE when @change is on disk; %FALSE when nothing is
 */
gboolean
accord_storage_write (AccordStorage *self,
                      AccordChange  *change,
                      guint64        digest,
                      GError       **error)
{
  return ACCORD_STORAGE_GET_IFACE (self)->write (self, change, digest, error);
}

/**
 * accord_storage_dup_step:
 * @redo: whether to go forward
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the edit to take back, or to do again;
 *   %NULL without @error set where there is none
 */
AccordChange *
accord_storage_dup_step (AccordStorage *self,
                         gboolean       redo,
                         GError       **error)
{
  return ACCORD_STORAGE_GET_IFACE (self)->dup_step (self, redo, error);
}

/**
 * accord_storage_get_step_name:
 * @redo: whether to go forward
 *
 * Returns: (transfer none) (nullable): the name of that edit
 */
const char *
accord_storage_get_step_name (AccordStorage *self,
                              gboolean       redo)
{
  return ACCORD_STORAGE_GET_IFACE (self)->get_step_name (self, redo);
}

/**
 * accord_storage_list_history:
 * @entity: an id, or 0 for the whole plan
 * @limit: how many at the most
 * @error: return location
 *
 * Returns: (transfer full) (element-type AccordChange) (nullable): whole
 *   changes that concern it, the newest first
 */
GPtrArray *
accord_storage_list_history (AccordStorage *self,
                             gint64         entity,
                             guint          limit,
                             GError       **error)
{
  return ACCORD_STORAGE_GET_IFACE (self)->list_history (self, entity, limit,
                                                        error);
}

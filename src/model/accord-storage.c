/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-storage.h"

#include "accord-error.h"

#include <glib/gi18n-lib.h>

/* How many steps lie between two looks at who watches. */
#define WATCH_STEP 256

G_DEFINE_INTERFACE (AccordStorage, accord_storage, G_TYPE_OBJECT)

static void
accord_storage_default_init (AccordStorageInterface *iface)
{
}

/**
 * accord_write_watch_tell:
 * @self: (nullable): who watches
 * @done: how many steps are done
 * @total: how many there are
 * @error: return location
 *
 * Called before each step of a write.
 *
 * Returns: %FALSE with %ACCORD_ERROR_CANCELLED where the write shall end
 */
gboolean
accord_write_watch_tell (const AccordWriteWatch *self,
                         guint done,
                         guint total,
                         GError **error)
{
  if (self == NULL || done % WATCH_STEP != 0)
    return TRUE;

  if (self->progress != NULL)
    g_atomic_int_set (self->progress, (guint) (1000.0 * done / MAX (total, 1)));
  if (!g_cancellable_is_cancelled (self->cancellable))
    return TRUE;

  g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_CANCELLED,
                       _ ("It was cancelled; the plan is as it was."));
  return FALSE;
}

/**
 * accord_storage_write:
 * @change: what happened; gets its number here
 * @digest: the digest of the content after it
 * @watch: (nullable): who watches
 * @error: return location
 *
 * A thread may do this, while nothing else is asked of the storage. Whatever
 * comes of it, accord_storage_wrote() follows.
 *
 * Returns: %TRUE when @change is on disk; %FALSE when nothing is
 */
gboolean
accord_storage_write (AccordStorage *self,
                      AccordChange *change,
                      guint64 digest,
                      const AccordWriteWatch *watch,
                      GError **error)
{
  return accord_write_watch_tell (watch, 0, 1, error)
         && ACCORD_STORAGE_GET_IFACE (self)->write (self, change, digest, watch,
                                                    error);
}

/**
 * accord_storage_wrote:
 * @done: what accord_storage_write() has returned
 *
 * Ends a write, in the thread that the plan belongs to.
 */
void
accord_storage_wrote (AccordStorage *self, gboolean done)
{
  AccordStorageInterface *iface = ACCORD_STORAGE_GET_IFACE (self);

  if (iface->wrote != NULL)
    iface->wrote (self, done);
}

/**
 * accord_storage_is_thought:
 *
 * Returns: whether what is written there did not happen, as in a scenario
 */
gboolean
accord_storage_is_thought (AccordStorage *self)
{
  return ACCORD_STORAGE_GET_IFACE (self)->is_thought;
}

/**
 * accord_storage_is_bound:
 *
 * Returns: whether only the thread that the plan belongs to may write
 */
gboolean
accord_storage_is_bound (AccordStorage *self)
{
  return ACCORD_STORAGE_GET_IFACE (self)->is_bound;
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
accord_storage_dup_step (AccordStorage *self, gboolean redo, GError **error)
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
accord_storage_get_step_name (AccordStorage *self, gboolean redo)
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
                             gint64 entity,
                             guint limit,
                             GError **error)
{
  return ACCORD_STORAGE_GET_IFACE (self)->list_history (self, entity, limit,
                                                        error);
}

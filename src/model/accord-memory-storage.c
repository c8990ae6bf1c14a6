/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-memory-storage.h"

struct _AccordMemoryStorage
{
  GObject parent_instance;

  GPtrArray *changes; /* all that happened */
  GPtrArray *undo;    /* edits that can be taken back, the next one last */
  GPtrArray *redo;
};

static void accord_memory_storage_iface_init (AccordStorageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (
  AccordMemoryStorage, accord_memory_storage, G_TYPE_OBJECT,
  G_IMPLEMENT_INTERFACE (ACCORD_TYPE_STORAGE, accord_memory_storage_iface_init))

static AccordChange *
get_step (AccordMemoryStorage *self,
          gboolean             redo)
{
  GPtrArray *steps = redo ? self->redo : self->undo;

  return steps->len > 0 ? steps->pdata[steps->len - 1] : NULL;
}

static void
move_step (GPtrArray *from,
           GPtrArray *to)
{
  g_assert (from->len > 0);

  g_ptr_array_add (to, g_ptr_array_steal_index (from, from->len - 1));
}

static gboolean
accord_memory_storage_write (AccordStorage *storage,
                             AccordChange  *change,
                             guint64        digest,
                             const AccordWriteWatch *watch,
                             GError       **error)
{
  AccordMemoryStorage *self = ACCORD_MEMORY_STORAGE (storage);

  g_ptr_array_add (self->changes, accord_change_ref (change));
  accord_change_set_number (change, self->changes->len);

  switch (accord_change_get_kind (change))
    {
    case ACCORD_CHANGE_UNDO:
      move_step (self->undo, self->redo);
      break;
    case ACCORD_CHANGE_REDO:
      move_step (self->redo, self->undo);
      break;
    case ACCORD_CHANGE_EDIT:
    default:
      g_ptr_array_set_size (self->redo, 0);
      g_ptr_array_add (self->undo, accord_change_ref (change));
      break;
    }

  return TRUE;
}

static AccordChange *
accord_memory_storage_dup_step (AccordStorage *storage,
                                gboolean       redo,
                                GError       **error)
{
  AccordChange *step = get_step (ACCORD_MEMORY_STORAGE (storage), redo);

  return step != NULL ? accord_change_ref (step) : NULL;
}

static const char *
accord_memory_storage_get_step_name (AccordStorage *storage,
                                     gboolean       redo)
{
  AccordChange *step = get_step (ACCORD_MEMORY_STORAGE (storage), redo);

  return step != NULL ? accord_change_get_name (step) : NULL;
}

static gboolean
concerns (AccordChange *change,
          gint64        entity)
{
  for (guint i = 0; i < accord_change_get_n_ops (change); i++)
    if (accord_change_get_op (change, i)->entity == entity)
      return TRUE;

  return entity == 0;
}

static GPtrArray *
accord_memory_storage_list_history (AccordStorage *storage,
                                    gint64         entity,
                                    guint          limit,
                                    GError       **error)
{
  AccordMemoryStorage *self = ACCORD_MEMORY_STORAGE (storage);
  GPtrArray *found
    = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_change_unref);

  for (guint i = self->changes->len; i-- > 0 && found->len < limit;)
    if (concerns (self->changes->pdata[i], entity))
      g_ptr_array_add (found, accord_change_ref (self->changes->pdata[i]));

  return found;
}

static void
accord_memory_storage_iface_init (AccordStorageInterface *iface)
{
  iface->write = accord_memory_storage_write;
  iface->dup_step = accord_memory_storage_dup_step;
  iface->get_step_name = accord_memory_storage_get_step_name;
  iface->list_history = accord_memory_storage_list_history;
}

static void
accord_memory_storage_finalize (GObject *object)
{
  AccordMemoryStorage *self = ACCORD_MEMORY_STORAGE (object);

  g_ptr_array_unref (self->changes);
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);

  G_OBJECT_CLASS (accord_memory_storage_parent_class)->finalize (object);
}

static void
accord_memory_storage_class_init (AccordMemoryStorageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_memory_storage_finalize;
}

static void
accord_memory_storage_init (AccordMemoryStorage *self)
{
  GDestroyNotify unref = (GDestroyNotify) accord_change_unref;

  self->changes = g_ptr_array_new_with_free_func (unref);
  self->undo = g_ptr_array_new_with_free_func (unref);
  self->redo = g_ptr_array_new_with_free_func (unref);
}

/**
 * accord_memory_storage_new:
 *
 * Returns: (transfer full): a storage without history
 */
AccordStorage *
accord_memory_storage_new (void)
{
  return g_object_new (ACCORD_TYPE_MEMORY_STORAGE, NULL);
}

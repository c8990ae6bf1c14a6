/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordPlan: what a plan holds, and how it is loaded.
 *
 * It owns a list per kind, the directory of all entities, at most one pending
 * change, and a reference to the storage that keeps them. How it changes is
 * in accord-plan-change.c, its rules in accord-plan-check.c.
 */

#include "config.h"

#include "accord-plan-private.h"

#include "accord-entity-list-private.h"
#include "accord-entity-private.h"
#include "accord-error.h"
#include "accord-memory-storage.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (AccordPlan, accord_plan, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  N_PROPS,
};

enum
{
  CHANGED,
  NOT_SAVED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
accord_plan_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  AccordPlan *self = ACCORD_PLAN (object);

  switch (prop_id)
    {
    case PROP_UNDO_NAME:
      g_value_set_string (value, accord_plan_get_undo_name (self));
      break;
    case PROP_REDO_NAME:
      g_value_set_string (value, accord_plan_get_redo_name (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
leave_directory (gpointer data,
                 gpointer user_data)
{
  _accord_entity_set_directory (data, NULL);
}

static void
accord_plan_dispose (GObject *object)
{
  AccordPlan *self = ACCORD_PLAN (object);

  if (self->pending != NULL)
    _accord_pending_revert (self->pending, self->directory);
  g_clear_pointer (&self->pending, _accord_pending_free);
  g_clear_object (&self->storage);

  G_OBJECT_CLASS (accord_plan_parent_class)->dispose (object);
}

static void
accord_plan_finalize (GObject *object)
{
  AccordPlan *self = ACCORD_PLAN (object);

  for (guint i = 0; i < self->kinds->len; i++)
    {
      AccordEntityList *list
        = accord_plan_get_list (self, g_array_index (self->kinds, GType, i));

      for (guint k = 0; k < accord_entity_list_get_size (list); k++)
        leave_directory (accord_entity_list_get (list, k), NULL);
    }
  g_hash_table_unref (self->lists);
  g_array_unref (self->kinds);
  accord_directory_free (self->directory);
  g_free (self->who);
  g_free (self->side);

  G_OBJECT_CLASS (accord_plan_parent_class)->finalize (object);
}

static void
accord_plan_class_init (AccordPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = accord_plan_get_property;
  object_class->dispose = accord_plan_dispose;
  object_class->finalize = accord_plan_finalize;

  properties[PROP_UNDO_NAME]
    = g_param_spec_string ("undo-name", "Undo name",
                           "The edit that undo takes back", NULL, flags);
  properties[PROP_REDO_NAME]
    = g_param_spec_string ("redo-name", "Redo name",
                           "The edit that redo does again", NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * AccordPlan::changed:
   * @change: what happened
   *
   * A change is on disk, and every list and property says so.
   */
  signals[CHANGED]
    = g_signal_new ("changed", ACCORD_TYPE_PLAN, G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 1, ACCORD_TYPE_CHANGE);

  /**
   * AccordPlan::not-saved:
   * @change: what was meant to happen
   * @error: why the storage did not take it
   *
   * The plan is as it was. The change can be applied again when the cause is
   * gone.
   */
  signals[NOT_SAVED]
    = g_signal_new ("not-saved", ACCORD_TYPE_PLAN, G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 2, ACCORD_TYPE_CHANGE,
                    G_TYPE_ERROR);
}

static void
accord_plan_init (AccordPlan *self)
{
  self->kinds = g_array_new (FALSE, FALSE, sizeof (GType));
  self->lists = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->directory = accord_directory_new ();
  self->storage = accord_memory_storage_new ();
  self->time = -1;
}

/**
 * accord_plan_new:
 * @kinds: (array length=n_kinds): what a plan is made of, owners before what
 *   they own. The first is the kind of the root: the plan's own settings, of
 *   which there is exactly one
 * @n_kinds: how many there are
 *
 * Returns: (transfer full): a plan without entities, in memory. It needs its
 *   root before anything can be committed
 */
AccordPlan *
accord_plan_new (const GType *kinds,
                 guint        n_kinds)
{
  AccordPlan *self = g_object_new (ACCORD_TYPE_PLAN, NULL);

  for (guint i = 0; i < n_kinds; i++)
    {
      /* Never released: a change may outlive its plan. */
      g_type_class_ref (kinds[i]);
      g_array_append_val (self->kinds, kinds[i]);
      g_hash_table_insert (self->lists, (gpointer) kinds[i],
                           _accord_entity_list_new (kinds[i]));
    }

  return self;
}

/**
 * accord_plan_get_kinds:
 * @n_kinds: (out): how many
 *
 * Returns: (transfer none) (array length=n_kinds): what the plan is made of
 */
const GType *
accord_plan_get_kinds (AccordPlan *self,
                       guint      *n_kinds)
{
  g_return_val_if_fail (ACCORD_IS_PLAN (self), NULL);

  *n_kinds = self->kinds->len;
  return (const GType *) (gpointer) self->kinds->data;
}

/**
 * accord_plan_find_kind:
 * @name: singular or plural
 *
 * Returns: the kind called @name, or %G_TYPE_INVALID
 */
GType
accord_plan_find_kind (AccordPlan *self,
                       const char *name)
{
  g_return_val_if_fail (ACCORD_IS_PLAN (self), G_TYPE_INVALID);
  g_return_val_if_fail (name != NULL, G_TYPE_INVALID);

  for (guint i = 0; i < self->kinds->len; i++)
    {
      GType kind = g_array_index (self->kinds, GType, i);
      AccordEntityClass *klass = g_type_class_peek (kind);

      if (g_ascii_strcasecmp (name, klass->kind) == 0
          || g_ascii_strcasecmp (name, klass->plural) == 0)
        return kind;
    }

  return G_TYPE_INVALID;
}

/**
 * accord_plan_get_list:
 *
 * Returns: (transfer none): all entities of @kind
 */
AccordEntityList *
accord_plan_get_list (AccordPlan *self,
                      GType       kind)
{
  g_return_val_if_fail (ACCORD_IS_PLAN (self), NULL);

  return g_hash_table_lookup (self->lists, (gpointer) kind);
}

/**
 * accord_plan_get_root:
 *
 * Returns: (transfer none) (nullable) (type AccordEntity): the plan's own
 *   settings; %NULL only before they were added
 */
gpointer
accord_plan_get_root (AccordPlan *self)
{
  AccordEntityList *roots;

  g_return_val_if_fail (ACCORD_IS_PLAN (self), NULL);

  roots = accord_plan_get_list (self, g_array_index (self->kinds, GType, 0));

  return accord_entity_list_get_size (roots) > 0
           ? accord_entity_list_get (roots, 0)
           : NULL;
}

/**
 * accord_plan_dup_current:
 *
 * The list of a kind shows what is on disk; this is what stands inside a
 * change, with what it has added and without what it has removed.
 *
 * Returns: (transfer container) (element-type AccordEntity): all entities of
 *   @kind just now, in order
 */
GPtrArray *
accord_plan_dup_current (AccordPlan *self,
                         GType       kind)
{
  GPtrArray *all = g_ptr_array_new ();
  AccordEntityList *list = accord_plan_get_list (self, kind);
  guint size = accord_entity_list_get_size (list);
  gboolean in_order = TRUE;

  for (guint i = 0; i < size; i++)
    {
      AccordEntity *entity = accord_entity_list_get (list, i);

      if (accord_entity_is_in_plan (entity))
        g_ptr_array_add (all, entity);
    }
  for (guint i = 0; self->pending != NULL && i < self->pending->edits->len;
       i++)
    {
      const AccordPendingEdit *edit = self->pending->edits->pdata[i];

      if (G_OBJECT_TYPE (edit->entity) != kind)
        continue;
      in_order = FALSE;
      if (edit->kind == ACCORD_OP_INSERT)
        g_ptr_array_add (all, edit->entity);
    }
  if (!in_order)
    g_ptr_array_sort (all, _accord_entity_compare);

  return all;
}

/**
 * accord_plan_lookup:
 *
 * Returns: (transfer none) (nullable) (type AccordEntity): the entity with
 *   @id, within a change as it is just now
 */
gpointer
accord_plan_lookup (AccordPlan *self,
                    gint64      id)
{
  g_return_val_if_fail (ACCORD_IS_PLAN (self), NULL);

  return accord_directory_lookup (self->directory, id);
}

/**
 * accord_plan_get_size:
 *
 * Returns: how many entities there are
 */
guint
accord_plan_get_size (AccordPlan *self)
{
  g_return_val_if_fail (ACCORD_IS_PLAN (self), 0);

  return accord_directory_get_size (self->directory);
}

/**
 * accord_plan_get_decimals:
 *
 * Returns: decimals of the plan's currency
 */
int
accord_plan_get_decimals (AccordPlan *self)
{
  g_return_val_if_fail (ACCORD_IS_PLAN (self), 2);

  return accord_directory_get_decimals (self->directory);
}

/**
 * accord_plan_get_digest:
 *
 * Returns: the sum of the hashes of all entities: two plans with the same
 *   content have the same
 */
guint64
accord_plan_get_digest (AccordPlan *self)
{
  g_return_val_if_fail (ACCORD_IS_PLAN (self), 0);

  return self->digest;
}

/* The currency decides how every amount is read and written. */
void
_accord_plan_update_decimals (AccordPlan *self)
{
  AccordEntity *root = accord_plan_get_root (self);
  guint field;

  if (root == NULL)
    return;
  field = accord_entity_class_find_field (ACCORD_ENTITY_GET_CLASS (root),
                                          "currency");
  if (field != ACCORD_FIELD_NOT_FOUND)
    accord_directory_set_decimals (
      self->directory,
      accord_currency_decimals (accord_entity_get_text (root, field)));
}

/* The last word of a change that is done. */
void
_accord_plan_emit_changed (AccordPlan   *self,
                           AccordChange *change)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_NAME]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_NAME]);
  g_signal_emit (self, signals[CHANGED], 0, change);
}

/* A change that the storage refused, after all of it was taken back. */
void
_accord_plan_emit_not_saved (AccordPlan   *self,
                             AccordChange *change,
                             const GError *error)
{
  g_signal_emit (self, signals[NOT_SAVED], 0, change, error);
}

/**
 * accord_plan_get_undo_name:
 *
 * Returns: (transfer none) (nullable): the name of the edit that undo takes
 *   back
 */
const char *
accord_plan_get_undo_name (AccordPlan *self)
{
  g_return_val_if_fail (ACCORD_IS_PLAN (self), NULL);

  return accord_storage_get_step_name (self->storage, FALSE);
}

/**
 * accord_plan_get_redo_name:
 *
 * Returns: (transfer none) (nullable): the name of the edit that redo does
 *   again
 */
const char *
accord_plan_get_redo_name (AccordPlan *self)
{
  g_return_val_if_fail (ACCORD_IS_PLAN (self), NULL);

  return accord_storage_get_step_name (self->storage, TRUE);
}

/**
 * accord_plan_set_actor:
 * @who: (nullable): who makes the changes from now on
 * @side: (nullable): for which side: `sales` or `engineering`
 */
void
accord_plan_set_actor (AccordPlan *self,
                       const char *who,
                       const char *side)
{
  g_autofree char *old_who = NULL;
  g_autofree char *old_side = NULL;

  g_return_if_fail (ACCORD_IS_PLAN (self));

  old_who = g_steal_pointer (&self->who);
  old_side = g_steal_pointer (&self->side);
  self->who = g_strdup (who);
  self->side = g_strdup (side);
}

/**
 * accord_plan_get_side:
 *
 * Returns: (nullable): for which side the change that is going on is made, or
 *   changes are from here on
 */
const char *
accord_plan_get_side (AccordPlan *self)
{
  g_return_val_if_fail (ACCORD_IS_PLAN (self), NULL);

  return self->pending != NULL && self->pending->side != NULL
           ? self->pending->side
           : self->side;
}

/**
 * accord_plan_set_time:
 * @time: seconds since 1970-01-01 00:00 UTC that the history shall show for
 *   the changes from now on, or −1 for the clock's
 */
void
accord_plan_set_time (AccordPlan *self,
                      gint64      time)
{
  g_return_if_fail (ACCORD_IS_PLAN (self));

  self->time = time;
}

/**
 * accord_plan_get_storage:
 *
 * Returns: (transfer none): what keeps the plan
 */
AccordStorage *
accord_plan_get_storage (AccordPlan *self)
{
  g_return_val_if_fail (ACCORD_IS_PLAN (self), NULL);

  return self->storage;
}

/**
 * accord_plan_set_storage:
 * @storage: (transfer none): what keeps the plan from now on
 */
void
accord_plan_set_storage (AccordPlan    *self,
                         AccordStorage *storage)
{
  g_return_if_fail (ACCORD_IS_PLAN (self));
  g_return_if_fail (ACCORD_IS_STORAGE (storage));
  g_return_if_fail (self->pending == NULL);

  accord_plan_settle (self);
  g_set_object (&self->storage, storage);
}

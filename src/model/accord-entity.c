/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordEntity: one thing in a plan, such as a deal or a feature.
 *
 * An entity owns an id and one AccordValue for each field of its class, and
 * knows how to describe, hash and check itself. It never changes by itself:
 * the plan that holds it writes its values inside a change, and tells
 * the watchers of its properties when the change is on disk.
 */

#include "config.h"

#include "accord-entity-private.h"

#include "accord-directory.h"

typedef struct
{
  gint64 id;
  AccordDirectory *directory; /* the plan's; NULL outside of a plan */
  AccordValue *values;
} AccordEntityPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AccordEntity, accord_entity,
                                     G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
};

static AccordEntityPrivate *
get_private (AccordEntity *self)
{
  return accord_entity_get_instance_private (self);
}

/* Not in init(), which doesn't know yet of which class the instance is. */
static void
accord_entity_constructed (GObject *object)
{
  AccordEntity *self = ACCORD_ENTITY (object);
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (self);
  AccordEntityPrivate *priv = get_private (self);

  priv->values = g_new (AccordValue, klass->n_fields);
  for (guint i = 0; i < klass->n_fields; i++)
    priv->values[i] = accord_value_copy (klass->fields[i]->type,
                                         klass->initial_values[i]);

  G_OBJECT_CLASS (accord_entity_parent_class)->constructed (object);
}

static void
accord_entity_finalize (GObject *object)
{
  AccordEntity *self = ACCORD_ENTITY (object);

  _accord_entity_free_values (ACCORD_ENTITY_GET_CLASS (self),
                              get_private (self)->values);

  G_OBJECT_CLASS (accord_entity_parent_class)->finalize (object);
}

static void
accord_entity_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, accord_entity_get_id (ACCORD_ENTITY (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_entity_class_init (AccordEntityClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = accord_entity_constructed;
  object_class->finalize = accord_entity_finalize;
  object_class->get_property = accord_entity_get_property;

  g_object_class_install_property (
    object_class, PROP_ID,
    g_param_spec_int64 ("id", "Id", "A random number from 1 to 2⁶³ − 1", 0,
                        G_MAXINT64, 0,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
accord_entity_init (AccordEntity *self)
{
}

/* A new entity with the initial values of its kind, in no plan yet. */
AccordEntity *
_accord_entity_new (GType  kind,
                    gint64 id)
{
  AccordEntity *self = g_object_new (kind, NULL);

  g_assert (id > 0);
  get_private (self)->id = id;

  return self;
}

/* Puts @self into a plan, or with NULL out of it again: makes it known, and
 * what it refers to. Its values stay what they are. */
void
_accord_entity_set_directory (AccordEntity    *self,
                              AccordDirectory *directory)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (self);
  AccordEntityPrivate *priv = get_private (self);

  g_assert ((directory == NULL) != (priv->directory == NULL));

  if (directory == NULL)
    accord_directory_remove (priv->directory, priv->id);
  else
    accord_directory_add (directory, priv->id, self);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      gint64 id = priv->values[i].integer;

      if (klass->fields[i]->type != ACCORD_VALUE_REFERENCE || id == 0)
        continue;
      if (directory == NULL)
        accord_directory_unrefer (priv->directory, id, self);
      else
        accord_directory_refer (directory, id, self);
    }

  priv->directory = directory;
}

/* Takes @value, whatever it is: the plan checks before it commits. */
void
_accord_entity_take_value (AccordEntity *self,
                           guint         field,
                           AccordValue   value)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (self);
  AccordEntityPrivate *priv = get_private (self);
  AccordValue *slot = &priv->values[field];

  g_assert (field < klass->n_fields);

  if (klass->fields[field]->type == ACCORD_VALUE_REFERENCE
      && priv->directory != NULL)
    {
      if (slot->integer != 0)
        accord_directory_unrefer (priv->directory, slot->integer, self);
      if (value.integer != 0)
        accord_directory_refer (priv->directory, value.integer, self);
    }

  accord_value_clear (klass->fields[field]->type, slot);
  *slot = value;
}

AccordValue *
_accord_entity_dup_values (AccordEntity *self)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (self);
  const AccordValue *values = get_private (self)->values;
  AccordValue *copy = g_new (AccordValue, klass->n_fields);

  for (guint i = 0; i < klass->n_fields; i++)
    copy[i] = accord_value_copy (klass->fields[i]->type, values[i]);

  return copy;
}

/* Puts back what _accord_entity_dup_values() gave. */
void
_accord_entity_take_values (AccordEntity *self,
                            AccordValue  *values)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    _accord_entity_take_value (self, i, values[i]);
  g_free (values);
}

void
_accord_entity_free_values (AccordEntityClass *klass,
                            AccordValue       *values)
{
  if (values == NULL)
    return;

  for (guint i = 0; i < klass->n_fields; i++)
    accord_value_clear (klass->fields[i]->type, &values[i]);
  g_free (values);
}

/**
 * accord_entity_get_id:
 *
 * Returns: the id, which no other entity of the plan has
 */
gint64
accord_entity_get_id (AccordEntity *self)
{
  g_return_val_if_fail (ACCORD_IS_ENTITY (self), 0);

  return get_private (self)->id;
}

/**
 * accord_entity_is_in_plan:
 *
 * Returns: whether a plan holds @self; not so any more when it was removed
 */
gboolean
accord_entity_is_in_plan (AccordEntity *self)
{
  g_return_val_if_fail (ACCORD_IS_ENTITY (self), FALSE);

  return get_private (self)->directory != NULL;
}

/**
 * accord_entity_list_referrers:
 * @kind: the kind wanted, or %ACCORD_TYPE_ENTITY for every kind
 * @field: the field by which they refer, or %ACCORD_FIELD_NOT_FOUND for any
 *
 * Finds, for example, the promises of a deal.
 *
 * Returns: (transfer container) (element-type AccordEntity): who refers to
 *   @self, each once, by rank and then by id
 */
GPtrArray *
accord_entity_list_referrers (AccordEntity *self,
                              GType         kind,
                              guint         field)
{
  AccordEntityPrivate *priv = get_private (self);
  GPtrArray *found = g_ptr_array_new ();
  guint n = 0;
  gpointer *referrers = NULL;

  if (priv->directory != NULL)
    referrers = accord_directory_get_referrers (priv->directory, priv->id, &n);

  for (guint i = 0; i < n; i++)
    if (g_type_is_a (G_OBJECT_TYPE (referrers[i]), kind)
        && (field == ACCORD_FIELD_NOT_FOUND
            || accord_entity_get_reference (referrers[i], field) == priv->id))
      g_ptr_array_add (found, referrers[i]);

  g_ptr_array_sort (found, _accord_entity_compare);
  for (guint i = found->len; i-- > 1;)
    if (found->pdata[i] == found->pdata[i - 1])
      g_ptr_array_remove_index (found, i);

  return found;
}

/* By rank where the kind has one, then by id: an order that a reloaded plan
 * has too. Takes pointers to entities, as GCompareFunc of pointer arrays. */
int
_accord_entity_compare (gconstpointer a,
                        gconstpointer b)
{
  AccordEntity *x = *(AccordEntity *const *) a;
  AccordEntity *y = *(AccordEntity *const *) b;
  gint64 id_x = get_private (x)->id;
  gint64 id_y = get_private (y)->id;
  int order = g_strcmp0 (accord_entity_get_rank (x),
                         accord_entity_get_rank (y));

  return order != 0 ? order : (id_x > id_y) - (id_x < id_y);
}

/**
 * accord_entity_get_value:
 *
 * Returns: (transfer none): what the field with number @field holds
 */
AccordValue
accord_entity_get_value (AccordEntity *self,
                         guint         field)
{
  g_assert (field < ACCORD_ENTITY_GET_CLASS (self)->n_fields);

  return get_private (self)->values[field];
}

/**
 * accord_entity_get_referred:
 *
 * Returns: (transfer none) (nullable) (type AccordEntity): the entity
 *   referred to
 */
gpointer
accord_entity_get_referred (AccordEntity *self,
                            guint         field)
{
  gint64 id = accord_entity_get_reference (self, field);
  AccordDirectory *directory = get_private (self)->directory;

  if (id == 0 || directory == NULL)
    return NULL;

  return accord_directory_lookup (directory, id);
}

/**
 * accord_entity_value_to_text:
 *
 * Returns: (transfer full) (nullable): the field's value as the command line
 *   writes and reads it; %NULL where it is absent
 */
char *
accord_entity_value_to_text (AccordEntity *self,
                             guint         field)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (self);
  AccordEntityPrivate *priv = get_private (self);
  int decimals = 2;

  g_assert (field < klass->n_fields);

  if (priv->directory != NULL)
    decimals = accord_directory_get_decimals (priv->directory);

  return accord_field_to_text (klass->fields[field], priv->values[field],
                               decimals);
}

/* Absent values don't count, so a column that a later version adds leaves
 * the hash of what was there as it is. */
static guint64
hash_values (AccordEntityClass *klass,
             gint64             id,
             const AccordValue *values,
             AccordFieldFlags   without)
{
  guint64 hash = accord_hash_mix (klass->kind_hash, (guint64) id);

  for (guint i = 0; i < klass->n_fields; i++)
    if (!accord_value_is_absent (klass->fields[i]->type, values[i])
        && !(klass->fields[i]->flags & without))
      hash = accord_hash_mix (hash,
                              accord_value_hash (klass->fields[i]->type,
                                                 values[i],
                                                 klass->field_hashes[i]));

  return hash;
}

guint64
_accord_entity_hash_values (AccordEntityClass *klass,
                            gint64             id,
                            const AccordValue *values)
{
  return hash_values (klass, id, values, 0);
}

/**
 * accord_entity_hash:
 *
 * Returns: a hash of kind, id and every value; a plan's digest is the sum of
 *   them
 */
guint64
accord_entity_hash (AccordEntity *self)
{
  g_return_val_if_fail (ACCORD_IS_ENTITY (self), 0);

  return _accord_entity_hash_values (ACCORD_ENTITY_GET_CLASS (self),
                                     get_private (self)->id,
                                     get_private (self)->values);
}

/**
 * accord_entity_hash_shown:
 *
 * Returns: a hash of what everybody may see of it: without the values that
 *   one side holds back, so that nobody can guess these and compare
 */
guint64
accord_entity_hash_shown (AccordEntity *self)
{
  g_return_val_if_fail (ACCORD_IS_ENTITY (self), 0);

  return hash_values (ACCORD_ENTITY_GET_CLASS (self), get_private (self)->id,
                      get_private (self)->values, ACCORD_FIELD_PRIVATE);
}

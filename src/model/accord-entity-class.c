/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of fields that a class of entities is made of, and the properties
 * that come of it.
 */

#include "config.h"

#include "accord-entity.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const AccordField common_fields[] = {
  { "source", ACCORD_VALUE_TEXT, 0, NULL, 0, 0, NULL, N_("Source"),
    N_("Where it was imported from") },
  { "external-id", ACCORD_VALUE_TEXT, 0, NULL, 0, 0, NULL, N_("External id"),
    N_("Its id in the source that it was imported from") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (common_fields) == ACCORD_ENTITY_N_FIELDS);

/* GObject numbers the properties of each class by itself, from 1 on. */
#define FIRST_FIELD_ID 1

/* Every class has its stored properties by this function. */
static void
get_field_property (GObject    *object,
                    guint       prop_id,
                    GValue     *value,
                    GParamSpec *pspec)
{
  AccordEntity *self = ACCORD_ENTITY (object);
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (self);
  guint field = prop_id - FIRST_FIELD_ID;
  AccordValue stored = accord_entity_get_value (self, field);

  switch (klass->fields[field]->type)
    {
    case ACCORD_VALUE_TEXT:
      g_value_set_string (value, stored.text);
      break;
    case ACCORD_VALUE_BOOLEAN:
      g_value_set_boolean (value, stored.integer != 0);
      break;
    case ACCORD_VALUE_NUMBER:
      g_value_set_double (value, stored.number);
      break;
    case ACCORD_VALUE_DAY:
      g_value_set_int (value, accord_entity_get_day (self, field));
      break;
    case ACCORD_VALUE_CHOICE:
      g_value_set_enum (value, (int) stored.integer);
      break;
    case ACCORD_VALUE_REFERENCE:
      g_value_set_object (value, accord_entity_get_referred (self, field));
      break;
    case ACCORD_VALUE_WEEKDAYS:
      g_value_set_uint (value, (guint) stored.integer);
      break;
    case ACCORD_VALUE_INTEGER:
    case ACCORD_VALUE_MONEY:
    default:
      g_value_set_int64 (value, stored.integer);
      break;
    }
}

static guint64
hash_name (const char *name)
{
  AccordValue value = { .text = (char *) name };

  return accord_value_hash (ACCORD_VALUE_TEXT, value, 0);
}

static void
install_field (AccordEntityClass *klass,
               guint              i,
               const AccordField *field)
{
  klass->fields[i] = field;
  klass->param_specs[i] = accord_field_to_param_spec (field);
  g_object_class_install_property (G_OBJECT_CLASS (klass), FIRST_FIELD_ID + i,
                                   klass->param_specs[i]);
  klass->field_hashes[i] = hash_name (field->name);
  if (field->flags & ACCORD_FIELD_LABEL)
    klass->label_field = i;
  if (field->flags & ACCORD_FIELD_RANK)
    klass->rank_field = i;

  klass->initial_values[i] = accord_value_absent (field->type);
  if (field->initial != NULL
      && !accord_field_parse (field, field->initial, 2,
                              &klass->initial_values[i], NULL))
    g_error ("%s.%s: “%s” can't be read", klass->kind, field->name,
             field->initial);
}

/**
 * accord_entity_class_set_fields:
 * @klass: a class whose kind is set
 * @fields: (array length=n_fields): its table, which lives for ever
 * @n_fields: how many there are
 *
 * Installs a property for each field behind those that every entity has.
 */
void
accord_entity_class_set_fields (AccordEntityClass *klass,
                                const AccordField *fields,
                                guint              n_fields)
{
  g_return_if_fail (klass->kind != NULL && klass->plural != NULL);

  G_OBJECT_CLASS (klass)->get_property = get_field_property;
  klass->n_fields = ACCORD_ENTITY_N_FIELDS + n_fields;
  klass->fields = g_new0 (const AccordField *, klass->n_fields);
  klass->param_specs = g_new0 (GParamSpec *, klass->n_fields);
  klass->field_hashes = g_new0 (guint64, klass->n_fields);
  klass->initial_values = g_new0 (AccordValue, klass->n_fields);
  klass->kind_hash = hash_name (klass->kind);
  klass->label_field = ACCORD_FIELD_NOT_FOUND;
  klass->rank_field = ACCORD_FIELD_NOT_FOUND;

  for (guint i = 0; i < ACCORD_ENTITY_N_FIELDS; i++)
    install_field (klass, i, &common_fields[i]);
  for (guint i = 0; i < n_fields; i++)
    install_field (klass, ACCORD_ENTITY_N_FIELDS + i, &fields[i]);
}

/**
 * accord_entity_class_get_field:
 *
 * Returns: (transfer none): the description of the field with number @field
 */
const AccordField *
accord_entity_class_get_field (AccordEntityClass *klass,
                               guint              field)
{
  g_return_val_if_fail (field < klass->n_fields, NULL);

  return klass->fields[field];
}

/**
 * accord_entity_class_find_field:
 *
 * Returns: the number of the field called @name, or %ACCORD_FIELD_NOT_FOUND
 */
guint
accord_entity_class_find_field (AccordEntityClass *klass,
                                const char        *name)
{
  for (guint i = 0; i < klass->n_fields; i++)
    if (strcmp (klass->fields[i]->name, name) == 0)
      return i;

  return ACCORD_FIELD_NOT_FOUND;
}

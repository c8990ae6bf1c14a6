/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an entity says of itself: its values by their types, and what people
 * call it.
 */

#include "config.h"

#include "accord-entity.h"

#include <glib/gi18n-lib.h>

static AccordValue
get_typed (AccordEntity    *self,
           guint            field,
           AccordValueType  type)
{
  g_assert (field < ACCORD_ENTITY_GET_CLASS (self)->n_fields);
  g_assert (ACCORD_ENTITY_GET_CLASS (self)->fields[field]->type == type);

  return accord_entity_get_value (self, field);
}

/**
 * accord_entity_has_value:
 *
 * Returns: whether the field was given
 */
gboolean
accord_entity_has_value (AccordEntity *self,
                         guint         field)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (self);

  g_assert (field < klass->n_fields);

  return !accord_value_is_absent (klass->fields[field]->type,
                                  accord_entity_get_value (self, field));
}

/**
 * accord_entity_get_text:
 *
 * Returns: (transfer none) (nullable): the text
 */
const char *
accord_entity_get_text (AccordEntity *self,
                        guint         field)
{
  return get_typed (self, field, ACCORD_VALUE_TEXT).text;
}

/**
 * accord_entity_get_boolean:
 *
 * Returns: yes or no
 */
gboolean
accord_entity_get_boolean (AccordEntity *self,
                           guint         field)
{
  return get_typed (self, field, ACCORD_VALUE_BOOLEAN).integer != 0;
}

/**
 * accord_entity_get_integer:
 *
 * Returns: the whole number, or %ACCORD_INTEGER_NONE
 */
gint64
accord_entity_get_integer (AccordEntity *self,
                           guint         field)
{
  return get_typed (self, field, ACCORD_VALUE_INTEGER).integer;
}

/**
 * accord_entity_get_number:
 *
 * Returns: the number; NaN where there is none
 */
double
accord_entity_get_number (AccordEntity *self,
                          guint         field)
{
  return get_typed (self, field, ACCORD_VALUE_NUMBER).number;
}

/**
 * accord_entity_get_day:
 *
 * Returns: the date, or %ACCORD_DAY_NONE
 */
AccordDay
accord_entity_get_day (AccordEntity *self,
                       guint         field)
{
  gint64 day = get_typed (self, field, ACCORD_VALUE_DAY).integer;

  return day == ACCORD_INTEGER_NONE ? ACCORD_DAY_NONE : (AccordDay) day;
}

/**
 * accord_entity_get_money:
 *
 * Returns: the amount, or %ACCORD_MONEY_NONE
 */
AccordMoney
accord_entity_get_money (AccordEntity *self,
                         guint         field)
{
  return get_typed (self, field, ACCORD_VALUE_MONEY).integer;
}

/**
 * accord_entity_get_choice:
 *
 * Returns: the value of the enumeration
 */
int
accord_entity_get_choice (AccordEntity *self,
                          guint         field)
{
  return (int) get_typed (self, field, ACCORD_VALUE_CHOICE).integer;
}

/**
 * accord_entity_get_reference:
 *
 * Returns: the id of the entity referred to, 0 for none
 */
gint64
accord_entity_get_reference (AccordEntity *self,
                             guint         field)
{
  return get_typed (self, field, ACCORD_VALUE_REFERENCE).integer;
}

/**
 * accord_entity_get_rank:
 *
 * Returns: (transfer none) (nullable): the sort key, of kinds that people
 *   bring into an order by hand
 */
const char *
accord_entity_get_rank (AccordEntity *self)
{
  guint field = ACCORD_ENTITY_GET_CLASS (self)->rank_field;

  if (field == ACCORD_FIELD_NOT_FOUND)
    return NULL;

  return accord_entity_get_text (self, field);
}

/**
 * accord_entity_get_kind:
 *
 * Returns: (transfer none): what the class calls one of its kind
 */
const char *
accord_entity_get_kind (AccordEntity *self)
{
  g_return_val_if_fail (ACCORD_IS_ENTITY (self), NULL);

  return ACCORD_ENTITY_GET_CLASS (self)->kind;
}

/**
 * accord_entity_dup_label:
 *
 * Returns: (transfer full): what people call @self; its id where it has no
 *   name
 */
char *
accord_entity_dup_label (AccordEntity *self)
{
  AccordEntityClass *klass;
  char *label = NULL;

  g_return_val_if_fail (ACCORD_IS_ENTITY (self), NULL);

  klass = ACCORD_ENTITY_GET_CLASS (self);
  if (klass->label_field != ACCORD_FIELD_NOT_FOUND)
    label = g_strdup (accord_entity_get_text (self, klass->label_field));
  if ((label == NULL || *label == '\0') && klass->dup_label != NULL)
    {
      g_free (label);
      label = klass->dup_label (self);
    }
  if (label != NULL && *label != '\0')
    return label;

  g_free (label);
  return g_strdup_printf ("%" G_GINT64_FORMAT, accord_entity_get_id (self));
}

/**
 * accord_entity_dup_full_label:
 *
 * Returns: (transfer full): kind and label, to name @self in a message
 */
char *
accord_entity_dup_full_label (AccordEntity *self)
{
  g_autofree char *label = accord_entity_dup_label (self);

  return accord_entity_dup_kind_label (accord_entity_get_kind (self), label);
}

/**
 * accord_entity_dup_kind_label:
 * @kind: the name of a kind
 * @label: what one of that kind is, was or will be called
 *
 * Returns: (transfer full): both, to name it in a message
 */
char *
accord_entity_dup_kind_label (const char *kind,
                              const char *label)
{
  g_autofree char *shown = NULL;

  g_return_val_if_fail (kind != NULL && label != NULL, NULL);

  /* A damaged file can hold what is no text. */
  shown = g_utf8_make_valid (label, -1);

  /* Translators: the kind of a thing and its name: promise “SSO roll-out”. */
  return g_strdup_printf (
    _("%s “%s”"), g_dpgettext2 (GETTEXT_PACKAGE, "found", kind), shown);
}

/**
 * accord_entity_open_sentence:
 * @label: what a sentence begins with; not empty
 *
 * Returns: (transfer full): @label with a capital
 */
char *
accord_entity_open_sentence (const char *label)
{
  const char *rest;
  g_autofree char *first = NULL;

  g_return_val_if_fail (label != NULL && *label != '\0', NULL);

  rest = g_utf8_next_char (label);
  first = g_utf8_strup (label, rest - label);
  return g_strconcat (first, rest, NULL);
}

/**
 * accord_entity_dup_opening_label:
 *
 * Returns: (transfer full): the full label for the beginning of a sentence
 */
char *
accord_entity_dup_opening_label (AccordEntity *self)
{
  g_autofree char *label = accord_entity_dup_full_label (self);

  return accord_entity_open_sentence (label);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-field-choices.h"

#include "accord-choice-words.h"
#include "accord-plan-edit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
add_choice (AccordFieldChoices *self,
            gint64              value,
            const char         *name)
{
  g_array_append_val (self->values, value);
  g_ptr_array_add (self->names, g_strdup (name));
}

static void
list_words (AccordFieldChoices *self,
            const AccordField  *field)
{
  for (int i = 0;; i++)
    {
      const char *words = accord_choice_words_of (field->get_type (), i);

      if (words == NULL)
        return;
      add_choice (self, i, words);
    }
}

static int
compare_labels (gconstpointer a,
                gconstpointer b)
{
  AccordEntity *one = *(AccordEntity *const *) a;
  AccordEntity *other = *(AccordEntity *const *) b;
  g_autofree char *label = NULL;
  g_autofree char *other_label = NULL;

  if (accord_entity_get_rank (one) != NULL)
    return g_strcmp0 (accord_entity_get_rank (one),
                      accord_entity_get_rank (other));

  label = accord_entity_dup_label (one);
  other_label = accord_entity_dup_label (other);
  return g_utf8_collate (label, other_label);
}

static void
list_entities (AccordFieldChoices *self,
               AccordPlan         *plan,
               const AccordField  *field)
{
  g_autoptr (GPtrArray) entities
    = accord_plan_dup_current (plan, field->get_type ());

  g_ptr_array_sort (entities, compare_labels);
  if (!(field->flags & (ACCORD_FIELD_REQUIRED | ACCORD_FIELD_OWNER)))
    add_choice (self, 0, C_ ("choice", "none"));
  for (guint i = 0; i < entities->len; i++)
    {
      g_autofree char *label = accord_entity_dup_label (entities->pdata[i]);

      add_choice (self, accord_entity_get_id (entities->pdata[i]), label);
    }
}

/**
 * accord_field_choices_new:
 * @field: a choice, or a reference
 *
 * Returns: (transfer full): the values of a choice; the things that a
 *   reference can be to, in the order made by hand or by name, after none
 *   where it may be to none
 */
AccordFieldChoices *
accord_field_choices_new (AccordPlan        *plan,
                          const AccordField *field)
{
  AccordFieldChoices *self;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (field->type == ACCORD_VALUE_CHOICE
                          || field->type == ACCORD_VALUE_REFERENCE,
                        NULL);

  self = g_new (AccordFieldChoices, 1);
  self->values = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->names = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  if (field->type == ACCORD_VALUE_CHOICE)
    list_words (self, field);
  else
    list_entities (self, plan, field);

  return self;
}

/**
 * accord_field_choices_free:
 *
 * Frees @self.
 */
void
accord_field_choices_free (AccordFieldChoices *self)
{
  g_array_unref (self->values);
  g_ptr_array_unref (self->names);
  g_free (self);
}

/**
 * accord_field_choices_equal:
 *
 * Returns: whether both offer the same under the same names
 */
gboolean
accord_field_choices_equal (const AccordFieldChoices *self,
                            const AccordFieldChoices *other)
{
  if (self->values->len != other->values->len
      || (self->values->len > 0
          && memcmp (self->values->data, other->values->data,
                     self->values->len * sizeof (gint64))
               != 0))
    return FALSE;

  for (guint i = 0; i < self->names->len; i++)
    if (!g_str_equal (self->names->pdata[i], other->names->pdata[i]))
      return FALSE;

  return TRUE;
}

/**
 * accord_field_choices_write:
 * @index: what was chosen; beyond the last one nothing is written
 * @entity: of @plan
 * @field: the field that @self is of
 *
 * Sets the field, inside a change.
 */
void
accord_field_choices_write (const AccordFieldChoices *self,
                            guint                     index,
                            AccordPlan               *plan,
                            AccordEntity             *entity,
                            guint                     field)
{
  const AccordField *description = accord_entity_class_get_field (
    ACCORD_ENTITY_GET_CLASS (entity), field);
  gint64 value;

  if (index >= self->values->len)
    return;

  value = g_array_index (self->values, gint64, index);
  if (description->type == ACCORD_VALUE_CHOICE)
    accord_plan_set_integer (plan, entity, field, value);
  else
    accord_plan_set_reference (
      plan, entity, field,
      value != 0 ? accord_plan_lookup (plan, value) : NULL);
}

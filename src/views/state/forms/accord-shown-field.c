/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-shown-field.h"

#include "accord-field-text.h"

/**
 * accord_shown_field_clear:
 *
 * Lets go of all that stands in @self.
 */
void
accord_shown_field_clear (AccordShownField *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_object (&self->entity);
  g_clear_object (&self->plan);
}

/**
 * accord_shown_field_set_entity:
 * @plan: where @entity is
 * @entity: what is shown from now on; has the property
 *
 * Returns: whether it is another one than before
 */
gboolean
accord_shown_field_set_entity (AccordShownField *self,
                               AccordPlan       *plan,
                               AccordEntity     *entity)
{
  g_return_val_if_fail (ACCORD_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (ACCORD_IS_ENTITY (entity), FALSE);

  g_set_object (&self->plan, plan);

  return g_set_object (&self->entity, entity);
}

/**
 * accord_shown_field_get_number:
 *
 * Returns: the number of the property, while something is shown
 */
guint
accord_shown_field_get_number (AccordShownField *self)
{
  g_return_val_if_fail (self->entity != NULL, ACCORD_FIELD_NOT_FOUND);

  return accord_entity_class_find_field (
    ACCORD_ENTITY_GET_CLASS (self->entity), self->name);
}

/**
 * accord_shown_field_get_field:
 *
 * Returns: (transfer none): what the property is, while something is shown
 */
const AccordField *
accord_shown_field_get_field (AccordShownField *self)
{
  g_return_val_if_fail (self->entity != NULL, NULL);

  return accord_entity_class_get_field (
    ACCORD_ENTITY_GET_CLASS (self->entity),
    accord_shown_field_get_number (self));
}

/**
 * accord_shown_field_get_value:
 *
 * Returns: the value of the property, which is a choice, a reference, or
 *   whether something is so
 */
gint64
accord_shown_field_get_value (AccordShownField *self)
{
  g_return_val_if_fail (self->entity != NULL, 0);

  return accord_entity_get_value (self->entity,
                                  accord_shown_field_get_number (self))
    .integer;
}

/**
 * accord_shown_field_may_write:
 *
 * Returns: whether there is something to write to now: not inside a change
 */
gboolean
accord_shown_field_may_write (AccordShownField *self)
{
  return self->entity != NULL && !accord_plan_is_changing (self->plan);
}

/**
 * accord_shown_field_begin:
 *
 * Begins a change that is named after the property.
 */
void
accord_shown_field_begin (AccordShownField *self)
{
  g_autofree char *name = NULL;

  g_return_if_fail (accord_shown_field_may_write (self));

  name = accord_field_text_name (self->entity,
                                 accord_shown_field_get_number (self));
  accord_plan_begin (self->plan, name, NULL);
}

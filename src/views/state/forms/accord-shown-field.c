/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-shown-field.h"

#include "accord-field-text.h"

#define PROP_FIELD 1

static G_DEFINE_QUARK (accord-shown-field-offset, offset)

static AccordShownField *
find (GObject    *row,
      GParamSpec *pspec)
{
  gpointer offset = g_param_spec_get_qdata (pspec, offset_quark ());

  return G_STRUCT_MEMBER_P (row, GPOINTER_TO_SIZE (offset));
}

static void
get_property (GObject    *row,
              guint       prop_id,
              GValue     *value,
              GParamSpec *pspec)
{
  if (prop_id == PROP_FIELD)
    g_value_set_string (value, find (row, pspec)->name);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (row, prop_id, pspec);
}

static void
set_property (GObject      *row,
              guint         prop_id,
              const GValue *value,
              GParamSpec   *pspec)
{
  if (prop_id == PROP_FIELD)
    find (row, pspec)->name = g_value_dup_string (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (row, prop_id, pspec);
}

/**
 * accord_shown_field_install:
 * @klass: a class of rows without properties of their own
 * @offset: where its #AccordShownField is in a row
 *
 * Gives rows the property `field`, the name of what they show, which is said
 * as a row is made.
 */
void
accord_shown_field_install (GObjectClass *klass,
                            gsize         offset)
{
  GParamSpec *pspec = g_param_spec_string (
    "field", "Field", "The name of a stored property", NULL,
    G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_param_spec_set_qdata (pspec, offset_quark (), GSIZE_TO_POINTER (offset));
  klass->get_property = get_property;
  klass->set_property = set_property;
  g_object_class_install_property (klass, PROP_FIELD, pspec);
}

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

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules that one entity can be asked about. */

#include "config.h"

#include "accord-entity.h"

#include "accord-error.h"

#include <glib/gi18n-lib.h>

/**
 * accord_entity_set_rule_error:
 * @error: return location
 * @format: the rule that @self breaks and what to do, behind its name
 */
void
accord_entity_set_rule_error (AccordEntity *self,
                              GError      **error,
                              const char   *format,
                              ...)
{
  g_autofree char *label = accord_entity_dup_opening_label (self);
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE, "%s: %s", label, text);
}

/**
 * accord_entity_set_reason_error:
 * @error: return location for %ACCORD_ERROR_REASON
 * @text: what is missing and what to do, behind the name of @self
 */
void
accord_entity_set_reason_error (AccordEntity *self,
                                GError      **error,
                                const char   *text)
{
  g_autofree char *label = accord_entity_dup_opening_label (self);

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_REASON, "%s: %s", label,
               text);
}

static double
range_end (AccordEntity *self,
           guint         i)
{
  AccordValue value = accord_entity_get_value (self, i);

  if (ACCORD_ENTITY_GET_CLASS (self)->fields[i]->type == ACCORD_VALUE_NUMBER)
    return value.number;

  return (double) value.integer;
}

/* The three fields from @first on are low, likely and high. */
static gboolean
check_range (AccordEntity *self,
             guint         first,
             GError      **error)
{
  const AccordField *const *fields
    = ACCORD_ENTITY_GET_CLASS (self)->fields + first;
  int given = 0;

  for (guint i = first; i < first + 3; i++)
    given += accord_entity_has_value (self, i);
  if (given == 0)
    return TRUE;

  if (given < 3)
    {
      accord_entity_set_rule_error (
        self, error, _("give all three of %s, %s and %s, or none of them."),
        fields[0]->name, fields[1]->name, fields[2]->name);
      return FALSE;
    }
  if (range_end (self, first) > range_end (self, first + 1)
      || range_end (self, first + 1) > range_end (self, first + 2))
    {
      accord_entity_set_rule_error (
        self, error, _("%s must not be above %s, nor %s above %s."),
        fields[0]->name, fields[1]->name, fields[1]->name, fields[2]->name);
      return FALSE;
    }
  if (fields[0]->flags & ACCORD_FIELD_POSITIVE
      && range_end (self, first + 2) <= 0)
    {
      accord_entity_set_rule_error (self, error, _("%s must be more than 0."),
                                    fields[2]->name);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_reference (AccordEntity *self,
                 guint         i,
                 GError      **error)
{
  const AccordField *field = ACCORD_ENTITY_GET_CLASS (self)->fields[i];
  AccordEntity *referred = accord_entity_get_referred (self, i);
  gint64 id = accord_entity_get_reference (self, i);

  if (id == 0
      || (referred != NULL && G_TYPE_CHECK_INSTANCE_TYPE (referred,
                                                          field->get_type ())))
    return TRUE;

  if (referred == NULL)
    {
      g_autofree char *missing = accord_entity_value_to_text (self, i);

      /* Translators: a property, and the id that it names. */
      accord_entity_set_rule_error (
        self, error, _("%s refers to %s, which isn’t there."), field->name,
        missing);
    }
  else
    {
      g_autofree char *label = accord_entity_dup_full_label (referred);

      accord_entity_set_rule_error (self, error, _("%s can’t be %s."),
                                    field->name, label);
    }
  return FALSE;
}

static gboolean
check_external_id (AccordEntity *self,
                   GError      **error)
{
  gboolean source = accord_entity_has_value (self, ACCORD_ENTITY_SOURCE);
  gboolean id = accord_entity_has_value (self, ACCORD_ENTITY_EXTERNAL_ID);

  if (id && !source)
    {
      accord_entity_set_rule_error (
        self, error, _("give the source that the external-id belongs to."));
      return FALSE;
    }

  return TRUE;
}

/**
 * accord_entity_check:
 * @error: return location
 *
 * Checks every rule that concerns @self: of its values, its ranges, its
 * references, and of its class.
 *
 * Returns: %FALSE with %ACCORD_ERROR_RULE that names @self and what to do
 */
gboolean
accord_entity_check (AccordEntity *self,
                     GError      **error)
{
  AccordEntityClass *klass;

  g_return_val_if_fail (ACCORD_IS_ENTITY (self), FALSE);

  klass = ACCORD_ENTITY_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const AccordField *field = klass->fields[i];
      g_autofree char *reason = NULL;

      if (!accord_field_check (field, accord_entity_get_value (self, i),
                               &reason))
        {
          accord_entity_set_rule_error (self, error, "%s %s.", field->name,
                                        reason);
          return FALSE;
        }
      if (field->flags & ACCORD_FIELD_RANGE && !check_range (self, i, error))
        return FALSE;
      if (field->type == ACCORD_VALUE_REFERENCE
          && !check_reference (self, i, error))
        return FALSE;
    }

  return check_external_id (self, error)
         && (klass->check == NULL || klass->check (self, error));
}

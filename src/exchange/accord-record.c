/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-record.h"

#include <string.h>

struct _AccordRecord
{
  gatomicrefcount ref_count;
  AccordTargetKind kind;
  char *file; /* a GRefString, shared by the records of a file */
  guint64 line;
  gboolean is_wrong;
  GArray *values; /* AccordRecordValue */
};

static void
value_clear (gpointer data)
{
  AccordRecordValue *value = data;

  switch (value->property->type)
    {
    case ACCORD_COLUMN_TEXT:
    case ACCORD_COLUMN_CHOICE:
    case ACCORD_COLUMN_REFERENCE:
      g_free (value->text);
      break;
    case ACCORD_COLUMN_TEXTS:
    case ACCORD_COLUMN_REFERENCES:
      g_strfreev (value->texts);
      break;
    case ACCORD_COLUMN_DATE:
    case ACCORD_COLUMN_MONEY:
    case ACCORD_COLUMN_NUMBER:
    case ACCORD_COLUMN_CHANCE:
    case ACCORD_COLUMN_EFFORT:
    default:
      break;
    }
}

/**
 * accord_record_new:
 * @kind: what it is
 * @file: the name of the file that tells about it
 * @line: where, from 1
 *
 * Returns: (transfer full): a record without values
 */
AccordRecord *
accord_record_new (AccordTargetKind kind,
                   const char      *file,
                   guint64          line)
{
  AccordRecord *self;

  g_return_val_if_fail (file != NULL, NULL);

  self = g_new0 (AccordRecord, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->kind = kind;
  self->file = g_ref_string_new_intern (file);
  self->line = line;
  self->values = g_array_new (FALSE, TRUE, sizeof (AccordRecordValue));
  g_array_set_clear_func (self->values, value_clear);

  return self;
}

/**
 * accord_record_ref:
 *
 * Returns: (transfer full): @self
 */
AccordRecord *
accord_record_ref (AccordRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * accord_record_unref:
 * @self: (transfer full): a record
 */
void
accord_record_unref (AccordRecord *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    {
      g_array_unref (self->values);
      g_ref_string_release (self->file);
      g_free (self);
    }
}

/**
 * accord_record_get_kind:
 *
 * Returns: what it is
 */
AccordTargetKind
accord_record_get_kind (const AccordRecord *self)
{
  g_return_val_if_fail (self != NULL, ACCORD_TARGET_ACCOUNT);

  return self->kind;
}

/**
 * accord_record_get_file:
 *
 * Returns: the name of the file that tells about it
 */
const char *
accord_record_get_file (const AccordRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->file;
}

/**
 * accord_record_get_line:
 *
 * Returns: the line on which it begins, from 1
 */
guint64
accord_record_get_line (const AccordRecord *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->line;
}

/**
 * accord_record_is_wrong:
 *
 * Returns: whether something about it could not be understood, so that it can
 *   only be left out
 */
gboolean
accord_record_is_wrong (const AccordRecord *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->is_wrong;
}

/**
 * accord_record_set_wrong:
 *
 * Marks the record as one that cannot be taken.
 */
void
accord_record_set_wrong (AccordRecord *self)
{
  g_return_if_fail (self != NULL);

  self->is_wrong = TRUE;
}

/**
 * accord_record_get_n:
 *
 * Returns: how many values it has
 */
guint
accord_record_get_n (const AccordRecord *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->values->len;
}

/**
 * accord_record_get_nth:
 * @i: from 0 to before accord_record_get_n()
 *
 * Returns: (transfer none): the @i-th value
 */
const AccordRecordValue *
accord_record_get_nth (const AccordRecord *self,
                       guint               i)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (i < self->values->len, NULL);

  return &g_array_index (self->values, AccordRecordValue, i);
}

/**
 * accord_record_get:
 * @property: the name of a property
 *
 * Returns: (transfer none) (nullable): its value, or %NULL where the file
 *   gives none
 */
const AccordRecordValue *
accord_record_get (const AccordRecord *self,
                   const char         *property)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (property != NULL, NULL);

  for (guint i = 0; i < self->values->len; i++)
    {
      const AccordRecordValue *value = accord_record_get_nth (self, i);

      if (strcmp (value->property->name, property) == 0)
        return value;
    }

  return NULL;
}

/**
 * accord_record_get_value:
 * @property: a property
 *
 * Returns: (transfer none) (nullable): its value, or %NULL where the file
 *   gives none
 */
const AccordRecordValue *
accord_record_get_value (const AccordRecord         *self,
                         const AccordTargetProperty *property)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->values->len; i++)
    {
      const AccordRecordValue *value = accord_record_get_nth (self, i);

      if (value->property == property)
        return value;
    }

  return NULL;
}

/**
 * accord_record_get_text:
 * @property: the name of a property that is a text, a choice or a reference
 *
 * Returns: (transfer none) (nullable): its value, or %NULL
 */
const char *
accord_record_get_text (const AccordRecord *self,
                        const char         *property)
{
  const AccordRecordValue *value = accord_record_get (self, property);

  if (value == NULL)
    return NULL;
  g_return_val_if_fail (value->property->type == ACCORD_COLUMN_TEXT
                          || value->property->type == ACCORD_COLUMN_CHOICE
                          || value->property->type == ACCORD_COLUMN_REFERENCE,
                        NULL);

  return value->text;
}

/**
 * accord_record_add:
 * @property: a property of the record's kind that has no value yet
 *
 * Returns: (transfer none): its value, for the caller to fill; what is put
 *   there belongs to the record, and the place is valid until the next call
 */
AccordRecordValue *
accord_record_add (AccordRecord               *self,
                   const AccordTargetProperty *property)
{
  AccordRecordValue *value;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (property != NULL && property->kind == self->kind,
                        NULL);

  g_array_set_size (self->values, self->values->len + 1);
  value = &g_array_index (self->values, AccordRecordValue,
                          self->values->len - 1);
  value->property = property;

  return value;
}

static void
append_value (GString                 *text,
              const AccordRecordValue *value)
{
  char day[ACCORD_DAY_STRING_SIZE];
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  switch (value->property->type)
    {
    case ACCORD_COLUMN_TEXT:
    case ACCORD_COLUMN_CHOICE:
    case ACCORD_COLUMN_REFERENCE:
      g_string_append (text, value->text);
      break;
    case ACCORD_COLUMN_TEXTS:
    case ACCORD_COLUMN_REFERENCES:
      for (guint i = 0; value->texts[i] != NULL; i++)
        g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                                value->texts[i]);
      break;
    case ACCORD_COLUMN_DATE:
      g_string_append (text, accord_day_format (value->day, day));
      break;
    case ACCORD_COLUMN_MONEY:
      g_string_append_printf (text, "%" G_GINT64_FORMAT, value->money);
      break;
    case ACCORD_COLUMN_NUMBER:
    case ACCORD_COLUMN_CHANCE:
    case ACCORD_COLUMN_EFFORT:
    default:
      g_string_append (text, g_ascii_formatd (number, sizeof number, "%.12g",
                                              value->number));
      break;
    }
}

/**
 * accord_record_to_string:
 *
 * Returns: (transfer full): the record on one line, in the order of its
 *   values, money in minor units: for messages and tests
 */
char *
accord_record_to_string (const AccordRecord *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (accord_target_kind_to_string (self->kind));
  for (guint i = 0; i < self->values->len; i++)
    {
      const AccordRecordValue *value = accord_record_get_nth (self, i);

      g_string_append_printf (text, "; %s: ", value->property->name);
      append_value (text, value);
    }

  return g_string_free (text, FALSE);
}

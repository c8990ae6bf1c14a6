/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row into a record: first the values that stand for themselves, then those
 * with a condition, then those that are made up of others, at last the links.
 * A value that is refused is told and left out, and the record marked wrong.
 */

#include "config.h"

#include "accord-record-reader-private.h"

#include <glib/gi18n-lib.h>

/* Tells that the row's value cannot be taken. */
static void
tell_wrong (AccordRecordReader *self,
            AccordRecord       *record,
            guint               index,
            const char         *value,
            const char         *reason)
{
  const char *const *headings = accord_table_get_headings (self->table);
  gboolean has_column = index < g_strv_length ((char **) headings);

  accord_problems_add (self->problems, ACCORD_PROBLEM_WRONG,
                       accord_table_get_name (self->table),
                       accord_record_get_line (record),
                       has_column ? index + 1 : 0,
                       has_column ? headings[index] : NULL, value, reason);
  accord_record_set_wrong (record);
}

/* As tell_wrong(), of a value that is not to be shown. */
static void
tell_held_back (AccordRecordReader *self,
                AccordRecord       *record,
                guint               index)
{
  accord_problems_add_held_back (
    self->problems, accord_table_get_name (self->table),
    accord_record_get_line (record), index + 1,
    accord_table_get_headings (self->table)[index]);
  accord_record_set_wrong (record);
}

/* The currency of the row's amounts: the row's own, else the plan's. */
static const char *
row_currency (AccordRecordReader *self,
              const AccordRow    *row,
              char                currency[ACCORD_CURRENCY_SIZE])
{
  guint index;
  const char *text = NULL;

  if (self->currency_binding != NULL)
    text = _accord_binding_get_text (self->currency_binding, row,
                                     self->scratch, &index);
  if (text == NULL || !accord_currency_is_valid (text))
    return self->currency;

  g_strlcpy (currency, text, ACCORD_CURRENCY_SIZE);
  return currency;
}

/* An amount that names its currency says so for the whole record. */
static void
add_currency (AccordRecord *record,
              const char   *currency)
{
  const AccordTargetProperty *property;

  if (currency[0] == '\0' || accord_record_get (record, "currency") != NULL)
    return;
  property
    = accord_target_find (accord_record_get_kind (record), "currency", NULL);
  if (property != NULL)
    accord_record_add (record, property)->text = g_strdup (currency);
}

static void
add_texts (AccordBinding   *binding,
           const AccordRow *row,
           AccordRecord    *record)
{
  GPtrArray *texts = _accord_binding_get_texts (binding, row);

  if (texts->len == 0)
    {
      g_ptr_array_unref (texts);
      return;
    }
  g_ptr_array_add (texts, NULL);
  accord_record_add (record, binding->column->property)->texts
    = (char **) g_ptr_array_free (texts, FALSE);
}

static void
add_value (AccordRecordReader *self,
           AccordBinding      *binding,
           const AccordRow    *row,
           AccordRecord       *record)
{
  AccordRecordValue value = { .property = binding->column->property };
  char row_buffer[ACCORD_CURRENCY_SIZE];
  char named[ACCORD_CURRENCY_SIZE];
  g_autoptr (GError) error = NULL;
  const char *currency = NULL;
  const char *text;
  guint index = G_MAXUINT;

  if (value.property->type == ACCORD_COLUMN_MONEY)
    currency = row_currency (self, row, row_buffer);
  text = _accord_binding_get_text (binding, row, self->scratch, &index);
  if (text == NULL)
    return;

  if (_accord_binding_convert (binding, text, currency, &value, named, &error))
    {
      *accord_record_add (record, value.property) = value;
      add_currency (record, named);
    }
  else if (error != NULL && binding->date.is_held_back)
    tell_held_back (self, record, index);
  else if (error != NULL)
    tell_wrong (self, record, index, text, error->message);
}

static gboolean
applies (const AccordBinding *binding,
         const AccordRecord  *record)
{
  const AccordProfileColumn *column = binding->column;
  const AccordRecordValue *value;

  if (column->property == NULL
      || accord_record_get_value (record, column->property) != NULL)
    return FALSE;
  if (column->when == NULL)
    return TRUE;

  value = accord_record_get_value (record, column->when);

  return value != NULL
         && g_strv_contains ((const char *const *) column->when_values,
                             value->text);
}

static void
append_joined (GString                 *text,
               const AccordRecordValue *value)
{
  g_autofree char *list = NULL;
  const char *part = NULL;

  if (value == NULL)
    return;
  if (value->property->type == ACCORD_COLUMN_TEXTS
      || value->property->type == ACCORD_COLUMN_REFERENCES)
    part = list = g_strjoinv (", ", value->texts);
  else if (value->property->type == ACCORD_COLUMN_TEXT
           || value->property->type == ACCORD_COLUMN_REFERENCE)
    part = value->text;
  if (part != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " – " : "", part);
}

static void
add_joined (const AccordBinding *binding,
            AccordRecord        *record)
{
  GString *text;

  if (binding->column->join == NULL || !applies (binding, record))
    return;

  text = g_string_new (NULL);
  for (guint i = 0; binding->column->join[i] != NULL; i++)
    append_joined (text, accord_record_get (record, binding->column->join[i]));
  if (text->len > 0)
    accord_record_add (record, binding->column->property)->text
      = g_string_free (text, FALSE);
  else
    g_string_free (text, TRUE);
}

/* Values that depend on no other come first, then those that do. */
static void
add_values (AccordRecordReader *self,
            const AccordRow    *row,
            AccordRecord       *record)
{
  for (int turn = 0; turn < 2; turn++)
    for (guint i = 0; i < self->bindings->len; i++)
      {
        AccordBinding *binding = g_ptr_array_index (self->bindings, i);

        if ((binding->column->when != NULL) != (turn == 1)
            || !applies (binding, record))
          continue;
        if (_accord_binding_is_list (binding))
          add_texts (binding, row, record);
        else
          add_value (self, binding, row, record);
      }

  for (guint i = 0; i < self->bindings->len; i++)
    add_joined (g_ptr_array_index (self->bindings, i), record);
}

static void
check_values (AccordRecordReader *self,
              AccordRecord       *record)
{
  for (guint i = 0; i < self->bindings->len; i++)
    {
      const AccordBinding *binding = g_ptr_array_index (self->bindings, i);
      g_autofree char *reason = NULL;
      guint index = G_MAXUINT;

      if (!binding->column->is_required
          || accord_record_get_value (record, binding->column->property)
               != NULL)
        continue;
      if (binding->indexes->len > 0)
        index = g_array_index (binding->indexes, guint, 0);
      reason = g_strdup_printf (_("The %s is missing; fill it in."),
                                binding->column->property->name);
      tell_wrong (self, record, index, NULL, reason);
    }
}

static void
add_text (AccordRecord *record,
          const char   *name,
          const char   *text)
{
  const AccordTargetProperty *property
    = accord_target_find (ACCORD_TARGET_DEPENDENCY, name, NULL);

  accord_record_add (record, property)->text = g_strdup (text);
}

/* Each issue that a link names becomes a dependency, behind its row. */
static void
add_links (AccordRecordReader  *self,
           const AccordBinding *binding,
           const AccordRow     *row,
           const AccordRecord  *record)
{
  const char *id = accord_record_get_text (record, "external-id");
  g_autoptr (GPtrArray) texts = NULL;

  if (id == NULL)
    return;

  texts = _accord_binding_get_texts (binding, row);
  for (guint i = 0; i < texts->len; i++)
    {
      const char *other = g_ptr_array_index (texts, i);
      gboolean other_first = binding->column->is_predecessor;
      AccordRecord *link
        = accord_record_new (ACCORD_TARGET_DEPENDENCY,
                             accord_record_get_file (record), row->line);

      add_text (link, "predecessor", other_first ? other : id);
      add_text (link, "successor", other_first ? id : other);
      add_text (link, "type",
                binding->column->link_type != NULL ? binding->column->link_type
                                                   : "FS");
      g_queue_push_tail (&self->pending, link);
    }
}

/*
 * _accord_record_reader_make:
 *
 * Returns: (transfer full): what the row tells; its links wait in the reader
 */
AccordRecord *
_accord_record_reader_make (AccordRecordReader *self,
                            const AccordRow    *row)
{
  AccordRecord *record
    = accord_record_new (accord_profile_get_kind (self->profile),
                         accord_table_get_name (self->table), row->line);

  add_values (self, row, record);
  check_values (self, record);
  if (accord_record_get_kind (record) == ACCORD_TARGET_FEATURE)
    for (guint i = 0; i < self->bindings->len; i++)
      {
        const AccordBinding *binding = g_ptr_array_index (self->bindings, i);

        if (binding->column->property == NULL)
          add_links (self, binding, row, record);
      }

  return record;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of a table into records, in two passes.
 *
 * Call order: accord_record_reader_new(), accord_record_reader_survey(), which
 * sees every row and decides how each column is to be read, then
 * accord_record_reader_next() until the end, or
 * accord_record_reader_read_all(). Between the two a person can be shown what
 * was decided and give other options to another reader.
 *
 * The survey keeps nothing of the rows and the second pass one record at a
 * time, so a table of any length can be previewed in the same memory.
 */

#include "config.h"

#include "accord-record-reader.h"

#include "accord-binding-private.h"
#include "accord-error.h"

#include <string.h>

/* Progress is told each time so many bytes were read. */
#define PROGRESS_STEP ((guint64) 1 << 20)

struct _AccordRecordReader
{
  AccordTable *table; /* not ours */
  AccordProfile *profile;
  AccordRecordOptions options;
  char *currency;
  char **ignored;
  AccordProblems *problems;

  GPtrArray *bindings; /* (element-type AccordBinding), as in the profile */
  AccordBinding *currency_binding;
  guint64 n_rows;
  gboolean is_surveyed;
  gboolean is_reading;

  GQueue pending; /* of AccordRecord: links of the last row */
  GString *scratch;
};

/**
 * accord_record_reader_new:
 * @table: a table, which must outlive the reader
 * @profile: what its columns mean
 * @options: (nullable): what a person says about it; %NULL for
 *   %ACCORD_RECORD_OPTIONS_INIT
 * @problems: what cannot be understood is told here
 *
 * Returns: (transfer full): a reader
 */
AccordRecordReader *
accord_record_reader_new (AccordTable               *table,
                          AccordProfile             *profile,
                          const AccordRecordOptions *options,
                          AccordProblems            *problems)
{
  static const AccordRecordOptions usual = ACCORD_RECORD_OPTIONS_INIT;
  AccordRecordReader *self;

  g_return_val_if_fail (table != NULL, NULL);
  g_return_val_if_fail (profile != NULL, NULL);
  g_return_val_if_fail (problems != NULL, NULL);

  self = g_new0 (AccordRecordReader, 1);
  self->table = table;
  self->profile = accord_profile_ref (profile);
  self->options = options != NULL ? *options : usual;
  self->currency = g_strdup (self->options.currency);
  self->ignored = g_strdupv ((char **) self->options.ignored);
  self->options.currency = self->currency;
  self->options.ignored = (const char *const *) self->ignored;
  self->problems = accord_problems_ref (problems);
  self->bindings = g_ptr_array_new_with_free_func (
    (GDestroyNotify) _accord_binding_free);
  g_queue_init (&self->pending);
  self->scratch = g_string_new (NULL);

  return self;
}

/**
 * accord_record_reader_free:
 * @self: (transfer full): a reader
 */
void
accord_record_reader_free (AccordRecordReader *self)
{
  g_return_if_fail (self != NULL);

  g_queue_clear_full (&self->pending, (GDestroyNotify) accord_record_unref);
  g_string_free (self->scratch, TRUE);
  g_ptr_array_unref (self->bindings);
  accord_problems_unref (self->problems);
  accord_profile_unref (self->profile);
  g_strfreev (self->ignored);
  g_free (self->currency);
  g_free (self);
}

static gboolean
is_ignored (AccordRecordReader        *self,
            const AccordProfileColumn *column)
{
  const char *name = column->property != NULL ? column->property->name : "link";

  return self->ignored != NULL
         && g_strv_contains ((const char *const *) self->ignored, name);
}

/* Binds the profile's groups to the columns. Amounts may have two decimals,
 * whatever the plan's currency, where the table names the currency. */
static void
bind_columns (AccordRecordReader *self)
{
  const GPtrArray *columns = _accord_profile_get_columns (self->profile);
  const char *const *headings = accord_table_get_headings (self->table);
  guint n = g_strv_length ((char **) headings);
  g_auto (GStrv) normal = g_new0 (char *, n + 1);
  int decimals = accord_currency_decimals (self->currency);

  for (guint i = 0; i < n; i++)
    normal[i] = _accord_heading_normalise (headings[i]);

  for (guint i = 0; i < columns->len; i++)
    {
      const AccordProfileColumn *column = columns->pdata[i];

      if (column->property != NULL
          && strcmp (column->property->name, "currency") == 0)
        decimals = MAX (decimals, 2);
    }

  g_ptr_array_set_size (self->bindings, 0);
  self->currency_binding = NULL;
  for (guint i = 0; i < columns->len; i++)
    {
      const AccordProfileColumn *column = columns->pdata[i];
      AccordBinding *binding;

      if (is_ignored (self, column))
        continue;
      binding = _accord_binding_new (self->profile, column, normal,
                                     &self->options, decimals);
      g_ptr_array_add (self->bindings, binding);
      if (column->property != NULL
          && strcmp (column->property->name, "currency") == 0)
        self->currency_binding = binding;
    }
}

/* A table without a required column is not what the profile is for. */
static gboolean
check_required (AccordRecordReader *self,
                GError            **error)
{
  for (guint i = 0; i < self->bindings->len; i++)
    {
      const AccordBinding *binding = g_ptr_array_index (self->bindings, i);

      if (binding->column->is_required && binding->column->headings != NULL
          && binding->indexes->len == 0)
        {
          g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                       "“%s” has no column for “%s”, which %s needs; map one "
                       "to it, or choose another profile.",
                       accord_table_get_name (self->table),
                       binding->column->group,
                       accord_profile_get_name (self->profile));
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
is_blank (const AccordRow *row)
{
  for (guint i = 0; i < row->n_fields; i++)
    if (row->fields[i].length > 0)
      return FALSE;

  return TRUE;
}

/**
 * accord_record_reader_survey:
 * @progress: (nullable) (scope call): called as reading goes on
 * @data: for @progress
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Reads the table once and decides how its columns are to be read.
 *
 * Returns: %FALSE with an error as of accord_table_next(), or
 *   %ACCORD_ERROR_INVALID where the table is not one of the profile
 */
gboolean
accord_record_reader_survey (AccordRecordReader    *self,
                             AccordExchangeProgress progress,
                             gpointer               data,
                             GCancellable          *cancellable,
                             GError               **error)
{
  /* What is wrong is told when the rows are read. */
  g_autoptr (AccordProblems) unheard = accord_problems_new (0);
  AccordReadResult result;
  AccordRow row;
  guint64 told = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!accord_table_rewind (self->table, unheard, cancellable, error))
    return FALSE;
  bind_columns (self);
  if (!check_required (self, error))
    return FALSE;

  self->n_rows = 0;
  self->is_reading = FALSE;
  while ((result = accord_table_next (self->table, &row, cancellable, error))
         == ACCORD_READ_ROW)
    {
      guint64 done = accord_table_get_bytes_read (self->table);

      if (is_blank (&row))
        continue;
      self->n_rows++;
      for (guint i = 0; i < self->bindings->len; i++)
        _accord_binding_look (g_ptr_array_index (self->bindings, i), &row,
                              self->scratch);
      if (progress != NULL && done >= told + PROGRESS_STEP)
        {
          told = done;
          progress (done, accord_table_get_size (self->table), data);
        }
    }
  if (result == ACCORD_READ_FAILED)
    return FALSE;

  for (guint i = 0; i < self->bindings->len; i++)
    _accord_binding_decide (g_ptr_array_index (self->bindings, i));
  self->is_surveyed = TRUE;

  return TRUE;
}

/**
 * accord_record_reader_get_n_rows:
 *
 * Returns: how many rows the survey saw, headings and blank ones not counted
 */
guint64
accord_record_reader_get_n_rows (const AccordRecordReader *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_rows;
}

static void
column_use_free (gpointer data)
{
  AccordColumnUse *use = data;

  g_free (use->sentence);
  g_free (use);
}

static void
add_use (GPtrArray           *uses,
         guint                index,
         const char          *heading,
         const AccordBinding *binding)
{
  AccordColumnUse *use = g_new0 (AccordColumnUse, 1);

  use->column = index + 1;
  use->heading = heading;
  if (binding != NULL)
    {
      use->property = binding->column->property != NULL
                        ? binding->column->property->name
                        : "link";
      use->n_values = binding->n_values;
      use->sentence = _accord_binding_describe (binding);
    }
  g_ptr_array_add (uses, use);
}

/**
 * accord_record_reader_list_columns:
 *
 * Returns: (transfer full) (element-type AccordColumnUse): what becomes of each
 *   column, in the table's order; valid as long as the reader
 */
GPtrArray *
accord_record_reader_list_columns (const AccordRecordReader *self)
{
  GPtrArray *uses = g_ptr_array_new_with_free_func (column_use_free);
  const char *const *headings;

  g_return_val_if_fail (self != NULL && self->is_surveyed, uses);

  headings = accord_table_get_headings (self->table);
  for (guint i = 0; headings[i] != NULL; i++)
    {
      guint n = uses->len;

      for (guint j = 0; j < self->bindings->len; j++)
        {
          const AccordBinding *binding = g_ptr_array_index (self->bindings, j);

          for (guint k = 0; k < binding->indexes->len; k++)
            if (g_array_index (binding->indexes, guint, k) == i)
              add_use (uses, i, headings[i], binding);
        }
      if (uses->len == n)
        add_use (uses, i, headings[i], NULL);
    }

  return uses;
}

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

  if (value.property->type == ACCORD_VALUE_MONEY)
    currency = row_currency (self, row, row_buffer);
  text = _accord_binding_get_text (binding, row, self->scratch, &index);
  if (text == NULL)
    return;

  if (_accord_binding_convert (binding, text, currency, &value, named, &error))
    {
      *accord_record_add (record, value.property) = value;
      add_currency (record, named);
    }
  else if (error != NULL)
    tell_wrong (self, record, index, text, error->message);
}

static gboolean
applies (const AccordBinding *binding,
         const AccordRecord  *record)
{
  const AccordProfileColumn *column = binding->column;
  const char *text;

  if (column->property == NULL
      || accord_record_get (record, column->property->name) != NULL)
    return FALSE;
  if (column->when == NULL)
    return TRUE;

  text = accord_record_get_text (record, column->when->name);

  return text != NULL
         && g_strv_contains ((const char *const *) column->when_values, text);
}

static void
append_joined (GString                 *text,
               const AccordRecordValue *value)
{
  g_autofree char *list = NULL;
  const char *part = NULL;

  if (value == NULL)
    return;
  if (value->property->type == ACCORD_VALUE_TEXTS
      || value->property->type == ACCORD_VALUE_REFERENCES)
    part = list = g_strjoinv (", ", value->texts);
  else if (value->property->type == ACCORD_VALUE_TEXT
           || value->property->type == ACCORD_VALUE_REFERENCE)
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
          || accord_record_get (record, binding->column->property->name)
               != NULL)
        continue;
      if (binding->indexes->len > 0)
        index = g_array_index (binding->indexes, guint, 0);
      reason = g_strdup_printf ("The %s is missing; fill it in.",
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

static AccordRecord *
make_record (AccordRecordReader *self,
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

/**
 * accord_record_reader_next:
 * @record: (out) (transfer full): the next record, which may be a wrong one
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Blank rows are passed over. The dependencies of a feature follow it.
 *
 * Returns: as accord_table_next()
 */
AccordReadResult
accord_record_reader_next (AccordRecordReader *self,
                           AccordRecord      **record,
                           GCancellable       *cancellable,
                           GError            **error)
{
  AccordReadResult result;
  AccordRow row;
  guint64 n_wrong;

  g_return_val_if_fail (self != NULL, ACCORD_READ_FAILED);
  g_return_val_if_fail (record != NULL, ACCORD_READ_FAILED);
  g_return_val_if_fail (self->is_surveyed, ACCORD_READ_FAILED);

  if (!self->is_reading
      && !accord_table_rewind (self->table, self->problems, cancellable,
                               error))
    return ACCORD_READ_FAILED;
  self->is_reading = TRUE;

  *record = g_queue_pop_head (&self->pending);
  if (*record != NULL)
    return ACCORD_READ_ROW;

  do
    {
      n_wrong = accord_problems_count (self->problems, ACCORD_PROBLEM_WRONG);
      result = accord_table_next (self->table, &row, cancellable, error);
    }
  while (result == ACCORD_READ_ROW && is_blank (&row));
  if (result != ACCORD_READ_ROW)
    return result;

  *record = make_record (self, &row);
  if (accord_problems_count (self->problems, ACCORD_PROBLEM_WRONG) > n_wrong)
    accord_record_set_wrong (*record);

  return ACCORD_READ_ROW;
}

/**
 * accord_record_reader_read_all:
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type AccordRecord): all records,
 *   the wrong ones too, or %NULL with an error
 */
GPtrArray *
accord_record_reader_read_all (AccordRecordReader *self,
                               GCancellable       *cancellable,
                               GError            **error)
{
  g_autoptr (GPtrArray) records
    = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_record_unref);
  AccordReadResult result;
  AccordRecord *record;

  g_return_val_if_fail (self != NULL, NULL);

  while ((result
          = accord_record_reader_next (self, &record, cancellable, error))
         == ACCORD_READ_ROW)
    g_ptr_array_add (records, record);

  return result == ACCORD_READ_END ? g_steal_pointer (&records) : NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of a table into records, in two passes.
 *
 * Call order: accord_record_reader_new(), accord_record_reader_survey(), which
 * sees every row and decides how each column is to be read, then
 * accord_record_reader_next() until the end, or
 * accord_record_reader_read_all(). Between the two a person can be shown what
 * was decided and give other options to another reader.
 *
 * How a row becomes a record is told in accord-record-fill.c.
 *
 * The survey keeps nothing of the rows and the second pass one record at a
 * time, so a table of any length can be previewed in the same memory.
 */

#include "config.h"

#include "accord-record-reader-private.h"

#include "accord-error.h"
#include "accord-heading-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Progress is told each time so many bytes were read. */
#define PROGRESS_STEP ((guint64) 1 << 20)

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
                       _("“%s” has no column for “%s”, which %s needs; map "
                         "one to it, or choose another profile."),
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

/* Shows every row to every binding. */
static gboolean
look_at_rows (AccordRecordReader    *self,
              AccordExchangeProgress progress,
              gpointer               data,
              GCancellable          *cancellable,
              GError               **error)
{
  AccordReadResult result;
  AccordRow row;
  guint64 told = 0;

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

  return result == ACCORD_READ_END;
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

  g_return_val_if_fail (self != NULL, FALSE);

  if (!accord_table_rewind (self->table, unheard, cancellable, error))
    return FALSE;
  bind_columns (self);
  if (!check_required (self, error))
    return FALSE;

  self->n_rows = 0;
  self->is_reading = FALSE;
  if (!look_at_rows (self, progress, data, cancellable, error))
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

  g_free (use->heading);
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
  use->heading = g_strdup (heading);
  if (binding != NULL)
    {
      use->property = binding->column->property != NULL
                        ? binding->column->property->name
                        : "link";
      use->n_values = binding->n_values;
      use->sentence = _accord_binding_describe (binding);
      use->is_ambiguous = _accord_binding_is_ambiguous (binding);
    }
  g_ptr_array_add (uses, use);
}

/**
 * accord_record_reader_list_columns:
 *
 * Returns: (transfer full) (element-type AccordColumnUse): what becomes of each
 *   column, in the table's order
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

  *record = _accord_record_reader_make (self, &row);
  if (accord_problems_count (self->problems, ACCORD_PROBLEM_WRONG) > n_wrong)
    accord_record_set_wrong (*record);

  return ACCORD_READ_ROW;
}

/**
 * accord_record_reader_rewind:
 * @problems: (nullable): where to tell problems from now on; %NULL to go on as
 *   before
 *
 * Lets accord_record_reader_next() begin with the first record again.
 */
void
accord_record_reader_rewind (AccordRecordReader *self,
                             AccordProblems     *problems)
{
  g_return_if_fail (self != NULL && self->is_surveyed);

  if (problems != NULL)
    {
      accord_problems_ref (problems);
      accord_problems_unref (self->problems);
      self->problems = problems;
    }
  g_queue_clear_full (&self->pending, (GDestroyNotify) accord_record_unref);
  self->is_reading = FALSE;
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

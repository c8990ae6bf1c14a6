/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-table-sample.h"

#include "accord-import-mapping.h"
#include "accord-load-private.h"
#include "accord-own-table-private.h"
#include "accord-saved-mapping.h"
#include "accord-table.h"

/* So many rows are looked at for values that differ. */
#define ROWS_MAX   50
/* A long value is known by its beginning. */
#define VALUE_CHARS 40

static gboolean
is_project (const char *name)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);

  return g_str_has_suffix (lower, ".xml");
}

static void
add_value (GPtrArray         *values,
           const AccordSlice *field)
{
  g_autofree char *text = NULL;

  if (values->len >= ACCORD_SAMPLE_VALUES || field->length == 0)
    return;

  text = g_utf8_strlen (field->text, (gssize) field->length) > VALUE_CHARS
           ? g_utf8_substring (field->text, 0, VALUE_CHARS)
           : g_strndup (field->text, field->length);
  g_strdelimit (text, "\r\n\t", ' ');
  if (!g_ptr_array_find_with_equal_func (values, text, g_str_equal, NULL))
    g_ptr_array_add (values, g_steal_pointer (&text));
}

/* The first values of each column, as one text. */
static gboolean
read_values (AccordTableSample  *self,
             AccordTable        *table,
             GCancellable       *cancellable,
             GError            **error)
{
  guint n = g_strv_length (self->headings);
  g_autoptr (GPtrArray) columns
    = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  AccordReadResult result = ACCORD_READ_ROW;
  AccordRow row;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (columns, g_ptr_array_new_with_free_func (g_free));
  for (guint i = 0; i < ROWS_MAX && result == ACCORD_READ_ROW; i++)
    {
      result = accord_table_next (table, &row, cancellable, error);
      for (guint k = 0; result == ACCORD_READ_ROW && k < MIN (n, row.n_fields);
           k++)
        add_value (columns->pdata[k], &row.fields[k]);
    }
  if (result == ACCORD_READ_FAILED)
    return FALSE;

  self->values = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      GPtrArray *values = columns->pdata[i];

      g_ptr_array_add (values, NULL);
      self->values[i] = g_strjoinv (", ", (char **) values->pdata);
    }

  return TRUE;
}

/* A mapping that a person made for such tables goes before what is usual. */
static AccordProfile *
find_mapping (AccordPlan         *plan,
              const char *const  *headings,
              double              least)
{
  g_autoptr (GPtrArray) mappings
    = accord_plan_dup_current (plan, ACCORD_TYPE_IMPORT_MAPPING);
  g_autoptr (AccordProfile) best = NULL;

  for (guint i = 0; i < mappings->len; i++)
    {
      g_autoptr (AccordProfile) profile = accord_saved_mapping_find (
        plan,
        accord_entity_get_text (mappings->pdata[i],
                                ACCORD_IMPORT_MAPPING_NAME),
        NULL);
      double fit = profile != NULL ? accord_profile_score (profile, headings)
                                   : 0;

      if (fit > least)
        {
          least = fit;
          g_clear_pointer (&best, accord_profile_unref);
          best = g_steal_pointer (&profile);
        }
    }

  return g_steal_pointer (&best);
}

static void
recognise (AccordTableSample *self,
           AccordPlan        *plan,
           const char        *name)
{
  const char *const *headings = (const char *const *) self->headings;
  g_autoptr (GPtrArray) profiles = accord_profiles_load ();
  AccordProfile *profile;
  double score = 0;
  gboolean guarded;

  self->own_kind = _accord_own_table_recognise (plan, name, headings,
                                                &guarded);
  if (self->own_kind != G_TYPE_INVALID)
    return;

  profile = accord_profiles_recognise (profiles, headings, &score);
  if (profile == NULL)
    /* A mapping has no mark of its own: with half of its columns in the table
     * it is meant for others. */
    self->profile = find_mapping (plan, headings, 0.75);
  else
    self->profile = find_mapping (plan, headings, MAX (score, 0.75));
  if (self->profile == NULL && profile != NULL)
    self->profile = accord_profile_ref (profile);
}

/**
 * accord_table_sample_take:
 * @plan: whose kinds and kept mappings count
 * @file: what is to be imported
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what the beginning of @file shows
 */
AccordTableSample *
accord_table_sample_take (AccordPlan    *plan,
                          GFile         *file,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autoptr (AccordTableSample) self = g_new0 (AccordTableSample, 1);
  g_autoptr (AccordProblems) unheard = accord_problems_new (0);
  const AccordCsvOptions csv = ACCORD_CSV_OPTIONS_INIT;
  g_autoptr (AccordTable) table = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = _accord_load_get_name (file);
  self->own_kind = G_TYPE_INVALID;
  self->is_project = is_project (name);
  if (self->is_project)
    {
      self->headings = g_new0 (char *, 1);
      self->values = g_new0 (char *, 1);
      return g_steal_pointer (&self);
    }

  table = accord_table_new (file, &csv, cancellable, error);
  if (table == NULL
      || !accord_table_rewind (table, unheard, cancellable, error))
    return NULL;

  self->headings = g_strdupv ((char **) accord_table_get_headings (table));
  if (!read_values (self, table, cancellable, error))
    return NULL;
  recognise (self, plan, name);

  return g_steal_pointer (&self);
}

/**
 * accord_table_sample_free:
 * @self: (transfer full): a sample
 */
void
accord_table_sample_free (AccordTableSample *self)
{
  g_strfreev (self->headings);
  g_strfreev (self->values);
  g_clear_pointer (&self->profile, accord_profile_unref);
  g_free (self);
}

/**
 * accord_table_sample_is_known:
 *
 * Returns: whether the file can be read without a person's help
 */
gboolean
accord_table_sample_is_known (const AccordTableSample *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_project || self->profile != NULL
         || self->own_kind != G_TYPE_INVALID;
}

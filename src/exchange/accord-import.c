/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Call order: accord_import_new(), accord_import_add_file() for each file,
 * accord_import_preview(), then look at the items, problems, notes and what
 * is missing, and accord_import_apply(), or drop it.
 *
 * How lines become changes is told in accord-import-run.c.
 */

#include "config.h"

#include "accord-import-private.h"

#include "accord-error.h"
#include "accord-settings.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (AccordImport, accord_import, G_TYPE_OBJECT)

static void
accord_import_finalize (GObject *object)
{
  AccordImport *self = ACCORD_IMPORT (object);

  g_ptr_array_unref (self->lines);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer (&self->parts, _accord_import_parts_free);
  g_ptr_array_unref (self->sources);
  accord_problems_unref (self->problems);
  g_clear_pointer (&self->told.problems, accord_problems_unref);
  g_clear_pointer (&self->told.notes, g_ptr_array_unref);
  g_clear_pointer (&self->told.missing, g_ptr_array_unref);
  g_clear_pointer (&self->edits, _accord_edits_free);
  g_clear_pointer (&self->change, accord_change_unref);
  g_clear_pointer (&self->names, _accord_names_free);
  g_hash_table_unref (self->fresh);
  g_hash_table_unref (self->matched);
  g_hash_table_unref (self->seen);
  g_hash_table_unref (self->noted);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->missing);
  g_free (self->team);
  g_free (self->currency);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_import_parent_class)->finalize (object);
}

static void
accord_import_class_init (AccordImportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_import_finalize;
}

/* Makes room for what there is to tell. */
static void
start_telling (AccordImport *self)
{
  self->problems = accord_problems_new (ACCORD_PROBLEMS_KEPT);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->missing = g_ptr_array_new_with_free_func (g_object_unref);
  g_hash_table_remove_all (self->noted);
  self->n_old_notes = 0;
}

static void
accord_import_init (AccordImport *self)
{
  self->sources = g_ptr_array_new_with_free_func (
    (GDestroyNotify) _accord_import_source_free);
  self->lines = g_ptr_array_new_with_free_func (
    (GDestroyNotify) _accord_import_line_free);
  self->fresh = g_hash_table_new (NULL, NULL);
  self->matched = g_hash_table_new (NULL, NULL);
  self->seen = g_hash_table_new (NULL, NULL);
  self->noted = g_hash_table_new (g_str_hash, g_str_equal);
  start_telling (self);
}

/* What the plan says of units goes before what is usual, and the caller's word
 * before both. */
static void
take_settings (AccordImport *self)
{
  AccordEntity *settings = accord_plan_get_root (self->plan);
  AccordEffortRules *rules = &self->options.records.rules;

  self->currency
    = g_strdup (accord_entity_get_text (settings, ACCORD_SETTINGS_CURRENCY));
  self->options.records.currency = self->currency;
  rules->hours_per_day
    = accord_entity_get_number (settings, ACCORD_SETTINGS_HOURS_PER_DAY);
  if (!(rules->days_per_point > 0))
    rules->days_per_point
      = accord_entity_get_number (settings, ACCORD_SETTINGS_DAYS_PER_POINT);
}

/**
 * accord_import_new:
 * @plan: the plan to bring things into
 * @options: (nullable): how; %NULL for %ACCORD_IMPORT_OPTIONS_INIT
 *
 * Returns: (transfer full): an import without files
 */
AccordImport *
accord_import_new (AccordPlan                *plan,
                   const AccordImportOptions *options)
{
  static const AccordImportOptions usual = ACCORD_IMPORT_OPTIONS_INIT;
  AccordImport *self;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  self = g_object_new (ACCORD_TYPE_IMPORT, NULL);
  self->plan = g_object_ref (plan);
  self->options = options != NULL ? *options : usual;
  self->team = g_strdup (self->options.team);
  take_settings (self);

  return self;
}

static AccordImportSource *
add_source (AccordImport *self,
            GFile        *file)
{
  AccordImportSource *source = _accord_import_source_new (file);

  g_ptr_array_add (self->sources, source);
  return source;
}

/**
 * accord_import_add_file:
 * @file: a CSV or JSON table, or an MS Project XML file
 * @profile: (nullable): how to read it; %NULL to recognise it
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Adds a file. Their order does not matter.
 *
 * Returns: %FALSE with %ACCORD_ERROR_NOT_FOUND where there is no such file
 */
gboolean
accord_import_add_file (AccordImport   *self,
                        GFile          *file,
                        AccordProfile  *profile,
                        GCancellable   *cancellable,
                        GError        **error)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (!g_file_query_exists (file, cancellable))
    {
      g_autofree char *name = g_file_get_parse_name (file);

      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
                   /* Translators: the name of a file. */
                   _("There is no file “%s”."), name);
      return FALSE;
    }

  {
    AccordImportSource *source = add_source (self, file);

    source->given = profile != NULL ? accord_profile_ref (profile) : NULL;
  }

  return TRUE;
}

/**
 * accord_import_add_table:
 * @file: a CSV file whose headings are the properties of @kind
 * @kind: one of the plan's kinds
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Adds a table of Accord's own.
 *
 * Returns: as accord_import_add_file()
 */
gboolean
accord_import_add_table (AccordImport  *self,
                         GFile         *file,
                         GType          kind,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT (self), FALSE);
  g_return_val_if_fail (accord_plan_get_list (self->plan, kind) != NULL, FALSE);

  if (!accord_import_add_file (self, file, NULL, cancellable, error))
    return FALSE;

  ((AccordImportSource *) self->sources->pdata[self->sources->len - 1])
    ->own_kind
    = kind;
  return TRUE;
}

/* How many bytes the files have. Where one can't be asked, it comes to light
 * when it is opened. */
static guint64
sum_sizes (AccordImport *self)
{
  guint64 sum = 0;

  for (guint i = 0; i < self->sources->len; i++)
    {
      const AccordImportSource *source = self->sources->pdata[i];
      g_autoptr (GFileInfo) info
        = g_file_query_info (source->file, G_FILE_ATTRIBUTE_STANDARD_SIZE,
                             G_FILE_QUERY_INFO_NONE, NULL, NULL);

      if (info != NULL)
        sum += (guint64) g_file_info_get_size (info);
    }

  return sum;
}

/* A file that nobody knows is left out where there are others: people choose
 * a whole folder. What they said how to read was meant. */
static gboolean
check_known (AccordImport  *self,
             GError       **error)
{
  const char *reason = NULL;

  for (guint i = 0; i < self->sources->len; i++)
    {
      const AccordImportSource *source = self->sources->pdata[i];

      if (source->public.reason == NULL)
        return TRUE;
      if (reason == NULL)
        reason = source->public.reason;
    }
  if (reason == NULL)
    return TRUE;

  g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_INVALID, reason);
  return FALSE;
}

static gboolean
open_sources (AccordImport  *self,
              GCancellable  *cancellable,
              GError       **error)
{
  for (guint i = 0; i < self->sources->len; i++)
    {
      AccordImportSource *source = self->sources->pdata[i];

      if (!_accord_import_source_open (source, self, cancellable, error))
        return FALSE;
      if (source->table != NULL)
        self->progress_base += accord_table_get_size (source->table);
    }

  return check_known (self, error);
}

/* Tables of our own, and projects, are always held as a whole. */
static gboolean
is_too_large (AccordImport *self)
{
  guint64 n_rows = 0;

  for (guint i = 0; i < self->sources->len; i++)
    {
      const AccordImportSource *source = self->sources->pdata[i];

      if (source->reader == NULL && source->public.reason == NULL)
        return FALSE;
      n_rows += source->public.n_rows;
    }

  return n_rows > self->options.held_max;
}

static gboolean
run_whole (AccordImport  *self,
           GCancellable  *cancellable,
           GError       **error)
{
  gboolean is_end;

  for (guint i = 0; i < self->sources->len; i++)
    if (!_accord_import_source_take (self->sources->pdata[i], self, G_MAXUINT,
                                     &is_end, cancellable, error))
      return FALSE;
  self->progress_base *= 2;

  return _accord_import_run (self, cancellable, error);
}

/**
 * accord_import_preview:
 * @progress: (nullable) (scope call): called as it goes on
 * @data: for @progress
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Reads the files and works out what they would do. Once only. A file that no
 * profile knows is left out and says why, unless there is no other.
 *
 * Where there are more lines than the options let it hold, only the first of
 * each state are listed, and accord_import_get_change() has nothing yet; all
 * are counted.
 *
 * Returns: %FALSE with an error where a file can't be read as a whole
 */
gboolean
accord_import_preview (AccordImport            *self,
                       AccordExchangeProgress   progress,
                       gpointer                 data,
                       GCancellable            *cancellable,
                       GError                 **error)
{
  gboolean done;

  g_return_val_if_fail (ACCORD_IS_IMPORT (self), FALSE);
  g_return_val_if_fail (self->progress_total == 0, FALSE);

  self->progress = progress;
  self->progress_data = data;
  self->progress_total = MAX (ACCORD_IMPORT_STEPS * sum_sizes (self), 1);
  done = open_sources (self, cancellable, error)
         && (is_too_large (self)
               ? _accord_import_in_parts (self, cancellable, error)
               : run_whole (self, cancellable, error));
  self->progress = NULL;
  if (!done)
    g_clear_pointer (&self->parts, _accord_import_parts_free);

  return done;
}

/**
 * accord_import_get_files:
 *
 * Returns: (transfer none) (element-type AccordImportFile): the files
 */
GPtrArray *
accord_import_get_files (AccordImport *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT (self), NULL);

  return self->sources;
}

/**
 * accord_import_get_items:
 *
 * Returns: (transfer none) (element-type AccordImportItem): what happens to
 *   each line, and then what is implied; of a preview in parts the first ones
 */
GPtrArray *
accord_import_get_items (AccordImport *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT (self), NULL);

  return self->shown != NULL ? self->shown : self->lines;
}

/**
 * accord_import_get_n_left_out:
 *
 * Returns: how many items accord_import_get_items() does not list, after a
 *   preview in parts
 */
guint64
accord_import_get_n_left_out (AccordImport *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT (self), 0);

  return self->n_left_out;
}

/**
 * accord_import_count:
 *
 * Returns: how many lines have that state
 */
guint
accord_import_count (AccordImport      *self,
                     AccordImportState  state)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT (self), 0);
  g_return_val_if_fail ((guint) state < ACCORD_N_IMPORT_STATES, 0);

  return self->counts[state];
}

/**
 * accord_import_get_notes:
 *
 * Returns: (transfer none) (element-type utf8): what else a person should know
 */
GPtrArray *
accord_import_get_notes (AccordImport *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT (self), NULL);

  return self->notes;
}

/**
 * accord_import_get_missing:
 *
 * Returns: (transfer none) (element-type AccordEntity): what was imported from
 *   the same program before, and is in none of the files now; it stays
 */
GPtrArray *
accord_import_get_missing (AccordImport *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT (self), NULL);

  return self->missing;
}

/**
 * accord_import_get_problems:
 *
 * Returns: (transfer none): what is wrong, and where
 */
AccordProblems *
accord_import_get_problems (AccordImport *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT (self), NULL);

  return self->problems;
}

/**
 * accord_import_get_change:
 *
 * Returns: (transfer none) (nullable): what applying would do, after the
 *   preview; %NULL after one in parts, until it is applied
 */
AccordChange *
accord_import_get_change (AccordImport *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT (self), NULL);

  return self->change;
}

/**
 * accord_import_check:
 * @plan: the plan that it is to be applied to: the one that the preview was
 *   made for, or the one that this is a copy of
 * @skip_wrong: as for accord_import_apply()
 * @error: return location
 *
 * Returns: whether it may be applied; else the errors of accord_import_apply()
 */
gboolean
accord_import_check (AccordImport  *self,
                     AccordPlan    *plan,
                     gboolean       skip_wrong,
                     GError       **error)
{
  guint64 n_wrong;

  g_return_val_if_fail (ACCORD_IS_IMPORT (self), FALSE);
  g_return_val_if_fail (ACCORD_IS_PLAN (plan), FALSE);

  n_wrong = accord_problems_count (self->problems, ACCORD_PROBLEM_WRONG);

  if (n_wrong > 0 && !skip_wrong)
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                 ngettext ("Nothing was imported: one thing is wrong. Correct "
                           "it, or leave it out.",
                           "Nothing was imported: %" PRIu64
                           " things are wrong. Correct them, or leave them "
                           "out.",
                           (gulong) n_wrong),
                 n_wrong);
  else if (accord_plan_get_digest (plan) != self->digest
           || (self->change == NULL && self->parts == NULL))
    g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_STALE,
                         _("The plan has changed since the preview; look at "
                            "a new one first."));
  else
    return TRUE;

  return FALSE;
}

/* After a preview in parts: reads the files again, as a whole. What was shown
 * stays where it is, for whoever shows it. */
static gboolean
run_again (AccordImport  *self,
           GCancellable  *cancellable,
           GError       **error)
{
  g_clear_pointer (&self->parts, _accord_import_parts_free);
  self->told.problems = self->problems;
  self->told.notes = self->notes;
  self->told.missing = self->missing;
  start_telling (self);
  memset (self->counts, 0, sizeof self->counts);
  for (guint i = 0; i < self->sources->len; i++)
    {
      AccordImportSource *source = self->sources->pdata[i];

      if (source->reader != NULL)
        accord_record_reader_rewind (source->reader, self->problems);
    }

  self->progress_base = 0;
  self->progress_told = 0;

  return run_whole (self, cancellable, error);
}

/**
 * accord_import_prepare:
 * @progress: (nullable) (scope call): called as it goes on
 * @data: for @progress
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Works out the whole change after a preview in parts; else there is nothing
 * to do. Like the preview it may be done by a thread, on a copy of the plan.
 *
 * Returns: whether accord_import_get_change() has it; where not, another
 *   preview has to be made
 */
gboolean
accord_import_prepare (AccordImport            *self,
                       AccordExchangeProgress   progress,
                       gpointer                 data,
                       GCancellable            *cancellable,
                       GError                 **error)
{
  gboolean done;

  g_return_val_if_fail (ACCORD_IS_IMPORT (self), FALSE);
  g_return_val_if_fail (self->progress_total > 0, FALSE);

  if (self->parts == NULL)
    return TRUE;

  self->progress = progress;
  self->progress_data = data;
  done = run_again (self, cancellable, error);
  self->progress = NULL;

  return done;
}

/**
 * accord_import_apply:
 * @skip_wrong: whether to go ahead without the lines that are wrong
 * @why: (nullable): the reason, for the history
 * @error: return location
 *
 * Does what the preview showed, as one change that can be undone.
 *
 * Returns: %FALSE where nothing was done: %ACCORD_ERROR_INVALID where lines
 *   are wrong, %ACCORD_ERROR_STALE where the plan is not what it was
 */
gboolean
accord_import_apply (AccordImport  *self,
                     gboolean       skip_wrong,
                     const char    *why,
                     GError       **error)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT (self), FALSE);
  g_return_val_if_fail (self->progress_total > 0, FALSE);

  if (!accord_import_check (self, self->plan, skip_wrong, error)
      || !accord_import_prepare (self, NULL, NULL, NULL, error)
      || !accord_import_check (self, self->plan, skip_wrong, error))
    return FALSE;

  accord_plan_begin (self->plan, accord_change_get_name (self->change), why);
  if (!accord_plan_apply (self->plan, self->change, FALSE, error))
    {
      accord_plan_rollback (self->plan);
      return FALSE;
    }

  return accord_plan_commit (self->plan, error);
}

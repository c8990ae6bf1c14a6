/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files with more lines than are to be held at once, gone through in parts.
 *
 * First all ids and names are hashed, since a line may refer to any other. Then
 * each part is run alone, counted, and forgotten; of its lines the first ones
 * of each state are kept to be shown. What a line refers to, and is in another
 * part, gets a stand-in: something of its kind with its name.
 *
 * The counts are those of an import as a whole, but for what only all lines
 * together show, such as links in a circle through several parts; applying
 * reads the files again, as a whole, and refuses them then.
 */

#include "config.h"

#include "accord-import-private.h"

#include "accord-plan-edit.h"

#include <string.h>

/* How many lines of each state, and how many implied things, are kept. */
#define KEPT_MAX 1000

/* How many lines lie between two words about how far it is. */
#define PROGRESS_STEP 4096

/* Only to hash it: what is wrong is told when the lines come again. */
static gboolean
hash_source (AccordImport        *self,
             AccordImportSource  *source,
             GCancellable        *cancellable,
             GError             **error)
{
  g_autoptr (AccordProblems) unheard = accord_problems_new (0);
  AccordReadResult result;
  AccordRecord *record;
  guint64 n = 0;

  accord_record_reader_rewind (source->reader, unheard);
  while ((result = accord_record_reader_next (source->reader, &record,
                                              cancellable, error))
         == ACCORD_READ_ROW)
    {
      _accord_import_parts_hash (self->parts, record);
      accord_record_unref (record);
      if (++n % PROGRESS_STEP == 0)
        _accord_import_tell_progress (
          self, accord_table_get_bytes_read (source->table));
    }
  self->progress_base += accord_table_get_size (source->table);

  return result == ACCORD_READ_END;
}

/* Leaves of a line what can be shown. */
static void
strip_line (AccordImportLine *line)
{
  line->public.file = line->source->public.name;
  if (line->is_new)
    line->public.entity = 0;
  line->entity = NULL;
  line->because = NULL;
  g_clear_pointer (&line->record, accord_record_unref);
  g_ptr_array_set_size (line->touched, 0);
}

/* Ends a part: its lines are forgotten, but for the first of each state. */
static void
forget_part (AccordImport *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      AccordImportLine *line = self->lines->pdata[i];
      guint *n_kept
        = &self->parts->n_kept[line->public.is_implied ? ACCORD_N_IMPORT_STATES
                                                       : line->public.state];

      if (line->public.kind != G_TYPE_INVALID)
        _accord_import_parts_learn (self->parts, line);
      if (*n_kept >= KEPT_MAX)
        {
          self->n_left_out++;
          continue;
        }
      (*n_kept)++;
      strip_line (line);
      g_ptr_array_add (self->shown, line);
      self->lines->pdata[i] = NULL;
    }

  g_ptr_array_set_size (self->lines, 0);
  self->n_old_notes = self->notes->len;
}

static gboolean
run_source (AccordImport        *self,
            AccordImportSource  *source,
            GCancellable        *cancellable,
            GError             **error)
{
  /* Half of what may be held: what is known of the rest needs room too. */
  guint n_lines = (guint) MAX (self->options.held_max / 2, 1);
  gboolean is_end = FALSE;

  accord_record_reader_rewind (source->reader, self->problems);
  while (!is_end)
    {
      if (!_accord_import_source_take (source, self, n_lines, &is_end,
                                       cancellable, error)
          || !_accord_import_run_part (self, cancellable, error))
        return FALSE;
      forget_part (self);
      accord_plan_rollback (self->plan);
      _accord_import_tell_progress (
        self, (ACCORD_IMPORT_STEPS - 2)
                * accord_table_get_bytes_read (source->table));
    }
  self->progress_base
    += (ACCORD_IMPORT_STEPS - 2) * accord_table_get_size (source->table);

  return TRUE;
}

static int
compare_sources (gconstpointer a,
                 gconstpointer b)
{
  const AccordImportSource *one = *(AccordImportSource *const *) a;
  const AccordImportSource *other = *(AccordImportSource *const *) b;

  return (int) one->place - (int) other->place;
}

static void
find_missing (AccordImport *self)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->parts->origins);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      const char *source = strchr (key, '\x1f') + 1;
      g_autofree char *kind = g_strndup (key, (gsize) (source - 1 - (char *) key));

      _accord_import_add_missing (self, g_type_from_name (kind), source);
    }
}

/*
 * _accord_import_in_parts:
 *
 * Works out what the lines of all files do, without holding them all. The files
 * are tables with profiles, and were opened.
 */
gboolean
_accord_import_in_parts (AccordImport  *self,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();

  for (guint i = 0; i < self->sources->len; i++)
    if (((AccordImportSource *) self->sources->pdata[i])->reader != NULL)
      g_ptr_array_add (sources, self->sources->pdata[i]);
  g_ptr_array_sort (sources, compare_sources);
  self->parts = _accord_import_parts_new ();
  self->shown = g_ptr_array_new_with_free_func (
    (GDestroyNotify) _accord_import_line_free);
  self->edits = _accord_edits_new (self->plan, error);
  if (self->edits == NULL)
    return FALSE;

  for (guint i = 0; i < sources->len; i++)
    if (!hash_source (self, sources->pdata[i], cancellable, error))
      return FALSE;
  _accord_sieve_sort (self->parts->sieve);
  for (guint i = 0; i < sources->len; i++)
    if (!run_source (self, sources->pdata[i], cancellable, error))
      return FALSE;

  find_missing (self);
  self->digest = accord_plan_get_digest (self->plan);
  return TRUE;
}

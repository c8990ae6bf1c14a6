/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One run brings all lines into the plan inside a change that is then taken
 * back, so that what is left of it is an AccordChange and the plan as it was.
 *
 * First every line is placed: matched to what the plan has, or added. Only
 * then are values set, since any line may refer to any other. Last, all rules
 * are asked of all that was touched. A line that breaks one is told and left
 * out, and the run begins again without it, since others may have counted on
 * it.
 */

#include "config.h"

#include "accord-import-private.h"

#include "accord-error.h"
#include "accord-settings.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

/* Each run leaves out at least one line more; so many are never needed. */
#define MAX_RUNS 20

/* How many lines lie between two looks at the cancellable. */
#define CANCEL_STEP 256

/* By the kind of target. */
static void (*const fills[]) (AccordImport     *self,
                              AccordImportLine *line) = {
  [ACCORD_TARGET_ACCOUNT] = _accord_import_fill_account,
  [ACCORD_TARGET_PERSON] = _accord_import_fill_person,
  [ACCORD_TARGET_TEAM] = _accord_import_fill_team,
  [ACCORD_TARGET_STAGE] = _accord_import_fill_stage,
  [ACCORD_TARGET_DEAL] = _accord_import_fill_deal,
  [ACCORD_TARGET_FEATURE] = _accord_import_fill_feature,
  [ACCORD_TARGET_DEPENDENCY] = _accord_import_fill_dependency,
  [ACCORD_TARGET_PROMISE] = _accord_import_fill_promise,
  [ACCORD_TARGET_CALENDAR] = _accord_import_fill_calendar,
  [ACCORD_TARGET_PART] = _accord_import_fill_part,
};

/* Tables of our own come first: what others refer to may be in them. Among
 * them the settings, which say how many decimals an amount has. */
static int
place_in_order (const AccordImportLine *line)
{
  if (line->record != NULL)
    return 2
           + (int) _accord_import_get_place (
             accord_record_get_kind (line->record));

  return line->public.kind == ACCORD_TYPE_SETTINGS ? 0 : 1;
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return place_in_order (*(AccordImportLine *const *) a)
         - place_in_order (*(AccordImportLine *const *) b);
}

/* Whether @candidate, which has the line's name, is what the line is about. */
static gboolean
is_same (AccordImport           *self,
         const AccordImportLine *line,
         AccordEntity           *candidate)
{
  const char *source = accord_entity_get_text (candidate, ACCORD_ENTITY_SOURCE);
  const char *id
    = accord_entity_get_text (candidate, ACCORD_ENTITY_EXTERNAL_ID);
  const char *own = accord_record_get_text (line->record, "external-id");

  if (own == NULL)
    return TRUE;
  /* Two things of one program with two ids are two things, unless one has no
   * id but the name that another line mentioned it by. */
  if (g_strcmp0 (source, line->source->source) == 0
      && g_strcmp0 (id, line->public.label) != 0)
    return FALSE;

  return self->options.by_name
         || _accord_import_is_known_by_name (
           accord_record_get_kind (line->record));
}

static AccordEntity *
match (AccordImport     *self,
       AccordImportLine *line,
       const char       *external_id)
{
  GType kind = line->public.kind;
  const char *alias = accord_record_get_text (line->record, "alias");
  AccordEntity *found = _accord_names_find_id (
    self->names, kind, line->source->source, external_id);

  if (found == NULL && alias != NULL)
    found
      = _accord_names_find_id (self->names, kind, line->source->source, alias);
  if (found != NULL)
    return found;

  found = _accord_names_find_name (self->names, kind, line->public.label);

  return found != NULL && is_same (self, line, found) ? found : NULL;
}

/* Files what @line is about under the ids that others refer to it by. */
static void
register_line (AccordImport     *self,
               AccordImportLine *line,
               const char       *external_id)
{
  static const char *const aliases[] = ACCORD_IMPORT_ALIASES;
  const char *source = line->source->source;
  const char *held
    = accord_entity_get_text (line->entity, ACCORD_ENTITY_SOURCE);

  if (held == NULL || g_strcmp0 (held, source) == 0)
    {
      _accord_import_set (self, line, line->entity, ACCORD_ENTITY_SOURCE,
                          accord_value_text (source));
      _accord_import_set (self, line, line->entity, ACCORD_ENTITY_EXTERNAL_ID,
                          accord_value_text (external_id));
    }

  _accord_names_add (self->names, line->entity, source, external_id,
                     line->public.label);
  for (guint i = 0; i < G_N_ELEMENTS (aliases); i++)
    {
      const AccordRecordValue *value
        = accord_record_get (line->record, aliases[i]);

      if (value != NULL)
        _accord_names_add_alias (self->names, line->entity, source,
                                 value->text);
    }
}

static void
skip_duplicate (AccordImport     *self,
                AccordImportLine *line,
                guint64           first)
{
  _accord_import_note (
    self,
    /* Translators: a file, a line, what it is about, and a line before. */
    _("%s, line %" PRIu64 ": “%s” is on line %" PRIu64
       " already; this line is skipped."),
    line->public.file, line->public.line, line->public.label, first);
  line->entity = NULL;
}

/* The line of now, or of a part before, that is about the same; or 0. */
static guint64
find_first (AccordImport     *self,
            AccordImportLine *line,
            const char       *id)
{
  AccordImportLine *first
    = line->entity != NULL ? g_hash_table_lookup (self->matched, line->entity)
                           : NULL;

  return first != NULL
           ? first->public.line
           : _accord_import_find_first (self, line, line->public.kind, id);
}

static void
place_record (AccordImport     *self,
              AccordImportLine *line)
{
  const char *label, *id;
  guint64 first;

  line->public.kind = _accord_import_identify (line->record, &id, &label);
  if (label == NULL)
    label = id;
  if (line->public.label == NULL)
    line->public.label = g_strdup (label);
  if (label == NULL)
    return;
  if (id == NULL)
    id = label;

  line->entity = match (self, line, id);
  first = find_first (self, line, id);
  if (first > 0)
    {
      skip_duplicate (self, line, first);
      return;
    }
  line->is_new = line->entity == NULL;
  if (line->is_new)
    line->entity = _accord_import_add (self, line, line->public.kind, 0);
  g_hash_table_insert (self->matched, line->entity, line);
  g_hash_table_add (self->seen, line->entity);
  register_line (self, line, id);
}

static void
place (AccordImport     *self,
       AccordImportLine *line)
{
  if (line->record != NULL)
    place_record (self, line);
  else
    line->entity = _accord_import_place_own (self, line);
}

static void
fill (AccordImport     *self,
      AccordImportLine *line)
{
  if (line->record == NULL)
    _accord_import_fill_own (self, line);
  else if (line->entity != NULL
           || accord_record_get_kind (line->record) == ACCORD_TARGET_DEPENDENCY)
    fills[accord_record_get_kind (line->record)](self, line);
}

static guint
count_excluded (AccordImport *self)
{
  guint n = 0;

  for (guint i = 0; i < self->lines->len; i++)
    n += ((AccordImportLine *) self->lines->pdata[i])->is_excluded;

  return n;
}

/* Refuses a line that breaks rules. */
static void
check_line (AccordImport     *self,
            AccordImportLine *line)
{
  AccordImportLine *blamed = line->because != NULL ? line->because : line;

  for (guint k = 0; k < line->touched->len && !blamed->is_excluded; k++)
    {
      g_autoptr (GError) error = NULL;

      if (!accord_entity_check (line->touched->pdata[k], &error))
        _accord_import_tell_wrong (self, blamed, NULL, error->message);
    }
}

/* Only what was in the plan before this run: the rest is gone. */
static gboolean
is_fresh_key (gpointer key,
              gpointer value,
              gpointer fresh)
{
  return g_hash_table_contains (fresh, key);
}

static void
forget_notes (AccordImport *self)
{
  for (guint i = self->n_old_notes; i < self->notes->len; i++)
    g_hash_table_remove (self->noted, self->notes->pdata[i]);
  g_ptr_array_set_size (self->notes, (int) self->n_old_notes);
}

static void
forget_run (AccordImport *self)
{
  while (self->lines->len > 0
         && ((AccordImportLine *) self->lines->pdata[self->lines->len - 1])
              ->public.is_implied)
    g_ptr_array_set_size (self->lines, (int) self->lines->len - 1);
  for (guint i = 0; i < self->lines->len; i++)
    {
      AccordImportLine *line = self->lines->pdata[i];

      line->entity = NULL;
      line->is_new = FALSE;
      g_ptr_array_set_size (line->touched, 0);
      g_ptr_array_set_size (line->public.differences, 0);
    }

  g_clear_pointer (&self->names, _accord_names_free);
  self->names = _accord_names_new (self->plan);
  g_hash_table_foreach_remove (self->seen, is_fresh_key, self->fresh);
  g_hash_table_remove_all (self->fresh);
  g_hash_table_remove_all (self->matched);
  forget_notes (self);
  g_ptr_array_set_size (self->missing, 0);
  if (self->parts != NULL)
    _accord_import_begin_part (self);
}

/* How far a run is that holds all lines: each of its steps counts as if it read
 * all bytes again. */
static void
tell_step (AccordImport *self,
           guint         step,
           guint         i,
           guint         n_lines)
{
  guint64 n_bytes = self->progress_total / ACCORD_IMPORT_STEPS;

  if (self->parts == NULL)
    _accord_import_tell_progress (
      self, (guint64) ((double) n_bytes * (step + (double) i / n_lines)));
}

/* Does one of the steps to all lines. */
static gboolean
go_through (AccordImport *self,
            guint number,
            void (*step) (AccordImport *self, AccordImportLine *line),
            guint n_lines,
            GCancellable *cancellable,
            GError **error)
{
  for (guint i = 0; i < n_lines; i++)
    {
      AccordImportLine *line = self->lines->pdata[i];

      if (i % CANCEL_STEP == 0)
        tell_step (self, number, i, n_lines);
      if (i % CANCEL_STEP == 0 && g_cancellable_is_cancelled (cancellable))
        {
          g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_CANCELLED,
                               _("The import was cancelled; the plan is as it "
                                  "was."));
          return FALSE;
        }
      if (!line->is_excluded)
        step (self, line);
    }

  return TRUE;
}

/* Returns whether no line was left out in it. */
static gboolean
run_once (AccordImport  *self,
          GCancellable  *cancellable,
          gboolean      *complete,
          GError       **error)
{
  guint n_excluded = count_excluded (self);
  guint n_lines;

  forget_run (self);
  n_lines = self->lines->len;
  if (!go_through (self, 0, place, n_lines, cancellable, error)
      || !go_through (self, 1, fill, n_lines, cancellable, error)
      || !go_through (self, 2, check_line, self->lines->len, cancellable,
                      error))
    return FALSE;

  *complete = count_excluded (self) == n_excluded;
  if (!*complete)
    return TRUE;

  _accord_import_count_up (self);

  return TRUE;
}

static char *
dup_change_name (AccordImport *self)
{
  g_autoptr (GString) files = g_string_new (NULL);

  for (guint i = 0; i < self->sources->len; i++)
    {
      AccordImportSource *source = self->sources->pdata[i];

      g_string_append_printf (files, "%s%s", i > 0 ? ", " : "",
                              source->public.name);
    }

  return _accord_edits_dup_name (files->str);
}

/*
 * _accord_import_run_part:
 *
 * Runs the lines that are there until none breaks a rule. The plan is left in a
 * change, for the caller to take back.
 */
gboolean
_accord_import_run_part (AccordImport  *self,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_autofree char *name = dup_change_name (self);
  gboolean complete = FALSE;

  g_ptr_array_sort (self->lines, compare_lines);
  for (guint run = 0; run < MAX_RUNS && !complete; run++)
    {
      accord_plan_begin (self->plan, name, NULL);
      if (!run_once (self, cancellable, &complete, error))
        {
          accord_plan_rollback (self->plan);
          return FALSE;
        }
      if (!complete)
        accord_plan_rollback (self->plan);
    }
  if (!complete)
    g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_RULE,
                         _("Too many lines break rules of the plan that "
                            "depend on one another; correct some of those "
                            "that are told, and import again."));

  return complete;
}

/*
 * _accord_import_run:
 *
 * Works out what the lines do to the plan, which stays as it is.
 */
gboolean
_accord_import_run (AccordImport  *self,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_clear_pointer (&self->edits, _accord_edits_free);
  self->edits = _accord_edits_new (self->plan, error);
  if (self->edits == NULL
      || !_accord_import_run_part (self, cancellable, error))
    return FALSE;

  self->digest = accord_plan_get_digest (self->plan);
  self->change = accord_plan_take_back (self->plan, error);
  if (self->change == NULL && accord_plan_is_changing (self->plan))
    accord_plan_rollback (self->plan);

  return self->change != NULL;
}

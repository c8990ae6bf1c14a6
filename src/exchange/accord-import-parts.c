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

#include "accord-dependency.h"
#include "accord-plan-edit.h"
#include "accord-stage.h"

#include <string.h>

/* How many lines of each state, and how many implied things, are kept. */
#define KEPT_MAX 1000

/* How many lines lie between two words about how far it is. */
#define PROGRESS_STEP 4096

/* No file has more lines than fit into so many bits. */
#define LINE_BITS 48

/* A stage of an earlier part. There are few, and deals care for what they are,
 * not only that they are. */
typedef struct
{
  char *name;
  gint64 kind;
  double chance;
  char *source;
} Stage;

struct _AccordImportParts
{
  AccordSieve *sieve;
  GPtrArray *stages;  /* Stage */
  GHashTable *origins; /* kind and source of lines, as texts */
  guint n_kept[ACCORD_N_IMPORT_STATES + 1]; /* the last are the implied */
};

static void
stage_free (gpointer data)
{
  Stage *stage = data;

  g_free (stage->name);
  g_free (stage->source);
  g_free (stage);
}

static AccordImportParts *
parts_new (void)
{
  AccordImportParts *self = g_new0 (AccordImportParts, 1);

  self->sieve = _accord_sieve_new ();
  self->stages = g_ptr_array_new_with_free_func (stage_free);
  self->origins
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
_accord_import_parts_free (AccordImportParts *self)
{
  _accord_sieve_free (self->sieve);
  g_ptr_array_unref (self->stages);
  g_hash_table_unref (self->origins);
  g_free (self);
}

/* What a link is known by. */
static char *
dup_link_id (const AccordRecord *record)
{
  return g_strconcat (accord_record_get_text (record, "predecessor"), "\x1f",
                      accord_record_get_text (record, "successor"), NULL);
}

static void
hash_record (AccordSieve        *sieve,
             const AccordRecord *record)
{
  static const char *const aliases[] = ACCORD_IMPORT_ALIASES;
  const char *id, *label;
  GType kind = _accord_import_identify (record, &id, &label);
  g_autofree char *link = NULL;

  if (kind == ACCORD_TYPE_DEPENDENCY)
    {
      link = dup_link_id (record);
      _accord_sieve_add (sieve, kind, link, NULL);
      return;
    }

  _accord_sieve_add (sieve, kind, id != NULL ? id : label, label);
  for (guint i = 0; i < G_N_ELEMENTS (aliases); i++)
    if (accord_record_get_text (record, aliases[i]) != NULL)
      _accord_sieve_add_alias (sieve, kind,
                               accord_record_get_text (record, aliases[i]));
}

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
      hash_record (self->parts->sieve, record);
      accord_record_unref (record);
      if (++n % PROGRESS_STEP == 0)
        _accord_import_tell_progress (
          self, accord_table_get_bytes_read (source->table));
    }
  self->progress_base += accord_table_get_size (source->table);

  return result == ACCORD_READ_END;
}

/* What was new in this part, and later ones may speak of. */
static void
learn_line (AccordImport     *self,
            AccordImportLine *line)
{
  AccordImportParts *parts = self->parts;

  g_hash_table_add (parts->origins,
                    g_strconcat (g_type_name (line->public.kind), "\x1f",
                                 line->source->source, NULL));
  if (line->public.kind == ACCORD_TYPE_STAGE && line->is_new
      && line->entity != NULL)
    {
      Stage *stage = g_new (Stage, 1);

      stage->name = g_strdup (line->public.label);
      stage->kind = accord_entity_get_choice (line->entity, ACCORD_STAGE_KIND);
      stage->chance
        = accord_entity_get_number (line->entity, ACCORD_STAGE_CHANCE);
      stage->source = g_strdup (line->source->source);
      g_ptr_array_add (parts->stages, stage);
    }
  else if (line->public.is_implied)
    _accord_sieve_learn (parts->sieve, line->public.kind, line->public.label);
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
        learn_line (self, line);
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
  self->parts = parts_new ();
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

/*
 * _accord_import_begin_part:
 *
 * Gives the plan, in the change that has just begun, the stages that were new
 * in the parts before.
 */
void
_accord_import_begin_part (AccordImport *self)
{
  for (guint i = 0; i < self->parts->stages->len; i++)
    {
      const Stage *stage = self->parts->stages->pdata[i];
      AccordEntity *entity
        = accord_plan_add (self->plan, ACCORD_TYPE_STAGE, 0);

      g_hash_table_add (self->fresh, entity);
      accord_plan_set_text (self->plan, entity, ACCORD_STAGE_NAME, stage->name);
      accord_plan_set_integer (self->plan, entity, ACCORD_STAGE_KIND,
                               stage->kind);
      accord_plan_set_number (self->plan, entity, ACCORD_STAGE_CHANCE,
                              stage->chance);
      _accord_names_add (self->names, entity, stage->source, stage->name,
                         stage->name);
    }
}

/*
 * _accord_import_stand_in:
 *
 * Returns: (transfer none) (nullable): something that stands for what another
 *   part has under the id or the name @name
 */
AccordEntity *
_accord_import_stand_in (AccordImport     *self,
                         AccordImportLine *line,
                         GType             kind,
                         const char       *name)
{
  AccordEntityClass *klass = g_type_class_peek (kind);
  AccordEntity *entity;

  if (self->parts == NULL
      || !_accord_sieve_knows (self->parts->sieve, kind, name))
    return NULL;

  entity = accord_plan_add (self->plan, kind, 0);
  g_hash_table_add (self->fresh, entity);
  if (klass->label_field != ACCORD_FIELD_NOT_FOUND)
    accord_plan_set_text (self->plan, entity, klass->label_field, name);
  _accord_names_add (self->names, entity, line->source->source, name, name);

  return entity;
}

/*
 * _accord_import_find_first:
 * @id: what @line is known by; %NULL for a link
 *
 * Returns: the line of a part before that is about the same, or 0
 */
guint64
_accord_import_find_first (AccordImport     *self,
                            AccordImportLine *line,
                            GType             kind,
                            const char       *id)
{
  g_autofree char *link = NULL;
  guint64 number = line->public.line, first;
  guint file;

  if (self->parts == NULL)
    return 0;
  if (id == NULL)
    id = link = dup_link_id (line->record);

  /* The same line of another file is another line. */
  if (g_ptr_array_find (self->sources, line->source, &file))
    number |= (guint64) file << LINE_BITS;
  first = _accord_sieve_meet (self->parts->sieve, kind, id, number);

  return first != number ? first & ((G_GUINT64_CONSTANT (1) << LINE_BITS) - 1)
                         : 0;
}

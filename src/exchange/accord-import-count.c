/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lines came to, once a run has gone through all of them. */

#include "config.h"

#include "accord-import-private.h"

/* What is told of a sub-entity that comes to something in the plan. */
static void
note_additions (AccordImport     *self,
                AccordImportLine *line)
{
  for (guint i = 0; i < line->touched->len && !line->is_new; i++)
    {
      AccordEntity *entity = line->touched->pdata[i];
      AccordImportDifference *difference;

      if (!_accord_import_is_fresh (self, entity))
        continue;
      difference = g_new0 (AccordImportDifference, 1);
      difference->entity = accord_entity_get_id (entity);
      difference->property = accord_entity_get_kind (entity);
      difference->to = accord_entity_dup_label (entity);
      g_ptr_array_add (line->public.differences, difference);
    }
}

static gboolean
has_difference (const AccordImportLine *line)
{
  for (guint i = 0; i < line->public.differences->len; i++)
    {
      const AccordImportDifference *difference
        = line->public.differences->pdata[i];

      if (!difference->is_kept)
        return TRUE;
    }

  return FALSE;
}

static void
set_state (AccordImport     *self,
           AccordImportLine *line)
{
  if (line->is_excluded)
    line->public.state = ACCORD_IMPORT_WRONG;
  else if (line->entity == NULL)
    line->public.state = ACCORD_IMPORT_SKIPPED;
  else if (line->is_new)
    line->public.state = ACCORD_IMPORT_NEW;
  else
    line->public.state
      = has_difference (line) ? ACCORD_IMPORT_CHANGED : ACCORD_IMPORT_UNCHANGED;

  line->public.entity
    = line->entity != NULL ? accord_entity_get_id (line->entity) : 0;
  if (!line->public.is_implied)
    self->counts[line->public.state]++;
}

/*
 * _accord_import_add_missing:
 *
 * Notes what the plan has of @kind from @source, and the files have no more.
 */
void
_accord_import_add_missing (AccordImport *self,
                            GType         kind,
                            const char   *source)
{
  g_autoptr (GPtrArray) all = accord_plan_dup_current (self->plan, kind);

  for (guint i = 0; i < all->len; i++)
    if (!g_hash_table_contains (self->seen, all->pdata[i])
        && g_strcmp0 (source, accord_entity_get_text (all->pdata[i],
                                                      ACCORD_ENTITY_SOURCE))
             == 0)
      g_ptr_array_add (self->missing, g_object_ref (all->pdata[i]));
}

static void
find_missing (AccordImport *self)
{
  g_autoptr (GHashTable) asked
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      AccordImportLine *line = self->lines->pdata[i];
      const char *source = line->source->source;

      if (line->record != NULL && line->public.kind != G_TYPE_INVALID
          && g_hash_table_add (asked,
                               g_strconcat (g_type_name (line->public.kind),
                                            "\x1f", source, NULL)))
        _accord_import_add_missing (self, line->public.kind, source);
    }
}

/*
 * _accord_import_count_up:
 *
 * Ends a run: each line has its state, and what is missing is known; of files
 * that are gone through in parts only after the last.
 */
void
_accord_import_count_up (AccordImport *self)
{
  if (self->parts == NULL)
    find_missing (self);
  for (guint i = 0; i < self->lines->len; i++)
    {
      note_additions (self, self->lines->pdata[i]);
      set_state (self, self->lines->pdata[i]);
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines of our own tables: each cell is a property as the plan's file writes
 * it. An id that the table gives is kept, so that what was exported comes back
 * as itself; an empty cell clears. References are ids or names.
 */

#include "config.h"

#include "accord-import-private.h"

#include "accord-error.h"
#include "accord-own-table-private.h"
#include "accord-settings.h"

#include <glib/gi18n-lib.h>

static const char *const *
headings_of (const AccordImportLine *line)
{
  return accord_table_get_headings (line->source->table);
}

/* The cell under @heading, or NULL where the table has no such column. */
static const char *
cell_under (const AccordImportLine *line,
            const char             *heading)
{
  const char *const *headings = headings_of (line);

  for (guint i = 0; headings[i] != NULL && line->cells[i] != NULL; i++)
    if (g_strcmp0 (headings[i], heading) == 0)
      return line->cells[i];

  return NULL;
}

/* The id that the line gives; 0 where it gives none, −1 where it can't be. */
static gint64
id_of (const AccordImportLine *line)
{
  const char *const *headings = headings_of (line);
  gint64 id;

  for (guint i = 0; headings[i] != NULL && line->cells[i] != NULL; i++)
    {
      if (!_accord_own_table_is_id (line->public.kind, headings[i]))
        continue;
      if (*line->cells[i] == '\0')
        return 0;
      return g_ascii_string_to_signed (line->cells[i], 10, 1, G_MAXINT64, &id,
                                       NULL)
               ? id
               : -1;
    }

  return 0;
}

static AccordEntity *
find_by_id (AccordImport     *self,
            AccordImportLine *line,
            gint64            id)
{
  AccordEntity *root = accord_plan_get_root (self->plan);
  AccordEntity *found = accord_plan_lookup (self->plan, id);

  /* A plan has its settings once, whatever their id was in another. */
  if (G_OBJECT_TYPE (root) == line->public.kind)
    return root;
  if (found == NULL || G_OBJECT_TYPE (found) == line->public.kind)
    return found;

  _accord_import_tell_wrong (self, line, NULL,
                             _("The plan has something else under this id; "
                                "leave the id empty to add a new one."));
  return NULL;
}

/*
 * _accord_import_place_own:
 *
 * Returns: (transfer none) (nullable): what @line is about, which may be new
 */
AccordEntity *
_accord_import_place_own (AccordImport     *self,
                          AccordImportLine *line)
{
  AccordEntityClass *klass = g_type_class_peek (line->public.kind);
  const char *name
    = klass->label_field != ACCORD_FIELD_NOT_FOUND
        ? cell_under (line, klass->fields[klass->label_field]->name)
        : NULL;
  gint64 id = id_of (line);
  AccordEntity *found = NULL;

  if (id < 0)
    {
      _accord_import_tell_wrong (self, line, NULL,
                                 _("The id is not a positive whole number."));
      return NULL;
    }
  if (line->public.label == NULL)
    line->public.label = g_strdup (name != NULL ? name : klass->kind);
  if (id > 0 || line->public.kind == ACCORD_TYPE_SETTINGS)
    found = find_by_id (self, line, id);
  else if (name != NULL)
    found = _accord_names_find_name (self->names, line->public.kind, name);
  if (line->is_excluded)
    return NULL;

  line->is_new = found == NULL;
  if (found == NULL)
    found = _accord_import_add (self, line, line->public.kind, id);
  g_hash_table_insert (self->matched, found, line);
  g_hash_table_add (self->seen, found);
  _accord_names_add (self->names, found, cell_under (line, "source"),
                     cell_under (line, "external-id"), name);

  return found;
}

/* What a reference stands for; 0 for none, −1 where there is no such thing. */
static gint64
find_referred (AccordImport      *self,
               const AccordField *field,
               const char        *text)
{
  AccordEntity *found = NULL;
  gint64 id;

  if (*text == '\0')
    return 0;
  if (g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, &id, NULL))
    found = accord_plan_lookup (self->plan, id);
  if (found == NULL)
    found = _accord_names_find_name (self->names, field->get_type (), text);
  if (found == NULL)
    return -1;

  g_hash_table_add (self->seen, found);
  return accord_entity_get_id (found);
}

static gboolean
read_cell (AccordImport       *self,
           const AccordField  *field,
           const char         *text,
           AccordValue        *value,
           GError            **error)
{
  AccordEntityClass *klass;

  if (field->type != ACCORD_VALUE_REFERENCE)
    return accord_field_parse (
      field, text, accord_plan_get_decimals (self->plan), value, error);

  value->integer = find_referred (self, field, text);
  if (value->integer >= 0)
    return TRUE;

  klass = g_type_class_peek (field->get_type ());
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
               /* Translators: the kind of a thing. */
               _("There is no %s of that id or name."), klass->kind);
  return FALSE;
}

/* Whether something else has the place that a new one had in another plan;
 * then it stays behind all, where it was added. */
static gboolean
is_place_taken (AccordImport     *self,
                AccordImportLine *line,
                guint             field,
                const char       *rank)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (line->entity);
  AccordEntity *holder;

  if (field != klass->rank_field || !line->is_new)
    return FALSE;

  holder = _accord_names_find_id (self->names, line->public.kind,
                                  ACCORD_NAMES_RANKS, rank);
  if (holder == NULL || holder == line->entity)
    return FALSE;

  _accord_names_add_alias (self->names, line->entity, ACCORD_NAMES_RANKS,
                           accord_entity_get_rank (line->entity));
  return TRUE;
}

static void
fill_cell (AccordImport     *self,
           AccordImportLine *line,
           guint             column,
           guint             field)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (line->entity);
  const AccordField *told = accord_entity_class_get_field (klass, field);
  const char *text = line->cells[column];
  g_autoptr (GError) error = NULL;
  AccordValue value;

  /* Empty says nothing of what must have a value. */
  if ((*text == '\0' && (told->flags & ACCORD_FIELD_REQUIRED))
      || is_place_taken (self, line, field, text))
    return;
  if (read_cell (self, told, text, &value, &error))
    {
      _accord_import_set (self, line, line->entity, field, value);
      return;
    }

  if (!line->is_excluded && told->flags & ACCORD_FIELD_PRIVATE)
    accord_problems_add_held_back (self->problems, line->public.file,
                                   line->public.line, column + 1, told->name);
  else if (!line->is_excluded)
    accord_problems_add (self->problems, ACCORD_PROBLEM_WRONG,
                         line->public.file, line->public.line, column + 1,
                         told->name, text, error->message);
  line->is_excluded = TRUE;
}

void
_accord_import_fill_own (AccordImport     *self,
                         AccordImportLine *line)
{
  const char *const *headings = headings_of (line);
  AccordEntityClass *klass;

  if (line->entity == NULL)
    return;

  klass = ACCORD_ENTITY_GET_CLASS (line->entity);
  for (guint i = 0; headings[i] != NULL && line->cells[i] != NULL; i++)
    {
      guint field = accord_entity_class_find_field (klass, headings[i]);

      if (field != ACCORD_FIELD_NOT_FOUND)
        fill_cell (self, line, i, field);
    }
}

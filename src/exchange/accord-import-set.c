/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Setting values, adding and finding entities on behalf of a line.
 *
 * A value that a person gave since the last import stays and is told, unless
 * the options say otherwise. What has never been imported belongs to people:
 * only its blank values are filled.
 */

#include "config.h"

#include "accord-import-private.h"

#include "accord-promise-baseline.h"

#include <glib/gi18n-lib.h>

/* Nobody reads more; a file with something to tell in each of a million lines
 * does not fill the memory. */
#define MAX_NOTES 1000

static void
difference_free (gpointer data)
{
  AccordImportDifference *difference = data;

  g_free (difference->from);
  g_free (difference->to);
  g_free (difference);
}

GPtrArray *
_accord_import_differences_new (void)
{
  return g_ptr_array_new_with_free_func (difference_free);
}

/*
 * _accord_import_note:
 *
 * Tells something that a person should know, once.
 */
void
_accord_import_note (AccordImport *self,
                     const char   *format,
                     ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  if (self->notes->len >= MAX_NOTES || g_hash_table_contains (self->noted, text))
    return;
  g_hash_table_add (self->noted, text);
  g_ptr_array_add (self->notes, g_steal_pointer (&text));
}

/*
 * _accord_import_tell_wrong:
 * @value: (nullable): the value that is wrong
 * @reason: why, and what to do
 *
 * Refuses @line; the next run goes without it.
 */
void
_accord_import_tell_wrong (AccordImport     *self,
                           AccordImportLine *line,
                           const char       *value,
                           const char       *reason)
{
  if (line->is_excluded)
    return;

  line->is_excluded = TRUE;
  accord_problems_add (self->problems, ACCORD_PROBLEM_WRONG, line->public.file,
                       line->public.line, 0, NULL, value, reason);
}

gboolean
_accord_import_is_fresh (AccordImport *self,
                         AccordEntity *entity)
{
  return g_hash_table_contains (self->fresh, entity);
}

/*
 * _accord_import_touch:
 *
 * Counts @entity to what @line is about.
 */
void
_accord_import_touch (AccordImportLine *line,
                      AccordEntity     *entity)
{
  if (!g_ptr_array_find (line->touched, entity, NULL))
    g_ptr_array_add (line->touched, entity);
}

/*
 * _accord_import_add:
 * @id: its id, or 0 for a new one
 *
 * Returns: (transfer none): a new entity that belongs to @line
 */
AccordEntity *
_accord_import_add (AccordImport     *self,
                    AccordImportLine *line,
                    GType             kind,
                    gint64            id)
{
  AccordEntity *entity = accord_plan_add (self->plan, kind, id);

  g_hash_table_add (self->fresh, entity);
  g_hash_table_add (self->seen, entity);
  _accord_import_touch (line, entity);

  return entity;
}

static char *
value_text (AccordImport      *self,
            const AccordField *field,
            AccordValue        value)
{
  AccordEntity *referred;

  if (accord_value_is_absent (field->type, value))
    return NULL;
  if (field->type != ACCORD_VALUE_REFERENCE)
    return accord_field_to_text (field, value,
                                 accord_plan_get_decimals (self->plan));

  referred = accord_plan_lookup (self->plan, value.integer);
  return referred != NULL ? accord_entity_dup_label (referred) : NULL;
}

/* What both sides have signed is theirs: no file moves it. */
static gboolean
is_signed_date (AccordEntity *entity,
                guint         field)
{
  return ACCORD_IS_PROMISE (entity)
         && (field == ACCORD_PROMISE_AGREED_DATE
             || field == ACCORD_PROMISE_AGREED_AFTER)
         && accord_promise_baseline_is_signed (ACCORD_PROMISE (entity));
}

/* Whether the value that @entity has there may go. */
static gboolean
may_set (AccordImport     *self,
         AccordImportLine *line,
         AccordEntity     *entity,
         guint             field)
{
  if (_accord_import_is_fresh (self, entity))
    return TRUE;
  if (is_signed_date (entity, field))
    {
      g_autofree char *label = accord_entity_dup_opening_label (entity);

      _accord_import_note (
        self,
        /* Translators: the kind and name of a thing. */
        _("%s: both sides have signed its date, so it stays as it is. Move it "
          "by hand, and say why."),
        label);
      return FALSE;
    }
  if (self->options.overwrite
      || line->source->own_kind != G_TYPE_INVALID
      || field == ACCORD_ENTITY_SOURCE || field == ACCORD_ENTITY_EXTERNAL_ID)
    return TRUE;

  switch (_accord_edits_get (self->edits, accord_entity_get_id (entity), field))
    {
    case ACCORD_EDITED_BY_IMPORT:
      return TRUE;
    case ACCORD_EDITED_BY_PERSON:
      return accord_entity_has_value (ACCORD_ENTITY (line->entity),
                                      ACCORD_ENTITY_SOURCE)
               ? FALSE
               : !accord_entity_has_value (entity, field);
    case ACCORD_EDITED_BY_NOBODY:
    default:
      return accord_entity_has_value (entity, ACCORD_ENTITY_SOURCE)
             || !accord_entity_has_value (entity, field);
    }
}

static AccordImportDifference *
find_difference (AccordImportLine  *line,
                 AccordEntity      *entity,
                 const AccordField *field)
{
  for (guint i = 0; i < line->public.differences->len; i++)
    {
      AccordImportDifference *difference = line->public.differences->pdata[i];

      if (difference->entity == accord_entity_get_id (entity)
          && difference->property == field->name)
        return difference;
    }

  return NULL;
}

/* A value may change twice, as when a stage is found for it on the way: what
 * counts is where it came from and where it ends. */
static void
note_difference (AccordImport      *self,
                 AccordImportLine  *line,
                 AccordEntity      *entity,
                 const AccordField *field,
                 AccordValue        value,
                 gboolean           is_kept)
{
  AccordValue held = accord_entity_get_value (
    entity, accord_entity_class_find_field (ACCORD_ENTITY_GET_CLASS (entity),
                                            field->name));
  AccordImportDifference *difference = find_difference (line, entity, field);

  if (_accord_import_is_fresh (self, entity))
    return;
  if (difference == NULL)
    {
      difference = g_new0 (AccordImportDifference, 1);
      difference->entity = accord_entity_get_id (entity);
      difference->property = field->name;
      difference->from = value_text (self, field, held);
      g_ptr_array_add (line->public.differences, difference);
    }

  g_free (difference->to);
  difference->to = value_text (self, field, value);
  difference->is_kept = is_kept;
  if (g_strcmp0 (difference->from, difference->to) == 0)
    g_ptr_array_remove (line->public.differences, difference);
}

/*
 * _accord_import_set:
 * @field: a field of @entity
 * @value: (transfer full): what the line says
 */
void
_accord_import_set (AccordImport     *self,
                    AccordImportLine *line,
                    AccordEntity     *entity,
                    guint             field,
                    AccordValue       value)
{
  const AccordField *told
    = accord_entity_class_get_field (ACCORD_ENTITY_GET_CLASS (entity), field);
  AccordValue held = accord_entity_get_value (entity, field);

  _accord_import_touch (line, entity);
  if (accord_value_equal (told->type, held, value))
    accord_value_clear (told->type, &value);
  else if (may_set (self, line, entity, field))
    {
      note_difference (self, line, entity, told, value, FALSE);
      accord_plan_set_value (self->plan, entity, field, value);
    }
  else
    {
      note_difference (self, line, entity, told, value, TRUE);
      accord_value_clear (told->type, &value);
    }
}

/*
 * _accord_import_set_text:
 * @property: of the line's record; where it has none, nothing is set
 */
void
_accord_import_set_text (AccordImport     *self,
                         AccordImportLine *line,
                         AccordEntity     *entity,
                         guint             field,
                         const char       *property)
{
  const char *text = accord_record_get_text (line->record, property);

  if (text != NULL)
    _accord_import_set (self, line, entity, field, accord_value_text (text));
}

void
_accord_import_set_day (AccordImport     *self,
                        AccordImportLine *line,
                        AccordEntity     *entity,
                        guint             field,
                        const char       *property)
{
  const AccordRecordValue *value = accord_record_get (line->record, property);

  if (value != NULL)
    _accord_import_set_integer (self, line, entity, field, value->day);
}

void
_accord_import_set_integer (AccordImport     *self,
                            AccordImportLine *line,
                            AccordEntity     *entity,
                            guint             field,
                            gint64            integer)
{
  _accord_import_set (self, line, entity, field,
                      (AccordValue){ .integer = integer });
}

void
_accord_import_set_number (AccordImport     *self,
                           AccordImportLine *line,
                           AccordEntity     *entity,
                           guint             field,
                           double            number)
{
  _accord_import_set (self, line, entity, field,
                      (AccordValue){ .number = number });
}

/*
 * _accord_import_set_reference:
 * @referred: (nullable): where there is none, nothing is set
 */
void
_accord_import_set_reference (AccordImport     *self,
                              AccordImportLine *line,
                              AccordEntity     *entity,
                              guint             field,
                              AccordEntity     *referred)
{
  if (referred != NULL)
    _accord_import_set_integer (self, line, entity, field,
                                accord_entity_get_id (referred));
}

static void
note_near (AccordImport *self,
           GType         kind,
           const char   *name)
{
  AccordEntity *near = _accord_names_find_near (self->names, kind, name);
  AccordEntityClass *klass = g_type_class_peek (kind);
  g_autofree char *label = NULL;

  if (near == NULL)
    return;

  label = accord_entity_dup_label (near);
  _accord_import_note (self,
                       /* Translators: a name in a file, the plural of a kind
                        * of thing, and a name that the plan has. */
                       _("“%s” is not among the %s, but “%s” is nearly the "
                          "same; they are not taken for one. Write them alike "
                          "if they are."),
                       name, klass->plural, label);
}

static AccordEntity *
add_implied (AccordImport     *self,
             AccordImportLine *because,
             GType             kind,
             const char       *name)
{
  AccordEntityClass *klass = g_type_class_peek (kind);
  AccordImportLine *line = g_new0 (AccordImportLine, 1);
  const char *source = because->source->source;
  AccordEntity *entity;

  line->public.kind = kind;
  line->public.file = because->public.file;
  line->public.line = because->public.line;
  line->public.label = g_strdup (name);
  line->public.is_implied = TRUE;
  line->public.differences = _accord_import_differences_new ();
  line->source = because->source;
  line->because = because;
  line->touched = g_ptr_array_new ();
  line->is_new = TRUE;
  g_ptr_array_add (self->lines, line);

  entity = line->entity = _accord_import_add (self, line, kind, 0);
  accord_plan_set_value (self->plan, entity, ACCORD_ENTITY_SOURCE,
                         accord_value_text (source));
  accord_plan_set_value (self->plan, entity, ACCORD_ENTITY_EXTERNAL_ID,
                         accord_value_text (name));
  accord_plan_set_value (self->plan, entity, klass->label_field,
                         accord_value_text (name));
  _accord_names_add (self->names, entity, source, name, name);

  return entity;
}

/*
 * _accord_import_find_named:
 *
 * Returns: (transfer none) (nullable): the only one of @kind that is called
 *   @name
 */
AccordEntity *
_accord_import_find_named (AccordImport     *self,
                           AccordImportLine *line,
                           GType             kind,
                           const char       *name)
{
  AccordEntity *found = _accord_names_find_name (self->names, kind, name);

  return found != NULL ? found
                       : _accord_import_stand_in (self, line, kind, name);
}

/*
 * _accord_import_refer:
 * @name: (nullable): an id in the line's source, a name, or an id that only one
 *   other source has
 * @may_add: whether to add what is not there
 *
 * Returns: (transfer none) (nullable): what @name stands for
 */
AccordEntity *
_accord_import_refer (AccordImport     *self,
                      AccordImportLine *line,
                      GType             kind,
                      const char       *name,
                      gboolean          may_add)
{
  AccordEntity *found;

  if (name == NULL || *name == '\0')
    return NULL;

  found = _accord_names_find_id (self->names, kind, line->source->source, name);
  if (found == NULL)
    found = _accord_names_find_name (self->names, kind, name);
  if (found == NULL)
    found = _accord_names_find_id (self->names, kind, ACCORD_NAMES_ANY, name);
  if (found == NULL)
    found = _accord_import_stand_in (self, line, kind, name);
  if (found == NULL)
    note_near (self, kind, name);
  if (found == NULL && may_add)
    found = add_implied (self, line, kind, name);
  if (found != NULL)
    g_hash_table_add (self->seen, found);

  return found;
}

/*
 * _accord_import_refer_strictly:
 * @name: (nullable): as of _accord_import_refer()
 *
 * For what must be there: made up on the way, it would be worth nothing, and no
 * work. Refuses the line where it is not.
 *
 * Returns: (transfer none) (nullable): what @name stands for
 */
AccordEntity *
_accord_import_refer_strictly (AccordImport     *self,
                               AccordImportLine *line,
                               GType             kind,
                               const char       *name)
{
  AccordEntityClass *klass = g_type_class_peek (kind);
  AccordEntity *found = _accord_import_refer (self, line, kind, name, FALSE);
  g_autofree char *reason = NULL;

  if (found != NULL || name == NULL)
    return found;

  /* Translators: the kind of a thing. */
  reason = g_strdup_printf (_("No %s has this id, or alone has this name."),
                            klass->kind);
  _accord_import_tell_wrong (self, line, name, reason);
  return NULL;
}

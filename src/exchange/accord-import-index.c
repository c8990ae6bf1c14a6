/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is known of all lines while only a part of them is held: hashes of
 * their ids and names, the stages, and where lines came from. What a line
 * refers to, and is in another part, gets a stand-in: something of its kind
 * with its name.
 */

#include "config.h"

#include "accord-import-private.h"

#include "accord-dependency.h"
#include "accord-plan-edit.h"
#include "accord-stage.h"

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

static void
stage_free (gpointer data)
{
  Stage *stage = data;

  g_free (stage->name);
  g_free (stage->source);
  g_free (stage);
}

AccordImportParts *
_accord_import_parts_new (void)
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

/*
 * _accord_import_parts_hash:
 *
 * Makes known what the line @record is known by, so that any other may refer
 * to it.
 */
void
_accord_import_parts_hash (AccordImportParts  *self,
                           const AccordRecord *record)
{
  static const char *const aliases[] = ACCORD_IMPORT_ALIASES;
  const char *id, *label;
  GType kind = _accord_import_identify (record, &id, &label);
  g_autofree char *link = NULL;

  if (kind == ACCORD_TYPE_DEPENDENCY)
    {
      link = dup_link_id (record);
      _accord_sieve_add (self->sieve, kind, link, NULL);
      return;
    }

  _accord_sieve_add (self->sieve, kind, id != NULL ? id : label, label);
  for (guint i = 0; i < G_N_ELEMENTS (aliases); i++)
    if (accord_record_get_text (record, aliases[i]) != NULL)
      _accord_sieve_add_alias (self->sieve, kind,
                               accord_record_get_text (record, aliases[i]));
}

/*
 * _accord_import_parts_learn:
 * @line: a line of the part that ends
 *
 * Keeps of it what was new, and later parts may speak of.
 */
void
_accord_import_parts_learn (AccordImportParts      *self,
                            const AccordImportLine *line)
{
  g_hash_table_add (self->origins,
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
      g_ptr_array_add (self->stages, stage);
    }
  else if (line->public.is_implied)
    _accord_sieve_learn (self->sieve, line->public.kind, line->public.label);
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

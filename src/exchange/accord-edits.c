/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a value came from an import or from a person.
 *
 * The history is read once, from its newest change to its oldest; the first
 * that touches a value has given it. An import is known by the name of its
 * change, in English or in the language of now; one that was made in a third
 * language counts as a person's, so that its values are kept and told rather
 * than lost. Edits that were taken back don't count.
 */

#include "config.h"

#include "accord-edits-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of what an import does: stands behind "Undo:". */
#define NAME_FORMAT N_("Import %s")

/* An insert gives all values of an entity. */
#define ALL_FIELDS G_MAXUINT

typedef struct
{
  guint field;
  gboolean by_import;
} Edit;

struct _AccordEdits
{
  GHashTable *edits; /* gint64 → GArray of Edit, the newest first */
};

/*
 * _accord_edits_dup_name:
 * @files: the names of the files
 *
 * Returns: (transfer full): the name of the change that imports them
 */
char *
_accord_edits_dup_name (const char *files)
{
  /* Translators: the names of files. */
  return g_strdup_printf (_("Import %s"), files);
}

static gboolean
fits (const char *name,
      const char *format)
{
  const char *gap = strstr (format, "%s");
  g_autofree char *before = NULL;

  if (gap == NULL)
    return FALSE;
  before = g_strndup (format, (gsize) (gap - format));

  return g_str_has_prefix (name, before) && g_str_has_suffix (name, gap + 2);
}

static gboolean
is_import (AccordChange *change)
{
  const char *name = accord_change_get_name (change);

  return fits (name, NAME_FORMAT) || fits (name, _ (NAME_FORMAT));
}

static GArray *
edits_of (AccordEdits *self,
          gint64       entity)
{
  GArray *edits = g_hash_table_lookup (self->edits, &entity);

  if (edits == NULL)
    {
      edits = g_array_new (FALSE, FALSE, sizeof (Edit));
      g_hash_table_insert (self->edits, g_memdup2 (&entity, sizeof entity),
                           edits);
    }

  return edits;
}

static void
note_change (AccordEdits  *self,
             AccordChange *change)
{
  gboolean by_import = is_import (change);

  for (guint i = 0; i < accord_change_get_n_ops (change); i++)
    {
      const AccordOp *op = accord_change_get_op (change, i);
      GArray *edits;

      if (op->kind == ACCORD_OP_DELETE)
        continue;
      edits = edits_of (self, op->entity);
      if (op->kind == ACCORD_OP_INSERT)
        {
          Edit edit = { ALL_FIELDS, by_import };

          g_array_append_val (edits, edit);
          continue;
        }
      for (guint k = 0; k < op->deltas->len; k++)
        {
          Edit edit
            = { g_array_index (op->deltas, AccordDelta, k).field, by_import };

          g_array_append_val (edits, edit);
        }
    }
}

/*
 * _accord_edits_new:
 *
 * Returns: (transfer full) (nullable): what the history of @plan says, or
 *   %NULL with the storage's error
 */
AccordEdits *
_accord_edits_new (AccordPlan  *plan,
                   GError     **error)
{
  AccordStorage *storage = accord_plan_get_storage (plan);
  g_autoptr (AccordEdits) self = g_new0 (AccordEdits, 1);
  g_autoptr (GHashTable) undone
    = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GPtrArray) changes = NULL;

  self->edits = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                       (GDestroyNotify) g_array_unref);
  if (storage == NULL)
    return g_steal_pointer (&self);

  changes = accord_storage_list_history (storage, 0, G_MAXINT, error);
  if (changes == NULL)
    return NULL;
  for (guint i = 0; i < changes->len; i++)
    {
      AccordChange *change = changes->pdata[i];
      gint64 number = accord_change_get_number (change);
      gint64 target = accord_change_get_target (change);

      /* An undo hides its target, a redo stands for it: whichever is newer. */
      if (accord_change_get_kind (change) != ACCORD_CHANGE_EDIT)
        number = target;
      if (g_hash_table_contains (undone, &number))
        continue;
      g_hash_table_add (undone, g_memdup2 (&number, sizeof number));
      if (accord_change_get_kind (change) != ACCORD_CHANGE_UNDO)
        note_change (self, change);
    }

  return g_steal_pointer (&self);
}

void
_accord_edits_free (AccordEdits *self)
{
  g_hash_table_unref (self->edits);
  g_free (self);
}

AccordEditedBy
_accord_edits_get (AccordEdits *self,
                   gint64       entity,
                   guint        field)
{
  GArray *edits = g_hash_table_lookup (self->edits, &entity);

  for (guint i = 0; edits != NULL && i < edits->len; i++)
    {
      const Edit *edit = &g_array_index (edits, Edit, i);

      if (edit->field == field || edit->field == ALL_FIELDS)
        return edit->by_import ? ACCORD_EDITED_BY_IMPORT
                               : ACCORD_EDITED_BY_PERSON;
    }

  return ACCORD_EDITED_BY_NOBODY;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Call order: accord_table_new(), then for each time that the rows are wanted
 * accord_table_rewind() and accord_table_next() until the end.
 */

#include "config.h"

#include "accord-table-private.h"

#include "accord-load-private.h"

void
_accord_table_init (AccordTable            *self,
                    const AccordTableClass *class,
                    GFile                  *file,
                    guint64                 size)
{
  self->class = class;
  self->file = g_object_ref (file);
  self->name = _accord_load_get_name (file);
  self->size = size;
}

/**
 * accord_table_free:
 * @self: (transfer full): a table
 */
void
accord_table_free (AccordTable *self)
{
  g_return_if_fail (self != NULL);

  g_strfreev (self->headings);
  g_free (self->name);
  g_object_unref (self->file);
  self->class->free (self);
}

/**
 * accord_table_rewind:
 * @problems: what is not as it should be is told here from now on
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Goes to the first row behind the headings.
 *
 * Returns: %FALSE with %ACCORD_ERROR_INVALID where the table is empty, or as
 *   for accord_table_next()
 */
gboolean
accord_table_rewind (AccordTable    *self,
                     AccordProblems *problems,
                     GCancellable   *cancellable,
                     GError        **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (problems != NULL, FALSE);

  return self->class->rewind (self, problems, cancellable, error);
}

/**
 * accord_table_next:
 * @row: (out caller-allocates): the next row, valid until the next call
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Returns: as accord_csv_reader_next()
 */
AccordReadResult
accord_table_next (AccordTable  *self,
                   AccordRow    *row,
                   GCancellable *cancellable,
                   GError      **error)
{
  g_return_val_if_fail (self != NULL, ACCORD_READ_FAILED);
  g_return_val_if_fail (self->headings != NULL, ACCORD_READ_FAILED);

  return self->class->next (self, row, cancellable, error);
}

/**
 * accord_table_get_name:
 *
 * Returns: the file's name without its folder
 */
const char *
accord_table_get_name (const AccordTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/**
 * accord_table_get_headings:
 *
 * Returns: (transfer none) (nullable) (array zero-terminated): the headings;
 *   they may repeat. %NULL before the first accord_table_rewind()
 */
const char *const *
accord_table_get_headings (const AccordTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->headings;
}

/**
 * accord_table_get_size:
 *
 * Returns: the size of the file in bytes
 */
guint64
accord_table_get_size (const AccordTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->size;
}

/**
 * accord_table_get_bytes_read:
 *
 * Returns: how much of the file this pass has read, for a progress bar
 */
guint64
accord_table_get_bytes_read (const AccordTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->class->get_bytes_read (self);
}

/**
 * accord_table_describe:
 *
 * Returns: (transfer full): what the file was found to be, as a sentence
 */
char *
accord_table_describe (const AccordTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->class->describe (self);
}

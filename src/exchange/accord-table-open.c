/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which kind of table a file is. */

#include "config.h"

#include "accord-table-private.h"

#include "accord-load-private.h"

#include <string.h>

/* Whether the file begins as JSON does, behind a byte order mark and spaces. */
static gboolean
looks_like_json (const char *start,
                 gsize       length)
{
  gsize i = length >= 3 && memcmp (start, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  while (i < length && g_ascii_isspace (start[i]))
    i++;
  if (i == length || (start[i] != '[' && start[i] != '{'))
    return FALSE;
  for (i++; i < length && g_ascii_isspace (start[i]); i++)
    ;

  return i < length && strchr ("{[\"]}", start[i]) != NULL;
}

/**
 * accord_table_new:
 * @file: a file
 * @options: (nullable): how to read it where it is CSV
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Tells JSON from CSV by how the file begins.
 *
 * Returns: (transfer full) (nullable): the table, or %NULL with
 *   %ACCORD_ERROR_NOT_FOUND, %ACCORD_ERROR_IO, %ACCORD_ERROR_CANCELLED or, for
 *   a file that is no table, %ACCORD_ERROR_INVALID
 */
AccordTable *
accord_table_new (GFile                  *file,
                  const AccordCsvOptions *options,
                  GCancellable           *cancellable,
                  GError                **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GError) cause = NULL;
  char start[512];
  gsize length = 0;
  guint64 size;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  stream = g_file_read (file, cancellable, &cause);
  if (stream != NULL)
    info = g_file_input_stream_query_info (
      stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable, &cause);
  if (info == NULL
      || !g_input_stream_read_all (G_INPUT_STREAM (stream), start,
                                   sizeof start, &length, cancellable, &cause))
    {
      g_autofree char *name = _accord_load_get_name (file);

      _accord_load_set_error (name, cause, error);
      return NULL;
    }

  size = (guint64) MAX (g_file_info_get_size (info), 0);
  if (looks_like_json (start, length))
    return _accord_json_table_new (file, size, cancellable, error);

  return _accord_csv_table_new (file, size, options);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that are read as a whole. */

#include "config.h"

#include "accord-load-private.h"

#include "accord-error.h"

#include <glib/gi18n-lib.h>

/*
 * _accord_load_get_name:
 *
 * Returns: (transfer full): the file's name without its folder, for messages
 */
char *
_accord_load_get_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  return base != NULL ? g_filename_display_name (base) : g_file_get_uri (file);
}

/*
 * _accord_load_set_error:
 *
 * Says in our words why a file could not be read.
 */
void
_accord_load_set_error (const char   *name,
                        const GError *cause,
                        GError      **error)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_CANCELLED,
                 _("Reading “%s” was cancelled."), name);
  else
    g_set_error (error, ACCORD_ERROR,
                 g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
                   ? ACCORD_ERROR_NOT_FOUND
                   : ACCORD_ERROR_IO,
                 _("“%s” could not be read (%s); check that it is there "
                   "and that you may read it."),
                 name, cause->message);
}

/*
 * _accord_load_bytes:
 * @max: how large the file may be
 *
 * Returns: (transfer full) (nullable): what is in the file, or %NULL with an
 *   error; no more than a byte over @max is ever read
 */
GBytes *
_accord_load_bytes (GFile        *file,
                    gsize         max,
                    GCancellable *cancellable,
                    GError      **error)
{
  g_autofree char *name = _accord_load_get_name (file);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInputStream) stream
    = g_file_read (file, cancellable, &cause);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gsize n_read = 0;

  while (stream != NULL && bytes->len <= max)
    {
      guint8 block[1 << 15];

      if (!g_input_stream_read_all (G_INPUT_STREAM (stream), block,
                                    sizeof block, &n_read, cancellable,
                                    &cause))
        break;
      g_byte_array_append (bytes, block, (guint) n_read);
      if (n_read < sizeof block)
        break;
    }
  if (cause != NULL)
    {
      _accord_load_set_error (name, cause, error);
      return NULL;
    }
  if (bytes->len > max)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _("“%s” is larger than the %zu MiB that can be read; "
                     "export it in parts."),
                   name, max >> 20);
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

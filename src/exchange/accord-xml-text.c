/* SPDX-License-Identifier: GPL-3.0-or-later */

/* XML in the encodings that programs write it in, for GMarkup, which knows
 * UTF-8 only.
 */

#include "config.h"

#include "accord-xml-text-private.h"

#include "accord-encoding.h"

#include <string.h>

/* The encoding that the file's first line names, where its bytes do not say it
 * better. */
static AccordEncoding
find_encoding (const guint8 *data,
               gsize         length)
{
  gboolean certain;
  AccordEncoding encoding
    = accord_encoding_detect (data, MIN (length, (gsize) 1 << 16), &certain);
  g_autofree char *line = g_strndup ((const char *) data, MIN (length, 120));
  g_autofree char *lower = g_ascii_strdown (line, -1);

  if (encoding != ACCORD_ENCODING_UTF8
      && encoding != ACCORD_ENCODING_WINDOWS_1252)
    return encoding;
  if (strstr (lower, "iso-8859-1") != NULL)
    return ACCORD_ENCODING_LATIN1;
  if (strstr (lower, "windows-1252") != NULL)
    return ACCORD_ENCODING_WINDOWS_1252;

  return ACCORD_ENCODING_UTF8;
}

/*
 * _accord_xml_to_utf8:
 * @n: (out): its length in bytes
 *
 * Returns: (transfer full): the file as UTF-8, without a byte order mark; what
 *   is no character is U+FFFD
 */
char *
_accord_xml_to_utf8 (const guint8 *data,
                     gsize         length,
                     gsize        *n)
{
  AccordEncoding encoding = find_encoding (data, length);
  gsize skip = accord_encoding_bom_length (encoding, data, length);
  g_autoptr (GArray) bad = g_array_new (FALSE, FALSE, sizeof (AccordBadByte));
  char *text = g_malloc ((length - skip) * ACCORD_ENCODING_GROWTH + 1);
  gsize consumed;

  *n = accord_encoding_decode (encoding, data + skip, length - skip, TRUE,
                               text, &consumed, bad);
  return text;
}

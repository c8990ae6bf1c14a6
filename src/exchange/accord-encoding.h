/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordEncoding:
 * @ACCORD_ENCODING_DETECT: look at the text and tell
 * @ACCORD_ENCODING_UTF8: UTF-8
 * @ACCORD_ENCODING_UTF16_LE: UTF-16, low byte first (what Excel writes as
 *   "Unicode text")
 * @ACCORD_ENCODING_UTF16_BE: UTF-16, high byte first
 * @ACCORD_ENCODING_LATIN1: ISO 8859-1
 * @ACCORD_ENCODING_WINDOWS_1252: Windows-1252
 *
 * How the bytes of a text file stand for characters.
 */
typedef enum
{
  ACCORD_ENCODING_DETECT,
  ACCORD_ENCODING_UTF8,
  ACCORD_ENCODING_UTF16_LE,
  ACCORD_ENCODING_UTF16_BE,
  ACCORD_ENCODING_LATIN1,
  ACCORD_ENCODING_WINDOWS_1252,
} AccordEncoding;

/**
 * AccordBadByte:
 * @offset: where the U+FFFD that stands for it begins in the decoded text
 * @unit: the byte, or the UTF-16 unit, that is no character here
 *
 * A place that could not be decoded. A NUL counts as one.
 */
typedef struct
{
  guint64 offset;
  guint unit;
} AccordBadByte;

/** ACCORD_ENCODING_GROWTH: how many bytes of UTF-8 one byte can become. */
#define ACCORD_ENCODING_GROWTH 3

AccordEncoding accord_encoding_detect     (const guint8   *sample,
                                           gsize           length,
                                           gboolean       *certain);
gsize          accord_encoding_bom_length (AccordEncoding  encoding,
                                           const guint8   *start,
                                           gsize           length);
gsize          accord_encoding_decode     (AccordEncoding  encoding,
                                           const guint8   *input,
                                           gsize           length,
                                           gboolean        last,
                                           char           *output,
                                           gsize          *consumed,
                                           GArray         *bad);
const char    *accord_encoding_to_string  (AccordEncoding  encoding);
gboolean       accord_encoding_parse      (const char     *name,
                                           AccordEncoding *encoding,
                                           GError        **error);

G_END_DECLS

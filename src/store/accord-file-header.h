/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordFileHeader:
 * @version: the schema version that the file claims
 *
 * What the first hundred bytes of a plan say, read before SQLite sees it.
 */
typedef struct
{
  int version;
} AccordFileHeader;

gboolean accord_file_header_read (const char        *path,
                                  AccordFileHeader  *header,
                                  GError           **error);

G_END_DECLS

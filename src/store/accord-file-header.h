/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sys/types.h>

G_BEGIN_DECLS

/**
 * AccordFileHeader:
 * @version: the schema version that the file claims
 * @device: with @inode, which file it is, whatever its name
 * @inode: see @device
 *
 * What the first hundred bytes of a plan say, read before SQLite sees it.
 */
typedef struct
{
  int version;
  dev_t device;
  ino_t inode;
} AccordFileHeader;

gboolean accord_file_header_read (const char        *path,
                                  AccordFileHeader  *header,
                                  GError           **error);
void     accord_file_set_error   (const char        *path,
                                  int                number,
                                  GError           **error);

G_END_DECLS

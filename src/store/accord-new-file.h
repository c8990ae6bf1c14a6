/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-sqlite.h"

G_BEGIN_DECLS

/**
 * AccordNewFile:
 *
 * A database that comes into being whole or not at all: it is written under
 * another name beside its place and moved there when it is on disk.
 */
typedef struct _AccordNewFile AccordNewFile;

AccordNewFile *accord_new_file_begin   (const char     *path,
                                        GError        **error);
sqlite3       *accord_new_file_get_db  (AccordNewFile  *self);
gboolean       accord_new_file_finish  (AccordNewFile  *self,
                                        gboolean        replace,
                                        GError        **error);
void           accord_new_file_abandon (AccordNewFile  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordNewFile, accord_new_file_abandon)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-csv-reader.h"

G_BEGIN_DECLS

/**
 * AccordTable:
 *
 * A table in a file, of any format: headings, and rows that can be gone
 * through more than once. Rows are read as they are asked for.
 */
typedef struct _AccordTable AccordTable;

AccordTable       *accord_table_new            (GFile                  *file,
                                                const AccordCsvOptions *options,
                                                GCancellable           *cancellable,
                                                GError                **error);
void               accord_table_free           (AccordTable            *self);
gboolean           accord_table_rewind         (AccordTable            *self,
                                                AccordProblems         *problems,
                                                GCancellable           *cancellable,
                                                GError                **error);
AccordReadResult   accord_table_next           (AccordTable            *self,
                                                AccordRow              *row,
                                                GCancellable           *cancellable,
                                                GError                **error);
const char        *accord_table_get_name       (const AccordTable      *self);
const char *const *accord_table_get_headings   (const AccordTable      *self);
guint64            accord_table_get_size       (const AccordTable      *self);
guint64            accord_table_get_bytes_read (const AccordTable      *self);
char              *accord_table_describe       (const AccordTable      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordTable, accord_table_free)

G_END_DECLS

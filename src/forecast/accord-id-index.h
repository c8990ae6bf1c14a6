/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordIdIndex:
 *
 * Which entity stands where in an array, by its id. It is what reading a
 * large plan spends most of its time in, so it keeps ids and places side by
 * side in one block of memory.
 */
typedef struct _AccordIdIndex AccordIdIndex;

/** ACCORD_ID_INDEX_NONE: there is no such id. */
#define ACCORD_ID_INDEX_NONE G_MAXUINT32

AccordIdIndex *accord_id_index_new    (guint                most);
void           accord_id_index_free   (AccordIdIndex       *self);
void           accord_id_index_insert (AccordIdIndex       *self,
                                       gint64               id,
                                       guint32              place);
guint32        accord_id_index_find   (const AccordIdIndex *self,
                                       gint64               id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordIdIndex, accord_id_index_free)

G_END_DECLS

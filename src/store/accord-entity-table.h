/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-change.h"
#include "accord-plan.h"
#include "accord-sqlite.h"

G_BEGIN_DECLS

/**
 * AccordEntityTable:
 *
 * The table of one kind, and of what is held back of it: the SQL, made from
 * the fields of the class, and the values that go in and out.
 */
typedef struct _AccordEntityTable AccordEntityTable;

AccordEntityTable *accord_entity_table_new    (sqlite3            *db,
                                               GType               kind);
void               accord_entity_table_free   (AccordEntityTable  *self);
gboolean           accord_entity_table_load   (AccordEntityTable  *self,
                                               AccordPlan         *plan,
                                               GError            **error);
gboolean           accord_entity_table_park   (AccordEntityTable  *self,
                                               const AccordOp     *op,
                                               GError            **error);
gboolean           accord_entity_table_write  (AccordEntityTable  *self,
                                               const AccordOp     *op,
                                               GError            **error);

void               accord_column_bind         (sqlite3_stmt       *statement,
                                               int                 i,
                                               const AccordField  *field,
                                               AccordValue         value);
gboolean           accord_column_read         (sqlite3_stmt       *statement,
                                               int                 i,
                                               const AccordField  *field,
                                               AccordValue        *value,
                                               GError            **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-sqlite.h"

G_BEGIN_DECLS

/** ACCORD_SCHEMA_APPLICATION_ID: "ACRD", at byte 68 of each plan. */
#define ACCORD_SCHEMA_APPLICATION_ID 0x41435244

/**
 * AccordSchema:
 * @steps: (array length=n_steps): the SQL of each migration; the first makes
 *   a plan of version 1
 * @n_steps: the current version
 *
 * The tables of a plan through the versions. A step that was released never
 * changes; a test hands in steps of its own.
 */
typedef struct
{
  const char *const *steps;
  int n_steps;
} AccordSchema;

const AccordSchema *accord_schema_get_current (void);
gboolean            accord_schema_create      (const AccordSchema  *self,
                                               sqlite3             *db,
                                               GError             **error);
gboolean            accord_schema_matches     (const AccordSchema  *self,
                                               sqlite3             *db,
                                               int                  version,
                                               GError             **error);
gboolean            accord_schema_migrate     (const AccordSchema  *self,
                                               sqlite3             *db,
                                               int                  version,
                                               GError             **error);

G_END_DECLS

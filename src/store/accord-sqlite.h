/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* SQLite under GError: nothing above this file looks at a result code.
 *
 * A step has three answers, "a row", "no more" and "failed", that never stand
 * for one another. */
typedef enum
{
  ACCORD_STEP_ROW,
  ACCORD_STEP_DONE,
  ACCORD_STEP_FAILED,
} AccordStep;

sqlite3      *accord_sqlite_open       (const char    *path,
                                        int            flags,
                                        GError       **error);
gboolean      accord_sqlite_exec       (sqlite3       *db,
                                        const char    *sql,
                                        GError       **error);
sqlite3_stmt *accord_sqlite_prepare    (sqlite3       *db,
                                        const char    *sql,
                                        GError       **error);
AccordStep    accord_sqlite_step       (sqlite3_stmt  *statement,
                                        GError       **error);
gboolean      accord_sqlite_run        (sqlite3_stmt  *statement,
                                        GError       **error);
gboolean      accord_sqlite_get_int    (sqlite3       *db,
                                        const char    *sql,
                                        gint64        *value,
                                        GError       **error);
gboolean      accord_sqlite_begin      (sqlite3       *db,
                                        GError       **error);
gboolean      accord_sqlite_commit     (sqlite3       *db,
                                        GError       **error);
void          accord_sqlite_rollback   (sqlite3       *db);
gboolean      accord_sqlite_check      (sqlite3       *db,
                                        gboolean       whole,
                                        GError       **error);
gboolean      accord_sqlite_check_references
                                       (sqlite3       *db,
                                        GError       **error);
gboolean      accord_sqlite_copy       (sqlite3       *from,
                                        sqlite3       *to,
                                        GError       **error);
void          accord_sqlite_set_error  (sqlite3       *db,
                                        int            code,
                                        GError       **error);

static inline void
accord_sqlite_finalize (sqlite3_stmt *statement)
{
  sqlite3_finalize (statement);
}

static inline void
accord_sqlite_close (sqlite3 *db)
{
  sqlite3_close_v2 (db);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, accord_sqlite_finalize)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3, accord_sqlite_close)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-sqlite.h"

#include "accord-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Somebody else's commit takes a millisecond; more than this is no commit. */
#define BUSY_TIMEOUT_MS 2000

static AccordError
error_code (int code)
{
  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return ACCORD_ERROR_BUSY;
    case SQLITE_FULL:
      return ACCORD_ERROR_FULL;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return ACCORD_ERROR_READ_ONLY;
    case SQLITE_CORRUPT:
      return ACCORD_ERROR_DAMAGED;
    case SQLITE_NOTADB:
      return ACCORD_ERROR_NOT_A_PLAN;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
      return ACCORD_ERROR_RULE;
    case SQLITE_INTERRUPT:
      return ACCORD_ERROR_CANCELLED;
    default:
      return ACCORD_ERROR_IO;
    }
}

static const char *
error_text (AccordError code)
{
  switch (code)
    {
    case ACCORD_ERROR_BUSY:
      return _("Somebody else is writing to the plan right now; try again.");
    case ACCORD_ERROR_FULL:
      return _("There is no room left on the disk; make some, or save a copy "
               "of the plan elsewhere.");
    case ACCORD_ERROR_READ_ONLY:
      return _("The plan can’t be written; look at the permissions of the "
               "file and its folder, or save a copy elsewhere.");
    case ACCORD_ERROR_DAMAGED:
      return _("The file is damaged; restore one of the plan’s backups.");
    case ACCORD_ERROR_NOT_A_PLAN:
      return _("The file is not an Accord plan.");
    case ACCORD_ERROR_RULE:
      return _("The plan does not allow this.");
    case ACCORD_ERROR_CANCELLED:
      return _("This was cancelled.");
    default:
      return _("The plan could not be read or written; look at the disk, or "
               "save a copy elsewhere.");
    }
}

/* What SQLite says can quote a damaged file. */
static void
set_error (AccordError code,
           const char *detail,
           GError    **error)
{
  g_autofree char *shown = g_utf8_make_valid (detail ? detail : "?", -1);

  g_set_error (error, ACCORD_ERROR, code, "%s (%s)", error_text (code), shown);
}

/**
 * accord_sqlite_set_error:
 * @db: (nullable): where it happened
 * @code: an extended result code
 * @error: return location
 */
void
accord_sqlite_set_error (sqlite3 *db,
                         int      code,
                         GError **error)
{
  set_error (error_code (code),
             db != NULL ? sqlite3_errmsg (db) : sqlite3_errstr (code), error);
}

static gboolean
succeeded (sqlite3 *db,
           int      code,
           GError **error)
{
  if (code == SQLITE_OK)
    return TRUE;

  accord_sqlite_set_error (db, code, error);
  return FALSE;
}

/* A plan is somebody else's file until proven ours. */
static void
distrust (sqlite3 *db)
{
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_limit (db, SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024);
  sqlite3_limit (db, SQLITE_LIMIT_ATTACHED, 0);
}

/**
 * accord_sqlite_open:
 * @flags: SQLITE_OPEN_…
 * @error: return location
 *
 * Opens without reading anything yet. A commit returns when it is on disk:
 * with a rollback journal only `synchronous=EXTRA` says so.
 *
 * Returns: (transfer full) (nullable): a connection
 */
sqlite3 *
accord_sqlite_open (const char *path,
                    int         flags,
                    GError    **error)
{
  g_autoptr (sqlite3) db = NULL;
  int code = sqlite3_open_v2 (path, &db, flags | SQLITE_OPEN_EXRESCODE, NULL);

  if (!succeeded (db, code, error))
    return NULL;

  distrust (db);
  sqlite3_busy_timeout (db, BUSY_TIMEOUT_MS);
  if (!accord_sqlite_exec (db,
                           "PRAGMA foreign_keys = ON;"
                           "PRAGMA synchronous = EXTRA;"
                           "PRAGMA cell_size_check = ON;"
                           "PRAGMA mmap_size = 0;"
                           "PRAGMA temp_store = MEMORY;",
                           error))
    return NULL;

  return g_steal_pointer (&db);
}

/**
 * accord_sqlite_exec:
 * @sql: one or several statements, without parameters
 * @error: return location
 *
 * Returns: whether all were done
 */
gboolean
accord_sqlite_exec (sqlite3    *db,
                    const char *sql,
                    GError    **error)
{
  return succeeded (db, sqlite3_exec (db, sql, NULL, NULL, NULL), error);
}

/**
 * accord_sqlite_prepare:
 * @sql: one statement
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the statement, ready to bind
 */
sqlite3_stmt *
accord_sqlite_prepare (sqlite3    *db,
                       const char *sql,
                       GError    **error)
{
  sqlite3_stmt *statement = NULL;

  if (!succeeded (db, sqlite3_prepare_v2 (db, sql, -1, &statement, NULL),
                  error))
    return NULL;

  return statement;
}

/**
 * accord_sqlite_step:
 * @error: return location
 *
 * Returns: a row, no more, or failed
 */
AccordStep
accord_sqlite_step (sqlite3_stmt *statement,
                    GError      **error)
{
  int code = sqlite3_step (statement);

  if (code == SQLITE_ROW)
    return ACCORD_STEP_ROW;
  if (code == SQLITE_DONE)
    return ACCORD_STEP_DONE;

  accord_sqlite_set_error (sqlite3_db_handle (statement), code, error);
  return ACCORD_STEP_FAILED;
}

/**
 * accord_sqlite_run:
 * @statement: a statement that gives no rows; ready to bind anew afterwards
 * @error: return location
 *
 * Returns: whether it was done
 */
gboolean
accord_sqlite_run (sqlite3_stmt *statement,
                   GError      **error)
{
  AccordStep step = accord_sqlite_step (statement, error);

  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);

  return step == ACCORD_STEP_DONE;
}

/**
 * accord_sqlite_get_int:
 * @sql: a query
 * @value: (out): its first column; untouched where there is no row
 * @error: return location
 *
 * Returns: %FALSE when it failed
 */
gboolean
accord_sqlite_get_int (sqlite3    *db,
                       const char *sql,
                       gint64     *value,
                       GError    **error)
{
  g_autoptr (sqlite3_stmt) statement = accord_sqlite_prepare (db, sql, error);
  AccordStep step;

  if (statement == NULL)
    return FALSE;
  step = accord_sqlite_step (statement, error);
  if (step == ACCORD_STEP_ROW)
    *value = sqlite3_column_int64 (statement, 0);

  return step != ACCORD_STEP_FAILED;
}

/**
 * accord_sqlite_begin:
 * @error: return location
 *
 * Returns: whether this connection is now the only one that may write
 */
gboolean
accord_sqlite_begin (sqlite3 *db,
                     GError **error)
{
  return accord_sqlite_exec (db, "BEGIN IMMEDIATE", error);
}

/**
 * accord_sqlite_commit:
 * @error: return location
 *
 * Returns: whether everything since the begin is on disk; if not, it was
 *   rolled back
 */
gboolean
accord_sqlite_commit (sqlite3 *db,
                      GError **error)
{
  if (accord_sqlite_exec (db, "COMMIT", error))
    return TRUE;

  accord_sqlite_rollback (db);
  return FALSE;
}

/**
 * accord_sqlite_rollback:
 *
 * Takes back what was done since the begin; nothing where SQLite has rolled
 * back by itself, as it does when the disk is full.
 */
void
accord_sqlite_rollback (sqlite3 *db)
{
  if (!sqlite3_get_autocommit (db))
    sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
}

static gboolean
check_pages (sqlite3  *db,
             gboolean  whole,
             GError  **error)
{
  g_autoptr (sqlite3_stmt) statement = accord_sqlite_prepare (
    db, whole ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)", error);
  const char *answer;

  if (statement == NULL)
    return FALSE;
  if (accord_sqlite_step (statement, error) != ACCORD_STEP_ROW)
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_DAMAGED,
                             error_text (ACCORD_ERROR_DAMAGED));
      return FALSE;
    }

  answer = (const char *) sqlite3_column_text (statement, 0);
  if (g_strcmp0 (answer, "ok") == 0)
    return TRUE;

  set_error (ACCORD_ERROR_DAMAGED, answer, error);
  return FALSE;
}

/**
 * accord_sqlite_check_references:
 * @error: return location
 *
 * Returns: %FALSE with %ACCORD_ERROR_DAMAGED where a row refers to one that
 *   isn't there
 */
gboolean
accord_sqlite_check_references (sqlite3 *db,
                                GError **error)
{
  g_autoptr (sqlite3_stmt) statement
    = accord_sqlite_prepare (db, "PRAGMA foreign_key_check", error);
  AccordStep step;

  if (statement == NULL)
    return FALSE;
  step = accord_sqlite_step (statement, error);
  if (step == ACCORD_STEP_ROW)
    set_error (ACCORD_ERROR_DAMAGED,
               (const char *) sqlite3_column_text (statement, 0), error);

  return step == ACCORD_STEP_DONE;
}

/**
 * accord_sqlite_check:
 * @whole: whether to compare indexes with their tables, and references with
 *   what they refer to, which takes longer
 * @error: return location
 *
 * Returns: %FALSE with %ACCORD_ERROR_DAMAGED where SQLite finds damage
 */
gboolean
accord_sqlite_check (sqlite3  *db,
                     gboolean  whole,
                     GError  **error)
{
  return check_pages (db, whole, error)
         && (!whole || accord_sqlite_check_references (db, error));
}

/**
 * accord_sqlite_copy:
 * @from: the connection to copy from
 * @to: an empty database
 * @error: return location
 *
 * Copies as the backup API does: what was committed, whole.
 *
 * Returns: whether @to holds it all
 */
gboolean
accord_sqlite_copy (sqlite3 *from,
                    sqlite3 *to,
                    GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (to, "main", from, "main");
  int code, finish_code;

  if (backup == NULL)
    {
      accord_sqlite_set_error (to, sqlite3_extended_errcode (to), error);
      return FALSE;
    }

  /* A source that is busy fails the step, but not the end. */
  code = sqlite3_backup_step (backup, -1);
  finish_code = sqlite3_backup_finish (backup);
  if (code == SQLITE_DONE)
    code = finish_code;

  return succeeded (NULL, code, error);
}

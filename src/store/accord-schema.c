/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-schema.h"

#include "accord-error.h"
#include "accord-store-resources.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#define RESOURCE_FOLDER "/io/github/accordplan/Accord/store/schema/"

static const char *const step_names[] = {
  "001-plan.sql",
};

/**
 * accord_schema_get_current:
 *
 * Returns: (transfer none): the schema of this Accord
 */
const AccordSchema *
accord_schema_get_current (void)
{
  static const char *steps[G_N_ELEMENTS (step_names)];
  static AccordSchema schema;
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      GResource *resource = accord_store_get_resource ();

      for (guint i = 0; i < G_N_ELEMENTS (step_names); i++)
        {
          g_autofree char *path = g_strconcat (RESOURCE_FOLDER, step_names[i],
                                               NULL);
          GBytes *sql = g_resource_lookup_data (
            resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

          g_assert (sql != NULL);
          /* Kept for ever, and GLib puts a NUL behind a resource. */
          steps[i] = g_bytes_get_data (sql, NULL);
        }
      schema.steps = steps;
      schema.n_steps = G_N_ELEMENTS (step_names);
      g_once_init_leave (&once, 1);
    }

  return &schema;
}

static gboolean
set_version (sqlite3 *db,
             int      version,
             GError **error)
{
  g_autofree char *sql = g_strdup_printf (
    "PRAGMA application_id = %d; PRAGMA user_version = %d;",
    ACCORD_SCHEMA_APPLICATION_ID, version);

  return accord_sqlite_exec (db, sql, error);
}

static gboolean
apply_steps (const AccordSchema *self,
             sqlite3            *db,
             int                 from,
             int                 to,
             GError            **error)
{
  for (int i = from; i < to; i++)
    if (!accord_sqlite_exec (db, self->steps[i], error))
      return FALSE;

  return set_version (db, to, error);
}

/**
 * accord_schema_create:
 * @db: an empty database, inside a transaction or not
 * @error: return location
 *
 * Returns: whether @db has the tables of the current version now
 */
gboolean
accord_schema_create (const AccordSchema *self,
                      sqlite3            *db,
                      GError            **error)
{
  return apply_steps (self, db, 0, self->n_steps, error);
}

/* Every table and index as it was declared, one text; those that SQLite makes
 * by itself too. */
static char *
dup_declarations (sqlite3 *db,
                  GError **error)
{
  g_autoptr (sqlite3_stmt) statement = accord_sqlite_prepare (
    db,
    "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name",
    error);
  g_autoptr (GString) text = g_string_new (NULL);
  AccordStep step = ACCORD_STEP_FAILED;

  if (statement == NULL)
    return NULL;

  while ((step = accord_sqlite_step (statement, error)) == ACCORD_STEP_ROW)
    for (int i = 0; i < 4; i++)
      {
        const char *part = (const char *) sqlite3_column_text (statement, i);

        g_string_append (text, part != NULL ? part : "");
        g_string_append_c (text, '\n');
      }
  if (step == ACCORD_STEP_FAILED)
    return NULL;

  return g_strdup (text->str);
}

/* The declarations that a plan of @version has, from a new one in memory. */
static char *
dup_expected (const AccordSchema *self,
              int                 version,
              GError            **error)
{
  g_autoptr (sqlite3) model = accord_sqlite_open (
    ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);

  g_assert (version >= 1 && version <= self->n_steps);

  if (model == NULL
      || !accord_sqlite_exec (model, "PRAGMA foreign_keys = OFF", error)
      || !apply_steps (self, model, 0, version, error))
    return NULL;

  return dup_declarations (model, error);
}

static char *
dup_steps (const AccordSchema *self,
           int                 version)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  for (int i = 0; i < version; i++)
    g_string_append_printf (sql, "%s\n", self->steps[i]);

  return g_strdup (sql->str);
}

/* The same, made once for all plans that came to be by the same steps: making
 * the tables takes longer than reading a small plan. */
static const char *
get_expected (const AccordSchema *self,
              int                 version,
              GError            **error)
{
  static GMutex mutex;
  static GHashTable *made;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  g_autofree char *steps = dup_steps (self, version);
  char *declarations;

  g_assert (locker != NULL);
  if (made == NULL)
    made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  declarations = g_hash_table_lookup (made, steps);
  if (declarations == NULL)
    {
      declarations = dup_expected (self, version, error);
      if (declarations != NULL)
        g_hash_table_insert (made, g_steal_pointer (&steps), declarations);
    }

  return declarations;
}

/**
 * accord_schema_matches:
 * @version: what @db says it is, from 1 to the current version
 * @error: return location
 *
 * Compares every declaration, to the letter, with what a plan of that version
 * has: a file with a table, index, view or trigger more or less is not ours.
 *
 * Returns: %FALSE with %ACCORD_ERROR_DAMAGED where they differ
 */
gboolean
accord_schema_matches (const AccordSchema *self,
                       sqlite3            *db,
                       int                 version,
                       GError            **error)
{
  const char *expected = get_expected (self, version, error);
  g_autofree char *found = NULL;

  if (expected == NULL
      || (found = dup_declarations (db, error)) == NULL)
    return FALSE;
  if (g_strcmp0 (expected, found) == 0)
    return TRUE;

  g_set_error_literal (
    error, ACCORD_ERROR, ACCORD_ERROR_DAMAGED,
    _("The tables in the file are not those of an Accord plan: it is damaged, "
      "or another program has changed it. Restore one of the plan’s backups."));
  return FALSE;
}

/* One step with its version in one transaction, which checks itself. */
static gboolean
migrate_once (const AccordSchema *self,
              sqlite3            *db,
              int                 version,
              GError            **error)
{
  if (!accord_sqlite_begin (db, error))
    return FALSE;
  if (!apply_steps (self, db, version, version + 1, error)
      || !accord_sqlite_check_references (db, error)
      || !accord_schema_matches (self, db, version + 1, error))
    {
      accord_sqlite_rollback (db);
      return FALSE;
    }

  return accord_sqlite_commit (db, error);
}

/**
 * accord_schema_migrate:
 * @version: the version that @db has
 * @error: return location
 *
 * Brings @db to the current version, step by step: a file is never between
 * two versions. References are checked at the end of a step, not within it:
 * making a table anew would break them for a moment.
 *
 * Returns: whether it is there
 */
gboolean
accord_schema_migrate (const AccordSchema *self,
                       sqlite3            *db,
                       int                 version,
                       GError            **error)
{
  gboolean done = accord_sqlite_exec (db, "PRAGMA foreign_keys = OFF", error);

  for (int i = version; done && i < self->n_steps; i++)
    done = migrate_once (self, db, i, error);

  return accord_sqlite_exec (db, "PRAGMA foreign_keys = ON",
                             done ? error : NULL)
         && done;
}

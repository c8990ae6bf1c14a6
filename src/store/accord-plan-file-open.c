/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the file of a plan is opened.
 *
 * It goes: the claim, so that no file is open twice in this process; the first
 * hundred bytes; the lock file that says who changes the plan; the connection,
 * which rolls back what a crash has left; SQLite's own check; the declarations
 * of all tables; migrations, after a backup; the rows; the model's rules; the
 * digest. A plan that can be read but not changed says why in its obstacle.
 *
 * The claim comes before the look at the header: accord-plan-file-state.c tells
 * why.
 */

#include "config.h"

#include "accord-plan-file-private.h"

#include "accord-backups.h"
#include "accord-error.h"
#include "accord-file-header.h"
#include "accord-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Says who has the plan open, or why nobody can change it, and goes on
 * read-only. */
static void
take_lock (AccordPlanFile *self)
{
  g_auto (AccordLockHolder) holder = { NULL, NULL, 0, 0 };
  GError *error = NULL;

  if (g_access (self->path, W_OK) != 0)
    {
      g_set_error (&error, ACCORD_ERROR, ACCORD_ERROR_READ_ONLY,
                   _("“%s” can be read, but not changed: %s. Save a copy to "
                     "change that."),
                   self->path, g_strerror (errno));
      _accord_plan_file_set_obstacle (self, error);
      return;
    }

  self->lock = accord_file_lock_take (self->path, &holder, &error);
  if (self->lock != NULL)
    return;
  if (!g_error_matches (error, ACCORD_ERROR, ACCORD_ERROR_BUSY))
    g_prefix_error (&error,
                    _("“%s” can be read, but not changed, since nothing can "
                      "be written beside it. "),
                    self->path);
  _accord_plan_file_set_obstacle (self, error);
}

/* A file that another program has switched to a write-ahead log becomes one
 * file again. */
static gboolean
use_rollback_journal (AccordPlanFile *self,
                      GError        **error)
{
  g_autoptr (sqlite3_stmt) statement
    = accord_sqlite_prepare (self->db, "PRAGMA journal_mode = DELETE", error);
  AccordStep step;

  if (statement == NULL)
    return FALSE;
  step = accord_sqlite_step (statement, error);
  if (step == ACCORD_STEP_ROW
      && g_strcmp0 ((const char *) sqlite3_column_text (statement, 0),
                    "delete")
           == 0)
    return TRUE;

  if (step != ACCORD_STEP_FAILED)
    accord_sqlite_set_error (NULL, SQLITE_BUSY, error);
  return FALSE;
}

static gboolean
read_version (AccordPlanFile *self,
              gint64         *version,
              GError        **error)
{
  if (!accord_sqlite_get_int (self->db, "PRAGMA user_version", version, error))
    return FALSE;
  if (*version >= 1)
    return TRUE;

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_DAMAGED,
               _("“%s” is damaged: it has no version. Restore one of the "
                 "plan’s backups."),
               self->path);
  return FALSE;
}

/* Also one who only reads opens for writing where that can be: what a crash
 * has left in the middle can't be read before it was rolled back. */
static gboolean
connect_once (AccordPlanFile *self,
              gint64         *version,
              GError        **error)
{
  self->db = accord_sqlite_open (self->path, SQLITE_OPEN_READWRITE, error);

  return self->db != NULL && accord_sqlite_check (self->db, FALSE, error)
         && (self->obstacle == NULL
               ? use_rollback_journal (self, error)
               : accord_sqlite_exec (self->db, "PRAGMA query_only = ON",
                                     error))
         && read_version (self, version, error)
         && (*version > self->schema->n_steps
             || accord_schema_matches (self->schema, self->db,
                                       (int) *version, error));
}

static void
explain_journal (AccordPlanFile *self,
                 GError        **error)
{
  g_autofree char *journal = accord_file_find_journal (self->path);

  if (journal != NULL)
    g_prefix_error (error,
                    _("A crash has left “%s” in the middle of a change. To "
                      "take that back, both it and “%s” must stand in a "
                      "folder where they can be written. "),
                    self->path, journal);
}

/* A read error can look like damage: nobody is alarmed before a second
 * look. */
static gboolean
is_worth_a_retry (const GError *failure)
{
  return g_error_matches (failure, ACCORD_ERROR, ACCORD_ERROR_DAMAGED)
         || g_error_matches (failure, ACCORD_ERROR, ACCORD_ERROR_IO);
}

static gboolean
connect_database (AccordPlanFile *self,
                  gint64         *version,
                  GError        **error)
{
  GError *failure = NULL;

  if (connect_once (self, version, &failure))
    return TRUE;

  if (is_worth_a_retry (failure))
    {
      g_clear_error (&failure);
      g_clear_pointer (&self->db, sqlite3_close_v2);
      if (connect_once (self, version, &failure))
        return TRUE;
    }
  if (self->obstacle != NULL)
    explain_journal (self, &failure);

  g_propagate_error (error, failure);
  return FALSE;
}

static void
set_newer_obstacle (AccordPlanFile *self)
{
  _accord_plan_file_set_obstacle (
    self, g_error_new (ACCORD_ERROR, ACCORD_ERROR_NEWER,
                       _("“%s” was made by a newer Accord; it can be read "
                         "here, but changed only there."),
                       self->path));
}

static gboolean
migrate (AccordPlanFile *self,
         int             version,
         GError        **error)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  if (self->obstacle != NULL)
    {
      g_propagate_error (error, g_error_copy (self->obstacle));
      g_prefix_error (error,
                      _("The plan is of an older Accord and has to be brought "
                        "up first, but that can’t be. "));
      return FALSE;
    }

  return accord_backups_make (self->path, self->db, now, error)
         && accord_schema_migrate (self->schema, self->db, version, error);
}

/* Brings an older plan up, after a backup; reads a newer one as it is. */
static gboolean
settle_version (AccordPlanFile *self,
                gint64          version,
                GError        **error)
{
  if (version > self->schema->n_steps)
    {
      set_newer_obstacle (self);
      return accord_sqlite_exec (self->db, "PRAGMA query_only = ON", error);
    }

  return version == self->schema->n_steps
         || migrate (self, (int) version, error);
}

static void
prepare_tables (AccordPlanFile *self)
{
  guint n;
  const GType *kinds = accord_plan_get_kinds (self->plan, &n);

  self->tables = g_hash_table_new_full (
    NULL, NULL, NULL, (GDestroyNotify) accord_entity_table_free);
  for (guint i = 0; i < n; i++)
    g_hash_table_insert (self->tables, (gpointer) kinds[i],
                         accord_entity_table_new (self->db, kinds[i]));
}

/* Finds what SQLite's own checks don't: a flipped bit in a value. The person
 * can still read the plan, and decide. */
static void
compare_digest (AccordPlanFile *self)
{
  if (accord_plan_get_digest (self->plan) == self->state.content_digest)
    return;

  _accord_plan_file_set_obstacle (
    self,
    g_error_new (ACCORD_ERROR, ACCORD_ERROR_DAMAGED,
                 _("“%s” is damaged: its content isn’t what was written. It "
                   "can be read, but not changed; restore one of the plan’s "
                   "backups."),
                 self->path));
}

/* On one read snapshot, so that what another process writes meanwhile comes
 * before or after it, not in between. */
static gboolean
load_once (AccordPlanFile *self,
           GError        **error)
{
  g_auto (AccordPlanFileState) state = { .number = 0 };
  gboolean done;

  if (!accord_sqlite_exec (self->db, "BEGIN", error))
    return FALSE;
  done = _accord_plan_file_load_rows (self, self->plan, error)
         && _accord_plan_file_read_state (self, &state, error);
  accord_sqlite_rollback (self->db);
  if (done)
    _accord_plan_file_take_state (self, &state);

  return done;
}

static gboolean
load (AccordPlanFile *self,
      GError        **error)
{
  GError *failure = NULL;

  if (load_once (self, &failure))
    return TRUE;

  /* Where nothing was read yet, a second look is still possible. */
  if (accord_plan_get_size (self->plan) == 0 && is_worth_a_retry (failure))
    {
      g_clear_error (&failure);
      if (load_once (self, &failure))
        return TRUE;
    }

  g_propagate_error (error, failure);
  return FALSE;
}

/* What a newer Accord has made of the tables can be beyond this one. */
static void
blame_version (AccordPlanFile *self,
               GError        **error)
{
  g_autoptr (GError) failure = g_steal_pointer (error);

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NEWER,
               _("“%s” was made by a newer Accord, and can’t be read by this "
                 "one: %s"),
               self->path, failure->message);
}

static gboolean
open_and_load (AccordPlanFile *self,
               GError        **error)
{
  GError *failure = NULL;
  gint64 version = 0;
  gboolean newer, done;

  if (!connect_database (self, &version, error)
      || !settle_version (self, version, error))
    return FALSE;

  newer = version > self->schema->n_steps;
  prepare_tables (self);
  done = load (self, &failure);
  if (!done)
    {
      if (newer)
        blame_version (self, &failure);
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (!newer)
    compare_digest (self);

  return TRUE;
}

static AccordPlanFile *
new_plan_file (const AccordSchema *schema,
               const char         *path,
               AccordPlan         *plan)
{
  AccordPlanFile *self = g_object_new (ACCORD_TYPE_PLAN_FILE, NULL);

  self->schema = schema;
  self->path = accord_file_resolve (path);
  g_set_weak_pointer (&self->plan, plan);

  return self;
}

/* Opens a file that was just written from @plan, and needs no loading. */
AccordPlanFile *
_accord_plan_file_attach (const char *path,
                          AccordPlan *plan,
                          GError    **error)
{
  g_autoptr (AccordPlanFile) self
    = new_plan_file (accord_schema_get_current (), path, plan);
  g_auto (AccordPlanFileState) state = { .number = 0 };
  gint64 version;

  if (!_accord_plan_file_claim (self, error))
    return NULL;
  take_lock (self);
  if (!connect_database (self, &version, error))
    return NULL;
  prepare_tables (self);
  if (!_accord_plan_file_read_state (self, &state, error))
    return NULL;

  _accord_plan_file_take_state (self, &state);
  accord_plan_set_storage (plan, ACCORD_STORAGE (self));
  return g_steal_pointer (&self);
}

/* accord_plan_file_open() with the schema of a test. */
AccordPlanFile *
_accord_plan_file_open (const AccordSchema *schema,
                        const char         *path,
                        AccordOpenMode      mode,
                        AccordPlan         *plan,
                        GError            **error)
{
  g_autoptr (AccordPlanFile) self = new_plan_file (schema, path, plan);
  AccordFileHeader header;

  if (!_accord_plan_file_claim (self, error)
      || !accord_file_header_read (self->path, &header, error))
    return NULL;

  if (mode == ACCORD_OPEN_READ)
    _accord_plan_file_set_obstacle (
      self, g_error_new (ACCORD_ERROR, ACCORD_ERROR_READ_ONLY,
                         _("“%s” was opened to be read only."), self->path));
  else
    take_lock (self);
  if (!open_and_load (self, error)
      || !_accord_plan_file_check_identity (self, error))
    return NULL;

  accord_plan_set_storage (plan, ACCORD_STORAGE (self));
  return g_steal_pointer (&self);
}

/**
 * accord_plan_file_open:
 * @path: a file
 * @mode: what for
 * @plan: a plan of all kinds without entities; loaded and kept by the file
 *   from now on
 * @error: return location
 *
 * Where the plan can be read but not changed (somebody else has it open, it
 * is read-only, newer or damaged), it is opened all the same, and
 * accord_plan_file_get_obstacle() says why.
 *
 * Returns: (transfer full) (nullable): the file
 */
AccordPlanFile *
accord_plan_file_open (const char    *path,
                       AccordOpenMode mode,
                       AccordPlan    *plan,
                       GError       **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  return _accord_plan_file_open (accord_schema_get_current (), path, mode,
                                 plan, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordPlanFile: opening, loading, writing.
 *
 * Opening goes: the first hundred bytes; the lock file that says who changes
 * the plan; the connection; SQLite's own check; the declarations of all
 * tables; migrations, after a backup; the rows; the model's rules; the digest.
 * A plan that can be read but not changed says why in its obstacle.
 *
 * While it is open, nothing else in this process may open or close the file:
 * closing any descriptor of it would drop SQLite's locks. A table of the
 * files that are open sees to that.
 */

#include "config.h"

#include "accord-plan-file-private.h"

#include "accord-backups.h"
#include "accord-entity-table.h"
#include "accord-error.h"
#include "accord-file-header.h"
#include "accord-history-table.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

static void accord_plan_file_storage_init (AccordStorageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (
  AccordPlanFile, accord_plan_file, G_TYPE_OBJECT,
  G_IMPLEMENT_INTERFACE (ACCORD_TYPE_STORAGE, accord_plan_file_storage_init))

/* The identities of the plans that this process has open. */
static GHashTable *open_files;
static GMutex open_files_lock;

static gboolean
claim_file (const char *identity,
            const char *path,
            GError    **error)
{
  gboolean added;

  g_mutex_lock (&open_files_lock);
  if (open_files == NULL)
    open_files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  added = g_hash_table_add (open_files, g_strdup (identity));
  g_mutex_unlock (&open_files_lock);

  if (!added)
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_BUSY,
                 _("“%s” is open already."), path);
  return added;
}

static void
release_file (const char *identity)
{
  g_mutex_lock (&open_files_lock);
  g_hash_table_remove (open_files, identity);
  g_mutex_unlock (&open_files_lock);
}

/* stat() opens nothing, so it is safe on a plan that is open. */
static char *
identify (const char *path)
{
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    return NULL;

  return g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT,
                          (guint64) info.st_dev, (guint64) info.st_ino);
}

static void
clear_steps (AccordPlanFile *self)
{
  for (int i = 0; i < 2; i++)
    g_clear_pointer (&self->steps[i].name, g_free);
}

/* What comes later on the way of opening weighs more: that a plan is newer or
 * damaged is to be told also where it was opened to be read only. */
static void
set_obstacle (AccordPlanFile *self,
              GError         *obstacle)
{
  g_clear_error (&self->obstacle);
  self->obstacle = obstacle;
}

/* Reads what the file says of itself: its digests, the number of its last
 * change, and what can be undone. */
static gboolean
read_state (AccordPlanFile *self,
            GError        **error)
{
  gint64 content = 0, history = 0;

  clear_steps (self);
  self->number = 0;
  if (!accord_sqlite_get_int (self->db, "SELECT content FROM seal", &content,
                              error)
      || !accord_sqlite_get_int (self->db, "SELECT history FROM seal",
                                 &history, error)
      || !accord_sqlite_get_int (self->db,
                                 "SELECT coalesce (max (number), 0)"
                                 " FROM change",
                                 &self->number, error)
      || !accord_sqlite_get_int (self->db, "PRAGMA data_version",
                                 &self->data_version, error))
    return FALSE;
  self->content_digest = (guint64) content;
  self->history_digest = (guint64) history;

  for (int i = 0; i < 2; i++)
    if (!accord_history_find_step (self->db, i == 1, &self->steps[i].number,
                                   &self->steps[i].name, error))
      return FALSE;

  return TRUE;
}

/* The file must be the one that was opened: not moved away, not replaced by
 * another program. */
static gboolean
check_identity (AccordPlanFile *self,
                GError        **error)
{
  g_autofree char *identity = identify (self->path);

  if (g_strcmp0 (identity, self->identity) == 0)
    return TRUE;

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_STALE,
               _("“%s” was moved, removed or replaced while it was open; save "
                 "a copy of the plan under another name."),
               self->path);
  return FALSE;
}

/* Inside the transaction: nobody else has written since we read. */
static gboolean
check_unchanged (AccordPlanFile *self,
                 GError        **error)
{
  gint64 content = 0, history = 0;

  if (!accord_sqlite_get_int (self->db, "SELECT content FROM seal", &content,
                              error)
      || !accord_sqlite_get_int (self->db, "SELECT history FROM seal",
                                 &history, error))
    return FALSE;
  if ((guint64) content == self->content_digest
      && (guint64) history == self->history_digest)
    return TRUE;

  g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_STALE,
                       _("Somebody else has changed the plan meanwhile; open "
                         "it again and repeat what you did."));
  return FALSE;
}

static AccordEntityTable *
get_table (AccordPlanFile *self,
           GType           kind)
{
  return g_hash_table_lookup (self->tables, (gpointer) kind);
}

/* What goes makes room for what comes: a pair that is linked anew must be
 * unlinked first. */
static gboolean
write_rows (AccordPlanFile *self,
            AccordChange   *change,
            GError        **error)
{
  static const AccordOpKind order[]
    = { ACCORD_OP_DELETE, ACCORD_OP_UPDATE, ACCORD_OP_INSERT };
  guint n = accord_change_get_n_ops (change);

  for (guint pass = 0; pass < G_N_ELEMENTS (order); pass++)
    for (guint i = 0; i < n; i++)
      {
        const AccordOp *op = accord_change_get_op (change, i);

        if (op->kind == order[pass]
            && !accord_entity_table_write (get_table (self, op->entity_type),
                                           op, error))
          return FALSE;
      }

  return TRUE;
}

static gboolean
write_seal (AccordPlanFile *self,
            guint64         content,
            guint64         history,
            GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = accord_sqlite_prepare (
    self->db, "UPDATE seal SET content = ?, history = ?", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, (gint64) content);
  sqlite3_bind_int64 (statement, 2, (gint64) history);

  return accord_sqlite_run (statement, error);
}

static gboolean
write_change (AccordPlanFile *self,
              AccordChange   *change,
              guint64         digest,
              GError        **error)
{
  if (!accord_sqlite_begin (self->db, error))
    return FALSE;

  accord_change_set_number (change, self->number + 1);
  if (!check_unchanged (self, error) || !write_rows (self, change, error)
      || !accord_history_write (self->db, change, error)
      || !write_seal (self, digest,
                      self->history_digest + accord_history_hash (change),
                      error))
    {
      accord_sqlite_rollback (self->db);
      return FALSE;
    }

  return accord_sqlite_commit (self->db, error);
}

/* Before the first change of a day. That a backup can't be made doesn't stop
 * anybody from working; it is told. */
static void
back_up_if_due (AccordPlanFile *self,
                gint64          now)
{
  if (!accord_backups_is_due (self->path, now))
    return;

  g_clear_error (&self->backup_error);
  accord_backups_make (self->path, self->db, now, &self->backup_error);
}

static gboolean
accord_plan_file_write (AccordStorage *storage,
                        AccordChange  *change,
                        guint64        digest,
                        GError       **error)
{
  AccordPlanFile *self = ACCORD_PLAN_FILE (storage);

  if (self->obstacle != NULL)
    {
      g_propagate_error (error, g_error_copy (self->obstacle));
      return FALSE;
    }
  if (!check_identity (self, error))
    return FALSE;

  back_up_if_due (self, g_get_real_time () / G_USEC_PER_SEC);
  if (!write_change (self, change, digest, error))
    {
      accord_change_set_number (change, 0);
      return FALSE;
    }

  /* It is on disk. What is read now was just written, so that it can't be
   * read is no reason to say that it isn't. */
  if (!read_state (self, NULL))
    g_warning ("“%s” was written, but could not be read again", self->path);

  return TRUE;
}

static AccordChange *
accord_plan_file_dup_step (AccordStorage *storage,
                           gboolean       redo,
                           GError       **error)
{
  AccordPlanFile *self = ACCORD_PLAN_FILE (storage);
  gint64 number = self->steps[redo ? 1 : 0].number;

  if (number == 0 || self->plan == NULL)
    return NULL;

  return accord_history_read (self->db, self->plan, number, error);
}

static const char *
accord_plan_file_get_step_name (AccordStorage *storage,
                                gboolean       redo)
{
  return ACCORD_PLAN_FILE (storage)->steps[redo ? 1 : 0].name;
}

static GPtrArray *
accord_plan_file_list_history (AccordStorage *storage,
                               gint64         entity,
                               guint          limit,
                               GError       **error)
{
  AccordPlanFile *self = ACCORD_PLAN_FILE (storage);

  return accord_history_list (self->db, self->plan, entity, 0, limit, error);
}

static void
accord_plan_file_storage_init (AccordStorageInterface *iface)
{
  iface->write = accord_plan_file_write;
  iface->dup_step = accord_plan_file_dup_step;
  iface->get_step_name = accord_plan_file_get_step_name;
  iface->list_history = accord_plan_file_list_history;
}

static void
accord_plan_file_finalize (GObject *object)
{
  AccordPlanFile *self = ACCORD_PLAN_FILE (object);

  accord_plan_file_close (self);
  g_clear_weak_pointer (&self->plan);
  g_clear_error (&self->obstacle);
  g_clear_error (&self->backup_error);
  clear_steps (self);
  g_free (self->path);

  G_OBJECT_CLASS (accord_plan_file_parent_class)->finalize (object);
}

static void
accord_plan_file_class_init (AccordPlanFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_plan_file_finalize;
}

static void
accord_plan_file_init (AccordPlanFile *self)
{
}

/**
 * accord_plan_file_close:
 *
 * Ends what holds the file; the plan can still be read, but not changed. Also
 * done when the last reference goes.
 */
void
accord_plan_file_close (AccordPlanFile *self)
{
  g_return_if_fail (ACCORD_IS_PLAN_FILE (self));

  g_clear_pointer (&self->tables, g_hash_table_unref);
  g_clear_pointer (&self->db, sqlite3_close_v2);
  g_clear_pointer (&self->lock, accord_file_lock_release);
  if (self->identity != NULL)
    release_file (self->identity);
  g_clear_pointer (&self->identity, g_free);
  if (self->obstacle == NULL)
    g_set_error (&self->obstacle, ACCORD_ERROR, ACCORD_ERROR_READ_ONLY,
                 _("“%s” is closed."), self->path);
}

/* Says who has the plan open, or why nobody can change it, and goes on
 * read-only; fails only where that would be no answer. */
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
      set_obstacle (self, error);
      return;
    }

  self->lock = accord_file_lock_take (self->path, &holder, &error);
  if (self->lock == NULL)
    set_obstacle (self, error);
}

static gboolean
connect_database (AccordPlanFile *self,
                  GError        **error)
{
  gboolean writable = self->obstacle == NULL;

  self->db = accord_sqlite_open (
    self->path, writable ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY,
    error);

  return self->db != NULL && accord_sqlite_check (self->db, FALSE, error)
         && (!writable
             || accord_sqlite_exec (self->db, "PRAGMA journal_mode = DELETE",
                                    error));
}

/* Brings an older plan up, after a backup; reads a newer one as it is. */
static gboolean
settle_version (AccordPlanFile *self,
                int             version,
                GError        **error)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  if (version > self->schema->n_steps)
    {
      set_obstacle (self,
                    g_error_new (ACCORD_ERROR, ACCORD_ERROR_NEWER,
                                 _("“%s” was made by a newer Accord; it can "
                                   "be read here, but changed only there."),
                                 self->path));
      return TRUE;
    }
  if (!accord_schema_matches (self->schema, self->db, version, error))
    return FALSE;
  if (version == self->schema->n_steps)
    return TRUE;
  if (self->obstacle != NULL)
    {
      g_propagate_error (error, g_error_copy (self->obstacle));
      g_prefix_error (error,
                      _("The plan is of an older Accord and has to be brought "
                        "up first, but that can't be. "));
      return FALSE;
    }

  return accord_backups_make (self->path, self->db, now, error)
         && accord_schema_migrate (self->schema, self->db, version, error);
}

static gboolean
load_rows (AccordPlanFile *self,
           GError        **error)
{
  guint n;
  const GType *kinds = accord_plan_get_kinds (self->plan, &n);

  for (guint i = 0; i < n; i++)
    if (!accord_entity_table_load (get_table (self, kinds[i]), self->plan,
                                   error))
      return FALSE;

  return accord_plan_loaded (self->plan, error);
}

/* A plan whose rows break a rule is damaged: nothing that Accord wrote does. */
static void
call_damaged (AccordPlanFile *self,
              GError        **error)
{
  g_autoptr (GError) broken = NULL;

  if (error == NULL || *error == NULL
      || !g_error_matches (*error, ACCORD_ERROR, ACCORD_ERROR_RULE))
    return;

  broken = g_steal_pointer (error);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_DAMAGED,
               _("“%s” is damaged: %s Restore one of the plan's backups."),
               self->path, broken->message);
}

/* Finds what SQLite's own checks don't: a flipped bit in a value. The person
 * can still read the plan, and decide. */
static void
compare_digest (AccordPlanFile *self,
                int             version)
{
  if (version > self->schema->n_steps
      || accord_plan_get_digest (self->plan) == self->content_digest)
    return;

  set_obstacle (
    self,
    g_error_new (ACCORD_ERROR, ACCORD_ERROR_DAMAGED,
                 _("“%s” is damaged: its content isn't what was written. It "
                   "can be read, but not changed; restore one of the plan's "
                   "backups."),
                 self->path));
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

/* All of the opening, on one read snapshot, so that what another process
 * writes meanwhile comes before or after it, not in between. */
static gboolean
open_and_load (AccordPlanFile *self,
               int             version,
               GError        **error)
{
  gboolean done;

  if (!connect_database (self, error)
      || !settle_version (self, version, error))
    return FALSE;

  prepare_tables (self);
  if (!accord_sqlite_exec (self->db, "BEGIN", error))
    return FALSE;
  done = load_rows (self, error)
         && read_state (self, error);
  call_damaged (self, error);
  accord_sqlite_rollback (self->db);
  if (done)
    compare_digest (self, version);

  return done;
}

/* Makes this process the one that has @path open. */
static gboolean
claim (AccordPlanFile *self,
       const char     *path,
       GError        **error)
{
  g_autofree char *identity = identify (path);

  if (identity == NULL)
    {
      accord_file_set_error (path, errno, error);
      return FALSE;
    }
  if (!claim_file (identity, path, error))
    return FALSE;
  self->identity = g_steal_pointer (&identity);

  return TRUE;
}

static AccordPlanFile *
new_plan_file (const AccordSchema *schema,
               const char         *path,
               AccordPlan         *plan)
{
  AccordPlanFile *self = g_object_new (ACCORD_TYPE_PLAN_FILE, NULL);

  self->schema = schema;
  self->path = g_canonicalize_filename (path, NULL);
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

  if (!claim (self, path, error))
    return NULL;
  take_lock (self);
  if (!connect_database (self, error))
    return NULL;
  prepare_tables (self);
  if (!read_state (self, error))
    return NULL;

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

  /* The claim comes first: reading the header of a file that this process
   * has open already would drop its locks. */
  if (!claim (self, path, error)
      || !accord_file_header_read (path, &header, error))
    return NULL;

  if (mode == ACCORD_OPEN_READ)
    set_obstacle (self, g_error_new (ACCORD_ERROR, ACCORD_ERROR_READ_ONLY,
                                     _("“%s” was opened to be read only."),
                                     self->path));
  else
    take_lock (self);
  if (!open_and_load (self, header.version, error))
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

/**
 * accord_plan_file_get_path:
 *
 * Returns: (transfer none): where it is
 */
const char *
accord_plan_file_get_path (AccordPlanFile *self)
{
  g_return_val_if_fail (ACCORD_IS_PLAN_FILE (self), NULL);

  return self->path;
}

/**
 * accord_plan_file_get_obstacle:
 *
 * Returns: (transfer none) (nullable): why the plan can't be changed; %NULL
 *   where it can
 */
const GError *
accord_plan_file_get_obstacle (AccordPlanFile *self)
{
  g_return_val_if_fail (ACCORD_IS_PLAN_FILE (self), NULL);

  return self->obstacle;
}

/**
 * accord_plan_file_get_backup_error:
 *
 * Returns: (transfer none) (nullable): why the last backup was not made
 */
const GError *
accord_plan_file_get_backup_error (AccordPlanFile *self)
{
  g_return_val_if_fail (ACCORD_IS_PLAN_FILE (self), NULL);

  return self->backup_error;
}

static gboolean
check_history (AccordPlanFile *self,
               GError        **error)
{
  g_autoptr (GPtrArray) history = accord_history_list (
    self->db, self->plan, 0, 0, G_MAXUINT, error);
  guint64 digest = 0;

  if (history == NULL)
    return FALSE;
  for (guint i = 0; i < history->len; i++)
    digest += accord_history_hash (history->pdata[i]);
  if (digest == self->history_digest)
    return TRUE;

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_DAMAGED,
               _("“%s” is damaged: its history isn't what was written. Restore "
                 "one of the plan's backups."),
               self->path);
  return FALSE;
}

/**
 * accord_plan_file_check:
 * @error: return location
 *
 * Every check there is: SQLite's, the rules of the plan, the digests of its
 * content and of its history.
 *
 * Returns: %FALSE with what is wrong
 */
gboolean
accord_plan_file_check (AccordPlanFile *self,
                        GError        **error)
{
  g_return_val_if_fail (ACCORD_IS_PLAN_FILE (self), FALSE);
  g_return_val_if_fail (self->db != NULL && self->plan != NULL, FALSE);

  if (self->obstacle != NULL
      && g_error_matches (self->obstacle, ACCORD_ERROR, ACCORD_ERROR_DAMAGED))
    {
      g_propagate_error (error, g_error_copy (self->obstacle));
      return FALSE;
    }

  return accord_sqlite_check (self->db, TRUE, error)
         && accord_plan_check (self->plan, error)
         && check_history (self, error);
}

/**
 * accord_plan_file_follow:
 * @followed: (out): whether there was something new
 * @error: return location
 *
 * Does to the plan what another process has done to the file since: a live
 * view of a plan that somebody else changes. Quick where nothing has changed.
 *
 * Returns: %FALSE where the plan has to be opened anew
 */
gboolean
accord_plan_file_follow (AccordPlanFile *self,
                         gboolean       *followed,
                         GError        **error)
{
  g_autoptr (GPtrArray) news = NULL;
  gint64 data_version = 0;

  g_return_val_if_fail (ACCORD_IS_PLAN_FILE (self), FALSE);
  g_return_val_if_fail (self->db != NULL && self->plan != NULL, FALSE);

  *followed = FALSE;
  if (!check_identity (self, error)
      || !accord_sqlite_get_int (self->db, "PRAGMA data_version",
                                 &data_version, error))
    return FALSE;
  if (data_version == self->data_version)
    return TRUE;

  news = accord_history_list (self->db, self->plan, 0, self->number,
                              G_MAXUINT, error);
  if (news == NULL)
    return FALSE;
  for (guint i = news->len; i-- > 0;)
    {
      AccordChange *change = news->pdata[i];

      if (!accord_plan_follow (
            self->plan, change,
            accord_change_get_kind (change) == ACCORD_CHANGE_UNDO, error))
        return FALSE;
      *followed = TRUE;
    }
  if (!read_state (self, error))
    return FALSE;
  if (accord_plan_get_digest (self->plan) == self->content_digest)
    return TRUE;

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_STALE,
               _("“%s” was changed by something other than Accord; open it "
                 "again."),
               self->path);
  return FALSE;
}

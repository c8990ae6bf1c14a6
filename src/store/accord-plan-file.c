/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordPlanFile: a plan's storage: what is written, read back and followed.
 *
 * How it is opened is in accord-plan-file-open.c, how copies are made of it
 * in accord-plan-copy.c. A change is one transaction: it is checked that
 * nobody else has written since, rows and history are written, the digests
 * renewed, and what can be undone now is read back, all before the commit.
 * After it nothing more can fail.
 */

#include "config.h"

#include "accord-plan-file-private.h"

#include "accord-backups.h"
#include "accord-error.h"
#include "accord-file.h"
#include "accord-history-table.h"

#include <glib/gi18n-lib.h>

#define DAY_SECONDS          (24 * 60 * 60)
/* A backup that failed is not tried again with each edit. */
#define BACKUP_RETRY_SECONDS (10 * 60)
/* Rows and their history take about as long as each other. */
#define ROWS_PART            2
/* SQLite counts from 1: what has failed once is looked at again. */
#define DATA_VERSION_UNKNOWN (-1)

static void accord_plan_file_storage_init (AccordStorageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (
  AccordPlanFile, accord_plan_file, G_TYPE_OBJECT,
  G_IMPLEMENT_INTERFACE (ACCORD_TYPE_STORAGE, accord_plan_file_storage_init))

static gboolean
has_seal (AccordPlanFile *self,
          guint64         content,
          guint64         history,
          gboolean       *answer,
          GError        **error)
{
  gint64 found_content = 0, found_history = 0;

  if (!accord_sqlite_get_int (self->db, "SELECT content FROM seal",
                              &found_content, error)
      || !accord_sqlite_get_int (self->db, "SELECT history FROM seal",
                                 &found_history, error))
    return FALSE;
  *answer = (guint64) found_content == content
            && (guint64) found_history == history;

  return TRUE;
}

/* Inside the transaction: nobody else has written since we read. */
static gboolean
check_unchanged (AccordPlanFile *self,
                 GError        **error)
{
  gboolean unchanged;

  if (!has_seal (self, self->state.content_digest, self->state.history_digest,
                 &unchanged, error))
    return FALSE;
  if (!unchanged)
    g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_STALE,
                         _("Somebody else has changed the plan meanwhile; "
                           "open it again and repeat what you did."));

  return unchanged;
}

typedef gboolean (*WriteFunc) (AccordEntityTable *table,
                               const AccordOp    *op,
                               GError           **error);

static gboolean
write_each (AccordPlanFile *self,
            AccordChange   *change,
            AccordOpKind    kind,
            WriteFunc       write,
            const AccordWriteWatch *watch,
            GError        **error)
{
  guint n = accord_change_get_n_ops (change);

  for (guint i = 0; i < n; i++)
    {
      const AccordOp *op = accord_change_get_op (change, i);

      if (op->kind == kind
          && (!accord_write_watch_tell (watch, i, ROWS_PART * n, error)
              || !write (g_hash_table_lookup (self->tables,
                                              (gpointer) op->entity_type),
                         op, error)))
        return FALSE;
    }

  return TRUE;
}

/* What goes makes room for what comes: a pair that is linked anew must be
 * unlinked first. */
static gboolean
write_rows (AccordPlanFile *self,
            AccordChange   *change,
            const AccordWriteWatch *watch,
            GError        **error)
{
  return write_each (self, change, ACCORD_OP_DELETE,
                     accord_entity_table_write, watch, error)
         && (accord_change_get_n_ops (change) == 1
             || write_each (self, change, ACCORD_OP_UPDATE,
                            accord_entity_table_park, watch, error))
         && write_each (self, change, ACCORD_OP_UPDATE,
                        accord_entity_table_write, watch, error)
         && write_each (self, change, ACCORD_OP_INSERT,
                        accord_entity_table_write, watch, error);
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

/* A commit can be done and yet say that it failed: the journal is gone, but
 * it is not known whether the disk knows. Then the file has the change, and
 * the plan must have it too, or they would part. */
static gboolean
settle_failed_commit (AccordPlanFile      *self,
                      AccordPlanFileState *after,
                      GError             **error)
{
  gboolean written = FALSE;

  if (!has_seal (self, after->content_digest, after->history_digest, &written,
                 NULL)
      || !written)
    return FALSE;
  if (accord_file_sync_folder (self->path, NULL))
    {
      g_clear_error (error);
      return TRUE;
    }

  _accord_plan_file_set_obstacle (self, g_error_copy (*error));
  return FALSE;
}

static gboolean
write_change (AccordPlanFile      *self,
              AccordChange        *change,
              guint64              digest,
              const AccordWriteWatch *watch,
              AccordPlanFileState *after,
              GError             **error)
{
  /* A program that copies another plan over this one, in place, may leave the
   * counter by which SQLite would notice as it is: what SQLite remembers of
   * the pages goes, so that the check looks at the file itself. */
  sqlite3_db_release_memory (self->db);
  if (!accord_sqlite_begin (self->db, error))
    return FALSE;

  accord_change_set_number (change, self->state.number + 1);
  if (!check_unchanged (self, error) || !write_rows (self, change, watch, error)
      || !accord_history_write (self->db, change, watch, error)
      || !write_seal (self, digest,
                      self->state.history_digest
                        + accord_history_hash (change),
                      error)
      || !_accord_plan_file_read_state (self, after, error))
    {
      accord_sqlite_rollback (self->db);
      return FALSE;
    }

  return accord_sqlite_commit (self->db, error)
         || settle_failed_commit (self, after, error);
}

/* Before the first change of a day. That a backup can't be made doesn't stop
 * anybody from working; it is told. */
static void
back_up_if_due (AccordPlanFile *self,
                gint64          now)
{
  if (now < self->next_backup)
    return;

  self->next_backup = (now / DAY_SECONDS + 1) * DAY_SECONDS;
  if (!accord_backups_is_due (self->path, now))
    return;

  g_clear_error (&self->backup_error);
  if (!accord_backups_make (self->path, self->db, now, &self->backup_error))
    self->next_backup = now + BACKUP_RETRY_SECONDS;
}

static gboolean
accord_plan_file_write (AccordStorage *storage,
                        AccordChange  *change,
                        guint64        digest,
                        const AccordWriteWatch *watch,
                        GError       **error)
{
  AccordPlanFile *self = ACCORD_PLAN_FILE (storage);
  GError *failure = NULL;

  if (self->obstacle != NULL)
    {
      g_propagate_error (error, g_error_copy (self->obstacle));
      return FALSE;
    }
  if (!_accord_plan_file_check_identity (self, error))
    return FALSE;

  back_up_if_due (self, g_get_real_time () / G_USEC_PER_SEC);
  if (!write_change (self, change, digest, watch, &self->after, &failure))
    {
      accord_change_set_number (change, 0);
      g_propagate_error (error, failure);
      return FALSE;
    }

  return TRUE;
}

static void
accord_plan_file_wrote (AccordStorage *storage,
                        gboolean       done)
{
  AccordPlanFile *self = ACCORD_PLAN_FILE (storage);

  if (done)
    _accord_plan_file_take_state (self, &self->after);
  else
    _accord_plan_file_state_clear (&self->after);
}

/* A thread may be writing: before anything else is asked of the connection,
 * that has to end. */
void
_accord_plan_file_settle (AccordPlanFile *self)
{
  if (self->plan != NULL)
    accord_plan_settle (self->plan);
}

/* A closed file answers nothing any more. */
static gboolean
check_open (AccordPlanFile *self,
            GError        **error)
{
  _accord_plan_file_settle (self);
  if (self->db != NULL && self->plan != NULL)
    return TRUE;

  if (self->obstacle != NULL)
    g_propagate_error (error, g_error_copy (self->obstacle));
  return FALSE;
}

static AccordChange *
accord_plan_file_dup_step (AccordStorage *storage,
                           gboolean       redo,
                           GError       **error)
{
  AccordPlanFile *self = ACCORD_PLAN_FILE (storage);
  gint64 number = self->state.steps[redo ? 1 : 0].number;

  if (!check_open (self, error) || number == 0)
    return NULL;

  return accord_history_read (self->db, self->plan, number, error);
}

static const char *
accord_plan_file_get_step_name (AccordStorage *storage,
                                gboolean       redo)
{
  return ACCORD_PLAN_FILE (storage)->state.steps[redo ? 1 : 0].name;
}

static GPtrArray *
accord_plan_file_list_history (AccordStorage *storage,
                               gint64         entity,
                               guint          limit,
                               GError       **error)
{
  AccordPlanFile *self = ACCORD_PLAN_FILE (storage);

  if (!check_open (self, error))
    return NULL;

  return accord_history_list (self->db, self->plan, entity, 0, limit, error);
}

static void
accord_plan_file_storage_init (AccordStorageInterface *iface)
{
  iface->write = accord_plan_file_write;
  iface->wrote = accord_plan_file_wrote;
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

  _accord_plan_file_settle (self);
  _accord_plan_file_release (self);
  _accord_plan_file_state_clear (&self->state);
  if (self->obstacle == NULL)
    g_set_error (&self->obstacle, ACCORD_ERROR, ACCORD_ERROR_READ_ONLY,
                 _("“%s” is closed."), self->path);
}

/**
 * accord_plan_file_get_path:
 *
 * Returns: (transfer none): where it is, without symbolic links
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

/* What stands in the rows now, not what was read when it was opened. */
static gboolean
check_content (AccordPlanFile *self,
               guint64         digest,
               GError        **error)
{
  guint n;
  const GType *kinds = accord_plan_get_kinds (self->plan, &n);
  g_autoptr (AccordPlan) read = accord_plan_new (kinds, n);

  if (!_accord_plan_file_load_rows (self, read, error))
    return FALSE;
  if (accord_plan_get_digest (read) == digest)
    return TRUE;

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_DAMAGED,
               _("“%s” is damaged: its content isn’t what was written. "
                 "Restore one of the plan’s backups."),
               self->path);
  return FALSE;
}

static gboolean
check_history (AccordPlanFile *self,
               guint64         digest,
               GError        **error)
{
  g_autoptr (GPtrArray) history = accord_history_list (
    self->db, self->plan, 0, 0, G_MAXUINT, error);
  guint64 found = 0;

  if (history == NULL)
    return FALSE;
  for (guint i = 0; i < history->len; i++)
    found += accord_history_hash (history->pdata[i]);
  if (found == digest)
    return TRUE;

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_DAMAGED,
               _("“%s” is damaged: its history isn’t what was written. Restore "
                 "one of the plan’s backups."),
               self->path);
  return FALSE;
}

/**
 * accord_plan_file_check:
 * @error: return location
 *
 * Every check there is: SQLite's, the rules of the plan, the digests of its
 * content and of its history; all of them on what the file holds now.
 *
 * Returns: %FALSE with what is wrong
 */
gboolean
accord_plan_file_check (AccordPlanFile *self,
                        GError        **error)
{
  g_auto (AccordPlanFileState) state = { .number = 0 };
  gboolean done;

  g_return_val_if_fail (ACCORD_IS_PLAN_FILE (self), FALSE);
  g_return_val_if_fail (self->db != NULL && self->plan != NULL, FALSE);

  _accord_plan_file_settle (self);
  if (!accord_sqlite_exec (self->db, "BEGIN", error))
    return FALSE;
  done = accord_sqlite_check (self->db, TRUE, error)
         && _accord_plan_file_read_state (self, &state, error)
         && check_content (self, state.content_digest, error)
         && check_history (self, state.history_digest, error);
  accord_sqlite_rollback (self->db);

  return done;
}

/* The changes since ours, and the state after them, as of one moment. */
static GPtrArray *
read_news (AccordPlanFile      *self,
           AccordPlanFileState *state,
           GError             **error)
{
  g_autoptr (GPtrArray) news = NULL;

  if (!accord_sqlite_exec (self->db, "BEGIN", error))
    return NULL;
  news = accord_history_list (self->db, self->plan, 0, self->state.number,
                              G_MAXUINT, error);
  if (news != NULL && !_accord_plan_file_read_state (self, state, error))
    g_clear_pointer (&news, g_ptr_array_unref);
  accord_sqlite_rollback (self->db);

  return g_steal_pointer (&news);
}

/* The oldest first. */
static gboolean
apply_news (AccordPlanFile *self,
            GPtrArray      *news,
            gboolean       *followed,
            GError        **error)
{
  for (guint i = news->len; i-- > 0;)
    {
      AccordChange *change = news->pdata[i];

      if (!accord_plan_follow (
            self->plan, change,
            accord_change_get_kind (change) == ACCORD_CHANGE_UNDO, error))
        return FALSE;
      *followed = TRUE;
    }

  return TRUE;
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
  g_auto (AccordPlanFileState) state = { .number = 0 };
  g_autoptr (GPtrArray) news = NULL;
  gint64 data_version = 0;
  gint64 number;

  g_return_val_if_fail (ACCORD_IS_PLAN_FILE (self), FALSE);
  g_return_val_if_fail (self->db != NULL && self->plan != NULL, FALSE);
  g_return_val_if_fail (followed != NULL, FALSE);

  *followed = FALSE;
  _accord_plan_file_settle (self);
  if (!_accord_plan_file_check_identity (self, error)
      || !accord_sqlite_get_int (self->db, "PRAGMA data_version",
                                 &data_version, error))
    return FALSE;
  if (data_version == self->state.data_version)
    return TRUE;

  news = read_news (self, &state, error);
  if (news == NULL)
    return FALSE;

  /* First, so that who is told of a change finds the right undo. */
  number = self->state.number;
  _accord_plan_file_take_state (self, &state);
  if (!apply_news (self, news, followed, error))
    {
      self->state.number = number;
      self->state.data_version = DATA_VERSION_UNKNOWN;
      return FALSE;
    }
  if (accord_plan_get_digest (self->plan) == self->state.content_digest)
    return TRUE;

  self->state.data_version = DATA_VERSION_UNKNOWN;
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_STALE,
               _("“%s” was changed by something other than Accord; open it "
                 "again."),
               self->path);
  return FALSE;
}

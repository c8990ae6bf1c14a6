/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-backups.h"

#include "accord-error.h"
#include "accord-file-header.h"
#include "accord-file-lock.h"
#include "accord-file.h"
#include "accord-new-file.h"
#include "accord-sqlite.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define KEPT_GENERATIONS 10
#define KEPT_DAYS        31
#define DAY_SECONDS      (24 * 60 * 60)
#define SUFFIX           ".accord"
/* What restoring puts aside; not a generation, never pruned. */
#define REPLACED_SUFFIX  ".replaced"

/**
 * accord_backup_free:
 * @self: (transfer full): a backup
 */
void
accord_backup_free (AccordBackup *self)
{
  g_free (self->path);
  g_free (self);
}

/* One folder a plan, named after it and where it is. */
static char *
backup_folder (const char *plan_path)
{
  g_autofree char *full = accord_file_resolve (plan_path);
  g_autofree char *name = g_path_get_basename (full);
  g_autofree char *hash
    = g_compute_checksum_for_string (G_CHECKSUM_SHA256, full, -1);
  g_autofree char *folder = g_strdup_printf ("%s-%.12s", name, hash);

  return g_build_filename (g_get_user_data_dir (), "accord", "backups",
                           folder, NULL);
}

static char *
time_name (gint64 time)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (time);

  return g_date_time_format (date, "%Y%m%dT%H%M%SZ");
}

/* A backup from the name of a file: 20260618T093000Z.accord, or with a count
 * behind the time; NULL where it is something else. */
static AccordBackup *
parse_backup (const char *folder,
              const char *name)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *text = g_strndup (name, 16);
  g_autoptr (GDateTime) date = NULL;
  AccordBackup *backup;
  GStatBuf info;

  if (!g_str_has_suffix (name, SUFFIX)
      || (date = g_date_time_new_from_iso8601 (text, utc)) == NULL)
    return NULL;

  backup = g_new (AccordBackup, 1);
  backup->path = g_build_filename (folder, name, NULL);
  backup->time = g_date_time_to_unix (date);
  backup->size = g_stat (backup->path, &info) == 0 ? info.st_size : 0;

  return backup;
}

/* The newest first; of the same second, the last one made: its count makes
 * its name longer, and with the same length it is the greater one. */
static int
compare_backups (gconstpointer a,
                 gconstpointer b)
{
  const AccordBackup *x = *(AccordBackup *const *) a;
  const AccordBackup *y = *(AccordBackup *const *) b;
  gsize x_length = strlen (x->path);
  gsize y_length = strlen (y->path);

  if (x->time != y->time)
    return x->time < y->time ? 1 : -1;
  if (x_length != y_length)
    return x_length < y_length ? 1 : -1;

  return strcmp (y->path, x->path);
}

/**
 * accord_backups_list:
 * @plan_path: the plan, which need not be there any more
 * @error: return location
 *
 * Returns: (transfer full) (element-type AccordBackup) (nullable): its
 *   backups, the newest first
 */
GPtrArray *
accord_backups_list (const char *plan_path,
                     GError    **error)
{
  g_autofree char *folder = backup_folder (plan_path);
  g_autoptr (GPtrArray) found
    = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_backup_free);
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) failure = NULL;
  const char *name;

  dir = g_dir_open (folder, 0, &failure);
  if (dir == NULL)
    {
      if (g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOENT))
        return g_steal_pointer (&found);
      g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_IO,
                           failure->message);
      return NULL;
    }

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      AccordBackup *backup = parse_backup (folder, name);

      if (backup != NULL)
        g_ptr_array_add (found, backup);
    }
  g_ptr_array_sort (found, compare_backups);

  return g_steal_pointer (&found);
}

/**
 * accord_backups_is_due:
 * @now: seconds since 1970-01-01 00:00 UTC
 *
 * Returns: whether there is none of today yet. One that a wrong clock has put
 *   into the future doesn't count
 */
gboolean
accord_backups_is_due (const char *plan_path,
                       gint64      now)
{
  g_autoptr (GPtrArray) backups = accord_backups_list (plan_path, NULL);

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    if (((AccordBackup *) backups->pdata[i])->time / DAY_SECONDS
        == now / DAY_SECONDS)
      return FALSE;

  return TRUE;
}

/* What a crash has left of a backup that was being written. */
static void
remove_remains (const char *folder,
                gint64      now)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf info;

      if (name[0] == '.' && g_stat (path, &info) == 0
          && now - info.st_mtime > DAY_SECONDS)
        g_unlink (path);
    }
}

/* Keeps the last ten, and the last one of each day of a month. */
static void
prune (const char *plan_path,
       gint64      now)
{
  g_autoptr (GPtrArray) backups = accord_backups_list (plan_path, NULL);
  gint64 last_day = G_MAXINT64;

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    {
      AccordBackup *backup = backups->pdata[i];
      gint64 day = backup->time / DAY_SECONDS;
      gboolean daily
        = day != last_day && now / DAY_SECONDS - day <= KEPT_DAYS;

      if (i >= KEPT_GENERATIONS && !daily)
        g_unlink (backup->path);
      last_day = day;
    }
}

static char *
free_name (const char *folder,
           const char *stem,
           const char *suffix)
{
  for (int i = 0;; i++)
    {
      g_autofree char *name
        = i == 0 ? g_strconcat (stem, suffix, NULL)
                 : g_strdup_printf ("%s-%03d%s", stem, i, suffix);
      char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return path;
      g_free (path);
    }
}

static gboolean
make_folder (const char *folder,
             GError    **error)
{
  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  accord_file_set_error (folder, errno, error);
  return FALSE;
}

/**
 * accord_backups_make:
 * @db: (transfer none): the plan's connection
 * @now: seconds since 1970-01-01 00:00 UTC
 * @error: return location
 *
 * Writes a backup, checks it, and drops those that are too many.
 *
 * Returns: whether there is a sound backup of what @db holds now
 */
gboolean
accord_backups_make (const char *plan_path,
                     sqlite3    *db,
                     gint64      now,
                     GError    **error)
{
  g_autofree char *folder = backup_folder (plan_path);
  g_autofree char *stem = time_name (now);
  g_autofree char *path = NULL;
  g_autoptr (AccordNewFile) file = NULL;

  if (!make_folder (folder, error))
    return FALSE;

  path = free_name (folder, stem, SUFFIX);
  file = accord_new_file_begin (path, error);
  if (file == NULL
      || !accord_sqlite_copy (db, accord_new_file_get_db (file), error)
      || !accord_sqlite_check (accord_new_file_get_db (file), TRUE, error)
      || !accord_new_file_finish (g_steal_pointer (&file), FALSE, error))
    return FALSE;

  prune (plan_path, now);
  remove_remains (folder, now);
  return TRUE;
}

static gboolean
copy_file (const char *from,
           const char *to,
           GError    **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  g_autoptr (GError) failure = NULL;

  if (g_file_copy (source, target, G_FILE_COPY_NONE, NULL, NULL, NULL,
                   &failure))
    return accord_file_sync (to, error)
           && accord_file_sync_folder (to, error);

  g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_IO,
                       failure->message);
  return FALSE;
}

/* A journal that a crash has left belongs to the file that goes: beside
 * another one it would be played into that. It goes first, when a copy of
 * both is on disk. */
static gboolean
keep_journals (const char *plan_path,
               const char *kept,
               GError    **error)
{
  for (;;)
    {
      g_autofree char *journal = accord_file_find_journal (plan_path);
      g_autofree char *kept_journal = NULL;

      if (journal == NULL)
        return TRUE;
      kept_journal = g_strconcat (kept, journal + strlen (plan_path), NULL);
      if (!copy_file (journal, kept_journal, error))
        return FALSE;
      if (g_unlink (journal) != 0)
        {
          accord_file_set_error (journal, errno, error);
          return FALSE;
        }
    }
}

/* Puts aside what stands where the backup will, as it is, damaged or not. */
static gboolean
keep_replaced (const char *plan_path,
               gint64      now,
               char      **kept_path,
               GError    **error)
{
  g_autofree char *folder = backup_folder (plan_path);
  g_autofree char *stem = time_name (now);
  g_autofree char *kept = NULL;

  if (!g_file_test (plan_path, G_FILE_TEST_EXISTS))
    return TRUE;
  if (!make_folder (folder, error))
    return FALSE;

  kept = free_name (folder, stem, REPLACED_SUFFIX);
  if (!copy_file (plan_path, kept, error)
      || !keep_journals (plan_path, kept, error))
    return FALSE;
  *kept_path = g_steal_pointer (&kept);

  return TRUE;
}

/**
 * accord_backups_restore:
 * @plan_path: the plan
 * @backup_path: one of its backups, or any plan
 * @now: seconds since 1970-01-01 00:00 UTC
 * @kept_path: (out) (transfer full) (nullable): where the file that stood
 *   there was put
 * @error: return location
 *
 * Nobody may have the plan open: where somebody has, it is
 * %ACCORD_ERROR_BUSY.
 *
 * Returns: whether the plan is what the backup was
 */
gboolean
accord_backups_restore (const char *plan_path,
                        const char *backup_path,
                        gint64      now,
                        char      **kept_path,
                        GError    **error)
{
  AccordFileHeader header;
  g_autofree char *path = accord_file_resolve (plan_path);
  g_auto (AccordLockHolder) holder = { NULL, NULL, 0, 0 };
  g_autoptr (AccordFileLock) lock = NULL;
  g_autoptr (sqlite3) backup = NULL;
  g_autoptr (AccordNewFile) file = NULL;

  *kept_path = NULL;
  if ((lock = accord_file_lock_take (path, &holder, error)) == NULL
      || !accord_file_header_read (backup_path, &header, error)
      || (backup = accord_sqlite_open (backup_path, SQLITE_OPEN_READONLY,
                                       error))
           == NULL
      || !accord_sqlite_check (backup, TRUE, error)
      || (file = accord_new_file_begin (path, error)) == NULL
      || !accord_sqlite_copy (backup, accord_new_file_get_db (file), error)
      || !keep_replaced (path, now, kept_path, error))
    return FALSE;

  return accord_new_file_finish (g_steal_pointer (&file), TRUE, error);
}

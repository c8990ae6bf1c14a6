/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* renameat2 */

#include "config.h"

#include "accord-new-file.h"

#include "accord-error.h"
#include "accord-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

struct _AccordNewFile
{
  char *path;
  char *temporary;
  sqlite3 *db;
};

/* Who may read the old file may read the one that replaces it, and nobody
 * else. */
static gboolean
take_over_mode (const char *path,
                int         fd)
{
  GStatBuf info;

  return g_stat (path, &info) != 0 || fchmod (fd, info.st_mode & 07777) == 0;
}

/**
 * accord_new_file_begin:
 * @path: where the file shall be
 * @error: return location
 *
 * Returns: (transfer full) (nullable): an empty database, beside @path
 */
AccordNewFile *
accord_new_file_begin (const char *path,
                       GError    **error)
{
  g_autoptr (AccordNewFile) self = g_new0 (AccordNewFile, 1);
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *pattern = NULL;
  int fd;

  self->path = accord_file_resolve (path);
  folder = g_path_get_dirname (self->path);
  name = g_path_get_basename (self->path);
  pattern = g_strdup_printf (".%s.new-XXXXXX", name);
  self->temporary = g_build_filename (folder, pattern, NULL);
  fd = g_mkstemp_full (self->temporary, O_RDWR | O_CLOEXEC, 0644);
  if (fd < 0)
    {
      accord_file_set_error (path, errno, error);
      g_clear_pointer (&self->temporary, g_free);
      return NULL;
    }
  if (!take_over_mode (self->path, fd))
    {
      accord_file_set_error (path, errno, error);
      close (fd);
      return NULL;
    }
  close (fd);

  /* Some two hundred tables and indexes, most of them small, take a page each
   * at the least: with small pages a plan is small enough to be mailed. A copy
   * takes over the page size of what it is a copy of. */
  self->db = accord_sqlite_open (self->temporary, SQLITE_OPEN_READWRITE,
                                 error);
  if (self->db == NULL
      || !accord_sqlite_exec (self->db, "PRAGMA page_size = 1024", error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * accord_new_file_get_db:
 *
 * Returns: (transfer none): the connection to write it by
 */
sqlite3 *
accord_new_file_get_db (AccordNewFile *self)
{
  return self->db;
}

/* Moves without replacing, also where the file system has no such call. */
static int
move_to_free_name (const char *from,
                   const char *to)
{
  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS)
    return -1;
  if (link (from, to) == 0)
    return unlink (from);
  if (errno == EEXIST)
    return -1;
  if (access (to, F_OK) == 0)
    {
      errno = EEXIST;
      return -1;
    }

  return rename (from, to);
}

static gboolean
set_exists_error (const char *path,
                  GError    **error)
{
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_EXISTS,
               _("“%s” exists already; choose another name."), path);
  return FALSE;
}

/* A journal of a plan that is gone would be played into the new one. */
static gboolean
check_no_journal (const char *path,
                  GError    **error)
{
  g_autofree char *journal = accord_file_find_journal (path);

  return journal == NULL || set_exists_error (journal, error);
}

/**
 * accord_new_file_finish:
 * @self: (transfer full): a file that is written and committed
 * @replace: whether a file that is there already may go
 * @error: return location
 *
 * Returns: whether the file is in its place, and on disk
 */
gboolean
accord_new_file_finish (AccordNewFile *self,
                        gboolean       replace,
                        GError       **error)
{
  g_autoptr (AccordNewFile) file = self;
  gboolean moved;

  g_clear_pointer (&file->db, sqlite3_close);
  if (!check_no_journal (file->path, error))
    return FALSE;
  moved = (replace ? rename (file->temporary, file->path)
                   : move_to_free_name (file->temporary, file->path))
          == 0;
  if (!moved)
    {
      if (errno == EEXIST)
        return set_exists_error (file->path, error);
      accord_file_set_error (file->path, errno, error);
      return FALSE;
    }
  g_clear_pointer (&file->temporary, g_free);
  if (accord_file_sync_folder (file->path, error))
    return TRUE;

  if (!replace)
    g_unlink (file->path);
  return FALSE;
}

/**
 * accord_new_file_abandon:
 * @self: (transfer full): a file that shall not be
 */
void
accord_new_file_abandon (AccordNewFile *self)
{
  if (self->db != NULL)
    sqlite3_close (self->db);
  if (self->temporary != NULL)
    {
      g_autofree char *journal = g_strconcat (self->temporary, "-journal",
                                              NULL);

      unlink (self->temporary);
      unlink (journal);
    }
  g_free (self->temporary);
  g_free (self->path);
  g_free (self);
}

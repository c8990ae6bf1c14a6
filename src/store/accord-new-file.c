/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* renameat2 */

#include "config.h"

#include "accord-new-file.h"

#include "accord-error.h"
#include "accord-file-header.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

struct _AccordNewFile
{
  char *path;
  char *temporary;
  sqlite3 *db;
};

/* Makes what was done to the folder durable. Some file systems can't: they do
 * it by themselves or not at all. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd >= 0)
    {
      fsync (fd);
      close (fd);
    }
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
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *pattern = g_strdup_printf (".%s.new-XXXXXX", name);
  g_autoptr (AccordNewFile) self = g_new0 (AccordNewFile, 1);
  int fd;

  self->path = g_strdup (path);
  self->temporary = g_build_filename (folder, pattern, NULL);
  fd = g_mkstemp_full (self->temporary, O_RDWR | O_CLOEXEC, 0644);
  if (fd < 0)
    {
      int number = errno;

      g_clear_pointer (&self->temporary, g_free);
      accord_file_set_error (path, number, error);
      return NULL;
    }
  close (fd);

  self->db = accord_sqlite_open (self->temporary, SQLITE_OPEN_READWRITE,
                                 error);

  return self->db != NULL ? g_steal_pointer (&self) : NULL;
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
  int result;

  g_clear_pointer (&file->db, sqlite3_close);
  result = replace ? rename (file->temporary, file->path)
                   : move_to_free_name (file->temporary, file->path);
  if (result != 0)
    {
      if (errno == EEXIST)
        g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_EXISTS,
                     _("“%s” exists already; choose another name."),
                     file->path);
      else
        accord_file_set_error (file->path, errno, error);
      return FALSE;
    }

  g_clear_pointer (&file->temporary, g_free);
  sync_folder (file->path);

  return TRUE;
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

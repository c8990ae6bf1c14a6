/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-file.h"

#include "accord-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

/**
 * accord_file_resolve:
 * @path: a file, which need not be there
 *
 * A plan has one name, whatever links lead to it: the lock, the journal and
 * the backups all stand by that name.
 *
 * Returns: (transfer full): the absolute path, without symbolic links as far
 *   as it exists
 */
char *
accord_file_resolve (const char *path)
{
  g_autofree char *full = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (full);
  g_autofree char *name = g_path_get_basename (full);
  char *real = realpath (full, NULL);
  char *resolved;

  if (real == NULL)
    {
      real = realpath (folder, NULL);
      if (real == NULL)
        return g_steal_pointer (&full);
      resolved = g_build_filename (real, name, NULL);
    }
  else
    {
      resolved = g_strdup (real);
    }
  free (real); /* the C library's own */

  return resolved;
}

/**
 * accord_file_identify:
 *
 * Opens nothing, so it is safe on a plan that is open.
 *
 * Returns: (transfer full) (nullable): which file it is, whatever its name;
 *   %NULL with errno where it can't be said
 */
char *
accord_file_identify (const char *path)
{
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    return NULL;

  return g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT,
                          (guint64) info.st_dev, (guint64) info.st_ino);
}

/**
 * accord_file_find_journal:
 * @path: a plan, or a name where one shall be
 *
 * SQLite plays a journal that it finds beside a file into it, whether it
 * belongs to it or not.
 *
 * Returns: (transfer full) (nullable): what lies there under a journal's name
 */
char *
accord_file_find_journal (const char *path)
{
  static const char *const suffixes[] = { "-journal", "-wal" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *journal = g_strconcat (path, suffixes[i], NULL);

      if (g_file_test (journal, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&journal);
    }

  return NULL;
}

static gboolean
sync_with_flags (const char *path,
                 int         flags,
                 GError    **error)
{
  int fd = open (path, flags | O_RDONLY | O_CLOEXEC);
  int number = 0;

  if (fd < 0 || fsync (fd) != 0)
    number = errno;
  if (fd >= 0)
    close (fd);
  /* Some file systems can't: they do it by themselves or not at all. */
  if (number == 0 || number == EINVAL || number == ENOTSUP)
    return TRUE;

  accord_file_set_error (path, number, error);
  return FALSE;
}

/**
 * accord_file_sync:
 * @path: a file that SQLite doesn't have open
 * @error: return location
 *
 * Returns: whether its content is on disk
 */
gboolean
accord_file_sync (const char *path,
                  GError    **error)
{
  return sync_with_flags (path, 0, error);
}

/**
 * accord_file_sync_folder:
 * @path: a file that was made, moved or removed
 * @error: return location
 *
 * Returns: whether that is on disk
 */
gboolean
accord_file_sync_folder (const char *path,
                         GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return sync_with_flags (folder, O_DIRECTORY, error);
}

static AccordError
error_code (int number)
{
  switch (number)
    {
    case ENOENT:
    case ENOTDIR:
      return ACCORD_ERROR_NOT_FOUND;
    case EACCES:
    case EPERM:
    case EROFS:
      return ACCORD_ERROR_READ_ONLY;
    case ENOSPC:
    case EDQUOT:
      return ACCORD_ERROR_FULL;
    case EEXIST:
      return ACCORD_ERROR_EXISTS;
    default:
      return ACCORD_ERROR_IO;
    }
}

static const char *
advice (int number)
{
  switch (error_code (number))
    {
    case ACCORD_ERROR_NOT_FOUND:
      return _("Look at its name and folder.");
    case ACCORD_ERROR_READ_ONLY:
      return _("Look at the permissions of the file and its folder.");
    case ACCORD_ERROR_FULL:
      return _("Make room on the disk, or choose another one.");
    case ACCORD_ERROR_EXISTS:
      return _("Choose another name.");
    default:
      return number == ENAMETOOLONG
               ? _("Choose a shorter name.")
               : _("Look at the disk, or choose another one.");
    }
}

/**
 * accord_file_set_error:
 * @path: a file
 * @number: an errno
 * @error: return location
 */
void
accord_file_set_error (const char *path,
                       int         number,
                       GError    **error)
{
  g_set_error (error, ACCORD_ERROR, error_code (number),
               /* Translators: a file, what the system says, and what to do. */
               _("“%s”: %s. %s"), path, g_strerror (number), advice (number));
}

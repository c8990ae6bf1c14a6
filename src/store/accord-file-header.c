/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-file-header.h"

#include "accord-error.h"
#include "accord-schema.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* https://sqlite.org/fileformat2.html#the_database_header */
#define HEADER_SIZE    100
#define AT_VERSION     60
#define AT_APPLICATION 68

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
  AccordError code = ACCORD_ERROR_IO;

  if (number == ENOENT || number == ENOTDIR)
    code = ACCORD_ERROR_NOT_FOUND;
  else if (number == EACCES || number == EPERM || number == EROFS)
    code = ACCORD_ERROR_READ_ONLY;
  else if (number == ENOSPC || number == EDQUOT)
    code = ACCORD_ERROR_FULL;
  else if (number == EEXIST)
    code = ACCORD_ERROR_EXISTS;

  g_set_error (error, ACCORD_ERROR, code, "“%s”: %s.", path,
               g_strerror (number));
}

static guint32
big_endian (const guchar *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16
         | (guint32) bytes[2] << 8 | bytes[3];
}

static gboolean
read_start (const char       *path,
            guchar            bytes[HEADER_SIZE],
            gsize            *length,
            AccordFileHeader *header,
            GError          **error)
{
  struct stat info;
  ssize_t n = -1;
  int saved;
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

  if (fd < 0)
    {
      accord_file_set_error (path, errno, error);
      return FALSE;
    }
  if (fstat (fd, &info) == 0)
    {
      header->device = info.st_dev;
      header->inode = info.st_ino;
      if (S_ISREG (info.st_mode))
        n = read (fd, bytes, HEADER_SIZE);
      else
        errno = S_ISDIR (info.st_mode) ? EISDIR : EINVAL;
    }
  saved = errno;
  close (fd);

  if (n < 0)
    {
      accord_file_set_error (path, saved, error);
      return FALSE;
    }
  *length = (gsize) n;

  return TRUE;
}

/**
 * accord_file_header_read:
 * @path: a file that this process doesn't have open: closing it again drops
 *   the locks that SQLite holds on it
 * @header: (out): what it says
 * @error: return location
 *
 * Returns: %FALSE with %ACCORD_ERROR_NOT_A_PLAN where it is something else,
 *   or can't be read
 */
gboolean
accord_file_header_read (const char       *path,
                         AccordFileHeader *header,
                         GError          **error)
{
  guchar bytes[HEADER_SIZE];
  gsize length = 0;

  if (!read_start (path, bytes, &length, header, error))
    return FALSE;

  if (length < HEADER_SIZE || memcmp (bytes, "SQLite format 3", 16) != 0
      || big_endian (bytes + AT_APPLICATION) != ACCORD_SCHEMA_APPLICATION_ID)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_A_PLAN,
                   _("“%s” is not an Accord plan."), path);
      return FALSE;
    }

  header->version = (int) big_endian (bytes + AT_VERSION);
  if (header->version < 1)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_DAMAGED,
                   _("“%s” is damaged: it has no version. Restore one of the "
                     "plan's backups."),
                   path);
      return FALSE;
    }

  return TRUE;
}

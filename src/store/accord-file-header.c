/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-file-header.h"

#include "accord-error.h"
#include "accord-file.h"
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

static guint32
big_endian (const guchar *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16
         | (guint32) bytes[2] << 8 | bytes[3];
}

static void
set_not_a_plan_error (const char *path,
                      GError    **error)
{
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_A_PLAN,
               _("“%s” is not an Accord plan."), path);
}

/* Reads up to @bytes; fewer where the file is shorter. */
static gboolean
read_start (const char *path,
            guchar      bytes[HEADER_SIZE],
            gsize      *length,
            GError    **error)
{
  struct stat info;
  ssize_t n = -1;
  int saved = 0;
  /* Opening a FIFO would wait for somebody to write into it. */
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

  if (fd < 0)
    {
      accord_file_set_error (path, errno, error);
      return FALSE;
    }
  if (fstat (fd, &info) == 0 && S_ISREG (info.st_mode))
    {
      n = pread (fd, bytes, HEADER_SIZE, 0);
      saved = errno;
    }
  close (fd);

  if (n < 0)
    {
      if (saved != 0)
        accord_file_set_error (path, saved, error);
      else
        set_not_a_plan_error (path, error);
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
 * A first look, before SQLite sees the file: where a crash has left a journal,
 * the version is only known when that was rolled back.
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

  if (!read_start (path, bytes, &length, error))
    return FALSE;

  if (length < HEADER_SIZE || memcmp (bytes, "SQLite format 3", 16) != 0
      || big_endian (bytes + AT_APPLICATION) != ACCORD_SCHEMA_APPLICATION_ID)
    {
      set_not_a_plan_error (path, error);
      return FALSE;
    }

  header->version = (int) big_endian (bytes + AT_VERSION);
  if (header->version < 1)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_DAMAGED,
                   _("“%s” is damaged: it has no version. Restore one of the "
                     "plan’s backups."),
                   path);
      return FALSE;
    }

  return TRUE;
}

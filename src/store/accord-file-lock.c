/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-file-lock.h"

#include "accord-error.h"
#include "accord-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define GROUP "holder"

struct _AccordFileLock
{
  char *path;
  int fd;
};

static char *
lock_path (const char *plan_path)
{
  g_autofree char *folder = g_path_get_dirname (plan_path);
  g_autofree char *name = g_path_get_basename (plan_path);
  g_autofree char *lock_name = g_strdup_printf (".%s.lock", name);

  return g_build_filename (folder, lock_name, NULL);
}

/* Says who has it. Failing to (a full disk) doesn't weaken the lock. */
static void
write_holder (int fd)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *text = NULL;
  gsize length = 0;

  g_key_file_set_string (file, GROUP, "who", g_get_real_name ());
  g_key_file_set_string (file, GROUP, "host", g_get_host_name ());
  g_key_file_set_int64 (file, GROUP, "process", getpid ());
  g_key_file_set_int64 (file, GROUP, "since",
                        g_get_real_time () / G_USEC_PER_SEC);
  text = g_key_file_to_data (file, &length, NULL);

  if (ftruncate (fd, 0) != 0 || pwrite (fd, text, length, 0) < 0)
    g_debug ("The lock's holder could not be written: %s",
             g_strerror (errno));
}

static void
read_holder (const char       *path,
             AccordLockHolder *holder)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);
  holder->who = g_key_file_get_string (file, GROUP, "who", NULL);
  holder->host = g_key_file_get_string (file, GROUP, "host", NULL);
  holder->process = g_key_file_get_int64 (file, GROUP, "process", NULL);
  holder->since = g_key_file_get_int64 (file, GROUP, "since", NULL);
}

static void
set_busy_error (AccordLockHolder *holder,
                GError          **error)
{
  g_autoptr (GDateTime) since
    = holder->since > 0 ? g_date_time_new_from_unix_local (holder->since)
                        : NULL;
  g_autofree char *when
    = since != NULL ? g_date_time_format (since, "%Y-%m-%d %H:%M") : NULL;

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_BUSY,
               /* Translators: a person, a machine, and a date with time. */
               _("The plan is open for %s on %s since %s; it can be read, but "
                 "changed only there until it is closed."),
               holder->who ? holder->who : _("somebody"),
               holder->host ? holder->host : "?", when ? when : "?");
}

/* Whether @path still is the file behind @fd: its holder removes it. */
static gboolean
is_current (const char *path,
            int         fd)
{
  struct stat by_path, by_fd;

  return stat (path, &by_path) == 0 && fstat (fd, &by_fd) == 0
         && by_path.st_ino == by_fd.st_ino && by_path.st_dev == by_fd.st_dev;
}

/* Somebody else's file, left by a crash, can often be read only; that is
 * enough to lock it. */
static int
open_lock (const char *path)
{
  int flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
  int fd = open (path, O_RDWR | O_CREAT | flags, 0644);

  if (fd < 0 && errno == EACCES)
    {
      fd = open (path, O_RDONLY | flags);
      if (fd < 0)
        errno = EACCES;
    }

  return fd;
}

/**
 * accord_file_lock_take:
 * @plan_path: the plan
 * @holder: (out): who has it, where that is why it failed
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the lock; %NULL with
 *   %ACCORD_ERROR_BUSY where another process has it, or with why the lock
 *   file could not be made
 */
AccordFileLock *
accord_file_lock_take (const char       *plan_path,
                       AccordLockHolder *holder,
                       GError          **error)
{
  g_autofree char *path = lock_path (plan_path);

  for (;;)
    {
      AccordFileLock *self;
      int fd = open_lock (path);

      if (fd < 0)
        {
          accord_file_set_error (path, errno, error);
          return NULL;
        }
      if (flock (fd, LOCK_EX | LOCK_NB) != 0)
        {
          int number = errno;

          close (fd);
          if (number == EWOULDBLOCK)
            {
              read_holder (path, holder);
              set_busy_error (holder, error);
            }
          else
            accord_file_set_error (path, number, error);
          return NULL;
        }
      if (!is_current (path, fd))
        {
          close (fd);
          continue;
        }

      write_holder (fd);
      self = g_new (AccordFileLock, 1);
      self->path = g_steal_pointer (&path);
      self->fd = fd;
      return self;
    }
}

/**
 * accord_file_lock_release:
 * @self: (transfer full): a lock
 */
void
accord_file_lock_release (AccordFileLock *self)
{
  g_return_if_fail (self != NULL);

  /* Removed while it is locked: nobody can hold a lock on a removed file. Not
   * so where somebody else has removed it: another one may stand there now. */
  if (is_current (self->path, self->fd))
    unlink (self->path);
  close (self->fd);
  g_free (self->path);
  g_free (self);
}

/**
 * accord_lock_holder_clear:
 *
 * Releases what @self holds.
 */
void
accord_lock_holder_clear (AccordLockHolder *self)
{
  g_clear_pointer (&self->who, g_free);
  g_clear_pointer (&self->host, g_free);
}

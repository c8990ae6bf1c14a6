/* SPDX-License-Identifier: GPL-3.0-or-later */

/* To be preloaded: while the file that ACCORD_FULL_DISK names is there, no
 * plan has room to grow, as on a disk that is full. A real one would need a
 * mount, which not everybody may make. SQLite writes by this call alone. */

#define _GNU_SOURCE

#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

ssize_t pwrite64 (int fd, const void *data, size_t length, off64_t offset);

typedef ssize_t (*PwriteFunc) (int         fd,
                               const void *data,
                               size_t      length,
                               off64_t     offset);

static int
is_full (int fd)
{
  const char *flag = getenv ("ACCORD_FULL_DISK");
  char link[64], path[4096];
  ssize_t length;

  if (flag == NULL || access (flag, F_OK) != 0)
    return 0;

  snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  length = readlink (link, path, sizeof path - 1);
  if (length < 0)
    return 0;
  path[length] = '\0';

  return strstr (path, ".accord") != NULL;
}

static ssize_t
write_unless_full (const char *symbol,
                   int         fd,
                   const void *data,
                   size_t      length,
                   off64_t     offset)
{
  /* POSIX has dlsym() give functions this way. */
  union
  {
    void *symbol;
    PwriteFunc call;
  } next = { .symbol = dlsym (RTLD_NEXT, symbol) };

  if (is_full (fd))
    {
      errno = ENOSPC;
      return -1;
    }

  return next.call (fd, data, length, offset);
}

ssize_t
pwrite64 (int fd, const void *data, size_t length, off64_t offset)
{
  return write_unless_full ("pwrite64", fd, data, length, offset);
}

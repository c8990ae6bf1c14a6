/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE

#include "accord-fuzz-file.h"

#include <sys/mman.h>
#include <unistd.h>

/*
 * accord_fuzz_file:
 *
 * Returns: (transfer full): a file in memory with these bytes, until the next
 *   call
 */
GFile *
accord_fuzz_file (const uint8_t *data,
                  size_t         size)
{
  static int fd = -1;
  g_autofree char *path = NULL;

  if (fd < 0)
    fd = memfd_create ("accord-fuzz", 0);
  g_assert_cmpint (ftruncate (fd, 0), ==, 0);
  g_assert_cmpint (pwrite (fd, data, size, 0), ==, (gssize) size);
  path = g_strdup_printf ("/proc/self/fd/%d", fd);

  return g_file_new_for_path (path);
}

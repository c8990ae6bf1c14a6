/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* pread64 */

#include "fault-io.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct
{
  FaultPlan plan;
  guint left; /* calls until the fault; 0 when it isn't armed */
  gboolean fired;
} state;

/* Whether this call, of the kind meant, is one that fails. */
static gboolean
is_due (gboolean late_delete)
{
  if (state.left == 0 || state.plan.late_delete != late_delete)
    return FALSE;
  if (state.left > 1)
    {
      state.left--;
      return FALSE;
    }

  state.fired = TRUE;
  if (!state.plan.forever)
    state.left = 0;
  return TRUE;
}

static int
fail (void)
{
  errno = state.plan.number;
  return -1;
}

static int
faulty_open (const char *path,
             int         flags,
             int         mode)
{
  return is_due (FALSE) ? fail () : open (path, flags, mode);
}

static int
faulty_fstat (int          fd,
              struct stat *info)
{
  return is_due (FALSE) ? fail () : fstat (fd, info);
}

static int
faulty_ftruncate (int   fd,
                  off_t length)
{
  return is_due (FALSE) ? fail () : ftruncate (fd, length);
}

static int
faulty_unlink (const char *path)
{
  return is_due (FALSE) ? fail () : unlink (path);
}

static ssize_t
faulty_pread (int    fd,
              void  *buffer,
              size_t length,
              off_t  offset)
{
  return is_due (FALSE) ? fail () : pread (fd, buffer, length, offset);
}

/* A write that fails may have been done in part. */
static ssize_t
faulty_pwrite (int         fd,
               const void *buffer,
               size_t      length,
               off_t       offset)
{
  if (!is_due (FALSE))
    return pwrite (fd, buffer, length, offset);

  if (pwrite (fd, buffer, length / 2, offset) < 0)
    return -1;
  return fail ();
}

static const struct
{
  const char *name;
  sqlite3_syscall_ptr call;
} calls[] = {
  { "open", (sqlite3_syscall_ptr) faulty_open },
  { "fstat", (sqlite3_syscall_ptr) faulty_fstat },
  { "ftruncate", (sqlite3_syscall_ptr) faulty_ftruncate },
  { "unlink", (sqlite3_syscall_ptr) faulty_unlink },
  { "pread", (sqlite3_syscall_ptr) faulty_pread },
  { "pread64", (sqlite3_syscall_ptr) faulty_pread },
  { "pwrite", (sqlite3_syscall_ptr) faulty_pwrite },
  { "pwrite64", (sqlite3_syscall_ptr) faulty_pwrite },
};

/* The real file keeps its own methods; SQLite is handed a copy of them in
 * which the sync is ours. They are the same for every file of a kind, and
 * there are few kinds. */
typedef struct
{
  const sqlite3_io_methods *real;
  sqlite3_io_methods ours;
} Methods;

static Methods methods[8];

static int
faulty_sync (sqlite3_file *file,
             int           flags)
{
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    if (file->pMethods == &methods[i].ours)
      return is_due (FALSE) ? SQLITE_IOERR_FSYNC
                            : methods[i].real->xSync (file, flags);

  g_assert_not_reached ();
}

static const sqlite3_io_methods *
wrap_methods (const sqlite3_io_methods *real)
{
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    {
      if (methods[i].real == NULL)
        {
          methods[i].real = real;
          methods[i].ours = *real;
          methods[i].ours.xSync = faulty_sync;
        }
      if (methods[i].real == real)
        return &methods[i].ours;
    }

  g_assert_not_reached ();
}

static sqlite3_vfs faulty_vfs;
static sqlite3_vfs *real_vfs;

static int
open_file (sqlite3_vfs  *vfs,
           const char   *name,
           sqlite3_file *file,
           int           flags,
           int          *out_flags)
{
  int code = real_vfs->xOpen (real_vfs, name, file, flags, out_flags);

  if (file->pMethods != NULL)
    file->pMethods = wrap_methods (file->pMethods);
  return code;
}

/* The journal is gone, and with it the way back; only whether the folder
 * knows is not known. */
static int
delete_file (sqlite3_vfs *vfs,
             const char  *name,
             int          sync_folder)
{
  int code = real_vfs->xDelete (real_vfs, name, sync_folder);

  return code == SQLITE_OK && is_due (TRUE) ? SQLITE_IOERR_DIR_FSYNC : code;
}

/**
 * fault_io_install:
 *
 * Once, before the first connection.
 */
void
fault_io_install (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    real_vfs->xSetSystemCall (real_vfs, calls[i].name, calls[i].call);

  faulty_vfs = *real_vfs;
  faulty_vfs.zName = "faulty";
  faulty_vfs.pNext = NULL;
  faulty_vfs.xOpen = open_file;
  faulty_vfs.xDelete = delete_file;
  sqlite3_vfs_register (&faulty_vfs, 1);
}

/**
 * fault_io_arm:
 * @nth: which call from now on fails, from 1
 */
void
fault_io_arm (const FaultPlan *plan,
              guint            nth)
{
  state.plan = *plan;
  state.left = nth;
  state.fired = FALSE;
}

/**
 * fault_io_disarm:
 *
 * Returns: whether anything has failed: if not, there were fewer calls
 */
gboolean
fault_io_disarm (void)
{
  state.left = 0;

  return state.fired;
}

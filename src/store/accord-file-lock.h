/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordFileLock:
 *
 * Who has a plan open for writing: a small file beside the plan, locked for
 * as long as the plan is open. The system drops the lock when the process
 * ends, however that happens. It is not a lock on the plan itself: SQLite has
 * its own, and any other descriptor of the plan would drop them.
 */
typedef struct _AccordFileLock AccordFileLock;

/**
 * AccordLockHolder:
 * @who: the name of the person
 * @host: the name of the machine
 * @process: its process id there
 * @since: since when, in seconds since 1970-01-01 00:00 UTC
 */
typedef struct
{
  char *who;
  char *host;
  gint64 process;
  gint64 since;
} AccordLockHolder;

AccordFileLock *accord_file_lock_take     (const char        *plan_path,
                                           AccordLockHolder  *holder,
                                           GError           **error);
void            accord_file_lock_release  (AccordFileLock    *self);
void            accord_lock_holder_clear  (AccordLockHolder  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordFileLock, accord_file_lock_release)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AccordLockHolder, accord_lock_holder_clear)

G_END_DECLS

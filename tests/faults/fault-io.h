/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Makes SQLite's I/O fail on demand: its system calls by xSetSystemCall, and
 * what can't be reached so (syncing, and a deletion that is done but says that
 * it failed) by a VFS in front of the real one. */

/**
 * FaultPlan:
 * @number: an errno
 * @forever: whether all calls after the first one fail too
 * @late_delete: whether a deletion is done and then said to have failed,
 *   instead of any other fault
 */
typedef struct
{
  const char *name;
  int number;
  gboolean forever;
  gboolean late_delete;
} FaultPlan;

void     fault_io_install (void);
void     fault_io_arm     (const FaultPlan *plan,
                           guint            nth);
gboolean fault_io_disarm  (void);

G_END_DECLS

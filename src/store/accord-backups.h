/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Generations of a plan, in the user's data folder: the last ten, and one a
 * day for a month. Each is a whole plan, checked after it was written. */

/* Who lists and restores does not see SQLite's header. */
struct sqlite3;

/**
 * AccordBackup:
 * @path: where it is
 * @time: when it was made, in seconds since 1970-01-01 00:00 UTC
 * @size: in bytes
 */
typedef struct
{
  char *path;
  gint64 time;
  gint64 size;
} AccordBackup;

void       accord_backup_free     (AccordBackup  *self);
GPtrArray *accord_backups_list    (const char    *plan_path,
                                   GError       **error);
gboolean   accord_backups_is_due  (const char    *plan_path,
                                   gint64         now);
gboolean   accord_backups_make    (const char    *plan_path,
                                   struct sqlite3 *db,
                                   gint64         now,
                                   GError       **error);
gboolean   accord_backups_restore (const char    *plan_path,
                                   const char    *backup_path,
                                   gint64         now,
                                   char         **kept_path,
                                   GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordBackup, accord_backup_free)

G_END_DECLS

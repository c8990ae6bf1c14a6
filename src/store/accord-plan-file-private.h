/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-file-lock.h"
#include "accord-plan-file.h"
#include "accord-schema.h"

G_BEGIN_DECLS

/* The next edit to undo or to redo; number 0 where there is none. */
typedef struct
{
  gint64 number;
  char *name;
} AccordPlanFileStep;

struct _AccordPlanFile
{
  GObject parent_instance;

  char *path;
  char *identity; /* device and inode: which file it is, whatever its name */
  const AccordSchema *schema;
  sqlite3 *db;
  AccordFileLock *lock;
  AccordPlan *plan;   /* weak: the plan holds the file */
  GHashTable *tables; /* GType → AccordEntityTable */
  GError *obstacle;   /* why it can't be changed */
  GError *backup_error;
  gint64 number; /* of the last change */
  guint64 content_digest;
  guint64 history_digest;
  gint64 data_version;
  AccordPlanFileStep steps[2]; /* undo, redo */
};

AccordPlanFile *_accord_plan_file_open (const AccordSchema  *schema,
                                        const char          *path,
                                        AccordOpenMode       mode,
                                        AccordPlan          *plan,
                                        GError             **error);
AccordPlanFile *_accord_plan_file_attach (const char      *path,
                                          AccordPlan      *plan,
                                          GError         **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity-table.h"
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

/* What a file says of itself. */
typedef struct
{
  gint64 number; /* of the last change */
  guint64 content_digest;
  guint64 history_digest;
  gint64 data_version;
  AccordPlanFileStep steps[2]; /* undo, redo */
} AccordPlanFileState;

struct _AccordPlanFile
{
  GObject parent_instance;

  char *path;     /* without symbolic links */
  char *identity; /* device and inode: which file it is, whatever its name */
  const AccordSchema *schema;
  sqlite3 *db;
  AccordFileLock *lock;
  AccordPlan *plan;   /* weak: the plan holds the file */
  GHashTable *tables; /* GType → AccordEntityTable */
  GError *obstacle;   /* why it can't be changed */
  GError *backup_error;
  gint64 next_backup; /* when to look again whether one is due */
  AccordPlanFileState state;
  AccordPlanFileState after; /* of a write that is going on; else blank */
};

AccordPlanFile *_accord_plan_file_open (const AccordSchema  *schema,
                                        const char          *path,
                                        AccordOpenMode       mode,
                                        AccordPlan          *plan,
                                        GError             **error);
AccordPlanFile *_accord_plan_file_attach (const char      *path,
                                          AccordPlan      *plan,
                                          GError         **error);
void     _accord_plan_file_settle         (AccordPlanFile       *self);
gboolean _accord_plan_file_claim          (AccordPlanFile       *self,
                                           GError              **error);
void     _accord_plan_file_release        (AccordPlanFile       *self);
void     _accord_plan_file_set_obstacle   (AccordPlanFile       *self,
                                           GError               *obstacle);
gboolean _accord_plan_file_check_identity (AccordPlanFile       *self,
                                           GError              **error);
gboolean _accord_plan_file_load_rows      (AccordPlanFile       *self,
                                           AccordPlan           *plan,
                                           GError              **error);
gboolean _accord_plan_file_read_state     (AccordPlanFile       *self,
                                           AccordPlanFileState  *state,
                                           GError              **error);
void     _accord_plan_file_take_state     (AccordPlanFile       *self,
                                           AccordPlanFileState  *state);
void     _accord_plan_file_state_clear    (AccordPlanFileState  *state);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AccordPlanFileState,
                                  _accord_plan_file_state_clear)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-directory.h"
#include "accord-pending-private.h"
#include "accord-plan.h"

G_BEGIN_DECLS

/* A change on its way to the storage; see accord-plan-write.c. */
typedef struct _AccordPlanWriting AccordPlanWriting;

struct _AccordPlan
{
  GObject parent_instance;

  GArray *kinds;     /* of GType; the first is the root's */
  GHashTable *lists; /* GType → AccordEntityList, owned */
  AccordDirectory *directory;
  AccordStorage *storage;
  AccordPending *pending; /* NULL outside of a change */
  AccordPlanWriting *writing; /* NULL unless a thread writes */
  guint64 digest;
  char *who;
  char *side;
  gint64 time; /* −1: ask the clock */
};

gboolean _accord_plan_check_pending   (AccordPlan     *self,
                                       GError        **error);
void     _accord_plan_drop            (AccordPlan     *self,
                                       AccordEntity   *entity);
gboolean _accord_plan_complete        (AccordPlan     *self,
                                       AccordChange   *change,
                                       gboolean        write,
                                       AccordPending **ended,
                                       GError        **error);
gboolean _accord_plan_follow          (AccordPlan     *self,
                                       AccordChange   *change,
                                       gboolean        backward,
                                       AccordPending **ended,
                                       GError        **error);
gboolean _accord_plan_begin_step      (AccordPlan     *self,
                                       gboolean        redo,
                                       GError        **error);
void     _accord_plan_stamp           (AccordPlan     *self,
                                       AccordChange   *change);
void     _accord_plan_update_decimals (AccordPlan     *self);
void     _accord_plan_emit_not_saved  (AccordPlan     *self,
                                       AccordChange   *change,
                                       const GError   *error);
void     _accord_plan_emit_changed    (AccordPlan     *self,
                                       AccordChange   *change);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity-list.h"
#include "accord-storage.h"

G_BEGIN_DECLS

/**
 * AccordPlan:
 *
 * One plan: every entity of every kind, and the only door to change them.
 *
 * An edit goes `accord_plan_begin()`, accord_plan_set_…(), accord_plan_add(),
 * accord_plan_remove(), `accord_plan_commit()`. Entities show the new values
 * at once; their watchers and the lists are told when the change is on disk.
 * If the commit fails, nothing has changed.
 */
#define ACCORD_TYPE_PLAN (accord_plan_get_type ())
G_DECLARE_FINAL_TYPE (AccordPlan, accord_plan, ACCORD, PLAN, GObject)

AccordPlan       *accord_plan_new           (const GType    *kinds,
                                             guint           n_kinds);

/* Reading */
const GType      *accord_plan_get_kinds     (AccordPlan     *self,
                                             guint          *n_kinds);
GType             accord_plan_find_kind     (AccordPlan     *self,
                                             const char     *name);
AccordEntityList *accord_plan_get_list      (AccordPlan     *self,
                                             GType           kind);
GPtrArray        *accord_plan_dup_current   (AccordPlan     *self,
                                             GType           kind);
gpointer          accord_plan_get_root      (AccordPlan     *self);
gpointer          accord_plan_lookup        (AccordPlan     *self,
                                             gint64          id);
gpointer          accord_plan_find          (AccordPlan     *self,
                                             GType           kind,
                                             const char     *name,
                                             GError        **error);
guint             accord_plan_get_size      (AccordPlan     *self);
int               accord_plan_get_decimals  (AccordPlan     *self);
guint64           accord_plan_get_digest    (AccordPlan     *self);
gboolean          accord_plan_check         (AccordPlan     *self,
                                             GError        **error);

AccordPlan       *accord_plan_dup           (AccordPlan     *self);

/* Changing */
void              accord_plan_begin         (AccordPlan     *self,
                                             const char     *name,
                                             const char     *why);
gboolean          accord_plan_commit        (AccordPlan     *self,
                                             GError        **error);
void              accord_plan_rollback      (AccordPlan     *self);
AccordChange     *accord_plan_take_back     (AccordPlan     *self,
                                             GError        **error);
gboolean          accord_plan_is_changing   (AccordPlan     *self);
const char       *accord_plan_get_why       (AccordPlan     *self);
void              accord_plan_act_for       (AccordPlan     *self,
                                             const char     *side);
gboolean          accord_plan_is_new        (AccordPlan     *self,
                                             gpointer        entity);
gpointer          accord_plan_add           (AccordPlan     *self,
                                             GType           kind,
                                             gint64          id);
void              accord_plan_remove        (AccordPlan     *self,
                                             gpointer        entity);
void              accord_plan_set_value     (AccordPlan     *self,
                                             gpointer        entity,
                                             guint           field,
                                             AccordValue     value);
gboolean          accord_plan_apply         (AccordPlan     *self,
                                             AccordChange   *change,
                                             gboolean        backward,
                                             GError        **error);

/* By a thread */

/**
 * AccordPlanLoan:
 * @data: what was handed in
 * @error: return location
 *
 * Reads the plan in a thread.
 *
 * Returns: whether it is done
 */
typedef gboolean (*AccordPlanLoan) (gpointer   data,
                                    GError   **error);

void              accord_plan_write_async   (AccordPlan     *self,
                                             AccordChange   *change,
                                             const AccordWriteWatch *watch,
                                             GAsyncReadyCallback callback,
                                             gpointer        user_data);
void              accord_plan_step_async    (AccordPlan     *self,
                                             gboolean        redo,
                                             GAsyncReadyCallback callback,
                                             gpointer        user_data);
void              accord_plan_lend_async    (AccordPlan     *self,
                                             AccordPlanLoan  loan,
                                             gpointer        data,
                                             GAsyncReadyCallback callback,
                                             gpointer        user_data);
gboolean          accord_plan_write_finish  (AccordPlan     *self,
                                             GAsyncResult   *result,
                                             GError        **error);
void              accord_plan_settle        (AccordPlan     *self);

/* Undo and history */
gboolean          accord_plan_undo          (AccordPlan     *self,
                                             GError        **error);
gboolean          accord_plan_redo          (AccordPlan     *self,
                                             GError        **error);
const char       *accord_plan_get_undo_name (AccordPlan     *self);
const char       *accord_plan_get_redo_name (AccordPlan     *self);
void              accord_plan_set_actor     (AccordPlan     *self,
                                             const char     *who,
                                             const char     *side);
const char       *accord_plan_get_side      (AccordPlan     *self);
void              accord_plan_set_time      (AccordPlan     *self,
                                             gint64          time);

/* For what keeps the plan */
AccordStorage    *accord_plan_get_storage   (AccordPlan     *self);
void              accord_plan_set_storage   (AccordPlan     *self,
                                             AccordStorage  *storage);
gboolean          accord_plan_load          (AccordPlan     *self,
                                             GType           kind,
                                             gint64          id,
                                             const AccordValue *values,
                                             GError        **error);
gboolean          accord_plan_loaded        (AccordPlan     *self,
                                             GError        **error);
AccordChange     *accord_plan_to_change     (AccordPlan     *self);
gboolean          accord_plan_follow        (AccordPlan     *self,
                                             AccordChange   *change,
                                             gboolean        backward,
                                             GError        **error);

G_END_DECLS

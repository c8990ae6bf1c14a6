/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

/**
 * AccordPlanFile:
 *
 * The file of a plan: one SQLite database. It loads a plan, and then keeps
 * what happens to it: each change, with its history, in one transaction that
 * is on disk when the commit returns.
 */
#define ACCORD_TYPE_PLAN_FILE (accord_plan_file_get_type ())
G_DECLARE_FINAL_TYPE (AccordPlanFile, accord_plan_file, ACCORD, PLAN_FILE,
                      GObject)

/**
 * AccordOpenMode:
 * @ACCORD_OPEN_WRITE: to change it; read-only where that can't be
 * @ACCORD_OPEN_READ: to read it, whoever else has it open
 */
typedef enum
{
  ACCORD_OPEN_WRITE,
  ACCORD_OPEN_READ,
} AccordOpenMode;

AccordPlanFile *accord_plan_file_open        (const char      *path,
                                              AccordOpenMode   mode,
                                              AccordPlan      *plan,
                                              GError         **error);
AccordPlanFile *accord_plan_file_create      (const char      *path,
                                              AccordPlan      *plan,
                                              GError         **error);
void            accord_plan_file_close       (AccordPlanFile  *self);
const char     *accord_plan_file_get_path    (AccordPlanFile  *self);
const GError   *accord_plan_file_get_obstacle
                                             (AccordPlanFile  *self);
const GError   *accord_plan_file_get_backup_error
                                             (AccordPlanFile  *self);
gboolean        accord_plan_file_check       (AccordPlanFile  *self,
                                              GError         **error);
gboolean        accord_plan_file_follow      (AccordPlanFile  *self,
                                              gboolean        *followed,
                                              GError         **error);
gboolean        accord_plan_file_copy        (AccordPlanFile  *self,
                                              const char      *path,
                                              GError         **error);
gboolean        accord_plan_file_share       (AccordPlanFile  *self,
                                              const char      *path,
                                              GError         **error);
void            accord_plan_file_share_async (AccordPlanFile  *self,
                                              const char      *path,
                                              GAsyncReadyCallback callback,
                                              gpointer         user_data);
gboolean        accord_plan_file_share_finish (AccordPlanFile *self,
                                              GAsyncResult    *result,
                                              GError         **error);

G_END_DECLS

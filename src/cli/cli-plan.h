/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan-file.h"
#include "cli-verb.h"

G_BEGIN_DECLS

/**
 * CliPlan:
 * @plan: the plan
 * @file: what keeps it
 *
 * The plan that a command is about.
 */
typedef struct
{
  AccordPlan *plan;
  AccordPlanFile *file;
} CliPlan;

CliPlan  *cli_plan_open           (CliRequest      *request,
                                   AccordOpenMode   mode,
                                   GError         **error);
CliPlan  *cli_plan_open_to_read   (CliRequest      *request,
                                   GError         **error);
CliPlan  *cli_plan_open_to_write  (CliRequest      *request,
                                   GError         **error);
void      cli_plan_close          (CliPlan         *self);
GType     cli_plan_find_kind      (CliPlan         *self,
                                   const char      *name,
                                   GError         **error);
gpointer  cli_plan_find_argument  (CliPlan         *self,
                                   CliRequest      *request,
                                   guint           *n_used,
                                   GError         **error);
char     *cli_plan_dup_step_name  (CliPlan         *self,
                                   CliRequest      *request,
                                   gboolean         redo);
void      cli_plan_warn_of_backup (CliPlan         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliPlan, cli_plan_close)

G_END_DECLS

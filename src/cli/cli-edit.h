/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli-plan.h"

G_BEGIN_DECLS

/* What the verbs that change a plan have in common. */

gboolean  cli_edit_check_assignments  (char *const   *assignments,
                                       GError       **error);
gboolean  cli_edit_assign             (CliPlan       *plan,
                                       AccordEntity  *entity,
                                       char *const   *assignments,
                                       GError       **error);
char     *cli_edit_dup_label          (AccordEntity  *entity);
gboolean  cli_edit_commit             (CliPlan       *plan,
                                       GError       **error);
void      cli_edit_print_id           (CliRequest    *request,
                                       gint64         id);

G_END_DECLS

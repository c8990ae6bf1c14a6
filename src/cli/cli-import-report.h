/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-import.h"
#include "cli-plan.h"

G_BEGIN_DECLS

/* What an import would do, or did. */

void cli_import_report_print (CliPlan      *plan,
                              CliRequest   *request,
                              AccordImport *import,
                              gboolean      applied);

G_END_DECLS

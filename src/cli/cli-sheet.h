/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-sheet.h"
#include "cli-plan.h"

G_BEGIN_DECLS

gboolean  cli_sheet_ends_in      (const char   *output,
                                  const char   *ending);
gboolean  cli_sheet_check_output (const char   *output,
                                  gboolean      has_dates,
                                  GError      **error);
gboolean  cli_sheet_write        (CliPlan      *plan,
                                  CliRequest   *request,
                                  AccordSheet  *sheet,
                                  const char   *output,
                                  GError      **error);

G_END_DECLS

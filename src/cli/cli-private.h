/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"
#include "cli-verb.h"

G_BEGIN_DECLS

/* What one side holds back, and what would betray it. */

const char *cli_private_get_name     (AccordChange     *change,
                                      gboolean          private_too);
gboolean    cli_private_hides_value  (const CliRequest *request,
                                      AccordPlan       *plan,
                                      AccordEntity     *entity,
                                      guint             field);
gboolean    cli_private_hides_entity (const CliRequest *request,
                                      AccordPlan       *plan,
                                      AccordEntity     *entity);

G_END_DECLS

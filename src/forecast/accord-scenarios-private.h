/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-scenarios.h"

G_BEGIN_DECLS

GPtrArray *_accord_scenarios_list_edits (AccordEntity *scenario);
void       _accord_scenarios_apply      (AccordPlan   *plan,
                                         AccordEntity *scenario,
                                         GPtrArray    *conflicts);
gboolean   _accord_scenarios_check_open (AccordEntity *scenario,
                                         GError      **error);

G_END_DECLS

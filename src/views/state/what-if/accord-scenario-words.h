/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-scenarios.h"

G_BEGIN_DECLS

char *accord_scenario_words_conflict (AccordPlan                    *plan,
                                      GHashTable                    *names,
                                      const AccordScenarioConflict  *conflict);

G_END_DECLS

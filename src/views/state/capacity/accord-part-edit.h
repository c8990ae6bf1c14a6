/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

/* What a person does to the parts of a feature, each as one change. */

gboolean  accord_part_edit_set_team  (AccordPlan    *plan,
                                      AccordEntity  *part,
                                      AccordEntity  *team,
                                      GError       **error);

G_END_DECLS

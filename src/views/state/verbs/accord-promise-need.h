/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-plan.h"

G_BEGIN_DECLS

/* What a promise is made of: features that are added to it. */

gboolean  accord_promise_need_has    (AccordEntity     *promise,
                                      AccordEntity     *feature);
void      accord_promise_need_write  (AccordPlan       *plan,
                                      gpointer          promise,
                                      gpointer          feature,
                                      AccordNeedLevel   level);
gboolean  accord_promise_need_add    (AccordPlan       *plan,
                                      AccordEntity     *promise,
                                      AccordEntity     *feature,
                                      AccordNeedLevel   level,
                                      GError          **error);

G_END_DECLS

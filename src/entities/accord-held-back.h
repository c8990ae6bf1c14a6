/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

/* What one side holds back, and leaves a plan only when asked for by name. */

gboolean  accord_held_back_has_value  (AccordPlan     *plan,
                                       AccordEntity   *entity,
                                       guint           field);
gboolean  accord_held_back_has_entity (AccordPlan     *plan,
                                       AccordEntity   *entity);
gboolean  accord_held_back_has_op     (const AccordOp *op);
guint64   accord_held_back_get_digest (AccordPlan     *plan);

G_END_DECLS

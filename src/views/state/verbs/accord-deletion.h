/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

/* What a person deletes where it stands in a list. */

gboolean  accord_deletion_make (AccordPlan    *plan,
                                AccordEntity  *entity,
                                GError       **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

/* What belongs to a thing, in a list that is edited in place: the parts of a
 * feature, the times off of a person. */

char *accord_child_edit_dup_title    (AccordPlan         *plan,
                                      AccordEntity       *child,
                                      const char *const  *fields);
char *accord_child_edit_dup_subtitle (AccordPlan         *plan,
                                      AccordEntity       *child,
                                      const char *const  *fields);
char *accord_child_edit_remove       (AccordPlan         *plan,
                                      AccordEntity       *child,
                                      const char         *title,
                                      GError            **error);

G_END_DECLS

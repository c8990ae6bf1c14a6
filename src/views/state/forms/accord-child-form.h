/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-form.h"
#include "accord-plan.h"

G_BEGIN_DECLS

/* What is asked before something is added to what it belongs to: a part to a
 * feature, a time off to a person. */

AccordForm *accord_child_form_new (AccordPlan         *plan,
                                   AccordEntity       *owner,
                                   GType               kind,
                                   const char         *owner_field,
                                   const char *const  *asked,
                                   const char         *list,
                                   AccordDay           today);

G_END_DECLS

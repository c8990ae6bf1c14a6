/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

/* The tables that Accord itself writes: `deal-id` and then a column for each
 * property, under its name. */

/* What stands behind the first heading of a table with guarded cells. */
#define ACCORD_OWN_GUARDED " guarded"

GType     _accord_own_table_recognise (AccordPlan         *plan,
                                       const char         *name,
                                       const char *const  *headings,
                                       gboolean           *guarded);
gboolean  _accord_own_table_is_id     (GType               kind,
                                       const char         *heading);
gboolean  _accord_own_table_check     (GType               kind,
                                       const char *const  *headings,
                                       const char         *name,
                                       GError            **error);

G_END_DECLS

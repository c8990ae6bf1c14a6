/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

/* The days on which the plan's people work, each change of them a named change
 * of the plan. */

AccordEntity *accord_working_week_get_calendar  (AccordPlan    *plan);
gboolean      accord_working_week_is_worked     (AccordPlan    *plan,
                                                 guint          weekday);
gboolean      accord_working_week_set_worked    (AccordPlan    *plan,
                                                 guint          weekday,
                                                 gboolean       worked,
                                                 GError       **error);
GPtrArray    *accord_working_week_list_holidays (AccordPlan    *plan);
gboolean      accord_working_week_add_holiday   (AccordPlan    *plan,
                                                 const char    *name,
                                                 const char    *first,
                                                 const char    *last,
                                                 AccordDay      today,
                                                 GError       **error);
gboolean      accord_working_week_remove_holiday
                                                (AccordPlan    *plan,
                                                 AccordEntity  *holiday,
                                                 GError       **error);

G_END_DECLS

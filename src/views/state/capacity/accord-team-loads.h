/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-capacity-data.h"
#include "accord-outlook.h"

G_BEGIN_DECLS

/* What the teams are asked and get booked in the coming weeks, for the heat
 * map and in words. */

AccordCapacityData *accord_team_loads_new          (AccordPlan               *plan,
                                                    AccordForecast           *forecast,
                                                    AccordDay                 today,
                                                    guint                     n_weeks);
char               *accord_team_loads_dup_summary  (AccordPlan               *plan,
                                                    const AccordCapacityData *loads);
char               *accord_team_loads_dup_label    (const AccordCapacityData *loads,
                                                    guint                     team,
                                                    guint                     week);
guint               accord_team_loads_count_people (AccordEntity             *team,
                                                    AccordDay                 day);
GPtrArray          *accord_team_loads_list_work    (AccordPlan               *plan,
                                                    gint64                    team,
                                                    AccordDay                 week);

G_END_DECLS

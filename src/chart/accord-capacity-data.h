/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecast-input.h"

G_BEGIN_DECLS

/**
 * AccordCapacityWeek:
 * @capacity: person-days that the team can make; 0 where nobody is there
 * @asked: mean person-days that the agreed dates ask for; may exceed @capacity
 * @booked: mean person-days that levelling gives it, by certainty
 * @booked_high: 85th percentile of all of @booked
 *
 * A team's week.
 */
typedef struct
{
  double capacity;
  double asked;
  double booked[ACCORD_N_CERTAINTIES];
  double booked_high;
} AccordCapacityWeek;

/**
 * AccordCapacityData:
 *
 * Capacity, asked and booked load by team and week. Filled by its maker, and
 * not changed any more once a chart has been made of it. Reference-counted.
 */
typedef struct _AccordCapacityData AccordCapacityData;

AccordCapacityData       *accord_capacity_data_new          (AccordDay                 as_of,
                                                             AccordDay                 first_week,
                                                             guint                     n_weeks);
AccordCapacityData       *accord_capacity_data_ref          (AccordCapacityData       *self);
void                      accord_capacity_data_unref        (AccordCapacityData       *self);
void                      accord_capacity_data_add_team     (AccordCapacityData       *self,
                                                             gint64                    id,
                                                             const char               *name,
                                                             guint                     n_people,
                                                             const AccordCapacityWeek *weeks);
AccordDay                 accord_capacity_data_get_as_of    (const AccordCapacityData *self);
AccordDay                 accord_capacity_data_get_first    (const AccordCapacityData *self);
guint                     accord_capacity_data_get_n_weeks  (const AccordCapacityData *self);
guint                     accord_capacity_data_get_n_teams  (const AccordCapacityData *self);
gint64                    accord_capacity_data_get_team_id  (const AccordCapacityData *self,
                                                             guint                     team);
const char               *accord_capacity_data_get_name     (const AccordCapacityData *self,
                                                             guint                     team);
guint                     accord_capacity_data_get_n_people (const AccordCapacityData *self,
                                                             guint                     team);
const AccordCapacityWeek *accord_capacity_data_get_week     (const AccordCapacityData *self,
                                                             guint                     team,
                                                             guint                     week);
gboolean                  accord_capacity_data_has_same_frame
                                                            (const AccordCapacityData *self,
                                                             const AccordCapacityData *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordCapacityData, accord_capacity_data_unref)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-booking.h"
#include "accord-capacity-data.h"

G_BEGIN_DECLS

AccordCapacityData *accord_capacity_source_new (AccordPlan     *plan,
                                                AccordForecast *forecast,
                                                AccordBooking  *booking,
                                                AccordEntity   *team);

G_END_DECLS

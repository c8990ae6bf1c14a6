/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecast.h"

G_BEGIN_DECLS

/**
 * AccordBooking:
 *
 * What levelling books of each team in each week, by how certain the work is.
 * Immutable; made from a forecast, on any thread.
 */
typedef struct _AccordBooking AccordBooking;

/**
 * AccordBookedWeek:
 * @booked: person-days by #AccordCertainty; together what the forecast books
 */
typedef struct
{
  double booked[ACCORD_N_CERTAINTIES];
} AccordBookedWeek;

AccordBooking          *accord_booking_new       (AccordForecast       *forecast,
                                                  GError              **error);
void                    accord_booking_free      (AccordBooking        *self);
const AccordBookedWeek *accord_booking_get_weeks (const AccordBooking  *self,
                                                  gint64                team);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordBooking, accord_booking_free)

G_END_DECLS

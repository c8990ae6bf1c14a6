/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecast-input.h"

#include <stdatomic.h>

G_BEGIN_DECLS

/**
 * AccordOvertime:
 * @enough: whether @hours reach the promise's confidence; %FALSE says "not
 *   even with overtime"
 * @hours: extra hours per person and week
 * @chance_before: to keep the agreed date without overtime
 * @chance: with @hours
 * @heads: people who work them, on average
 * @total_hours: all their hours together
 * @teams: (element-type gint64): the ids of their teams
 *
 * The overtime that an agreed date silently asks for.
 */
typedef struct
{
  gboolean enough;
  double hours;
  double chance_before;
  double chance;
  double heads;
  double total_hours;
  GArray *teams;
} AccordOvertime;

AccordOvertime *accord_overtime_find (AccordForecastInput  *input,
                                      gint64                promise,
                                      double                hours_per_week,
                                      double                most,
                                      const atomic_bool    *cancel,
                                      AccordPlan           *plan,
                                      GError              **error);
void            accord_overtime_free (AccordOvertime       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordOvertime, accord_overtime_free)

G_END_DECLS

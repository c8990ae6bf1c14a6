/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The stretches that a time axis can be divided into: days, weeks from Monday
 * on, months, quarters, and years by rounder and rounder numbers. */

#include "config.h"

#include "accord-time-step-private.h"

static const AccordTimeStep ladder[] = {
  { ACCORD_TIME_ZOOM_DAYS, 1 },     { ACCORD_TIME_ZOOM_WEEKS, 1 },
  { ACCORD_TIME_ZOOM_MONTHS, 1 },   { ACCORD_TIME_ZOOM_QUARTERS, 1 },
  { ACCORD_TIME_ZOOM_YEARS, 1 },    { ACCORD_TIME_ZOOM_YEARS, 2 },
  { ACCORD_TIME_ZOOM_YEARS, 5 },    { ACCORD_TIME_ZOOM_YEARS, 10 },
  { ACCORD_TIME_ZOOM_YEARS, 20 },   { ACCORD_TIME_ZOOM_YEARS, 50 },
  { ACCORD_TIME_ZOOM_YEARS, 100 },  { ACCORD_TIME_ZOOM_YEARS, 200 },
  { ACCORD_TIME_ZOOM_YEARS, 500 },  { ACCORD_TIME_ZOOM_YEARS, 1000 },
  { ACCORD_TIME_ZOOM_YEARS, 2000 },
};

/* Returns: the steps, from the finest to the coarsest */
const AccordTimeStep *
_accord_time_steps_get (gsize *n_steps)
{
  *n_steps = G_N_ELEMENTS (ladder);
  return ladder;
}

/* Returns: the first day of the stretch that @day lies in */
AccordDay
_accord_time_step_floor (AccordTimeStep step,
                         AccordDay      day)
{
  int year, month, day_of_month;

  accord_day_to_ymd (day, &year, &month, &day_of_month);
  switch (step.unit)
    {
    case ACCORD_TIME_ZOOM_DAYS:
      return day;
    case ACCORD_TIME_ZOOM_WEEKS:
      return accord_day_add (day, 1 - accord_day_weekday (day));
    case ACCORD_TIME_ZOOM_MONTHS:
      return accord_day_from_ymd (year, month, 1);
    case ACCORD_TIME_ZOOM_QUARTERS:
      return accord_day_from_ymd (year, (month - 1) / 3 * 3 + 1, 1);
    case ACCORD_TIME_ZOOM_YEARS:
    default:
      return accord_day_from_ymd (MAX (1, year - year % step.count), 1, 1);
    }
}

/* Returns: the first day of the stretch behind the one that begins with @day;
 * @day itself where time ends */
AccordDay
_accord_time_step_next (AccordTimeStep step,
                        AccordDay      day)
{
  switch (step.unit)
    {
    case ACCORD_TIME_ZOOM_DAYS:
      return accord_day_add (day, 1);
    case ACCORD_TIME_ZOOM_WEEKS:
      return accord_day_add (day, 7);
    case ACCORD_TIME_ZOOM_MONTHS:
      return accord_day_add_months (day, 1);
    case ACCORD_TIME_ZOOM_QUARTERS:
      return accord_day_add_months (day, 3);
    case ACCORD_TIME_ZOOM_YEARS:
    default:
      /* The first stretch begins with the year 1, not 0. */
      return _accord_time_step_floor (
          step, accord_day_add_months (day, 12 * step.count));
    }
}

/* Returns: how many days the shortest stretch has */
double
_accord_time_step_get_shortest (AccordTimeStep step)
{
  static const double days[] = { 1, 7, 28, 90, 365 };

  return days[step.unit] * step.count;
}

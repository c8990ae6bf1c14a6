/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way out that nobody should be asked for silently: longer days, no more
 * than it takes and never beyond the plan's cap. */

#include "config.h"

#include "accord-ways-out-private.h"

#include "accord-allocation.h"
#include "accord-day-words.h"
#include "accord-person.h"
#include "accord-settings.h"
#include "accord-team-capacity.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Overtime is told in half hours. */
#define HOUR_STEP     0.5
#define DAYS_PER_WEEK 5

/* What overtime of so many hours a week comes to. */
typedef struct
{
  guint people;
  double hours;
} Overtime;

static void
extend_days (AccordWaysOutCase *self,
             AccordEntity      *team,
             double             hours,
             Overtime          *sum)
{
  AccordEntity *settings = accord_plan_get_root (self->plan);
  g_autoptr (GPtrArray) allocations = accord_entity_list_referrers (
    team, ACCORD_TYPE_ALLOCATION, ACCORD_ALLOCATION_TEAM);
  g_autoptr (AccordWorkingDays) working = accord_team_capacity_dup_calendar (
    accord_entity_get_referred (settings, ACCORD_SETTINGS_CALENDAR));
  double day_hours
    = accord_entity_get_number (settings, ACCORD_SETTINGS_HOURS_PER_DAY);
  AccordDay first = _accord_ways_out_get_start (self);
  AccordDay last = _accord_ways_out_get_by (self);
  int n_days = accord_working_days_count (working, first, last + 1);

  for (guint i = 0; i < allocations->len; i++)
    {
      AccordEntity *allocation = allocations->pdata[i];
      AccordEntity *person
        = accord_entity_get_referred (allocation, ACCORD_ALLOCATION_PERSON);
      double share
        = accord_entity_get_number (allocation, ACCORD_ALLOCATION_SHARE);

      if (!_accord_ways_out_covers (allocation, first, last))
        continue;
      _accord_ways_out_add_allocation (
        self, person, team, share * hours / (DAYS_PER_WEEK * day_hours), first,
        last);
      sum->people++;
      sum->hours += share * hours / DAYS_PER_WEEK * n_days;
    }
}

/* The teams with work to do for the promise. */
static GPtrArray *
list_working_teams (AccordWaysOutCase *self)
{
  AccordForecastInput *input = accord_forecast_get_input (self->base);
  const AccordEngineInput *flat = accord_forecast_input_get_engine (input);
  g_autofree double *weights = _accord_ways_out_weigh_teams (self);
  GPtrArray *teams = g_ptr_array_new ();

  for (guint t = 0; t < flat->n_teams; t++)
    if (weights[t] > 0)
      g_ptr_array_add (
        teams, accord_plan_lookup (self->plan,
                                   accord_forecast_input_get_team (input, t)));

  return teams;
}

static AccordWayOutIdea *refine_overtime (AccordWaysOutCase        *self,
                                          AccordWayOutIdea         *idea,
                                          AccordForecastDifference *tried);

/* To the tenth, which a whole number doesn't show. */
static char *
format_hours (double hours)
{
  double tenths = round (hours * 10);

  return g_strdup_printf ("%.*f", fmod (tenths, 10) != 0 ? 1 : 0,
                          tenths / 10);
}

static AccordWayOutIdea *
work_longer (AccordWaysOutCase *self,
             double             hours)
{
  g_autoptr (GPtrArray) teams = list_working_teams (self);
  Overtime sum = { 0, 0 };
  g_autofree char *until
    = accord_day_to_words (_accord_ways_out_get_by (self), ACCORD_DATE_FULL);
  g_autofree char *longer = format_hours (hours);
  g_autofree char *name
    /* Translators: a number of hours. */
    = g_strdup_printf (_ ("Overtime of %s hours a week"), longer);
  AccordWayOutIdea *idea;
  AccordChange *change;

  _accord_ways_out_begin (self, name);
  for (guint i = 0; i < teams->len; i++)
    extend_days (self, teams->pdata[i], hours, &sum);
  change = _accord_ways_out_end (self);
  if (change == NULL)
    return NULL;

  idea = _accord_way_out_idea_new (
    ACCORD_WAY_OUT_OVERTIME, change, g_steal_pointer (&name),
    g_strdup (_ ("The customer gets it all as agreed.")),
    g_strdup_printf (
      /* Translators: so many people, hours, a date, and hours. */
      g_dngettext (GETTEXT_PACKAGE,
                   "%u person works %s hours a week longer until %s, %.0f "
                   "hours in all.",
                   "%u people work %s hours a week longer until %s, %.0f "
                   "hours in all.",
                   sum.people),
      sum.people, longer, until, sum.hours));
  idea->overtime_hours = sum.hours;
  idea->size = hours;

  return idea;
}

/* Down to the least overtime that is enough. */
static AccordWayOutIdea *
refine_overtime (AccordWaysOutCase        *self,
                 AccordWayOutIdea         *idea,
                 AccordForecastDifference *tried)
{
  AccordWayOutHalf half
    = _accord_ways_out_halve (self, idea, tried, HOUR_STEP);
  AccordWayOutIdea *refined
    = isnan (half.size) ? NULL : work_longer (self, half.size);

  if (refined == NULL)
    return NULL;

  refined->low = half.low;
  refined->high = half.high;
  refined->refine = half.size < half.high ? refine_overtime : NULL;

  return refined;
}

/*
 * _accord_ways_out_add_overtime:
 *
 * Adds the idea to work longer days until the date.
 */
void
_accord_ways_out_add_overtime (AccordWaysOutCase *self)
{
  double most = accord_entity_get_number (accord_plan_get_root (self->plan),
                                          ACCORD_SETTINGS_OVERTIME_CAP);
  AccordWayOutIdea *idea = most > 0 ? work_longer (self, most) : NULL;

  if (idea == NULL)
    return;
  idea->low = 0;
  idea->high = NAN;
  idea->refine = refine_overtime;
  _accord_ways_out_add_idea (self, idea);
}

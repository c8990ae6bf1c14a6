/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ways out that bring people to where the promise waits: a contractor,
 * somebody from another team. */

#include "config.h"

#include "accord-ways-out-private.h"

#include "accord-allocation.h"
#include "accord-day-words.h"
#include "accord-feature.h"
#include "accord-part.h"
#include "accord-person.h"
#include "accord-plan-edit.h"
#include "accord-staff.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A contractor is there after so many days, gets to know the place for so
 * many working days, and stays for so many weeks. */
#define CONTRACTOR_COMES   7
#define CONTRACTOR_RAMP_UP 5
static const guint CONTRACTOR_WEEKS[] = { 4, 8, 12 };

/* Teams that somebody is taken from, those with most to spare first. */
#define MOST_DONORS 2

/* Days until somebody is of use in another team: all of their time, or half
 * of it beside their own work. */
#define DAYS_TO_MOVE  7
#define DAYS_TO_LEARN 14

#define DAYS_PER_WEEK 5

static AccordEntity *
find_bottleneck (AccordWaysOutCase *self)
{
  AccordForecastInput *input = accord_forecast_get_input (self->base);
  g_autofree double *weights = _accord_ways_out_weigh_teams (self);
  guint most = 0;

  for (guint t = 0; t < accord_forecast_input_get_engine (input)->n_teams; t++)
    if (weights[t] > weights[most])
      most = t;
  if (!(weights[most] > 0))
    return NULL;

  return accord_plan_lookup (self->plan,
                             accord_forecast_input_get_team (input, most));
}

static GPtrArray *
list_allocations (AccordEntity *team)
{
  return accord_entity_list_referrers (team, ACCORD_TYPE_ALLOCATION,
                                       ACCORD_ALLOCATION_TEAM);
}

static gboolean
has_rate (AccordEntity *role)
{
  return role != NULL
         && accord_entity_has_value (role, ACCORD_ROLE_COST_PER_DAY);
}

/* What a contractor would work as: what another one does, else what most
 * easily stands for the team. */
static AccordEntity *
choose_role (AccordWaysOutCase *self,
             AccordEntity      *team)
{
  g_autoptr (GPtrArray) people
    = accord_plan_dup_current (self->plan, ACCORD_TYPE_PERSON);
  g_autoptr (GPtrArray) members = list_allocations (team);

  for (guint i = 0; i < people->len; i++)
    {
      AccordEntity *role
        = accord_entity_get_referred (people->pdata[i], ACCORD_PERSON_ROLE);

      if (accord_entity_get_boolean (people->pdata[i], ACCORD_PERSON_CONTRACTOR)
          && has_rate (role))
        return role;
    }
  for (guint i = 0; i < members->len; i++)
    {
      AccordEntity *role = accord_entity_get_referred (
        accord_entity_get_referred (members->pdata[i],
                                    ACCORD_ALLOCATION_PERSON),
        ACCORD_PERSON_ROLE);

      if (has_rate (role))
        return role;
    }

  return NULL;
}

static void
hire (AccordWaysOutCase *self,
      AccordEntity      *team,
      guint              weeks)
{
  AccordDay start = _accord_ways_out_get_start (self) + CONTRACTOR_COMES;
  AccordDay first = start + (8 - accord_day_weekday (start)) % 7;
  AccordDay last = first + (int) weeks * 7 - 3;
  AccordEntity *role = choose_role (self, team);
  g_autofree char *label = accord_entity_dup_label (team);
  g_autofree char *from = accord_day_to_words (first, ACCORD_DATE_FULL);
  g_autofree char *name = g_strdup_printf (
    /* Translators: so many weeks, and the name of a team. */
    g_dngettext (GETTEXT_PACKAGE, "A contractor for %u week in %s",
                 "A contractor for %u weeks in %s", weeks),
    weeks, label);
  AccordEntity *person;
  AccordWayOutIdea *idea;
  AccordChange *change;

  _accord_ways_out_begin (self, name);
  person = _accord_ways_out_add (self, ACCORD_TYPE_PERSON);
  accord_plan_set_text (self->plan, person, ACCORD_PERSON_NAME,
                        _ ("Contractor to be found"));
  accord_plan_set_integer (self->plan, person, ACCORD_PERSON_CONTRACTOR, TRUE);
  accord_plan_set_integer (self->plan, person, ACCORD_PERSON_RAMP_UP,
                           CONTRACTOR_RAMP_UP);
  accord_plan_set_reference (self->plan, person, ACCORD_PERSON_ROLE, role);
  accord_plan_set_day (self->plan, person, ACCORD_PERSON_STARTS_ON, first);
  accord_plan_set_day (self->plan, person, ACCORD_PERSON_ENDS_ON, last);
  _accord_ways_out_add_allocation (self, person, team, 1, first, last);
  change = _accord_ways_out_end (self);
  if (change == NULL)
    return;

  idea = _accord_way_out_idea_new (
    ACCORD_WAY_OUT_CONTRACTOR, change, g_steal_pointer (&name),
    g_strdup (_ ("The customer gets it all as agreed.")),
    /* Translators: the name of a team, and a date. */
    g_strdup_printf (_ ("%s gets one more head from %s on, and somebody has to "
                        "show them around."),
                     label, from));
  idea->days = weeks * DAYS_PER_WEEK;
  idea->cost_known
    = has_rate (role) && accord_staff_is_for_hire (ACCORD_ROLE (role));
  _accord_ways_out_add_idea (self, idea);
}

/* As long as there is time until the date, and one more where that is
 * shorter. */
static void
add_contractors (AccordWaysOutCase *self,
                 AccordEntity      *team)
{
  int days = _accord_ways_out_get_by (self)
             - _accord_ways_out_get_start (self) - CONTRACTOR_COMES;

  for (guint i = 0; i < G_N_ELEMENTS (CONTRACTOR_WEEKS); i++)
    {
      hire (self, team, CONTRACTOR_WEEKS[i]);
      if ((int) CONTRACTOR_WEEKS[i] * 7 >= days)
        break;
    }
}

/* Whether somebody is the only one who can do something. */
static gboolean
is_assigned (AccordEntity *person)
{
  g_autoptr (GPtrArray) parts = accord_entity_list_referrers (
    person, ACCORD_TYPE_PART, ACCORD_PART_ASSIGNEE);

  for (guint i = 0; i < parts->len; i++)
    {
      AccordEntity *feature
        = accord_entity_get_referred (parts->pdata[i], ACCORD_PART_FEATURE);
      int status = accord_entity_get_choice (feature, ACCORD_FEATURE_STATUS);

      if (status != ACCORD_FEATURE_STATUS_DONE
          && status != ACCORD_FEATURE_STATUS_DROPPED)
        return TRUE;
    }

  return FALSE;
}

/* Somebody of @team who can go for a time, the first in the plan: nobody is
 * compared with anybody. */
static AccordEntity *
find_somebody (AccordEntity *team,
               AccordDay     first,
               AccordDay     last)
{
  g_autoptr (GPtrArray) allocations = list_allocations (team);

  for (guint i = 0; i < allocations->len; i++)
    {
      AccordEntity *allocation = allocations->pdata[i];
      AccordEntity *person
        = accord_entity_get_referred (allocation, ACCORD_ALLOCATION_PERSON);

      if (_accord_ways_out_covers (allocation, first, last)
          && accord_entity_get_number (allocation, ACCORD_ALLOCATION_SHARE)
               >= 0.5
          && accord_entity_get_reference (team, ACCORD_TEAM_LEAD)
               != accord_entity_get_id (person)
          && !is_assigned (person))
        return allocation;
    }

  return NULL;
}

/* Leaves @rest of an allocation from @first to @last; before and after it is
 * as it was. */
static void
carve (AccordWaysOutCase *self,
       AccordEntity      *allocation,
       AccordDay          first,
       AccordDay          last,
       double             rest)
{
  gpointer person
    = accord_entity_get_referred (allocation, ACCORD_ALLOCATION_PERSON);
  gpointer team
    = accord_entity_get_referred (allocation, ACCORD_ALLOCATION_TEAM);
  double share
    = accord_entity_get_number (allocation, ACCORD_ALLOCATION_SHARE);
  AccordDay end
    = accord_entity_get_day (allocation, ACCORD_ALLOCATION_LAST_DAY);

  if (rest > 0)
    _accord_ways_out_add_allocation (self, person, team, rest, first, last);
  if (end == ACCORD_DAY_NONE || end > last)
    _accord_ways_out_add_allocation (self, person, team, share, last + 1, end);
  if (accord_entity_get_day (allocation, ACCORD_ALLOCATION_FIRST_DAY) == first)
    accord_plan_remove (self->plan, allocation);
  else
    accord_plan_set_day (self->plan, allocation, ACCORD_ALLOCATION_LAST_DAY,
                         first - 1);
}

/* What somebody is lent for. */
typedef struct
{
  AccordWayOutKind kind;
  double part; /* of their share */
  int learning;
} Loan;

static void
spell_loan (const Loan   *loan,
            AccordEntity *person,
            AccordEntity *from,
            AccordEntity *to,
            AccordDay     last,
            char        **name,
            char        **engineering)
{
  g_autofree char *who = accord_entity_dup_label (person);
  g_autofree char *there = accord_entity_dup_label (from);
  g_autofree char *here = accord_entity_dup_label (to);
  g_autofree char *until = accord_day_to_words (last, ACCORD_DATE_FULL);

  if (loan->kind == ACCORD_WAY_OUT_MOVE_PERSON)
    {
      /* Translators: a person, a team, another team, and a date. */
      *name = g_strdup_printf (_ ("%s moves from %s to %s until %s"), who,
                               there, here, until);
      /* Translators: a person, and so many days. */
      *engineering = g_strdup_printf (
        _ ("%s is of use after %d days; %s is one short."), who,
        loan->learning, there);
      return;
    }

  /* Translators: a person, and the name of a team. */
  *name = g_strdup_printf (
    _ ("%s learns the work of %s, and gives it half their time until %s"), who,
    here, until);
  /* Translators: a person, so many days, and a team. */
  *engineering = g_strdup_printf (
    _ ("%s is of use after %d days; %s has half of them, and one more who "
       "knows both."),
    who, loan->learning, there);
}

static void
lend (AccordWaysOutCase *self,
      const Loan        *loan,
      AccordEntity      *from,
      AccordEntity      *to)
{
  AccordDay first = _accord_ways_out_get_start (self);
  AccordDay last = _accord_ways_out_get_by (self);
  AccordEntity *allocation = find_somebody (from, first, last);
  g_autofree char *name = NULL;
  g_autofree char *engineering = NULL;
  AccordEntity *person;
  AccordChange *change;
  double share;

  if (allocation == NULL || first + loan->learning > last)
    return;

  person = accord_entity_get_referred (allocation, ACCORD_ALLOCATION_PERSON);
  share = accord_entity_get_number (allocation, ACCORD_ALLOCATION_SHARE);
  spell_loan (loan, person, from, to, last, &name, &engineering);
  _accord_ways_out_begin (self, name);
  carve (self, allocation, first, last, share * (1 - loan->part));
  _accord_ways_out_add_allocation (self, person, to, share * loan->part,
                                   first + loan->learning, last);
  change = _accord_ways_out_end (self);
  if (change != NULL)
    _accord_ways_out_add_idea (
      self, _accord_way_out_idea_new (
              loan->kind, change, g_steal_pointer (&name),
              g_strdup (_ ("The customer gets it all as agreed.")),
              g_steal_pointer (&engineering)));
}

/* The share of a team that is asked for until the date. */
static double
find_load (AccordWaysOutCase *self,
           AccordEntity      *team)
{
  const AccordEngineLoad *load
    = accord_forecast_get_load (self->base, accord_entity_get_id (team));
  AccordDay by = _accord_ways_out_get_by (self);
  double asked = 0, capacity = 0;

  for (guint w = 0; w < accord_forecast_get_n_weeks (self->base)
                    && accord_forecast_get_week (self->base, w) <= by;
       w++)
    {
      asked += load[w].asked;
      capacity += load[w].capacity;
    }

  return capacity > 0 ? asked / capacity : INFINITY;
}

typedef struct
{
  AccordEntity *team;
  double load;
} Donor;

static int
compare_load (gconstpointer a,
              gconstpointer b)
{
  const Donor *x = a, *y = b;

  return (x->load > y->load) - (x->load < y->load);
}

static void
add_loans (AccordWaysOutCase *self,
           AccordEntity      *team)
{
  static const Loan loans[] = {
    { ACCORD_WAY_OUT_MOVE_PERSON, 1, DAYS_TO_MOVE },
    { ACCORD_WAY_OUT_CROSS_TRAIN, 0.5, DAYS_TO_LEARN },
  };
  g_autoptr (GPtrArray) teams
    = accord_plan_dup_current (self->plan, ACCORD_TYPE_TEAM);
  g_autoptr (GArray) donors = g_array_new (FALSE, FALSE, sizeof (Donor));

  for (guint i = 0; i < teams->len; i++)
    {
      Donor donor = { teams->pdata[i], find_load (self, teams->pdata[i]) };

      if (donor.team != team && isfinite (donor.load))
        g_array_append_val (donors, donor);
    }
  g_array_sort (donors, compare_load);
  for (guint i = 0; i < MIN (donors->len, MOST_DONORS); i++)
    for (guint k = 0; k < G_N_ELEMENTS (loans); k++)
      lend (self, &loans[k], g_array_index (donors, Donor, i).team, team);
}

/*
 * _accord_ways_out_add_people:
 *
 * Adds the ideas that bring people to the promise's work.
 */
void
_accord_ways_out_add_people (AccordWaysOutCase *self)
{
  AccordEntity *team = find_bottleneck (self);

  if (team == NULL
      || _accord_ways_out_get_by (self) <= _accord_ways_out_get_start (self))
    return;
  add_contractors (self, team);
  add_loans (self, team);
  _accord_ways_out_add_overtime (self);
}

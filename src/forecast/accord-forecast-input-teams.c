/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Calendar and capacity: how far the plan looks ahead, on which days, and who
 * is there. */

#include "config.h"

#include "accord-forecast-input-private.h"

#include "accord-part.h"
#include "accord-promise.h"
#include "accord-settings.h"
#include "accord-staff.h"
#include "accord-team-capacity.h"

#include <math.h>

/* Long enough for the last date that anybody has named, and for all the work
 * one team at a time. The engine says what still lies beyond. */
static guint
choose_horizon (AccordInputBuilder *self)
{
  GPtrArray *promises = self->all_promises;
  double effort = 0;
  int32_t last = 0;

  for (guint i = 0; i < promises->len; i++)
    {
      last
        = MAX (last, _accord_input_builder_get_date (
                       self, promises->pdata[i], ACCORD_PROMISE_AGREED_DATE));
      last = MAX (last, _accord_input_builder_get_date (
                          self, promises->pdata[i], ACCORD_PROMISE_WANT_DATE));
    }
  for (guint i = 0; i < self->all_parts->len; i++)
    {
      double high = accord_entity_get_number (self->all_parts->pdata[i],
                                              ACCORD_PART_ESTIMATE_HIGH);

      effort += isnan (high) ? 0 : high;
    }

  /* Twice what the high ends come to with one head in each team. */
  effort = MIN (2 * effort / MAX (self->all_teams->len, 1),
                ACCORD_HORIZON_MOST);
  last = MIN (last, ACCORD_HORIZON_MOST);
  self->self->last_date = last;

  return (guint) CLAMP (ACCORD_HORIZON_LEAST + effort + last,
                        ACCORD_HORIZON_LEAST, ACCORD_HORIZON_MOST);
}

static void
add_calendar (AccordInputBuilder *self)
{
  AccordForecastInput *input = self->self;
  guint n_days = choose_horizon (self);
  AccordDay day = input->as_of;

  for (; input->days->len < n_days && accord_day_is_valid (day); day++)
    if (accord_working_days_is_working (self->working, day))
      {
        int32_t date = day - input->as_of;

        g_array_append_val (input->days, day);
        g_array_append_val (input->calendar, date);
      }

  input->engine.weekday = (uint32_t) accord_day_weekday (input->as_of) - 1;
}

/*
 * _accord_input_builder_add_teams:
 *
 * Adds the horizon and every team with its capacity.
 */
void
_accord_input_builder_add_teams (AccordInputBuilder *self)
{
  AccordForecastInput *input = self->self;

  add_calendar (self);
  for (guint i = 0; i < self->all_teams->len; i++)
    {
      AccordEntity *team = self->all_teams->pdata[i];
      float *capacity = g_new (float, MAX (input->days->len, 1));
      AccordEngineTeam flat = {
        .id = (uint64_t) accord_entity_get_id (team),
        .capacity = capacity,
        .focus = accord_entity_get_number (team, ACCORD_TEAM_FOCUS_FACTOR),
        .attrition = accord_entity_get_number (team, ACCORD_TEAM_ATTRITION),
        .members = accord_staff_count_people (ACCORD_TEAM (team)),
      };

      accord_team_capacity_fill (
        team,
        accord_entity_get_referred (self->settings, ACCORD_SETTINGS_CALENDAR),
        (const AccordDay *) (gpointer) input->days->data, input->days->len,
        capacity);
      g_ptr_array_add (input->capacities, capacity);
      _accord_input_builder_set_index (self, team, i);
      g_array_append_val (input->teams, flat);
    }
}

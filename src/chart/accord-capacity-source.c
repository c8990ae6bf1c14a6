/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-capacity-source.h"

#include "accord-source-private.h"
#include "accord-staff.h"

/* Weeks that are shown at the least. */
#define LEAST_WEEKS 12
/* Person-days below which a week is empty, and shares of its capacity. */
#define NOTHING      0.05
#define LEAST_ASKED  0.02
#define LEAST_BOOKED 0.1

/* Support goes on for years after the last delivery; the tail of what may come
 * late thins out slowly; and what is begun for a deal that is lost asks for a
 * little until the horizon. None of these is worth a column a week. */
static gboolean
is_empty (const AccordEngineLoad *load)
{
  return load->asked <= MAX (NOTHING, LEAST_ASKED * load->capacity)
         && load->booked <= MAX (NOTHING, LEAST_BOOKED * load->capacity);
}

/* How many weeks it takes until nobody has much to do any more. The horizon
 * lies far behind that; what finds no place before it is asked in its last
 * week, which says nothing of that week. */
static guint
count_weeks (AccordForecast *forecast,
             GPtrArray      *teams)
{
  guint most = accord_forecast_get_n_weeks (forecast);
  guint n = MIN (most, LEAST_WEEKS);

  for (guint i = 0; i < teams->len; i++)
    {
      const AccordEngineLoad *loads = accord_forecast_get_load (
        forecast, accord_entity_get_id (teams->pdata[i]));
      guint last = loads != NULL ? most - 1 : 0;

      while (last > n && is_empty (&loads[last - 1]))
        last--;
      n = MAX (n, last);
    }

  return n;
}

static void
add_team (AccordCapacityData *data,
          AccordEntity       *team,
          AccordForecast     *forecast,
          AccordBooking      *booking)
{
  gint64 id = accord_entity_get_id (team);
  guint n_weeks = accord_capacity_data_get_n_weeks (data);
  g_autofree AccordCapacityWeek *weeks = NULL;
  const AccordEngineLoad *loads = accord_forecast_get_load (forecast, id);
  const AccordBookedWeek *booked = accord_booking_get_weeks (booking, id);

  if (loads == NULL || booked == NULL)
    return;

  weeks = g_new0 (AccordCapacityWeek, MAX (n_weeks, 1));
  for (guint i = 0; i < n_weeks; i++)
    {
      weeks[i].capacity = loads[i].capacity;
      weeks[i].asked = loads[i].asked;
      weeks[i].booked_high = loads[i].booked_p85;
      for (guint k = 0; k < ACCORD_N_CERTAINTIES; k++)
        weeks[i].booked[k] = booked[i].booked[k];
    }
  accord_capacity_data_add_team (
    data, id, accord_entity_get_text (team, ACCORD_TEAM_NAME),
    accord_staff_count_people (ACCORD_TEAM (team)), weeks);
}

/**
 * accord_capacity_source_new:
 * @plan: a plan
 * @forecast: what is to be expected of it
 * @booking: what its teams are booked for
 * @team: (nullable): the only team to show
 *
 * Returns: (transfer full): capacity, asked and booked load by team and week,
 *   from the week of the "as of" day until nobody has much to do any more
 */
AccordCapacityData *
accord_capacity_source_new (AccordPlan     *plan,
                            AccordForecast *forecast,
                            AccordBooking  *booking,
                            AccordEntity   *team)
{
  g_autoptr (GPtrArray) teams = NULL;
  AccordCapacityData *data;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (forecast != NULL && booking != NULL, NULL);
  g_return_val_if_fail (team == NULL || ACCORD_IS_TEAM (team), NULL);

  if (team != NULL)
    {
      teams = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (teams, g_object_ref (team));
    }
  else
    teams = accord_plan_dup_current (plan, ACCORD_TYPE_TEAM);
  data = accord_capacity_data_new (
    _accord_source_get_as_of (plan, forecast, ACCORD_DAY_NONE),
    accord_forecast_get_week (forecast, 0), count_weeks (forecast, teams));
  for (guint i = 0; i < teams->len; i++)
    add_team (data, teams->pdata[i], forecast, booking);

  return data;
}

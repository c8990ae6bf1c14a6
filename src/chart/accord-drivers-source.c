/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-drivers-source.h"

#include "accord-feature.h"
#include "accord-outside-party.h"
#include "accord-outside-work.h"
#include "accord-part.h"
#include "accord-promise.h"
#include "accord-team.h"

#include <math.h>

/* What is never the last to end, and goes along with the date no more than
 * this, does not drive it. */
#define LEAST_CORRELATION 0.1

static void
append_name (GString    *names,
             const char *name)
{
  if (names->len > 0 && strstr (names->str, name) != NULL)
    return;
  if (names->len > 0)
    g_string_append (names, ", ");
  g_string_append (names, name);
}

/* Who does it: its teams, or the party outside. */
static char *
describe (AccordEntity *work)
{
  g_autoptr (GPtrArray) parts = NULL;
  GString *names = g_string_new (NULL);

  if (ACCORD_IS_OUTSIDE_WORK (work))
    {
      AccordEntity *party
        = accord_entity_get_referred (work, ACCORD_OUTSIDE_WORK_PARTY);

      if (party != NULL)
        append_name (names, accord_entity_get_text (
                              party, ACCORD_OUTSIDE_PARTY_NAME));
      return g_string_free (names, FALSE);
    }

  parts = accord_entity_list_referrers (work, ACCORD_TYPE_PART,
                                        ACCORD_PART_FEATURE);
  for (guint i = 0; i < parts->len; i++)
    {
      AccordEntity *team
        = accord_entity_get_referred (parts->pdata[i], ACCORD_PART_TEAM);

      append_name (names, accord_entity_get_text (team, ACCORD_TEAM_NAME));
    }

  return g_string_free (names, FALSE);
}

static void
add_driver (AccordDriversData          *data,
            AccordPlan                 *plan,
            const AccordForecastDriver *driver)
{
  AccordEntity *work = accord_plan_lookup (plan, driver->feature);
  double correlation = isnan (driver->correlation) ? 0 : driver->correlation;
  g_autofree char *detail = NULL;

  if (work == NULL
      || (driver->last <= 0 && fabs (correlation) < LEAST_CORRELATION))
    return;

  detail = describe (work);
  accord_drivers_data_add (
    data, driver->feature,
    accord_entity_get_text (work, ACCORD_IS_OUTSIDE_WORK (work)
                                    ? (guint) ACCORD_OUTSIDE_WORK_TITLE
                                    : (guint) ACCORD_FEATURE_TITLE),
    detail[0] != '\0' ? detail : NULL, driver->last, correlation);
}

/**
 * accord_drivers_source_new:
 * @plan: a plan
 * @promise: a promise of it
 * @forecast: what is to be expected of @plan
 *
 * Returns: (transfer full): what drives the date of @promise, the most often
 *   last first; empty where it has no date
 */
AccordDriversData *
accord_drivers_source_new (AccordPlan     *plan,
                           AccordEntity   *promise,
                           AccordForecast *forecast)
{
  g_autoptr (GArray) drivers = NULL;
  AccordPromiseForecast figures;
  AccordDriversData *data;
  gint64 id;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), NULL);
  g_return_val_if_fail (forecast != NULL, NULL);

  data = accord_drivers_data_new ();
  id = accord_entity_get_id (promise);
  if (!accord_forecast_get_promise (forecast, id, &figures) || !figures.dated)
    return data;

  drivers = accord_forecast_dup_drivers (forecast, id);
  for (guint i = 0; i < drivers->len; i++)
    add_driver (data, plan,
                &g_array_index (drivers, AccordForecastDriver, i));
  accord_drivers_data_sort (data);

  return data;
}

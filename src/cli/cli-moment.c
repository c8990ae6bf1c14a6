/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli-moment.h"

#include "accord-person.h"
#include "accord-settings.h"

#include <glib/gi18n-lib.h>

/**
 * cli_moment_get_day:
 *
 * Returns: the day that the plan looks out from, else today
 */
AccordDay
cli_moment_get_day (AccordPlan *plan)
{
  return accord_settings_get_today (plan);
}

/**
 * cli_moment_read_day:
 * @text: (nullable): what was typed; %NULL for now
 * @day: (out): the day
 *
 * Returns: whether @text is a date
 */
gboolean
cli_moment_read_day (AccordPlan *plan,
                     const char *text,
                     AccordDay  *day,
                     GError    **error)
{
  *day = cli_moment_get_day (plan);

  return text == NULL || accord_day_parse (text, day, error);
}

/**
 * cli_moment_find_person:
 * @name: (nullable): what was typed
 * @person: (out) (nullable): who that is
 *
 * Returns: %FALSE where there is nobody of that name
 */
gboolean
cli_moment_find_person (CliPlan       *plan,
                        const char    *name,
                        AccordEntity **person,
                        GError       **error)
{
  *person = name != NULL ? accord_plan_find (plan->plan, ACCORD_TYPE_PERSON,
                                             name, error)
                         : NULL;

  return name == NULL || *person != NULL;
}

/**
 * cli_moment_get_side:
 * @person: (nullable): who acts
 *
 * Returns: the side that was named, else that of @person, else both of one
 *   mind
 */
AccordSide
cli_moment_get_side (CliRequest   *request,
                     AccordEntity *person)
{
  if (g_strcmp0 (request->side, "sales") == 0)
    return ACCORD_SIDE_SALES;
  if (g_strcmp0 (request->side, "engineering") == 0)
    return ACCORD_SIDE_ENGINEERING;

  return person != NULL
           ? accord_entity_get_choice (person, ACCORD_PERSON_SIDE)
           : ACCORD_SIDE_BOTH;
}

/**
 * cli_moment_run_forecast:
 *
 * Returns: (transfer full) (nullable): what is to be expected of @plan
 */
AccordForecast *
cli_moment_run_forecast (AccordPlan *plan,
                         GError    **error)
{
  g_autoptr (AccordForecastInput) input
    = accord_forecast_input_new (plan, accord_day_today ());

  return accord_forecast_run (input, ACCORD_FORECAST_TRIALS,
                              g_get_num_processors (), NULL, plan, error);
}

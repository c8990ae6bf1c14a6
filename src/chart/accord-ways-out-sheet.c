/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What could be done for a promise that does not fit, to be passed round a
 * table. It says what the screen says; pay and need dates are not on it.
 */

#include "config.h"

#include "accord-ways-out-sheet.h"

#include "accord-chart-format.h"
#include "accord-limits.h"
#include "accord-settings.h"
#include "accord-way-out-words.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
add_day (AccordSheet *sheet,
         const char  *name,
         AccordDay    day)
{
  g_autofree char *date = NULL;

  if (day == ACCORD_DAY_NONE)
    return;

  date = day == ACCORD_DAY_MAX
           /* Translators: when something will be ready. */
           ? g_strdup (_ ("later than the forecast looks"))
           : accord_chart_format_date (day, ACCORD_DATE_FULL);
  accord_sheet_add (sheet, ACCORD_SHEET_FACT, name, date);
}

/* How things are. */
static void
add_today (AccordSheet    *sheet,
           AccordPromise  *promise,
           AccordForecast *forecast)
{
  AccordEntity *entity = ACCORD_ENTITY (promise);
  AccordPromiseForecast figures;
  g_autofree char *chance = NULL;

  add_day (sheet, _ ("Agreed date"),
           accord_entity_get_day (entity, ACCORD_PROMISE_AGREED_DATE));
  if (forecast == NULL
      || !accord_forecast_get_promise (
        forecast, accord_entity_get_id (entity), &figures)
      || !figures.dated)
    return;

  if (!isnan (figures.by_agreed.value))
    {
      chance = accord_chart_format_chance (figures.by_agreed.value);
      accord_sheet_add (sheet, ACCORD_SHEET_FACT, _ ("Chance by then"),
                        chance);
    }
  add_day (sheet, _ ("Deliverable date"), figures.deliverable);
}

static char *
describe_chance (AccordWayOut            *way,
                 const AccordWayOutWords *words)
{
  const AccordWayOutFigures *figures = accord_way_out_get_figures (way);
  g_autofree char *before = NULL;
  g_autofree char *date = NULL;

  if (isnan (figures->chance_before))
    return g_strdup (words->chance);

  before = accord_chart_format_chance (figures->chance_before);
  if (figures->by == ACCORD_DAY_NONE)
    /* Translators: a chance, and the chance as things are. */
    return g_strdup_printf (_ ("%s instead of %s"), words->chance, before);

  date = accord_chart_format_date (figures->by, ACCORD_DATE_FULL);
  /* Translators: a chance, a date, and the chance as things are. */
  return g_strdup_printf (_ ("%s by %s instead of %s"), words->chance, date,
                          before);
}

static void
add_way (AccordSheet  *sheet,
         AccordWayOut *way,
         guint         number,
         const char   *currency)
{
  AccordWayOutWords words;
  g_autofree char *name = NULL;
  g_autofree char *chance = NULL;
  g_autofree char *plan = NULL;

  accord_way_out_words_init (&words, way, currency);
  name = g_strdup_printf ("%u. %s", number, words.name);
  chance = describe_chance (way, &words);
  /* Translators: what a way out makes the plan worth more, and what it costs:
   * “worth +$118 k, costs nothing”. */
  plan = g_strdup_printf (_ ("worth %s, costs %s"), words.worth, words.cost);
  accord_sheet_add (sheet, ACCORD_SHEET_HEADING, name, NULL);
  accord_sheet_add (sheet, ACCORD_SHEET_PARAGRAPH, words.more, NULL);
  accord_sheet_add (sheet, ACCORD_SHEET_FACT, _ ("This promise"), chance);
  accord_sheet_add (sheet, ACCORD_SHEET_FACT, _ ("The others"),
                    words.others_more != NULL ? words.others_more
                                              : words.others);
  accord_sheet_add (sheet, ACCORD_SHEET_FACT, _ ("The plan"), plan);
  accord_way_out_words_clear (&words);
}

static void
add_limits (AccordSheet   *sheet,
            AccordPromise *promise)
{
  g_autoptr (GPtrArray) limits = accord_limits_list (promise);

  if (limits->len == 0)
    return;

  accord_sheet_add (sheet, ACCORD_SHEET_HEADING,
                    _ ("Limits the customer must know"), NULL);
  for (guint i = 0; i < limits->len; i++)
    accord_sheet_add (sheet, ACCORD_SHEET_ITEM,
                      accord_entity_get_text (limits->pdata[i],
                                              ACCORD_LIMIT_TEXT),
                      NULL);
}

/**
 * accord_ways_out_sheet_new:
 * @promise: of @plan
 * @forecast: (nullable): of @plan as it is
 * @ways: (element-type AccordWayOut): what was found, in its order
 * @today: the day that it is of
 *
 * Returns: (transfer full): the ways out of @promise, one below the other,
 *   with the limits that go with it
 */
AccordSheet *
accord_ways_out_sheet_new (AccordPlan     *plan,
                           AccordPromise  *promise,
                           AccordForecast *forecast,
                           GPtrArray      *ways,
                           AccordDay       today)
{
  g_autofree char *label = NULL;
  g_autofree char *title = NULL;
  g_autofree char *date = NULL;
  AccordSheet *sheet;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), NULL);
  g_return_val_if_fail (ways != NULL, NULL);

  label = accord_words_dup_promise (ACCORD_ENTITY (promise));
  /* Translators: a promise. */
  title = g_strdup_printf (_ ("Ways out: %s"), label);
  date = accord_chart_format_date (today, ACCORD_DATE_FULL);
  sheet = accord_sheet_new (title, date, today);
  add_today (sheet, promise, forecast);
  add_limits (sheet, promise);
  if (ways->len == 0)
    accord_sheet_add (sheet, ACCORD_SHEET_PARAGRAPH,
                      _ ("No way out was found."), NULL);
  for (guint i = 0; i < ways->len; i++)
    add_way (sheet, ways->pdata[i], i + 1,
             accord_entity_get_text (accord_plan_get_root (plan),
                                     ACCORD_SETTINGS_CURRENCY));
  return sheet;
}

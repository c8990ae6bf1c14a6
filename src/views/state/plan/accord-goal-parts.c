/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the figures beside the shared goal come from, the greatest part first;
 * of promises to be kept the least sure one, since that is where something
 * can be done. */

#include "config.h"

#include "accord-goal-parts.h"

#include "accord-chart-format.h"
#include "accord-choices.h"
#include "accord-deal.h"
#include "accord-promise.h"
#include "accord-settings.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
part_free (gpointer data)
{
  AccordGoalPart *part = data;

  g_object_unref (part->entity);
  g_free (part->title);
  g_free (part->detail);
  g_free (part);
}

/* Takes @title and @detail. */
static void
take_part (GPtrArray    *parts,
           AccordEntity *entity,
           double        weight,
           char         *title,
           char         *detail)
{
  AccordGoalPart *part = g_new (AccordGoalPart, 1);

  *part = (AccordGoalPart) {
    .entity = g_object_ref (entity),
    .title = title,
    .detail = detail,
    .weight = weight,
  };
  g_ptr_array_add (parts, part);
}

static char *
format_money (AccordPlan  *plan,
              AccordMoney  amount)
{
  return accord_chart_format_money (
    amount, accord_entity_get_text (accord_plan_get_root (plan),
                                    ACCORD_SETTINGS_CURRENCY));
}

/* What is won counts whole; what is open by its chance. */
static void
add_deal (GPtrArray    *parts,
          AccordPlan   *plan,
          AccordEntity *deal)
{
  AccordMoney value = accord_deal_get_value (ACCORD_DEAL (deal));
  double chance = accord_deal_get_chance (ACCORD_DEAL (deal));
  gint64 state = accord_entity_get_choice (deal, ACCORD_DEAL_STATE);
  g_autofree char *amount = NULL, *share = NULL, *weighted = NULL;

  if (state == ACCORD_DEAL_STATE_LOST || value == ACCORD_MONEY_NONE
      || value <= 0)
    return;

  amount = format_money (plan, value);
  if (state == ACCORD_DEAL_STATE_WON)
    {
      take_part (parts, deal, (double) value, accord_entity_dup_label (deal),
                 /* Translators: an amount. */
                 g_strdup_printf (_("%s, won"), amount));
      return;
    }

  share = accord_chart_format_percent (chance);
  weighted = format_money (plan, accord_money_scale (value, chance));
  take_part (
    parts, deal, (double) value * chance, accord_entity_dup_label (deal),
    /* Translators: an amount, a chance, and their product. */
    g_strdup_printf (_("%s × %s = %s"), amount, share, weighted));
}

static void
add_kept (GPtrArray                   *parts,
          AccordEntity                *promise,
          const AccordPromiseForecast *forecast)
{
  AccordDay agreed = accord_entity_get_day (promise,
                                            ACCORD_PROMISE_AGREED_DATE);
  g_autofree char *date = NULL, *chance = NULL;

  if (agreed == ACCORD_DAY_NONE || isnan (forecast->by_agreed.value))
    return;

  date = accord_chart_format_date (agreed, ACCORD_DATE_DAY);
  chance = accord_chart_format_chance (forecast->by_agreed.value);
  take_part (parts, promise, -forecast->by_agreed.value,
             accord_words_dup_promise (promise),
             /* Translators: a chance, and the agreed date. */
             g_strdup_printf (_("%s sure by %s"), chance, date));
}

static void
add_promise (GPtrArray            *parts,
             AccordPlan           *plan,
             AccordForecast       *forecast,
             AccordEntity         *promise,
             AccordGoalFigureKind  kind)
{
  AccordPromiseForecast figures;

  if (!accord_forecast_get_promise (forecast, accord_entity_get_id (promise),
                                    &figures)
      || !figures.dated)
    return;

  if (kind == ACCORD_GOAL_KEPT)
    add_kept (parts, promise, &figures);
  else if (figures.value_at_risk > 0)
    take_part (parts, promise, (double) figures.value_at_risk,
               accord_words_dup_promise (promise),
               format_money (plan, figures.value_at_risk));
}

static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  const AccordGoalPart *first = *(const AccordGoalPart *const *) a;
  const AccordGoalPart *second = *(const AccordGoalPart *const *) b;

  return (first->weight < second->weight) - (first->weight > second->weight);
}

/**
 * accord_goal_parts_list:
 * @plan: a plan
 * @outlook: of @plan
 * @kind: a figure
 *
 * Returns: (transfer full) (element-type AccordGoalPart): what the figure
 *   comes from; of promises nothing until there is a forecast
 */
GPtrArray *
accord_goal_parts_list (AccordPlan           *plan,
                        AccordOutlook        *outlook,
                        AccordGoalFigureKind  kind)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (part_free);
  AccordForecast *forecast;
  AccordEntityList *list;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), parts);
  g_return_val_if_fail (ACCORD_IS_OUTLOOK (outlook), parts);

  forecast = accord_outlook_get_forecast (outlook);
  list = accord_plan_get_list (plan, kind == ACCORD_GOAL_BUSINESS
                                       ? ACCORD_TYPE_DEAL
                                       : ACCORD_TYPE_PROMISE);
  for (guint i = 0; i < accord_entity_list_get_size (list); i++)
    {
      AccordEntity *entity = accord_entity_list_get (list, i);

      if (kind == ACCORD_GOAL_BUSINESS)
        add_deal (parts, plan, entity);
      else if (forecast != NULL)
        add_promise (parts, plan, forecast, entity, kind);
    }
  g_ptr_array_sort (parts, compare_parts);

  return parts;
}

/**
 * accord_goal_parts_get_title:
 * @kind: a figure
 *
 * Returns: what its parts are, and in which order
 */
const char *
accord_goal_parts_get_title (AccordGoalFigureKind kind)
{
  static const char *const titles[] = {
    [ACCORD_GOAL_BUSINESS] = N_("Deals won, and open ones by their chance"),
    [ACCORD_GOAL_KEPT] = N_("Promises with a date, the least sure first"),
    [ACCORD_GOAL_RISK] = N_("What lateness puts at risk, the most first"),
  };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (titles), NULL);

  return _(titles[kind]);
}

/**
 * accord_goal_parts_dup_note:
 * @kind: a figure
 * @n: how many parts it has
 * @most: how many of them are shown
 *
 * Returns: (transfer full) (nullable): what there is to say of them; %NULL
 *   where all are shown
 */
char *
accord_goal_parts_dup_note (AccordGoalFigureKind kind,
                            guint                n,
                            guint                most)
{
  static const char *const none[] = {
    [ACCORD_GOAL_BUSINESS] = N_("No deal has an amount yet."),
    [ACCORD_GOAL_KEPT] = N_("No promise has an agreed date yet."),
    [ACCORD_GOAL_RISK] = N_("Nothing is at risk."),
  };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (none), NULL);

  if (n == 0)
    return g_strdup (_(none[kind]));
  if (n > most)
    /* Translators: how many are shown, and how many there are. */
    return g_strdup_printf (_("The first %u of %u"), most, n);

  return NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-title-facts.h"

#include "accord-chart-format.h"
#include "accord-choice-words.h"
#include "accord-deal-edit.h"
#include "accord-feature.h"
#include "accord-person.h"
#include "accord-promise-words.h"
#include "accord-promise.h"
#include "accord-team-loads.h"
#include "accord-team.h"

#include <glib/gi18n-lib.h>

/* What a title says beside the name. */
typedef struct
{
  char *subtitle;
  char *pill;
  const char *pill_class;
} More;

static void
describe_promise (const AccordFactContext *context,
                  AccordEntity            *promise,
                  More                    *more)
{
  AccordEntity *account
    = accord_promise_get_account (ACCORD_PROMISE (promise));
  AccordPromiseForecast forecast;

  if (account != NULL)
    more->subtitle = accord_entity_dup_label (account);
  if (context->forecast == NULL
      || !accord_forecast_get_promise (context->forecast,
                                       accord_entity_get_id (promise),
                                       &forecast)
      || forecast.gap == G_MAXINT
      || !accord_promise_takes_part (ACCORD_PROMISE (promise)))
    return;

  more->pill = accord_promise_words_gap (forecast.gap);
  more->pill_class = forecast.gap > 0 ? "bad" : "good";
}

static void
describe_deal (const AccordFactContext *context,
               AccordEntity            *deal,
               More                    *more)
{
  AccordEntity *account
    = accord_entity_get_referred (deal, ACCORD_DEAL_ACCOUNT);
  AccordMoney amount = accord_entity_get_money (deal, ACCORD_DEAL_AMOUNT);
  g_autofree char *chance = NULL;
  g_autofree char *customer
    = account != NULL ? accord_entity_dup_label (account) : NULL;
  g_autofree char *money
    = amount != ACCORD_MONEY_NONE
        ? accord_chart_format_money (
          amount,
          accord_deal_edit_get_currency (context->plan, ACCORD_DEAL (deal)))
        : NULL;

  more->subtitle = customer != NULL && money != NULL
                     ? g_strjoin (" · ", customer, money, NULL)
                     : g_strdup (customer != NULL ? customer : money);
  if (accord_entity_get_choice (deal, ACCORD_DEAL_STATE)
      != ACCORD_DEAL_STATE_OPEN)
    {
      more->pill = g_strdup (accord_choice_words_get (deal, ACCORD_DEAL_STATE));
      return;
    }
  chance
    = accord_chart_format_chance (accord_deal_get_chance (ACCORD_DEAL (deal)));
  /* Translators: a chance such as “75 %”. */
  more->pill = g_strdup_printf (_ ("%s to win"), chance);
}

static void
describe_feature (const AccordFactContext *context,
                  AccordEntity            *feature,
                  More                    *more)
{
  more->subtitle
    = g_strdup (accord_choice_words_get (feature, ACCORD_FEATURE_KIND));
  more->pill
    = g_strdup (accord_choice_words_get (feature, ACCORD_FEATURE_STATUS));
  if (accord_entity_get_choice (feature, ACCORD_FEATURE_STATUS)
      == ACCORD_FEATURE_STATUS_DONE)
    more->pill_class = "good";
}

static void
describe_person (AccordEntity *person,
                 More         *more)
{
  AccordEntity *role = accord_entity_get_referred (person, ACCORD_PERSON_ROLE);
  int side = accord_entity_get_choice (person, ACCORD_PERSON_SIDE);

  if (role != NULL)
    more->subtitle = accord_entity_dup_label (role);
  more->pill = g_strdup (accord_choice_words_get (person, ACCORD_PERSON_SIDE));
  more->pill_class = side == ACCORD_SIDE_SALES         ? "sales"
                     : side == ACCORD_SIDE_ENGINEERING ? "engineering"
                                                       : NULL;
}

static void
describe_team (const AccordFactContext *context,
               AccordEntity            *team,
               More                    *more)
{
  guint n = accord_team_loads_count_people (team, context->as_of);

  more->subtitle = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u person", "%u people", n), n);
}

/**
 * accord_title_facts:
 * @entity: a deal, a promise, a feature, a person or a team
 *
 * Tells what it is in one line, the most important of it as a word.
 */
void
accord_title_facts (const AccordFactContext *context,
                    AccordEntity            *entity,
                    AccordFactFunc           add,
                    gpointer                 data)
{
  g_autofree char *title = accord_entity_dup_label (entity);
  More more = { NULL, NULL, NULL };

  if (ACCORD_IS_PROMISE (entity))
    describe_promise (context, entity, &more);
  else if (ACCORD_IS_DEAL (entity))
    describe_deal (context, entity, &more);
  else if (ACCORD_IS_FEATURE (entity))
    describe_feature (context, entity, &more);
  else if (ACCORD_IS_PERSON (entity))
    describe_person (entity, &more);
  else if (ACCORD_IS_TEAM (entity))
    describe_team (context, entity, &more);

  add (&(AccordFact){ .title = title,
                      .subtitle = more.subtitle,
                      .pill = more.pill,
                      .pill_class = more.pill_class },
       data);
  g_free (more.subtitle);
  g_free (more.pill);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A Blueprint names the facts that a list shows; here is who tells them. */

#include "config.h"

#include "accord-facts.h"

#include "accord-choices.h"
#include "accord-deal-facts.h"
#include "accord-feature-facts.h"
#include "accord-history-row.h"
#include "accord-life-facts.h"
#include "accord-person-facts.h"
#include "accord-plan-facts.h"
#include "accord-promise-facts.h"
#include "accord-talk-facts.h"
#include "accord-team-facts.h"
#include "accord-title-facts.h"

#include <glib/gi18n-lib.h>

#define HISTORY_SHOWN 12

static char *
describe_change (AccordHistoryRow *row)
{
  const char *who = accord_history_row_get_who (row);
  const char *why = accord_history_row_get_why (row);

  return why != NULL ? g_strdup_printf ("%s · %s", who, why) : g_strdup (who);
}

/**
 * accord_facts_name_side:
 * @side: an #AccordSide
 * @side_class: (out) (nullable): the style of its pill
 *
 * Returns: (transfer none): what it is called
 */
const char *
accord_facts_name_side (int          side,
                        const char **side_class)
{
  *side_class = side == ACCORD_SIDE_SALES         ? "sales"
                : side == ACCORD_SIDE_ENGINEERING ? "engineering"
                                                  : NULL;

  return side == ACCORD_SIDE_SALES         ? C_ ("side", "Sales")
         : side == ACCORD_SIDE_ENGINEERING ? C_ ("side", "Engineering")
                                           : C_ ("side", "Both");
}

/**
 * accord_facts_history:
 *
 * Tells what happened to it, the newest first. A history that cannot be read
 * is told as one line that says so.
 */
void
accord_facts_history (const AccordFactContext *context,
                      AccordEntity            *entity,
                      AccordFactFunc           add,
                      gpointer                 data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  if (accord_plan_get_storage (context->plan) == NULL)
    return;

  changes = accord_storage_list_history (
    accord_plan_get_storage (context->plan), accord_entity_get_id (entity),
    HISTORY_SHOWN, &error);
  if (changes == NULL)
    {
      add (&(AccordFact){ .title = _ ("The history can't be read."),
                          .subtitle = error->message },
           data);
      return;
    }

  for (guint i = 0; i < changes->len; i++)
    {
      g_autoptr (AccordHistoryRow) row
        = accord_history_row_new (changes->pdata[i]);
      g_autofree char *subtitle = describe_change (row);

      add (&(AccordFact){ .title = accord_history_row_get_what (row),
                          .subtitle = subtitle },
           data);
    }
}

/**
 * accord_facts_find:
 * @name: a sort of facts, as `promise-limits`
 *
 * Returns: (nullable): what tells them; %NULL where there is no such sort
 */
AccordFactsFunc
accord_facts_find (const char *name)
{
  static const struct
  {
    const char *name;
    AccordFactsFunc tell;
  } sorts[] = {
    { "title", accord_title_facts },
    { "history", accord_facts_history },
    { "promise-features", accord_promise_facts_features },
    { "promise-limits", accord_promise_facts_limits },
    { "promise-concerns", accord_talk_facts_concerns },
    { "promise-asks", accord_talk_facts_asks },
    { "promise-life", accord_life_facts },
    { "deal-promises", accord_deal_facts_promises },
    { "feature-readiness", accord_feature_facts_readiness },
    { "feature-needs", accord_feature_facts_needs },
    { "feature-dependencies", accord_feature_facts_dependencies },
    { "person-teams", accord_person_facts_teams },
    { "plan-begin", accord_plan_facts_begin },
    { "plan-promises", accord_plan_facts_promises },
    { "plan-asks", accord_plan_facts_asks },
    { "plan-concerns", accord_plan_facts_concerns },
    { "plan-outside", accord_plan_facts_outside },
    { "plan-decisions", accord_plan_facts_decisions },
    { "plan-nothing", accord_plan_facts_nothing },
    { "team-weeks", accord_team_facts_weeks },
    { "team-people", accord_team_facts_people },
    { "team-work", accord_team_facts_work },
  };

  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    if (g_str_equal (sorts[i].name, name))
      return sorts[i].tell;

  return NULL;
}

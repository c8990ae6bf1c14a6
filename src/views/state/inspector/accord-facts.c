/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A Blueprint names the facts that a list shows; here is who tells them. */

#include "config.h"

#include "accord-facts.h"

#include "accord-deal-facts.h"
#include "accord-feature-facts.h"
#include "accord-history-facts.h"
#include "accord-life-facts.h"
#include "accord-person-facts.h"
#include "accord-plan-facts.h"
#include "accord-promise-facts.h"
#include "accord-talk-facts.h"
#include "accord-team-facts.h"
#include "accord-title-facts.h"
#include "accord-trail-facts.h"

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
    { "history", accord_history_facts },
    { "promise-features", accord_promise_facts_features },
    { "promise-limits", accord_promise_facts_limits },
    { "concerns", accord_talk_facts_concerns },
    { "asks", accord_talk_facts_asks },
    { "promise-life", accord_life_facts },
    { "promise-trail", accord_trail_facts },
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

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-work-plan.h"

#include "accord-deal.h"
#include "accord-dependency.h"
#include "accord-feature.h"
#include "accord-new-plan.h"
#include "accord-part.h"
#include "accord-plan-edit.h"
#include "accord-promise-feature.h"
#include "accord-promise.h"
#include "bench-add.h"

#define N_TEAMS  5
#define N_PEOPLE 20

/* Features of a promise. */
#define EACH 20

static AccordEntity *
add_feature (AccordPlan   *plan,
             AccordEntity *team,
             guint         i)
{
  AccordEntity *feature
    = bench_add_named (plan, ACCORD_TYPE_FEATURE, ACCORD_FEATURE_TITLE,
                       "Feature", i);
  AccordEntity *part
    = bench_add_link (plan, ACCORD_TYPE_PART, ACCORD_PART_FEATURE, feature,
                      ACCORD_PART_TEAM, team);

  for (guint k = 0; k < 3; k++)
    accord_plan_set_number (plan, part, ACCORD_PART_ESTIMATE_LOW + k,
                            1 + 2 * k);

  return feature;
}

static AccordEntity *
add_promise (AccordPlan *plan,
             guint       i,
             AccordDay   today)
{
  AccordEntity *deal
    = bench_add_named (plan, ACCORD_TYPE_DEAL, ACCORD_DEAL_TITLE,
                       "Deal", i);
  AccordEntity *promise
    = bench_add_named (plan, ACCORD_TYPE_PROMISE, ACCORD_PROMISE_TITLE,
                       "Promise", i);

  accord_plan_set_number (plan, deal, ACCORD_DEAL_CHANCE_OVERRIDE, 0.5);
  accord_plan_set_text (plan, deal, ACCORD_DEAL_OVERRIDE_REASON, "Benchmark");
  accord_plan_set_reference (plan, promise, ACCORD_PROMISE_DEAL, deal);
  accord_plan_set_day (plan, promise, ACCORD_PROMISE_WANT_DATE,
                       today + 30 + (int) (i % 300));
  return promise;
}

/* So many features of five teams with twenty people, twenty to each promise,
 * one after the other. */
AccordPlan *
bench_work_plan_new (guint       n_features,
                     AccordDay   today,
                     GError    **error)
{
  g_autoptr (AccordPlan) plan = accord_new_plan ("Benchmark");
  g_autoptr (GPtrArray) teams = NULL;
  AccordEntity *promise = NULL, *before = NULL;

  accord_plan_begin (plan, "Benchmark", NULL);
  teams = bench_add_teams (plan, N_TEAMS, N_PEOPLE);
  for (guint i = 0; i < n_features; i++)
    {
      AccordEntity *feature = add_feature (plan, teams->pdata[i % N_TEAMS], i);
      AccordEntity *link;

      if (i % EACH == 0)
        promise = add_promise (plan, i / EACH, today);
      link = bench_add_link (plan, ACCORD_TYPE_PROMISE_FEATURE,
                             ACCORD_PROMISE_FEATURE_PROMISE, promise,
                             ACCORD_PROMISE_FEATURE_FEATURE, feature);
      /* Some that it could do without. */
      if (i % 3 == 0)
        {
          accord_plan_set_integer (plan, link, ACCORD_PROMISE_FEATURE_LEVEL,
                                   ACCORD_NEED_LEVEL_COULD);
          accord_plan_set_number (plan, link,
                                  ACCORD_PROMISE_FEATURE_WIN_FACTOR, 0.95);
        }
      if (i % EACH > 1)
        bench_add_link (plan, ACCORD_TYPE_DEPENDENCY,
                        ACCORD_DEPENDENCY_PREDECESSOR, before,
                        ACCORD_DEPENDENCY_SUCCESSOR, feature);
      before = feature;
    }
  if (!accord_plan_commit (plan, error))
    return NULL;

  return g_steal_pointer (&plan);
}

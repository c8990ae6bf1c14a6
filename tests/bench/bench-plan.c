/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A large plan, made up: what is what hangs on its number alone. */

#include "bench-plan.h"

#include "accord-account.h"
#include "accord-allocation.h"
#include "accord-deal.h"
#include "accord-feature.h"
#include "accord-part.h"
#include "accord-person.h"
#include "accord-plan-edit.h"
#include "accord-promise-feature.h"
#include "accord-promise.h"
#include "accord-settings.h"
#include "accord-stage.h"
#include "accord-team.h"

#define N_ACCOUNTS 1000
#define N_TEAMS    12
#define N_PEOPLE   60
#define N_STAGES   3

static gpointer
add_named (AccordPlan *plan,
           GType       kind,
           guint       field,
           const char *what,
           int         i)
{
  g_autofree char *name = g_strdup_printf ("%s %d", what, i);
  AccordEntity *entity = accord_plan_add (plan, kind, 0);

  accord_plan_set_text (plan, entity, field, name);
  return entity;
}

/* Of the open ones that a new plan has. */
static gpointer
find_stage (AccordPlan *plan,
            int         i)
{
  AccordEntityList *stages = accord_plan_get_list (plan, ACCORD_TYPE_STAGE);

  return accord_entity_list_get (stages, (guint) i % N_STAGES);
}

static void
add_deal (AccordPlan *plan,
          GPtrArray  *accounts,
          GPtrArray  *deals,
          int         i)
{
  AccordEntity *deal
    = add_named (plan, ACCORD_TYPE_DEAL, ACCORD_DEAL_TITLE, "Deal", i);

  accord_plan_set_reference (plan, deal, ACCORD_DEAL_ACCOUNT,
                             accounts->pdata[(guint) i % accounts->len]);
  accord_plan_set_reference (plan, deal, ACCORD_DEAL_STAGE,
                             find_stage (plan, i));
  accord_plan_set_integer (plan, deal, ACCORD_DEAL_AMOUNT, 1000000 + i);
  for (guint k = 0; k < 3; k++)
    accord_plan_set_day (plan, deal, ACCORD_DEAL_CLOSE_EARLY + k,
                         20500 + i % 300 + (int) k * 30);
  accord_plan_set_text (plan, deal, ACCORD_DEAL_PROBLEM,
                        "Sign-on by hand in nine systems costs an hour a day");
  accord_plan_set_integer (plan, deal, ACCORD_DEAL_COMMISSION, 5000 + i);
  g_ptr_array_add (deals, deal);
}

/* A feature with one or two parts. */
static void
add_feature (AccordPlan *plan,
             GPtrArray  *teams,
             GPtrArray  *features,
             int         i)
{
  AccordEntity *feature = add_named (plan, ACCORD_TYPE_FEATURE,
                                     ACCORD_FEATURE_TITLE, "Feature", i);

  for (int k = 0; k <= i % 2; k++)
    {
      AccordEntity *part = accord_plan_add (plan, ACCORD_TYPE_PART, 0);

      accord_plan_set_reference (plan, part, ACCORD_PART_FEATURE, feature);
      accord_plan_set_reference (plan, part, ACCORD_PART_TEAM,
                                 teams->pdata[(guint) (i + k) % teams->len]);
      for (guint end = 0; end < 3; end++)
        accord_plan_set_number (plan, part, ACCORD_PART_ESTIMATE_LOW + end,
                                2 + i % 7 + end * 3);
    }
  g_ptr_array_add (features, feature);
}

/* A promise of one or two features. */
static void
add_promise (AccordPlan *plan,
             GPtrArray  *deals,
             GPtrArray  *features,
             int         i)
{
  AccordEntity *promise = add_named (plan, ACCORD_TYPE_PROMISE,
                                     ACCORD_PROMISE_TITLE, "Promise", i);

  accord_plan_set_reference (plan, promise, ACCORD_PROMISE_DEAL,
                             deals->pdata[(guint) i % deals->len]);
  accord_plan_set_integer (plan, promise, ACCORD_PROMISE_STATE,
                          ACCORD_PROMISE_STATE_AGREED);
  accord_plan_set_day (plan, promise, ACCORD_PROMISE_AGREED_DATE,
                       20630 + i % 300);
  accord_plan_set_day (plan, promise, ACCORD_PROMISE_WANT_DATE,
                       20600 + i % 300);
  accord_plan_set_day (plan, promise, ACCORD_PROMISE_NEED_DATE,
                       20660 + i % 300);
  for (int k = 0; k <= i % 2; k++)
    {
      AccordEntity *link
        = accord_plan_add (plan, ACCORD_TYPE_PROMISE_FEATURE, 0);

      accord_plan_set_reference (plan, link, ACCORD_PROMISE_FEATURE_PROMISE,
                                 promise);
      accord_plan_set_reference (
        plan, link, ACCORD_PROMISE_FEATURE_FEATURE,
        features->pdata[(guint) (i * 3 + k) % features->len]);
    }
}

static void
add_people (AccordPlan *plan,
            GPtrArray  *teams)
{
  for (int i = 0; i < N_PEOPLE; i++)
    {
      AccordEntity *person = add_named (plan, ACCORD_TYPE_PERSON,
                                        ACCORD_PERSON_NAME, "Person", i);
      AccordEntity *place = accord_plan_add (plan, ACCORD_TYPE_ALLOCATION, 0);

      accord_plan_set_reference (plan, place, ACCORD_ALLOCATION_PERSON,
                                 person);
      accord_plan_set_reference (plan, place, ACCORD_ALLOCATION_TEAM,
                                 teams->pdata[(guint) i % teams->len]);
    }
}

/* Inside a change. */
static void
fill (AccordPlan *plan,
      int         n_deals,
      int         n_promises,
      int         n_features)
{
  g_autoptr (GPtrArray) accounts = g_ptr_array_new ();
  g_autoptr (GPtrArray) teams = g_ptr_array_new ();
  g_autoptr (GPtrArray) deals = g_ptr_array_new ();
  g_autoptr (GPtrArray) features = g_ptr_array_new ();

  accord_plan_set_day (plan, accord_plan_get_root (plan),
                       ACCORD_SETTINGS_AS_OF, BENCH_PLAN_AS_OF);
  for (int i = 0; i < N_ACCOUNTS; i++)
    g_ptr_array_add (accounts, add_named (plan, ACCORD_TYPE_ACCOUNT,
                                          ACCORD_ACCOUNT_NAME, "Account", i));
  for (int i = 0; i < N_TEAMS; i++)
    g_ptr_array_add (teams, add_named (plan, ACCORD_TYPE_TEAM,
                                       ACCORD_TEAM_NAME, "Team", i));
  add_people (plan, teams);
  for (int i = 0; i < n_deals; i++)
    add_deal (plan, accounts, deals, i);
  for (int i = 0; i < n_features; i++)
    add_feature (plan, teams, features, i);
  for (int i = 0; i < n_promises; i++)
    add_promise (plan, deals, features, i);
}

/* As one change. */
gboolean
bench_plan_fill (AccordPlan *plan,
                 int         n_deals,
                 int         n_promises,
                 int         n_features,
                 GError    **error)
{
  accord_plan_begin (plan, "Fill", NULL);
  fill (plan, n_deals, n_promises, n_features);

  return accord_plan_commit (plan, error);
}

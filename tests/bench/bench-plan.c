/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A large plan, made up: what is what hangs on its number alone. */

#include "bench-plan.h"

#include "accord-account.h"
#include "accord-deal.h"
#include "accord-feature.h"
#include "accord-part.h"
#include "accord-plan-edit.h"
#include "accord-promise-feature.h"
#include "accord-promise.h"
#include "accord-settings.h"
#include "accord-stage.h"
#include "bench-add.h"

#define N_ACCOUNTS 1000
#define N_TEAMS    12
#define N_PEOPLE   60
#define N_STAGES   3

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
    = bench_add_named (plan, ACCORD_TYPE_DEAL, ACCORD_DEAL_TITLE, "Deal",
                       (guint) i);

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
  AccordEntity *feature
    = bench_add_named (plan, ACCORD_TYPE_FEATURE, ACCORD_FEATURE_TITLE,
                       "Feature", (guint) i);

  for (int k = 0; k <= i % 2; k++)
    {
      AccordEntity *part
        = bench_add_link (plan, ACCORD_TYPE_PART, ACCORD_PART_FEATURE, feature,
                          ACCORD_PART_TEAM,
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
  AccordEntity *promise
    = bench_add_named (plan, ACCORD_TYPE_PROMISE, ACCORD_PROMISE_TITLE,
                       "Promise", (guint) i);

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
    bench_add_link (plan, ACCORD_TYPE_PROMISE_FEATURE,
                    ACCORD_PROMISE_FEATURE_PROMISE, promise,
                    ACCORD_PROMISE_FEATURE_FEATURE,
                    features->pdata[(guint) (i * 3 + k) % features->len]);
}

/* Inside a change. */
static void
fill (AccordPlan *plan,
      int         n_deals,
      int         n_promises,
      int         n_features)
{
  g_autoptr (GPtrArray) accounts = g_ptr_array_new ();
  g_autoptr (GPtrArray) teams = NULL;
  g_autoptr (GPtrArray) deals = g_ptr_array_new ();
  g_autoptr (GPtrArray) features = g_ptr_array_new ();

  accord_plan_set_day (plan, accord_plan_get_root (plan),
                       ACCORD_SETTINGS_AS_OF, BENCH_PLAN_AS_OF);
  for (guint i = 0; i < N_ACCOUNTS; i++)
    g_ptr_array_add (accounts,
                     bench_add_named (plan, ACCORD_TYPE_ACCOUNT,
                                      ACCORD_ACCOUNT_NAME, "Account", i));
  teams = bench_add_teams (plan, N_TEAMS, N_PEOPLE);
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

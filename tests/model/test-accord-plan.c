/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-account.h"
#include "accord-deal.h"
#include "accord-error.h"
#include "accord-feature.h"
#include "accord-new-plan.h"
#include "accord-plan-edit.h"
#include "accord-promise.h"

static void
test_delete_and_undo (void)
{
  g_autoptr (AccordPlan) plan = accord_new_plan ("Spring plan");
  g_autoptr (GError) error = NULL;
  AccordEntity *account, *deal, *promise;
  guint64 digest;

  accord_plan_begin (plan, "Add a deal", NULL);
  account = accord_plan_add (plan, ACCORD_TYPE_ACCOUNT, 0);
  accord_plan_set_text (plan, account, ACCORD_ACCOUNT_NAME, "Acme");
  deal = accord_plan_add (plan, ACCORD_TYPE_DEAL, 0);
  accord_plan_set_text (plan, deal, ACCORD_DEAL_TITLE, "SSO roll-out");
  accord_plan_set_reference (plan, deal, ACCORD_DEAL_ACCOUNT, account);
  promise = accord_plan_add (plan, ACCORD_TYPE_PROMISE, 0);
  accord_plan_set_text (plan, promise, ACCORD_PROMISE_TITLE, "SSO");
  accord_plan_set_reference (plan, promise, ACCORD_PROMISE_DEAL, deal);
  g_assert_true (accord_plan_commit (plan, &error));
  g_assert_no_error (error);
  digest = accord_plan_get_digest (plan);

  accord_plan_begin (plan, "Remove the deal", NULL);
  accord_plan_remove (plan, deal);
  g_assert_true (accord_plan_commit (plan, &error));
  g_assert_no_error (error);
  g_assert_null (accord_plan_find (plan, ACCORD_TYPE_PROMISE, "SSO", NULL));

  g_assert_cmpstr (accord_plan_get_undo_name (plan), ==, "Remove the deal");
  g_assert_true (accord_plan_undo (plan, &error));
  g_assert_no_error (error);
  g_assert_cmphex (accord_plan_get_digest (plan), ==, digest);
  promise = accord_plan_find (plan, ACCORD_TYPE_PROMISE, "SSO", &error);
  g_assert_no_error (error);
  g_assert_nonnull (accord_entity_get_referred (promise, ACCORD_PROMISE_DEAL));

  accord_plan_begin (plan, "Remove the account", NULL);
  accord_plan_remove (plan, account);
  g_assert_false (accord_plan_commit (plan, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
  g_assert_cmpstr (error->message, ==,
                   "account “Acme” can't be removed: deal “SSO roll-out” "
                   "still needs it. Change that first.");
  g_assert_cmphex (accord_plan_get_digest (plan), ==, digest);
  g_assert_true (accord_plan_check (plan, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/delete-and-undo", test_delete_and_undo);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-chart-plans.h"

#include "accord-allocation.h"
#include "accord-id.h"
#include "accord-kinds.h"
#include "accord-new-plan.h"
#include "accord-part.h"
#include "accord-plan-edit.h"
#include "accord-promise-feature.h"
#include "accord-promise.h"
#include "accord-sample.h"

/* One team of one person who works every weekday on nothing else: 5 sure days
 * of work are done after 5 working days. */
static const struct
{
  const char *kind;
  const char *settings;
} small[] = {
  { "calendar", "name=Working week" },
  { "settings", "name=Small; calendar=Working week; as-of=2026-04-20; "
                "currency=EUR; goal-amount=500000; goal-by=2026-12-31; "
                "team-correlation=0" },
  { "stage", "name=Proposal; chance=0.4" },
  { "stage", "name=Negotiation; chance=0.65" },
  { "stage", "name=Won; kind=won; chance=1" },
  { "account", "name=Acme" },
  { "account", "name=Brightwater" },
  { "role", "name=Developer" },
  { "team", "name=Platform; focus-factor=1; attrition=0" },
  { "team", "name=Mobile; focus-factor=1; attrition=0" },
  { "person", "name=Ann; role=Developer" },
  { "person", "name=Ben; side=sales" },
  { "person", "name=Cleo; side=sales" },
  { "allocation", "person=Ann; team=Platform" },
  { "deal", "title=Roll-out; account=Acme; stage=Won; state=won; "
            "closed-on=2026-04-01; amount=100000; owner=Ben" },
  { "deal", "title=Renewal; account=Brightwater; stage=Proposal; "
            "amount=50000; close-early=2026-05-01; close-likely=2026-05-11; "
            "close-late=2026-05-29" },
  { "feature", "title=Login" },
  { "feature", "title=Reports" },
  { "feature", "title=Search" },
  { "part", "name=Build login; feature=Login; team=Platform; "
            "estimate-low=5; estimate-likely=5; estimate-high=5" },
  { "part", "name=Build reports; feature=Reports; team=Platform; "
            "estimate-low=5; estimate-likely=10; estimate-high=20" },
  { "limit", "text=Only one provider; feature=Login" },
  { "promise", "title=SSO; deal=Roll-out; state=agreed; "
               "want-date=2026-04-20; agreed-date=2026-04-22; "
               "need-date=2026-04-30" },
  { "promise", "title=Dashboard; deal=Roll-out; state=draft; "
               "want-date=2026-06-01; agreed-date=2026-12-01; "
               "need-date=2026-12-24; need-revealed=true; confidence=0.9; "
               "owner=Cleo" },
  { "promise", "title=Finder; deal=Renewal; state=asked; agreed-after=14; "
               "before-estimate=true" },
  { "promise", "title=Old; account=Acme; state=kept; "
               "agreed-date=2026-03-02; delivered-on=2026-02-27" },
  { "promise", "title=Older; account=Acme; state=broken; "
               "agreed-date=2026-02-02; delivered-on=2026-02-27" },
  { "promise", "title=Gone; deal=Roll-out; state=withdrawn" },
  { "promise-feature", "promise=SSO; feature=Login" },
  { "promise-feature", "promise=Dashboard; feature=Reports" },
  { "promise-feature", "promise=Finder; feature=Search" },
};

AccordPlan *
accord_chart_plans_new_small (void)
{
  AccordPlan *plan = accord_kinds_new_plan ();
  g_autoptr (GError) error = NULL;

  accord_plan_begin (plan, "Make it", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (small); i++)
    accord_test_world_add (plan, small[i].kind, small[i].settings);
  accord_plan_commit (plan, &error);
  g_assert_no_error (error);

  return plan;
}

AccordPlan *
accord_chart_plans_new_sample (void)
{
  g_autoptr (GError) error = NULL;
  AccordPlan *plan = accord_sample_new (PLANS_AS_OF, &error);

  g_assert_no_error (error);
  return plan;
}

static gpointer
add (AccordPlan *plan,
     const char *kind,
     guint       i,
     const char *settings)
{
  g_autofree char *name = g_strdup_printf ("%s %u", kind, i);
  gpointer entity = accord_plan_add (
    plan, accord_plan_find_kind (plan, kind), accord_id_from_text (name));

  accord_test_world_set (plan, entity, settings);
  return entity;
}

/* A promise with a feature of its own, that a team of its account's does. */
static void
add_promise (AccordPlan *plan,
             gpointer    account,
             gpointer    team,
             guint       i)
{
  g_autofree char *title = g_strdup_printf (
    "title=Promise %u; state=agreed; agreed-date=2026-%02u-%02u; "
    "want-date=2026-06-01; need-date=2027-01-04",
    i, 6 + i % 7, 1 + i % 28);
  g_autofree char *feature_title = g_strdup_printf ("title=Feature %u", i);
  gpointer promise = add (plan, "promise", i, title);
  gpointer feature = add (plan, "feature", i, feature_title);
  gpointer link = add (plan, "promise-feature", i, "");
  gpointer part
    = add (plan, "part", i,
           "estimate-low=0.2; estimate-likely=0.5; estimate-high=1.5");

  accord_plan_set_reference (plan, promise, ACCORD_PROMISE_ACCOUNT, account);
  accord_plan_set_reference (plan, link, ACCORD_PROMISE_FEATURE_PROMISE, promise);
  accord_plan_set_reference (plan, link, ACCORD_PROMISE_FEATURE_FEATURE, feature);
  accord_plan_set_reference (plan, part, ACCORD_PART_FEATURE, feature);
  accord_plan_set_reference (plan, part, ACCORD_PART_TEAM, team);
}

AccordPlan *
accord_chart_plans_new_large (guint n_promises)
{
  AccordPlan *plan = accord_new_plan ("Large");
  g_autoptr (GError) error = NULL;
  gpointer accounts[50], teams[5];

  accord_plan_begin (plan, "Import it", NULL);
  accord_test_world_set (plan, accord_plan_get_root (plan),
                         "as-of=2026-04-20");
  for (guint i = 0; i < G_N_ELEMENTS (accounts); i++)
    {
      g_autofree char *name = g_strdup_printf ("name=Account %02u", i);

      accounts[i] = add (plan, "account", i, name);
    }
  for (guint i = 0; i < G_N_ELEMENTS (teams); i++)
    {
      g_autofree char *name = g_strdup_printf ("name=Team %u", i);
      g_autofree char *person = g_strdup_printf ("name=Person %u", i);
      gpointer one = add (plan, "person", i, person);
      gpointer place = add (plan, "allocation", i, "");

      teams[i] = add (plan, "team", i, name);
      accord_plan_set_reference (plan, place, ACCORD_ALLOCATION_PERSON, one);
      accord_plan_set_reference (plan, place, ACCORD_ALLOCATION_TEAM, teams[i]);
    }
  for (guint i = 0; i < n_promises; i++)
    add_promise (plan, accounts[i % 50], teams[i % 5], i);
  accord_plan_commit (plan, &error);
  g_assert_no_error (error);

  return plan;
}

AccordForecast *
accord_chart_plans_forecast (AccordPlan *plan,
                             guint       n_trials)
{
  g_autoptr (AccordForecastInput) input
    = accord_forecast_input_new (plan, PLANS_AS_OF);
  g_autoptr (GError) error = NULL;
  AccordForecast *forecast
    = accord_forecast_run (input, n_trials, 2, NULL, plan, &error);

  g_assert_no_error (error);
  return forecast;
}

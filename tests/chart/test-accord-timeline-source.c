/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-chart-plans.h"
#include "accord-customer-step.h"
#include "accord-deal.h"
#include "accord-plan-edit.h"
#include "accord-promise.h"
#include "accord-timeline-source.h"

#include <math.h>

#define TRIALS 400

static const AccordTimelineRow *
find_row (AccordTimelineData *data,
          const char         *title)
{
  for (guint i = 0; i < accord_timeline_data_get_n_rows (data); i++)
    {
      const AccordTimelineRow *row = accord_timeline_data_get_row (data, i);

      if (g_str_equal (row->title, title))
        return row;
    }

  return NULL;
}

static AccordTimelineData *
make (AccordPlan     *plan,
      AccordForecast *forecast)
{
  AccordTimelineOptions options = { .today = PLANS_AS_OF };

  return accord_timeline_source_new (plan, forecast, &options);
}

static void
test_rows (void)
{
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_small ();
  g_autoptr (AccordForecast) forecast
    = accord_chart_plans_forecast (plan, TRIALS);
  g_autoptr (AccordTimelineData) data = make (plan, forecast);
  const AccordTimelineRow *row = find_row (data, "SSO");

  g_assert_cmpint (accord_timeline_data_get_as_of (data), ==, PLANS_AS_OF);
  g_assert_cmpfloat (accord_timeline_data_get_confidence (data), ==, 0.7);
  /* All but the withdrawn one. */
  g_assert_cmpuint (accord_timeline_data_get_n_rows (data), ==, 5);
  g_assert_null (find_row (data, "Gone"));

  /* 5 sure days from Monday on. */
  g_assert_cmpstr (row->account, ==, "Acme");
  g_assert_cmpint (row->want, ==, PLANS_AS_OF);
  g_assert_cmpint (row->agreed, ==, PLANS_AS_OF + 2);
  g_assert_cmpint (row->ready, ==, PLANS_AS_OF + 4);
  g_assert_true (row->has_quantiles);
  g_assert_cmpfloat (row->quantiles[0], ==, PLANS_AS_OF + 4);
  g_assert_cmpfloat (row->quantiles[18], ==, PLANS_AS_OF + 4);
  g_assert_cmpfloat (row->chance, ==, 0);
  g_assert_cmpuint (row->n_limits, ==, 1);
  g_assert_cmpuint (row->n_missing, ==, 0);
  g_assert_cmpfloat (row->confidence, ==, 0);
  g_assert_cmpint (row->baseline, ==, ACCORD_DAY_NONE);
  g_assert_cmpint (row->outcome, ==, ACCORD_TIMELINE_OPEN);
  g_assert_false (row->draft || row->before_estimate);
}

/* The quantiles are the engine's. */
static void
test_quantiles (void)
{
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_sample ();
  g_autoptr (AccordForecast) forecast
    = accord_chart_plans_forecast (plan, TRIALS);
  g_autoptr (AccordTimelineData) data = make (plan, forecast);
  guint n_dated = 0;

  for (guint i = 0; i < accord_timeline_data_get_n_rows (data); i++)
    {
      const AccordTimelineRow *row = accord_timeline_data_get_row (data, i);

      if (!row->has_quantiles)
        continue;
      n_dated++;
      for (guint k = 0; k < ACCORD_TIMELINE_N_QUANTILES; k++)
        {
          AccordDay day = accord_forecast_get_quantile (forecast, row->id,
                                                        (k + 1) * 0.05);

          if (day == ACCORD_DAY_MAX)
            g_assert_true (isinf (row->quantiles[k]));
          else
            g_assert_cmpfloat (row->quantiles[k], ==, day);
        }
    }
  g_assert_cmpuint (n_dated, >, 10);
}

static void
test_missing_and_relative (void)
{
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_small ();
  g_autoptr (AccordForecast) forecast
    = accord_chart_plans_forecast (plan, TRIALS);
  g_autoptr (AccordTimelineData) with = make (plan, forecast);
  g_autoptr (AccordTimelineData) without = make (plan, NULL);
  const AccordTimelineRow *row = find_row (with, "Finder");

  g_assert_cmpuint (row->n_missing, ==, 1);
  g_assert_cmpint (row->ready, ==, ACCORD_DAY_NONE);
  g_assert_false (row->has_quantiles);
  g_assert_cmpfloat (row->chance, ==, ACCORD_TIMELINE_NO_CHANCE);
  g_assert_true (row->before_estimate);
  /* 14 days after 11 May, with a forecast and without one. */
  g_assert_cmpint (row->agreed, ==, accord_day_from_ymd (2026, 5, 25));
  g_assert_cmpint (find_row (without, "Finder")->agreed, ==, row->agreed);
  g_assert_cmpint (find_row (without, "SSO")->ready, ==, ACCORD_DAY_NONE);
}

/* Nobody has said when it closes: only the forecast has a day for it. */
static void
test_unknown_close (void)
{
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_small ();
  g_autoptr (AccordForecast) forecast = NULL;
  g_autoptr (AccordTimelineData) with = NULL;
  g_autoptr (AccordTimelineData) without = NULL;

  accord_test_world_edit (plan, "deal", "Renewal",
                          "close-early=; close-likely=; close-late=");
  forecast = accord_chart_plans_forecast (plan, TRIALS);
  with = make (plan, forecast);
  without = make (plan, NULL);

  g_assert_cmpint (find_row (with, "Finder")->agreed, >, PLANS_AS_OF + 14);
  g_assert_cmpint (find_row (without, "Finder")->agreed, ==, ACCORD_DAY_NONE);
}

static void
test_need_date (void)
{
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_small ();
  AccordTimelineOptions options = { .today = PLANS_AS_OF };
  g_autoptr (AccordTimelineData) held_back
    = accord_timeline_source_new (plan, NULL, &options);
  g_autoptr (AccordTimelineData) revealed = NULL;

  options.reveal_private = TRUE;
  revealed = accord_timeline_source_new (plan, NULL, &options);

  g_assert_cmpint (find_row (held_back, "SSO")->need, ==, ACCORD_DAY_NONE);
  g_assert_false (find_row (held_back, "SSO")->need_revealed);
  g_assert_cmpint (find_row (held_back, "Dashboard")->need, ==,
                   accord_day_from_ymd (2026, 12, 24));
  g_assert_true (find_row (held_back, "Dashboard")->need_revealed);
  g_assert_cmpint (find_row (revealed, "SSO")->need, ==,
                   accord_day_from_ymd (2026, 4, 30));
  g_assert_true (find_row (revealed, "SSO")->need_revealed);
}

static void
test_outcomes (void)
{
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_small ();
  g_autoptr (AccordForecast) forecast
    = accord_chart_plans_forecast (plan, TRIALS);
  g_autoptr (AccordTimelineData) data = make (plan, forecast);

  g_assert_cmpint (find_row (data, "Old")->outcome, ==, ACCORD_TIMELINE_KEPT);
  g_assert_cmpint (find_row (data, "Old")->ready, ==,
                   accord_day_from_ymd (2026, 2, 27));
  g_assert_false (find_row (data, "Old")->has_quantiles);
  g_assert_cmpint (find_row (data, "Older")->outcome, ==,
                   ACCORD_TIMELINE_BROKEN);
  g_assert_true (find_row (data, "Dashboard")->draft);
  g_assert_cmpfloat (find_row (data, "Dashboard")->confidence, ==, 0.9);
}

/* A lost deal takes its open promises along, and leaves the ended ones. */
static void
test_lost_deal (void)
{
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_small ();
  g_autoptr (AccordTimelineData) data = NULL;

  accord_test_world_edit (plan, "promise", "Old", "account=; deal=Renewal");
  accord_test_world_edit (plan, "deal", "Renewal",
                          "state=lost; closed-on=2026-04-17");
  data = make (plan, NULL);

  g_assert_null (find_row (data, "Finder"));
  g_assert_nonnull (find_row (data, "Old"));
}

static void
test_baseline (void)
{
  static const struct
  {
    const char *signature;
    AccordDay baseline;
  } cases[] = {
    { "name=Ann; signed-on=2026-04-01; agreed-date=2026-04-15",
      ACCORD_DAY_NONE },
    { "name=Ben; side=sales; signed-on=2026-04-02; agreed-date=2026-04-15",
      20558 },
    { "name=Ben; side=sales; signed-on=2026-04-03; agreed-date=2026-04-17",
      20558 },
    { "name=Ann; signed-on=2026-04-04; agreed-date=2026-04-17", 20560 },
    { "name=Ann; signed-on=2026-04-09; agreed-date=2026-04-19; "
      "withdrawn-because=Too soon",
      20560 },
    { "name=Ben; side=sales; signed-on=2026-04-09; agreed-date=2026-04-19",
      20560 },
  };
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_small ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *settings
        = g_strdup_printf ("promise=SSO; %s", cases[i].signature);
      g_autoptr (AccordTimelineData) data = NULL;

      accord_test_world_edit (plan, "signature", NULL, settings);
      data = make (plan, NULL);
      g_assert_cmpint (find_row (data, "SSO")->baseline, ==,
                       cases[i].baseline);
    }
}

static void
test_limits (void)
{
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_small ();
  g_autoptr (AccordTimelineData) more = NULL;
  g_autoptr (AccordTimelineData) fewer = NULL;

  /* A limit of what a feature is divided into is a limit of it. */
  accord_test_world_edit (plan, "feature", NULL, "title=Keys; parent=Login");
  accord_test_world_edit (plan, "limit", NULL,
                          "text=No phones; feature=Keys");
  more = make (plan, NULL);
  g_assert_cmpuint (find_row (more, "SSO")->n_limits, ==, 2);

  accord_test_world_edit (plan, "feature", "Keys", "status=dropped");
  fewer = make (plan, NULL);
  g_assert_cmpuint (find_row (fewer, "SSO")->n_limits, ==, 1);
}

static void
test_groups (void)
{
  static const struct
  {
    AccordTimelineGroup group;
    const char *expected;
  } cases[] = {
    { ACCORD_TIMELINE_GROUP_NONE,
      "Older:- Old:- SSO:- Finder:- Dashboard:- " },
    { ACCORD_TIMELINE_GROUP_ACCOUNT,
      "Older:Acme Old:Acme SSO:Acme Dashboard:Acme Finder:Brightwater " },
    { ACCORD_TIMELINE_GROUP_OWNER,
      "SSO:Ben Dashboard:Cleo Older:- Old:- Finder:- " },
    { ACCORD_TIMELINE_GROUP_TEAM,
      "SSO:Platform Dashboard:Platform Older:- Old:- Finder:- " },
    { ACCORD_TIMELINE_GROUP_RISK,
      "SSO:Late Finder:No deliverable date Dashboard:In time "
      "Older:Kept or broken Old:Kept or broken " },
  };
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_small ();
  g_autoptr (AccordForecast) forecast
    = accord_chart_plans_forecast (plan, TRIALS);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordTimelineOptions options = {
        .group = cases[i].group,
        .sort = ACCORD_TIMELINE_SORT_AGREED,
      };
      g_autoptr (AccordTimelineData) data = NULL;
      g_autoptr (GString) found = g_string_new (NULL);

      data = accord_timeline_source_new (plan, forecast, &options);
      for (guint k = 0; k < accord_timeline_data_get_n_rows (data); k++)
        {
          const AccordTimelineRow *row
            = accord_timeline_data_get_row (data, k);

          g_string_append_printf (found, "%s:%s ", row->title,
                                  row->group != NULL ? row->group : "-");
        }
      g_assert_cmpstr (found->str, ==, cases[i].expected);
    }
}

/* A new promise that the forecast does not know yet has a row all the same. */
static void
test_new_promise (void)
{
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_small ();
  g_autoptr (AccordForecast) forecast
    = accord_chart_plans_forecast (plan, TRIALS);
  AccordTimelineOptions options = { .today = PLANS_AS_OF };
  AccordTimelineRow row;

  accord_test_world_edit (plan, "promise", NULL,
                          "title=New; deal=Renewal; agreed-after=1");
  accord_timeline_source_fill_row (
    accord_test_world_find (plan, "promise", "New"), forecast, &options, &row);
  g_assert_cmpstr (row.title, ==, "New");
  g_assert_cmpint (row.agreed, ==, ACCORD_DAY_NONE);
  g_assert_cmpint (row.ready, ==, ACCORD_DAY_NONE);
  g_assert_cmpuint (row.n_missing, ==, 0);
}

static void
test_large (void)
{
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_large (5000);
  g_autoptr (AccordForecast) forecast = accord_chart_plans_forecast (plan, 4);
  AccordTimelineOptions options = { .group = ACCORD_TIMELINE_GROUP_ACCOUNT,
                                    .sort = ACCORD_TIMELINE_SORT_GAP };
  g_autoptr (AccordTimelineData) data
    = accord_timeline_source_new (plan, forecast, &options);

  g_assert_cmpuint (accord_timeline_data_get_n_rows (data), ==, 5000);
  for (guint i = 0; i < 5000; i++)
    {
      const AccordTimelineRow *row = accord_timeline_data_get_row (data, i);

      g_assert_cmpint (row->need, ==, ACCORD_DAY_NONE);
      g_assert_true (row->has_quantiles);
      g_assert_cmpstr (row->group, ==, row->account);
    }
}

static AccordEntity *
add_step (AccordPlan   *plan,
          AccordEntity *deal,
          double        low,
          double        likely,
          double        high)
{
  AccordEntity *step = accord_plan_add (plan, ACCORD_TYPE_CUSTOMER_STEP, 0);

  accord_plan_set_reference (plan, step, ACCORD_CUSTOMER_STEP_DEAL, deal);
  accord_plan_set_text (plan, step, ACCORD_CUSTOMER_STEP_NAME, "Legal");
  accord_plan_set_number (plan, step, ACCORD_CUSTOMER_STEP_DAYS_LOW, low);
  accord_plan_set_number (plan, step, ACCORD_CUSTOMER_STEP_DAYS_LIKELY,
                          likely);
  accord_plan_set_number (plan, step, ACCORD_CUSTOMER_STEP_DAYS_HIGH, high);

  return step;
}

/* One after the other from the day that is looked at, five days a week. */
static void
test_customer_steps (void)
{
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_small ();
  g_autoptr (GError) error = NULL;
  AccordEntity *promise
    = accord_plan_find (plan, ACCORD_TYPE_PROMISE, "Finder", &error);
  AccordEntity *signed_one
    = accord_plan_find (plan, ACCORD_TYPE_PROMISE, "SSO", &error);
  AccordEntity *deal
    = accord_entity_get_referred (promise, ACCORD_PROMISE_DEAL);
  AccordTimelineOptions options = { .today = PLANS_AS_OF };
  AccordTimelineRow row;
  AccordEntity *done;

  accord_timeline_source_fill_row (promise, NULL, &options, &row);
  g_assert_cmpuint (row.n_steps, ==, 0);
  g_assert_cmpint (row.steps_likely, ==, ACCORD_DAY_NONE);

  accord_plan_begin (plan, "Steps", NULL);
  add_step (plan, deal, 5, 10, 20);
  add_step (plan, deal, 0, 5, 10);
  done = add_step (plan, deal, 50, 50, 50);
  accord_plan_set_day (plan, done, ACCORD_CUSTOMER_STEP_DONE_ON, PLANS_AS_OF);
  accord_plan_commit (plan, &error);
  g_assert_no_error (error);
  accord_timeline_source_fill_row (promise, NULL, &options, &row);
  g_assert_cmpuint (row.n_steps, ==, 2);
  g_assert_cmpint (row.steps_low, ==, PLANS_AS_OF + 7);
  g_assert_cmpint (row.steps_likely, ==, PLANS_AS_OF + 21);
  g_assert_cmpint (row.steps_high, ==, PLANS_AS_OF + 42);

  /* One of unknown length leaves no date; a deal that is won, no step. */
  accord_plan_begin (plan, "Unknown", NULL);
  add_step (plan, deal, NAN, NAN, NAN);
  add_step (plan, accord_entity_get_referred (signed_one, ACCORD_PROMISE_DEAL),
            1, 1, 1);
  accord_plan_commit (plan, &error);
  g_assert_no_error (error);
  accord_timeline_source_fill_row (promise, NULL, &options, &row);
  g_assert_cmpuint (row.n_steps, ==, 3);
  g_assert_cmpint (row.steps_low, ==, ACCORD_DAY_NONE);
  accord_timeline_source_fill_row (signed_one, NULL, &options, &row);
  g_assert_cmpuint (row.n_steps, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-source/rows", test_rows);
  g_test_add_func ("/timeline-source/quantiles", test_quantiles);
  g_test_add_func ("/timeline-source/missing-and-relative",
                   test_missing_and_relative);
  g_test_add_func ("/timeline-source/unknown-close", test_unknown_close);
  g_test_add_func ("/timeline-source/need-date", test_need_date);
  g_test_add_func ("/timeline-source/outcomes", test_outcomes);
  g_test_add_func ("/timeline-source/lost-deal", test_lost_deal);
  g_test_add_func ("/timeline-source/baseline", test_baseline);
  g_test_add_func ("/timeline-source/limits", test_limits);
  g_test_add_func ("/timeline-source/groups", test_groups);
  g_test_add_func ("/timeline-source/new-promise", test_new_promise);
  g_test_add_func ("/timeline-source/customer-steps", test_customer_steps);
  g_test_add_func ("/timeline-source/large", test_large);

  return g_test_run ();
}

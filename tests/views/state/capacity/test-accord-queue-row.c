/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-queue-row.h"

#include "accord-test-world.h"

typedef struct
{
  AccordPlan *plan;
  AccordQueueRow *row;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->plan = accord_test_world_new ();
  fixture->row = accord_queue_row_new (ACCORD_FEATURE (
    accord_test_world_find (fixture->plan, "feature", "Login")));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_unref (fixture->row);
  g_object_unref (fixture->plan);
}

static void
estimate (Fixture    *fixture,
          const char *estimate)
{
  accord_test_world_edit (fixture->plan, "part", "Build", estimate);
  accord_queue_row_refresh (fixture->row);
}

static void
test_texts (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *accounts = accord_queue_row_dup_accounts (fixture->row);

  g_assert_cmpstr (accord_queue_row_get_title (fixture->row), ==, "Login");
  g_assert_cmpstr (accord_queue_row_get_teams (fixture->row), ==, "Platform");
  g_assert_cmpstr (accord_queue_row_get_days (fixture->row), ==, "");
  g_assert_cmpstr (accounts, ==, "Acme");
  g_assert_cmpuint (accord_queue_row_get_promises (fixture->row)->len, ==, 1);

  estimate (fixture, "estimate-low=2; estimate-likely=5; estimate-high=9.5");
  accord_test_world_edit (fixture->plan, "part", NULL,
                          "name=Test; feature=Login; team=Platform; "
                          "estimate-low=1; estimate-likely=1; "
                          "estimate-high=10");
  accord_queue_row_refresh (fixture->row);
  g_assert_cmpstr (accord_queue_row_get_days (fixture->row), ==, "3 · 6 · 20");
  g_assert_cmpstr (accord_queue_row_get_teams (fixture->row), ==, "Platform");
}

static void
test_account (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *draft = NULL, *told = NULL;
  gboolean sure;

  draft = accord_queue_row_dup_account (fixture->row, 0, &sure);
  g_assert_cmpstr (draft, ==, "Acme ?");
  g_assert_false (sure);
  accord_test_world_edit (fixture->plan, "promise", "SSO", "state=asked");
  accord_queue_row_refresh (fixture->row);
  told = accord_queue_row_dup_account (fixture->row, 0, &sure);
  g_assert_cmpstr (told, ==, "Acme");
  g_assert_true (sure);
  accord_test_world_edit (fixture->plan, "promise", "SSO", "state=withdrawn");
  accord_queue_row_refresh (fixture->row);
  g_assert_cmpuint (accord_queue_row_get_n_accounts (fixture->row), ==, 0);
}

static void
test_readiness (Fixture      *fixture,
                gconstpointer data)
{
  g_assert_cmpint (accord_queue_row_get_readiness (fixture->row), ==,
                   ACCORD_READINESS_CRITERIA_MISSING);
  accord_test_world_edit (fixture->plan, "acceptance-criterion", NULL,
                          "feature=Login; text=Signs in; state=written");
  accord_queue_row_refresh (fixture->row);
  g_assert_cmpint (accord_queue_row_get_readiness (fixture->row), ==,
                   ACCORD_READINESS_NO_ESTIMATE);
  estimate (fixture, "estimate-low=2; estimate-likely=5; estimate-high=9");
  g_assert_cmpint (accord_queue_row_get_readiness (fixture->row), ==,
                   ACCORD_READINESS_READY);
  accord_test_world_edit (fixture->plan, "acceptance-criterion", "Signs in",
                          "state=missing");
  accord_queue_row_refresh (fixture->row);
  g_assert_cmpint (accord_queue_row_get_readiness (fixture->row), ==,
                   ACCORD_READINESS_CRITERIA_MISSING);
}

static AccordOutlook *
forecast (Fixture *fixture)
{
  g_autoptr (AccordForecastInput) input = accord_forecast_input_new (
    fixture->plan, accord_day_from_ymd (2026, 5, 4));
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordForecast) result
    = accord_forecast_run (input, 64, 1, NULL, fixture->plan, &error);
  AccordOutlook *outlook = accord_outlook_new (fixture->plan);

  g_assert_no_error (error);
  accord_outlook_update (outlook, result, FALSE);
  accord_queue_row_follow (fixture->row, outlook);

  return outlook;
}

static AccordDay
get_deliverable (Fixture       *fixture,
                 AccordOutlook *outlook,
                 const char    *promise)
{
  return accord_promise_outlook_get_forecast (
           accord_outlook_find (
             outlook, accord_entity_get_id (accord_test_world_find (
                        fixture->plan, "promise", promise))))
    ->deliverable;
}

/* The first of the promises says it: here the one without the hand-over. */
static void
test_ready (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (AccordOutlook) blind = NULL, outlook = NULL;
  g_autofree char *source = NULL;

  accord_test_world_edit (fixture->plan, "feature", NULL, "title=Export");
  accord_test_world_edit (fixture->plan, "part", NULL,
                          "name=Make; feature=Export; team=Platform");
  accord_test_world_edit (fixture->plan, "promise", NULL,
                          "title=Early; deal=Roll-out");
  accord_test_world_edit (fixture->plan, "promise", NULL,
                          "title=Later; deal=Roll-out; hand-over=20");
  accord_test_world_edit (fixture->plan, "promise-feature", NULL,
                          "promise=Early; feature=Export");
  accord_test_world_edit (fixture->plan, "promise-feature", NULL,
                          "promise=Later; feature=Export");
  g_set_object (&fixture->row, NULL);
  fixture->row = accord_queue_row_new (ACCORD_FEATURE (
    accord_test_world_find (fixture->plan, "feature", "Export")));
  blind = forecast (fixture);
  g_assert_cmpint (accord_queue_row_get_ready (fixture->row), ==,
                   ACCORD_DAY_NONE);
  g_assert_null (accord_queue_row_dup_ready_source (fixture->row));

  accord_test_world_edit (fixture->plan, "part", "Make",
                          "estimate-low=2; estimate-likely=5; "
                          "estimate-high=9");
  outlook = forecast (fixture);
  g_assert_true (
    accord_day_is_valid (get_deliverable (fixture, outlook, "Early")));
  g_assert_cmpint (get_deliverable (fixture, outlook, "Early"), <,
                   get_deliverable (fixture, outlook, "Later"));
  g_assert_cmpint (accord_queue_row_get_ready (fixture->row), ==,
                   get_deliverable (fixture, outlook, "Early"));
  source = accord_queue_row_dup_ready_source (fixture->row);
  g_assert_nonnull (strstr (source, "Early"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                   \
  g_test_add ("/queue-row/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("texts", test_texts);
  ADD ("account", test_account);
  ADD ("readiness", test_readiness);
  ADD ("ready", test_ready);

  return g_test_run ();
}

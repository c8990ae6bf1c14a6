/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-booking.h"
#include "accord-chart-plans.h"

#define TRIALS 400

static double
sum (const AccordBookedWeek *weeks,
     guint                   n_weeks,
     AccordCertainty         certainty)
{
  double all = 0;

  for (guint i = 0; i < n_weeks; i++)
    all += weeks[i].booked[certainty];

  return all;
}

/* What the 5 sure days of Login, by the only person of the team, count as. */
static void
test_certainty (void)
{
  static const struct
  {
    const char *kind, *name, *settings;
    AccordCertainty certainty;
  } cases[] = {
    { "promise", "SSO", "", ACCORD_CERTAINTY_WON },
    { "promise", "SSO", "deal=; account=Acme", ACCORD_CERTAINTY_AGREED },
    { "promise", "SSO",
      "deal=; account=Acme; state=told; told-date=2026-05-04; "
      "told-on=2026-04-01",
      ACCORD_CERTAINTY_AGREED },
    { "promise", "SSO", "deal=; account=Acme; state=asked",
      ACCORD_CERTAINTY_POSSIBLE },
    { "promise", "SSO", "deal=Renewal; state=answered",
      ACCORD_CERTAINTY_POSSIBLE },
    { "promise", "SSO", "deal=Renewal", ACCORD_CERTAINTY_AGREED },
    { "feature", "Login", "status=building; begun-on=2026-04-01",
      ACCORD_CERTAINTY_BEGUN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = accord_chart_plans_new_small ();
      g_autoptr (AccordForecast) forecast = NULL;
      g_autoptr (AccordBooking) booking = NULL;
      g_autoptr (GError) error = NULL;
      const AccordBookedWeek *weeks;
      guint n_weeks;

      accord_test_world_edit (plan, "feature", "Reports", "status=dropped");
      accord_test_world_edit (plan, "deal", "Renewal",
                              "chance-override=1; override-reason=Sure");
      accord_test_world_edit (plan, cases[i].kind, cases[i].name,
                              cases[i].settings);
      forecast = accord_chart_plans_forecast (plan, TRIALS);
      booking = accord_booking_new (forecast, &error);
      g_assert_no_error (error);
      n_weeks = accord_forecast_get_n_weeks (forecast);
      weeks = accord_booking_get_weeks (
        booking, accord_entity_get_id (
                   accord_test_world_find (plan, "team", "Platform")));
      g_test_message ("case %u", i);
      for (guint k = 0; k < ACCORD_N_CERTAINTIES; k++)
        g_assert_cmpfloat_with_epsilon (sum (weeks, n_weeks, k),
                                        k == cases[i].certainty ? 5 : 0,
                                        0.01);
    }
}

/* What nobody asks for was decided inside. */
static void
test_internal (void)
{
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_small ();
  g_autoptr (AccordForecast) forecast = NULL;
  g_autoptr (AccordBooking) booking = NULL;
  g_autoptr (GError) error = NULL;

  accord_test_world_edit (plan, "promise", "SSO", "deal=; account=Acme");
  accord_test_world_edit (plan, "feature", "Reports", "status=dropped");
  accord_test_world_edit (plan, "feature", NULL, "title=Chores");
  accord_test_world_edit (plan, "part", NULL,
                          "name=Tidy up; feature=Chores; team=Platform; "
                          "estimate-low=2; estimate-likely=2; "
                          "estimate-high=2");
  forecast = accord_chart_plans_forecast (plan, TRIALS);
  booking = accord_booking_new (forecast, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (
    sum (accord_booking_get_weeks (
           booking, accord_entity_get_id (
                      accord_test_world_find (plan, "team", "Platform"))),
         accord_forecast_get_n_weeks (forecast), ACCORD_CERTAINTY_WON),
    2, 0.01);
}

/* What is waited for is needed as surely as what waits, in a chain too. */
static void
test_chain (void)
{
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_small ();
  g_autoptr (AccordForecast) forecast = NULL;
  g_autoptr (AccordBooking) booking = NULL;
  g_autoptr (GError) error = NULL;
  const AccordBookedWeek *weeks;
  guint n_weeks;

  accord_test_world_edit (plan, "feature", "Reports", "status=dropped");
  accord_test_world_edit (plan, "promise", "SSO", "deal=; account=Acme");
  accord_test_world_edit (plan, "feature", NULL, "title=Keys");
  accord_test_world_edit (plan, "feature", NULL, "title=Vault");
  accord_test_world_edit (plan, "part", NULL,
                          "name=Build vault; feature=Vault; team=Platform; "
                          "estimate-low=3; estimate-likely=3; "
                          "estimate-high=3");
  accord_test_world_edit (plan, "dependency", NULL,
                          "predecessor=Vault; successor=Keys");
  accord_test_world_edit (plan, "dependency", NULL,
                          "predecessor=Keys; successor=Login");
  forecast = accord_chart_plans_forecast (plan, TRIALS);
  booking = accord_booking_new (forecast, &error);
  g_assert_no_error (error);
  n_weeks = accord_forecast_get_n_weeks (forecast);
  weeks = accord_booking_get_weeks (
    booking,
    accord_entity_get_id (accord_test_world_find (plan, "team", "Platform")));
  g_assert_cmpfloat_with_epsilon (
    sum (weeks, n_weeks, ACCORD_CERTAINTY_AGREED), 8, 0.01);
}

/* In the sample plan each week adds up to what the forecast books. */
static void
test_sums (void)
{
  g_autoptr (AccordPlan) plan = accord_chart_plans_new_sample ();
  g_autoptr (AccordForecast) forecast
    = accord_chart_plans_forecast (plan, TRIALS);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordBooking) booking = accord_booking_new (forecast, &error);
  g_autoptr (GPtrArray) teams = accord_plan_dup_current (
    plan, accord_plan_find_kind (plan, "team"));
  double by_certainty[ACCORD_N_CERTAINTIES] = { 0 };

  g_assert_no_error (error);
  g_assert_null (accord_booking_get_weeks (booking, 1));
  for (guint i = 0; i < teams->len; i++)
    {
      gint64 team = accord_entity_get_id (teams->pdata[i]);
      const AccordBookedWeek *weeks = accord_booking_get_weeks (booking, team);
      const AccordEngineLoad *loads
        = accord_forecast_get_load (forecast, team);

      for (guint week = 0; week < accord_forecast_get_n_weeks (forecast);
           week++)
        {
          double all = 0;

          for (guint k = 0; k < ACCORD_N_CERTAINTIES; k++)
            {
              g_assert_cmpfloat (weeks[week].booked[k], >=, 0);
              all += weeks[week].booked[k];
              by_certainty[k] += weeks[week].booked[k];
            }
          g_assert_cmpfloat_with_epsilon (all, loads[week].booked, 1e-6);
        }
    }
  for (guint k = 0; k < ACCORD_N_CERTAINTIES; k++)
    {
      g_test_message ("certainty %u: %g", k, by_certainty[k]);
      g_assert_cmpfloat (by_certainty[k], >, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/booking/certainty", test_certainty);
  g_test_add_func ("/booking/internal", test_internal);
  g_test_add_func ("/booking/chain", test_chain);
  g_test_add_func ("/booking/sums", test_sums);

  return g_test_run ();
}

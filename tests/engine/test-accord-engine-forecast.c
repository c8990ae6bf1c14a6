/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-text.h"

#include <math.h>

/* A plan without luck but whether a deal is won: every figure by hand. */
static void
test_by_hand (void)
{
  g_autoptr (PlanText) plan = plan_text_new (
    "set days=40 goal=10 extra=500\n"
    "team t heads=1\n"
    "feature a part=t:5 pin=0\nfeature b part=t:5 pin=1\n"
    "deal x won amount=10000 close=-3\n"
    "deal y chance=0.8 amount=6000 close=3\n"
    "deal z chance=0.5 amount=1000 close=20\n"
    /* Ready on Friday, date 4, and with the hand-over on Monday, date 7. */
    "promise p deal=x needs=a want=3 agreed=7 handover=1 share=10000 late=700\n"
    /* b runs from day 5 to 10: Friday of the second week, date 11. Agreed is
     * the Wednesday before: two days late, one of grace, 7 a day. */
    "promise q deal=y needs=b want=9 agreed=9 grace=1 share=6000 late=49\n"
    "promise none deal=z share=1000\n");
  g_autoptr (AccordEngineForecast) forecast
    = plan_text_forecast (plan, 10000);
  const AccordEngineTotals *totals
    = accord_engine_forecast_get_totals (forecast);
  const AccordEnginePromiseFigures *p
    = accord_engine_forecast_get_promise (forecast, 0);
  const AccordEnginePromiseFigures *q
    = accord_engine_forecast_get_promise (forecast, 1);
  const AccordEnginePromiseFigures *none
    = accord_engine_forecast_get_promise (forecast, 2);
  double won = q->n_won / 10000.0;

  g_assert_true (p->dated);
  g_assert_cmpuint (p->n_won, ==, 10000);
  g_assert_cmpint (p->deliverable, ==, 7);
  g_assert_cmpint (p->gap, ==, 0);
  g_assert_cmpfloat (p->by_want.value, ==, 0);
  g_assert_cmpfloat (p->by_agreed.value, ==, 1);
  g_assert_cmpfloat (p->by_agreed.error, >, 0);
  g_assert_cmpfloat (p->mean, ==, 7);
  g_assert_cmpfloat (p->mean_error, ==, 0);
  g_assert_cmpfloat (p->value_at_risk, ==, 0);

  g_assert_cmpfloat_with_epsilon (won, 0.8, 0.02);
  g_assert_cmpint (q->deliverable, ==, 11);
  g_assert_cmpint (q->gap, ==, 2);
  g_assert_cmpfloat (q->by_agreed.value, ==, 0);
  g_assert_cmpfloat (q->lateness, ==, 2);
  g_assert_cmpfloat (q->late_cost, ==, 7);
  g_assert_cmpfloat (q->value_at_risk, ==, 6000 * 0.8);
  g_assert_cmpfloat (
    accord_engine_forecast_get_chance_by (forecast, 1, 10).value, ==, 0);
  g_assert_cmpfloat (
    accord_engine_forecast_get_chance_by (forecast, 1, 11).value, ==, 1);

  /* A promise without features has no date, and costs nothing. */
  g_assert_false (none->dated);
  g_assert_cmpfloat (none->chance, ==, 0.5);
  g_assert_cmpint (none->deliverable, ==, ACCORD_ENGINE_NO_DATE);

  g_assert_cmpuint (totals->n_trials, ==, 10000);
  g_assert_cmpfloat_with_epsilon (totals->joint.value, 1 - won, 1e-9);
  g_assert_cmpfloat_with_epsilon (totals->won, 1 + won, 1e-9);
  g_assert_cmpfloat (totals->kept, ==, 1);
  /* z closes behind the goal. */
  g_assert_cmpfloat_with_epsilon (totals->business, 10000 + 6000 * won, 1e-6);
  g_assert_cmpfloat (totals->business_p10, ==, 10000);
  g_assert_cmpfloat (totals->business_p50, ==, 16000);
  g_assert_cmpfloat_with_epsilon (
    totals->worth, 10000 + 0.8 * 6000 + 0.5 * 1000 - won * 7 - 500, 1e-6);
  g_assert_cmpfloat (totals->value_at_risk, ==, q->value_at_risk);
}

/* What is left out and agreed late takes its toll on the chance to win. */
static void
test_chance (void)
{
  g_autoptr (PlanText) plan = plan_text_new (
    "team t heads=1\nfeature a part=t:1\nfeature b part=t:1\n"
    "feature c part=t:1\n"
    "deal x chance=0.8\ndeal y chance=0.1\ndeal z won\n"
    "deal v chance=0.01\ndeal w chance=0\n"
    "promise p deal=x needs=a,b*0.9,c*0.5 want=10 agreed=24 loss=0.03\n"
    "promise q deal=y needs=a want=10 agreed=80 loss=0.03\n"
    "promise r deal=z needs=a want=10 agreed=80 loss=0.03\n"
    "promise s deal=v needs=a want=10 agreed=80 loss=0.03\n"
    "promise t deal=w needs=a want=10 agreed=80 loss=0.03\n");
  g_autoptr (AccordEngineModel) model = plan_text_model (plan);

  g_assert_cmpfloat_with_epsilon (accord_engine_model_get_chance (model, 0),
                                  0.8 * 0.9 * 0.5 - 0.06, 1e-12);
  /* However late, one in fifty stays of what was more. */
  g_assert_cmpfloat (accord_engine_model_get_chance (model, 1), ==, 0.02);
  g_assert_cmpfloat (accord_engine_model_get_chance (model, 2), ==, 1);
  g_assert_cmpfloat (accord_engine_model_get_chance (model, 3), ==, 0.01);
  g_assert_cmpfloat (accord_engine_model_get_chance (model, 4), ==, 0);
}

static void
test_missing (void)
{
  g_autoptr (PlanText) plan = plan_text_new (
    "team t heads=1\nfeature a part=t:1\nfeature b part=t:?\n"
    "feature c part=t:1\nfeature d part=t:1\nfeature bare\nafter c b\n"
    "promise p needs=a\npromise q needs=a,b\npromise r needs=c\n"
    "promise s needs=c,b,bare\npromise t needs=d out\n");
  static const struct
  {
    gboolean dated;
    guint missing;
  } cases[] = { { TRUE, 0 }, { FALSE, 1 }, { FALSE, 1 }, { FALSE, 2 },
                { FALSE, 0 } };
  g_autoptr (AccordEngineForecast) forecast = plan_text_forecast (plan, 10);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AccordEnginePromiseFigures *figures
        = accord_engine_forecast_get_promise (forecast, i);

      g_assert_cmpint (figures->dated, ==, cases[i].dated);
      g_assert_cmpuint (figures->missing, ==, cases[i].missing);
    }
  g_assert_cmpuint (accord_engine_forecast_get_totals (forecast)->n_undated,
                    ==, 3);
}

/* A date relative to the signing moves with it. */
static void
test_after_signing (void)
{
  g_autoptr (PlanText) plan = plan_text_new (
    "set days=100\nteam t heads=1\nfeature a part=t:5\n"
    "deal x close=0/14/28\npromise p deal=x needs=a after=7\n"
    "promise q deal=x needs=a after=5\n");
  g_autoptr (AccordEngineForecast) forecast = plan_text_forecast (plan, 5000);
  const AccordEnginePromiseFigures *p
    = accord_engine_forecast_get_promise (forecast, 0);
  const AccordEnginePromiseFigures *q
    = accord_engine_forecast_get_promise (forecast, 1);

  /* Five working days end within a calendar week, but for a signing on a
   * Saturday or Sunday: on Friday, 6 or 5 days later. */
  g_assert_cmpfloat (p->by_agreed.value, ==, 1);
  /* Within five calendar days: signed on Monday (4) or on Sunday (5). */
  g_assert_cmpfloat (q->by_agreed.value, >, 0.2);
  g_assert_cmpfloat (q->by_agreed.value, <, 0.4);
}

/* What ends last, and what the date goes along with. */
static void
test_drivers (void)
{
  g_autoptr (PlanText) plan = plan_text_new (
    "set days=100\nteam t heads=9\n"
    "feature long part=t:10/20/40\nfeature short part=t:1/2/3\n"
    "feature before part=t:5/9/14\nafter long before\n"
    "feature apart part=t:5/9/14\n"
    "promise p needs=long,short\npromise q needs=apart\n");
  g_autoptr (AccordEngineForecast) forecast = plan_text_forecast (plan, 4000);
  const AccordEngineDriver *drivers;
  guint n;

  drivers = accord_engine_forecast_get_drivers (forecast, 0, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (drivers[0].feature, ==, 0);
  g_assert_cmpfloat (drivers[0].last, ==, 1);
  g_assert_cmpfloat (drivers[0].correlation, >, 0.85);
  g_assert_cmpfloat (drivers[1].last, ==, 0);
  g_assert_cmpfloat (fabs (drivers[1].correlation), <, 5 / sqrt (4000));
  g_assert_cmpuint (drivers[2].feature, ==, 2);
  g_assert_cmpfloat (drivers[2].last, ==, 0);
  g_assert_cmpfloat (drivers[2].correlation, >, 0.2);
}

/* Asked is placed backward from the date, booked forward from today. */
static void
test_loads (void)
{
  g_autoptr (PlanText) plan = plan_text_new (
    "set days=40\nteam t heads=2\n"
    /* 10 days by one head until Friday of week 3 (date 25): weeks 2 and 3. */
    "feature a part=t:10 pin=0\npromise p needs=a agreed=25\n"
    /* 20 days by 4 heads until Friday of week 0: 400 % of nothing's left. */
    "feature b part=t:20:4 pin=1\npromise q needs=b agreed=4\n"
    /* For nobody: asked when it is booked. */
    "feature c part=t:4:2 pin=2\n");
  g_autoptr (AccordEngineForecast) forecast = plan_text_forecast (plan, 50);
  static const double expected[][3] = {
    /* capacity, booked, asked */
    { 10, 10, 20 }, { 10, 10, 0 }, { 10, 10, 5 }, { 10, 4, 9 }, { 10, 0, 0 },
  };
  guint n_weeks;
  const AccordEngineLoad *load
    = accord_engine_forecast_get_load (forecast, 0, &n_weeks);

  g_assert_cmpuint (n_weeks, ==, 8);
  for (guint w = 0; w < G_N_ELEMENTS (expected); w++)
    {
      g_test_message ("week %u: %g %g %g", w, load[w].capacity,
                      load[w].booked, load[w].asked);
      g_assert_cmpfloat_with_epsilon (load[w].capacity, expected[w][0], 0.01);
      g_assert_cmpfloat_with_epsilon (load[w].booked, expected[w][1], 0.01);
      g_assert_cmpfloat_with_epsilon (load[w].asked, expected[w][2], 0.01);
      /* Percentiles are within a bin: a 32nd of a full week, an eighth from
       * twice a full week on. */
      g_assert_cmpfloat_with_epsilon (load[w].booked_p85, expected[w][1],
                                      0.35);
      g_assert_cmpfloat_with_epsilon (load[w].asked_p85, expected[w][2],
                                      expected[w][2] < 20 ? 0.35 : 1.25);
    }
}

/* The error of a difference with common luck is smaller than those of the two,
 * and holds: over many seeds, differences lie about as far from their mean. */
static void
test_differences (void)
{
  double sum = 0, squares = 0, errors = 0, own = 0;
  const guint seeds = 40;

  for (guint seed = 1; seed <= seeds; seed++)
    {
      AccordEngineForecast *forecasts[2];
      AccordEngineChance difference, worth;

      for (guint i = 0; i < 2; i++)
        {
          g_autofree char *text = g_strdup_printf (
            "set days=100 seed=%u rho_team=0.2\nteam t heads=1\n"
            "feature a part=t:4/8/20\nfeature b part=t:2/%s/9\n"
            "deal x chance=0.6 close=0/5/9\n"
            "promise p deal=x needs=a,b agreed=28 share=1000 late=70\n",
            seed, i == 0 ? "4" : "5");
          g_autoptr (PlanText) plan = plan_text_new (text);

          forecasts[i] = plan_text_forecast (plan, 400);
        }
      difference = accord_engine_forecast_compare_agreed (
        forecasts[0], forecasts[1], 0, 0);
      worth
        = accord_engine_forecast_compare_worth (forecasts[0], forecasts[1]);
      sum += difference.value;
      squares += difference.value * difference.value;
      errors += difference.error;
      own += accord_engine_forecast_get_promise (forecasts[0], 0)
               ->by_agreed.error;
      g_assert_cmpfloat (worth.value, >=, 0);
      g_assert_cmpfloat (worth.error, >, 0);
      accord_engine_forecast_unref (forecasts[0]);
      accord_engine_forecast_unref (forecasts[1]);
    }
  g_assert_cmpfloat (sum, >, 0);
  squares = sqrt ((squares - sum * sum / seeds) / (seeds - 1));
  g_test_message ("spread %.4f, stated %.4f, of one %.4f", squares,
                  errors / seeds, own / seeds);
  g_assert_cmpfloat (errors / seeds, <, 0.7 * own / seeds);
  g_assert_cmpfloat_with_epsilon (errors / seeds / squares, 1, 0.45);
}

/* Seventeen days late at 700 a week come to 1,700, or to what the share or the
 * promise's own limit allows. */
static void
test_late_limit (void)
{
  static const struct
  {
    const char *limits;
    double cost;
  } cases[] = {
    { "share=5000", 1700 },
    { "share=1000", 1000 },
    { "share=1000 limit=300", 300 },
    { "share=1000 limit=1500", 1500 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
        "set days=40\nteam t heads=1\nfeature a part=t:14\n"
        "promise p needs=a agreed=0 late=700 %s\n",
        cases[i].limits);
      g_autoptr (PlanText) plan = plan_text_new (text);
      g_autoptr (AccordEngineForecast) forecast = plan_text_forecast (plan, 64);
      const AccordEnginePromiseFigures *p
        = accord_engine_forecast_get_promise (forecast, 0);

      g_assert_cmpfloat (p->lateness, ==, 17);
      g_assert_cmpfloat (p->late_cost, ==, cases[i].cost);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/by-hand", test_by_hand);
  g_test_add_func ("/forecast/chance", test_chance);
  g_test_add_func ("/forecast/missing", test_missing);
  g_test_add_func ("/forecast/after-signing", test_after_signing);
  g_test_add_func ("/forecast/drivers", test_drivers);
  g_test_add_func ("/forecast/loads", test_loads);
  g_test_add_func ("/forecast/differences", test_differences);
  g_test_add_func ("/forecast/late-limit", test_late_limit);
  return g_test_run ();
}

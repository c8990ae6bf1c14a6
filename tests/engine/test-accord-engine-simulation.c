/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The guarantees of the engine that concern its trials. */

#include "accord-engine-worker-private.h"
#include "generated-plan.h"
#include "plan-text.h"
#include "trial-pool.h"

#include <math.h>

static void
test_any_split (void)
{
  static const struct
  {
    guint threads, chunk;
  } splits[] = { { 1, 1 }, { 1, 1000 }, { 2, 7 }, { 2, 64 }, { 7, 1 },
                 { 7, 13 }, { 3, 500 } };
  g_autoptr (GeneratedPlan) plan = generated_plan_new (120, 4, 5);
  AccordEngineProblem problem;
  g_autoptr (AccordEngineModel) model
    = accord_engine_model_new (&plan->input, &problem);
  g_autoptr (AccordEngineForecast) whole = trial_pool_run (model, 1000, 1, 64);

  for (guint i = 0; i < G_N_ELEMENTS (splits); i++)
    {
      g_autoptr (AccordEngineForecast) split
        = trial_pool_run (model, 1000, splits[i].threads, splits[i].chunk);

      g_assert_true (accord_engine_forecast_is_equal (whole, split));
    }

  /* And another seed gives another answer. */
  {
    g_autoptr (AccordEngineModel) other = NULL;
    g_autoptr (AccordEngineForecast) forecast = NULL;

    plan->input.seed++;
    other = accord_engine_model_new (&plan->input, &problem);
    forecast = trial_pool_run (other, 1000, 1, 64);
    g_assert_false (accord_engine_forecast_is_equal (whole, forecast));
  }
}

typedef struct
{
  atomic_bool cancel;
  guint calls;
} Progress;

static void
cancel_later (uint32_t trials,
              void    *data)
{
  Progress *progress = data;

  g_assert_cmpuint (trials, ==, 64 * ++progress->calls);
  if (progress->calls == 3)
    atomic_store (&progress->cancel, true);
}

/* A cancelled run counts for what it did, and leaves no other trace. */
static void
test_cancelled (void)
{
  g_autoptr (GeneratedPlan) plan = generated_plan_new (80, 4, 6);
  AccordEngineProblem problem;
  g_autoptr (AccordEngineModel) model
    = accord_engine_model_new (&plan->input, &problem);
  g_autoptr (AccordEngineForecast) whole = trial_pool_run (model, 500, 1, 64);
  g_autoptr (AccordEngineForecast) part = NULL, rest = NULL, fresh = NULL;
  AccordEngineSimulation *simulation
    = accord_engine_simulation_new (model, 500);
  AccordEngineWorker *worker = accord_engine_worker_new (simulation);
  AccordEngineSpan spans[80];
  Progress progress = { false, 0 };

  g_assert_null (accord_engine_simulation_finish (simulation, &worker, 1));
  g_assert_cmpuint (accord_engine_worker_run (worker, 0, 500,
                                              &progress.cancel, cancel_later,
                                              &progress),
                    ==, 192);
  g_assert_cmpuint (accord_engine_worker_run (worker, 192, 500,
                                              &progress.cancel, NULL, NULL),
                    ==, 0);
  part = accord_engine_simulation_finish (simulation, &worker, 1);
  g_assert_cmpuint (accord_engine_forecast_get_totals (part)->n_trials, ==,
                    192);
  /* Looking at a schedule on the way changes nothing either. */
  accord_engine_worker_schedule (worker, 7, spans, NULL, NULL);
  g_assert_cmpuint (
    accord_engine_worker_run (worker, 192, 5000, NULL, NULL, NULL), ==, 308);
  g_assert_cmpuint (
    accord_engine_worker_run (worker, 500, 1, NULL, NULL, NULL), ==, 0);
  rest = accord_engine_simulation_finish (simulation, &worker, 1);
  g_assert_true (accord_engine_forecast_is_equal (whole, rest));
  g_assert_false (accord_engine_forecast_is_equal (whole, part));
  accord_engine_worker_free (worker);
  accord_engine_simulation_free (simulation);
  fresh = trial_pool_run (model, 500, 2, 10);
  g_assert_true (accord_engine_forecast_is_equal (whole, fresh));
}

#define TWO_SIDES                                                             \
  "set days=120 rho_team=0.2 rho_deal=0.1\n"                                  \
  "team a heads=2\nteam b heads=1\n"                                          \
  "feature a1 part=a:3/5/9\nfeature a2 part=a:2/4/9\nafter a2 a1\n"           \
  "feature b1 part=b:3/5/9\nfeature b2 part=b:3/5/9\n"                        \
  "deal x chance=0.6 close=2/9/30\ndeal y chance=0.5 close=2/9/30\n"          \
  "promise p deal=x needs=a1,a2 agreed=30 want=20\n"

/* A promise that a change does not touch keeps every single trial. */
static void
test_common_random_numbers (void)
{
  static const char *const others[] = {
    "promise q deal=y needs=b1,b2 agreed=30\n",
    "promise q deal=y needs=b1,b2*0.7 agreed=30\n",
    "promise q deal=y needs=b1,b2 agreed=60\nfeature b3 part=b:1/2/3\n"
    "feature b4 part=b:4/9/20\nafter b3 b1\n",
    "deal z chance=0.1 close=1/2/3\npromise r deal=z needs=b1 agreed=5\n"
    "promise q deal=y needs=b2 agreed=9\n",
  };
  const uint32_t *expected = NULL;
  g_autoptr (AccordEngineForecast) first = NULL;
  guint n_days;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *text = g_strconcat (TWO_SIDES, others[i], NULL);
      g_autoptr (PlanText) plan = plan_text_new (text);
      AccordEngineForecast *forecast = plan_text_forecast (plan, 2000);
      const uint32_t *histogram
        = accord_engine_forecast_get_histogram (forecast, 0, &n_days);

      if (i == 0)
        {
          first = forecast;
          expected = histogram;
          continue;
        }
      g_assert_cmpmem (histogram, (n_days + 1) * sizeof *histogram, expected,
                       (n_days + 1) * sizeof *histogram);
      accord_engine_forecast_unref (forecast);
    }
}

static double
mean_of (const char *more)
{
  g_autofree char *text = g_strconcat (
    "set days=200 rho_team=0.2 rho_deal=0.1 order=file\n", more, NULL);
  g_autoptr (PlanText) plan = plan_text_new (text);
  g_autoptr (AccordEngineForecast) forecast = plan_text_forecast (plan, 4000);
  guint promise = plan_text_promise (plan, "p");

  return accord_engine_forecast_get_promise (forecast, promise)->mean;
}

/* More capacity, less effort or an earlier place never make that feature
 * later on average. (For others, and in a single trial of rigid work, R. L.
 * Graham's anomalies of 1966 remain: a list schedule may grow when work
 * shrinks.) */
static void
test_monotonic (void)
{
  static const struct
  {
    const char *what, *better, *worse;
  } cases[] = {
    { "capacity",
      "team t heads=2\nfeature a part=t:4/6/15\nfeature b part=t:4/6/15:2\n"
      "promise p needs=b agreed=1\n",
      "team t heads=1.5\nfeature a part=t:4/6/15\nfeature b part=t:4/6/15:2\n"
      "promise p needs=b agreed=1\n" },
    { "focus",
      "team t heads=1 focus=0.8\nfeature a part=t:4/6/15\n"
      "promise p needs=a agreed=1\n",
      "team t heads=1 focus=0.7\nfeature a part=t:4/6/15\n"
      "promise p needs=a agreed=1\n" },
    { "effort",
      "team t heads=1\nfeature a part=t:4/6/15\nfeature b part=t:3/6/9\n"
      "promise p needs=b agreed=1\n",
      "team t heads=1\nfeature a part=t:4/6/15\nfeature b part=t:4/7/10\n"
      "promise p needs=b agreed=1\n" },
    { "place",
      "team t heads=1\nfeature a part=t:4/6/15\nfeature b part=t:3/6/9\n"
      "feature c part=t:3/6/9\npromise p needs=b agreed=1\n",
      "team t heads=1\nfeature a part=t:4/6/15\nfeature c part=t:3/6/9\n"
      "feature b part=t:3/6/9\npromise p needs=b agreed=1\n" },
    { "rigid capacity",
      "team t heads=3\nfeature a part=t:4/6/15:2 rigid\n"
      "feature b part=t:3/6/9:1 rigid\npromise p needs=b agreed=1\n",
      "team t heads=2\nfeature a part=t:4/6/15:2 rigid\n"
      "feature b part=t:3/6/9:1 rigid\npromise p needs=b agreed=1\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double better = mean_of (cases[i].better);
      double worse = mean_of (cases[i].worse);

      g_test_message ("%s: %.2f against %.2f days", cases[i].what, better,
                      worse);
      g_assert_cmpfloat (better, <, worse);
    }
}

/* A share of n trials lies within five sigma of its chance. */
static void
assert_share (double share,
              double p,
              double n)
{
  g_assert_cmpfloat_with_epsilon (share, p,
                                  5 * sqrt (p * (1 - p) / n) + 2e-3);
}

static double
triangular_chance (AccordEngineRange r,
                   double            x)
{
  double width = r.high - r.low;

  if (x <= r.low)
    return 0;
  if (x >= r.high)
    return 1;
  if (x < r.likely)
    return (x - r.low) * (x - r.low) / width / (r.likely - r.low);

  return 1 - (r.high - x) * (r.high - x) / width / (r.high - r.likely);
}

/* Chance that the sum of two is at most x, by adding up densities. */
static double
sum_chance (AccordEngineRange a,
            AccordEngineRange b,
            double            x)
{
  const int steps = 20000;
  double width = (a.high - a.low) / steps, sum = 0;

  for (int i = 0; i < steps; i++)
    {
      double low = a.low + i * width;
      double p = triangular_chance (a, low + width)
                 - triangular_chance (a, low);

      sum += p * triangular_chance (b, x - low - width / 2);
    }

  return sum;
}

/* Networks of triangular work whose answer is known: one feature and one
 * person give the estimate's own distribution; two in a row their
 * convolution; two side by side the product; the two together a small PERT
 * network. */
static void
test_networks (void)
{
  const AccordEngineRange a = { 2, 4, 12 }, b = { 1, 6, 9 };
  const guint n = 40000;
  g_autoptr (PlanText) plan = plan_text_new (
    "set dist=triangular days=60\n"
    "team t heads=9\nteam one heads=1\n"
    "feature alone part=one:2/4/12\n"
    "feature first part=t:2/4/12\nfeature second part=t:1/6/9\n"
    "after second first\n"
    "feature left part=t:2/4/12\nfeature right part=t:1/6/9\n"
    "feature top part=t:2/4/12\nfeature bottom part=t:1/6/9\n"
    "feature tail part=t:2/4/12\nafter tail top\nafter tail bottom\n"
    "promise alone needs=alone\npromise row needs=second\n"
    "promise side needs=left,right\npromise network needs=tail\n");
  g_autoptr (AccordEngineForecast) forecast = plan_text_forecast (plan, n);
  double density = 0;

  for (int day = 2; day < 24; day++)
    {
      double end = day + 1;
      int32_t date = day / 5 * 7 + day % 5;
      double network = 0, before = 0;

      assert_share (
        accord_engine_forecast_get_chance_by (forecast, 0, date).value,
        triangular_chance (a, end), n);
      assert_share (
        accord_engine_forecast_get_chance_by (forecast, 1, date).value,
        sum_chance (a, b, end), n);
      assert_share (
        accord_engine_forecast_get_chance_by (forecast, 2, date).value,
        triangular_chance (a, end) * triangular_chance (b, end), n);
      for (double t = 0; t < 13; t += 0.01)
        {
          double product = triangular_chance (a, t) * triangular_chance (b, t);

          density = product - before;
          before = product;
          network += density * triangular_chance (a, end - t + 0.005);
        }
      assert_share (
        accord_engine_forecast_get_chance_by (forecast, 3, date).value,
        network, n);
    }
}

/* Scores of parts: ρt in one team, ρt + ρd in one team and deal. */
static void
test_correlation (void)
{
  g_autoptr (PlanText) plan = plan_text_new (
    "set days=200 rho_team=0.25 rho_deal=0.15 order=file\n"
    "team t heads=5\nteam u heads=5\n"
    "feature a part=t:1/2/3\nfeature b part=t:1/2/3\nfeature c part=t:1/2/3\n"
    "feature d part=u:1/2/3\nfeature e part=u:1/2/3\nfeature f part=t:1/2/3\n"
    "deal x\ndeal y\n"
    "promise p deal=x needs=a,b,d\npromise q deal=y needs=c,e\n");
  static const struct
  {
    guint i, j;
    double rho;
  } pairs[] = {
    { 0, 1, 0.4 },  { 0, 2, 0.25 }, { 0, 3, 0.15 }, { 0, 4, 0 },
    { 2, 4, 0.15 }, { 0, 5, 0.25 }, { 5, 3, 0 },    { 3, 4, 0.25 },
  };
  g_autoptr (AccordEngineModel) model = plan_text_model (plan);
  AccordEngineSimulation *simulation = accord_engine_simulation_new (model, 1);
  AccordEngineWorker *worker = accord_engine_worker_new (simulation);
  const guint n = 100000;
  double products[6][6] = { { 0 } };

  for (guint trial = 0; trial < n; trial++)
    {
      _accord_engine_worker_sample (worker, trial);
      for (guint i = 0; i < 6; i++)
        for (guint j = 0; j < 6; j++)
          products[i][j]
            += (double) worker->scores[i] * (double) worker->scores[j] / n;
    }
  for (guint i = 0; i < 6; i++)
    g_assert_cmpfloat_with_epsilon (products[i][i], 1, 5 * sqrt (2.0 / n));
  for (guint k = 0; k < G_N_ELEMENTS (pairs); k++)
    g_assert_cmpfloat_with_epsilon (products[pairs[k].i][pairs[k].j],
                                    pairs[k].rho, 5 * sqrt (1.2 / n));
  accord_engine_worker_free (worker);
  accord_engine_simulation_free (simulation);
}

/* Won as often as the chance says; together, as the market says; closed
 * when the range says, but not before today. */
static void
test_deals (void)
{
  g_autoptr (PlanText) plan = plan_text_new (
    "team t heads=1\nfeature a part=t:1\n"
    "deal w chance=0.3 close=-10/-5/10\n"
    "deal x chance=0.5 close=0/5/10 market=0.6\n"
    "deal y chance=0.5 close=0/5/10 market=0.6\n"
    "promise p deal=w needs=a agreed=3\n");
  g_autoptr (AccordEngineModel) model = plan_text_model (plan);
  AccordEngineSimulation *simulation = accord_engine_simulation_new (model, 1);
  AccordEngineWorker *worker = accord_engine_worker_new (simulation);
  const guint n = 100000;
  double won = 0, both = 0, early = 0, close = 0;

  for (guint trial = 0; trial < n; trial++)
    {
      _accord_engine_worker_sample (worker, trial);
      won += worker->won[0];
      both += worker->won[1] && worker->won[2];
      early += worker->close[0] < 0;
      close += worker->close[1];
    }
  assert_share (won / n, 0.3, n);
  /* P(both) of two normals with correlation ρ: ¼ + asin (ρ) ÷ 2π. */
  assert_share (both / n, 0.25 + asin (0.6) / (2 * G_PI), n);
  g_assert_cmpfloat (early, ==, 0);
  /* A whole date is half a day before its moment, on average. */
  g_assert_cmpfloat_with_epsilon (close / n, 4.5, 0.05);
  accord_engine_worker_free (worker);
  accord_engine_simulation_free (simulation);
}

/* People leave at a constant rate: after a year, a share of e^-rate stays. */
static void
test_attrition (void)
{
  g_autoptr (PlanText) plan
    = plan_text_new ("set days=260\nteam t heads=10 attrition=0.3\n"
                     "feature a part=t:1\npromise p needs=a\n");
  g_autoptr (AccordEngineForecast) forecast = plan_text_forecast (plan, 4000);
  guint n_weeks;
  const AccordEngineLoad *load
    = accord_engine_forecast_get_load (forecast, 0, &n_weeks);

  g_assert_cmpuint (n_weeks, ==, 52);
  g_assert_cmpfloat_with_epsilon (load[0].capacity, 50, 0.3);
  g_assert_cmpfloat_with_epsilon (load[49].capacity,
                                  50 * exp (-0.3 * 247.5 / 250), 0.5);
}

/* Work that a lost deal stops takes no more than the time until it closes. */
static void
test_lost_work (void)
{
  g_autoptr (PlanText) plan = plan_text_new (
    "set days=60\nteam t heads=1\nfeature a part=t:20 begun pin=0\n"
    "feature b part=t:1 pin=1\ndeal x chance=0 close=7\n"
    "promise p deal=x needs=a agreed=3\npromise q needs=b agreed=90\n");
  g_autofree AccordEngineSpan *spans = plan_text_schedule (plan, 0);

  g_assert_true (isinf (spans[0].end));
  g_assert_cmpfloat (spans[0].start, ==, 0);
  /* Date 7 is working day 5. */
  g_assert_cmpfloat_with_epsilon (spans[1].end, 6, 1e-3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/simulation/any-split", test_any_split);
  g_test_add_func ("/simulation/cancelled", test_cancelled);
  g_test_add_func ("/simulation/common-random-numbers",
                   test_common_random_numbers);
  g_test_add_func ("/simulation/monotonic", test_monotonic);
  g_test_add_func ("/simulation/networks", test_networks);
  g_test_add_func ("/simulation/correlation", test_correlation);
  g_test_add_func ("/simulation/deals", test_deals);
  g_test_add_func ("/simulation/attrition", test_attrition);
  g_test_add_func ("/simulation/lost-work", test_lost_work);
  return g_test_run ();
}

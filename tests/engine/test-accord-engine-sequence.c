/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-engine-sequence.h"
#include "plan-text.h"
#include "rcpsp.h"
#include "trial-pool.h"

#include <math.h>

/* A queue that dates put in the wrong order: the small promises are worth
 * more than the large one that is asked for first. */
#define PLAN                                                                  \
  "set days=100 rho_team=0.2\nteam t heads=1\n"                               \
  "feature big part=t:8/10/15\nfeature s1 part=t:2/3/4\n"                     \
  "feature s2 part=t:2/3/4\nfeature s3 part=t:2/3/4\n"                        \
  "promise big needs=big agreed=10 share=10000 late=1000\n"                   \
  "promise p1 needs=s1 agreed=11 share=90000 late=90000\n"                    \
  "promise p2 needs=s2 agreed=11 share=90000 late=90000\n"                    \
  "promise p3 needs=s3 agreed=14 share=90000 late=90000\n"

static void
search (PlanText             *plan,
        guint64               schedules,
        AccordEngineSequence *sequence)
{
  AccordEngineSequenceOptions options = { .max_schedules = schedules,
                                          .seed = 3,
                                          .enough = NAN };
  AccordEngineProblem problem;

  g_assert_true (accord_engine_sequence (&plan->input, &options, sequence,
                                         &problem));
}

static guint
place_of (const uint32_t *order,
          guint           n,
          guint           feature)
{
  for (guint k = 0; k < n; k++)
    if (order[k] == feature)
      return k;
  g_assert_not_reached ();
}

/* Worth of the plan in an order, by an ordinary forecast. */
static double
worth_in_order (PlanText       *plan,
                const uint32_t *order)
{
  g_autoptr (AccordEngineForecast) forecast = NULL;

  plan->input.order = order;
  forecast = plan_text_forecast (plan, 4000);
  plan->input.order = NULL;

  return accord_engine_forecast_get_totals (forecast)->worth;
}

static void
test_worth (void)
{
  g_autoptr (PlanText) plan = plan_text_new (PLAN);
  uint32_t order[4];
  AccordEngineSequence sequence = { .order = order };
  double before = worth_in_order (plan, NULL), after;

  search (plan, 100000, &sequence);
  after = worth_in_order (plan, order);
  g_assert_cmpuint (place_of (order, 4, 0), ==, 3);
  g_assert_cmpfloat (sequence.value, >, sequence.start_value);
  g_assert_cmpfloat (sequence.confirmed, >, 5 * sequence.confirmed_error);
  /* What was confirmed is what a forecast finds. */
  g_assert_cmpfloat_with_epsilon (after - before, sequence.confirmed,
                                  6 * sequence.confirmed_error);
  g_assert_cmpuint (sequence.schedules, <=, 100000 + 64 + 1);
}

static void
test_pins (void)
{
  g_autoptr (PlanText) plan = plan_text_new (PLAN "after s1 s2\n");
  uint32_t order[4];
  AccordEngineSequence sequence = { .order = order };

  g_array_index (plan->features, AccordEngineFeature, 0).pin = 1;
  search (plan, 50000, &sequence);
  g_assert_cmpuint (place_of (order, 4, 0), ==, 1);
  g_assert_cmpuint (place_of (order, 4, 2), <, place_of (order, 4, 1));
}

/* The same search, the same answer; no time, the order that there is. */
static void
test_repeatable (void)
{
  g_autoptr (PlanText) plan = plan_text_new (PLAN);
  g_autoptr (AccordEngineModel) model = plan_text_model (plan);
  uint32_t orders[3][4];
  AccordEngineSequence sequences[3]
    = { { .order = orders[0] }, { .order = orders[1] },
        { .order = orders[2] } };

  search (plan, 20000, &sequences[0]);
  search (plan, 20000, &sequences[1]);
  search (plan, 0, &sequences[2]);
  g_assert_cmpmem (orders[0], sizeof orders[0], orders[1], sizeof orders[1]);
  g_assert_cmpfloat (sequences[0].value, ==, sequences[1].value);
  g_assert_cmpmem (orders[2], sizeof orders[2],
                   accord_engine_model_get_queue (model), sizeof orders[2]);
  g_assert_cmpfloat (sequences[2].value, ==, sequences[2].start_value);
  g_assert_cmpfloat (sequences[2].confirmed, ==, 0);
}

static void
stop_soon (const AccordEngineSequence *best,
           void                       *data)
{
  atomic_bool *cancel = data;

  g_assert_cmpfloat (best->value, >=, best->start_value);
  atomic_store (cancel, true);
}

static void
test_cancelled (void)
{
  g_autoptr (PlanText) plan = plan_text_new (PLAN);
  uint32_t order[4];
  AccordEngineSequence sequence = { .order = order };
  atomic_bool cancel = false;
  AccordEngineSequenceOptions options = {
    .max_schedules = G_MAXUINT64,
    .enough = NAN,
    .cancel = &cancel,
    .progress = stop_soon,
    .data = &cancel,
  };
  AccordEngineProblem problem;

  g_assert_true (accord_engine_sequence (&plan->input, &options, &sequence,
                                         &problem));
  g_assert_cmpfloat (sequence.value, >, sequence.start_value);
}

static gboolean
is_feasible (const Rcpsp *rcpsp,
             const guint *order)
{
  for (guint k = 0; k < rcpsp->arcs->len; k++)
    {
      const guint *arc = &g_array_index (rcpsp->arcs, guint, 2 * k);

      if (place_of (order, rcpsp->n, arc[0])
          > place_of (order, rcpsp->n, arc[1]))
        return FALSE;
    }

  return TRUE;
}

/* How long the schedule of an order is; without end for none. */
static int
length_of (const Rcpsp *rcpsp,
           const guint *order)
{
  g_autofree int *starts = NULL;
  int length = 0;

  if (!is_feasible (rcpsp, order))
    return G_MAXINT;
  starts = rcpsp_schedule (rcpsp, order);
  for (guint i = 0; i < rcpsp->n; i++)
    length = MAX (length, starts[i] + rcpsp->duration[i]);

  return length;
}

/* The best of all orders, by B. R. Heap's way through them (1963). */
static int
shortest (const Rcpsp *rcpsp)
{
  guint order[7] = { 0, 1, 2, 3, 4, 5, 6 }, counters[7] = { 0 };
  int best = length_of (rcpsp, order);

  for (guint i = 1; i < 7;)
    if (counters[i] < i)
      {
        guint other = i % 2 == 0 ? 0 : counters[i];
        guint swap = order[i];

        order[i] = order[other];
        order[other] = swap;
        best = MIN (best, length_of (rcpsp, order));
        counters[i]++;
        i = 1;
      }
    else
      counters[i++] = 0;

  return best;
}

/* Small networks: as short as the best of all orders tried one by one. */
static void
test_makespan (void)
{
  GRand *rand = g_rand_new_with_seed (7);

  for (guint network = 0; network < 60; network++)
    {
      g_autoptr (Rcpsp) rcpsp = rcpsp_new_random (rand, 7);
      g_autoptr (RcpspPlan) plan = rcpsp_plan_new (rcpsp);
      uint32_t found[7];
      AccordEngineSequence sequence = { .order = found };
      AccordEngineSequenceOptions options = {
        .goal = ACCORD_ENGINE_GOAL_MAKESPAN,
        .max_schedules = 3000,
        .enough = rcpsp_critical_path (rcpsp),
      };
      AccordEngineProblem problem;

      g_assert_true (accord_engine_sequence (&plan->input, &options,
                                             &sequence, &problem));
      g_assert_cmpfloat_with_epsilon (sequence.value, shortest (rcpsp), 1e-3);
    }
  g_rand_free (rand);
}

/* On a calendar that is not constant, with elastic work, steps, every kind of
 * dependency and outside work, what the search says is what the engine does. */
static void
test_makespan_of_plan (void)
{
  g_autoptr (PlanText) plan = plan_text_new (
    "set days=120\nteam a heads=2,2,0,1,2,2,2,0,0,2\nteam b heads=1\n"
    "feature f1 part=a:4:1 part=b:2:1:1\nfeature f2 part=a:6:2\n"
    "feature f3 part=b:5\nfeature f4 part=a:3:1 rigid earliest=3\n"
    "elapsed e1 range=4\ndate d1 range=6\nfeature f5 part=a:2 part=b:1\n"
    "feature f6 part=b:3\nafter e1 f2\nafter f5 e1\nafter f5 d1\n"
    "after f3 f1 ss lag=1\nafter f6 f2 ff\nafter f4 f1 sf\n"
    "deal x lost\npromise p deal=x needs=f6\n");
  guint n = plan->input.n_features;
  uint32_t order[8];
  AccordEngineSequence sequence = { .order = order };
  AccordEngineSequenceOptions options
    = { .goal = ACCORD_ENGINE_GOAL_MAKESPAN, .max_schedules = 4000 };
  AccordEngineProblem problem;
  g_autofree AccordEngineSpan *spans = NULL;
  double end = 0;

  g_assert_cmpuint (n, ==, 8);
  g_assert_true (accord_engine_sequence (&plan->input, &options, &sequence,
                                         &problem));
  plan->input.order = order;
  spans = plan_text_schedule (plan, ACCORD_ENGINE_PLANNED);
  for (guint f = 0; f < n; f++)
    if (spans[f].needed)
      end = MAX (end, spans[f].end);
  g_assert_cmpfloat_with_epsilon (sequence.value, end, 1e-3);
  g_assert_cmpfloat (sequence.value, <=, sequence.start_value);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sequence/worth", test_worth);
  g_test_add_func ("/sequence/pins", test_pins);
  g_test_add_func ("/sequence/repeatable", test_repeatable);
  g_test_add_func ("/sequence/cancelled", test_cancelled);
  g_test_add_func ("/sequence/makespan", test_makespan);
  g_test_add_func ("/sequence/makespan-of-plan", test_makespan_of_plan);
  return g_test_run ();
}

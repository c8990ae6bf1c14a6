/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-text.h"

#include <math.h>

#define PLAN                                                                  \
  "team a heads=1\n"                                                          \
  "team b heads=2\n"                                                          \
  "feature f1 part=a:1/2/3\n"                                                 \
  "feature f2 part=a:1/2/3 part=b:1/2/3:1:1\n"                                \
  "feature f3 part=b:1\n"                                                     \
  "after f2 f1\n"                                                             \
  "deal d chance=0.5 close=1/2/3\n"                                           \
  "promise p deal=d needs=f1,f2*0.5 agreed=10\n"

static AccordEngineFeature *
feature (PlanText *plan,
         guint     i)
{
  return &g_array_index (plan->features, AccordEngineFeature, i);
}

static AccordEnginePart *
part (PlanText *plan,
      guint     i)
{
  return &g_array_index (plan->parts, AccordEnginePart, i);
}

static AccordEnginePromise *
promise (PlanText *plan)
{
  return &g_array_index (plan->promises, AccordEnginePromise, 0);
}

static AccordEngineDeal *
deal (PlanText *plan)
{
  return &g_array_index (plan->deals, AccordEngineDeal, 0);
}

static void high_below (PlanText *p) { part (p, 1)->effort.high = 1.5; }
static void likely_below (PlanText *p) { part (p, 0)->effort.likely = 0.5; }
static void negative (PlanText *p) { part (p, 2)->effort.low = -1; }
static void nan_effort (PlanText *p) { part (p, 2)->effort.high = NAN; }
static void all_nought (PlanText *p)
{
  part (p, 3)->effort = (AccordEngineRange){ 0, 0, 0 };
}
static void remaining (PlanText *p)
{
  part (p, 0)->has_remaining = TRUE;
  part (p, 0)->remaining = (AccordEngineRange){ 3, 2, 1 };
}
static void no_people (PlanText *p) { part (p, 1)->people = 0; }
static void negative_done (PlanText *p) { part (p, 1)->done = -1; }
static void no_team (PlanText *p) { part (p, 1)->team = 9; }
static void no_parts (PlanText *p) { feature (p, 1)->n_parts = 99; }
static void steps (PlanText *p) { part (p, 1)->step = 2; }
static void outside_range (PlanText *p)
{
  feature (p, 2)->kind = ACCORD_ENGINE_OUTSIDE_ELAPSED;
  feature (p, 2)->n_parts = 0;
  feature (p, 2)->range = (AccordEngineRange){ 2, 1, 3 };
}
static void cycle (PlanText *p)
{
  static const AccordEngineDependency more[]
    = { { 1, 2, ACCORD_ENGINE_FINISH_START, 0 },
        { 2, 0, ACCORD_ENGINE_START_START, 0 } };

  g_array_append_vals (p->dependencies, more, 2);
  p->input.dependencies = (void *) p->dependencies->data;
  p->input.n_dependencies = p->dependencies->len;
}
static void self_cycle (PlanText *p)
{
  g_array_index (p->dependencies, AccordEngineDependency, 0).to = 0;
}
static void loose_end (PlanText *p)
{
  g_array_index (p->dependencies, AccordEngineDependency, 0).to = 7;
}
static void long_lag (PlanText *p)
{
  g_array_index (p->dependencies, AccordEngineDependency, 0).lag = INFINITY;
}
static void chance (PlanText *p) { deal (p)->chance = 1.5; }
static void close_range (PlanText *p) { deal (p)->close.high = 1; }
static void close_shape (PlanText *p)
{
  deal (p)->distribution = ACCORD_ENGINE_LOGNORMAL;
}
static void confidence (PlanText *p) { promise (p)->confidence = 1; }
static void no_deal (PlanText *p) { promise (p)->deal = 5; }
static void negative_share (PlanText *p) { promise (p)->share = -1; }
static void must (PlanText *p)
{
  g_array_index (p->needs, AccordEngineNeeds, 1).need = ACCORD_ENGINE_MUST;
}
static void no_feature (PlanText *p)
{
  g_array_index (p->needs, AccordEngineNeeds, 0).feature = 3;
}
static void focus (PlanText *p)
{
  g_array_index (p->teams, AccordEngineTeam, 1).focus = 0;
}
static void negative_capacity (PlanText *p)
{
  ((float *) p->capacities->pdata[1])[3] = -1;
}
static void rho (PlanText *p) { p->input.rho_team = 0.9; p->input.rho_deal = 0.2; }
static void no_days (PlanText *p) { p->input.n_days = 0; }
static void endless (PlanText *p) { p->input.n_days = 100001; }
static void order (PlanText *p)
{
  static const guint twice[] = { 0, 1, 1 };

  p->input.order = twice;
}
static void calendar (PlanText *p)
{
  static int32_t days[100];

  for (int i = 0; i < 100; i++)
    days[i] = i;
  days[7] = 6;
  p->input.calendar = days;
}

/* One thing is made wrong in a plan that is right; it is what gets named. */
static void
test_named (void)
{
  static const struct
  {
    void (*spoil) (PlanText *plan);
    AccordEngineFault fault;
    AccordEngineItem item;
    guint index;
    const char *text;
  } cases[] = {
    { high_below, ACCORD_ENGINE_ESTIMATE, ACCORD_ENGINE_ITEM_PART, 1, "highest" },
    { likely_below, ACCORD_ENGINE_ESTIMATE, ACCORD_ENGINE_ITEM_PART, 0, "likely" },
    { negative, ACCORD_ENGINE_ESTIMATE, ACCORD_ENGINE_ITEM_PART, 2, "negative" },
    { nan_effort, ACCORD_ENGINE_ESTIMATE, ACCORD_ENGINE_ITEM_PART, 2, "no number" },
    { all_nought, ACCORD_ENGINE_ESTIMATE, ACCORD_ENGINE_ITEM_PART, 3, "above 0" },
    { remaining, ACCORD_ENGINE_ESTIMATE, ACCORD_ENGINE_ITEM_PART, 0, "likely" },
    { no_people, ACCORD_ENGINE_VALUE, ACCORD_ENGINE_ITEM_PART, 1, "people" },
    { negative_done, ACCORD_ENGINE_VALUE, ACCORD_ENGINE_ITEM_PART, 1, "done" },
    { no_team, ACCORD_ENGINE_INDEX, ACCORD_ENGINE_ITEM_PART, 1, "team" },
    { no_parts, ACCORD_ENGINE_INDEX, ACCORD_ENGINE_ITEM_FEATURE, 1, "parts" },
    { steps, ACCORD_ENGINE_ORDER, ACCORD_ENGINE_ITEM_FEATURE, 1, "steps" },
    { outside_range, ACCORD_ENGINE_ESTIMATE, ACCORD_ENGINE_ITEM_FEATURE, 2, "likely" },
    { cycle, ACCORD_ENGINE_CYCLE, ACCORD_ENGINE_ITEM_FEATURE, 0, "circle" },
    { self_cycle, ACCORD_ENGINE_CYCLE, ACCORD_ENGINE_ITEM_FEATURE, 0, "circle" },
    { loose_end, ACCORD_ENGINE_INDEX, ACCORD_ENGINE_ITEM_DEPENDENCY, 0, "exist" },
    { long_lag, ACCORD_ENGINE_VALUE, ACCORD_ENGINE_ITEM_DEPENDENCY, 0, "lag" },
    { chance, ACCORD_ENGINE_VALUE, ACCORD_ENGINE_ITEM_DEAL, 0, "chance" },
    { close_range, ACCORD_ENGINE_ESTIMATE, ACCORD_ENGINE_ITEM_DEAL, 0, "highest" },
    { close_shape, ACCORD_ENGINE_VALUE, ACCORD_ENGINE_ITEM_DEAL, 0, "distribution" },
    { confidence, ACCORD_ENGINE_VALUE, ACCORD_ENGINE_ITEM_PROMISE, 0, "confidence" },
    { no_deal, ACCORD_ENGINE_INDEX, ACCORD_ENGINE_ITEM_PROMISE, 0, "deal" },
    { negative_share, ACCORD_ENGINE_VALUE, ACCORD_ENGINE_ITEM_PROMISE, 0, "share" },
    { must, ACCORD_ENGINE_LEFT_OUT, ACCORD_ENGINE_ITEM_NEED, 1, "must" },
    { no_feature, ACCORD_ENGINE_INDEX, ACCORD_ENGINE_ITEM_NEED, 0, "feature" },
    { focus, ACCORD_ENGINE_VALUE, ACCORD_ENGINE_ITEM_TEAM, 1, "focus" },
    { negative_capacity, ACCORD_ENGINE_VALUE, ACCORD_ENGINE_ITEM_TEAM, 1, "capacity" },
    { rho, ACCORD_ENGINE_VALUE, ACCORD_ENGINE_ITEM_PLAN, 0, "error" },
    { no_days, ACCORD_ENGINE_VALUE, ACCORD_ENGINE_ITEM_PLAN, 0, "horizon" },
    { endless, ACCORD_ENGINE_TOO_LARGE, ACCORD_ENGINE_ITEM_PLAN, 0, "horizon" },
    { order, ACCORD_ENGINE_ORDER, ACCORD_ENGINE_ITEM_PLAN, 2, "queue" },
    { calendar, ACCORD_ENGINE_ORDER, ACCORD_ENGINE_ITEM_PLAN, 7, "ascending" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlanText) plan = plan_text_new (PLAN);
      AccordEngineProblem problem;

      g_assert_cmpint (accord_engine_check (&plan->input, &problem), ==,
                       ACCORD_ENGINE_FINE);
      cases[i].spoil (plan);
      g_assert_null (accord_engine_model_new (&plan->input, &problem));
      g_test_message ("%u: %s", i, problem.text);
      g_assert_cmpint (problem.fault, ==, cases[i].fault);
      g_assert_cmpint (problem.item, ==, cases[i].item);
      if (cases[i].fault != ACCORD_ENGINE_CYCLE)
        g_assert_cmpuint (problem.index, ==, cases[i].index);
      g_assert_nonnull (strstr (problem.text, cases[i].text));
    }
}

/* Each of a cycle waits for the one before it, and the first for the last. */
static void
test_cycle (void)
{
  g_autoptr (PlanText) plan = plan_text_new (PLAN "feature f4 part=a:1\n"
                                                  "after f1 f4\n");
  AccordEngineProblem problem;
  guint at[3], first;

  cycle (plan);
  /* f4 comes first, then the circle f1 -> f2 -> f3 -> f1. */
  g_assert_cmpint (accord_engine_check (&plan->input, &problem), ==,
                   ACCORD_ENGINE_CYCLE);
  g_assert_cmpuint (problem.n_cycle, ==, 3);
  g_assert_cmpuint (problem.cycle_length, ==, 3);
  for (guint i = 0; i < 3; i++)
    for (guint f = 0; f < 3; f++)
      if (feature (plan, f)->id == problem.cycle[i])
        at[i] = f;
  first = at[0];
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (at[i], ==, (first + i) % 3);
}

/* A cycle of thousands is found as fast, and told by its first ids. */
static void
test_long_cycle (void)
{
  enum { LENGTH = 50000 };
  g_autofree AccordEngineFeature *features
    = g_new0 (AccordEngineFeature, LENGTH);
  g_autofree AccordEngineDependency *dependencies
    = g_new0 (AccordEngineDependency, LENGTH);
  AccordEngineInput input = { .n_days = 10,
                              .features = features,
                              .n_features = LENGTH,
                              .dependencies = dependencies,
                              .n_dependencies = LENGTH };
  AccordEngineProblem problem;

  for (guint f = 0; f < LENGTH; f++)
    {
      features[f].id = f + 1;
      dependencies[f] = (AccordEngineDependency){
        f, (f + 1) % LENGTH, ACCORD_ENGINE_FINISH_START, 0
      };
    }
  g_assert_cmpint (accord_engine_check (&input, &problem), ==,
                   ACCORD_ENGINE_CYCLE);
  g_assert_cmpuint (problem.n_cycle, ==, ACCORD_ENGINE_MAX_CYCLE);
  g_assert_cmpuint (problem.cycle_length, ==, LENGTH);
}

static void
test_too_many (void)
{
  g_autoptr (PlanText) plan = plan_text_new (PLAN);
  g_autoptr (AccordEngineModel) model = plan_text_model (plan);
  AccordEngineProblem problem;

  plan->input.n_features = 1000000;
  g_assert_cmpint (accord_engine_check (&plan->input, &problem), ==,
                   ACCORD_ENGINE_TOO_LARGE);
  g_assert_nonnull (strstr (problem.text, "features"));

  g_assert_null (accord_engine_simulation_new (model, 0));
  g_assert_null (
    accord_engine_simulation_new (model, ACCORD_ENGINE_MAX_TRIALS + 1));
}

/* Work that nobody can ever do is named, one after the other; and simulated
 * all the same, with the result that it is not within the horizon. */
static void
test_capacity (void)
{
  g_autoptr (PlanText) plan = plan_text_new (
    "team none heads=0\n"
    "team two heads=2,0\n"
    "feature fine part=two:1\n"
    "feature nobody part=none:1\n"
    "feature heads part=two:3:3 rigid\n"
    "feature done part=none:1 done=-1\n"
    "promise p needs=fine,nobody agreed=10\n");
  g_autoptr (AccordEngineForecast) forecast = plan_text_forecast (plan, 100);
  const AccordEnginePromiseFigures *figures
    = accord_engine_forecast_get_promise (forecast, 0);
  AccordEngineProblem problem;
  guint from = 0;

  g_assert_cmpint (
    accord_engine_check_capacity (&plan->input, &from, &problem), ==,
    ACCORD_ENGINE_NO_CAPACITY);
  g_assert_cmpint (problem.item, ==, ACCORD_ENGINE_ITEM_TEAM);
  g_assert_cmpuint (problem.index, ==, 0);
  g_assert_cmpint (
    accord_engine_check_capacity (&plan->input, &from, &problem), ==,
    ACCORD_ENGINE_NO_HEADS);
  g_assert_cmpuint (problem.index, ==, plan_text_feature (plan, "heads"));
  g_assert_cmpint (
    accord_engine_check_capacity (&plan->input, &from, &problem), ==,
    ACCORD_ENGINE_FINE);

  g_assert_true (figures->dated);
  g_assert_cmpuint (figures->n_beyond, ==, 100);
  g_assert_cmpint (figures->deliverable, ==, ACCORD_ENGINE_BEYOND);
  g_assert_cmpint (figures->gap, ==, ACCORD_ENGINE_BEYOND);
  g_assert_cmpfloat (figures->by_agreed.value, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check/named", test_named);
  g_test_add_func ("/check/cycle", test_cycle);
  g_test_add_func ("/check/long-cycle", test_long_cycle);
  g_test_add_func ("/check/too-many", test_too_many);
  g_test_add_func ("/check/capacity", test_capacity);
  return g_test_run ();
}

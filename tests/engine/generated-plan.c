/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "generated-plan.h"

#include <math.h>

#define N_TEAMS 5
#define PEOPLE_PER_TEAM 4

static double
uniform (GRand *rand,
         double low,
         double high)
{
  return g_rand_double_range (rand, low, high);
}

static guint64
new_id (GRand *rand)
{
  return (((guint64) g_rand_int (rand) << 32) | g_rand_int (rand)) >> 1;
}

/* Four people a team, with a share of time, and three weeks off a year. */
static void
add_teams (GeneratedPlan *plan,
           GRand         *rand,
           guint          n_days)
{
  g_array_set_size (plan->capacity, N_TEAMS * n_days);
  for (guint t = 0; t < N_TEAMS; t++)
    {
      float *capacity = &g_array_index (plan->capacity, float, t * n_days);
      AccordEngineTeam team = { .id = new_id (rand),
                                .capacity = capacity,
                                .focus = 0.8,
                                .members = PEOPLE_PER_TEAM };

      for (guint m = 0; m < PEOPLE_PER_TEAM; m++)
        {
          double share = m == 3 ? 0.5 : 1;
          guint off = g_rand_int_range (rand, 0, 250);

          for (guint d = 0; d < n_days; d++)
            if ((d + off) % 250 >= 15)
              capacity[d] += (float) share;
        }
      g_array_append_val (plan->teams, team);
    }
}

static void
add_promise (GeneratedPlan *plan,
             GRand         *rand,
             guint          first,
             guint          n,
             double         days_per_feature)
{
  AccordEngineDeal deal = {
    .id = new_id (rand),
    .chance = uniform (rand, 0.2, 1),
    .amount = g_rand_int_range (rand, 10, 500) * 100000,
  };
  AccordEnginePromise promise = {
    .id = new_id (rand),
    .takes_part = TRUE,
    .deal = plan->deals->len,
    .first_need = plan->needs->len,
    .n_needs = n,
    .hand_over = 2,
    .agreed_after = ACCORD_ENGINE_NO_DATE,
    .confidence = 0.7,
    .share = deal.amount,
    .late_cost = deal.amount / 50,
    .late_loss = 0.02,
    .support_effort = 1,
    .support_weeks = 8,
    .support_team = (guint) g_rand_int_range (rand, 0, N_TEAMS),
  };

  deal.close.low = uniform (rand, 0, 20);
  deal.close.likely = deal.close.low + uniform (rand, 5, 30);
  deal.close.high = deal.close.likely + uniform (rand, 5, 60);
  promise.want = (int) (70 + 2 * days_per_feature * (first + n)
                        * uniform (rand, 0.8, 1.1));
  promise.agreed = promise.want + g_rand_int_range (rand, 0, 30);
  for (guint f = first; f < first + n; f++)
    {
      AccordEngineNeeds need = { .feature = f, .factor = 1 };

      g_array_append_val (plan->needs, need);
    }
  g_array_append_val (plan->deals, deal);
  g_array_append_val (plan->promises, promise);
}

/* Most predecessors are of the same deal, and near. */
static void
add_dependencies (GeneratedPlan *plan,
                  GRand         *rand,
                  guint          f,
                  guint          first)
{
  guint n = f == 0 ? 0 : uniform (rand, 0, 1) < 0.4 ? 2 : 1;

  for (guint k = 0; k < n; k++)
    {
      guint near = f > first && uniform (rand, 0, 1) < 0.9
                     ? (guint) g_rand_int_range (rand, (gint32) first,
                                                 (gint32) f)
                     : (guint) g_rand_int_range (
                         rand, f > 100 ? (gint32) f - 100 : 0, (gint32) f);
      AccordEngineDependency d = { .from = near,
                                   .to = f,
                                   .link = ACCORD_ENGINE_FINISH_START };

      g_array_append_val (plan->dependencies, d);
    }
}

static void
add_feature (GeneratedPlan *plan,
             GRand         *rand,
             double         mean_effort)
{
  static const AccordEngineDistribution distributions[]
    = { ACCORD_ENGINE_PERT, ACCORD_ENGINE_PERT, ACCORD_ENGINE_LOGNORMAL,
        ACCORD_ENGINE_TRIANGULAR };
  double mean = mean_effort * uniform (rand, 0.4, 1.6);
  AccordEngineFeature feature = { .id = new_id (rand),
                                  .first_part = plan->parts->len,
                                  .n_parts = 1,
                                  .pin = ACCORD_ENGINE_NONE };
  AccordEnginePart part = {
    .id = new_id (rand),
    .team = (guint) g_rand_int_range (rand, 0, N_TEAMS),
    .estimated = TRUE,
    .people = 1,
    .distribution = distributions[g_rand_int_range (rand, 0, 4)],
  };

  part.effort.low = mean * uniform (rand, 0.4, 0.6);
  part.effort.likely = mean * uniform (rand, 0.8, 0.95);
  part.effort.high = mean * uniform (rand, 1.6, 2.2);
  g_array_append_val (plan->features, feature);
  g_array_append_val (plan->parts, part);
}

GeneratedPlan *
generated_plan_new (guint   n_features,
                    double  mean_effort,
                    guint64 seed)
{
  GeneratedPlan *plan = g_new0 (GeneratedPlan, 1);
  guint32 seeds[2] = { (guint32) seed, (guint32) (seed >> 32) };
  GRand *rand = g_rand_new_with_seed_array (seeds, 2);
  double days_per_feature = mean_effort / 0.8 / (N_TEAMS * 3.3);
  guint n_days = (guint) ceil (n_features * days_per_feature * 1.6) + 250;

  plan->capacity = g_array_new (FALSE, TRUE, sizeof (float));
  plan->teams = g_array_new (FALSE, FALSE, sizeof (AccordEngineTeam));
  plan->features = g_array_new (FALSE, FALSE, sizeof (AccordEngineFeature));
  plan->parts = g_array_new (FALSE, FALSE, sizeof (AccordEnginePart));
  plan->dependencies
    = g_array_new (FALSE, FALSE, sizeof (AccordEngineDependency));
  plan->deals = g_array_new (FALSE, FALSE, sizeof (AccordEngineDeal));
  plan->promises = g_array_new (FALSE, FALSE, sizeof (AccordEnginePromise));
  plan->needs = g_array_new (FALSE, FALSE, sizeof (AccordEngineNeeds));

  add_teams (plan, rand, n_days);
  for (guint first = 0, n; first < n_features; first += n)
    {
      n = (guint) g_rand_int_range (rand, 10, 31);
      n = MIN (n, n_features - first);
      for (guint f = first; f < first + n; f++)
        {
          add_feature (plan, rand, mean_effort);
          add_dependencies (plan, rand, f, first);
        }
      add_promise (plan, rand, first, n, days_per_feature);
    }
  g_rand_free (rand);

  plan->input = (AccordEngineInput){
    .n_days = n_days,
    .teams = (void *) plan->teams->data,
    .n_teams = plan->teams->len,
    .features = (void *) plan->features->data,
    .n_features = plan->features->len,
    .parts = (void *) plan->parts->data,
    .n_parts = plan->parts->len,
    .dependencies = (void *) plan->dependencies->data,
    .n_dependencies = plan->dependencies->len,
    .deals = (void *) plan->deals->data,
    .n_deals = plan->deals->len,
    .promises = (void *) plan->promises->data,
    .n_promises = plan->promises->len,
    .needs = (void *) plan->needs->data,
    .n_needs = plan->needs->len,
    .rho_team = ACCORD_ENGINE_RHO_TEAM,
    .rho_deal = ACCORD_ENGINE_RHO_DEAL,
    .goal = 90,
    .detail_every = 8,
    .seed = seed,
  };

  return plan;
}

void
generated_plan_free (GeneratedPlan *plan)
{
  g_array_unref (plan->capacity);
  g_array_unref (plan->teams);
  g_array_unref (plan->features);
  g_array_unref (plan->parts);
  g_array_unref (plan->dependencies);
  g_array_unref (plan->deals);
  g_array_unref (plan->promises);
  g_array_unref (plan->needs);
  g_free (plan);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-engine-random.h"

#include <glib.h>
#include <math.h>

#define N 400000

static void
test_quantile (void)
{
  /* Abramowitz and Stegun, table 26.1, and the far tail. */
  static const double cases[][2] = {
    { 0.5, 0 },
    { 0.841344746068543, 1 },
    { 0.975, 1.959963984540054 },
    { 0.001349898031630095, -3 },
    { 2.866515718791939e-07, -5 },
    { 7.61985302416047e-24, -10 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpfloat_with_epsilon (
        accord_engine_normal_quantile (cases[i][0]), cases[i][1], 1e-9);
      g_assert_cmpfloat_with_epsilon (
        accord_engine_normal_chance (cases[i][1]), cases[i][0], 1e-12);
    }
}

/* The mean of n numbers lies within five sigma. */
static void
assert_mean (double sum,
             double expected,
             double variance,
             double n)
{
  g_assert_cmpfloat_with_epsilon (sum / n, expected, 5 * sqrt (variance / n));
}

static void
test_normal (void)
{
  const AccordEngineNormals *normals = accord_engine_normals ();
  guint64 entity = accord_engine_entity_key (77, ACCORD_ENGINE_DRAW_EFFORT);
  double sums[5] = { 0 }, below[4] = { 0 };
  static const double cuts[4] = { -3, -1, 0.5, 2 };

  for (guint trial = 0; trial < N; trial++)
    {
      double z = (double) accord_engine_draw_normal (
        normals, accord_engine_trial_key (5, trial), entity);

      for (int k = 1; k <= 4; k++)
        sums[k] += pow (z, k);
      for (guint k = 0; k < 4; k++)
        below[k] += z < cuts[k];
    }
  assert_mean (sums[1], 0, 1, N);
  assert_mean (sums[2], 1, 2, N);
  assert_mean (sums[3], 0, 15, N);
  assert_mean (sums[4], 3, 96, N);
  for (guint k = 0; k < 4; k++)
    {
      double p = accord_engine_normal_chance (cuts[k]);

      assert_mean (below[k], p, p * (1 - p), N);
    }
}

/* What differs in one key only has nothing to do with one another. */
static void
test_independence (void)
{
  static const struct
  {
    guint64 seed, id;
    guint trial, purpose;
  } others[] = {
    { 2, 10, 0, ACCORD_ENGINE_DRAW_EFFORT },
    { 1, 11, 0, ACCORD_ENGINE_DRAW_EFFORT },
    { 1, 10, 1, ACCORD_ENGINE_DRAW_EFFORT },
    { 1, 10, 0, ACCORD_ENGINE_DRAW_TEAM },
    { 10, 1, 0, ACCORD_ENGINE_DRAW_EFFORT },
  };
  const AccordEngineNormals *normals = accord_engine_normals ();
  guint64 entity = accord_engine_entity_key (10, ACCORD_ENGINE_DRAW_EFFORT);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      guint64 other
        = accord_engine_entity_key (others[i].id, others[i].purpose);
      double product = 0;

      for (guint trial = 0; trial < N; trial++)
        product
          += (double) accord_engine_draw_normal (
               normals, accord_engine_trial_key (1, trial), entity)
             * (double) accord_engine_draw_normal (
               normals,
               accord_engine_trial_key (others[i].seed,
                                        trial + others[i].trial),
               other);
      assert_mean (product, 0, 1, N);
    }
}

/* Part of the answer, and so of every plan's figures: never to change. */
static void
test_fixed (void)
{
  g_assert_cmpuint (
    accord_engine_draw (
      accord_engine_trial_key (1, 2),
      accord_engine_entity_key (3, ACCORD_ENGINE_DRAW_EFFORT)),
    ==, 284638454);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/random/quantile", test_quantile);
  g_test_add_func ("/random/normal", test_normal);
  g_test_add_func ("/random/independence", test_independence);
  g_test_add_func ("/random/fixed", test_fixed);
  return g_test_run ();
}

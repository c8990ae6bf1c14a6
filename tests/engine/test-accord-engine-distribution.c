/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-engine-distribution.h"
#include "accord-engine-random.h"

#include <glib.h>
#include <math.h>

static double
quantile (const AccordEngineShape *shape,
          double                   p)
{
  return shape->base
         + shape->span
             * (double) accord_engine_table_read (
               shape->table, (float) accord_engine_normal_quantile (p));
}

/* Quantiles that are known in closed form. PERT with its mode at an end is
 * beta (1, 5): 1 - (1 - p)^(1/5); in the middle it is beta (3, 3), and
 * symmetric. */
static void
test_quantiles (void)
{
  static const double ratios[] = { 0.5, 1, 1, 3 };
  static const struct
  {
    AccordEngineRange range;
    AccordEngineDistribution distribution;
    double p, expected, epsilon;
  } cases[] = {
    { { 0, 0, 10 }, ACCORD_ENGINE_PERT, 0.5, 1.294494, 0.01 },
    { { 0, 0, 10 }, ACCORD_ENGINE_PERT, 0.9, 3.690427, 0.01 },
    { { 0, 10, 10 }, ACCORD_ENGINE_PERT, 0.1, 6.309573, 0.01 },
    { { 2, 4, 6 }, ACCORD_ENGINE_PERT, 0.5, 4, 0.001 },
    { { 2, 4, 6 }, ACCORD_ENGINE_PERT, 0.9, 5.013454, 0.005 },
    { { 3, 3, 3 }, ACCORD_ENGINE_PERT, 0.9, 3, 1e-6 },
    { { 0, 2, 8 }, ACCORD_ENGINE_TRIANGULAR, 0.25, 2, 0.01 },
    { { 0, 2, 8 }, ACCORD_ENGINE_TRIANGULAR, 0.9, 5.809110, 0.01 },
    { { 1, 2, 9 }, ACCORD_ENGINE_LOGNORMAL, 0.05, 1, 0.01 },
    { { 1, 2, 9 }, ACCORD_ENGINE_LOGNORMAL, 0.5, 3, 0.01 },
    { { 1, 2, 9 }, ACCORD_ENGINE_LOGNORMAL, 0.95, 9, 0.03 },
    { { 0, 4, 8 }, ACCORD_ENGINE_RATIOS, 0.5, 4, 1e-3 },
    { { 0, 4, 8 }, ACCORD_ENGINE_RATIOS, 0.05, 2, 1e-3 },
    { { 0, 4, 8 }, ACCORD_ENGINE_RATIOS, 0.99, 12, 1e-3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordEngineShape shape;

      accord_engine_shape_fill (&shape, cases[i].range,
                                cases[i].distribution, ratios,
                                G_N_ELEMENTS (ratios));
      g_test_message ("case %u", i);
      g_assert_cmpfloat_with_epsilon (quantile (&shape, cases[i].p),
                                      cases[i].expected, cases[i].epsilon);
    }
}

/* The mean of PERT is (low + 4 likely + high) ÷ 6 wherever the likely value
 * stands, also between the tabulated places. */
static void
test_pert_mean (void)
{
  for (guint i = 0; i <= 100; i++)
    {
      AccordEngineRange range = { 1, 1 + 9 * i / 100.0, 10 };
      AccordEngineShape shape;

      accord_engine_shape_fill (&shape, range, ACCORD_ENGINE_PERT, NULL, 0);
      g_assert_cmpfloat_with_epsilon (
        accord_engine_shape_mean (&shape),
        (range.low + 4 * range.likely + range.high) / 6, 0.004);
      for (guint k = 1; k < ACCORD_ENGINE_KNOTS; k++)
        g_assert_cmpfloat (shape.table[k], >=, shape.table[k - 1]);
    }
}

/* Given that a triangular total from 0 to 8, most likely 0, is more than 4,
 * what remains is triangular from 0 to 4. */
static void
test_condition (void)
{
  AccordEngineShape shape, rest;
  AccordEngineRange total = { 0, 0, 8 }, half = { 0, 0, 4 };

  accord_engine_shape_fill (&shape, total, ACCORD_ENGINE_TRIANGULAR, NULL, 0);
  accord_engine_shape_fill (&rest, half, ACCORD_ENGINE_TRIANGULAR, NULL, 0);
  accord_engine_shape_condition (&shape, 4);
  for (double p = 0.05; p < 1; p += 0.05)
    g_assert_cmpfloat_with_epsilon (quantile (&shape, p), quantile (&rest, p),
                                    0.03);

  accord_engine_shape_fill (&shape, total, ACCORD_ENGINE_TRIANGULAR, NULL, 0);
  accord_engine_shape_condition (&shape, 0);
  g_assert_cmpfloat_with_epsilon (quantile (&shape, 0.5), 8 * (1 - sqrt (0.5)),
                                  0.03);
  accord_engine_shape_condition (&shape, 9);
  g_assert_cmpfloat (quantile (&shape, 0.99), ==, 0);

  /* Three of exactly five days are done. */
  accord_engine_shape_fill (&shape, (AccordEngineRange){ 5, 5, 5 },
                            ACCORD_ENGINE_PERT, NULL, 0);
  accord_engine_shape_condition (&shape, 3);
  g_assert_cmpfloat_with_epsilon (quantile (&shape, 0.3), 2, 1e-5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/distribution/quantiles", test_quantiles);
  g_test_add_func ("/distribution/pert-mean", test_pert_mean);
  g_test_add_func ("/distribution/condition", test_condition);
  return g_test_run ();
}

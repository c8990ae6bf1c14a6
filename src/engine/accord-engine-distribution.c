/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-engine-distribution.h"

#include "accord-engine-random.h"

#include <math.h>
#include <string.h>
#include <threads.h>

/* PERT's beta distributions are one family: with m for the place of the
 * likely value between low and high, alpha = 1 + 4m and beta = 5 - 4m (D. G.
 * Malcolm and others, "Application of a Technique for Research and
 * Development Program Evaluation", Operations Research 7, 1959). So their
 * quantiles are tabulated once, for 33 places, and a cubic is laid through
 * the four nearest. */
#define PLACES 33

static float pert[PLACES][ACCORD_ENGINE_KNOTS];
static double knot_chances[ACCORD_ENGINE_KNOTS];
static once_flag tables_once = ONCE_FLAG_INIT;

/**
 * accord_engine_knot:
 * @i: 0 to %ACCORD_ENGINE_KNOTS - 1
 *
 * Returns: the normal score of a table's entry
 */
double
accord_engine_knot (int i)
{
  return (double) i / ACCORD_ENGINE_Z_STEPS - (double) ACCORD_ENGINE_Z_MAX;
}

/* The regularized incomplete beta function for x below its turning point, by
 * the continued fraction of the NIST Digital Library of Mathematical
 * Functions, 8.17.22, evaluated from the front (Lentz). */
static double
beta_fraction (double a,
               double b,
               double x)
{
  double c = 1, d = 1 / fmax (1 - (a + b) * x / (a + 1), 1e-30), f = d;

  for (int m = 1; m < 100; m++)
    {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      double odd = -(a + m) * (a + b + m) * x
                   / ((a + 2 * m) * (a + 2 * m + 1));
      double change;

      d = 1 / (1 + even * d);
      c = 1 + even / c;
      f *= c * d;
      d = 1 / (1 + odd * d);
      c = 1 + odd / c;
      change = c * d;
      f *= change;
      if (fabs (change - 1) < 1e-12)
        break;
    }

  return f;
}

static double
beta_density (double a,
              double b,
              double x)
{
  return pow (x, a - 1) * pow (1 - x, b - 1) * tgamma (a + b)
         / (tgamma (a) * tgamma (b));
}

static double
beta_chance (double a,
             double b,
             double x)
{
  double front = beta_density (a, b, x) * x * (1 - x);

  if (x < (a + 1) / (a + b + 2))
    return front * beta_fraction (a, b, x) / a;

  return 1 - front * beta_fraction (b, a, 1 - x) / b;
}

/* Newton's steps between bounds that close in. */
static double
beta_quantile (double a,
               double b,
               double p,
               double start)
{
  double low = 0, high = 1, x = start;

  for (int i = 0; i < 60; i++)
    {
      double error = beta_chance (a, b, x) - p;
      double next;

      if (error > 0)
        high = x;
      else
        low = x;
      next = x - error / beta_density (a, b, x);
      if (!(next > low && next < high))
        next = (low + high) / 2;
      if (fabs (next - x) < 1e-9)
        return next;
      x = next;
    }

  return x;
}

static void
build_tables (void)
{
  const int last = ACCORD_ENGINE_KNOTS - 1;

  for (int i = 0; i <= last; i++)
    knot_chances[i] = accord_engine_normal_chance (accord_engine_knot (i));
  for (int row = 0; row <= PLACES / 2; row++)
    {
      double m = (double) row / (PLACES - 1), x = 0.01;

      for (int i = 0; i <= last; i++)
        {
          x = beta_quantile (1 + 4 * m, 5 - 4 * m, knot_chances[i], x);
          pert[row][i] = (float) x;
        }
      for (int i = 0; i <= last && row < PLACES / 2; i++)
        pert[PLACES - 1 - row][i] = 1 - pert[row][last - i];
    }
}

static void
fill_pert (float *table,
           double place)
{
  double x = place * (PLACES - 1);
  int row = (int) fmin (fmax (floor (x) - 1, 0), PLACES - 4);
  double t = x - row;
  double w0 = -(t - 1) * (t - 2) * (t - 3) / 6;
  double w1 = t * (t - 2) * (t - 3) / 2;
  double w2 = -t * (t - 1) * (t - 3) / 2;
  double w3 = t * (t - 1) * (t - 2) / 6;
  float f0 = (float) w0, f1 = (float) w1, f2 = (float) w2, f3 = (float) w3;

  for (int i = 0; i < ACCORD_ENGINE_KNOTS; i++)
    table[i] = f0 * pert[row][i] + f1 * pert[row + 1][i]
               + f2 * pert[row + 2][i] + f3 * pert[row + 3][i];
}

static void
fill_triangular (float *table,
                 double place)
{
  for (int i = 0; i < ACCORD_ENGINE_KNOTS; i++)
    {
      double p = knot_chances[i];

      table[i] = (float) (p < place ? sqrt (p * place)
                                    : 1 - sqrt ((1 - p) * (1 - place)));
    }
}

/* The value below which a share p of the sorted ratios lies. Each ratio
 * stands for the middle of its own n-th. */
static double
ratio_quantile (const double *ratios,
                uint32_t      n,
                double        p)
{
  double x = fmin (fmax (p * n - 0.5, 0), n - 1.0);
  uint32_t i = (uint32_t) x;

  if (i + 1 >= n)
    return ratios[n - 1];

  return ratios[i] + (x - i) * (ratios[i + 1] - ratios[i]);
}

/**
 * accord_engine_shape_scale:
 * @shape: (out): whose `base`, `span` and `parameter` are filled in
 * @range: what it is a shape of; in order
 * @distribution: how it is sampled
 *
 * Parts a range into its shape, which ranges may share, and its scale. The
 * parameter is held to a 2048th, so that the tables of a large plan stay in
 * the cache; that moves a mean by less than two in 10,000 of the range.
 */
void
accord_engine_shape_scale (AccordEngineShape       *shape,
                           AccordEngineRange        range,
                           AccordEngineDistribution distribution)
{
  double width = range.high - range.low, low = range.low;

  shape->base = 0;
  shape->parameter = 0;
  switch (distribution)
    {
    case ACCORD_ENGINE_RATIOS:
      shape->span = range.likely;
      break;
    case ACCORD_ENGINE_LOGNORMAL:
      if (low <= 0 && range.high > 0)
        low = fmax (range.likely * range.likely / range.high,
                    range.high / 1000);
      shape->span = sqrt (low * range.high);
      if (shape->span > 0)
        shape->parameter = log (range.high / low) / (2 * 1.6448536269514722);
      break;
    case ACCORD_ENGINE_PERT:
    case ACCORD_ENGINE_TRIANGULAR:
    default:
      shape->base = range.low;
      shape->span = width;
      shape->parameter = width > 0 ? (range.likely - range.low) / width : 0.5;
      break;
    }
  shape->parameter = round (shape->parameter * 2048) / 2048;
}

/**
 * accord_engine_shape_tabulate:
 * @shape: whose `parameter` is there; its table is filled in
 * @distribution: the one that it was scaled for
 * @ratios: ascending; for %ACCORD_ENGINE_RATIOS
 * @n_ratios: how many; with none, every ratio is 1
 */
void
accord_engine_shape_tabulate (AccordEngineShape       *shape,
                              AccordEngineDistribution distribution,
                              const double            *ratios,
                              uint32_t                 n_ratios)
{
  call_once (&tables_once, build_tables);
  if (distribution == ACCORD_ENGINE_PERT)
    fill_pert (shape->table, shape->parameter);
  else if (distribution == ACCORD_ENGINE_TRIANGULAR)
    fill_triangular (shape->table, shape->parameter);
  else
    for (int i = 0; i < ACCORD_ENGINE_KNOTS; i++)
      shape->table[i]
        = distribution == ACCORD_ENGINE_LOGNORMAL
            ? (float) exp (shape->parameter * accord_engine_knot (i))
          : n_ratios > 0
            ? (float) ratio_quantile (ratios, n_ratios, knot_chances[i])
            : 1;
}

/**
 * accord_engine_shape_fill:
 * @shape: (out): the shape
 * @range: what it is a shape of; in order
 * @distribution: how it is sampled
 * @ratios: ascending; for %ACCORD_ENGINE_RATIOS
 * @n_ratios: how many
 *
 * Scales and tabulates.
 */
void
accord_engine_shape_fill (AccordEngineShape       *shape,
                          AccordEngineRange        range,
                          AccordEngineDistribution distribution,
                          const double            *ratios,
                          uint32_t                 n_ratios)
{
  accord_engine_shape_scale (shape, range, distribution);
  accord_engine_shape_tabulate (shape, distribution, ratios, n_ratios);
}

/* The score at which a table reaches a value: the inverse of reading it. */
static double
table_score (const float *table,
             double       value)
{
  int i = 0;

  while (i < ACCORD_ENGINE_KNOTS - 1 && (double) table[i + 1] <= value)
    i++;
  if (i == ACCORD_ENGINE_KNOTS - 1)
    return INFINITY;
  if (value <= (double) table[0])
    return -INFINITY;

  return accord_engine_knot (i)
         + (value - (double) table[i])
             / ((double) table[i + 1] - (double) table[i])
             / ACCORD_ENGINE_Z_STEPS;
}

/**
 * accord_engine_shape_condition:
 * @shape: a table, of values from 0 on
 * @floor: what the value is known to exceed
 *
 * Turns a table of totals into a table of what remains: the total, given that
 * it is more than @floor, less @floor. What has reached its highest value has
 * nothing left.
 */
void
accord_engine_shape_condition (AccordEngineShape *shape,
                               double             floor)
{
  float table[ACCORD_ENGINE_KNOTS];
  double value = shape->span > 0 ? (floor - shape->base) / shape->span : 0;
  double above = shape->span > 0
                   ? accord_engine_normal_chance (
                       -table_score (shape->table, value))
                   : 1;

  for (int i = 0; i < ACCORD_ENGINE_KNOTS; i++)
    {
      double tail = above * accord_engine_normal_chance (
                              -accord_engine_knot (i));
      double z = above >= 1 ? accord_engine_knot (i)
                            : -accord_engine_normal_quantile (tail);
      double total = shape->base
                     + shape->span
                         * (double) accord_engine_table_read (shape->table,
                                                              (float) z);

      table[i] = (float) fmax (total - floor, 0);
    }
  memcpy (shape->table, table, sizeof table);
  shape->base = 0;
  shape->span = 1;
}

/**
 * accord_engine_shape_mean:
 *
 * Returns: the mean of @shape's values, by the chances of its knots
 */
double
accord_engine_shape_mean (const AccordEngineShape *shape)
{
  double sum = 0, before = 0;

  for (int i = 0; i < ACCORD_ENGINE_KNOTS; i++)
    {
      double until = i < ACCORD_ENGINE_KNOTS - 1
                       ? accord_engine_normal_chance (
                           accord_engine_knot (i) + 0.5 / ACCORD_ENGINE_Z_STEPS)
                       : 1;

      sum += (until - before) * (double) shape->table[i];
      before = until;
    }

  return shape->base + shape->span * sum;
}

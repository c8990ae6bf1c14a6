/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-engine-random.h"

#include <math.h>
#include <threads.h>

static AccordEngineNormals normals;
static once_flag normals_once = ONCE_FLAG_INIT;

/**
 * accord_engine_normal_chance:
 * @z: any number
 *
 * Returns: the chance that a standard normal score is below @z
 */
double
accord_engine_normal_chance (double z)
{
  return 0.5 * erfc (-z * M_SQRT1_2);
}

/* M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions, 26.2.23,
 * for p up to ½: within 4.5e-4. */
static double
rough_quantile (double p)
{
  double t = sqrt (-2 * log (p));

  return (2.515517 + t * (0.802853 + t * 0.010328))
           / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
         - t;
}

/**
 * accord_engine_normal_quantile:
 * @p: a chance; 0 and 1 are held to 1e-300 and its mirror
 *
 * A rough start, then two of Halley's steps on the complementary error
 * function.
 *
 * Returns: the standard normal score below which a share of @p lies
 */
double
accord_engine_normal_quantile (double p)
{
  double z;

  if (p > 0.5)
    return -accord_engine_normal_quantile (1 - p);
  p = fmax (p, 1e-300);
  z = rough_quantile (p);
  for (int i = 0; i < 2; i++)
    {
      double density = exp (-z * z / 2) * M_SQRT1_2 * M_2_SQRTPI / 2;
      double step = (accord_engine_normal_chance (z) - p) / density;

      z -= step / (1 + z * step / 2);
    }

  return z;
}

static void
build_normals (void)
{
  double low = 0x1p-33;
  double z_low = accord_engine_normal_quantile (low);

  for (int i = 0; i < ACCORD_ENGINE_NORMAL_LINES; i++)
    {
      int power = i / ACCORD_ENGINE_NORMAL_SEGMENTS - 33;
      int segment = i % ACCORD_ENGINE_NORMAL_SEGMENTS;
      double high = ldexp (1 + (segment + 1.0) / ACCORD_ENGINE_NORMAL_SEGMENTS,
                           power);
      double z_high = accord_engine_normal_quantile (high);
      double slope = (z_high - z_low) / (high - low);

      normals.lines[i].slope = (float) slope;
      normals.lines[i].offset = (float) (z_low - slope * low);
      low = high;
      z_low = z_high;
    }
}

/**
 * accord_engine_normals:
 *
 * Returns: the table that accord_engine_draw_normal() reads; worked out once
 *   in the process, never changed
 */
const AccordEngineNormals *
accord_engine_normals (void)
{
  call_once (&normals_once, build_normals);
  return &normals;
}

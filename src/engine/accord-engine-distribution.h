/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-engine-input.h"

/* Quantile tables: what a range of values comes to for a normal score.
 *
 * A table has a value for each eighth from -4 to 4; between them runs a
 * straight line, beyond them the end's value (6 in 100,000 samples). Taking
 * the score and not the chance as the argument lets scores be correlated
 * first and looked up after, and costs every distribution the same.
 *
 * A value is `base + span × table`. Tables are shared: all ranges whose
 * likely value stands in the same place between low and high use one.
 */

#define ACCORD_ENGINE_Z_MAX   4.0f
#define ACCORD_ENGINE_Z_STEPS 8
#define ACCORD_ENGINE_KNOTS   (2 * 4 * ACCORD_ENGINE_Z_STEPS + 1)

/* One shape, and how a range is made from it. @parameter tells shapes of one
 * distribution apart. */
typedef struct
{
  double base;
  double span;
  double parameter;
  float table[ACCORD_ENGINE_KNOTS];
} AccordEngineShape;

static inline float
accord_engine_table_read (const float *table,
                          float        z)
{
  float x = (z + ACCORD_ENGINE_Z_MAX) * ACCORD_ENGINE_Z_STEPS;
  int32_t i;

  x = x > 0 ? x : 0;
  x = x < ACCORD_ENGINE_KNOTS - 1.001f ? x : ACCORD_ENGINE_KNOTS - 1.001f;
  i = (int32_t) x;

  return table[i] + (x - (float) i) * (table[i + 1] - table[i]);
}

void   accord_engine_shape_fill       (AccordEngineShape        *shape,
                                       AccordEngineRange         range,
                                       AccordEngineDistribution  distribution,
                                       const double             *ratios,
                                       uint32_t                  n_ratios);
void   accord_engine_shape_scale      (AccordEngineShape        *shape,
                                       AccordEngineRange         range,
                                       AccordEngineDistribution  distribution);
void   accord_engine_shape_tabulate   (AccordEngineShape        *shape,
                                       AccordEngineDistribution  distribution,
                                       const double             *ratios,
                                       uint32_t                  n_ratios);
void   accord_engine_shape_condition  (AccordEngineShape        *shape,
                                       double                    floor);
double accord_engine_shape_mean       (const AccordEngineShape  *shape);
double accord_engine_knot             (int                       i);

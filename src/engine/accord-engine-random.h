/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stdint.h>
#include <string.h>

/* Random draws without a state: a draw is a function of (seed, trial, entity,
 * purpose) and of nothing else, so that adding, leaving out or moving one
 * thing changes no other draw, and any thread may make any trial.
 *
 * Two 64-bit keys, one for (seed, trial) and one for (entity, purpose), are
 * worked out in advance; a draw adds them up and mixes the sum. The mixer is
 * the finalizer of SplitMix64: G. L. Steele, D. Lea, C. H. Flood, "Fast
 * Splittable Pseudorandom Number Generators", OOPSLA 2014, with the constants
 * of D. Stafford's variant 13.
 *
 * A uniform becomes a normal score through a table of straight lines over
 * (0, ½], 32 to each power of two, so that the tail is as good as the middle
 * (within 3e-5 of the true score).
 */

/* What a draw is for. Numbers are part of the answer: never renumber. */
typedef enum
{
  ACCORD_ENGINE_DRAW_EFFORT = 1,
  ACCORD_ENGINE_DRAW_TEAM = 2,
  ACCORD_ENGINE_DRAW_DEAL = 3,
  ACCORD_ENGINE_DRAW_WIN = 4,
  ACCORD_ENGINE_DRAW_CLOSE = 5,
  ACCORD_ENGINE_DRAW_MARKET = 6,
  ACCORD_ENGINE_DRAW_OUTSIDE = 7,
  ACCORD_ENGINE_DRAW_SEARCH = 8,
  ACCORD_ENGINE_DRAW_LEAVE = 1024, /* and on, one for each member */
} AccordEnginePurpose;

#define ACCORD_ENGINE_NORMAL_SEGMENTS 32
/* Powers of two from 2^-33 to 2^-2, and the point ½ itself. */
#define ACCORD_ENGINE_NORMAL_LINES (32 * ACCORD_ENGINE_NORMAL_SEGMENTS + 1)

typedef struct
{
  float offset;
  float slope;
} AccordEngineLine;

typedef struct
{
  AccordEngineLine lines[ACCORD_ENGINE_NORMAL_LINES];
} AccordEngineNormals;

static inline uint64_t
accord_engine_mix (uint64_t x)
{
  x ^= x >> 30;
  x *= UINT64_C (0xbf58476d1ce4e5b9);
  x ^= x >> 27;
  x *= UINT64_C (0x94d049bb133111eb);
  return x ^ (x >> 31);
}

static inline uint64_t
accord_engine_trial_key (uint64_t seed,
                         uint32_t trial)
{
  return accord_engine_mix (accord_engine_mix (seed)
                            + UINT64_C (0x9e3779b97f4a7c15)
                                * ((uint64_t) trial + 1));
}

static inline uint64_t
accord_engine_entity_key (uint64_t id,
                          uint32_t purpose)
{
  return accord_engine_mix (accord_engine_mix (id)
                            + UINT64_C (0xd1342543de82ef95) * purpose);
}

/* 32 random bits. */
static inline uint32_t
accord_engine_draw (uint64_t trial_key,
                    uint64_t entity_key)
{
  return (uint32_t) (accord_engine_mix (trial_key + entity_key) >> 32);
}

/* A uniform in (0, 1), never either end. */
static inline double
accord_engine_draw_uniform (uint64_t trial_key,
                            uint64_t entity_key)
{
  return (accord_engine_draw (trial_key, entity_key) + 0.5) * 0x1p-32;
}

/* A standard normal score. */
static inline float
accord_engine_draw_normal (const AccordEngineNormals *normals,
                           uint64_t                   trial_key,
                           uint64_t                   entity_key)
{
  uint32_t random = accord_engine_draw (trial_key, entity_key);
  float p = ((float) (int32_t) (random >> 1) + 0.5f) * 0x1p-32f;
  uint32_t bits, sign = random << 31;
  const AccordEngineLine *line;
  float z;

  memcpy (&bits, &p, sizeof bits);
  line = &normals->lines[(bits >> 18) - ((127 - 33) << 5)];
  z = line->offset + line->slope * p;
  memcpy (&bits, &z, sizeof bits);
  bits ^= sign;
  memcpy (&z, &bits, sizeof z);

  return z;
}

const AccordEngineNormals *accord_engine_normals         (void);
double                     accord_engine_normal_chance   (double z);
double                     accord_engine_normal_quantile (double p);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-engine-search-private.h"

/* A list, how long its schedule is, and what tells it from others. */
typedef struct
{
  uint32_t *list;
  double length;
  uint64_t hash;
  bool is_justified; /* has been pushed to the other side as it is */
} Individual;

/* One direction of time. */
typedef struct
{
  AccordEngineModel *model;
  AccordEngineSimulation *simulation;
  AccordEngineWorker *worker;
  uint32_t *node_of;   /* node of the search -> node of this model */
  uint32_t *order;     /* what is decoded, as nodes of this model */
  float *mirrored;     /* capacity from the horizon to the beginning */
} Direction;

typedef struct
{
  AccordEngineSearch *search;
  uint32_t n;          /* active nodes */
  Direction ways[2];   /* forward, backward */
  bool is_constant;    /* capacity is the same on all days */
  Individual *people[2];
  uint32_t n_people;   /* of each population */
  Individual child;
  double moves;        /* that a mutation makes, on average */
  double best;
  double *keys;        /* by node of the search */
  uint32_t *scratch;
  bool *taken;
} Genetic;

void _accord_engine_list_sort   (uint32_t       *list,
                                 uint32_t        n,
                                 const double   *keys,
                                 uint32_t       *scratch);
void _accord_engine_list_cross  (Genetic        *self,
                                 const uint32_t *mother,
                                 const uint32_t *father,
                                 uint32_t        from,
                                 uint32_t        until,
                                 uint32_t       *child);
void _accord_engine_list_mutate (Genetic        *self,
                                 uint32_t       *list,
                                 double          share);
void _accord_engine_list_draw   (Genetic        *self,
                                 const double   *tails,
                                 const uint32_t *active,
                                 double          noise,
                                 uint32_t       *list);
void _accord_engine_list_tails  (Genetic        *self,
                                 double         *tails);

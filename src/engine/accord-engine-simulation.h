/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-engine-forecast.h"
#include "accord-engine-model.h"

#include <stdatomic.h>

/**
 * AccordEngineSimulation:
 *
 * So many trials of a model, to be run by any number of threads.
 */
typedef struct _AccordEngineSimulation AccordEngineSimulation;

/**
 * AccordEngineWorker:
 *
 * What one thread needs to run trials of a simulation: allocated before the
 * first trial, used by one thread at a time, and good for any ranges.
 */
typedef struct _AccordEngineWorker AccordEngineWorker;

/**
 * AccordEngineProgress:
 * @trials: how many trials of this call are done
 * @data: the caller's
 *
 * Called on the worker's thread, now and then.
 */
typedef void (*AccordEngineProgress) (uint32_t trials,
                                      void    *data);

/**
 * AccordEngineSpan:
 * @start: working days from the start of day 0, with a fraction
 * @end: the same; infinite when it does not end within the horizon
 * @needed: whether it took part in this trial
 */
typedef struct
{
  double start;
  double end;
  bool needed;
} AccordEngineSpan;

/**
 * AccordEnginePiece:
 * @part: index of the part; %ACCORD_ENGINE_NONE for a promise's support
 * @team: index of the team
 * @day: working day
 * @heads: head-days that it took on that day
 */
typedef struct
{
  uint32_t part;
  uint32_t team;
  uint32_t day;
  float heads;
} AccordEnginePiece;

/** ACCORD_ENGINE_PLANNED: instead of a trial's number: every open deal is
 * won on its median date, every effort is its median, nobody leaves. */
#define ACCORD_ENGINE_PLANNED UINT32_MAX

AccordEngineSimulation *accord_engine_simulation_new    (AccordEngineModel      *model,
                                                         uint32_t                n_trials);
void                    accord_engine_simulation_free   (AccordEngineSimulation *self);
AccordEngineForecast   *accord_engine_simulation_finish (AccordEngineSimulation *self,
                                                         AccordEngineWorker    **workers,
                                                         uint32_t                n_workers);

AccordEngineWorker     *accord_engine_worker_new        (AccordEngineSimulation *simulation);
void                    accord_engine_worker_free       (AccordEngineWorker     *self);
uint32_t                accord_engine_worker_run        (AccordEngineWorker     *self,
                                                         uint32_t                first,
                                                         uint32_t                n,
                                                         const atomic_bool      *cancel,
                                                         AccordEngineProgress    progress,
                                                         void                   *data);
void                    accord_engine_worker_schedule   (AccordEngineWorker     *self,
                                                         uint32_t                trial,
                                                         AccordEngineSpan       *spans,
                                                         AccordEnginePiece      *pieces,
                                                         size_t                 *n_pieces);

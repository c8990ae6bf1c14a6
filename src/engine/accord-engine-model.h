/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-engine-check.h"

/**
 * AccordEngineModel:
 *
 * An input made ready to be simulated: checked, put into the order of the
 * queue, every range turned into a quantile table. Immutable and reference
 * counted; any number of threads may read it.
 */
typedef struct _AccordEngineModel AccordEngineModel;

AccordEngineModel *accord_engine_model_new           (const AccordEngineInput *input,
                                                      AccordEngineProblem     *problem);
AccordEngineModel *accord_engine_model_ref           (AccordEngineModel       *self);
void               accord_engine_model_unref         (AccordEngineModel       *self);

const uint32_t    *accord_engine_model_get_queue     (const AccordEngineModel *self);
double             accord_engine_model_get_chance    (const AccordEngineModel *self,
                                                      uint32_t                 deal);
uint32_t           accord_engine_model_get_n_weeks   (const AccordEngineModel *self);
int32_t            accord_engine_model_get_week_date (const AccordEngineModel *self,
                                                      uint32_t                 week);
int32_t            accord_engine_model_get_date      (const AccordEngineModel *self,
                                                      int32_t                  day);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-engine-worker-private.h"

struct _AccordEngineForecast
{
  atomic_int ref_count;
  AccordEngineModel *model;

  AccordEngineTotals totals;
  AccordEnginePromiseFigures *promises;
  uint32_t *histogram; /* by promise and day; the last is beyond */
  AccordEngineDriver *drivers;
  AccordEngineLoad *loads; /* by team and week */

  /* By trial, for the standard errors of differences. */
  uint32_t n_trials;
  uint32_t words;
  size_t row_size;
  char *rows;
  uint8_t *done;
};

static inline const TrialRow *
forecast_row (const AccordEngineForecast *self,
              uint32_t                    trial)
{
  return (const TrialRow *) (const void *) (self->rows
                                            + self->row_size * trial);
}

bool _accord_engine_forecast_fill_loads  (AccordEngineForecast *self,
                                          AccordEngineWorker  **workers,
                                          uint32_t              n_workers);
bool _accord_engine_forecast_fill_totals (AccordEngineForecast *self,
                                          AccordEngineWorker  **workers,
                                          uint32_t              n_workers);
AccordEngineChance _accord_engine_chance (uint64_t              n,
                                          uint64_t              of);

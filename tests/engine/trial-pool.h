/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-engine-simulation.h"

#include <glib.h>

/* Runs trials in threads, for tests and benchmarks: each takes the next
 * @chunk trials until none are left. */
AccordEngineForecast *trial_pool_run (AccordEngineModel *model,
                                      guint              n_trials,
                                      guint              n_threads,
                                      guint              chunk);

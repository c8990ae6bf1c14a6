/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-outlook.h"

G_BEGIN_DECLS

/**
 * AccordForecaster:
 *
 * Keeps an outlook current. It reads the plan on the main thread when
 * something has changed, forecasts in the background, first coarsely and then
 * in full, and publishes only what is still current. Edits that follow one
 * another before it gets to it cost one forecast.
 */
#define ACCORD_TYPE_FORECASTER (accord_forecaster_get_type ())
G_DECLARE_FINAL_TYPE (AccordForecaster, accord_forecaster, ACCORD, FORECASTER,
                      GObject)

AccordForecaster *accord_forecaster_new         (AccordPlan        *plan,
                                                 AccordDay          today);
AccordOutlook    *accord_forecaster_get_outlook (AccordForecaster  *self);
gboolean          accord_forecaster_is_busy     (AccordForecaster  *self);
const GError     *accord_forecaster_get_error   (AccordForecaster  *self);
AccordForecastInput *
                  accord_forecaster_get_input   (AccordForecaster  *self);
void              accord_forecaster_set_threads (AccordForecaster  *self,
                                                 guint              n_threads);
void              accord_forecaster_set_today   (AccordForecaster  *self,
                                                 AccordDay          today);
gboolean          accord_forecaster_preview     (AccordForecaster  *self,
                                                 AccordChange      *change,
                                                 GError           **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-engine-input.h"
#include "accord-money.h"
#include "accord-plan.h"
#include "accord-working-days.h"

G_BEGIN_DECLS

/**
 * AccordCertainty:
 * @ACCORD_CERTAINTY_BEGUN: work that has begun
 * @ACCORD_CERTAINTY_WON: for deals that are won, or decided inside
 * @ACCORD_CERTAINTY_AGREED: for promises that are agreed or told
 * @ACCORD_CERTAINTY_POSSIBLE: for anything else that may be won
 *
 * How sure it is that a load will come, the surest first.
 */
typedef enum
{
  ACCORD_CERTAINTY_BEGUN,
  ACCORD_CERTAINTY_WON,
  ACCORD_CERTAINTY_AGREED,
  ACCORD_CERTAINTY_POSSIBLE,
  ACCORD_N_CERTAINTIES,
} AccordCertainty;

/**
 * AccordForecastInput:
 *
 * A plan as the engine sees it on one day: flat arrays, and which entity
 * stands where in them. Immutable and reference counted; made on the main
 * thread, read on any.
 */
typedef struct _AccordForecastInput AccordForecastInput;

AccordForecastInput     *accord_forecast_input_new           (AccordPlan                *plan,
                                                              AccordDay                  today);
AccordForecastInput     *accord_forecast_input_new_changed   (AccordForecastInput       *before,
                                                              AccordPlan                *plan,
                                                              AccordDay                  today,
                                                              AccordChange              *change);
AccordForecastInput     *accord_forecast_input_ref           (AccordForecastInput       *self);
void                     accord_forecast_input_unref         (AccordForecastInput       *self);

const AccordEngineInput *accord_forecast_input_get_engine    (const AccordForecastInput *self);
AccordEngineDistribution accord_forecast_input_get_distribution
                                                             (const AccordForecastInput *self);
AccordDay                accord_forecast_input_get_as_of     (const AccordForecastInput *self);
AccordMoney              accord_forecast_input_get_pay       (const AccordForecastInput *self);
guint                    accord_forecast_input_find_promise  (const AccordForecastInput *self,
                                                              gint64                     id);
guint                    accord_forecast_input_find_team     (const AccordForecastInput *self,
                                                              gint64                     id);
gint64                   accord_forecast_input_get_promise   (const AccordForecastInput *self,
                                                              guint                      index);
gint64                   accord_forecast_input_get_feature   (const AccordForecastInput *self,
                                                              guint                      index);
gint64                   accord_forecast_input_get_team      (const AccordForecastInput *self,
                                                              guint                      index);
AccordDay                accord_forecast_input_get_need_date (const AccordForecastInput *self,
                                                              guint                      promise);
gboolean                 accord_forecast_input_knows_close   (const AccordForecastInput *self,
                                                              guint                      promise);
AccordCertainty          accord_forecast_input_get_certainty (const AccordForecastInput *self,
                                                              guint                      promise);
AccordDay                accord_forecast_input_to_day        (const AccordForecastInput *self,
                                                              gint32                     date);

/** ACCORD_FORECAST_NOT_FOUND: there is no such thing in the input. */
#define ACCORD_FORECAST_NOT_FOUND G_MAXUINT

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordForecastInput, accord_forecast_input_unref)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecast.h"

#include <stdatomic.h>

G_BEGIN_DECLS

/**
 * AccordForecastQuestion:
 *
 * What a thread is to forecast, and for whom. Counted references, on any
 * thread: the thread holds one, and only a weak one on who asks, so that it
 * may outlive them.
 */
typedef struct _AccordForecastQuestion AccordForecastQuestion;

/**
 * AccordForecastAnswer:
 * @question: what was asked
 * @index: which of its inputs
 * @n_trials: how many trials it was forecast with
 * @forecast: (nullable): what is to be expected; may be stolen
 * @error: (nullable): why there is none; may be stolen
 */
typedef struct
{
  AccordForecastQuestion *question;
  guint index;
  guint n_trials;
  AccordForecast *forecast;
  GError *error;
} AccordForecastAnswer;

/**
 * AccordForecastReceive:
 * @asker: who asked, and is still there
 * @answer: what came; maybe of a question that is not asked any more
 *
 * Called where the question was made.
 */
typedef void (*AccordForecastReceive) (gpointer              asker,
                                       AccordForecastAnswer *answer);

AccordForecastQuestion *accord_forecast_question_new
                                     (gpointer                asker,
                                      guint                   n_threads,
                                      AccordForecastReceive   receive);
AccordForecastQuestion *accord_forecast_question_ref
                                     (AccordForecastQuestion *self);
void     accord_forecast_question_unref
                                     (AccordForecastQuestion *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordForecastQuestion,
                               accord_forecast_question_unref)

void     accord_forecast_question_add
                                     (AccordForecastQuestion *self,
                                      AccordForecastInput    *input);
guint    accord_forecast_question_get_n_inputs
                                     (AccordForecastQuestion *self);
AccordForecastInput *accord_forecast_question_get_input
                                     (AccordForecastQuestion *self,
                                      guint                   index);
void     accord_forecast_question_cancel
                                     (AccordForecastQuestion *self);
gboolean accord_forecast_question_answer
                                     (AccordForecastQuestion *self,
                                      guint                   index,
                                      guint                   n_trials);

G_END_DECLS

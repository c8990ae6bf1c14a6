/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecast.h"

G_BEGIN_DECLS

/**
 * AccordPromiseOutlook:
 *
 * What is to be expected of one promise, as an object that a row can bind to.
 * It stays the same object from forecast to forecast; its properties change.
 */
#define ACCORD_TYPE_PROMISE_OUTLOOK (accord_promise_outlook_get_type ())
G_DECLARE_FINAL_TYPE (AccordPromiseOutlook, accord_promise_outlook, ACCORD,
                      PROMISE_OUTLOOK, GObject)

AccordPromiseOutlook        *accord_promise_outlook_new
                                          (AccordEntity                *promise);
AccordEntity                *accord_promise_outlook_get_promise
                                          (AccordPromiseOutlook        *self);
const AccordPromiseForecast *accord_promise_outlook_get_forecast
                                          (AccordPromiseOutlook        *self);
void                         accord_promise_outlook_update
                                          (AccordPromiseOutlook        *self,
                                           const AccordPromiseForecast *forecast);

G_END_DECLS

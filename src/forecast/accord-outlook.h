/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-promise-outlook.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AccordOutlook:
 *
 * The forecast that a window shows: totals as properties, and as a
 * #GListModel an #AccordPromiseOutlook for each promise, in the order of the
 * plan's list. It stays the same object while forecasts come and go.
 */
#define ACCORD_TYPE_OUTLOOK (accord_outlook_get_type ())
G_DECLARE_FINAL_TYPE (AccordOutlook, accord_outlook, ACCORD, OUTLOOK, GObject)

AccordOutlook        *accord_outlook_new          (AccordPlan     *plan);
void                  accord_outlook_update       (AccordOutlook  *self,
                                                   AccordForecast *forecast,
                                                   gboolean        coarse);
AccordForecast       *accord_outlook_get_forecast (AccordOutlook  *self);
gboolean              accord_outlook_is_coarse    (AccordOutlook  *self);
AccordPromiseOutlook *accord_outlook_find         (AccordOutlook  *self,
                                                   gint64          promise);

G_END_DECLS

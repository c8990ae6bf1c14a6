/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-feature.h"
#include "accord-forecaster.h"
#include "accord-selection.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordQueueView:
 *
 * The work queue, put in order by dragging or by keys.
 */
#define ACCORD_TYPE_QUEUE_VIEW (accord_queue_view_get_type ())
G_DECLARE_FINAL_TYPE (AccordQueueView, accord_queue_view, ACCORD, QUEUE_VIEW,
                      AdwBin)

void           accord_queue_view_show         (AccordQueueView   *self,
                                               AccordPlan        *plan,
                                               AccordForecaster  *forecaster,
                                               AccordSelection   *selection,
                                               AccordDay          today);
AccordFeature *accord_queue_view_find_feature (AccordQueueView   *self,
                                               double             x,
                                               double             y);
GtkColumnView *accord_queue_view_get_columns  (AccordQueueView   *self);
gboolean       accord_queue_view_focus        (AccordQueueView   *self);

G_END_DECLS

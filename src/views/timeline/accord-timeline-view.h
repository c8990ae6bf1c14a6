/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-timeline-scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordTimelineView:
 *
 * Promised against deliverable: a row for each promise, and the dates moved
 * in it by pointer or keys.
 */
#define ACCORD_TYPE_TIMELINE_VIEW (accord_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (AccordTimelineView, accord_timeline_view, ACCORD,
                      TIMELINE_VIEW, GtkBox)

void  accord_timeline_view_show  (AccordTimelineView   *self,
                                  AccordPlan           *plan,
                                  AccordForecaster     *forecaster,
                                  AccordTimelineScene  *scene);

gboolean  accord_timeline_view_focus  (AccordTimelineView  *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-date-drag.h"
#include "accord-move-reason.h"
#include "accord-forecaster.h"
#include "accord-selection.h"
#include "accord-timeline-beside.h"
#include "accord-timeline-span.h"
#include "accord-timeline-row.h"

G_BEGIN_DECLS

/**
 * AccordTimelineScene:
 *
 * All that the rows of a timeline share: the time that is looked at, the
 * columns for a width, the outlook, the selection and the drag. It draws a
 * row and says what is hit in it; the widgets only hold the room for it.
 */
#define ACCORD_TYPE_TIMELINE_SCENE (accord_timeline_scene_get_type ())
G_DECLARE_FINAL_TYPE (AccordTimelineScene, accord_timeline_scene, ACCORD,
                      TIMELINE_SCENE, GObject)

AccordTimelineScene *accord_timeline_scene_new           (AccordPlan             *plan,
                                                          AccordForecaster       *forecaster,
                                                          AccordSelection        *selection,
                                                          AccordDay               today);
AccordPlan          *accord_timeline_scene_get_plan      (AccordTimelineScene    *self);
AccordDateDrag      *accord_timeline_scene_get_drag      (AccordTimelineScene    *self);
AccordTimelineSpan  *accord_timeline_scene_get_span      (AccordTimelineScene    *self);
AccordSelection     *accord_timeline_scene_get_selection (AccordTimelineScene    *self);
AccordMoveReason    *accord_timeline_scene_get_reason    (AccordTimelineScene    *self);
AccordDay            accord_timeline_scene_get_as_of     (AccordTimelineScene    *self);
gboolean             accord_timeline_scene_is_settled    (AccordTimelineScene    *self);
gboolean             accord_timeline_scene_is_trying     (AccordTimelineScene    *self);

void                 accord_timeline_scene_drop          (AccordTimelineScene    *self,
                                                          const char             *why);
void                 accord_timeline_scene_set_preview   (AccordTimelineScene    *self,
                                                          AccordForecastDifference *difference,
                                                          AccordPromise          *promise,
                                                          AccordDay               agreed);
AccordTimelineBeside *
                     accord_timeline_scene_get_beside    (AccordTimelineScene    *self);
void                 accord_timeline_scene_fill_row      (AccordTimelineScene    *self,
                                                          AccordPromise          *promise,
                                                          AccordTimelineRow      *row);
double               accord_timeline_scene_get_date_x    (AccordTimelineScene    *self,
                                                          AccordPromise          *promise,
                                                          guint                   field);
void                 accord_timeline_scene_draw_row      (AccordTimelineScene    *self,
                                                          AccordPromise          *promise,
                                                          cairo_t                *cr);
void                 accord_timeline_scene_draw_header   (AccordTimelineScene    *self,
                                                          cairo_t                *cr);
AccordChartHit       accord_timeline_scene_hit           (AccordTimelineScene    *self,
                                                          AccordPromise          *promise,
                                                          double                  x,
                                                          double                  y);
char                *accord_timeline_scene_dup_label     (AccordTimelineScene    *self,
                                                          AccordPromise          *promise);

G_END_DECLS

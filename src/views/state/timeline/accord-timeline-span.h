/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecaster.h"
#include "accord-timeline-columns.h"

G_BEGIN_DECLS

/**
 * AccordTimelineSpan:
 *
 * The time that a timeline shows, and how wide: what all its rows and their
 * header share. Zoomed and panned by who looks at it; as wide as the plan's
 * dates and their forecast need.
 */
#define ACCORD_TYPE_TIMELINE_SPAN (accord_timeline_span_get_type ())
G_DECLARE_FINAL_TYPE (AccordTimelineSpan, accord_timeline_span, ACCORD,
                      TIMELINE_SPAN, GObject)

AccordTimelineSpan     *accord_timeline_span_new         (AccordPlan             *plan,
                                                          AccordOutlook          *outlook,
                                                          AccordDay               today);
void                    accord_timeline_span_set_style   (AccordTimelineSpan     *self,
                                                          AccordChartText        *text,
                                                          const AccordChartTheme *theme);
const AccordChartTheme *accord_timeline_span_get_theme   (AccordTimelineSpan     *self);
void                    accord_timeline_span_set_width   (AccordTimelineSpan     *self,
                                                          double                  width);
double                  accord_timeline_span_get_width   (AccordTimelineSpan     *self);
AccordTimelineColumns  *accord_timeline_span_get_columns (AccordTimelineSpan     *self);
double                  accord_timeline_span_get_middle  (AccordTimelineSpan     *self);

void                    accord_timeline_span_set_held    (AccordTimelineSpan     *self,
                                                          gboolean                held);
void                    accord_timeline_span_follow      (AccordTimelineSpan     *self);
void                    accord_timeline_span_zoom        (AccordTimelineSpan     *self,
                                                          double                  x,
                                                          double                  factor);
void                    accord_timeline_span_pan         (AccordTimelineSpan     *self,
                                                          double                  dx);
void                    accord_timeline_span_look_like   (AccordTimelineSpan     *self,
                                                          AccordTimelineSpan     *other);
void                    accord_timeline_span_fit         (AccordTimelineSpan     *self);
gboolean                accord_timeline_span_is_fit      (AccordTimelineSpan     *self);

G_END_DECLS

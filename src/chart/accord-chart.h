/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart-geometry.h"
#include "accord-chart-legend.h"
#include "accord-chart-text.h"
#include "accord-day.h"

G_BEGIN_DECLS

/**
 * AccordChart:
 *
 * A drawing of some plain data: its *layout* for a size, how it is *drawn*,
 * and what is *hit* at a point. Immutable and reference-counted. Each kind of
 * chart has a constructor of its own that takes the data.
 */
typedef struct _AccordChart AccordChart;

/**
 * AccordChartLayout:
 *
 * A chart's geometry for one size, text and range.
 */
typedef struct _AccordChartLayout AccordChartLayout;

/**
 * AccordChartFrame:
 * @width: how wide the chart shall be, in chart units
 * @height: how high; 0 for what the content asks for
 * @first: the first day shown, or %ACCORD_DAY_NONE for all the content
 * @last: the last day shown, or %ACCORD_DAY_NONE for all the content
 *
 * What a chart is laid out into. A chart of rows (timeline, capacity, heat
 * map, funnel, drivers) is as high as its rows, whatever @height is.
 */
typedef struct
{
  double width;
  double height;
  AccordDay first;
  AccordDay last;
} AccordChartFrame;

/**
 * AccordChartPart:
 *
 * What there is to point at. Not every chart has every part.
 */
typedef enum
{
  ACCORD_CHART_PART_NONE,
  ACCORD_CHART_PART_AXIS,
  ACCORD_CHART_PART_GROUP,
  ACCORD_CHART_PART_ROW,        /* a row, where there is nothing else */
  ACCORD_CHART_PART_LABEL,
  ACCORD_CHART_PART_LIMITS,     /* the sign that there are limits */
  ACCORD_CHART_PART_MISSING,    /* the sign that estimates are missing */
  ACCORD_CHART_PART_AGREED,     /* the diamond */
  ACCORD_CHART_PART_BASELINE,
  ACCORD_CHART_PART_WANT,
  ACCORD_CHART_PART_NEED,
  ACCORD_CHART_PART_MARK,       /* the date at the plan's confidence */
  ACCORD_CHART_PART_GAP,
  ACCORD_CHART_PART_SHAPE,      /* the deliverable distribution */
  ACCORD_CHART_PART_CHANCE,
  ACCORD_CHART_PART_CELL,
  ACCORD_CHART_PART_BAR,
  ACCORD_CHART_PART_CURVE,
  ACCORD_CHART_PART_POINT,
} AccordChartPart;

/**
 * AccordChartHit:
 * @part: what is there
 * @row: the row, team, series, stage or entry, as the data counts it
 * @item: the week, point or segment in it, as the data counts it
 * @day: the day at the point, or %ACCORD_DAY_NONE where there is no time axis
 */
typedef struct
{
  AccordChartPart part;
  guint row;
  guint item;
  AccordDay day;
} AccordChartHit;

AccordChart             *accord_chart_ref                 (AccordChart             *self);
void                     accord_chart_unref               (AccordChart             *self);
const char              *accord_chart_get_name            (const AccordChart       *self);
const char              *accord_chart_get_title           (const AccordChart       *self);
AccordChartLegend       *accord_chart_create_legend       (const AccordChart       *self);
AccordChartLayout       *accord_chart_layout              (const AccordChart       *self,
                                                           AccordChartText         *text,
                                                           const AccordChartFrame  *frame);

void                     accord_chart_layout_free         (AccordChartLayout       *self);
double                   accord_chart_layout_get_width    (const AccordChartLayout *self);
double                   accord_chart_layout_get_height   (const AccordChartLayout *self);
const AccordChartRect   *accord_chart_layout_get_body     (const AccordChartLayout *self);
void                     accord_chart_layout_draw         (const AccordChartLayout *self,
                                                           cairo_t                 *cr,
                                                           const AccordChartTheme  *theme);
void                     accord_chart_layout_draw_part    (const AccordChartLayout *self,
                                                           cairo_t                 *cr,
                                                           const AccordChartTheme  *theme,
                                                           const AccordChartRect   *part);
AccordChartHit           accord_chart_layout_hit          (const AccordChartLayout *self,
                                                           double                   x,
                                                           double                   y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordChart, accord_chart_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordChartLayout, accord_chart_layout_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart-theme.h"

G_BEGIN_DECLS

/**
 * AccordChartTextStyle:
 *
 * The five sizes and weights of text in a chart.
 */
typedef enum
{
  ACCORD_CHART_TEXT_TITLE,
  ACCORD_CHART_TEXT_STRONG,
  ACCORD_CHART_TEXT_BODY,
  ACCORD_CHART_TEXT_SMALL,
  ACCORD_CHART_TEXT_SMALL_STRONG,
  ACCORD_CHART_N_TEXT_STYLES,
} AccordChartTextStyle;

/**
 * AccordChartAlign:
 *
 * Where in its box a piece of text stands, as its language reads.
 */
typedef enum
{
  ACCORD_CHART_ALIGN_START,
  ACCORD_CHART_ALIGN_CENTRE,
  ACCORD_CHART_ALIGN_END,
} AccordChartAlign;

/** ACCORD_CHART_SCREEN_SIZE: the usual size of body text on a screen. */
#define ACCORD_CHART_SCREEN_SIZE 13.0
/** ACCORD_CHART_PAPER_SIZE: the usual size of body text on paper. */
#define ACCORD_CHART_PAPER_SIZE  8.5

/**
 * AccordChartText:
 *
 * Text for charts: what measures it and what draws it. Reference-counted;
 * used by one thread at a time.
 */
typedef struct _AccordChartText AccordChartText;

AccordChartText *accord_chart_text_new             (const char             *family,
                                                    double                  size,
                                                    gboolean                rtl);
AccordChartText *accord_chart_text_new_greeked     (double                  size,
                                                    gboolean                rtl);
AccordChartText *accord_chart_text_ref             (AccordChartText        *self);
void             accord_chart_text_unref           (AccordChartText        *self);
gboolean         accord_chart_text_is_rtl          (const AccordChartText  *self);
double           accord_chart_text_get_unit        (const AccordChartText  *self);
double           accord_chart_text_get_line_height (const AccordChartText  *self,
                                                    AccordChartTextStyle    style);
double           accord_chart_text_measure         (AccordChartText        *self,
                                                    AccordChartTextStyle    style,
                                                    const char             *string);
gsize            accord_chart_text_find_break      (AccordChartText        *self,
                                                    AccordChartTextStyle    style,
                                                    const char             *string,
                                                    double                  width);
double           accord_chart_text_draw            (AccordChartText        *self,
                                                    cairo_t                *cr,
                                                    const AccordChartTheme *theme,
                                                    AccordChartInk          ink,
                                                    AccordChartTextStyle    style,
                                                    const char             *string,
                                                    double                  x,
                                                    double                  y,
                                                    double                  width,
                                                    AccordChartAlign        align);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordChartText, accord_chart_text_unref)

G_END_DECLS

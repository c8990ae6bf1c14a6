/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What a kind of chart implements.
 *
 * Everything in here runs from the start of a line to its end; the public
 * doors in accord-chart.c mirror for right to left.
 */

#include "accord-chart.h"

G_BEGIN_DECLS

typedef struct
{
  double y;
  double height;
  guint row;      /* as the data counts it; or the group's first row */
  gboolean leads; /* a group's heading: stays with the band below it */
} AccordChartBand;

typedef struct
{
  const char *name;  /* on the command line */
  const char *title; /* for people, marked with NC_ ("chart", …) */
  /* What this one is called, where that is in the data, instead of @title. */
  const char *(*get_title) (gpointer data);
  gpointer (*copy_data) (gpointer data); /* takes a reference */
  void (*free_data) (gpointer data);     /* drops it */

  /* Fills the layout that accord_chart_layout_alloc() makes. */
  AccordChartLayout *(*layout) (gpointer                data,
                                AccordChartText        *text,
                                const AccordChartFrame *frame);
  /* Draws at least what lies in @window; never the background. */
  void (*draw) (const AccordChartLayout *layout,
                cairo_t                 *cr,
                const AccordChartTheme  *theme,
                const AccordChartRect   *window);
  void (*hit) (const AccordChartLayout *layout,
               double                   x,
               double                   y,
               AccordChartHit          *hit);
  void (*finalize) (AccordChartLayout *layout);
  void (*legend) (gpointer           data,
                  AccordChartLegend *legend);
  /* Whether the legend tells of anything between two heights of the layout;
   * where it is not given, it does all over. */
  gboolean (*has_legend) (const AccordChartLayout *layout,
                          double                   from,
                          double                   to);
  /* What a band that leads says, NULL for nothing; needed where there are
   * such bands. */
  char *(*name_band) (const AccordChartLayout *layout,
                      const AccordChartBand   *band);
} AccordChartClass;

/* Each kind's layout begins with one of these. What lies outside @body is
 * repeated on every page that the body is cut into; a page ends between two
 * bands, and not behind a band that leads. Without bands it ends anywhere. */
struct _AccordChartLayout
{
  const AccordChartClass *klass;
  AccordChartText *text;
  double width;
  double height;
  AccordChartRect body;
  GArray *bands; /* of AccordChartBand, from top to bottom, without gaps */
};

AccordChart       *_accord_chart_new            (const AccordChartClass  *klass,
                                                 gpointer                 data);
AccordChartLayout *_accord_chart_layout_alloc   (const AccordChartClass  *klass,
                                                 gsize                    size,
                                                 AccordChartText         *text,
                                                 const AccordChartFrame  *frame);
gboolean           _accord_chart_layout_has_legend
                                                (const AccordChartLayout *self,
                                                 double                   from,
                                                 double                   to);
void               _accord_chart_layout_add_band (AccordChartLayout      *self,
                                                 double                   height,
                                                 guint                    row,
                                                 gboolean                 leads);
guint              _accord_chart_layout_get_n_bands (const AccordChartLayout *self);
const AccordChartBand *_accord_chart_layout_get_band (const AccordChartLayout *self,
                                                 guint                    index);
guint              _accord_chart_layout_find_band (const AccordChartLayout *self,
                                                 double                   y);
void               _accord_chart_layout_draw_window (const AccordChartLayout *self,
                                                 cairo_t                 *cr,
                                                 const AccordChartTheme  *theme,
                                                 const AccordChartRect   *window);
void               _accord_chart_layout_draw_nothing (const AccordChartLayout *self,
                                                 cairo_t                 *cr,
                                                 const AccordChartTheme  *theme,
                                                 const char              *sentence);

G_END_DECLS

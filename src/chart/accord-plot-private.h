/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart-private.h"
#include "accord-time-ticks.h"
#include "accord-value-axis.h"

G_BEGIN_DECLS

/* What the charts with a plot between two axes share. All from left to right.
 */

/* How a number of the value axis is written. */
typedef char *(*AccordPlotFormat) (double   value,
                                   gpointer user_data);

/* A sentence that stands at a place above the plot. */
typedef struct
{
  double place; /* what it belongs to */
  AccordChartRole role;
  AccordChartInk ink;
  char *label;
  gboolean away; /* it belongs to somewhere outside: it has no pole */
  AccordChartRect rect; /* where it stands, once _accord_plot_place_flags() */
} AccordPlotFlag;

/* Labels that must not meet. */
typedef struct
{
  GArray *rects; /* of AccordChartRect */
} AccordPlotRoom;

void    _accord_plot_widen        (AccordDay               day,
                                   AccordDay              *first,
                                   AccordDay              *last);
void    _accord_plot_spread       (double                 *places,
                                   guint                   n_places,
                                   double                  height,
                                   double                  top,
                                   double                  bottom);
void    _accord_plot_draw_values  (AccordChartText        *text,
                                   cairo_t                *cr,
                                   const AccordChartTheme *theme,
                                   const AccordChartRect  *area,
                                   const AccordValueAxis  *axis,
                                   AccordPlotFormat        format,
                                   gpointer                user_data);
char   *_accord_plot_format_share (double                  value,
                                   gpointer                user_data);
GArray *_accord_plot_flags_new    (void);
void    _accord_plot_add_flag     (GArray                 *flags,
                                   double                  place,
                                   AccordChartRole         role,
                                   AccordChartInk          ink,
                                   char                   *label,
                                   gboolean                away);
double  _accord_plot_place_flags  (GArray                 *flags,
                                   AccordChartText        *text,
                                   double                  from,
                                   double                  to);
void    _accord_plot_draw_flags   (const GArray           *flags,
                                   AccordChartText        *text,
                                   cairo_t                *cr,
                                   const AccordChartTheme *theme,
                                   double                  bottom);
void    _accord_plot_room_init    (AccordPlotRoom         *self);
void    _accord_plot_room_clear   (AccordPlotRoom         *self);
void    _accord_plot_room_take    (AccordPlotRoom         *self,
                                   const AccordChartRect  *rect);
gboolean _accord_plot_room_find   (AccordPlotRoom         *self,
                                   const AccordChartRect  *area,
                                   double                  x,
                                   double                  y,
                                   double                  distance,
                                   AccordChartRect        *label);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-drop-line.h"

#include "accord-chart-style.h"
#include "accord-chart-theme.h"

#define THICKNESS 3.0f

struct _AccordDropLine
{
  AdwBin parent_instance;

  double y;
};

G_DEFINE_FINAL_TYPE (AccordDropLine, accord_drop_line, ADW_TYPE_BIN)

static void
accord_drop_line_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  AccordDropLine *self = ACCORD_DROP_LINE (widget);
  AccordChartColour colour;

  GTK_WIDGET_CLASS (accord_drop_line_parent_class)->snapshot (widget,
                                                              snapshot);
  if (self->y < 0)
    return;

  colour = accord_chart_theme_get_colour (accord_chart_style_get_theme (),
                                          ACCORD_CHART_AGREED);
  gtk_snapshot_append_color (
    snapshot,
    &(GdkRGBA) { (float) colour.red, (float) colour.green,
                 (float) colour.blue, (float) colour.alpha },
    &GRAPHENE_RECT_INIT (0, (float) self->y - THICKNESS / 2,
                         (float) gtk_widget_get_width (widget), THICKNESS));
}

static void
accord_drop_line_class_init (AccordDropLineClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = accord_drop_line_snapshot;
}

static void
accord_drop_line_init (AccordDropLine *self)
{
  self->y = ACCORD_DROP_LINE_NONE;
}

/**
 * accord_drop_line_set_y:
 * @y: how far from the top, or %ACCORD_DROP_LINE_NONE
 */
void
accord_drop_line_set_y (AccordDropLine *self,
                        double          y)
{
  g_return_if_fail (ACCORD_IS_DROP_LINE (self));

  if (self->y == y)
    return;

  self->y = y;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

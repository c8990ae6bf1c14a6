/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-timeline-header.h"

#include "accord-chart-style.h"

struct _AccordTimelineHeader
{
  GtkWidget parent_instance;

  AccordTimelineScene *scene;   /* NULL before there is a plan */
  AccordTimelineColumns *shown; /* NULL before they are drawn */
};

G_DEFINE_FINAL_TYPE (AccordTimelineHeader, accord_timeline_header,
                     GTK_TYPE_WIDGET)

static AccordTimelineSpan *
get_span (AccordTimelineHeader *self)
{
  return accord_timeline_scene_get_span (self->scene);
}

static void
update_style (AccordTimelineHeader *self)
{
  g_autoptr (AccordChartText) text = NULL;

  if (self->scene == NULL)
    return;

  text = accord_chart_style_create_text (GTK_WIDGET (self));
  accord_timeline_span_set_style (get_span (self), text,
                                  accord_chart_style_get_theme ());
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Most of what changes are the rows: while a date is dragged, the time above
 * them stays as it is. */
static void
scene_changed_cb (AccordTimelineHeader *self,
                  AccordPromise        *promise)
{
  if (promise == NULL && self->scene != NULL
      && accord_timeline_span_get_columns (get_span (self)) != self->shown)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_shown (AccordTimelineHeader  *self,
           AccordTimelineColumns *columns)
{
  if (columns != NULL)
    accord_timeline_columns_ref (columns);
  g_clear_pointer (&self->shown, accord_timeline_columns_unref);
  self->shown = columns;
}

static void
accord_timeline_header_measure (GtkWidget     *widget,
                                GtkOrientation orientation,
                                int            for_size,
                                int           *minimum,
                                int           *natural,
                                int           *minimum_baseline,
                                int           *natural_baseline)
{
  AccordTimelineHeader *self = ACCORD_TIMELINE_HEADER (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL && self->scene != NULL)
    *minimum = *natural
      = (int) (accord_timeline_columns_get_header_height (
                 accord_timeline_span_get_columns (get_span (self)))
               + 0.5);
}

static void
accord_timeline_header_size_allocate (GtkWidget *widget,
                                      int        width,
                                      int        height,
                                      int        baseline)
{
  AccordTimelineHeader *self = ACCORD_TIMELINE_HEADER (widget);

  if (self->scene != NULL)
    accord_timeline_span_set_width (get_span (self), width);
}

static void
accord_timeline_header_snapshot (GtkWidget   *widget,
                                 GtkSnapshot *snapshot)
{
  AccordTimelineHeader *self = ACCORD_TIMELINE_HEADER (widget);
  cairo_t *cr;

  if (self->scene == NULL)
    return;

  cr = accord_chart_style_open_canvas (widget, snapshot);
  accord_timeline_scene_draw_header (self->scene, cr);
  set_shown (self, accord_timeline_span_get_columns (get_span (self)));
  cairo_destroy (cr);
}

static void
accord_timeline_header_dispose (GObject *object)
{
  AccordTimelineHeader *self = ACCORD_TIMELINE_HEADER (object);

  set_shown (self, NULL);
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (accord_timeline_header_parent_class)->dispose (object);
}

static void
accord_timeline_header_class_init (AccordTimelineHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_timeline_header_dispose;
  widget_class->measure = accord_timeline_header_measure;
  widget_class->size_allocate = accord_timeline_header_size_allocate;
  widget_class->snapshot = accord_timeline_header_snapshot;

  gtk_widget_class_set_css_name (widget_class, "timeline-header");
  /* The rows say each date in words. */
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
accord_timeline_header_init (AccordTimelineHeader *self)
{
  accord_chart_style_watch (GTK_WIDGET (self), G_CALLBACK (update_style));
}

/**
 * accord_timeline_header_set_scene:
 * @scene: (nullable): whose time axis to show; it is dressed in the header's
 *   style
 */
void
accord_timeline_header_set_scene (AccordTimelineHeader *self,
                                  AccordTimelineScene  *scene)
{
  g_return_if_fail (ACCORD_IS_TIMELINE_HEADER (self));

  if (self->scene != NULL)
    g_signal_handlers_disconnect_by_data (self->scene, self);
  if (!g_set_object (&self->scene, scene) || scene == NULL)
    return;

  g_signal_connect_object (scene, "changed", G_CALLBACK (scene_changed_cb),
                           self, G_CONNECT_SWAPPED);
  update_style (self);
  if (gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    accord_timeline_span_set_width (get_span (self),
                                    gtk_widget_get_width (GTK_WIDGET (self)));
}

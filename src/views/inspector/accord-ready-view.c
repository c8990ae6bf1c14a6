/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-ready-view.h"

#include "accord-chart-area.h"
#include "accord-inspector-view.h"
#include "accord-ready-chart.h"
#include "accord-ready-source.h"

#define ASPECT 0.8

struct _AccordReadyView
{
  AdwBin parent_instance;

  AccordChartArea *area;
};

static void accord_ready_view_view_init (AccordInspectorViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (
  AccordReadyView, accord_ready_view, ADW_TYPE_BIN,
  G_IMPLEMENT_INTERFACE (ACCORD_TYPE_INSPECTOR_VIEW,
                         accord_ready_view_view_init))

static void
accord_ready_view_show (AccordInspectorView   *view,
                         const AccordInspected *inspected)
{
  AccordReadyView *self = ACCORD_READY_VIEW (view);
  AccordPromise *promise = ACCORD_PROMISE (inspected->entity);
  AccordForecast *forecast = accord_outlook_get_forecast (
    accord_forecaster_get_outlook (inspected->forecaster));
  g_autoptr (AccordReadyData) data = NULL;
  g_autoptr (AccordChart) chart = NULL;
  g_autofree char *label = NULL;
  AccordTimelineRow row;

  if (forecast == NULL)
    return;

  accord_timeline_scene_fill_row (inspected->scene, promise, &row);
  data = accord_ready_source_new (inspected->plan, inspected->entity, forecast,
                                  FALSE);
  data->agreed = row.agreed;
  data->want = row.want;
  data->need = row.need;
  chart = accord_ready_chart_new (data);
  accord_chart_area_set_chart (self->area, chart);
  label = accord_timeline_scene_dup_label (inspected->scene, promise);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
accord_ready_view_view_init (AccordInspectorViewInterface *iface)
{
  iface->show = accord_ready_view_show;
  iface->follow = accord_ready_view_show;
}

static void
accord_ready_view_class_init (AccordReadyViewClass *klass)
{
}

static void
accord_ready_view_init (AccordReadyView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->area = g_object_new (ACCORD_TYPE_CHART_AREA, "hexpand", TRUE, "aspect",
                             ASPECT, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->area));
  gtk_widget_add_css_class (widget, "card");
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
}

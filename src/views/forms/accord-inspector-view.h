/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecaster.h"
#include "accord-timeline-scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordInspected:
 * @plan: where it is
 * @forecaster: of @plan
 * @scene: of @plan; what a drag would make of promises
 * @entity: what is looked at
 *
 * What an inspector shows.
 */
typedef struct
{
  AccordPlan *plan;
  AccordForecaster *forecaster;
  AccordTimelineScene *scene;
  AccordEntity *entity;
} AccordInspected;

/**
 * AccordInspectorView:
 *
 * A part of an inspector's page that shows something of what is looked at. A
 * page is a Blueprint of such parts; which property or which facts each shows
 * stands there.
 */
#define ACCORD_TYPE_INSPECTOR_VIEW (accord_inspector_view_get_type ())
G_DECLARE_INTERFACE (AccordInspectorView, accord_inspector_view, ACCORD,
                     INSPECTOR_VIEW, GtkWidget)

/**
 * AccordInspectorViewInterface:
 * @show: shows what is looked at, or what has become of it
 * @follow: (nullable): a forecast has come, or a date is dragged
 */
struct _AccordInspectorViewInterface
{
  GTypeInterface parent_interface;

  void (*show)   (AccordInspectorView   *self,
                  const AccordInspected *inspected);
  void (*follow) (AccordInspectorView   *self,
                  const AccordInspected *inspected);
};

void  accord_inspector_view_show_all    (GtkWidget             *root,
                                         const AccordInspected *inspected);
void  accord_inspector_view_follow_all  (GtkWidget             *root,
                                         const AccordInspected *inspected);

G_END_DECLS

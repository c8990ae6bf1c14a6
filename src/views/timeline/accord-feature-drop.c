/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-feature-drop.h"

#include "accord-feature.h"
#include "accord-promise-need.h"
#include "accord-tell.h"

#define MARK "feature-target"

typedef struct
{
  GtkWidget *widget; /* owns this */
  AccordPlan *plan;
  AccordFeatureDropFunc find;
  gpointer data;
  GtkWidget *marked;
} Drop;

static void
set_marked (Drop      *self,
            GtkWidget *marked)
{
  if (self->marked == marked)
    return;

  if (self->marked != NULL)
    gtk_widget_remove_css_class (self->marked, MARK);
  g_set_object (&self->marked, marked);
  if (marked != NULL)
    gtk_widget_add_css_class (marked, MARK);
}

static void
drop_free (Drop *self)
{
  g_clear_object (&self->marked);
  g_clear_object (&self->plan);
  g_free (self);
}

static AccordEntity *
find (Drop       *self,
      double      x,
      double      y,
      GtkWidget **marked)
{
  *marked = NULL;

  return self->find (self->widget, x, y, marked, self->data);
}

static GdkDragAction
motion_cb (Drop          *self,
           double         x,
           double         y,
           GtkDropTarget *target)
{
  GtkWidget *marked;
  AccordEntity *promise = find (self, x, y, &marked);

  set_marked (self, promise != NULL ? marked : NULL);

  return promise != NULL ? GDK_ACTION_COPY : 0;
}

static void
leave_cb (Drop          *self,
          GtkDropTarget *target)
{
  set_marked (self, NULL);
}

static gboolean
drop_cb (Drop          *self,
         const GValue  *value,
         double         x,
         double         y,
         GtkDropTarget *target)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *marked;
  AccordEntity *promise = find (self, x, y, &marked);

  set_marked (self, NULL);
  if (promise == NULL)
    return FALSE;

  if (accord_promise_need_add (self->plan, promise, g_value_get_object (value),
                               ACCORD_NEED_LEVEL_MUST, &error))
    accord_tell_done (self->widget, self->plan);
  else
    accord_tell (self->widget, error);

  return TRUE;
}

/**
 * accord_feature_drop_attach:
 * @widget: what features may be dragged to
 * @plan: the plan that it shows
 * @find: says which promise gets the feature
 * @data: for @find; must outlive @widget
 *
 * Adds what is dropped to a promise. Dropped work is a must; the promise's
 * inspector makes it a should or could.
 */
void
accord_feature_drop_attach (GtkWidget            *widget,
                            AccordPlan           *plan,
                            AccordFeatureDropFunc find_promise,
                            gpointer              data)
{
  GtkDropTarget *target
    = gtk_drop_target_new (ACCORD_TYPE_FEATURE, GDK_ACTION_COPY);
  Drop *self = g_new0 (Drop, 1);

  self->widget = widget;
  self->plan = g_object_ref (plan);
  self->find = find_promise;
  self->data = data;
  g_object_set_data_full (G_OBJECT (widget), "accord-feature-drop", self,
                          (GDestroyNotify) drop_free);
  g_signal_connect_swapped (target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}

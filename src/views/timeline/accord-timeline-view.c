/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The promises, as AccordPromiseList has them, in a list of AccordPromiseLine:
 * what is selected there, and how much time is seen.
 */

#include "config.h"

#include "accord-timeline-view.h"

#include "accord-chart-area.h"
#include "accord-feature-drop.h"
#include "accord-promise-list.h"
#include "accord-promise-row.h"
#include "accord-row-focus.h"
#include "accord-timeline-header.h"
#include "accord-timeline-lines.h"
#include "accord-timeline-pointer.h"

#include <glib/gi18n-lib.h>

#define ZOOM_STEP 1.5 /* of a button or a key */

struct _AccordTimelineView
{
  GtkBox parent_instance;

  AccordChartArea *legend;
  AccordTimelineHeader *header;
  GtkScrolledWindow *scroller;
  GtkListView *list;
  GtkWidget *empty_box;

  AccordForecaster *forecaster;
  AccordTimelineScene *scene;
  AccordTimelinePointer *pointer;
  AccordPromiseList *promises;
  GtkSingleSelection *rows; /* of @promises */
  AccordTimelineLines *lines;
};

G_DEFINE_FINAL_TYPE (AccordTimelineView, accord_timeline_view, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_ORDER,
  PROP_SHOWS_ENDED,
  PROP_BUSY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* AccordTimelineHeading */
static char *
dup_heading (AccordPromise *promise,
             AccordPromise *before,
             gpointer       data)
{
  return accord_promise_list_dup_heading (data, promise, before);
}

/* Scrolled, or higher. */
static void
rows_moved_cb (AccordTimelineView *self)
{
  if (self->lines != NULL)
    accord_timeline_lines_tell_moved (self->lines);
}

/* What is selected here is what is selected everywhere, and back. */
static void
row_selected_cb (AccordTimelineView *self)
{
  AccordEntity *selected
    = gtk_single_selection_get_selected_item (self->rows);

  if (selected != NULL)
    accord_selection_select (
      accord_timeline_scene_get_selection (self->scene), selected);
}

static void
selection_changed_cb (AccordTimelineView *self)
{
  AccordEntity *entity = accord_selection_get (
    accord_timeline_scene_get_selection (self->scene));

  if (entity
      != gtk_single_selection_get_selected_item (self->rows))
    gtk_single_selection_set_selected (self->rows,
                                       accord_promise_list_find (self->promises, entity));
}

/* Somebody was led to a promise. */
static void
led_cb (AccordTimelineView *self,
        AccordEntity       *entity)
{
  guint position = accord_promise_list_find (self->promises, entity);

  if (position == GTK_INVALID_LIST_POSITION)
    return;

  accord_timeline_lines_focus (self->lines, position);
}

/* A feature that is dropped on a row belongs to its promise. */
static AccordEntity *
find_drop (GtkWidget  *list,
           double      x,
           double      y,
           GtkWidget **marked,
           gpointer    data)
{
  GtkWidget *widget = gtk_widget_pick (list, x, y, GTK_PICK_DEFAULT);

  if (widget != NULL)
    *marked = gtk_widget_get_ancestor (widget, ACCORD_TYPE_PROMISE_ROW);

  return *marked != NULL ? ACCORD_ENTITY (accord_promise_row_get_promise (
                             ACCORD_PROMISE_ROW (*marked)))
                         : NULL;
}

static void
busy_changed_cb (AccordTimelineView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
update_emptiness (AccordTimelineView *self)
{
  gboolean empty
    = g_list_model_get_n_items (G_LIST_MODEL (self->rows)) == 0;

  gtk_widget_set_visible (self->empty_box, empty);
  gtk_widget_set_visible (GTK_WIDGET (self->scroller), !empty);
}

static void
zoom (AccordTimelineView *self,
      double              factor)
{
  AccordTimelineSpan *span;

  if (self->scene == NULL)
    return;

  span = accord_timeline_scene_get_span (self->scene);
  accord_timeline_span_zoom (span, accord_timeline_span_get_middle (span),
                             factor);
}

static void
zoom_in_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  zoom (ACCORD_TIMELINE_VIEW (widget), ZOOM_STEP);
}

static void
zoom_out_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  zoom (ACCORD_TIMELINE_VIEW (widget), 1 / ZOOM_STEP);
}

static void
fit_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  AccordTimelineView *self = ACCORD_TIMELINE_VIEW (widget);

  if (self->scene != NULL)
    accord_timeline_span_fit (accord_timeline_scene_get_span (self->scene));
}

/* Whoever asks for an order wants to see what comes first in it; the list
 * would follow a row that it had in sight. */
static void
set_order (AccordTimelineView *self,
           const char         *name)
{
  accord_promise_list_set_order (self->promises,
                                 accord_promise_order_from_name (name));
  if (self->rows != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->list),
                                "list.scroll-to-item", "u", 0);
}

static void
accord_timeline_view_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  AccordTimelineView *self = ACCORD_TIMELINE_VIEW (object);

  switch (prop_id)
    {
    case PROP_ORDER:
      g_value_set_string (value, accord_promise_order_get_name (
                                   accord_promise_list_get_order (self->promises)));
      break;
    case PROP_SHOWS_ENDED:
      g_value_set_boolean (value,
                           accord_promise_list_shows_ended (self->promises));
      break;
    case PROP_BUSY:
      g_value_set_boolean (
        value, self->forecaster != NULL
                 && accord_forecaster_is_busy (self->forecaster));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_timeline_view_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  AccordTimelineView *self = ACCORD_TIMELINE_VIEW (object);

  switch (prop_id)
    {
    case PROP_ORDER:
      set_order (self, g_value_get_string (value));
      break;
    case PROP_SHOWS_ENDED:
      accord_promise_list_set_shows_ended (self->promises,
                                           g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_timeline_view_dispose (GObject *object)
{
  AccordTimelineView *self = ACCORD_TIMELINE_VIEW (object);

  g_clear_object (&self->pointer);
  g_clear_object (&self->rows);
  g_clear_object (&self->scene);
  g_clear_object (&self->forecaster);

  G_OBJECT_CLASS (accord_timeline_view_parent_class)->dispose (object);
}

static void
accord_timeline_view_finalize (GObject *object)
{
  AccordTimelineView *self = ACCORD_TIMELINE_VIEW (object);

  g_clear_object (&self->lines);
  g_clear_object (&self->promises); /* the list has shown them until now */

  G_OBJECT_CLASS (accord_timeline_view_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ACCORD_TYPE_CHART_AREA);
  g_type_ensure (ACCORD_TYPE_TIMELINE_HEADER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-timeline-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordTimelineView,
                                        legend);
  gtk_widget_class_bind_template_child (widget_class, AccordTimelineView,
                                        header);
  gtk_widget_class_bind_template_child (widget_class, AccordTimelineView,
                                        scroller);
  gtk_widget_class_bind_template_child (widget_class, AccordTimelineView,
                                        list);
  gtk_widget_class_bind_template_child (widget_class, AccordTimelineView,
                                        empty_box);
}

static void
accord_timeline_view_class_init (AccordTimelineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = accord_timeline_view_get_property;
  object_class->set_property = accord_timeline_view_set_property;
  object_class->dispose = accord_timeline_view_dispose;
  object_class->finalize = accord_timeline_view_finalize;

  properties[PROP_ORDER]
    = g_param_spec_string ("order", "Order", "The order of the rows", "date",
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOWS_ENDED]
    = g_param_spec_boolean ("shows-ended", "Shows ended",
                            "Whether kept and broken promises are shown",
                            FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_BUSY]
    = g_param_spec_boolean ("busy", "Busy", "Whether a forecast is running",
                            FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-in", NULL,
                                   zoom_in_action);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-out", NULL,
                                   zoom_out_action);
  gtk_widget_class_install_action (widget_class, "timeline.fit", NULL,
                                   fit_action);
  gtk_widget_class_install_property_action (widget_class, "timeline.order",
                                            "order");
  gtk_widget_class_install_property_action (
    widget_class, "timeline.show-ended", "shows-ended");
}

/* Those signs that one needs to read a row; the page's legend has all. */
static AccordChartLegend *
create_legend (void)
{
  AccordChartLegend *legend = accord_chart_legend_new ();

  accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_AGREED, 0,
                           C_ ("legend", "promised"));
  accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_WANT, 0,
                           C_ ("legend", "wanted from"));
  accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_NEED, 0,
                           C_ ("legend", "needed by"));
  accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_MARK, 0,
                           C_ ("legend", "deliverable"));
  accord_chart_legend_add (legend, ACCORD_CHART_SYMBOL_RING, ACCORD_CHART_WANT,
                           C_ ("legend", "customer’s own steps taken"));

  return legend;
}

static void
accord_timeline_view_init (AccordTimelineView *self)
{
  GtkAdjustment *place;

  self->promises = accord_promise_list_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  place = gtk_scrolled_window_get_vadjustment (self->scroller);
  g_signal_connect_object (place, "value-changed", G_CALLBACK (rows_moved_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (place, "changed", G_CALLBACK (rows_moved_cb), self,
                           G_CONNECT_SWAPPED);
  accord_chart_area_set_legend (self->legend, create_legend ());
}

/**
 * accord_timeline_view_show:
 * @plan: a plan; a view shows one
 * @forecaster: of @plan
 * @scene: of @plan
 *
 * Shows the plan's promises.
 */
void
accord_timeline_view_show (AccordTimelineView  *self,
                           AccordPlan          *plan,
                           AccordForecaster    *forecaster,
                           AccordTimelineScene *scene)
{
  g_return_if_fail (ACCORD_IS_TIMELINE_VIEW (self));
  g_return_if_fail (self->scene == NULL);

  self->forecaster = g_object_ref (forecaster);
  self->scene = g_object_ref (scene);
  accord_promise_list_show (self->promises, plan, forecaster, scene);
  self->rows = g_object_ref (accord_promise_list_get_rows (self->promises));
  accord_timeline_header_set_scene (self->header, scene);
  self->lines
    = accord_timeline_lines_new (self->list, scene, dup_heading,
                                 self->promises);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->rows));
  self->pointer
    = accord_timeline_pointer_new (GTK_WIDGET (self->list), scene);
  accord_feature_drop_attach (GTK_WIDGET (self->list), plan, find_drop, self);

  g_signal_connect_object (self->rows, "notify::selected-item",
                           G_CALLBACK (row_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "items-changed",
                           G_CALLBACK (update_emptiness), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "items-changed",
                           G_CALLBACK (accord_timeline_lines_queue_headings),
                           self->lines, G_CONNECT_SWAPPED);
  g_signal_connect_object (accord_timeline_scene_get_selection (scene),
                           "changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (accord_timeline_scene_get_selection (scene), "led",
                           G_CALLBACK (led_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->promises, "arranged",
                           G_CALLBACK (accord_timeline_lines_queue_headings),
                           self->lines, G_CONNECT_SWAPPED);
  g_signal_connect_object (forecaster, "notify::busy",
                           G_CALLBACK (busy_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update_emptiness (self);
}

/**
 * accord_timeline_view_focus:
 *
 * Brings the focus to the promise that is selected, or had it last, or is the
 * first.
 *
 * Returns: whether a row has it
 */
gboolean
accord_timeline_view_focus (AccordTimelineView *self)
{
  guint position;

  g_return_val_if_fail (ACCORD_IS_TIMELINE_VIEW (self), FALSE);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self->list))
      || self->rows == NULL)
    return FALSE;

  position = gtk_single_selection_get_selected (self->rows);
  if (position != GTK_INVALID_LIST_POSITION)
    return accord_timeline_lines_focus (self->lines, position);

  return accord_row_focus_grab_last (GTK_WIDGET (self->list))
         || accord_timeline_lines_focus (self->lines, 0);
}

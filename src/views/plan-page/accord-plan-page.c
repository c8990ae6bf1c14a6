/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordPlanPage: makes what the panes share – forecaster, selection, scene –
 * and hands it to them. What has to be said to the person goes up to the
 * window as the actions `win.tell` and `win.tell-done`.
 */

#include "config.h"

#include "accord-plan-page.h"

#include "accord-capacity-pane.h"
#include "accord-day.h"
#include "accord-deal-verbs.h"
#include "accord-edge-pane.h"
#include "accord-feature-drop.h"
#include "accord-goal-strip.h"
#include "accord-inspector.h"
#include "accord-pane-places.h"
#include "accord-pipeline-pane.h"
#include "accord-print-dialog.h"
#include "accord-print-memory.h"
#include "accord-promise.h"
#include "accord-settings.h"
#include "accord-timeline-view.h"

struct _AccordPlanPage
{
  AdwBin parent_instance;

  AccordEdgePane *inspector_edge;
  GtkLabel *obstacle_label;
  GtkWidget *goal_strip;
  GtkWidget *goal_separator;
  GtkPaned *timeline_paned;
  GtkWidget *sides_paned;
  AccordPipelinePane *pipeline_pane;
  AccordCapacityPane *capacity_pane;
  AccordTimelineView *timeline_view;
  AccordInspector *inspector;

  AccordPlan *plan;
  AccordForecaster *forecaster;
  AccordSelection *selection;
  AccordTimelineScene *scene;
  gboolean full;
  AccordPanePlaces *places;
};

G_DEFINE_FINAL_TYPE (AccordPlanPage, accord_plan_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SHOWS_INSPECTOR,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
scene_dropped_cb (AccordPlanPage *self,
                  const char     *name)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell-done", "s", name);
}

static void
scene_failed_cb (AccordPlanPage *self,
                 const char     *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", message);
}

/* The one that is selected, or the first that can be asked for. */
static AccordEntity *
find_deal (AccordPlanPage *self)
{
  AccordEntity *selected = accord_selection_get (self->selection);
  g_autoptr (GPtrArray) deals = NULL;

  if (selected != NULL && ACCORD_IS_DEAL (selected))
    return selected;

  deals = accord_plan_dup_current (self->plan, ACCORD_TYPE_DEAL);
  for (guint i = 0; i < deals->len; i++)
    if (accord_entity_get_choice (deals->pdata[i], ACCORD_DEAL_STATE)
        == ACCORD_DEAL_STATE_OPEN)
      return deals->pdata[i];

  return NULL;
}

static void
plan_changed_cb (AccordPlanPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plan.ask",
                                 find_deal (self) != NULL);
}

static void
ask_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  AccordPlanPage *self = ACCORD_PLAN_PAGE (widget);
  AccordEntity *deal = find_deal (self);

  if (deal != NULL)
    accord_deal_verbs_ask (widget, self->plan, ACCORD_DEAL (deal), NULL,
                           accord_timeline_scene_get_as_of (self->scene));
}

/* What a plan begins with is added where it will stand. */
static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  AccordPlanPage *self = ACCORD_PLAN_PAGE (widget);

  if (g_str_equal (name, "plan.add-deal"))
    gtk_widget_activate_action (GTK_WIDGET (self->pipeline_pane),
                                "pipeline.add", NULL);
  else
    gtk_widget_activate_action (GTK_WIDGET (self->capacity_pane),
                                g_str_equal (name, "plan.add-work")
                                  ? "capacity.add-work"
                                  : "capacity.add-person",
                                NULL);
}

/* A feature that is dropped on the inspector belongs to the promise there. */
static AccordEntity *
find_drop (GtkWidget  *inspector,
           double      x,
           double      y,
           GtkWidget **marked,
           gpointer    data)
{
  AccordPlanPage *self = data;
  AccordEntity *selected = accord_selection_get (self->selection);

  *marked = inspector;

  return selected != NULL && ACCORD_IS_PROMISE (selected) ? selected : NULL;
}

static void
accord_plan_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AccordPlanPage *self = ACCORD_PLAN_PAGE (object);

  switch (prop_id)
    {
    case PROP_SHOWS_INSPECTOR:
      g_value_set_boolean (value,
                           accord_edge_pane_get_shown (self->inspector_edge));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_plan_page_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AccordPlanPage *self = ACCORD_PLAN_PAGE (object);

  switch (prop_id)
    {
    case PROP_SHOWS_INSPECTOR:
      accord_edge_pane_set_shown (self->inspector_edge,
                                  g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
accord_plan_page_dispose (GObject *object)
{
  AccordPlanPage *self = ACCORD_PLAN_PAGE (object);

  accord_pane_places_close (self->places);
  g_clear_object (&self->scene);
  g_clear_object (&self->selection);
  g_clear_object (&self->forecaster);
  g_clear_object (&self->plan);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (accord_plan_page_parent_class)->dispose (object);
}

static void
accord_plan_page_finalize (GObject *object)
{
  accord_pane_places_free (ACCORD_PLAN_PAGE (object)->places);

  G_OBJECT_CLASS (accord_plan_page_parent_class)->finalize (object);
}

#define BIND(widget_class, child)                                             \
  gtk_widget_class_bind_template_child (widget_class, AccordPlanPage, child)

static void
accord_plan_page_class_init (AccordPlanPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = accord_plan_page_get_property;
  object_class->set_property = accord_plan_page_set_property;
  object_class->dispose = accord_plan_page_dispose;
  object_class->finalize = accord_plan_page_finalize;

  /**
   * AccordPlanPage:shows-inspector:
   *
   * Whether all about what is selected can be seen.
   */
  properties[PROP_SHOWS_INSPECTOR] = g_param_spec_boolean (
    "shows-inspector", "Shows inspector",
    "Whether all about what is selected can be seen", TRUE,
    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "plan.ask", NULL,
                                   ask_action);
  gtk_widget_class_install_action (widget_class, "plan.add-deal", NULL,
                                   add_action);
  gtk_widget_class_install_action (widget_class, "plan.add-work", NULL,
                                   add_action);
  gtk_widget_class_install_action (widget_class, "plan.add-person", NULL,
                                   add_action);

  g_type_ensure (ACCORD_TYPE_CAPACITY_PANE);
  g_type_ensure (ACCORD_TYPE_EDGE_PANE);
  g_type_ensure (ACCORD_TYPE_GOAL_STRIP);
  g_type_ensure (ACCORD_TYPE_INSPECTOR);
  g_type_ensure (ACCORD_TYPE_PIPELINE_PANE);
  g_type_ensure (ACCORD_TYPE_TIMELINE_VIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-plan-page.ui");
  BIND (widget_class, inspector_edge);
  BIND (widget_class, obstacle_label);
  BIND (widget_class, goal_strip);
  BIND (widget_class, goal_separator);
  BIND (widget_class, timeline_paned);
  BIND (widget_class, sides_paned);
  BIND (widget_class, pipeline_pane);
  BIND (widget_class, capacity_pane);
  BIND (widget_class, timeline_view);
  BIND (widget_class, inspector);
}

static void
inspector_shown_cb (AccordPlanPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self),
                            properties[PROP_SHOWS_INSPECTOR]);
}

static void
accord_plan_page_init (AccordPlanPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->places = accord_pane_places_new (self->timeline_paned,
                                         GTK_PANED (self->sides_paned),
                                         self->inspector_edge);
  g_signal_connect_swapped (self->inspector_edge, "notify::shown",
                            G_CALLBACK (inspector_shown_cb), self);
}

static void
show_obstacle (AccordPlanPage *self,
               const GError   *obstacle)
{
  gtk_label_set_label (self->obstacle_label,
                       obstacle != NULL ? obstacle->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->obstacle_label),
                          obstacle != NULL);
}

/**
 * accord_plan_page_show:
 * @plan: a plan; a page shows one
 * @file: what keeps it
 *
 * Shows @plan, and follows it.
 */
void
accord_plan_page_show (AccordPlanPage *self,
                       AccordPlan     *plan,
                       AccordPlanFile *file)
{
  AccordDay today = accord_day_today ();

  g_return_if_fail (ACCORD_IS_PLAN_PAGE (self));
  g_return_if_fail (self->forecaster == NULL);

  accord_pane_places_recall (
    self->places,
    accord_entity_get_id (ACCORD_ENTITY (accord_settings_get (plan))));
  show_obstacle (self, accord_plan_file_get_obstacle (file));
  self->plan = g_object_ref (plan);
  self->forecaster = accord_forecaster_new (plan, today);
  self->selection = accord_selection_new (plan);
  self->scene = accord_timeline_scene_new (plan, self->forecaster,
                                           self->selection, today);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);
  plan_changed_cb (self);
  g_signal_connect_object (self->scene, "dropped",
                           G_CALLBACK (scene_dropped_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scene, "failed",
                           G_CALLBACK (scene_failed_cb), self,
                           G_CONNECT_SWAPPED);

  accord_goal_strip_show (ACCORD_GOAL_STRIP (self->goal_strip), plan,
                          self->forecaster, self->selection);
  accord_pipeline_pane_show (self->pipeline_pane, plan, self->forecaster,
                             self->selection, today);
  accord_capacity_pane_show (self->capacity_pane, plan, self->forecaster,
                             self->selection, today);
  accord_timeline_view_show (self->timeline_view, plan, self->forecaster,
                             self->scene);
  accord_inspector_show (self->inspector, plan, self->forecaster,
                         self->scene);
  accord_feature_drop_attach (GTK_WIDGET (self->inspector), plan, find_drop,
                              self);
}

/**
 * accord_plan_page_get_forecaster:
 *
 * Returns: (transfer none) (nullable): what keeps the outlook of the plan;
 *   %NULL without one
 */
AccordForecaster *
accord_plan_page_get_forecaster (AccordPlanPage *self)
{
  g_return_val_if_fail (ACCORD_IS_PLAN_PAGE (self), NULL);

  return self->forecaster;
}

/**
 * accord_plan_page_get_scene:
 *
 * Returns: (transfer none) (nullable): what the timeline shows, and what is
 *   selected; %NULL without a plan
 */
AccordTimelineScene *
accord_plan_page_get_scene (AccordPlanPage *self)
{
  g_return_val_if_fail (ACCORD_IS_PLAN_PAGE (self), NULL);

  return self->scene;
}

static void
update_parts (AccordPlanPage *self)
{
  gtk_widget_set_visible (self->goal_strip, !self->full);
  gtk_widget_set_visible (self->goal_separator, !self->full);
  gtk_widget_set_visible (self->sides_paned, !self->full);
  accord_edge_pane_set_allowed (self->inspector_edge, !self->full);
}

/**
 * accord_plan_page_set_full:
 * @full: whether the timeline has all of the page
 */
void
accord_plan_page_set_full (AccordPlanPage *self,
                           gboolean        full)
{
  g_return_if_fail (ACCORD_IS_PLAN_PAGE (self));

  self->full = full;
  /* What fills the screen for a while is no arrangement. */
  accord_pane_places_set_saves (self->places, !full);
  update_parts (self);
}

/* The promise that is selected, or the one that the selection belongs to. */
static void
choose_selected (AccordPlanPage   *self,
                 AccordChartPages *pages)
{
  GPtrArray *promises = accord_chart_pages_get_promises (pages);
  AccordEntity *selected = accord_selection_get (self->selection);
  guint index;

  if (selected != NULL && g_ptr_array_find (promises, selected, &index))
    g_object_set (pages, "promise", index + 1, NULL);
}

/**
 * accord_plan_page_print:
 * @name: (nullable): what it is called on paper, where it is not the plan
 *   itself
 * @to_file: whether a chart goes into a file, not to the printer
 *
 * Asks which chart, and on which paper.
 */
void
accord_plan_page_print (AccordPlanPage *self,
                        const char     *name,
                        gboolean        to_file)
{
  g_autoptr (AccordChartPages) pages = NULL;
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *dialog;

  g_return_if_fail (ACCORD_IS_PLAN_PAGE (self));
  g_return_if_fail (self->plan != NULL);

  pages = accord_chart_pages_new (self->plan, self->forecaster,
                                  accord_day_today ());
  accord_chart_pages_set_name (pages, name);
  choose_selected (self, pages);
  accord_print_memory_load (pages);
  dialog = accord_print_dialog_new (
    GTK_WINDOW (root), pages,
    accord_entity_get_text (accord_plan_get_root (self->plan),
                            ACCORD_SETTINGS_ORGANISATION),
    to_file);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * accord_plan_page_count_missed:
 *
 * Returns: how many of the deals of the last change the filter leaves out
 */
guint
accord_plan_page_count_missed (AccordPlanPage *self)
{
  g_return_val_if_fail (ACCORD_IS_PLAN_PAGE (self), 0);

  return accord_pipeline_pane_count_missed (self->pipeline_pane);
}

/**
 * accord_plan_page_show_behind:
 * @figure: `business`, `kept` or `risk`
 *
 * Opens what a figure of the goal strip comes from.
 */
void
accord_plan_page_show_behind (AccordPlanPage *self,
                              const char     *figure)
{
  g_return_if_fail (ACCORD_IS_PLAN_PAGE (self));
  g_return_if_fail (figure != NULL);

  if (self->plan != NULL)
    accord_goal_strip_show_behind (ACCORD_GOAL_STRIP (self->goal_strip),
                                   figure);
}

/* In the order of F6. */
enum
{
  PANE_PIPELINE,
  PANE_CAPACITY,
  PANE_TIMELINE,
  PANE_INSPECTOR,
  N_PANES,
};

static gboolean
focus_pane (AccordPlanPage *self,
            int             pane)
{
  switch (pane)
    {
    case PANE_PIPELINE:
      return accord_pipeline_pane_focus (self->pipeline_pane);
    case PANE_CAPACITY:
      return accord_capacity_pane_focus (self->capacity_pane);
    case PANE_TIMELINE:
      return accord_timeline_view_focus (self->timeline_view);
    case PANE_INSPECTOR:
    default:
      return accord_inspector_focus (self->inspector);
    }
}

/**
 * accord_plan_page_move_focus:
 * @step: 1 for the next pane, -1 for the one before
 *
 * Brings the focus into another pane, to what it shows and had the focus in
 * it last, round and round. Panes that can't be seen are left out.
 */
void
accord_plan_page_move_focus (AccordPlanPage *self,
                             int             step)
{
  GtkWidget *panes[N_PANES]
    = { GTK_WIDGET (self->pipeline_pane), GTK_WIDGET (self->capacity_pane),
        GTK_WIDGET (self->timeline_view), GTK_WIDGET (self->inspector) };
  int n = N_PANES, at = step > 0 ? -1 : 0;
  GtkWidget *focus;

  g_return_if_fail (ACCORD_IS_PLAN_PAGE (self));

  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  for (int i = 0; focus != NULL && i < n; i++)
    if (focus == panes[i] || gtk_widget_is_ancestor (focus, panes[i]))
      at = i;
  for (int i = 1; i <= n; i++)
    {
      int next = ((at + i * step) % n + n) % n;

      if (gtk_widget_get_mapped (panes[next]) && focus_pane (self, next))
        return;
    }
}

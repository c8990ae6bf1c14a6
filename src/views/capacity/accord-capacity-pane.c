/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-capacity-pane.h"

#include "accord-capacity-popover.h"
#include "accord-column-memory.h"
#include "accord-deal-verbs.h"
#include "accord-entity-popover.h"
#include "accord-heat-map.h"
#include "accord-outside-work.h"
#include "accord-person.h"
#include "accord-promise-source.h"
#include "accord-queue-columns.h"
#include "accord-queue-row.h"
#include "accord-queue-verbs.h"
#include "accord-queue-view.h"
#include "accord-roster-page.h"
#include "accord-team-loads.h"
#include "accord-team.h"
#include "accord-tooltip.h"
#include "accord-turns.h"
#include "accord-view-places.h"

#include <glib/gi18n-lib.h>

/* A quarter: what a window has room for, and what the header sums up. A wide
 * screen shows more weeks. */
#define N_WEEKS_SUMMED 13
#define N_WEEKS        26

struct _AccordCapacityPane
{
  AdwBin parent_instance;

  GtkLabel *summary_label;
  GtkToggleButton *work_button;
  GtkToggleButton *people_button;
  GtkToggleButton *outside_button;
  GtkWidget *work_page;
  AccordRosterPage *people_page;
  AccordRosterPage *outside_page;
  AccordHeatMap *heat_map;
  AccordQueueView *queue_view;
  GtkMenuButton *columns_button;
  GtkMenuButton *add_button;
  AccordCapacityPopover *add_popover;
  GtkWidget *work_popover;

  AccordPlan *plan;
  AccordForecaster *forecaster;
  AccordSelection *selection;
  AccordDay today;
  AccordCapacityData *loads;
};

G_DEFINE_FINAL_TYPE (AccordCapacityPane, accord_capacity_pane, ADW_TYPE_BIN)

static void
forecast_updated_cb (AccordCapacityPane *self)
{
  AccordForecast *forecast = accord_outlook_get_forecast (
    accord_forecaster_get_outlook (self->forecaster));
  g_autoptr (AccordCapacityData) summed = accord_team_loads_new (
    self->plan, forecast, self->today, N_WEEKS_SUMMED);
  g_autofree char *summary
    = accord_team_loads_dup_summary (self->plan, summed);

  g_clear_pointer (&self->loads, accord_capacity_data_unref);
  self->loads
    = accord_team_loads_new (self->plan, forecast, self->today, N_WEEKS);
  accord_heat_map_set_loads (self->heat_map, self->loads);
  gtk_label_set_label (self->summary_label, summary);
  accord_tooltip_set (GTK_WIDGET (self->summary_label), summary);
}

static void
add_work (AccordCapacityPane *self,
          AccordEntity       *feature)
{
  g_autoptr (AccordQueueRow) row
    = accord_queue_row_new (ACCORD_FEATURE (feature));
  g_autofree char *accounts = accord_queue_row_dup_accounts (row);

  accord_entity_popover_add (ACCORD_ENTITY_POPOVER (self->work_popover),
                             feature, accord_queue_row_get_title (row),
                             accounts);
}

/* The work of a cell, which lights up on both sides. */
static void
heat_opened_cb (AccordCapacityPane *self,
                guint               team,
                guint               week)
{
  AccordDay monday = accord_day_add (
    accord_capacity_data_get_first (self->loads), 7 * (int) week);
  g_autofree char *title
    = accord_team_loads_dup_label (self->loads, team, week);
  g_autoptr (GPtrArray) work = accord_team_loads_list_work (
    self->plan, accord_capacity_data_get_team_id (self->loads, team), monday);

  accord_view_places_point (
    self->work_popover, GTK_WIDGET (self),
    accord_heat_map_get_cell (self->heat_map, team, week));
  accord_entity_popover_clear (
    ACCORD_ENTITY_POPOVER (self->work_popover), title,
    work->len > 0
      ? _("Work for dates from this week on, the soonest due first")
      : _("No agreed date asks for anything from this week on"));
  for (guint i = 0; i < work->len; i++)
    add_work (self, work->pdata[i]);
  gtk_popover_popup (GTK_POPOVER (self->work_popover));
  accord_selection_light (self->selection, work);
}

static void
heat_chosen_cb (AccordCapacityPane *self,
                guint               team)
{
  accord_selection_select (
    self->selection,
    accord_plan_lookup (self->plan, accord_capacity_data_get_team_id (
                                      self->loads, team)));
}

static void
mark_team (AccordCapacityPane *self)
{
  AccordEntity *selected = accord_selection_get (self->selection);

  accord_heat_map_mark (self->heat_map,
                        selected != NULL && ACCORD_IS_TEAM (selected)
                          ? selected
                          : NULL);
}

static void
heat_dropped_cb (AccordCapacityPane *self,
                 guint               team,
                 AccordFeature      *feature)
{
  accord_queue_verbs_move_to_team (
    GTK_WIDGET (self), self->plan, feature,
    accord_plan_lookup (self->plan, accord_capacity_data_get_team_id (
                                      self->loads, team)));
}

/* Not a stack: GTK 4.8 would tell a screen reader of all its pages. */
static void
page_toggled_cb (AccordCapacityPane *self)
{
  gtk_widget_set_visible (self->work_page,
                          gtk_toggle_button_get_active (self->work_button));
  /* It keeps its place, so that the buttons beside it keep theirs. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->columns_button),
                            gtk_toggle_button_get_active (self->work_button));
  gtk_widget_set_visible (GTK_WIDGET (self->people_page),
                          gtk_toggle_button_get_active (self->people_button));
  gtk_widget_set_visible (GTK_WIDGET (self->outside_page),
                          gtk_toggle_button_get_active (self->outside_button));
  accord_capacity_popover_set_kind (
    self->add_popover,
    gtk_toggle_button_get_active (self->work_button) ? ACCORD_CAPACITY_WORK
    : gtk_toggle_button_get_active (self->people_button)
      ? ACCORD_CAPACITY_PERSON
      : ACCORD_CAPACITY_OUTSIDE);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  gtk_menu_button_popup (ACCORD_CAPACITY_PANE (widget)->add_button);
}

/* On the page where it will stand. */
static void
add_to_page_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  AccordCapacityPane *self = ACCORD_CAPACITY_PANE (widget);

  gtk_toggle_button_set_active (g_str_equal (name, "capacity.add-work")
                                  ? self->work_button
                                  : self->people_button,
                                TRUE);
  gtk_menu_button_popup (self->add_button);
}

/* Who is led somewhere has to see it. */
static void
led_cb (AccordCapacityPane *self,
        AccordEntity       *entity)
{
  GtkToggleButton *button = NULL;

  if (ACCORD_IS_FEATURE (entity) || ACCORD_IS_TEAM (entity))
    button = self->work_button;
  else if (ACCORD_IS_PERSON (entity))
    button = self->people_button;
  else if (ACCORD_IS_OUTSIDE_WORK (entity))
    button = self->outside_button;
  if (button != NULL)
    gtk_toggle_button_set_active (button, TRUE);
}

/* A deal that is dropped here asks for a date; on a feature, for one of what
 * that feature gives. */
static gboolean
drop_cb (AccordCapacityPane *self,
         const GValue       *value,
         double              x,
         double              y,
         GtkDropTarget      *target)
{
  AccordFeature *feature = NULL;
  graphene_point_t place;

  if (gtk_widget_get_mapped (GTK_WIDGET (self->queue_view))
      && gtk_widget_compute_point (
        GTK_WIDGET (self), GTK_WIDGET (self->queue_view),
        &GRAPHENE_POINT_INIT ((float) x, (float) y), &place))
    feature = accord_queue_view_find_feature (self->queue_view, place.x,
                                              place.y);
  accord_deal_verbs_ask (GTK_WIDGET (self), self->plan,
                         g_value_get_object (value),
                         feature != NULL ? ACCORD_ENTITY (feature) : NULL,
                         self->today);

  return TRUE;
}

static void
set_up_drop (AccordCapacityPane *self)
{
  GtkDropTarget *target
    = gtk_drop_target_new (ACCORD_TYPE_DEAL, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self),
                             GTK_EVENT_CONTROLLER (target));
}

static void
accord_capacity_pane_dispose (GObject *object)
{
  AccordCapacityPane *self = ACCORD_CAPACITY_PANE (object);

  g_clear_pointer (&self->work_popover, gtk_widget_unparent);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->loads, accord_capacity_data_unref);
  g_clear_object (&self->selection);
  g_clear_object (&self->forecaster);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_capacity_pane_parent_class)->dispose (object);
}

/* Popovers have to be placed by whom they are a child of. */
static void
accord_capacity_pane_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  AccordCapacityPane *self = ACCORD_CAPACITY_PANE (widget);

  GTK_WIDGET_CLASS (accord_capacity_pane_parent_class)
    ->size_allocate (widget, width, height, baseline);
  gtk_popover_present (GTK_POPOVER (self->work_popover));
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, AccordCapacityPane,     \
                                        child)

static void
accord_capacity_pane_class_init (AccordCapacityPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_capacity_pane_dispose;
  widget_class->size_allocate = accord_capacity_pane_size_allocate;

  g_type_ensure (ACCORD_TYPE_CAPACITY_POPOVER);
  g_type_ensure (ACCORD_TYPE_HEAT_MAP);
  g_type_ensure (ACCORD_TYPE_QUEUE_VIEW);
  g_type_ensure (ACCORD_TYPE_ROSTER_PAGE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-capacity-pane.ui");
  BIND (summary_label);
  BIND (work_button);
  BIND (people_button);
  BIND (outside_button);
  BIND (work_page);
  BIND (people_page);
  BIND (outside_page);
  BIND (heat_map);
  BIND (queue_view);
  BIND (columns_button);
  BIND (add_button);
  BIND (add_popover);
  gtk_widget_class_bind_template_callback (widget_class, heat_dropped_cb);
  gtk_widget_class_bind_template_callback (widget_class, heat_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, heat_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_toggled_cb);
  gtk_widget_class_install_action (widget_class, "capacity.add", NULL,
                                   add_action);
  gtk_widget_class_install_action (widget_class, "capacity.add-work", NULL,
                                   add_to_page_action);
  gtk_widget_class_install_action (widget_class, "capacity.add-person", NULL,
                                   add_to_page_action);
}

static void
accord_capacity_pane_init (AccordCapacityPane *self)
{
  GtkColumnView *columns;
  g_autoptr (GMenuModel) menu = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  columns = accord_queue_view_get_columns (self->queue_view);
  menu = accord_column_memory_create_menu (columns, accord_queue_column_ids,
                                           "queue-columns");
  accord_column_memory_attach (columns, accord_queue_column_ids, "queue",
                               "queue-columns", GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->columns_button, menu);
  self->work_popover = accord_entity_popover_new ();
  gtk_widget_set_parent (self->work_popover, GTK_WIDGET (self));
  set_up_drop (self);
}

/**
 * accord_capacity_pane_show:
 * @plan: a plan; a pane shows one
 * @forecaster: what keeps its forecast
 * @selection: what is selected in the window
 * @today: the day on which it is looked at, where the plan names none
 *
 * Shows the teams, work and people of @plan, and follows it.
 */
void
accord_capacity_pane_show (AccordCapacityPane *self,
                           AccordPlan         *plan,
                           AccordForecaster   *forecaster,
                           AccordSelection    *selection,
                           AccordDay           today)
{
  g_return_if_fail (ACCORD_IS_CAPACITY_PANE (self));
  g_return_if_fail (self->plan == NULL);

  self->plan = g_object_ref (plan);
  self->forecaster = g_object_ref (forecaster);
  self->selection = g_object_ref (selection);
  g_signal_connect_object (self->work_popover, "chosen",
                           G_CALLBACK (accord_selection_select), selection,
                           G_CONNECT_SWAPPED);
  self->today = accord_promise_source_get_as_of (plan, today);
  accord_capacity_popover_show_plan (self->add_popover, plan, selection);
  /* Before the pages, which can't take the focus unseen. */
  g_signal_connect_object (selection, "led", G_CALLBACK (led_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "changed", G_CALLBACK (mark_team), self,
                           G_CONNECT_SWAPPED);
  accord_queue_view_show (self->queue_view, plan, forecaster, selection,
                          self->today);
  accord_roster_page_show (self->people_page, plan, selection, self->today,
                           accord_roster_list_people, _("No People Yet"),
                           _("Add those whose time the teams get."));
  accord_roster_page_show (self->outside_page, plan, selection, self->today,
                           accord_roster_list_outside,
                           _("Nobody Outside Owes Anything"),
                           _("Add what a vendor or a customer has to bring."));
  accord_turns_follow (GTK_WIDGET (self), forecaster,
                       G_CALLBACK (forecast_updated_cb), self);
  forecast_updated_cb (self);
}

/**
 * accord_capacity_pane_focus:
 *
 * Brings the focus to what the page holds that is open.
 *
 * Returns: whether it is here
 */
gboolean
accord_capacity_pane_focus (AccordCapacityPane *self)
{
  GtkWidget *pages[]
    = { GTK_WIDGET (self->people_page), GTK_WIDGET (self->outside_page),
        GTK_WIDGET (self->heat_map) };

  g_return_val_if_fail (ACCORD_IS_CAPACITY_PANE (self), FALSE);

  if (accord_queue_view_focus (self->queue_view))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (gtk_widget_get_mapped (pages[i])
        && gtk_widget_child_focus (pages[i], GTK_DIR_TAB_FORWARD))
      return TRUE;

  return gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

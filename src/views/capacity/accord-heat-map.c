/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordHeatMap: the chart draws, and transparent widgets lie over its cells,
 * since GTK 4.8 tells screen readers of widgets only. Tab goes past the map;
 * the arrows move in it. Work is dropped on the row of a team.
 *
 * While a date is dragged, new loads come many times a second, and differ in a
 * few cells: only those are drawn and told anew, and nothing is laid out.
 */

#include "config.h"

#include "accord-heat-map.h"

#include "accord-chart-style.h"
#include "accord-feature.h"
#include "accord-heat-cell.h"
#include "accord-heat-map-chart.h"
#include "accord-heat-pictures.h"
#include "accord-team-loads.h"

/* Units of the chart that a week is wide at the least, for three digits. */
#define WEEK_WIDTH 30.0
#define FEWEST_WEEKS 4u

struct _AccordHeatMap
{
  GtkWidget parent_instance;

  AccordCapacityData *loads; /* NULL before there are any */
  AccordChart *chart;
  AccordChartText *text;
  AccordChartLayout *layout; /* for the width and the weeks of now */
  AccordHeatPictures *pictures; /* of the layout */
  guint n_weeks;             /* that are shown */
  GPtrArray *names;          /* of the teams: cells too */
  GPtrArray *cells;          /* by team, then by week */
};

G_DEFINE_FINAL_TYPE (AccordHeatMap, accord_heat_map, GTK_TYPE_WIDGET)

enum
{
  OPENED,
  CHOSEN,
  DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static AccordChartText *
get_text (AccordHeatMap *self)
{
  if (self->text == NULL)
    self->text = accord_chart_style_create_text (GTK_WIDGET (self));

  return self->text;
}

static AccordChartLayout *
lay_out (AccordHeatMap *self,
         double         width,
         guint          n_weeks)
{
  AccordDay first = accord_capacity_data_get_first (self->loads);
  AccordChartFrame frame
    = { width, 0, first, accord_day_add (first, 7 * (int) n_weeks - 1) };

  return accord_chart_layout (self->chart, get_text (self), &frame);
}

static guint
count_weeks (AccordHeatMap *self,
             double         width)
{
  g_autoptr (AccordChartLayout) layout = lay_out (self, width, FEWEST_WEEKS);
  double unit = accord_chart_text_get_unit (get_text (self));
  double room = accord_chart_layout_get_body (layout)->width;
  guint all = accord_capacity_data_get_n_weeks (self->loads);

  return CLAMP ((guint) (MAX (room, 0) / (WEEK_WIDTH * unit)),
                MIN (FEWEST_WEEKS, all), all);
}

static void
opened_cb (AccordHeatMap  *self,
           AccordHeatCell *cell)
{
  g_signal_emit (self, signals[OPENED], 0, accord_heat_cell_get_team (cell),
                 accord_heat_cell_get_week (cell));
}

static void
chosen_cb (AccordHeatMap  *self,
           AccordHeatCell *name)
{
  g_signal_emit (self, signals[CHOSEN], 0, accord_heat_cell_get_team (name));
}

static void
remove_all (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    gtk_widget_unparent (cells->pdata[i]);
  g_ptr_array_set_size (cells, 0);
}

static void
add_cell (AccordHeatMap *self,
          GPtrArray     *cells,
          guint          team,
          guint          week,
          GCallback      opened)
{
  GtkWidget *cell = accord_heat_cell_new (team, week);

  g_signal_connect_object (cell, "opened", opened, self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (cell, GTK_WIDGET (self));
  g_ptr_array_add (cells, cell);
}

/* As many as are shown, and no other number. */
static void
ensure_cells (AccordHeatMap *self)
{
  guint n_teams = accord_capacity_data_get_n_teams (self->loads);

  if (self->names->len != n_teams)
    {
      remove_all (self->names);
      for (guint team = 0; team < n_teams; team++)
        add_cell (self, self->names, team, ACCORD_HEAT_CELL_NAME,
                  G_CALLBACK (chosen_cb));
    }
  if (self->cells->len == n_teams * self->n_weeks)
    return;

  remove_all (self->cells);
  for (guint team = 0; team < n_teams; team++)
    for (guint week = 0; week < self->n_weeks; week++)
      add_cell (self, self->cells, team, week, G_CALLBACK (opened_cb));
}

static void
label_cell (AccordHeatMap *self,
            guint          i)
{
  AccordHeatCell *cell = self->cells->pdata[i];
  g_autofree char *label = accord_team_loads_dup_label (
    self->loads, accord_heat_cell_get_team (cell),
    accord_heat_cell_get_week (cell));

  accord_heat_cell_set_label (cell, label);
}

static void
label_cells (AccordHeatMap *self)
{
  for (guint team = 0; team < self->names->len; team++)
    {
      guint n = accord_capacity_data_get_n_people (self->loads, team);
      g_autofree char *people = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u person", "%u people", n), n);
      g_autofree char *label
        = g_strjoin (", ", accord_capacity_data_get_name (self->loads, team),
                     people, NULL);

      accord_heat_cell_set_label (self->names->pdata[team], label);
    }
  for (guint i = 0; i < self->cells->len; i++)
    label_cell (self, i);
}

/* Work that is dragged here */

/* Returns whether there is one at @y. */
static gboolean
find_team (AccordHeatMap *self,
           double         y,
           guint         *team)
{
  const AccordChartRect *body;
  guint n_teams;
  double height;

  if (self->layout == NULL)
    return FALSE;

  body = accord_chart_layout_get_body (self->layout);
  n_teams = accord_capacity_data_get_n_teams (self->loads);
  height = accord_chart_layout_get_height (self->layout) - body->y;
  if (n_teams == 0 || y < body->y || y >= body->y + height)
    return FALSE;

  *team = MIN ((guint) ((y - body->y) * n_teams / height), n_teams - 1);
  return TRUE;
}

static void
mark_team (AccordHeatMap *self,
           gboolean       marked,
           guint          team)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      GtkWidget *cell = self->cells->pdata[i];

      if (marked
          && accord_heat_cell_get_team (ACCORD_HEAT_CELL (cell)) == team)
        gtk_widget_add_css_class (cell, "target");
      else
        gtk_widget_remove_css_class (cell, "target");
    }
}

static GdkDragAction
motion_cb (AccordHeatMap *self,
           double         x,
           double         y,
           GtkDropTarget *target)
{
  guint team = 0;
  gboolean found = find_team (self, y, &team);

  mark_team (self, found, team);

  return found ? GDK_ACTION_MOVE : 0;
}

static void
leave_cb (AccordHeatMap *self,
          GtkDropTarget *target)
{
  mark_team (self, FALSE, 0);
}

static gboolean
drop_cb (AccordHeatMap *self,
         const GValue  *value,
         double         x,
         double         y,
         GtkDropTarget *target)
{
  guint team;

  mark_team (self, FALSE, 0);
  if (!find_team (self, y, &team))
    return FALSE;

  g_signal_emit (self, signals[DROPPED], 0, team, g_value_get_object (value));
  return TRUE;
}

static void
set_up_drop (AccordHeatMap *self)
{
  GtkDropTarget *target
    = gtk_drop_target_new (ACCORD_TYPE_FEATURE, GDK_ACTION_MOVE);

  g_signal_connect_object (target, "motion", G_CALLBACK (motion_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (leave_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self),
                             GTK_EVENT_CONTROLLER (target));
}

/* Size */

static GtkSizeRequestMode
accord_heat_map_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
accord_heat_map_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  AccordHeatMap *self = ACCORD_HEAT_MAP (widget);
  double unit = accord_chart_text_get_unit (get_text (self));
  g_autoptr (AccordChartLayout) layout = NULL;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) (240 * unit);
      *natural = (int) (600 * unit);
    }
  else if (self->loads != NULL)
    {
      layout = lay_out (self, for_size > 0 ? for_size : 480 * unit,
                        FEWEST_WEEKS);
      *minimum = *natural = (int) accord_chart_layout_get_height (layout) + 1;
    }
}

/* All weeks are as wide, all teams as high; the names stand before them. */
static void
place_cell (AccordHeatMap *self,
            GtkWidget     *cell,
            int            width)
{
  const AccordChartRect *body = accord_chart_layout_get_body (self->layout);
  guint n_teams = accord_capacity_data_get_n_teams (self->loads);
  double height = accord_chart_layout_get_height (self->layout) - body->y;
  guint week = accord_heat_cell_get_week (ACCORD_HEAT_CELL (cell));
  gboolean is_name = week == ACCORD_HEAT_CELL_NAME;
  double cell_width = is_name ? body->x : body->width / self->n_weeks;
  double cell_height = height / n_teams;
  double x = is_name ? 0 : body->x + cell_width * week;
  double y = body->y
             + cell_height
                 * accord_heat_cell_get_team (ACCORD_HEAT_CELL (cell));

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = width - x - cell_width;
  gtk_widget_size_allocate (cell,
                            &(GtkAllocation) { (int) x, (int) y,
                                               (int) cell_width,
                                               (int) cell_height },
                            -1);
}

static void
place_all (AccordHeatMap *self,
           GPtrArray     *cells,
           int            width)
{
  for (guint i = 0; i < cells->len; i++)
    {
      int unused;

      gtk_widget_measure (cells->pdata[i], GTK_ORIENTATION_HORIZONTAL, -1,
                          &unused, &unused, NULL, NULL);
      place_cell (self, cells->pdata[i], width);
    }
}

static void
accord_heat_map_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  AccordHeatMap *self = ACCORD_HEAT_MAP (widget);

  g_clear_pointer (&self->pictures, accord_heat_pictures_free);
  g_clear_pointer (&self->layout, accord_chart_layout_free);
  if (self->loads == NULL || width < 1)
    return;

  self->n_weeks = count_weeks (self, width);
  self->layout = lay_out (self, width, self->n_weeks);
  self->pictures = accord_heat_pictures_new (
    accord_capacity_data_get_n_teams (self->loads), self->n_weeks);
  ensure_cells (self);
  label_cells (self);
  place_all (self, self->names, width);
  place_all (self, self->cells, width);
}

static void
accord_heat_map_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  AccordHeatMap *self = ACCORD_HEAT_MAP (widget);

  if (self->layout == NULL)
    return;

  accord_heat_pictures_snapshot (
    self->pictures, self->layout, accord_chart_style_get_theme (),
    gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL, snapshot);
  GTK_WIDGET_CLASS (accord_heat_map_parent_class)->snapshot (widget, snapshot);
}

static gboolean
accord_heat_map_focus (GtkWidget       *widget,
                       GtkDirectionType direction)
{
  AccordHeatMap *self = ACCORD_HEAT_MAP (widget);
  gboolean inside = gtk_widget_get_focus_child (widget) != NULL;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (accord_heat_map_parent_class)
      ->focus (widget, direction);
  if (inside || self->cells->len == 0)
    return FALSE;

  return gtk_widget_grab_focus (self->cells->pdata[0]);
}

static void
style_changed_cb (AccordHeatMap *self)
{
  g_clear_pointer (&self->text, accord_chart_text_unref);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
accord_heat_map_dispose (GObject *object)
{
  AccordHeatMap *self = ACCORD_HEAT_MAP (object);

  if (self->cells != NULL)
    remove_all (self->cells);
  if (self->names != NULL)
    remove_all (self->names);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->pictures, accord_heat_pictures_free);
  g_clear_pointer (&self->layout, accord_chart_layout_free);
  g_clear_pointer (&self->chart, accord_chart_unref);
  g_clear_pointer (&self->loads, accord_capacity_data_unref);
  g_clear_pointer (&self->text, accord_chart_text_unref);

  G_OBJECT_CLASS (accord_heat_map_parent_class)->dispose (object);
}

static void
accord_heat_map_class_init (AccordHeatMapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_heat_map_dispose;
  widget_class->get_request_mode = accord_heat_map_get_request_mode;
  widget_class->measure = accord_heat_map_measure;
  widget_class->size_allocate = accord_heat_map_size_allocate;
  widget_class->snapshot = accord_heat_map_snapshot;
  widget_class->focus = accord_heat_map_focus;

  /**
   * AccordHeatMap::opened:
   * @team: which team, from 0
   * @week: which week, from 0
   *
   * Somebody wants to see what is behind a cell.
   */
  signals[OPENED]
    = g_signal_new ("opened", ACCORD_TYPE_HEAT_MAP, G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);

  /**
   * AccordHeatMap::chosen:
   * @team: which team, from 0
   *
   * Somebody wants to see all about a team.
   */
  signals[CHOSEN]
    = g_signal_new ("chosen", ACCORD_TYPE_HEAT_MAP, G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * AccordHeatMap::dropped:
   * @team: which team, from 0
   * @feature: what it is to do
   *
   * Somebody dropped work on the row of a team.
   */
  signals[DROPPED]
    = g_signal_new ("dropped", ACCORD_TYPE_HEAT_MAP, G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT,
                    ACCORD_TYPE_FEATURE);
  gtk_widget_class_set_css_name (widget_class, "heatmap");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
accord_heat_map_init (AccordHeatMap *self)
{
  self->names = g_ptr_array_new ();
  self->cells = g_ptr_array_new ();
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  accord_chart_style_watch (GTK_WIDGET (self), G_CALLBACK (style_changed_cb));
  set_up_drop (self);
}

/* What is asked is seen; what is booked is told besides. */
static void
update_cell (AccordHeatMap            *self,
             guint                     i,
             const AccordCapacityData *before)
{
  guint team = accord_heat_cell_get_team (self->cells->pdata[i]);
  guint week = accord_heat_cell_get_week (self->cells->pdata[i]);
  const AccordCapacityWeek *then
    = accord_capacity_data_get_week (before, team, week);
  const AccordCapacityWeek *now
    = accord_capacity_data_get_week (self->loads, team, week);

  if (memcmp (now, then, sizeof *now) == 0)
    return;

  if (now->capacity != then->capacity || now->asked != then->asked)
    accord_heat_pictures_forget (self->pictures, team, week);
  label_cell (self, i);
}

/* What differs from @before, where that is laid out. */
static void
show_difference (AccordHeatMap            *self,
                 const AccordCapacityData *before)
{
  g_clear_pointer (&self->layout, accord_chart_layout_free);
  self->layout
    = lay_out (self, gtk_widget_get_width (GTK_WIDGET (self)), self->n_weeks);
  for (guint i = 0; i < self->cells->len; i++)
    update_cell (self, i, before);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * accord_heat_map_set_loads:
 * @loads: what to show; not changed any more
 */
void
accord_heat_map_set_loads (AccordHeatMap      *self,
                           AccordCapacityData *loads)
{
  g_autoptr (AccordCapacityData) before = NULL;

  g_return_if_fail (ACCORD_IS_HEAT_MAP (self));
  g_return_if_fail (loads != NULL);

  before = g_steal_pointer (&self->loads);
  self->loads = accord_capacity_data_ref (loads);
  g_clear_pointer (&self->chart, accord_chart_unref);
  self->chart = accord_heat_map_chart_new (loads);

  if (before != NULL && self->layout != NULL
      && accord_capacity_data_has_same_frame (loads, before))
    show_difference (self, before);
  else
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * accord_heat_map_mark:
 * @team: (nullable): the team that is selected, or %NULL
 *
 * Marks the name of that team.
 */
void
accord_heat_map_mark (AccordHeatMap *self,
                      AccordEntity  *team)
{
  gint64 id = team != NULL ? accord_entity_get_id (team) : 0;

  g_return_if_fail (ACCORD_IS_HEAT_MAP (self));

  for (guint i = 0; i < self->names->len; i++)
    if (team != NULL
        && accord_capacity_data_get_team_id (self->loads, i) == id)
      gtk_widget_add_css_class (self->names->pdata[i], "selected");
    else
      gtk_widget_remove_css_class (self->names->pdata[i], "selected");
}

/**
 * accord_heat_map_get_cell:
 * @team: which team, from 0
 * @week: which week, from 0
 *
 * Returns: (transfer none) (nullable): the cell, where it is shown
 */
GtkWidget *
accord_heat_map_get_cell (AccordHeatMap *self,
                          guint          team,
                          guint          week)
{
  guint i;

  g_return_val_if_fail (ACCORD_IS_HEAT_MAP (self), NULL);

  i = team * self->n_weeks + week;

  return week < self->n_weeks && i < self->cells->len ? self->cells->pdata[i]
                                                      : NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordQueueView: an #AccordWorkQueue in a column view. What the pointer does
 * is an action too, for keys, the menu and screen readers; they are about the
 * row that is selected.
 */

#include "config.h"

#include "accord-queue-view.h"

#include "accord-cell.h"
#include "accord-chart-format.h"
#include "accord-drop-line.h"
#include "accord-entity-verbs.h"
#include "accord-place-popover.h"
#include "accord-queue-columns.h"
#include "accord-queue-drag.h"
#include "accord-queue-verbs.h"
#include "accord-row-focus.h"
#include "accord-row-selection.h"
#include "accord-row-view.h"
#include "accord-settings.h"
#include "accord-tell.h"
#include "accord-turns.h"
#include "accord-view-places.h"

#include <glib/gi18n-lib.h>

struct _AccordQueueView
{
  AdwBin parent_instance;

  AccordDropLine *drop_line;
  GtkWidget *empty_box;
  GtkColumnView *view;
  GtkColumnViewColumn *ready_column;
  GMenuModel *work_menu;
  GtkWidget *menu;
  GtkWidget *place_popover;

  AccordPlan *plan;
  AccordSelection *selection;
  AccordWorkQueue *queue;
  GtkSingleSelection *model;
  AccordRowSelection *selected;
  AccordQueueStyle style;
};

G_DEFINE_FINAL_TYPE (AccordQueueView, accord_queue_view, ADW_TYPE_BIN)

static AccordQueueRow *
get_selected (AccordQueueView *self)
{
  return self->model != NULL
           ? gtk_single_selection_get_selected_item (self->model)
           : NULL;
}

static guint
get_size (AccordQueueView *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->queue));
}

static void
update_actions (AccordQueueView *self)
{
  AccordQueueRow *row = get_selected (self);
  guint position = gtk_single_selection_get_selected (self->model);
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "queue.move-up",
                                 row != NULL && position > 0);
  gtk_widget_action_set_enabled (widget, "queue.move-down",
                                 row != NULL
                                   && position + 1 < get_size (self));
  gtk_widget_action_set_enabled (widget, "queue.move-to", row != NULL);
  gtk_widget_action_set_enabled (widget, "queue.add-to-promise", row != NULL);
  gtk_widget_action_set_enabled (widget, "queue.delete", row != NULL);
  gtk_widget_action_set_enabled (
    widget, "queue.move-to-team",
    row != NULL && accord_queue_row_get_n_teams (row) > 0);
  gtk_widget_action_set_enabled (
    widget, "queue.pin", row != NULL && !accord_queue_row_is_pinned (row));
  gtk_widget_action_set_enabled (
    widget, "queue.unpin", row != NULL && accord_queue_row_is_pinned (row));
}

static AccordEntity *
get_entity (gpointer row)
{
  return ACCORD_ENTITY (accord_queue_row_get_feature (row));
}

static gboolean
find_position (gpointer      queue,
               AccordEntity *entity,
               guint        *position)
{
  return accord_work_queue_find (queue, accord_entity_get_id (entity),
                                 position);
}

static const AccordRowSelectionRows rows = {
  .get_entity = get_entity,
  .find = find_position,
};

static void
selection_changed_cb (AccordQueueView *self)
{
  accord_work_queue_relate (self->queue, self->selection);
}

/* Moving */

/* Returns whether anything moved. It keeps the focus, and comes into sight. */
static gboolean
move (AccordQueueView *self,
      AccordQueueRow  *row,
      guint            position)
{
  AccordEntity *feature = get_entity (row);
  g_autoptr (GError) error = NULL;
  guint from = 0, to = 0;

  find_position (self->queue, feature, &from);
  accord_view_places_hold (self->view, MAX (from + 1, position));
  if (!accord_work_queue_move (self->queue, row, position, &error))
    {
      accord_tell (GTK_WIDGET (self), error);
      return FALSE;
    }
  if (!find_position (self->queue, feature, &to) || to == from)
    return FALSE;

  accord_row_selection_show (self->selected, feature);
  return TRUE;
}

static void
move_up_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  AccordQueueView *self = ACCORD_QUEUE_VIEW (widget);
  guint position = gtk_single_selection_get_selected (self->model);

  if (position != GTK_INVALID_LIST_POSITION && position > 0)
    move (self, get_selected (self), position - 1);
}

static void
move_down_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  AccordQueueView *self = ACCORD_QUEUE_VIEW (widget);
  guint position = gtk_single_selection_get_selected (self->model);

  if (position != GTK_INVALID_LIST_POSITION
      && position + 1 < get_size (self))
    move (self, get_selected (self), position + 2);
}

static void
move_to_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  AccordQueueView *self = ACCORD_QUEUE_VIEW (widget);
  AccordQueueRow *row = get_selected (self);
  g_autofree char *title = NULL;

  if (row == NULL)
    return;

  /* Translators: a feature; what follows is the number of a place. */
  title = g_strdup_printf (_("Move “%s” to Place"),
                           accord_queue_row_get_title (row));
  accord_view_places_point (self->place_popover, widget,
                            accord_view_places_find (self->view, row, 0));
  accord_place_popover_ask (
    ACCORD_PLACE_POPOVER (self->place_popover), title,
    gtk_single_selection_get_selected (self->model) + 1, get_size (self));
}

static void
place_chosen_cb (AccordQueueView *self,
                 int              place)
{
  guint from = gtk_single_selection_get_selected (self->model);
  guint to = (guint) place - 1;

  if (from != GTK_INVALID_LIST_POSITION)
    move (self, get_selected (self), to > from ? to + 1 : to);
}

static void
set_pinned (GtkWidget *widget,
            gboolean   pinned)
{
  AccordQueueView *self = ACCORD_QUEUE_VIEW (widget);
  AccordQueueRow *row = get_selected (self);

  if (row != NULL)
    accord_queue_verbs_pin (widget, self->queue, row, pinned);
}

static void
pin_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  set_pinned (widget, TRUE);
}

static void
unpin_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  set_pinned (widget, FALSE);
}

static void
open_menu (AccordQueueView *self,
           GtkWidget       *at)
{
  accord_view_places_point (self->menu, GTK_WIDGET (self), at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AccordQueueView *self = ACCORD_QUEUE_VIEW (widget);
  AccordQueueRow *row = get_selected (self);

  if (row != NULL)
    open_menu (self, accord_view_places_find (self->view, row, 0));
}

static void
menu_wanted_cb (AccordCell *cell,
                gpointer    data)
{
  open_menu (data, GTK_WIDGET (cell));
}

static AccordFeature *
get_selected_feature (AccordQueueView *self)
{
  AccordQueueRow *row = get_selected (self);

  return row != NULL ? accord_queue_row_get_feature (row) : NULL;
}

static void
move_to_team_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  AccordQueueView *self = ACCORD_QUEUE_VIEW (widget);
  AccordFeature *feature = get_selected_feature (self);

  if (feature != NULL)
    accord_queue_verbs_move_to_team (widget, self->plan, feature, NULL);
}

static void
add_to_promise_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  AccordQueueView *self = ACCORD_QUEUE_VIEW (widget);
  AccordFeature *feature = get_selected_feature (self);

  if (feature != NULL)
    accord_queue_verbs_add_to_promise (widget, self->plan, feature);
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  AccordQueueView *self = ACCORD_QUEUE_VIEW (widget);
  AccordFeature *feature = get_selected_feature (self);

  if (feature != NULL)
    accord_entity_verbs_delete (widget, self->plan, ACCORD_ENTITY (feature));
}

/* What is done by dragging can be taken back where one looks. */
static void
dragged_cb (AccordQueueRow *row,
            guint           position,
            gpointer        data)
{
  AccordQueueView *self = data;

  if (move (self, row, position))
    accord_tell_done (GTK_WIDGET (self), self->plan);
}

/* The view would take these to move the focus. */
static const AccordRowViewKey keys[]
  = { { GDK_KEY_Up, GDK_CONTROL_MASK, "queue.move-up" },
      { GDK_KEY_KP_Up, GDK_CONTROL_MASK, "queue.move-up" },
      { GDK_KEY_Down, GDK_CONTROL_MASK, "queue.move-down" },
      { GDK_KEY_KP_Down, GDK_CONTROL_MASK, "queue.move-down" },
      { GDK_KEY_Delete, 0, "queue.delete" } };

/* The class */

static void
accord_queue_view_dispose (GObject *object)
{
  AccordQueueView *self = ACCORD_QUEUE_VIEW (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->place_popover, gtk_widget_unparent);
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->selected);
  g_clear_object (&self->model);
  g_clear_object (&self->queue);
  g_clear_object (&self->selection);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_queue_view_parent_class)->dispose (object);
}

/* Popovers have to be placed by whom they are a child of. */
static void
accord_queue_view_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  AccordQueueView *self = ACCORD_QUEUE_VIEW (widget);

  GTK_WIDGET_CLASS (accord_queue_view_parent_class)
    ->size_allocate (widget, width, height, baseline);
  gtk_popover_present (GTK_POPOVER (self->menu));
  gtk_popover_present (GTK_POPOVER (self->place_popover));
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "queue.move-up", move_up_action },
    { "queue.move-down", move_down_action },
    { "queue.move-to", move_to_action },
    { "queue.pin", pin_action },
    { "queue.unpin", unpin_action },
    { "queue.move-to-team", move_to_team_action },
    { "queue.add-to-promise", add_to_promise_action },
    { "queue.delete", delete_action },
    { "queue.menu", menu_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL,
                                     actions[i].activate);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0,
                                       "queue.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10,
                                       GDK_SHIFT_MASK, "queue.menu", NULL);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, AccordQueueView, child)

static void
accord_queue_view_class_init (AccordQueueViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_queue_view_dispose;
  widget_class->size_allocate = accord_queue_view_size_allocate;

  g_type_ensure (ACCORD_TYPE_DROP_LINE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-queue-view.ui");
  BIND (drop_line);
  BIND (empty_box);
  BIND (view);
  BIND (ready_column);
  BIND (work_menu);
  install_actions (widget_class);
}

static void
accord_queue_view_init (AccordQueueView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->menu = gtk_popover_menu_new_from_model (self->work_menu);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  accord_row_focus_return (self->view, self->menu);
  self->place_popover = accord_place_popover_new ();
  gtk_widget_set_parent (self->place_popover, GTK_WIDGET (self));
  accord_row_focus_return (self->view, self->place_popover);
  g_signal_connect_object (self->place_popover, "chosen",
                           G_CALLBACK (place_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  accord_queue_columns_set_up (self->view, &self->style);
  accord_row_view_add_menu (self->view, menu_wanted_cb, self);
  accord_row_view_add_keys (self->view, keys, G_N_ELEMENTS (keys));
}

/* While a date is dragged the order is another one with nearly each forecast:
 * the rows go through their places. */
static void
follow_cb (AccordQueueView *self)
{
  accord_row_view_set_steady (self->view, TRUE);
  accord_work_queue_follow (self->queue);
  accord_row_view_set_steady (self->view, FALSE);
}

/* "Ready (70 %)" */
static void
show_confidence (AccordQueueView *self)
{
  g_autofree char *confidence
    = accord_chart_format_percent (accord_entity_get_number (
      ACCORD_ENTITY (accord_settings_get (self->plan)),
      ACCORD_SETTINGS_CONFIDENCE));
  g_autofree char *title
    /* Translators: a column with days by which work is ready, and how sure
     * that is: "Ready (70 %)". */
    = g_strdup_printf (_("Ready (%s)"), confidence);

  gtk_column_view_column_set_title (self->ready_column, title);
}

static void
show_emptiness (AccordQueueView *self)
{
  gboolean empty = get_size (self) == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->drop_line), !empty);
  gtk_widget_set_visible (self->empty_box, empty);
}

static void
plan_changed_cb (AccordQueueView *self)
{
  show_emptiness (self);
  show_confidence (self);
  accord_work_queue_relate (self->queue, self->selection);
  update_actions (self);
}

/**
 * accord_queue_view_show:
 * @plan: a plan; a view shows one
 * @forecaster: what keeps its forecast
 * @selection: what is selected in the window
 * @today: the day on which it is looked at
 *
 * Shows the work of @plan, and follows it.
 */
void
accord_queue_view_show (AccordQueueView  *self,
                        AccordPlan       *plan,
                        AccordForecaster *forecaster,
                        AccordSelection  *selection,
                        AccordDay         today)
{
  g_return_if_fail (ACCORD_IS_QUEUE_VIEW (self));
  g_return_if_fail (self->plan == NULL);

  self->plan = g_object_ref (plan);
  self->selection = g_object_ref (selection);
  self->style.today = today;
  self->queue = accord_work_queue_new (
    plan, accord_forecaster_get_outlook (forecaster), today);
  accord_row_focus_keep (self->view, G_LIST_MODEL (self->queue));
  self->model
    = accord_row_view_set_rows (self->view, G_LIST_MODEL (self->queue));
  self->selected
    = accord_row_selection_new (self->view, selection, &rows, self->queue);
  accord_queue_drag_attach (self->view, self->drop_line, self->queue,
                            dragged_cb, self);

  g_signal_connect_object (self->model, "notify::selected-item",
                           G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  accord_turns_follow (GTK_WIDGET (self), forecaster,
                       G_CALLBACK (follow_cb), self);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (selection, "changed",
                           G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  plan_changed_cb (self);
}

/**
 * accord_queue_view_find_feature:
 * @x: a point in the view
 * @y: a point in the view
 *
 * Returns: (transfer none) (nullable): the feature that stands there
 */
AccordFeature *
accord_queue_view_find_feature (AccordQueueView *self,
                                double           x,
                                double           y)
{
  graphene_point_t place;
  AccordCell *cell;

  g_return_val_if_fail (ACCORD_IS_QUEUE_VIEW (self), NULL);

  if (!gtk_widget_compute_point (
        GTK_WIDGET (self), GTK_WIDGET (self->view),
        &GRAPHENE_POINT_INIT ((float) x, (float) y), &place))
    return NULL;

  cell = accord_cell_at (GTK_WIDGET (self->view), place.x, place.y);

  return cell != NULL
           ? accord_queue_row_get_feature (accord_cell_get_row (cell))
           : NULL;
}

/**
 * accord_queue_view_get_columns:
 *
 * Returns: (transfer none): the table, whose columns may be chosen
 */
GtkColumnView *
accord_queue_view_get_columns (AccordQueueView *self)
{
  g_return_val_if_fail (ACCORD_IS_QUEUE_VIEW (self), NULL);

  return self->view;
}

/**
 * accord_queue_view_focus:
 *
 * Brings the focus to the row that is selected, or had it last.
 *
 * Returns: whether a row has it
 */
gboolean
accord_queue_view_focus (AccordQueueView *self)
{
  g_return_val_if_fail (ACCORD_IS_QUEUE_VIEW (self), FALSE);

  return accord_row_focus_grab (self->view);
}

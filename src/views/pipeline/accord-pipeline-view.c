/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done to a deal where it stands in the table. Each thing that the
 * pointer does is an action too, for keys, the menu and screen readers; they
 * are about the row that is selected.
 */

#include "config.h"

#include "accord-pipeline-view.h"

#include "accord-cell.h"
#include "accord-column-order.h"
#include "accord-deal-drag.h"
#include "accord-deal-editor.h"
#include "accord-deal-verbs.h"
#include "accord-entity-verbs.h"
#include "accord-pipeline-columns.h"
#include "accord-row-focus.h"
#include "accord-row-selection.h"
#include "accord-row-view.h"
#include "accord-view-places.h"

struct _AccordPipelineView
{
  AdwBin parent_instance;

  GtkColumnView *view;
  GMenuModel *deal_menu;
  GtkWidget *editor;
  GtkWidget *menu;

  AccordPlan *plan;
  AccordSelection *selection;
  AccordPipeline *pipeline;
  GtkSingleSelection *model;
  AccordRowSelection *selected;
  AccordPipelineStyle style;
};

G_DEFINE_FINAL_TYPE (AccordPipelineView, accord_pipeline_view, ADW_TYPE_BIN)

static AccordPipelineRow *
get_selected (AccordPipelineView *self)
{
  return self->model != NULL
           ? gtk_single_selection_get_selected_item (self->model)
           : NULL;
}

static AccordDeal *
get_selected_deal (AccordPipelineView *self)
{
  AccordPipelineRow *row = get_selected (self);

  return row != NULL ? accord_pipeline_row_get_deal (row) : NULL;
}

static void
update_actions (AccordPipelineView *self)
{
  static const char *const actions[]
    = { "pipeline.edit", "pipeline.move-to-stage", "pipeline.ask",
        "pipeline.delete" };
  gboolean deal = get_selected_deal (self) != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], deal);
}

static AccordPipelineRow *
find_row_of (gpointer      pipeline,
             AccordEntity *entity)
{
  return accord_pipeline_find_deal (pipeline, accord_entity_get_id (entity));
}

static AccordEntity *
get_entity (gpointer row)
{
  AccordDeal *deal = accord_pipeline_row_get_deal (row);

  return deal != NULL ? ACCORD_ENTITY (deal) : NULL;
}

static gboolean
find_position (gpointer      pipeline,
               AccordEntity *entity,
               guint        *position)
{
  AccordPipelineRow *row = find_row_of (pipeline, entity);

  return row != NULL && accord_pipeline_find_row (pipeline, row, position);
}

static void
unfold (gpointer      pipeline,
        AccordEntity *entity)
{
  AccordPipelineRow *row = find_row_of (pipeline, entity);

  if (row != NULL)
    accord_pipeline_unfold (pipeline, row);
}

static const AccordRowSelectionRows rows = {
  .get_entity = get_entity,
  .find = find_position,
  .unfold = unfold,
};

static void
selection_changed_cb (AccordPipelineView *self)
{
  accord_pipeline_relate (self->pipeline, self->selection);
}

static gboolean
goes_to_stage (const AccordOp *op)
{
  for (guint i = 0; i < op->deltas->len; i++)
    {
      guint field = g_array_index (op->deltas, AccordDelta, i).field;

      if (field == ACCORD_DEAL_STAGE || field == ACCORD_DEAL_STATE)
        return TRUE;
    }

  return FALSE;
}

/* The deal that is selected may have gone to a stage that is folded or far
 * away: one wants to see where. */
static void
plan_changed_cb (AccordPipelineView *self,
                 AccordChange       *change)
{
  AccordEntity *selected = accord_selection_get (self->selection);

  for (guint i = 0;
       selected != NULL && i < accord_change_get_n_ops (change); i++)
    {
      const AccordOp *op = accord_change_get_op (change, i);

      if (op->kind == ACCORD_OP_UPDATE
          && op->entity == accord_entity_get_id (selected)
          && goes_to_stage (op))
        accord_row_selection_show (self->selected, selected);
    }
}

/* Sorting */

static void
order_changed_cb (guint    column,
                  gboolean descending,
                  gpointer data)
{
  AccordPipelineView *self = data;

  /* The columns also change while the view goes away. */
  if (self->pipeline != NULL)
    accord_pipeline_set_order (self->pipeline, column, descending);
}

/* Editing */

static const struct
{
  const char *name;
  guint column;
} parts[ACCORD_DEAL_N_PARTS] = {
  [ACCORD_DEAL_PART_AMOUNT] = { "amount", ACCORD_PIPELINE_BY_VALUE },
  [ACCORD_DEAL_PART_CHANCE] = { "chance", ACCORD_PIPELINE_BY_CHANCE },
  [ACCORD_DEAL_PART_CLOSE] = { "close", ACCORD_PIPELINE_BY_CLOSE },
  [ACCORD_DEAL_PART_OWNER] = { "owner", ACCORD_PIPELINE_BY_OWNER },
};

static void
edit (AccordPipelineView *self,
      AccordDealPart      part)
{
  AccordDeal *deal = get_selected_deal (self);
  GtkWidget *cell;

  if (deal == NULL)
    return;

  /* The column may be hidden. */
  cell = accord_view_places_find (self->view, get_selected (self),
                                  parts[part].column);
  if (cell == NULL)
    cell = accord_view_places_find (self->view, get_selected (self),
                                    ACCORD_PIPELINE_BY_TITLE);
  accord_view_places_point (self->editor, GTK_WIDGET (self), cell);
  accord_deal_editor_edit (ACCORD_DEAL_EDITOR (self->editor), self->plan, deal,
                           part, self->style.today);
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  const char *wanted = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < ACCORD_DEAL_N_PARTS; i++)
    if (g_str_equal (parts[i].name, wanted))
      edit (ACCORD_PIPELINE_VIEW (widget), i);
}

static void
move_to_stage_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  AccordPipelineView *self = ACCORD_PIPELINE_VIEW (widget);
  AccordDeal *deal = get_selected_deal (self);

  if (deal != NULL)
    accord_deal_verbs_choose_stage (widget, self->plan, deal,
                                    self->style.today);
}

static void
ask_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  AccordPipelineView *self = ACCORD_PIPELINE_VIEW (widget);
  AccordDeal *deal = get_selected_deal (self);

  if (deal != NULL)
    accord_deal_verbs_ask (widget, self->plan, deal, NULL, self->style.today);
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  AccordPipelineView *self = ACCORD_PIPELINE_VIEW (widget);
  AccordDeal *deal = get_selected_deal (self);

  if (deal != NULL)
    accord_entity_verbs_delete (widget, self->plan, ACCORD_ENTITY (deal));
}

/* The head of the upper of two groups stays where it is. */
static void
hold_still (AccordPipelineView *self,
            AccordDeal         *deal,
            AccordPipelineRow  *group)
{
  AccordPipelineRow *row = find_row_of (self->pipeline, ACCORD_ENTITY (deal));
  guint from, to;

  if (row != NULL
      && accord_pipeline_find_row (
        self->pipeline, accord_pipeline_get_group (self->pipeline, row), &from)
      && accord_pipeline_find_row (self->pipeline, group, &to))
    accord_view_places_hold (self->view, MIN (from, to));
}

static void
dragged_cb (AccordDeal        *deal,
            AccordPipelineRow *group,
            gpointer           data)
{
  AccordPipelineView *self = data;

  hold_still (self, deal, group);
  accord_deal_verbs_move (GTK_WIDGET (self), self->plan, deal,
                          accord_pipeline_row_get_stage (group),
                          self->style.today);
  /* Not while a dialog asks for what is missing. */
  if (accord_entity_get_referred (ACCORD_ENTITY (deal), ACCORD_DEAL_STAGE)
      == accord_pipeline_row_get_stage (group))
    {
      accord_selection_select (self->selection, ACCORD_ENTITY (deal));
      accord_row_selection_show (self->selected, ACCORD_ENTITY (deal));
    }
}

/* The pointer */

static void
row_activated_cb (AccordPipelineView *self,
                  guint               position)
{
  AccordPipelineRow *row = get_selected (self);

  if (row != NULL && accord_pipeline_row_get_deal (row) == NULL)
    accord_pipeline_toggle (self->pipeline, row);
}

static void
edit_column (AccordPipelineView *self,
             guint               column)
{
  for (guint i = 0; i < ACCORD_DEAL_N_PARTS; i++)
    if (parts[i].column == column)
      edit (self, i);
}

/* Two clicks edit a cell, a group opens at once. The row takes the second click
 * for itself, so this looks first; and it waits for the button to come up: what
 * opens while a row is pressed takes the end of the press away from it, and it
 * would look pressed from then on. */
static void
released_cb (AccordPipelineView *self,
             int                 n_press,
             double              x,
             double              y,
             GtkGestureClick    *gesture)
{
  AccordCell *cell = accord_cell_at (GTK_WIDGET (self->view), x, y);
  AccordPipelineRow *row = cell != NULL ? accord_cell_get_row (cell) : NULL;

  if (row == NULL)
    return;
  if (n_press == 2 && accord_pipeline_row_get_deal (row) != NULL)
    edit_column (self, accord_cell_get_column (cell));
  else if (n_press == 1 && accord_pipeline_row_get_deal (row) == NULL)
    accord_pipeline_toggle (self->pipeline, row);
}

static void
open_menu (AccordPipelineView *self,
           GtkWidget          *at)
{
  accord_view_places_point (self->menu, GTK_WIDGET (self), at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
menu_wanted_cb (AccordCell *cell,
                gpointer    data)
{
  AccordPipelineView *self = data;

  if (get_selected_deal (self) != NULL)
    open_menu (self, GTK_WIDGET (cell));
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AccordPipelineView *self = ACCORD_PIPELINE_VIEW (widget);

  if (get_selected_deal (self) != NULL)
    open_menu (self, accord_view_places_find (self->view, get_selected (self),
                                0));
}

/* Left and right close and open a group, as in every tree. */
static void
fold (AccordPipelineView *self,
      gboolean            open)
{
  AccordPipelineRow *row = get_selected (self);
  guint position;

  if (row == NULL)
    return;
  if (accord_pipeline_row_get_deal (row) != NULL)
    {
      if (!open
          && accord_pipeline_find_row (
            self->pipeline, accord_pipeline_get_group (self->pipeline, row),
            &position))
        accord_row_selection_select (self->selected, position);
    }
  else if (accord_pipeline_row_is_open (row) != open)
    accord_pipeline_toggle (self->pipeline, row);
}

static void
fold_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  fold (ACCORD_PIPELINE_VIEW (widget), FALSE);
}

static void
unfold_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  fold (ACCORD_PIPELINE_VIEW (widget), TRUE);
}

static void
set_up_pointer (AccordPipelineView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click),
                                              GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view),
                             GTK_EVENT_CONTROLLER (click));
  accord_row_view_add_menu (self->view, menu_wanted_cb, self);
}

/* The view would move the focus with the arrows. */
static const AccordRowViewKey keys[]
  = { { GDK_KEY_Left, 0, "pipeline.fold" },
      { GDK_KEY_Right, 0, "pipeline.unfold" },
      { GDK_KEY_Delete, 0, "pipeline.delete" } };

/* The class */

static void
accord_pipeline_view_dispose (GObject *object)
{
  AccordPipelineView *self = ACCORD_PIPELINE_VIEW (object);

  g_clear_pointer (&self->editor, gtk_widget_unparent);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  g_clear_object (&self->selected);
  g_clear_object (&self->model);
  g_clear_object (&self->pipeline);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_pipeline_view_parent_class)->dispose (object);
}

/* Popovers have to be placed by whom they are a child of. */
static void
accord_pipeline_view_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  AccordPipelineView *self = ACCORD_PIPELINE_VIEW (widget);

  GTK_WIDGET_CLASS (accord_pipeline_view_parent_class)
    ->size_allocate (widget, width, height, baseline);
  gtk_popover_present (GTK_POPOVER (self->editor));
  gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    const char *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "pipeline.edit", "s", edit_action },
    { "pipeline.move-to-stage", NULL, move_to_stage_action },
    { "pipeline.ask", NULL, ask_action },
    { "pipeline.delete", NULL, delete_action },
    { "pipeline.menu", NULL, menu_action },
    { "pipeline.fold", NULL, fold_action },
    { "pipeline.unfold", NULL, unfold_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name,
                                     actions[i].type, actions[i].activate);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0,
                                       "pipeline.edit", "s", "amount");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0,
                                       "pipeline.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10,
                                       GDK_SHIFT_MASK, "pipeline.menu", NULL);
}

static void
accord_pipeline_view_class_init (AccordPipelineViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_pipeline_view_dispose;
  widget_class->size_allocate = accord_pipeline_view_size_allocate;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-pipeline-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordPipelineView,
                                        view);
  gtk_widget_class_bind_template_child (widget_class, AccordPipelineView,
                                        deal_menu);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  install_actions (widget_class);
}

static void
accord_pipeline_view_init (AccordPipelineView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->editor = accord_deal_editor_new ();
  gtk_widget_set_parent (self->editor, GTK_WIDGET (self));
  accord_row_focus_return (self->view, self->editor);
  self->menu = gtk_popover_menu_new_from_model (self->deal_menu);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  accord_row_focus_return (self->view, self->menu);
  accord_pipeline_columns_set_up (self->view, &self->style);
  accord_column_order_attach (self->view, "pipeline", order_changed_cb, self);
  set_up_pointer (self);
  accord_row_view_add_keys (self->view, keys, G_N_ELEMENTS (keys));
}

static void
set_up_model (AccordPipelineView *self)
{
  accord_row_focus_keep (self->view, G_LIST_MODEL (self->pipeline));
  self->model
    = accord_row_view_set_rows (self->view, G_LIST_MODEL (self->pipeline));
  g_signal_connect_object (self->model, "notify::selected-item",
                           G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  self->selected = accord_row_selection_new (self->view, self->selection,
                                             &rows, self->pipeline);
}

/**
 * accord_pipeline_view_show:
 * @plan: a plan; a view shows one
 * @pipeline: its deals
 * @selection: what is selected in the window
 * @today: the day on which it is looked at
 *
 * Shows the deals, and follows them.
 */
void
accord_pipeline_view_show (AccordPipelineView *self,
                           AccordPlan         *plan,
                           AccordPipeline     *pipeline,
                           AccordSelection    *selection,
                           AccordDay           today)
{
  g_return_if_fail (ACCORD_IS_PIPELINE_VIEW (self));
  g_return_if_fail (self->plan == NULL);

  self->plan = g_object_ref (plan);
  self->selection = g_object_ref (selection);
  self->style = (AccordPipelineStyle) { plan, today };
  self->pipeline = g_object_ref (pipeline);
  accord_column_order_restore (self->view, ACCORD_PIPELINE_BY_CLOSE);
  set_up_model (self);
  accord_deal_drag_attach (self->view, pipeline, dragged_cb, self);
  g_signal_connect_object (selection, "changed",
                           G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (pipeline, "changed",
                           G_CALLBACK (accord_row_selection_follow),
                           self->selected, G_CONNECT_SWAPPED);
  /* After the pipeline, which has the row in its place then. */
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  update_actions (self);
}

/**
 * accord_pipeline_view_get_columns:
 *
 * Returns: (transfer none): the table, whose columns may be chosen
 */
GtkColumnView *
accord_pipeline_view_get_columns (AccordPipelineView *self)
{
  g_return_val_if_fail (ACCORD_IS_PIPELINE_VIEW (self), NULL);

  return self->view;
}

/**
 * accord_pipeline_view_focus:
 *
 * Brings the focus to the row that is selected, or had it last.
 *
 * Returns: whether a row has it
 */
gboolean
accord_pipeline_view_focus (AccordPipelineView *self)
{
  g_return_val_if_fail (ACCORD_IS_PIPELINE_VIEW (self), FALSE);

  return accord_row_focus_grab (self->view);
}

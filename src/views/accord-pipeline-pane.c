/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordPipelinePane: an #AccordPipeline in a column view.
 *
 * Drags sit on the view, not on its rows: a row that is recycled would cancel
 * its own drag. The view's sorter only tells which column to sort by; the
 * pipeline sorts, so that groups stay together.
 */

#include "config.h"

#include "accord-pipeline-pane.h"

#include "accord-app-settings.h"
#include "accord-cell.h"
#include "accord-column-memory.h"
#include "accord-deal-edit.h"
#include "accord-deal-editor.h"
#include "accord-deal-filter-popover.h"
#include "accord-person.h"
#include "accord-pipeline-columns.h"
#include "accord-promise-source.h"
#include "accord-stage-dialog.h"
#include "accord-stage.h"
#include "accord-view-places.h"

#include <glib/gi18n-lib.h>

struct _AccordPipelinePane
{
  AdwBin parent_instance;

  GtkLabel *summary_label;
  GtkWidget *search_button;
  GtkMenuButton *filter_button;
  AccordDealFilterPopover *filter_popover;
  GtkMenuButton *columns_button;
  GtkWidget *add_button;
  GtkPopover *add_popover;
  GtkEditable *add_entry;
  GtkSearchBar *search_bar;
  GtkEditable *search_entry;
  GtkWidget *scroller;
  GtkColumnView *view;
  GtkLabel *empty_label;
  GMenuModel *deal_menu;
  GtkWidget *editor;
  GtkWidget *menu;

  AccordPlan *plan;
  AccordSelection *selection;
  AccordPipeline *pipeline;
  GtkSingleSelection *model;
  AccordPipelineStyle style;
  AccordPipelineRow *target; /* a group that something is dragged over */
  guint probed;              /* column that the view sorts by first */
  gboolean selecting;        /* the selection is being taken over */
};

G_DEFINE_FINAL_TYPE (AccordPipelinePane, accord_pipeline_pane, ADW_TYPE_BIN)

static void
tell (AccordPipelinePane *self,
      const GError       *problem)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s",
                              problem->message);
}

/* What was done by dragging can be taken back where one looks. */
static void
tell_done (AccordPipelinePane *self)
{
  const char *name = accord_plan_get_undo_name (self->plan);

  if (name != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell-done", "s", name);
}

static AccordPipelineRow *
get_selected (AccordPipelinePane *self)
{
  return self->model != NULL
           ? gtk_single_selection_get_selected_item (self->model)
           : NULL;
}

static AccordDeal *
get_selected_deal (AccordPipelinePane *self)
{
  AccordPipelineRow *row = get_selected (self);

  return row != NULL ? accord_pipeline_row_get_deal (row) : NULL;
}

/* Shows and states */

static void
pipeline_changed_cb (AccordPipelinePane *self)
{
  AccordDealFilter *filter = accord_pipeline_get_filter (self->pipeline);
  g_autofree char *summary = accord_pipeline_dup_summary (self->pipeline);
  gboolean empty
    = g_list_model_get_n_items (G_LIST_MODEL (self->pipeline)) == 0;

  gtk_label_set_label (self->summary_label, summary);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->summary_label), summary);
  gtk_widget_set_visible (self->scroller, !empty);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_label), empty);
  gtk_label_set_label (self->empty_label,
                       accord_deal_filter_is_on (filter)
                           || accord_deal_filter_is_searching (filter)
                         ? _("No such deals")
                         : _("No deals yet"));
  if (accord_deal_filter_is_on (filter))
    gtk_widget_add_css_class (GTK_WIDGET (self->filter_button), "accent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->filter_button), "accent");
}

static void
update_actions (AccordPipelinePane *self)
{
  gboolean deal = get_selected_deal (self) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pipeline.edit", deal);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pipeline.move-to-stage",
                                 deal);
}

static void
selected_cb (AccordPipelinePane *self)
{
  AccordDeal *deal = get_selected_deal (self);

  update_actions (self);
  if (self->selecting || deal == NULL)
    return;

  self->selecting = TRUE;
  accord_selection_select (self->selection, ACCORD_ENTITY (deal));
  self->selecting = FALSE;
}

static void
select_row (AccordPipelinePane *self,
            AccordPipelineRow  *row)
{
  guint position;

  if (row == NULL
      || !accord_pipeline_find_row (self->pipeline, row, &position))
    position = GTK_INVALID_LIST_POSITION;
  self->selecting = TRUE;
  gtk_single_selection_set_selected (self->model, position);
  self->selecting = FALSE;
}

static void
selection_changed_cb (AccordPipelinePane *self)
{
  AccordEntity *entity = accord_selection_get (self->selection);

  accord_pipeline_relate (self->pipeline, self->selection);
  if (self->selecting)
    return;

  select_row (self, entity != NULL ? accord_pipeline_find_deal (
                                       self->pipeline,
                                       accord_entity_get_id (entity))
                                   : NULL);
}

/* Sorting */

static int
probe (gconstpointer a,
       gconstpointer b,
       gpointer      data)
{
  GtkColumnViewColumn *column = data;
  AccordPipelinePane *self
    = g_object_get_data (G_OBJECT (column), "accord-pane");

  self->probed = GPOINTER_TO_UINT (
    g_object_get_data (G_OBJECT (column), "accord-column"));

  return -1;
}

/* GTK 4.8 does not tell which column its view is sorted by; but it asks the
 * first column first, and turns the answer round where it sorts downwards. */
static void
sorter_changed_cb (AccordPipelinePane *self)
{
  GSettings *settings = accord_app_settings_get ();
  GtkOrdering ordering;

  self->probed = G_MAXUINT;
  ordering = gtk_sorter_compare (gtk_column_view_get_sorter (self->view), self,
                                 self);
  if (self->probed == G_MAXUINT)
    return;

  accord_pipeline_set_order (self->pipeline, self->probed,
                             ordering == GTK_ORDERING_LARGER);
  if (settings != NULL)
    {
      g_settings_set_enum (settings, "pipeline-order", (int) self->probed);
      g_settings_set_boolean (settings, "pipeline-descending",
                              ordering == GTK_ORDERING_LARGER);
    }
}

static void
set_up_sorting (AccordPipelinePane *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < ACCORD_PIPELINE_N_COLUMNS; i++)
    {
      g_autoptr (GtkColumnViewColumn) column
        = g_list_model_get_item (columns, i);
      g_autoptr (GtkSorter) sorter
        = GTK_SORTER (gtk_custom_sorter_new (probe, column, NULL));

      g_object_set_data (G_OBJECT (column), "accord-pane", self);
      g_object_set_data (G_OBJECT (column), "accord-column",
                         GUINT_TO_POINTER (i));
      gtk_column_view_column_set_sorter (column, sorter);
    }
}

static void
restore_sorting (AccordPipelinePane *self)
{
  GSettings *settings = accord_app_settings_get ();
  guint order = ACCORD_PIPELINE_BY_CLOSE;
  gboolean descending = FALSE;
  g_autoptr (GtkColumnViewColumn) column = NULL;

  if (settings != NULL)
    {
      order = (guint) g_settings_get_enum (settings, "pipeline-order");
      descending = g_settings_get_boolean (settings, "pipeline-descending");
    }
  column = g_list_model_get_item (gtk_column_view_get_columns (self->view),
                                  order);
  gtk_column_view_sort_by_column (self->view, column,
                                  descending ? GTK_SORT_DESCENDING
                                             : GTK_SORT_ASCENDING);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (sorter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  sorter_changed_cb (self);
}

/* Editing */

static void
edit (AccordPipelinePane *self,
      AccordDealPart      part)
{
  static const guint columns[ACCORD_DEAL_N_PARTS] = {
    [ACCORD_DEAL_PART_AMOUNT] = ACCORD_PIPELINE_BY_VALUE,
    [ACCORD_DEAL_PART_CHANCE] = ACCORD_PIPELINE_BY_CHANCE,
    [ACCORD_DEAL_PART_CLOSE] = ACCORD_PIPELINE_BY_CLOSE,
    [ACCORD_DEAL_PART_OWNER] = ACCORD_PIPELINE_BY_OWNER,
  };
  AccordDeal *deal = get_selected_deal (self);

  if (deal == NULL)
    return;

  accord_view_places_point (
    self->editor, GTK_WIDGET (self),
    accord_view_places_find (self->view, get_selected (self), columns[part]));
  accord_deal_editor_edit (ACCORD_DEAL_EDITOR (self->editor), self->plan, deal,
                           part, self->style.today);
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  static const char *const parts[ACCORD_DEAL_N_PARTS] = {
    [ACCORD_DEAL_PART_AMOUNT] = "amount",
    [ACCORD_DEAL_PART_CHANCE] = "chance",
    [ACCORD_DEAL_PART_CLOSE] = "close",
    [ACCORD_DEAL_PART_OWNER] = "owner",
  };
  const char *wanted = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < ACCORD_DEAL_N_PARTS; i++)
    if (g_str_equal (parts[i], wanted))
      edit (ACCORD_PIPELINE_PANE (widget), i);
}

static void
open_stage_dialog (AccordPipelinePane *self,
                   AccordDeal         *deal,
                   AccordEntity       *stage)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_window_present (GTK_WINDOW (accord_stage_dialog_new (
    GTK_WINDOW (root), self->plan, deal, stage, self->style.today)));
}

/* The next stage is what one wants mostly. */
static void
move_to_stage_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  AccordPipelinePane *self = ACCORD_PIPELINE_PANE (widget);
  AccordDeal *deal = get_selected_deal (self);
  AccordEntityList *stages;
  AccordEntity *stage;
  guint position;

  if (deal == NULL)
    return;

  stages = accord_plan_get_list (self->plan, ACCORD_TYPE_STAGE);
  stage = accord_entity_get_referred (ACCORD_ENTITY (deal), ACCORD_DEAL_STAGE);
  if (stage != NULL && accord_entity_list_find (stages, stage, &position)
      && position + 1 < accord_entity_list_get_size (stages))
    stage = accord_entity_list_get (stages, position + 1);
  open_stage_dialog (self, deal, stage);
}

static void
add_activate_cb (AccordPipelinePane *self)
{
  AccordEntityList *stages
    = accord_plan_get_list (self->plan, ACCORD_TYPE_STAGE);
  g_autoptr (GError) error = NULL;
  AccordDeal *deal = accord_deal_edit_add (
    self->plan,
    accord_entity_list_get_size (stages) > 0
      ? accord_entity_list_get (stages, 0)
      : NULL,
    gtk_editable_get_text (self->add_entry), &error);

  if (deal == NULL)
    {
      tell (self, error);
      return;
    }

  gtk_popover_popdown (self->add_popover);
  gtk_editable_set_text (self->add_entry, "");
  accord_selection_select (self->selection, ACCORD_ENTITY (deal));
}

/* Search */

static void
search_changed_cb (AccordPipelinePane *self)
{
  if (self->pipeline != NULL)
    accord_deal_filter_set_search (
      accord_pipeline_get_filter (self->pipeline),
      gtk_editable_get_text (self->search_entry));
}

static void
search_stopped_cb (AccordPipelinePane *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  accord_pipeline_pane_search (ACCORD_PIPELINE_PANE (widget));
}

/* The pointer */

static void
row_activated_cb (AccordPipelinePane *self,
                  guint               position)
{
  AccordPipelineRow *row = get_selected (self);

  if (row != NULL && accord_pipeline_row_get_deal (row) == NULL)
    accord_pipeline_toggle (self->pipeline, row);
}

static void
edit_column (AccordPipelinePane *self,
             guint               column)
{
  switch (column)
    {
    case ACCORD_PIPELINE_BY_VALUE:
      edit (self, ACCORD_DEAL_PART_AMOUNT);
      break;
    case ACCORD_PIPELINE_BY_CHANCE:
      edit (self, ACCORD_DEAL_PART_CHANCE);
      break;
    case ACCORD_PIPELINE_BY_CLOSE:
      edit (self, ACCORD_DEAL_PART_CLOSE);
      break;
    case ACCORD_PIPELINE_BY_OWNER:
      edit (self, ACCORD_DEAL_PART_OWNER);
      break;
    default:
      break;
    }
}

static AccordPipelineRow *
get_row_at (AccordPipelinePane *self,
            double              x,
            double              y)
{
  AccordCell *cell = accord_cell_at (GTK_WIDGET (self->view), x, y);

  return cell != NULL ? accord_cell_get_row (cell) : NULL;
}

/* Two clicks edit a cell. The row takes the second for itself, so this looks
 * first. */
static void
pressed_cb (AccordPipelinePane *self,
            int                 n_press,
            double              x,
            double              y,
            GtkGestureClick    *gesture)
{
  AccordCell *cell = accord_cell_at (GTK_WIDGET (self->view), x, y);
  AccordPipelineRow *row = cell != NULL ? accord_cell_get_row (cell) : NULL;

  if (n_press == 2 && row != NULL
      && accord_pipeline_row_get_deal (row) != NULL)
    edit_column (self, accord_cell_get_column (cell));
}

/* A group opens at once. */
static void
released_cb (AccordPipelinePane *self,
             int                 n_press,
             double              x,
             double              y,
             GtkGestureClick    *gesture)
{
  AccordPipelineRow *row = get_row_at (self, x, y);

  if (n_press == 1 && row != NULL
      && accord_pipeline_row_get_deal (row) == NULL)
    accord_pipeline_toggle (self->pipeline, row);
}

static void
open_menu (AccordPipelinePane *self,
           GtkWidget          *at)
{
  accord_view_places_point (self->menu, GTK_WIDGET (self), at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
secondary_cb (AccordPipelinePane *self,
              int                 n_press,
              double              x,
              double              y,
              GtkGestureClick    *gesture)
{
  AccordCell *cell = accord_cell_at (GTK_WIDGET (self->view), x, y);

  if (cell == NULL)
    return;

  gtk_single_selection_set_selected (self->model,
                                     accord_cell_get_position (cell));
  if (get_selected_deal (self) != NULL)
    open_menu (self, GTK_WIDGET (cell));
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AccordPipelinePane *self = ACCORD_PIPELINE_PANE (widget);

  if (get_selected_deal (self) != NULL)
    open_menu (self, accord_view_places_find (self->view, get_selected (self),
                                0));
}

/* Left and right close and open a group, as in every tree. */
static void
fold (AccordPipelinePane *self,
      gboolean            open)
{
  AccordPipelineRow *row = get_selected (self);

  if (row == NULL)
    return;
  if (accord_pipeline_row_get_deal (row) != NULL)
    {
      if (!open)
        select_row (self, accord_pipeline_get_group (self->pipeline, row));
    }
  else if (accord_pipeline_row_is_open (row) != open)
    accord_pipeline_toggle (self->pipeline, row);
}

static void
fold_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  fold (ACCORD_PIPELINE_PANE (widget), FALSE);
}

static void
unfold_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  fold (ACCORD_PIPELINE_PANE (widget), TRUE);
}

/* Dragging a deal */

static GdkContentProvider *
drag_prepare_cb (AccordPipelinePane *self,
                 double              x,
                 double              y,
                 GtkDragSource      *source)
{
  AccordPipelineRow *row = get_row_at (self, x, y);
  AccordDeal *deal = row != NULL ? accord_pipeline_row_get_deal (row) : NULL;
  g_autoptr (GdkPaintable) icon = NULL;

  if (deal == NULL)
    return NULL;

  icon = gtk_widget_paintable_new (
    accord_view_places_find (self->view, row, ACCORD_PIPELINE_BY_TITLE));
  gtk_drag_source_set_icon (source, icon, 12, 12);

  return gdk_content_provider_new_typed (ACCORD_TYPE_DEAL, deal);
}

static void
set_target (AccordPipelinePane *self,
            AccordPipelineRow  *group)
{
  if (g_set_object (&self->target, group))
    accord_pipeline_light_group (self->pipeline, group);
}

static GdkDragAction
drop_motion_cb (AccordPipelinePane *self,
                double              x,
                double              y,
                GtkDropTarget      *target)
{
  AccordPipelineRow *row = get_row_at (self, x, y);

  set_target (self, row != NULL ? accord_pipeline_get_group (self->pipeline,
                                                             row)
                                : NULL);

  return row != NULL ? GDK_ACTION_MOVE : 0;
}

static void
drop_leave_cb (AccordPipelinePane *self,
               GtkDropTarget      *target)
{
  set_target (self, NULL);
}

static void
drag_deal_to (AccordPipelinePane *self,
              AccordDeal         *deal,
              AccordEntity       *stage)
{
  g_autoptr (AccordStageMove) move
    = accord_stage_move_new (self->plan, deal, stage, self->style.today);
  g_autoptr (GError) error = NULL;

  if (accord_entity_get_referred (ACCORD_ENTITY (deal), ACCORD_DEAL_STAGE)
      == stage)
    return;
  if (accord_stage_move_needs_reason (move))
    open_stage_dialog (self, deal, stage);
  else if (accord_stage_move_make (move, &error))
    tell_done (self);
  else
    tell (self, error);
}

static gboolean
drop_cb (AccordPipelinePane *self,
         const GValue       *value,
         double              x,
         double              y,
         GtkDropTarget      *target)
{
  AccordPipelineRow *row = get_row_at (self, x, y);
  AccordPipelineRow *group
    = row != NULL ? accord_pipeline_get_group (self->pipeline, row) : NULL;

  set_target (self, NULL);
  if (group == NULL)
    return FALSE;

  drag_deal_to (self, g_value_get_object (value),
                accord_pipeline_row_get_stage (group));
  return TRUE;
}

static void
add_controller (AccordPipelinePane *self,
                gpointer            controller)
{
  gtk_widget_add_controller (GTK_WIDGET (self->view),
                             GTK_EVENT_CONTROLLER (controller));
}

static void
set_up_pointer (AccordPipelinePane *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (ACCORD_TYPE_DEAL,
                                               GDK_ACTION_MOVE);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *secondary = gtk_gesture_click_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare_cb),
                           self, G_CONNECT_SWAPPED);
  add_controller (self, source);
  g_signal_connect_object (target, "motion", G_CALLBACK (drop_motion_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (drop_leave_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self,
                           G_CONNECT_SWAPPED);
  add_controller (self, target);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click),
                                              GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self,
                           G_CONNECT_SWAPPED);
  add_controller (self, click);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary),
                                 GDK_BUTTON_SECONDARY);
  g_signal_connect_object (secondary, "pressed", G_CALLBACK (secondary_cb),
                           self, G_CONNECT_SWAPPED);
  add_controller (self, secondary);
}

/* The class */

static void
accord_pipeline_pane_dispose (GObject *object)
{
  AccordPipelinePane *self = ACCORD_PIPELINE_PANE (object);

  g_clear_pointer (&self->editor, gtk_widget_unparent);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->target);
  g_clear_object (&self->model);
  g_clear_object (&self->pipeline);
  g_clear_object (&self->selection);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_pipeline_pane_parent_class)->dispose (object);
}

/* Popovers have to be placed by whom they are a child of. */
static void
accord_pipeline_pane_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  AccordPipelinePane *self = ACCORD_PIPELINE_PANE (widget);

  GTK_WIDGET_CLASS (accord_pipeline_pane_parent_class)
    ->size_allocate (widget, width, height, baseline);
  gtk_popover_present (GTK_POPOVER (self->editor));
  gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "pipeline.edit", "s",
                                   edit_action);
  gtk_widget_class_install_action (widget_class, "pipeline.move-to-stage",
                                   NULL, move_to_stage_action);
  gtk_widget_class_install_action (widget_class, "pipeline.search", NULL,
                                   search_action);
  gtk_widget_class_install_action (widget_class, "pipeline.menu", NULL,
                                   menu_action);
  gtk_widget_class_install_action (widget_class, "pipeline.fold", NULL,
                                   fold_action);
  gtk_widget_class_install_action (widget_class, "pipeline.unfold", NULL,
                                   unfold_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0,
                                       "pipeline.edit", "s", "amount");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0,
                                       "pipeline.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10,
                                       GDK_SHIFT_MASK, "pipeline.menu", NULL);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, AccordPipelinePane,     \
                                        child)
#define CALLBACK(function)                                                    \
  gtk_widget_class_bind_template_callback (widget_class, function)

static void
accord_pipeline_pane_class_init (AccordPipelinePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_pipeline_pane_dispose;
  widget_class->size_allocate = accord_pipeline_pane_size_allocate;

  g_type_ensure (ACCORD_TYPE_DEAL_FILTER_POPOVER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-pipeline-pane.ui");
  BIND (summary_label);
  BIND (search_button);
  BIND (filter_button);
  BIND (filter_popover);
  BIND (columns_button);
  BIND (add_button);
  BIND (add_popover);
  BIND (add_entry);
  BIND (search_bar);
  BIND (search_entry);
  BIND (scroller);
  BIND (view);
  BIND (empty_label);
  BIND (deal_menu);
  CALLBACK (add_activate_cb);
  CALLBACK (search_changed_cb);
  CALLBACK (search_stopped_cb);
  CALLBACK (row_activated_cb);
  install_actions (widget_class);
}

static void
set_up_columns (AccordPipelinePane *self)
{
  g_autoptr (GMenuModel) menu = accord_column_memory_create_menu (
    self->view, accord_pipeline_column_ids, "pipeline-columns");

  accord_pipeline_columns_set_up (self->view, &self->style);
  accord_column_memory_attach (self->view, accord_pipeline_column_ids,
                               "pipeline", "pipeline-columns",
                               GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->columns_button, menu);
  set_up_sorting (self);
}

/* Keys that belong to rows only, not to what is typed in an entry. */
static void
set_up_keys (AccordPipelinePane *self)
{
  const struct
  {
    guint key;
    const char *action;
  } keys[] = { { GDK_KEY_Left, "pipeline.fold" },
               { GDK_KEY_Right, "pipeline.unfold" } };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  /* The view would move the focus with these. */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, 0),
                        gtk_named_action_new (keys[i].action)));
  add_controller (self, controller);
}

static void
accord_pipeline_pane_init (AccordPipelinePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->editor = accord_deal_editor_new ();
  gtk_widget_set_parent (self->editor, GTK_WIDGET (self));
  self->menu = gtk_popover_menu_new_from_model (self->deal_menu);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
  set_up_columns (self);
  set_up_pointer (self);
  set_up_keys (self);
}

/* Who looks at it: somebody of the plan by the name that this computer knows
 * them by. */
static gint64
find_me (AccordPlan *plan)
{
  AccordEntityList *people = accord_plan_get_list (plan, ACCORD_TYPE_PERSON);

  for (guint i = 0; i < accord_entity_list_get_size (people); i++)
    {
      AccordEntity *person = accord_entity_list_get (people, i);

      if (g_strcmp0 (accord_entity_get_text (person, ACCORD_PERSON_NAME),
                     g_get_real_name ())
          == 0)
        return accord_entity_get_id (person);
    }

  return 0;
}

/**
 * accord_pipeline_pane_show:
 * @plan: a plan; a pane shows one
 * @forecaster: what keeps its forecast
 * @selection: what is selected in the window
 * @today: the day on which it is looked at, where the plan names none
 *
 * Shows the deals of @plan, and follows it.
 */
void
accord_pipeline_pane_show (AccordPipelinePane *self,
                           AccordPlan         *plan,
                           AccordForecaster   *forecaster,
                           AccordSelection    *selection,
                           AccordDay           today)
{
  g_return_if_fail (ACCORD_IS_PIPELINE_PANE (self));
  g_return_if_fail (self->plan == NULL);

  self->plan = g_object_ref (plan);
  self->selection = g_object_ref (selection);
  self->style = (AccordPipelineStyle) {
    plan, accord_promise_source_get_as_of (plan, today)
  };
  self->pipeline
    = accord_pipeline_new (plan, accord_forecaster_get_outlook (forecaster));
  restore_sorting (self);
  self->model = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->model, FALSE);
  gtk_single_selection_set_model (self->model, G_LIST_MODEL (self->pipeline));
  gtk_single_selection_set_can_unselect (self->model, TRUE);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->model));
  accord_deal_filter_popover_show_filter (
    self->filter_popover, plan, accord_pipeline_get_filter (self->pipeline),
    find_me (plan));

  g_signal_connect_object (self->model, "notify::selected-item",
                           G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pipeline, "changed",
                           G_CALLBACK (pipeline_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (forecaster, "updated",
                           G_CALLBACK (accord_pipeline_follow), self->pipeline,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "changed",
                           G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  pipeline_changed_cb (self);
  update_actions (self);
}

/**
 * accord_pipeline_pane_search:
 *
 * Lets the person type what to look for.
 */
void
accord_pipeline_pane_search (AccordPipelinePane *self)
{
  g_return_if_fail (ACCORD_IS_PIPELINE_PANE (self));

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

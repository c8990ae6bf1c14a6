/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bar above the deals: what they come to, what is looked for, which of
 * them are seen, and a new one. The table is #AccordPipelineView; what is
 * found elsewhere in the plan is #AccordSearchList.
 */

#include "config.h"

#include "accord-pipeline-pane.h"

#include "accord-account.h"
#include "accord-app-settings.h"
#include "accord-column-memory.h"
#include "accord-count-words.h"
#include "accord-deal-edit.h"
#include "accord-deal-filter-popover.h"
#include "accord-person.h"
#include "accord-pipeline-columns.h"
#include "accord-pipeline-summary.h"
#include "accord-pipeline-view.h"
#include "accord-promise-source.h"
#include "accord-row-view.h"
#include "accord-search-list.h"
#include "accord-stage.h"
#include "accord-tell.h"
#include "accord-tooltip.h"
#include "accord-turns.h"

#include <glib/gi18n-lib.h>

struct _AccordPipelinePane
{
  AdwBin parent_instance;

  GtkLabel *summary_label;
  GtkMenuButton *filter_button;
  AccordDealFilterPopover *filter_popover;
  GtkMenuButton *columns_button;
  GtkMenuButton *add_button;
  GtkPopover *add_popover;
  GtkEditable *add_entry;
  GtkSearchBar *search_bar;
  GtkEditable *search_entry;
  GtkWidget *filter_bar;
  GtkLabel *filter_label;
  AccordSearchList *search_list;
  AccordPipelineView *view;
  GtkWidget *empty_box;
  GtkLabel *empty_label;
  GtkLabel *empty_note;
  GtkWidget *empty_add_button;
  GtkWidget *empty_all_button;

  AccordPlan *plan;
  AccordSelection *selection;
  AccordPipeline *pipeline;
  GtkWidget *before_search; /* weak; what had the focus then */
  guint n_missed; /* deals of the last change that the filter leaves out */
};

G_DEFINE_FINAL_TYPE (AccordPipelinePane, accord_pipeline_pane, ADW_TYPE_BIN)

/* Nothing to be seen: because there is nothing, or because nothing is what
 * was looked for. */
static void
show_emptiness (AccordPipelinePane *self)
{
  AccordDealFilter *filter = accord_pipeline_get_filter (self->pipeline);
  AccordEntityList *deals = accord_plan_get_list (self->plan,
                                                  ACCORD_TYPE_DEAL);
  gboolean none = accord_entity_list_get_size (deals) == 0;
  gboolean empty
    = none || g_list_model_get_n_items (G_LIST_MODEL (self->pipeline)) == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->view), !empty);
  gtk_widget_set_visible (self->empty_box, empty);
  gtk_label_set_label (self->empty_label,
                       none ? _("No Deals Yet") : _("No Such Deals"));
  gtk_label_set_label (
    self->empty_note,
    none ? _("Add the first deal, or import the deals of your CRM as CSV.")
         : _("No deal is what you look for."));
  gtk_widget_set_visible (self->empty_add_button, none);
  gtk_widget_set_visible (self->empty_all_button,
                          !none && accord_deal_filter_is_on (filter));
}

/* Who does not see all deals has to know why. */
static void
show_filter (AccordPipelinePane *self)
{
  AccordDealFilter *filter = accord_pipeline_get_filter (self->pipeline);
  gboolean on = accord_deal_filter_is_on (filter);
  guint n = accord_pipeline_get_n_hidden (self->pipeline);
  g_autofree char *count = accord_count_to_words (n);
  g_autofree char *text = g_strdup_printf (
    /* Translators: how many deals a filter leaves out. */
    g_dngettext (GETTEXT_PACKAGE, "Filtered: %s open deal is hidden",
                 "Filtered: %s open deals are hidden", n),
    count);

  gtk_label_set_label (self->filter_label, text);
  gtk_widget_set_visible (self->filter_bar, on);
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (self->filter_button), "accent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->filter_button), "accent");
}

static void
pipeline_changed_cb (AccordPipelinePane *self)
{
  g_autofree char *summary
    = accord_pipeline_summary_dup (self->pipeline, self->plan);

  gtk_label_set_label (self->summary_label, summary);
  accord_tooltip_set (GTK_WIDGET (self->summary_label), summary);
  show_emptiness (self);
  show_filter (self);
}

static gboolean
is_missed (AccordPipelinePane *self,
           const AccordOp     *op)
{
  AccordPipelineRow *row
    = op->entity_type == ACCORD_TYPE_DEAL && op->kind != ACCORD_OP_DELETE
        ? accord_pipeline_find_deal (self->pipeline, op->entity)
        : NULL;

  return row != NULL
         && !accord_deal_filter_matches (
           accord_pipeline_get_filter (self->pipeline), row);
}

static void
plan_changed_cb (AccordPipelinePane *self,
                 AccordChange       *change)
{
  self->n_missed = 0;
  for (guint i = 0; i < accord_change_get_n_ops (change); i++)
    self->n_missed += is_missed (self, accord_change_get_op (change, i));
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
      accord_tell (GTK_WIDGET (self), error);
      return;
    }

  gtk_popover_popdown (self->add_popover);
  gtk_editable_set_text (self->add_entry, "");
  accord_selection_lead (self->selection, ACCORD_ENTITY (deal));
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  gtk_menu_button_popup (ACCORD_PIPELINE_PANE (widget)->add_button);
}

static void
show_all_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  AccordPipelinePane *self = ACCORD_PIPELINE_PANE (widget);

  accord_deal_filter_clear (accord_pipeline_get_filter (self->pipeline));
}

/* Search */

static void
search_changed_cb (AccordPipelinePane *self)
{
  const char *typed = gtk_editable_get_text (self->search_entry);
  GtkColumnView *columns = accord_pipeline_view_get_columns (self->view);

  if (self->pipeline == NULL)
    return;

  /* Each letter finds other deals; they go through the places of the table. */
  accord_row_view_set_steady (columns, TRUE);
  accord_deal_filter_set_search (accord_pipeline_get_filter (self->pipeline),
                                 typed);
  accord_row_view_set_steady (columns, FALSE);
  accord_search_list_find (self->search_list, self->plan, typed);
}

/* Back to where one came from; within the list a row may have come into the
 * place of another. */
static void
search_stopped_cb (AccordPipelinePane *self)
{
  GtkWidget *before = self->before_search;

  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  if (before == NULL || !gtk_widget_get_mapped (before)
      || gtk_widget_is_ancestor (before, GTK_WIDGET (self))
      || !gtk_widget_grab_focus (before))
    accord_pipeline_pane_focus (self);
  g_clear_weak_pointer (&self->before_search);
}

/* Escape leaves the search wherever one is in what it found, and Down goes
 * from what is typed to that. */
static gboolean
key_pressed_cb (AccordPipelinePane    *self,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                GtkEventControllerKey *controller)
{
  gboolean typing
    = gtk_widget_get_focus_child (GTK_WIDGET (self->search_bar)) != NULL
      && gtk_widget_has_focus (GTK_WIDGET (
        gtk_editable_get_delegate (self->search_entry)));

  if (!gtk_search_bar_get_search_mode (self->search_bar))
    return GDK_EVENT_PROPAGATE;

  if (key == GDK_KEY_Escape)
    search_stopped_cb (self);
  else if (typing && (key == GDK_KEY_Down || key == GDK_KEY_KP_Down))
    {
      search_changed_cb (self);
      if (!accord_search_list_focus_first (self->search_list))
        accord_pipeline_view_focus (self->view);
    }
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* Enter goes to the first of what was found, in the table or elsewhere. */
static void
search_activated_cb (AccordPipelinePane *self)
{
  search_changed_cb (self);
  for (guint i = 0;; i++)
    {
      g_autoptr (AccordPipelineRow) row
        = g_list_model_get_item (G_LIST_MODEL (self->pipeline), i);
      AccordDeal *deal
        = row != NULL ? accord_pipeline_row_get_deal (row) : NULL;

      if (row == NULL)
        break;
      if (deal != NULL)
        {
          accord_selection_lead (self->selection, ACCORD_ENTITY (deal));
          return;
        }
    }
  accord_search_list_choose_first (self->search_list);
}

/* Who was led elsewhere looks for nothing any more. */
static void
search_chosen_cb (AccordPipelinePane *self,
                  AccordEntity       *entity)
{
  g_autoptr (AccordEntity) chosen = g_object_ref (entity);

  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  accord_selection_lead (self->selection, chosen);
}

/* A deal that is hidden is shown with all the others. */
static void
reveal (AccordPipelinePane *self,
        AccordEntity       *deal)
{
  AccordDealFilter *filter = accord_pipeline_get_filter (self->pipeline);
  AccordPipelineRow *row = accord_pipeline_find_deal (
    self->pipeline, accord_entity_get_id (deal));

  if (row == NULL || accord_deal_filter_matches (filter, row))
    return;

  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  accord_deal_filter_set_search (filter, "");
  if (!accord_deal_filter_is_on (filter))
    return;

  accord_deal_filter_clear (filter);
  gtk_widget_activate_action (
    GTK_WIDGET (self), "win.tell", "s",
    _("The filter hid this deal; all deals are shown now."));
}

/* To an account one is led by its deals. */
static void
led_cb (AccordPipelinePane *self,
        AccordEntity       *entity)
{
  if (ACCORD_IS_DEAL (entity))
    reveal (self, entity);
  else if (ACCORD_IS_ACCOUNT (entity))
    accord_deal_filter_set_entity (
      accord_pipeline_get_filter (self->pipeline),
      ACCORD_DEAL_FILTER_ACCOUNT, accord_entity_get_id (entity));
}

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  accord_pipeline_pane_search (ACCORD_PIPELINE_PANE (widget));
}

/* The class */

static void
accord_pipeline_pane_dispose (GObject *object)
{
  AccordPipelinePane *self = ACCORD_PIPELINE_PANE (object);

  g_clear_weak_pointer (&self->before_search);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->pipeline);
  g_clear_object (&self->selection);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_pipeline_pane_parent_class)->dispose (object);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, AccordPipelinePane,     \
                                        child)
#define CALLBACK(function)                                                    \
  gtk_widget_class_bind_template_callback (widget_class, function)

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ACCORD_TYPE_DEAL_FILTER_POPOVER);
  g_type_ensure (ACCORD_TYPE_PIPELINE_VIEW);
  g_type_ensure (ACCORD_TYPE_SEARCH_LIST);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-pipeline-pane.ui");
  BIND (summary_label);
  BIND (filter_button);
  BIND (filter_popover);
  BIND (columns_button);
  BIND (add_button);
  BIND (add_popover);
  BIND (add_entry);
  BIND (search_bar);
  BIND (search_entry);
  BIND (filter_bar);
  BIND (filter_label);
  BIND (search_list);
  BIND (view);
  BIND (empty_box);
  BIND (empty_label);
  BIND (empty_note);
  BIND (empty_add_button);
  BIND (empty_all_button);
  CALLBACK (add_activate_cb);
  CALLBACK (key_pressed_cb);
  CALLBACK (search_activated_cb);
  CALLBACK (search_changed_cb);
  CALLBACK (search_chosen_cb);
  CALLBACK (search_stopped_cb);
}

static void
accord_pipeline_pane_class_init (AccordPipelinePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_pipeline_pane_dispose;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "pipeline.search", NULL,
                                   search_action);
  gtk_widget_class_install_action (widget_class, "pipeline.add", NULL,
                                   add_action);
  gtk_widget_class_install_action (widget_class, "pipeline.show-all", NULL,
                                   show_all_action);
}

static void
accord_pipeline_pane_init (AccordPipelinePane *self)
{
  g_autoptr (GMenuModel) menu = NULL;
  GtkColumnView *columns;

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
  columns = accord_pipeline_view_get_columns (self->view);
  menu = accord_column_memory_create_menu (
    columns, accord_pipeline_column_ids, "pipeline-columns");
  accord_column_memory_attach (columns, accord_pipeline_column_ids,
                               "pipeline", "pipeline-columns",
                               GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->columns_button, menu);
}

/* Who looks at it: somebody of the plan by the name that the settings, or else
 * this computer, know them by. */
static gint64
find_me (AccordPlan *plan)
{
  AccordEntityList *people = accord_plan_get_list (plan, ACCORD_TYPE_PERSON);
  g_autofree char *name = accord_app_settings_dup_person ();

  for (guint i = 0; i < accord_entity_list_get_size (people); i++)
    {
      AccordEntity *person = accord_entity_list_get (people, i);

      if (g_strcmp0 (accord_entity_get_text (person, ACCORD_PERSON_NAME),
                     name)
          == 0)
        return accord_entity_get_id (person);
    }

  return 0;
}

/* The settings or the people may be others than when the plan was opened. */
static void
filter_shown_cb (AccordPipelinePane *self)
{
  accord_deal_filter_popover_set_me (self->filter_popover,
                                     find_me (self->plan));
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
  self->pipeline
    = accord_pipeline_new (plan, accord_forecaster_get_outlook (forecaster));
  /* Before the view, which leads to what is shown. */
  g_signal_connect_object (selection, "led", G_CALLBACK (led_cb), self,
                           G_CONNECT_SWAPPED);
  accord_pipeline_view_show (self->view, plan, self->pipeline, selection,
                             accord_promise_source_get_as_of (plan, today));
  accord_deal_filter_popover_show_filter (
    self->filter_popover, plan, accord_pipeline_get_filter (self->pipeline));
  g_signal_connect_object (self->filter_popover, "show",
                           G_CALLBACK (filter_shown_cb), self,
                           G_CONNECT_SWAPPED);
  filter_shown_cb (self);

  g_signal_connect_object (self->pipeline, "changed",
                           G_CALLBACK (pipeline_changed_cb), self,
                           G_CONNECT_SWAPPED);
  /* After the pipeline, which has the rows then. */
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  accord_turns_follow (GTK_WIDGET (self), forecaster,
                       G_CALLBACK (accord_pipeline_follow), self->pipeline);
  pipeline_changed_cb (self);
}

/**
 * accord_pipeline_pane_count_missed:
 *
 * Returns: how many of the deals that came or changed with the last change of
 *   the plan are not shown, because of the filter or a search
 */
guint
accord_pipeline_pane_count_missed (AccordPipelinePane *self)
{
  g_return_val_if_fail (ACCORD_IS_PIPELINE_PANE (self), 0);

  return self->n_missed;
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

  if (!gtk_search_bar_get_search_mode (self->search_bar))
    g_set_weak_pointer (
      &self->before_search,
      gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_select_region (self->search_entry, 0, -1);
}

/**
 * accord_pipeline_pane_focus:
 *
 * Brings the focus to the deals, or to what there is to be done where none are
 * shown.
 *
 * Returns: whether it is here
 */
gboolean
accord_pipeline_pane_focus (AccordPipelinePane *self)
{
  g_return_val_if_fail (ACCORD_IS_PIPELINE_PANE (self), FALSE);

  return accord_pipeline_view_focus (self->view)
         || gtk_widget_child_focus (self->empty_box, GTK_DIR_TAB_FORWARD);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-stage-dialog.h"

#include "accord-stage.h"

struct _AccordStageDialog
{
  AccordChangeDialog parent_instance;

  AdwComboRow *stage_row;
  AdwPreferencesGroup *criteria_group;
  GtkWidget *reason_group;
  GtkEditable *reason_row;

  AccordDeal *deal;
  AccordDay today;
  AccordStageMove *move;
  GPtrArray *rows; /* of the criteria; the group owns them */
};

G_DEFINE_FINAL_TYPE (AccordStageDialog, accord_stage_dialog,
                     ACCORD_TYPE_CHANGE_DIALOG)

static AccordPlan *
get_plan (AccordStageDialog *self)
{
  return accord_change_dialog_get_plan (ACCORD_CHANGE_DIALOG (self));
}

static void
move_changed_cb (AccordStageDialog *self)
{
  AccordEntity *stage = accord_entity_get_referred (
    ACCORD_ENTITY (self->deal), ACCORD_DEAL_STAGE);

  accord_change_dialog_set_ready (
    ACCORD_CHANGE_DIALOG (self),
    accord_stage_move_is_allowed (self->move)
      && accord_stage_move_get_stage (self->move) != stage);
  gtk_widget_set_visible (self->reason_group,
                          accord_stage_move_needs_reason (self->move));
}

static void
criterion_toggled_cb (GtkCheckButton    *check,
                      AccordStageDialog *self)
{
  accord_stage_move_set_met (self->move,
                             g_object_get_data (G_OBJECT (check), "criterion"),
                             gtk_check_button_get_active (check));
}

static void
add_criterion (AccordStageDialog *self,
               AccordEntity      *criterion)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *label = accord_entity_dup_label (criterion);
  g_autofree char *title = g_markup_escape_text (label, -1);

  g_object_set_data_full (G_OBJECT (check), "criterion",
                          g_object_ref (criterion), g_object_unref);
  g_signal_connect_object (check, "toggled",
                           G_CALLBACK (criterion_toggled_cb), self, 0);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  adw_preferences_group_add (self->criteria_group, row);
  g_ptr_array_add (self->rows, row);
}

static AccordEntity *
get_stage (AccordStageDialog *self)
{
  AccordEntityList *stages
    = accord_plan_get_list (get_plan (self), ACCORD_TYPE_STAGE);
  guint selected = adw_combo_row_get_selected (self->stage_row);

  return selected < accord_entity_list_get_size (stages)
           ? accord_entity_list_get (stages, selected)
           : NULL;
}

/* Each stage asks for other criteria; the reason stays. */
static void
stage_selected_cb (AccordStageDialog *self)
{
  GPtrArray *missing;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->criteria_group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->move);

  self->move = accord_stage_move_new (get_plan (self), self->deal,
                                      get_stage (self), self->today);
  g_signal_connect_object (self->move, "changed",
                           G_CALLBACK (move_changed_cb), self,
                           G_CONNECT_SWAPPED);
  missing = accord_stage_move_get_missing (self->move);
  for (guint i = 0; i < missing->len; i++)
    add_criterion (self, missing->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->criteria_group),
                          missing->len > 0);
  accord_stage_move_set_reason (self->move,
                                gtk_editable_get_text (self->reason_row));
  accord_change_dialog_show_problem (ACCORD_CHANGE_DIALOG (self), NULL);
}

static void
reason_changed_cb (AccordStageDialog *self)
{
  accord_stage_move_set_reason (self->move,
                                gtk_editable_get_text (self->reason_row));
}

static gboolean
accord_stage_dialog_make (AccordChangeDialog *dialog,
                          GError            **error)
{
  return accord_stage_move_make (ACCORD_STAGE_DIALOG (dialog)->move, error);
}

static void
accord_stage_dialog_dispose (GObject *object)
{
  AccordStageDialog *self = ACCORD_STAGE_DIALOG (object);

  g_clear_object (&self->move);
  g_clear_object (&self->deal);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (accord_stage_dialog_parent_class)->dispose (object);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, AccordStageDialog, child)

static void
accord_stage_dialog_class_init (AccordStageDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_stage_dialog_dispose;
  ACCORD_CHANGE_DIALOG_CLASS (klass)->make = accord_stage_dialog_make;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-stage-dialog.ui");
  BIND (stage_row);
  BIND (criteria_group);
  BIND (reason_group);
  BIND (reason_row);
  gtk_widget_class_bind_template_callback (widget_class, reason_changed_cb);
}

static void
accord_stage_dialog_init (AccordStageDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_stages (AccordStageDialog *self,
             AccordEntity      *stage)
{
  AccordEntityList *stages
    = accord_plan_get_list (get_plan (self), ACCORD_TYPE_STAGE);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint position = 0;

  for (guint i = 0; i < accord_entity_list_get_size (stages); i++)
    {
      g_autofree char *label
        = accord_entity_dup_label (accord_entity_list_get (stages, i));

      gtk_string_list_append (names, label);
    }
  adw_combo_row_set_model (self->stage_row, G_LIST_MODEL (names));
  if (accord_entity_list_find (stages, stage, &position))
    adw_combo_row_set_selected (self->stage_row, position);
}

/**
 * accord_stage_dialog_new:
 * @widget: where it was asked for
 * @plan: a plan with stages
 * @deal: what moves
 * @stage: (nullable): where to, unless another is chosen
 * @today: the day on which it goes there
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWidget *
accord_stage_dialog_new (GtkWidget    *widget,
                         AccordPlan   *plan,
                         AccordDeal   *deal,
                         AccordEntity *stage,
                         AccordDay     today)
{
  AccordStageDialog *self = g_object_new (ACCORD_TYPE_STAGE_DIALOG, NULL);

  accord_change_dialog_set_up (ACCORD_CHANGE_DIALOG (self), widget, plan,
                               ACCORD_ENTITY (deal));
  self->deal = g_object_ref (deal);
  self->today = today;
  fill_stages (self, stage);
  stage_selected_cb (self);
  g_signal_connect_object (self->stage_row, "notify::selected",
                           G_CALLBACK (stage_selected_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

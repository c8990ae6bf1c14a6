/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-team-dialog.h"

#include "accord-part-edit.h"
#include "accord-part.h"
#include "accord-team.h"
#include "accord-tell.h"

#include <glib/gi18n-lib.h>

struct _AccordTeamDialog
{
  AdwWindow parent_instance;

  GtkWidget *done_button;
  GtkLabel *title_label;
  AdwComboRow *part_row;
  AdwComboRow *team_row;
  GtkLabel *problem_label;

  GtkWidget *widget; /* where it was asked for */
  AccordPlan *plan;
  GPtrArray *parts; /* AccordEntity, as the row shows them */
  gboolean is_team_given;
};

G_DEFINE_FINAL_TYPE (AccordTeamDialog, accord_team_dialog, ADW_TYPE_WINDOW)

static AccordEntity *
get_part (AccordTeamDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->part_row);

  return self->parts != NULL && selected < self->parts->len
           ? self->parts->pdata[selected]
           : NULL;
}

static AccordEntity *
get_team (AccordTeamDialog *self)
{
  AccordEntityList *teams = accord_plan_get_list (self->plan, ACCORD_TYPE_TEAM);
  guint selected = adw_combo_row_get_selected (self->team_row);

  return selected < accord_entity_list_get_size (teams)
           ? accord_entity_list_get (teams, selected)
           : NULL;
}

/* From the team that has it now, unless it is clear which one is to. */
static void
part_selected_cb (AccordTeamDialog *self)
{
  AccordEntity *part = get_part (self);
  guint position;

  if (part != NULL && !self->is_team_given
      && accord_entity_list_find (
        accord_plan_get_list (self->plan, ACCORD_TYPE_TEAM),
        accord_entity_get_referred (part, ACCORD_PART_TEAM), &position))
    adw_combo_row_set_selected (self->team_row, position);
}

static void
done_clicked_cb (AccordTeamDialog *self)
{
  AccordEntity *part = get_part (self), *team = get_team (self);
  g_autoptr (GError) error = NULL;

  if (part == NULL || team == NULL)
    return;

  if (!accord_part_edit_set_team (self->plan, part, team, &error))
    {
      gtk_label_set_label (self->problem_label, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->problem_label), TRUE);
      return;
    }

  accord_tell_done (self->widget, self->plan);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
accord_team_dialog_dispose (GObject *object)
{
  AccordTeamDialog *self = ACCORD_TEAM_DIALOG (object);

  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_object (&self->plan);
  g_clear_object (&self->widget);

  G_OBJECT_CLASS (accord_team_dialog_parent_class)->dispose (object);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, AccordTeamDialog, child)

static void
accord_team_dialog_class_init (AccordTeamDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_team_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-team-dialog.ui");
  BIND (done_button);
  BIND (title_label);
  BIND (part_row);
  BIND (team_row);
  BIND (problem_label);
  gtk_widget_class_bind_template_callback (widget_class, done_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, part_selected_cb);
}

static void
accord_team_dialog_init (AccordTeamDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_default_widget (GTK_WINDOW (self), self->done_button);
}

/* "Build · Platform" */
static char *
dup_name (AccordEntity *part)
{
  AccordEntity *team = accord_entity_get_referred (part, ACCORD_PART_TEAM);
  const char *name = accord_entity_get_text (part, ACCORD_PART_NAME);
  const char *whose = accord_entity_get_text (team, ACCORD_TEAM_NAME);

  return name != NULL ? g_strjoin (" · ", name, whose, NULL)
                      : g_strdup (whose);
}

static void
fill_parts (AccordTeamDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->parts->len; i++)
    {
      g_autofree char *name = dup_name (self->parts->pdata[i]);

      gtk_string_list_append (names, name);
    }
  adw_combo_row_set_model (self->part_row, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->part_row), self->parts->len > 1);
}

static void
fill_teams (AccordTeamDialog *self)
{
  AccordEntityList *teams = accord_plan_get_list (self->plan, ACCORD_TYPE_TEAM);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < accord_entity_list_get_size (teams); i++)
    gtk_string_list_append (
      names, accord_entity_get_text (accord_entity_list_get (teams, i),
                                     ACCORD_TEAM_NAME));
  adw_combo_row_set_model (self->team_row, G_LIST_MODEL (names));
}

/**
 * accord_team_dialog_new:
 * @widget: where it was asked for
 * @plan: the plan of @feature
 * @feature: what another team is to do
 * @team: (nullable): which, unless somebody chooses another
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWidget *
accord_team_dialog_new (GtkWidget     *widget,
                        AccordPlan    *plan,
                        AccordFeature *feature,
                        AccordEntity  *team)
{
  AccordTeamDialog *self = g_object_new (
    ACCORD_TYPE_TEAM_DIALOG, "transient-for", gtk_widget_get_root (widget),
    NULL);
  g_autofree char *label = accord_entity_dup_label (ACCORD_ENTITY (feature));
  guint position;

  self->widget = g_object_ref (widget);
  self->plan = g_object_ref (plan);
  self->parts = accord_entity_list_referrers (
    ACCORD_ENTITY (feature), ACCORD_TYPE_PART, ACCORD_PART_FEATURE);
  gtk_label_set_label (self->title_label, label);
  fill_teams (self);
  fill_parts (self);
  part_selected_cb (self);
  self->is_team_given
    = team != NULL
      && accord_entity_list_find (
        accord_plan_get_list (plan, ACCORD_TYPE_TEAM), team, &position);
  if (self->is_team_given)
    adw_combo_row_set_selected (self->team_row, position);
  gtk_widget_set_sensitive (self->done_button, self->parts->len > 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->team_row));

  return GTK_WIDGET (self);
}

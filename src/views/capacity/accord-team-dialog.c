/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-team-dialog.h"

#include "accord-part-edit.h"
#include "accord-part.h"
#include "accord-team.h"

#include <glib/gi18n-lib.h>

struct _AccordTeamDialog
{
  AccordChangeDialog parent_instance;

  AdwComboRow *part_row;
  AdwComboRow *team_row;

  GPtrArray *parts; /* AccordEntity, as the row shows them */
  gboolean is_team_given;
};

G_DEFINE_FINAL_TYPE (AccordTeamDialog, accord_team_dialog,
                     ACCORD_TYPE_CHANGE_DIALOG)

static AccordEntityList *
get_teams (AccordTeamDialog *self)
{
  return accord_plan_get_list (
    accord_change_dialog_get_plan (ACCORD_CHANGE_DIALOG (self)),
    ACCORD_TYPE_TEAM);
}

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
  AccordEntityList *teams = get_teams (self);
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
        get_teams (self),
        accord_entity_get_referred (part, ACCORD_PART_TEAM), &position))
    adw_combo_row_set_selected (self->team_row, position);
}

static gboolean
accord_team_dialog_make (AccordChangeDialog *dialog,
                         GError            **error)
{
  AccordTeamDialog *self = ACCORD_TEAM_DIALOG (dialog);

  return accord_part_edit_set_team (accord_change_dialog_get_plan (dialog),
                                    get_part (self), get_team (self), error);
}

static void
accord_team_dialog_dispose (GObject *object)
{
  AccordTeamDialog *self = ACCORD_TEAM_DIALOG (object);

  g_clear_pointer (&self->parts, g_ptr_array_unref);

  G_OBJECT_CLASS (accord_team_dialog_parent_class)->dispose (object);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, AccordTeamDialog, child)

static void
accord_team_dialog_class_init (AccordTeamDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_team_dialog_dispose;
  ACCORD_CHANGE_DIALOG_CLASS (klass)->make = accord_team_dialog_make;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-team-dialog.ui");
  BIND (part_row);
  BIND (team_row);
  gtk_widget_class_bind_template_callback (widget_class, part_selected_cb);
}

static void
accord_team_dialog_init (AccordTeamDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
  AccordEntityList *teams = get_teams (self);
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
  AccordTeamDialog *self = g_object_new (ACCORD_TYPE_TEAM_DIALOG, NULL);
  guint position;

  accord_change_dialog_set_up (ACCORD_CHANGE_DIALOG (self), widget, plan,
                               ACCORD_ENTITY (feature));
  self->parts = accord_entity_list_referrers (
    ACCORD_ENTITY (feature), ACCORD_TYPE_PART, ACCORD_PART_FEATURE);
  fill_teams (self);
  fill_parts (self);
  part_selected_cb (self);
  self->is_team_given
    = team != NULL
      && accord_entity_list_find (get_teams (self), team, &position);
  if (self->is_team_given)
    adw_combo_row_set_selected (self->team_row, position);
  accord_change_dialog_set_ready (ACCORD_CHANGE_DIALOG (self),
                                  get_part (self) != NULL
                                    && get_team (self) != NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->team_row));

  return GTK_WIDGET (self);
}

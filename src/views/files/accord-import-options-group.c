/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-import-options-group.h"

#include "accord-settings.h"
#include "accord-team.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _AccordImportOptionsGroup
{
  AdwPreferencesGroup parent_instance;

  AdwComboRow *dates_row;
  AdwComboRow *numbers_row;
  AdwComboRow *chances_row;
  AdwComboRow *efforts_row;
  GtkSpinButton *points_spin;
  AdwComboRow *team_row;
  GtkSwitch *by_name_switch;
  GtkSwitch *overwrite_switch;

  AccordImportSession *session;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (AccordImportOptionsGroup, accord_import_options_group,
                     ADW_TYPE_PREFERENCES_GROUP)

static const char *
get_team (AccordImportOptionsGroup *self)
{
  GtkStringObject *team = adw_combo_row_get_selected_item (self->team_row);

  return adw_combo_row_get_selected (self->team_row) > 0 && team != NULL
           ? gtk_string_object_get_string (team)
           : NULL;
}

static void
changed_cb (AccordImportOptionsGroup *self)
{
  AccordImportOptions options;

  if (self->updating || self->session == NULL)
    return;

  options = *accord_import_session_get_options (self->session);
  /* The rows list them in the order of the enumerations. */
  options.records.date_format = adw_combo_row_get_selected (self->dates_row);
  options.records.number_style
    = adw_combo_row_get_selected (self->numbers_row);
  options.records.chance_scale
    = adw_combo_row_get_selected (self->chances_row);
  options.records.effort_unit
    = adw_combo_row_get_selected (self->efforts_row);
  options.records.rules.days_per_point
    = gtk_spin_button_get_value (self->points_spin);
  options.team = get_team (self);
  options.by_name = gtk_switch_get_active (self->by_name_switch);
  options.overwrite = gtk_switch_get_active (self->overwrite_switch);
  accord_import_session_set_options (self->session, &options);
}

/* What nothing in the files decides, a person is asked. */
static void
updated_cb (AccordImportOptionsGroup *self)
{
  GListModel *entries = accord_import_session_get_entries (self->session);
  g_autoptr (GString) asked = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (AccordImportEntry) entry = g_list_model_get_item (entries, i);
      GPtrArray *columns = accord_import_entry_get_columns (entry);

      for (guint k = 0; columns != NULL && k < columns->len; k++)
        {
          const AccordColumnUse *use = columns->pdata[k];

          if (use->is_ambiguous && use->sentence != NULL
              && strstr (asked->str, use->sentence) == NULL)
            g_string_append_printf (asked, "%s%s", asked->len > 0 ? " " : "",
                                    use->sentence);
        }
    }
  text = g_markup_escape_text (asked->str, -1);
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (self),
    asked->len > 0 ? text
                   : _("As found in the files, unless you know better."));
  if (asked->len > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "asks");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "asks");
}

static void
list_teams (AccordImportOptionsGroup *self,
            AccordPlan               *plan)
{
  AccordEntityList *teams = accord_plan_get_list (plan, ACCORD_TYPE_TEAM);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("None"));
  for (guint i = 0; i < accord_entity_list_get_size (teams); i++)
    {
      g_autofree char *label
        = accord_entity_dup_label (accord_entity_list_get (teams, i));

      gtk_string_list_append (names, label);
    }
  adw_combo_row_set_model (self->team_row, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->team_row),
                          accord_entity_list_get_size (teams) > 0);
}

static void
accord_import_options_group_dispose (GObject *object)
{
  g_clear_object (&ACCORD_IMPORT_OPTIONS_GROUP (object)->session);

  G_OBJECT_CLASS (accord_import_options_group_parent_class)->dispose (object);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class,                         \
                                        AccordImportOptionsGroup, child)

static void
accord_import_options_group_class_init (AccordImportOptionsGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_import_options_group_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accordplan/Accord/accord-import-options-group.ui");
  BIND (dates_row);
  BIND (numbers_row);
  BIND (chances_row);
  BIND (efforts_row);
  BIND (points_spin);
  BIND (team_row);
  BIND (by_name_switch);
  BIND (overwrite_switch);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
accord_import_options_group_init (AccordImportOptionsGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * accord_import_options_group_show:
 * @session: whose options are set here
 */
void
accord_import_options_group_show (AccordImportOptionsGroup *self,
                                  AccordImportSession      *session)
{
  AccordPlan *plan;

  g_return_if_fail (ACCORD_IS_IMPORT_OPTIONS_GROUP (self));
  g_return_if_fail (self->session == NULL);

  plan = accord_import_session_get_plan (session);
  self->updating = TRUE;
  gtk_spin_button_set_value (
    self->points_spin,
    accord_entity_get_number (ACCORD_ENTITY (accord_settings_get (plan)),
                              ACCORD_SETTINGS_DAYS_PER_POINT));
  list_teams (self, plan);
  self->updating = FALSE;

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "updated", G_CALLBACK (updated_cb), self,
                           G_CONNECT_SWAPPED);
  updated_cb (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-preferences-dialog.h"

#include "accord-app-settings.h"
#include "accord-day.h"
#include "accord-chart-format.h"
#include "accord-field-row.h"
#include "accord-holiday.h"
#include "accord-settings.h"
#include "accord-working-week.h"

#include <glib/gi18n-lib.h>

struct _AccordPreferencesDialog
{
  AdwWindow parent_instance;

  GtkEditable *person_row;
  AdwComboRow *side_row;
  AdwComboRow *dates_row;
  AdwComboRow *theme_row;
  GtkWidget *plan_group;
  GtkWidget *goal_group;
  GtkWidget *person_group;
  GtkWidget *week_group;
  GtkBox *days_box;
  AdwPreferencesGroup *holidays_group;
  GtkWidget *add_group;
  GtkEditable *holiday_name_row;
  GtkEditable *holiday_first_row;
  GtkEditable *holiday_last_row;
  GtkLabel *problem_label;

  AccordPlan *plan; /* NULL where there is none */
  GPtrArray *holiday_rows;
  GtkWidget *day_toggles[7];
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (AccordPreferencesDialog, accord_preferences_dialog,
                     ADW_TYPE_WINDOW)

static void
show_problem (AccordPreferencesDialog *self,
              const GError            *problem)
{
  gtk_label_set_label (self->problem_label,
                       problem != NULL ? problem->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
}

static void
day_toggled_cb (AccordPreferencesDialog *self,
                GtkToggleButton         *toggle)
{
  g_autoptr (GError) problem = NULL;
  guint day = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (toggle), "day"));

  if (self->updating)
    return;

  accord_working_week_set_worked (self->plan, day,
                                  gtk_toggle_button_get_active (toggle),
                                  &problem);
  show_problem (self, problem);
}

/* Monday is 2001-01-01, whose names are those of any year. */
static char *
dup_day_name (guint       day,
              const char *format)
{
  g_autoptr (GDateTime) date
    = g_date_time_new_utc (2001, 1, 1 + (int) day, 12, 0, 0);

  return g_date_time_format (date, format);
}

static void
add_days (AccordPreferencesDialog *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->day_toggles); i++)
    {
      g_autofree char *name = dup_day_name (i, "%a");
      g_autofree char *whole = dup_day_name (i, "%A");
      GtkWidget *toggle = gtk_toggle_button_new_with_label (name);

      g_object_set_data (G_OBJECT (toggle), "day", GUINT_TO_POINTER (i));
      /* A newer GTK lets the words on a button name it, and nothing else. */
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (toggle),
                                     GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (toggle),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, whole,
                                      -1);
      g_signal_connect_object (toggle, "toggled", G_CALLBACK (day_toggled_cb),
                               self, G_CONNECT_SWAPPED);
      gtk_box_append (self->days_box, toggle);
      self->day_toggles[i] = toggle;
    }
}

static void
remove_clicked_cb (AccordPreferencesDialog *self,
                   GtkWidget               *button)
{
  g_autoptr (GError) problem = NULL;
  AccordEntity *holiday = g_object_get_data (G_OBJECT (button), "holiday");

  if (accord_entity_is_in_plan (holiday))
    accord_working_week_remove_holiday (self->plan, holiday, &problem);
  show_problem (self, problem);
}

static GtkWidget *
create_remove_button (AccordPreferencesDialog *self,
                      AccordEntity            *holiday)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Remove"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove"),
                                  -1);
  g_object_set_data_full (G_OBJECT (button), "holiday", g_object_ref (holiday),
                          g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb),
                           self, G_CONNECT_SWAPPED);

  return button;
}

static void
add_holiday (AccordPreferencesDialog *self,
             AccordEntity            *holiday)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *label = accord_entity_dup_label (holiday);
  g_autofree char *title = g_markup_escape_text (label, -1);
  AccordDay first = accord_entity_get_day (holiday, ACCORD_HOLIDAY_FIRST_DAY);
  AccordDay last = accord_entity_get_day (holiday, ACCORD_HOLIDAY_LAST_DAY);
  g_autofree char *from = accord_chart_format_date (first, ACCORD_DATE_FULL);
  g_autofree char *to = accord_chart_format_date (last, ACCORD_DATE_FULL);
  g_autofree char *days
    = first == last ? g_strdup (from) : g_strdup_printf ("%s – %s", from, to);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), days);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             create_remove_button (self, holiday));
  adw_preferences_group_add (self->holidays_group, row);
  g_ptr_array_add (self->holiday_rows, row);
}

static void
plan_changed_cb (AccordPreferencesDialog *self)
{
  g_autoptr (GPtrArray) holidays
    = accord_working_week_list_holidays (self->plan);

  self->updating = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (self->day_toggles); i++)
    gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (self->day_toggles[i]),
      accord_working_week_is_worked (self->plan, i));
  self->updating = FALSE;

  for (guint i = 0; i < self->holiday_rows->len; i++)
    adw_preferences_group_remove (self->holidays_group,
                                  self->holiday_rows->pdata[i]);
  g_ptr_array_set_size (self->holiday_rows, 0);
  for (guint i = 0; i < holidays->len; i++)
    add_holiday (self, holidays->pdata[i]);
}

static void
add_clicked_cb (AccordPreferencesDialog *self)
{
  g_autoptr (GError) problem = NULL;

  if (accord_working_week_add_holiday (
        self->plan, gtk_editable_get_text (self->holiday_name_row),
        gtk_editable_get_text (self->holiday_first_row),
        gtk_editable_get_text (self->holiday_last_row), accord_day_today (),
        &problem))
    {
      gtk_editable_set_text (self->holiday_name_row, "");
      gtk_editable_set_text (self->holiday_first_row, "");
      gtk_editable_set_text (self->holiday_last_row, "");
    }
  show_problem (self, problem);
}

static void
bind_settings (AccordPreferencesDialog *self)
{
  GSettings *settings = accord_app_settings_get ();

  if (settings == NULL)
    return;

  g_settings_bind (settings, "person", self->person_row, "text",
                   G_SETTINGS_BIND_DEFAULT);
  adw_combo_row_set_selected (self->side_row,
                              (guint) g_settings_get_enum (settings, "side"));
  adw_combo_row_set_selected (self->dates_row,
                              (guint) g_settings_get_enum (settings, "dates"));
  adw_combo_row_set_selected (self->theme_row,
                              (guint) g_settings_get_enum (settings, "theme"));
}

static void
side_selected_cb (AccordPreferencesDialog *self)
{
  if (accord_app_settings_get () != NULL)
    g_settings_set_enum (accord_app_settings_get (), "side",
                         (int) adw_combo_row_get_selected (self->side_row));
}

static void
dates_selected_cb (AccordPreferencesDialog *self)
{
  if (accord_app_settings_get () != NULL)
    g_settings_set_enum (accord_app_settings_get (), "dates",
                         (int) adw_combo_row_get_selected (self->dates_row));
}

static void
theme_selected_cb (AccordPreferencesDialog *self)
{
  if (accord_app_settings_get () != NULL)
    g_settings_set_enum (accord_app_settings_get (), "theme",
                         (int) adw_combo_row_get_selected (self->theme_row));
}

static void
accord_preferences_dialog_dispose (GObject *object)
{
  AccordPreferencesDialog *self = ACCORD_PREFERENCES_DIALOG (object);

  g_clear_object (&self->plan);
  g_clear_pointer (&self->holiday_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (accord_preferences_dialog_parent_class)->dispose (object);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class,                         \
                                        AccordPreferencesDialog, child)

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-preferences-dialog.ui");
  BIND (person_row);
  BIND (side_row);
  BIND (dates_row);
  BIND (theme_row);
  BIND (plan_group);
  BIND (goal_group);
  BIND (person_group);
  BIND (week_group);
  BIND (days_box);
  BIND (holidays_group);
  BIND (add_group);
  BIND (holiday_name_row);
  BIND (holiday_first_row);
  BIND (holiday_last_row);
  BIND (problem_label);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
}

static void
accord_preferences_dialog_class_init (AccordPreferencesDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_preferences_dialog_dispose;

  g_type_ensure (ACCORD_TYPE_FIELD_ROW);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
accord_preferences_dialog_init (AccordPreferencesDialog *self)
{
  self->holiday_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  bind_settings (self);
  g_signal_connect_object (self->side_row, "notify::selected",
                           G_CALLBACK (side_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->dates_row, "notify::selected",
                           G_CALLBACK (dates_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->theme_row, "notify::selected",
                           G_CALLBACK (theme_selected_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Each of the plan's rows knows its field; the group is all they need. */
static void
show_fields (GtkWidget  *widget,
             AccordPlan *plan)
{
  if (ACCORD_IS_FIELD_ROW (widget))
    {
      accord_field_row_edit (ACCORD_FIELD_ROW (widget), plan,
                             ACCORD_ENTITY (accord_settings_get (plan)), NULL,
                             accord_day_today ());
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    show_fields (child, plan);
}

/**
 * accord_preferences_dialog_new:
 * @parent: whose window asks
 * @plan: (nullable): the plan that is open there
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWidget *
accord_preferences_dialog_new (GtkWindow  *parent,
                               AccordPlan *plan)
{
  AccordPreferencesDialog *self = g_object_new (
    ACCORD_TYPE_PREFERENCES_DIALOG, "transient-for", parent, NULL);

  gtk_widget_set_visible (self->plan_group, plan != NULL);
  gtk_widget_set_visible (self->goal_group, plan != NULL);
  gtk_widget_set_visible (self->week_group, plan != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->holidays_group), plan != NULL);
  gtk_widget_set_visible (self->add_group, plan != NULL);
  if (plan == NULL)
    return GTK_WIDGET (self);

  self->plan = g_object_ref (plan);
  show_fields (GTK_WIDGET (self), plan);
  add_days (self);
  plan_changed_cb (self);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * accord_preferences_dialog_show_goal:
 *
 * Shows only the shared goal.
 */
void
accord_preferences_dialog_show_goal (AccordPreferencesDialog *self)
{
  GtkWidget *others[] = { self->person_group, self->plan_group,
                          self->week_group, GTK_WIDGET (self->holidays_group),
                          self->add_group };

  g_return_if_fail (ACCORD_IS_PREFERENCES_DIALOG (self));

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    gtk_widget_set_visible (others[i], FALSE);
  gtk_window_set_title (GTK_WINDOW (self), _("Our Shared Goal"));
  gtk_window_set_default_size (GTK_WINDOW (self), 420, -1);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->goal_group),
                                   "");
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-plan-page.h"

#include "accord-deal.h"
#include "accord-feature.h"
#include "accord-person.h"
#include "accord-promise.h"
#include "accord-settings.h"
#include "accord-team.h"

#include <glib/gi18n-lib.h>

struct _AccordPlanPage
{
  AdwBin parent_instance;

  GtkLabel *name_label;
  GtkLabel *organisation_label;
  GtkLabel *obstacle_label;
  AdwPreferencesGroup *counts_group;
  GPtrArray *rows; /* owned by the group */
};

G_DEFINE_FINAL_TYPE (AccordPlanPage, accord_plan_page, ADW_TYPE_BIN)

static const struct
{
  GType (*get_type) (void);
  const char *title;
} counted[] = {
  { accord_deal_get_type, N_("Deals") },
  { accord_promise_get_type, N_("Promises") },
  { accord_feature_get_type, N_("Features") },
  { accord_team_get_type, N_("Teams") },
  { accord_person_get_type, N_("People") },
};

static void
accord_plan_page_dispose (GObject *object)
{
  AccordPlanPage *self = ACCORD_PLAN_PAGE (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (accord_plan_page_parent_class)->dispose (object);
}

static void
accord_plan_page_class_init (AccordPlanPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_plan_page_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordPlanPage,
                                        name_label);
  gtk_widget_class_bind_template_child (widget_class, AccordPlanPage,
                                        organisation_label);
  gtk_widget_class_bind_template_child (widget_class, AccordPlanPage,
                                        obstacle_label);
  gtk_widget_class_bind_template_child (widget_class, AccordPlanPage,
                                        counts_group);
}

static void
accord_plan_page_init (AccordPlanPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* An empty label would take its spacing all the same. */
static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
add_count (AccordPlanPage *self,
           const char     *title,
           guint           count)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text = g_strdup_printf ("%u", count);
  GtkWidget *label = gtk_label_new (text);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_preferences_group_add (self->counts_group, row);
  g_ptr_array_add (self->rows, row);
}

/**
 * accord_plan_page_show:
 * @plan: a plan
 * @file: what keeps it
 *
 * Shows @plan as it is now.
 */
void
accord_plan_page_show (AccordPlanPage *self,
                       AccordPlan     *plan,
                       AccordPlanFile *file)
{
  AccordEntity *settings = ACCORD_ENTITY (accord_settings_get (plan));
  const GError *obstacle = accord_plan_file_get_obstacle (file);

  g_return_if_fail (ACCORD_IS_PLAN_PAGE (self));

  show_text (self->name_label,
             accord_entity_get_text (settings, ACCORD_SETTINGS_NAME));
  show_text (self->organisation_label,
             accord_entity_get_text (settings, ACCORD_SETTINGS_ORGANISATION));
  show_text (self->obstacle_label,
             obstacle != NULL ? obstacle->message : NULL);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->counts_group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (counted); i++)
    add_count (self, _(counted[i].title),
               accord_entity_list_get_size (
                 accord_plan_get_list (plan, counted[i].get_type ())));
}

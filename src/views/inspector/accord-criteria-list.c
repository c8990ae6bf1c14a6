/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-criteria-list.h"

#include "accord-chart-format.h"
#include "accord-deal-edit.h"
#include "accord-exit-criterion.h"
#include "accord-inspector-view.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  AccordEntity *criterion;
  GtkWidget *row; /* owned by the group */
  GtkCheckButton *check;
} Line;

struct _AccordCriteriaList
{
  AdwPreferencesGroup parent_instance;

  AccordPlan *plan;
  AccordDeal *deal;
  AccordDay today;
  GArray *lines; /* of Line */
};

static void
accord_criteria_list_view_init (AccordInspectorViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (
  AccordCriteriaList, accord_criteria_list, ADW_TYPE_PREFERENCES_GROUP,
  G_IMPLEMENT_INTERFACE (ACCORD_TYPE_INSPECTOR_VIEW,
                         accord_criteria_list_view_init))

static void
clear_line (gpointer data)
{
  g_object_unref (((Line *) data)->criterion);
}

static void
toggled_cb (AccordCriteriaList *self,
            GtkCheckButton     *check)
{
  AccordEntity *criterion = NULL;
  g_autoptr (GError) error = NULL;
  gboolean met = gtk_check_button_get_active (check);

  for (guint i = 0; i < self->lines->len; i++)
    if (g_array_index (self->lines, Line, i).check == check)
      criterion = g_array_index (self->lines, Line, i).criterion;
  if (criterion == NULL || accord_plan_is_changing (self->plan)
      || met == accord_deal_edit_is_met (self->deal, criterion))
    return;

  if (accord_deal_edit_set_met (self->plan, self->deal, criterion, met,
                                self->today, &error))
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s",
                              error->message);
  gtk_check_button_set_active (check, !met);
}

static void
add_line (AccordCriteriaList *self,
          AccordEntity       *criterion)
{
  Line line = { g_object_ref (criterion), adw_action_row_new (),
                GTK_CHECK_BUTTON (gtk_check_button_new ()) };

  gtk_widget_set_valign (GTK_WIDGET (line.check), GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (line.row),
                             GTK_WIDGET (line.check));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (line.row),
                                         GTK_WIDGET (line.check));
  g_signal_connect_object (line.check, "toggled", G_CALLBACK (toggled_cb),
                           self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), line.row);
  g_array_append_val (self->lines, line);
}

static GPtrArray *
list_criteria (AccordDeal *deal)
{
  AccordEntity *stage
    = accord_entity_get_referred (ACCORD_ENTITY (deal), ACCORD_DEAL_STAGE);

  return stage != NULL
           ? accord_entity_list_referrers (stage, ACCORD_TYPE_EXIT_CRITERION,
                                           ACCORD_EXIT_CRITERION_STAGE)
           : g_ptr_array_new ();
}

static gboolean
has_same (AccordCriteriaList *self,
          GPtrArray          *criteria)
{
  if (criteria->len != self->lines->len)
    return FALSE;
  for (guint i = 0; i < criteria->len; i++)
    if (g_array_index (self->lines, Line, i).criterion != criteria->pdata[i])
      return FALSE;

  return TRUE;
}

static void
rebuild (AccordCriteriaList *self,
         GPtrArray          *criteria)
{
  for (guint i = 0; i < self->lines->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                  g_array_index (self->lines, Line, i).row);
  g_array_set_size (self->lines, 0);
  for (guint i = 0; i < criteria->len; i++)
    add_line (self, criteria->pdata[i]);
}

static void
show_line (AccordCriteriaList *self,
           const Line         *line)
{
  const char *text
    = accord_entity_get_text (line->criterion, ACCORD_EXIT_CRITERION_TEXT);
  g_autofree char *title = g_markup_escape_text (text, -1);
  g_autofree char *chance = accord_chart_format_percent (
    accord_entity_get_number (line->criterion, ACCORD_EXIT_CRITERION_CHANCE));
  /* Translators: what a criterion that is met adds to the chance to win. */
  g_autofree char *subtitle
    = g_strdup_printf (_("+%s to the chance to win"), chance);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line->row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (line->row), subtitle);
  gtk_check_button_set_active (
    line->check, accord_deal_edit_is_met (self->deal, line->criterion));
}

static void
accord_criteria_list_show (AccordInspectorView   *view,
                           const AccordInspected *inspected)
{
  AccordCriteriaList *self = ACCORD_CRITERIA_LIST (view);
  g_autoptr (GPtrArray) criteria = NULL;

  g_set_object (&self->plan, inspected->plan);
  g_set_object (&self->deal, ACCORD_DEAL (inspected->entity));
  self->today = accord_timeline_scene_get_as_of (inspected->scene);
  criteria = list_criteria (self->deal);
  if (!has_same (self, criteria))
    rebuild (self, criteria);
  for (guint i = 0; i < self->lines->len; i++)
    show_line (self, &g_array_index (self->lines, Line, i));
  gtk_widget_set_visible (GTK_WIDGET (self), self->lines->len > 0);
}

static void
accord_criteria_list_view_init (AccordInspectorViewInterface *iface)
{
  iface->show = accord_criteria_list_show;
}

static void
accord_criteria_list_finalize (GObject *object)
{
  AccordCriteriaList *self = ACCORD_CRITERIA_LIST (object);

  g_array_unref (self->lines);
  g_clear_object (&self->deal);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_criteria_list_parent_class)->finalize (object);
}

static void
accord_criteria_list_class_init (AccordCriteriaListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_criteria_list_finalize;
}

static void
accord_criteria_list_init (AccordCriteriaList *self)
{
  self->lines = g_array_new (FALSE, TRUE, sizeof (Line));
  g_array_set_clear_func (self->lines, clear_line);
}

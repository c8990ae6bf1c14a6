/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-ways-out-dialog.h"

#include "accord-concerns.h"
#include "accord-digit-keys.h"
#include "accord-error.h"
#include "accord-limits.h"
#include "accord-meeting-people.h"
#include "accord-meeting-words.h"
#include "accord-scenario-storage.h"
#include "accord-scenarios.h"
#include "accord-sheet-window.h"
#include "accord-ways-out-list.h"

#include <glib/gi18n-lib.h>

struct _AccordWaysOutDialog
{
  AdwWindow parent_instance;

  GtkWidget *apply_button;
  GtkWidget *scenario_button;
  GtkWidget *print_button;
  GtkLabel *title_label;
  GtkLabel *limits_label;
  AccordWaysOutList *list;
  AdwComboRow *person_row;
  GtkEditable *why_row;
  GtkLabel *problem_label;

  AccordPlan *plan;
  AccordWayOutChoice *choice;
  AccordTimelineScene *scene;
  GPtrArray *people; /* who may decide; nobody stands before them */
};

G_DEFINE_FINAL_TYPE (AccordWaysOutDialog, accord_ways_out_dialog,
                     ADW_TYPE_WINDOW)

static void
choice_changed_cb (AccordWaysOutDialog *self)
{
  AccordWayOut *preview = accord_way_out_choice_get_preview (self->choice);
  AccordPromise *promise = accord_way_out_choice_get_promise (self->choice);

  gtk_widget_set_sensitive (self->apply_button, preview != NULL);
  gtk_widget_set_sensitive (self->scenario_button, preview != NULL);
  gtk_widget_set_sensitive (
    self->print_button, accord_way_out_choice_get_size (self->choice) > 0);
  accord_timeline_scene_set_preview (
    self->scene,
    preview != NULL ? accord_way_out_get_difference (preview) : NULL, promise,
    accord_way_out_choice_get_agreed (self->choice));
  if (promise != NULL && !accord_entity_is_in_plan (ACCORD_ENTITY (promise)))
    gtk_window_close (GTK_WINDOW (self));
}

static void
show_problem (AccordWaysOutDialog *self,
              const char          *text)
{
  gtk_label_set_text (self->problem_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), text != NULL);
}

static void
end (AccordWaysOutDialog *self,
     const char          *action,
     const char          *done,
     const GError        *error)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (error != NULL)
    {
      show_problem (self, error->message);
      if (g_error_matches (error, ACCORD_ERROR, ACCORD_ERROR_REASON))
        gtk_widget_grab_focus (GTK_WIDGET (self->why_row));
      return;
    }

  gtk_widget_activate_action (GTK_WIDGET (parent), action, "s", done);
  gtk_window_close (GTK_WINDOW (self));
}

/* Not applied, but kept beside the plan. */
static void
keep_cb (AccordWaysOutDialog *self)
{
  AccordWayOut *preview = accord_way_out_choice_get_preview (self->choice);
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordChange) change = NULL;
  AccordEntity *scenario;

  if (preview == NULL)
    return;

  name = g_strdup (accord_way_out_get_name (preview));
  change = accord_change_ref (accord_way_out_get_change (preview));
  scenario = accord_scenarios_create (
    self->plan, name, accord_timeline_scene_get_as_of (self->scene), &error);
  if (scenario != NULL)
    accord_scenarios_record (self->plan, scenario, change, &error);
  end (self, "win.tell", name, error);
}

/* It is shown first, and printed or saved from there. */
static void
print_cb (AccordWaysOutDialog *self)
{
  g_autoptr (AccordSheet) sheet
    = accord_way_out_choice_create_sheet (self->choice);

  if (sheet != NULL)
    gtk_window_present (GTK_WINDOW (
      accord_sheet_window_new (GTK_WINDOW (self), self->plan, sheet)));
}

static AccordEntity *
get_person (AccordWaysOutDialog *self)
{
  guint chosen = adw_combo_row_get_selected (self->person_row);

  return chosen > 0 && chosen <= self->people->len
           ? self->people->pdata[chosen - 1]
           : NULL;
}

static void
apply_cb (AccordWaysOutDialog *self)
{
  AccordWayOut *preview = accord_way_out_choice_get_preview (self->choice);
  const char *why = gtk_editable_get_text (self->why_row);
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  if (preview == NULL)
    return;

  name = g_strdup (accord_way_out_get_name (preview));
  accord_way_out_choice_decide (
    self->choice, get_person (self),
    accord_timeline_scene_get_as_of (self->scene), *why != '\0' ? why : NULL, &error);
  end (self, "win.tell-done", name, error);
}

/* As in a meeting; what is written in an entry does not come here. */
static gboolean
key_pressed_cb (AccordWaysOutDialog   *self,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                GtkEventControllerKey *controller)
{
  guint digit = accord_digit_keys_find (GTK_WIDGET (self), key, code);

  if (digit == 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;

  if (state & GDK_SHIFT_MASK)
    accord_way_out_choice_add (self->choice, digit - 1);
  else
    accord_way_out_choice_choose (self->choice, digit - 1);
  return TRUE;
}

static void
accord_ways_out_dialog_dispose (GObject *object)
{
  AccordWaysOutDialog *self = ACCORD_WAYS_OUT_DIALOG (object);

  if (self->choice != NULL)
    accord_way_out_choice_set_promise (self->choice, NULL);
  g_clear_object (&self->choice);
  g_clear_object (&self->scene);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->people, g_ptr_array_unref);

  G_OBJECT_CLASS (accord_ways_out_dialog_parent_class)->dispose (object);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, AccordWaysOutDialog,    \
                                        child)

static void
accord_ways_out_dialog_class_init (AccordWaysOutDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_ways_out_dialog_dispose;

  g_type_ensure (ACCORD_TYPE_WAYS_OUT_LIST);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/accordplan/Accord/accord-ways-out-dialog.ui");
  BIND (apply_button);
  BIND (scenario_button);
  BIND (print_button);
  BIND (title_label);
  BIND (limits_label);
  BIND (list);
  BIND (person_row);
  BIND (why_row);
  BIND (problem_label);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
accord_ways_out_dialog_init (AccordWaysOutDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
offer_people (AccordWaysOutDialog *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  self->people = accord_meeting_people_list (
    self->plan, NULL, ACCORD_SIDE_BOTH,
    accord_timeline_scene_get_as_of (self->scene));
  gtk_string_list_append (names, C_ ("person", "—"));
  for (guint i = 0; i < self->people->len; i++)
    gtk_string_list_take (names,
                          accord_entity_dup_label (self->people->pdata[i]));
  adw_combo_row_set_model (self->person_row, G_LIST_MODEL (names));
  g_object_unref (names);
}

/* What it is, and what it is not. */
static void
show_promise (AccordWaysOutDialog *self,
              AccordPromise       *promise)
{
  g_autofree char *title = accord_meeting_words_promise (promise);
  g_autofree char *limits = accord_limits_dup_text (promise);

  gtk_label_set_text (self->title_label, title);
  gtk_label_set_text (self->limits_label, limits != NULL ? limits : "");
  gtk_widget_set_visible (GTK_WIDGET (self->limits_label), limits != NULL);
}

/**
 * accord_ways_out_dialog_new:
 * @parent: whose window asks
 * @forecaster: of @plan; it previews
 * @scene: of @plan; it shows what a way out does to whom
 * @promise: what has to fit
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWidget *
accord_ways_out_dialog_new (GtkWindow           *parent,
                            AccordPlan          *plan,
                            AccordForecaster    *forecaster,
                            AccordTimelineScene *scene,
                            AccordPromise       *promise)
{
  AccordWaysOutDialog *self
    = g_object_new (ACCORD_TYPE_WAYS_OUT_DIALOG, "transient-for", parent, NULL);
  g_autofree char *warning
    = accord_concerns_dup_warning (plan, ACCORD_ENTITY (promise));

  self->plan = g_object_ref (plan);
  self->scene = g_object_ref (scene);
  /* Taken in a scenario, it is in that one. */
  gtk_widget_set_visible (
    GTK_WIDGET (self->scenario_button),
    !ACCORD_IS_SCENARIO_STORAGE (accord_plan_get_storage (plan)));
  self->choice = accord_way_out_choice_new (
    plan, forecaster, accord_timeline_scene_get_as_of (scene));
  offer_people (self);
  show_promise (self, promise);
  show_problem (self, warning);
  g_signal_connect_object (self->choice, "changed",
                           G_CALLBACK (choice_changed_cb), self,
                           G_CONNECT_SWAPPED);
  accord_ways_out_list_show (self->list, plan, self->choice);
  accord_way_out_choice_set_promise (self->choice, promise);

  return GTK_WIDGET (self);
}

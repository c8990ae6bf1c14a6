/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A scenario in the window: a page of its own stands in the place of the
 * plan's, whose page waits behind it as it was left. What the window does with
 * a plan it does with the one that is shown; what is about the plan itself asks
 * to leave the scenario first.
 */

#include "config.h"

#include "accord-window-private.h"

#include "accord-form-dialog.h"
#include "accord-promise-source.h"
#include "accord-scenario-forms.h"
#include "accord-scenario-window.h"
#include "accord-scenario.h"
#include "accord-scenarios.h"
#include "accord-settings.h"

#include <glib/gi18n-lib.h>

static void
show_name (AccordWindow *self)
{
  g_autofree char *name = _accord_window_dup_scenario_name (self);
  g_autofree char *words = g_strdup_printf (
    /* Translators: the name of a scenario, or “Today” for the plan itself. */
    _ ("Scenario: %s"), name != NULL ? name : C_ ("scenario", "Today"));

  gtk_label_set_label (self->scenario_label, words);
  accord_scenario_bar_show (self->scenario_bar, name);
}

/* What is asked in a dialog is about the plan that was shown by then. */
static void
close_dialogs (AccordWindow *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *each = windows; each != NULL; each = each->next)
    if (GTK_IS_WINDOW (each->data)
        && gtk_window_get_transient_for (each->data) == GTK_WINDOW (self)
        && !ACCORD_IS_SCENARIO_WINDOW (each->data))
      gtk_window_destroy (each->data);
}

static void
take_page_away (AccordWindow *self)
{
  g_clear_object (&self->ghosts);
  gtk_box_remove (
    GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->scenario_page))),
    GTK_WIDGET (self->scenario_page));
  self->scenario_page = NULL;
  g_clear_object (&self->session);
}

/* The same thing is selected, where there is one. */
static void
take_selection (AccordWindow *self)
{
  AccordEntity *selected = accord_selection_get (
    accord_timeline_scene_get_selection (
      accord_plan_page_get_scene (self->plan_page)));
  AccordEntity *there
    = selected != NULL ? accord_plan_lookup (_accord_window_get_plan (self),
                                             accord_entity_get_id (selected))
                       : NULL;

  if (there != NULL)
    accord_selection_select (
      accord_timeline_scene_get_selection (
        accord_plan_page_get_scene (self->scenario_page)),
      there);
}

static void
put_page (AccordWindow *self)
{
  GtkWidget *page = g_object_new (ACCORD_TYPE_PLAN_PAGE, "vexpand", TRUE,
                                  NULL);
  GtkWidget *before = GTK_WIDGET (self->plan_page);

  self->scenario_page = ACCORD_PLAN_PAGE (page);
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (before)), page,
                              before);
  accord_plan_page_show (self->scenario_page, _accord_window_get_plan (self),
                         self->file);
  g_object_bind_property (self, "shows-inspector", self->scenario_page,
                          "shows-inspector",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  accord_plan_page_set_full (self->scenario_page, self->full);
  self->ghosts = accord_scenario_ghosts_new (
    self->plan, accord_plan_page_get_forecaster (self->plan_page),
    accord_plan_page_get_forecaster (self->scenario_page),
    accord_plan_page_get_scene (self->scenario_page));
  take_selection (self);
}

/* The part of time that is looked at, whichever plan is shown. */
static AccordTimelineSpan *
get_span (AccordWindow *self)
{
  return accord_timeline_scene_get_span (
    accord_plan_page_get_scene (_accord_window_get_page (self)));
}

static void
show_shown (AccordWindow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->plan_page),
                          self->session == NULL);
  show_name (self);
  _accord_window_show_state (self);
  _accord_window_allow_actions (self);
  g_object_notify (G_OBJECT (self), "scenario");
}

static void
leave (AccordWindow *self)
{
  g_autoptr (AccordTimelineSpan) seen = NULL;

  if (self->session == NULL)
    return;

  seen = g_object_ref (get_span (self));
  close_dialogs (self);
  take_page_away (self);
  accord_timeline_span_look_like (get_span (self), seen);
  show_shown (self);
  /* What came while it could not be imported. */
  _accord_window_import_waiting (self);
}

/* Adopted, dropped or undone, in whatever window or place. */
static void
ended_cb (AccordWindow *self,
          const char   *message)
{
  gboolean adopted
    = accord_entity_get_choice (
        accord_scenario_session_get_scenario (self->session),
        ACCORD_SCENARIO_STATE)
      == ACCORD_SCENARIO_STATE_ADOPTED;

  leave (self);
  if (message != NULL)
    _accord_window_tell (self, message, FALSE);
  else if (adopted && accord_plan_get_undo_name (self->plan) != NULL)
    _accord_window_tell (self, accord_plan_get_undo_name (self->plan), TRUE);
}

static void
enter (AccordWindow *self,
       AccordEntity *scenario)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (AccordScenarioSession) session
    = accord_scenario_session_new (self->plan, scenario, &problem);
  g_autoptr (AccordTimelineSpan) seen = NULL;

  if (session == NULL)
    {
      _accord_window_tell (self, problem->message, FALSE);
      return;
    }

  seen = g_object_ref (get_span (self));
  close_dialogs (self);
  if (self->session != NULL)
    take_page_away (self);
  self->session = g_steal_pointer (&session);
  g_signal_connect_object (self->session, "ended", G_CALLBACK (ended_cb), self,
                           G_CONNECT_SWAPPED);
  put_page (self);
  accord_timeline_span_look_like (get_span (self), seen);
  show_shown (self);
}

/*
 * _accord_window_dup_scenario:
 *
 * Returns: (transfer full): the id of the scenario that is shown, as text;
 *   empty for the plan itself
 */
char *
_accord_window_dup_scenario (AccordWindow *self)
{
  if (self->session == NULL)
    return g_strdup (ACCORD_WINDOW_TODAY);

  return g_strdup_printf (
    "%" G_GINT64_FORMAT,
    accord_entity_get_id (
      accord_scenario_session_get_scenario (self->session)));
}

/*
 * _accord_window_set_scenario:
 * @id: (nullable): the id of the scenario to be shown, as text; empty for the
 *   plan itself
 */
void
_accord_window_set_scenario (AccordWindow *self,
                             const char   *id)
{
  g_autofree char *before = _accord_window_dup_scenario (self);
  AccordEntity *scenario;

  if (self->plan == NULL || accord_plan_is_changing (self->plan)
      || g_strcmp0 (id, before) == 0)
    return;

  scenario = id != NULL
               ? accord_plan_lookup (self->plan,
                                     g_ascii_strtoll (id, NULL, 10))
               : NULL;
  if (scenario != NULL && ACCORD_IS_SCENARIO (scenario))
    enter (self, scenario);
  else
    leave (self);
}

static AccordDay
get_as_of (AccordWindow *self)
{
  return accord_promise_source_get_as_of (self->plan, accord_day_today ());
}

/* When the form is gone, which is a dialog of the plan that is left. */
static gboolean
enter_made_cb (gpointer data)
{
  AccordWindow *self = data;

  self->entering = 0;
  if (self->made != 0)
    {
      AccordEntity *scenario = accord_plan_lookup (self->plan, self->made);

      self->made = 0;
      if (scenario != NULL)
        enter (self, scenario);
    }

  return G_SOURCE_REMOVE;
}

static void
made_cb (AccordEntity *scenario,
         GObject      *owner)
{
  AccordWindow *self = ACCORD_WINDOW (owner);

  self->made = accord_entity_get_id (scenario);
  if (self->entering == 0)
    self->entering = g_idle_add (enter_made_cb, self);
}

static void
new_scenario_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  g_autoptr (AccordForm) form = NULL;

  if (self->plan == NULL)
    return;

  form = accord_scenario_forms_new (self->plan, NULL, get_as_of (self),
                                    made_cb, G_OBJECT (self));
  accord_form_dialog_ask (GTK_WINDOW (self), form, get_as_of (self));
}

static void
adopt_scenario_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  g_autoptr (AccordForm) form = NULL;

  if (self->session == NULL)
    return;

  form = accord_scenario_forms_adopt (
    self->plan, accord_scenario_session_get_scenario (self->session));
  accord_form_dialog_ask (GTK_WINDOW (self), form, get_as_of (self));
}

static GtkWindow *
find_comparison (AccordWindow *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *each = windows; each != NULL; each = each->next)
    if (ACCORD_IS_SCENARIO_WINDOW (each->data)
        && gtk_window_get_transient_for (each->data) == GTK_WINDOW (self))
      return each->data;

  return NULL;
}

static void
scenarios_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  GtkWindow *window = find_comparison (self);

  if (self->plan == NULL)
    return;

  if (window == NULL)
    window = GTK_WINDOW (accord_scenario_window_new (
      GTK_WINDOW (self), self->plan,
      accord_plan_page_get_scene (self->plan_page)));
  if (self->session != NULL)
    accord_scenario_window_choose (
      ACCORD_SCENARIO_WINDOW (window),
      accord_scenario_session_get_scenario (self->session));
  gtk_window_present (window);
}

static void
add_item (GMenu      *menu,
          const char *name,
          gint64      id)
{
  g_autofree char *target
    = id != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, id)
              : g_strdup (ACCORD_WINDOW_TODAY);
  g_autoptr (GString) label = g_string_new (name);
  g_autoptr (GMenuItem) item = NULL;

  /* A name has no mnemonics. */
  g_string_replace (label, "_", "__", 0);
  item = g_menu_item_new (label->str, NULL);
  g_menu_item_set_action_and_target (item, "win.scenario", "s", target);
  g_menu_append_item (menu, item);
}

/* Made when it is asked for: names come and go. */
static void
create_menu (GtkMenuButton *button,
             gpointer       data)
{
  AccordWindow *self = data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) choice = g_menu_new ();
  g_autoptr (GMenu) verbs = g_menu_new ();
  g_autoptr (GPtrArray) open = accord_scenarios_list_open (self->plan);

  add_item (choice, C_ ("scenario", "Today"), 0);
  for (guint i = 0; i < open->len; i++)
    {
      g_autofree char *name = accord_entity_dup_label (open->pdata[i]);

      add_item (choice, name, accord_entity_get_id (open->pdata[i]));
    }
  g_menu_append (verbs, _ ("_New Scenario…"), "win.new-scenario");
  g_menu_append (verbs, _ ("_Compare Scenarios…"), "win.scenarios");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (choice));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (verbs));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/*
 * _accord_window_take_scenarios:
 *
 * Once the window has a plan: scenarios of it can be looked at.
 */
void
_accord_window_take_scenarios (AccordWindow *self)
{
  gtk_menu_button_set_create_popup_func (
    GTK_MENU_BUTTON (self->scenario_button), create_menu, self, NULL);
  gtk_widget_set_visible (self->scenario_button, TRUE);
  show_name (self);
}

/*
 * _accord_window_close_scenario:
 *
 * When the window gives its plan up.
 */
void
_accord_window_close_scenario (AccordWindow *self)
{
  g_clear_handle_id (&self->entering, g_source_remove);
  g_clear_object (&self->ghosts);
  g_clear_object (&self->session);
}

/*
 * _accord_window_install_scenario_actions:
 *
 * For the class of the window.
 */
void
_accord_window_install_scenario_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new-scenario", NULL,
                                   new_scenario_action);
  gtk_widget_class_install_action (widget_class, "win.adopt-scenario", NULL,
                                   adopt_scenario_action);
  gtk_widget_class_install_action (widget_class, "win.scenarios", NULL,
                                   scenarios_action);
  gtk_widget_class_install_property_action (widget_class, "win.scenario",
                                            "scenario");
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The meeting in a window: it takes the whole screen, and gives it back. A
 * meeting that was interrupted, whoever did that, shows as a bar above the
 * plan.
 */

#include "config.h"

#include "accord-window-private.h"

#include "accord-boss-sheet.h"
#include "accord-customer-view.h"
#include "accord-form-dialog.h"
#include "accord-meeting-forms.h"
#include "accord-meeting-pulse.h"
#include "accord-promise-source.h"
#include "accord-sheet-window.h"
#include "accord-ways-out-dialog.h"

#include <glib/gi18n-lib.h>

static void
tell (AccordWindow *self,
      GError       *problem)
{
  g_autoptr (GError) error = problem;

  if (error != NULL)
    _accord_window_tell (self, error->message, FALSE);
}

static gboolean
has_screen (AccordWindow *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->meeting_page));
}

static void
show_bar (AccordWindow *self)
{
  gtk_widget_set_visible (self->meeting_bar,
                          accord_meeting_board_is_running (self->board)
                            && !has_screen (self));
}

static void
set_screen (AccordWindow *self,
            gboolean      meeting)
{
  gtk_widget_set_visible (self->header_bar, !meeting);
  gtk_widget_set_visible (GTK_WIDGET (self->plan_page), !meeting);
  gtk_widget_set_visible (GTK_WIDGET (self->meeting_page), meeting);
  if (meeting)
    gtk_window_fullscreen (GTK_WINDOW (self));
  else
    gtk_window_unfullscreen (GTK_WINDOW (self));
  show_bar (self);
}

static void
start_meeting_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  GError *error = NULL;

  if (self->board == NULL || has_screen (self))
    return;

  if (accord_meeting_board_start (self->board, &error))
    {
      set_screen (self, TRUE);
      accord_meeting_page_enter (self->meeting_page);
    }
  tell (self, error);
}

static void
end_meeting_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  GError *error = NULL;

  if (self->board != NULL && accord_meeting_board_is_running (self->board))
    accord_meeting_board_end (self->board, &error);
  tell (self, error);
}

static void
feel_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  g_autoptr (AccordForm) form = NULL;
  GError *error = NULL;

  if (self->board == NULL)
    return;

  form = accord_meeting_forms_feel (self->board, &error);
  if (form != NULL)
    accord_form_dialog_ask (GTK_WINDOW (self), form,
                            accord_meeting_board_get_today (self->board));
  tell (self, error);
}

/* What is selected in the plan; somebody is told where that is no promise. */
static AccordPromise *
get_promise (AccordWindow *self)
{
  AccordTimelineScene *scene
    = accord_plan_page_get_scene (_accord_window_get_page (self));
  AccordEntity *entity
    = scene != NULL ? accord_selection_get (
        accord_timeline_scene_get_selection (scene))
                    : NULL;

  if (ACCORD_IS_PROMISE (entity))
    return ACCORD_PROMISE (entity);

  _accord_window_tell (self, _ ("Select a promise first."), FALSE);
  return NULL;
}

static void
ways_out_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  AccordPlanPage *page = _accord_window_get_page (self);
  AccordPromise *promise = get_promise (self);

  if (promise != NULL)
    gtk_window_present (GTK_WINDOW (accord_ways_out_dialog_new (
      GTK_WINDOW (self), _accord_window_get_plan (self),
      accord_plan_page_get_forecaster (page),
      accord_plan_page_get_scene (page), promise)));
}

static void
customer_view_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  AccordPromise *promise = get_promise (self);
  g_autoptr (AccordSheet) sheet = NULL;
  g_autofree char *note = NULL;
  GError *error = NULL;

  if (promise == NULL)
    return;

  sheet = accord_customer_view_new (
    self->plan, promise, accord_meeting_board_get_forecast (self->board),
    accord_meeting_board_get_today (self->board), &error);
  if (sheet != NULL)
    gtk_window_present (GTK_WINDOW (
      accord_sheet_window_new (GTK_WINDOW (self), self->plan, sheet)));
  tell (self, error);

  /* Not on the sheet, where the customer would read it. */
  note = accord_customer_view_dup_note (promise);
  if (sheet != NULL && note != NULL)
    _accord_window_tell (self, note, FALSE);
}

/* What happened, also while a scenario is shown. */
static void
boss_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  g_autoptr (AccordSheet) sheet = accord_boss_sheet_new (
    self->plan, accord_meeting_board_get_today (self->board));

  gtk_window_present (GTK_WINDOW (
    accord_sheet_window_new (GTK_WINDOW (self), self->plan, sheet)));
}

/* Whoever left by mistake is back with one key. */
static void
left_cb (AccordWindow *self)
{
  set_screen (self, FALSE);
  if (accord_meeting_board_is_running (self->board))
    gtk_widget_child_focus (self->meeting_bar, GTK_DIR_TAB_FORWARD);
}

/*
 * _accord_window_take_meetings:
 *
 * Once the window has a plan: meetings of it can be held.
 */
void
_accord_window_take_meetings (AccordWindow *self)
{
  g_autofree char *folder = accord_meeting_pulse_dup_folder ();

  self->board = accord_meeting_board_new (
    self->plan, accord_plan_page_get_forecaster (self->plan_page),
    accord_promise_source_get_as_of (self->plan, accord_day_today ()));
  accord_meeting_session_set_folder (
    accord_meeting_board_get_session (self->board), folder);
  accord_meeting_page_show (self->meeting_page, self->board);
  g_signal_connect_object (self->meeting_page, "left", G_CALLBACK (left_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->board, "changed", G_CALLBACK (show_bar),
                           self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->meeting_button, TRUE);
  show_bar (self);
}

/*
 * _accord_window_install_meeting_actions:
 *
 * What a window can do with meetings, and with what is weighed in them.
 */
void
_accord_window_install_meeting_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.start-meeting", NULL,
                                   start_meeting_action);
  gtk_widget_class_install_action (widget_class, "win.end-meeting", NULL,
                                   end_meeting_action);
  gtk_widget_class_install_action (widget_class, "win.feel", NULL,
                                   feel_action);
  gtk_widget_class_install_action (widget_class, "win.ways-out", NULL,
                                   ways_out_action);
  gtk_widget_class_install_action (widget_class, "win.customer-view", NULL,
                                   customer_view_action);
  gtk_widget_class_install_action (widget_class, "win.boss", NULL,
                                   boss_action);
}

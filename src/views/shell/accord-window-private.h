/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-meeting-page.h"
#include "accord-notice-bar.h"
#include "accord-plan-page.h"
#include "accord-scenario-bar.h"
#include "accord-scenario-ghosts.h"
#include "accord-scenario-session.h"
#include "accord-start-page.h"
#include "accord-unsaved.h"
#include "accord-window.h"

G_BEGIN_DECLS

struct _AccordWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkWidget *header_bar;
  AdwWindowTitle *window_title;
  GtkWidget *plan_buttons;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *inspector_button;
  GtkWidget *scenario_button;
  GtkLabel *scenario_label;
  AccordScenarioBar *scenario_bar;
  AccordNoticeBar *notice_bar;
  AccordStartPage *start_page;
  AdwStatusPage *problem_page;
  AccordPlanPage *plan_page;
  GtkWidget *meeting_button;
  GtkWidget *meeting_bar;
  AccordMeetingPage *meeting_page;

  AccordPlan *plan;
  AccordPlanFile *file;
  char *path; /* of the plan that is shown, or can't be */
  char *opening; /* of the plan that a thread opens; without symbolic links */
  gboolean shows_inspector;
  gboolean full;
  AccordMeetingBoard *board; /* NULL without a plan */
  AccordUnsaved *unsaved;
  guint follow; /* while somebody else may change the plan */
  GPtrArray *waiting; /* GFile: to be imported when there is a plan */
  AdwToast *done_toast; /* weak; offers to undo */
  char *done_name;      /* what it undoes */

  AccordScenarioSession *session; /* NULL while the plan itself is shown */
  AccordPlanPage *scenario_page;  /* likewise */
  AccordScenarioGhosts *ghosts;   /* likewise */
  gint64 made;                    /* a scenario to be entered, or 0 */
  guint entering;
};

/* No scenario, in the target of the action win.scenario. */
#define ACCORD_WINDOW_TODAY ""

/* accord-window-shown.c: the plan itself, or a scenario of it */
AccordPlan     *_accord_window_get_plan    (AccordWindow    *self);
AccordPlanPage *_accord_window_get_page    (AccordWindow    *self);
char *_accord_window_dup_refusal           (AccordWindow    *self,
                                            const char      *why);
gboolean _accord_window_check_itself       (AccordWindow    *self,
                                            const char      *why);
char *_accord_window_dup_scenario_name     (AccordWindow    *self);
char *_accord_window_dup_shown_name        (AccordWindow    *self);

/* accord-window.c */
void  _accord_window_show_problem          (AccordWindow    *self,
                                            const char      *title,
                                            const GError    *problem);
void  _accord_window_tell                  (AccordWindow    *self,
                                            const char      *message,
                                            gboolean         done);
void  _accord_window_show_titles           (AccordWindow    *self);
void  _accord_window_show_state            (AccordWindow    *self);
void  _accord_window_allow_actions         (AccordWindow    *self);
void  _accord_window_take_plan             (AccordWindow    *self,
                                            AccordPlan      *plan,
                                            AccordPlanFile  *file);

/* accord-window-files.c: what becomes of files */
void  _accord_window_install_file_actions  (GtkWidgetClass  *widget_class);
void  _accord_window_take_drops            (AccordWindow    *self);
void  _accord_window_import_waiting        (AccordWindow    *self);

/* accord-window-copies.c: what the plan was, and copies of it */
void  _accord_window_install_copy_actions  (GtkWidgetClass  *widget_class);

/* accord-window-meeting.c: meetings of the plan */
void  _accord_window_install_meeting_actions
                                           (GtkWidgetClass  *widget_class);
void  _accord_window_take_meetings         (AccordWindow    *self);

/* accord-window-scenario.c: a scenario in the place of the plan */
void  _accord_window_install_scenario_actions
                                           (GtkWidgetClass  *widget_class);
void  _accord_window_take_scenarios        (AccordWindow    *self);
void  _accord_window_close_scenario        (AccordWindow    *self);
char *_accord_window_dup_scenario          (AccordWindow    *self);
void  _accord_window_set_scenario          (AccordWindow    *self,
                                            const char      *id);

/* accord-window-dialogs.c */
void  _accord_window_install_dialog_actions (GtkWidgetClass *widget_class);
void  _accord_window_follow_person         (AccordWindow    *self);

/* accord-window-safety.c */
void  _accord_window_install_safety_actions (GtkWidgetClass *widget_class);
void  _accord_window_watch_plan            (AccordWindow    *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-meeting-session.h"
#include "accord-plan.h"

G_BEGIN_DECLS

struct _AccordMeetingSession
{
  GObject parent_instance;

  AccordPlan *plan;
  AccordDay today;
  AccordEntity *meeting; /* that runs, or was the last to run here */
  GListStore *items;
  gint64 current; /* the id of the current item, or 0 */
  gboolean running;

  AccordMeetingClock clock;
  gpointer clock_data;
  gboolean counts; /* whether time passes: somebody is in the room */
  gint64 since; /* by the clock: what has passed since is not written */
  int held; /* seconds that are not written either, while it does not count */
  char *folder; /* of pulses, or NULL */
  gint64 last_pulse; /* by the clock; 0 before the first */
};

gboolean      _accord_agenda_item_is_left           (AccordEntity         *item);
AccordEntity *_accord_agenda_item_find_left         (GPtrArray            *items);
GPtrArray    *_accord_meeting_session_list_items    (AccordMeetingSession *self);
gboolean      _accord_meeting_session_check_running (AccordMeetingSession *self,
                                                     GError              **error);
gboolean      _accord_meeting_session_check_current (AccordMeetingSession *self,
                                                     GError              **error);
void          _accord_meeting_session_write_clock   (AccordMeetingSession *self);
void          _accord_meeting_session_resume_clock  (AccordMeetingSession *self);
gboolean      _accord_meeting_session_commit        (AccordMeetingSession *self,
                                                     GError              **error);
gboolean      _accord_meeting_session_commit_pause  (AccordMeetingSession *self,
                                                     GError              **error);
void          _accord_meeting_session_write_agenda  (AccordMeetingSession *self,
                                                     AccordForecast       *forecast);

G_END_DECLS

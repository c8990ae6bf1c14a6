/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-agenda.h"
#include "accord-meeting.h"
#include "accord-standing.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AccordMeetingSession:
 *
 * A meeting that is being held, without a widget. Everything stands in the
 * plan as it happens, each step a change that can be undone; a session that
 * was killed is made again of the plan, and goes on where it was.
 *
 * The current item is the first of the agenda that is neither done nor
 * skipped. To jump is to bring an item there.
 *
 * Properties: #AccordMeetingSession:running, #AccordMeetingSession:current.
 */
#define ACCORD_TYPE_MEETING_SESSION (accord_meeting_session_get_type ())
G_DECLARE_FINAL_TYPE (AccordMeetingSession, accord_meeting_session, ACCORD,
                      MEETING_SESSION, GObject)

/**
 * AccordMeetingClock:
 *
 * Returns: microseconds since some moment, as g_get_monotonic_time() does
 */
typedef gint64 (*AccordMeetingClock) (gpointer data);

AccordMeetingSession *accord_meeting_session_new         (AccordPlan           *plan,
                                                          AccordDay             today);
void                  accord_meeting_session_set_clock   (AccordMeetingSession *self,
                                                          AccordMeetingClock    clock,
                                                          gpointer              data);
void                  accord_meeting_session_set_folder  (AccordMeetingSession *self,
                                                          const char           *folder);
void                  accord_meeting_session_resume      (AccordMeetingSession *self);
void                  accord_meeting_session_beat        (AccordMeetingSession *self);

/* Before and after */
AccordEntity         *accord_meeting_session_find_next   (AccordPlan           *plan,
                                                          AccordDay             today);
gboolean              accord_meeting_session_start       (AccordMeetingSession *self,
                                                          AccordEntity         *meeting,
                                                          AccordForecast       *forecast,
                                                          GError              **error);
gboolean              accord_meeting_session_leave       (AccordMeetingSession *self,
                                                          GError              **error);
gboolean              accord_meeting_session_end         (AccordMeetingSession *self,
                                                          AccordForecast       *forecast,
                                                          GError              **error);

/* How it stands */
AccordEntity         *accord_meeting_session_find_running
                                                         (AccordPlan           *plan);
AccordEntity         *accord_meeting_session_get_meeting (AccordMeetingSession *self);
gboolean              accord_meeting_session_is_running  (AccordMeetingSession *self);
GListModel           *accord_meeting_session_get_items   (AccordMeetingSession *self);
AccordEntity         *accord_meeting_session_get_current (AccordMeetingSession *self);
guint                 accord_meeting_session_get_n_left  (AccordMeetingSession *self);
int                   accord_meeting_session_get_seconds (AccordMeetingSession *self);
int                   accord_meeting_session_get_total_seconds
                                                         (AccordMeetingSession *self);
AccordStandings      *accord_meeting_session_dup_before  (AccordMeetingSession *self);

/* The agenda */
gboolean              accord_meeting_session_has_begun   (AccordMeetingSession *self);
gboolean              accord_meeting_session_begin       (AccordMeetingSession *self,
                                                          GError              **error);
gboolean              accord_meeting_session_next        (AccordMeetingSession *self,
                                                          GError              **error);
gboolean              accord_meeting_session_skip        (AccordMeetingSession *self,
                                                          GError              **error);
gboolean              accord_meeting_session_back        (AccordMeetingSession *self,
                                                          GError              **error);
gboolean              accord_meeting_session_take_up     (AccordMeetingSession *self,
                                                          AccordEntity         *item,
                                                          GError              **error);
gboolean              accord_meeting_session_move        (AccordMeetingSession *self,
                                                          AccordEntity         *item,
                                                          AccordEntity         *before,
                                                          GError              **error);
AccordEntity         *accord_meeting_session_add         (AccordMeetingSession *self,
                                                          AccordAgendaKind      kind,
                                                          AccordEntity         *subject,
                                                          const char           *title,
                                                          GError              **error);
gboolean              accord_meeting_session_note        (AccordMeetingSession *self,
                                                          const char           *text,
                                                          GError              **error);

/* Who is here */
gboolean              accord_meeting_session_is_present  (AccordMeetingSession *self,
                                                          AccordEntity         *person);
gboolean              accord_meeting_session_set_present (AccordMeetingSession *self,
                                                          AccordEntity         *person,
                                                          gboolean              present,
                                                          GError              **error);

G_END_DECLS

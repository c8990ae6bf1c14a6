/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart.h"
#include "accord-meeting-keys.h"
#include "accord-meeting-session.h"
#include "accord-promise-picture.h"
#include "accord-way-out-choice.h"

G_BEGIN_DECLS

/**
 * AccordMeetingBoard:
 *
 * What the screen of a meeting shows, and how one moves through it: the
 * session, where on its agenda it is, and for a promise its picture, its
 * curve and its ways out.
 */
#define ACCORD_TYPE_MEETING_BOARD (accord_meeting_board_get_type ())
G_DECLARE_FINAL_TYPE (AccordMeetingBoard, accord_meeting_board, ACCORD,
                      MEETING_BOARD, GObject)

AccordMeetingBoard   *accord_meeting_board_new             (AccordPlan            *plan,
                                                            AccordForecaster      *forecaster,
                                                            AccordDay              today);
AccordPlan           *accord_meeting_board_get_plan        (AccordMeetingBoard    *self);
AccordDay             accord_meeting_board_get_today       (AccordMeetingBoard    *self);
AccordForecast       *accord_meeting_board_get_forecast    (AccordMeetingBoard    *self);
AccordMeetingSession *accord_meeting_board_get_session     (AccordMeetingBoard    *self);
AccordWayOutChoice   *accord_meeting_board_get_choice      (AccordMeetingBoard    *self);
AccordPromisePicture *accord_meeting_board_get_picture     (AccordMeetingBoard    *self);

/* Where it is */
gboolean              accord_meeting_board_is_running      (AccordMeetingBoard    *self);
AccordMeetingScene    accord_meeting_board_get_scene       (AccordMeetingBoard    *self);
AccordMeetingPlace    accord_meeting_board_get_place       (AccordMeetingBoard    *self);
AccordEntity         *accord_meeting_board_get_subject     (AccordMeetingBoard    *self);
AccordPromise        *accord_meeting_board_get_promise     (AccordMeetingBoard    *self);
guint                 accord_meeting_board_get_position    (AccordMeetingBoard    *self);
char                 *accord_meeting_board_dup_place       (AccordMeetingBoard    *self);
char                 *accord_meeting_board_dup_clock       (AccordMeetingBoard    *self);
AccordChart          *accord_meeting_board_create_curve    (AccordMeetingBoard    *self);

/* Moving through it */
gboolean              accord_meeting_board_start           (AccordMeetingBoard    *self,
                                                            GError               **error);
gboolean              accord_meeting_board_next            (AccordMeetingBoard    *self,
                                                            GError               **error);
gboolean              accord_meeting_board_previous        (AccordMeetingBoard    *self,
                                                            GError               **error);
gboolean              accord_meeting_board_skip            (AccordMeetingBoard    *self,
                                                            GError               **error);
gboolean              accord_meeting_board_go_to           (AccordMeetingBoard    *self,
                                                            guint                  position,
                                                            GError               **error);
gboolean              accord_meeting_board_move            (AccordMeetingBoard    *self,
                                                            guint                  position,
                                                            int                    by,
                                                            GError               **error);
void                  accord_meeting_board_close           (AccordMeetingBoard    *self);
gboolean              accord_meeting_board_leave           (AccordMeetingBoard    *self,
                                                            GError               **error);
gboolean              accord_meeting_board_end             (AccordMeetingBoard    *self,
                                                            GError               **error);

G_END_DECLS

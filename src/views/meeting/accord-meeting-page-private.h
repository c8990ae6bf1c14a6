/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-agenda-pips.h"
#include "accord-form-sheet.h"
#include "accord-key-bar.h"
#include "accord-meeting-closing.h"
#include "accord-meeting-opening.h"
#include "accord-meeting-page.h"
#include "accord-meeting-promise.h"
#include "accord-meeting-talk.h"

G_BEGIN_DECLS

struct _AccordMeetingPage
{
  AdwBin parent_instance;

  GtkWidget *main;
  GtkLabel *title_label;
  AccordAgendaPips *pips;
  GtkLabel *place_label;
  GtkLabel *clock_label;
  GtkWidget *stage;
  AccordMeetingOpening *opening;
  AccordMeetingPromise *promise;
  AccordMeetingTalk *talk;
  AccordMeetingClosing *closing;
  AccordKeyBar *key_bar;
  AccordFormSheet *sheet;

  AccordMeetingBoard *board; /* NULL until it is shown */
  gboolean shows_all_keys;
  guint clock_source;
};

/* accord-meeting-page.c */
void  _accord_meeting_page_keep_focus     (AccordMeetingPage  *self);
void  _accord_meeting_page_tell           (AccordMeetingPage  *self,
                                           GError             *problem);

/* accord-meeting-page-forms.c: what is asked on a sheet */
void  _accord_meeting_page_install_forms  (GtkWidgetClass     *widget_class);
void  _accord_meeting_page_take_sheet     (AccordMeetingPage  *self);

/* accord-meeting-page-moves.c: from one page to the next */
void  _accord_meeting_page_install_moves  (GtkWidgetClass     *widget_class);

/* accord-meeting-page-files.c: what one takes home */
void  _accord_meeting_page_install_files  (GtkWidgetClass     *widget_class);

/* accord-meeting-page-keys.c: the keys that the bar at the bottom shows */
void  _accord_meeting_page_take_keys      (AccordMeetingPage  *self);

G_END_DECLS

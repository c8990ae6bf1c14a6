/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordMeetingPulse:
 * @item: the id of the agenda item that is being talked about
 * @written: the seconds that it has taken, as the plan has them
 * @unwritten: the seconds since
 *
 * What the clock of a meeting shows beyond what its plan holds.
 */
typedef struct
{
  gint64 item;
  int written;
  int unwritten;
} AccordMeetingPulse;

char     *accord_meeting_pulse_dup_folder (void);
void      accord_meeting_pulse_write      (const char               *folder,
                                           gint64                    meeting,
                                           const AccordMeetingPulse *pulse);
gboolean  accord_meeting_pulse_read       (const char               *folder,
                                           gint64                    meeting,
                                           AccordMeetingPulse       *pulse);
void      accord_meeting_pulse_clear      (const char               *folder,
                                           gint64                    meeting);

G_END_DECLS

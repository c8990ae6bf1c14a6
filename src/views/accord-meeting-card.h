/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordCardLine:
 * @pill: (nullable): a word before it
 * @pill_class: (nullable): how that looks: `good`, `tight`, `bad`, `sales` or
 *   `engineering`
 * @title: what it says
 * @subtitle: (nullable): more of it
 * @subtitle_class: (nullable): how that looks: `good` or `bad`
 * @id: what it is about, where one can do something with it; else 0
 *
 * A line of a card. Whoever adds it only lends the strings.
 */
typedef struct
{
  const char *pill;
  const char *pill_class;
  const char *title;
  const char *subtitle;
  const char *subtitle_class;
  gint64 id;
} AccordCardLine;

/**
 * AccordMeetingCard:
 *
 * A titled card of lines, as large as a projector wants them. It is filled by
 * begin, add …, end, and is not there while it is empty, unless it has words
 * for that.
 */
#define ACCORD_TYPE_MEETING_CARD (accord_meeting_card_get_type ())
G_DECLARE_FINAL_TYPE (AccordMeetingCard, accord_meeting_card, ACCORD,
                      MEETING_CARD, AdwBin)

void  accord_meeting_card_begin  (AccordMeetingCard     *self);
void  accord_meeting_card_add    (AccordMeetingCard     *self,
                                  const AccordCardLine  *line);
void  accord_meeting_card_end    (AccordMeetingCard     *self);

G_END_DECLS

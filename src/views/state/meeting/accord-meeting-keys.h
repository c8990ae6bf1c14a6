/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordMeetingScene:
 * @ACCORD_MEETING_SCENE_OPENING: who is here, how they feel, what is on the agenda
 * @ACCORD_MEETING_SCENE_PROMISE: a promise with its ways out
 * @ACCORD_MEETING_SCENE_MOVING: the same while its date is picked up
 * @ACCORD_MEETING_SCENE_ASK: an ask that waits
 * @ACCORD_MEETING_SCENE_CONCERN: a concern that nobody has said back
 * @ACCORD_MEETING_SCENE_SETTLED: an ask that is answered, or a concern that is
 *   heard
 * @ACCORD_MEETING_SCENE_OUTSIDE: what an outside party owes
 * @ACCORD_MEETING_SCENE_DECISION: a decision to look at again
 * @ACCORD_MEETING_SCENE_OTHER: anything else
 * @ACCORD_MEETING_SCENE_CLOSING: what came of it
 * @ACCORD_MEETING_SCENE_OVER: the same once the meeting has ended
 *
 * What is on the screen of a meeting.
 */
typedef enum
{
  ACCORD_MEETING_SCENE_OPENING,
  ACCORD_MEETING_SCENE_PROMISE,
  ACCORD_MEETING_SCENE_MOVING,
  ACCORD_MEETING_SCENE_ASK,
  ACCORD_MEETING_SCENE_CONCERN,
  ACCORD_MEETING_SCENE_SETTLED,
  ACCORD_MEETING_SCENE_OUTSIDE,
  ACCORD_MEETING_SCENE_DECISION,
  ACCORD_MEETING_SCENE_OTHER,
  ACCORD_MEETING_SCENE_CLOSING,
  ACCORD_MEETING_SCENE_OVER,
  ACCORD_MEETING_N_SCENES,
} AccordMeetingScene;

/**
 * AccordMeetingPlace:
 * @scene: what is on the screen
 * @n_ways_out: how many ways out have a number there
 * @has_unheard: whether a concern waits there that can be said back
 * @has_held_back: whether a need date is held back there
 *
 * Where a meeting is, as far as it decides what there is to be done.
 */
typedef struct
{
  AccordMeetingScene scene;
  guint n_ways_out;
  gboolean has_unheard;
  gboolean has_held_back;
} AccordMeetingPlace;

/**
 * AccordMeetingKey:
 * @cap: what stands on the key
 * @words: what it does, translated
 * @action: the action that it stands for, in detail, or %NULL where another widget has
 *   the key
 * @trigger: the key, as GTK writes it; %NULL where another widget has it
 * @more: whether it stands only in the list of all keys
 *
 * A key of a meeting, as the bar at the bottom shows it.
 */
typedef struct
{
  const char *cap;
  const char *words;
  const char *action;
  const char *trigger;
  gboolean more;
} AccordMeetingKey;

GArray     *accord_meeting_keys_list   (const AccordMeetingPlace *place);
const char *accord_meeting_keys_mirror (const char               *cap);
gboolean    accord_meeting_place_equal (const AccordMeetingPlace *a,
                                        const AccordMeetingPlace *b);

G_END_DECLS

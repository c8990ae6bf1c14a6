/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One table says which key does what where; the bar, the list of all keys and
 * what a key does are made of it, so that none can tell another story.
 */

#include "config.h"

#include "accord-meeting-keys.h"

#include <glib/gi18n-lib.h>

#define ON(scene) (1u << ACCORD_MEETING_SCENE_##scene)
#define ITEMS                                                                 \
  (ON (PROMISE) | ON (ASK) | ON (CONCERN) | ON (SETTLED) | ON (OUTSIDE)       \
   | ON (DECISION) | ON (OTHER))
#define RUNNING (ITEMS | ON (OPENING) | ON (CLOSING))
#define ENDING (ON (CLOSING) | ON (OVER))

typedef struct
{
  guint scenes;
  AccordMeetingKey key;
} Entry;

/* Translators: in “key does” stand what keys do: to answer, to ask, to note, to
 * decide, to go back; and a concern that is raised. */
static const Entry entries[] = {
  { ON (PROMISE),
    { NULL, NC_ ("key does", "preview a way out"), NULL, NULL, FALSE } },
  { ON (PROMISE),
    { NULL, NC_ ("key does", "combine it with another"), NULL, NULL, TRUE } },
  { ON (MOVING),
    { "← →", NC_ ("key does", "by a day"), NULL, NULL, FALSE } },
  { ON (MOVING),
    { NC_ ("key", "Page"), NC_ ("key does", "by a week"), NULL, NULL,
      FALSE } },
  { ON (MOVING),
    { NC_ ("key", "Enter"), NC_ ("key does", "let it stay"), NULL, NULL,
      FALSE } },
  { ON (MOVING),
    { NC_ ("key", "Esc"), NC_ ("key does", "put it back"), NULL, NULL,
      FALSE } },
  { ON (OPENING),
    { NC_ ("key", "Enter"), NC_ ("key does", "begin"), "meeting.next",
      "Return|KP_Enter", FALSE } },
  { ON (OPENING),
    { "P", NC_ ("key does", "who is here"), "meeting.present", "p", FALSE } },
  { ON (OPENING),
    { "F", NC_ ("key does", "say how you feel"), "meeting.feel", "f",
      FALSE } },
  { ON (PROMISE) | ON (OUTSIDE) | ON (DECISION) | ON (OTHER),
    { NC_ ("key", "Enter"), NC_ ("key does", "decide"), "meeting.decide",
      "Return|KP_Enter", FALSE } },
  { ON (ASK),
    { NC_ ("key", "Enter"), NC_ ("key does", "answer"), "meeting.answer",
      "Return|KP_Enter", FALSE } },
  { ON (CONCERN),
    { NC_ ("key", "Enter"), NC_ ("key does", "say it back"), "meeting.hear",
      "Return|KP_Enter", FALSE } },
  { ON (SETTLED),
    { NC_ ("key", "Enter"), NC_ ("key does", "next"), "meeting.next",
      "Return|KP_Enter", FALSE } },
  { ON (CLOSING),
    { NC_ ("key", "Enter"), NC_ ("key does", "end the meeting"), "meeting.end",
      "Return|KP_Enter", FALSE } },
  { ON (PROMISE),
    { "R", NC_ ("key does", "reveal the need date"), "meeting.reveal", "r",
      FALSE } },
  { ON (PROMISE),
    { "D", NC_ ("key does", "move the date"), "meeting.move-date", "d",
      FALSE } },
  { ON (PROMISE),
    { "P", NC_ ("key does", "print the ways out"), "meeting.print-ways-out",
      "p", TRUE } },
  { ENDING,
    { "P", NC_ ("key does", "print"), "meeting.print", "p", FALSE } },
  { ENDING,
    { "D", NC_ ("key does", "save as PDF"), "meeting.save-pdf", "d",
      FALSE } },
  { ENDING,
    { "T", NC_ ("key does", "save as text"), "meeting.save-text", "t",
      FALSE } },
  { ENDING,
    { "C", NC_ ("key does", "dates for a calendar"),
      "meeting.save-calendar(false)", "c", FALSE } },
  { ENDING,
    { "N", NC_ ("key does", "plan the next meeting"), "meeting.plan-next", "n",
      FALSE } },
  { ITEMS,
    { "C", NC_ ("key does", "concern"), "meeting.concern", "c", FALSE } },
  { ON (PROMISE),
    { "H", NC_ ("key does", "said back"), "meeting.hear", "h", FALSE } },
  { ITEMS,
    { "A", NC_ ("key does", "ask"), "meeting.ask", "a", FALSE } },
  { ON (ASK) | ON (CONCERN) | ON (SETTLED),
    { "D", NC_ ("key does", "decide"), "meeting.decide", "d", TRUE } },
  { ITEMS,
    { "S", NC_ ("key does", "skip for today"), "meeting.skip", "s", TRUE } },
  { ITEMS,
    { "N", NC_ ("key does", "note"), "meeting.note", "n", TRUE } },
  { RUNNING,
    { "+", NC_ ("key does", "put this item later on the agenda"),
      "meeting.later", "plus|KP_Add", TRUE } },
  { RUNNING,
    { "-", NC_ ("key does", "put this item earlier on the agenda"),
      "meeting.earlier", "minus|KP_Subtract", TRUE } },
  { ITEMS | ON (CLOSING),
    { "←", NC_ ("key does", "back"), "meeting.previous", "Left|KP_Left",
      TRUE } },
  { (ITEMS & ~ON (SETTLED)) | ON (OPENING),
    { "→", NC_ ("key does", "next"), "meeting.next", "Right|KP_Right",
      FALSE } },
  { ON (SETTLED),
    { "→", NC_ ("key does", "next"), "meeting.next", "Right|KP_Right",
      TRUE } },
  { ITEMS | ON (OPENING),
    { "E", NC_ ("key does", "come to the end"), "meeting.close", "e", TRUE } },
  { RUNNING,
    { "Ctrl Z", NC_ ("key does", "undo"), NULL, NULL, TRUE } },
  { RUNNING,
    { "?", NC_ ("key does", "all keys"), "meeting.keys", "question", FALSE } },
  { RUNNING,
    { NC_ ("key", "Esc"), NC_ ("key does", "leave"), "meeting.leave", "Escape",
      FALSE } },
  { ON (OVER),
    { NC_ ("key", "Enter"), NC_ ("key does", "leave"), "meeting.leave",
      "Return|KP_Enter|Escape", FALSE } },
};

/* The keys of the ways out go as far as there are some. */
static gboolean
name_digits (AccordMeetingKey *key,
             guint             n_ways_out)
{
  static const char *const caps[]
    = { "1", "1–2", "1–3", "1–4", "1–5", "1–6", "1–7" };
  static const char *const more[] = { "Shift 1–2", "Shift 1–3", "Shift 1–4",
                                      "Shift 1–5", "Shift 1–6", "Shift 1–7" };

  if (n_ways_out == 0 || (key->more && n_ways_out < 2))
    return FALSE;

  n_ways_out = MIN (n_ways_out, G_N_ELEMENTS (caps));
  key->cap = key->more ? more[n_ways_out - 2] : caps[n_ways_out - 1];
  return TRUE;
}

/* Whether there is something to be done with @key, where it stands for one
 * thing alone. */
static gboolean
is_possible (const AccordMeetingKey   *key,
             const AccordMeetingPlace *place)
{
  if (g_strcmp0 (key->action, "meeting.hear") == 0)
    return place->has_unheard;
  if (g_strcmp0 (key->action, "meeting.reveal") == 0)
    return place->has_held_back;

  return TRUE;
}

/**
 * accord_meeting_keys_list:
 * @place: where the meeting is
 *
 * Returns: (transfer full) (element-type AccordMeetingKey): the keys that do
 *   something there
 */
GArray *
accord_meeting_keys_list (const AccordMeetingPlace *place)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (AccordMeetingKey));

  g_return_val_if_fail (place != NULL, keys);

  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      AccordMeetingKey key = entries[i].key;

      if (!(entries[i].scenes & (1u << place->scene))
          || !is_possible (&key, place))
        continue;
      if (key.cap == NULL && !name_digits (&key, place->n_ways_out))
        continue;
      key.cap = g_dpgettext2 (GETTEXT_PACKAGE, "key", key.cap);
      key.words = g_dpgettext2 (GETTEXT_PACKAGE, "key does", key.words);
      g_array_append_val (keys, key);
    }

  return keys;
}

/**
 * accord_meeting_keys_mirror:
 * @cap: what stands on a key
 *
 * Returns: (transfer none): the same for where one reads from right to left:
 *   what points on points the other way
 */
const char *
accord_meeting_keys_mirror (const char *cap)
{
  if (g_strcmp0 (cap, "→") == 0)
    return "←";
  if (g_strcmp0 (cap, "←") == 0)
    return "→";

  return cap;
}

/**
 * accord_meeting_place_equal:
 *
 * Returns: whether the same is to be done in both
 */
gboolean
accord_meeting_place_equal (const AccordMeetingPlace *a,
                            const AccordMeetingPlace *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->scene == b->scene && a->n_ways_out == b->n_ways_out
         && a->has_unheard == b->has_unheard
         && a->has_held_back == b->has_held_back;
}

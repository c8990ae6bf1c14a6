/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-meeting-keys.h"

static const AccordMeetingKey *
find (GArray     *keys,
      const char *action)
{
  for (guint i = 0; i < keys->len; i++)
    {
      const AccordMeetingKey *key
        = &g_array_index (keys, AccordMeetingKey, i);

      if (g_strcmp0 (key->action, action) == 0)
        return key;
    }

  return NULL;
}

/* A key does one thing in a place, and each place can be left. */
static void
test_unique (void)
{
  for (guint scene = 0; scene < ACCORD_MEETING_N_SCENES; scene++)
    {
      const AccordMeetingPlace place = { scene, 4, TRUE, TRUE };
      g_autoptr (GArray) keys = accord_meeting_keys_list (&place);

      g_assert_cmpuint (keys->len, >, 2);
      for (guint i = 0; i < keys->len; i++)
        for (guint k = i + 1; k < keys->len; k++)
          g_assert_cmpstr (g_array_index (keys, AccordMeetingKey, i).cap, !=,
                           g_array_index (keys, AccordMeetingKey, k).cap);
      if (scene != ACCORD_MEETING_SCENE_MOVING)
        g_assert_nonnull (find (keys, "meeting.leave"));
    }
}

static void
test_ways_out (void)
{
  static const struct
  {
    guint n;
    const char *cap;
  } cases[] = { { 0, "Enter" }, { 1, "1" },   { 2, "1–2" },
                { 4, "1–4" },   { 7, "1–7" }, { 9, "1–7" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AccordMeetingPlace place
        = { ACCORD_MEETING_SCENE_PROMISE, cases[i].n, FALSE, FALSE };
      g_autoptr (GArray) keys = accord_meeting_keys_list (&place);

      g_assert_cmpstr (g_array_index (keys, AccordMeetingKey, 0).cap, ==,
                       cases[i].cap);
    }
}

/* Enter is what one came for. */
static void
test_enter (void)
{
  static const struct
  {
    AccordMeetingScene scene;
    const char *action;
  } cases[] = {
    { ACCORD_MEETING_SCENE_OPENING, "meeting.next" },
    { ACCORD_MEETING_SCENE_PROMISE, "meeting.decide" },
    { ACCORD_MEETING_SCENE_ASK, "meeting.answer" },
    { ACCORD_MEETING_SCENE_CONCERN, "meeting.hear" },
    { ACCORD_MEETING_SCENE_SETTLED, "meeting.next" },
    { ACCORD_MEETING_SCENE_OUTSIDE, "meeting.decide" },
    { ACCORD_MEETING_SCENE_CLOSING, "meeting.end" },
    { ACCORD_MEETING_SCENE_OVER, "meeting.leave" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AccordMeetingPlace place = { cases[i].scene, 3, TRUE, TRUE };
      g_autoptr (GArray) keys = accord_meeting_keys_list (&place);

      g_assert_cmpstr (find (keys, cases[i].action)->cap, ==, "Enter");
    }
}

/* What leads on points to where one reads. */
static void
test_mirror (void)
{
  const AccordMeetingPlace place = { ACCORD_MEETING_SCENE_PROMISE, 3, TRUE,
                                     TRUE };
  g_autoptr (GArray) keys = accord_meeting_keys_list (&place);

  g_assert_cmpstr (
    accord_meeting_keys_mirror (find (keys, "meeting.next")->cap), ==, "←");
  g_assert_cmpstr (
    accord_meeting_keys_mirror (find (keys, "meeting.previous")->cap), ==,
    "→");
  g_assert_cmpstr (
    accord_meeting_keys_mirror (find (keys, "meeting.decide")->cap), ==,
    "Enter");
}

/* Only what can be done has a key. */
static void
test_possible (void)
{
  static const struct
  {
    AccordMeetingPlace place;
    const char *action;
    gboolean is_there;
  } cases[] = {
    { { ACCORD_MEETING_SCENE_PROMISE, 0, TRUE, FALSE }, "meeting.hear", TRUE },
    { { ACCORD_MEETING_SCENE_PROMISE, 0, FALSE, FALSE }, "meeting.hear",
      FALSE },
    { { ACCORD_MEETING_SCENE_SETTLED, 0, FALSE, FALSE }, "meeting.hear",
      FALSE },
    { { ACCORD_MEETING_SCENE_SETTLED, 0, FALSE, FALSE }, "meeting.answer",
      FALSE },
    { { ACCORD_MEETING_SCENE_SETTLED, 0, FALSE, FALSE }, "meeting.decide",
      TRUE },
    { { ACCORD_MEETING_SCENE_PROMISE, 0, FALSE, TRUE }, "meeting.reveal",
      TRUE },
    { { ACCORD_MEETING_SCENE_PROMISE, 0, FALSE, FALSE }, "meeting.reveal",
      FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) keys = accord_meeting_keys_list (&cases[i].place);

      g_assert_cmpint (find (keys, cases[i].action) != NULL, ==,
                       cases[i].is_there);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/state/meeting-keys/unique", test_unique);
  g_test_add_func ("/state/meeting-keys/ways-out", test_ways_out);
  g_test_add_func ("/state/meeting-keys/enter", test_enter);
  g_test_add_func ("/state/meeting-keys/mirror", test_mirror);
  g_test_add_func ("/state/meeting-keys/possible", test_possible);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-meeting-session.h"

#include "accord-ask.h"
#include "accord-concern.h"
#include "accord-decision.h"
#include "accord-decisions.h"
#include "accord-error.h"
#include "accord-feelings.h"
#include "accord-promise.h"
#include "accord-reveal.h"
#include "accord-snapshot-row.h"
#include "accord-snapshot.h"
#include "small-plan.h"

#include <glib/gstdio.h>

/* A plan in which two promises are late, one is not, a question and a concern
 * wait; and a clock that a test turns. */
typedef struct
{
  AccordPlan *plan;
  AccordForecast *forecast;
  AccordMeetingSession *session;
  gint64 seconds;
  char *folder; /* of pulses, or NULL */
} World;

static gint64
read_clock (gpointer data)
{
  return ((World *) data)->seconds * G_USEC_PER_SEC;
}

static void
open_session (World *world)
{
  world->session = accord_meeting_session_new (world->plan, SMALL_TODAY);
  accord_meeting_session_set_clock (world->session, read_clock, world);
  if (world->folder != NULL)
    accord_meeting_session_set_folder (world->session, world->folder);
}

static void
world_init (World *world)
{
  AccordEntity *team, *promise;

  *world = (World) { .plan = small_plan_new () };
  team = small_team (world->plan, "Team", 1);
  promise = small_promise (
    world->plan, "Small", "2026-04-22",
    small_feature (world->plan, "One", team, "10"), NULL);
  small_deal (world->plan, promise, "1000", "1");
  promise = small_promise (
    world->plan, "Large", "2026-04-23",
    small_feature (world->plan, "Two", team, "10"), NULL);
  small_deal (world->plan, promise, "9000", "1");
  small_promise (world->plan, "Easy", "2027-04-22",
                 small_feature (world->plan, "Three", team, "1"), NULL);
  small_add (world->plan, "ask", "text", "How long?", "asked-on",
             "2026-04-01", NULL);
  small_add (world->plan, "concern", "text", "Is it safe?", "raised-on",
             "2026-04-10", NULL);
  small_add (world->plan, "person", "name", "Priya", "side", "sales", NULL);
  world->forecast = small_forecast (world->plan, 64);
  open_session (world);
}

static void
world_clear (World *world)
{
  g_clear_object (&world->session);
  g_clear_object (&world->plan);
  g_clear_pointer (&world->forecast, accord_forecast_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (World, world_clear)

static void
start (World *world)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_meeting_session_start (world->session, NULL,
                                               world->forecast, &error));
  g_assert_no_error (error);
}

/* Titles of the agenda: done ones in [brackets], skipped ones in (these). */
static void
assert_agenda (World      *world,
               const char *expected)
{
  GListModel *items = accord_meeting_session_get_items (world->session);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (AccordEntity) item = g_list_model_get_item (items, i);
      const char *title
        = accord_entity_get_text (item, ACCORD_AGENDA_ITEM_TITLE);
      gboolean done
        = accord_entity_get_boolean (item, ACCORD_AGENDA_ITEM_DONE);
      gboolean skipped
        = accord_entity_get_boolean (item, ACCORD_AGENDA_ITEM_SKIPPED);

      g_string_append_printf (text, "%s%s%s%s", i > 0 ? " " : "",
                              done      ? "["
                              : skipped ? "("
                                        : "",
                              title,
                              done      ? "]"
                              : skipped ? ")"
                                        : "");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_current (World      *world,
                const char *title)
{
  AccordEntity *item = accord_meeting_session_get_current (world->session);

  g_assert_cmpstr (
    item != NULL ? accord_entity_get_text (item, ACCORD_AGENDA_ITEM_TITLE)
                 : NULL,
    ==, title);
}

/* Promises by value at risk, then what waits. */
static void
test_agenda (void)
{
  g_auto (World) world;

  world_init (&world);
  g_assert_false (accord_meeting_session_is_running (world.session));
  assert_agenda (&world, "");
  start (&world);
  g_assert_true (accord_meeting_session_is_running (world.session));
  assert_agenda (&world, "Large Small How long? Is it safe?");
  assert_current (&world, "Large");
  g_assert_cmpstr (accord_plan_get_undo_name (world.plan), ==,
                   "Start the meeting");
}

/* A customer who goes by another date is talked about; once, where the promise
 * is in doubt anyway. */
static void
test_agenda_told (void)
{
  static const struct
  {
    const char *promise;
    const char *agenda;
  } cases[] = {
    { "Easy", "Large Small Tell the customer about Easy How long? Is it "
              "safe?" },
    { "Small", "Large Small How long? Is it safe?" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (World) world;
      AccordEntity *promise;

      world_init (&world);
      promise = small_find (world.plan, "promise", cases[i].promise);
      small_set (world.plan, promise, "told-date", "2026-05-22");
      start (&world);
      assert_agenda (&world, cases[i].agenda);
    }
}

/* What people have put on the agenda keeps its place, and is not doubled. */
static void
test_agenda_by_hand (void)
{
  g_auto (World) world;

  world_init (&world);
  small_add (world.plan, "meeting", "title", "Weekly", "held-on",
             "2026-04-20", NULL);
  small_add (world.plan, "agenda-item", "meeting", "Weekly", "kind", "ask",
             "title", "Their question", "ask", "How long?", NULL);
  small_add (world.plan, "agenda-item", "meeting", "Weekly", "kind",
             "promise", "title", "The small one", "promise", "Small", NULL);
  small_add (world.plan, "agenda-item", "meeting", "Weekly", "title",
             "Cake", NULL);
  start (&world);
  assert_agenda (&world,
                 "Their question The small one Large Is it safe? Cake");
}

/* An open decision about a promise is talked about with it. */
static void
test_agenda_decision (void)
{
  g_auto (World) world;
  AccordEntity *decision;

  world_init (&world);
  decision = small_add (world.plan, "decision", "title", "Late?", "promise",
                        "Large", "open-since", "2026-04-01", NULL);
  small_add (world.plan, "decision", "title", "Hire?", "open-since",
             "2026-04-01", NULL);
  start (&world);
  assert_agenda (&world, "Large Small How long? Is it safe? Hire?");
  g_assert_true (
    accord_entity_get_referred (
      accord_meeting_session_get_current (world.session),
      ACCORD_AGENDA_ITEM_DECISION)
    == (gpointer) decision);
}

static void
test_steps (void)
{
  g_auto (World) world;
  GListModel *items;
  g_autoptr (AccordEntity) last = NULL;
  g_autoptr (GError) error = NULL;

  world_init (&world);
  start (&world);
  items = accord_meeting_session_get_items (world.session);
  last = g_list_model_get_item (items, 3);

  g_assert_true (accord_meeting_session_next (world.session, NULL));
  g_assert_cmpstr (accord_plan_get_undo_name (world.plan), ==,
                   "Finish “Large”");
  g_assert_true (accord_meeting_session_skip (world.session, NULL));
  assert_agenda (&world, "[Large] (Small) How long? Is it safe?");
  g_assert_true (accord_meeting_session_take_up (world.session, last, NULL));
  assert_agenda (&world, "[Large] (Small) Is it safe? How long?");
  assert_current (&world, "Is it safe?");
  g_assert_true (accord_meeting_session_back (world.session, NULL));
  assert_agenda (&world, "[Large] Small Is it safe? How long?");
  assert_current (&world, "Small");
  g_assert_true (
    accord_meeting_session_move (world.session, last, NULL, NULL));
  assert_agenda (&world, "[Large] Small How long? Is it safe?");
  g_assert_nonnull (accord_meeting_session_add (
    world.session, ACCORD_AGENDA_KIND_OTHER, NULL, "Cake", NULL));
  g_assert_cmpuint (accord_meeting_session_get_n_left (world.session), ==, 4);

  for (guint i = 0; i < 4; i++)
    g_assert_true (accord_meeting_session_next (world.session, NULL));
  assert_current (&world, NULL);
  g_assert_false (accord_meeting_session_next (world.session, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
}

static void
count_notify (int *n)
{
  (*n)++;
}

/* The session follows an undo. */
static void
test_undo (void)
{
  g_auto (World) world;
  int n_current = 0, n_running = 0;

  world_init (&world);
  g_signal_connect_swapped (world.session, "notify::current",
                            G_CALLBACK (count_notify), &n_current);
  g_signal_connect_swapped (world.session, "notify::running",
                            G_CALLBACK (count_notify), &n_running);
  start (&world);
  g_assert_true (accord_meeting_session_next (world.session, NULL));
  g_assert_cmpint (n_current, ==, 2);
  assert_current (&world, "Small");
  g_assert_true (accord_plan_undo (world.plan, NULL));
  assert_current (&world, "Large");
  g_assert_true (accord_plan_undo (world.plan, NULL));
  assert_current (&world, NULL);
  g_assert_false (accord_meeting_session_is_running (world.session));
  assert_agenda (&world, "");
  g_assert_cmpint (n_current, ==, 4);
  g_assert_cmpint (n_running, ==, 2);
}

/* A clock for each item, which counts on when one is taken up again. */
static void
test_clock (void)
{
  g_auto (World) world;

  world_init (&world);
  start (&world);
  world.seconds += 100;
  g_assert_cmpint (accord_meeting_session_get_seconds (world.session), ==,
                   100);
  g_assert_true (accord_meeting_session_next (world.session, NULL));
  g_assert_cmpint (accord_meeting_session_get_seconds (world.session), ==, 0);
  world.seconds += 20;
  g_assert_true (accord_meeting_session_note (world.session, "Hm", NULL));
  world.seconds += 20;
  g_assert_cmpint (accord_meeting_session_get_seconds (world.session), ==, 40);
  g_assert_cmpint (accord_meeting_session_get_total_seconds (world.session),
                   ==, 140);
  g_assert_true (accord_meeting_session_back (world.session, NULL));
  g_assert_cmpint (accord_meeting_session_get_seconds (world.session), ==,
                   100);
}

/* Killed: another session on what is on disk goes on where it was. */
static void
test_resume (void)
{
  g_auto (World) world;
  AccordEntity *priya;

  world_init (&world);
  priya = small_find (world.plan, "person", "Priya");
  start (&world);
  g_assert_true (accord_meeting_session_set_present (world.session, priya,
                                                     TRUE, NULL));
  world.seconds += 60;
  g_assert_true (accord_meeting_session_next (world.session, NULL));
  world.seconds += 30;
  g_assert_true (accord_meeting_session_leave (world.session, NULL));
  world.seconds += 3600;
  g_clear_object (&world.session);

  open_session (&world);
  g_assert_true (accord_meeting_session_is_running (world.session));
  assert_agenda (&world, "[Large] Small How long? Is it safe?");
  assert_current (&world, "Small");
  g_assert_cmpint (accord_meeting_session_get_seconds (world.session), ==, 30);
  g_assert_cmpint (accord_meeting_session_get_total_seconds (world.session),
                   ==, 90);
  g_assert_true (accord_meeting_session_is_present (world.session, priya));
  g_assert_true (accord_meeting_session_set_present (world.session, priya,
                                                     FALSE, NULL));
  g_assert_false (accord_meeting_session_is_present (world.session, priya));
}

/* Killed in the middle of an item, and with each command of a command line:
 * the time goes on, unless nobody can have been in the room. */
static void
test_resume_clock (void)
{
  g_auto (World) world;

  world_init (&world);
  start (&world);
  world.seconds += 45;
  g_clear_object (&world.session);

  world.seconds += 15;
  open_session (&world);
  g_assert_cmpint (accord_meeting_session_get_seconds (world.session), ==, 60);
  g_assert_true (accord_meeting_session_next (world.session, NULL));
  world.seconds += 10;
  g_clear_object (&world.session);

  open_session (&world);
  g_assert_cmpint (accord_meeting_session_get_seconds (world.session), ==, 10);
  g_assert_cmpint (accord_meeting_session_get_total_seconds (world.session),
                   ==, 70);
  g_clear_object (&world.session);

  world.seconds += 12 * 60 * 60;
  open_session (&world);
  g_assert_cmpint (accord_meeting_session_get_seconds (world.session), ==, 0);
  g_assert_true (accord_meeting_session_end (world.session, NULL, NULL));
  g_clear_object (&world.session);
  open_session (&world);
  g_assert_cmpint (accord_meeting_session_get_total_seconds (world.session),
                   ==, 0);
}

/* For so many seconds a screen shows the meeting. */
static void
show_for (World *world,
          int    seconds)
{
  accord_meeting_session_resume (world->session);
  for (int i = 0; i < seconds; i++)
    {
      accord_meeting_session_beat (world->session);
      world->seconds++;
    }
}

static void
assert_clock (World *world,
              int    item,
              int    total)
{
  g_assert_cmpint (accord_meeting_session_get_seconds (world->session), >=,
                   item - 5);
  g_assert_cmpint (accord_meeting_session_get_seconds (world->session), <=,
                   item);
  g_assert_cmpint (accord_meeting_session_get_total_seconds (world->session)
                     - accord_meeting_session_get_seconds (world->session),
                   ==, total - item);
}

/* Dies, and is away for so long. */
static void
get_killed (World *world,
            int    seconds)
{
  g_clear_object (&world->session);
  world->seconds += seconds;
  open_session (world);
}

/* Whoever was killed goes on from what the clock showed, once somebody is in
 * the room again; also when that happens twice within one item. */
static void
test_killed_clock (void)
{
  g_auto (World) world;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("accord-XXXXXX", &error);
  g_autoptr (GDir) left = NULL;

  g_assert_no_error (error);
  world_init (&world);
  world.folder = folder;
  g_clear_object (&world.session);
  open_session (&world);
  start (&world);
  show_for (&world, 40);
  g_assert_true (accord_meeting_session_next (world.session, NULL));
  show_for (&world, 63);
  get_killed (&world, 1000);
  assert_clock (&world, 63, 103);
  world.seconds += 500; /* the plan is open, the meeting is not resumed */
  assert_clock (&world, 63, 103);
  show_for (&world, 20);
  get_killed (&world, 4 * 60 * 60);
  assert_clock (&world, 78, 118);

  /* A command of a command line does not count the absence either, and from
   * there on the time is that of the room. */
  g_assert_true (accord_meeting_session_note (world.session, "Hm", NULL));
  get_killed (&world, 100);
  assert_clock (&world, 178, 218);
  show_for (&world, 1);
  g_assert_true (accord_meeting_session_leave (world.session, NULL));
  world.seconds += 300;
  assert_clock (&world, 179, 219);
  get_killed (&world, 300);
  assert_clock (&world, 179, 219);
  accord_meeting_session_resume (world.session);
  g_assert_true (accord_meeting_session_end (world.session, NULL, NULL));

  left = g_dir_open (folder, 0, &error);
  g_assert_no_error (error);
  g_assert_null (g_dir_read_name (left));
  g_rmdir (folder);
}

static void
test_end (void)
{
  g_auto (World) world;
  AccordPromise *large;
  AccordEntity *snapshot, *meeting;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;

  world_init (&world);
  large = small_find (world.plan, "promise", "Large");
  small_set (world.plan, large, "need-date", "2026-07-04");
  start (&world);
  meeting = accord_meeting_session_get_meeting (world.session);
  g_assert_null (accord_meeting_session_dup_before (world.session));
  g_assert_true (accord_reveal_need (large, world.plan, meeting,
                                     ACCORD_SIDE_SALES, NULL));
  g_assert_cmpint (accord_reveal_get_need (large), ==,
                   small_day ("2026-07-04"));
  world.seconds += 30 * 60;
  g_assert_true (
    accord_meeting_session_end (world.session, world.forecast, &error));
  g_assert_no_error (error);

  g_assert_false (accord_meeting_session_is_running (world.session));
  g_assert_cmpint (accord_entity_get_integer (meeting,
                                              ACCORD_MEETING_MINUTES_TAKEN),
                   ==, 30);
  g_assert_cmpint (accord_reveal_get_need (large), ==, ACCORD_DAY_NONE);

  snapshot = accord_standings_find_snapshot (world.plan, ACCORD_DAY_NONE);
  g_assert_nonnull (snapshot);
  g_assert_true (accord_entity_get_referred (snapshot,
                                             ACCORD_SNAPSHOT_MEETING)
                 == (gpointer) meeting);
  rows = accord_entity_list_referrers (snapshot, ACCORD_TYPE_SNAPSHOT_ROW,
                                       ACCORD_SNAPSHOT_ROW_SNAPSHOT);
  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_false (
    accord_meeting_session_end (world.session, world.forecast, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
}

/* The next meeting starts from where the last one ended. */
static void
test_what_moved (void)
{
  g_auto (World) world;
  g_autoptr (AccordStandings) before = NULL;
  g_autoptr (AccordStandings) now = NULL;
  g_autoptr (GArray) moves = NULL;
  g_autoptr (GArray) all = NULL;
  const AccordMove *move;

  world_init (&world);
  start (&world);
  g_assert_true (
    accord_meeting_session_end (world.session, world.forecast, NULL));
  small_set (world.plan, small_find (world.plan, "promise", "Small"),
             "agreed-date", "2026-05-02");
  small_set (world.plan, small_find (world.plan, "promise", "Easy"), "state",
             "withdrawn");
  before = accord_meeting_session_dup_before (world.session);
  now = accord_standings_new_now (world.plan, world.forecast,
                                  SMALL_TODAY + 7);
  moves = accord_standings_compare (before, now, world.plan, FALSE);
  g_assert_cmpuint (moves->len, ==, 2);
  move = &g_array_index (moves, AccordMove, 0);
  g_assert_cmpstr (move->title, ==, "Small");
  g_assert_cmpint (move->agreed_days, ==, 10);
  g_assert_cmpint (move->ready_days, ==, 0);
  move = &g_array_index (moves, AccordMove, 1);
  g_assert_cmpstr (move->title, ==, "Easy");
  g_assert_null (move->after);
  all = accord_standings_compare (before, now, world.plan, TRUE);
  g_assert_cmpuint (all->len, ==, 3);
}

/* A program that is killed writes nothing more: what was recorded is there, the
 * item is still the current one, and its time goes on. */
static void
test_killed (void)
{
  g_auto (World) world;
  g_autoptr (AccordMeetingSession) killed = NULL;
  AccordDecisionText text;
  AccordEntity *decision;

  world_init (&world);
  start (&world);
  g_assert_false (accord_meeting_session_has_begun (world.session));
  g_assert_true (accord_meeting_session_begin (world.session, NULL));
  g_assert_true (accord_meeting_session_has_begun (world.session));
  assert_current (&world, "Large");
  world.seconds = 60;
  accord_decision_text_init (&text, "We wait", SMALL_TODAY);
  text.meeting = accord_meeting_session_get_meeting (world.session);
  decision = accord_decisions_record (world.plan, NULL, &text, NULL);
  g_assert_nonnull (decision);

  /* Neither left nor ended: nobody hears of this one again. */
  killed = g_steal_pointer (&world.session);
  open_session (&world);
  g_assert_true (accord_meeting_session_is_running (world.session));
  g_assert_true (accord_meeting_session_has_begun (world.session));
  assert_current (&world, "Large");
  g_assert_cmpint (accord_meeting_session_get_seconds (world.session), ==,
                   61);
  g_assert_true (
    accord_entity_get_referred (decision, ACCORD_DECISION_MEETING)
    == accord_meeting_session_get_meeting (world.session));
  g_assert_true (accord_meeting_session_next (world.session, NULL));
  assert_current (&world, "Small");
}

/* Given before, shown at the start. */
static void
test_feelings (void)
{
  g_auto (World) world;
  AccordEntity *meeting, *priya;

  world_init (&world);
  meeting = small_add (world.plan, "meeting", "title", "Weekly", "held-on",
                       "2026-04-20", NULL);
  priya = small_find (world.plan, "person", "Priya");
  small_add (world.plan, "feeling", "side", "engineering", "mood", "2",
             "day", "2026-04-19", NULL);
  g_assert_true (accord_feelings_say (world.plan, meeting, priya,
                                      ACCORD_SIDE_SALES, 5, NULL,
                                      SMALL_TODAY, NULL));
  g_assert_true (accord_feelings_say (world.plan, meeting, priya,
                                      ACCORD_SIDE_SALES, 4, "It will do",
                                      SMALL_TODAY, NULL));
  g_assert_false (accord_feelings_shown (meeting));
  start (&world);
  g_assert_true (accord_feelings_shown (meeting));
  g_assert_cmpfloat (accord_feelings_average (meeting, ACCORD_SIDE_SALES), ==,
                     4);
  g_assert_cmpfloat (
    accord_feelings_average (meeting, ACCORD_SIDE_ENGINEERING), ==, 2);
  g_assert_cmpstr (accord_feeling_get_word (1), ==, "bad");
  g_assert_cmpstr (accord_feeling_get_word (5), ==, "good");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/meeting-session/agenda", test_agenda);
  g_test_add_func ("/meeting-session/agenda-told", test_agenda_told);
  g_test_add_func ("/meeting-session/agenda-by-hand", test_agenda_by_hand);
  g_test_add_func ("/meeting-session/agenda-decision", test_agenda_decision);
  g_test_add_func ("/meeting-session/steps", test_steps);
  g_test_add_func ("/meeting-session/undo", test_undo);
  g_test_add_func ("/meeting-session/clock", test_clock);
  g_test_add_func ("/meeting-session/resume", test_resume);
  g_test_add_func ("/meeting-session/resume-clock", test_resume_clock);
  g_test_add_func ("/meeting-session/killed-clock", test_killed_clock);
  g_test_add_func ("/meeting-session/killed", test_killed);
  g_test_add_func ("/meeting-session/end", test_end);
  g_test_add_func ("/meeting-session/what-moved", test_what_moved);
  g_test_add_func ("/meeting-session/feelings", test_feelings);
  return g_test_run ();
}

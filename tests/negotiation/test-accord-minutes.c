/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-minutes.h"

#include "accord-meeting-session.h"
#include "small-plan.h"

#include <string.h>

/* Two meetings: at the end of the first SSO was agreed for 1 June, in the
 * second it moved by a week, somebody asked something, and something was
 * decided. */
typedef struct
{
  AccordPlan *plan;
  AccordForecast *forecast;
  AccordEntity *meeting;
} World;

static void
hold (World      *world,
      const char *day,
      gboolean    ends)
{
  g_autoptr (AccordMeetingSession) session
    = accord_meeting_session_new (world->plan, small_day (day));

  g_assert_true (
    accord_meeting_session_start (session, NULL, world->forecast, NULL));
  world->meeting = accord_meeting_session_get_meeting (session);
  if (ends)
    g_assert_true (
      accord_meeting_session_end (session, world->forecast, NULL));
}

static char *
dup_meeting_id (World *world)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT,
                          accord_entity_get_id (world->meeting));
}

static void
world_init (World *world)
{
  AccordEntity *team;
  g_autofree char *id = NULL;

  world->plan = small_plan_new ();
  team = small_team (world->plan, "Team", 1);
  small_promise (world->plan, "SSO", "2026-06-01",
                 small_feature (world->plan, "Feature", team, "5"), NULL);
  small_set (world->plan, small_find (world->plan, "promise", "SSO"), "state",
             "agreed");
  world->forecast = small_forecast (world->plan, 64);
  hold (world, "2026-04-20", TRUE);
  hold (world, "2026-04-27", FALSE);
  small_add (world->plan, "person", "name", "Priya", "side", "sales", NULL);
  id = dup_meeting_id (world);
  small_add (world->plan, "attendance", "meeting", id, "person", "Priya",
             NULL);
}

static void
world_clear (World *world)
{
  g_clear_object (&world->plan);
  g_clear_pointer (&world->forecast, accord_forecast_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (World, world_clear)

static void
add_events (World *world)
{
  g_autofree char *id = dup_meeting_id (world);

  small_set (world->plan, small_find (world->plan, "promise", "SSO"),
             "agreed-date", "2026-06-08");
  small_add (world->plan, "limit", "feature", "Feature", "text",
             "No group sync", NULL);
  small_add (world->plan, "ask", "text", "Which provider?", "asked-on",
             "2026-04-27", "owner", "Priya", "due-on", "2026-05-04", NULL);
  small_add (world->plan, "ask", "text", "Later?", "asked-on", "2026-04-28",
             NULL);
  small_add (world->plan, "ask", "text", "Answered?", "asked-on",
             "2026-04-20", "answer", "Yes", "answered-on", "2026-04-21",
             "answered-side", "engineering", NULL);
  small_add (world->plan, "decision", "title", "A week more", "meeting", id,
             "open-since", "2026-04-20", "decided-on", "2026-04-27",
             "verdict", "accept", "kind", "trade", "gave-way", "sales",
             "overtime-hours", "8", "review-on", "2026-05-01", NULL);
  small_add (world->plan, "option", "decision", "A week more", "text",
             "Leave it out", NULL);
  small_add (world->plan, "option", "decision", "A week more", "text",
             "A later start", "chosen", "true", NULL);
  small_add (world->plan, "option", "decision", "A week more", "text",
             "Overtime", NULL);
}

static void
test_data (void)
{
  g_auto (World) world;
  g_autoptr (AccordMinutes) minutes = NULL;
  const AccordDuty *duty;

  world_init (&world);
  add_events (&world);
  minutes = accord_minutes_new (world.plan, world.meeting, world.forecast);
  g_assert_true (accord_minutes_find_last (world.plan) == world.meeting);
  g_assert_cmpint (minutes->day, ==, small_day ("2026-04-27"));
  g_assert_cmpuint (minutes->decisions->len, ==, 1);
  g_assert_cmpuint (minutes->agreed->len, ==, 1);

  /* By when they are due; what came later, or was answered, is no duty. */
  g_assert_cmpuint (minutes->duties->len, ==, 2);
  duty = minutes->duties->pdata[0];
  g_assert_cmpstr (duty->what, ==, "Look again at “A week more”");
  g_assert_cmpint (duty->due, ==, small_day ("2026-05-01"));
  duty = minutes->duties->pdata[1];
  g_assert_cmpstr (duty->what, ==, "Which provider?");
  g_assert_true (duty->owner == small_find (world.plan, "person", "Priya"));

  g_assert_nonnull (minutes->before);
  g_assert_cmpint (
    ((AccordStanding *) minutes->before->rows->pdata[0])->agreed, ==,
    small_day ("2026-06-01"));
  g_assert_cmpint (
    ((AccordStanding *) minutes->after->rows->pdata[0])->agreed, ==,
    small_day ("2026-06-08"));
}

static void
test_sheet (void)
{
  static const char *const lines[] = {
    "# Minutes: Meeting\n",
    "April 27, 2026",
    "- A week more: accepted  \n  A later start · trade · sales gave way · 8 "
    "hours of overtime · also on the table: Leave it out; Overtime\n",
    "- Which provider?  \n  Priya · by May 4, 2026\n",
    "- SSO: June 8, 2026  \n  before: June 1, 2026 · So it is · limits: No "
    "group sync\n",
    "| SSO | June 1, 2026 | June 8, 2026 |",
  };
  g_auto (World) world;
  g_autoptr (AccordMinutes) minutes = NULL;
  g_autoptr (AccordSheet) sheet = NULL;
  g_autofree char *markdown = NULL;

  world_init (&world);
  add_events (&world);
  minutes = accord_minutes_new (world.plan, world.meeting, world.forecast);
  sheet = accord_minutes_create_sheet (minutes, world.plan);
  markdown = accord_sheet_to_markdown (sheet);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (strstr (markdown, lines[i]) == NULL)
      g_error ("There is no “%s” in:\n%s", lines[i], markdown);
}

static AccordMeetingSession *
start_with_items (World *world,
                  guint  n)
{
  AccordMeetingSession *session
    = accord_meeting_session_new (world->plan, small_day ("2026-04-27"));

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = g_strdup_printf ("Item %u", i + 1);

      g_assert_nonnull (accord_meeting_session_add (
        session, ACCORD_AGENDA_KIND_OTHER, NULL, title, NULL));
    }

  return session;
}

static char *
dup_markdown (World *world)
{
  g_autoptr (AccordMinutes) minutes
    = accord_minutes_new (world->plan, world->meeting, world->forecast);
  g_autoptr (AccordSheet) sheet
    = accord_minutes_create_sheet (minutes, world->plan);

  return accord_sheet_to_markdown (sheet);
}

/* Whether @text stands under @heading, and before any other. */
static gboolean
stands_under (const char *markdown,
              const char *heading,
              const char *text)
{
  const char *part = strstr (markdown, heading);
  const char *end = part != NULL ? strstr (part + 1, "\n## ") : NULL;
  const char *found = part != NULL ? strstr (part, text) : NULL;

  return found != NULL && (end == NULL || found < end);
}

/* A note is in the minutes, whether or not its item was finished; what nobody
 * came to is left for another time. */
static void
test_items (void)
{
  g_auto (World) world;
  g_autoptr (AccordMeetingSession) session = NULL;
  g_autofree char *markdown = NULL;

  world_init (&world);
  session = start_with_items (&world, 6);
  while (accord_meeting_session_get_n_left (session) > 5)
    g_assert_true (accord_meeting_session_next (session, NULL));
  g_assert_true (accord_meeting_session_note (session, "Two", NULL));
  g_assert_true (accord_meeting_session_next (session, NULL));
  g_assert_true (accord_meeting_session_skip (session, NULL));
  g_assert_true (accord_meeting_session_next (session, NULL));
  for (guint i = 0; i < 3; i++)
    g_assert_true (accord_meeting_session_back (session, NULL));
  g_assert_true (accord_meeting_session_note (session, "IMPORTANT", NULL));
  g_assert_true (
    accord_meeting_session_end (session, world.forecast, NULL));

  markdown = dup_markdown (&world);
  for (guint i = 1; i <= 6; i++)
    {
      g_autofree char *title = g_strdup_printf ("Item %u", i);

      g_test_message ("%s in\n%s", title, markdown);
      g_assert_true (stands_under (markdown,
                                   i == 6 ? "## Left for another time"
                                          : "## Talked about",
                                   title));
    }
  g_assert_true (stands_under (markdown, "## Talked about", "IMPORTANT"));

  /* The picture is high: it comes behind all that is to be read. */
  g_assert_nonnull (strstr (strstr (markdown, "## Left for another time"),
                            "## Before and after"));
}

/* The last one is the one that started last, also on one day, and it sets out
 * from the end of the one before. */
static void
test_two_on_a_day (void)
{
  g_auto (World) world;
  g_autoptr (AccordMinutes) minutes = NULL;
  AccordEntity *first;

  world_init (&world);
  first = world.meeting;
  {
    g_autoptr (AccordMeetingSession) session
      = accord_meeting_session_new (world.plan, small_day ("2026-04-27"));

    g_assert_true (
      accord_meeting_session_end (session, world.forecast, NULL));
  }
  for (guint i = 0; i < 8; i++)
    {
      hold (&world, "2026-04-27", TRUE);
      g_assert_true (world.meeting != first);
      g_assert_true (accord_minutes_find_last (world.plan) == world.meeting);
    }
  small_set (world.plan, small_find (world.plan, "promise", "SSO"),
             "agreed-date", "2026-06-15");
  hold (&world, "2026-04-27", TRUE);
  minutes = accord_minutes_new (world.plan, world.meeting, NULL);
  g_assert_cmpint (
    ((AccordStanding *) minutes->before->rows->pdata[0])->agreed, ==,
    small_day ("2026-06-01"));
  g_assert_cmpint (
    ((AccordStanding *) minutes->after->rows->pdata[0])->agreed, ==,
    small_day ("2026-06-15"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/minutes/data", test_data);
  g_test_add_func ("/minutes/sheet", test_sheet);
  g_test_add_func ("/minutes/items", test_items);
  g_test_add_func ("/minutes/two-on-a-day", test_two_on_a_day);
  return g_test_run ();
}

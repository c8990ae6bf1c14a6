/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-meeting-facts.h"

#include "accord-decisions.h"
#include "accord-feelings.h"
#include "accord-meeting-forms.h"
#include "accord-plan-edit.h"
#include "accord-promise.h"
#include "meeting-world.h"

#include <string.h>

/* `title|subtitle|pill` a line. */
static void
collect (const AccordFact *fact,
         gpointer          data)
{
  g_string_append_printf (data, "%s|%s|%s\n", fact->title,
                          fact->subtitle != NULL ? fact->subtitle : "",
                          fact->pill != NULL ? fact->pill : "");
}

static char *
tell (MeetingWorld          *self,
      AccordMeetingFactsFunc facts)
{
  GString *lines = g_string_new (NULL);

  facts (self->board, collect, lines);

  return g_string_free (lines, FALSE);
}

static void
assert_told (MeetingWorld          *self,
             AccordMeetingFactsFunc facts,
             const char            *expected)
{
  g_autofree char *told = tell (self, facts);

  if (strstr (told, expected) == NULL)
    g_error ("“%s” is not in:\n%s", expected, told);
}

/* Nothing of them before the meeting has started. */
static void
test_feelings (MeetingWorld *self,
               gconstpointer data)
{
  g_autofree char *before = tell (self, accord_meeting_facts_feelings);

  g_assert_cmpstr (before, ==, "");
  meeting_world_start (self);
  assert_told (self, accord_meeting_facts_feelings, "|Sales\n");
  assert_told (self, accord_meeting_facts_feelings, "|Engineering\n");
}

static void
test_goal (MeetingWorld *self,
           gconstpointer data)
{
  meeting_world_start (self);
  assert_told (self, accord_meeting_facts_goal, " new business by ");
  assert_told (self, accord_meeting_facts_goal, " of it at risk|\n");
  assert_told (self, accord_meeting_facts_goal, " promises kept||\n");
}

/* What has moved since the last meeting says by how much. */
static void
test_moves (MeetingWorld *self,
            gconstpointer data)
{
  AccordEntity *promise;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  AccordDay agreed;

  meeting_world_start (self);
  meeting_world_next (self);
  promise = ACCORD_ENTITY (accord_meeting_board_get_promise (self->board));
  agreed = accord_entity_get_day (promise, ACCORD_PROMISE_AGREED_DATE);
  before = tell (self, accord_meeting_facts_moves);
  g_assert_true (accord_meeting_board_end (self->board, &error));
  accord_plan_begin (self->plan, "Move it", "A reason");
  accord_plan_set_day (self->plan, promise, ACCORD_PROMISE_AGREED_DATE,
                       agreed + 3);
  g_assert_true (accord_plan_commit (self->plan, &error));
  meeting_world_wait_until_idle (self);
  after = tell (self, accord_meeting_facts_moves);
  g_assert_cmpstr (before, !=, after);
  assert_told (self, accord_meeting_facts_moves,
               "agreed date 3 days later");
}

/* What is held back is not among what is known of it. */
static void
test_subject (MeetingWorld *self,
              gconstpointer data)
{
  AccordEntity *promise;
  g_autofree char *told = NULL;
  g_autofree char *year = NULL;

  meeting_world_start (self);
  meeting_world_next (self);
  promise = accord_meeting_board_get_subject (self->board);
  g_assert_true (
    accord_entity_has_value (promise, ACCORD_PROMISE_NEED_DATE));
  told = tell (self, accord_meeting_facts_subject);
  g_assert_nonnull (strstr (told, "|Agreed date|"));
  g_assert_null (strstr (told, "|Need date"));
}

static void
test_decisions_and_trail (MeetingWorld *self,
                          gconstpointer data)
{
  g_autoptr (AccordForm) form = NULL;
  g_autoptr (GError) error = NULL;

  meeting_world_start (self);
  meeting_world_next (self);
  meeting_world_wait_until_idle (self);
  form = accord_meeting_forms_decide (self->board, &error);
  g_assert_no_error (error);
  accord_form_write (form, 0, "We wait for the vendor");
  g_assert_true (accord_form_submit (form, self->today, &error));
  g_assert_no_error (error);
  assert_told (self, accord_meeting_facts_decisions,
               "We wait for the vendor|wait · nobody gave way|\n");
  assert_told (self, accord_meeting_facts_trail,
               "decided: We wait for the vendor|");
}

/* Under an ask stands whose it is, what it is about, and how long it has
 * waited. */
static void
test_about (MeetingWorld *self,
            gconstpointer data)
{
  gboolean asked = FALSE;

  meeting_world_start (self);
  for (guint i = 0; i < 12 && !asked; i++)
    {
      g_autofree char *about = NULL;

      meeting_world_next (self);
      about = accord_meeting_facts_dup_about (self->board);
      g_test_message ("%s", about);
      asked = g_strcmp0 (about, "Engineering · SSO roll-out for Acme Logistics"
                                " · waiting for 6 days")
              == 0;
    }
  g_assert_true (asked);
}

/* A decision is called what it was about; what was taken is told beside. */
static void
test_taken (MeetingWorld *self,
            gconstpointer data)
{
  AccordOptionText options[2];
  AccordDecisionText text;
  g_autoptr (GError) error = NULL;

  meeting_world_start (self);
  accord_option_text_init (&options[0], "Leave out the sync");
  accord_option_text_init (&options[1], "Wait");
  options[0].chosen = TRUE;
  accord_decision_text_init (&text, "It is late", self->today);
  text.meeting = accord_meeting_session_get_meeting (
    accord_meeting_board_get_session (self->board));
  text.verdict = ACCORD_VERDICT_ACCEPT;
  text.gave_way = ACCORD_GAVE_WAY_SALES;
  text.reason = "They can do without";
  text.options = options;
  text.n_options = G_N_ELEMENTS (options);
  g_assert_nonnull (accord_decisions_record (
    accord_meeting_board_get_plan (self->board), NULL, &text, &error));
  g_assert_no_error (error);
  assert_told (self, accord_meeting_facts_decisions,
               "It is late|Leave out the sync · wait · sales gave way · "
               "They can do without|\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name)                                                             \
  g_test_add ("/state/meeting-facts/" #name, MeetingWorld, NULL,              \
              meeting_world_set_up, test_##name, meeting_world_tear_down)
  ADD (feelings);
  ADD (goal);
  ADD (moves);
  ADD (subject);
  ADD (decisions_and_trail);
  ADD (about);
  ADD (taken);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-asks.h"
#include "accord-concerns.h"

#include "accord-decisions.h"
#include "accord-error.h"
#include "accord-option.h"
#include "accord-trail.h"
#include "small-plan.h"

typedef struct
{
  AccordPlan *plan;
  AccordEntity *promise;
  AccordEntity *sales;
  AccordEntity *engineering;
} World;

static void
world_init (World *world)
{
  world->plan = small_plan_new ();
  world->promise = small_promise (world->plan, "SSO", "2026-06-01", NULL);
  world->sales = small_add (world->plan, "person", "name", "Priya", "side",
                            "sales", NULL);
  world->engineering = small_add (world->plan, "person", "name", "Marek",
                                  NULL);
}

static void
world_clear (World *world)
{
  g_clear_object (&world->plan);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (World, world_clear)

static AccordEntity *
raise_concern (World *world)
{
  g_autoptr (GError) error = NULL;
  AccordEntity *concern = accord_concerns_raise (
    world->plan, "It is untested", ACCORD_SIDE_ENGINEERING, world->promise,
    world->engineering, SMALL_TODAY, &error);

  g_assert_no_error (error);
  return concern;
}

/* Heard is what the other side has said in other words. */
static void
test_hear (void)
{
  static const struct
  {
    const char *person;
    AccordAnswerer side;
    const char *words;
    gboolean heard;
  } cases[] = {
    { "Priya", ACCORD_ANSWERER_NOBODY, "Nobody has tried it", TRUE },
    { NULL, ACCORD_ANSWERER_SALES, "Nobody has tried it", TRUE },
    { "Marek", ACCORD_ANSWERER_NOBODY, "Nobody has tried it", FALSE },
    { "Marek", ACCORD_ANSWERER_SALES, "Nobody has tried it", FALSE },
    { NULL, ACCORD_ANSWERER_ENGINEERING, "Nobody has tried it", FALSE },
    { NULL, ACCORD_ANSWERER_NOBODY, "Nobody has tried it", FALSE },
    { "Priya", ACCORD_ANSWERER_NOBODY, "", FALSE },
    { "Priya", ACCORD_ANSWERER_NOBODY, NULL, FALSE },
    { "Priya", ACCORD_ANSWERER_NOBODY, " it is UNTESTED ", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (World) world;
      AccordConcern *concern;
      g_autoptr (GPtrArray) unheard = NULL;
      g_autoptr (GError) error = NULL;

      world_init (&world);
      concern = ACCORD_CONCERN (raise_concern (&world));
      g_assert_cmpint (
        accord_concern_hear (
          concern, world.plan, cases[i].words, cases[i].side,
          cases[i].person != NULL
            ? small_find (world.plan, "person", cases[i].person)
            : NULL,
          SMALL_TODAY + 3, &error),
        ==, cases[i].heard);
      g_assert_cmpint (error == NULL, ==, cases[i].heard);
      g_assert_cmpint (accord_concern_is_heard (concern), ==, cases[i].heard);
      g_assert_cmpint (accord_concern_get_age (concern, SMALL_TODAY + 10), ==,
                       cases[i].heard ? 3 : 10);
      unheard = accord_concerns_list_unheard (world.plan, world.promise);
      g_assert_cmpuint (unheard->len, ==, cases[i].heard ? 0 : 1);
    }
}

/* What was said back stands, until somebody takes that back. */
static void
test_hear_twice (void)
{
  g_auto (World) world;
  AccordEntity *concern;
  g_autoptr (GError) error = NULL;

  world_init (&world);
  concern = raise_concern (&world);
  g_assert_true (accord_concern_hear (ACCORD_CONCERN (concern), world.plan,
                                      "Nobody has tried it",
                                      ACCORD_ANSWERER_SALES, NULL,
                                      SMALL_TODAY, NULL));
  g_assert_false (accord_concern_hear (ACCORD_CONCERN (concern), world.plan,
                                       "Try it", ACCORD_ANSWERER_SALES, NULL,
                                       SMALL_TODAY, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, "“Nobody has tried it” already"));
  g_assert_cmpstr (accord_entity_get_text (concern,
                                           ACCORD_CONCERN_HEARD_WORDS),
                   ==, "Nobody has tried it");
}

static void
test_settle (void)
{
  g_auto (World) world;
  AccordEntity *concern;
  g_autoptr (GPtrArray) unheard = NULL;

  world_init (&world);
  concern = raise_concern (&world);
  g_assert_true (accord_concern_settle (ACCORD_CONCERN (concern), world.plan,
                                        SMALL_TODAY, NULL));
  unheard = accord_concerns_list_unheard (world.plan, NULL);
  g_assert_cmpuint (unheard->len, ==, 0);
}

static void
test_ask (void)
{
  g_auto (World) world;
  AccordAskText text = { .kind = ACCORD_ASK_KIND_QUESTION,
                         .text = "Without SCIM?",
                         .side = ACCORD_SIDE_ENGINEERING,
                         .due = ACCORD_DAY_NONE,
                         .day = SMALL_TODAY };
  AccordAsk *ask;
  g_autoptr (GPtrArray) waiting = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GError) error = NULL;

  world_init (&world);
  text.subject = world.promise;
  text.person = world.engineering;
  text.owner = world.sales;
  ask = ACCORD_ASK (accord_asks_add (world.plan, &text, NULL));
  waiting = accord_asks_list_waiting (world.plan, world.promise);
  g_assert_cmpuint (waiting->len, ==, 1);
  g_assert_cmpint (accord_ask_get_age (ask, SMALL_TODAY + 6), ==, 6);

  g_assert_false (accord_ask_answer (ask, world.plan, "Yes",
                                     ACCORD_ANSWERER_NOBODY, NULL,
                                     SMALL_TODAY, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
  g_clear_error (&error);
  g_assert_false (accord_ask_answer (ask, world.plan, "Yes",
                                     ACCORD_ANSWERER_NOBODY,
                                     world.engineering, SMALL_TODAY, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
  g_assert_true (accord_ask_answer (ask, world.plan, "Yes",
                                    ACCORD_ANSWERER_NOBODY, world.sales,
                                    SMALL_TODAY + 2, NULL));
  g_assert_cmpint (accord_ask_get_age (ask, SMALL_TODAY + 6), ==, 2);
  left = accord_asks_list_waiting (world.plan, NULL);
  g_assert_cmpuint (left->len, ==, 0);
}

/* A decision that was open is taken, with what was on the table. */
static void
test_decide (void)
{
  g_auto (World) world;
  AccordDecisionText text;
  AccordOptionText options[2];
  AccordEntity *open, *decision, *chosen;
  g_autoptr (GPtrArray) list = NULL;

  world_init (&world);
  open = small_add (world.plan, "decision", "title", "Late?", "promise",
                    "SSO", "open-since", "2026-04-10", NULL);
  g_assert_true (accord_decisions_find_open (world.promise) == open);
  g_assert_cmpint (accord_decision_get_age (ACCORD_DECISION (open),
                                            SMALL_TODAY),
                   ==, 10);

  accord_option_text_init (&options[0], "Wait");
  accord_option_text_init (&options[1], "Leave out SCIM");
  options[1].chosen = TRUE;
  options[1].chance = 0.81;
  accord_decision_text_init (&text, "Late?", SMALL_TODAY);
  text.subject = world.promise;
  text.kind = ACCORD_DECISION_KIND_TRADE;
  text.verdict = ACCORD_VERDICT_STRETCH;
  text.gave_way = ACCORD_GAVE_WAY_SALES;
  text.cost_days = 3;
  text.reason = "They can begin without";
  text.options = options;
  text.n_options = G_N_ELEMENTS (options);
  decision = accord_decisions_record (world.plan, open, &text, NULL);
  g_assert_true (decision == open);
  g_assert_cmpstr (accord_plan_get_undo_name (world.plan), ==,
                   "Decide: Late?");
  g_assert_null (accord_decisions_find_open (world.promise));
  chosen = accord_decision_find_chosen (ACCORD_DECISION (decision));
  g_assert_cmpstr (accord_entity_get_text (chosen, ACCORD_OPTION_TEXT), ==,
                   "Leave out SCIM");
  list = accord_decisions_list (world.plan, NULL);
  g_assert_cmpuint (list->len, ==, 1);
}

/* What happened, in its order; of one day in the order of its turns. */
static void
test_trail (void)
{
  static const AccordTrailKind kinds[]
    = { ACCORD_TRAIL_ASKED, ACCORD_TRAIL_OFFERED, ACCORD_TRAIL_ANSWERED,
        ACCORD_TRAIL_OFFERED, ACCORD_TRAIL_OFFERED, ACCORD_TRAIL_SIGNED,
        ACCORD_TRAIL_TOLD };
  g_auto (World) world;
  g_autoptr (GArray) trail = NULL;
  g_autofree char *who = NULL;

  world_init (&world);
  small_add (world.plan, "ask", "text", "When?", "promise", "SSO",
             "asked-on", "2026-04-01", "answer", "In June", "answered-on",
             "2026-04-05", "answered-side", "engineering", NULL);
  small_add (world.plan, "offer", "promise", "SSO", "made-on", "2026-04-05",
             "date", "2026-06-20", "turn", "3", NULL);
  small_add (world.plan, "offer", "promise", "SSO", "made-on", "2026-04-05",
             "date", "2026-06-10", "turn", "2", "side", "sales", "person",
             "Priya", NULL);
  small_add (world.plan, "offer", "promise", "SSO", "made-on", "2026-04-02",
             "date", "2026-06-01", "side", "sales", NULL);
  small_add (world.plan, "signature", "promise", "SSO", "name", "Marek",
             "signed-on", "2026-04-06", NULL);
  small_set (world.plan, world.promise, "told-on", "2026-04-07");
  trail = accord_trail_new (ACCORD_PROMISE (world.promise));
  g_assert_cmpuint (trail->len, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < trail->len; i++)
    g_assert_cmpint (g_array_index (trail, AccordTrailEntry, i).kind, ==,
                     kinds[i]);
  g_assert_cmpint (g_array_index (trail, AccordTrailEntry, 3).date, ==,
                   small_day ("2026-06-10"));
  who = accord_trail_dup_who (&g_array_index (trail, AccordTrailEntry, 3));
  g_assert_cmpstr (who, ==, "Priya");
}

/* A warning is one sentence, whatever its concerns end in. */
static void
test_warning (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  g_autofree char *none = accord_concerns_dup_warning (plan, NULL);
  g_autofree char *warning = NULL;

  g_assert_null (none);
  small_add (plan, "concern", "text", "It is slow.", "raised-on",
             "2026-04-10", NULL);
  warning = accord_concerns_dup_warning (plan, NULL);
  g_assert_cmpstr (warning, ==, "Nobody has said back yet: “It is slow”.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/said/hear", test_hear);
  g_test_add_func ("/said/settle", test_settle);
  g_test_add_func ("/said/hear-twice", test_hear_twice);
  g_test_add_func ("/said/ask", test_ask);
  g_test_add_func ("/said/decide", test_decide);
  g_test_add_func ("/said/trail", test_trail);
  g_test_add_func ("/said/warning", test_warning);
  return g_test_run ();
}

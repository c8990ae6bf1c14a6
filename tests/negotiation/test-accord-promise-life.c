/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-promise-life.h"

#include "accord-ask.h"
#include "accord-asked-first.h"
#include "accord-error.h"
#include "accord-offer.h"
#include "accord-outcome.h"
#include "accord-promise-baseline.h"
#include "accord-signature.h"
#include "accord-trail.h"
#include "accord-words.h"
#include "small-plan.h"

/* A promise that wants 1 June, one person of each side, and one feature. */
typedef struct
{
  AccordPlan *plan;
  AccordPromise *promise;
  AccordEntity *sales;
  AccordEntity *engineering;
} World;

static void
world_init (World      *world,
            const char *days)
{
  AccordEntity *team, *feature;

  world->plan = small_plan_new ();
  team = small_team (world->plan, "Team", 1);
  feature = small_feature (world->plan, "Feature", team, days);
  world->promise = ACCORD_PROMISE (
    small_promise (world->plan, "SSO", NULL, feature, NULL));
  world->sales = small_add (world->plan, "person", "name", "Priya", "side",
                            "sales", NULL);
  world->engineering = small_find (world->plan, "person", "Team 1");
}

static void
world_clear (World *world)
{
  g_clear_object (&world->plan);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (World, world_clear)

static gboolean
go (World         *world,
    AccordLifeStep step,
    AccordSide     side,
    const char    *date,
    const char    *why,
    GError       **error)
{
  AccordLifeMove move;

  accord_life_move_init (&move, side, SMALL_TODAY);
  move.person = side == ACCORD_SIDE_SALES         ? world->sales
                : side == ACCORD_SIDE_ENGINEERING ? world->engineering
                                                  : NULL;
  if (date != NULL)
    move.date = small_day (date);
  move.why = why;

  return accord_promise_life_go (world->promise, world->plan, step, &move,
                                 error);
}

static void
must (World         *world,
      AccordLifeStep step,
      AccordSide     side,
      const char    *date,
      const char    *why)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (go (world, step, side, date, why, &error));
  g_assert_no_error (error);
}

static void
must_not (World         *world,
          AccordLifeStep step,
          AccordSide     side,
          const char    *date,
          const char    *why,
          const char    *message)
{
  g_autoptr (GError) error = NULL;
  guint64 digest = accord_plan_get_digest (world->plan);

  g_assert_false (go (world, step, side, date, why, &error));
  g_assert_true (error->domain == ACCORD_ERROR);
  g_assert_cmpint (error->code, ==,
                   strstr (message, "say why") != NULL ? ACCORD_ERROR_REASON
                                                       : ACCORD_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, message));
  g_assert_cmpuint (accord_plan_get_digest (world->plan), ==, digest);
}

/* Time goes by. */
static void
look_from (World      *world,
           const char *day)
{
  small_set (world->plan, accord_plan_get_root (world->plan), "as-of", day);
}

static void
assert_state (World             *world,
              AccordPromiseState state)
{
  g_assert_cmpint (accord_entity_get_choice (ACCORD_ENTITY (world->promise),
                                             ACCORD_PROMISE_STATE),
                   ==, state);
}

static void
assert_day (World      *world,
            guint       field,
            const char *day)
{
  g_assert_cmpint (
    accord_entity_get_day (ACCORD_ENTITY (world->promise), field), ==,
    small_day (day));
}

static guint
count (World *world,
       GType  kind)
{
  return accord_entity_list_get_size (
    accord_plan_get_list (world->plan, kind));
}

/* The usual life, and what each step leaves behind. */
static void
test_life (void)
{
  g_auto (World) world;
  AccordEntity *ask;

  world_init (&world, "5 10 15");
  must (&world, ACCORD_LIFE_ASK, ACCORD_SIDE_SALES, "2026-06-01",
        "They move house");
  assert_state (&world, ACCORD_PROMISE_STATE_ASKED);
  assert_day (&world, ACCORD_PROMISE_WANT_DATE, "2026-06-01");
  g_assert_cmpuint (count (&world, ACCORD_TYPE_ASK), ==, 1);
  g_assert_cmpuint (count (&world, ACCORD_TYPE_OFFER), ==, 1);

  must (&world, ACCORD_LIFE_ANSWER, ACCORD_SIDE_ENGINEERING, "2026-06-20",
        NULL);
  assert_state (&world, ACCORD_PROMISE_STATE_ANSWERED);
  ask = accord_entity_list_get (
    accord_plan_get_list (world.plan, ACCORD_TYPE_ASK), 0);
  g_assert_cmpstr (accord_entity_get_text (ask, ACCORD_ASK_ANSWER), ==,
                   "2026-06-20");

  must (&world, ACCORD_LIFE_OFFER, ACCORD_SIDE_SALES, "2026-06-10", NULL);
  assert_state (&world, ACCORD_PROMISE_STATE_ASKED);
  must (&world, ACCORD_LIFE_AGREE, ACCORD_SIDE_ENGINEERING, NULL, NULL);
  assert_state (&world, ACCORD_PROMISE_STATE_AGREED);
  assert_day (&world, ACCORD_PROMISE_AGREED_DATE, "2026-06-10");
  assert_day (&world, ACCORD_PROMISE_DATE_GIVEN_ON, "2026-04-20");
  g_assert_cmpint (accord_entity_get_choice (ACCORD_ENTITY (world.promise),
                                             ACCORD_PROMISE_ORIGIN),
                   ==, ACCORD_DATE_ORIGIN_NEGOTIATED);
  g_assert_false (accord_entity_get_boolean (ACCORD_ENTITY (world.promise),
                                             ACCORD_PROMISE_BEFORE_ESTIMATE));

  must (&world, ACCORD_LIFE_TELL, ACCORD_SIDE_SALES, NULL, NULL);
  assert_state (&world, ACCORD_PROMISE_STATE_TOLD);
  assert_day (&world, ACCORD_PROMISE_TOLD_DATE, "2026-06-10");
  must_not (&world, ACCORD_LIFE_KEEP, ACCORD_SIDE_ENGINEERING, "2026-06-09",
            NULL, "has not come yet");
  must_not (&world, ACCORD_LIFE_BREAK, ACCORD_SIDE_BOTH, "2026-06-09", "Luck",
            "has not come yet");
  look_from (&world, "2026-06-09");
  must (&world, ACCORD_LIFE_KEEP, ACCORD_SIDE_ENGINEERING, "2026-06-09", NULL);
  assert_state (&world, ACCORD_PROMISE_STATE_KEPT);
  assert_day (&world, ACCORD_PROMISE_DELIVERED_ON, "2026-06-09");
  g_assert_cmpuint (count (&world, ACCORD_TYPE_OUTCOME), ==, 1);
}

/* What comes after its agreed date is kept late, and shows by how much. */
static void
test_kept_late (void)
{
  static const struct
  {
    const char *delivered;
    int days_late;
    const char *words;
  } cases[] = {
    { "2026-06-09", 0, "kept" },
    { "2026-06-10", 0, "kept" },
    { "2026-06-11", 1, "kept 1 day late" },
    { "2026-06-15", 5, "kept 5 days late" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (World) world;
      g_autofree char *words = NULL;
      AccordAskedFirst counts;

      world_init (&world, "5 10 15");
      must (&world, ACCORD_LIFE_AGREE, ACCORD_SIDE_BOTH, "2026-06-10", NULL);
      look_from (&world, "2026-06-15");
      must (&world, ACCORD_LIFE_KEEP, ACCORD_SIDE_SALES, cases[i].delivered,
            NULL);
      assert_state (&world, ACCORD_PROMISE_STATE_KEPT);
      g_assert_cmpint (accord_promise_get_days_late (world.promise), ==,
                       cases[i].days_late);
      words = accord_words_dup_state (world.promise);
      g_assert_cmpstr (words, ==, cases[i].words);
      accord_asked_first_count (world.plan, &counts);
      g_assert_cmpuint (counts.asked.n_kept, ==, 1);
      g_assert_cmpuint (counts.asked.n_late, ==, cases[i].days_late > 0);
      g_assert_cmpuint (counts.asked.n_broken, ==, 0);
      g_assert_cmpint (counts.asked.days_late, ==, cases[i].days_late);
    }
}

static const AccordTrailEntry *
find_entry (GArray         *trail,
            AccordTrailKind kind)
{
  for (guint i = 0; i < trail->len; i++)
    if (g_array_index (trail, AccordTrailEntry, i).kind == kind)
      return &g_array_index (trail, AccordTrailEntry, i);

  return NULL;
}

/* What has ended goes on where it was; the trail has the end and its taking
 * back, with the reason. */
static void
test_reopen (void)
{
  static const struct
  {
    gboolean agreed;
    gboolean told;
    AccordLifeStep end;
    AccordPromiseState again;
    AccordTrailKind kind; /* of the end */
  } cases[] = {
    { TRUE, TRUE, ACCORD_LIFE_KEEP, ACCORD_PROMISE_STATE_TOLD,
      ACCORD_TRAIL_KEPT },
    { TRUE, FALSE, ACCORD_LIFE_BREAK, ACCORD_PROMISE_STATE_AGREED,
      ACCORD_TRAIL_BROKEN },
    { TRUE, TRUE, ACCORD_LIFE_WITHDRAW, ACCORD_PROMISE_STATE_TOLD,
      ACCORD_TRAIL_DECIDED },
    { FALSE, FALSE, ACCORD_LIFE_WITHDRAW, ACCORD_PROMISE_STATE_ANSWERED,
      ACCORD_TRAIL_DECIDED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (World) world;
      g_autoptr (GArray) trail = NULL;
      const AccordTrailEntry *last;
      guint64 digest;

      world_init (&world, "5 10 15");
      must (&world, ACCORD_LIFE_OFFER, ACCORD_SIDE_ENGINEERING, "2026-06-10",
            NULL);
      if (cases[i].agreed)
        must (&world, ACCORD_LIFE_AGREE, ACCORD_SIDE_SALES, NULL, NULL);
      if (cases[i].told)
        must (&world, ACCORD_LIFE_TELL, ACCORD_SIDE_SALES, NULL, NULL);
      must (&world, cases[i].end, ACCORD_SIDE_SALES, NULL, "The end");
      digest = accord_plan_get_digest (world.plan);
      must (&world, ACCORD_LIFE_REOPEN, ACCORD_SIDE_SALES, NULL,
            "They came back");
      assert_state (&world, cases[i].again);
      g_assert_false (accord_entity_has_value (ACCORD_ENTITY (world.promise),
                                               ACCORD_PROMISE_DELIVERED_ON));
      trail = accord_trail_new (world.promise);
      g_assert_nonnull (find_entry (trail, cases[i].kind));
      last = find_entry (trail, ACCORD_TRAIL_DECIDED);
      if (cases[i].end == ACCORD_LIFE_WITHDRAW)
        {
          g_assert_cmpstr (last->text, ==, "Withdraw the promise");
          g_assert_cmpstr (last->why, ==, "The end");
          last++;
        }
      g_assert_cmpstr (last->text, ==, "Reopen the promise");
      g_assert_cmpstr (last->why, ==, "They came back");
      g_assert_true (accord_plan_undo (world.plan, NULL));
      g_assert_cmpuint (accord_plan_get_digest (world.plan), ==, digest);
    }
}

/* One step, one undo, by name. */
static void
test_undo (void)
{
  g_auto (World) world;
  guint64 digest;

  world_init (&world, "5 10 15");
  digest = accord_plan_get_digest (world.plan);
  must (&world, ACCORD_LIFE_ASK, ACCORD_SIDE_SALES, "2026-06-01", NULL);
  g_assert_cmpstr (accord_plan_get_undo_name (world.plan), ==,
                   "Ask for a date for SSO");
  must (&world, ACCORD_LIFE_ANSWER, ACCORD_SIDE_ENGINEERING, "2026-06-20",
        NULL);
  g_assert_cmpstr (accord_plan_get_undo_name (world.plan), ==,
                   "Answer about SSO");
  g_assert_true (accord_plan_undo (world.plan, NULL));
  g_assert_true (accord_plan_undo (world.plan, NULL));
  g_assert_cmpuint (accord_plan_get_digest (world.plan), ==, digest);
}

/* Who may do what from where: one row a refusal. */
static void
test_refusals (void)
{
  static const struct
  {
    const char *state;
    AccordLifeStep step;
    AccordSide side;
    const char *date;
    const char *why;
    const char *message;
  } cases[] = {
    { "draft", ACCORD_LIFE_ASK, ACCORD_SIDE_ENGINEERING, NULL, NULL,
      "by sales" },
    { "asked", ACCORD_LIFE_ANSWER, ACCORD_SIDE_SALES, "2026-06-01", NULL,
      "by engineering" },
    { "asked", ACCORD_LIFE_ANSWER, ACCORD_SIDE_ENGINEERING, NULL, NULL,
      "a date, a scope" },
    { "asked", ACCORD_LIFE_AGREE, ACCORD_SIDE_SALES, NULL, NULL,
      "has not offered a date" },
    { "agreed", ACCORD_LIFE_AGREE, ACCORD_SIDE_SALES, NULL, NULL,
      "has not offered another since" },
    { "agreed", ACCORD_LIFE_ANSWER, ACCORD_SIDE_ENGINEERING, "2026-06-01",
      NULL, "it is “agreed”; make an offer" },
    { "kept", ACCORD_LIFE_AGREE, ACCORD_SIDE_BOTH, "2026-06-01", NULL,
      "it is “kept”; reopen it first" },
    { "draft", ACCORD_LIFE_SIGN, ACCORD_SIDE_SALES, NULL, NULL,
      "it is “draft”" },
    { "agreed", ACCORD_LIFE_SIGN, ACCORD_SIDE_BOTH, NULL, NULL,
      "signs for itself" },
    { "agreed", ACCORD_LIFE_UNSIGN, ACCORD_SIDE_SALES, NULL, "Because",
      "has not signed" },
    { "agreed", ACCORD_LIFE_MOVE, ACCORD_SIDE_BOTH, NULL, NULL,
      "give a date" },
    { "agreed", ACCORD_LIFE_MOVE, ACCORD_SIDE_ENGINEERING, "2026-06-20",
      "Two are ill", "let one make an offer and the other agree" },
    { "told", ACCORD_LIFE_WITHDRAW, ACCORD_SIDE_SALES, NULL, " \t ",
      "say why" },
    { "draft", ACCORD_LIFE_TELL, ACCORD_SIDE_SALES, NULL, NULL,
      "no agreed date" },
    { "agreed", ACCORD_LIFE_TELL, ACCORD_SIDE_ENGINEERING, NULL, NULL,
      "by sales" },
    { "kept", ACCORD_LIFE_REOPEN, ACCORD_SIDE_SALES, NULL, NULL, "say why" },
    { "told", ACCORD_LIFE_REOPEN, ACCORD_SIDE_BOTH, NULL, "Because",
      "it is “told”" },
    { "told", ACCORD_LIFE_BREAK, ACCORD_SIDE_SALES, NULL, "", "say why" },
    { "asked", ACCORD_LIFE_WITHDRAW, ACCORD_SIDE_SALES, NULL, NULL,
      "say why" },
    { "kept", ACCORD_LIFE_WITHDRAW, ACCORD_SIDE_SALES, NULL, "Late",
      "it is “kept”" },
    { "withdrawn", ACCORD_LIFE_ASK, ACCORD_SIDE_SALES, NULL, NULL,
      "it is “withdrawn”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (World) world;

      world_init (&world, "5 10 15");
      if (strcmp (cases[i].state, "draft") != 0
          && strcmp (cases[i].state, "asked") != 0)
        {
          small_set (world.plan, world.promise, "agreed-date", "2026-06-10");
          small_set (world.plan, world.promise, "delivered-on", "2026-04-20");
        }
      small_set (world.plan, world.promise, "state", cases[i].state);
      must_not (&world, cases[i].step, cases[i].side, cases[i].date,
                cases[i].why, cases[i].message);
    }
}

/* A side takes the other's last offer, not its own, nor one that has passed. */
static void
test_agree (void)
{
  g_auto (World) world;

  world_init (&world, "5 10 15");
  must (&world, ACCORD_LIFE_ASK, ACCORD_SIDE_SALES, "2026-06-01", NULL);
  must_not (&world, ACCORD_LIFE_AGREE, ACCORD_SIDE_SALES, "2026-06-01", NULL,
            "has not offered");
  must (&world, ACCORD_LIFE_ANSWER, ACCORD_SIDE_ENGINEERING, "2026-06-20",
        NULL);
  must (&world, ACCORD_LIFE_OFFER, ACCORD_SIDE_ENGINEERING, "2026-06-15",
        "Kofi is back");
  must_not (&world, ACCORD_LIFE_AGREE, ACCORD_SIDE_SALES, "2026-06-20", NULL,
            "has not offered this date");
  must (&world, ACCORD_LIFE_AGREE, ACCORD_SIDE_BOTH, "2026-06-12", NULL);
  assert_day (&world, ACCORD_PROMISE_AGREED_DATE, "2026-06-12");
}

/* A date that nobody could estimate is marked as that. */
static void
test_before_estimate (void)
{
  static const struct
  {
    const char *days; /* NULL: no estimate */
    AccordLifeStep step;
    AccordSide side;
    gboolean before;
  } cases[] = {
    { "5 10 15", ACCORD_LIFE_TELL, ACCORD_SIDE_SALES, FALSE },
    { NULL, ACCORD_LIFE_TELL, ACCORD_SIDE_SALES, TRUE },
    { "5 10 15", ACCORD_LIFE_AGREE, ACCORD_SIDE_BOTH, FALSE },
    { NULL, ACCORD_LIFE_AGREE, ACCORD_SIDE_BOTH, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (World) world;

      world_init (&world, cases[i].days);
      must (&world, cases[i].step, cases[i].side, "2026-06-01", NULL);
      assert_day (&world, ACCORD_PROMISE_AGREED_DATE, "2026-06-01");
      g_assert_cmpint (
        accord_entity_get_boolean (ACCORD_ENTITY (world.promise),
                                   ACCORD_PROMISE_BEFORE_ESTIMATE),
        ==, cases[i].before);
    }
}

/* Both sides sign; what moves after needs a reason and is measured. */
static void
test_signing (void)
{
  g_auto (World) world;
  int slip;

  world_init (&world, "5 10 15");
  must (&world, ACCORD_LIFE_AGREE, ACCORD_SIDE_BOTH, "2026-06-01", NULL);
  must (&world, ACCORD_LIFE_MOVE, ACCORD_SIDE_BOTH, "2026-06-10", NULL);
  must (&world, ACCORD_LIFE_SIGN, ACCORD_SIDE_SALES, NULL, NULL);
  must_not (&world, ACCORD_LIFE_SIGN, ACCORD_SIDE_SALES, NULL, NULL,
            "signed this date already");
  g_assert_false (accord_promise_life_needs_reason (world.promise));
  g_assert_false (accord_promise_baseline_get_slip (world.promise, NULL));

  must (&world, ACCORD_LIFE_SIGN, ACCORD_SIDE_ENGINEERING, NULL, NULL);
  g_assert_true (accord_promise_life_needs_reason (world.promise));
  g_assert_true (accord_promise_baseline_get_slip (world.promise, &slip));
  g_assert_cmpint (slip, ==, 0);

  must_not (&world, ACCORD_LIFE_MOVE, ACCORD_SIDE_BOTH, "2026-06-17", "   ",
            "say why it moves");
  must (&world, ACCORD_LIFE_MOVE, ACCORD_SIDE_BOTH, "2026-06-17",
        "Two are ill");
  g_assert_true (accord_promise_baseline_get_slip (world.promise, &slip));
  g_assert_cmpint (slip, ==, 7);
  g_assert_cmpstr (
    accord_entity_get_text (
      accord_promise_life_find_offer (world.promise, ACCORD_SIDE_ENGINEERING),
      ACCORD_OFFER_WHY),
    ==, "Two are ill");

  /* A new date signed by one side leaves the baseline where it was. */
  must (&world, ACCORD_LIFE_SIGN, ACCORD_SIDE_ENGINEERING, NULL, NULL);
  g_assert_cmpint (accord_promise_baseline_get_date (world.promise), ==,
                   small_day ("2026-06-10"));
  must (&world, ACCORD_LIFE_SIGN, ACCORD_SIDE_SALES, NULL, NULL);
  g_assert_cmpint (accord_promise_baseline_get_date (world.promise), ==,
                   small_day ("2026-06-17"));

  /* A name that is taken back takes the baseline with it. */
  must (&world, ACCORD_LIFE_UNSIGN, ACCORD_SIDE_SALES, NULL, "They left");
  must (&world, ACCORD_LIFE_UNSIGN, ACCORD_SIDE_SALES, NULL, "They left");
  g_assert_false (accord_promise_life_needs_reason (world.promise));
}

/* What both have signed is talked about again: one side offers another date,
 * the other takes it, with a reason, and both sign that. */
static void
test_agree_again (void)
{
  g_auto (World) world;
  int slip;

  world_init (&world, "5 10 15");
  must (&world, ACCORD_LIFE_ASK, ACCORD_SIDE_SALES, "2026-06-01", NULL);
  must (&world, ACCORD_LIFE_ANSWER, ACCORD_SIDE_ENGINEERING, "2026-06-20",
        NULL);
  must (&world, ACCORD_LIFE_AGREE, ACCORD_SIDE_SALES, NULL, NULL);
  must (&world, ACCORD_LIFE_TELL, ACCORD_SIDE_SALES, NULL, NULL);
  must (&world, ACCORD_LIFE_SIGN, ACCORD_SIDE_SALES, NULL, NULL);
  must (&world, ACCORD_LIFE_SIGN, ACCORD_SIDE_ENGINEERING, NULL, NULL);
  /* The want date of old is no offer to come back to. */
  must_not (&world, ACCORD_LIFE_AGREE, ACCORD_SIDE_ENGINEERING, NULL,
            "Because", "has not offered another since");

  must (&world, ACCORD_LIFE_OFFER, ACCORD_SIDE_ENGINEERING, "2026-07-04",
        NULL);
  assert_day (&world, ACCORD_PROMISE_AGREED_DATE, "2026-06-20");
  must_not (&world, ACCORD_LIFE_AGREE, ACCORD_SIDE_ENGINEERING, NULL,
            "Because", "has not offered another since");
  must_not (&world, ACCORD_LIFE_AGREE, ACCORD_SIDE_SALES, NULL, NULL,
            "say why it moves");
  must (&world, ACCORD_LIFE_AGREE, ACCORD_SIDE_SALES, NULL, "Two are ill");
  assert_state (&world, ACCORD_PROMISE_STATE_TOLD);
  assert_day (&world, ACCORD_PROMISE_AGREED_DATE, "2026-07-04");
  assert_day (&world, ACCORD_PROMISE_TOLD_DATE, "2026-06-20");
  g_assert_true (accord_promise_baseline_get_slip (world.promise, &slip));
  g_assert_cmpint (slip, ==, 14);
  must_not (&world, ACCORD_LIFE_AGREE, ACCORD_SIDE_SALES, NULL, "Again",
            "has not offered another since");

  must (&world, ACCORD_LIFE_SIGN, ACCORD_SIDE_SALES, NULL, NULL);
  must (&world, ACCORD_LIFE_SIGN, ACCORD_SIDE_ENGINEERING, NULL, NULL);
  g_assert_cmpint (accord_promise_baseline_get_date (world.promise), ==,
                   small_day ("2026-07-04"));

  /* The reason of whoever offers it is one for whoever takes it too. */
  must (&world, ACCORD_LIFE_OFFER, ACCORD_SIDE_SALES, "2026-07-11",
        "They moved house");
  must (&world, ACCORD_LIFE_AGREE, ACCORD_SIDE_ENGINEERING, NULL, NULL);
  g_assert_true (accord_promise_baseline_get_slip (world.promise, &slip));
  g_assert_cmpint (slip, ==, 7);
}

/* All on one day, and still in the order in which it happened. */
static void
test_trail (void)
{
  static const struct
  {
    AccordTrailKind kind;
    AccordSide side;
    const char *why;
  } expected[] = {
    { ACCORD_TRAIL_OFFERED, ACCORD_SIDE_SALES, NULL },
    { ACCORD_TRAIL_AGREED, ACCORD_SIDE_ENGINEERING, NULL },
    { ACCORD_TRAIL_SIGNED, ACCORD_SIDE_ENGINEERING, NULL },
    { ACCORD_TRAIL_TOLD, ACCORD_SIDE_SALES, NULL },
    { ACCORD_TRAIL_SIGNED, ACCORD_SIDE_SALES, NULL },
    { ACCORD_TRAIL_OFFERED, ACCORD_SIDE_ENGINEERING, "Two are ill" },
    { ACCORD_TRAIL_AGREED, ACCORD_SIDE_SALES, "Two are ill" },
    { ACCORD_TRAIL_UNSIGNED, ACCORD_SIDE_SALES, "It is too late" },
    { ACCORD_TRAIL_BROKEN, ACCORD_SIDE_BOTH, "They left" },
    { ACCORD_TRAIL_DECIDED, ACCORD_SIDE_BOTH, "They came back" },
    { ACCORD_TRAIL_DECIDED, ACCORD_SIDE_BOTH, "They left again" },
  };
  g_auto (World) world;
  g_autoptr (GArray) trail = NULL;

  world_init (&world, "5 10 15");
  must (&world, ACCORD_LIFE_OFFER, ACCORD_SIDE_SALES, "2026-06-01", NULL);
  must (&world, ACCORD_LIFE_AGREE, ACCORD_SIDE_ENGINEERING, NULL, NULL);
  must (&world, ACCORD_LIFE_SIGN, ACCORD_SIDE_ENGINEERING, NULL, NULL);
  must (&world, ACCORD_LIFE_TELL, ACCORD_SIDE_SALES, NULL, NULL);
  must (&world, ACCORD_LIFE_SIGN, ACCORD_SIDE_SALES, NULL, NULL);
  must (&world, ACCORD_LIFE_OFFER, ACCORD_SIDE_ENGINEERING, "2026-06-20",
        "Two are ill");
  must (&world, ACCORD_LIFE_AGREE, ACCORD_SIDE_SALES, NULL, NULL);
  must (&world, ACCORD_LIFE_UNSIGN, ACCORD_SIDE_SALES, NULL,
        "It is too late");
  must (&world, ACCORD_LIFE_BREAK, ACCORD_SIDE_SALES, NULL, "They left");
  must (&world, ACCORD_LIFE_REOPEN, ACCORD_SIDE_SALES, NULL,
        "They came back");
  must (&world, ACCORD_LIFE_WITHDRAW, ACCORD_SIDE_SALES, NULL,
        "They left again");

  trail = accord_trail_new (world.promise);
  for (guint i = 0; i < MIN (trail->len, G_N_ELEMENTS (expected)); i++)
    {
      const AccordTrailEntry *entry
        = &g_array_index (trail, AccordTrailEntry, i);

      g_test_message ("%u", i);
      g_assert_cmpint (entry->kind, ==, expected[i].kind);
      g_assert_cmpint (entry->side, ==, expected[i].side);
      g_assert_cmpstr (entry->why, ==, expected[i].why);
    }
  g_assert_cmpuint (trail->len, ==, G_N_ELEMENTS (expected));
}

/* Days after a deal's signing can be agreed on, told and signed too. */
static void
test_relative_date (void)
{
  g_auto (World) world;

  world_init (&world, "5 10 15");
  small_set (world.plan, world.promise, "agreed-after", "49");
  must (&world, ACCORD_LIFE_AGREE, ACCORD_SIDE_SALES, NULL, NULL);
  must (&world, ACCORD_LIFE_SIGN, ACCORD_SIDE_SALES, NULL, NULL);
  must (&world, ACCORD_LIFE_SIGN, ACCORD_SIDE_ENGINEERING, NULL, NULL);
  g_assert_true (accord_promise_baseline_is_signed (world.promise));
  g_assert_cmpint (accord_promise_baseline_get_date (world.promise), ==,
                   ACCORD_DAY_NONE);
  must (&world, ACCORD_LIFE_TELL, ACCORD_SIDE_SALES, NULL, NULL);
  assert_state (&world, ACCORD_PROMISE_STATE_TOLD);
}

/* Whoever gives a date that has passed is told so; what was said before it is
 * recorded without a word. */
static void
test_past (void)
{
  static const struct
  {
    AccordLifeStep step;
    AccordSide side;
    const char *day;  /* of the step */
    const char *date; /* NULL for what follows from the promise */
    const char *past;
  } cases[] = {
    { ACCORD_LIFE_ASK, ACCORD_SIDE_SALES, "2026-04-20", "2026-04-19",
      "2026-04-19" },
    { ACCORD_LIFE_OFFER, ACCORD_SIDE_SALES, "2026-04-20", "2025-06-01",
      "2025-06-01" },
    { ACCORD_LIFE_OFFER, ACCORD_SIDE_SALES, "2026-04-20", "2026-04-20", NULL },
    { ACCORD_LIFE_OFFER, ACCORD_SIDE_SALES, "2026-04-20", NULL, NULL },
    { ACCORD_LIFE_ANSWER, ACCORD_SIDE_ENGINEERING, "2026-04-20", "2026-04-01",
      "2026-04-01" },
    { ACCORD_LIFE_ANSWER, ACCORD_SIDE_ENGINEERING, "2026-03-20", "2026-04-01",
      NULL },
    { ACCORD_LIFE_AGREE, ACCORD_SIDE_BOTH, "2026-04-20", "2026-04-01",
      "2026-04-01" },
    { ACCORD_LIFE_AGREE, ACCORD_SIDE_SALES, "2026-04-20", NULL,
      "2026-04-10" },
    { ACCORD_LIFE_AGREE, ACCORD_SIDE_SALES, "2026-04-10", NULL, NULL },
    { ACCORD_LIFE_SIGN, ACCORD_SIDE_SALES, "2026-04-20", NULL, "2026-04-06" },
    { ACCORD_LIFE_SIGN, ACCORD_SIDE_SALES, "2026-04-05", NULL, NULL },
    { ACCORD_LIFE_MOVE, ACCORD_SIDE_BOTH, "2026-04-20", "2026-04-17",
      "2026-04-17" },
    { ACCORD_LIFE_TELL, ACCORD_SIDE_SALES, "2026-04-20", NULL, "2026-04-06" },
    { ACCORD_LIFE_KEEP, ACCORD_SIDE_BOTH, "2026-04-20", "2026-04-01", NULL },
    { ACCORD_LIFE_BREAK, ACCORD_SIDE_BOTH, "2026-04-20", "2026-04-01", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (World) world;
      AccordLifeMove move;

      world_init (&world, "5 10 15");
      must (&world, ACCORD_LIFE_OFFER, ACCORD_SIDE_ENGINEERING, "2026-04-10",
            NULL);
      small_set (world.plan, world.promise, "agreed-date", "2026-04-06");
      accord_life_move_init (&move, cases[i].side, small_day (cases[i].day));
      if (cases[i].date != NULL)
        move.date = small_day (cases[i].date);
      g_test_message ("%u", i);
      g_assert_cmpint (
        accord_promise_life_get_past (world.promise, cases[i].step, &move), ==,
        cases[i].past != NULL ? small_day (cases[i].past) : ACCORD_DAY_NONE);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/promise-life/life", test_life);
  g_test_add_func ("/promise-life/kept-late", test_kept_late);
  g_test_add_func ("/promise-life/reopen", test_reopen);
  g_test_add_func ("/promise-life/undo", test_undo);
  g_test_add_func ("/promise-life/refusals", test_refusals);
  g_test_add_func ("/promise-life/agree", test_agree);
  g_test_add_func ("/promise-life/before-estimate", test_before_estimate);
  g_test_add_func ("/promise-life/signing", test_signing);
  g_test_add_func ("/promise-life/agree-again", test_agree_again);
  g_test_add_func ("/promise-life/trail", test_trail);
  g_test_add_func ("/promise-life/relative-date", test_relative_date);
  g_test_add_func ("/promise-life/past", test_past);
  return g_test_run ();
}

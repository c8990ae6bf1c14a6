/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-promise-record.h"

#include "accord-error.h"
#include "accord-offer.h"
#include "accord-outcome.h"
#include "accord-promise-baseline.h"
#include "accord-test-world.h"

#define DAY(text) (day_of (text))

static AccordDay
day_of (const char *text)
{
  AccordDay day;

  g_assert_true (accord_day_parse (text, &day, NULL));
  return day;
}

/* SSO is agreed for 18 June; both sides have signed that. */
static AccordPlan *
new_world (void)
{
  AccordPlan *plan = accord_test_world_new ();

  accord_test_world_edit (plan, "settings", "World", "as-of=2026-05-04");
  accord_test_world_edit (plan, "promise", "SSO",
                          "agreed-date=2026-06-18; state=agreed");
  accord_test_world_edit (plan, "signature", NULL,
                          "promise=SSO; side=sales; name=Ben; "
                          "signed-on=2026-05-01; agreed-date=2026-06-18");
  accord_test_world_edit (plan, "signature", NULL,
                          "promise=SSO; side=engineering; name=Ann; "
                          "signed-on=2026-05-02; agreed-date=2026-06-18");

  return plan;
}

static gboolean
edit (AccordPlan *plan,
      const char *settings,
      const char *why,
      GError    **error)
{
  accord_plan_begin (plan, "Edit", why);
  accord_test_world_set (
    plan, accord_test_world_find (plan, "promise", "SSO"), settings);

  return accord_plan_commit (plan, error);
}

static AccordEntity *
find_last (AccordPlan *plan,
           GType       kind)
{
  AccordEntityList *list = accord_plan_get_list (plan, kind);
  guint n = accord_entity_list_get_size (list);

  return n > 0 ? accord_entity_list_get (list, n - 1) : NULL;
}

/* However a signed date moves, somebody says why, and the trail has it. */
static void
test_move (void)
{
  static const struct
  {
    const char *settings;
    const char *why;
    gboolean moves;
  } cases[] = {
    { "agreed-date=2026-07-01", NULL, FALSE },
    { "agreed-date=2026-07-01", "", FALSE },
    { "agreed-date=2026-07-01", " \t ", FALSE },
    { "agreed-date=2026-05-01", NULL, FALSE }, /* earlier is a move too */
    { "agreed-date=; agreed-after=30", NULL, FALSE },
    { "agreed-date=2026-07-01", "Two are ill", TRUE },
    { "agreed-date=2026-05-01", "They moved house", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = new_world ();
      g_autoptr (GError) error = NULL;
      guint64 digest = accord_plan_get_digest (plan);
      AccordEntity *offer;

      g_test_message ("%s, “%s”", cases[i].settings, cases[i].why);
      g_assert_cmpint (edit (plan, cases[i].settings, cases[i].why, &error),
                       ==, cases[i].moves);
      offer = find_last (plan, ACCORD_TYPE_OFFER);
      if (cases[i].moves)
        {
          g_assert_cmpstr (accord_entity_get_text (offer, ACCORD_OFFER_WHY),
                           ==, cases[i].why);
          g_assert_cmpint (accord_entity_get_day (offer, ACCORD_OFFER_MADE_ON),
                           ==, DAY ("2026-05-04"));
          continue;
        }
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_REASON);
      g_assert_cmpstr (error->message, ==,
                       "promise “SSO”: both sides have signed its date; say "
                       "why it moves.");
      g_assert_null (offer);
      g_assert_cmphex (accord_plan_get_digest (plan), ==, digest);
    }
}

/* What nobody has signed moves as it likes. */
static void
test_unsigned (void)
{
  g_autoptr (AccordPlan) plan = new_world ();
  g_autoptr (GError) error = NULL;

  accord_test_world_edit (plan, "signature", "Ann",
                          "withdrawn-because=She left");
  g_assert_true (edit (plan, "agreed-date=2026-07-01", NULL, &error));
  g_assert_no_error (error);
  g_assert_null (find_last (plan, ACCORD_TYPE_OFFER));
}

/* A part of a change may give the reason; the side is that of the actor; what
 * stands in the trail already is not written twice; undo is not asked. */
static void
test_joined (void)
{
  g_autoptr (AccordPlan) plan = new_world ();
  guint64 digest = accord_plan_get_digest (plan);

  accord_plan_set_actor (plan, "Ann", "engineering");
  accord_plan_begin (plan, "Outer", NULL);
  g_assert_true (edit (plan, "agreed-date=2026-07-01", "Two are ill", NULL));
  g_assert_true (accord_plan_commit (plan, NULL));
  g_assert_cmpint (accord_entity_get_choice (
                     find_last (plan, ACCORD_TYPE_OFFER), ACCORD_OFFER_SIDE),
                   ==, ACCORD_SIDE_ENGINEERING);
  g_assert_true (accord_plan_undo (plan, NULL));
  g_assert_cmphex (accord_plan_get_digest (plan), ==, digest);

  accord_plan_begin (plan, "Both", "Two are ill");
  accord_test_world_add (plan, "offer",
                         "promise=SSO; made-on=2026-05-04; side=sales; "
                         "date=2026-07-01; why=They wait");
  g_assert_true (edit (plan, "agreed-date=2026-07-01", NULL, NULL));
  g_assert_true (accord_plan_commit (plan, NULL));
  g_assert_cmpuint (accord_entity_list_get_size (
                      accord_plan_get_list (plan, ACCORD_TYPE_OFFER)),
                    ==, 1);
}

/* Nobody is asked about what is only tried; whoever will do it can know. */
static void
test_tried (void)
{
  g_autoptr (AccordPlan) plan = new_world ();
  g_autoptr (AccordChange) change = NULL;
  g_autoptr (AccordChange) other = NULL;
  g_autoptr (GError) error = NULL;

  accord_plan_begin (plan, "What if", NULL);
  accord_test_world_set (
    plan, accord_test_world_find (plan, "promise", "SSO"),
    "agreed-date=2026-07-01");
  change = accord_plan_take_back (plan, &error);
  g_assert_no_error (error);
  g_assert_true (
    accord_promise_record_find_moved (plan, change)
    == ACCORD_PROMISE (accord_test_world_find (plan, "promise", "SSO")));

  accord_plan_begin (plan, "What if", NULL);
  accord_test_world_set (
    plan, accord_test_world_find (plan, "promise", "Audit"),
    "agreed-date=2026-07-01");
  other = accord_plan_take_back (plan, &error);
  g_assert_no_error (error);
  g_assert_null (accord_promise_record_find_moved (plan, other));
}

/* What is kept was delivered, by a day that has come; the trail has the end. */
static void
test_end (void)
{
  static const struct
  {
    const char *settings;
    const char *message; /* NULL: that may be */
  } cases[] = {
    { "state=kept", "give the day as delivered-on" },
    { "state=kept; delivered-on=2026-05-05", "has not come yet" },
    { "delivered-on=2026-05-05", "has not come yet" },
    { "state=broken; delivered-on=2026-05-05", "has not come yet" },
    { "state=kept; delivered-on=2026-05-04", NULL },
    { "state=broken", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = new_world ();
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].settings);
      g_assert_cmpint (edit (plan, cases[i].settings, "So it is", &error), ==,
                       cases[i].message == NULL);
      if (cases[i].message != NULL)
        {
          g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
          g_assert_nonnull (strstr (error->message, cases[i].message));
          continue;
        }
      g_assert_nonnull (accord_plan_find (plan, ACCORD_TYPE_OUTCOME,
                                          "So it is", NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/promise-record/move", test_move);
  g_test_add_func ("/promise-record/unsigned", test_unsigned);
  g_test_add_func ("/promise-record/joined", test_joined);
  g_test_add_func ("/promise-record/tried", test_tried);
  g_test_add_func ("/promise-record/end", test_end);
  return g_test_run ();
}

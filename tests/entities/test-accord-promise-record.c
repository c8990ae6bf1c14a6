/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-promise-record.h"

#include "accord-ask.h"
#include "accord-concern.h"
#include "accord-decision.h"
#include "accord-error.h"
#include "accord-offer.h"
#include "accord-outcome.h"
#include "accord-promise-baseline.h"
#include "accord-signature.h"
#include "accord-test-world.h"

#define DAY(text) (day_of (text))

static AccordDay
day_of (const char *text)
{
  AccordDay day;

  g_assert_true (accord_day_parse (text, &day, NULL));
  return day;
}

/* SSO is agreed for 18 June, as if it had come so; both sides have signed
 * that. */
static AccordPlan *
new_world (void)
{
  AccordPlan *plan = accord_test_world_new ();
  g_autoptr (GPtrArray) offers = NULL;

  accord_test_world_edit (plan, "settings", "World", "as-of=2026-05-04");
  accord_test_world_edit (plan, "promise", "SSO",
                          "agreed-date=2026-06-18; state=agreed");
  accord_test_world_edit (plan, "signature", NULL,
                          "promise=SSO; side=sales; name=Ben; "
                          "signed-on=2026-05-01; agreed-date=2026-06-18");
  accord_test_world_edit (plan, "signature", NULL,
                          "promise=SSO; side=engineering; name=Ann; "
                          "signed-on=2026-05-02; agreed-date=2026-06-18");
  offers = accord_plan_dup_current (plan, ACCORD_TYPE_OFFER);
  accord_plan_begin (plan, "Begin", NULL);
  for (guint i = 0; i < offers->len; i++)
    accord_plan_remove (plan, offers->pdata[i]);
  g_assert_true (accord_plan_commit (plan, NULL));

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

/* Offers are listed in no order of time. */
static guint
count_offers (AccordPlan *plan,
              AccordSide  side)
{
  g_autoptr (GPtrArray) offers
    = accord_plan_dup_current (plan, ACCORD_TYPE_OFFER);
  guint n = 0;

  for (guint i = 0; i < offers->len; i++)
    n += accord_entity_get_choice (offers->pdata[i], ACCORD_OFFER_SIDE)
         == (int) side;

  return n;
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
                       "Promise “SSO”: both sides have signed its date; say "
                       "why it moves.");
      g_assert_null (offer);
      g_assert_cmphex (accord_plan_get_digest (plan), ==, digest);
    }
}

/* What nobody has signed moves without a reason, and the trail has it all the
 * same, by whatever door; what is not agreed yet, or has ended, is no entry. */
static void
test_unsigned (void)
{
  static const struct
  {
    const char *before; /* settings */
    const char *settings;
    const char *why;
    gboolean is_told; /* in the trail */
  } cases[] = {
    { "state=agreed", "agreed-date=2026-07-01", NULL, TRUE },
    { "state=agreed", "agreed-date=2026-07-01", "Two are ill", TRUE },
    { "state=told", "agreed-date=2026-05-01", NULL, TRUE },
    { "state=agreed", "agreed-date=; agreed-after=30", "Signing", TRUE },
    { "state=agreed", "want-date=2026-07-01", NULL, FALSE },
    { "state=answered", "agreed-date=2026-07-01", NULL, FALSE },
    { "state=answered", "state=agreed", NULL, TRUE },
    { "state=kept; delivered-on=2026-05-04", "agreed-date=2026-07-01", NULL,
      FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = new_world ();
      g_autoptr (GError) error = NULL;
      AccordEntity *promise = accord_test_world_find (plan, "promise", "SSO");
      guint n_before;
      AccordEntity *offer;

      g_test_message ("%s: %s", cases[i].before, cases[i].settings);
      accord_test_world_edit (plan, "signature", "Ann",
                              "withdrawn-because=She left");
      g_assert_true (edit (plan, cases[i].before, "So it was", &error));
      n_before = count_offers (plan, ACCORD_SIDE_BOTH);
      g_assert_true (edit (plan, cases[i].settings, cases[i].why, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (count_offers (plan, ACCORD_SIDE_BOTH), ==,
                        n_before + cases[i].is_told);
      offer = find_last (plan, ACCORD_TYPE_OFFER);
      if (!cases[i].is_told || n_before > 0)
        continue;
      g_assert_cmpint (accord_entity_get_day (offer, ACCORD_OFFER_DATE), ==,
                       accord_entity_get_day (promise,
                                              ACCORD_PROMISE_AGREED_DATE));
      g_assert_cmpstr (accord_entity_get_text (offer, ACCORD_OFFER_WHY), ==,
                       cases[i].why);
      g_assert_true (
        accord_entity_get_boolean (offer, ACCORD_OFFER_ACCEPTS));
    }
}

/* A part of a change may give the reason; the side is that of the actor; what
 * stands in the trail already is not written twice; undo is not asked. */
static void
test_joined (void)
{
  g_autoptr (AccordPlan) plan = new_world ();
  guint64 digest = accord_plan_get_digest (plan);

  accord_plan_set_actor (plan, "Ann", "engineering");
  accord_test_world_edit (plan, "offer", NULL,
                          "promise=SSO; made-on=2026-05-04; side=sales; "
                          "date=2026-07-01");
  digest = accord_plan_get_digest (plan);
  accord_plan_begin (plan, "Outer", NULL);
  g_assert_true (edit (plan, "agreed-date=2026-07-01", "Two are ill", NULL));
  g_assert_true (accord_plan_commit (plan, NULL));
  g_assert_cmpuint (count_offers (plan, ACCORD_SIDE_SALES), ==, 1);
  g_assert_cmpuint (count_offers (plan, ACCORD_SIDE_ENGINEERING), ==, 1);
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
                    ==, 2);
}

/* A date is agreed by two, signed or not: one side alone has the other's word,
 * or speaks for both. */
static void
test_one_side (void)
{
  static const struct
  {
    const char *side;  /* who makes the change */
    const char *offer; /* NULL for none */
    const char *settings;
    const char *message; /* NULL: that may be */
  } cases[] = {
    { "sales", NULL, "agreed-date=2026-07-01", "both sides move" },
    { "engineering", NULL, "agreed-date=2026-07-01", "both sides move" },
    { "engineering", NULL, "agreed-date=; agreed-after=9", "both sides move" },
    { "both", NULL, "agreed-date=2026-07-01", NULL },
    { NULL, NULL, "agreed-date=2026-07-01", NULL },
    { "sales", "side=sales; date=2026-07-01", "agreed-date=2026-07-01",
      "both sides move" },
    { "sales", "side=engineering; date=2026-07-02", "agreed-date=2026-07-01",
      "both sides move" },
    { "sales", "side=engineering; date=2026-07-01", "agreed-date=2026-07-01",
      NULL },
    { "sales", "side=both; date=2026-07-01", "agreed-date=2026-07-01", NULL },
    { "engineering", NULL, "want-date=2026-07-01", NULL },
    { "engineering", NULL, "state=told", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = new_world ();
      g_autoptr (GError) error = NULL;
      g_autofree char *offer
        = g_strdup_printf ("promise=SSO; made-on=2026-05-04; %s",
                           cases[i].offer);

      g_test_message ("%s, %s: %s", cases[i].side, cases[i].offer,
                      cases[i].settings);
      accord_test_world_edit (plan, "signature", "Ann",
                              "withdrawn-because=She left");
      if (cases[i].offer != NULL)
        accord_test_world_edit (plan, "offer", NULL, offer);
      accord_plan_set_actor (plan, "Ann", cases[i].side);
      g_assert_cmpint (edit (plan, cases[i].settings, NULL, &error), ==,
                       cases[i].message == NULL);
      if (cases[i].message == NULL)
        continue;
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
      g_assert_nonnull (strstr (error->message, cases[i].message));
    }
}

/* Nor does one side alone agree in the first place. */
static void
test_agree (void)
{
  g_autoptr (AccordPlan) plan = new_world ();
  g_autoptr (GError) error = NULL;

  accord_plan_begin (plan, "Back", "It was a mistake");
  g_assert_true (edit (plan, "state=asked", NULL, NULL));
  g_assert_true (accord_plan_commit (plan, NULL));
  accord_plan_set_actor (plan, "Ann", "engineering");
  g_assert_false (edit (plan, "state=agreed", NULL, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, "has not offered this date"));
  accord_plan_set_actor (plan, "Ann", NULL);
  g_assert_true (edit (plan, "state=agreed", NULL, NULL));
}

/* What is given up, taken up again, or not agreed any more says why; the trail
 * has what was decided. */
static void
test_reasons (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    const char *decision; /* NULL for none */
  } cases[] = {
    { NULL, "state=withdrawn", "Withdraw the promise" },
    { NULL, "state=broken", NULL },
    { NULL, "state=draft", NULL },
    { "state=told", "state=answered", NULL },
    { "state=broken", "state=told", "Reopen the promise" },
    { "state=withdrawn", "state=asked", "Reopen the promise" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = new_world ();
      g_autoptr (GError) error = NULL;
      AccordEntity *decision;

      g_test_message ("%s", cases[i].to);
      if (cases[i].from != NULL)
        accord_test_world_edit (plan, "promise", "SSO", cases[i].from);
      g_assert_false (edit (plan, cases[i].to, NULL, &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_REASON);
      g_assert_true (edit (plan, cases[i].to, "Nobody wants it", NULL));
      decision = cases[i].decision != NULL
                   ? accord_plan_find (plan, ACCORD_TYPE_DECISION,
                                       cases[i].decision, NULL)
                   : NULL;
      g_assert_cmpint (decision != NULL, ==, cases[i].decision != NULL);
      if (decision != NULL)
        g_assert_cmpstr (
          accord_entity_get_text (decision, ACCORD_DECISION_REASON), ==,
          "Nobody wants it");
    }
}

/* Whoever reveals a need date says that it is for sales. */
static void
test_reveal (void)
{
  static const char *const sides[] = { "engineering", "both", NULL, "sales" };
  g_autoptr (AccordPlan) plan = new_world ();

  accord_test_world_edit (plan, "promise", "SSO", "need-date=2026-08-01");
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean may = g_strcmp0 (sides[i], "sales") == 0;

      accord_plan_set_actor (plan, "Ann", sides[i]);
      g_assert_cmpint (edit (plan, "need-revealed=yes", NULL, &error), ==,
                       may);
      if (!may)
        g_assert_nonnull (strstr (error->message, "for sales to reveal"));
    }
}

static gboolean
remove_one (AccordPlan *plan,
            const char *kind,
            const char *name,
            GError    **error)
{
  accord_plan_begin (plan, "Remove", NULL);
  accord_plan_remove (plan, accord_test_world_find (plan, kind, name));

  return accord_plan_commit (plan, error);
}

/* What is agreed doesn't vanish: not by itself, not with what it belongs to,
 * and its signatures don't either. */
static void
test_remove (void)
{
  static const struct
  {
    const char *kind;
    const char *name;
    const char *message;
  } cases[] = {
    { "promise", "SSO", "it is agreed, and can’t be deleted" },
    { "deal", "Roll-out", "it is agreed, and can’t be deleted" },
    { "signature", "Ann", "a signature can’t be deleted" },
  };
  g_autoptr (AccordPlan) plan = new_world ();
  g_autoptr (AccordChange) tried = NULL;
  guint64 digest = accord_plan_get_digest (plan);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (
        remove_one (plan, cases[i].kind, cases[i].name, &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
      g_assert_nonnull (strstr (error->message, cases[i].message));
      g_assert_cmphex (accord_plan_get_digest (plan), ==, digest);
    }

  /* Trying what would be without it is nobody's loss. */
  accord_plan_begin (plan, "What if", NULL);
  accord_plan_remove (plan, accord_test_world_find (plan, "promise", "SSO"));
  tried = accord_plan_take_back (plan, NULL);
  g_assert_nonnull (tried);

  /* A draft goes, with whatever names were under it. */
  accord_test_world_edit (plan, "promise", "SSO", "state=draft");
  g_assert_true (remove_one (plan, "promise", "SSO", NULL));
  g_assert_null (find_last (plan, ACCORD_TYPE_SIGNATURE));
}

/* What was signed stays as it was signed. */
static void
test_signature (void)
{
  static const struct
  {
    const char *settings;
    gboolean may;
  } cases[] = {
    { "agreed-date=2026-07-01", FALSE },
    { "side=both", FALSE },
    { "name=Bob", FALSE },
    { "signed-on=2026-05-03", FALSE },
    { "external-id=7; source=crm", TRUE },
    { "withdrawn-because=She left", TRUE },
    { "withdrawn-because=", FALSE },
    { "withdrawn-because=She stayed", FALSE },
  };
  g_autoptr (AccordPlan) plan = new_world ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].settings);
      accord_plan_begin (plan, "Edit", "So it is");
      accord_test_world_set (
        plan, find_last (plan, ACCORD_TYPE_SIGNATURE), cases[i].settings);
      g_assert_cmpint (accord_plan_commit (plan, &error), ==, cases[i].may);
      if (!cases[i].may)
        g_assert_nonnull (
          strstr (error->message, "what was signed stays as it was"));
    }
}

/* Who says for which side they act signs, and takes back, for that alone. */
static void
test_sign_for_itself (void)
{
  static const struct
  {
    const char *actor;
    const char *signer;
    const char *settings;
    gboolean may;
  } cases[] = {
    { "sales", NULL, "side=sales", TRUE },
    { "sales", NULL, "side=engineering", FALSE },
    { "sales", NULL, "side=both", FALSE },
    { "engineering", NULL, "side=engineering", TRUE },
    { "engineering", NULL, "side=sales", FALSE },
    { "both", NULL, "side=sales", TRUE },
    { NULL, NULL, "side=sales", TRUE },
    { NULL, NULL, "side=sales; person=Ben", TRUE },
    { NULL, NULL, "side=engineering; person=Ben", FALSE },
    { NULL, NULL, "side=both; person=Ben", FALSE },
    { "engineering", NULL, "side=engineering; person=Ann", TRUE },
    { "both", NULL, "side=sales; person=Ann", FALSE },
    { "engineering", "Ann", "withdrawn-because=She left", TRUE },
    { "engineering", "Ben", "withdrawn-because=He left", FALSE },
    { "engineering", "Ben", "external-id=7; source=crm", TRUE },
    { NULL, "Ben", "withdrawn-because=He left", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = new_world ();
      g_autoptr (GError) error = NULL;
      AccordEntity *signature;

      g_test_message ("%s: %s", cases[i].actor, cases[i].settings);
      accord_plan_set_actor (plan, "Eve", cases[i].actor);
      accord_plan_begin (plan, "Sign", NULL);
      if (cases[i].signer != NULL)
        signature = accord_test_world_find (plan, "signature",
                                            cases[i].signer);
      else
        {
          signature = accord_plan_add (plan, ACCORD_TYPE_SIGNATURE, 0);
          accord_test_world_set (plan, signature,
                                 "promise=SSO; name=Eve; "
                                 "signed-on=2026-05-03");
        }
      accord_test_world_set (plan, signature, cases[i].settings);
      g_assert_cmpint (accord_plan_commit (plan, &error), ==, cases[i].may);
      if (cases[i].may)
        continue;
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
      g_assert_nonnull (strstr (error->message, "for itself"));
    }
}

/* Nobody of one side alone says anything for another, whatever it is. */
static void
test_speak_for_itself (void)
{
  static const struct
  {
    GType (*get_type) (void);
    const char *settings;
    gboolean may;
  } cases[] = {
    { accord_offer_get_type,
      "promise=SSO; made-on=2026-05-03; side=sales; person=Ben",
      TRUE },
    { accord_offer_get_type,
      "promise=SSO; made-on=2026-05-03; side=sales", TRUE },
    { accord_offer_get_type,
      "promise=SSO; made-on=2026-05-03; side=engineering; person=Ben",
      FALSE },
    { accord_offer_get_type,
      "promise=SSO; made-on=2026-05-03; side=sales; person=Ann",
      FALSE },
    { accord_ask_get_type,
      "text=When?; asked-on=2026-05-03; side=sales; asked-by=Ben",
      TRUE },
    { accord_ask_get_type,
      "text=When?; asked-on=2026-05-03; side=sales; asked-by=Ann",
      FALSE },
    { accord_concern_get_type,
      "text=Disk; raised-on=2026-05-03; side=engineering; "
      "person=Ann", TRUE },
    { accord_concern_get_type,
      "text=Disk; raised-on=2026-05-03; side=engineering; "
      "person=Ben", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = new_world ();
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].settings);
      accord_plan_begin (plan, "Speak", NULL);
      accord_test_world_set (
        plan, accord_plan_add (plan, cases[i].get_type (), 0),
        cases[i].settings);
      g_assert_cmpint (accord_plan_commit (plan, &error), ==, cases[i].may);
      if (!cases[i].may)
        g_assert_nonnull (
          strstr (error->message, "each side speaks for itself"));
    }
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
  g_test_add_func ("/promise-record/one-side", test_one_side);
  g_test_add_func ("/promise-record/agree", test_agree);
  g_test_add_func ("/promise-record/reasons", test_reasons);
  g_test_add_func ("/promise-record/reveal", test_reveal);
  g_test_add_func ("/promise-record/remove", test_remove);
  g_test_add_func ("/promise-record/signature", test_signature);
  g_test_add_func ("/promise-record/sign-for-itself", test_sign_for_itself);
  g_test_add_func ("/promise-record/speak-for-itself",
                   test_speak_for_itself);
  g_test_add_func ("/promise-record/tried", test_tried);
  g_test_add_func ("/promise-record/end", test_end);
  return g_test_run ();
}

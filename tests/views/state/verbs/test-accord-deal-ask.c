/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-deal-ask.h"

#include "accord-ask.h"
#include "accord-error.h"
#include "accord-offer.h"
#include "accord-promise-feature.h"
#include "accord-promise.h"
#include "accord-test-world.h"

#define TODAY accord_day_from_ymd (2026, 5, 4)

static AccordEntity *
find_ask (AccordEntity *promise)
{
  g_autoptr (GPtrArray) asks = accord_entity_list_referrers (
    promise, ACCORD_TYPE_ASK, ACCORD_ASK_PROMISE);

  return asks->len == 1 ? asks->pdata[0] : NULL;
}

/* What sales wants is its first offer in the trail. */
static void
assert_trail (AccordEntity *promise,
              AccordDay     want)
{
  g_autoptr (GPtrArray) offers = accord_entity_list_referrers (
    promise, ACCORD_TYPE_OFFER, ACCORD_OFFER_PROMISE);

  g_assert_cmpuint (offers->len, ==, want != ACCORD_DAY_NONE);
  if (offers->len == 0)
    return;
  g_assert_cmpint (accord_entity_get_choice (offers->pdata[0],
                                             ACCORD_OFFER_SIDE),
                   ==, ACCORD_SIDE_SALES);
  g_assert_cmpint (accord_entity_get_day (offers->pdata[0], ACCORD_OFFER_DATE),
                   ==, want);
}

static void
test_new_promise (void)
{
  g_autoptr (AccordPlan) plan = accord_test_world_new ();
  AccordEntity *deal = accord_test_world_find (plan, "deal", "Roll-out");
  AccordEntity *login = accord_test_world_find (plan, "feature", "Login");
  const AccordDealAsk ask
    = { NULL, " Export ", "2026-06-18", login, TODAY };
  g_autoptr (GPtrArray) needs = NULL;
  g_autoptr (GError) error = NULL;
  guint size = accord_plan_get_size (plan);
  AccordEntity *promise, *question;

  promise = accord_deal_ask_make (plan, ACCORD_DEAL (deal), &ask, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (accord_entity_get_text (promise, ACCORD_PROMISE_TITLE), ==,
                   "Export");
  g_assert_true (accord_entity_get_referred (promise, ACCORD_PROMISE_DEAL)
                 == deal);
  g_assert_cmpint (accord_entity_get_choice (promise, ACCORD_PROMISE_STATE),
                   ==, ACCORD_PROMISE_STATE_ASKED);
  g_assert_cmpint (accord_entity_get_day (promise, ACCORD_PROMISE_WANT_DATE),
                   ==, accord_day_from_ymd (2026, 6, 18));
  question = find_ask (promise);
  g_assert_nonnull (question);
  g_assert_cmpint (accord_entity_get_choice (question, ACCORD_ASK_KIND), ==,
                   ACCORD_ASK_KIND_DATE);
  g_assert_cmpint (accord_entity_get_day (question, ACCORD_ASK_ASKED_ON), ==,
                   TODAY);
  assert_trail (promise, accord_day_from_ymd (2026, 6, 18));
  needs = accord_entity_list_referrers (promise, ACCORD_TYPE_PROMISE_FEATURE,
                                        ACCORD_PROMISE_FEATURE_PROMISE);
  g_assert_cmpuint (needs->len, ==, 1);

  g_assert_cmpstr (accord_plan_get_undo_name (plan), ==,
                   "Ask for a date for “Export”");
  g_assert_true (accord_plan_undo (plan, &error));
  g_assert_cmpuint (accord_plan_get_size (plan), ==, size);
}

static void
test_draft (void)
{
  g_autoptr (AccordPlan) plan = accord_test_world_new ();
  AccordDeal *deal
    = ACCORD_DEAL (accord_test_world_find (plan, "deal", "Roll-out"));
  AccordEntity *draft = accord_test_world_find (plan, "promise", "Audit");
  const AccordDealAsk ask = { draft, "Audit", "", NULL, TODAY };
  g_autoptr (GPtrArray) before = accord_deal_ask_list_drafts (deal);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (before->len, ==, 2);
  g_assert_true (accord_deal_ask_make (plan, deal, &ask, &error) == draft);
  g_assert_no_error (error);
  g_assert_nonnull (find_ask (draft));
  assert_trail (draft, ACCORD_DAY_NONE);
  after = accord_deal_ask_list_drafts (deal);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_false (after->pdata[0] == draft);
}

/* Who asks is who owns the deal. */
static void
test_owner (void)
{
  g_autoptr (AccordPlan) plan = accord_test_world_new ();
  AccordDeal *deal
    = ACCORD_DEAL (accord_test_world_find (plan, "deal", "Roll-out"));
  const AccordDealAsk ask = { NULL, "Export", "", NULL, TODAY };
  g_autoptr (GError) error = NULL;
  AccordEntity *promise;

  accord_test_world_edit (plan, "deal", "Roll-out", "owner=Ben");
  promise = accord_deal_ask_make (plan, deal, &ask, &error);
  g_assert_no_error (error);
  g_assert_true (accord_entity_get_referred (find_ask (promise),
                                             ACCORD_ASK_ASKED_BY)
                 == accord_test_world_find (plan, "person", "Ben"));
}

/* A promise that is over can't be asked for, and is left as it was. */
static void
test_over (void)
{
  g_autoptr (AccordPlan) plan = accord_test_world_new ();
  AccordDeal *deal
    = ACCORD_DEAL (accord_test_world_find (plan, "deal", "Roll-out"));
  AccordEntity *over = accord_test_world_find (plan, "promise", "Audit");
  const AccordDealAsk ask = { over, "Other", "", NULL, TODAY };
  g_autoptr (GError) error = NULL;

  accord_test_world_edit (plan, "promise", "Audit", "state=withdrawn");
  g_assert_null (accord_deal_ask_make (plan, deal, &ask, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
  g_assert_false (accord_plan_is_changing (plan));
  g_assert_cmpstr (accord_entity_get_text (over, ACCORD_PROMISE_TITLE), ==,
                   "Audit");
}

static void
test_nonsense (void)
{
  static const struct
  {
    const char *title;
    const char *want;
  } cases[] = { { "  ", "" }, { "Export", "soon" } };
  g_autoptr (AccordPlan) plan = accord_test_world_new ();
  AccordDeal *deal
    = ACCORD_DEAL (accord_test_world_find (plan, "deal", "Roll-out"));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AccordDealAsk ask
        = { NULL, cases[i].title, cases[i].want, NULL, TODAY };
      g_autoptr (GError) error = NULL;

      g_assert_null (accord_deal_ask_make (plan, deal, &ask, &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
      g_assert_false (accord_plan_is_changing (plan));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deal-ask/new-promise", test_new_promise);
  g_test_add_func ("/deal-ask/draft", test_draft);
  g_test_add_func ("/deal-ask/owner", test_owner);
  g_test_add_func ("/deal-ask/over", test_over);
  g_test_add_func ("/deal-ask/nonsense", test_nonsense);

  return g_test_run ();
}

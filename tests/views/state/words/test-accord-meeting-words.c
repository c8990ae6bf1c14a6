/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-meeting-words.h"

#include "accord-plan-edit.h"
#include "accord-sample.h"

#include <math.h>
#include <string.h>

static void
test_clock (void)
{
  static const struct
  {
    gint64 seconds;
    const char *words;
  } cases[] = {
    { -5, "0:00" },    { 0, "0:00" },      { 9, "0:09" },
    { 252, "4:12" },   { 3599, "59:59" },  { 3600, "1:00:00" },
    { 3852, "1:04:12" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = accord_meeting_words_clock (cases[i].seconds);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_standing (void)
{
  static const struct
  {
    AccordDay agreed;
    AccordDay ready;
    guint n_missing;
    gboolean has_quantiles;
    const char *words;
    const char *standing;
  } cases[] = {
    { 20600, 20617, 0, TRUE, "17 days late", "bad" },
    { 20600, 20601, 0, TRUE, "1 day late", "bad" },
    { 20600, 20600, 0, TRUE, "on the day", "good" },
    { 20600, 20598, 0, TRUE, "2 days early", "good" },
    { ACCORD_DAY_NONE, 20598, 0, TRUE, "no date agreed yet", NULL },
    { 20600, ACCORD_DAY_NONE, 0, TRUE, "not ready within the forecast",
      "bad" },
    { 20600, ACCORD_DAY_NONE, 0, FALSE, NULL, NULL },
    { 20600, ACCORD_DAY_NONE, 2, FALSE, "2 estimates are missing", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordTimelineRow row = ACCORD_TIMELINE_ROW_INIT;
      const char *standing;
      g_autofree char *words = NULL;

      row.agreed = cases[i].agreed;
      row.ready = cases[i].ready;
      row.n_missing = cases[i].n_missing;
      row.has_quantiles = cases[i].has_quantiles;
      words = accord_meeting_words_standing (&row, &standing);
      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpstr (standing, ==, cases[i].standing);
    }
}

static void
test_deal (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordPlan) plan
    = accord_sample_new (accord_day_from_ymd (2026, 3, 2), &error);
  AccordPromise *promise;
  g_autofree char *title = NULL;
  g_autofree char *known = NULL;
  g_autofree char *other = NULL;
  g_autofree char *unknown = NULL;

  g_assert_no_error (error);
  promise
    = accord_plan_find (plan, ACCORD_TYPE_PROMISE, "SSO roll-out", &error);
  g_assert_no_error (error);
  title = accord_meeting_words_promise (promise);
  g_assert_cmpstr (title, ==, "SSO roll-out for Acme Logistics");
  known = accord_meeting_words_deal (promise, 0.75, "USD");
  g_assert_nonnull (strstr (known, "420"));
  g_assert_nonnull (strstr (known, " · 75\u00a0% to win · "));
  /* Not the number of the pipeline: it says what else it counts. */
  other = accord_meeting_words_deal (promise, 0.74, "USD");
  g_assert_nonnull (strstr (other, " · 75\u00a0% to win, 74\u00a0% with this "
                                   "scope and date · "));
  g_assert_nonnull (strstr (known, "before there was an estimate"));
  unknown = accord_meeting_words_deal (promise, NAN, "USD");
  g_assert_null (strstr (unknown, " to win"));
}

/* It tells of the need date, and so is silent while that is held back. */
static void
test_window (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordPlan) plan
    = accord_sample_new (accord_day_from_ymd (2026, 3, 2), &error);
  AccordPromise *promise;

  g_assert_no_error (error);
  promise
    = accord_plan_find (plan, ACCORD_TYPE_PROMISE, "SSO roll-out", &error);
  g_assert_no_error (error);
  for (int revealed = 0; revealed < 2; revealed++)
    {
      g_autofree char *words = NULL;

      accord_plan_begin (plan, "Reveal", NULL);
      accord_plan_act_for (plan, "sales");
      accord_plan_set_integer (plan, ACCORD_ENTITY (promise),
                               ACCORD_PROMISE_NEED_REVEALED, revealed);
      g_assert_true (accord_plan_commit (plan, &error));
      words = accord_meeting_words_deal (promise, NAN, "USD");
      g_assert_cmpint (strstr (words, "days of the window given away") != NULL,
                       ==, revealed);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/state/meeting-words/clock", test_clock);
  g_test_add_func ("/state/meeting-words/standing", test_standing);
  g_test_add_func ("/state/meeting-words/deal", test_deal);
  g_test_add_func ("/state/meeting-words/window", test_window);

  return g_test_run ();
}

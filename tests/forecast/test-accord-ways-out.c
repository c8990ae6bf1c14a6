/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ways out on plans that are small enough to know the right answer. Every
 * estimate is certain, so that a chance is 0 or 1 unless a case says so. */

#include "accord-ways-out.h"

#include "accord-decision.h"
#include "accord-error.h"
#include "accord-plan-edit.h"
#include "accord-promise.h"
#include "accord-sample.h"
#include "small-plan.h"
#include "small-ways.h"

#include <string.h>

static void
test_not_needed (void)
{
  SmallLate late;
  g_autoptr (AccordWaysOut) ways = NULL;

  small_late_open (&late, "1");
  ways = small_ways_find (late.plan, late.promise);
  g_assert_false (accord_ways_out_is_needed (ways));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ways)), ==, 0);
  g_assert_cmpuint (accord_ways_out_get_n_tried (ways), ==, 0);
  small_late_close (&late);
}

/* Whether the promise misses what it is asked to reach, so much more or less
 * than the full answer says, is told by that, not by the coarse one. */
static void
test_needed_in_full (void)
{
  static const double aside[] = { 0.004, -0.004, 0.02, -0.02 };
  AccordPromiseForecast full = { 0 };
  g_autoptr (AccordWaysOut) first = NULL;
  SmallLate late;

  small_late_open (&late, "1 3 9");
  small_set (late.plan, late.promise, "confidence", "0.99");
  first = small_ways_find (late.plan, late.promise);
  accord_forecast_get_promise (accord_ways_out_get_today (first),
                               accord_entity_get_id (late.promise), &full);
  g_assert_cmpfloat (full.by_agreed.value, >, 0.05);
  g_assert_cmpfloat (full.by_agreed.value, <, 0.95);
  for (guint i = 0; i < G_N_ELEMENTS (aside); i++)
    {
      char confidence[G_ASCII_DTOSTR_BUF_SIZE];
      g_autoptr (AccordWaysOut) ways = NULL;

      g_ascii_formatd (confidence, sizeof confidence, "%.4f",
                       full.by_agreed.value + aside[i]);
      small_set (late.plan, late.promise, "confidence", confidence);
      ways = small_ways_find (late.plan, late.promise);
      g_assert_cmpint (accord_ways_out_is_needed (ways), ==, aside[i] > 0);
      g_assert_cmpint (g_list_model_get_n_items (G_LIST_MODEL (ways)) > 0, ==,
                       aside[i] > 0);
    }
  small_late_close (&late);
}

/* What is worth about the same comes without overtime first. */
static void
test_order_of_the_same (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordPlan) plan = accord_sample_new (SMALL_TODAY, &error);
  g_autoptr (AccordWaysOut) ways = NULL;
  guint overtime = 0, other = G_MAXUINT;

  g_assert_no_error (error);
  ways = small_ways_find (
    plan, accord_plan_find (plan, ACCORD_TYPE_PROMISE, "SSO", NULL));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (ways)); i++)
    {
      AccordWayOutKind kind
        = accord_way_out_get_kind (small_ways_get (ways, i));

      if (kind == ACCORD_WAY_OUT_OVERTIME)
        overtime = i;
      else if (kind == ACCORD_WAY_OUT_OUTSIDE)
        other = i;
    }
  g_assert_cmpuint (overtime, ==, other + 1);
}

/* What is won stays won: no chance is at stake, and the words say so. */
static void
test_leave_out_of_won (void)
{
  SmallLate late;
  g_autoptr (AccordWaysOut) ways = NULL;
  AccordWayOut *way;

  small_late_open (&late, "4");
  accord_plan_begin (late.plan, "Win", NULL);
  g_assert_true (accord_plan_set_from_text (late.plan, late.deal, "state",
                                            "won", NULL));
  g_assert_true (accord_plan_set_from_text (late.plan, late.deal, "closed-on",
                                            "2026-04-01", NULL));
  small_commit (late.plan);
  ways = small_ways_find (late.plan, late.promise);
  way = small_ways_find_kind (ways, ACCORD_WAY_OUT_LEAVE_OUT);
  g_assert_nonnull (way);
  g_assert_cmpfloat (accord_way_out_get_figures (way)->win, ==, 1);
  g_assert_cmpfloat (accord_way_out_get_figures (way)->win_before, ==, 1);
  g_assert_cmpstr (accord_way_out_get_sales_text (way), ==,
                   "The customer goes without “Could”, which they have signed "
                   "for; what that costs is in no figure.");
  small_late_close (&late);
}

/* Leaving the feature out is sure to help, at a tenth of the chance to win. */
static void
test_leave_out (void)
{
  SmallLate late;
  g_autoptr (AccordWaysOut) ways = NULL;
  AccordWayOut *way;
  const AccordWayOutFigures *figures;

  small_late_open (&late, "4");
  ways = small_ways_find (late.plan, late.promise);
  g_assert_true (accord_ways_out_is_needed (ways));
  way = small_ways_find_kind (ways, ACCORD_WAY_OUT_LEAVE_OUT);
  g_assert_nonnull (way);
  g_assert_cmpstr (accord_way_out_get_name (way), ==, "Leave out “Could”");
  g_assert_cmpstr (accord_way_out_get_sales_text (way), ==,
                   "The customer goes without “Could”; the chance to win is "
                   "45 % instead of 50 %.");
  g_assert_cmpstr (accord_way_out_get_engineering_text (way), ==,
                   "4 person-days less to do.");
  g_assert_cmpstr (accord_way_out_get_others_text (way), ==,
                   "About the same for all others.");
  g_assert_false (accord_way_out_is_coarse (way));
  figures = accord_way_out_get_figures (way);
  g_assert_cmpfloat (figures->chance_before, ==, 0);
  g_assert_cmpfloat (figures->chance, ==, 1);
  g_assert_true (figures->reaches);
  g_assert_cmpint (figures->effect, ==, ACCORD_EFFECT_HELPED);
  g_assert_cmpint (figures->deliverable_before, ==, small_day ("2026-04-27"));
  g_assert_cmpint (figures->deliverable, ==, small_day ("2026-04-21"));
  g_assert_cmpfloat_with_epsilon (figures->win, 0.45, 1e-9);
  /* 5 points of 1,000.00. */
  g_assert_cmpfloat_with_epsilon (figures->worth_change.value, -5000, 1);
  g_assert_cmpint (figures->worth_effect, ==, ACCORD_EFFECT_HURT);
  g_assert_cmpint (accord_way_out_get_gave_way (way), ==,
                   ACCORD_GAVE_WAY_SALES);
  small_late_close (&late);
}

/* Ten days of work that must be, and nine features of one to nine days more;
 * due after thirty. Each costs the same of the chance to win, so the longest
 * ones go, and no more of them than it takes. */
static void
test_leave_out_enough (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *team = small_team (plan, "Core", 1);
  AccordEntity *must = small_feature (plan, "Must", team, "10");
  AccordEntity *promise
    = small_promise (plan, "Promise", "2026-05-29", must, NULL);
  g_autoptr (AccordWaysOut) ways = NULL;
  AccordWayOut *way;

  small_deal (plan, promise, "1000", "0.8");
  for (guint i = 1; i <= 9; i++)
    {
      g_autofree char *title = g_strdup_printf ("C%u", i);
      g_autofree char *days = g_strdup_printf ("%u", i);

      small_feature (plan, title, team, days);
      small_add (plan, "promise-feature", "promise", "Promise", "feature",
                 title, "level", "could", "win-factor", "0.95", NULL);
    }
  ways = small_ways_find (plan, promise);
  way = small_ways_find_kind (ways, ACCORD_WAY_OUT_LEAVE_OUT);
  g_assert_nonnull (way);
  g_assert_cmpstr (accord_way_out_get_name (way), ==,
                   "Leave out “C9”, “C8”, “C7”, “C6”");
  g_assert_true (accord_way_out_get_figures (way)->reaches);
  way = small_ways_find_kind (ways, ACCORD_WAY_OUT_SPLIT);
  g_assert_nonnull (way);
  g_assert_true (g_str_has_prefix (accord_way_out_get_name (way),
                                   "Deliver in two parts: “C9”, “C8”, “C7”, "
                                   "“C6” on "));
}

/* The earliest date with the confidence is the day on which it is ready. */
static void
test_later (void)
{
  SmallLate late;
  g_autoptr (AccordWaysOut) ways = NULL;
  const AccordWayOutFigures *figures;

  small_late_open (&late, "4");
  ways = small_ways_find (late.plan, late.promise);
  g_assert_nonnull (small_ways_find_kind (ways, ACCORD_WAY_OUT_LATER));
  figures = accord_way_out_get_figures (
    small_ways_find_kind (ways, ACCORD_WAY_OUT_LATER));
  g_assert_cmpint (figures->by, ==, small_day ("2026-04-27"));
  g_assert_cmpfloat (figures->chance, ==, 1);
  g_assert_cmpint (figures->deliverable, ==, small_day ("2026-04-27"));
  small_late_close (&late);
}

/* The must comes as agreed, the rest when it is ready; the two share what the
 * whole was worth. */
static void
test_split (void)
{
  SmallLate late;
  g_autoptr (AccordWaysOut) ways = NULL;
  g_autoptr (GError) error = NULL;
  AccordWayOut *way;
  AccordEntity *second;

  small_late_open (&late, "4");
  ways = small_ways_find (late.plan, late.promise);
  way = small_ways_find_kind (ways, ACCORD_WAY_OUT_SPLIT);
  g_assert_nonnull (way);
  g_assert_cmpint (accord_way_out_get_figures (way)->second, ==,
                   small_day ("2026-04-27"));
  g_assert_cmpfloat (accord_way_out_get_figures (way)->chance, ==, 1);
  g_assert_nonnull (accord_ways_out_decide (ways, way, SMALL_TODAY, NULL,
                                            &error));
  g_assert_no_error (error);
  second = small_find (late.plan, "promise", "Promise, second");
  g_assert_true (accord_entity_get_referred (second, ACCORD_PROMISE_DEAL)
                 == late.deal);
  g_assert_cmpint (accord_entity_get_day (second, ACCORD_PROMISE_AGREED_DATE),
                   ==, small_day ("2026-04-27"));
  g_assert_cmpfloat_with_epsilon (
    accord_promise_get_share (ACCORD_PROMISE (second)), 4.0 / 6, 1e-9);
  g_assert_cmpfloat_with_epsilon (
    accord_promise_get_share (ACCORD_PROMISE (late.promise)), 2.0 / 6, 1e-9);
  small_late_close (&late);
}

/* Six days in five: a fifth more hours, in half hours, and no more than it
 * takes. Forty hours a week, so eight of them. */
static void
test_overtime (void)
{
  static const struct
  {
    const char *cap;
    const char *name;
    gboolean reaches;
  } cases[] = {
    { "10", "Overtime of 8 hours a week", TRUE },
    { "8", "Overtime of 8 hours a week", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SmallLate late;
      g_autoptr (AccordWaysOut) ways = NULL;
      AccordWayOut *way;

      small_late_open (&late, "4");
      small_set (late.plan, accord_plan_get_root (late.plan), "overtime-cap",
                 cases[i].cap);
      ways = small_ways_find (late.plan, late.promise);
      way = small_ways_find_kind (ways, ACCORD_WAY_OUT_OVERTIME);
      g_assert_nonnull (way);
      g_assert_cmpstr (accord_way_out_get_name (way), ==, cases[i].name);
      g_assert_true (accord_way_out_get_figures (way)->reaches
                     == cases[i].reaches);
      g_assert_cmpfloat_with_epsilon (
        accord_way_out_get_figures (way)->overtime_hours, 8, 1e-9);
      g_assert_cmpint (accord_way_out_get_gave_way (way), ==,
                       ACCORD_GAVE_WAY_ENGINEERING);
      /* Nobody is paid in this plan, and hours have no price. */
      g_assert_cmpint (accord_way_out_get_figures (way)->pay, ==, 0);
      g_assert_cmpint (accord_way_out_get_figures (way)->cost, ==, 0);
      small_late_close (&late);
    }
}

/* Hours that don't suffice help nobody when everything is certain. */
static void
test_overtime_too_little (void)
{
  SmallLate late;
  g_autoptr (AccordWaysOut) ways = NULL;

  small_late_open (&late, "4");
  ways = small_ways_find (late.plan, late.promise);
  g_assert_null (small_ways_find_kind (ways, ACCORD_WAY_OUT_OVERTIME));
  small_late_close (&late);
}

/* Work for somebody who can wait stands in front. */
static void
test_earlier (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *team = small_team (plan, "Core", 1);
  AccordEntity *first = small_feature (plan, "First", team, "4");
  AccordEntity *urgent = small_feature (plan, "Urgent", team, "2");
  AccordEntity *patient
    = small_promise (plan, "Patient", "2026-06-30", first, NULL);
  AccordEntity *promise
    = small_promise (plan, "Promise", "2026-04-22", urgent, NULL);
  g_autoptr (AccordWaysOut) ways = NULL;
  g_autoptr (GError) error = NULL;
  AccordWayOut *way;
  const AccordPromiseDifference *other;

  small_set (plan, first, "pinned", "true");
  ways = small_ways_find (plan, promise);
  way = small_ways_find_kind (ways, ACCORD_WAY_OUT_EARLIER);
  g_assert_nonnull (way);
  g_assert_cmpfloat (accord_way_out_get_figures (way)->chance, ==, 1);
  g_assert_cmpfloat (accord_way_out_get_figures (way)->worth_change.value, ==,
                     0);
  g_assert_cmpint (accord_way_out_get_figures (way)->worth_effect, ==,
                   ACCORD_EFFECT_SAME);
  other = accord_forecast_difference_find (accord_way_out_get_difference (way),
                                           accord_entity_get_id (patient));
  g_assert_cmpint (other->effect, ==, ACCORD_EFFECT_SAME);
  g_assert_cmpuint (accord_way_out_get_figures (way)->n_moved, ==, 1);
  g_assert_cmpstr (accord_way_out_get_others_text (way), ==,
                   "As sure as before: “Patient” 4 days later, still on time.");
  /* It costs nobody anything: nothing else is worth a look. */
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ways)), ==, 1);
  g_assert_nonnull (
    accord_ways_out_decide (ways, way, SMALL_TODAY, NULL, &error));
}

/* Whoever is hurt is named, with the chance that is lost. */
static void
test_hurt (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *team = small_team (plan, "Core", 1);
  AccordEntity *one = small_feature (plan, "One", team, "4");
  AccordEntity *two = small_feature (plan, "Two", team, "4");
  AccordEntity *promise;
  g_autoptr (AccordWaysOut) ways = NULL;
  AccordWayOut *way;

  small_promise (plan, "Other", "2026-04-23", one, NULL);
  promise = small_promise (plan, "Promise", "2026-04-24", two, NULL);
  ways = small_ways_find (plan, promise);
  way = small_ways_find_kind (ways, ACCORD_WAY_OUT_EARLIER);
  g_assert_nonnull (way);
  g_assert_cmpstr (accord_way_out_get_others_text (way), ==,
                   "Hurt: “Other”: < 5 % instead of > 95 %.");
  g_assert_cmpuint (accord_way_out_get_figures (way)->n_hurt, ==, 1);
  g_assert_cmpuint (accord_way_out_get_figures (way)->n_lost, ==, 1);
  g_assert_cmpuint (accord_way_out_get_figures (way)->n_helped, ==, 0);
}

/* A vendor's date that the promise hangs on. */
static void
test_outside (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *team = small_team (plan, "Core", 1);
  AccordEntity *feature = small_feature (plan, "Feature", team, "2");
  AccordEntity *promise
    = small_promise (plan, "Promise", "2026-05-08", feature, NULL);
  g_autoptr (AccordWaysOut) ways = NULL;
  AccordWayOut *way;

  small_add (plan, "outside-party", "name", "Vendor", NULL);
  small_add (plan, "outside-work", "title", "Module", "party", "Vendor",
             "date-low", "2026-05-11", "date-likely", "2026-05-11",
             "date-high", "2026-05-11", NULL);
  small_add (plan, "dependency", "outside-work", "Module", "successor",
             "Feature", NULL);
  ways = small_ways_find (plan, promise);
  way = small_ways_find_kind (ways, ACCORD_WAY_OUT_OUTSIDE);
  g_assert_nonnull (way);
  /* A week is enough; more is asked of nobody. */
  g_assert_cmpstr (accord_way_out_get_name (way), ==,
                   "Vendor delivers “Module” 1 week earlier");
  g_assert_cmpfloat (accord_way_out_get_figures (way)->chance, ==, 1);
}

/* A contractor on the team that holds the promise up: for the price of those
 * who are for hire; else at what an employed colleague is paid, which is told
 * to nobody and taken off nothing that is. */
static void
test_contractor (void)
{
  for (int for_hire = 0; for_hire < 2; for_hire++)
    {
      g_autoptr (AccordPlan) plan = small_plan_new ();
      AccordEntity *team = small_team (plan, "Core", 1);
      AccordEntity *one = small_feature (plan, "One", team, "20");
      AccordEntity *two = small_feature (plan, "Two", team, "20");
      AccordEntity *promise
        = small_promise (plan, "Promise", "2026-06-05", one, two, NULL);
      g_autoptr (AccordWaysOut) ways = NULL;
      AccordWayOut *way;
      const AccordWayOutFigures *figures;

      small_add (plan, "role", "name", "Engineer", "cost-per-day", "100",
                 NULL);
      small_set (plan, small_find (plan, "person", "Core 1"), "role",
                 "Engineer");
      if (for_hire)
        {
          small_add (plan, "role", "name", "Contractor", "cost-per-day", "200",
                     NULL);
          small_add (plan, "person", "name", "Jo", "role", "Contractor",
                     "contractor", "true", NULL);
        }
      ways = small_ways_find (plan, promise);
      way = small_ways_find_kind (ways, ACCORD_WAY_OUT_CONTRACTOR);
      g_assert_nonnull (way);
      figures = accord_way_out_get_figures (way);
      /* 8 working days are missing: four weeks from 27 April on suffice. */
      g_assert_cmpstr (accord_way_out_get_name (way), ==,
                       "A contractor for 4 weeks in Core");
      g_assert_cmpfloat (figures->chance, ==, 1);
      g_assert_cmpfloat (figures->days, ==, 20);
      g_assert_cmpint (figures->cost_known, ==, for_hire);
      g_assert_cmpint (figures->cost, ==, for_hire ? 20 * 20000 : 0);
      g_assert_cmpint (figures->pay, ==, for_hire ? 0 : 20 * 10000);
      g_assert_cmpfloat_with_epsilon (figures->worth_change.value,
                                      for_hire ? -20 * 20000 : 0, 1);
    }
}

/* Somebody without work helps out, and is back afterwards. */
static void
test_move_person (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *team = small_team (plan, "Core", 1);
  AccordEntity *one = small_feature (plan, "One", team, "10");
  AccordEntity *two = small_feature (plan, "Two", team, "10");
  AccordEntity *promise
    = small_promise (plan, "Promise", "2026-05-11", one, two, NULL);
  g_autoptr (AccordWaysOut) ways = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) allocations = NULL;
  AccordWayOut *way;

  small_team (plan, "Idle", 1);
  ways = small_ways_find (plan, promise);
  way = small_ways_find_kind (ways, ACCORD_WAY_OUT_MOVE_PERSON);
  g_assert_nonnull (way);
  g_assert_cmpstr (accord_way_out_get_name (way), ==,
                   "Idle 1 moves from Idle to Core until May 11, 2026");
  g_assert_true (accord_way_out_get_figures (way)->reaches);
  g_assert_cmpint (accord_way_out_get_decision (way), ==,
                   ACCORD_DECISION_KIND_TRADE);
  g_assert_nonnull (
    accord_ways_out_decide (ways, way, SMALL_TODAY, NULL, &error));
  g_assert_no_error (error);
  allocations = accord_entity_list_referrers (
    small_find (plan, "person", "Idle 1"), ACCORD_TYPE_ENTITY,
    ACCORD_FIELD_NOT_FOUND);
  g_assert_cmpuint (allocations->len, ==, 3); /* before, there, after */
}

/* What does the same at a higher price is left out; so is what only the luck
 * of the draw makes look better. */
static void
test_dominated (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *team = small_team (plan, "Core", 1);
  AccordEntity *must = small_feature (plan, "Must", team, "2");
  AccordEntity *cheap = small_feature (plan, "Cheap", team, "4");
  AccordEntity *dear = small_feature (plan, "Dear", team, "4");
  AccordEntity *tiny = small_feature (plan, "Tiny", team, "0.01");
  AccordEntity *promise = small_promise (plan, "Promise", "2026-04-28", must,
                                         cheap, dear, tiny, NULL);
  g_autoptr (AccordWaysOut) ways = NULL;
  guint n = 0;

  small_deal (plan, promise, "1000", "0.5");
  for (guint i = 0; i < 3; i++)
    {
      static const char *const names[] = { "Cheap", "Dear", "Tiny" };
      static const char *const factors[] = { "0.95", "0.6", "1" };
      g_autofree char *name = g_strdup_printf ("Promise – %s", names[i]);
      AccordEntity *link = small_find (plan, "promise-feature", name);

      small_set (plan, link, "level", "could");
      small_set (plan, link, "win-factor", factors[i]);
    }
  ways = small_ways_find (plan, promise);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (ways)); i++)
    {
      AccordWayOut *way = small_ways_get (ways, i);

      g_assert_null (strstr (accord_way_out_get_name (way), "Leave out “Dear"));
      g_assert_null (strstr (accord_way_out_get_name (way), "Leave out “Tiny"));
      n += accord_way_out_get_kind (way) == ACCORD_WAY_OUT_LEAVE_OUT;
    }
  g_assert_cmpuint (n, ==, 1);
}

/* No two that are about the same, none that doesn't help, the plan's worth
 * from high to low: on the sample plan, for every promise that needs it. */
static void
test_sample (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordPlan) plan = accord_sample_new (SMALL_TODAY, &error);
  AccordEntityList *promises
    = accord_plan_get_list (plan, ACCORD_TYPE_PROMISE);
  guint n_needed = 0;

  for (guint i = 0; i < accord_entity_list_get_size (promises); i++)
    {
      AccordEntity *promise = accord_entity_list_get (promises, i);
      g_autoptr (AccordWaysOut) ways = small_ways_new (plan, promise, 2);
      g_autoptr (GError) lack = NULL;

      if (!accord_ways_out_find (ways, NULL, &lack))
        {
          g_assert_error (lack, ACCORD_ERROR, ACCORD_ERROR_RULE);
          continue;
        }
      n_needed += accord_ways_out_is_needed (ways);
      for (guint k = 0; k < g_list_model_get_n_items (G_LIST_MODEL (ways));
           k++)
        {
          const AccordWayOutFigures *figures
            = accord_way_out_get_figures (small_ways_get (ways, k));

          g_assert_cmpint (figures->effect, ==, ACCORD_EFFECT_HELPED);
          g_assert_cmpfloat (figures->chance_change.value, >,
                             2 * figures->chance_change.error);
          g_assert_false (accord_way_out_is_coarse (small_ways_get (ways, k)));
          g_assert_true (g_utf8_validate (
            accord_way_out_get_name (small_ways_get (ways, k)), -1, NULL));
        }
    }
  g_assert_cmpuint (n_needed, >, 1);
}

/* The same list whoever brings what first. */
static void
test_threads (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordPlan) plan = accord_sample_new (SMALL_TODAY, &error);
  AccordEntity *promise = small_find (plan, "promise", "SSO");
  g_autoptr (AccordWaysOut) one = small_ways_new (plan, promise, 1);
  g_autoptr (AccordWaysOut) many = small_ways_new (plan, promise, 7);

  accord_ways_out_find (one, NULL, &error);
  g_assert_no_error (error);
  accord_ways_out_find (many, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (one)), ==,
                    g_list_model_get_n_items (G_LIST_MODEL (many)));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (one)), >, 1);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (one)); i++)
    {
      g_assert_cmpstr (accord_way_out_get_name (small_ways_get (one, i)), ==,
                       accord_way_out_get_name (small_ways_get (many, i)));
      g_assert_true (
        accord_way_out_get_figures (small_ways_get (one, i))->worth_change.value
        == accord_way_out_get_figures (small_ways_get (many, i))
             ->worth_change.value);
    }
}

/* Nothing to tell a chance by, and what is to be done about it. */
static void
test_errors (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *team = small_team (plan, "Core", 1);
  AccordEntity *known = small_feature (plan, "Known", team, "4");
  AccordEntity *vague = small_feature (plan, "Vague", team, NULL);
  const struct
  {
    AccordEntity *promise;
    const char *message;
  } cases[] = {
    { small_promise (plan, "Undated", NULL, known, NULL),
      "Promise “Undated” has no ways out, since it has no date to be ready "
      "by; give it a want-date or an agreed-date." },
    { small_promise (plan, "Vague", "2026-05-04", vague, NULL),
      "Promise “Vague” has no ways out: 1 feature without estimate." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordWaysOut) ways
        = small_ways_new (plan, cases[i].promise, 1);
      g_autoptr (GError) error = NULL;

      g_assert_false (accord_ways_out_find (ways, NULL, &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_cancelled (void)
{
  SmallLate late;
  g_autoptr (AccordWaysOut) ways = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  small_late_open (&late, "4");
  ways = small_ways_new (late.plan, late.promise, 2);
  g_cancellable_cancel (cancellable);
  g_assert_false (accord_ways_out_find (ways, cancellable, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_CANCELLED);
  g_assert_false (accord_ways_out_is_busy (ways));
  small_late_close (&late);
}

static void
change_plan_cb (SmallLate *late)
{
  small_set (late->plan, late->promise, "note", "Changed");
}

/* The plan changes as soon as the first is found. */
static void
test_stale (void)
{
  SmallLate late;
  g_autoptr (AccordWaysOut) ways = NULL;
  g_autoptr (GError) error = NULL;

  small_late_open (&late, "4");
  ways = small_ways_new (late.plan, late.promise, 2);
  g_signal_connect_swapped (ways, "items-changed", G_CALLBACK (change_plan_cb),
                            &late);
  g_assert_false (accord_ways_out_find (ways, NULL, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_STALE);
  g_assert_true (accord_ways_out_is_stale (ways));
  small_late_close (&late);
}

/* The want date stands for one that nobody has agreed to. */
static void
test_want_date (void)
{
  SmallLate late;
  g_autoptr (AccordWaysOut) ways = NULL;
  const AccordWayOutFigures *figures;

  small_late_open (&late, "4");
  accord_plan_begin (late.plan, "Want", NULL);
  small_set (late.plan, late.promise, "agreed-date", "");
  small_set (late.plan, late.promise, "want-date", "2026-04-24");
  small_commit (late.plan);
  ways = small_ways_find (late.plan, late.promise);
  g_assert_true (accord_ways_out_is_needed (ways));
  figures = accord_way_out_get_figures (
    small_ways_find_kind (ways, ACCORD_WAY_OUT_LEAVE_OUT));
  g_assert_cmpint (figures->by, ==, small_day ("2026-04-24"));
  g_assert_cmpfloat (figures->chance, ==, 1);
  small_late_close (&late);
}

/* A held-back need date is in no text and no figure. */
static void
test_need_date (void)
{
  SmallLate late;
  g_autoptr (AccordWaysOut) one = NULL;
  g_autoptr (AccordWaysOut) two = NULL;

  small_late_open (&late, "4");
  one = small_ways_find (late.plan, late.promise);
  small_set (late.plan, late.promise, "need-date", "2026-04-29");
  two = small_ways_find (late.plan, late.promise);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (one)), ==,
                    g_list_model_get_n_items (G_LIST_MODEL (two)));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (one)); i++)
    {
      g_assert_cmpstr (accord_way_out_get_name (small_ways_get (one, i)), ==,
                       accord_way_out_get_name (small_ways_get (two, i)));
      g_assert_cmpstr (accord_way_out_get_sales_text (small_ways_get (one, i)),
                       ==,
                       accord_way_out_get_sales_text (small_ways_get (two, i)));
    }
  small_late_close (&late);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    GTestFunc run;
  } tests[] = {
    { "not-needed", test_not_needed },
    { "needed-in-full", test_needed_in_full },
    { "leave-out", test_leave_out },
    { "leave-out-of-won", test_leave_out_of_won },
    { "order-of-the-same", test_order_of_the_same },
    { "leave-out-enough", test_leave_out_enough },
    { "later", test_later },
    { "split", test_split },
    { "overtime", test_overtime },
    { "overtime-too-little", test_overtime_too_little },
    { "earlier", test_earlier },
    { "hurt", test_hurt },
    { "outside", test_outside },
    { "contractor", test_contractor },
    { "move-person", test_move_person },
    { "dominated", test_dominated },
    { "sample", test_sample },
    { "threads", test_threads },
    { "errors", test_errors },
    { "cancelled", test_cancelled },
    { "stale", test_stale },
    { "want-date", test_want_date },
    { "need-date", test_need_date },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/ways-out/", tests[i].path, NULL);

      g_test_add_func (path, tests[i].run);
    }

  return g_test_run ();
}

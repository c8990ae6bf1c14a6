/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-customer-view.h"

#include "accord-asked-first.h"
#include "accord-error.h"
#include "accord-limits.h"
#include "accord-words.h"
#include "small-plan.h"

#include <math.h>
#include <string.h>

typedef struct
{
  AccordPlan *plan;
  AccordPromise *promise;
} World;

static void
world_init (World      *world,
            const char *agreed)
{
  AccordEntity *team, *promise;

  world->plan = small_plan_new ();
  team = small_team (world->plan, "Team", 1);
  promise = small_promise (
    world->plan, "SSO", agreed,
    small_feature (world->plan, "Login", team, "5"), NULL);
  world->promise = ACCORD_PROMISE (promise);
  small_add (world->plan, "account", "name", "Acme", NULL);
  small_add (world->plan, "account", "name", "Acme Pharma", "parent", "Acme",
             NULL);
  small_add (world->plan, "account", "name", "Globex", NULL);
  small_add (world->plan, "account", "name", "IT", NULL);
  small_add (world->plan, "limit", "feature", "Login", "text",
             "No JIT sync", "customer-text", "Groups follow at night",
             "until", "version 2", NULL);
  small_set (world->plan, promise, "account", "Acme");
  small_set (world->plan, promise, "wording", "You sign in once.");
}

static void
world_clear (World *world)
{
  g_clear_object (&world->plan);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (World, world_clear)

static char *
dup_view (World   *world,
          GError **error)
{
  g_autoptr (AccordForecast) forecast = small_forecast (world->plan, 64);
  g_autoptr (AccordSheet) sheet = accord_customer_view_new (
    world->plan, world->promise, forecast, SMALL_TODAY, error);

  return sheet != NULL ? accord_sheet_to_markdown (sheet) : NULL;
}

static void
test_view (void)
{
  g_auto (World) world;
  g_autofree char *markdown = NULL;

  world_init (&world, "2026-06-01");
  markdown = dup_view (&world, NULL);
  g_assert_cmpstr (markdown, ==,
                   "# SSO for Acme\n\nApril 20, 2026\n\nYou sign in once.\n\n"
                   "- **When**: by June 1, 2026 (very likely)\n\n"
                   "## What it does not do\n\n"
                   "- Groups follow at night  \n  until version 2\n");
}

/* Our own words for a limit are not for customers: it is left out, and whoever
 * shows the view is told. */
static void
test_unworded_limit (void)
{
  g_auto (World) world;
  g_autofree char *markdown = NULL;
  g_autofree char *none = NULL;
  g_autofree char *note = NULL;

  world_init (&world, "2026-06-01");
  none = accord_customer_view_dup_note (world.promise);
  g_assert_null (none);
  small_add (world.plan, "limit", "feature", "Login", "text",
             "Legacy LDAP shim leaks", NULL);
  markdown = dup_view (&world, NULL);
  g_assert_null (strstr (markdown, "LDAP"));
  g_assert_nonnull (strstr (markdown, "Groups follow"));
  note = accord_customer_view_dup_note (world.promise);
  g_assert_cmpstr (note, ==, "1 limit has no wording for the customer, and is "
                             "left out.");
}

/* A date, or when it may come; in words, never in per cent. */
static void
test_when (void)
{
  static const struct
  {
    const char *property;
    const char *text;
    const char *expected;
  } cases[] = {
    { "agreed-date", "2026-06-01", "by June 1, 2026 (very likely)" },
    { "agreed-date", "2026-04-20", "by April 20, 2026 (unlikely)" },
    { "agreed-date", "", "not agreed yet; likely in April 2026" },
    { "agreed-after", "30", "30 days after signing" },
    { "delivered-on", "2026-04-10", "delivered on April 10, 2026" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (World) world;
      g_autofree char *markdown = NULL;

      world_init (&world, NULL);
      small_set (world.plan, world.promise, cases[i].property,
                 cases[i].text);
      markdown = dup_view (&world, NULL);
      if (strstr (markdown, cases[i].expected) == NULL)
        g_error ("There is no “%s” in:\n%s", cases[i].expected, markdown);
    }
}

/* The name of another customer is refused wherever it stands as a word. */
static void
test_other_customers (void)
{
  static const struct
  {
    const char *wording;
    gboolean shown;
  } cases[] = {
    { "As for Globex.", FALSE },
    { "GLOBEX has it too", FALSE },
    { "Globexian", TRUE },
    { "Acme and Acme Pharma sign in once.", TRUE },
    { "Your IT signs in.", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (World) world;
      g_autofree char *markdown = NULL;
      g_autoptr (GError) error = NULL;

      world_init (&world, "2026-06-01");
      small_set (world.plan, world.promise, "wording", cases[i].wording);
      markdown = dup_view (&world, &error);
      g_assert_cmpint (markdown != NULL, ==, cases[i].shown);
      if (!cases[i].shown)
        g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
    }
}

/* Limits of the parts of a feature count; of what is left out they don't. */
static void
test_limits (void)
{
  g_auto (World) world;
  AccordEntity *link;
  g_autoptr (GPtrArray) limits = NULL;
  g_autoptr (GPtrArray) none = NULL;

  world_init (&world, "2026-06-01");
  small_add (world.plan, "feature", "title", "Passkeys", "parent", "Login",
             NULL);
  small_add (world.plan, "limit", "feature", "Passkeys", "text", "Not on TVs",
             NULL);
  limits = accord_limits_list (world.promise);
  g_assert_cmpuint (limits->len, ==, 2);
  link = accord_entity_list_get (
    accord_plan_get_list (
      world.plan, accord_plan_find_kind (world.plan, "promise-feature")),
    0);
  small_set (world.plan, link, "level", "could");
  small_set (world.plan, link, "left-out", "yes");
  none = accord_limits_list (world.promise);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_likelihood (void)
{
  static const struct
  {
    double chance;
    const char *words;
  } cases[] = {
    { 1, "very likely" },  { 0.9, "very likely" },
    { 0.7, "likely" },     { 0.69, "more likely than not" },
    { 0.3, "not sure" },   { 0, "unlikely" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words
        = accord_words_dup_likelihood (cases[i].chance);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* Agreed 1 June, three days of grace, 700.00 a week, at most 900.00. */
static void
test_late_cost (void)
{
  static const struct
  {
    const char *delivered;
    int days;
    AccordMoney cost;
  } cases[] = {
    { "", 0, 0 },
    { "2026-05-31", 0, 0 },
    { "2026-06-01", 0, 0 },
    { "2026-06-04", 3, 0 },
    { "2026-06-05", 4, 10000 },
    { "2026-06-11", 10, 70000 },
    { "2026-07-01", 30, 90000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (World) world;

      world_init (&world, "2026-06-01");
      small_set (world.plan, world.promise, "grace", "3");
      small_set (world.plan, world.promise, "late-cost", "700");
      small_set (world.plan, world.promise, "late-cost-limit", "900");
      small_set (world.plan, accord_plan_get_root (world.plan), "as-of",
                 "2026-07-01");
      small_set (world.plan, world.promise, "delivered-on",
                 cases[i].delivered);
      g_assert_cmpint (accord_promise_get_days_late (world.promise), ==,
                       cases[i].days);
      g_assert_cmpint (accord_promise_get_late_cost (world.promise), ==,
                       cases[i].cost);
    }
}

/* One that was asked first and kept, one that was told first and broken; a
 * draft counts for nothing. */
static void
test_asked_first (void)
{
  g_auto (World) world;
  AccordAskedFirst counts;

  world_init (&world, "2026-06-01");
  small_set (world.plan, accord_plan_get_root (world.plan), "as-of",
             "2026-06-08");
  small_set (world.plan, world.promise, "delivered-on", "2026-06-01");
  small_set (world.plan, world.promise, "state", "kept");
  small_add (world.plan, "promise", "title", "Early", "agreed-date",
             "2026-06-01", "state", "broken", "before-estimate", "yes",
             "delivered-on", "2026-06-08", NULL);
  small_add (world.plan, "promise", "title", "Draft", NULL);
  small_add (world.plan, "decision", "title", "Nights", "promise", "Early",
             "open-since", "2026-05-01", "decided-on", "2026-05-02",
             "overtime-hours", "12", NULL);
  accord_asked_first_count (world.plan, &counts);
  g_assert_cmpuint (counts.asked.n_promises, ==, 1);
  g_assert_cmpuint (counts.asked.n_kept, ==, 1);
  g_assert_cmpint (counts.asked.days_late, ==, 0);
  g_assert_cmpuint (counts.told.n_promises, ==, 1);
  g_assert_cmpuint (counts.told.n_broken, ==, 1);
  g_assert_cmpint (counts.told.days_late, ==, 7);
  g_assert_cmpfloat (counts.told.overtime_hours, ==, 12);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/customer-view/view", test_view);
  g_test_add_func ("/customer-view/when", test_when);
  g_test_add_func ("/customer-view/other-customers", test_other_customers);
  g_test_add_func ("/customer-view/limits", test_limits);
  g_test_add_func ("/customer-view/unworded-limit", test_unworded_limit);
  g_test_add_func ("/customer-view/likelihood", test_likelihood);
  g_test_add_func ("/customer-view/late-cost", test_late_cost);
  g_test_add_func ("/customer-view/asked-first", test_asked_first);
  return g_test_run ();
}

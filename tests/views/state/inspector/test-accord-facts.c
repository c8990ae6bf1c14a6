/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-facts.h"

#include "accord-concerns.h"
#include "accord-deal.h"
#include "accord-error.h"
#include "accord-new-plan.h"
#include "accord-offer.h"
#include "accord-person.h"
#include "accord-plan-edit.h"
#include "accord-promise-life.h"
#include "accord-promise.h"
#include "accord-sample.h"
#include "accord-scenario-session.h"
#include "accord-scenarios.h"

#define TODAY 20514 /* 2026-03-02 */

typedef struct
{
  AccordPlan *plan;
  AccordForecast *forecast;
} Fixture;

static AccordEntity *tried;
static guint n_refused;
static guint n_taken;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordForecastInput) input = NULL;

  self->plan = accord_sample_new (TODAY, &error);
  g_assert_no_error (error);
  input = accord_forecast_input_new (self->plan, TODAY);
  self->forecast
    = accord_forecast_run (input, 64, 1, NULL, self->plan, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  accord_forecast_unref (self->forecast);
  g_object_unref (self->plan);
}

/* `title|subtitle|pill|class` a line. */
static void
write_fact (const AccordFact *fact,
            gpointer          data)
{
  const char *const parts[]
    = { fact->title, fact->subtitle, fact->pill, fact->pill_class };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    g_string_append_printf (data, "%s%c", parts[i] != NULL ? parts[i] : "",
                            i + 1 < G_N_ELEMENTS (parts) ? '|' : '\n');
}

static const struct
{
  const char *facts;
  const char *kind;
  const char *name;
  const char *expected; /* somewhere in what is told */
} cases[] = {
  { "title", "promise", "Audit trail", "Audit trail|Northwind|" },
  { "title", "deal", "Acme Logistics", "|Acme Logistics · $420\u00a0k|75\u00a0% to "
    "win|\n" },
  { "title", "team", "Platform", "Platform|5 people||\n" },
  { "title", "feature", "Invoice archive", "|being built|building|\n" },
  { "promise-features", "promise", "Work without a mouse",
    "Keyboard for everything|Apps · 18–28–45 days · Quality · 3–4–6 days · "
    "must|planned|\n" },
  { "promise-life", "promise", "Audit trail",
    "agreed|signed by both sides for April 17, 2026||\n" },
  { "promise-life", "promise", "Audit trail", "Tell the customer|Sales||\n" },
  { "promise-life", "promise", "Work without a mouse",
    "agreed|not signed by both sides||\n" },
  { "promise-life", "promise", "Work without a mouse",
    "Sign the date|Engineering||\n" },
  { "promise-life", "promise", "Claims upload",
    "Ask engineering for a date|Sales||\n" },
  { "promise-trail", "promise", "Audit trail",
    "Both sides offered Apr 17, 70\u00a0% sure|"
    "Trail first, viewer as should · Both gave a week||\n" },
  { "promise-life", "promise", "Audit trail",
    "7 of the 24 days of the window given away||" },
  { "deal-promises", "deal", "Northwind — audit trail",
    " · 7 of the 24 days of the window given away|" },
  { "promise-limits", "promise", "SSO roll-out",
    "Tested with three identity providers only|Single sign-on (SAML)||\n" },
  { "concerns", "promise", "SSO roll-out", "|not said back yet|" },
  { "asks", "promise", "SSO roll-out",
    "Can Acme begin without SCIM sync?|waiting for 6 days" },
  { "asks", "deal", "Initech", "Which order types does Initech use?|" },
  { "asks", "feature", "Bulk upload", "How much work is the bulk upload?|" },
  { "concerns", "deal", "Initech", "The penalty for being late eats the" },
  { "concerns", "feature", "Offline cache", "Nobody knows what offline means" },
  { "deal-promises", "deal", "Acme Logistics", "SSO roll-out|promised " },
  { "feature-readiness", "feature", "Invoice archive",
    "Estimates|all there|ready|good\n"
    "Acceptance criteria|2 of 2 written|ready|good\n" },
  { "feature-needs", "feature", "Invoice archive",
    "Invoice archive|Orchard Retail · promised " },
  { "plan-promises", "settings", "Spring plan",
    "SAP connector for Initech|limits: S/4HANA only|$" },
  { "plan-asks", "settings", "Spring plan",
    "Can Acme begin without SCIM sync?|SSO roll-out|6 days|\n" },
  { "plan-concerns", "settings", "Spring plan", " days|\n" },
  { "team-weeks", "team", "Platform", "|from March 2, 2026 · " },
  { "team-people", "team", "Platform", "|100\u00a0%|\n" },
  { "team-work", "team", "Platform", "Audit trail||building|\n" },
};

static void
test_told (Fixture      *self,
           gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordFactContext context = { self->plan, self->forecast, TODAY };
      AccordFactsFunc tell = accord_facts_find (cases[i].facts);
      g_autoptr (GString) told = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      AccordEntity *entity = accord_plan_find (
        self->plan, accord_plan_find_kind (self->plan, cases[i].kind),
        cases[i].name, &error);

      g_assert_no_error (error);
      g_assert_nonnull (tell);
      tell (&context, entity, write_fact, told);
      g_test_message ("%s of %s: %s", cases[i].facts, cases[i].name,
                      told->str);
      g_assert_nonnull (strstr (told->str, cases[i].expected));
    }
}

/* A customer who goes by another date than is agreed has still to be told. */
static void
test_to_be_told (Fixture      *self,
                 gconstpointer data)
{
  AccordFactContext context = { self->plan, self->forecast, TODAY };
  AccordEntity *promise = accord_plan_find (self->plan, ACCORD_TYPE_PROMISE,
                                            "Invoice archive", NULL);

  for (int moved = 0; moved < 2; moved++)
    {
      g_autoptr (GString) told = g_string_new (NULL);

      accord_facts_find ("promise-life") (&context, promise, write_fact,
                                          told);
      g_assert_cmpint (
        strstr (told->str,
                "The customer has still to be told|they were told January 9, "
                "2026, and ")
          != NULL,
        ==, moved);
      accord_plan_begin (self->plan, "Told", NULL);
      accord_plan_set_day (self->plan, promise, ACCORD_PROMISE_TOLD_DATE,
                           accord_day_from_ymd (2026, 1, 9));
      g_assert_true (accord_plan_commit (self->plan, NULL));
    }
}

static char *
tell_life (Fixture      *self,
           AccordEntity *promise)
{
  AccordFactContext context = { self->plan, self->forecast, TODAY };
  g_autoptr (GString) told = g_string_new (NULL);

  accord_facts_find ("promise-life") (&context, promise, write_fact, told);

  return g_string_free (g_steal_pointer (&told), FALSE);
}

static void
take_step (Fixture       *self,
           AccordEntity  *promise,
           AccordLifeStep step,
           AccordSide     side,
           const char    *who,
           AccordDay      date)
{
  g_autoptr (GError) error = NULL;
  AccordLifeMove move;

  accord_life_move_init (&move, side, TODAY);
  move.date = date;
  move.person = accord_plan_find (self->plan, ACCORD_TYPE_PERSON, who, &error);
  g_assert_no_error (error);
  g_assert_true (accord_promise_life_go (ACCORD_PROMISE (promise), self->plan,
                                         step, &move, &error));
  g_assert_no_error (error);
}

/* An offer over an agreed date can be taken by the other side alone, until it
 * has been; who has signed is told one by one. */
static void
test_renegotiated (Fixture      *self,
                   gconstpointer data)
{
  const AccordDay later = accord_day_from_ymd (2026, 7, 1);
  AccordEntity *promise = accord_plan_find (
    self->plan, ACCORD_TYPE_PROMISE, "Work without a mouse", NULL);
  g_autofree char *before = tell_life (self, promise);
  g_autofree char *offered = NULL;
  g_autofree char *taken = NULL;
  g_autofree char *half = NULL;
  g_autofree char *whole = NULL;

  g_assert_null (strstr (before, "Take their offer"));
  take_step (self, promise, ACCORD_LIFE_OFFER, ACCORD_SIDE_SALES,
             "Priya Raman", later);
  offered = tell_life (self, promise);
  g_assert_nonnull (
    strstr (offered, "Take their offer|Engineering · July 1, 2026||\n"));
  g_assert_null (strstr (offered, "Take their offer|Sales"));

  take_step (self, promise, ACCORD_LIFE_AGREE, ACCORD_SIDE_ENGINEERING,
             "Grace Chen", ACCORD_DAY_NONE);
  g_assert_cmpint (accord_entity_get_day (promise, ACCORD_PROMISE_AGREED_DATE),
                   ==, later);
  taken = tell_life (self, promise);
  g_assert_null (strstr (taken, "Take their offer"));

  take_step (self, promise, ACCORD_LIFE_SIGN, ACCORD_SIDE_ENGINEERING,
             "Grace Chen", ACCORD_DAY_NONE);
  half = tell_life (self, promise);
  g_assert_nonnull (strstr (half, "|signed by engineering, not yet by sales|"));
  take_step (self, promise, ACCORD_LIFE_SIGN, ACCORD_SIDE_SALES, "Priya Raman",
             ACCORD_DAY_NONE);
  whole = tell_life (self, promise);
  g_assert_nonnull (strstr (whole, "|signed by both sides for July 1, 2026|"));
}

static void
keep_action (const AccordFact *fact,
             gpointer          data)
{
  if (g_str_has_prefix (fact->title, "Too many promises"))
    g_string_append_printf (data, "%s=%s", fact->verb, fact->action);
}

/* A concern about the plan has no page of its own to be said back on. */
static void
test_about_plan (Fixture      *self,
                 gconstpointer data)
{
  AccordFactContext context = { self->plan, self->forecast, TODAY };
  AccordEntity *concern
    = accord_concerns_raise (self->plan, "Too many promises.",
                             ACCORD_SIDE_ENGINEERING, NULL, NULL, 0, NULL);
  g_autoptr (GString) told = g_string_new (NULL);
  g_autofree char *expected = g_strdup_printf (
    "Say It Back…=talk.hear(int64 %" G_GINT64_FORMAT ")",
    accord_entity_get_id (concern));

  accord_facts_find ("plan-concerns") (
    &context, accord_plan_get_root (self->plan), keep_action, told);
  g_assert_cmpstr (told->str, ==, expected);
}

/* Before the first forecast nothing is made up. */
static void
test_without_forecast (Fixture      *self,
                       gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordFactContext context = { self->plan, NULL, TODAY };
      g_autoptr (GString) told = g_string_new (NULL);
      AccordEntity *entity = accord_plan_find (
        self->plan, accord_plan_find_kind (self->plan, cases[i].kind),
        cases[i].name, NULL);

      accord_facts_find (cases[i].facts) (&context, entity, write_fact, told);
      g_assert_null (strstr (told->str, "days late"));
      g_assert_null (strstr (told->str, "days early"));
      g_assert_null (strstr (told->str, "deliverable"));
    }
}

/* A new plan tells what to begin with, until it is there. */
static void
test_begin (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordPlan) plan = accord_new_plan ("Spring");
  AccordFactContext context = { plan, NULL, TODAY };
  AccordEntity *root = accord_plan_get_root (plan);
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GString) later = g_string_new (NULL);

  accord_facts_find ("plan-begin") (&context, root, write_fact, told);
  g_assert_nonnull (strstr (told->str, "There is no shared goal yet|"));
  g_assert_nonnull (strstr (told->str, "There are no deals yet|"));
  g_assert_nonnull (strstr (told->str, "There is no work yet|"));
  g_assert_nonnull (strstr (told->str, "There is nobody to do it yet|"));
  g_assert_null (strstr (told->str, "Nothing is promised yet|"));

  accord_plan_begin (plan, "Add a deal", NULL);
  accord_plan_set_text (plan, accord_plan_add (plan, ACCORD_TYPE_DEAL, 0),
                        ACCORD_DEAL_TITLE, "Roll-out");
  g_assert_true (accord_plan_commit (plan, &error));
  accord_facts_find ("plan-begin") (&context, root, write_fact, later);
  g_assert_null (strstr (later->str, "There are no deals yet|"));
  g_assert_nonnull (strstr (later->str, "Nothing is promised yet|"));
}

/* The sample lacks nothing, and something needs attention in it. */
static void
test_begun (Fixture      *self,
            gconstpointer data)
{
  AccordFactContext context = { self->plan, self->forecast, TODAY };
  AccordEntity *root = accord_plan_get_root (self->plan);
  g_autoptr (GString) told = g_string_new (NULL);

  accord_facts_find ("plan-begin") (&context, root, write_fact, told);
  accord_facts_find ("plan-nothing") (&context, root, write_fact, told);
  g_assert_cmpstr (told->str, ==, "");
}

/* Tries out what a fact offers: what would be refused says so itself. */
static void
try_step (const AccordFact *fact,
          gpointer          data)
{
  AccordFactContext *context = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autofree char *name = NULL;
  AccordEntity *offer = NULL;
  AccordLifeMove move;
  int step, side;

  if (fact->action == NULL)
    return;

  g_assert_true (
    g_action_parse_detailed_name (fact->action, &name, &target, NULL));
  g_variant_get (target, "(ii)", &step, &side);
  accord_life_move_init (&move, side, TODAY);
  move.date = TODAY + 70;
  move.why = "Tried out";
  if (step == ACCORD_LIFE_AGREE)
    offer = accord_promise_life_find_takeable (ACCORD_PROMISE (tried), side);
  if (offer != NULL)
    move.date = accord_entity_get_day (offer, ACCORD_OFFER_DATE);
  move.person = accord_plan_find (
    context->plan, ACCORD_TYPE_PERSON,
    side == ACCORD_SIDE_SALES ? "Priya Raman" : "Sofia Reyes", NULL);
  if (accord_promise_life_go (ACCORD_PROMISE (tried), context->plan, step,
                              &move, &error))
    {
      g_assert_true (accord_plan_undo (context->plan, &error));
      g_assert_no_error (error);
      n_taken++;
      return;
    }

  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, "can’t be tried out"));
  g_assert_nonnull (fact->refusal);
  n_refused++;
}

/* What people say and do can't be tried out, and the buttons say it first. */
static void
test_scenario (Fixture      *self,
               gconstpointer data)
{
  static const char *const promises[]
    = { "Audit trail", "Work without a mouse", "SSO roll-out",
        "Claims upload", "Invoice archive", "Offline mode" };
  g_autoptr (GError) error = NULL;
  AccordEntity *scenario
    = accord_scenarios_create (self->plan, "Hire two", TODAY, &error);
  g_autoptr (AccordScenarioSession) session
    = accord_scenario_session_new (self->plan, scenario, &error);
  AccordFactContext context
    = { accord_scenario_session_get_plan (session), NULL, TODAY };

  g_assert_no_error (error);
  n_refused = n_taken = 0;
  for (gsize i = 0; i < G_N_ELEMENTS (promises); i++)
    {
      tried = accord_plan_find (context.plan, ACCORD_TYPE_PROMISE, promises[i],
                                &error);
      g_assert_no_error (error);
      accord_facts_find ("promise-life") (&context, tried, try_step, &context);
    }
  g_assert_cmpuint (n_refused, >, 6);
  g_assert_cmpuint (n_taken, >, 3);
}

static void
test_unknown (void)
{
  g_assert_null (accord_facts_find ("promise-rumours"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/facts/told", Fixture, NULL, set_up, test_told, tear_down);
  g_test_add ("/facts/to-be-told", Fixture, NULL, set_up, test_to_be_told, tear_down);
  g_test_add ("/facts/renegotiated", Fixture, NULL, set_up, test_renegotiated,
              tear_down);
  g_test_add ("/facts/about-plan", Fixture, NULL, set_up, test_about_plan,
              tear_down);
  g_test_add ("/facts/without-forecast", Fixture, NULL, set_up,
              test_without_forecast, tear_down);
  g_test_add_func ("/facts/begin", test_begin);
  g_test_add ("/facts/begun", Fixture, NULL, set_up, test_begun, tear_down);
  g_test_add ("/facts/scenario", Fixture, NULL, set_up, test_scenario,
              tear_down);
  g_test_add_func ("/facts/unknown", test_unknown);

  return g_test_run ();
}

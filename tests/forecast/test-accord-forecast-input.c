/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-engine-check.h"
#include "accord-forecast-input.h"

#include "accord-sample.h"
#include "small-plan.h"

#include <math.h>

static AccordForecastInput *
read_plan (AccordPlan *plan)
{
  return accord_forecast_input_new (plan, small_day ("2030-01-01"));
}

static guint
index_of (AccordForecastInput *input,
          gpointer             entity)
{
  const AccordEngineInput *flat = accord_forecast_input_get_engine (input);
  gint64 id = accord_entity_get_id (entity);

  for (guint i = 0; i < flat->n_features; i++)
    if (accord_forecast_input_get_feature (input, i) == id)
      return i;

  return ACCORD_FORECAST_NOT_FOUND;
}

static const AccordEngineFeature *
feature_of (AccordForecastInput *input,
            gpointer             entity)
{
  guint i = index_of (input, entity);

  g_assert_cmpuint (i, !=, ACCORD_FORECAST_NOT_FOUND);
  return &accord_forecast_input_get_engine (input)->features[i];
}

static const AccordEnginePromise *
promise_of (AccordForecastInput *input,
            gpointer             entity)
{
  guint i = accord_forecast_input_find_promise (
    input, accord_entity_get_id (entity));

  g_assert_cmpuint (i, !=, ACCORD_FORECAST_NOT_FOUND);
  return &accord_forecast_input_get_engine (input)->promises[i];
}

static void
test_settings (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *settings = accord_plan_get_root (plan);
  g_autoptr (AccordForecastInput) input = NULL;
  g_autoptr (AccordForecastInput) later = NULL;
  const AccordEngineInput *flat;

  accord_plan_begin (plan, "Settings", NULL);
  small_set (plan, settings, "seed", "77");
  small_set (plan, settings, "team-correlation", "0.3");
  small_set (plan, settings, "deal-correlation", "0.05");
  small_set (plan, settings, "goal-by", "2026-05-20");
  small_commit (plan);
  input = read_plan (plan);
  flat = accord_forecast_input_get_engine (input);
  g_assert_cmpuint (flat->seed, ==, 77);
  g_assert_cmpfloat (flat->rho_team, ==, 0.3);
  g_assert_cmpfloat (flat->rho_deal, ==, 0.05);
  g_assert_cmpint (flat->goal, ==, 30);
  g_assert_cmpuint (flat->weekday, ==, 0);
  g_assert_cmpuint (flat->n_days, >=, 260);
  g_assert_cmpint (flat->calendar[4], ==, 4);
  g_assert_cmpint (flat->calendar[5], ==, 7);
  g_assert_cmpint (accord_forecast_input_get_as_of (input), ==, SMALL_TODAY);
  g_assert_cmpint (accord_forecast_input_to_day (input, 30), ==,
                   small_day ("2026-05-20"));
  g_assert_cmpint (accord_forecast_input_to_day (input, ACCORD_ENGINE_NO_DATE),
                   ==, ACCORD_DAY_NONE);
  g_assert_cmpint (accord_forecast_input_to_day (input, ACCORD_ENGINE_BEYOND),
                   ==, ACCORD_DAY_MAX);

  small_set (plan, settings, "as-of", "");
  later = read_plan (plan);
  g_assert_cmpint (accord_forecast_input_get_as_of (later), ==,
                   small_day ("2030-01-01"));
}

static void
test_team (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *team = small_team (plan, "Core", 3);
  g_autoptr (AccordForecastInput) input = NULL;
  const AccordEngineTeam *flat;

  small_set (plan, team, "focus-factor", "0.7");
  small_set (plan, team, "attrition", "0.1");
  input = read_plan (plan);
  g_assert_cmpuint (accord_forecast_input_find_team (
                      input, accord_entity_get_id (team)),
                    ==, 0);
  g_assert_cmpint (accord_forecast_input_get_team (input, 0), ==,
                   accord_entity_get_id (team));
  flat = &accord_forecast_input_get_engine (input)->teams[0];
  g_assert_cmpfloat (flat->focus, ==, 0.7);
  g_assert_cmpfloat (flat->attrition, ==, 0.1);
  g_assert_cmpuint (flat->members, ==, 3);
  g_assert_cmpfloat (flat->capacity[0], ==, 3);
}

static void
test_feature (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *team = small_team (plan, "Core", 3);
  AccordEntity *feature = small_feature (plan, "Login", team, "2 4 9");
  AccordEntity *part = small_find (plan, "part", "Login");
  g_autoptr (AccordForecastInput) input = NULL;
  const AccordEngineFeature *flat;
  const AccordEnginePart *parts;

  accord_plan_begin (plan, "Set", NULL);
  small_set (plan, feature, "mode", "rigid");
  small_set (plan, feature, "before-win", "true");
  small_set (plan, feature, "earliest-start", "2026-05-04");
  small_set (plan, part, "step", "2");
  small_set (plan, part, "people", "2");
  small_set (plan, part, "done-effort", "1.5");
  small_add (plan, "part", "feature", "Login", "team", "Core", "name", "Test",
             "step", "1", "people", "3", "assignee", "Core 1",
             "remaining-low", "1", "remaining-likely", "2", "remaining-high",
             "3", NULL);
  small_commit (plan);
  input = read_plan (plan);
  flat = feature_of (input, feature);
  g_assert_cmpint (flat->kind, ==, ACCORD_ENGINE_WORK);
  g_assert_cmpint (flat->status, ==, ACCORD_ENGINE_OPEN);
  g_assert_true (flat->rigid);
  g_assert_true (flat->before_won);
  g_assert_cmpint (flat->earliest, ==, 14);
  g_assert_cmpuint (flat->pin, ==, ACCORD_ENGINE_NONE);
  g_assert_cmpuint (flat->n_parts, ==, 2);

  parts = &accord_forecast_input_get_engine (input)->parts[flat->first_part];
  g_assert_cmpuint (parts[0].step, ==, 1);
  g_assert_false (parts[0].estimated);
  g_assert_true (parts[0].has_remaining);
  g_assert_cmpfloat (parts[0].remaining.high, ==, 3);
  g_assert_cmpfloat (parts[0].people, ==, 1);
  g_assert_cmpuint (parts[1].step, ==, 2);
  g_assert_true (parts[1].estimated);
  g_assert_false (parts[1].has_remaining);
  g_assert_cmpfloat (parts[1].effort.low, ==, 2);
  g_assert_cmpfloat (parts[1].effort.likely, ==, 4);
  g_assert_cmpfloat (parts[1].effort.high, ==, 9);
  g_assert_cmpfloat (parts[1].people, ==, 2);
  g_assert_cmpfloat (parts[1].done, ==, 1.5);
  g_assert_cmpuint (parts[1].team, ==, 0);
}

typedef struct
{
  const char *property;
  const char *value;
  AccordEngineStatus status;
} StatusCase;

static void
test_status (void)
{
  static const StatusCase cases[] = {
    { "status", "planned", ACCORD_ENGINE_OPEN },
    { "status", "building", ACCORD_ENGINE_BEGUN },
    { "status", "done", ACCORD_ENGINE_DONE },
    { "kind", "exists", ACCORD_ENGINE_DONE },
    { "kind", "idea", ACCORD_ENGINE_OPEN },
    { "kind", "for-show", ACCORD_ENGINE_OPEN },
    { "begun-on", "2026-04-13", ACCORD_ENGINE_BEGUN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = small_plan_new ();
      AccordEntity *team = small_team (plan, "Core", 1);
      AccordEntity *feature = small_feature (plan, "Login", team, "4");
      g_autoptr (AccordForecastInput) input = NULL;

      small_set (plan, feature, cases[i].property, cases[i].value);
      input = read_plan (plan);
      g_assert_cmpint (feature_of (input, feature)->status, ==,
                       cases[i].status);
    }
}

static void
test_done (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *team = small_team (plan, "Core", 1);
  AccordEntity *one = small_feature (plan, "One", team, "4");
  AccordEntity *two = small_feature (plan, "Two", team, "4");
  AccordEntity *three = small_feature (plan, "Three", team, "4");
  g_autoptr (AccordForecastInput) input = NULL;

  accord_plan_begin (plan, "Done", NULL);
  small_set (plan, one, "status", "done");
  small_set (plan, one, "done-on", "2026-04-10");
  small_set (plan, one, "pinned", "true");
  small_set (plan, two, "pinned", "true");
  small_set (plan, three, "pinned", "true");
  small_commit (plan);
  input = read_plan (plan);
  g_assert_cmpint (feature_of (input, one)->ended, ==, -10);
  /* A pin counts among what is still to be done. */
  g_assert_cmpuint (feature_of (input, one)->pin, >, 1000000);
  g_assert_cmpuint (feature_of (input, two)->pin, ==, 0);
  g_assert_cmpuint (feature_of (input, three)->pin, ==, 1);
}

static void
test_dropped (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *team = small_team (plan, "Core", 1);
  AccordEntity *kept = small_feature (plan, "Kept", team, "4");
  AccordEntity *dropped = small_feature (plan, "Dropped", team, "4");
  AccordEntity *piece = small_feature (plan, "Piece", team, "4");
  AccordEntity *promise
    = small_promise (plan, "Promise", NULL, kept, dropped, NULL);
  g_autoptr (AccordForecastInput) input = NULL;

  small_set (plan, piece, "parent", "Dropped");
  small_set (plan, dropped, "status", "dropped");
  small_add (plan, "dependency", "predecessor", "Dropped", "successor", "Kept",
             NULL);
  input = read_plan (plan);
  /* The promise must have it, and it never comes. */
  g_assert_cmpint (feature_of (input, dropped)->kind, ==,
                   ACCORD_ENGINE_OUTSIDE_DATE);
  g_assert_cmpfloat (feature_of (input, dropped)->range.low, >=, 1e6);
  g_assert_cmpuint (index_of (input, piece), ==, ACCORD_FORECAST_NOT_FOUND);
  g_assert_cmpuint (promise_of (input, promise)->n_needs, ==, 2);
  g_assert_cmpuint (accord_forecast_input_get_engine (input)->n_dependencies,
                    ==, 0);
}

static void
test_divided (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *team = small_team (plan, "Core", 1);
  AccordEntity *whole = small_feature (plan, "Whole", NULL, NULL);
  AccordEntity *first = small_feature (plan, "First", team, "4");
  AccordEntity *second = small_feature (plan, "Second", team, "4");
  AccordEntity *gone = small_feature (plan, "Gone", team, "4");
  AccordEntity *after = small_feature (plan, "After", team, "4");
  AccordEntity *promise
    = small_promise (plan, "Promise", NULL, whole, NULL);
  AccordEntity *link = accord_entity_list_get (
    accord_plan_get_list (plan,
                          accord_plan_find_kind (plan, "promise-feature")),
    0);
  g_autoptr (AccordForecastInput) input = NULL;
  const AccordEngineInput *flat;
  const AccordEngineNeeds *needs;

  accord_plan_begin (plan, "Divide", NULL);
  small_set (plan, first, "parent", "Whole");
  small_set (plan, second, "parent", "Whole");
  small_set (plan, gone, "parent", "Whole");
  small_set (plan, gone, "status", "dropped");
  small_set (plan, link, "level", "should");
  small_set (plan, link, "left-out", "true");
  small_set (plan, link, "win-factor", "0.8");
  small_add (plan, "dependency", "predecessor", "Whole", "successor", "After",
             "lag", "2", NULL);
  small_commit (plan);
  input = read_plan (plan);
  flat = accord_forecast_input_get_engine (input);
  g_assert_cmpuint (index_of (input, whole), ==, ACCORD_FORECAST_NOT_FOUND);
  g_assert_cmpuint (flat->n_features, ==, 3);
  g_assert_cmpuint (promise_of (input, promise)->n_needs, ==, 2);
  needs = &flat->needs[promise_of (input, promise)->first_need];
  g_assert_true (needs[0].left_out && needs[1].left_out);
  g_assert_cmpint (needs[0].need, ==, ACCORD_ENGINE_SHOULD);
  /* Leaving out the whole takes its toll once. */
  g_assert_cmpfloat_with_epsilon (needs[0].factor * needs[1].factor, 0.8,
                                  1e-12);
  g_assert_cmpuint (flat->n_dependencies, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpuint (flat->dependencies[i].to, ==, index_of (input, after));
      g_assert_cmpfloat (flat->dependencies[i].lag, ==, 2);
    }
}

/* With parts of its own besides, the whole is work too. */
static void
test_divided_with_parts (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *team = small_team (plan, "Core", 1);
  AccordEntity *whole = small_feature (plan, "Whole", team, "4");
  AccordEntity *piece = small_feature (plan, "Piece", team, "4");
  AccordEntity *promise
    = small_promise (plan, "Promise", NULL, whole, NULL);
  g_autoptr (AccordForecastInput) input = NULL;

  small_set (plan, piece, "parent", "Whole");
  input = read_plan (plan);
  g_assert_cmpuint (promise_of (input, promise)->n_needs, ==, 2);
  g_assert_cmpuint (index_of (input, whole), !=, ACCORD_FORECAST_NOT_FOUND);
}

static void
test_alternative (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *team = small_team (plan, "Core", 1);
  AccordEntity *other;
  AccordEntity *piece;
  g_autoptr (AccordForecastInput) unused = NULL;
  g_autoptr (AccordForecastInput) used = NULL;

  small_feature (plan, "Asked for", team, "4");
  other = small_feature (plan, "Other", team, "4");
  piece = small_feature (plan, "Piece", team, "4");
  small_set (plan, other, "alternative-to", "Asked for");
  small_set (plan, piece, "parent", "Other");
  unused = read_plan (plan);
  g_assert_cmpuint (index_of (unused, other), ==, ACCORD_FORECAST_NOT_FOUND);
  g_assert_cmpuint (index_of (unused, piece), ==, ACCORD_FORECAST_NOT_FOUND);

  small_promise (plan, "Promise", NULL, other, NULL);
  used = read_plan (plan);
  g_assert_cmpuint (index_of (used, other), !=, ACCORD_FORECAST_NOT_FOUND);
  g_assert_cmpuint (index_of (used, piece), !=, ACCORD_FORECAST_NOT_FOUND);
}

typedef struct
{
  const char *days;  /* “low likely high” */
  const char *dates; /* the same */
  const char *asked;
  const char *due;
  const char *done;
  AccordEngineKind kind;
  AccordEngineStatus status;
  double low, high;
} OutsideCase;

static void
set_three (AccordPlan *plan,
           gpointer    entity,
           const char *property,
           const char *text)
{
  static const char *const ends[] = { "low", "likely", "high" };
  g_auto (GStrv) values = g_strsplit (text != NULL ? text : "", " ", 3);

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s-%s", property, ends[i]);

      small_set (plan, entity, name, values[i]);
    }
}

static void
test_outside (void)
{
  static const OutsideCase cases[] = {
    { "5 8 10", NULL, NULL, NULL, NULL, ACCORD_ENGINE_OUTSIDE_ELAPSED,
      ACCORD_ENGINE_OPEN, 5, 10 },
    /* Asked a week ago: five of the working days have passed. */
    { "5 8 10", NULL, "2026-04-13", NULL, NULL, ACCORD_ENGINE_OUTSIDE_DATE,
      ACCORD_ENGINE_OPEN, 0, 7 },
    { "5 8 10", NULL, "2026-04-27", NULL, NULL, ACCORD_ENGINE_OUTSIDE_DATE,
      ACCORD_ENGINE_OPEN, 14, 21 },
    { NULL, "2026-04-22 2026-04-30 2026-05-20", NULL, NULL, NULL,
      ACCORD_ENGINE_OUTSIDE_DATE, ACCORD_ENGINE_OPEN, 2, 30 },
    { NULL, NULL, NULL, "2026-05-20", NULL, ACCORD_ENGINE_OUTSIDE_DATE,
      ACCORD_ENGINE_OPEN, 30, 30 },
    { NULL, NULL, NULL, "2026-04-01", NULL, ACCORD_ENGINE_OUTSIDE_DATE,
      ACCORD_ENGINE_OPEN, 0, 0 },
    { NULL, NULL, NULL, NULL, NULL, ACCORD_ENGINE_OUTSIDE_DATE,
      ACCORD_ENGINE_OPEN, 0, 0 },
    { NULL, NULL, NULL, "2026-05-20", "2026-04-15",
      ACCORD_ENGINE_OUTSIDE_DATE, ACCORD_ENGINE_DONE, 30, 30 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = small_plan_new ();
      AccordEntity *team = small_team (plan, "Core", 1);
      AccordEntity *work;
      g_autoptr (AccordForecastInput) input = NULL;
      const AccordEngineInput *flat;
      const AccordEngineFeature *outside;

      small_feature (plan, "Login", team, "4");
      small_add (plan, "outside-party", "name", "Vendor", NULL);
      accord_plan_begin (plan, "Work", NULL);
      work = small_add (plan, "outside-work", "title", "Keys", "party",
                        "Vendor", NULL);
      set_three (plan, work, "days", cases[i].days);
      set_three (plan, work, "date", cases[i].dates);
      small_set (plan, work, "asked-on",
                 cases[i].asked != NULL ? cases[i].asked : "");
      small_set (plan, work, "due-on",
                 cases[i].due != NULL ? cases[i].due : "");
      small_set (plan, work, "done-on",
                 cases[i].done != NULL ? cases[i].done : "");
      small_add (plan, "dependency", "outside-work", "Keys", "successor",
                 "Login", "type", "start-start", NULL);
      small_commit (plan);
      input = read_plan (plan);
      flat = accord_forecast_input_get_engine (input);
      outside = feature_of (input, work);
      g_assert_cmpint (outside->kind, ==, cases[i].kind);
      g_assert_cmpint (outside->status, ==, cases[i].status);
      g_assert_cmpfloat (outside->range.low, ==, cases[i].low);
      g_assert_cmpfloat (outside->range.high, ==, cases[i].high);
      g_assert_cmpuint (flat->n_dependencies, ==, 1);
      g_assert_cmpint (flat->dependencies[0].link, ==,
                       ACCORD_ENGINE_START_START);
      g_assert_cmpuint (flat->dependencies[0].from, ==,
                        index_of (input, work));
    }
}

static void
test_deal (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *promise = small_promise (plan, "Promise", NULL, NULL);
  AccordEntity *deal = small_deal (plan, promise, "1000", "0.4");
  AccordEntity *unknown;
  AccordEntity *vague;
  g_autoptr (AccordForecastInput) input = NULL;
  const AccordEngineInput *flat;
  const AccordEngineDeal *flat_deal;

  accord_plan_begin (plan, "Set", NULL);
  small_set (plan, deal, "close-early", "2026-05-01");
  small_set (plan, deal, "close-likely", "2026-05-10");
  small_set (plan, deal, "close-late", "2026-06-01");
  small_set (plan, accord_plan_get_root (plan), "market-correlation", "0.2");
  unknown = small_add (plan, "deal", "title", "Unknown", NULL);
  vague = small_add (plan, "promise", "title", "Vague", "deal", "Unknown",
                     NULL);
  small_commit (plan);
  input = read_plan (plan);
  flat = accord_forecast_input_get_engine (input);
  g_assert_cmpuint (flat->n_deals, ==, 2);
  flat_deal = &flat->deals[promise_of (input, promise)->deal];
  g_assert_cmpuint (flat_deal->id, ==, accord_entity_get_id (deal));
  g_assert_cmpint (flat_deal->state, ==, ACCORD_ENGINE_DEAL_OPEN);
  g_assert_cmpfloat (flat_deal->chance, ==, 0.4);
  g_assert_cmpfloat (flat_deal->close.low, ==, 11);
  g_assert_cmpfloat (flat_deal->close.likely, ==, 20);
  g_assert_cmpfloat (flat_deal->close.high, ==, 42);
  g_assert_cmpint (flat_deal->amount, ==, 100000);
  g_assert_cmpfloat (flat_deal->market, ==, 0.2);
  g_assert_true (accord_forecast_input_knows_close (
    input, accord_forecast_input_find_promise (
             input, accord_entity_get_id (promise))));

  flat_deal = &flat->deals[promise_of (input, vague)->deal];
  g_assert_cmpuint (flat_deal->id, ==, accord_entity_get_id (unknown));
  g_assert_cmpfloat (flat_deal->close.low, <, flat_deal->close.high);
  g_assert_false (accord_forecast_input_knows_close (
    input, accord_forecast_input_find_promise (
             input, accord_entity_get_id (vague))));
}

/* The customer can't sign before its own steps are taken. */
static void
test_customer_steps (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *promise = small_promise (plan, "Promise", NULL, NULL);
  AccordEntity *done;
  g_autoptr (AccordForecastInput) input = NULL;
  const AccordEngineDeal *flat;

  small_deal (plan, promise, "1000", "0.4");
  accord_plan_begin (plan, "Steps", NULL);
  small_add (plan, "customer-step", "deal", "Deal", "name", "Legal",
             "days-low", "5", "days-likely", "10", "days-high", "15", NULL);
  small_add (plan, "customer-step", "deal", "Deal", "name", "Budget",
             "days-low", "5", "days-likely", "5", "days-high", "5", NULL);
  done = small_add (plan, "customer-step", "deal", "Deal", "name", "Review",
                    "days-low", "50", "days-likely", "50", "days-high", "50",
                    NULL);
  small_set (plan, done, "done-on", "2026-04-01");
  small_commit (plan);
  input = read_plan (plan);
  flat = accord_forecast_input_get_engine (input)->deals;
  g_assert_cmpfloat (flat->close.low, ==, 14);
  g_assert_cmpfloat (flat->close.likely, ==, 21);
  g_assert_cmpfloat (flat->close.high, ==, 28);
}

static void
test_closed_deals (void)
{
  static const struct
  {
    const char *state;
    AccordEngineDealState flat;
    double chance;
  } cases[] = {
    { "won", ACCORD_ENGINE_DEAL_WON, 1 },
    { "lost", ACCORD_ENGINE_DEAL_LOST, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = small_plan_new ();
      AccordEntity *promise = small_promise (plan, "Promise", NULL, NULL);
      AccordEntity *deal = small_deal (plan, promise, "1000", "0.4");
      g_autoptr (AccordForecastInput) input = NULL;
      const AccordEngineDeal *flat;

      accord_plan_begin (plan, "Close", NULL);
      small_set (plan, deal, "state", cases[i].state);
      small_set (plan, deal, "closed-on", "2026-04-10");
      small_commit (plan);
      input = read_plan (plan);
      flat = accord_forecast_input_get_engine (input)->deals;
      g_assert_cmpint (flat->state, ==, cases[i].flat);
      g_assert_cmpfloat (flat->chance, ==, cases[i].chance);
      g_assert_cmpfloat (flat->close.likely, ==, -10);
      g_assert_true (accord_forecast_input_knows_close (input, 0));
    }
}

static void
test_promise (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *team = small_team (plan, "Core", 1);
  AccordEntity *feature = small_feature (plan, "Login", team, "4");
  AccordEntity *promise
    = small_promise (plan, "Promise", "2026-05-20", feature, NULL);
  g_autoptr (AccordForecastInput) input = NULL;
  const AccordEnginePromise *flat;
  static const char *const values[][2] = {
    { "want-date", "2026-05-10" }, { "hand-over", "3" },
    { "confidence", "0.9" },       { "share", "0.5" },
    { "grace", "7" },              { "late-cost", "20" },
    { "chance-loss", "0.02" },     { "support-effort", "1.5" },
    { "support-weeks", "6" },      { "support-team", "Core" },
  };

  small_deal (plan, promise, "1000", "0.4");
  accord_plan_begin (plan, "Set", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    small_set (plan, promise, values[i][0], values[i][1]);
  small_commit (plan);
  input = read_plan (plan);
  flat = promise_of (input, promise);
  g_assert_true (flat->takes_part);
  g_assert_cmpuint (flat->deal, ==, 0);
  g_assert_cmpint (flat->want, ==, 20);
  g_assert_cmpint (flat->agreed, ==, 30);
  g_assert_cmpint (flat->agreed_after, ==, ACCORD_ENGINE_NO_DATE);
  g_assert_cmpfloat (flat->hand_over, ==, 3);
  g_assert_cmpfloat (flat->confidence, ==, 0.9);
  g_assert_cmpint (flat->share, ==, 50000);
  g_assert_cmpint (flat->grace, ==, 7);
  g_assert_cmpint (flat->late_cost, ==, 2000);
  g_assert_cmpfloat (flat->late_loss, ==, 0.02);
  g_assert_cmpfloat (flat->support_effort, ==, 1.5);
  g_assert_cmpfloat (flat->support_weeks, ==, 6);
  g_assert_cmpuint (flat->support_team, ==, 0);
}

static void
test_plain_promise (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *promise = small_promise (plan, "Promise", NULL, NULL);
  AccordEntity *signed_promise
    = small_promise (plan, "Relative", NULL, NULL);
  AccordEntity *gone = small_promise (plan, "Gone", NULL, NULL);
  g_autoptr (AccordForecastInput) input = NULL;
  const AccordEnginePromise *flat;

  small_deal (plan, signed_promise, "1000", "0.4");
  accord_plan_begin (plan, "Set", NULL);
  small_set (plan, signed_promise, "agreed-after", "56");
  small_set (plan, gone, "state", "withdrawn");
  small_commit (plan);
  input = read_plan (plan);
  flat = promise_of (input, promise);
  g_assert_true (flat->takes_part);
  g_assert_cmpuint (flat->deal, ==, ACCORD_ENGINE_NONE);
  g_assert_cmpint (flat->want, ==, ACCORD_ENGINE_NO_DATE);
  g_assert_cmpint (flat->agreed, ==, ACCORD_ENGINE_NO_DATE);
  g_assert_cmpfloat (flat->confidence, ==, 0.7);
  g_assert_cmpint (flat->share, ==, 0);
  g_assert_cmpuint (flat->support_team, ==, ACCORD_ENGINE_NONE);
  g_assert_cmpint (promise_of (input, signed_promise)->agreed_after, ==, 56);
  g_assert_false (promise_of (input, gone)->takes_part);
}

/* What is held back does not get in. */
static void
test_need_date (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *promise = small_promise (plan, "Promise", NULL, NULL);
  g_autoptr (AccordForecastInput) held = NULL;
  g_autoptr (AccordForecastInput) shown = NULL;

  small_set (plan, promise, "need-date", "2026-07-01");
  held = read_plan (plan);
  g_assert_cmpint (accord_forecast_input_get_need_date (held, 0), ==,
                   ACCORD_DAY_NONE);
  small_set (plan, promise, "need-revealed", "true");
  shown = read_plan (plan);
  g_assert_cmpint (accord_forecast_input_get_need_date (shown, 0), ==,
                   small_day ("2026-07-01"));
}

static void
test_distribution (void)
{
  static const struct
  {
    const char *choice;
    guint n_finished;
    AccordEngineDistribution used;
  } cases[] = {
    { "pert", 9, ACCORD_ENGINE_PERT },
    { "triangular", 9, ACCORD_ENGINE_TRIANGULAR },
    { "lognormal", 0, ACCORD_ENGINE_LOGNORMAL },
    { "empirical", 4, ACCORD_ENGINE_PERT },
    { "empirical", 5, ACCORD_ENGINE_RATIOS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = small_plan_new ();
      AccordEntity *team = small_team (plan, "Core", 1);
      g_autoptr (AccordForecastInput) input = NULL;
      const AccordEngineInput *flat;

      accord_plan_begin (plan, "Set", NULL);
      small_set (plan, accord_plan_get_root (plan), "distribution",
                 cases[i].choice);
      small_commit (plan);
      small_feature (plan, "Open", team, "4");
      for (guint k = 0; k < cases[i].n_finished; k++)
        {
          g_autofree char *title = g_strdup_printf ("Done %u", k);

          small_feature (plan, title, team, "4");
          small_set (plan, small_find (plan, "part", title), "actual-effort",
                     "6");
        }
      input = read_plan (plan);
      flat = accord_forecast_input_get_engine (input);
      g_assert_cmpint (accord_forecast_input_get_distribution (input), ==,
                       cases[i].used);
      g_assert_cmpuint (flat->n_ratios, ==, cases[i].n_finished);
      if (flat->n_ratios > 0)
        g_assert_cmpfloat (flat->ratios[0], ==, 1.5);
      g_assert_cmpint (flat->parts[0].distribution, ==, cases[i].used);
    }
}

/* In the middle of a change, and after it is taken back. */
static void
test_in_the_making (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *promise
    = small_promise (plan, "Promise", "2026-05-20", NULL);
  g_autoptr (AccordForecastInput) inside = NULL;
  g_autoptr (AccordForecastInput) behind = NULL;

  accord_plan_begin (plan, "Move", NULL);
  small_set (plan, promise, "agreed-date", "2026-05-21");
  small_promise (plan, "Another", NULL, NULL);
  inside = read_plan (plan);
  accord_plan_rollback (plan);
  behind = read_plan (plan);
  g_assert_cmpuint (accord_forecast_input_get_engine (inside)->n_promises, ==,
                    2);
  g_assert_cmpint (promise_of (inside, promise)->agreed, ==, 31);
  g_assert_cmpuint (accord_forecast_input_get_engine (behind)->n_promises, ==,
                    1);
  g_assert_cmpint (promise_of (behind, promise)->agreed, ==, 30);
}

/* A circle of parents is refused at the end of a change; until then it must
 * not hang anything. */
static void
test_circle_in_the_making (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *one = small_feature (plan, "One", NULL, NULL);
  AccordEntity *two = small_feature (plan, "Two", NULL, NULL);
  g_autoptr (AccordForecastInput) input = NULL;

  small_promise (plan, "Promise", NULL, one, NULL);
  small_set (plan, two, "parent", "One");
  accord_plan_begin (plan, "Circle", NULL);
  small_set (plan, one, "parent", "Two");
  input = read_plan (plan);
  accord_plan_rollback (plan);
  g_assert_cmpuint (accord_forecast_input_get_engine (input)->n_promises, ==,
                    1);
}

static void
test_sample (void)
{
  static const char *const days[]
    = { "2026-04-20", "2026-04-25", "2028-02-29", "1970-01-01" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AccordPlan) plan
        = accord_sample_new (small_day (days[i]), &error);
      g_autoptr (AccordForecastInput) input = NULL;
      AccordEngineProblem problem;

      g_assert_no_error (error);
      input = read_plan (plan);
      g_assert_cmpint (
        accord_engine_check (accord_forecast_input_get_engine (input),
                             &problem),
        ==, ACCORD_ENGINE_FINE);
    }
}

/* What is paid for people and hours that come on top: contractors for as long
 * as they are there, overtime by the share that a second place in the same team
 * adds. Whoever is there anyway costs nothing more. */
static void
test_extra_cost (void)
{
  static const struct
  {
    const char *property; /* of the person */
    const char *text;
    const char *second; /* share of another allocation, NULL for none */
    gint64 pay;         /* minor units */
    double heads;       /* on the first day */
  } cases[] = {
    { "contractor", "false", NULL, 0, 1 },
    { "contractor", "true", NULL, 0, 1 }, /* no last day */
    { "ends-on", "2026-04-24", NULL, 0, 1 },
    { "contractor", "false", "0.1", 50000, 1.1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = small_plan_new ();
      AccordEntity *team = small_team (plan, "Core", 1);
      AccordEntity *person = small_find (plan, "person", "Core 1");
      g_autoptr (AccordForecastInput) input = NULL;
      const AccordEngineInput *flat;

      small_add (plan, "role", "name", "Engineer", "cost-per-day", "1000",
                 NULL);
      small_set (plan, person, "role", "Engineer");
      small_set (plan, person, cases[i].property, cases[i].text);
      if (cases[i].second != NULL)
        small_add (plan, "allocation", "person", "Core 1", "team", "Core",
                   "share", cases[i].second, "first-day", "2026-04-20",
                   "last-day", "2026-04-24", NULL);
      input = read_plan (plan);
      flat = accord_forecast_input_get_engine (input);
      /* What is paid is kept apart from what anybody may know. */
      g_assert_cmpint (flat->extra_cost, ==, 0);
      g_assert_cmpint (accord_forecast_input_get_pay (input), ==,
                       cases[i].pay);
      g_assert_cmpfloat_with_epsilon ((double) flat->teams[0].capacity[0],
                                      cases[i].heads, 1e-6);
      g_assert_cmpuint (flat->teams[0].members, ==, 1);
      g_assert_nonnull (team);
    }
}

/* What a contractor costs is a price; the same rate is somebody's pay as soon
 * as one who is employed has that role too. */
static void
test_contractor_cost (void)
{
  for (int employed = 0; employed < 2; employed++)
    {
      g_autoptr (AccordPlan) plan = small_plan_new ();
      AccordEntity *person;
      g_autoptr (AccordForecastInput) input = NULL;

      small_team (plan, "Core", 2);
      person = small_find (plan, "person", "Core 1");
      small_add (plan, "role", "name", "Engineer", "cost-per-day", "1000",
                 NULL);
      small_set (plan, person, "role", "Engineer");
      small_set (plan, person, "contractor", "true");
      small_set (plan, person, "ends-on", "2026-04-28");
      if (employed)
        small_set (plan, small_find (plan, "person", "Core 2"), "role",
                   "Engineer");
      input = read_plan (plan);
      /* Monday to Tuesday of the week after: seven working days. */
      g_assert_cmpint (accord_forecast_input_get_engine (input)->extra_cost,
                       ==, employed ? 0 : 700000);
      g_assert_cmpint (accord_forecast_input_get_pay (input), ==,
                       employed ? 700000 : 0);
    }
}

/* Longer days are of use to the part that one person does, if it is done for
 * a promise with a date within, and isn't rigid. */
static void
test_longer_days (void)
{
  static const struct
  {
    const char *agreed;
    const char *mode;
    double people;
  } cases[] = {
    { "2026-04-24", "elastic", 1.25 },
    { "2026-04-27", "elastic", 1 },
    { "2026-04-24", "rigid", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = small_plan_new ();
      AccordEntity *team = small_team (plan, "Core", 1);
      AccordEntity *first = small_feature (plan, "First", team, "4");
      AccordEntity *then = small_feature (plan, "Then", team, "4");
      AccordEntity *other = small_feature (plan, "Other", team, "4");
      g_autoptr (AccordForecastInput) input = NULL;
      const AccordEngineInput *flat;

      small_promise (plan, "Promise", cases[i].agreed, then, NULL);
      small_set (plan, first, "mode", cases[i].mode);
      small_add (plan, "dependency", "predecessor", "First", "successor",
                 "Then", NULL);
      small_add (plan, "allocation", "person", "Core 1", "team", "Core",
                 "share", "0.25", "first-day", "2026-04-20", "last-day",
                 "2026-04-24", NULL);
      input = read_plan (plan);
      flat = accord_forecast_input_get_engine (input);
      g_assert_cmpfloat_with_epsilon (
        flat->parts[feature_of (input, first)->first_part].people,
        cases[i].people, 1e-9);
      g_assert_cmpfloat (
        flat->parts[feature_of (input, other)->first_part].people, ==, 1);
    }
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
    { "settings", test_settings },
    { "team", test_team },
    { "feature", test_feature },
    { "status", test_status },
    { "done", test_done },
    { "dropped", test_dropped },
    { "extra-cost", test_extra_cost },
    { "contractor-cost", test_contractor_cost },
    { "longer-days", test_longer_days },
    { "divided", test_divided },
    { "divided-with-parts", test_divided_with_parts },
    { "alternative", test_alternative },
    { "outside", test_outside },
    { "deal", test_deal },
    { "customer-steps", test_customer_steps },
    { "closed-deals", test_closed_deals },
    { "promise", test_promise },
    { "plain-promise", test_plain_promise },
    { "need-date", test_need_date },
    { "distribution", test_distribution },
    { "in-the-making", test_in_the_making },
    { "circle-in-the-making", test_circle_in_the_making },
    { "sample", test_sample },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path
        = g_strconcat ("/forecast-input/", tests[i].path, NULL);

      g_test_add_func (path, tests[i].run);
    }

  return g_test_run ();
}

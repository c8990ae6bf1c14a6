/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-goal-parts.h"

#include "accord-choices.h"
#include "accord-deal.h"
#include "accord-promise.h"
#include "accord-sample.h"

#define AS_OF accord_day_from_ymd (2026, 3, 2)

typedef struct
{
  AccordPlan *plan;
  AccordOutlook *outlook;
} World;

static void
set_up (World *world, gboolean forecast)
{
  g_autoptr (GError) error = NULL;

  world->plan = accord_sample_new (AS_OF, &error);
  g_assert_no_error (error);
  world->outlook = accord_outlook_new (world->plan);
  if (forecast)
    {
      g_autoptr (AccordForecastInput) input
        = accord_forecast_input_new (world->plan, AS_OF);
      g_autoptr (AccordForecast) run = accord_forecast_run (
        input, ACCORD_FORECAST_COARSE_TRIALS, 1, NULL, world->plan, &error);

      g_assert_no_error (error);
      accord_outlook_update (world->outlook, run, TRUE);
    }
}

static void
tear_down (World *world)
{
  g_object_unref (world->outlook);
  g_object_unref (world->plan);
}

/* The greatest first, and each of the kind that the figure is about. */
static void
assert_sorted (GPtrArray *parts,
               GType      type)
{
  g_assert_cmpuint (parts->len, >, 0);
  for (guint i = 0; i < parts->len; i++)
    {
      AccordGoalPart *part = parts->pdata[i];

      g_assert_true (G_TYPE_CHECK_INSTANCE_TYPE (part->entity, type));
      g_assert_cmpstr (part->title, !=, "");
      g_assert_cmpstr (part->detail, !=, "");
      if (i > 0)
        g_assert_cmpfloat (((AccordGoalPart *) parts->pdata[i - 1])->weight,
                           >=, part->weight);
    }
}

static void
test_business (void)
{
  World world;
  g_autoptr (GPtrArray) parts = NULL;
  guint n_won = 0;

  set_up (&world, FALSE);
  parts = accord_goal_parts_list (world.plan, world.outlook,
                                  ACCORD_GOAL_BUSINESS);
  assert_sorted (parts, ACCORD_TYPE_DEAL);
  for (guint i = 0; i < parts->len; i++)
    {
      AccordGoalPart *part = parts->pdata[i];
      gint64 state = accord_entity_get_choice (part->entity,
                                               ACCORD_DEAL_STATE);
      double value
        = (double) accord_deal_get_value (ACCORD_DEAL (part->entity));

      g_assert_cmpint (state, !=, ACCORD_DEAL_STATE_LOST);
      n_won += state == ACCORD_DEAL_STATE_WON;
      if (state == ACCORD_DEAL_STATE_WON)
        g_assert_true (g_str_has_suffix (part->detail, ", won"));
      else
        {
          value *= accord_deal_get_chance (ACCORD_DEAL (part->entity));
          g_assert_nonnull (strstr (part->detail, " × "));
        }
      g_assert_cmpfloat_with_epsilon (part->weight, value, 1);
    }
  g_assert_cmpuint (n_won, >, 0);
  tear_down (&world);
}

static void
test_promises (void)
{
  World world;
  g_autoptr (GPtrArray) kept = NULL, risk = NULL;

  set_up (&world, TRUE);
  kept = accord_goal_parts_list (world.plan, world.outlook, ACCORD_GOAL_KEPT);
  risk = accord_goal_parts_list (world.plan, world.outlook, ACCORD_GOAL_RISK);
  assert_sorted (kept, ACCORD_TYPE_PROMISE);
  assert_sorted (risk, ACCORD_TYPE_PROMISE);
  g_assert_nonnull (strstr (((AccordGoalPart *) kept->pdata[0])->detail,
                            " sure by "));
  tear_down (&world);
}

static void
test_no_forecast_yet (void)
{
  World world;
  g_autoptr (GPtrArray) parts = NULL;

  set_up (&world, FALSE);
  parts = accord_goal_parts_list (world.plan, world.outlook, ACCORD_GOAL_RISK);
  g_assert_cmpuint (parts->len, ==, 0);
  tear_down (&world);
}

static void
test_words (void)
{
  static const struct
  {
    AccordGoalFigureKind kind;
    guint n, most;
    const char *note;
  } cases[] = {
    { ACCORD_GOAL_BUSINESS, 0, 50, "No deal has an amount yet." },
    { ACCORD_GOAL_KEPT, 0, 50, "No promise has an agreed date yet." },
    { ACCORD_GOAL_RISK, 0, 50, "Nothing is at risk." },
    { ACCORD_GOAL_RISK, 1, 50, NULL },
    { ACCORD_GOAL_BUSINESS, 50, 50, NULL },
    { ACCORD_GOAL_BUSINESS, 51, 50, "The first 50 of 51" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *note = accord_goal_parts_dup_note (
        cases[i].kind, cases[i].n, cases[i].most);

      g_assert_cmpstr (note, ==, cases[i].note);
    }
  g_assert_cmpstr (accord_goal_parts_get_title (ACCORD_GOAL_KEPT), ==,
                   "Promises with a date, the least sure first");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/goal-parts/business", test_business);
  g_test_add_func ("/goal-parts/promises", test_promises);
  g_test_add_func ("/goal-parts/no-forecast", test_no_forecast_yet);
  g_test_add_func ("/goal-parts/words", test_words);

  return g_test_run ();
}

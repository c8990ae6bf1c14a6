/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-way-out-choice.h"

#include "accord-error.h"
#include "accord-way-out-words.h"
#include "sample-plan.h"

#include <string.h>

typedef struct
{
  AccordPlan *plan;
  AccordForecaster *forecaster;
  AccordWayOutChoice *choice;
  AccordPromise *promise;
  AccordDay today;
} Fixture;

static void
wait_until_idle (Fixture *self)
{
  do
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_pending (NULL)
         || accord_forecaster_is_busy (self->forecaster)
         || accord_way_out_choice_is_busy (self->choice));
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->today = SAMPLE_TODAY;
  self->plan = sample_plan_new ();
  self->forecaster = accord_forecaster_new (self->plan, self->today);
  self->choice
    = accord_way_out_choice_new (self->plan, self->forecaster, self->today);
  self->promise = sample_plan_find_promise (self->plan, "SSO roll-out");
  accord_way_out_choice_set_promise (self->choice, self->promise);
  wait_until_idle (self);
  g_assert_cmpuint (accord_way_out_choice_get_size (self->choice), >, 2);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_object_unref (self->choice);
  g_object_unref (self->forecaster);
  g_object_unref (self->plan);
}

/* The outlook is the preview's while one is chosen, and the plan's again. */
static void
test_preview (Fixture      *self,
              gconstpointer data)
{
  AccordOutlook *outlook = accord_forecaster_get_outlook (self->forecaster);
  double before
    = accord_forecast_get_totals (accord_outlook_get_forecast (outlook))->worth;
  guint64 digest = accord_plan_get_digest (self->plan);

  g_assert_null (accord_way_out_choice_get_effect (self->choice));
  accord_way_out_choice_choose (self->choice, 1);
  g_assert_true (accord_way_out_choice_is_chosen (self->choice, 1));
  g_assert_nonnull (accord_way_out_choice_get_effect (self->choice));
  wait_until_idle (self);
  g_assert_cmpfloat (
    accord_forecast_get_totals (accord_outlook_get_forecast (outlook))->worth,
    !=, before);

  /* The same again takes it back. */
  accord_way_out_choice_choose (self->choice, 1);
  g_assert_null (accord_way_out_choice_get_preview (self->choice));
  wait_until_idle (self);
  g_assert_cmpfloat (
    accord_forecast_get_totals (accord_outlook_get_forecast (outlook))->worth,
    ==, before);
  g_assert_cmpuint (accord_plan_get_digest (self->plan), ==, digest);
}

/* Two are one in the end; what there is no room for is another choice. */
static void
test_combine (Fixture      *self,
              gconstpointer data)
{
  AccordWayOut *preview;
  guint both = 0;

  for (guint i = 1; i < accord_way_out_choice_get_size (self->choice)
                    && both == 0;
       i++)
    {
      accord_way_out_choice_drop (self->choice);
      accord_way_out_choice_choose (self->choice, 0);
      accord_way_out_choice_add (self->choice, i);
      wait_until_idle (self);
      if (accord_way_out_choice_is_chosen (self->choice, i))
        both = i;
      else
        /* Two that contradict each other: the first stays, and it is said. */
        g_assert_nonnull (accord_way_out_choice_get_message (self->choice));
    }
  g_assert_cmpuint (both, >, 0);
  preview = accord_way_out_choice_get_preview (self->choice);
  g_assert_cmpint (accord_way_out_get_kind (preview), ==,
                   ACCORD_WAY_OUT_COMBINED);
  g_assert_true (accord_way_out_choice_is_chosen (self->choice, 0));

  accord_way_out_choice_choose (self->choice, 0);
  g_assert_false (accord_way_out_choice_is_chosen (self->choice, both));
}

static void
test_nothing_chosen (Fixture      *self,
                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (
    accord_way_out_choice_decide (self->choice, NULL, self->today, NULL,
                                  &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND);
  accord_way_out_choice_choose (self->choice, 99);
  g_assert_null (accord_way_out_choice_get_preview (self->choice));
  accord_way_out_choice_set_promise (self->choice, NULL);
  g_assert_cmpuint (accord_way_out_choice_get_size (self->choice), ==, 0);
  g_assert_null (accord_way_out_choice_get_message (self->choice));
}

/* A row says in words what its figures say, and is read out whole. */
static void
test_words (Fixture      *self,
            gconstpointer data)
{
  for (guint i = 0; i < accord_way_out_choice_get_size (self->choice); i++)
    {
      AccordWayOut *way_out = accord_way_out_choice_get (self->choice, i);
      const AccordWayOutFigures *figures
        = accord_way_out_get_figures (way_out);
      g_auto (AccordWayOutWords) words = { 0 };
      g_autofree char *joined = NULL;

      accord_way_out_words_init (&words, way_out, "USD");
      joined = accord_way_out_words_join (&words);
      g_assert_true (g_str_has_prefix (joined, words.name));
      g_assert_nonnull (strstr (joined, words.chance));
      if (figures->reaches)
        g_assert_cmpstr (words.standing, ==, "good");
      else
        g_assert_cmpstr (words.standing, !=, "good");
      if (figures->n_hurt + figures->n_helped == 0)
        {
          g_assert_cmpstr (words.others, ==, "nobody moves");
          g_assert_null (words.others_more);
        }
      if (figures->worth_effect == ACCORD_EFFECT_SAME)
        g_assert_cmpstr (words.worth, ==, "about the same");
      else if (figures->worth_change.value < 0)
        g_assert_true (g_str_has_prefix (words.worth, "−"));
      else
        g_assert_true (g_str_has_prefix (words.worth, "+"));
    }
}

static int
rank_worth (AccordWayOut *way_out)
{
  AccordEffect effect = accord_way_out_get_figures (way_out)->worth_effect;

  return effect == ACCORD_EFFECT_HELPED ? 1
         : effect == ACCORD_EFFECT_HURT ? -1
                                        : 0;
}

/* What is worth less by what is shown of it does not stand first. */
static void
test_order (Fixture      *self,
            gconstpointer data)
{
  for (guint i = 1; i < accord_way_out_choice_get_size (self->choice); i++)
    g_assert_cmpint (
      rank_worth (accord_way_out_choice_get (self->choice, i - 1)), >=,
      rank_worth (accord_way_out_choice_get (self->choice, i)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test)                                                       \
  g_test_add ("/state/way-out-choice/" path, Fixture, NULL, set_up, test,     \
              tear_down)
  ADD ("preview", test_preview);
  ADD ("combine", test_combine);
  ADD ("nothing-chosen", test_nothing_chosen);
  ADD ("words", test_words);
  ADD ("order", test_order);

  return g_test_run ();
}

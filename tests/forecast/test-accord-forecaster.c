/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-forecaster.h"

#include "accord-error.h"
#include "accord-sample.h"
#include "small-plan.h"

/* Every wait is for a state, with the main loop running; a test that hangs is
 * ended from outside. */

typedef struct
{
  AccordPlan *plan;
  AccordEntity *promise;
  AccordForecaster *forecaster;
  guint n_updated;
  guint trials[2]; /* of the first two updates */
} Fixture;

static void
updated_cb (AccordForecaster *forecaster,
            Fixture          *self)
{
  AccordOutlook *outlook = accord_forecaster_get_outlook (forecaster);
  AccordForecast *forecast = accord_outlook_get_forecast (outlook);

  if (self->n_updated < G_N_ELEMENTS (self->trials) && forecast != NULL)
    {
      self->trials[self->n_updated]
        = accord_forecast_get_totals (forecast)->n_trials;
      g_assert_cmpint (accord_outlook_is_coarse (outlook), ==,
                       self->n_updated == 0);
    }
  self->n_updated++;
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  AccordEntity *team, *feature;

  self->plan = small_plan_new ();
  team = small_team (self->plan, "Core", 1);
  feature = small_feature (self->plan, "Login", team, "5 10 20");
  self->promise
    = small_promise (self->plan, "Promise", "2026-05-04", feature, NULL);
  self->forecaster = accord_forecaster_new (self->plan, SMALL_TODAY);
  g_signal_connect (self->forecaster, "updated", G_CALLBACK (updated_cb),
                    self);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_clear_object (&self->forecaster);
  g_clear_object (&self->plan);
}

static void
wait_until_idle (Fixture *self)
{
  while (accord_forecaster_is_busy (self->forecaster))
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_update (Fixture *self,
                 guint    n)
{
  while (self->n_updated < n)
    g_main_context_iteration (NULL, TRUE);
}

static AccordDay
deliverable (Fixture *self)
{
  AccordPromiseOutlook *outlook
    = accord_outlook_find (accord_forecaster_get_outlook (self->forecaster),
                           accord_entity_get_id (self->promise));

  return accord_promise_outlook_get_forecast (outlook)->deliverable;
}

static void
test_coarse_then_full (Fixture      *self,
                       gconstpointer data)
{
  g_assert_true (accord_forecaster_is_busy (self->forecaster));
  g_assert_null (accord_outlook_get_forecast (
    accord_forecaster_get_outlook (self->forecaster)));
  wait_until_idle (self);
  g_assert_cmpuint (self->n_updated, ==, 2);
  g_assert_cmpuint (self->trials[0], ==, ACCORD_FORECAST_COARSE_TRIALS);
  g_assert_cmpuint (self->trials[1], ==, ACCORD_FORECAST_TRIALS);
  g_assert_null (accord_forecaster_get_error (self->forecaster));
}

/* Edits that follow one another cost one forecast. */
static void
test_coalesce (Fixture      *self,
               gconstpointer data)
{
  wait_until_idle (self);
  self->n_updated = 0;
  for (guint i = 0; i < 20; i++)
    small_set (self->plan, self->promise, "hand-over", i % 2 ? "5" : "9");
  g_assert_true (accord_forecaster_is_busy (self->forecaster));
  wait_until_idle (self);
  g_assert_cmpuint (self->n_updated, ==, 2);
}

/* The answer is that of the newest plan, whatever was running. */
static void
test_obsolete (Fixture      *self,
               gconstpointer data)
{
  AccordDay before;
  g_autoptr (AccordForecast) alone = NULL;
  AccordPromiseForecast figures;

  wait_until_idle (self);
  before = deliverable (self);
  small_set (self->plan, self->promise, "hand-over", "10");
  wait_for_update (self, self->n_updated + 1);
  small_set (self->plan, self->promise, "hand-over", "20");
  wait_until_idle (self);
  g_assert_cmpint (deliverable (self), ==, before + 28);

  alone = small_forecast (self->plan, ACCORD_FORECAST_TRIALS);
  accord_forecast_get_promise (
    alone, accord_entity_get_id (self->promise), &figures);
  g_assert_cmpint (deliverable (self), ==, figures.deliverable);
}

static void
test_preview (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (AccordChange) change
    = small_change (self->plan, self->promise, "hand-over", "10");
  guint64 digest = accord_plan_get_digest (self->plan);
  g_autoptr (GError) error = NULL;
  AccordDay before;

  wait_until_idle (self);
  before = deliverable (self);
  g_assert_true (
    accord_forecaster_preview (self->forecaster, change, &error));
  wait_until_idle (self);
  g_assert_cmpint (deliverable (self), ==, before + 14);
  g_assert_cmpuint (accord_plan_get_digest (self->plan), ==, digest);
  g_assert_true (accord_forecaster_preview (self->forecaster, NULL, &error));
  wait_until_idle (self);
  g_assert_cmpint (deliverable (self), ==, before);
}

/* Questions that come faster than answers: they don't keep one another from
 * being answered, and the last word is the last question's. */
static void
test_quick_previews (Fixture      *self,
                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  AccordDay before;

  wait_until_idle (self);
  before = deliverable (self);
  for (guint i = 1; i <= 200; i++)
    {
      g_autofree char *days = g_strdup_printf ("%u", 5 + 5 * (i % 2));
      g_autoptr (AccordChange) change
        = small_change (self->plan, self->promise, "hand-over", days);

      g_assert_true (
        accord_forecaster_preview (self->forecaster, change, &error));
      /* Until it is read: the run has begun, or waits for the one before. */
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
  wait_until_idle (self);
  g_assert_cmpuint (self->n_updated, >, 2 + 2);
  g_assert_cmpint (deliverable (self), ==, before + 7);
}

/* A preview of something that was is refused; one that becomes so is
 * dropped. */
static void
test_stale_preview (Fixture      *self,
                    gconstpointer data)
{
  g_autoptr (AccordChange) change
    = small_change (self->plan, self->promise, "hand-over", "10");
  g_autoptr (GError) error = NULL;
  AccordDay before;

  wait_until_idle (self);
  before = deliverable (self);
  g_assert_true (
    accord_forecaster_preview (self->forecaster, change, &error));
  small_set (self->plan, self->promise, "hand-over", "5");
  wait_until_idle (self);
  g_assert_cmpint (deliverable (self), ==, before + 7);
  g_assert_false (
    accord_forecaster_preview (self->forecaster, change, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_STALE);
}

static gboolean
quit_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Inside a change nothing is read; when it is taken back, of which nobody
 * tells, what waited is forecast. */
static void
test_open_change (Fixture      *self,
                  gconstpointer data)
{
  gboolean reached = FALSE;
  AccordDay before;

  wait_until_idle (self);
  before = deliverable (self);
  self->n_updated = 0;
  accord_forecaster_set_today (self->forecaster, SMALL_TODAY + 1);
  accord_plan_begin (self->plan, "Open", NULL);
  small_set (self->plan, self->promise, "hand-over", "20");
  /* What has a lower priority comes after what was to be forecast. */
  g_idle_add (quit_cb, &reached);
  while (!reached)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (self->n_updated, ==, 0);
  g_assert_true (accord_forecaster_is_busy (self->forecaster));

  accord_plan_rollback (self->plan);
  wait_until_idle (self);
  g_assert_cmpuint (self->n_updated, ==, 2);
  g_assert_cmpint (deliverable (self), ==, before);
}

/* What is wrong is told with names, and goes when it is mended. */
static void
test_error (Fixture      *self,
            gconstpointer data)
{
  AccordEntity *one, *two;

  /* Pieces that each wait for the whole, and so for each other. */
  accord_plan_begin (self->plan, "Divide", NULL);
  small_add (self->plan, "feature", "title", "Whole", NULL);
  one = small_add (self->plan, "feature", "title", "One", "parent", "Whole",
                   NULL);
  two = small_add (self->plan, "feature", "title", "Two", "parent", "Whole",
                   NULL);
  small_add (self->plan, "dependency", "predecessor", "Whole", "successor",
             "One", NULL);
  small_commit (self->plan);
  wait_until_idle (self);
  g_assert_null (accord_forecaster_get_error (self->forecaster));
  small_add (self->plan, "dependency", "predecessor", "Whole", "successor",
             "Two", NULL);
  wait_until_idle (self);
  g_assert_error (accord_forecaster_get_error (self->forecaster),
                  ACCORD_ERROR, ACCORD_ERROR_RULE);
  small_set (self->plan, one, "parent", "");
  small_set (self->plan, two, "parent", "");
  wait_until_idle (self);
  g_assert_null (accord_forecaster_get_error (self->forecaster));
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          guint      *n)
{
  (*n)++;
}

/* Busy from the edit on, and told of once each way. */
static void
test_busy (Fixture      *self,
           gconstpointer data)
{
  guint n = 0;

  wait_until_idle (self);
  g_signal_connect (self->forecaster, "notify::busy", G_CALLBACK (count_cb),
                    &n);
  small_set (self->plan, self->promise, "hand-over", "5");
  small_set (self->plan, self->promise, "hand-over", "6");
  g_assert_cmpuint (n, ==, 1);
  wait_until_idle (self);
  g_assert_cmpuint (n, ==, 2);
}

static void
dispose_cb (AccordForecaster  *forecaster,
            AccordForecaster **owner)
{
  g_assert_true (*owner == forecaster);
  g_clear_object (owner);
}

/* Gone while it was running: nothing more is published, nothing is left. */
static void
test_disposed (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordPlan) plan = accord_sample_new (SMALL_TODAY, &error);
  AccordForecaster *forecaster = accord_forecaster_new (plan, SMALL_TODAY);
  g_autoptr (AccordOutlook) outlook
    = g_object_ref (accord_forecaster_get_outlook (forecaster));
  g_autoptr (AccordForecaster) next = NULL;
  gpointer gone = forecaster;
  Fixture self = { 0 };

  g_assert_no_error (error);
  g_object_add_weak_pointer (G_OBJECT (forecaster), &gone);
  g_signal_connect (forecaster, "updated", G_CALLBACK (updated_cb), &self);
  /* At the coarse answer, so that the full one is on its way. */
  g_signal_connect (forecaster, "updated", G_CALLBACK (dispose_cb),
                    &forecaster);
  while (gone != NULL)
    g_main_context_iteration (NULL, TRUE);

  /* Whatever it still sends arrives before the answer of another. */
  next = accord_forecaster_new (plan, SMALL_TODAY);
  self.forecaster = next;
  wait_until_idle (&self);
  g_assert_cmpuint (self.n_updated, ==, 1);
  g_assert_true (accord_outlook_is_coarse (outlook));
}

static void
test_threads (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (AccordForecast) one = NULL;

  wait_until_idle (self);
  one = accord_forecast_ref (accord_outlook_get_forecast (
    accord_forecaster_get_outlook (self->forecaster)));
  accord_forecaster_set_threads (self->forecaster, 7);
  small_set (self->plan, self->promise, "note", "Nothing else");
  wait_until_idle (self);
  g_assert_true (accord_engine_forecast_is_equal (
    accord_forecast_get_engine (one),
    accord_forecast_get_engine (accord_outlook_get_forecast (
      accord_forecaster_get_outlook (self->forecaster)))));
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture      *self,
                 gconstpointer data);
  } tests[] = {
    { "/forecaster/coarse-then-full", test_coarse_then_full },
    { "/forecaster/coalesce", test_coalesce },
    { "/forecaster/obsolete", test_obsolete },
    { "/forecaster/preview", test_preview },
    { "/forecaster/quick-previews", test_quick_previews },
    { "/forecaster/stale-preview", test_stale_preview },
    { "/forecaster/open-change", test_open_change },
    { "/forecaster/error", test_error },
    { "/forecaster/busy", test_busy },
    { "/forecaster/threads", test_threads },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run,
                tear_down);
  g_test_add_func ("/forecaster/disposed", test_disposed);

  return g_test_run ();
}

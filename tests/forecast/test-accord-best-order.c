/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-best-order.h"

#include "accord-feature.h"
#include "accord-queue.h"
#include "accord-sample.h"
#include "small-plan.h"

/* The search stops by time; how long is no part of what is asserted. */
#define SECONDS 0.2

typedef struct
{
  AccordPlan *plan;
  AccordEntity *cheap;
  AccordEntity *dear;
} Fixture;

/* One person and two features of ten days. The cheap one is due first, and
 * both at once cannot be: the dear one is worth a penalty that the cheap one
 * is not. */
static void
set_up (Fixture      *self,
        gconstpointer data)
{
  AccordEntity *team, *promise;

  self->plan = small_plan_new ();
  team = small_team (self->plan, "Core", 1);
  self->cheap = small_feature (self->plan, "Cheap", team, "9 10 11");
  self->dear = small_feature (self->plan, "Dear", team, "9 10 11");
  small_promise (self->plan, "Cheap", "2026-05-04", self->cheap, NULL);
  promise
    = small_promise (self->plan, "Dear", "2026-05-05", self->dear, NULL);
  small_deal (self->plan, promise, "100000", "1");
  small_set (self->plan, promise, "late-cost", "10000");
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_clear_object (&self->plan);
}

static AccordForecastInput *
read_plan (Fixture *self)
{
  return accord_forecast_input_new (self->plan, SMALL_TODAY);
}

static AccordBestOrder *
search (Fixture             *self,
        AccordForecastInput *input)
{
  g_autoptr (GError) error = NULL;
  AccordBestOrder *found = accord_best_order_search (
    input, SECONDS, NULL, NULL, NULL, self->plan, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (found->queue->len, ==, 2);
  return found;
}

static gint64
first_of (GArray *queue)
{
  return g_array_index (queue, gint64, 0);
}

static void
test_better (Fixture      *self,
             gconstpointer data)
{
  g_autoptr (AccordForecastInput) input = read_plan (self);
  g_autoptr (AccordForecastInput) later = NULL;
  g_autoptr (GArray) today = accord_queue_dup (input, self->plan, NULL);
  g_autoptr (GArray) queue = NULL;
  g_autoptr (GArray) back = NULL;
  g_autoptr (AccordBestOrder) found = search (self, input);
  g_autoptr (AccordChange) change = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (first_of (today), ==, accord_entity_get_id (self->cheap));
  g_assert_cmpint (first_of (found->queue), ==,
                   accord_entity_get_id (self->dear));
  g_assert_cmpfloat (found->gain, >, 5 * found->gain_error);
  g_assert_cmpfloat (found->gain, >, 0);
  g_assert_cmpuint (found->schedules, >, 0);

  change = accord_best_order_to_change (found, input, self->plan, &error);
  g_assert_no_error (error);
  g_assert_false (accord_plan_is_changing (self->plan));
  accord_plan_begin (self->plan, accord_change_get_name (change), NULL);
  g_assert_true (accord_plan_apply (self->plan, change, FALSE, &error));
  small_commit (self->plan);
  later = read_plan (self);
  queue = accord_queue_dup (later, self->plan, &error);
  g_assert_cmpmem (queue->data, queue->len * sizeof (gint64),
                   found->queue->data, found->queue->len * sizeof (gint64));

  g_assert_cmpstr (accord_plan_get_undo_name (self->plan), ==,
                   "Best order of the work");
  g_assert_true (accord_plan_undo (self->plan, &error));
  g_assert_false (
    accord_entity_get_boolean (self->dear, ACCORD_FEATURE_PINNED));
  back = accord_queue_dup (input, self->plan, &error);
  g_assert_cmpint (first_of (back), ==, accord_entity_get_id (self->cheap));
}

/* What people pinned stays where it is, whatever it costs. */
static void
test_pinned (Fixture      *self,
             gconstpointer data)
{
  g_autoptr (AccordForecastInput) input = NULL;
  g_autoptr (AccordBestOrder) found = NULL;

  small_set (self->plan, self->cheap, "pinned", "true");
  input = read_plan (self);
  found = search (self, input);
  g_assert_cmpint (first_of (found->queue), ==,
                   accord_entity_get_id (self->cheap));
  g_assert_cmpfloat (found->gain, ==, 0);
}

/* A predecessor is never ranked behind what waits for it. */
static void
test_waits (Fixture      *self,
            gconstpointer data)
{
  g_autoptr (AccordForecastInput) input = NULL;
  g_autoptr (AccordBestOrder) found = NULL;

  small_add (self->plan, "dependency", "predecessor", "Cheap", "successor",
             "Dear", NULL);
  input = read_plan (self);
  found = search (self, input);
  g_assert_cmpint (first_of (found->queue), ==,
                   accord_entity_get_id (self->cheap));
}

/* The sample plan's features wait for one another, and some are pinned: what
 * is applied is what was found there too. */
static void
test_sample (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordPlan) plan = accord_sample_new (SMALL_TODAY, &error);
  g_autoptr (AccordForecastInput) input
    = accord_forecast_input_new (plan, SMALL_TODAY);
  g_autoptr (AccordForecastInput) later = NULL;
  g_autoptr (AccordBestOrder) found = accord_best_order_search (
    input, SECONDS, NULL, NULL, NULL, plan, &error);
  g_autoptr (AccordChange) change = NULL;
  g_autoptr (GArray) queue = NULL;

  g_assert_no_error (error);
  g_assert_cmpfloat (found->gain, >=, 0);
  change = accord_best_order_to_change (found, input, plan, &error);
  g_assert_no_error (error);
  accord_plan_begin (plan, accord_change_get_name (change), NULL);
  g_assert_true (accord_plan_apply (plan, change, FALSE, &error));
  later = accord_forecast_input_new (plan, SMALL_TODAY);
  accord_plan_rollback (plan);
  queue = accord_queue_dup (later, plan, &error);
  g_assert_cmpmem (queue->data, queue->len * sizeof (gint64),
                   found->queue->data, found->queue->len * sizeof (gint64));
}

/* Cancelled before it began, it still has an order: today's. */
static void
test_cancelled (Fixture      *self,
                gconstpointer data)
{
  g_autoptr (AccordForecastInput) input = read_plan (self);
  atomic_bool cancel = true;
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordBestOrder) found = accord_best_order_search (
    input, 3600, &cancel, NULL, NULL, self->plan, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (found->queue->len, ==, 2);
  g_assert_cmpfloat (found->gain, >=, 0);
}

static void
count_progress (double   gain,
                gpointer data)
{
  guint *n = data;

  g_assert_cmpfloat (gain, >=, 0);
  (*n)++;
}

static void
test_progress (Fixture      *self,
               gconstpointer data)
{
  g_autoptr (AccordForecastInput) input = read_plan (self);
  guint n = 0;
  g_autoptr (AccordBestOrder) found = accord_best_order_search (
    input, SECONDS, NULL, count_progress, &n, self->plan, NULL);

  g_assert_nonnull (found);
  g_assert_cmpuint (n, >, 0);
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
    { "/best-order/better", test_better },
    { "/best-order/pinned", test_pinned },
    { "/best-order/waits", test_waits },
    { "/best-order/cancelled", test_cancelled },
    { "/best-order/progress", test_progress },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run,
                tear_down);

  g_test_add_func ("/best-order/sample", test_sample);

  return g_test_run ();
}

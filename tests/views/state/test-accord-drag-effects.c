/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-drag-effects.h"

#include "accord-plan-edit.h"
#include "accord-promise.h"
#include "accord-sample.h"

#define TODAY 20514 /* 2026-03-02 */

/* Far more than any answer takes, for a machine that is busy. */
#define PATIENCE (120 * G_USEC_PER_SEC)

typedef struct
{
  AccordPlan *plan;
  AccordForecaster *forecaster;
  AccordDragEffects *effects;
  AccordPromise *promise;
  guint n_changes;
} Fixture;

static void
count_cb (Fixture *self)
{
  self->n_changes++;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  self->plan = accord_sample_new (TODAY, &error);
  g_assert_no_error (error);
  self->forecaster = accord_forecaster_new (self->plan, TODAY);
  self->effects
    = accord_drag_effects_new (self->plan, self->forecaster, TODAY);
  g_signal_connect_swapped (self->effects, "changed", G_CALLBACK (count_cb),
                            self);
  self->promise = accord_plan_find (self->plan, ACCORD_TYPE_PROMISE,
                                    "SSO roll-out", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_object_unref (self->effects);
  g_object_unref (self->forecaster);
  g_object_unref (self->plan);
}

static const AccordPromiseDifference *
find (Fixture *self)
{
  return accord_drag_effects_find (
    self->effects, accord_entity_get_id (ACCORD_ENTITY (self->promise)));
}

static void
wait_until_idle (Fixture *self)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  do
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (200);
      g_assert_cmpint (g_get_monotonic_time (), <, end);
    }
  while (g_main_context_pending (NULL)
         || accord_forecaster_is_busy (self->forecaster));
}

/* Until the forecast of the plan as it was is there as well. */
static void
wait_for_effect (Fixture *self)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  wait_until_idle (self);
  while (find (self) == NULL)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (200);
      g_assert_cmpint (g_get_monotonic_time (), <, end);
    }
}

static void
preview_move (Fixture *self,
              int      days)
{
  g_autoptr (AccordChange) change = NULL;
  AccordDay day = accord_entity_get_day (ACCORD_ENTITY (self->promise),
                                         ACCORD_PROMISE_AGREED_DATE);

  accord_plan_begin (self->plan, "What if", NULL);
  accord_plan_set_day (self->plan, self->promise, ACCORD_PROMISE_AGREED_DATE,
                       day + days);
  change = accord_plan_take_back (self->plan, NULL);
  g_assert_true (accord_forecaster_preview (self->forecaster, change, NULL));
}

static void
test_nothing_begun (Fixture       *self,
                    gconstpointer  data)
{
  wait_until_idle (self);
  g_assert_null (find (self));
  g_assert_cmpuint (self->n_changes, ==, 0);
}

/* Against itself, the plan is the same. */
static void
test_no_change (Fixture       *self,
                gconstpointer  data)
{
  wait_until_idle (self);
  accord_drag_effects_begin (self->effects);
  preview_move (self, 0);
  wait_for_effect (self);
  g_assert_cmpint (find (self)->effect, ==, ACCORD_EFFECT_SAME);
  g_assert_cmpint (find (self)->moved, ==, 0);
}

/* More time for a promise: it is helped, and the news comes as a signal. */
static void
test_helped (Fixture       *self,
             gconstpointer  data)
{
  wait_until_idle (self);
  accord_drag_effects_begin (self->effects);
  preview_move (self, 42);
  wait_for_effect (self);
  g_assert_cmpuint (self->n_changes, >, 0);
  g_assert_cmpint (find (self)->effect, ==, ACCORD_EFFECT_HELPED);

  accord_drag_effects_end (self->effects);
  g_assert_null (find (self));
}

/* Begun before there is any forecast, it makes both of its own. */
static void
test_begun_early (Fixture       *self,
                  gconstpointer  data)
{
  accord_drag_effects_begin (self->effects);
  preview_move (self, 42);
  wait_for_effect (self);
  g_assert_cmpint (find (self)->effect, ==, ACCORD_EFFECT_HELPED);
}

/* What is still being forecast when it ends says nothing any more. */
static void
test_ended_early (Fixture       *self,
                  gconstpointer  data)
{
  accord_drag_effects_begin (self->effects);
  accord_drag_effects_end (self->effects);
  self->n_changes = 0;
  wait_until_idle (self);
  g_assert_cmpuint (self->n_changes, ==, 0);
  g_assert_null (find (self));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *, gconstpointer);
  } tests[] = {
    { "/drag-effects/nothing-begun", test_nothing_begun },
    { "/drag-effects/no-change", test_no_change },
    { "/drag-effects/helped", test_helped },
    { "/drag-effects/begun-early", test_begun_early },
    { "/drag-effects/ended-early", test_ended_early },
  };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run,
                tear_down);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-drag-effects.h"

#include "accord-plan-edit.h"
#include "accord-promise.h"
#include "sample-plan.h"

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
  self->plan = sample_plan_new ();
  self->forecaster = accord_forecaster_new (self->plan, SAMPLE_TODAY);
  self->effects
    = accord_drag_effects_new (self->plan, self->forecaster, SAMPLE_TODAY);
  g_signal_connect_swapped (self->effects, "changed", G_CALLBACK (count_cb),
                            self);
  self->promise = sample_plan_find_promise (self->plan, "SSO roll-out");
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

/* Until the forecast of the plan as it was is there as well. */
static void
wait_for_effect (Fixture *self)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  sample_plan_wait_until_idle (self->forecaster);
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
  sample_plan_wait_until_idle (self->forecaster);
  g_assert_null (find (self));
  g_assert_cmpuint (self->n_changes, ==, 0);
}

/* Against itself, the plan is the same. */
static void
test_no_change (Fixture       *self,
                gconstpointer  data)
{
  sample_plan_wait_until_idle (self->forecaster);
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
  sample_plan_wait_until_idle (self->forecaster);
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
  sample_plan_wait_until_idle (self->forecaster);
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

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-date-drag.h"
#include "accord-error.h"
#include "accord-feature.h"
#include "accord-memory-storage.h"
#include "accord-offer.h"
#include "accord-person.h"
#include "accord-plan-edit.h"
#include "accord-promise-life.h"
#include "accord-promise-source.h"
#include "accord-queue.h"
#include "sample-plan.h"

/* Far more than any answer takes, for a machine that is busy. */
#define PATIENCE (120 * G_USEC_PER_SEC)

typedef struct
{
  AccordPlan *plan;
  AccordForecaster *forecaster;
  AccordDateDrag *drag;
  AccordPromise *promise;
  AccordDay today;
  AccordDay agreed;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (AccordStorage) storage = accord_memory_storage_new ();

  self->today = SAMPLE_TODAY;
  self->plan = sample_plan_new ();
  accord_plan_set_storage (self->plan, storage);
  self->forecaster = accord_forecaster_new (self->plan, self->today);
  self->drag
    = accord_date_drag_new (self->plan, self->forecaster, self->today);
  self->promise = sample_plan_find_promise (self->plan, "SSO roll-out");
  self->agreed = accord_entity_get_day (ACCORD_ENTITY (self->promise),
                                        ACCORD_PROMISE_AGREED_DATE);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_object_unref (self->drag);
  g_object_unref (self->forecaster);
  g_object_unref (self->plan);
}

static AccordDay
get_agreed (Fixture *self)
{
  return accord_entity_get_day (ACCORD_ENTITY (self->promise),
                                ACCORD_PROMISE_AGREED_DATE);
}

static const AccordPromiseDifference *
wait_for_effect (Fixture *self)
{
  gint64 id = accord_entity_get_id (ACCORD_ENTITY (self->promise));
  gint64 end = g_get_monotonic_time () + PATIENCE;
  const AccordPromiseDifference *effect;

  sample_plan_wait_until_idle (self->forecaster);
  while ((effect = accord_date_drag_find_effect (self->drag, id)) == NULL)
    {
      g_main_context_iteration (NULL, FALSE);
      g_assert_cmpint (g_get_monotonic_time (), <, end);
    }

  return effect;
}

static void
begin (Fixture *self)
{
  g_assert_true (accord_date_drag_begin (self->drag, self->promise,
                                         ACCORD_PROMISE_AGREED_DATE));
}

static void
test_commit_and_undo (Fixture       *self,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  AccordDay day;

  begin (self);
  g_assert_cmpint (accord_date_drag_get_start (self->drag), ==, self->agreed);
  accord_date_drag_move_by (self->drag, 10);
  accord_date_drag_move_by (self->drag, -2);
  day = accord_date_drag_get_day (self->drag);
  g_assert_cmpint (day, >, self->agreed);
  g_assert_cmpint (get_agreed (self), ==, self->agreed);

  accord_date_drag_commit (self->drag, "They can wait.", &error);
  g_assert_no_error (error);
  g_assert_null (accord_date_drag_get_promise (self->drag));
  g_assert_cmpint (get_agreed (self), ==, day);
  g_assert_true (g_str_has_prefix (accord_plan_get_undo_name (self->plan),
                                   "Move SSO roll-out to "));

  /* Eight steps, one change. */
  g_assert_true (accord_plan_undo (self->plan, &error));
  g_assert_cmpint (get_agreed (self), ==, self->agreed);
  g_assert_null (accord_plan_get_undo_name (self->plan));
}

static void
test_cancel (Fixture       *self,
             gconstpointer  data)
{
  guint64 digest = accord_plan_get_digest (self->plan);

  begin (self);
  accord_date_drag_move_by_weeks (self->drag, 3);
  accord_date_drag_cancel (self->drag);
  g_assert_null (accord_date_drag_get_promise (self->drag));
  g_assert_cmpint (get_agreed (self), ==, self->agreed);
  g_assert_cmpuint (accord_plan_get_digest (self->plan), ==, digest);
  g_assert_null (accord_plan_get_undo_name (self->plan));
}

/* What is over on the day that the plan is looked at. */
static void
test_past (Fixture       *self,
           gconstpointer  data)
{
  AccordMovedDate moved;

  g_assert_true (accord_date_drag_begin (self->drag, self->promise,
                                         ACCORD_PROMISE_AGREED_DATE));
  moved = accord_date_drag_get_moved (self->drag);
  g_assert_cmpint (moved.from, ==, self->agreed);
  g_assert_true (moved.agreed && !moved.past);
  accord_date_drag_move_to (self->drag, self->today);
  g_assert_false (accord_date_drag_get_moved (self->drag).past);
  accord_date_drag_move_by (self->drag, -1);
  moved = accord_date_drag_get_moved (self->drag);
  g_assert_cmpint (moved.to, <, self->today);
  g_assert_true (moved.past);
  accord_date_drag_cancel (self->drag);
}

/* A date that comes back to where it was is no change. */
static void
test_there_and_back (Fixture       *self,
                     gconstpointer  data)
{
  begin (self);
  accord_date_drag_move_by (self->drag, 3);
  accord_date_drag_move_to (self->drag, self->agreed);
  g_assert_true (accord_date_drag_commit (self->drag, NULL, NULL));
  g_assert_null (accord_plan_get_undo_name (self->plan));
}

static void
test_working_days (Fixture       *self,
                   gconstpointer  data)
{
  g_autoptr (AccordWorkingDays) calendar
    = accord_promise_source_dup_calendar (self->plan);
  AccordDay before = ACCORD_DAY_NONE;

  begin (self);
  for (AccordDay day = self->agreed - 40; day < self->agreed + 40; day++)
    {
      AccordDay here;

      accord_date_drag_move_to (self->drag, day);
      here = accord_date_drag_get_day (self->drag);
      g_assert_true (accord_working_days_is_working (calendar, here));
      g_assert_cmpint (here, >=, before);
      if (accord_working_days_is_working (calendar, day))
        g_assert_cmpint (here, ==, day);
      before = here;
    }
}

/* Later is safer for the one that moves. */
static void
test_effect (Fixture       *self,
             gconstpointer  data)
{
  const AccordPromiseDifference *effect;

  sample_plan_wait_until_idle (self->forecaster);
  begin (self);
  accord_date_drag_move_by_weeks (self->drag, 12);
  effect = wait_for_effect (self);
  g_assert_cmpint (effect->effect, ==, ACCORD_EFFECT_HELPED);
  g_assert_cmpfloat (effect->after.by_agreed.value, >,
                     effect->before.by_agreed.value);
  accord_date_drag_cancel (self->drag);
  g_assert_null (accord_date_drag_find_effect (
    self->drag, accord_entity_get_id (ACCORD_ENTITY (self->promise))));
}

/* Where nothing has moved, nobody is helped or hurt: the forecasts that are
 * compared are made of as many trials. */
static void
test_no_effect (Fixture       *self,
                gconstpointer  data)
{
  GListModel *outlook
    = G_LIST_MODEL (accord_forecaster_get_outlook (self->forecaster));

  begin (self);
  wait_for_effect (self);
  for (guint i = 0; i < g_list_model_get_n_items (outlook); i++)
    {
      g_autoptr (AccordPromiseOutlook) item
        = g_list_model_get_item (outlook, i);
      const AccordPromiseDifference *effect = accord_date_drag_find_effect (
        self->drag,
        accord_entity_get_id (accord_promise_outlook_get_promise (item)));

      if (effect != NULL)
        g_assert_cmpint (effect->effect, ==, ACCORD_EFFECT_SAME);
    }
}

static GArray *
dup_queue (Fixture *self)
{
  g_autoptr (AccordForecastInput) input
    = accord_forecast_input_new (self->plan, self->today);
  g_autoptr (GError) error = NULL;
  GArray *queue = accord_queue_dup (input, self->plan, &error);

  g_assert_no_error (error);
  return queue;
}

static gboolean
is_same_queue (GArray *a,
               GArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  return memcmp (a->data, b->data, a->len * sizeof (gint64)) == 0;
}

static void
test_order (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (GArray) before = dup_queue (self);
  g_autoptr (GArray) moved = NULL;
  g_autoptr (GArray) kept = NULL;
  g_autoptr (GError) error = NULL;

  begin (self);
  accord_date_drag_move_by_weeks (self->drag, 40);
  accord_date_drag_commit (self->drag, NULL, &error);
  g_assert_no_error (error);
  moved = dup_queue (self);
  g_assert_false (is_same_queue (before, moved));
  g_assert_true (accord_plan_undo (self->plan, NULL));

  begin (self);
  accord_date_drag_set_keeps_order (self->drag, TRUE);
  accord_date_drag_move_by_weeks (self->drag, 40);
  accord_date_drag_commit (self->drag, NULL, &error);
  g_assert_no_error (error);
  kept = dup_queue (self);
  g_assert_true (is_same_queue (before, kept));
  g_assert_cmpint (get_agreed (self), >, self->agreed);
}

static void
test_want_and_need (Fixture       *self,
                    gconstpointer  data)
{
  AccordEntity *promise = ACCORD_ENTITY (self->promise);
  AccordDay day;

  g_assert_true (accord_date_drag_begin (self->drag, self->promise,
                                         ACCORD_PROMISE_WANT_DATE));
  accord_date_drag_move_by (self->drag, -5);
  day = accord_date_drag_get_day (self->drag);
  g_assert_true (accord_date_drag_commit (self->drag, NULL, NULL));
  g_assert_cmpint (accord_entity_get_day (promise, ACCORD_PROMISE_WANT_DATE),
                   ==, day);
  g_assert_cmpint (get_agreed (self), ==, self->agreed);

  /* What is held back cannot be felt for either. */
  accord_plan_begin (self->plan, "Hold back", NULL);
  accord_plan_act_for (self->plan, "sales");
  accord_plan_set_integer (self->plan, promise, ACCORD_PROMISE_NEED_REVEALED,
                           FALSE);
  g_assert_true (accord_plan_commit (self->plan, NULL));
  g_assert_false (accord_date_drag_begin (self->drag, self->promise,
                                          ACCORD_PROMISE_NEED_DATE));
}

/* Something else changes the plan meanwhile. */
static void
test_plan_changes (Fixture       *self,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  begin (self);
  accord_date_drag_move_by (self->drag, 5);
  accord_plan_begin (self->plan, "Rename it", NULL);
  accord_plan_set_text (self->plan, self->promise, ACCORD_PROMISE_TITLE,
                        "Sign-in");
  g_assert_true (accord_plan_commit (self->plan, NULL));
  g_assert_nonnull (accord_date_drag_get_promise (self->drag));

  accord_plan_begin (self->plan, "Remove it", "It was never agreed");
  accord_plan_set_integer (self->plan, self->promise, ACCORD_PROMISE_STATE,
                           ACCORD_PROMISE_STATE_DRAFT);
  accord_plan_remove (self->plan, self->promise);
  accord_plan_commit (self->plan, &error);
  g_assert_no_error (error);
  g_assert_null (accord_date_drag_get_promise (self->drag));
}

static void
sign (Fixture    *self,
      AccordSide  side)
{
  const char *name
    = side == ACCORD_SIDE_SALES ? "Priya Raman" : "Marek Nowak";
  g_autoptr (GError) error = NULL;
  AccordLifeMove move;

  accord_life_move_init (&move, side, self->today);
  move.person
    = accord_plan_find (self->plan, ACCORD_TYPE_PERSON, name, &error);
  g_assert_no_error (error);
  accord_plan_begin (self->plan, "Sign it", NULL);
  accord_promise_life_go (self->promise, self->plan, ACCORD_LIFE_SIGN, &move,
                          &error);
  g_assert_no_error (error);
  accord_plan_commit (self->plan, &error);
  g_assert_no_error (error);
}

static guint
count_offers (Fixture *self)
{
  return g_list_model_get_n_items (
    G_LIST_MODEL (accord_plan_get_list (self->plan, ACCORD_TYPE_OFFER)));
}

/* What both sides have signed does not move without a reason. */
static void
test_signed (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  guint offers;

  sign (self, ACCORD_SIDE_SALES);
  begin (self);
  accord_date_drag_move_by (self->drag, 5);
  g_assert_false (accord_date_drag_needs_reason (self->drag));
  accord_date_drag_cancel (self->drag);

  sign (self, ACCORD_SIDE_ENGINEERING);
  offers = count_offers (self);
  begin (self);
  g_assert_false (accord_date_drag_needs_reason (self->drag));
  accord_date_drag_move_by (self->drag, 5);
  g_assert_true (accord_date_drag_needs_reason (self->drag));
  g_assert_false (accord_date_drag_commit (self->drag, "", &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, "say why it moves"));
  g_assert_null (accord_date_drag_get_promise (self->drag));
  g_assert_cmpint (get_agreed (self), ==, self->agreed);
  g_clear_error (&error);

  begin (self);
  accord_date_drag_move_by (self->drag, 5);
  g_assert_true (accord_date_drag_commit (self->drag, "They wait.", &error));
  g_assert_no_error (error);
  g_assert_cmpint (get_agreed (self), >, self->agreed);
  g_assert_cmpuint (count_offers (self), ==, offers + 1);
}

/* Other dates are not signed. */
static void
test_signed_want_date (Fixture       *self,
                       gconstpointer  data)
{
  sign (self, ACCORD_SIDE_SALES);
  sign (self, ACCORD_SIDE_ENGINEERING);
  g_assert_true (accord_date_drag_begin (self->drag, self->promise,
                                         ACCORD_PROMISE_WANT_DATE));
  accord_date_drag_move_by (self->drag, -5);
  g_assert_false (accord_date_drag_needs_reason (self->drag));
  g_assert_true (accord_date_drag_commit (self->drag, NULL, NULL));
}

/* What has ended stays where it was. */
static void
test_ended (Fixture       *self,
            gconstpointer  data)
{
  gpointer kept = accord_plan_find (self->plan, ACCORD_TYPE_PROMISE,
                                    "Two-step sign-in", NULL);

  g_assert_nonnull (kept);
  g_assert_false (accord_date_drag_begin (self->drag, kept,
                                          ACCORD_PROMISE_AGREED_DATE));
}

/* A promise without a date begins where it would be ready. */
static void
test_no_date_yet (Fixture       *self,
                  gconstpointer  data)
{
  gpointer promise = accord_plan_find (self->plan, ACCORD_TYPE_PROMISE,
                                       "Live timetable", NULL);
  AccordDay day;

  sample_plan_wait_until_idle (self->forecaster);
  g_assert_cmpint (accord_entity_get_day (promise, ACCORD_PROMISE_AGREED_DATE),
                   ==, ACCORD_DAY_NONE);
  g_assert_true (accord_date_drag_begin (self->drag, promise,
                                         ACCORD_PROMISE_AGREED_DATE));
  day = accord_date_drag_get_day (self->drag);
  g_assert_true (accord_day_is_valid (day));
  g_assert_true (accord_date_drag_commit (self->drag, NULL, NULL));
  g_assert_cmpint (accord_entity_get_day (promise, ACCORD_PROMISE_AGREED_DATE),
                   ==, day);
}

#define ADD(path, function)                                                   \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/date-drag/commit-and-undo", test_commit_and_undo);
  ADD ("/date-drag/cancel", test_cancel);
  ADD ("/date-drag/past", test_past);
  ADD ("/date-drag/there-and-back", test_there_and_back);
  ADD ("/date-drag/working-days", test_working_days);
  ADD ("/date-drag/effect", test_effect);
  ADD ("/date-drag/no-effect", test_no_effect);
  ADD ("/date-drag/order", test_order);
  ADD ("/date-drag/want-and-need", test_want_and_need);
  ADD ("/date-drag/plan-changes", test_plan_changes);
  ADD ("/date-drag/signed", test_signed);
  ADD ("/date-drag/signed-want-date", test_signed_want_date);
  ADD ("/date-drag/ended", test_ended);
  ADD ("/date-drag/no-date-yet", test_no_date_yet);

  return g_test_run ();
}

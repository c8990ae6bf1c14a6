/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-promise-list.h"

#include "accord-date-drag.h"
#include "accord-plan-edit.h"
#include "accord-promise.h"
#include "sample-plan.h"

typedef struct
{
  AccordPlan *plan;
  AccordForecaster *forecaster;
  AccordSelection *selection;
  AccordTimelineScene *scene;
  AccordPromiseList *list;
  guint n_arranged;
} Fixture;

static void
arranged_cb (Fixture *self)
{
  self->n_arranged++;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->plan = sample_plan_new ();
  self->forecaster = accord_forecaster_new (self->plan, SAMPLE_TODAY);
  self->selection = accord_selection_new (self->plan);
  self->scene = accord_timeline_scene_new (
    self->plan, self->forecaster, self->selection, SAMPLE_TODAY);
  self->list = accord_promise_list_new ();
  accord_promise_list_show (self->list, self->plan, self->forecaster,
                            self->scene);
  sample_plan_wait_until_idle (self->forecaster);
  g_signal_connect_swapped (self->list, "arranged", G_CALLBACK (arranged_cb),
                            self);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_object_unref (self->list);
  g_object_unref (self->scene);
  g_object_unref (self->selection);
  g_object_unref (self->forecaster);
  g_object_unref (self->plan);
}

static guint
count (Fixture *self)
{
  return g_list_model_get_n_items (
    G_LIST_MODEL (accord_promise_list_get_rows (self->list)));
}

static AccordPromise *
get (Fixture *self,
     guint    position)
{
  g_autoptr (AccordPromise) promise = g_list_model_get_item (
    G_LIST_MODEL (accord_promise_list_get_rows (self->list)), position);

  return promise; /* the plan holds it */
}

static void
assert_in_order (Fixture *self)
{
  AccordOutlook *outlook = accord_forecaster_get_outlook (self->forecaster);

  for (guint i = 1; i < count (self); i++)
    g_assert_cmpint (
      accord_promise_order_compare (
        accord_promise_list_get_order (self->list), outlook,
        get (self, i - 1), get (self, i)),
      <=, 0);
}

static void
test_order (Fixture       *self,
            gconstpointer  data)
{
  g_assert_cmpuint (count (self), >, 2);
  g_assert_null (gtk_single_selection_get_selected_item (
    accord_promise_list_get_rows (self->list)));
  for (guint i = 0; i <= ACCORD_PROMISE_ORDER_TITLE; i++)
    {
      self->n_arranged = 0;
      accord_promise_list_set_order (self->list, (AccordPromiseOrder) i);
      g_assert_cmpuint (self->n_arranged, ==, 1);
      assert_in_order (self);
    }
  g_assert_cmpuint (
    accord_promise_list_find (self->list, ACCORD_ENTITY (get (self, 1))), ==,
    1);
}

/* One of those that belong together has a heading: the first. */
static void
test_headings (Fixture       *self,
               gconstpointer  data)
{
  g_autofree char *before = NULL;

  accord_promise_list_set_order (self->list, ACCORD_PROMISE_ORDER_ACCOUNT);
  for (guint i = 0; i < count (self); i++)
    {
      g_autofree char *heading = accord_promise_list_dup_heading (
        self->list, get (self, i), i > 0 ? get (self, i - 1) : NULL);

      g_assert_true (i > 0 || heading != NULL);
      if (heading == NULL)
        continue;
      g_assert_cmpstr (heading, !=, before);
      g_free (before);
      before = g_steal_pointer (&heading);
    }
}

static void
test_ended (Fixture       *self,
            gconstpointer  data)
{
  AccordEntity *promise = ACCORD_ENTITY (get (self, 0));
  g_autoptr (GError) error = NULL;
  guint n = count (self);

  g_assert_true (accord_entity_has_value (promise,
                                          ACCORD_PROMISE_AGREED_DATE));
  accord_plan_begin (self->plan, "Keep it", NULL);
  accord_plan_set_integer (self->plan, promise, ACCORD_PROMISE_STATE,
                           ACCORD_PROMISE_STATE_KEPT);
  accord_plan_set_day (self->plan, promise, ACCORD_PROMISE_DELIVERED_ON,
                       SAMPLE_TODAY);
  accord_plan_commit (self->plan, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (self), ==, n - 1);
  g_assert_cmpuint (accord_promise_list_find (self->list, promise), ==,
                    GTK_INVALID_LIST_POSITION);

  accord_promise_list_set_shows_ended (self->list, TRUE);
  g_assert_cmpuint (count (self), >=, n);
  g_assert_cmpuint (accord_promise_list_find (self->list, promise), !=,
                    GTK_INVALID_LIST_POSITION);
}

/* What is only tried leaves the rows under the hand. */
static void
test_drag (Fixture       *self,
           gconstpointer  data)
{
  AccordDateDrag *drag = accord_timeline_scene_get_drag (self->scene);
  AccordPromise *first;

  accord_promise_list_set_order (self->list, ACCORD_PROMISE_ORDER_CHANCE);
  first = get (self, 0);
  self->n_arranged = 0;
  g_assert_true (
    accord_date_drag_begin (drag, first, ACCORD_PROMISE_AGREED_DATE));
  accord_date_drag_move_by (drag, 200);
  sample_plan_wait_until_idle (self->forecaster);
  g_assert_cmpuint (self->n_arranged, ==, 0);
  g_assert_true (get (self, 0) == first);

  accord_date_drag_cancel (drag);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *, gconstpointer);
  } tests[] = { { "/promise-list/order", test_order },
                { "/promise-list/headings", test_headings },
                { "/promise-list/ended", test_ended },
                { "/promise-list/drag", test_drag } };

  gtk_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run,
                tear_down);

  return g_test_run ();
}

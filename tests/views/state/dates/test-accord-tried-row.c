/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-tried-row.h"

#include "sample-plan.h"

typedef struct
{
  AccordPlan *plan;
  AccordForecaster *forecaster;
  AccordDateDrag *drag;
  AccordPromise *promise;
  AccordTimelineRow before;
} Fixture;

static void
fill (Fixture           *self,
      AccordPromise     *promise,
      AccordDay          agreed,
      AccordTimelineRow *row)
{
  accord_tried_row_fill (row, promise,
                         accord_outlook_get_forecast (
                           accord_forecaster_get_outlook (self->forecaster)),
                         SAMPLE_TODAY, self->drag, agreed);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->plan = sample_plan_new ();
  self->forecaster = accord_forecaster_new (self->plan, SAMPLE_TODAY);
  self->drag
    = accord_date_drag_new (self->plan, self->forecaster, SAMPLE_TODAY);
  self->promise = sample_plan_find_promise (self->plan, "SSO roll-out");
  sample_plan_wait_until_idle (self->forecaster);
  fill (self, self->promise, ACCORD_DAY_NONE, &self->before);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_object_unref (self->drag);
  g_object_unref (self->forecaster);
  g_object_unref (self->plan);
}

/* The chance goes with the date before there is another forecast. */
static void
test_agreed (Fixture       *self,
             gconstpointer  data)
{
  AccordTimelineRow row;

  g_assert_true (accord_date_drag_begin (self->drag, self->promise,
                                         ACCORD_PROMISE_AGREED_DATE));
  accord_date_drag_move_by (self->drag, 60);
  fill (self, self->promise, ACCORD_DAY_NONE, &row);
  g_assert_cmpint (row.agreed, ==, accord_date_drag_get_day (self->drag));
  g_assert_cmpfloat (row.chance, >, self->before.chance);
  g_assert_cmpint (row.want, ==, self->before.want);

  accord_date_drag_cancel (self->drag);
  fill (self, self->promise, ACCORD_DAY_NONE, &row);
  g_assert_cmpint (row.agreed, ==, self->before.agreed);
}

static void
test_want (Fixture       *self,
           gconstpointer  data)
{
  AccordTimelineRow row;

  g_assert_true (accord_date_drag_begin (self->drag, self->promise,
                                         ACCORD_PROMISE_WANT_DATE));
  accord_date_drag_move_by (self->drag, 5);
  fill (self, self->promise, ACCORD_DAY_NONE, &row);
  g_assert_cmpint (row.want, ==, accord_date_drag_get_day (self->drag));
  g_assert_cmpint (row.agreed, ==, self->before.agreed);

  accord_date_drag_cancel (self->drag);
}

/* A date in the hand goes before the one of a way out. */
static void
test_way_out (Fixture       *self,
              gconstpointer  data)
{
  AccordDay agreed = SAMPLE_TODAY + 300;
  AccordTimelineRow row;

  fill (self, self->promise, agreed, &row);
  g_assert_cmpint (row.agreed, ==, agreed);

  g_assert_true (accord_date_drag_begin (self->drag, self->promise,
                                         ACCORD_PROMISE_AGREED_DATE));
  fill (self, self->promise, agreed, &row);
  g_assert_cmpint (row.agreed, ==, accord_date_drag_get_day (self->drag));

  accord_date_drag_cancel (self->drag);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/tried-row/agreed", Fixture, NULL, set_up, test_agreed,
              tear_down);
  g_test_add ("/tried-row/want", Fixture, NULL, set_up, test_want, tear_down);
  g_test_add ("/tried-row/way-out", Fixture, NULL, set_up, test_way_out,
              tear_down);

  return g_test_run ();
}

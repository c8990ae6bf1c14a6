/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-date-move.h"

#include "accord-error.h"
#include "accord-offer.h"
#include "accord-plan-edit.h"
#include "accord-promise-life.h"
#include "accord-promise-source.h"
#include "sample-plan.h"

typedef struct
{
  AccordPlan *plan;
  AccordWorkingDays *calendar;
  AccordDay today;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->today = SAMPLE_TODAY;
  self->plan = sample_plan_new ();
  self->calendar = accord_promise_source_dup_calendar (self->plan);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  accord_working_days_unref (self->calendar);
  g_object_unref (self->plan);
}

static AccordDateMove
make_move (Fixture    *self,
           const char *title,
           guint       field)
{
  g_autoptr (GError) error = NULL;
  AccordPromise *promise
    = accord_plan_find (self->plan, ACCORD_TYPE_PROMISE, title, &error);

  g_assert_no_error (error);
  return (AccordDateMove){ self->plan, promise, field,
                           accord_day_from_ymd (2026, 6, 18), self->today };
}

static void
test_names (Fixture       *self,
            gconstpointer  data)
{
  static const struct
  {
    guint field;
    const char *name;
  } cases[] = {
    { ACCORD_PROMISE_AGREED_DATE, "Move SSO roll-out to June 18, 2026" },
    { ACCORD_PROMISE_WANT_DATE,
      "Move the want date of SSO roll-out to June 18, 2026" },
    { ACCORD_PROMISE_NEED_DATE, "Move the need date of SSO roll-out" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordDateMove move = make_move (self, "SSO roll-out", cases[i].field);
      g_autofree char *name = accord_date_move_dup_name (&move);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
test_may (Fixture       *self,
          gconstpointer  data)
{
  AccordDateMove move
    = make_move (self, "SSO roll-out", ACCORD_PROMISE_AGREED_DATE);

  g_assert_true (accord_date_move_may (&move));
  move.field = ACCORD_PROMISE_NEED_DATE;
  g_assert_false (accord_date_move_may (&move)); /* it is held back */
  accord_plan_begin (self->plan, "Reveal", NULL);
  accord_plan_act_for (self->plan, "sales");
  accord_plan_set_integer (self->plan, move.promise,
                           ACCORD_PROMISE_NEED_REVEALED, TRUE);
  g_assert_false (accord_date_move_may (&move)); /* inside a change */
  g_assert_true (accord_plan_commit (self->plan, NULL));
  g_assert_true (accord_date_move_may (&move));

  accord_plan_begin (self->plan, "End", "It is off");
  accord_plan_set_integer (self->plan, move.promise, ACCORD_PROMISE_STATE,
                           ACCORD_PROMISE_STATE_WITHDRAWN);
  g_assert_true (accord_plan_commit (self->plan, NULL));
  move.field = ACCORD_PROMISE_WANT_DATE;
  g_assert_false (accord_date_move_may (&move));
}

static void
test_snap (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (AccordWorkingDays) week
    = accord_working_days_new (ACCORD_WEEKDAYS_MON_FRI, NULL, 0);
  AccordDay monday = accord_day_from_ymd (2026, 3, 2);
  static const int snapped[] = { 0, 1, 2, 3, 4, 4, 7 }; /* Monday … Sunday */

  for (int i = 0; i < 7; i++)
    g_assert_cmpint (accord_date_move_snap (week, monday + i), ==,
                     monday + snapped[i]);
}

/* Without any forecast: where it is wanted, else today. */
static void
test_propose (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (AccordForecaster) forecaster
    = accord_forecaster_new (self->plan, self->today);
  AccordDateMove move
    = make_move (self, "SSO roll-out", ACCORD_PROMISE_AGREED_DATE);
  AccordEntity *promise = ACCORD_ENTITY (move.promise);
  AccordDay agreed = accord_entity_get_day (promise, move.field);
  AccordDay want
    = accord_entity_get_day (promise, ACCORD_PROMISE_WANT_DATE);

  g_assert_cmpint (
    accord_date_move_propose (&move, forecaster, self->calendar), ==, agreed);
  move.field = ACCORD_PROMISE_WANT_DATE;
  g_assert_cmpint (
    accord_date_move_propose (&move, forecaster, self->calendar), ==,
    accord_date_move_snap (self->calendar, want));
}

static void
test_reason (Fixture       *self,
             gconstpointer  data)
{
  static const struct
  {
    const char *title;
    guint field;
    const char *why;
    gboolean fine;
  } cases[] = {
    { "SSO roll-out", ACCORD_PROMISE_AGREED_DATE, NULL, TRUE },
    { "Audit trail", ACCORD_PROMISE_AGREED_DATE, NULL, FALSE },
    { "Audit trail", ACCORD_PROMISE_AGREED_DATE, "", FALSE },
    { "Audit trail", ACCORD_PROMISE_AGREED_DATE, "A holiday", TRUE },
    { "Audit trail", ACCORD_PROMISE_WANT_DATE, NULL, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordDateMove move = make_move (self, cases[i].title, cases[i].field);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (
        accord_date_move_check_reason (&move, cases[i].why, &error), ==,
        cases[i].fine);
      g_assert_cmpint (error == NULL, ==, cases[i].fine);
    }
}

static void
test_write_and_note (Fixture       *self,
                     gconstpointer  data)
{
  AccordDateMove move
    = make_move (self, "SSO roll-out", ACCORD_PROMISE_AGREED_DATE);
  AccordEntity *offer;
  g_autoptr (GError) error = NULL;

  accord_plan_begin (self->plan, "Move", NULL);
  accord_date_move_write (&move, NULL);
  accord_date_move_note (&move, "A holiday");
  accord_plan_commit (self->plan, &error);
  g_assert_no_error (error);
  g_assert_cmpint (accord_entity_get_day (ACCORD_ENTITY (move.promise),
                                          ACCORD_PROMISE_AGREED_DATE),
                   ==, move.day);
  offer = accord_promise_life_find_offer (move.promise, ACCORD_SIDE_BOTH);
  g_assert_nonnull (offer);
  g_assert_cmpint (accord_entity_get_day (offer, ACCORD_OFFER_DATE), ==,
                   move.day);
  g_assert_cmpstr (accord_entity_get_text (offer, ACCORD_OFFER_WHY), ==,
                   "A holiday");
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *, gconstpointer);
  } tests[] = {
    { "/date-move/names", test_names },
    { "/date-move/may", test_may },
    { "/date-move/snap", test_snap },
    { "/date-move/propose", test_propose },
    { "/date-move/reason", test_reason },
    { "/date-move/write-and-note", test_write_and_note },
  };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run,
                tear_down);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-move-reason.h"

#include "accord-offer.h"
#include "accord-plan-edit.h"
#include "accord-promise-life.h"
#include "sample-plan.h"

#include <string.h>

typedef struct
{
  AccordPlan *plan;
  AccordMoveReason *reason;
  AccordPromise *promise;
  AccordDay day;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  AccordDay today = SAMPLE_TODAY;

  self->plan = sample_plan_new ();
  self->reason = accord_move_reason_new (self->plan, today);
  self->promise = sample_plan_find_promise (self->plan, "SSO roll-out");
  self->day = accord_day_from_ymd (2026, 6, 18);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  accord_move_reason_unref (self->reason);
  g_object_unref (self->plan);
}

static void
move (Fixture   *self,
      AccordDay  day)
{
  accord_plan_begin (self->plan, "Move", NULL);
  accord_plan_set_day (self->plan, self->promise, ACCORD_PROMISE_AGREED_DATE,
                       day);
  g_assert_true (accord_plan_commit (self->plan, NULL));
}

static void
await (Fixture *self)
{
  accord_move_reason_await (self->reason, self->promise, self->day);
  move (self, self->day);
}

static gboolean
is_missing (Fixture *self)
{
  return accord_move_reason_is_missing (self->reason, self->promise);
}

/* As long as the date stays where it was moved to. */
static void
test_missing (Fixture       *self,
              gconstpointer  data)
{
  AccordPromise *other
    = accord_plan_find (self->plan, ACCORD_TYPE_PROMISE, "EU hosting", NULL);

  g_assert_false (is_missing (self));
  accord_move_reason_await (self->reason, self->promise, self->day);
  g_assert_false (is_missing (self)); /* not there yet */
  move (self, self->day);
  g_assert_true (is_missing (self));
  g_assert_false (accord_move_reason_is_missing (self->reason, other));
  g_assert_false (accord_move_reason_is_missing (self->reason, NULL));
  move (self, self->day + 1);
  g_assert_false (is_missing (self));
  move (self, self->day);
  g_assert_true (is_missing (self));
  accord_move_reason_drop (self->reason);
  g_assert_false (is_missing (self));
}

static guint
count_offers (Fixture *self)
{
  g_autoptr (GPtrArray) offers
    = accord_plan_dup_current (self->plan, ACCORD_TYPE_OFFER);

  return offers->len;
}

static void
test_say (Fixture       *self,
          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  AccordEntity *offer;
  guint n_offers;

  await (self);
  n_offers = count_offers (self);
  g_assert_true (
    accord_move_reason_say (self->reason, "Their audit is later", &error));
  /* The trail had the date already. */
  g_assert_cmpuint (count_offers (self), ==, n_offers);
  g_assert_no_error (error);
  g_assert_false (is_missing (self));
  offer = accord_promise_life_find_offer (self->promise, ACCORD_SIDE_BOTH);
  g_assert_cmpint (accord_entity_get_day (offer, ACCORD_OFFER_DATE), ==,
                   self->day);
  g_assert_cmpstr (accord_entity_get_text (offer, ACCORD_OFFER_WHY), ==,
                   "Their audit is later");
  g_assert_cmpint (accord_entity_get_day (ACCORD_ENTITY (self->promise),
                                          ACCORD_PROMISE_AGREED_DATE),
                   ==, self->day);
}

/* It is asked as a form, which outlives who asks. */
static void
test_ask (Fixture       *self,
          gconstpointer  data)
{
  g_autoptr (AccordForm) form = NULL;
  g_autoptr (GError) error = NULL;

  await (self);
  form = accord_move_reason_ask (self->reason);
  g_assert_cmpuint (accord_form_get_size (form), ==, 1);
  g_assert_nonnull (strstr (accord_form_get_note (form), "SSO roll-out"));
  g_assert_false (accord_form_submit (form, self->day, NULL)); /* no words */
  g_assert_true (is_missing (self));
  accord_form_write (form, 0, "Their audit is later");
  g_assert_true (accord_form_submit (form, self->day, &error));
  g_assert_no_error (error);
  g_assert_false (is_missing (self));
}

/* While it was asked, the date went on. */
static void
test_moved_on (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  await (self);
  move (self, self->day + 1);
  g_assert_false (accord_move_reason_say (self->reason, "Late", &error));
  g_assert_nonnull (error);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *, gconstpointer);
  } tests[] = {
    { "/move-reason/missing", test_missing },
    { "/move-reason/say", test_say },
    { "/move-reason/ask", test_ask },
    { "/move-reason/moved-on", test_moved_on },
  };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run,
                tear_down);

  return g_test_run ();
}

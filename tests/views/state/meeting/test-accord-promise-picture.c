/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-promise-picture.h"

#include "accord-plan-edit.h"
#include "sample-plan.h"

#include <string.h>

typedef struct
{
  AccordPlan *plan;
  AccordForecaster *forecaster;
  AccordDateDrag *drag;
  AccordPromisePicture *picture;
  AccordPromise *promise;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autoptr (AccordChartText) text
    = accord_chart_text_new_greeked (19, GPOINTER_TO_INT (data));
  AccordDay today = SAMPLE_TODAY;

  self->plan = sample_plan_new ();
  self->forecaster = accord_forecaster_new (self->plan, today);
  self->drag = accord_date_drag_new (self->plan, self->forecaster, today);
  self->picture = accord_promise_picture_new (self->plan, self->forecaster,
                                              self->drag, today);
  accord_promise_picture_set_style (
    self->picture, text, accord_chart_theme_get (ACCORD_CHART_THEME_LIGHT));
  self->promise = sample_plan_find_promise (self->plan, "SSO roll-out");
  accord_promise_picture_set_promise (self->picture, self->promise);
  accord_promise_picture_set_size (self->picture, 1200, 180);
  sample_plan_wait_until_idle (self->forecaster);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_object_unref (self->picture);
  g_object_unref (self->drag);
  g_object_unref (self->forecaster);
  g_object_unref (self->plan);
}

static double
get_middle (Fixture *self)
{
  return (accord_promise_picture_get_height (self->picture) + 180) / 2;
}

/* The diamond is where the date is, and takes the pointer. */
static void
test_hit (Fixture      *self,
          gconstpointer data)
{
  double x = accord_promise_picture_get_agreed_x (self->picture);
  AccordChartHit hit = { .part = ACCORD_CHART_PART_NONE };

  for (double y = 0; y < 180 && hit.part != ACCORD_CHART_PART_AGREED; y += 4)
    hit = accord_promise_picture_hit (self->picture, x, y);
  g_assert_cmpint (hit.part, ==, ACCORD_CHART_PART_AGREED);
  g_assert_cmpint (hit.day, ==,
                   accord_entity_get_day (ACCORD_ENTITY (self->promise),
                                          ACCORD_PROMISE_AGREED_DATE));
}

/* No day moves away under the pointer. */
static void
test_drag (Fixture      *self,
           gconstpointer data)
{
  AccordDay start, far;
  double x = accord_promise_picture_get_agreed_x (self->picture), moved;
  g_autofree char *label = NULL;
  AccordTimelineRow row;

  g_assert_true (accord_date_drag_begin (self->drag, self->promise,
                                         ACCORD_PROMISE_AGREED_DATE));
  start = accord_date_drag_get_day (self->drag);
  far = accord_promise_picture_hit (self->picture, x + 80,
                                    get_middle (self)).day;
  accord_date_drag_move_to (self->drag, far);
  moved = accord_promise_picture_get_agreed_x (self->picture);
  g_assert_cmpfloat_with_epsilon (moved, x + 80, 30);
  accord_promise_picture_fill_row (self->picture, &row);
  g_assert_cmpint (row.agreed, ==, accord_date_drag_get_day (self->drag));
  g_assert_cmpint (row.agreed, !=, start);
  label = accord_promise_picture_dup_label (self->picture);
  g_assert_true (g_str_has_prefix (label, "moving: "));
  accord_date_drag_cancel (self->drag);
}

/* A need date that is held back moves nothing, and is not in the words. */
static void
test_held_back (Fixture      *self,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  double x = accord_promise_picture_get_agreed_x (self->picture);

  before = accord_promise_picture_dup_label (self->picture);
  accord_plan_begin (self->plan, "Need it much later", NULL);
  g_assert_true (accord_plan_set_from_text (self->plan, self->promise,
                                            "need-date", "2027-12-24",
                                            &error));
  accord_plan_commit (self->plan, &error);
  g_assert_no_error (error);
  sample_plan_wait_until_idle (self->forecaster);
  after = accord_promise_picture_dup_label (self->picture);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpfloat (accord_promise_picture_get_agreed_x (self->picture), ==,
                     x);
}

static void
test_preview (Fixture      *self,
              gconstpointer data)
{
  AccordPromiseDifference effect = { .effect = ACCORD_EFFECT_HELPED,
                                     .moved = -9 };
  AccordDay agreed = accord_day_from_ymd (2026, 6, 18);
  AccordTimelineRow row;
  g_autofree char *label = NULL;

  effect.before.by_agreed.value = 0.04;
  effect.after.by_agreed.value = 0.81;
  effect.before.deliverable = agreed;
  effect.after.deliverable = agreed - 9;
  accord_promise_picture_set_preview (self->picture, &effect, agreed);
  accord_promise_picture_fill_row (self->picture, &row);
  g_assert_cmpint (row.agreed, ==, agreed);
  label = accord_promise_picture_dup_label (self->picture);
  g_assert_nonnull (strstr (label, "helped"));

  accord_promise_picture_set_preview (self->picture, NULL, ACCORD_DAY_NONE);
  accord_promise_picture_fill_row (self->picture, &row);
  g_assert_cmpint (row.agreed, !=, agreed);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test)                                                       \
  g_test_add ("/state/promise-picture/" path, Fixture,                        \
              GINT_TO_POINTER (FALSE), set_up, test, tear_down);              \
  g_test_add ("/state/promise-picture/rtl/" path, Fixture,                    \
              GINT_TO_POINTER (TRUE), set_up, test, tear_down)
  ADD ("hit", test_hit);
  ADD ("drag", test_drag);
  ADD ("held-back", test_held_back);
  ADD ("preview", test_preview);

  return g_test_run ();
}

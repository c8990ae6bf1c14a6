/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-promise-source.h"

#include "accord-plan-edit.h"
#include "accord-settings.h"
#include "sample-plan.h"

typedef struct
{
  AccordPlan *plan;
  AccordOutlook *outlook;
  AccordPromise *promise;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->plan = sample_plan_new ();
  self->outlook = accord_outlook_new (self->plan);
  self->promise = sample_plan_find_promise (self->plan, "SSO roll-out");
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_object_unref (self->outlook);
  g_object_unref (self->plan);
}

static void
set_day (Fixture   *self,
         gpointer   entity,
         guint      field,
         AccordDay  day)
{
  accord_plan_begin (self->plan, "Set", NULL);
  accord_plan_set_day (self->plan, entity, field, day);
  g_assert_true (accord_plan_commit (self->plan, NULL));
}

static void
test_as_of (Fixture       *self,
            gconstpointer  data)
{
  AccordEntity *settings = ACCORD_ENTITY (accord_settings_get (self->plan));

  set_day (self, settings, ACCORD_SETTINGS_AS_OF, SAMPLE_TODAY + 3);
  g_assert_cmpint (accord_promise_source_get_as_of (self->plan, SAMPLE_TODAY),
                   ==,
                   SAMPLE_TODAY + 3);
  set_day (self, settings, ACCORD_SETTINGS_AS_OF, ACCORD_DAY_NONE);
  g_assert_cmpint (accord_promise_source_get_as_of (self->plan, SAMPLE_TODAY),
                   ==,
                   SAMPLE_TODAY);
}

/* Its own, else the plan's. */
static void
test_confidence (Fixture       *self,
                 gconstpointer  data)
{
  AccordEntity *settings = ACCORD_ENTITY (accord_settings_get (self->plan));
  double plans
    = accord_entity_get_number (settings, ACCORD_SETTINGS_CONFIDENCE);

  g_assert_cmpfloat (
    accord_promise_source_get_confidence (self->plan, self->promise), ==,
    plans);
  accord_plan_begin (self->plan, "Set", NULL);
  accord_plan_set_number (self->plan, self->promise,
                          ACCORD_PROMISE_CONFIDENCE, 0.9);
  g_assert_true (accord_plan_commit (self->plan, NULL));
  g_assert_cmpfloat (
    accord_promise_source_get_confidence (self->plan, self->promise), ==, 0.9);
}

static void
test_calendar (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr (AccordWorkingDays) calendar
    = accord_promise_source_dup_calendar (self->plan);

  g_assert_true (accord_working_days_is_working (calendar, SAMPLE_TODAY));
  g_assert_false (accord_working_days_is_working (calendar, SAMPLE_TODAY + 5));
}

static void
test_labels (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (AccordTimelineData) labels
    = accord_promise_source_new_labels (self->plan, SAMPLE_TODAY);
  AccordEntityList *promises
    = accord_plan_get_list (self->plan, ACCORD_TYPE_PROMISE);
  gboolean found = FALSE;

  g_assert_cmpuint (accord_timeline_data_get_n_rows (labels), ==,
                    accord_entity_list_get_size (promises));
  for (guint i = 0; i < accord_timeline_data_get_n_rows (labels); i++)
    {
      const AccordTimelineRow *row = accord_timeline_data_get_row (labels, i);

      if (g_strcmp0 (row->title, "SSO roll-out") == 0)
        {
          g_assert_cmpstr (row->account, ==, "Acme Logistics");
          found = TRUE;
        }
    }
  g_assert_true (found);
}

/* What is open sets the range; a date that is held back or of what has ended
 * does not. */
static void
test_range (Fixture       *self,
            gconstpointer  data)
{
  static const struct
  {
    guint field;
    gboolean revealed;
    int state;
    gboolean counts;
  } cases[] = {
    { ACCORD_PROMISE_AGREED_DATE, FALSE, ACCORD_PROMISE_STATE_AGREED, TRUE },
    { ACCORD_PROMISE_NEED_DATE, FALSE, ACCORD_PROMISE_STATE_AGREED, FALSE },
    { ACCORD_PROMISE_NEED_DATE, TRUE, ACCORD_PROMISE_STATE_AGREED, TRUE },
    { ACCORD_PROMISE_NEED_DATE, TRUE, ACCORD_PROMISE_STATE_WITHDRAWN, FALSE },
  };
  AccordDay far = SAMPLE_TODAY + 1500;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordDay first, last;

      accord_plan_begin (self->plan, "Set", NULL);
      accord_plan_set_day (self->plan, self->promise, cases[i].field, far);
      accord_plan_set_integer (self->plan, self->promise,
                               ACCORD_PROMISE_NEED_REVEALED,
                               cases[i].revealed);
      accord_plan_set_integer (self->plan, self->promise,
                               ACCORD_PROMISE_STATE, cases[i].state);
      accord_promise_source_get_range (self->plan, self->outlook, SAMPLE_TODAY,
                                       &first, &last);
      accord_plan_rollback (self->plan);
      g_assert_cmpint (first, <=, SAMPLE_TODAY);
      g_assert_cmpint (last >= far, ==, cases[i].counts);
    }
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *, gconstpointer);
  } tests[] = {
    { "/promise-source/as-of", test_as_of },
    { "/promise-source/confidence", test_confidence },
    { "/promise-source/calendar", test_calendar },
    { "/promise-source/labels", test_labels },
    { "/promise-source/range", test_range },
  };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run,
                tear_down);

  return g_test_run ();
}

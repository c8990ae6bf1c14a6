/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-scenario-comparison.h"

#include "accord-error.h"
#include "accord-promise.h"
#include "accord-scenarios.h"
#include "small-scenario.h"

#include <math.h>

typedef struct
{
  SmallScenario base;
  GPtrArray *scenarios; /* “Later”, then “More” */
} World;

static void
begin (World *self,
       guint  scenario)
{
  g_assert_true (accord_scenarios_begin_edit (
    self->base.plan, self->scenarios->pdata[scenario], NULL));
}

static void
end (World *self,
     guint  scenario)
{
  g_autoptr (GError) error = NULL;

  accord_scenarios_end_edit (self->base.plan, self->scenarios->pdata[scenario],
                             "Edit", &error);
  g_assert_no_error (error);
}

/* In one the promise is agreed on for later; in the other there is a second
 * one, and a team to make it. */
static void
set_up (World         *self,
        gconstpointer  data)
{
  AccordEntity *team;

  small_scenario_init (&self->base);
  self->scenarios = g_ptr_array_new ();
  g_ptr_array_add (self->scenarios, self->base.scenario);
  g_ptr_array_add (self->scenarios,
                   small_scenario_create (&self->base, "More"));

  begin (self, 0);
  accord_plan_set_day (self->base.plan, self->base.promise,
                       ACCORD_PROMISE_AGREED_DATE, small_day ("2026-05-08"));
  end (self, 0);
  begin (self, 1);
  team = small_team (self->base.plan, "Other", 3);
  small_promise (self->base.plan, "Another", "2026-05-22",
                 small_feature (self->base.plan, "Work", team, "4"), NULL);
  end (self, 1);
}

static void
tear_down (World         *self,
           gconstpointer  data)
{
  g_ptr_array_unref (self->scenarios);
  small_scenario_clear (&self->base);
}

static AccordPromiseForecast
get_figures (AccordScenarioComparison *comparison,
             guint                     column,
             guint                     promise)
{
  const AccordComparedPromise *compared
    = accord_scenario_comparison_get_promises (comparison)->pdata[promise];
  AccordPromiseForecast figures = { 0 };

  accord_forecast_get_promise (
    accord_scenario_comparison_get_forecast (comparison, column), compared->id,
    &figures);

  return figures;
}

/* On time in the one, late in the others. */
static void
test_run (World         *self,
          gconstpointer  data)
{
  g_autoptr (AccordScenarioComparison) comparison
    = accord_scenario_comparison_new (self->base.plan, self->scenarios,
                                      SMALL_TODAY);
  g_autoptr (GError) error = NULL;
  guint64 digest = accord_plan_get_digest (self->base.plan);
  GPtrArray *promises;
  const AccordComparedPromise *added;

  g_assert_cmpuint (accord_scenario_comparison_get_n (comparison), ==, 3);
  g_assert_null (accord_scenario_comparison_get_scenario (comparison, 0));
  g_assert_null (accord_scenario_comparison_get_forecast (comparison, 0));
  g_assert_true (isnan (accord_scenario_comparison_get_booked (comparison,
                                                               0)));
  g_assert_true (accord_scenario_comparison_run (comparison, 100, 2, NULL,
                                                 &error));
  g_assert_no_error (error);
  g_assert_cmphex (accord_plan_get_digest (self->base.plan), ==, digest);

  promises = accord_scenario_comparison_get_promises (comparison);
  g_assert_cmpuint (promises->len, ==, 2);
  added = promises->pdata[1];
  g_assert_cmpstr (added->title, ==, "Another");
  g_assert_false (added->in_plan);
  g_assert_cmpfloat (get_figures (comparison, 0, 0).by_agreed.value, ==, 0);
  g_assert_cmpfloat (get_figures (comparison, 1, 0).by_agreed.value, ==, 1);
  g_assert_cmpfloat (get_figures (comparison, 2, 0).by_agreed.value, ==, 0);
  g_assert_false (get_figures (comparison, 1, 1).dated);
  g_assert_true (get_figures (comparison, 2, 1).dated);
}

/* The new team counts where it is: less is booked of all there are. */
static void
test_booked (World         *self,
             gconstpointer  data)
{
  g_autoptr (AccordScenarioComparison) comparison
    = accord_scenario_comparison_new (self->base.plan, self->scenarios,
                                      SMALL_TODAY);
  double plan, later, more;

  g_assert_true (accord_scenario_comparison_run (comparison, 100, 1, NULL,
                                                 NULL));
  plan = accord_scenario_comparison_get_booked (comparison, 0);
  later = accord_scenario_comparison_get_booked (comparison, 1);
  more = accord_scenario_comparison_get_booked (comparison, 2);
  g_assert_cmpfloat (plan, >, 0);
  g_assert_cmpfloat (later, ==, plan);
  g_assert_cmpfloat (more, <, plan);
  g_assert_cmpfloat (more, >, 0);
  g_assert_cmpfloat (accord_scenario_comparison_get_cost (comparison, 0), ==,
                     0);
}

static void
count_cb (guint *n)
{
  ++*n;
}

/* Beside the main loop: in the end what running it gives, and something to see
 * at each step. */
static void
test_start (World         *self,
            gconstpointer  data)
{
  g_autoptr (AccordScenarioComparison) one = accord_scenario_comparison_new (
    self->base.plan, self->scenarios, SMALL_TODAY);
  g_autoptr (AccordScenarioComparison) other = accord_scenario_comparison_new (
    self->base.plan, self->scenarios, SMALL_TODAY);
  guint n = 0;

  g_signal_connect_swapped (one, "changed", G_CALLBACK (count_cb), &n);
  accord_scenario_comparison_start (one);
  g_assert_cmpfloat (accord_scenario_comparison_get_progress (one), ==, 0);
  while (accord_scenario_comparison_get_progress (one) < 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n, ==, 7); /* it was read; three columns, twice */
  accord_scenario_comparison_run (other, ACCORD_FORECAST_TRIALS, 1, NULL,
                                  NULL);

  for (guint i = 0; i < 3; i++)
    for (guint k = 0; k < 2; k++)
      g_assert_cmpint (get_figures (one, i, k).deliverable, ==,
                       get_figures (other, i, k).deliverable);
}

/* Cancelled, nothing comes any more; given up in the middle, nobody is told. */
static void
test_cancel (World         *self,
             gconstpointer  data)
{
  AccordScenarioComparison *comparison = accord_scenario_comparison_new (
    self->base.plan, self->scenarios, SMALL_TODAY);
  guint n = 0;

  g_signal_connect_swapped (comparison, "changed", G_CALLBACK (count_cb), &n);
  accord_scenario_comparison_start (comparison);
  while (n == 0)
    g_main_context_iteration (NULL, TRUE);
  accord_scenario_comparison_cancel (comparison);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpfloat (accord_scenario_comparison_get_progress (comparison), <,
                     1);
  g_object_unref (comparison);

  comparison = accord_scenario_comparison_new (self->base.plan, self->scenarios,
                                               SMALL_TODAY);
  accord_scenario_comparison_start (comparison);
  g_object_unref (comparison);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* One that the plan does not allow any more says so, and the others are
 * compared. */
static void
test_broken (World         *self,
             gconstpointer  data)
{
  g_autoptr (AccordScenarioComparison) comparison = NULL;
  g_autoptr (GError) error = NULL;

  accord_plan_begin (self->base.plan, "Remove", NULL);
  accord_plan_remove (self->base.plan, self->base.feature);
  small_commit (self->base.plan);
  begin (self, 0);
  small_feature (self->base.plan, "Twin", self->base.team, "1");
  end (self, 0);
  accord_plan_begin (self->base.plan, "Remove", NULL);
  accord_plan_remove (self->base.plan, self->base.team);
  small_commit (self->base.plan);

  comparison = accord_scenario_comparison_new (self->base.plan, self->scenarios,
                                               SMALL_TODAY);
  accord_scenario_comparison_start (comparison);
  while (accord_scenario_comparison_get_progress (comparison) < 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (accord_scenario_comparison_get_forecast (comparison, 0));
  g_assert_error (accord_scenario_comparison_get_error (comparison, 1),
                  ACCORD_ERROR, ACCORD_ERROR_RULE);
  g_assert_nonnull (accord_scenario_comparison_get_forecast (comparison, 2));
  g_assert_false (accord_scenario_comparison_run (comparison, 100, 1, NULL,
                                                  &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (World         *self,
                 gconstpointer  data);
  } tests[] = {
    { "/scenario-comparison/run", test_run },
    { "/scenario-comparison/booked", test_booked },
    { "/scenario-comparison/start", test_start },
    { "/scenario-comparison/cancel", test_cancel },
    { "/scenario-comparison/broken", test_broken },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, World, NULL, set_up, tests[i].run, tear_down);

  return g_test_run ();
}

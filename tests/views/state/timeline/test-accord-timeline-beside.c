/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-timeline-beside.h"

#include "accord-plan-edit.h"
#include "accord-promise.h"
#include "accord-sample.h"
#include "accord-scenarios.h"

/* Scenarios are told by their letters, and only where they have the promise
 * elsewhere. */
static void
test_compared (void)
{
  static const struct
  {
    const char *promise;
    const char *words; /* a beginning; NULL for nothing */
  } cases[] = {
    { "SAP connector", ", A: " },
    { "SSO roll-out", ", B: " },
    { "Invoice archive", NULL },
    { "Offline mode", NULL }, /* can't have a date */
  };
  AccordDay today = accord_day_from_ymd (2026, 3, 2);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordPlan) plan = accord_sample_new (today, &error);
  g_autoptr (GPtrArray) open = accord_scenarios_list_open (plan);
  g_autoptr (AccordScenarioComparison) comparison
    = accord_scenario_comparison_new (plan, open, today);
  g_autoptr (AccordTimelineBeside) beside = accord_timeline_beside_new ();

  accord_scenario_comparison_run (comparison, 1000, 2, NULL, &error);
  g_assert_no_error (error);
  accord_timeline_beside_set_compared (beside, comparison);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordTimelineRow row = {
        .id = accord_entity_get_id (accord_plan_find (
          plan, ACCORD_TYPE_PROMISE, cases[i].promise, &error)),
        .agreed = ACCORD_DAY_NONE,
      };
      g_autoptr (GString) words = g_string_new (NULL);

      g_assert_no_error (error);
      accord_timeline_beside_tell (beside, &row, words);
      if (cases[i].words != NULL)
        g_assert_true (g_str_has_prefix (words->str, cases[i].words));
      else
        g_assert_cmpstr (words->str, ==, "");
      g_assert_null (accord_timeline_beside_find_effect (beside, row.id));
    }
}

static void
count_cb (guint *n)
{
  ++*n;
}

/* It follows the comparison that it shows, and no other. */
static void
test_follow (void)
{
  AccordDay today = accord_day_from_ymd (2026, 3, 2);
  g_autoptr (AccordPlan) plan = accord_sample_new (today, NULL);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (AccordScenarioComparison) one
    = accord_scenario_comparison_new (plan, none, today);
  g_autoptr (AccordScenarioComparison) other
    = accord_scenario_comparison_new (plan, none, today);
  g_autoptr (AccordTimelineBeside) beside = accord_timeline_beside_new ();
  guint n = 0;

  g_signal_connect_swapped (beside, "changed", G_CALLBACK (count_cb), &n);
  accord_timeline_beside_set_compared (beside, one);
  g_signal_emit_by_name (one, "changed");
  g_assert_cmpuint (n, ==, 2);
  accord_timeline_beside_set_compared (beside, other);
  g_signal_emit_by_name (one, "changed");
  g_assert_cmpuint (n, ==, 3);
  accord_timeline_beside_set_compared (beside, NULL);
  g_signal_emit_by_name (other, "changed");
  g_assert_cmpuint (n, ==, 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-beside/compared", test_compared);
  g_test_add_func ("/timeline-beside/follow", test_follow);

  return g_test_run ();
}

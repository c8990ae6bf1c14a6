/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-overtime.h"

#include "accord-error.h"
#include "small-plan.h"


/* One person with 40 hours a week and 22 certain days of work, of which 20
 * fit until Friday, 15 May: ten per cent more are four hours a week. */
typedef struct
{
  const char *name;
  const char *agreed;
  double most;
  gboolean enough;
  double hours;
} Case;

static const Case cases[] = {
  { "none", "2026-05-20", 5, TRUE, 0 },
  { "enough", "2026-05-15", 5, TRUE, 4 },
  { "not-even", "2026-05-15", 3, FALSE, 3 },
  { "hopeless", "2026-04-21", 5, FALSE, 5 },
};

static AccordOvertime *
find (AccordPlan   *plan,
      AccordEntity *promise,
      double        most,
      GError      **error)
{
  g_autoptr (AccordForecastInput) input
    = accord_forecast_input_new (plan, SMALL_TODAY);

  return accord_overtime_find (input, accord_entity_get_id (promise), 40, most,
                               NULL, plan, error);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *team = small_team (plan, "Core", 1);
  AccordEntity *feature = small_feature (plan, "Login", team, "22");
  AccordEntity *promise
    = small_promise (plan, "Promise", test->agreed, feature, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordOvertime) found = NULL;

  small_team (plan, "Idle", 3);
  found = find (plan, promise, test->most, &error);
  g_assert_no_error (error);
  g_assert_cmpint (found->enough, ==, test->enough);
  g_assert_cmpfloat_with_epsilon (found->hours, test->hours, 0.26);
  g_assert_cmpfloat (found->chance_before, ==, test->hours > 0 ? 0 : 1);
  g_assert_cmpfloat (found->chance, ==, test->enough ? 1 : 0);
  if (test->hours == 0)
    return;

  /* Those who work on it, not those who are idle. */
  g_assert_cmpuint (found->teams->len, ==, 1);
  g_assert_cmpint (g_array_index (found->teams, gint64, 0), ==,
                   accord_entity_get_id (team));
  g_assert_cmpfloat_with_epsilon (found->heads, 1, 1e-3);
}

static void
test_unknown (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *team = small_team (plan, "Core", 1);
  g_autoptr (GError) error = NULL;

  g_assert_null (find (plan, team, 5, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND);
}

/* Without an agreed date nothing asks for overtime, and it says so. */
static void
test_undated (void)
{
  g_autoptr (AccordPlan) plan = small_plan_new ();
  AccordEntity *team = small_team (plan, "Core", 1);
  AccordEntity *feature = small_feature (plan, "Login", team, "22");
  AccordEntity *promise
    = small_promise (plan, "Promise", NULL, feature, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (find (plan, promise, 5, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/overtime/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/overtime/unknown", test_unknown);
  g_test_add_func ("/overtime/undated", test_undated);

  return g_test_run ();
}

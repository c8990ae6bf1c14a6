/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-team-loads.h"

#include "accord-feature.h"
#include "accord-sample.h"
#include "accord-test-world.h"

#define TODAY accord_day_from_ymd (2026, 3, 2)

static AccordPlan *
new_sample (void)
{
  g_autoptr (GError) error = NULL;
  AccordPlan *plan = accord_sample_new (TODAY, &error);

  g_assert_no_error (error);
  return plan;
}

static AccordForecast *
run (AccordPlan *plan)
{
  g_autoptr (AccordForecastInput) input
    = accord_forecast_input_new (plan, TODAY);
  g_autoptr (GError) error = NULL;
  AccordForecast *forecast
    = accord_forecast_run (input, 64, 1, NULL, plan, &error);

  g_assert_no_error (error);
  return forecast;
}

static void
test_loads (void)
{
  g_autoptr (AccordPlan) plan = new_sample ();
  g_autoptr (AccordForecast) forecast = run (plan);
  g_autoptr (AccordCapacityData) loads
    = accord_team_loads_new (plan, forecast, TODAY, 13);
  const AccordEngineLoad *engine = accord_forecast_get_load (
    forecast, accord_capacity_data_get_team_id (loads, 0));

  g_assert_cmpuint (accord_capacity_data_get_n_teams (loads), ==, 4);
  g_assert_cmpint (accord_capacity_data_get_first (loads), ==, TODAY);
  for (guint i = 0; i < 13; i++)
    {
      const AccordCapacityWeek *week
        = accord_capacity_data_get_week (loads, 0, i);

      g_assert_cmpfloat (week->capacity, ==, engine[i].capacity);
      g_assert_cmpfloat (week->asked, ==, engine[i].asked);
    }
}

static void
test_without_forecast (void)
{
  g_autoptr (AccordPlan) plan = new_sample ();
  g_autoptr (AccordCapacityData) loads
    = accord_team_loads_new (plan, NULL, TODAY, 2);
  g_autofree char *summary = accord_team_loads_dup_summary (plan, loads);
  g_autofree char *label = accord_team_loads_dup_label (loads, 0, 1);

  g_assert_true (g_str_has_prefix (summary, "4 teams · "));
  g_assert_null (strstr (summary, "asked"));
  g_assert_cmpstr (label, ==, "Platform, week 11, asked nothing, "
                              "booked nothing");
}

static void
test_texts (void)
{
  g_autoptr (AccordPlan) plan = accord_test_world_new ();
  AccordCapacityWeek weeks[]
    = { { .capacity = 10, .asked = 11.8, .booked = { 0, 0, 9, 0.7 } },
        { .capacity = 10, .asked = 7, .booked = { 1, 0, 0, 4 } } };
  g_autoptr (AccordCapacityData) loads
    = accord_capacity_data_new (TODAY, TODAY, 2);
  g_autofree char *label = NULL, *summary = NULL;

  accord_capacity_data_add_team (loads, 1, "Platform", 5, weeks);
  label = accord_team_loads_dup_label (loads, 0, 0);
  g_assert_cmpstr (label, ==, "Platform, week 10, asked 118\302\240%, "
                              "booked 97\302\240%");
  summary = accord_team_loads_dup_summary (plan, loads);
  g_assert_cmpstr (summary, ==, "asked 94\302\240%, booked 74\302\240%"
                                " · 1 team · 1 person");
}

static void
test_people (void)
{
  static const struct
  {
    const char *kind;
    const char *name;
    const char *settings;
    guint n_people;
  } cases[] = {
    { "person", "Ann", "", 1 },
    { "person", "Ann", "starts-on=2026-03-03", 0 },
    { "person", "Ann", "ends-on=2026-03-02", 1 },
    { "person", "Ann", "ends-on=2026-03-01", 0 },
    { "allocation", NULL, "person=Ben; team=Platform", 2 },
    { "allocation", NULL, "person=Ann; team=Platform; share=0.1", 1 },
    { "allocation", NULL, "person=Ben; team=Platform; last-day=2026-03-01",
      1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = accord_test_world_new ();

      accord_test_world_edit (plan, cases[i].kind, cases[i].name,
                              cases[i].settings);
      g_assert_cmpuint (
        accord_team_loads_count_people (
          accord_test_world_find (plan, "team", "Platform"), TODAY),
        ==, cases[i].n_people);
    }
}

static void
test_work (void)
{
  g_autoptr (AccordPlan) plan = accord_test_world_new ();
  gint64 team = accord_entity_get_id (
    accord_test_world_find (plan, "team", "Platform"));
  AccordEntity *login = accord_test_world_find (plan, "feature", "Login");
  g_autoptr (GPtrArray) undated = NULL, due = NULL, later = NULL;

  undated = accord_team_loads_list_work (plan, team, TODAY);
  g_assert_cmpuint (undated->len, ==, 0);
  accord_test_world_edit (plan, "promise", "SSO",
                          "state=agreed; agreed-date=2026-03-04");
  due = accord_team_loads_list_work (plan, team, TODAY);
  g_assert_cmpuint (due->len, ==, 1);
  g_assert_true (due->pdata[0] == login);
  later = accord_team_loads_list_work (plan, team, TODAY + 7);
  g_assert_cmpuint (later->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/team-loads/loads", test_loads);
  g_test_add_func ("/team-loads/without-forecast", test_without_forecast);
  g_test_add_func ("/team-loads/texts", test_texts);
  g_test_add_func ("/team-loads/people", test_people);
  g_test_add_func ("/team-loads/work", test_work);

  return g_test_run ();
}

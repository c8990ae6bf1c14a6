/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-working-week.h"

#include "accord-error.h"
#include "accord-new-plan.h"

#include <locale.h>

static void
test_weekdays (void)
{
  g_autoptr (AccordPlan) plan = accord_new_plan ("A plan");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 7; i++)
    g_assert_cmpint (accord_working_week_is_worked (plan, i), ==, i < 5);
  g_assert_true (accord_working_week_set_worked (plan, 5, TRUE, &error));
  g_assert_true (accord_working_week_set_worked (plan, 0, FALSE, &error));
  g_assert_no_error (error);
  g_assert_true (accord_working_week_is_worked (plan, 5));
  g_assert_false (accord_working_week_is_worked (plan, 0));
  g_assert_cmpstr (accord_plan_get_undo_name (plan), ==,
                   "Change the working week");
  g_assert_true (accord_plan_undo (plan, &error));
  g_assert_true (accord_working_week_is_worked (plan, 0));
}

static void
test_holidays (void)
{
  AccordDay today = accord_day_from_ymd (2026, 3, 2);
  g_autoptr (AccordPlan) plan = accord_new_plan ("A plan");
  g_autoptr (GPtrArray) holidays = NULL, rest = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_working_week_add_holiday (
    plan, "Winter", "2026-12-24", "2026-12-31", today, &error));
  g_assert_true (accord_working_week_add_holiday (plan, "", "2026-05-01", "",
                                                  today, &error));
  g_assert_no_error (error);
  holidays = accord_working_week_list_holidays (plan);
  g_assert_cmpuint (holidays->len, ==, 2);
  {
    g_autofree char *first = accord_entity_dup_label (holidays->pdata[0]);
    g_autofree char *second = accord_entity_dup_label (holidays->pdata[1]);

    g_assert_cmpstr (first, ==, "Holiday");
    g_assert_cmpstr (second, ==, "Winter");
  }

  g_assert_true (accord_working_week_remove_holiday (
    plan, holidays->pdata[0], &error));
  rest = accord_working_week_list_holidays (plan);
  g_assert_cmpuint (rest->len, ==, 1);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *first;
    const char *last;
  } cases[] = {
    { "", "" },
    { "some day", "" },
    { "2026-12-24", "never" },
    { "2026-12-24", "2026-12-01" },
  };
  g_autoptr (AccordPlan) plan = accord_new_plan ("A plan");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (accord_working_week_add_holiday (
        plan, "A", cases[i].first, cases[i].last, 0, &error));
      g_assert_true (error->domain == ACCORD_ERROR);
      g_assert_false (accord_plan_is_changing (plan));
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/working-week/weekdays", test_weekdays);
  g_test_add_func ("/working-week/holidays", test_holidays);
  g_test_add_func ("/working-week/refused", test_refused);

  return g_test_run ();
}

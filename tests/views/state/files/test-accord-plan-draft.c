/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-plan-draft.h"

#include "accord-error.h"
#include "accord-settings.h"

#include <glib/gstdio.h>
#include <locale.h>

static AccordPlanDraft
a_draft (void)
{
  return (AccordPlanDraft) { .name = "Spring plan",
                             .organisation = "Brightwater",
                             .currency = "USD",
                             .goal = "2400000",
                             .goal_by = "2026-09-30",
                             .kept = 0.9,
                             .confidence = 0.7 };
}

static void
test_make (void)
{
  AccordPlanDraft draft = a_draft ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordPlan) plan = accord_plan_draft_make (
    &draft, accord_day_from_ymd (2026, 3, 2), &error);
  AccordEntity *settings;

  g_assert_no_error (error);
  settings = ACCORD_ENTITY (accord_settings_get (plan));
  g_assert_cmpstr (accord_entity_get_text (settings, ACCORD_SETTINGS_NAME), ==,
                   "Spring plan");
  g_assert_cmpstr (
    accord_entity_get_text (settings, ACCORD_SETTINGS_ORGANISATION), ==,
    "Brightwater");
  g_assert_cmpint (
    accord_entity_get_money (settings, ACCORD_SETTINGS_GOAL_AMOUNT), ==,
    240000000);
  g_assert_cmpint (accord_entity_get_day (settings, ACCORD_SETTINGS_GOAL_BY),
                   ==, accord_day_from_ymd (2026, 9, 30));
  g_assert_cmpfloat (
    accord_entity_get_number (settings, ACCORD_SETTINGS_GOAL_KEPT), ==, 0.9);
  g_assert_true (accord_plan_check (plan, NULL));
}

/* Nothing but a name and a currency is needed. */
static void
test_without_goal (void)
{
  AccordPlanDraft draft = a_draft ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordPlan) plan = NULL;
  AccordEntity *settings;

  draft.organisation = draft.goal = draft.goal_by = "";
  plan = accord_plan_draft_make (&draft, 0, &error);
  g_assert_no_error (error);
  settings = ACCORD_ENTITY (accord_settings_get (plan));
  g_assert_false (
    accord_entity_has_value (settings, ACCORD_SETTINGS_ORGANISATION));
  g_assert_false (
    accord_entity_has_value (settings, ACCORD_SETTINGS_GOAL_AMOUNT));
  g_assert_false (accord_entity_has_value (settings, ACCORD_SETTINGS_GOAL_BY));
}

static void
test_refused (void)
{
  static const struct
  {
    const char *name;
    const char *currency;
    const char *goal;
    const char *goal_by;
    const char *reason;
  } cases[] = {
    { "", "USD", "", "", "called" },
    { "  ", "USD", "", "", "called" },
    { "A", "Euro", "", "", "currency" },
    { "A", "", "", "", "currency" },
    { "A", "USD", "much", "", "much" },
    { "A", "USD", "", "some day", "some day" },
    { "A", "USD", "-5", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordPlanDraft draft = a_draft ();
      g_autoptr (GError) error = NULL;

      draft.name = cases[i].name;
      draft.currency = cases[i].currency;
      draft.goal = cases[i].goal;
      draft.goal_by = cases[i].goal_by;
      g_assert_null (accord_plan_draft_make (&draft, 0, &error));
      g_assert_true (error->domain == ACCORD_ERROR);
      g_assert_nonnull (strstr (error->message, cases[i].reason));
    }
}

static void
test_path (void)
{
  g_autofree char *folder = g_dir_make_tmp ("accord-draft-XXXXXX", NULL);
  g_autofree char *plain = g_build_filename (folder, "A-B.accord", NULL);
  g_autofree char *second = g_build_filename (folder, "A-B 2.accord", NULL);
  g_autofree char *unnamed = g_build_filename (folder, "plan.accord", NULL);
  g_autofree char *hidden = g_build_filename (folder, "-hid.accord", NULL);
  g_autofree char *first = accord_plan_draft_dup_path ("A/B", folder);
  g_autofree char *again = NULL, *none = NULL, *dot = NULL;

  g_assert_cmpstr (first, ==, plain);
  g_assert_true (g_file_set_contents (plain, "", 0, NULL));
  again = accord_plan_draft_dup_path ("A/B", folder);
  g_assert_cmpstr (again, ==, second);
  none = accord_plan_draft_dup_path (" ", folder);
  g_assert_cmpstr (none, ==, unnamed);
  dot = accord_plan_draft_dup_path (".hid", folder);
  g_assert_cmpstr (dot, ==, hidden);

  g_remove (plain);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-draft/make", test_make);
  g_test_add_func ("/plan-draft/without-goal", test_without_goal);
  g_test_add_func ("/plan-draft/refused", test_refused);
  g_test_add_func ("/plan-draft/path", test_path);

  return g_test_run ();
}

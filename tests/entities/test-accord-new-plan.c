/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-new-plan.h"

#include "accord-calendar.h"
#include "accord-choices.h"
#include "accord-settings.h"
#include "accord-stage.h"

static void
test_content (void)
{
  static const struct
  {
    const char *name;
    AccordStageKind kind;
    double chance;
  } stages[] = {
    { "Prospecting", ACCORD_STAGE_KIND_OPEN, 0.1 },
    { "Qualified", ACCORD_STAGE_KIND_OPEN, 0.25 },
    { "Proposal", ACCORD_STAGE_KIND_OPEN, 0.4 },
    { "Negotiation", ACCORD_STAGE_KIND_OPEN, 0.65 },
    { "Won", ACCORD_STAGE_KIND_WON, 1 },
    { "Lost", ACCORD_STAGE_KIND_LOST, 0 },
  };
  g_autoptr (AccordPlan) plan = accord_new_plan ("Spring plan");
  AccordEntity *settings = ACCORD_ENTITY (accord_settings_get (plan));
  AccordEntity *calendar
    = accord_entity_get_referred (settings, ACCORD_SETTINGS_CALENDAR);
  AccordEntityList *list = accord_plan_get_list (plan, ACCORD_TYPE_STAGE);

  g_assert_cmpstr (accord_entity_get_text (settings, ACCORD_SETTINGS_NAME),
                   ==, "Spring plan");
  g_assert_cmphex (
    accord_entity_get_value (calendar, ACCORD_CALENDAR_WEEKDAYS).integer, ==,
    0x1f);
  g_assert_cmpuint (accord_entity_list_get_size (list), ==,
                    G_N_ELEMENTS (stages));
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      AccordEntity *stage = accord_entity_list_get (list, i);

      g_assert_cmpstr (accord_entity_get_text (stage, ACCORD_STAGE_NAME), ==,
                       stages[i].name);
      g_assert_cmpint (accord_entity_get_choice (stage, ACCORD_STAGE_KIND),
                       ==, stages[i].kind);
      g_assert_cmpfloat (
        accord_entity_get_number (stage, ACCORD_STAGE_CHANCE), ==,
        stages[i].chance);
    }
  g_assert_cmpuint (accord_plan_get_size (plan), ==, 8);
  g_assert_true (accord_plan_check (plan, NULL));
}

static void
test_no_history (void)
{
  g_autoptr (AccordPlan) plan = accord_new_plan ("Spring plan");
  g_autoptr (GPtrArray) history = accord_storage_list_history (
    accord_plan_get_storage (plan), 0, 10, NULL);

  g_assert_null (accord_plan_get_undo_name (plan));
  g_assert_false (accord_plan_undo (plan, NULL));
  g_assert_cmpuint (history->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/new-plan/content", test_content);
  g_test_add_func ("/new-plan/no-history", test_no_history);
  return g_test_run ();
}

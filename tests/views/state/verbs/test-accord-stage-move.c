/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-stage-move.h"

#include "accord-choices.h"
#include "accord-test-world.h"

#define TODAY accord_day_from_ymd (2026, 5, 4)

static AccordPlan *
open_world (void)
{
  AccordPlan *plan = accord_test_world_new ();

  accord_test_world_edit (plan, "stage", NULL, "name=Closed; kind=won");
  accord_test_world_edit (plan, "stage", NULL, "name=Gone; kind=lost");

  return plan;
}

static AccordStageMove *
begin (AccordPlan *plan,
       const char *stage)
{
  return accord_stage_move_new (
    plan, ACCORD_DEAL (accord_test_world_find (plan, "deal", "Roll-out")),
    accord_test_world_find (plan, "stage", stage), TODAY);
}

/* The deal is in Proposal and has met one of the two criteria there. */
static void
test_missing (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    guint n_missing;
  } cases[] = {
    { "Proposal", "Proposal", 0 },    { "Proposal", "Negotiation", 1 },
    { "Proposal", "Closed", 2 },      { "Proposal", "Gone", 0 },
    { "Negotiation", "Proposal", 0 }, { "Negotiation", "Closed", 1 },
    { "", "Negotiation", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = open_world ();
      g_autofree char *stage = g_strdup_printf ("stage=%s", cases[i].from);
      g_autoptr (AccordStageMove) move = NULL;

      accord_test_world_edit (plan, "deal", "Roll-out", stage);
      move = begin (plan, cases[i].to);
      g_assert_cmpuint (accord_stage_move_get_missing (move)->len, ==,
                        cases[i].n_missing);
      g_assert_cmpint (accord_stage_move_is_allowed (move), ==,
                       cases[i].n_missing == 0);
    }
}

static void
test_met (void)
{
  g_autoptr (AccordPlan) plan = open_world ();
  g_autoptr (AccordStageMove) move = begin (plan, "Negotiation");
  AccordEntity *deal = accord_test_world_find (plan, "deal", "Roll-out");
  g_autoptr (GError) error = NULL;

  accord_stage_move_set_met (
    move, accord_stage_move_get_missing (move)->pdata[0], TRUE);
  g_assert_true (accord_stage_move_is_allowed (move));
  accord_stage_move_make (move, &error);
  g_assert_no_error (error);
  g_assert_true (accord_entity_get_referred (deal, ACCORD_DEAL_STAGE)
                 == accord_test_world_find (plan, "stage", "Negotiation"));
  g_assert_cmpint (accord_entity_get_day (deal, ACCORD_DEAL_STAGE_SINCE), ==,
                   TODAY);
  g_assert_cmpstr (accord_plan_get_undo_name (plan), ==,
                   "Move Roll-out to Negotiation");
  /* What was met stays met, and undo takes all of it back. */
  accord_test_world_edit (plan, "deal", "Roll-out", "stage=Proposal");
  g_assert_cmpfloat_with_epsilon (accord_deal_get_chance (ACCORD_DEAL (deal)),
                                  0.8, 1e-9);
  g_assert_true (accord_plan_undo (plan, NULL));
  g_assert_true (accord_plan_undo (plan, NULL));
  g_assert_cmpfloat_with_epsilon (accord_deal_get_chance (ACCORD_DEAL (deal)),
                                  0.5, 1e-9);
}

static void
test_reason (void)
{
  g_autoptr (AccordPlan) plan = open_world ();
  g_autoptr (AccordStageMove) move = begin (plan, "Negotiation");

  accord_stage_move_set_reason (move, "  ");
  g_assert_false (accord_stage_move_is_allowed (move));
  accord_stage_move_set_reason (move, "The buyer is away");
  g_assert_true (accord_stage_move_needs_reason (move));
  g_assert_true (accord_stage_move_is_allowed (move));
  g_assert_true (accord_stage_move_make (move, NULL));
}

static void
test_state (void)
{
  g_autoptr (AccordPlan) plan = open_world ();
  AccordEntity *deal = accord_test_world_find (plan, "deal", "Roll-out");
  g_autoptr (AccordStageMove) lost = begin (plan, "Gone");
  g_autoptr (AccordStageMove) back = NULL;
  g_autoptr (GError) error = NULL;

  accord_stage_move_make (lost, &error);
  g_assert_no_error (error);
  g_assert_cmpint (accord_entity_get_choice (deal, ACCORD_DEAL_STATE), ==,
                   ACCORD_DEAL_STATE_LOST);
  /* What was said of it is what calibration learns from. */
  g_assert_true (accord_entity_has_value (deal, ACCORD_DEAL_SAID_CHANCE));
  g_assert_nonnull (accord_entity_get_referred (deal, ACCORD_DEAL_SAID_STAGE));
  g_assert_cmpint (accord_entity_get_day (deal, ACCORD_DEAL_CLOSED_ON), ==,
                   TODAY);
  back = begin (plan, "Proposal");
  accord_stage_move_make (back, &error);
  g_assert_no_error (error);
  g_assert_cmpint (accord_entity_get_choice (deal, ACCORD_DEAL_STATE), ==,
                   ACCORD_DEAL_STATE_OPEN);
  g_assert_false (accord_entity_has_value (deal, ACCORD_DEAL_CLOSED_ON));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stage-move/missing", test_missing);
  g_test_add_func ("/stage-move/met", test_met);
  g_test_add_func ("/stage-move/reason", test_reason);
  g_test_add_func ("/stage-move/state", test_state);

  return g_test_run ();
}

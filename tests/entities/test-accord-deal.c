/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-deal.h"

#include "accord-test-world.h"

static double
chance_after (const char *settings)
{
  g_autoptr (AccordPlan) plan = accord_test_world_new ();

  accord_test_world_edit (plan, "deal", "Roll-out", settings);
  return accord_deal_get_chance (
    ACCORD_DEAL (accord_test_world_find (plan, "deal", "Roll-out")));
}

/* The world's deal is in Proposal (0.4), and has met what adds 0.1. */
static void
test_chance (void)
{
  static const struct
  {
    const char *settings;
    double chance;
  } cases[] = {
    { "", 0.5 },
    { "stage=", 0 },
    { "stage=Negotiation", 0.65 }, /* what was met before doesn't count */
    { "chance-override=0.9; override-reason=So they say", 0.9 },
    { "chance-override=0; override-reason=Dead", 0 },
    { "state=won", 1 },
    { "state=lost", 0 },
    { "state=lost; chance-override=0.9; override-reason=Hope", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat_with_epsilon (chance_after (cases[i].settings),
                                    cases[i].chance, 1e-12);
}

static void
test_chance_is_bounded (void)
{
  g_autoptr (AccordPlan) plan = accord_test_world_new ();
  AccordDeal *deal
    = ACCORD_DEAL (accord_test_world_find (plan, "deal", "Roll-out"));

  accord_test_world_edit (plan, "met-criterion", NULL,
                          "deal=Roll-out; criterion=Legal agreed");
  g_assert_cmpfloat_with_epsilon (accord_deal_get_chance (deal), 0.8, 1e-12);
  accord_test_world_edit (plan, "exit-criterion", "Legal agreed", "chance=1");
  g_assert_cmpfloat (accord_deal_get_chance (deal), ==, 1);
}

static void
test_value (void)
{
  static const struct
  {
    const char *settings;
    AccordMoney value;
  } cases[] = {
    { "", 10000000 },
    { "amount=", ACCORD_MONEY_NONE },
    { "amount=0", 0 },
    { "currency=USD", 10000000 },
    { "currency=USD; exchange-rate=0.9", 9000000 },
    { "amount=0.33; currency=USD; exchange-rate=0.5", 17 },
    { "amount=; currency=USD; exchange-rate=0.9", ACCORD_MONEY_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = accord_test_world_new ();
      AccordEntity *deal = accord_test_world_find (plan, "deal", "Roll-out");

      accord_test_world_edit (plan, "deal", "Roll-out", cases[i].settings);
      g_assert_cmpint (accord_deal_get_value (ACCORD_DEAL (deal)), ==,
                       cases[i].value);
    }
}

/* What was said of a deal is kept when it closes, whoever closes it. */
static void
test_said (void)
{
  static const struct
  {
    const char *settings;
    double chance;     /* 0: none */
    const char *stage; /* NULL: none */
  } cases[] = {
    { "amount=5", 0, NULL },
    { "state=won", 0.5, "Proposal" },
    { "state=lost; stage=Negotiation", 0.5, "Proposal" },
    { "state=won; said-chance=0.8", 0.8, "Proposal" },
    { "state=won; said-chance=0.8; said-stage=Negotiation", 0.8,
      "Negotiation" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = accord_test_world_new ();
      AccordEntity *deal = accord_test_world_find (plan, "deal", "Roll-out");
      AccordEntity *stage;

      accord_test_world_edit (plan, "deal", "Roll-out", cases[i].settings);
      stage = accord_entity_get_referred (deal, ACCORD_DEAL_SAID_STAGE);
      g_assert_true (stage == (cases[i].stage != NULL
                                 ? accord_test_world_find (plan, "stage",
                                                           cases[i].stage)
                                 : NULL));
      if (cases[i].chance > 0)
        g_assert_cmpfloat_with_epsilon (
          accord_entity_get_number (deal, ACCORD_DEAL_SAID_CHANCE),
          cases[i].chance, 1e-12);
      else
        g_assert_false (
          accord_entity_has_value (deal, ACCORD_DEAL_SAID_CHANCE));
    }
}

/* One that opens again has not ended: nothing was said of its end. */
static void
test_said_again (void)
{
  g_autoptr (AccordPlan) plan = accord_test_world_new ();
  AccordEntity *deal = accord_test_world_find (plan, "deal", "Roll-out");

  accord_test_world_edit (plan, "deal", "Roll-out",
                          "chance-override=0.9; override-reason=Hope");
  accord_test_world_edit (plan, "deal", "Roll-out", "state=lost");
  g_assert_cmpfloat (accord_entity_get_number (deal, ACCORD_DEAL_SAID_CHANCE),
                     ==, 0.9);
  accord_test_world_edit (plan, "deal", "Roll-out", "state=open");
  g_assert_false (accord_entity_has_value (deal, ACCORD_DEAL_SAID_CHANCE));
  g_assert_false (accord_entity_has_value (deal, ACCORD_DEAL_SAID_STAGE));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deal/chance", test_chance);
  g_test_add_func ("/deal/chance-is-bounded", test_chance_is_bounded);
  g_test_add_func ("/deal/value", test_value);
  g_test_add_func ("/deal/said", test_said);
  g_test_add_func ("/deal/said-again", test_said_again);
  return g_test_run ();
}

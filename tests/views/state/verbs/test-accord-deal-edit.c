/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-deal-edit.h"

#include "accord-test-world.h"

#include <math.h>

#define TODAY accord_day_from_ymd (2026, 5, 4)

typedef struct
{
  AccordPlan *plan;
  AccordDeal *deal;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->plan = accord_test_world_new ();
  fixture->deal = ACCORD_DEAL (
    accord_test_world_find (fixture->plan, "deal", "Roll-out"));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_unref (fixture->plan);
}

static void
test_amount (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  accord_deal_edit_set_amount (fixture->plan, fixture->deal, "420000.50",
                               &error);
  g_assert_no_error (error);
  g_assert_cmpint (accord_deal_get_value (fixture->deal), ==, 42000050);
  g_assert_cmpstr (accord_plan_get_undo_name (fixture->plan), ==,
                   "Set amount of Roll-out");
  g_assert_false (accord_deal_edit_set_amount (fixture->plan, fixture->deal,
                                               "lots", &error));
  g_assert_nonnull (strstr (error->message, "lots"));
  g_assert_false (accord_plan_is_changing (fixture->plan));
}

static void
test_chance (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (accord_deal_edit_set_chance (fixture->plan, fixture->deal,
                                               0.9, "", &error));
  g_assert_nonnull (strstr (error->message, "reason"));
  g_clear_error (&error);
  g_assert_cmpfloat_with_epsilon (accord_deal_get_chance (fixture->deal), 0.5,
                                  1e-9);

  accord_deal_edit_set_chance (fixture->plan, fixture->deal, 0.9,
                               "They have signed a letter", &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (accord_deal_get_chance (fixture->deal), ==, 0.9);

  accord_deal_edit_set_chance (fixture->plan, fixture->deal, NAN, "", &error);
  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (accord_deal_get_chance (fixture->deal), 0.5,
                                  1e-9);
  g_assert_false (accord_entity_has_value (ACCORD_ENTITY (fixture->deal),
                                           ACCORD_DEAL_OVERRIDE_REASON));
}

static void
test_parse_chance (void)
{
  static const struct
  {
    const char *text;
    double chance; /* less than 0 for nonsense */
  } cases[] = {
    { "75", 0.75 },   { "75 %", 0.75 }, { "75\302\240%", 0.75 },
    { " 0 ", 0 },     { "100%", 1 },    { "101", -1 },
    { "-1", -1 },     { "", -1 },       { "half", -1 },
    { "7 5", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double chance;
      g_autoptr (GError) error = NULL;

      if (accord_deal_edit_parse_chance (cases[i].text, &chance, &error))
        g_assert_cmpfloat (chance, ==, cases[i].chance);
      else
        g_assert_cmpfloat (cases[i].chance, ==, -1);
      g_assert_true ((error != NULL) == (cases[i].chance < 0));
    }
}

static void
test_close (Fixture      *fixture,
            gconstpointer data)
{
  static const struct
  {
    const char *texts[3];
    gboolean good;
  } cases[] = {
    { { "2026-05-01", "2026-05-10", "2026-05-20" }, TRUE },
    { { "2026-05-01", "2026-05-01", "2026-05-01" }, TRUE },
    { { "1 May", "10 May 2027", "20 May 2027" }, TRUE }, /* the next May */
    { { "", "", "" }, TRUE },
    { { "2026-05-21", "2026-05-10", "2026-05-20" }, FALSE },
    { { "2026-05-01", "", "2026-05-20" }, FALSE },
    { { "2026-05-01", "soon", "2026-05-20" }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (
        accord_deal_edit_set_close (fixture->plan, fixture->deal,
                                    cases[i].texts[0], cases[i].texts[1],
                                    cases[i].texts[2], TODAY, &error),
        ==, cases[i].good);
      g_assert_true ((error == NULL) == cases[i].good);
      g_assert_false (accord_plan_is_changing (fixture->plan));
    }
}

static void
test_owner (Fixture      *fixture,
            gconstpointer data)
{
  AccordEntity *ben = accord_test_world_find (fixture->plan, "person", "Ben");

  g_assert_true (accord_deal_edit_set_owner (fixture->plan, fixture->deal, ben,
                                             NULL));
  g_assert_true (accord_entity_get_referred (ACCORD_ENTITY (fixture->deal),
                                             ACCORD_DEAL_OWNER)
                 == ben);
  g_assert_true (accord_deal_edit_set_owner (fixture->plan, fixture->deal,
                                             NULL, NULL));
  g_assert_false (accord_entity_has_value (ACCORD_ENTITY (fixture->deal),
                                           ACCORD_DEAL_OWNER));
}

static void
test_add (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  AccordDeal *deal = accord_deal_edit_add (
    fixture->plan, accord_test_world_find (fixture->plan, "stage", "Proposal"),
    "Newcomer", &error);

  g_assert_no_error (error);
  g_assert_true (accord_test_world_find (fixture->plan, "deal", "Newcomer")
                 == ACCORD_ENTITY (deal));
  g_assert_null (accord_deal_edit_add (fixture->plan, NULL, "", &error));
  g_assert_nonnull (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                   \
  g_test_add ("/deal-edit/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("amount", test_amount);
  ADD ("chance", test_chance);
  g_test_add_func ("/deal-edit/parse-chance", test_parse_chance);
  ADD ("close", test_close);
  ADD ("owner", test_owner);
  ADD ("add", test_add);

  return g_test_run ();
}

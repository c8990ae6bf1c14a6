/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-promise.h"

#include "accord-error.h"
#include "accord-test-world.h"

static AccordPromise *
find_promise (AccordPlan *plan,
              const char *title)
{
  return ACCORD_PROMISE (accord_test_world_find (plan, "promise", title));
}

/* The world's deal has two promises, SSO and Audit; here comes a third. */
static void
test_share (void)
{
  static const struct
  {
    const char *sso, *audit, *third;
    double share[3];
  } cases[] = {
    { "", "", "", { 1 / 3.0, 1 / 3.0, 1 / 3.0 } },
    { "share=0.5", "", "", { 0.5, 0.25, 0.25 } },
    { "share=0.5", "share=0.5", "", { 0.5, 0.5, 0 } },
    { "share=0.2", "share=0.3", "share=0.4", { 0.2, 0.3, 0.4 } },
    { "share=0", "", "", { 0, 0.5, 0.5 } },
    { "", "", "state=withdrawn", { 0.5, 0.5, 0 } },
    { "share=0.6", "share=0.6; state=withdrawn", "", { 0.6, 0, 0.4 } },
    { "", "", "deal=", { 0.5, 0.5, 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = accord_test_world_new ();
      static const char *const titles[] = { "SSO", "Audit", "Third" };

      accord_test_world_edit (plan, "promise", NULL,
                              "title=Third; deal=Roll-out");
      accord_test_world_edit (plan, "promise", "Audit", cases[i].audit);
      accord_test_world_edit (plan, "promise", "SSO", cases[i].sso);
      accord_test_world_edit (plan, "promise", "Third", cases[i].third);
      for (guint k = 0; k < 3; k++)
        g_assert_cmpfloat_with_epsilon (
          accord_promise_get_share (find_promise (plan, titles[k])),
          cases[i].share[k], 1e-12);
    }
}

static void
test_too_large_shares (void)
{
  g_autoptr (AccordPlan) plan = accord_test_world_new ();
  g_autoptr (GError) error = NULL;
  static const char *const message
    = "Promise “Audit”: the shares of a deal’s promises must not add up to "
      "more than 100%; lower one of them.";

  accord_test_world_edit (plan, "promise", "SSO", "share=0.7");
  accord_test_world_edit (plan, "promise", "Audit", "share=0.3");

  accord_plan_begin (plan, "Too much", NULL);
  accord_test_world_set (plan, find_promise (plan, "Audit"), "share=0.31");
  g_assert_false (accord_plan_commit (plan, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_RULE);
  g_assert_cmpstr (error->message, ==, message);
  g_clear_error (&error);

  /* A withdrawn one makes room, and can't come back into it. */
  accord_test_world_edit (plan, "promise", "Audit", "state=withdrawn");
  accord_test_world_edit (plan, "promise", "SSO", "share=1");
  accord_plan_begin (plan, "Come back", NULL);
  accord_test_world_set (plan, find_promise (plan, "Audit"), "state=draft");
  g_assert_false (accord_plan_commit (plan, &error));
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_account (void)
{
  static const struct
  {
    const char *settings;
    const char *account; /* NULL: none */
  } cases[] = {
    { "", "Acme" },
    { "account=Brightwater", "Acme" }, /* the deal's comes first */
    { "deal=; account=Brightwater", "Brightwater" },
    { "deal=", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = accord_test_world_new ();
      AccordEntity *account;
      g_autofree char *name = NULL;

      accord_test_world_edit (plan, "promise", "SSO", cases[i].settings);
      account = accord_promise_get_account (find_promise (plan, "SSO"));
      if (account != NULL)
        name = accord_entity_dup_label (account);
      g_assert_cmpstr (name, ==, cases[i].account);
    }
}

static void
test_takes_part (void)
{
  static const struct
  {
    const char *state;
    gboolean takes_part;
  } cases[] = {
    { "draft", TRUE },  { "asked", TRUE }, { "answered", TRUE },
    { "agreed", TRUE }, { "told", TRUE },  { "kept", FALSE },
    { "broken", FALSE }, { "withdrawn", FALSE },
  };
  g_autoptr (AccordPlan) plan = accord_test_world_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *settings
        = g_strdup_printf ("agreed-date=2026-06-18; "
                           "delivered-on=2026-05-01; state=%s",
                           cases[i].state);

      accord_test_world_edit (plan, "promise", "SSO", settings);
      g_assert_cmpint (accord_promise_takes_part (find_promise (plan, "SSO")),
                       ==, cases[i].takes_part);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/promise/share", test_share);
  g_test_add_func ("/promise/too-large-shares", test_too_large_shares);
  g_test_add_func ("/promise/account", test_account);
  g_test_add_func ("/promise/takes-part", test_takes_part);
  return g_test_run ();
}

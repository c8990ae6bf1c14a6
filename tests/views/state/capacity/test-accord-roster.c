/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-roster.h"

#include "accord-test-world.h"

#define TODAY accord_day_from_ymd (2026, 5, 4)

static void
test_people (void)
{
  static const struct
  {
    const char *kind;
    const char *name;
    const char *settings;
    const char *detail;
    const char *mark;
    gboolean urgent;
  } cases[] = {
    { "person", "Ann", "", "Platform 100\302\240%", "", FALSE },
    { "person", "Ann", "contractor=true; ends-on=2026-06-30",
      "Platform 100\302\240% · contractor · until Jun 30", "", FALSE },
    { "person", "Ann", "starts-on=2026-05-05",
      "Platform 100\302\240% · from May 5", "", FALSE },
    { "person", "Ann", "starts-on=2026-05-04", "Platform 100\302\240%", "",
      FALSE },
    { "time-off", NULL,
      "person=Ann; first-day=2026-06-01; last-day=2026-06-01",
      "Platform 100\302\240%", "away Jun 1", FALSE },
    { "time-off", NULL,
      "person=Ann; first-day=2026-05-01; last-day=2026-05-04",
      "Platform 100\302\240%", "away May 1–4", TRUE },
    { "time-off", NULL,
      "person=Ann; first-day=2026-05-01; last-day=2026-05-03",
      "Platform 100\302\240%", "", FALSE },
    { "allocation", NULL,
      "person=Ann; team=Platform; share=0.2; last-day=2026-05-03",
      "Platform 100\302\240%", "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = accord_test_world_new ();
      g_autoptr (GPtrArray) lines = NULL;
      const AccordRosterLine *line;

      accord_test_world_edit (plan, cases[i].kind, cases[i].name,
                              cases[i].settings);
      lines = accord_roster_list_people (plan, TODAY);
      /* Ben sells, and gives no team time. */
      g_assert_cmpuint (lines->len, ==, 1);
      line = lines->pdata[0];
      g_assert_cmpstr (line->title, ==, "Ann");
      g_assert_cmpstr (line->detail, ==, cases[i].detail);
      g_assert_cmpstr (line->mark, ==, cases[i].mark);
      g_assert_cmpint (line->urgent, ==, cases[i].urgent);
    }
}

static void
test_outside (void)
{
  static const struct
  {
    const char *settings;
    const char *detail;
    const char *mark;
    gboolean urgent;
  } cases[] = {
    { "", "Vendor · our vendor", "", FALSE },
    { "due-on=2026-06-01; escalate-by=2026-05-05",
      "Vendor · our vendor · due Jun 1", "escalate by May 5", FALSE },
    { "escalate-by=2026-05-04", "Vendor · our vendor", "escalate by May 4",
      TRUE },
    { "blocked-since=2026-04-01", "Vendor · our vendor · blocked since Apr 1",
      "", TRUE },
    { "escalate-by=2026-05-01; done-on=2026-05-02", "Vendor · our vendor",
      "came May 2", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordPlan) plan = accord_test_world_new ();
      g_autoptr (GPtrArray) lines = NULL;
      const AccordRosterLine *line;

      accord_test_world_edit (plan, "outside-work", "Certificates",
                              cases[i].settings);
      lines = accord_roster_list_outside (plan, TODAY);
      g_assert_cmpuint (lines->len, ==, 1);
      line = lines->pdata[0];
      g_assert_cmpstr (line->detail, ==, cases[i].detail);
      g_assert_cmpstr (line->mark, ==, cases[i].mark);
      g_assert_cmpint (line->urgent, ==, cases[i].urgent);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/roster/people", test_people);
  g_test_add_func ("/roster/outside", test_outside);

  return g_test_run ();
}

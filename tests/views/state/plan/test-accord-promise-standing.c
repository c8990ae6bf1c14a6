/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-promise-standing.h"

#include "accord-test-world.h"

#include <math.h>

static AccordPromiseStanding
standing_after (const char *settings, double chance)
{
  g_autoptr (AccordPlan) plan = accord_test_world_new ();
  AccordEntity *promise = accord_test_world_find (plan, "promise", "SSO");

  accord_test_world_edit (plan, "promise", "SSO", settings);

  return accord_promise_standing_of (promise, chance, 0.7);
}

static void
test_standing (void)
{
  static const struct
  {
    const char *settings;
    double chance;
    AccordPromiseStanding standing;
  } cases[] = {
    { "state=draft", NAN, ACCORD_PROMISE_STANDING_NOT_ASKED },
    { "state=asked", NAN, ACCORD_PROMISE_STANDING_ASKED },
    { "state=answered", NAN, ACCORD_PROMISE_STANDING_ASKED },
    { "state=agreed; agreed-date=2026-06-01", NAN,
      ACCORD_PROMISE_STANDING_UNKNOWN },
    { "state=agreed; agreed-date=2026-06-01", 0.7,
      ACCORD_PROMISE_STANDING_ON_TIME },
    { "state=agreed; agreed-date=2026-06-01", 0.69,
      ACCORD_PROMISE_STANDING_TIGHT },
    { "state=agreed; agreed-date=2026-06-01", 0.5,
      ACCORD_PROMISE_STANDING_TIGHT },
    { "state=agreed; agreed-date=2026-06-01", 0.49,
      ACCORD_PROMISE_STANDING_LATE },
    { "state=told; agreed-date=2026-06-01; confidence=0.9", 0.8,
      ACCORD_PROMISE_STANDING_TIGHT },
    { "state=kept; agreed-date=2026-06-01; delivered-on=2026-03-01", 0.2,
      ACCORD_PROMISE_STANDING_NONE },
    { "state=withdrawn", NAN, ACCORD_PROMISE_STANDING_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (standing_after (cases[i].settings, cases[i].chance), ==,
                     cases[i].standing);
}

static void
test_texts (void)
{
  static const struct
  {
    AccordPromiseStandings standings;
    AccordPromiseStanding worst;
    const char *text;
  } cases[] = {
    { { { 0 } }, ACCORD_PROMISE_STANDING_NONE, "" },
    { { { [ACCORD_PROMISE_STANDING_NONE] = 3 } },
      ACCORD_PROMISE_STANDING_NONE,
      "" },
    { { { [ACCORD_PROMISE_STANDING_ON_TIME] = 2,
          [ACCORD_PROMISE_STANDING_LATE] = 1 } },
      ACCORD_PROMISE_STANDING_LATE,
      "1 late, 2 on time" },
    { { { [ACCORD_PROMISE_STANDING_TIGHT] = 1,
          [ACCORD_PROMISE_STANDING_NOT_ASKED] = 2 } },
      ACCORD_PROMISE_STANDING_TIGHT,
      "1 tight, not asked yet" },
    { { { [ACCORD_PROMISE_STANDING_ON_TIME] = 2 } },
      ACCORD_PROMISE_STANDING_ON_TIME,
      "2 on time" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text
        = accord_promise_standings_dup_text (&cases[i].standings);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpint (accord_promise_standings_get_worst (&cases[i].standings),
                       ==, cases[i].worst);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/standing/standing", test_standing);
  g_test_add_func ("/standing/texts", test_texts);

  return g_test_run ();
}

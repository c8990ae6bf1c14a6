/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long it takes to enter a scenario of a large plan, and what an edit in
 * it, its echo from the plan below, and its undoing take: all of that happens
 * on the main thread. */

#include "accord-bench.h"

#include "accord-deal.h"
#include "accord-new-plan.h"
#include "accord-plan-edit.h"
#include "accord-scenario-session.h"
#include "accord-scenarios.h"
#include "bench-plan.h"

/* So often is everything timed. */
#define TIMES 9

typedef struct
{
  double edit;
  double follow;
  double undo;
} Times;

static gboolean
edit (AccordPlan *plan,
      guint       i,
      GError    **error)
{
  AccordEntity *deal
    = accord_entity_list_get (accord_plan_get_list (plan, ACCORD_TYPE_DEAL),
                              i);

  accord_plan_begin (plan, "Edit", NULL);
  accord_plan_set_integer (plan, deal, ACCORD_DEAL_AMOUNT, 4200000 + i);

  return accord_plan_commit (plan, error);
}

/* Each the shortest of several, one edit more in the scenario each time. */
static gboolean
time_edits (AccordScenarioSession *session,
            Times                 *times,
            GError               **error)
{
  AccordPlan *plan = accord_scenario_session_get_plan (session);

  *times = (Times){ G_MAXDOUBLE, G_MAXDOUBLE, G_MAXDOUBLE };
  for (guint i = 0; i < TIMES; i++)
    {
      double start = bench_seconds (), edited, followed;

      if (!edit (plan, i, error))
        return FALSE;
      edited = bench_seconds ();
      accord_scenario_session_follow (session);
      followed = bench_seconds ();
      if (!accord_plan_undo (plan, error))
        return FALSE;
      times->edit = MIN (times->edit, edited - start);
      times->follow = MIN (times->follow, followed - edited);
      times->undo = MIN (times->undo, bench_seconds () - followed);
      if (!accord_plan_redo (plan, error))
        return FALSE;
    }

  return TRUE;
}

static int
measure (AccordPlan *plan)
{
  g_autoptr (GError) error = NULL;
  AccordEntity *scenario
    = accord_scenarios_create (plan, "Bench", BENCH_PLAN_AS_OF, &error);
  g_autoptr (AccordScenarioSession) session = NULL;
  double start = bench_seconds (), entered;
  Times times;

  if (scenario != NULL)
    session = accord_scenario_session_new (plan, scenario, &error);
  entered = bench_seconds () - start;
  if (session == NULL || !time_edits (session, &times, &error))
    return bench_refuse ("%s", error->message);

  g_print ("{\"entities\": %u, \"enter_seconds\": %.6f, "
           "\"edit_seconds\": %.6f, \"follow_seconds\": %.6f, "
           "\"undo_seconds\": %.6f}\n",
           accord_plan_get_size (plan), entered, times.edit, times.follow,
           times.undo);

  return 0;
}

static int
run (int    argc,
     char **argv)
{
  int deals = 10000;
  const GOptionEntry entries[] = {
    { "deals", 0, 0, G_OPTION_ARG_INT, &deals,
      "Deals of the plan; promises and features are a fifth of them", "N" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (AccordPlan) plan = accord_new_plan ("Bench");
  g_autoptr (GError) error = NULL;

  if (!bench_parse (entries, bench_scenario.usage, &argc, &argv))
    return 2;
  if (deals < TIMES)
    return bench_refuse ("At least %d deals are needed.", TIMES);
  if (!bench_plan_fill (plan, deals, deals / 5, deals / 5, &error))
    return bench_refuse ("%s", error->message);

  return measure (plan);
}

const BenchVerb bench_scenario = {
  .name = "scenario",
  .usage = "[--deals N]",
  .run = run,
};

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much it flatters the dates that a trial's schedule knows the trial's
 * wins in advance: the same trials by a scheme that goes through the days one
 * by one and decides each morning with what is known by then. */

#include "accord-engine-worker-private.h"
#include "plan-text.h"

#include <math.h>

#define FEATURES 60
#define TEAMS    3
#define DEALS    8
#define TRIALS   400

/* Whole days, whole heads: then both schemes are exact. */
static char *
random_plan (GRand    *rand,
             gboolean  rigid)
{
  GString *text = g_string_new (
    "set days=600 order=file\n"
    "team t0 heads=3\nteam t1 heads=2\nteam t2 heads=4\n");
  GString *needs[DEALS];

  for (guint d = 0; d < DEALS; d++)
    needs[d] = g_string_new (NULL);
  for (guint f = 0; f < FEATURES; f++)
    {
      int people = g_rand_int_range (rand, 1, 3);
      int days = g_rand_int_range (rand, 1, 12);
      guint deal = (guint) g_rand_int_range (rand, 0, DEALS);

      g_string_append_printf (text, "feature f%u part=t%d:%d:%d%s\n", f,
                              g_rand_int_range (rand, 0, TEAMS),
                              people * days, people, rigid ? " rigid" : "");
      if (f > 0 && g_rand_boolean (rand))
        g_string_append_printf (text, "after f%u f%d\n", f,
                                g_rand_int_range (rand, 0, (gint32) f));
      g_string_append_printf (needs[deal], "%sf%u",
                              needs[deal]->len > 0 ? "," : "", f);
    }
  for (guint d = 0; d < DEALS; d++)
    {
      g_string_append_printf (text,
                              "deal d%u chance=0.6 close=0/%d/120\n"
                              "promise p%u deal=d%u%s%s agreed=100\n",
                              d, g_rand_int_range (rand, 5, 100), d, d,
                              needs[d]->len > 0 ? " needs=" : "",
                              needs[d]->str);
      g_string_free (needs[d], TRUE);
    }

  return g_string_free (text, FALSE);
}

/* What one feature takes today. */
static int
heads_today (int      left,
             int      people,
             int      free,
             gboolean rigid)
{
  if (rigid)
    return free >= people ? people : 0;

  return MIN (left, MIN (people, free));
}

/* One trial, morning by morning; fills the day on which each has ended. */
static void
go_through_days (const AccordEngineWorker *worker,
                 gboolean                  rigid,
                 int                      *ends)
{
  const AccordEngineModel *model = worker->model;
  int left[FEATURES];
  gboolean begun[FEATURES] = { FALSE };

  for (guint q = 0; q < FEATURES; q++)
    {
      left[q] = (int) lrint ((double) worker->efforts[q]);
      ends[q] = G_MAXINT;
    }
  for (int day = 0; day < (int) model->n_days; day++)
    {
      int free[TEAMS] = { 3, 2, 4 };

      /* Rigid work that has begun is not interrupted. */
      for (int pass = rigid ? 0 : 1; pass < 2; pass++)
        for (guint q = 0; q < FEATURES; q++)
          {
            const Node *node = &model->nodes[q];
            const Part *part = &model->parts[q];
            gboolean waits = worker->release[q] > (float) day;
            int heads;

            if (left[q] <= 0 || (rigid && begun[q] != (pass == 0)))
              continue;
            for (guint b = 0; b < node->n_before; b++)
              waits |= ends[model->befores[node->first_before + b].node]
                       > day;
            if (waits)
              continue;
            heads = heads_today (left[q], (int) part->people,
                                 free[part->team], rigid);
            free[part->team] -= heads;
            left[q] -= heads;
            begun[q] |= heads > 0;
            if (left[q] == 0)
              ends[q] = day + 1;
          }
    }
}

/* How many days later than the engine says, on average over what is needed;
 * and the same without regard to sign. */
static void
measure (gboolean rigid,
         double  *later,
         double  *apart,
         double  *length)
{
  GRand *rand = g_rand_new_with_seed (17);
  double n = 0;

  *later = *apart = *length = 0;
  for (guint network = 0; network < 10; network++)
    {
      g_autofree char *text = random_plan (rand, rigid);
      g_autoptr (PlanText) plan = plan_text_new (text);
      g_autoptr (AccordEngineModel) model = plan_text_model (plan);
      AccordEngineSimulation *simulation
        = accord_engine_simulation_new (model, 1);
      AccordEngineWorker *worker = accord_engine_worker_new (simulation);

      for (guint trial = 0; trial < TRIALS; trial++)
        {
          AccordEngineSpan spans[FEATURES];
          int ends[FEATURES];

          accord_engine_worker_schedule (worker, trial, spans, NULL, NULL);
          go_through_days (worker, rigid, ends);
          for (guint q = 0; q < FEATURES; q++)
            {
              const AccordEngineSpan *span = &spans[model->queue[q]];

              if (!span->needed)
                continue;
              g_assert_cmpfloat (span->end, <, 600);
              g_assert_cmpint (ends[q], <, 600);
              *later += ends[q] - span->end;
              *apart += fabs (ends[q] - span->end);
              *length += span->end;
              n++;
            }
        }
      accord_engine_worker_free (worker);
      accord_engine_simulation_free (simulation);
    }
  *later /= n;
  *apart /= n;
  *length /= n;
  g_rand_free (rand);
}

/* Elastic work pauses for what comes first in the queue whenever that comes:
 * knowing it in advance changes nothing. What remains is that the scheme by
 * mornings cannot begin within a day. */
static void
test_elastic (void)
{
  double later, apart, length;

  measure (FALSE, &later, &apart, &length);
  g_test_message ("%.4f days later, %.4f apart, of %.1f", later, apart,
                  length);
  g_assert_cmpfloat (apart, <, 0.1);
  g_assert_cmpfloat (later, >=, 0);
}

/* Rigid work is not interrupted: here foreknowledge keeps heads free for what
 * is signed later, and lets small work slip in. */
static void
test_rigid (void)
{
  double later, apart, length;

  measure (TRUE, &later, &apart, &length);
  g_test_message ("%.4f days later, %.4f apart, of %.1f", later, apart,
                  length);
  g_assert_cmpfloat (fabs (later), <, 0.03 * length);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chronology/elastic", test_elastic);
  g_test_add_func ("/chronology/rigid", test_rigid);
  return g_test_run ();
}

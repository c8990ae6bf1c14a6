/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How well the best-order search does where nothing is left to luck: one
 * person, jobs with a weight, a length and a due date, each a promise. Reads
 * the OR-Library's weighted-tardiness files (J. E. Beasley): for each
 * instance n lengths, n weights and n due dates, n being in the file's name
 * (wt40.txt). The result is reckoned again from the order alone. */

#include "accord-bench.h"

#include "accord-engine-sequence.h"

#include <math.h>
#include <string.h>

/* Minor units of a unit of weight. */
#define UNIT 1000

typedef struct
{
  double seconds; /* an instance */
  gboolean tardiness;
  guint64 seed;
  guint instances;
  double sum;
} Contest;

typedef struct
{
  guint n;
  const int *length;
  const int *weight;
  const int *due;
} Jobs;

/* Weight of the jobs on time, or weighted tardiness, in an order. */
static double
reckon (const Jobs     *jobs,
        const uint32_t *order,
        gboolean        tardiness)
{
  double now = 0, sum = 0;

  for (guint k = 0; k < jobs->n; k++)
    {
      guint i = order[k];

      now += jobs->length[i];
      if (tardiness)
        sum += jobs->weight[i] * MAX (now - jobs->due[i], 0);
      else if (now <= jobs->due[i])
        sum += jobs->weight[i];
    }

  return sum;
}

static void
fill_job (const Jobs          *jobs,
          guint                i,
          guint                n_days,
          gboolean             tardiness,
          AccordEngineFeature *feature,
          AccordEnginePart    *part,
          AccordEnginePromise *promise)
{
  double length = jobs->length[i];
  int64_t weight = (int64_t) jobs->weight[i] * UNIT;

  *feature = (AccordEngineFeature){ .id = i + 1,
                                    .first_part = i,
                                    .n_parts = 1,
                                    .pin = ACCORD_ENGINE_NONE };
  *part = (AccordEnginePart){ .id = i + 1,
                              .estimated = TRUE,
                              .effort = { length, length, length },
                              .people = 1 };
  *promise = (AccordEnginePromise){
    .id = i + 1,
    .takes_part = TRUE,
    .deal = ACCORD_ENGINE_NONE,
    .first_need = i,
    .n_needs = 1,
    .want = ACCORD_ENGINE_NO_DATE,
    .agreed = jobs->due[i] - 1, /* over when that day is over */
    .agreed_after = ACCORD_ENGINE_NO_DATE,
    .confidence = 0.7,
    .share = tardiness ? weight * n_days : weight,
    .late_cost = 7 * weight,
    .support_team = ACCORD_ENGINE_NONE,
  };
}

static gpointer
stop_later (gpointer data)
{
  gpointer *pair = data;

  g_usleep ((gulong) (*(double *) pair[0] * G_USEC_PER_SEC));
  atomic_store ((atomic_bool *) pair[1], true);

  return NULL;
}

static void
search (const Contest           *contest,
        const AccordEngineInput *input,
        AccordEngineSequence    *sequence)
{
  atomic_bool cancel = false;
  double seconds = contest->seconds;
  gpointer pair[] = { &seconds, &cancel };
  AccordEngineSequenceOptions options = {
    .scenarios = 1,
    .fresh = UINT32_MAX,
    .max_schedules = G_MAXUINT64,
    .seed = contest->seed,
    .enough = NAN,
    .cancel = &cancel,
  };
  AccordEngineProblem problem;
  GThread *clock = g_thread_new ("clock", stop_later, pair);

  if (!accord_engine_sequence (input, &options, sequence, &problem))
    g_error ("An instance is unfit: %s.", problem.text);
  atomic_store (&cancel, true);
  g_thread_join (clock);
}

static void
solve (Contest    *contest,
       const Jobs *jobs,
       const char *name)
{
  guint n = jobs->n, n_days = 1;
  g_autofree AccordEngineFeature *features = g_new (AccordEngineFeature, n);
  g_autofree AccordEnginePart *parts = g_new (AccordEnginePart, n);
  g_autofree AccordEnginePromise *promises = g_new (AccordEnginePromise, n);
  g_autofree AccordEngineNeeds *needs = g_new0 (AccordEngineNeeds, n);
  g_autofree uint32_t *order = g_new (uint32_t, n);
  g_autofree int32_t *calendar = NULL;
  g_autofree float *capacity = NULL;
  AccordEngineTeam team = { .id = 1, .focus = 1 };
  AccordEngineSequence sequence = { .order = order };
  AccordEngineInput input;
  double value;

  for (guint i = 0; i < n; i++)
    n_days += (guint) jobs->length[i];
  calendar = g_new (int32_t, n_days);
  capacity = g_new (float, n_days);
  for (guint d = 0; d < n_days; d++)
    {
      calendar[d] = (int32_t) d;
      capacity[d] = 1;
    }
  team.capacity = capacity;
  for (guint i = 0; i < n; i++)
    {
      fill_job (jobs, i, n_days, contest->tardiness, &features[i], &parts[i],
                &promises[i]);
      needs[i].feature = i;
    }
  input = (AccordEngineInput){ .n_days = n_days, .calendar = calendar,
                               .teams = &team, .n_teams = 1,
                               .features = features, .n_features = n,
                               .parts = parts, .n_parts = n,
                               .promises = promises, .n_promises = n,
                               .needs = needs, .n_needs = n };
  search (contest, &input, &sequence);
  value = reckon (jobs, order, contest->tardiness);
  contest->instances++;
  contest->sum += value;
  g_print ("{\"instance\": \"%s\", \"jobs\": %u, \"%s\": %.0f, "
           "\"schedules\": %" G_GUINT64_FORMAT "}\n",
           name, n, contest->tardiness ? "tardiness" : "kept", value,
           sequence.schedules);
}

/* The n of a name like wt40.txt; 0 without one. */
static guint
jobs_of_name (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  const char *digits = name;

  while (*digits != '\0' && !g_ascii_isdigit (*digits))
    digits++;

  return (guint) g_ascii_strtoull (digits, NULL, 10);
}

static int
solve_file (Contest    *contest,
            const char *path)
{
  g_autofree char *text = NULL, *name = g_path_get_basename (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (int));
  guint n = jobs_of_name (path);

  if (!g_file_get_contents (path, &text, NULL, &error))
    return bench_refuse ("%s", error->message);
  for (char *at = text, *end;; at = end)
    {
      int number = (int) g_ascii_strtoll (at, &end, 10);

      if (end == at)
        break;
      g_array_append_val (numbers, number);
    }
  if (n < 2 || numbers->len == 0 || numbers->len % (3 * n) != 0)
    return bench_refuse ("%s holds no instances of as many jobs as its name "
                         "says: three numbers a job.",
                         path);
  for (guint k = 0; k + 3 * n <= numbers->len; k += 3 * n)
    {
      const int *start = &g_array_index (numbers, int, k);
      g_autofree char *label = g_strdup_printf ("%s:%u", name, k / 3 / n + 1);
      Jobs jobs = { n, start, start + n, start + 2 * n };

      solve (contest, &jobs, label);
    }

  return 0;
}

static int
solve_folder (Contest    *contest,
              const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;
  int status = 0;

  if (dir == NULL)
    return bench_refuse ("%s", error->message);
  while (status == 0 && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".txt") && strstr (name, "opt") == NULL)
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        status = solve_file (contest, path);
      }

  return status;
}

static int
run (int    argc,
     char **argv)
{
  double seconds = 1, start = bench_seconds ();
  gint64 seed = 1;
  g_autofree char *goal = NULL;
  const GOptionEntry entries[] = {
    { "seconds", 0, 0, G_OPTION_ARG_DOUBLE, &seconds,
      "Time for each instance", "S" },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &seed, "Of the search", "S" },
    { "goal", 0, 0, G_OPTION_ARG_STRING, &goal,
      "kept (weight on time) or tardiness", "GOAL" },
    G_OPTION_ENTRY_NULL,
  };
  Contest contest = { 0 };
  int status;

  if (!bench_parse (entries, bench_promises.usage, &argc, &argv))
    return 2;
  if (argc != 2 || !(seconds > 0 && seconds <= 3600)
      || (goal != NULL && !g_str_equal (goal, "kept")
          && !g_str_equal (goal, "tardiness")))
    return bench_refuse ("Usage: accord-bench promises %s",
                         bench_promises.usage);
  contest.seconds = seconds;
  contest.seed = (guint64) seed;
  contest.tardiness = g_strcmp0 (goal, "tardiness") == 0;
  status = g_file_test (argv[1], G_FILE_TEST_IS_DIR)
             ? solve_folder (&contest, argv[1])
             : solve_file (&contest, argv[1]);
  if (status == 0)
    g_print ("{\"instances\": %u, \"average_%s\": %.4f, "
             "\"seconds\": %.4f}\n",
             contest.instances, contest.tardiness ? "tardiness" : "kept",
             contest.sum / MAX (contest.instances, 1),
             bench_seconds () - start);

  return status;
}

const BenchVerb bench_promises = {
  "promises",
  "DIR|FILE --seconds S [--goal kept|tardiness] [--seed S]",
  run,
};

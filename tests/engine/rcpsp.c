/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The standard problem that rigid work comes down to, on its own: nothing in
 * here but rcpsp_plan_new() knows the engine, so that it can judge it. */

#include "rcpsp.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static Rcpsp *
rcpsp_new (guint n,
           guint n_resources)
{
  Rcpsp *self = g_new0 (Rcpsp, 1);

  self->n = n;
  self->n_resources = n_resources;
  self->duration = g_new0 (int, n);
  self->demand = g_malloc0_n (n, sizeof *self->demand);
  self->arcs = g_array_new (FALSE, FALSE, 2 * sizeof (guint));

  return self;
}

void
rcpsp_free (Rcpsp *self)
{
  g_free (self->duration);
  g_free (self->demand);
  g_array_unref (self->arcs);
  g_free (self);
}

/* The whole numbers of a line; -1 when it holds anything else. */
static int
read_numbers (const char *line,
              int        *numbers,
              int         most)
{
  int n = 0;

  for (;;)
    {
      char *end;

      while (g_ascii_isspace (*line))
        line++;
      if (*line == '\0')
        return n;
      if (n == most)
        return -1;
      numbers[n++] = (int) g_ascii_strtoll (line, &end, 10);
      if (end == line)
        return -1;
      line = end;
    }
}

/* The line behind the next one that begins with @title and @skip more. */
static guint
find_section (char      **lines,
              const char *title,
              guint       skip)
{
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], title))
      return MIN (i + 1 + skip, g_strv_length (lines));

  return g_strv_length (lines);
}

static int
read_after_colon (char      **lines,
                  const char *title)
{
  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], title) != NULL && strchr (lines[i], ':') != NULL)
      return (int) g_ascii_strtoll (strchr (lines[i], ':') + 1, NULL, 10);

  return 0;
}

static gboolean
read_arcs (Rcpsp *self,
           char **lines)
{
  guint line = find_section (lines, "PRECEDENCE RELATIONS", 1);

  for (guint i = 0; i < self->n; i++, line++)
    {
      int numbers[1000];
      int n = lines[line] != NULL ? read_numbers (lines[line], numbers, 1000)
                                  : -1;

      if (n < 3 || numbers[0] != (int) i + 1 || numbers[2] != n - 3)
        return FALSE;
      for (int k = 3; k < n; k++)
        {
          guint arc[2] = { i, (guint) numbers[k] - 1 };

          if (numbers[k] < 1 || numbers[k] > (int) self->n)
            return FALSE;
          g_array_append_val (self->arcs, arc);
        }
    }

  return TRUE;
}

static gboolean
read_demands (Rcpsp *self,
              char **lines)
{
  guint line = find_section (lines, "REQUESTS/DURATIONS", 2);
  int numbers[32];

  for (guint i = 0; i < self->n; i++, line++)
    {
      int n
        = lines[line] != NULL ? read_numbers (lines[line], numbers, 32) : -1;

      if (n != 3 + (int) self->n_resources || numbers[0] != (int) i + 1)
        return FALSE;
      self->duration[i] = numbers[2];
      for (guint r = 0; r < self->n_resources; r++)
        self->demand[i][r] = numbers[3 + r];
    }
  line = find_section (lines, "RESOURCEAVAILABILITIES", 1);
  if (lines[line] == NULL
      || read_numbers (lines[line], numbers, 32) != (int) self->n_resources)
    return FALSE;
  for (guint r = 0; r < self->n_resources; r++)
    self->capacity[r] = numbers[r];

  return TRUE;
}

/* Reads a single-mode file of PSPLIB. */
Rcpsp *
rcpsp_load (const char *path,
            GError    **error)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (Rcpsp) self = NULL;
  int n, n_resources;

  if (!g_file_get_contents (path, &text, NULL, error))
    return NULL;
  lines = g_strsplit (text, "\n", 0);
  n = read_after_colon (lines, "jobs (incl");
  n_resources = read_after_colon (lines, "- renewable");
  if (n >= 2 && n <= 100000 && n_resources >= 1
      && n_resources <= RCPSP_MAX_RESOURCES)
    {
      self = rcpsp_new ((guint) n, (guint) n_resources);
      if (read_arcs (self, lines) && read_demands (self, lines))
        return g_steal_pointer (&self);
    }
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL,
               "%s is no single-mode file of PSPLIB with 1 to %d renewable "
               "resources.",
               path, RCPSP_MAX_RESOURCES);

  return NULL;
}

Rcpsp *
rcpsp_new_random (GRand *rand,
                  guint  n)
{
  Rcpsp *self = rcpsp_new (n, (guint) g_rand_int_range (rand, 1, 5));

  for (guint r = 0; r < self->n_resources; r++)
    self->capacity[r] = g_rand_int_range (rand, 3, 12);
  for (guint i = 0; i < n; i++)
    {
      self->duration[i] = g_rand_int_range (rand, 0, 9);
      for (guint r = 0; r < self->n_resources; r++)
        if (g_rand_boolean (rand))
          self->demand[i][r]
            = g_rand_int_range (rand, 1, self->capacity[r] + 1);
      for (int k = g_rand_int_range (rand, 0, 3); i > 0 && k > 0; k--)
        {
          guint arc[2]
            = { (guint) g_rand_int_range (rand, 0, (gint32) i), i };

          g_array_append_val (self->arcs, arc);
        }
    }

  return self;
}

static const guint *
arc (const Rcpsp *self,
     guint        k)
{
  return &g_array_index (self->arcs, guint, 2 * k);
}

/* Length of the longest path: no schedule is shorter. */
int
rcpsp_critical_path (const Rcpsp *self)
{
  g_autofree int *start = g_new0 (int, self->n);
  gboolean changed = TRUE;
  int longest = 0;

  while (changed)
    {
      changed = FALSE;
      for (guint k = 0; k < self->arcs->len; k++)
        {
          guint i = arc (self, k)[0], j = arc (self, k)[1];

          if (start[i] + self->duration[i] > start[j])
            {
              start[j] = start[i] + self->duration[i];
              changed = TRUE;
            }
        }
    }
  for (guint i = 0; i < self->n; i++)
    longest = MAX (longest, start[i] + self->duration[i]);

  return longest;
}

/* Serial schedule generation as plainly as it can be written: each activity
 * is tried on one day after the other. */
int *
rcpsp_schedule (const Rcpsp *self,
                const guint *order)
{
  int *start = g_new0 (int, self->n);
  int horizon = 1;
  g_autofree int (*used)[RCPSP_MAX_RESOURCES] = NULL;

  for (guint i = 0; i < self->n; i++)
    horizon += self->duration[i];
  used = g_malloc0_n ((gsize) horizon, sizeof *used);
  for (guint position = 0; position < self->n; position++)
    {
      guint i = order[position];
      gboolean fits = FALSE;

      for (guint k = 0; k < self->arcs->len; k++)
        if (arc (self, k)[1] == i)
          start[i] = MAX (start[i], start[arc (self, k)[0]]
                                      + self->duration[arc (self, k)[0]]);
      for (start[i]--; !fits;)
        {
          start[i]++;
          fits = TRUE;
          for (int d = 0; d < self->duration[i]; d++)
            for (guint r = 0; r < self->n_resources; r++)
              if (used[start[i] + d][r] + self->demand[i][r]
                  > self->capacity[r])
                fits = FALSE;
        }
      for (int d = 0; d < self->duration[i]; d++)
        for (guint r = 0; r < self->n_resources; r++)
          used[start[i] + d][r] += self->demand[i][r];
    }

  return start;
}

/* Judges a schedule; returns what is wrong with it, or NULL. */
char *
rcpsp_check (const Rcpsp  *self,
             const double *starts,
             int          *makespan)
{
  g_autofree int (*used)[RCPSP_MAX_RESOURCES] = NULL;

  *makespan = 0;
  for (guint i = 0; i < self->n; i++)
    {
      if (!(starts[i] >= 0 && starts[i] < 1e6)
          || fabs (starts[i] - round (starts[i])) > 1e-4)
        return g_strdup_printf ("activity %u starts at %g", i + 1, starts[i]);
      *makespan = MAX (*makespan,
                       (int) round (starts[i]) + self->duration[i]);
    }
  for (guint k = 0; k < self->arcs->len; k++)
    {
      guint i = arc (self, k)[0], j = arc (self, k)[1];

      if (starts[j] < starts[i] + self->duration[i] - 1e-4)
        return g_strdup_printf ("activity %u does not wait for %u", j + 1,
                                i + 1);
    }
  used = g_malloc0_n ((gsize) *makespan + 1, sizeof *used);
  for (guint i = 0; i < self->n; i++)
    for (int d = 0; d < self->duration[i]; d++)
      for (guint r = 0; r < self->n_resources; r++)
        {
          int day = (int) round (starts[i]) + d;

          used[day][r] += self->demand[i][r];
          if (used[day][r] > self->capacity[r])
            return g_strdup_printf ("resource %u is overbooked on day %d",
                                    r + 1, day);
        }

  return NULL;
}

static void
fill_plan (RcpspPlan   *plan,
           const Rcpsp *self)
{
  guint n_parts = 0;

  for (guint i = 0; i < self->n; i++)
    {
      AccordEngineFeature *feature = &plan->features[i];

      *feature = (AccordEngineFeature){ .id = i + 1,
                                        .rigid = TRUE,
                                        .first_part = n_parts,
                                        .pin = ACCORD_ENGINE_NONE };
      for (guint r = 0; r < self->n_resources; r++)
        if (self->demand[i][r] > 0 && self->duration[i] > 0)
          {
            double effort = self->duration[i] * self->demand[i][r];

            plan->parts[n_parts] = (AccordEnginePart){
              .id = n_parts + 1,
              .team = r,
              .estimated = TRUE,
              .effort = { effort, effort, effort },
              .people = self->demand[i][r],
            };
            n_parts++;
          }
      feature->n_parts = n_parts - feature->first_part;
      /* What needs nobody takes its time all the same. */
      if (feature->n_parts == 0)
        {
          feature->kind = ACCORD_ENGINE_OUTSIDE_ELAPSED;
          feature->range.low = feature->range.likely = feature->range.high
            = self->duration[i];
        }
    }
  for (guint k = 0; k < self->arcs->len; k++)
    plan->dependencies[k] = (AccordEngineDependency){
      arc (self, k)[0], arc (self, k)[1], ACCORD_ENGINE_FINISH_START, 0
    };
  plan->input.n_parts = n_parts;
}

RcpspPlan *
rcpsp_plan_new (const Rcpsp *self)
{
  RcpspPlan *plan = g_new0 (RcpspPlan, 1);
  guint horizon = 1;

  for (guint i = 0; i < self->n; i++)
    horizon += (guint) self->duration[i];
  plan->capacity = g_new (float, horizon * self->n_resources);
  plan->features = g_new0 (AccordEngineFeature, self->n);
  plan->parts = g_new0 (AccordEnginePart, self->n * self->n_resources);
  plan->dependencies = g_new0 (AccordEngineDependency, self->arcs->len + 1);
  for (guint r = 0; r < self->n_resources; r++)
    {
      float *capacity = plan->capacity + r * horizon;

      for (guint d = 0; d < horizon; d++)
        capacity[d] = (float) self->capacity[r];
      plan->teams[r] = (AccordEngineTeam){ .id = r + 1,
                                           .capacity = capacity,
                                           .focus = 1 };
    }
  plan->input = (AccordEngineInput){
    .n_days = horizon,
    .teams = plan->teams,
    .n_teams = self->n_resources,
    .features = plan->features,
    .n_features = self->n,
    .parts = plan->parts,
    .dependencies = plan->dependencies,
    .n_dependencies = self->arcs->len,
  };
  fill_plan (plan, self);

  return plan;
}

void
rcpsp_plan_free (RcpspPlan *plan)
{
  g_free (plan->capacity);
  g_free (plan->features);
  g_free (plan->parts);
  g_free (plan->dependencies);
  g_free (plan);
}

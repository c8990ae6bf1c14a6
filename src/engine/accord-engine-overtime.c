/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The overtime that an agreed date silently asks for: the same extra hours
 * per person and week, on the teams that work on the promise or on what it
 * waits for, from now to the agreed date, until the promise reaches its
 * confidence. Found by halving, on the same trials each time.
 *
 * A head that works longer days gives more of itself: capacity grows, and so
 * does the most that a part takes a day. What happens after the agreed date
 * has no say in who meets it, and so both grow for good. */

#include "accord-engine-overtime.h"

#include "accord-engine-worker-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct
{
  AccordEngineInput input; /* with `teams` and `parts` of its own */
  const AccordEngineInput *original;
  const AccordEngineOvertimeOptions *options;
  AccordEngineProblem *problem;
  AccordEngineTeam *teams;
  AccordEnginePart *parts;
  float *capacity; /* by team and day */
  bool *drives;    /* by team */
  uint32_t until;  /* working days of overtime */
  double week_hours;
  double chance;   /* of the last forecast */
} Overtime;

static bool
fail (AccordEngineProblem *problem,
      AccordEngineFault    fault,
      uint32_t             promise,
      uint64_t             id,
      const char          *text)
{
  *problem = (AccordEngineProblem){ .fault = fault,
                                    .item = ACCORD_ENGINE_ITEM_PROMISE,
                                    .index = promise,
                                    .id = id };
  memcpy (problem->text, text, strlen (text) + 1);

  return false;
}

/* Everybody on the driving teams works @hours more a week. */
static void
set_hours (Overtime *self,
           double    hours)
{
  const AccordEngineInput *original = self->original;
  double factor = 1 + hours / self->week_hours;

  for (uint32_t t = 0; t < original->n_teams; t++)
    {
      float *capacity = self->capacity + (size_t) t * original->n_days;

      memcpy (capacity, original->teams[t].capacity,
              original->n_days * sizeof *capacity);
      for (uint32_t d = 0; self->drives[t] && d < original->n_days; d++)
        capacity[d] *= (float) factor;
    }
  for (uint32_t p = 0; p < original->n_parts; p++)
    {
      self->parts[p] = original->parts[p];
      if (self->drives[self->parts[p].team])
        self->parts[p].people *= factor;
    }
}

/* Forecasts with @hours; false when cancelled or out of memory. */
static bool
forecast_hours (Overtime *self,
                double    hours)
{
  uint32_t n = self->options->n_trials > 0 ? self->options->n_trials : 2000;
  AccordEngineModel *model;
  AccordEngineSimulation *simulation = NULL;
  AccordEngineWorker *worker = NULL;
  bool done = false;

  set_hours (self, hours);
  model = accord_engine_model_new (&self->input, self->problem);
  if (model != NULL)
    simulation = accord_engine_simulation_new (model, n);
  if (simulation != NULL)
    worker = accord_engine_worker_new (simulation);
  if (worker != NULL)
    {
      const PromiseTally *tally = &worker->promises[self->options->promise];

      done = accord_engine_worker_run (worker, 0, n, self->options->cancel,
                                       NULL, NULL)
             == n;
      self->chance
        = tally->n_won > 0
            ? 1 - (double) tally->n_late / (double) tally->n_won
            : NAN;
    }
  accord_engine_worker_free (worker);
  accord_engine_simulation_free (simulation);
  accord_engine_model_unref (model);

  return done;
}

/* The teams with work left on what the promise needs. */
static void
find_teams (Overtime                *self,
            const AccordEngineModel *model)
{
  uint32_t i = self->options->promise;

  for (uint32_t k = model->driver_start[i]; k < model->driver_start[i + 1];
       k++)
    {
      const Node *node = &model->nodes[model->drivers[k].node];

      for (uint32_t p = node->first_part;
           p < node->first_part + node->n_parts; p++)
        self->drives[model->parts[p].team] = true;
    }
}

static bool
prepare (Overtime *self)
{
  const AccordEngineInput *original = self->original;
  uint32_t i = self->options->promise;
  AccordEngineModel *model
    = accord_engine_model_new (original, self->problem);
  int32_t agreed, close = 0;
  bool dated;

  if (model == NULL)
    return false;
  if (i < model->n_promises && model->promises[i].deal != ACCORD_ENGINE_NONE)
    close = (int32_t) lround (
      model->deals[model->promises[i].deal].close.likely);
  agreed = i < model->n_promises
             ? _accord_engine_model_agreed (model, i, close)
             : ACCORD_ENGINE_NO_DATE;
  dated = i < model->n_promises && model->dated[i]
          && agreed != ACCORD_ENGINE_NO_DATE;
  if (dated)
    {
      self->until
        = model_day_from (model, (int64_t) agreed + 1);
      find_teams (self, model);
    }
  accord_engine_model_unref (model);
  if (dated)
    return true;

  return fail (self->problem, ACCORD_ENGINE_VALUE, i,
               i < original->n_promises ? original->promises[i].id : 0,
               "it has no agreed date, or no features with estimates; give it both");
}

/* Fills in who works how much more. */
static void
fill_hours (const Overtime       *self,
            AccordEngineOvertime *result)
{
  double head_days = 0;

  for (uint32_t t = 0; t < self->original->n_teams; t++)
    for (uint32_t d = 0; self->drives[t] && d < self->until; d++)
      head_days += (double) self->original->teams[t].capacity[d];
  result->heads = self->until > 0 ? head_days / self->until : 0;
  result->total_hours = head_days / 5 * result->hours;
  if (result->teams != NULL)
    memcpy (result->teams, self->drives,
            self->original->n_teams * sizeof (bool));
}

/* Halves the steps between not enough and enough. */
static bool
search (Overtime             *self,
        AccordEngineOvertime *result)
{
  const AccordEngineOvertimeOptions *options = self->options;
  double confidence
    = self->original->promises[options->promise].confidence;
  double step = options->step > 0 ? options->step : 0.25;
  double most = options->most > 0 ? options->most : 5;
  uint32_t low = 0, high = (uint32_t) ceil (most / step - 1e-9);

  if (!forecast_hours (self, 0))
    return false;
  result->chance_before = result->chance = self->chance;
  result->enough = !(self->chance < confidence);
  if (result->enough)
    return true;
  if (!forecast_hours (self, most))
    return false;
  result->hours = most;
  result->chance = self->chance;
  result->enough = self->chance >= confidence;
  while (result->enough && high - low > 1)
    {
      uint32_t middle = low + (high - low) / 2;

      if (!forecast_hours (self, middle * step))
        return false;
      if (self->chance < confidence)
        low = middle;
      else
        {
          high = middle;
          result->hours = middle * step;
          result->chance = self->chance;
        }
    }

  return true;
}

/**
 * accord_engine_overtime:
 * @input: a plan
 * @options: whose date, and how much is allowed
 * @result: (out): its `teams` is the caller's; the rest is filled in
 * @problem: (out): what is wrong, if anything
 *
 * Works out the overtime that a promise's agreed date asks for.
 *
 * Returns: false with @problem filled in when @input is unfit, the promise has
 *   no agreed date, or memory has run out; false with %ACCORD_ENGINE_FINE in
 *   it when cancelled
 */
bool
accord_engine_overtime (const AccordEngineInput           *input,
                        const AccordEngineOvertimeOptions *options,
                        AccordEngineOvertime              *result,
                        AccordEngineProblem               *problem)
{
  Overtime self = {
    .input = *input,
    .original = input,
    .options = options,
    .problem = problem,
    .week_hours = options->week_hours > 0 ? options->week_hours : 40,
  };
  bool *teams = result->teams;
  bool done = false;

  *result = (AccordEngineOvertime){ .teams = teams };
  if (accord_engine_check (input, problem) != ACCORD_ENGINE_FINE)
    return false;
  self.teams = malloc (((size_t) input->n_teams + 1) * sizeof *self.teams);
  self.parts = malloc (((size_t) input->n_parts + 1) * sizeof *self.parts);
  self.drives = calloc ((size_t) input->n_teams + 1, sizeof *self.drives);
  self.capacity = malloc (((size_t) input->n_teams + 1) * input->n_days
                          * sizeof *self.capacity);
  if (self.teams == NULL || self.parts == NULL || self.drives == NULL
      || self.capacity == NULL)
    fail (problem, ACCORD_ENGINE_NO_MEMORY, options->promise, 0,
          "there is not enough memory");
  else if (prepare (&self))
    {
      for (uint32_t t = 0; t < input->n_teams; t++)
        {
          self.teams[t] = input->teams[t];
          self.teams[t].capacity
            = self.capacity + (size_t) t * input->n_days;
          /* Attrition is by people, who don't become more. */
          if (self.teams[t].members == 0)
            self.teams[t].members = _accord_engine_members (&input->teams[t],
                                                            input->n_days);
        }
      self.input.teams = self.teams;
      self.input.parts = self.parts;
      self.input.detail_every = ACCORD_ENGINE_MAX_TRIALS;
      done = search (&self, result);
      if (done)
        fill_hours (&self, result);
    }
  free (self.teams);
  free (self.parts);
  free (self.drives);
  free (self.capacity);

  return done;
}

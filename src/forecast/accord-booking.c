/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is booked for what.
 *
 * The forecast counts what a team is booked for in a week, not what for: that
 * would cost each trial time that only one chart can use. Here some of its
 * trials are made once more, and asked who took what on which day. Those
 * shares divide what the forecast has counted over all trials.
 *
 * Work is as certain as the most certain promise that waits for it, itself or
 * through others. What nobody waits for was decided inside and counts as won;
 * the support of what was delivered is as certain as the least certain promise
 * that its team supports.
 */

#include "config.h"

#include "accord-booking.h"

#include "accord-engine-simulation.h"
#include "accord-error.h"

#include <glib/gi18n-lib.h>

/* Trials made again: an error of a share of 5 percentage points at the most,
 * which is two pixels of a bar. */
#define TRIALS 100

struct _AccordBooking
{
  AccordForecast *forecast;
  guint n_weeks;
  AccordBookedWeek *weeks; /* by team and week */
};

/* What is at hand while the trials are made. */
typedef struct
{
  AccordBooking *booking;
  const AccordEngineInput *input;
  guint8 *parts;   /* certainty of each part */
  guint8 *support; /* certainty of each team's support */
  AccordEngineSpan *spans;
  AccordEnginePiece *pieces;
  size_t n_room;
} Counter;

/* A dependency, and where what waits stands in the queue. */
typedef struct
{
  guint32 place;
  guint32 from;
  guint32 to;
} Wait;

static int
compare_waits (gconstpointer a,
               gconstpointer b)
{
  const Wait *x = a, *y = b;

  return (x->place < y->place) - (x->place > y->place);
}

/* What is waited for is needed as surely as what waits. In the queue nothing
 * stands ahead of what it waits for: from its end, one pass will do. */
static void
pass_back (AccordForecast          *forecast,
           const AccordEngineInput *input,
           guint8                  *features)
{
  const guint32 *queue
    = accord_engine_model_get_queue (accord_forecast_get_model (forecast));
  g_autofree guint32 *places = g_new (guint32, input->n_features);
  g_autofree Wait *waits = g_new (Wait, input->n_dependencies);

  for (guint i = 0; i < input->n_features; i++)
    places[queue[i]] = i;
  for (guint i = 0; i < input->n_dependencies; i++)
    waits[i] = (Wait) { places[input->dependencies[i].to],
                        input->dependencies[i].from,
                        input->dependencies[i].to };
  if (input->n_dependencies > 0)
    qsort (waits, input->n_dependencies, sizeof (Wait), compare_waits);
  for (guint i = 0; i < input->n_dependencies; i++)
    features[waits[i].from]
      = MIN (features[waits[i].from], features[waits[i].to]);
}

static guint8 *
judge_features (AccordForecast          *forecast,
                const AccordEngineInput *input)
{
  guint8 *features = g_new (guint8, MAX (input->n_features, 1));

  memset (features, ACCORD_N_CERTAINTIES, input->n_features);
  for (guint i = 0; i < input->n_promises; i++)
    {
      const AccordEnginePromise *promise = &input->promises[i];
      guint8 certainty = accord_forecast_input_get_certainty (
        accord_forecast_get_input (forecast), i);

      for (guint k = promise->first_need;
           promise->takes_part && k < promise->first_need + promise->n_needs;
           k++)
        if (!input->needs[k].left_out)
          features[input->needs[k].feature]
            = MIN (features[input->needs[k].feature], certainty);
    }
  pass_back (forecast, input, features);
  for (guint i = 0; i < input->n_features; i++)
    if (input->features[i].status == ACCORD_ENGINE_BEGUN)
      features[i] = ACCORD_CERTAINTY_BEGUN;
    else if (features[i] == ACCORD_N_CERTAINTIES)
      features[i] = ACCORD_CERTAINTY_WON;

  return features;
}

static void
judge_parts (Counter        *counter,
             AccordForecast *forecast)
{
  const AccordEngineInput *input = counter->input;
  g_autofree guint8 *features = judge_features (forecast, input);

  counter->parts = g_new0 (guint8, MAX (input->n_parts, 1));
  for (guint i = 0; i < input->n_features; i++)
    for (guint k = 0; k < input->features[i].n_parts; k++)
      counter->parts[input->features[i].first_part + k] = features[i];

  counter->support = g_new0 (guint8, MAX (input->n_teams, 1));
  for (guint i = 0; i < input->n_promises; i++)
    {
      guint32 team = input->promises[i].support_team;
      guint8 certainty = accord_forecast_input_get_certainty (
        accord_forecast_get_input (forecast), i);

      if (team != ACCORD_ENGINE_NONE)
        counter->support[team] = MAX (counter->support[team], certainty);
    }
}

/* Returns how many pieces the trial has. */
static size_t
make_trial (Counter            *counter,
            AccordEngineWorker *worker,
            guint               trial)
{
  size_t n = counter->n_room;

  accord_engine_worker_schedule (worker, trial, counter->spans,
                                 counter->pieces, &n);
  if (n <= counter->n_room)
    return n;

  /* There is no telling before how many there are. */
  counter->n_room = n + n / 4;
  counter->pieces
    = g_renew (AccordEnginePiece, counter->pieces, counter->n_room);

  return make_trial (counter, worker, trial);
}

static void
count_trial (Counter            *counter,
             AccordEngineWorker *worker,
             guint               trial)
{
  const AccordEngineInput *input = counter->input;
  AccordBooking *booking = counter->booking;
  size_t n = make_trial (counter, worker, trial);

  for (size_t i = 0; i < n; i++)
    {
      const AccordEnginePiece *piece = &counter->pieces[i];
      guint week
        = ((guint32) input->calendar[piece->day] + input->weekday) / 7;
      guint8 certainty = piece->part == ACCORD_ENGINE_NONE
                           ? counter->support[piece->team]
                           : counter->parts[piece->part];

      booking->weeks[piece->team * booking->n_weeks + week].booked[certainty]
        += (double) piece->heads;
    }
}

static gboolean
count_trials (Counter        *counter,
              AccordForecast *forecast,
              GError        **error)
{
  AccordEngineSimulation *simulation
    = accord_engine_simulation_new (accord_forecast_get_model (forecast), 1);
  AccordEngineWorker *worker
    = simulation != NULL ? accord_engine_worker_new (simulation) : NULL;
  gboolean done = worker != NULL;

  for (guint trial = 0; done && trial < TRIALS; trial++)
    count_trial (counter, worker, trial);
  accord_engine_worker_free (worker);
  accord_engine_simulation_free (simulation);
  if (!done)
    g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_IO,
                         _("There is not enough memory for the forecast."));

  return done;
}

/* Makes what was counted add up to what the forecast books. What the trials
 * at hand don't know of comes seldom: it is possible, no more. */
static void
scale_week (AccordBookedWeek       *week,
            const AccordEngineLoad *load)
{
  double sum = 0;

  for (int i = 0; i < ACCORD_N_CERTAINTIES; i++)
    sum += week->booked[i];
  if (sum <= 0)
    week->booked[ACCORD_CERTAINTY_POSSIBLE] = load->booked;
  for (int i = 0; sum > 0 && i < ACCORD_N_CERTAINTIES; i++)
    week->booked[i] *= load->booked / sum;
}

/**
 * accord_booking_new:
 * @forecast: a forecast
 * @error: return location
 *
 * Takes about as long as a hundred trials of @forecast.
 *
 * Returns: (transfer full) (nullable): what its teams are booked for; %NULL
 *   when memory has run out
 */
AccordBooking *
accord_booking_new (AccordForecast *forecast,
                    GError        **error)
{
  g_autoptr (AccordBooking) self = NULL;
  Counter counter = { .n_room = 4096 };

  g_return_val_if_fail (forecast != NULL, NULL);

  self = g_new0 (AccordBooking, 1);
  self->forecast = accord_forecast_ref (forecast);
  self->n_weeks = accord_forecast_get_n_weeks (forecast);
  counter.booking = self;
  counter.input = accord_forecast_input_get_engine (
    accord_forecast_get_input (forecast));
  counter.spans
    = g_new (AccordEngineSpan, MAX (counter.input->n_features, 1));
  counter.pieces = g_new (AccordEnginePiece, counter.n_room);
  self->weeks = g_new0 (AccordBookedWeek,
                        counter.input->n_teams * self->n_weeks + 1);
  judge_parts (&counter, forecast);
  if (!count_trials (&counter, forecast, error))
    g_clear_pointer (&self, accord_booking_free);

  for (guint i = 0; self != NULL && i < counter.input->n_teams; i++)
    {
      const AccordEngineLoad *loads = accord_forecast_get_load (
        forecast, (gint64) counter.input->teams[i].id);

      for (guint week = 0; week < self->n_weeks; week++)
        scale_week (&self->weeks[i * self->n_weeks + week], &loads[week]);
    }
  g_free (counter.parts);
  g_free (counter.support);
  g_free (counter.spans);
  g_free (counter.pieces);

  return g_steal_pointer (&self);
}

/**
 * accord_booking_free:
 * @self: (transfer full): a booking
 */
void
accord_booking_free (AccordBooking *self)
{
  g_return_if_fail (self != NULL);

  accord_forecast_unref (self->forecast);
  g_free (self->weeks);
  g_free (self);
}

/**
 * accord_booking_get_weeks:
 * @team: the id of a team
 *
 * Returns: (transfer none) (nullable): what it is booked for, as many as the
 *   forecast has weeks; %NULL for a team that it does not know
 */
const AccordBookedWeek *
accord_booking_get_weeks (const AccordBooking *self,
                          gint64               team)
{
  guint index;

  g_return_val_if_fail (self != NULL, NULL);

  index = accord_forecast_input_find_team (
    accord_forecast_get_input (self->forecast), team);

  return index != ACCORD_FORECAST_NOT_FOUND
           ? self->weeks + index * self->n_weeks
           : NULL;
}

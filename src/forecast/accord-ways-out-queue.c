/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ways out that change who gets the people first. */

#include "config.h"

#include "accord-ways-out-private.h"

#include "accord-engine-sequence.h"
#include "accord-feature.h"
#include "accord-promise.h"
#include "accord-queue.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Other promises that the work is tried in front of. */
#define MOST_BEFORE 3

/* The best order is limited to so many moves, each of which somebody has to
 * agree to; and is sought so long, in schedules. */
#define MOST_MOVES     3
#define MOST_SCHEDULES 4096

/* Today's queue, and which of it the promise needs. */
typedef struct
{
  AccordWaysOutCase *of;
  const AccordEngineInput *flat;
  GArray *today;       /* gint64 */
  GHashTable *mine;    /* ids of features */
} Queue;

static gboolean
open_queue (Queue             *self,
            AccordWaysOutCase *of)
{
  AccordForecastInput *input = accord_forecast_get_input (of->base);
  g_autofree gboolean *needed = _accord_ways_out_find_needed (of);

  self->of = of;
  self->flat = accord_forecast_input_get_engine (input);
  self->today = accord_queue_dup (input, of->plan, NULL);
  if (self->today == NULL)
    return FALSE;

  self->mine = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint f = 0; f < self->flat->n_features; f++)
    if (needed[f])
      g_hash_table_add (self->mine, (gpointer) &self->flat->features[f].id);

  return TRUE;
}

static void
close_queue (Queue *self)
{
  g_array_unref (self->today);
  g_hash_table_unref (self->mine);
}

static gboolean
is_mine (Queue  *self,
         gint64  feature)
{
  return g_hash_table_contains (self->mine, &feature);
}

/* Where the last feature of the promise stands. */
static guint
find_last_mine (Queue *self)
{
  guint last = 0;

  for (guint i = 0; i < self->today->len; i++)
    if (is_mine (self, g_array_index (self->today, gint64, i)))
      last = i;

  return last;
}

static void
add_order (Queue            *self,
           GArray           *wanted,
           AccordWayOutKind  kind,
           const char       *name,
           const char       *engineering)
{
  AccordChange *change;

  _accord_ways_out_begin (self->of, name);
  accord_queue_reorder (self->of->plan, self->today, wanted);
  change = _accord_ways_out_end (self->of);
  if (change != NULL)
    _accord_ways_out_add_idea (
      self->of, _accord_way_out_idea_new (
                  kind, change, g_strdup (name),
                  g_strdup (_ ("The customer gets it all as agreed.")),
                  g_strdup (engineering)));
}

/* Everything of the promise that stands behind @place moves to it. */
static void
move_before (Queue      *self,
             guint       place,
             const char *name,
             const char *engineering)
{
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_vals (wanted, self->today->data, place);
  for (guint mine = 0; mine < 2; mine++)
    for (guint i = place; i < self->today->len; i++)
      {
        gint64 id = g_array_index (self->today, gint64, i);

        if (is_mine (self, id) == (mine == 0))
          g_array_append_val (wanted, id);
      }
  add_order (self, wanted, ACCORD_WAY_OUT_EARLIER, name, engineering);
}

static void
add_first (Queue *self)
{
  g_autofree char *label = accord_entity_dup_label (self->of->promise);
  /* Translators: the name of a promise. */
  g_autofree char *name = g_strdup_printf (_ ("Work on “%s” first"), label);

  move_before (self, 0, name,
               _ ("Its work comes before all other; everybody else waits."));
}

/* A promise that could wait, and where its first feature stands. */
typedef struct
{
  gint64 promise;
  guint place;
  double slack;
} Other;

static int
compare_slack (gconstpointer a,
               gconstpointer b)
{
  const Other *x = a, *y = b;

  return (x->slack < y->slack) - (x->slack > y->slack);
}

/* Where the first open feature stands that promise @i needs and this one
 * doesn't. */
static guint
find_first_of (Queue *self,
               guint  i)
{
  const AccordEnginePromise *promise = &self->flat->promises[i];

  for (guint place = 0; place < self->today->len; place++)
    for (guint k = 0; k < promise->n_needs; k++)
      {
        const AccordEngineNeeds *need
          = &self->flat->needs[promise->first_need + k];
        gint64 id = g_array_index (self->today, gint64, place);

        if (!need->left_out && !is_mine (self, id)
            && (gint64) self->flat->features[need->feature].id == id)
          return place;
      }

  return G_MAXUINT;
}

/* Promises whose work comes before this one's, those first that can best
 * wait. */
static GArray *
list_ahead (Queue *self)
{
  GArray *others = g_array_new (FALSE, FALSE, sizeof (Other));
  guint last = find_last_mine (self);

  for (guint i = 0; i < self->flat->n_promises; i++)
    {
      AccordPromiseForecast figures;
      Other other = { .promise = (gint64) self->flat->promises[i].id };

      if (other.promise == accord_entity_get_id (self->of->promise)
          || !accord_forecast_get_promise (self->of->base, other.promise,
                                           &figures)
          || !figures.dated)
        continue;
      other.place = find_first_of (self, i);
      other.slack = isnan (figures.by_agreed.value)
                      ? 1
                      : figures.by_agreed.value
                          - self->flat->promises[i].confidence;
      if (other.place < last)
        g_array_append_val (others, other);
    }
  g_array_sort (others, compare_slack);

  return others;
}

static void
add_before_others (Queue *self)
{
  g_autoptr (GArray) others = list_ahead (self);

  for (guint i = 0; i < MIN (others->len, MOST_BEFORE); i++)
    {
      const Other *other = &g_array_index (others, Other, i);
      AccordEntity *promise
        = accord_plan_lookup (self->of->plan, other->promise);
      g_autofree char *label = accord_entity_dup_label (promise);
      g_autofree char *name
        /* Translators: the name of another promise. */
        = g_strdup_printf (_ ("Work on it before “%s”"), label);
      g_autofree char *engineering = g_strdup_printf (
        /* Translators: the name of another promise. */
        _ ("As much to do; the work for “%s” waits until it is done."), label);

      move_before (self, other->place, name, engineering);
    }
}

/*
 * _accord_ways_out_search_order:
 *
 * On any thread.
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the best order
 *   that the engine finds in a while
 */
GArray *
_accord_ways_out_search_order (AccordForecastInput *input,
                               const atomic_bool   *cancel)
{
  const AccordEngineInput *flat = accord_forecast_input_get_engine (input);
  g_autofree uint32_t *order = g_new0 (uint32_t, flat->n_features + 1);
  AccordEngineSequence result = { .order = order };
  AccordEngineProblem problem = { 0 };
  AccordEngineSequenceOptions options = {
    .goal = ACCORD_ENGINE_GOAL_WORTH,
    .scenarios = 32,
    .fresh = UINT32_MAX,
    .max_schedules = MOST_SCHEDULES,
    .seed = flat->seed,
    .enough = NAN,
    .cancel = cancel,
  };

  if (!accord_engine_sequence (flat, &options, &result, &problem))
    return NULL;

  return _accord_queue_dup_open (flat, order);
}

/* Moves one feature of @order to where it stands in the order wanted: behind
 * the nearest of those that it stands behind there. */
static void
follow_move (GArray                *order,
             GArray                *wanted,
             const AccordQueueMove *move)
{
  guint to = 0;

  for (guint i = 0; i < order->len; i++)
    if (g_array_index (order, gint64, i) == move->feature)
      {
        g_array_remove_index (order, i);
        break;
      }
  for (guint k = move->to; k > 0 && to == 0; k--)
    for (guint i = 0; i < order->len && to == 0; i++)
      if (g_array_index (order, gint64, i)
          == g_array_index (wanted, gint64, k - 1))
        to = i + 1;
  g_array_insert_val (order, to, move->feature);
}

static int
compare_reach (gconstpointer a,
               gconstpointer b)
{
  const AccordQueueMove *x = a, *y = b;
  int p = ABS ((int) x->from - (int) x->to);
  int q = ABS ((int) y->from - (int) y->to);

  return (p < q) - (p > q);
}

/* Makes the first of @moves, and says which they are. */
static char *
follow_moves (Queue  *self,
              GArray *order,
              GArray *wanted,
              GArray *moves)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < MIN (moves->len, MOST_MOVES); i++)
    {
      const AccordQueueMove *move
        = &g_array_index (moves, AccordQueueMove, i);
      g_autofree char *label = accord_entity_dup_label (
        accord_plan_lookup (self->of->plan, move->feature));

      follow_move (order, wanted, move);
      g_string_append (names, i > 0 ? _ (", ") : "");
      if (move->to < move->from)
        /* Translators: the name of a feature that moves in the queue. */
        g_string_append_printf (names, _ ("“%s” earlier"), label);
      else
        /* Translators: the name of a feature that moves in the queue. */
        g_string_append_printf (names, _ ("“%s” later"), label);
    }

  /* Translators: features that move: “A” earlier, “B” later. */
  return g_strdup_printf (_ ("Change the order: %s"), names->str);
}

/* The best order, as far as so many moves lead: the longest ones. */
static void
add_best (Queue  *self,
          GArray *wanted)
{
  g_autoptr (GArray) moves = accord_queue_list_moves (self->today, wanted);
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *name = NULL;

  g_array_sort (moves, compare_reach);
  g_array_append_vals (order, self->today->data, self->today->len);
  name = follow_moves (self, order, wanted, moves);
  add_order (self, order, ACCORD_WAY_OUT_REORDER, name,
             _ ("As much to do, in another order."));
}

/*
 * _accord_ways_out_add_order:
 * @wanted: (nullable): what _accord_ways_out_search_order() found
 *
 * Adds the idea to follow it as far as people would.
 */
void
_accord_ways_out_add_order (AccordWaysOutCase *of,
                            GArray            *wanted)
{
  Queue self = { 0 };

  if (wanted != NULL && open_queue (&self, of))
    {
      add_best (&self, wanted);
      close_queue (&self);
    }
}

/*
 * _accord_ways_out_add_queue:
 *
 * Adds the ideas that bring the promise forward.
 */
void
_accord_ways_out_add_queue (AccordWaysOutCase *of)
{
  Queue self = { 0 };

  if (open_queue (&self, of))
    {
      add_first (&self);
      add_before_others (&self);
      close_queue (&self);
    }
}

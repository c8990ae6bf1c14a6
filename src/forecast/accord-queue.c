/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-queue.h"

#include "accord-engine-model.h"
#include "accord-feature.h"
#include "accord-forecast-problem.h"
#include "accord-longest-run.h"
#include "accord-plan-edit.h"

/*
 * _accord_queue_dup_open:
 * @order: features of @input by their index
 *
 * Returns: (transfer full) (element-type gint64): the ids of those that are
 *   work of ours and still to be done, in that order
 */
GArray *
_accord_queue_dup_open (const AccordEngineInput *input,
                        const uint32_t          *order)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < input->n_features; i++)
    {
      const AccordEngineFeature *feature = &input->features[order[i]];
      gint64 id = (gint64) feature->id;

      if (feature->kind == ACCORD_ENGINE_WORK
          && feature->status != ACCORD_ENGINE_DONE)
        g_array_append_val (ids, id);
    }

  return ids;
}

/**
 * accord_queue_dup:
 * @input: a plan
 * @plan: (nullable): where the ids in an error get their names
 * @error: return location
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the features
 *   that are still to be done, first served first
 */
GArray *
accord_queue_dup (AccordForecastInput  *input,
                  AccordPlan           *plan,
                  GError              **error)
{
  const AccordEngineInput *flat = accord_forecast_input_get_engine (input);
  AccordEngineProblem problem = { 0 };
  AccordEngineModel *model = accord_engine_model_new (flat, &problem);
  GArray *ids;

  if (model == NULL)
    {
      accord_forecast_problem_to_error (&problem, plan, error);
      return NULL;
    }

  ids = _accord_queue_dup_open (flat, accord_engine_model_get_queue (model));
  accord_engine_model_unref (model);

  return ids;
}

static GHashTable *
index_ids (GArray *ids)
{
  GHashTable *index = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_insert (index, &g_array_index (ids, gint64, i),
                         GUINT_TO_POINTER (i + 1));

  return index;
}

static guint
place_of (GHashTable *index,
          gint64      id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (index, &id));
}

static gboolean
is_place_less (guint    a,
               guint    b,
               gpointer data)
{
  const guint *places = data;

  return places[a] < places[b];
}

/* Marks a longest run of @wanted that is in today's order: those need no pin,
 * the dates keep them where they are. */
static gboolean *
find_followers (GArray *today,
                GArray *wanted)
{
  g_autoptr (GHashTable) index = index_ids (today);
  g_autofree guint *places = g_new (guint, wanted->len + 1);

  for (guint i = 0; i < wanted->len; i++)
    places[i] = place_of (index, g_array_index (wanted, gint64, i));

  return accord_longest_run_find (wanted->len, is_place_less, places);
}

/* The features of @wanted, the pinned ones in their places, the others
 * between them in the order of @all. */
static GPtrArray *
place_pinned (AccordPlan *plan,
              GHashTable *index,
              GPtrArray  *all,
              GArray     *wanted)
{
  GPtrArray *order = g_ptr_array_new ();
  guint next = 0;

  for (guint i = 0; i < wanted->len; i++)
    {
      AccordEntity *feature
        = accord_plan_lookup (plan, g_array_index (wanted, gint64, i));

      if (!accord_entity_get_boolean (feature, ACCORD_FEATURE_PINNED))
        {
          while (place_of (index, accord_entity_get_id (all->pdata[next])) == 0
                 || accord_entity_get_boolean (all->pdata[next],
                                               ACCORD_FEATURE_PINNED))
            next++;
          feature = all->pdata[next++];
        }
      g_ptr_array_add (order, feature);
    }

  return order;
}

/* A pin is a place among what is still to be done, by rank. So the ranks say
 * where the pinned ones stand, and nothing of the others: those fill the
 * places between in the order that they have, and what is not in the queue
 * stays where it is. That writes few rows. */
static void
write_ranks (AccordPlan *plan,
             GArray     *wanted)
{
  g_autoptr (GHashTable) index = index_ids (wanted);
  g_autoptr (GPtrArray) all
    = accord_plan_dup_current (plan, ACCORD_TYPE_FEATURE);
  g_autoptr (GPtrArray) queue = place_pinned (plan, index, all, wanted);
  guint next = 0;

  for (guint i = 0; i < all->len; i++)
    if (place_of (index, accord_entity_get_id (all->pdata[i])) != 0)
      all->pdata[i] = queue->pdata[next++];

  accord_plan_reorder (plan, all);
}

/**
 * accord_queue_list_moves:
 * @today: (element-type gint64): the queue as it is
 * @wanted: (element-type gint64): the same features in another order
 *
 * Returns: (transfer full) (element-type AccordQueueMove): as few as lead
 *   from one to the other, by the place they move to
 */
GArray *
accord_queue_list_moves (GArray *today,
                         GArray *wanted)
{
  GArray *moves = g_array_new (FALSE, FALSE, sizeof (AccordQueueMove));
  g_autoptr (GHashTable) index = index_ids (today);
  g_autofree gboolean *follows = find_followers (today, wanted);

  for (guint i = 0; i < wanted->len; i++)
    {
      gint64 id = g_array_index (wanted, gint64, i);
      AccordQueueMove move = { id, place_of (index, id) - 1, i };

      if (!follows[i])
        g_array_append_val (moves, move);
    }

  return moves;
}

static void
pin (AccordPlan *plan,
     gint64      feature)
{
  AccordEntity *entity = accord_plan_lookup (plan, feature);

  if (!accord_entity_get_boolean (entity, ACCORD_FEATURE_PINNED))
    accord_plan_set_integer (plan, entity, ACCORD_FEATURE_PINNED, TRUE);
}

/**
 * accord_queue_reorder:
 * @today: (element-type gint64): the queue as it is: accord_queue_dup()
 * @wanted: (element-type gint64): the same features in the order wanted
 *
 * Brings the queue into the order wanted, inside a change, and pins as few
 * features as that needs.
 */
void
accord_queue_reorder (AccordPlan *plan,
                      GArray     *today,
                      GArray     *wanted)
{
  g_autoptr (GArray) moves = NULL;

  g_return_if_fail (today->len == wanted->len);

  moves = accord_queue_list_moves (today, wanted);
  for (guint i = 0; i < moves->len; i++)
    pin (plan, g_array_index (moves, AccordQueueMove, i).feature);
  write_ranks (plan, wanted);
}

/**
 * accord_queue_move:
 * @today: (element-type gint64): the queue as it is: accord_queue_dup()
 * @feature: the id of a feature in it
 * @before: the id of the one that it shall stand in front of, 0 for the end
 *
 * Moves one feature where a person puts it, inside a change, and pins it
 * there.
 */
void
accord_queue_move (AccordPlan *plan,
                   GArray     *today,
                   gint64      feature,
                   gint64      before)
{
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) index = index_ids (today);

  g_return_if_fail (place_of (index, feature) != 0);
  g_return_if_fail (before == 0 || place_of (index, before) != 0);

  if (feature == before)
    return;
  for (guint i = 0; i < today->len; i++)
    {
      gint64 id = g_array_index (today, gint64, i);

      if (id == before)
        g_array_append_val (wanted, feature);
      if (id != feature)
        g_array_append_val (wanted, id);
    }
  if (before == 0)
    g_array_append_val (wanted, feature);

  pin (plan, feature);
  write_ranks (plan, wanted);
}

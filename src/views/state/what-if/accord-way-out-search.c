/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A plan that changes makes what was found out of date: the search begins
 * anew once the main loop is idle, so that a burst of changes costs one.
 */

#include "config.h"

#include "accord-way-out-search.h"

#include "accord-error.h"

#include <glib/gi18n-lib.h>

struct _AccordWayOutSearch
{
  GObject parent_instance;

  AccordPlan *plan;
  AccordDay today;

  AccordPromise *promise;    /* NULL for none */
  AccordWaysOut *found;      /* NULL where there is nothing to look for */
  GCancellable *cancellable; /* likewise */
  char *problem;             /* why there is not all */
  guint source;              /* of the search that is to begin */
};

G_DEFINE_FINAL_TYPE (AccordWayOutSearch, accord_way_out_search, G_TYPE_OBJECT)

enum
{
  STALE,
  FOUND,
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
stop (AccordWayOutSearch *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->found != NULL)
    g_signal_handlers_disconnect_by_data (self->found, self);
  g_clear_object (&self->found);
  g_clear_pointer (&self->problem, g_free);
}

static void
items_changed_cb (AccordWayOutSearch *self)
{
  g_signal_emit (self, signals[FOUND], 0);
}

static void
found_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (AccordWayOutSearch) self = data;
  g_autoptr (GError) error = NULL;

  accord_ways_out_find_finish (ACCORD_WAYS_OUT (object), result, &error);
  if (self->found != ACCORD_WAYS_OUT (object))
    return;

  if (error != NULL
      && !g_error_matches (error, ACCORD_ERROR, ACCORD_ERROR_CANCELLED)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      && !g_error_matches (error, ACCORD_ERROR, ACCORD_ERROR_STALE))
    self->problem = g_strdup (error->message);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
begin (AccordWayOutSearch *self)
{
  if (self->promise == NULL
      || !accord_entity_is_in_plan (ACCORD_ENTITY (self->promise))
      || !accord_promise_takes_part (self->promise))
    return;

  self->cancellable = g_cancellable_new ();
  self->found = accord_ways_out_new (
    self->plan, accord_entity_get_id (ACCORD_ENTITY (self->promise)),
    self->today);
  g_signal_connect_object (self->found, "items-changed",
                           G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  accord_ways_out_find_async (self->found, self->cancellable, found_cb,
                              g_object_ref (self));
}

static gboolean
begin_cb (gpointer data)
{
  AccordWayOutSearch *self = data;

  self->source = 0;
  begin (self);
  g_signal_emit (self, signals[CHANGED], 0);

  return G_SOURCE_REMOVE;
}

static void
plan_changed_cb (AccordWayOutSearch *self)
{
  if (self->promise == NULL)
    return;

  stop (self);
  self->source = g_idle_add (begin_cb, self);
  g_signal_emit (self, signals[STALE], 0);
}

static void
accord_way_out_search_dispose (GObject *object)
{
  AccordWayOutSearch *self = ACCORD_WAY_OUT_SEARCH (object);

  stop (self);
  g_clear_object (&self->promise);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_way_out_search_parent_class)->dispose (object);
}

static guint
new_signal (const char *name)
{
  return g_signal_new (name, ACCORD_TYPE_WAY_OUT_SEARCH, G_SIGNAL_RUN_LAST, 0,
                       NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_way_out_search_class_init (AccordWayOutSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_way_out_search_dispose;

  /**
   * AccordWayOutSearch::stale:
   *
   * The plan has changed: what was found is gone.
   */
  signals[STALE] = new_signal ("stale");

  /**
   * AccordWayOutSearch::found:
   *
   * Ways out have come, or stand elsewhere.
   */
  signals[FOUND] = new_signal ("found");

  /**
   * AccordWayOutSearch::changed:
   *
   * The search has begun anew, or ended.
   */
  signals[CHANGED] = new_signal ("changed");
}

static void
accord_way_out_search_init (AccordWayOutSearch *self)
{
}

/**
 * accord_way_out_search_new:
 * @plan: a plan
 * @today: the as-of day where the plan does not fix one
 *
 * Returns: (transfer full): a search for nothing yet
 */
AccordWayOutSearch *
accord_way_out_search_new (AccordPlan *plan,
                           AccordDay   today)
{
  AccordWayOutSearch *self;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  self = g_object_new (ACCORD_TYPE_WAY_OUT_SEARCH, NULL);
  self->plan = g_object_ref (plan);
  self->today = today;
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb),
                           self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * accord_way_out_search_get_promise:
 *
 * Returns: (transfer none) (nullable): whose ways out are looked for
 */
AccordPromise *
accord_way_out_search_get_promise (AccordWayOutSearch *self)
{
  g_return_val_if_fail (ACCORD_IS_WAY_OUT_SEARCH (self), NULL);

  return self->promise;
}

/**
 * accord_way_out_search_set_promise:
 * @promise: (nullable): whose ways out to look for
 *
 * Looks for the ways out of @promise, unless it has done so.
 */
void
accord_way_out_search_set_promise (AccordWayOutSearch *self,
                                   AccordPromise      *promise)
{
  g_return_if_fail (ACCORD_IS_WAY_OUT_SEARCH (self));

  if (!g_set_object (&self->promise, promise))
    return;

  stop (self);
  begin (self);
}

/**
 * accord_way_out_search_get_found:
 *
 * Returns: (transfer none) (nullable): what was found so far; %NULL where
 *   nothing is looked for
 */
AccordWaysOut *
accord_way_out_search_get_found (AccordWayOutSearch *self)
{
  g_return_val_if_fail (ACCORD_IS_WAY_OUT_SEARCH (self), NULL);

  return self->found;
}

/**
 * accord_way_out_search_get_size:
 *
 * Returns: how many ways out were found so far
 */
guint
accord_way_out_search_get_size (AccordWayOutSearch *self)
{
  g_return_val_if_fail (ACCORD_IS_WAY_OUT_SEARCH (self), 0);

  return self->found != NULL
           ? g_list_model_get_n_items (G_LIST_MODEL (self->found))
           : 0;
}

/**
 * accord_way_out_search_get:
 * @position: less than accord_way_out_search_get_size()
 *
 * Returns: (transfer none): a way out
 */
AccordWayOut *
accord_way_out_search_get (AccordWayOutSearch *self,
                           guint               position)
{
  g_autoptr (AccordWayOut) way_out = NULL;

  g_return_val_if_fail (ACCORD_IS_WAY_OUT_SEARCH (self), NULL);
  g_return_val_if_fail (self->found != NULL, NULL);

  way_out = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  return way_out; /* the list holds it */
}

/**
 * accord_way_out_search_find:
 * @name: of a way out
 * @position: (out): where it stands
 *
 * Returns: whether it was found
 */
gboolean
accord_way_out_search_find (AccordWayOutSearch *self,
                            const char         *name,
                            guint              *position)
{
  g_return_val_if_fail (ACCORD_IS_WAY_OUT_SEARCH (self), FALSE);

  for (guint i = 0; i < accord_way_out_search_get_size (self); i++)
    if (g_str_equal (
          accord_way_out_get_name (accord_way_out_search_get (self, i)), name))
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * accord_way_out_search_get_cancellable:
 *
 * Returns: (transfer none) (nullable): is cancelled when what was found is out
 *   of date
 */
GCancellable *
accord_way_out_search_get_cancellable (AccordWayOutSearch *self)
{
  g_return_val_if_fail (ACCORD_IS_WAY_OUT_SEARCH (self), NULL);

  return self->cancellable;
}

/**
 * accord_way_out_search_is_busy:
 *
 * Returns: whether there is more to come
 */
gboolean
accord_way_out_search_is_busy (AccordWayOutSearch *self)
{
  g_return_val_if_fail (ACCORD_IS_WAY_OUT_SEARCH (self), FALSE);

  return self->source != 0
         || (self->found != NULL && accord_ways_out_is_busy (self->found));
}

/**
 * accord_way_out_search_get_message:
 *
 * Returns: (nullable): what is to be said beside what was found, or in place
 *   of it
 */
const char *
accord_way_out_search_get_message (AccordWayOutSearch *self)
{
  g_return_val_if_fail (ACCORD_IS_WAY_OUT_SEARCH (self), NULL);

  if (self->problem != NULL)
    return self->problem;
  if (accord_way_out_search_get_size (self) > 0)
    return NULL;
  if (accord_way_out_search_is_busy (self))
    return _ ("Looking for ways out…");
  if (self->found == NULL)
    return NULL;

  return accord_ways_out_is_needed (self->found)
           ? _ ("Nothing that was tried helps.")
           : _ ("It fits: no way out is needed.");
}

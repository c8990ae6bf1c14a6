/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The plan's promises → those to be shown → in order → selected.
 *
 *   AccordEntityList → GtkFilterListModel → GtkSortListModel
 *     → GtkSingleSelection
 *
 * The order is looked at anew when the plan has changed, and when the forecast
 * that it hangs on has come; never while a date is dragged: a row stays under
 * the hand that holds it.
 */

#include "config.h"

#include "accord-promise-list.h"

#include "accord-timeline-source.h"

struct _AccordPromiseList
{
  GObject parent_instance;

  AccordForecaster *forecaster; /* NULL before anything is shown */
  AccordTimelineScene *scene;
  GtkFilter *filter;
  GtkSorter *sorter;
  GtkSingleSelection *rows;
  AccordPromiseOrder order;
  gboolean shows_ended;
  gboolean forecast_seen;
};

G_DEFINE_FINAL_TYPE (AccordPromiseList, accord_promise_list, G_TYPE_OBJECT)

enum
{
  ARRANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_shown (gpointer item,
          gpointer data)
{
  AccordPromiseList *self = data;

  return accord_timeline_source_shows (item)
         && (self->shows_ended || accord_promise_takes_part (item));
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      data)
{
  AccordPromiseList *self = data;

  return accord_promise_order_compare (
    self->order, accord_forecaster_get_outlook (self->forecaster),
    (gpointer) a, (gpointer) b);
}

static void
sort (AccordPromiseList *self)
{
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  g_signal_emit (self, signals[ARRANGED], 0);
}

static void
arrange (AccordPromiseList *self)
{
  if (self->rows == NULL)
    return;

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  sort (self);
}

/* The first forecast sorts, and after an edit the one that is there to stay
 * where the order hangs on it. What is only tried must not: rows stay under
 * the hand. */
static void
updated_cb (AccordPromiseList *self)
{
  if (self->forecast_seen
      && (!accord_promise_order_is_forecast (self->order)
          || !accord_timeline_scene_is_settled (self->scene)
          || accord_timeline_scene_is_trying (self->scene)))
    return;

  self->forecast_seen = TRUE;
  sort (self);
}

static void
accord_promise_list_dispose (GObject *object)
{
  AccordPromiseList *self = ACCORD_PROMISE_LIST (object);

  g_clear_object (&self->rows);
  g_clear_object (&self->sorter);
  g_clear_object (&self->filter);
  g_clear_object (&self->scene);
  g_clear_object (&self->forecaster);

  G_OBJECT_CLASS (accord_promise_list_parent_class)->dispose (object);
}

static void
accord_promise_list_class_init (AccordPromiseListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_promise_list_dispose;

  /**
   * AccordPromiseList::arranged:
   *
   * Other rows stand first of those that belong together, maybe.
   */
  signals[ARRANGED]
    = g_signal_new ("arranged", ACCORD_TYPE_PROMISE_LIST, G_SIGNAL_RUN_LAST,
                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_promise_list_init (AccordPromiseList *self)
{
}

/**
 * accord_promise_list_new:
 *
 * Returns: (transfer full): a list without a plan
 */
AccordPromiseList *
accord_promise_list_new (void)
{
  return g_object_new (ACCORD_TYPE_PROMISE_LIST, NULL);
}

static void
create_models (AccordPromiseList *self,
               AccordPlan        *plan)
{
  GListModel *promises = G_LIST_MODEL (
    g_object_ref (accord_plan_get_list (plan, ACCORD_TYPE_PROMISE)));
  GtkFilterListModel *shown;
  GtkSortListModel *sorted;

  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare, self, NULL));
  shown = gtk_filter_list_model_new (promises, g_object_ref (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (shown),
                                    g_object_ref (self->sorter));
  self->rows = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_single_selection_set_autoselect (self->rows, FALSE);
  gtk_single_selection_set_can_unselect (self->rows, TRUE);
  gtk_single_selection_set_selected (self->rows, GTK_INVALID_LIST_POSITION);
}

/**
 * accord_promise_list_show:
 * @plan: a plan; a list shows one
 * @forecaster: of @plan
 * @scene: of @plan; tells what is only tried
 *
 * Lists the plan's promises, and follows them.
 */
void
accord_promise_list_show (AccordPromiseList   *self,
                          AccordPlan          *plan,
                          AccordForecaster    *forecaster,
                          AccordTimelineScene *scene)
{
  g_return_if_fail (ACCORD_IS_PROMISE_LIST (self));
  g_return_if_fail (self->rows == NULL);

  self->forecaster = g_object_ref (forecaster);
  self->scene = g_object_ref (scene);
  create_models (self, plan);
  g_signal_connect_object (plan, "changed", G_CALLBACK (arrange), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (forecaster, "updated", G_CALLBACK (updated_cb),
                           self, G_CONNECT_SWAPPED);
}

/**
 * accord_promise_list_get_rows:
 *
 * Returns: (transfer none) (nullable): the promises, and which of them is
 *   selected; %NULL before anything is shown
 */
GtkSingleSelection *
accord_promise_list_get_rows (AccordPromiseList *self)
{
  g_return_val_if_fail (ACCORD_IS_PROMISE_LIST (self), NULL);

  return self->rows;
}

/**
 * accord_promise_list_find:
 * @entity: (nullable): what may be one of the promises
 *
 * Returns: where it stands, or %GTK_INVALID_LIST_POSITION
 */
guint
accord_promise_list_find (AccordPromiseList *self,
                          AccordEntity      *entity)
{
  GListModel *model = G_LIST_MODEL (self->rows);

  g_return_val_if_fail (ACCORD_IS_PROMISE_LIST (self),
                        GTK_INVALID_LIST_POSITION);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (AccordEntity) item = g_list_model_get_item (model, i);

      if (item == entity)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/**
 * accord_promise_list_dup_heading:
 * @promise: a promise that is listed
 * @before: (nullable): the one before it
 *
 * Returns: (transfer full) (nullable): what stands over the first of those
 *   that belong together; %NULL for the others
 */
char *
accord_promise_list_dup_heading (AccordPromiseList *self,
                                 AccordPromise     *promise,
                                 AccordPromise     *before)
{
  AccordOutlook *outlook;

  g_return_val_if_fail (ACCORD_IS_PROMISE_LIST (self), NULL);

  outlook = accord_forecaster_get_outlook (self->forecaster);
  if (before != NULL
      && accord_promise_order_is_together (self->order, outlook, before,
                                           promise))
    return NULL;

  return accord_promise_order_dup_heading (self->order, outlook, promise);
}

/**
 * accord_promise_list_set_order:
 *
 * Puts the promises in @order.
 */
void
accord_promise_list_set_order (AccordPromiseList *self,
                               AccordPromiseOrder order)
{
  g_return_if_fail (ACCORD_IS_PROMISE_LIST (self));

  self->order = order;
  arrange (self);
}

/**
 * accord_promise_list_get_order:
 *
 * Returns: in which order the promises are
 */
AccordPromiseOrder
accord_promise_list_get_order (AccordPromiseList *self)
{
  g_return_val_if_fail (ACCORD_IS_PROMISE_LIST (self), 0);

  return self->order;
}

/**
 * accord_promise_list_set_shows_ended:
 * @shows_ended: whether kept and broken promises are listed too
 */
void
accord_promise_list_set_shows_ended (AccordPromiseList *self,
                                     gboolean           shows_ended)
{
  g_return_if_fail (ACCORD_IS_PROMISE_LIST (self));

  self->shows_ended = shows_ended;
  arrange (self);
}

/**
 * accord_promise_list_shows_ended:
 *
 * Returns: whether kept and broken promises are listed too
 */
gboolean
accord_promise_list_shows_ended (AccordPromiseList *self)
{
  g_return_val_if_fail (ACCORD_IS_PROMISE_LIST (self), FALSE);

  return self->shows_ended;
}

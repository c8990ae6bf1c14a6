/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordPipeline: every deal has one row as long as it lives; what is shown
 * is put together anew after each change and spliced into the list.
 *
 *   plan's deals → rows → sort → filter → group by stage → groups and rows
 *
 * One pass over ten thousand deals costs some milliseconds; nothing is
 * computed for a row that its sort does not ask for.
 */

#include "config.h"

#include "accord-pipeline.h"

#include "accord-account.h"
#include "accord-choices.h"
#include "accord-exit-criterion.h"
#include "accord-list-splice.h"
#include "accord-met-criterion.h"
#include "accord-person.h"
#include "accord-pipeline-groups.h"
#include "accord-promise.h"
#include "accord-settings.h"
#include "accord-stage.h"

#include <math.h>

struct _AccordPipeline
{
  GObject parent_instance;

  AccordPlan *plan;
  AccordOutlook *outlook;
  AccordDealFilter *filter;
  AccordPipelineOrder order;
  gboolean descending;

  GHashTable *rows;   /* gint64 * of the deal → AccordPipelineRow */
  GPtrArray *sorted;  /* all of them, as they were sorted last */
  GPtrArray *groups;  /* AccordPipelineRow, in order; empty ones too */
  GPtrArray *shown;   /* AccordPipelineRow: the items of the list */
  guint n_open_deals; /* that there are, shown or not */
  AccordPipelineTotals totals;
};

static void accord_pipeline_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (
  AccordPipeline, accord_pipeline, G_TYPE_OBJECT,
  G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, accord_pipeline_list_init))

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GType
accord_pipeline_get_item_type (GListModel *model)
{
  return ACCORD_TYPE_PIPELINE_ROW;
}

static guint
accord_pipeline_get_n_items (GListModel *model)
{
  return ACCORD_PIPELINE (model)->shown->len;
}

static gpointer
accord_pipeline_get_item (GListModel *model,
                          guint       position)
{
  GPtrArray *shown = ACCORD_PIPELINE (model)->shown;

  return position < shown->len ? g_object_ref (shown->pdata[position]) : NULL;
}

static void
accord_pipeline_list_init (GListModelInterface *iface)
{
  iface->get_item_type = accord_pipeline_get_item_type;
  iface->get_n_items = accord_pipeline_get_n_items;
  iface->get_item = accord_pipeline_get_item;
}

static void
accord_pipeline_finalize (GObject *object)
{
  AccordPipeline *self = ACCORD_PIPELINE (object);

  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->sorted);
  g_hash_table_unref (self->rows);
  g_clear_object (&self->filter);
  g_clear_object (&self->outlook);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_pipeline_parent_class)->finalize (object);
}

static void
accord_pipeline_class_init (AccordPipelineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_pipeline_finalize;

  /**
   * AccordPipeline::changed:
   *
   * The totals may be others; the list tells of itself.
   */
  signals[CHANGED]
    = g_signal_new ("changed", ACCORD_TYPE_PIPELINE, G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_pipeline_init (AccordPipeline *self)
{
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                      g_object_unref);
  self->sorted = g_ptr_array_new ();
  self->groups = g_ptr_array_new_with_free_func (g_object_unref);
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  self->filter = accord_deal_filter_new ();
  self->order = ACCORD_PIPELINE_BY_CLOSE;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  AccordPipelineRow *one = *(AccordPipelineRow *const *) a;
  AccordPipelineRow *other = *(AccordPipelineRow *const *) b;
  AccordPipeline *self = data;
  int order = accord_pipeline_order_compare (self->order, self->descending, one,
                                             other);
  gint64 x, y;

  if (order != 0)
    return order;

  x = accord_entity_get_id (ACCORD_ENTITY (accord_pipeline_row_get_deal (one)));
  y = accord_entity_get_id (
    ACCORD_ENTITY (accord_pipeline_row_get_deal (other)));
  return (x > y) - (x < y);
}

/* What is shown */

/* Most changes leave the order alone, and to see that is cheap. */
static void
ensure_sorted (AccordPipeline *self)
{
  for (guint i = 1; i < self->sorted->len; i++)
    if (compare_rows (&self->sorted->pdata[i - 1], &self->sorted->pdata[i],
                      self)
        > 0)
      {
        g_ptr_array_sort_with_data (self->sorted, compare_rows, self);
        return;
      }
}

static GPtrArray **
collect (AccordPipeline *self)
{
  GPtrArray **members = g_new0 (GPtrArray *, self->groups->len + 1);

  for (guint i = 0; i < self->groups->len; i++)
    members[i] = g_ptr_array_new ();

  self->n_open_deals = 0;
  for (guint i = 0; i < self->sorted->len; i++)
    {
      AccordPipelineRow *row = self->sorted->pdata[i];
      guint group = accord_pipeline_groups_find (self->groups, row);

      if (accord_pipeline_row_get_state (row) == ACCORD_DEAL_STATE_OPEN)
        self->n_open_deals++;
      if (accord_deal_filter_matches (self->filter, row))
        g_ptr_array_add (members[group], row);
    }

  return members;
}

static void
sum_up (AccordPipeline    *self,
        AccordPipelineRow *group,
        GPtrArray         *members)
{
  AccordPipelineTotals totals = { 0 };

  for (guint i = 0; i < members->len; i++)
    {
      accord_pipeline_totals_add (&totals, members->pdata[i]);
      if (accord_pipeline_row_get_state (group) == ACCORD_DEAL_STATE_OPEN)
        accord_pipeline_totals_add (&self->totals, members->pdata[i]);
    }
  accord_pipeline_row_set_totals (group, &totals);
}

/* Empty stages are there for what may be dragged to them. */
static gboolean
is_group_shown (AccordPipeline    *self,
                AccordPipelineRow *group,
                GPtrArray         *members)
{
  if (members->len > 0)
    return TRUE;

  return accord_pipeline_row_get_stage (group) != NULL
         && !accord_deal_filter_is_on (self->filter)
         && !accord_deal_filter_is_searching (self->filter);
}

static void
update_shown (AccordPipeline *self)
{
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray **members;

  ensure_sorted (self);
  members = collect (self);
  self->totals = (AccordPipelineTotals) { 0 };
  for (guint i = 0; i < self->groups->len; i++)
    {
      AccordPipelineRow *group = self->groups->pdata[i];

      sum_up (self, group, members[i]);
      if (is_group_shown (self, group, members[i]))
        g_ptr_array_add (shown, g_object_ref (group));
      if (accord_pipeline_row_is_open (group)
          || accord_deal_filter_is_searching (self->filter))
        for (guint k = 0; k < members[i]->len; k++)
          g_ptr_array_add (shown, g_object_ref (members[i]->pdata[k]));
      g_ptr_array_unref (members[i]);
    }
  g_free (members);

  accord_list_splice (G_LIST_MODEL (self), &self->shown, shown);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Following the plan */

static void
add_row (AccordPipeline *self,
         AccordDeal     *deal)
{
  gint64 id = accord_entity_get_id (ACCORD_ENTITY (deal));
  AccordPipelineRow *row = accord_pipeline_row_new_deal (deal);

  accord_pipeline_row_refresh (row);
  g_hash_table_insert (self->rows, g_memdup2 (&id, sizeof id), row);
  g_ptr_array_add (self->sorted, row);
}

static void
refresh_all (AccordPipeline *self)
{
  for (guint i = 0; i < self->sorted->len; i++)
    accord_pipeline_row_refresh (self->sorted->pdata[i]);
}

static double
get_chance (AccordPipeline *self,
            AccordEntity   *promise)
{
  AccordPromiseOutlook *expected
    = self->outlook != NULL
        ? accord_outlook_find (self->outlook, accord_entity_get_id (promise))
        : NULL;

  return expected != NULL
           ? accord_promise_outlook_get_forecast (expected)->by_agreed.value
           : NAN;
}

/* How the promises stand, for all deals in one pass: this also runs while
 * somebody drags a date, once a frame. */
static gboolean
update_standings (AccordPipeline *self)
{
  AccordEntityList *promises
    = accord_plan_get_list (self->plan, ACCORD_TYPE_PROMISE);
  guint n = accord_entity_list_get_size (promises);
  double confidence = accord_entity_get_number (
    ACCORD_ENTITY (accord_settings_get (self->plan)),
    ACCORD_SETTINGS_CONFIDENCE);
  gboolean news = FALSE;

  for (guint i = 0; i < n; i++)
    {
      AccordEntity *promise = accord_entity_list_get (promises, i);
      AccordPipelineRow *row = accord_pipeline_find_deal (
        self, accord_entity_get_reference (promise, ACCORD_PROMISE_DEAL));

      if (row != NULL)
        accord_pipeline_row_count (
          row, accord_standing_of (promise, get_chance (self, promise),
                                   confidence));
    }
  for (guint i = 0; i < self->sorted->len; i++)
    news |= accord_pipeline_row_take_count (self->sorted->pdata[i]);

  return news;
}

static void
refresh_deal (AccordPipeline *self,
              gint64          id)
{
  AccordPipelineRow *row = accord_pipeline_find_deal (self, id);
  AccordEntity *deal;

  if (row != NULL)
    {
      accord_pipeline_row_refresh (row);
      return;
    }

  deal = accord_plan_lookup (self->plan, id);
  if (deal != NULL && ACCORD_IS_DEAL (deal))
    add_row (self, ACCORD_DEAL (deal));
}

static void
follow_deal (AccordPipeline *self,
             const AccordOp *op)
{
  if (op->kind == ACCORD_OP_DELETE)
    {
      g_ptr_array_remove (self->sorted,
                          accord_pipeline_find_deal (self, op->entity));
      g_hash_table_remove (self->rows, &op->entity);
    }
  else
    refresh_deal (self, op->entity);
}

/* A criterion that came, went or changed hands. */
static void
follow_criterion (AccordPipeline *self,
                  const AccordOp *op)
{
  AccordEntity *met = accord_plan_lookup (self->plan, op->entity);

  if (met != NULL)
    refresh_deal (self, accord_entity_get_reference (
                          met, ACCORD_MET_CRITERION_DEAL));
  for (guint i = 0; i < op->deltas->len; i++)
    {
      const AccordDelta *delta = &g_array_index (op->deltas, AccordDelta, i);

      if (delta->field == ACCORD_MET_CRITERION_DEAL
          && delta->before.integer != 0)
        refresh_deal (self, delta->before.integer);
    }
}

static gboolean
concerns_all (GType kind)
{
  return kind == ACCORD_TYPE_STAGE || kind == ACCORD_TYPE_EXIT_CRITERION
         || kind == ACCORD_TYPE_ACCOUNT || kind == ACCORD_TYPE_PERSON
         || kind == ACCORD_TYPE_SETTINGS;
}

static void
plan_changed_cb (AccordPipeline *self,
                 AccordChange   *change)
{
  gboolean all = FALSE;

  for (guint i = 0; i < accord_change_get_n_ops (change); i++)
    {
      const AccordOp *op = accord_change_get_op (change, i);

      if (op->entity_type == ACCORD_TYPE_DEAL)
        follow_deal (self, op);
      else if (op->entity_type == ACCORD_TYPE_MET_CRITERION)
        follow_criterion (self, op);
      else
        all |= concerns_all (op->entity_type);
    }

  if (all)
    {
      self->groups
        = accord_pipeline_groups_update (self->groups, self->plan);
      refresh_all (self);
    }
  update_standings (self);
  update_shown (self);
}

/**
 * accord_pipeline_new:
 * @plan: a plan
 * @outlook: (nullable): what is to be expected of its promises
 *
 * Returns: (transfer full): its pipeline
 */
AccordPipeline *
accord_pipeline_new (AccordPlan    *plan,
                     AccordOutlook *outlook)
{
  AccordPipeline *self;
  AccordEntityList *deals;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  self = g_object_new (ACCORD_TYPE_PIPELINE, NULL);
  self->plan = g_object_ref (plan);
  g_set_object (&self->outlook, outlook);
  deals = accord_plan_get_list (plan, ACCORD_TYPE_DEAL);
  for (guint i = 0; i < accord_entity_list_get_size (deals); i++)
    add_row (self, accord_entity_list_get (deals, i));

  self->groups
    = accord_pipeline_groups_update (self->groups, self->plan);
  update_standings (self);
  update_shown (self);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filter, "changed", G_CALLBACK (update_shown),
                           self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * accord_pipeline_get_filter:
 *
 * Returns: (transfer none): what decides which deals are shown
 */
AccordDealFilter *
accord_pipeline_get_filter (AccordPipeline *self)
{
  g_return_val_if_fail (ACCORD_IS_PIPELINE (self), NULL);

  return self->filter;
}

/**
 * accord_pipeline_set_order:
 * @order: what to sort the deals of each group by
 * @descending: whether the greatest comes first
 */
void
accord_pipeline_set_order (AccordPipeline     *self,
                           AccordPipelineOrder order,
                           gboolean            descending)
{
  g_return_if_fail (ACCORD_IS_PIPELINE (self));

  if (self->order == order && self->descending == descending)
    return;

  self->order = order;
  self->descending = descending;
  update_shown (self);
}

/**
 * accord_pipeline_follow:
 *
 * Takes over what the outlook says now.
 */
void
accord_pipeline_follow (AccordPipeline *self)
{
  g_return_if_fail (ACCORD_IS_PIPELINE (self));

  if (update_standings (self)
      && (accord_deal_filter_is_on (self->filter)
          || self->order == ACCORD_PIPELINE_BY_PROMISES))
    update_shown (self);
}

/**
 * accord_pipeline_toggle:
 * @group: the row of a group
 *
 * Shows its deals, or hides them.
 */
void
accord_pipeline_toggle (AccordPipeline    *self,
                        AccordPipelineRow *group)
{
  g_return_if_fail (ACCORD_IS_PIPELINE (self));
  g_return_if_fail (accord_pipeline_row_get_deal (group) == NULL);

  accord_pipeline_row_set_open (group, !accord_pipeline_row_is_open (group));
  update_shown (self);
}

/**
 * accord_pipeline_unfold:
 * @row: a row
 *
 * Shows the deals of the group that it belongs to.
 */
void
accord_pipeline_unfold (AccordPipeline    *self,
                        AccordPipelineRow *row)
{
  AccordPipelineRow *group = accord_pipeline_get_group (self, row);

  if (!accord_pipeline_row_is_open (group))
    accord_pipeline_toggle (self, group);
}

/**
 * accord_pipeline_find_deal:
 * @deal: the id of a deal
 *
 * Returns: (transfer none) (nullable): its row, shown or not
 */
AccordPipelineRow *
accord_pipeline_find_deal (AccordPipeline *self,
                           gint64          deal)
{
  g_return_val_if_fail (ACCORD_IS_PIPELINE (self), NULL);

  return g_hash_table_lookup (self->rows, &deal);
}

/**
 * accord_pipeline_get_group:
 * @row: a row
 *
 * Returns: (transfer none): the group that it belongs to, or itself
 */
AccordPipelineRow *
accord_pipeline_get_group (AccordPipeline    *self,
                           AccordPipelineRow *row)
{
  g_return_val_if_fail (ACCORD_IS_PIPELINE (self), NULL);

  return accord_pipeline_row_get_deal (row) == NULL
           ? row
           : self->groups->pdata[accord_pipeline_groups_find (self->groups, row)];
}

/**
 * accord_pipeline_find_row:
 * @row: a row
 * @position: (out) (optional): where it stands
 *
 * Returns: whether it is shown
 */
gboolean
accord_pipeline_find_row (AccordPipeline    *self,
                          AccordPipelineRow *row,
                          guint             *position)
{
  g_return_val_if_fail (ACCORD_IS_PIPELINE (self), FALSE);

  return g_ptr_array_find (self->shown, row, position);
}

/**
 * accord_pipeline_light_group:
 * @group: (nullable): the group to mark with all its deals; %NULL for none
 */
void
accord_pipeline_light_group (AccordPipeline    *self,
                             AccordPipelineRow *group)
{
  AccordPipelineRow *current = NULL;

  g_return_if_fail (ACCORD_IS_PIPELINE (self));

  for (guint i = 0; i < self->shown->len; i++)
    {
      AccordPipelineRow *row = self->shown->pdata[i];

      if (accord_pipeline_row_get_deal (row) == NULL)
        current = row;
      accord_pipeline_row_set_lit (row, group != NULL && current == group);
    }
}

/**
 * accord_pipeline_relate:
 * @selection: what is selected in the window
 *
 * Marks the deals that belong to it.
 */
void
accord_pipeline_relate (AccordPipeline  *self,
                        AccordSelection *selection)
{
  g_return_if_fail (ACCORD_IS_PIPELINE (self));

  for (guint i = 0; i < self->sorted->len; i++)
    accord_pipeline_row_set_related (
      self->sorted->pdata[i],
      accord_selection_contains (
        selection, ACCORD_ENTITY (accord_pipeline_row_get_deal (
                     self->sorted->pdata[i]))));
}

/**
 * accord_pipeline_get_n_open:
 *
 * Returns: how many open deals there are, shown or not
 */
guint
accord_pipeline_get_n_open (AccordPipeline *self)
{
  g_return_val_if_fail (ACCORD_IS_PIPELINE (self), 0);

  return self->n_open_deals;
}

/**
 * accord_pipeline_get_totals:
 *
 * Returns: (transfer none): what the open deals come to that the filter lets
 *   through
 */
const AccordPipelineTotals *
accord_pipeline_get_totals (AccordPipeline *self)
{
  g_return_val_if_fail (ACCORD_IS_PIPELINE (self), NULL);

  return &self->totals;
}

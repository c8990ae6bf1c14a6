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

#include "accord-choices.h"
#include "accord-list-splice.h"
#include "accord-pipeline-groups.h"
#include "accord-pipeline-rows.h"

struct _AccordPipeline
{
  GObject parent_instance;

  AccordPlan *plan;
  AccordDealFilter *filter;
  AccordPipelineOrder order;
  gboolean descending;

  AccordPipelineRows *rows; /* of all deals, as they were sorted last */
  GPtrArray *groups;        /* AccordPipelineRow, in order; empty ones too */
  GPtrArray *shown;         /* AccordPipelineRow: the items of the list */
  guint n_open_deals;       /* that there are, shown or not */
  guint n_hidden;           /* those of them that the filter leaves out */
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
  g_clear_pointer (&self->rows, accord_pipeline_rows_free);
  g_clear_object (&self->filter);
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
  GPtrArray *rows = accord_pipeline_rows_get (self->rows);

  for (guint i = 1; i < rows->len; i++)
    if (compare_rows (&rows->pdata[i - 1], &rows->pdata[i], self) > 0)
      {
        g_ptr_array_sort_with_data (rows, compare_rows, self);
        return;
      }
}

static GPtrArray **
collect (AccordPipeline *self)
{
  GPtrArray *rows = accord_pipeline_rows_get (self->rows);
  GPtrArray **members = g_new0 (GPtrArray *, self->groups->len + 1);

  for (guint i = 0; i < self->groups->len; i++)
    members[i] = g_ptr_array_new ();

  self->n_open_deals = 0;
  self->n_hidden = 0;
  for (guint i = 0; i < rows->len; i++)
    {
      AccordPipelineRow *row = rows->pdata[i];
      gboolean open
        = accord_pipeline_row_get_state (row) == ACCORD_DEAL_STATE_OPEN;
      gboolean matches = accord_deal_filter_matches (self->filter, row);

      if (matches)
        g_ptr_array_add (
          members[accord_pipeline_groups_find (self->groups, row)], row);
      if (open)
        self->n_open_deals++;
      if (open && !matches)
        self->n_hidden++;
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

/* Another filter, or another letter of a search, leaves the order alone. */
static void
filter (AccordPipeline *self)
{
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray **members = collect (self);

  self->totals = (AccordPipelineTotals) { 0 };
  for (guint i = 0; i < self->groups->len; i++)
    {
      AccordPipelineRow *group = self->groups->pdata[i];

      accord_pipeline_row_set_searched (
        group, accord_deal_filter_is_searching (self->filter));
      sum_up (self, group, members[i]);
      if (is_group_shown (self, group, members[i]))
        g_ptr_array_add (shown, g_object_ref (group));
      if (accord_pipeline_row_is_open (group))
        for (guint k = 0; k < members[i]->len; k++)
          g_ptr_array_add (shown, g_object_ref (members[i]->pdata[k]));
      g_ptr_array_unref (members[i]);
    }
  g_free (members);

  accord_list_splice (G_LIST_MODEL (self), &self->shown, shown);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
update_shown (AccordPipeline *self)
{
  ensure_sorted (self);
  filter (self);
}

static void
plan_changed_cb (AccordPipeline *self,
                 AccordChange   *change)
{
  if (accord_pipeline_rows_follow (self->rows, change))
    {
      self->groups = accord_pipeline_groups_update (self->groups, self->plan);
      accord_pipeline_rows_refresh (self->rows);
    }
  accord_pipeline_rows_count (self->rows);
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

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  self = g_object_new (ACCORD_TYPE_PIPELINE, NULL);
  self->plan = g_object_ref (plan);
  self->rows = accord_pipeline_rows_new (plan, outlook);
  self->groups = accord_pipeline_groups_update (self->groups, plan);
  accord_pipeline_rows_count (self->rows);
  update_shown (self);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filter, "changed", G_CALLBACK (filter), self,
                           G_CONNECT_SWAPPED);

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

  if (accord_pipeline_rows_count (self->rows)
      && (accord_deal_filter_is_on (self->filter)
          || self->order == ACCORD_PIPELINE_BY_PROMISES))
    update_shown (self);
}

/**
 * accord_pipeline_toggle:
 * @group: the row of a group
 *
 * Shows its deals, or hides them; not while they are searched.
 */
void
accord_pipeline_toggle (AccordPipeline    *self,
                        AccordPipelineRow *group)
{
  g_return_if_fail (ACCORD_IS_PIPELINE (self));
  g_return_if_fail (accord_pipeline_row_get_deal (group) == NULL);

  if (accord_deal_filter_is_searching (self->filter))
    return;

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

  return accord_pipeline_rows_find (self->rows, deal);
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
  GPtrArray *rows;

  g_return_if_fail (ACCORD_IS_PIPELINE (self));

  rows = accord_pipeline_rows_get (self->rows);
  for (guint i = 0; i < rows->len; i++)
    accord_pipeline_row_set_related (
      rows->pdata[i],
      accord_selection_contains (
        selection,
        ACCORD_ENTITY (accord_pipeline_row_get_deal (rows->pdata[i]))));
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
 * accord_pipeline_get_n_hidden:
 *
 * Returns: how many open deals the filter and the search leave out
 */
guint
accord_pipeline_get_n_hidden (AccordPipeline *self)
{
  g_return_val_if_fail (ACCORD_IS_PIPELINE (self), 0);

  return self->n_hidden;
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

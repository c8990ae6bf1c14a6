/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordPipelineRows: every deal has one row as long as it lives. Nothing is
 * computed for a row that nobody asks for.
 */

#include "config.h"

#include "accord-pipeline-rows.h"

#include "accord-account.h"
#include "accord-exit-criterion.h"
#include "accord-met-criterion.h"
#include "accord-person.h"
#include "accord-promise.h"
#include "accord-settings.h"
#include "accord-stage.h"

#include <math.h>

struct _AccordPipelineRows
{
  AccordPlan *plan;
  AccordOutlook *outlook; /* NULL for none */
  GHashTable *by_deal;    /* gint64 * of the deal → AccordPipelineRow */
  GPtrArray *rows;        /* all of them, in whatever order */
};

static void
add_row (AccordPipelineRows *self,
         AccordDeal     *deal)
{
  gint64 id = accord_entity_get_id (ACCORD_ENTITY (deal));
  AccordPipelineRow *row = accord_pipeline_row_new_deal (deal);

  accord_pipeline_row_refresh (row);
  g_hash_table_insert (self->by_deal, g_memdup2 (&id, sizeof id), row);
  g_ptr_array_add (self->rows, row);
}

/**
 * accord_pipeline_rows_new:
 * @plan: a plan
 * @outlook: (nullable): what is to be expected of its promises
 *
 * Returns: (transfer full): a row for each of its deals
 */
AccordPipelineRows *
accord_pipeline_rows_new (AccordPlan    *plan,
                          AccordOutlook *outlook)
{
  AccordPipelineRows *self = g_new0 (AccordPipelineRows, 1);
  AccordEntityList *deals = accord_plan_get_list (plan, ACCORD_TYPE_DEAL);

  self->plan = g_object_ref (plan);
  g_set_object (&self->outlook, outlook);
  self->by_deal = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                         g_object_unref);
  self->rows = g_ptr_array_new ();
  for (guint i = 0; i < accord_entity_list_get_size (deals); i++)
    add_row (self, accord_entity_list_get (deals, i));

  return self;
}

/**
 * accord_pipeline_rows_free:
 * @self: (transfer full): some rows
 */
void
accord_pipeline_rows_free (AccordPipelineRows *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->by_deal);
  g_clear_object (&self->outlook);
  g_object_unref (self->plan);
  g_free (self);
}

/**
 * accord_pipeline_rows_get:
 *
 * Returns: (transfer none) (element-type AccordPipelineRow): all rows, in an
 *   order that is the caller's to choose
 */
GPtrArray *
accord_pipeline_rows_get (AccordPipelineRows *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->rows;
}

/**
 * accord_pipeline_rows_find:
 * @deal: the id of a deal
 *
 * Returns: (transfer none) (nullable): its row
 */
AccordPipelineRow *
accord_pipeline_rows_find (AccordPipelineRows *self,
                           gint64              deal)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->by_deal, &deal);
}

static double
get_chance (AccordPipelineRows *self,
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

/**
 * accord_pipeline_rows_count:
 *
 * Counts anew how the promises stand, for all deals in one pass: this also
 * runs while somebody drags a date, once a frame.
 *
 * Returns: whether any deal's stand otherwise now
 */
gboolean
accord_pipeline_rows_count (AccordPipelineRows *self)
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
      AccordPipelineRow *row = accord_pipeline_rows_find (
        self, accord_entity_get_reference (promise, ACCORD_PROMISE_DEAL));

      if (row != NULL)
        accord_pipeline_row_count (
          row, accord_promise_standing_of (promise, get_chance (self, promise),
                                           confidence));
    }
  for (guint i = 0; i < self->rows->len; i++)
    news |= accord_pipeline_row_take_count (self->rows->pdata[i]);

  return news;
}

static void
refresh_deal (AccordPipelineRows *self,
              gint64          id)
{
  AccordPipelineRow *row = accord_pipeline_rows_find (self, id);
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

/* Thousands may go in one change, and leave the order in one pass. */
static void
leave_out (AccordPipelineRows *self,
           GHashTable         *gone)
{
  guint n_kept = 0;

  if (g_hash_table_size (gone) == 0)
    return;

  for (guint i = 0; i < self->rows->len; i++)
    if (!g_hash_table_contains (gone, self->rows->pdata[i]))
      self->rows->pdata[n_kept++] = self->rows->pdata[i];
  g_ptr_array_set_size (self->rows, (int) n_kept);
}

static void
follow_deal (AccordPipelineRows *self,
             const AccordOp     *op,
             GHashTable         *gone)
{
  AccordPipelineRow *row = accord_pipeline_rows_find (self, op->entity);

  if (op->kind != ACCORD_OP_DELETE)
    refresh_deal (self, op->entity);
  else if (row != NULL)
    {
      g_hash_table_add (gone, g_object_ref (row));
      g_hash_table_remove (self->by_deal, &op->entity);
    }
}

/* A criterion that came, went or changed hands. */
static void
follow_criterion (AccordPipelineRows *self,
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

/**
 * accord_pipeline_rows_follow:
 * @change: of the plan
 *
 * Takes over what @change says of deals.
 *
 * Returns: whether it concerns all of them, and their stages
 */
gboolean
accord_pipeline_rows_follow (AccordPipelineRows *self,
                             AccordChange       *change)
{
  g_autoptr (GHashTable) gone
    = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  gboolean all = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < accord_change_get_n_ops (change); i++)
    {
      const AccordOp *op = accord_change_get_op (change, i);

      if (op->entity_type == ACCORD_TYPE_DEAL)
        follow_deal (self, op, gone);
      else if (op->entity_type == ACCORD_TYPE_MET_CRITERION)
        follow_criterion (self, op);
      else
        all |= concerns_all (op->entity_type);
    }
  leave_out (self, gone);

  return all;
}

/**
 * accord_pipeline_rows_refresh:
 *
 * Reads all deals anew.
 */
void
accord_pipeline_rows_refresh (AccordPipelineRows *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->rows->len; i++)
    accord_pipeline_row_refresh (self->rows->pdata[i]);
}

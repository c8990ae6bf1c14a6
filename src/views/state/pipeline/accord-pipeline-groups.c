/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-pipeline-groups.h"

#include "accord-choices.h"
#include "accord-stage.h"

#define N_STATES (ACCORD_DEAL_STATE_LOST + 1)

static AccordDealState
get_stage_state (AccordEntity *stage)
{
  switch (accord_entity_get_choice (stage, ACCORD_STAGE_KIND))
    {
    case ACCORD_STAGE_KIND_WON:
      return ACCORD_DEAL_STATE_WON;
    case ACCORD_STAGE_KIND_LOST:
      return ACCORD_DEAL_STATE_LOST;
    case ACCORD_STAGE_KIND_OPEN:
    default:
      return ACCORD_DEAL_STATE_OPEN;
    }
}

static AccordPipelineRow *
find_group (GPtrArray      *groups,
            AccordEntity   *stage,
            AccordDealState state)
{
  for (guint i = 0; i < groups->len; i++)
    if (accord_pipeline_row_get_stage (groups->pdata[i]) == stage
        && accord_pipeline_row_get_state (groups->pdata[i]) == state)
      return groups->pdata[i];

  return NULL;
}

/* A group that was there keeps its row, and with it whether it is open. What
 * is over is closed to begin with. */
static void
add_group (GPtrArray      *groups,
           GPtrArray      *before,
           AccordEntity   *stage,
           AccordDealState state)
{
  AccordPipelineRow *group = find_group (before, stage, state);

  if (group != NULL)
    {
      g_ptr_array_add (groups, g_object_ref (group));
      return;
    }

  group = accord_pipeline_row_new_group (stage, state);
  accord_pipeline_row_set_open (group, state == ACCORD_DEAL_STATE_OPEN);
  g_ptr_array_add (groups, group);
}

/**
 * accord_pipeline_groups_update:
 * @before: (transfer full) (element-type AccordPipelineRow): the groups that
 *   there were
 * @plan: a plan
 *
 * Returns: (transfer full) (element-type AccordPipelineRow): those that there
 *   are; groups of before are the same objects
 */
GPtrArray *
accord_pipeline_groups_update (GPtrArray  *before,
                               AccordPlan *plan)
{
  AccordEntityList *stages = accord_plan_get_list (plan, ACCORD_TYPE_STAGE);
  GPtrArray *groups = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_before;

  for (AccordDealState state = 0; state < N_STATES; state++)
    {
      n_before = groups->len;
      for (guint i = accord_entity_list_get_size (stages); i-- > 0;)
        if (get_stage_state (accord_entity_list_get (stages, i)) == state)
          add_group (groups, before, accord_entity_list_get (stages, i),
                     state);
      /* A deal may be open without a stage, and won where no stage says so. */
      if (state == ACCORD_DEAL_STATE_OPEN || groups->len == n_before)
        add_group (groups, before, NULL, state);
    }
  g_ptr_array_unref (before);

  return groups;
}

/**
 * accord_pipeline_groups_find:
 * @row: the row of a deal
 *
 * Returns: which of @groups it belongs to
 */
guint
accord_pipeline_groups_find (GPtrArray         *groups,
                             AccordPipelineRow *row)
{
  AccordEntity *stage = accord_pipeline_row_get_stage (row);
  AccordDealState state = accord_pipeline_row_get_state (row);
  guint fallback = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      AccordPipelineRow *group = groups->pdata[i];

      if (accord_pipeline_row_get_state (group) != state)
        continue;
      if (accord_pipeline_row_get_stage (group) == stage)
        return i;
      /* The last of the open ones is the one without a stage. */
      if (fallback == 0 || state == ACCORD_DEAL_STATE_OPEN)
        fallback = i;
    }

  return fallback;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-stage-move.h"

#include "accord-choices.h"
#include "accord-exit-criterion.h"
#include "accord-met-criterion.h"
#include "accord-plan-edit.h"
#include "accord-stage.h"

#include <glib/gi18n-lib.h>

struct _AccordStageMove
{
  GObject parent_instance;

  AccordPlan *plan;
  AccordDeal *deal;
  AccordEntity *stage; /* NULL for none */
  AccordDay today;
  GPtrArray *missing; /* AccordEntity: exit criteria that aren't met */
  GHashTable *met;    /* those of them that are said to be met now */
  char *reason;
};

G_DEFINE_FINAL_TYPE (AccordStageMove, accord_stage_move, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
accord_stage_move_finalize (GObject *object)
{
  AccordStageMove *self = ACCORD_STAGE_MOVE (object);

  g_free (self->reason);
  g_hash_table_unref (self->met);
  g_ptr_array_unref (self->missing);
  g_clear_object (&self->stage);
  g_clear_object (&self->deal);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_stage_move_parent_class)->finalize (object);
}

static void
accord_stage_move_class_init (AccordStageMoveClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_stage_move_finalize;

  /**
   * AccordStageMove::changed:
   *
   * Whether it is allowed may be another answer now.
   */
  signals[CHANGED]
    = g_signal_new ("changed", ACCORD_TYPE_STAGE_MOVE, G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_stage_move_init (AccordStageMove *self)
{
  self->missing = g_ptr_array_new_with_free_func (g_object_unref);
  self->met = g_hash_table_new (g_direct_hash, g_direct_equal);
}

static AccordStageKind
get_kind (AccordEntity *stage)
{
  return stage == NULL
           ? ACCORD_STAGE_KIND_OPEN
           : (AccordStageKind) accord_entity_get_choice (stage,
                                                         ACCORD_STAGE_KIND);
}

static gboolean
is_met (AccordDeal   *deal,
        AccordEntity *criterion)
{
  g_autoptr (GPtrArray) met = accord_entity_list_referrers (
    ACCORD_ENTITY (deal), ACCORD_TYPE_MET_CRITERION,
    ACCORD_MET_CRITERION_DEAL);

  for (guint i = 0; i < met->len; i++)
    if (accord_entity_get_referred (met->pdata[i],
                                    ACCORD_MET_CRITERION_CRITERION)
        == criterion)
      return TRUE;

  return FALSE;
}

static void
add_missing (AccordStageMove *self,
             AccordEntity    *stage)
{
  g_autoptr (GPtrArray) criteria = accord_entity_list_referrers (
    stage, ACCORD_TYPE_EXIT_CRITERION, ACCORD_EXIT_CRITERION_STAGE);

  for (guint i = 0; i < criteria->len; i++)
    if (!is_met (self->deal, criteria->pdata[i]))
      g_ptr_array_add (self->missing, g_object_ref (criteria->pdata[i]));
}

/* Going forward, a deal leaves its stage and every one that it jumps over;
 * going back, or being lost, asks for nothing. */
static void
find_missing (AccordStageMove *self)
{
  AccordEntityList *stages
    = accord_plan_get_list (self->plan, ACCORD_TYPE_STAGE);
  AccordEntity *from = accord_entity_get_referred (ACCORD_ENTITY (self->deal),
                                                   ACCORD_DEAL_STAGE);
  guint first = 0, end = 0;

  if (self->stage == NULL || from == NULL
      || get_kind (self->stage) == ACCORD_STAGE_KIND_LOST)
    return;

  accord_entity_list_find (stages, from, &first);
  accord_entity_list_find (stages, self->stage, &end);
  for (guint i = first; i < end; i++)
    {
      AccordEntity *stage = accord_entity_list_get (stages, i);

      if (get_kind (stage) == ACCORD_STAGE_KIND_OPEN)
        add_missing (self, stage);
    }
}

/**
 * accord_stage_move_new:
 * @stage: (nullable): where @deal shall go
 * @today: the day on which it goes there
 *
 * Returns: (transfer full): a move that has not been made
 */
AccordStageMove *
accord_stage_move_new (AccordPlan   *plan,
                       AccordDeal   *deal,
                       AccordEntity *stage,
                       AccordDay     today)
{
  AccordStageMove *self;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (ACCORD_IS_DEAL (deal), NULL);

  self = g_object_new (ACCORD_TYPE_STAGE_MOVE, NULL);
  self->plan = g_object_ref (plan);
  self->deal = g_object_ref (deal);
  g_set_object (&self->stage, stage);
  self->today = today;
  self->reason = g_strdup ("");
  find_missing (self);

  return self;
}

/**
 * accord_stage_move_get_deal:
 *
 * Returns: (transfer none): what moves
 */
AccordDeal *
accord_stage_move_get_deal (AccordStageMove *self)
{
  g_return_val_if_fail (ACCORD_IS_STAGE_MOVE (self), NULL);

  return self->deal;
}

/**
 * accord_stage_move_get_stage:
 *
 * Returns: (transfer none) (nullable): where it goes
 */
AccordEntity *
accord_stage_move_get_stage (AccordStageMove *self)
{
  g_return_val_if_fail (ACCORD_IS_STAGE_MOVE (self), NULL);

  return self->stage;
}

/**
 * accord_stage_move_get_missing:
 *
 * Returns: (transfer none) (element-type AccordEntity): the exit criteria of
 *   the stages that it leaves and that it has not met yet
 */
GPtrArray *
accord_stage_move_get_missing (AccordStageMove *self)
{
  g_return_val_if_fail (ACCORD_IS_STAGE_MOVE (self), NULL);

  return self->missing;
}

/**
 * accord_stage_move_set_met:
 * @criterion: one of those that are missing
 * @met: whether somebody says that it is met
 */
void
accord_stage_move_set_met (AccordStageMove *self,
                           AccordEntity    *criterion,
                           gboolean         met)
{
  g_return_if_fail (ACCORD_IS_STAGE_MOVE (self));

  if (met)
    g_hash_table_add (self->met, criterion);
  else
    g_hash_table_remove (self->met, criterion);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * accord_stage_move_set_reason:
 * @reason: why it goes all the same; it goes into the history
 */
void
accord_stage_move_set_reason (AccordStageMove *self,
                              const char      *reason)
{
  g_return_if_fail (ACCORD_IS_STAGE_MOVE (self));

  g_free (self->reason);
  self->reason = g_strstrip (g_strdup (reason));
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * accord_stage_move_needs_reason:
 *
 * Returns: whether criteria are missing still
 */
gboolean
accord_stage_move_needs_reason (AccordStageMove *self)
{
  g_return_val_if_fail (ACCORD_IS_STAGE_MOVE (self), FALSE);

  return g_hash_table_size (self->met) < self->missing->len;
}

/**
 * accord_stage_move_is_allowed:
 *
 * Returns: whether all that is needed is there: every criterion, or a reason
 */
gboolean
accord_stage_move_is_allowed (AccordStageMove *self)
{
  g_return_val_if_fail (ACCORD_IS_STAGE_MOVE (self), FALSE);

  return !accord_stage_move_needs_reason (self) || *self->reason != '\0';
}

static void
write_met (AccordStageMove *self)
{
  for (guint i = 0; i < self->missing->len; i++)
    if (g_hash_table_contains (self->met, self->missing->pdata[i]))
      {
        gpointer met
          = accord_plan_add (self->plan, ACCORD_TYPE_MET_CRITERION, 0);

        accord_plan_set_reference (self->plan, met, ACCORD_MET_CRITERION_DEAL,
                                   self->deal);
        accord_plan_set_reference (self->plan, met,
                                   ACCORD_MET_CRITERION_CRITERION,
                                   self->missing->pdata[i]);
        accord_plan_set_day (self->plan, met, ACCORD_MET_CRITERION_MET_ON,
                             self->today);
      }
}

/* A stage may say that its deals are won or lost; then they are. */
static void
write_stage (AccordStageMove *self)
{
  static const AccordDealState states[] = {
    [ACCORD_STAGE_KIND_OPEN] = ACCORD_DEAL_STATE_OPEN,
    [ACCORD_STAGE_KIND_WON] = ACCORD_DEAL_STATE_WON,
    [ACCORD_STAGE_KIND_LOST] = ACCORD_DEAL_STATE_LOST,
  };
  AccordDealState state = states[get_kind (self->stage)];
  int before
    = accord_entity_get_choice (ACCORD_ENTITY (self->deal), ACCORD_DEAL_STATE);

  accord_plan_set_reference (self->plan, self->deal, ACCORD_DEAL_STAGE,
                             self->stage);
  accord_plan_set_day (self->plan, self->deal, ACCORD_DEAL_STAGE_SINCE,
                       self->today);
  if ((int) state == before)
    return;

  accord_plan_set_integer (self->plan, self->deal, ACCORD_DEAL_STATE, state);
  accord_plan_set_day (self->plan, self->deal, ACCORD_DEAL_CLOSED_ON,
                       state == ACCORD_DEAL_STATE_OPEN ? ACCORD_DAY_NONE
                                                       : self->today);
}

/**
 * accord_stage_move_make:
 * @error: return location
 *
 * Moves the deal, as one change.
 *
 * Returns: whether it is on disk
 */
gboolean
accord_stage_move_make (AccordStageMove *self,
                        GError         **error)
{
  g_autofree char *deal = NULL, *stage = NULL, *name = NULL;

  g_return_val_if_fail (ACCORD_IS_STAGE_MOVE (self), FALSE);
  g_return_val_if_fail (accord_stage_move_is_allowed (self), FALSE);

  deal = accord_entity_dup_label (ACCORD_ENTITY (self->deal));
  stage = self->stage != NULL ? accord_entity_dup_label (self->stage)
                              : g_strdup (_("No stage"));
  /* Translators: the name of a change: a deal, and a stage. */
  name = g_strdup_printf (C_ ("stage", "Move %s to %s"), deal, stage);
  accord_plan_begin (self->plan, name,
                     *self->reason != '\0' ? self->reason : NULL);
  write_met (self);
  write_stage (self);

  return accord_plan_commit (self->plan, error);
}

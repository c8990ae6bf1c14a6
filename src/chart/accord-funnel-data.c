/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-funnel-data.h"

static void
stage_clear (gpointer data)
{
  g_free (((AccordFunnelStage *) data)->name);
}

static void
data_clear (gpointer data)
{
  AccordFunnelData *self = data;

  g_free (self->currency);
  g_array_unref (self->stages);
}

/**
 * accord_funnel_data_new:
 * @currency: (nullable): the plan's currency; copied
 * @won: what is won already
 * @goal: the shared goal, or %ACCORD_MONEY_NONE
 *
 * Returns: (transfer full): data without stages
 */
AccordFunnelData *
accord_funnel_data_new (const char *currency,
                        AccordMoney won,
                        AccordMoney goal)
{
  AccordFunnelData *self = g_atomic_rc_box_new0 (AccordFunnelData);

  self->currency = g_strdup (currency);
  self->won = won;
  self->goal = goal;
  self->stages = g_array_new (FALSE, FALSE, sizeof (AccordFunnelStage));
  g_array_set_clear_func (self->stages, stage_clear);

  return self;
}

/**
 * accord_funnel_data_ref:
 *
 * Returns: (transfer full): @self
 */
AccordFunnelData *
accord_funnel_data_ref (AccordFunnelData *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * accord_funnel_data_unref:
 * @self: (transfer full): data
 */
void
accord_funnel_data_unref (AccordFunnelData *self)
{
  g_atomic_rc_box_release_full (self, data_clear);
}

/**
 * accord_funnel_data_add:
 * @name: the stage; copied
 * @n_deals: how many deals are in it
 * @amount: what they add up to
 * @weighted: what they add up to, each times its chance to win
 */
void
accord_funnel_data_add (AccordFunnelData *self,
                        const char       *name,
                        guint             n_deals,
                        AccordMoney       amount,
                        AccordMoney       weighted)
{
  AccordFunnelStage stage = { NULL, n_deals, amount, weighted };

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);

  stage.name = g_strdup (name);
  g_array_append_val (self->stages, stage);
}

/**
 * accord_funnel_data_get_expected:
 *
 * Returns: what is won, and what may be expected of the open deals; as much
 *   of it as an amount can hold
 */
AccordMoney
accord_funnel_data_get_expected (const AccordFunnelData *self)
{
  AccordMoney sum;

  g_return_val_if_fail (self != NULL, 0);

  sum = self->won;
  for (guint i = 0; i < self->stages->len; i++)
    {
      AccordMoney weighted
          = g_array_index (self->stages, AccordFunnelStage, i).weighted;

      if (!accord_money_add (sum, weighted, &sum))
        return ACCORD_MONEY_MAX;
    }

  return sum;
}

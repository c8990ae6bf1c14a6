/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-funnel-source.h"

#include "accord-choices.h"
#include "accord-deal.h"
#include "accord-settings.h"
#include "accord-stage.h"

#include <glib/gi18n-lib.h>

/* What the deals of a stage come to. */
typedef struct
{
  guint n_deals;
  AccordMoney amount;
  AccordMoney weighted;
} Sum;

/* Once it is too much to be counted, it stays so. */
static AccordMoney
add (AccordMoney a,
     AccordMoney b)
{
  AccordMoney sum;

  return accord_money_add (a, b, &sum) ? sum : G_MAXINT64;
}

static void
add_deal (Sum          *sum,
          AccordEntity *deal)
{
  AccordMoney value = accord_deal_get_value (ACCORD_DEAL (deal));

  sum->n_deals++;
  if (value == ACCORD_MONEY_NONE)
    return;
  sum->amount = add (sum->amount, value);
  sum->weighted
    = add (sum->weighted, accord_money_scale (
                            value, accord_deal_get_chance (ACCORD_DEAL (deal))));
}

/* Sums the open deals by stage, NULL being none, and returns what is won. */
static AccordMoney
sum_deals (AccordPlan *plan,
           GHashTable *sums)
{
  g_autoptr (GPtrArray) deals
    = accord_plan_dup_current (plan, ACCORD_TYPE_DEAL);
  AccordMoney won = 0;

  for (guint i = 0; i < deals->len; i++)
    {
      AccordEntity *deal = deals->pdata[i];
      int state = accord_entity_get_choice (deal, ACCORD_DEAL_STATE);
      gpointer stage = accord_entity_get_referred (deal, ACCORD_DEAL_STAGE);
      Sum *sum = g_hash_table_lookup (sums, stage);

      if (state == ACCORD_DEAL_STATE_WON
          && accord_deal_get_value (ACCORD_DEAL (deal)) != ACCORD_MONEY_NONE)
        won = add (won, accord_deal_get_value (ACCORD_DEAL (deal)));
      if (state != ACCORD_DEAL_STATE_OPEN)
        continue;
      if (sum == NULL)
        {
          sum = g_new0 (Sum, 1);
          g_hash_table_insert (sums, stage, sum);
        }
      add_deal (sum, deal);
    }

  return won;
}

static void
add_stage (AccordFunnelData *data,
           const char       *name,
           const Sum        *sum)
{
  static const Sum nothing = { 0, 0, 0 };

  if (sum == NULL)
    sum = &nothing;
  accord_funnel_data_add (data, name, sum->n_deals, sum->amount,
                          sum->weighted);
}

/**
 * accord_funnel_source_new:
 * @plan: a plan
 *
 * Returns: (transfer full): the open deals by stage, in the order of the
 *   stages, and what is won, against the goal. A stage for won or lost deals
 *   stands there only if an open deal is in it
 */
AccordFunnelData *
accord_funnel_source_new (AccordPlan *plan)
{
  g_autoptr (GHashTable) sums
    = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GPtrArray) stages = NULL;
  AccordEntity *settings;
  AccordFunnelData *data;
  AccordMoney won;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  settings = accord_plan_get_root (plan);
  won = sum_deals (plan, sums);
  data = accord_funnel_data_new (
    accord_entity_get_text (settings, ACCORD_SETTINGS_CURRENCY), won,
    accord_entity_get_money (settings, ACCORD_SETTINGS_GOAL_AMOUNT));
  stages = accord_plan_dup_current (plan, ACCORD_TYPE_STAGE);
  for (guint i = 0; i < stages->len; i++)
    {
      AccordEntity *stage = stages->pdata[i];
      const Sum *sum = g_hash_table_lookup (sums, stage);

      if (sum != NULL
          || accord_entity_get_choice (stage, ACCORD_STAGE_KIND)
               == ACCORD_STAGE_KIND_OPEN)
        add_stage (data, accord_entity_get_text (stage, ACCORD_STAGE_NAME),
                   sum);
    }
  if (g_hash_table_contains (sums, NULL))
    /* Translators: deals that are in no stage of the pipeline. */
    add_stage (data, _("No stage"), g_hash_table_lookup (sums, NULL));

  return data;
}

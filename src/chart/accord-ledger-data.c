/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-ledger-data.h"

static void
entry_clear (gpointer data)
{
  g_free ((char *) ((AccordLedgerEntry *) data)->title);
}

static void
data_clear (gpointer data)
{
  AccordLedgerData *self = data;

  g_free (self->currency);
  g_array_unref (self->entries);
}

/**
 * accord_ledger_data_new:
 * @as_of: the plan's "as of" day
 * @currency: (nullable): the plan's currency; copied
 *
 * Returns: (transfer full): data without entries
 */
AccordLedgerData *
accord_ledger_data_new (AccordDay   as_of,
                        const char *currency)
{
  AccordLedgerData *self = g_atomic_rc_box_new0 (AccordLedgerData);

  self->as_of = as_of;
  self->currency = g_strdup (currency);
  self->entries = g_array_new (FALSE, FALSE, sizeof (AccordLedgerEntry));
  g_array_set_clear_func (self->entries, entry_clear);

  return self;
}

/**
 * accord_ledger_data_ref:
 *
 * Returns: (transfer full): @self
 */
AccordLedgerData *
accord_ledger_data_ref (AccordLedgerData *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * accord_ledger_data_unref:
 * @self: (transfer full): data
 */
void
accord_ledger_data_unref (AccordLedgerData *self)
{
  g_atomic_rc_box_release_full (self, data_clear);
}

/**
 * accord_ledger_data_add:
 * @entry: when who gave way, in any order; copied with its title
 */
void
accord_ledger_data_add (AccordLedgerData        *self,
                        const AccordLedgerEntry *entry)
{
  AccordLedgerEntry copy;
  guint place;

  g_return_if_fail (self != NULL);
  g_return_if_fail (entry != NULL && entry->title != NULL);
  g_return_if_fail (accord_day_is_valid (entry->day));

  copy = *entry;
  copy.cost = MAX (entry->cost, 0);
  copy.title = g_strdup (entry->title);
  place = self->entries->len;
  while (place > 0
         && g_array_index (self->entries, AccordLedgerEntry, place - 1).day
                > copy.day)
    place--;
  g_array_insert_val (self->entries, place, copy);
}

/**
 * accord_ledger_data_get_balance:
 * @entry: up to and with which entry
 *
 * Returns: what sales gave minus what engineering gave; as much of it as an
 *   amount can hold
 */
AccordMoney
accord_ledger_data_get_balance (const AccordLedgerData *self,
                                guint                   entry)
{
  AccordMoney balance = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (entry < self->entries->len, 0);

  for (guint i = 0; i <= entry; i++)
    {
      const AccordLedgerEntry *e = &g_array_index (self->entries,
                                                   AccordLedgerEntry, i);
      AccordMoney change = e->side == ACCORD_LEDGER_SALES ? e->cost : -e->cost;

      if (!accord_money_add (balance, change, &balance))
        return change > 0 ? ACCORD_MONEY_MAX : -ACCORD_MONEY_MAX;
    }

  return balance;
}

/**
 * accord_ledger_data_sum:
 * @side: a side
 * @sum: (out): what it gave, all together
 *
 * Sums up one side.
 */
void
accord_ledger_data_sum (const AccordLedgerData *self,
                        AccordLedgerSide        side,
                        AccordLedgerSum        *sum)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (sum != NULL);

  *sum = (AccordLedgerSum) { 0 };
  for (guint i = 0; i < self->entries->len; i++)
    {
      const AccordLedgerEntry *entry
        = &g_array_index (self->entries, AccordLedgerEntry, i);
      AccordMoney cost;

      if (entry->side != side)
        continue;
      sum->n_times++;
      sum->days += entry->days;
      sum->hours += entry->hours;
      sum->cost = accord_money_add (sum->cost, entry->cost, &cost)
                    ? cost
                    : ACCORD_MONEY_MAX;
    }
}

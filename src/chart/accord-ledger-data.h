/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-day.h"
#include "accord-money.h"

G_BEGIN_DECLS

/**
 * AccordLedgerSide:
 *
 * Which side gave way.
 */
typedef enum
{
  ACCORD_LEDGER_SALES,
  ACCORD_LEDGER_ENGINEERING,
} AccordLedgerSide;

/**
 * AccordLedgerEntry:
 * @id: the decision's id, for the caller's own use
 * @day: when it was decided
 * @side: who gave way
 * @cost: what that cost, not negative
 * @days: person-days that it cost
 * @hours: the overtime that it asked for
 * @title: what was decided
 *
 * A time that a side gave way. In data the title belongs to the data.
 */
typedef struct
{
  gint64 id;
  AccordDay day;
  AccordLedgerSide side;
  AccordMoney cost;
  double days;
  double hours;
  const char *title;
} AccordLedgerEntry;

/**
 * AccordLedgerData:
 * @as_of: the plan's "as of" day
 * @currency: (nullable): the plan's currency
 * @entries: (element-type AccordLedgerEntry): by ascending day
 *
 * Who gave way, when, and at what cost. Reference-counted.
 */
typedef struct
{
  AccordDay as_of;
  char *currency;
  GArray *entries;
} AccordLedgerData;

/**
 * AccordLedgerSum:
 * @n_times: how often a side gave way
 * @cost: what that cost, minor units
 * @days: in person-days
 * @hours: in hours of overtime
 *
 * All of one side.
 */
typedef struct
{
  guint n_times;
  AccordMoney cost;
  double days;
  double hours;
} AccordLedgerSum;

AccordLedgerData *accord_ledger_data_new         (AccordDay               as_of,
                                                  const char             *currency);
AccordLedgerData *accord_ledger_data_ref         (AccordLedgerData       *self);
void              accord_ledger_data_unref       (AccordLedgerData       *self);
void              accord_ledger_data_add         (AccordLedgerData        *self,
                                                  const AccordLedgerEntry *entry);
AccordMoney       accord_ledger_data_get_balance (const AccordLedgerData *self,
                                                  guint                   entry);
void              accord_ledger_data_sum         (const AccordLedgerData *self,
                                                  AccordLedgerSide        side,
                                                  AccordLedgerSum        *sum);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordLedgerData, accord_ledger_data_unref)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-ledger-data.h"
#include "accord-plan.h"

G_BEGIN_DECLS

AccordLedgerData *accord_ledger_source_new (AccordPlan *plan,
                                            AccordDay   today);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart.h"
#include "accord-ledger-data.h"

G_BEGIN_DECLS

AccordChart *accord_ledger_chart_new (AccordLedgerData *data);

G_END_DECLS

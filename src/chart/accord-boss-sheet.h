/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"
#include "accord-sheet.h"

G_BEGIN_DECLS

AccordSheet *accord_boss_sheet_new (AccordPlan *plan,
                                    AccordDay   today);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-funnel-data.h"
#include "accord-plan.h"

G_BEGIN_DECLS

AccordFunnelData *accord_funnel_source_new (AccordPlan *plan);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"
#include "accord-profile.h"

G_BEGIN_DECLS

/* What a table can be read as. */

GPtrArray *accord_import_readings_list (AccordPlan *plan);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

AccordPlan *accord_new_plan (const char *name);

G_END_DECLS

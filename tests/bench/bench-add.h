/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

/* What made-up plans are made of; inside a change. */

AccordEntity *bench_add_named (AccordPlan   *plan,
                               GType         kind,
                               guint         field,
                               const char   *word,
                               guint         i);
AccordEntity *bench_add_link  (AccordPlan   *plan,
                               GType         kind,
                               guint         one_field,
                               gpointer      one,
                               guint         other_field,
                               gpointer      other);
GPtrArray    *bench_add_teams (AccordPlan   *plan,
                               guint         n_teams,
                               guint         n_people);

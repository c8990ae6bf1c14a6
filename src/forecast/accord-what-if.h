/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecast-difference.h"

G_BEGIN_DECLS

GPtrArray *accord_what_if_run (AccordPlan         *plan,
                               GPtrArray          *changes,
                               AccordDay           today,
                               guint               n_trials,
                               guint               n_threads,
                               const atomic_bool  *cancel,
                               GError            **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecast-difference.h"
#include "accord-plan.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What a change does to the promises and to the worth of the plan. */

void cli_difference_add_json   (JsonBuilder              *builder,
                                AccordPlan               *plan,
                                AccordForecastDifference *difference);
void cli_difference_print_text (AccordPlan               *plan,
                                AccordForecastDifference *difference);

G_END_DECLS

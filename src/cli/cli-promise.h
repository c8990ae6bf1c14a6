/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-promise.h"
#include "cli-plan.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void  cli_promise_print        (AccordPlan     *plan,
                                CliRequest     *request,
                                AccordPromise  *promise);
void  cli_promise_print_limits (AccordPromise  *promise);
void  cli_promise_print_all_limits
                               (GPtrArray      *promises);
void  cli_promise_add_limits   (JsonBuilder    *builder,
                                AccordPromise  *promise);

G_END_DECLS

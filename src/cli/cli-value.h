/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"
#include "cli-verb.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

char *cli_value_to_text    (AccordPlan         *plan,
                            const AccordField  *field,
                            AccordValue         value);
void  cli_value_add_json   (JsonBuilder        *builder,
                            AccordPlan         *plan,
                            const AccordField  *field,
                            AccordValue         value);
void  cli_value_add_entity (JsonBuilder        *builder,
                            AccordPlan         *plan,
                            AccordEntity       *entity,
                            const CliRequest   *request);

G_END_DECLS

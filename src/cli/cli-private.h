/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

/* What one side holds back, and what would betray it. */

const char *cli_private_get_name (AccordChange  *change,
                                  gboolean       private_too);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-day.h"

G_BEGIN_DECLS

char *accord_day_range_format (AccordDay  early,
                               AccordDay  late,
                               AccordDay  today);

G_END_DECLS

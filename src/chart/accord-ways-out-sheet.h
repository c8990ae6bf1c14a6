/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecast.h"
#include "accord-promise.h"
#include "accord-sheet.h"

G_BEGIN_DECLS

AccordSheet *accord_ways_out_sheet_new (AccordPlan     *plan,
                                        AccordPromise  *promise,
                                        AccordForecast *forecast,
                                        GPtrArray      *ways,
                                        AccordDay       today);

G_END_DECLS

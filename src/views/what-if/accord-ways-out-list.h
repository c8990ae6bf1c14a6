/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-way-out-choice.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordWaysOutList:
 *
 * The ways out for a promise, with their figures. A click previews one, with
 * Shift it is combined with the one that is previewed.
 */
#define ACCORD_TYPE_WAYS_OUT_LIST (accord_ways_out_list_get_type ())
G_DECLARE_FINAL_TYPE (AccordWaysOutList, accord_ways_out_list, ACCORD,
                      WAYS_OUT_LIST, AdwBin)

void  accord_ways_out_list_show  (AccordWaysOutList   *self,
                                  AccordPlan          *plan,
                                  AccordWayOutChoice  *choice);
void  accord_ways_out_list_move  (AccordWaysOutList   *self,
                                  int                  by);

G_END_DECLS

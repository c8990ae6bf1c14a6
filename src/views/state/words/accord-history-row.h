/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-change.h"

G_BEGIN_DECLS

/**
 * AccordHistoryRow:
 *
 * A change in the history of a plan, in texts. Of one that touched what one
 * side holds back, no more is told than who made it, and when.
 */
#define ACCORD_TYPE_HISTORY_ROW (accord_history_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordHistoryRow, accord_history_row, ACCORD,
                      HISTORY_ROW, GObject)

AccordHistoryRow *accord_history_row_new          (AccordChange     *change);
const char       *accord_history_row_get_what     (AccordHistoryRow *self);
const char       *accord_history_row_get_who      (AccordHistoryRow *self);
const char       *accord_history_row_get_why      (AccordHistoryRow *self);
gboolean          accord_history_row_is_held_back (AccordHistoryRow *self);
gboolean          accord_history_row_matches      (AccordHistoryRow *self,
                                                   const char       *words);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-scenario-comparison.h"

G_BEGIN_DECLS

/**
 * AccordScenarioTable:
 * @n_columns: one for what a row is about, one for the plan, one a scenario
 * @first_promise: the row where the promises begin
 * @cells: (element-type utf8): row by row, the headings first
 * @differs: (element-type gboolean): for each cell, whether it is another one
 *   than the plan's
 *
 * Scenarios side by side, in words: what the plan comes to, then the date and
 * the chance of each promise.
 */
typedef struct
{
  guint n_columns;
  guint first_promise;
  GPtrArray *cells;
  GArray *differs;
} AccordScenarioTable;

AccordScenarioTable *accord_scenario_table_new          (AccordScenarioComparison *comparison);
void                 accord_scenario_table_free         (AccordScenarioTable      *self);
guint                accord_scenario_table_get_n_rows   (AccordScenarioTable      *self);
const char          *accord_scenario_table_get          (AccordScenarioTable      *self,
                                                         guint                     row,
                                                         guint                     column);
gboolean             accord_scenario_table_is_different (AccordScenarioTable      *self,
                                                         guint                     row,
                                                         guint                     column);
char                *accord_scenario_table_dup_sign     (guint                     column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordScenarioTable,
                               accord_scenario_table_free)

G_END_DECLS

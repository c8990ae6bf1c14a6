/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"
#include "accord-scenario.h"

G_BEGIN_DECLS

/* Scenarios: named sets of changes beside the plan, kept in it as entities
 * until they are adopted or dropped. */

/**
 * AccordScenarioConflict:
 * @edit: the id of the edit
 * @label: what it is about: promise “SSO roll-out”
 * @property: (nullable): what people call the property; %NULL where the thing
 *   itself came, went or can't be
 * @from: (nullable): what the plan held when the edit was made
 * @now: (nullable): what it holds now
 * @wanted: (nullable): what it holds in the scenario
 * @gone: whether the thing that it is about is no longer in the plan
 * @is_private: whether one side holds the property back: its values are only
 *   for those who asked for them
 *
 * An edit that sets out from what is no longer so.
 */
typedef struct
{
  gint64 edit;
  char *label;
  char *property;
  char *from;
  char *now;
  char *wanted;
  gboolean gone;
  gboolean is_private;
} AccordScenarioConflict;

/**
 * AccordScenarioKeep:
 * @ACCORD_SCENARIO_KEEP_WANTED: what the scenario wants
 * @ACCORD_SCENARIO_KEEP_NOW: what the plan holds now
 *
 * What a conflict is settled by.
 */
typedef enum
{
  ACCORD_SCENARIO_KEEP_WANTED,
  ACCORD_SCENARIO_KEEP_NOW,
} AccordScenarioKeep;

GPtrArray    *accord_scenarios_list_open  (AccordPlan          *plan);
AccordEntity *accord_scenarios_create     (AccordPlan          *plan,
                                           const char          *name,
                                           AccordDay            day,
                                           GError             **error);
AccordEntity *accord_scenarios_copy       (AccordPlan          *plan,
                                           AccordEntity        *scenario,
                                           const char          *name,
                                           AccordDay            day,
                                           GError             **error);
gboolean      accord_scenarios_begin_edit (AccordPlan          *plan,
                                           AccordEntity        *scenario,
                                           GError             **error);
gboolean      accord_scenarios_end_edit   (AccordPlan          *plan,
                                           AccordEntity        *scenario,
                                           const char          *name,
                                           GError             **error);
gboolean      accord_scenarios_record     (AccordPlan          *plan,
                                           AccordEntity        *scenario,
                                           AccordChange        *change,
                                           GError             **error);
GPtrArray    *accord_scenarios_list_conflicts
                                          (AccordPlan          *plan,
                                           AccordEntity        *scenario);
GHashTable   *accord_scenarios_dup_names  (AccordPlan          *plan,
                                           AccordEntity        *scenario);
char         *accord_scenarios_dup_subject
                                          (GHashTable          *names,
                                           AccordEntity        *edit);
char         *accord_scenarios_dup_shown  (AccordPlan          *plan,
                                           GHashTable          *names,
                                           AccordEntity        *edit,
                                           const char          *text);
AccordChange *accord_scenarios_to_change  (AccordPlan          *plan,
                                           AccordEntity        *scenario,
                                           GError             **error);
gboolean      accord_scenarios_rebase     (AccordPlan          *plan,
                                           AccordEntity        *scenario,
                                           AccordScenarioKeep   keep,
                                           GError             **error);
gboolean      accord_scenarios_adopt      (AccordPlan          *plan,
                                           AccordEntity        *scenario,
                                           const char          *why,
                                           GError             **error);
gboolean      accord_scenarios_drop       (AccordPlan          *plan,
                                           AccordEntity        *scenario,
                                           const char          *why,
                                           GError             **error);

G_END_DECLS

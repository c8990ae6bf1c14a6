/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-new-plan.h"

#include "accord-calendar.h"
#include "accord-choices.h"
#include "accord-kinds.h"
#include "accord-memory-storage.h"
#include "accord-plan-edit.h"
#include "accord-settings.h"
#include "accord-stage.h"

#include <glib/gi18n-lib.h>

/* The pipeline that a plan begins with; people rename and add to it. */
static const struct
{
  const char *name;
  AccordStageKind kind;
  double chance;
} first_stages[] = {
  { N_("Prospecting"), ACCORD_STAGE_KIND_OPEN, 0.1 },
  { N_("Qualified"), ACCORD_STAGE_KIND_OPEN, 0.25 },
  { N_("Proposal"), ACCORD_STAGE_KIND_OPEN, 0.4 },
  { N_("Negotiation"), ACCORD_STAGE_KIND_OPEN, 0.65 },
  { N_("Won"), ACCORD_STAGE_KIND_WON, 1 },
  { N_("Lost"), ACCORD_STAGE_KIND_LOST, 0 },
};

/**
 * accord_new_plan:
 * @name: what the plan is called
 *
 * Returns: (transfer full): a plan with what each needs to begin: settings, a
 *   calendar from Monday to Friday, and stages. It is in no file yet, and
 *   making it can't be undone
 */
AccordPlan *
accord_new_plan (const char *name)
{
  g_autoptr (AccordPlan) draft = accord_kinds_new_plan ();
  g_autoptr (AccordStorage) no_history = accord_memory_storage_new ();
  AccordEntity *settings, *calendar;

  g_return_val_if_fail (name != NULL, NULL);

  accord_plan_begin (draft, _("New plan"), NULL);
  calendar = accord_plan_add (draft, ACCORD_TYPE_CALENDAR, 0);
  accord_plan_set_text (draft, calendar, ACCORD_CALENDAR_NAME,
                        _("Working week"));
  settings = accord_plan_add (draft, ACCORD_TYPE_SETTINGS, 0);
  accord_plan_set_text (draft, settings, ACCORD_SETTINGS_NAME, name);
  accord_plan_set_reference (draft, settings, ACCORD_SETTINGS_CALENDAR,
                             calendar);

  for (guint i = 0; i < G_N_ELEMENTS (first_stages); i++)
    {
      AccordEntity *stage = accord_plan_add (draft, ACCORD_TYPE_STAGE, 0);

      accord_plan_set_text (draft, stage, ACCORD_STAGE_NAME,
                            _(first_stages[i].name));
      accord_plan_set_integer (draft, stage, ACCORD_STAGE_KIND,
                               first_stages[i].kind);
      accord_plan_set_number (draft, stage, ACCORD_STAGE_CHANCE,
                              first_stages[i].chance);
    }

  if (!accord_plan_commit (draft, NULL))
    g_return_val_if_reached (NULL);
  accord_plan_set_storage (draft, no_history);

  return g_steal_pointer (&draft);
}

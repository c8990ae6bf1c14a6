/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-fact.h"

#include "accord-choices.h"

#include <glib/gi18n-lib.h>

/**
 * accord_fact_name_side:
 * @side: an #AccordSide
 * @side_class: (out) (nullable): the style of its pill
 *
 * Returns: (transfer none): what it is called
 */
const char *
accord_fact_name_side (int          side,
                       const char **side_class)
{
  *side_class = side == ACCORD_SIDE_SALES         ? "sales"
                : side == ACCORD_SIDE_ENGINEERING ? "engineering"
                                                  : NULL;

  return side == ACCORD_SIDE_SALES         ? C_ ("side", "Sales")
         : side == ACCORD_SIDE_ENGINEERING ? C_ ("side", "Engineering")
                                           : C_ ("side", "Both");
}

/**
 * accord_fact_refuse_talk:
 * @plan: where something is to be said or done by people
 *
 * Returns: (transfer none) (nullable): why that can't be, or %NULL where it can
 */
const char *
accord_fact_refuse_talk (AccordPlan *plan)
{
  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  return accord_storage_is_thought (accord_plan_get_storage (plan))
           ? _("What people say and do can’t be tried out. Leave the scenario "
               "first.")
           : NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli-private.h"

#include "accord-choices.h"
#include "accord-feeling.h"
#include "accord-held-back.h"
#include "accord-reveal.h"

/**
 * cli_private_get_name:
 * @private_too: whether what is held back may be shown
 *
 * Returns: (transfer none): the name of @change, as far as it may be told
 */
const char *
cli_private_get_name (AccordChange *change,
                      gboolean      private_too)
{
  return private_too ? accord_change_get_name (change)
                     : accord_reveal_get_change_name (change);
}

/* A side that names itself may see what it said. */
static gboolean
is_own_feeling (const CliRequest *request,
                AccordEntity     *entity)
{
  AccordSide side = g_strcmp0 (request->side, "sales") == 0
                      ? ACCORD_SIDE_SALES
                      : ACCORD_SIDE_ENGINEERING;

  return request->side != NULL && ACCORD_IS_FEELING (entity)
         && accord_entity_get_choice (entity, ACCORD_FEELING_SIDE)
              == (int) side;
}

/**
 * cli_private_hides_value:
 * @field: the number of a field of @entity
 *
 * Returns: whether what @field holds is not to be printed
 */
gboolean
cli_private_hides_value (const CliRequest *request,
                         AccordPlan       *plan,
                         AccordEntity     *entity,
                         guint             field)
{
  return !request->private_too && !is_own_feeling (request, entity)
         && accord_held_back_has_value (plan, entity, field);
}

/**
 * cli_private_hides_entity:
 *
 * Returns: whether @entity is not to be printed: it says nothing but what is
 *   held back
 */
gboolean
cli_private_hides_entity (const CliRequest *request,
                          AccordPlan       *plan,
                          AccordEntity     *entity)
{
  return !request->private_too && !is_own_feeling (request, entity)
         && accord_held_back_has_entity (plan, entity);
}

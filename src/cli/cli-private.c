/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli-private.h"

#include "accord-scenario-edit.h"

#include <glib/gi18n-lib.h>

/**
 * cli_private_has_change:
 *
 * Returns: whether @change touched a value that is held back, or the edit of
 *   a scenario, which may hold one as text
 */
gboolean
cli_private_has_change (AccordChange *change)
{
  for (guint i = 0; i < accord_change_get_n_ops (change); i++)
    if (accord_change_get_op (change, i)->entity_type
        == ACCORD_TYPE_SCENARIO_EDIT)
      return TRUE;

  return accord_change_is_private (change);
}

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
  if (!private_too && cli_private_has_change (change))
    return _("Held back");

  return accord_change_get_name (change);
}

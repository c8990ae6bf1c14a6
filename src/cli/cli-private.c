/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli-private.h"

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

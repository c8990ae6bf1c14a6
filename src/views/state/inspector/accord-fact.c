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

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordSwitchRow:
 *
 * A stored property of a thing that is or is not, switched in place as one
 * change.
 */
#define ACCORD_TYPE_SWITCH_ROW (accord_switch_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordSwitchRow, accord_switch_row, ACCORD, SWITCH_ROW,
                      AdwActionRow)

GtkWidget  *accord_switch_row_new  (const char  *field);

G_END_DECLS

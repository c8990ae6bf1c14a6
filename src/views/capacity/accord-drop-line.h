/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** ACCORD_DROP_LINE_NONE: no line is drawn. */
#define ACCORD_DROP_LINE_NONE (-1.0)

/**
 * AccordDropLine:
 *
 * Draws a line over its child: what is dragged will stand there.
 */
#define ACCORD_TYPE_DROP_LINE (accord_drop_line_get_type ())
G_DECLARE_FINAL_TYPE (AccordDropLine, accord_drop_line, ACCORD, DROP_LINE,
                      AdwBin)

void  accord_drop_line_set_y  (AccordDropLine  *self,
                               double           y);

G_END_DECLS

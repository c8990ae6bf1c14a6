/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordWorkPopover:
 *
 * The work behind a cell of the heat map.
 */
#define ACCORD_TYPE_WORK_POPOVER (accord_work_popover_get_type ())
G_DECLARE_FINAL_TYPE (AccordWorkPopover, accord_work_popover, ACCORD,
                      WORK_POPOVER, GtkPopover)

GtkWidget *accord_work_popover_new   (void);
void       accord_work_popover_open  (AccordWorkPopover *self,
                                      AccordSelection   *selection,
                                      const char        *title,
                                      GPtrArray         *features);

G_END_DECLS

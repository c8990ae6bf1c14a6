/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart-pages.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AccordPrintDialog:
 *
 * Asks which chart goes to the printer or into a file, shows its pages, and
 * sends it there. What is told about it afterwards goes to the window that
 * asked, as the action `win.tell`.
 */
#define ACCORD_TYPE_PRINT_DIALOG (accord_print_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AccordPrintDialog, accord_print_dialog, ACCORD,
                      PRINT_DIALOG, AdwWindow)

GtkWidget *accord_print_dialog_new (GtkWindow        *parent,
                                    AccordChartPages *pages,
                                    const char       *author,
                                    gboolean          to_file);

G_END_DECLS

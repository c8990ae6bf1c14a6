/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How somebody printed last: chart, paper and printer. Without the schema of
 * the settings nothing is remembered. */

void  accord_print_memory_load    (AccordChartPages  *pages);
void  accord_print_memory_save    (AccordChartPages  *pages);
void  accord_print_memory_attach  (GtkPrintOperation *operation);

G_END_DECLS

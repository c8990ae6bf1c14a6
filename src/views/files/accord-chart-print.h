/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-paginator.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordChartPrint:
 *
 * A chart on its way to a printer, or into a PDF: the same paginator as
 * everywhere, on the paper that the person chose at last.
 */
#define ACCORD_TYPE_CHART_PRINT (accord_chart_print_get_type ())
G_DECLARE_FINAL_TYPE (AccordChartPrint, accord_chart_print, ACCORD,
                      CHART_PRINT, GtkPrintOperation)

/**
 * AccordChartPrintFunc:
 * @message: what to tell the person, or %NULL where nothing was printed
 *   because they cancelled
 * @data: what was handed in
 *
 * Called once, when all is over.
 */
typedef void (*AccordChartPrintFunc) (const char *message,
                                      gpointer    data);

AccordChartPrint *accord_chart_print_new       (AccordChart                   *chart,
                                                const AccordPaginatorOptions  *options);
void              accord_chart_print_start     (AccordChartPrint              *self,
                                                GtkPrintOperationAction        action,
                                                GtkWindow                     *parent,
                                                AccordChartPrintFunc           done,
                                                gpointer                       data);
guint             accord_chart_print_get_n_pages
                                               (AccordChartPrint              *self);

G_END_DECLS

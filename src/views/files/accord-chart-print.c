/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AccordChartPrint: begin-print makes the pages for the paper that the print
 * dialog came to, draw-page draws one. GTK shows the progress, with a button
 * to cancel. The whole sheet is ours, since the paginator knows of margins.
 */

#include "config.h"

#include "accord-chart-print.h"

#include <glib/gi18n-lib.h>

/* Printers' own margins may be as small as nothing; paper that is bound or
 * pinned up needs some. */
#define LEAST_MARGIN (8 * ACCORD_POINTS_PER_MM)

struct _AccordChartPrint
{
  GtkPrintOperation parent_instance;

  AccordChart *chart;
  AccordPaginatorOptions options;
  char *plan_name;
  AccordPaginator *paginator;
  GError *problem; /* why there are no pages */
  AccordChartPrintFunc done;
  gpointer data;
};

G_DEFINE_FINAL_TYPE (AccordChartPrint, accord_chart_print,
                     GTK_TYPE_PRINT_OPERATION)

static void
read_page (AccordPageSetup *page,
           GtkPageSetup    *setup)
{
  *page = (AccordPageSetup) {
    .width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS),
    .height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS),
    .margin_top = MAX (LEAST_MARGIN, gtk_page_setup_get_top_margin (
                                       setup, GTK_UNIT_POINTS)),
    .margin_bottom = MAX (LEAST_MARGIN, gtk_page_setup_get_bottom_margin (
                                          setup, GTK_UNIT_POINTS)),
    .margin_left = MAX (LEAST_MARGIN, gtk_page_setup_get_left_margin (
                                        setup, GTK_UNIT_POINTS)),
    .margin_right = MAX (LEAST_MARGIN, gtk_page_setup_get_right_margin (
                                         setup, GTK_UNIT_POINTS)),
  };
}

static void
accord_chart_print_begin_print (GtkPrintOperation *operation,
                                GtkPrintContext   *context)
{
  AccordChartPrint *self = ACCORD_CHART_PRINT (operation);

  g_clear_pointer (&self->paginator, accord_paginator_free);
  g_clear_error (&self->problem);
  read_page (&self->options.page, gtk_print_context_get_page_setup (context));
  self->paginator
    = accord_paginator_new (self->chart, &self->options, &self->problem);
  if (self->paginator != NULL)
    gtk_print_operation_set_n_pages (
      operation, (int) accord_paginator_get_n_pages (self->paginator));
  else
    {
      /* An operation has a page at the least, even if it is cancelled. */
      gtk_print_operation_set_n_pages (operation, 1);
      gtk_print_operation_cancel (operation);
    }
}

static void
accord_chart_print_draw_page (GtkPrintOperation *operation,
                              GtkPrintContext   *context,
                              int                page)
{
  AccordChartPrint *self = ACCORD_CHART_PRINT (operation);

  if (self->paginator != NULL)
    accord_paginator_draw_page (self->paginator, (guint) page,
                                gtk_print_context_get_cairo_context (context));
}

static char *
create_message (AccordChartPrint       *self,
                GtkPrintOperationResult result)
{
  g_autoptr (GError) problem = NULL;

  if (self->problem != NULL)
    return g_strdup (self->problem->message);
  if (result == GTK_PRINT_OPERATION_RESULT_CANCEL)
    return NULL;
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return g_strdup_printf (
      /* Translators: how many pages went to the printer. */
      ngettext ("Printed %u page", "Printed %u pages",
                accord_chart_print_get_n_pages (self)),
      accord_chart_print_get_n_pages (self));

  gtk_print_operation_get_error (GTK_PRINT_OPERATION (self), &problem);
  return g_strdup_printf (
    /* Translators: what the system says. */
    _ ("The chart can’t be printed: %s Choose another printer, or export it."),
    problem != NULL ? problem->message : "");
}

static void
accord_chart_print_done (GtkPrintOperation      *operation,
                         GtkPrintOperationResult result)
{
  AccordChartPrint *self = ACCORD_CHART_PRINT (operation);
  g_autofree char *message = create_message (self, result);

  if (self->done != NULL)
    self->done (message, self->data);
}

static void
accord_chart_print_finalize (GObject *object)
{
  AccordChartPrint *self = ACCORD_CHART_PRINT (object);

  g_clear_pointer (&self->paginator, accord_paginator_free);
  g_clear_pointer (&self->chart, accord_chart_unref);
  g_clear_error (&self->problem);
  g_free (self->plan_name);

  G_OBJECT_CLASS (accord_chart_print_parent_class)->finalize (object);
}

static void
accord_chart_print_class_init (AccordChartPrintClass *klass)
{
  GtkPrintOperationClass *operation_class = GTK_PRINT_OPERATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = accord_chart_print_finalize;
  operation_class->begin_print = accord_chart_print_begin_print;
  operation_class->draw_page = accord_chart_print_draw_page;
  operation_class->done = accord_chart_print_done;
}

static void
accord_chart_print_init (AccordChartPrint *self)
{
}

/* The paper that was chosen before is what the print dialog begins with. */
static GtkPageSetup *
create_setup (const AccordPageSetup *page)
{
  gboolean landscape = page->width > page->height;
  double width = landscape ? page->height : page->width;
  double height = landscape ? page->width : page->height;
  g_autoptr (GtkPaperSize) any
    = gtk_paper_size_new_custom ("accord", _ ("As Chosen"), width, height,
                                 GTK_UNIT_POINTS);
  g_autolist (GtkPaperSize) papers = gtk_paper_size_get_paper_sizes (FALSE);
  GtkPaperSize *paper = any;
  GtkPageSetup *setup = gtk_page_setup_new ();

  for (GList *i = papers; i != NULL; i = i->next)
    if (ABS (gtk_paper_size_get_width (i->data, GTK_UNIT_POINTS) - width) < 1
        && ABS (gtk_paper_size_get_height (i->data, GTK_UNIT_POINTS) - height)
             < 1)
      {
        paper = i->data;
        break;
      }
  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_orientation (setup,
                                  landscape ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                            : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_page_setup_set_top_margin (setup, page->margin_top, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, page->margin_bottom,
                                    GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, page->margin_left, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, page->margin_right,
                                   GTK_UNIT_POINTS);

  return setup;
}

/**
 * accord_chart_print_new:
 * @chart: what to print
 * @options: how; copied
 *
 * Returns: (transfer full): an operation, to be started
 */
AccordChartPrint *
accord_chart_print_new (AccordChart                  *chart,
                        const AccordPaginatorOptions *options)
{
  AccordChartPrint *self;
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  setup = create_setup (&options->page);
  name = options->plan_name != NULL
           ? g_strdup_printf ("%s — %s", options->plan_name,
                              accord_chart_get_title (chart))
           : g_strdup (accord_chart_get_title (chart));
  self = g_object_new (ACCORD_TYPE_CHART_PRINT, "default-page-setup", setup,
                       "embed-page-setup", TRUE, "use-full-page", TRUE,
                       "unit", GTK_UNIT_POINTS, "show-progress", TRUE,
                       "job-name", name, NULL);
  self->chart = accord_chart_ref (chart);
  self->options = *options;
  self->plan_name = g_strdup (options->plan_name);
  self->options.plan_name = self->plan_name;

  return self;
}

/**
 * accord_chart_print_start:
 * @action: whether to ask first, to print, or to write the PDF that was set as
 *   its export-filename
 * @parent: (nullable): whose window asks
 * @done: (nullable): called when all is over
 * @data: for @done
 *
 * Starts it; it keeps itself until all is over.
 */
void
accord_chart_print_start (AccordChartPrint       *self,
                          GtkPrintOperationAction action,
                          GtkWindow              *parent,
                          AccordChartPrintFunc    done,
                          gpointer                data)
{
  g_return_if_fail (ACCORD_IS_CHART_PRINT (self));
  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));

  self->done = done;
  self->data = data;
  gtk_print_operation_set_allow_async (GTK_PRINT_OPERATION (self), TRUE);
  /* What went wrong at once is told by "done", too. */
  gtk_print_operation_run (GTK_PRINT_OPERATION (self), action, parent, NULL);
}

/**
 * accord_chart_print_get_n_pages:
 *
 * Returns: how many pages it has; 0 as long as its paper isn't known
 */
guint
accord_chart_print_get_n_pages (AccordChartPrint *self)
{
  g_return_val_if_fail (ACCORD_IS_CHART_PRINT (self), 0);

  return self->paginator != NULL
           ? accord_paginator_get_n_pages (self->paginator)
           : 0;
}

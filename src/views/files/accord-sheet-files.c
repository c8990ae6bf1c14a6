/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-sheet-files.h"

#include "accord-chart-export.h"
#include "accord-chart-output.h"
#include "accord-chart-print.h"
#include "accord-export.h"
#include "accord-file-dialog.h"
#include "accord-print-memory.h"
#include "accord-settings.h"
#include "accord-sheet-chart.h"

#include <glib/gi18n-lib.h>

#define TEXT_SIZE 10.5 /* points: a sheet is read, not looked at */

/* Goes with the window that asked: a dialog that is answered later finds
 * nobody to ask for. */
typedef struct
{
  GtkWindow *window;
  AccordPlan *plan;
  AccordSheet *sheet; /* NULL for a calendar */
  GPtrArray *promises; /* NULL: all */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->sheet, accord_sheet_unref);
  g_clear_pointer (&job->promises, g_ptr_array_unref);
  g_object_unref (job->plan);
  g_free (job);
}

/* One at a time and kind: the next one takes the place of the last. */
static Job *
take_job (GtkWindow   *window,
          AccordPlan  *plan,
          AccordSheet *sheet,
          const char  *kind)
{
  Job *job = g_new0 (Job, 1);

  job->window = window;
  job->plan = g_object_ref (plan);
  job->sheet = sheet != NULL ? accord_sheet_ref (sheet) : NULL;
  g_object_set_data_full (G_OBJECT (window), kind, job, job_free);

  return job;
}

static void
tell (GtkWindow    *window,
      const GError *error,
      GFile        *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *message
    = error != NULL ? g_strdup (error->message)
                    /* Translators: the name of a file. */
                    : g_strdup_printf (_ ("“%s” has been saved."), name);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.tell", "s", message);
}

static void
init_options (AccordPaginatorOptions *options,
              GtkWindow              *window,
              AccordPlan             *plan,
              AccordSheet            *sheet)
{
  accord_paginator_options_init (options);
  accord_page_setup_init (&options->page, 210 * ACCORD_POINTS_PER_MM,
                          297 * ACCORD_POINTS_PER_MM, FALSE);
  options->as_of = sheet->as_of;
  options->text_size = TEXT_SIZE;
  options->theme = ACCORD_CHART_THEME_LIGHT;
  options->rtl = gtk_widget_get_direction (GTK_WIDGET (window))
                 == GTK_TEXT_DIR_RTL;
  /* What goes outside does not say what the plan is called in the house. */
  if (!sheet->outside)
    options->plan_name = accord_entity_get_text (
      ACCORD_ENTITY (accord_settings_get (plan)), ACCORD_SETTINGS_NAME);
}

typedef struct
{
  GtkWindow *window;
  GFile *file;
} Saving;

static void
pdf_saved_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  Saving *saving = data;
  g_autoptr (GError) error = NULL;

  accord_chart_export_finish (result, &error);
  tell (saving->window, error, saving->file);
  g_object_unref (saving->window);
  g_object_unref (saving->file);
  g_free (saving);
}

static void
pdf_chosen_cb (GFile   *file,
               gpointer data)
{
  Job *job = data;
  g_autoptr (AccordChart) chart = accord_sheet_chart_new (job->sheet);
  Saving *saving = g_new (Saving, 1);
  AccordPaginatorOptions options;

  saving->window = g_object_ref (job->window);
  saving->file = g_object_ref (file);
  init_options (&options, job->window, job->plan, job->sheet);
  accord_chart_export_pdf_async (
    chart, &options,
    accord_entity_get_text (ACCORD_ENTITY (accord_settings_get (job->plan)),
                            ACCORD_SETTINGS_ORGANISATION),
    file, NULL, pdf_saved_cb, saving);
}

/**
 * accord_sheet_files_save_pdf:
 * @window: who asks
 * @plan: where @sheet is from
 * @sheet: what to save
 * @name: the name that is proposed
 */
void
accord_sheet_files_save_pdf (GtkWindow   *window,
                             AccordPlan  *plan,
                             AccordSheet *sheet,
                             const char  *name)
{
  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (sheet != NULL);

  accord_file_dialog_export (window, sheet->title, name, pdf_chosen_cb,
                             take_job (window, plan, sheet, "sheet-pdf"));
}

static void
save_bytes (GtkWindow *window,
            GBytes    *bytes,
            GFile     *file)
{
  g_autoptr (GError) error = NULL;

  accord_chart_output_write (bytes, file, NULL, &error);
  tell (window, error, file);
}

static void
text_chosen_cb (GFile   *file,
                gpointer data)
{
  Job *job = data;
  char *text = accord_sheet_to_markdown (job->sheet);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  save_bytes (job->window, bytes, file);
}

/**
 * accord_sheet_files_save_text:
 * @window: who asks
 * @plan: where @sheet is from
 * @sheet: what to save
 * @name: the name that is proposed
 *
 * Saves @sheet as Markdown.
 */
void
accord_sheet_files_save_text (GtkWindow   *window,
                              AccordPlan  *plan,
                              AccordSheet *sheet,
                              const char  *name)
{
  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (sheet != NULL);

  accord_file_dialog_export (window, sheet->title, name, text_chosen_cb,
                             take_job (window, plan, sheet, "sheet-text"));
}

static void
printed_cb (const char *message,
            gpointer    window)
{
  if (message != NULL)
    gtk_widget_activate_action (window, "win.tell", "s", message);
  g_object_unref (window);
}

/**
 * accord_sheet_files_print:
 * @window: who asks
 * @plan: where @sheet is from
 * @sheet: what to print
 */
void
accord_sheet_files_print (GtkWindow   *window,
                          AccordPlan  *plan,
                          AccordSheet *sheet)
{
  g_autoptr (AccordChart) chart = NULL;
  g_autoptr (AccordChartPrint) print = NULL;
  AccordPaginatorOptions options;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (sheet != NULL);

  chart = accord_sheet_chart_new (sheet);
  init_options (&options, window, plan, sheet);
  print = accord_chart_print_new (chart, &options);
  accord_print_memory_attach (GTK_PRINT_OPERATION (print));
  accord_chart_print_start (print, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                            window, printed_cb, g_object_ref (window));
}

static gpointer
copy_entity (gconstpointer entity,
             gpointer      data)
{
  return g_object_ref ((gpointer) entity);
}

static void
calendar_chosen_cb (GFile   *file,
                    gpointer data)
{
  Job *job = data;
  AccordExportOptions options
    = { .promises = job->promises, .since = ACCORD_DAY_NONE };
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (!accord_export_calendar (job->plan, &options, stream, NULL, &error)
      || !g_output_stream_close (stream, NULL, &error))
    {
      tell (job->window, error, file);
      return;
    }

  bytes = g_memory_output_stream_steal_as_bytes (
    G_MEMORY_OUTPUT_STREAM (stream));
  save_bytes (job->window, bytes, file);
}

/**
 * accord_sheet_files_save_calendar:
 * @window: who asks
 * @plan: a plan
 * @promises: (nullable) (element-type AccordEntity): whose dates; %NULL for
 *   those of all
 * @name: the name that is proposed
 *
 * Saves agreed dates as iCalendar.
 */
void
accord_sheet_files_save_calendar (GtkWindow  *window,
                                  AccordPlan *plan,
                                  GPtrArray  *promises,
                                  const char *name)
{
  Job *job;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (ACCORD_IS_PLAN (plan));

  job = take_job (window, plan, NULL, "sheet-calendar");
  if (promises != NULL)
    {
      job->promises = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_extend (job->promises, promises, copy_entity, NULL);
    }
  accord_file_dialog_export (window, _ ("Agreed Dates"), name,
                             calendar_chosen_cb, job);
}

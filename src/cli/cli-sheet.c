/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sheet for people, as Markdown or as PDF. */

#include "config.h"

#include "cli-sheet.h"

#include "accord-chart-output.h"
#include "accord-settings.h"
#include "accord-sheet-chart.h"
#include "cli-json.h"
#include "cli-pages.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of body text on paper that hangs on a wall, in points. */
#define TEXT_SIZE 10.5

/**
 * cli_sheet_ends_in:
 * @output: (nullable): a file that was asked for
 * @ending: such as `.md`
 *
 * Returns: whether it is of that kind, in any case
 */
gboolean
cli_sheet_ends_in (const char *output,
                   const char *ending)
{
  if (output == NULL)
    return FALSE;

  const gsize length = strlen (output);
  const gsize n = strlen (ending);

  return length >= n && g_ascii_strcasecmp (output + length - n, ending) == 0;
}

/**
 * cli_sheet_check_output:
 * @output: (nullable): the file that was asked for
 * @has_dates: whether its dates can be had as .ics
 *
 * Returns: whether a sheet can be written into it
 */
gboolean
cli_sheet_check_output (const char *output,
                        gboolean    has_dates,
                        GError    **error)
{
  g_autofree char *shown = NULL;

  if (output == NULL || cli_sheet_ends_in (output, ".md")
      || cli_sheet_ends_in (output, ".pdf"))
    return TRUE;

  shown = g_filename_display_name (output);
  cli_set_usage_error (error,
                       has_dates
                         ? _("“%s” must end in .md, .pdf or .ics.")
                         : _("“%s” must end in .md or .pdf."),
                       shown);
  return FALSE;
}

static GBytes *
render_pdf (CliPlan     *plan,
            AccordSheet *sheet,
            guint       *n_pages,
            GError     **error)
{
  g_autoptr (AccordChart) chart = accord_sheet_chart_new (sheet);
  AccordPaginatorOptions pages;
  gint64 created;

  if (!cli_pages_read_epoch (&created, error))
    return NULL;

  accord_paginator_options_init (&pages);
  accord_page_setup_init (&pages.page, 210 * ACCORD_POINTS_PER_MM,
                          297 * ACCORD_POINTS_PER_MM, FALSE);
  pages.as_of = sheet->as_of;
  if (!sheet->outside)
    pages.plan_name = accord_entity_get_text (
      accord_plan_get_root (plan->plan), ACCORD_SETTINGS_NAME);
  pages.text_size = TEXT_SIZE;
  pages.theme = ACCORD_CHART_THEME_LIGHT;

  return cli_pages_render (chart, plan->plan, &pages, created, n_pages,
                           error);
}

static void
print_json (const char  *output,
            AccordSheet *sheet,
            guint        n_pages)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *path
    = output != NULL ? g_filename_display_name (output) : NULL;

  json_builder_begin_object (builder);
  cli_json_add_text (builder, "title", sheet->title);
  if (path != NULL)
    cli_json_add_text (builder, "path", path);
  else
    {
      g_autofree char *markdown = accord_sheet_to_markdown (sheet);

      cli_json_add_text (builder, "markdown", markdown);
    }
  if (n_pages > 0)
    cli_json_add_count (builder, "pages", n_pages);
  json_builder_end_object (builder);
  cli_json_print (builder);
}

/**
 * cli_sheet_write:
 * @output: (nullable): a file that ends in .md or .pdf; %NULL to print it as
 *   Markdown
 * @error: return location
 *
 * Writes @sheet.
 *
 * Returns: whether it is written
 */
gboolean
cli_sheet_write (CliPlan     *plan,
                 CliRequest  *request,
                 AccordSheet *sheet,
                 const char  *output,
                 GError     **error)
{
  g_autofree char *markdown = accord_sheet_to_markdown (sheet);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GFile) file = NULL;
  guint n_pages = 0;

  if (output != NULL)
    {
      file = g_file_new_for_commandline_arg (output);
      bytes = cli_sheet_ends_in (output, ".pdf")
                ? render_pdf (plan, sheet, &n_pages, error)
                : g_bytes_new (markdown, strlen (markdown));
      if (bytes == NULL
          || !accord_chart_output_write (bytes, file, NULL, error))
        return FALSE;
    }
  if (request->json)
    print_json (output, sheet, n_pages);
  else if (output == NULL)
    g_print ("%s", markdown);

  return TRUE;
}

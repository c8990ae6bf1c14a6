/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli-pages.h"

#include "accord-chart-output.h"
#include "accord-error.h"
#include "accord-settings.h"

#include <glib/gi18n-lib.h>
#include <pango/pango.h>

/**
 * cli_pages_read_epoch:
 * @created: (out): when a PDF says that it was made, in seconds since 1970
 * @error: return location
 *
 * Returns: %FALSE where SOURCE_DATE_EPOCH is something else; see
 *   https://reproducible-builds.org/specs/source-date-epoch/
 */
gboolean
cli_pages_read_epoch (gint64  *created,
                      GError **error)
{
  const char *text = g_getenv ("SOURCE_DATE_EPOCH");
  guint64 seconds;

  *created = g_get_real_time () / G_USEC_PER_SEC;
  if (text == NULL || *text == '\0')
    return TRUE;
  /* The last second of the year 9999. */
  if (!g_ascii_string_to_unsigned (text, 10, 0,
                                   G_GINT64_CONSTANT (253402300799), &seconds,
                                   NULL))
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _("SOURCE_DATE_EPOCH is “%s”; it must be the seconds "
                     "since 1970."),
                   text);
      return FALSE;
    }

  *created = (gint64) seconds;
  return TRUE;
}

/**
 * cli_pages_is_rtl:
 *
 * Returns: whether the person reads from right to left: as their language is
 *   written, of which Pango has a sample
 */
gboolean
cli_pages_is_rtl (void)
{
  const char *words
    = pango_language_get_sample_string (pango_language_get_default ());

  while (*words != '\0' && !g_unichar_isalpha (g_utf8_get_char (words)))
    words = g_utf8_next_char (words);
  switch (g_unichar_get_script (g_utf8_get_char (words)))
    {
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
    case G_UNICODE_SCRIPT_NKO:
    case G_UNICODE_SCRIPT_ADLAM:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * cli_pages_render:
 * @chart: what to put on paper
 * @plan: the plan that it is of
 * @options: the paper, the fit, the theme, the range, the name of the plan
 *   where that shall stand there, and the day that it is of, or none
 * @created: when the PDF says that it was made, in seconds since 1970
 * @n_pages: (out): how many pages it has
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a PDF
 */
GBytes *
cli_pages_render (AccordChart                  *chart,
                  AccordPlan                   *plan,
                  const AccordPaginatorOptions *options,
                  gint64                        created,
                  guint                        *n_pages,
                  GError                      **error)
{
  AccordEntity *settings = accord_plan_get_root (plan);
  AccordDay as_of = accord_entity_get_day (settings, ACCORD_SETTINGS_AS_OF);
  g_autoptr (AccordPaginator) paginator = NULL;
  AccordPaginatorOptions pages = *options;
  AccordDocumentInfo info = {
    accord_entity_get_text (settings, ACCORD_SETTINGS_ORGANISATION), created
  };

  pages.rtl = cli_pages_is_rtl ();
  if (pages.as_of == ACCORD_DAY_NONE)
    pages.as_of = as_of != ACCORD_DAY_NONE ? as_of : accord_day_today ();
  paginator = accord_paginator_new (chart, &pages, error);
  if (paginator == NULL)
    return NULL;

  *n_pages = accord_paginator_get_n_pages (paginator);
  return accord_chart_render_pdf (paginator, &info, NULL, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-paginator.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AccordOutputFormat:
 *
 * What a chart can be written as.
 */
typedef enum
{
  ACCORD_OUTPUT_PDF,
  ACCORD_OUTPUT_SVG,
  ACCORD_OUTPUT_PNG,
} AccordOutputFormat;

/**
 * AccordDocumentInfo:
 * @author: (nullable): who made it
 * @created: when, as seconds since 1970-01-01 UTC; the same @created makes
 *   the same bytes
 *
 * What a PDF says about itself.
 */
typedef struct
{
  const char *author;
  gint64 created;
} AccordDocumentInfo;

/**
 * AccordPicture:
 * @width: in chart units
 * @height: in chart units; 0 for what the content asks for
 * @scale: dots for each chart unit, more than 0; an SVG is made larger by it
 * @theme: the colours
 * @rtl: whether it is read from right to left
 * @first: the first day shown, or %ACCORD_DAY_NONE for all the content
 * @last: the last day shown, or %ACCORD_DAY_NONE for all the content
 * @legend: whether the legend stands below
 *
 * A chart in one piece, without a page around it.
 */
typedef struct
{
  double width;
  double height;
  double scale;
  AccordChartThemeKind theme;
  gboolean rtl;
  AccordDay first;
  AccordDay last;
  gboolean legend;
} AccordPicture;

gboolean  accord_output_format_guess (const char                *path,
                                      AccordOutputFormat        *format,
                                      GError                   **error);
GBytes   *accord_chart_render_pdf    (AccordPaginator           *paginator,
                                      const AccordDocumentInfo  *info,
                                      GCancellable              *cancellable,
                                      GError                   **error);
cairo_surface_t *
          accord_chart_record_picture (AccordChart              *chart,
                                       const AccordPicture      *picture,
                                       GError                  **error);
GBytes   *accord_chart_render_picture (AccordChart              *chart,
                                      AccordOutputFormat         format,
                                      const AccordPicture       *picture,
                                      GError                   **error);
gboolean  accord_chart_output_write  (GBytes                    *bytes,
                                      GFile                     *file,
                                      GCancellable              *cancellable,
                                      GError                   **error);

G_END_DECLS

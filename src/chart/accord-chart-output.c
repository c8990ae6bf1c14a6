/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts as PDF, SVG and PNG.
 *
 * A file is made in memory and written in one piece, so that a failure leaves
 * an older file as it was. Nothing in a file depends on the clock: the same
 * chart and the same date of creation are the same bytes.
 */

#include "config.h"

#include "accord-chart-output.h"

#include "accord-error.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MAX_SIDE   32767.0 /* of a picture in cairo */
#define MAX_PIXELS 200e6
/* How much smaller and larger a chart is made to fill a picture. */
#define MIN_SCALE   0.5
#define MAX_SCALE   1.5
/* The width that a chart made larger is still laid out for. */
#define LEAST_WIDTH 750.0
#define N_HALVINGS  12

/**
 * accord_output_format_guess:
 * @path: a file's name
 * @format: (out): what its ending stands for
 * @error: return location
 *
 * Returns: %FALSE with %ACCORD_ERROR_INVALID where the ending is unknown
 */
gboolean
accord_output_format_guess (const char         *path,
                            AccordOutputFormat *format,
                            GError            **error)
{
  static const char *const endings[] = { ".pdf", ".svg", ".png" };
  gsize length;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (format != NULL, FALSE);

  length = strlen (path);
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (length > 4 && g_ascii_strcasecmp (path + length - 4, endings[i]) == 0)
      {
        *format = (AccordOutputFormat) i;
        return TRUE;
      }

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _ ("A chart can’t be written to “%s”; give the file a name "
                  "that ends in .pdf, .svg or .png."),
               path);
  return FALSE;
}

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Ends the drawing, and tells what cairo thinks of it. */
static gboolean
finish (cairo_t         *cr,
        cairo_surface_t *surface,
        GError         **error)
{
  cairo_status_t status = cairo_status (cr);

  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_IO,
               _ ("The chart can’t be drawn: %s. Try a smaller size."),
               cairo_status_to_string (status));
  return FALSE;
}

static void
set_info (cairo_surface_t          *surface,
          const AccordPaginator    *paginator,
          const AccordDocumentInfo *info)
{
  g_autoptr (GDateTime) created
      = g_date_time_new_from_unix_utc (info->created);
  g_autofree char *date = g_date_time_format (created, "%Y-%m-%dT%H:%M:%SZ");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  accord_paginator_get_title (paginator));
  if (info->author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR,
                                    info->author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR,
                                  "Accord");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                  date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

/* The chart, and under it the groups. */
static void
add_outline (cairo_surface_t       *surface,
             const AccordPaginator *paginator)
{
  const AccordPaginatorHeading *headings;
  guint n;
  int root = cairo_pdf_surface_add_outline (
      surface, CAIRO_PDF_OUTLINE_ROOT, accord_paginator_get_title (paginator),
      "page=1", CAIRO_PDF_OUTLINE_FLAG_OPEN);

  headings = accord_paginator_get_headings (paginator, &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *link = g_strdup_printf (
          "page=%u pos=[0 %d]", headings[i].page + 1, (int) headings[i].y);

      cairo_pdf_surface_add_outline (surface, root, headings[i].title, link,
                                     0);
    }
}

/**
 * accord_chart_render_pdf:
 * @paginator: the pages
 * @info: what the document says about itself
 * @cancellable: (nullable): looked at before each page
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the document; %NULL with
 *   %ACCORD_ERROR_CANCELLED or %ACCORD_ERROR_IO
 */
GBytes *
accord_chart_render_pdf (AccordPaginator          *paginator,
                         const AccordDocumentInfo *info,
                         GCancellable             *cancellable,
                         GError                  **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  const AccordPageSetup *page;
  cairo_surface_t *surface;
  cairo_t *cr;

  g_return_val_if_fail (paginator != NULL, NULL);
  g_return_val_if_fail (info != NULL, NULL);

  page = accord_paginator_get_page_setup (paginator);
  surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes,
                                                 page->width, page->height);
  set_info (surface, paginator, info);
  cr = cairo_create (surface);
  for (guint i = 0; i < accord_paginator_get_n_pages (paginator); i++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        {
          finish (cr, surface, NULL);
          g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_CANCELLED,
                               _ ("The chart was not written, as you asked."));
          return NULL;
        }
      accord_paginator_draw_page (paginator, i, cr);
      cairo_show_page (cr);
    }
  add_outline (surface, paginator);
  if (!finish (cr, surface, error))
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

typedef struct
{
  AccordChart *chart;
  AccordChartText *text;
  AccordChartLayout *layout;
  AccordChartLegend *legend; /* NULL for none */
  const AccordChartTheme *theme;
  double padding;
  double scale; /* that makes a chart of rows fill the height */
  double width;
  double height;
} Picture;

static double
get_legend_height (const Picture *self,
                   double         width)
{
  if (self->legend == NULL)
    return 0;

  return accord_chart_legend_get_height (self->legend, self->text,
                                         width - 2 * self->padding)
         + 2 * self->padding;
}

/* Lays the chart out so that it has the picture's width at @scale.
 *
 * Returns: how high the picture is then */
static double
lay_out (Picture             *self,
         const AccordPicture *picture,
         double               scale)
{
  double width = picture->width / scale;
  double legend = get_legend_height (self, width);
  AccordChartFrame frame = { width, 0, picture->first, picture->last };

  if (picture->height > 0)
    frame.height = MAX (1, picture->height / scale - legend);
  g_clear_pointer (&self->layout, accord_chart_layout_free);
  self->layout = accord_chart_layout (self->chart, self->text, &frame);
  self->scale = scale;

  return scale * (accord_chart_layout_get_height (self->layout) + legend);
}

/* A chart of rows is as high as they are; it is made smaller or larger until
 * it has the height asked for, within what can be read and looks well. */
static gboolean
fill_height (Picture             *self,
             const AccordPicture *picture,
             GError             **error)
{
  double low = MIN_SCALE, least;
  double high = CLAMP (picture->width / LEAST_WIDTH, 1, MAX_SCALE);

  least = lay_out (self, picture, low);
  if (least > picture->height)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _ ("The chart would be too small to read in a picture "
                      "that is %.0f high; make it at least %.0f high, or "
                      "write a PDF."),
                   picture->height, ceil (least));
      return FALSE;
    }

  for (int i = 0; i < N_HALVINGS; i++)
    {
      double middle = (low + high) / 2;

      if (lay_out (self, picture, middle) <= picture->height)
        low = middle;
      else
        high = middle;
    }
  lay_out (self, picture, low);
  return TRUE;
}

static gboolean
picture_init (Picture             *self,
              AccordChart         *chart,
              const AccordPicture *picture,
              GError             **error)
{
  *self = (Picture) { 0 };
  self->chart = chart;
  self->theme = accord_chart_theme_get (picture->theme);
  self->text = accord_chart_text_new (NULL, ACCORD_CHART_SCREEN_SIZE,
                                      picture->rtl);
  self->padding = 12 * accord_chart_text_get_unit (self->text);
  self->legend = picture->legend ? accord_chart_create_legend (chart) : NULL;
  self->width = picture->width;
  self->height = lay_out (self, picture, 1);
  if (picture->height <= 0 || fabs (self->height - picture->height) < 0.5)
    return TRUE;

  self->height = picture->height;
  return fill_height (self, picture, error);
}

static void
picture_clear (Picture *self)
{
  g_clear_pointer (&self->legend, accord_chart_legend_free);
  accord_chart_layout_free (self->layout);
  accord_chart_text_unref (self->text);
}

static void
picture_draw (const Picture *self,
              cairo_t       *cr)
{
  double width = self->width / self->scale;

  accord_chart_theme_set_source (self->theme, cr, ACCORD_CHART_BACKGROUND);
  cairo_paint (cr);
  cairo_scale (cr, self->scale, self->scale);
  accord_chart_layout_draw (self->layout, cr, self->theme);
  if (self->legend == NULL)
    return;

  cairo_save (cr);
  accord_chart_mirror_cairo (cr, width, accord_chart_text_is_rtl (self->text));
  accord_chart_legend_draw (self->legend, self->text, cr, self->theme,
                            self->padding,
                            accord_chart_layout_get_height (self->layout)
                                + self->padding,
                            width - 2 * self->padding);
  cairo_restore (cr);
}

static cairo_surface_t *
create_surface (AccordOutputFormat format,
                double             width,
                double             height,
                GByteArray        *bytes)
{
  if (format == ACCORD_OUTPUT_SVG)
    return cairo_svg_surface_create_for_stream (append_bytes, bytes, width,
                                                height);

  return cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width),
                                     (int) ceil (height));
}

static gboolean
check_size (double   width,
            double   height,
            GError **error)
{
  if (width <= MAX_SIDE && height <= MAX_SIDE && width * height <= MAX_PIXELS)
    return TRUE;

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _ ("A picture of %.0f × %.0f dots is too large; take a smaller "
                  "scale or fewer rows, or write a PDF."),
               width, height);
  return FALSE;
}

/**
 * accord_chart_record_picture:
 * @picture: how; its scale is not looked at
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a recording surface, to look at before
 *   the picture is written; %NULL with %ACCORD_ERROR_INVALID where its rows
 *   would be too small to read
 */
cairo_surface_t *
accord_chart_record_picture (AccordChart         *chart,
                             const AccordPicture *picture,
                             GError             **error)
{
  cairo_rectangle_t extents = { 0, 0, 0, 0 };
  cairo_surface_t *surface = NULL;
  Picture drawn;

  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (picture != NULL, NULL);

  if (picture_init (&drawn, chart, picture, error))
    {
      cairo_t *cr;

      extents.width = drawn.width;
      extents.height = drawn.height;
      surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA,
                                                &extents);
      cr = cairo_create (surface);
      picture_draw (&drawn, cr);
      cairo_destroy (cr);
    }
  picture_clear (&drawn);

  return surface;
}

/**
 * accord_chart_render_picture:
 * @format: %ACCORD_OUTPUT_SVG or %ACCORD_OUTPUT_PNG
 * @picture: how
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the picture; %NULL with
 *   %ACCORD_ERROR_INVALID where it would be too large, or its rows too small
 *   to read, or %ACCORD_ERROR_IO
 */
GBytes *
accord_chart_render_picture (AccordChart         *chart,
                             AccordOutputFormat   format,
                             const AccordPicture *picture,
                             GError             **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_t *cr;
  Picture drawn;
  double width, height;
  gboolean fits;

  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (format != ACCORD_OUTPUT_PDF, NULL);
  g_return_val_if_fail (picture != NULL && picture->scale > 0, NULL);

  fits = picture_init (&drawn, chart, picture, error);
  width = drawn.width * picture->scale;
  height = drawn.height * picture->scale;
  if (!fits || !check_size (width, height, error))
    {
      picture_clear (&drawn);
      return NULL;
    }

  surface = create_surface (format, width, height, bytes);
  cr = cairo_create (surface);
  cairo_scale (cr, picture->scale, picture->scale);
  picture_draw (&drawn, cr);
  picture_clear (&drawn);
  if (format == ACCORD_OUTPUT_PNG)
    cairo_surface_write_to_png_stream (surface, append_bytes, bytes);
  if (!finish (cr, surface, error))
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * accord_chart_output_write:
 * @bytes: what to write
 * @file: where to; an older file is replaced in one piece
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Returns: %FALSE with %ACCORD_ERROR_READ_ONLY, %ACCORD_ERROR_FULL,
 *   %ACCORD_ERROR_CANCELLED or %ACCORD_ERROR_IO
 */
gboolean
accord_chart_output_write (GBytes       *bytes,
                           GFile        *file,
                           GCancellable *cancellable,
                           GError      **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *name = NULL;
  AccordError code = ACCORD_ERROR_IO;
  gconstpointer data;
  gsize size;

  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  data = g_bytes_get_data (bytes, &size);
  if (g_file_replace_contents (file, data, size, NULL, FALSE,
                               G_FILE_CREATE_REPLACE_DESTINATION, NULL,
                               cancellable, &failure))
    return TRUE;

  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    code = ACCORD_ERROR_CANCELLED;
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    code = ACCORD_ERROR_FULL;
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)
           || g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    code = ACCORD_ERROR_READ_ONLY;
  name = g_file_get_parse_name (file);
  g_set_error (error, ACCORD_ERROR, code,
               /* Translators: a file's name, and what the system says. */
               _ ("It can’t be written to “%s”: %s. Choose another "
                  "place for it."),
               name, failure->message);
  return FALSE;
}

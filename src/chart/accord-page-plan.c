/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a chart is cut into pages: how large it is laid out, and which slice of
 * it each page shows. The lengths are those of the chart; a page's are theirs
 * times the scale. */

#include "config.h"

#include "accord-page-plan-private.h"

#include "accord-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define OVERLAP_MM  8.0
#define MIN_SCALE   0.3 /* smaller than that nobody can read it */
#define SPARE_SCALE 0.85 /* what is accepted to spare a second page */
#define MAX_SCALE   1.5 /* larger than that looks clumsy on a small sheet */
#define LEAST_WIDTH 500.0 /* that a chart made larger is still laid out for */
#define LEAST_PLOT  0.7 /* of height to width, where the paper has room */
#define N_HALVINGS  12
#define MIN_BODY    36.0 /* in points */
#define MAX_PASSES  4

static void
lay_out (AccordPagePlan *self,
         double          width,
         double          height)
{
  AccordChartFrame frame = { width, height, self->options->first,
                             self->options->last };

  g_clear_pointer (&self->layout, accord_chart_layout_free);
  self->layout = accord_chart_layout (self->chart, self->text, &frame);
}

static double
get_strips (const AccordPagePlan *self,
            gboolean              along_x)
{
  const AccordChartLayout *layout = self->layout;

  return along_x ? layout->width - layout->body.width
                 : layout->height - layout->body.height;
}

/* How long a chart is that fills @n pages with its body, given its strips. */
static double
get_total (const AccordPagePlan *self,
           double                room,
           double                strips,
           guint                 n)
{
  return strips + n * (room - strips) - (n - 1) * self->overlap;
}

/* Lays the chart out as wide as all pages across. The strips may depend on
 * the width, so this goes on until they hold still. */
static void
lay_out_across (AccordPagePlan *self,
                double          height)
{
  double room = self->area_width / self->scale;
  double width = room;

  lay_out (self, width, height);
  for (int i = 0; i < MAX_PASSES && self->options->fit.columns > 1; i++)
    {
      double total = get_total (self, room, get_strips (self, TRUE),
                                self->options->fit.columns);

      if (fabs (total - width) < 0.01)
        break;
      width = total;
      lay_out (self, width, height);
    }
}

/* The pages down that the chart's bands take at @scale. */
static guint
count_rows (const AccordPagePlan *self,
            double                scale)
{
  double room = self->area_height / scale - get_strips (self, FALSE);
  g_autoptr (GArray) slices = _accord_page_breaks_in_bands (self->layout,
                                                            room);

  return slices->len;
}

/* The greatest scale between two at which the bands fit into @rows; the height
 * of a band does not depend on the chart's width. */
static double
find_scale (const AccordPagePlan *self,
            guint                 rows,
            double                low,
            double                high)
{
  for (int i = 0; i < N_HALVINGS; i++)
    {
      double middle = (low + high) / 2;

      if (count_rows (self, middle) <= rows)
        low = middle;
      else
        high = middle;
    }

  return low;
}

/* A few rows are made larger, so that they don't get lost on their page, and
 * those that just miss it slightly smaller; too many for the pages asked for
 * are made as small as they must. */
static gboolean
choose_scale (AccordPagePlan *self,
              GError        **error)
{
  guint rows = self->options->fit.rows;
  guint n = count_rows (self, 1);

  if (n == 1)
    self->scale = find_scale (self, 1, 1,
                              CLAMP (self->area_width / LEAST_WIDTH, 1,
                                     MAX_SCALE));
  else if (n == 2 && count_rows (self, SPARE_SCALE) == 1)
    self->scale = find_scale (self, 1, SPARE_SCALE, 1);
  if (rows == 0 || n <= rows)
    return TRUE;
  if (count_rows (self, MIN_SCALE) > rows)
    {
      g_set_error (
          error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
          /* Translators: how many pages were asked for, and how many it
           * takes. */
          ngettext ("The chart would be too small to read on %u page down; "
                    "allow at least %u, take a larger paper, or fit it to "
                    "the width only.",
                    "The chart would be too small to read on %u pages down; "
                    "allow at least %u, take a larger paper, or fit it to "
                    "the width only.",
                    rows),
          rows, count_rows (self, MIN_SCALE));
      return FALSE;
    }

  self->scale = find_scale (self, rows, MIN_SCALE, 1);
  return TRUE;
}

/* A chart of rows: as high as it is, cut between rows. */
static gboolean
arrange_bands (AccordPagePlan *self,
               GError        **error)
{
  double room;

  if (!choose_scale (self, error))
    return FALSE;

  self->overlap = OVERLAP_MM * ACCORD_POINTS_PER_MM / self->scale;
  lay_out_across (self, 0);
  room = self->area_height / self->scale - get_strips (self, FALSE);
  self->rows = _accord_page_breaks_in_bands (self->layout, room);

  return TRUE;
}

/* A plot: as high as the pages asked for, or as one page at most. */
static void
arrange_plot (AccordPagePlan *self)
{
  guint rows = MAX (1, self->options->fit.rows);
  double height = MIN (MAX (self->layout->height,
                            LEAST_PLOT * self->area_width),
                       self->area_height);

  if (self->options->fit.rows > 0)
    height = get_total (self, self->area_height,
                        get_strips (self, FALSE), rows);
  lay_out_across (self, height);
  self->rows = _accord_page_breaks_anywhere (
      self->layout->body.y, self->layout->body.y + self->layout->body.height,
      self->area_height - get_strips (self, FALSE), self->overlap);
}

static gboolean
check_page (const AccordPagePlan *self,
            GError              **error)
{
  if (self->area_width >= MIN_BODY
      && self->area_width - get_strips (self, TRUE) * self->scale
             >= MIN_BODY
      && self->area_height - get_strips (self, FALSE) * self->scale
             >= MIN_BODY)
    return TRUE;

  g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                       _ ("The paper is too small for this chart; take a "
                          "larger one, or smaller margins."));
  return FALSE;
}

static gboolean
check_count (const AccordPagePlan *self,
             GError              **error)
{
  guint most = self->options->max_pages > 0 ? self->options->max_pages
                                           : ACCORD_PAGINATOR_MAX_PAGES;
  guint n = self->columns->len * self->rows->len;

  if (n <= most)
    return TRUE;

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _ ("The chart would take %u pages, and %u are allowed; take a "
                  "larger paper, fewer rows or a shorter range, or fit it to "
                  "fewer pages."),
               n, most);
  return FALSE;
}

/*
 * _accord_page_plan_init:
 * @area_width: what the chart has on each page, in points
 * @area_height: likewise
 * @error: return location
 *
 * Returns: %FALSE with %ACCORD_ERROR_INVALID where the chart does not fit, or
 *   takes more pages than allowed; @self is to be cleared all the same
 */
gboolean
_accord_page_plan_init (AccordPagePlan               *self,
                        const AccordChart            *chart,
                        AccordChartText              *text,
                        const AccordPaginatorOptions *options,
                        double                        area_width,
                        double                        area_height,
                        GError                      **error)
{
  double room;

  *self = (AccordPagePlan) {
    .chart = chart,
    .text = text,
    .options = options,
    .area_width = area_width,
    .area_height = area_height,
    .scale = 1,
    .overlap = OVERLAP_MM * ACCORD_POINTS_PER_MM,
  };

  /* A first look: how high it is, and how much the strips take. */
  lay_out (self, MAX (1, self->area_width), 0);
  if (!check_page (self, error))
    return FALSE;
  if (_accord_chart_layout_get_n_bands (self->layout) == 0)
    arrange_plot (self);
  else if (!arrange_bands (self, error))
    return FALSE;
  if (!check_page (self, error))
    return FALSE;

  room = self->area_width / self->scale - get_strips (self, TRUE);
  self->columns = _accord_page_breaks_anywhere (
      self->layout->body.x, self->layout->body.x + self->layout->body.width,
      room, self->overlap);

  return check_count (self, error);
}

void
_accord_page_plan_clear (AccordPagePlan *self)
{
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->layout, accord_chart_layout_free);
}

/* How much of a page's length the strips around the body take. */
double
_accord_page_plan_get_strips (const AccordPagePlan *self,
                              gboolean              along_x)
{
  return get_strips (self, along_x);
}

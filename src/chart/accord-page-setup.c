/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-page-setup.h"

#include "accord-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MARGIN_MM   12.0
#define MIN_MM      50.0
#define MAX_MM      5000.0
#define MAX_TILES   100

static const struct
{
  const char *name;
  double width; /* upright, in millimetres */
  double height;
} papers[] = {
  { "A4", 210, 297 },         { "A3", 297, 420 },
  { "Letter", 215.9, 279.4 }, { "Legal", 215.9, 355.6 },
  { "Tabloid", 279.4, 431.8 }, { "A5", 148, 210 },
  { "A2", 420, 594 },         { "A1", 594, 841 },
  { "A0", 841, 1189 },
};

/**
 * accord_page_setup_init:
 * @width: of the paper held upright, in points
 * @height: of the paper held upright, in points
 * @landscape: whether it is turned by a quarter
 *
 * Sets a sheet with margins of 12 mm.
 */
void
accord_page_setup_init (AccordPageSetup *self,
                        double           width,
                        double           height,
                        gboolean         landscape)
{
  double margin = MARGIN_MM * ACCORD_POINTS_PER_MM;

  g_return_if_fail (self != NULL);

  self->width = landscape ? height : width;
  self->height = landscape ? width : height;
  self->margin_top = self->margin_bottom = margin;
  self->margin_left = self->margin_right = margin;
}

/* Reads `420x297`, in millimetres. */
static gboolean
parse_size (const char *text,
            double     *width,
            double     *height)
{
  char *end;

  *width = g_ascii_strtod (text, &end);
  if (end == text || *end != 'x')
    return FALSE;
  text = end + 1;
  *height = g_ascii_strtod (text, &end);

  return end != text && *end == '\0' && *width >= MIN_MM && *width <= MAX_MM
         && *height >= MIN_MM && *height <= MAX_MM;
}

/**
 * accord_page_setup_parse:
 * @paper: a name such as `A4` or `Letter`, or a size in millimetres such as
 *   `420x297`
 * @landscape: whether it is turned by a quarter
 * @error: return location
 *
 * Sets a sheet with margins of 12 mm.
 *
 * Returns: %FALSE with %ACCORD_ERROR_INVALID where there is no such paper
 */
gboolean
accord_page_setup_parse (AccordPageSetup *self,
                         const char      *paper,
                         gboolean         landscape,
                         GError         **error)
{
  double width = 0, height = 0;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (paper != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_ascii_strcasecmp (papers[i].name, paper) == 0)
      {
        width = papers[i].width;
        height = papers[i].height;
      }
  if (width == 0 && !parse_size (paper, &width, &height))
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _ ("“%s” is not a paper; write A4, A3, Letter, Legal, or a "
                      "width and height from 50 to 5000 mm such as 420x297."),
                   paper);
      return FALSE;
    }

  accord_page_setup_init (self, width * ACCORD_POINTS_PER_MM,
                          height * ACCORD_POINTS_PER_MM, landscape);
  return TRUE;
}

/**
 * accord_page_setup_get_n_papers:
 *
 * Returns: how many papers have a name
 */
guint
accord_page_setup_get_n_papers (void)
{
  return G_N_ELEMENTS (papers);
}

/**
 * accord_page_setup_get_paper:
 * @index: less than accord_page_setup_get_n_papers(); 0 for A4
 *
 * Returns: (transfer none): a name that accord_page_setup_parse() reads; the
 *   usual ones come first
 */
const char *
accord_page_setup_get_paper (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (papers), NULL);

  return papers[index].name;
}

/**
 * accord_page_fit_parse:
 * @text: `width`, or pages across and down such as `2x3`
 * @error: return location
 *
 * Returns: %FALSE with %ACCORD_ERROR_INVALID where @text is neither
 */
gboolean
accord_page_fit_parse (AccordPageFit *self,
                       const char    *text,
                       GError       **error)
{
  guint64 columns, rows;
  char *end;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (strcmp (text, "width") == 0)
    {
      *self = (AccordPageFit) { 1, 0 };
      return TRUE;
    }

  columns = g_ascii_strtoull (text, &end, 10);
  rows = *end == 'x' ? g_ascii_strtoull (end + 1, &end, 10) : 0;
  if (!g_ascii_isdigit (*text) || *end != '\0' || columns < 1 || rows < 1
      || columns > MAX_TILES || rows > MAX_TILES)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _ ("“%s” is no number of pages; write width, or the pages "
                      "across and down, up to 100 each, such as 2x3."),
                   text);
      return FALSE;
    }

  *self = (AccordPageFit) { (guint) columns, (guint) rows };
  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** ACCORD_POINTS_PER_MM: how many points, 1/72 inch, a millimetre has. */
#define ACCORD_POINTS_PER_MM (72.0 / 25.4)

/**
 * AccordPageSetup:
 * @width: of the paper as it is held
 * @height: of the paper as it is held
 * @margin_top: not printed on
 * @margin_bottom: not printed on
 * @margin_left: not printed on
 * @margin_right: not printed on
 *
 * A sheet of paper, in points.
 */
typedef struct
{
  double width;
  double height;
  double margin_top;
  double margin_bottom;
  double margin_left;
  double margin_right;
} AccordPageSetup;

/**
 * AccordPageFit:
 * @columns: how many pages the chart is wide; at least 1
 * @rows: how many pages it may be high; 0 for as many as it takes
 */
typedef struct
{
  guint columns;
  guint rows;
} AccordPageFit;

void     accord_page_setup_init  (AccordPageSetup  *self,
                                  double            width,
                                  double            height,
                                  gboolean          landscape);
gboolean accord_page_setup_parse (AccordPageSetup  *self,
                                  const char       *paper,
                                  gboolean          landscape,
                                  GError          **error);
guint       accord_page_setup_get_n_papers (void);
const char *accord_page_setup_get_paper    (guint             index);
gboolean accord_page_fit_parse   (AccordPageFit    *self,
                                  const char       *text,
                                  GError          **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart.h"
#include "accord-page-setup.h"

G_BEGIN_DECLS

/** ACCORD_PAGINATOR_MAX_PAGES: how many pages are allowed unless told
 * otherwise. */
#define ACCORD_PAGINATOR_MAX_PAGES 200

/**
 * AccordPaginatorOptions:
 * @page: the paper
 * @fit: how many pages across and down
 * @theme: the colours
 * @text_size: of body text, in points; 0 for %ACCORD_CHART_PAPER_SIZE
 * @rtl: whether it is read from right to left
 * @first: the first day shown, or %ACCORD_DAY_NONE for all the content
 * @last: the last day shown, or %ACCORD_DAY_NONE for all the content
 * @plan_name: (nullable): stands on each page
 * @as_of: stands on each page, or %ACCORD_DAY_NONE
 * @max_pages: the most pages allowed; 0 for %ACCORD_PAGINATOR_MAX_PAGES
 *
 * How a chart is put on paper.
 */
typedef struct
{
  AccordPageSetup page;
  AccordPageFit fit;
  AccordChartThemeKind theme;
  double text_size;
  gboolean rtl;
  AccordDay first;
  AccordDay last;
  const char *plan_name;
  AccordDay as_of;
  guint max_pages;
} AccordPaginatorOptions;

/**
 * AccordPaginatorHeading:
 * @title: what stands there: a group of rows
 * @page: the page that it begins on, from 0
 * @y: where on the page, in points from its top
 */
typedef struct
{
  char *title;
  guint page;
  double y;
} AccordPaginatorHeading;

/**
 * AccordPaginator:
 *
 * A chart on pages. It draws any page onto any cairo context: a print job's,
 * a PDF's, a preview's.
 */
typedef struct _AccordPaginator AccordPaginator;

void                          accord_paginator_options_init  (AccordPaginatorOptions        *options);

AccordPaginator              *accord_paginator_new           (AccordChart                   *chart,
                                                              const AccordPaginatorOptions  *options,
                                                              GError                       **error);
void                          accord_paginator_free          (AccordPaginator               *self);
guint                         accord_paginator_get_n_pages   (const AccordPaginator         *self);
void                          accord_paginator_get_tiling    (const AccordPaginator         *self,
                                                              guint                         *columns,
                                                              guint                         *rows);
double                        accord_paginator_get_scale     (const AccordPaginator         *self);
const AccordPageSetup        *accord_paginator_get_page_setup (const AccordPaginator        *self);
const char                   *accord_paginator_get_title     (const AccordPaginator         *self);
const AccordPaginatorHeading *accord_paginator_get_headings  (const AccordPaginator         *self,
                                                              guint                         *n_headings);
void                          accord_paginator_draw_page     (const AccordPaginator         *self,
                                                              guint                          page,
                                                              cairo_t                       *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordPaginator, accord_paginator_free)

G_END_DECLS

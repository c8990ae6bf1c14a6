/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chart-output.h"
#include "accord-chart-kind.h"

G_BEGIN_DECLS

/**
 * CliChartWish:
 * @chart: which chart
 * @output: the file to write
 * @promise: (nullable): the promise that it is about, as it was typed
 * @team: (nullable): the only team to show, as it was typed
 * @format: what @output is to be
 * @page: the paper of a PDF
 * @fit: how many pages a PDF has
 * @theme: the colours
 * @from: the first day, or %ACCORD_DAY_NONE
 * @to: the last day, or %ACCORD_DAY_NONE
 * @width: of a picture
 * @height: of a picture; 0 for what the content asks for
 * @scale: of a picture
 * @group: what the rows of a timeline stand under
 * @sort: how they are sorted
 * @created: when a PDF says that it was made, in seconds since 1970
 *
 * What the options of the verb come to. The strings belong to the options.
 */
typedef struct
{
  const AccordChartKind *chart;
  const char *output;
  const char *promise;
  const char *team;
  AccordOutputFormat format;
  AccordPageSetup page;
  AccordPageFit fit;
  AccordChartThemeKind theme;
  AccordDay from;
  AccordDay to;
  double width;
  double height;
  double scale;
  AccordTimelineGroup group;
  AccordTimelineSort sort;
  gint64 created;
} CliChartWish;

extern const GOptionEntry cli_chart_wish_entries[];

gboolean cli_chart_wish_read (CliChartWish  *self,
                              const char    *chart,
                              GError       **error);

G_END_DECLS

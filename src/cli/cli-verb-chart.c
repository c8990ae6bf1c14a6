/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts as files. A PDF is pages of paper; an SVG or PNG is a picture in one
 * piece. Same plan, same day and same SOURCE_DATE_EPOCH, same bytes. */

#include "config.h"

#include "accord-day.h"
#include "accord-promise.h"
#include "accord-settings.h"
#include "accord-team.h"
#include "cli-chart-wish.h"
#include "cli-json.h"
#include "cli-pages.h"
#include "cli-plan.h"
#include "cli-verbs.h"

#include <glib/gi18n-lib.h>

static AccordForecast *
run_forecast (AccordPlan *plan,
              GError    **error)
{
  g_autoptr (AccordForecastInput) input
    = accord_forecast_input_new (plan, accord_day_today ());

  return accord_forecast_run (input, ACCORD_FORECAST_TRIALS,
                              g_get_num_processors (), NULL, plan, error);
}

static gboolean
find_entity (AccordPlan    *plan,
             GType          kind,
             const char    *name,
             AccordEntity **entity,
             GError       **error)
{
  if (name == NULL)
    return TRUE;

  *entity = accord_plan_find (plan, kind, name, error);
  return *entity != NULL;
}

static AccordChart *
create_chart (AccordPlan         *plan,
              const CliChartWish *wish,
              gboolean            private_too,
              GError            **error)
{
  g_autoptr (AccordForecast) forecast = NULL;
  AccordChartSubject made = {
    .plan = plan,
    .timeline = {
      .reveal_private = private_too,
      .group = wish->group,
      .sort = wish->sort,
      .today = accord_day_today (),
    },
  };

  if (!find_entity (plan, ACCORD_TYPE_PROMISE, wish->promise, &made.promise,
                    error)
      || !find_entity (plan, ACCORD_TYPE_TEAM, wish->team, &made.team,
                       error))
    return NULL;
  if (wish->chart->takes & ACCORD_CHART_TAKES_FORECAST)
    {
      forecast = run_forecast (plan, error);
      if (forecast == NULL)
        return NULL;
      made.forecast = forecast;
    }

  return accord_chart_kind_create (wish->chart, &made, error);
}

static GBytes *
render_pages (AccordChart        *chart,
              AccordPlan         *plan,
              const CliChartWish *wish,
              guint              *n_pages,
              GError            **error)
{
  AccordPaginatorOptions pages;

  accord_paginator_options_init (&pages);
  pages.page = wish->page;
  pages.fit = wish->fit;
  pages.theme = wish->theme;
  pages.first = wish->from;
  pages.last = wish->to;
  pages.plan_name = accord_entity_get_text (accord_plan_get_root (plan),
                                            ACCORD_SETTINGS_NAME);

  return cli_pages_render (chart, plan, &pages, wish->created, n_pages,
                           error);
}

static GBytes *
render_picture (AccordChart        *chart,
                const CliChartWish *wish,
                GError            **error)
{
  AccordPicture picture = {
    .width = wish->width,
    .height = wish->height,
    .scale = wish->scale,
    .theme = wish->theme,
    .rtl = cli_pages_is_rtl (),
    .first = wish->from,
    .last = wish->to,
    .legend = TRUE,
  };

  return accord_chart_render_picture (chart, wish->format, &picture, error);
}

static void
print_json (const char         *path,
            const CliChartWish *wish,
            guint               n_pages)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  cli_json_add_text (builder, "path", path);
  cli_json_add_text (builder, "chart", wish->chart->name);
  if (wish->format == ACCORD_OUTPUT_PDF)
    cli_json_add_count (builder, "pages", n_pages);
  json_builder_end_object (builder);
  cli_json_print (builder);
}

static gboolean
write_chart (CliPlan            *plan,
             CliRequest         *request,
             const CliChartWish *wish,
             GError            **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (wish->output);
  g_autofree char *path = g_filename_display_name (wish->output);
  g_autoptr (AccordChart) chart
    = create_chart (plan->plan, wish, request->private_too, error);
  g_autoptr (GBytes) bytes = NULL;
  guint n_pages = 0;

  if (chart == NULL)
    return FALSE;

  bytes = wish->format == ACCORD_OUTPUT_PDF
            ? render_pages (chart, plan->plan, wish, &n_pages, error)
            : render_picture (chart, wish, error);
  if (bytes == NULL || !accord_chart_output_write (bytes, file, NULL, error))
    return FALSE;

  if (request->json)
    print_json (path, wish, n_pages);

  return TRUE;
}

static gboolean
run_chart (CliRequest *request,
           GError    **error)
{
  CliChartWish wish;
  g_autoptr (CliPlan) plan = NULL;

  return cli_chart_wish_read (&wish, request->arguments[1], error)
         && (plan = cli_plan_open_to_read (request, error)) != NULL
         && write_chart (plan, request, &wish, error);
}

const CliVerb cli_verb_chart = {
  .name = "chart",
  .synopsis = N_("PLAN CHART -o OUT"),
  .summary = N_("Draws a chart of a plan, as PDF, SVG or PNG"),
  .description
  = N_("CHART is timeline (promised against deliverable), capacity, heat-map, "
       "ready (when a promise will be), trend, calibration, funnel, ledger or "
       "drivers (of a promise’s date).\n"
       "\n"
       "A need date is drawn where it is revealed, or with --private.\n"
       "\n"
       "JSON: an object with the “path”, the “chart”, and the “pages” of a "
       "PDF. With SOURCE_DATE_EPOCH set, a PDF of the same plan has the same "
       "bytes."),
  .options = cli_chart_wish_entries,
  .min_arguments = 2,
  .max_arguments = 2,
  .run = run_chart,
};

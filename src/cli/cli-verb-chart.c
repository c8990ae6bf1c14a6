/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts as files. A PDF is pages of paper; an SVG or PNG is a picture in one
 * piece. Same plan, same day and same SOURCE_DATE_EPOCH, same bytes. */

#include "config.h"

#include "accord-chart-output.h"
#include "accord-day.h"
#include "accord-error.h"
#include "accord-promise.h"
#include "accord-settings.h"
#include "accord-team.h"
#include "cli-chart.h"
#include "cli-json.h"
#include "cli-verbs.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <pango/pango.h>
#include <stdlib.h>
#include <string.h>

#define DEFAULT_WIDTH 1200.0
#define LEAST_SIDE    200.0
#define MOST_SIDE     20000.0
#define MOST_SCALE    20.0

static struct
{
  char *output;
  char *promise; /* these are texts; see cli-verb.c */
  char *team;
  char *paper;
  gboolean landscape;
  char *fit;
  char *from;
  char *to;
  char *theme;
  char *size;
  char *scale;
  char *group;
  char *sort;
} options;

static const GOptionEntry entries[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
    N_("The file to write: .pdf, .svg or .png"), N_("OUT") },
  { "promise", 0, 0, G_OPTION_ARG_FILENAME, &options.promise,
    N_("The promise it is about: ready, drivers, trend"), N_("ID") },
  { "team", 0, 0, G_OPTION_ARG_FILENAME, &options.team,
    N_("The only team to show: capacity, heat-map"), N_("ID") },
  { "paper", 0, 0, G_OPTION_ARG_FILENAME, &options.paper,
    N_("A4, A3, Letter, Legal, or millimetres as 420x297; A4 landscape, "
       "unless given"),
    N_("PAPER") },
  { "landscape", 0, 0, G_OPTION_ARG_NONE, &options.landscape,
    N_("Turn the paper"), NULL },
  { "fit", 0, 0, G_OPTION_ARG_FILENAME, &options.fit,
    N_("Pages across and down, as 2x3, or width"), N_("PAGES") },
  { "from", 0, 0, G_OPTION_ARG_FILENAME, &options.from,
    N_("The first day to show"), N_("DATE") },
  { "to", 0, 0, G_OPTION_ARG_FILENAME, &options.to,
    N_("The last day to show"), N_("DATE") },
  { "theme", 0, 0, G_OPTION_ARG_FILENAME, &options.theme,
    N_("paper, light, dark or contrast; paper for a PDF, else light"),
    N_("THEME") },
  { "size", 0, 0, G_OPTION_ARG_FILENAME, &options.size,
    N_("The size of a picture, as 1600x1000"), N_("SIZE") },
  { "scale", 0, 0, G_OPTION_ARG_FILENAME, &options.scale,
    N_("How much larger to draw a picture, such as 2"), N_("NUMBER") },
  { "group", 0, 0, G_OPTION_ARG_FILENAME, &options.group,
    N_("none, account, owner, team or risk: timeline"), N_("GROUP") },
  { "sort", 0, 0, G_OPTION_ARG_FILENAME, &options.sort,
    N_("agreed, ready, gap, chance or title: timeline"), N_("SORT") },
  G_OPTION_ENTRY_NULL,
};

static const char *const themes[] = {
  [ACCORD_CHART_THEME_LIGHT] = "light",
  [ACCORD_CHART_THEME_DARK] = "dark",
  [ACCORD_CHART_THEME_CONTRAST] = "contrast",
  [ACCORD_CHART_THEME_PAPER] = "paper",
};

static const char *const groups[] = {
  [ACCORD_TIMELINE_GROUP_NONE] = "none",
  [ACCORD_TIMELINE_GROUP_ACCOUNT] = "account",
  [ACCORD_TIMELINE_GROUP_OWNER] = "owner",
  [ACCORD_TIMELINE_GROUP_TEAM] = "team",
  [ACCORD_TIMELINE_GROUP_RISK] = "risk",
};

static const char *const sorts[] = {
  [ACCORD_TIMELINE_SORT_NONE] = "none",
  [ACCORD_TIMELINE_SORT_AGREED] = "agreed",
  [ACCORD_TIMELINE_SORT_READY] = "ready",
  [ACCORD_TIMELINE_SORT_GAP] = "gap",
  [ACCORD_TIMELINE_SORT_CHANCE] = "chance",
  [ACCORD_TIMELINE_SORT_TITLE] = "title",
};

/* What the options come to. */
typedef struct
{
  const CliChart *chart;
  AccordOutputFormat format;
  AccordPageSetup page;
  AccordPageFit fit;
  AccordChartThemeKind theme;
  AccordDay from;
  AccordDay to;
  double width;
  double height;
  double scale;
  int group;
  int sort;
  gint64 created; /* seconds since 1970 */
} Wish;

static gboolean
read_word (const char        *option,
           const char        *text,
           const char *const *words,
           int                n_words,
           int               *found,
           GError           **error)
{
  g_autoptr (GString) list = g_string_new (NULL);

  if (text == NULL)
    return TRUE;
  for (int i = 0; i < n_words; i++)
    {
      if (strcmp (words[i], text) == 0)
        {
          *found = i;
          return TRUE;
        }
      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", words[i]);
    }

  cli_set_usage_error (error,
                       /* Translators: an option, what was typed behind it,
                        * and what could have been. */
                       _("%s can't be “%s”; write one of %s."), option, text,
                       list->str);
  return FALSE;
}

static gboolean
read_day (const char *text,
          AccordDay  *day,
          GError    **error)
{
  return text == NULL || accord_day_parse (text, day, error);
}

static gboolean
read_range (Wish    *wish,
            GError **error)
{
  wish->from = wish->to = ACCORD_DAY_NONE;
  if (!read_day (options.from, &wish->from, error)
      || !read_day (options.to, &wish->to, error))
    return FALSE;
  if (wish->from == ACCORD_DAY_NONE || wish->to == ACCORD_DAY_NONE
      || wish->from < wish->to)
    return TRUE;

  cli_set_usage_error (error, _("--from must be before --to."));
  return FALSE;
}

/* Reads `1600x1000`. */
static gboolean
read_size (Wish    *wish,
           GError **error)
{
  char *end;

  wish->width = DEFAULT_WIDTH;
  if (options.size == NULL)
    return TRUE;

  wish->width = g_ascii_strtod (options.size, &end);
  wish->height = *end == 'x' ? g_ascii_strtod (end + 1, &end) : 0;
  if (*end == '\0' && wish->width >= LEAST_SIDE && wish->width <= MOST_SIDE
      && wish->height >= LEAST_SIDE && wish->height <= MOST_SIDE)
    return TRUE;

  cli_set_usage_error (error,
                       _("“%s” is not a size; write a width and a height from "
                         "%.0f to %.0f, such as 1600x1000."),
                       options.size, LEAST_SIDE, MOST_SIDE);
  return FALSE;
}

static gboolean
read_scale (Wish    *wish,
            GError **error)
{
  char *end;

  wish->scale = 1;
  if (options.scale == NULL)
    return TRUE;

  wish->scale = g_ascii_strtod (options.scale, &end);
  if (end != options.scale && *end == '\0' && wish->scale >= 1 / MOST_SCALE
      && wish->scale <= MOST_SCALE)
    return TRUE;

  cli_set_usage_error (error,
                       _("“%s” is not a scale; write a number up to %.0f, "
                         "such as 2."),
                       options.scale, MOST_SCALE);
  return FALSE;
}

static gboolean
read_page (Wish    *wish,
           GError **error)
{
  const char *paper = options.paper != NULL ? options.paper : "A4";
  gboolean landscape = options.landscape || options.paper == NULL;

  wish->fit = (AccordPageFit) { 1, 0 };

  return accord_page_setup_parse (&wish->page, paper, landscape, error)
         && (options.fit == NULL
             || accord_page_fit_parse (&wish->fit, options.fit, error));
}

/* See https://reproducible-builds.org/specs/source-date-epoch/ */
static gboolean
read_epoch (Wish    *wish,
            GError **error)
{
  const char *text = g_getenv ("SOURCE_DATE_EPOCH");
  guint64 seconds;

  wish->created = g_get_real_time () / G_USEC_PER_SEC;
  if (text == NULL || *text == '\0')
    return TRUE;
  /* The last second of the year 9999. */
  if (!g_ascii_string_to_unsigned (text, 10, 0, G_GINT64_CONSTANT (253402300799),
                                   &seconds, NULL))
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _("SOURCE_DATE_EPOCH is “%s”; it must be the seconds "
                     "since 1970."),
                   text);
      return FALSE;
    }

  wish->created = (gint64) seconds;
  return TRUE;
}

/* What an option is for has to be there: to leave it out silently would be to
 * give another chart than was asked for. */
static gboolean
check_use (const Wish *wish,
           GError    **error)
{
  gboolean pages = wish->format == ACCORD_OUTPUT_PDF;
  CliChartTakes takes = wish->chart->takes;
  const struct
  {
    const char *option;
    gboolean given;
    gboolean used;
  } uses[] = {
    { "--promise", options.promise != NULL, takes & CLI_CHART_PROMISE },
    { "--team", options.team != NULL, takes & CLI_CHART_TEAM },
    { "--group", options.group != NULL, takes & CLI_CHART_ROWS },
    { "--sort", options.sort != NULL, takes & CLI_CHART_ROWS },
    { "--paper", options.paper != NULL, pages },
    { "--landscape", options.landscape, pages },
    { "--fit", options.fit != NULL, pages },
    { "--size", options.size != NULL, !pages },
    { "--scale", options.scale != NULL, !pages },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (uses); i++)
    if (uses[i].given && !uses[i].used)
      {
        cli_set_usage_error (error,
                             /* Translators: an option, a chart and the name
                              * of a file. */
                             _("%s says nothing about the chart “%s” in %s."),
                             uses[i].option, wish->chart->name,
                             options.output);
        return FALSE;
      }

  return TRUE;
}

static gboolean
check_needs (const Wish *wish,
             GError    **error)
{
  if (!(wish->chart->takes & CLI_CHART_NEEDS_PROMISE)
      || options.promise != NULL)
    return TRUE;

  cli_set_usage_error (error,
                       _("The chart “%s” is about one promise; say which one "
                         "with --promise."),
                       wish->chart->name);
  return FALSE;
}

static gboolean
read_options (CliRequest *request,
              Wish       *wish,
              GError    **error)
{
  int theme;

  wish->chart = cli_chart_find (request->arguments[1], error);
  if (wish->chart == NULL)
    return FALSE;
  if (options.output == NULL)
    {
      cli_set_usage_error (error, _("Say where to write the chart: -o OUT."));
      return FALSE;
    }
  if (!accord_output_format_guess (options.output, &wish->format, error)
      || !check_use (wish, error) || !check_needs (wish, error))
    return FALSE;

  theme = wish->format == ACCORD_OUTPUT_PDF ? ACCORD_CHART_THEME_PAPER
                                            : ACCORD_CHART_THEME_LIGHT;
  wish->sort = ACCORD_TIMELINE_SORT_AGREED;
  if (!read_word ("--theme", options.theme, themes, G_N_ELEMENTS (themes),
                  &theme, error)
      || !read_word ("--group", options.group, groups, G_N_ELEMENTS (groups),
                     &wish->group, error)
      || !read_word ("--sort", options.sort, sorts, G_N_ELEMENTS (sorts),
                     &wish->sort, error)
      || !read_range (wish, error) || !read_size (wish, error)
      || !read_scale (wish, error) || !read_page (wish, error)
      || !read_epoch (wish, error))
    return FALSE;
  wish->theme = (AccordChartThemeKind) theme;

  return TRUE;
}

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
create_chart (AccordPlan *plan,
              const Wish *wish,
              gboolean    private_too,
              GError    **error)
{
  g_autoptr (AccordForecast) forecast = NULL;
  CliChartPlan made = {
    .plan = plan,
    .timeline = {
      .reveal_private = private_too,
      .group = (AccordTimelineGroup) wish->group,
      .sort = (AccordTimelineSort) wish->sort,
      .today = accord_day_today (),
    },
  };

  if (!find_entity (plan, ACCORD_TYPE_PROMISE, options.promise, &made.promise,
                    error)
      || !find_entity (plan, ACCORD_TYPE_TEAM, options.team, &made.team,
                       error))
    return NULL;
  if (wish->chart->takes & CLI_CHART_FORECAST)
    {
      forecast = run_forecast (plan, error);
      if (forecast == NULL)
        return NULL;
      made.forecast = forecast;
    }

  return wish->chart->create (&made, error);
}

/* Whether the person reads from right to left: as their language is written,
 * of which Pango has a sample. */
static gboolean
is_rtl (void)
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

static GBytes *
render_pages (AccordChart *chart,
              AccordPlan  *plan,
              const Wish  *wish,
              guint       *n_pages,
              GError     **error)
{
  AccordEntity *settings = accord_plan_get_root (plan);
  AccordDay as_of = accord_entity_get_day (settings, ACCORD_SETTINGS_AS_OF);
  g_autoptr (AccordPaginator) paginator = NULL;
  AccordPaginatorOptions pages;
  AccordDocumentInfo info = {
    accord_entity_get_text (settings, ACCORD_SETTINGS_ORGANISATION),
    wish->created,
  };

  accord_paginator_options_init (&pages);
  pages.page = wish->page;
  pages.fit = wish->fit;
  pages.theme = wish->theme;
  pages.rtl = is_rtl ();
  pages.first = wish->from;
  pages.last = wish->to;
  pages.plan_name = accord_entity_get_text (settings, ACCORD_SETTINGS_NAME);
  pages.as_of = as_of != ACCORD_DAY_NONE ? as_of : accord_day_today ();
  paginator = accord_paginator_new (chart, &pages, error);
  if (paginator == NULL)
    return NULL;

  *n_pages = accord_paginator_get_n_pages (paginator);
  return accord_chart_render_pdf (paginator, &info, NULL, error);
}

static GBytes *
render_picture (AccordChart *chart,
                const Wish  *wish,
                GError     **error)
{
  AccordPicture picture = {
    .width = wish->width,
    .height = wish->height,
    .scale = wish->scale,
    .theme = wish->theme,
    .rtl = is_rtl (),
    .first = wish->from,
    .last = wish->to,
    .legend = TRUE,
  };

  return accord_chart_render_picture (chart, wish->format, &picture, error);
}

static void
print_json (const char *path,
            const Wish *wish,
            guint       n_pages)
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
write_chart (CliPlan    *plan,
             CliRequest *request,
             const Wish *wish,
             GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (options.output);
  g_autofree char *path = g_filename_display_name (options.output);
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
  Wish wish = { 0 };
  g_autoptr (CliPlan) plan = NULL;

  return read_options (request, &wish, error)
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
       "drivers (of a promise's date).\n"
       "\n"
       "A need date is drawn where it is revealed, or with --private.\n"
       "\n"
       "JSON: an object with the “path”, the “chart”, and the “pages” of a "
       "PDF. With SOURCE_DATE_EPOCH set, a PDF of the same plan has the same "
       "bytes."),
  .options = entries,
  .min_arguments = 2,
  .max_arguments = 2,
  .run = run_chart,
};

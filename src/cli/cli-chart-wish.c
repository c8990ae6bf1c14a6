/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli-chart-wish.h"

#include "accord-error.h"
#include "cli-pages.h"
#include "cli-verb.h"

#include <glib/gi18n-lib.h>
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

const GOptionEntry cli_chart_wish_entries[] = {
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
                       _("%s can’t be “%s”; write one of %s."), option, text,
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
read_range (CliChartWish *self,
            GError      **error)
{
  self->from = self->to = ACCORD_DAY_NONE;
  if (!read_day (options.from, &self->from, error)
      || !read_day (options.to, &self->to, error))
    return FALSE;
  if (self->from == ACCORD_DAY_NONE || self->to == ACCORD_DAY_NONE
      || self->from <= self->to)
    return TRUE;

  cli_set_usage_error (error, _("--from must not be after --to."));
  return FALSE;
}

/* Reads `1600x1000`. */
static gboolean
read_size (CliChartWish *self,
           GError      **error)
{
  char *end;

  self->width = DEFAULT_WIDTH;
  if (options.size == NULL)
    return TRUE;

  self->width = g_ascii_strtod (options.size, &end);
  self->height = *end == 'x' ? g_ascii_strtod (end + 1, &end) : 0;
  if (*end == '\0' && self->width >= LEAST_SIDE && self->width <= MOST_SIDE
      && self->height >= LEAST_SIDE && self->height <= MOST_SIDE)
    return TRUE;

  cli_set_usage_error (error,
                       _("“%s” is not a size; write a width and a height from "
                         "%.0f to %.0f, such as 1600x1000."),
                       options.size, LEAST_SIDE, MOST_SIDE);
  return FALSE;
}

static gboolean
read_scale (CliChartWish *self,
            GError      **error)
{
  char *end;

  self->scale = 1;
  if (options.scale == NULL)
    return TRUE;

  self->scale = g_ascii_strtod (options.scale, &end);
  if (end != options.scale && *end == '\0' && self->scale >= 1 / MOST_SCALE
      && self->scale <= MOST_SCALE)
    return TRUE;

  cli_set_usage_error (error,
                       _("“%s” is not a scale; write a number up to %.0f, "
                         "such as 2."),
                       options.scale, MOST_SCALE);
  return FALSE;
}

static gboolean
read_page (CliChartWish *self,
           GError      **error)
{
  const char *paper = options.paper != NULL ? options.paper : "A4";
  gboolean landscape = options.landscape || options.paper == NULL;

  self->fit = (AccordPageFit) { 1, 0 };

  return accord_page_setup_parse (&self->page, paper, landscape, error)
         && (options.fit == NULL
             || accord_page_fit_parse (&self->fit, options.fit, error));
}

/* What an option is for has to be there: to leave it out silently would be to
 * give another chart than was asked for. */
static gboolean
check_use (const CliChartWish *self,
           GError            **error)
{
  gboolean pages = self->format == ACCORD_OUTPUT_PDF;
  AccordChartTakes takes = self->chart->takes;
  const struct
  {
    const char *option;
    gboolean given;
    gboolean used;
  } uses[] = {
    { "--promise", options.promise != NULL, takes & ACCORD_CHART_TAKES_PROMISE },
    { "--team", options.team != NULL, takes & ACCORD_CHART_TAKES_TEAM },
    { "--from", options.from != NULL, takes & ACCORD_CHART_TAKES_RANGE },
    { "--to", options.to != NULL, takes & ACCORD_CHART_TAKES_RANGE },
    { "--group", options.group != NULL, takes & ACCORD_CHART_TAKES_ROWS },
    { "--sort", options.sort != NULL, takes & ACCORD_CHART_TAKES_ROWS },
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
                             uses[i].option, self->chart->name,
                             options.output);
        return FALSE;
      }

  return TRUE;
}

static gboolean
check_needs (const CliChartWish *self,
             GError            **error)
{
  if (!(self->chart->takes & ACCORD_CHART_NEEDS_PROMISE)
      || options.promise != NULL)
    return TRUE;

  cli_set_usage_error (error,
                       _("The chart “%s” is about one promise; say which one "
                         "with --promise."),
                       self->chart->name);
  return FALSE;
}

static gboolean
read_words (CliChartWish *self,
            GError      **error)
{
  int theme = self->format == ACCORD_OUTPUT_PDF ? ACCORD_CHART_THEME_PAPER
                                                : ACCORD_CHART_THEME_LIGHT;
  int group = ACCORD_TIMELINE_GROUP_NONE;
  int sort = ACCORD_TIMELINE_SORT_AGREED;

  if (!read_word ("--theme", options.theme, themes, G_N_ELEMENTS (themes),
                  &theme, error)
      || !read_word ("--group", options.group, groups, G_N_ELEMENTS (groups),
                     &group, error)
      || !read_word ("--sort", options.sort, sorts, G_N_ELEMENTS (sorts),
                     &sort, error))
    return FALSE;

  self->theme = (AccordChartThemeKind) theme;
  self->group = (AccordTimelineGroup) group;
  self->sort = (AccordTimelineSort) sort;

  return TRUE;
}

static const AccordChartKind *
find_chart (const char *name,
            GError    **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n;
  const AccordChartKind *kinds = accord_chart_kinds_get (&n);

  for (guint i = 0; i < n; i++)
    {
      if (strcmp (kinds[i].name, name) == 0)
        return &kinds[i];
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                              kinds[i].name);
    }

  cli_set_usage_error (error,
                       /* Translators: what was typed, and what there is. */
                       _("There is no chart “%s”; there are %s."), name,
                       names->str);
  return NULL;
}

static gboolean
read_all (CliChartWish *self,
          const char   *chart,
          GError      **error)
{
  *self = (CliChartWish) {
    .chart = find_chart (chart, error),
    .output = options.output,
    .promise = options.promise,
    .team = options.team,
  };
  if (self->chart == NULL)
    return FALSE;
  if (options.output == NULL)
    {
      cli_set_usage_error (error, _("Say where to write the chart: -o OUT."));
      return FALSE;
    }

  return accord_output_format_guess (options.output, &self->format, error)
         && check_use (self, error) && check_needs (self, error)
         && read_words (self, error) && read_range (self, error)
         && read_size (self, error) && read_scale (self, error)
         && read_page (self, error)
         && cli_pages_read_epoch (&self->created, error);
}

/**
 * cli_chart_wish_read:
 * @self: (out): what was asked for
 * @chart: the name of a chart, as it was typed
 * @error: return location
 *
 * Reads the options, once they have been parsed.
 *
 * Returns: %FALSE where they make no sense: that is wrong usage, whoever found
 *   it out
 */
gboolean
cli_chart_wish_read (CliChartWish *self,
                     const char   *chart,
                     GError      **error)
{
  g_autoptr (GError) problem = NULL;

  if (read_all (self, chart, &problem))
    return TRUE;

  cli_set_usage_error (error, "%s", problem->message);
  return FALSE;
}

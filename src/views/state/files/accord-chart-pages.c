/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A choice that is made only marks what it touches as stale, and says
 * "changed"; chart and pages are made when somebody asks for them. So a
 * dialog may set many choices and look once.
 */

#include "config.h"

#include "accord-chart-pages.h"

#include "accord-date-text.h"
#include "accord-error.h"
#include "accord-promise.h"
#include "accord-settings.h"
#include "accord-team.h"

#include <glib/gi18n-lib.h>

#define MOST_TILES 20

enum
{
  PROP_0,
  PROP_CHART,
  PROP_PROMISE,
  PROP_TEAM,
  PROP_GROUP,
  PROP_SORT,
  PROP_NEED_DATES,
  PROP_FROM,
  PROP_TO,
  PROP_PAPER,
  PROP_LANDSCAPE,
  PROP_TILED,
  PROP_ACROSS,
  PROP_DOWN,
  PROP_COLOURS,
  PROP_RTL,
  N_PROPS,
};

struct _AccordChartPages
{
  GObject parent_instance;

  AccordPlan *plan;
  AccordForecaster *forecaster;
  AccordDay today;
  char *name;          /* on paper; NULL for the plan's */
  GPtrArray *promises; /* AccordEntity */
  GPtrArray *teams;    /* AccordEntity */
  guint numbers[N_PROPS];
  gboolean switches[N_PROPS];
  char *texts[N_PROPS];

  AccordChart *chart;         /* NULL when stale */
  AccordPaginator *paginator; /* NULL when stale */
};

G_DEFINE_FINAL_TYPE (AccordChartPages, accord_chart_pages, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
drop (AccordChartPages *self,
      gboolean          chart_too)
{
  g_clear_pointer (&self->paginator, accord_paginator_free);
  if (chart_too)
    g_clear_pointer (&self->chart, accord_chart_unref);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* A chart about one promise is about the first, unless another is chosen. */
static void
choose_promise (AccordChartPages *self)
{
  if (!(accord_chart_pages_get_kind (self)->takes
        & ACCORD_CHART_NEEDS_PROMISE)
      || self->numbers[PROP_PROMISE] > 0 || self->promises->len == 0)
    return;

  self->numbers[PROP_PROMISE] = 1;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROMISE]);
}

static gboolean
set_value (AccordChartPages *self,
           guint             prop_id,
           const GValue     *value)
{
  if (G_VALUE_HOLDS_UINT (value))
    {
      guint number = g_value_get_uint (value);

      if (self->numbers[prop_id] == number)
        return FALSE;
      self->numbers[prop_id] = number;
    }
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    {
      gboolean on = g_value_get_boolean (value);

      if (self->switches[prop_id] == on)
        return FALSE;
      self->switches[prop_id] = on;
    }
  else
    {
      if (g_strcmp0 (self->texts[prop_id], g_value_get_string (value)) == 0)
        return FALSE;
      g_free (self->texts[prop_id]);
      self->texts[prop_id]
        = g_strdup (g_value_get_string (value) != NULL
                      ? g_value_get_string (value)
                      : "");
    }

  return TRUE;
}

static void
accord_chart_pages_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  AccordChartPages *self = ACCORD_CHART_PAGES (object);

  if (!set_value (self, prop_id, value))
    return;

  if (prop_id == PROP_CHART)
    choose_promise (self);
  g_object_notify_by_pspec (object, pspec);
  drop (self, prop_id <= PROP_NEED_DATES);
}

static void
accord_chart_pages_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  AccordChartPages *self = ACCORD_CHART_PAGES (object);

  if (G_IS_PARAM_SPEC_UINT (pspec))
    g_value_set_uint (value, self->numbers[prop_id]);
  else if (G_IS_PARAM_SPEC_BOOLEAN (pspec))
    g_value_set_boolean (value, self->switches[prop_id]);
  else
    g_value_set_string (value, self->texts[prop_id]);
}

static void
accord_chart_pages_finalize (GObject *object)
{
  AccordChartPages *self = ACCORD_CHART_PAGES (object);

  g_clear_pointer (&self->paginator, accord_paginator_free);
  g_clear_pointer (&self->chart, accord_chart_unref);
  g_ptr_array_unref (self->promises);
  g_ptr_array_unref (self->teams);
  for (guint i = 0; i < N_PROPS; i++)
    g_free (self->texts[i]);
  g_free (self->name);
  g_clear_object (&self->forecaster);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (accord_chart_pages_parent_class)->finalize (object);
}

static GParamSpec *
new_number (const char *name,
            const char *blurb,
            guint       least,
            guint       most)
{
  return g_param_spec_uint (name, name, blurb, least, most, least,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                              | G_PARAM_STATIC_STRINGS);
}

static GParamSpec *
new_switch (const char *name,
            const char *blurb)
{
  return g_param_spec_boolean (name, name, blurb, FALSE,
                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                 | G_PARAM_STATIC_STRINGS);
}

static GParamSpec *
new_text (const char *name,
          const char *blurb)
{
  return g_param_spec_string (name, name, blurb, "",
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                | G_PARAM_STATIC_STRINGS);
}

static void
accord_chart_pages_class_init (AccordChartPagesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  guint n_kinds;

  accord_chart_kinds_get (&n_kinds);
  object_class->set_property = accord_chart_pages_set_property;
  object_class->get_property = accord_chart_pages_get_property;
  object_class->finalize = accord_chart_pages_finalize;

  properties[PROP_CHART] = new_number (
    "chart", "Which chart, as accord_chart_kinds_get() counts", 0,
    n_kinds - 1);
  properties[PROP_PROMISE]
    = new_number ("promise", "0 for all, else which one, from 1", 0,
                  G_MAXINT);
  properties[PROP_TEAM]
    = new_number ("team", "0 for all, else which one, from 1", 0, G_MAXINT);
  properties[PROP_GROUP] = new_number ("group", "An AccordTimelineGroup", 0,
                                       ACCORD_TIMELINE_GROUP_RISK);
  properties[PROP_SORT] = new_number ("sort", "An AccordTimelineSort", 0,
                                      ACCORD_TIMELINE_SORT_TITLE);
  properties[PROP_NEED_DATES] = new_switch (
    "need-dates", "Whether need dates that are held back are shown");
  properties[PROP_FROM]
    = new_text ("from", "The first day, as a person writes it");
  properties[PROP_TO]
    = new_text ("to", "The last day, as a person writes it");
  properties[PROP_PAPER] = new_number (
    "paper", "Which paper, as accord_page_setup_get_paper() counts", 0,
    accord_page_setup_get_n_papers () - 1);
  properties[PROP_LANDSCAPE]
    = new_switch ("landscape", "Whether the paper is turned");
  properties[PROP_TILED] = new_switch (
    "tiled", "Whether it fills pages across and down, not just the width");
  properties[PROP_ACROSS]
    = new_number ("across", "How many pages it is wide", 1, MOST_TILES);
  properties[PROP_DOWN]
    = new_number ("down", "How many pages it is high", 1, MOST_TILES);
  properties[PROP_COLOURS]
    = new_switch ("colours", "Whether the printer has colours");
  properties[PROP_RTL]
    = new_switch ("rtl", "Whether one reads from right to left");
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * AccordChartPages::changed:
   *
   * The pages may be other ones now.
   */
  signals[CHANGED]
    = g_signal_new ("changed", ACCORD_TYPE_CHART_PAGES, G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_chart_pages_init (AccordChartPages *self)
{
  self->numbers[PROP_SORT] = ACCORD_TIMELINE_SORT_AGREED;
  self->numbers[PROP_ACROSS] = self->numbers[PROP_DOWN] = 1;
  self->switches[PROP_LANDSCAPE] = TRUE;
  self->texts[PROP_FROM] = g_strdup ("");
  self->texts[PROP_TO] = g_strdup ("");
}

/* Kept, even where somebody removes one meanwhile. */
static GPtrArray *
dup_entities (AccordPlan *plan,
              GType       kind,
              gboolean (*shows) (AccordEntity *entity))
{
  g_autoptr (GPtrArray) current = accord_plan_dup_current (plan, kind);
  GPtrArray *entities = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < current->len; i++)
    if (shows == NULL || shows (current->pdata[i]))
      g_ptr_array_add (entities, g_object_ref (current->pdata[i]));

  return entities;
}

static void
forecast_updated_cb (AccordChartPages *self)
{
  drop (self, TRUE);
}

/**
 * accord_chart_pages_new:
 * @plan: a plan
 * @forecaster: its forecasts, which are followed
 * @today: the "as of" day where nobody fixed one
 *
 * Returns: (transfer full): the timeline on A4 in landscape, fit to the width
 */
AccordChartPages *
accord_chart_pages_new (AccordPlan       *plan,
                        AccordForecaster *forecaster,
                        AccordDay         today)
{
  AccordChartPages *self;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (ACCORD_IS_FORECASTER (forecaster), NULL);

  self = g_object_new (ACCORD_TYPE_CHART_PAGES, NULL);
  self->plan = g_object_ref (plan);
  self->forecaster = g_object_ref (forecaster);
  self->today = today;
  g_signal_connect_object (forecaster, "updated",
                           G_CALLBACK (forecast_updated_cb), self,
                           G_CONNECT_SWAPPED);
  self->teams = dup_entities (plan, ACCORD_TYPE_TEAM, NULL);
  self->promises = dup_entities (plan, ACCORD_TYPE_PROMISE,
                                 accord_timeline_source_shows);

  return self;
}

/**
 * accord_chart_pages_get_promises:
 *
 * Returns: (transfer none) (element-type AccordEntity): those that a chart can
 *   be about
 */
GPtrArray *
accord_chart_pages_get_promises (AccordChartPages *self)
{
  g_return_val_if_fail (ACCORD_IS_CHART_PAGES (self), NULL);

  return self->promises;
}

/**
 * accord_chart_pages_get_teams:
 *
 * Returns: (transfer none) (element-type AccordEntity): likewise
 */
GPtrArray *
accord_chart_pages_get_teams (AccordChartPages *self)
{
  g_return_val_if_fail (ACCORD_IS_CHART_PAGES (self), NULL);

  return self->teams;
}

/**
 * accord_chart_pages_get_kind:
 *
 * Returns: (transfer none): which chart it is
 */
const AccordChartKind *
accord_chart_pages_get_kind (AccordChartPages *self)
{
  guint n;

  g_return_val_if_fail (ACCORD_IS_CHART_PAGES (self), NULL);

  return &accord_chart_kinds_get (&n)[self->numbers[PROP_CHART]];
}

static AccordEntity *
get_chosen (GPtrArray *entities,
            guint      chosen)
{
  return chosen > 0 && chosen <= entities->len ? entities->pdata[chosen - 1]
                                               : NULL;
}

static gboolean
check_subject (AccordChartPages         *self,
               const AccordChartSubject *subject,
               GError                  **error)
{
  AccordChartTakes takes = accord_chart_pages_get_kind (self)->takes;
  const GError *problem = accord_forecaster_get_error (self->forecaster);

  if (takes & ACCORD_CHART_TAKES_FORECAST && subject->forecast == NULL)
    {
      if (problem != NULL)
        g_propagate_error (error, g_error_copy (problem));
      else
        g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_BUSY,
                             _ ("The forecast is still running."));
      return FALSE;
    }
  if (takes & ACCORD_CHART_NEEDS_PROMISE && subject->promise == NULL)
    {
      g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
                           _ ("This chart is about one promise, and there is "
                              "none yet."));
      return FALSE;
    }

  return TRUE;
}

/**
 * accord_chart_pages_get_chart:
 * @error: return location
 *
 * Returns: (transfer none) (nullable): the chart, until something changes;
 *   %NULL where there is none: %ACCORD_ERROR_BUSY while a forecast is made
 */
AccordChart *
accord_chart_pages_get_chart (AccordChartPages *self,
                              GError          **error)
{
  AccordChartSubject subject;
  AccordChartTakes takes;

  g_return_val_if_fail (ACCORD_IS_CHART_PAGES (self), NULL);

  if (self->chart != NULL)
    return self->chart;

  takes = accord_chart_pages_get_kind (self)->takes;
  subject = (AccordChartSubject) {
    .plan = self->plan,
    .forecast = accord_outlook_get_forecast (
      accord_forecaster_get_outlook (self->forecaster)),
    .timeline = {
      .reveal_private = self->switches[PROP_NEED_DATES],
      .group = (AccordTimelineGroup) self->numbers[PROP_GROUP],
      .sort = (AccordTimelineSort) self->numbers[PROP_SORT],
      .today = self->today,
    },
  };
  if (takes & ACCORD_CHART_TAKES_PROMISE)
    subject.promise
      = get_chosen (self->promises, self->numbers[PROP_PROMISE]);
  if (takes & ACCORD_CHART_TAKES_TEAM)
    subject.team = get_chosen (self->teams, self->numbers[PROP_TEAM]);
  if (check_subject (self, &subject, error))
    self->chart = accord_chart_kind_create (
      accord_chart_pages_get_kind (self), &subject, error);

  return self->chart;
}

static AccordDay
get_as_of (AccordChartPages *self)
{
  AccordForecast *forecast = accord_outlook_get_forecast (
    accord_forecaster_get_outlook (self->forecaster));
  AccordDay as_of = accord_entity_get_day (accord_plan_get_root (self->plan),
                                           ACCORD_SETTINGS_AS_OF);

  if (forecast != NULL)
    return accord_forecast_input_get_as_of (
      accord_forecast_get_input (forecast));

  return as_of != ACCORD_DAY_NONE ? as_of : self->today;
}

static gboolean
read_day (AccordChartPages *self,
          guint             property,
          AccordDay        *day,
          GError          **error)
{
  const char *text = self->texts[property];

  *day = ACCORD_DAY_NONE;

  return *text == '\0'
         || accord_date_text_parse (text, get_as_of (self), day, error);
}

static gboolean
read_range (AccordChartPages       *self,
            AccordPaginatorOptions *options,
            GError                **error)
{
  if (!(accord_chart_pages_get_kind (self)->takes & ACCORD_CHART_TAKES_RANGE))
    return TRUE;
  if (!read_day (self, PROP_FROM, &options->first, error)
      || !read_day (self, PROP_TO, &options->last, error))
    return FALSE;
  if (options->first == ACCORD_DAY_NONE || options->last == ACCORD_DAY_NONE
      || options->first <= options->last)
    return TRUE;

  g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                       _ ("The first day to show is after the last one."));
  return FALSE;
}

/**
 * accord_chart_pages_set_name:
 * @name: (nullable): what the plan is called on paper, where it is not the
 *   plan itself; %NULL for its name
 */
void
accord_chart_pages_set_name (AccordChartPages *self,
                             const char       *name)
{
  g_return_if_fail (ACCORD_IS_CHART_PAGES (self));

  if (g_strcmp0 (self->name, name) == 0)
    return;

  g_free (self->name);
  self->name = g_strdup (name);
  g_clear_pointer (&self->paginator, accord_paginator_free);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * accord_chart_pages_fill_options:
 * @options: (out): how the chart is put on paper; the plan's name in it is
 *   lent
 * @error: return location
 *
 * Returns: %FALSE with %ACCORD_ERROR_INVALID where the range of days can't be
 *   read
 */
gboolean
accord_chart_pages_fill_options (AccordChartPages       *self,
                                 AccordPaginatorOptions *options,
                                 GError                **error)
{
  g_return_val_if_fail (ACCORD_IS_CHART_PAGES (self), FALSE);
  g_return_val_if_fail (options != NULL, FALSE);

  accord_paginator_options_init (options);
  accord_page_setup_parse (
    &options->page, accord_page_setup_get_paper (self->numbers[PROP_PAPER]),
    self->switches[PROP_LANDSCAPE], NULL);
  if (self->switches[PROP_TILED])
    options->fit = (AccordPageFit) { self->numbers[PROP_ACROSS],
                                     self->numbers[PROP_DOWN] };
  if (self->switches[PROP_COLOURS])
    options->theme = ACCORD_CHART_THEME_LIGHT;
  options->rtl = self->switches[PROP_RTL];
  options->plan_name
    = self->name != NULL
        ? self->name
        : accord_entity_get_text (accord_plan_get_root (self->plan),
                                  ACCORD_SETTINGS_NAME);
  options->as_of = get_as_of (self);

  return read_range (self, options, error);
}

/**
 * accord_chart_pages_get_paginator:
 * @error: return location
 *
 * Returns: (transfer none) (nullable): the pages, until something changes;
 *   %NULL where there are none, or too many
 */
AccordPaginator *
accord_chart_pages_get_paginator (AccordChartPages *self,
                                  GError          **error)
{
  AccordPaginatorOptions options;
  AccordChart *chart;

  g_return_val_if_fail (ACCORD_IS_CHART_PAGES (self), NULL);

  if (self->paginator != NULL)
    return self->paginator;
  if (!accord_chart_pages_fill_options (self, &options, error))
    return NULL;

  chart = accord_chart_pages_get_chart (self, error);
  if (chart != NULL)
    self->paginator = accord_paginator_new (chart, &options, error);

  return self->paginator;
}

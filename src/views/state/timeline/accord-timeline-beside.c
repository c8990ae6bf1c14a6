/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-timeline-beside.h"

#include "accord-chart-format.h"
#include "accord-promise.h"
#include "accord-scenario-table.h"
#include "accord-timeline-ghost.h"

#include <glib/gi18n-lib.h>

struct _AccordTimelineBeside
{
  GObject parent_instance;

  AccordForecastDifference *difference; /* from the plan itself, or NULL */
  AccordPlan *base;                     /* the plan itself; NULL likewise */
  AccordScenarioComparison *compared;   /* NULL for none */
};

G_DEFINE_FINAL_TYPE (AccordTimelineBeside, accord_timeline_beside,
                     G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
emit_changed (AccordTimelineBeside *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
accord_timeline_beside_dispose (GObject *object)
{
  AccordTimelineBeside *self = ACCORD_TIMELINE_BESIDE (object);

  g_clear_pointer (&self->difference, accord_forecast_difference_unref);
  g_clear_object (&self->base);
  g_clear_object (&self->compared);

  G_OBJECT_CLASS (accord_timeline_beside_parent_class)->dispose (object);
}

static void
accord_timeline_beside_class_init (AccordTimelineBesideClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_timeline_beside_dispose;

  /**
   * AccordTimelineBeside::changed:
   *
   * Something else stands beside the dates.
   */
  signals[CHANGED]
    = g_signal_new ("changed", ACCORD_TYPE_TIMELINE_BESIDE, G_SIGNAL_RUN_LAST,
                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_timeline_beside_init (AccordTimelineBeside *self)
{
}

/**
 * accord_timeline_beside_new:
 *
 * Returns: (transfer full): nothing beside the dates
 */
AccordTimelineBeside *
accord_timeline_beside_new (void)
{
  return g_object_new (ACCORD_TYPE_TIMELINE_BESIDE, NULL);
}

/**
 * accord_timeline_beside_set_base:
 * @difference: (nullable): what the scenario that is shown does to all; %NULL
 *   where the plan itself is shown
 * @base: (nullable): the plan itself; %NULL likewise
 */
void
accord_timeline_beside_set_base (AccordTimelineBeside     *self,
                                 AccordForecastDifference *difference,
                                 AccordPlan               *base)
{
  g_return_if_fail (ACCORD_IS_TIMELINE_BESIDE (self));
  g_return_if_fail ((difference != NULL) == (base != NULL));

  if (difference != NULL)
    accord_forecast_difference_ref (difference);
  g_clear_pointer (&self->difference, accord_forecast_difference_unref);
  self->difference = difference;
  g_set_object (&self->base, base);
  emit_changed (self);
}

/**
 * accord_timeline_beside_set_compared:
 * @comparison: (nullable): scenarios of the plan; %NULL to end
 *
 * Shows where each scenario has the deliverable dates, by its letter.
 */
void
accord_timeline_beside_set_compared (AccordTimelineBeside     *self,
                                     AccordScenarioComparison *comparison)
{
  g_return_if_fail (ACCORD_IS_TIMELINE_BESIDE (self));

  if (self->compared != NULL)
    g_signal_handlers_disconnect_by_data (self->compared, self);
  g_set_object (&self->compared, comparison);
  if (comparison != NULL)
    g_signal_connect_object (comparison, "changed", G_CALLBACK (emit_changed),
                             self, G_CONNECT_SWAPPED);
  emit_changed (self);
}

/**
 * accord_timeline_beside_find_effect:
 * @promise: the id of a promise
 *
 * Returns: (transfer none) (nullable): what the scenario that is shown does to
 *   it; %NULL where the plan itself is shown, or does not have it
 */
const AccordPromiseDifference *
accord_timeline_beside_find_effect (AccordTimelineBeside *self,
                                    gint64                promise)
{
  g_return_val_if_fail (ACCORD_IS_TIMELINE_BESIDE (self), NULL);

  return self->difference != NULL
           ? accord_forecast_difference_find (self->difference, promise)
           : NULL;
}

/* The agreed date that the plan itself has. */
static AccordDay
find_agreed (AccordTimelineBeside *self,
             gint64                promise)
{
  AccordEntity *entity
    = self->base != NULL ? accord_plan_lookup (self->base, promise) : NULL;

  return entity != NULL && ACCORD_IS_PROMISE (entity)
           ? accord_entity_get_day (entity, ACCORD_PROMISE_AGREED_DATE)
           : ACCORD_DAY_NONE;
}

/**
 * accord_timeline_beside_draw_base:
 * @cr: where the row's corner is at 0, 0
 *
 * Draws where the plan itself has the promise, over its row.
 */
void
accord_timeline_beside_draw_base (AccordTimelineBeside        *self,
                                  const AccordTimelineRow     *row,
                                  const AccordTimelineColumns *columns,
                                  cairo_t                     *cr,
                                  const AccordChartTheme      *theme)
{
  const AccordPromiseDifference *effect
    = accord_timeline_beside_find_effect (self, row->id);

  if (effect == NULL)
    return;

  accord_timeline_ghost_draw_date (row, find_agreed (self, row->id), columns,
                                   cr, theme);
  accord_timeline_ghost_draw_effect (row, effect, columns, cr, theme);
}

static guint
get_n_compared (AccordTimelineBeside *self)
{
  return self->compared != NULL
           ? accord_scenario_comparison_get_n (self->compared)
           : 0;
}

static AccordDay
get_deliverable (AccordTimelineBeside    *self,
                 const AccordTimelineRow *row,
                 guint                    column)
{
  AccordForecast *forecast
    = accord_scenario_comparison_get_forecast (self->compared, column);
  AccordPromiseForecast figures;

  if (forecast == NULL
      || !accord_forecast_get_promise (forecast, row->id, &figures)
      || !figures.dated || figures.deliverable == ACCORD_DAY_MAX)
    return ACCORD_DAY_NONE;

  return figures.deliverable;
}

/* Where a scenario has the deliverable date, if that is elsewhere than in the
 * plan. */
static AccordDay
find_deliverable (AccordTimelineBeside    *self,
                  const AccordTimelineRow *row,
                  guint                    column)
{
  AccordDay day = get_deliverable (self, row, column);

  return day != get_deliverable (self, row, 0) ? day : ACCORD_DAY_NONE;
}

/**
 * accord_timeline_beside_draw_signs:
 * @cr: where the row's corner is at 0, 0
 *
 * Draws where the scenarios that are compared have the promise elsewhere.
 */
void
accord_timeline_beside_draw_signs (AccordTimelineBeside        *self,
                                   const AccordTimelineRow     *row,
                                   const AccordTimelineColumns *columns,
                                   cairo_t                     *cr,
                                   const AccordChartTheme      *theme)
{
  guint n, n_drawn = 0;

  g_return_if_fail (ACCORD_IS_TIMELINE_BESIDE (self));

  n = get_n_compared (self);
  for (guint i = 1; i < n; i++)
    {
      AccordDay day = find_deliverable (self, row, i);
      g_autofree char *sign = accord_scenario_table_dup_sign (i);

      if (day != ACCORD_DAY_NONE)
        accord_timeline_ghost_draw_sign (row, day, sign, n_drawn++, columns,
                                         cr, theme);
    }
}

static void
add_words (GString    *words,
           const char *more)
{
  g_string_append_printf (words, "%s%s", C_ ("list", ", "), more);
}

static void
tell_signs (AccordTimelineBeside    *self,
            const AccordTimelineRow *row,
            GString                 *words)
{
  guint n = get_n_compared (self);

  for (guint i = 1; i < n; i++)
    {
      AccordDay day = find_deliverable (self, row, i);
      g_autofree char *sign = accord_scenario_table_dup_sign (i);
      g_autofree char *date = NULL;
      g_autofree char *said = NULL;

      if (day == ACCORD_DAY_NONE)
        continue;
      date = accord_chart_format_date (day, ACCORD_DATE_FULL);
      /* Translators: the letter of a scenario, and a date. */
      said = g_strdup_printf (_ ("%s: %s"), sign, date);
      add_words (words, said);
    }
}

/**
 * accord_timeline_beside_tell:
 * @words: what is said of the row so far; gets what it shows beside that, but
 *   for what accord_timeline_beside_find_effect() tells
 */
void
accord_timeline_beside_tell (AccordTimelineBeside    *self,
                             const AccordTimelineRow *row,
                             GString                 *words)
{
  AccordDay agreed;

  g_return_if_fail (ACCORD_IS_TIMELINE_BESIDE (self));

  agreed = find_agreed (self, row->id);
  if (agreed != ACCORD_DAY_NONE && agreed != row->agreed)
    {
      g_autofree char *date
        = accord_chart_format_date (agreed, ACCORD_DATE_FULL);
      /* Translators: a date. */
      g_autofree char *said = g_strdup_printf (_ ("in the plan %s"), date);

      add_words (words, said);
    }
  tell_signs (self, row, words);
}

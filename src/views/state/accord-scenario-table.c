/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-scenario-table.h"

#include "accord-chart-format.h"
#include "accord-meeting-words.h"
#include "accord-promise.h"
#include "accord-scenario.h"
#include "accord-scenarios.h"
#include "accord-settings.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Good to a per cent, and at once: it runs while one waits. */
#define N_TRIALS 2000

typedef struct
{
  AccordScenarioTable *table;
  AccordPlan *plan;
  GPtrArray *forecasts; /* of the plan, then of each scenario; borrowed */
} Filler;

/* What a forecast says, in a cell. */
typedef char *(*CellFunc) (const Filler   *self,
                           AccordForecast *forecast,
                           gint64          id);

static void
add_cell (const Filler *self,
          char         *words,
          gboolean      differs)
{
  g_ptr_array_add (self->table->cells, words);
  g_array_append_val (self->table->differs, differs);
}

static void
add_row (const Filler *self,
         char         *heading,
         CellFunc      describe,
         gint64        id)
{
  const char *first = NULL;

  add_cell (self, heading, FALSE);
  for (guint i = 0; i < self->forecasts->len; i++)
    {
      char *words = describe (self, self->forecasts->pdata[i], id);

      if (i == 0)
        first = words;
      add_cell (self, words, g_strcmp0 (words, first) != 0);
    }
}

static char *
format_money (const Filler *self,
              double        money)
{
  return accord_chart_format_money (
    (AccordMoney) llround (money),
    accord_entity_get_text (ACCORD_ENTITY (accord_settings_get (self->plan)),
                            ACCORD_SETTINGS_CURRENCY));
}

static char *
describe_business (const Filler   *self,
                   AccordForecast *forecast,
                   gint64          id)
{
  return format_money (self, accord_forecast_get_totals (forecast)->business);
}

static char *
describe_worth (const Filler   *self,
                AccordForecast *forecast,
                gint64          id)
{
  return format_money (self, accord_forecast_get_totals (forecast)->worth);
}

static char *
describe_risk (const Filler   *self,
               AccordForecast *forecast,
               gint64          id)
{
  return format_money (self,
                       accord_forecast_get_totals (forecast)->value_at_risk);
}

static char *
describe_kept (const Filler   *self,
               AccordForecast *forecast,
               gint64          id)
{
  const AccordEngineTotals *totals = accord_forecast_get_totals (forecast);

  /* Translators: how many promises will be kept, of how many. */
  return g_strdup_printf (_ ("%.1f of %.1f"), totals->kept, totals->won);
}

static char *
describe_promise (const Filler   *self,
                  AccordForecast *forecast,
                  gint64          id)
{
  AccordPromiseForecast figures;
  g_autofree char *date = NULL;
  g_autofree char *chance = NULL;

  if (!accord_forecast_get_promise (forecast, id, &figures) || !figures.dated)
    return g_strdup ("—");

  date = figures.deliverable != ACCORD_DAY_MAX
           ? accord_chart_format_date (figures.deliverable, ACCORD_DATE_DAY)
           : g_strdup (_ ("not within the forecast"));
  if (isnan (figures.by_agreed.value))
    return g_steal_pointer (&date);

  chance = accord_chart_format_chance (figures.by_agreed.value);
  return g_strdup_printf ("%s · %s", date, chance);
}

static void
add_totals (const Filler *self)
{
  add_row (self, g_strdup (_ ("Expected new business")), describe_business, 0);
  add_row (self, g_strdup (_ ("Promises kept")), describe_kept, 0);
  add_row (self, g_strdup (_ ("Value at risk")), describe_risk, 0);
  add_row (self, g_strdup (_ ("Worth, what it costs taken off")),
           describe_worth, 0);
}

static void
add_promises (const Filler *self)
{
  AccordEntityList *list
    = accord_plan_get_list (self->plan, ACCORD_TYPE_PROMISE);

  for (guint i = 0; i < accord_entity_list_get_size (list); i++)
    {
      AccordPromise *promise
        = ACCORD_PROMISE (accord_entity_list_get (list, i));

      if (accord_promise_takes_part (promise))
        add_row (self, accord_meeting_words_promise (promise),
                 describe_promise,
                 accord_entity_get_id (ACCORD_ENTITY (promise)));
    }
}

static void
add_headings (const Filler *self,
              GPtrArray    *scenarios)
{
  add_cell (self, g_strdup (""), FALSE);
  add_cell (self, g_strdup (_ ("The plan")), FALSE);
  for (guint i = 0; i < scenarios->len; i++)
    add_cell (self, accord_entity_dup_label (scenarios->pdata[i]), FALSE);
}

/**
 * accord_scenario_table_new:
 * @today: the as-of day where the plan does not fix one
 * @error: return location
 *
 * Forecasts the plan and each open scenario, which takes a moment.
 *
 * Returns: (transfer full) (nullable): them side by side; %NULL where one of
 *   them can't be forecast
 */
AccordScenarioTable *
accord_scenario_table_new (AccordPlan *plan,
                           AccordDay   today,
                           GError    **error)
{
  g_autoptr (GPtrArray) scenarios = accord_scenarios_list_open (plan);
  g_autoptr (GPtrArray) forecasts = g_ptr_array_new ();
  g_autoptr (GPtrArray) found = NULL;
  AccordScenarioTable *self;
  Filler filler;

  found = accord_scenarios_compare (plan, scenarios, today, N_TRIALS,
                                    g_get_num_processors (), NULL, error);
  if (found == NULL)
    return NULL;

  if (found->len > 0)
    g_ptr_array_add (forecasts, accord_forecast_difference_get_before (
                                  found->pdata[0]));
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (forecasts,
                     accord_forecast_difference_get_after (found->pdata[i]));

  self = g_new0 (AccordScenarioTable, 1);
  self->n_columns = 2 + scenarios->len;
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->differs = g_array_new (FALSE, FALSE, sizeof (gboolean));
  filler = (Filler) { self, plan, forecasts };
  if (found->len == 0)
    return self;

  add_headings (&filler, scenarios);
  add_totals (&filler);
  add_promises (&filler);

  return self;
}

/**
 * accord_scenario_table_free:
 * @self: (transfer full): a table
 */
void
accord_scenario_table_free (AccordScenarioTable *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->cells);
  g_array_unref (self->differs);
  g_free (self);
}

/**
 * accord_scenario_table_get_n_rows:
 *
 * Returns: how many rows it has, with the headings; none without a scenario
 */
guint
accord_scenario_table_get_n_rows (AccordScenarioTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->cells->len / self->n_columns;
}

/**
 * accord_scenario_table_get:
 *
 * Returns: what stands in a cell
 */
const char *
accord_scenario_table_get (AccordScenarioTable *self,
                           guint                row,
                           guint                column)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row < accord_scenario_table_get_n_rows (self)
                          && column < self->n_columns,
                        NULL);

  return self->cells->pdata[row * self->n_columns + column];
}

/**
 * accord_scenario_table_is_different:
 *
 * Returns: whether a cell says something else than the plan's of its row
 */
gboolean
accord_scenario_table_is_different (AccordScenarioTable *self,
                                    guint                row,
                                    guint                column)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (row < accord_scenario_table_get_n_rows (self)
                          && column < self->n_columns,
                        FALSE);

  return g_array_index (self->differs, gboolean,
                        row * self->n_columns + column);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-scenario-table.h"

#include "accord-chart-format.h"
#include "accord-settings.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  AccordScenarioTable *table;
  AccordScenarioComparison *comparison;
} Filler;

/* What a column says, in a cell. */
typedef char *(*CellFunc) (const Filler   *self,
                           guint           column,
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

static guint
get_trials (AccordForecast *forecast)
{
  return accord_forecast_get_totals (forecast)->n_trials;
}

/* A column that isn't there yet, or is sharper than the plan's, differs from
 * nothing. */
static void
add_row (const Filler *self,
         char         *heading,
         CellFunc      describe,
         gint64        id)
{
  AccordForecast *plan
    = accord_scenario_comparison_get_forecast (self->comparison, 0);
  g_autofree char *first
    = plan != NULL ? describe (self, 0, plan, id) : NULL;

  add_cell (self, heading, FALSE);
  for (guint i = 0; i < accord_scenario_comparison_get_n (self->comparison);
       i++)
    {
      AccordForecast *forecast
        = accord_scenario_comparison_get_forecast (self->comparison, i);
      char *words;

      if (forecast == NULL)
        {
          add_cell (self, g_strdup ("…"), FALSE);
          continue;
        }
      words = describe (self, i, forecast, id);
      add_cell (self, words,
                plan != NULL && get_trials (plan) == get_trials (forecast)
                  && g_strcmp0 (words, first) != 0);
    }
}

static char *
format_money (const Filler *self,
              double        money)
{
  return accord_chart_format_money (
    (AccordMoney) llround (money),
    accord_entity_get_text (
      ACCORD_ENTITY (accord_settings_get (
        accord_scenario_comparison_get_plan (self->comparison))),
      ACCORD_SETTINGS_CURRENCY));
}

static char *
describe_business (const Filler   *self,
                   guint           column,
                   AccordForecast *forecast,
                   gint64          id)
{
  return format_money (self, accord_forecast_get_totals (forecast)->business);
}

static char *
describe_worth (const Filler   *self,
                guint           column,
                AccordForecast *forecast,
                gint64          id)
{
  return format_money (self, accord_forecast_get_totals (forecast)->worth);
}

static char *
describe_risk (const Filler   *self,
               guint           column,
               AccordForecast *forecast,
               gint64          id)
{
  return format_money (self,
                       accord_forecast_get_totals (forecast)->value_at_risk);
}

static char *
describe_kept (const Filler   *self,
               guint           column,
               AccordForecast *forecast,
               gint64          id)
{
  const AccordEngineTotals *totals = accord_forecast_get_totals (forecast);

  /* Translators: how many promises will be kept, of how many. */
  return g_strdup_printf (_ ("%.1f of %.1f"), totals->kept, totals->won);
}

static char *
describe_promise (const Filler   *self,
                  guint           column,
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

static char *
describe_booked (const Filler   *self,
                 guint           column,
                 AccordForecast *forecast,
                 gint64          id)
{
  double booked
    = accord_scenario_comparison_get_booked (self->comparison, column);

  return isnan (booked) ? g_strdup ("—")
                        : accord_chart_format_percent (booked);
}

static char *
describe_cost (const Filler   *self,
               guint           column,
               AccordForecast *forecast,
               gint64          id)
{
  return format_money (
    self, accord_scenario_comparison_get_cost (self->comparison, column));
}

static void
add_totals (const Filler *self)
{
  add_row (self, g_strdup (_ ("Expected new business")), describe_business, 0);
  add_row (self, g_strdup (_ ("Promises kept")), describe_kept, 0);
  add_row (self, g_strdup (_ ("Value at risk")), describe_risk, 0);
  add_row (self, g_strdup (_ ("Worth, its price taken off")),
           describe_worth, 0);
  add_row (self, g_strdup (_ ("Booked, next quarter")), describe_booked, 0);
  add_row (self, g_strdup (_ ("Price of added people")), describe_cost, 0);
}

static char *
name_promise (const AccordComparedPromise *promise)
{
  return promise->customer != NULL
           /* Translators: a promise, and the customer. */
           ? g_strdup_printf (_ ("%s for %s"), promise->title,
                              promise->customer)
           : g_strdup (promise->title);
}

static void
add_promises (const Filler *self)
{
  GPtrArray *promises
    = accord_scenario_comparison_get_promises (self->comparison);

  for (guint i = 0; i < promises->len; i++)
    {
      const AccordComparedPromise *promise = promises->pdata[i];

      add_row (self, name_promise (promise), describe_promise, promise->id);
    }
}

static void
add_headings (const Filler *self)
{
  guint n = accord_scenario_comparison_get_n (self->comparison);

  add_cell (self, g_strdup (""), FALSE);
  add_cell (self, g_strdup (_ ("The plan")), FALSE);
  for (guint i = 1; i < n; i++)
    {
      g_autofree char *sign = accord_scenario_table_dup_sign (i);
      g_autofree char *name = accord_entity_dup_label (
        accord_scenario_comparison_get_scenario (self->comparison, i));

      add_cell (self, g_strdup_printf ("%s · %s", sign, name), FALSE);
    }
}

/**
 * accord_scenario_table_dup_sign:
 * @column: a column of a comparison, from 1
 *
 * Returns: (transfer full): the letter that a scenario has in the table and in
 *   the timeline: A, B, … Z, and then numbers
 */
char *
accord_scenario_table_dup_sign (guint column)
{
  g_return_val_if_fail (column > 0, NULL);

  return column <= 26 ? g_strdup_printf ("%c", 'A' + (int) column - 1)
                      : g_strdup_printf ("%u", column);
}

/**
 * accord_scenario_table_new:
 * @comparison: what is known so far
 *
 * Returns: (transfer full): the plan and the scenarios side by side
 */
AccordScenarioTable *
accord_scenario_table_new (AccordScenarioComparison *comparison)
{
  AccordScenarioTable *self;
  Filler filler;

  g_return_val_if_fail (ACCORD_IS_SCENARIO_COMPARISON (comparison), NULL);

  self = g_new0 (AccordScenarioTable, 1);
  self->n_columns = 1 + accord_scenario_comparison_get_n (comparison);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->differs = g_array_new (FALSE, FALSE, sizeof (gboolean));
  filler = (Filler) { self, comparison };
  if (self->n_columns == 2)
    return self;

  add_headings (&filler);
  add_totals (&filler);
  self->first_promise = accord_scenario_table_get_n_rows (self);
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

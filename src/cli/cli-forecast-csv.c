/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A forecast as CSV: for other programs, so with the names that JSON has, and
 * plain numbers. */

#include "config.h"

#include "accord-csv-writer.h"
#include "accord-promise.h"
#include "accord-team.h"
#include "cli-figures.h"
#include "cli-forecast.h"

#include <gio/gio.h>
#include <math.h>
#include <stdio.h>

static void
add_number (AccordCsvWriter *row,
            double           number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  accord_csv_writer_add_number (
    row, isfinite (number) ? g_ascii_formatd (text, sizeof text, "%.6g", number)
                           : NULL);
}

static void
add_day (AccordCsvWriter *row,
         AccordDay        day)
{
  g_autofree char *text = day != ACCORD_DAY_NONE && day != ACCORD_DAY_MAX
                            ? accord_day_to_string (day)
                            : NULL;

  accord_csv_writer_add_number (row, text);
}

static void
add_money (AccordCsvWriter *row,
           AccordPlan      *plan,
           double           amount)
{
  g_autofree char *text = cli_figures_money (plan, amount);

  accord_csv_writer_add_number (row, text);
}

static void
add_id (AccordCsvWriter *row,
        gint64           id)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  accord_csv_writer_add_number (row, text);
}

/* One word a column. */
static gboolean
add_heading (AccordCsvWriter  *row,
             const char       *names,
             GError          **error)
{
  g_auto (GStrv) words = g_strsplit (names, ",", -1);

  for (guint i = 0; words[i] != NULL; i++)
    accord_csv_writer_add_text (row, words[i]);

  return accord_csv_writer_end_row (row, NULL, error);
}

static gboolean
add_promise (CliForecast      *self,
             AccordCsvWriter  *row,
             AccordEntity     *promise,
             GError          **error)
{
  gint64 id = accord_entity_get_id (promise);
  g_autofree char *label = accord_entity_dup_label (promise);
  g_autofree char *note = NULL;
  AccordPromiseForecast figures;

  if (!accord_forecast_get_promise (self->forecast, id, &figures))
    return TRUE;

  note = cli_forecast_dup_note (&figures);
  add_id (row, id);
  accord_csv_writer_add_text (row, label);
  add_day (row, accord_entity_get_day (promise, ACCORD_PROMISE_WANT_DATE));
  add_day (row, accord_entity_get_day (promise, ACCORD_PROMISE_AGREED_DATE));
  add_day (row, figures.p10);
  add_day (row, figures.p50);
  add_day (row, figures.deliverable);
  add_day (row, figures.p90);
  add_number (row, figures.gap != G_MAXINT ? figures.gap : NAN);
  add_number (row, figures.win_chance);
  add_number (row, figures.by_want.value);
  add_number (row, figures.by_agreed.value);
  if (self->private_too)
    add_number (row, cli_forecast_get_by_need (self, promise, &figures).value);
  add_number (row, figures.lateness);
  add_money (row, self->plan, figures.dated ? (double) figures.late_cost : NAN);
  add_money (row, self->plan,
             figures.dated ? (double) figures.value_at_risk : NAN);
  accord_csv_writer_add_text (row, note);

  return accord_csv_writer_end_row (row, NULL, error);
}

static gboolean
print_promises (CliForecast      *self,
                AccordCsvWriter  *row,
                GError          **error)
{
  AccordEntityList *promises
    = accord_plan_get_list (self->plan, ACCORD_TYPE_PROMISE);
  g_autofree char *names = g_strdup_printf (
    "id,title,want-date,agreed-date,p10,p50,deliverable,p90,gap,win-chance,"
    "by-want,by-agreed,%slateness,late-cost,value-at-risk,missing",
    self->private_too ? "by-need," : "");

  if (!add_heading (row, names, error))
    return FALSE;
  for (guint i = 0; i < accord_entity_list_get_size (promises); i++)
    if (!add_promise (self, row, accord_entity_list_get (promises, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
add_team (CliForecast      *self,
          AccordCsvWriter  *row,
          AccordEntity     *team,
          guint             n_weeks,
          GError          **error)
{
  gint64 id = accord_entity_get_id (team);
  const AccordEngineLoad *load = accord_forecast_get_load (self->forecast, id);
  g_autofree char *label = accord_entity_dup_label (team);

  for (guint week = 0; load != NULL && week < n_weeks; week++)
    {
      add_id (row, id);
      accord_csv_writer_add_text (row, label);
      add_day (row, accord_forecast_get_week (self->forecast, week));
      add_number (row, load[week].capacity);
      add_number (row, load[week].asked);
      add_number (row, load[week].asked_p85);
      add_number (row, load[week].booked);
      add_number (row, load[week].booked_p85);
      if (!accord_csv_writer_end_row (row, NULL, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
print_teams (CliForecast      *self,
             AccordCsvWriter  *row,
             GError          **error)
{
  AccordEntityList *teams = accord_plan_get_list (self->plan, ACCORD_TYPE_TEAM);
  guint n_weeks = cli_forecast_count_weeks (self);

  if (!add_heading (
        row, "id,name,week,capacity,asked,asked-p85,booked,booked-p85", error))
    return FALSE;
  for (guint i = 0; i < accord_entity_list_get_size (teams); i++)
    if (!add_team (self, row, accord_entity_list_get (teams, i), n_weeks,
                   error))
      return FALSE;

  return TRUE;
}

/**
 * cli_forecast_print_csv:
 * @teams: whether to print the teams by week, rather than the promises
 * @error: return location
 *
 * Prints it as CSV, to stdout once it is whole.
 *
 * Returns: %FALSE with what went wrong
 */
gboolean
cli_forecast_print_csv (CliForecast  *self,
                        gboolean      teams,
                        GError      **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);
  g_autoptr (AccordCsvWriter) row = accord_csv_writer_new (stream, TRUE);

  if (!(teams ? print_teams (self, row, error)
              : print_promises (self, row, error))
      || !accord_csv_writer_finish (row, NULL, error))
    return FALSE;

  fwrite (g_memory_output_stream_get_data (memory), 1,
          g_memory_output_stream_get_data_size (memory), stdout);
  return TRUE;
}

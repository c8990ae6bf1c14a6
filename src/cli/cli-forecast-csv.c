/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A forecast as RFC 4180 describes tables: for other programs, so with the
 * names that JSON has, plain numbers, and CRLF. */

#include "config.h"

#include "accord-promise.h"
#include "accord-team.h"
#include "cli-figures.h"
#include "cli-forecast.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* A spreadsheet would take a text that begins so for a formula. */
static gboolean
looks_like_formula (const char *text)
{
  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

static void
add_plain (GString    *row,
           const char *text)
{
  if (row->len > 0)
    g_string_append_c (row, ',');
  g_string_append (row, text != NULL ? text : "");
}

static void
add_text (GString    *row,
          const char *text)
{
  g_autoptr (GString) quoted = g_string_new ("\"");

  if (looks_like_formula (text))
    g_string_append_c (quoted, '\'');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (quoted, '"');
      g_string_append_c (quoted, *text);
    }
  g_string_append_c (quoted, '"');
  add_plain (row, quoted->str);
}

static void
add_number (GString *row,
            double   number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  add_plain (row, isfinite (number)
                    ? g_ascii_formatd (text, sizeof text, "%.6g", number)
                    : NULL);
}

static void
add_day (GString  *row,
         AccordDay day)
{
  g_autofree char *text = day != ACCORD_DAY_NONE && day != ACCORD_DAY_MAX
                            ? accord_day_to_string (day)
                            : NULL;

  add_plain (row, text);
}

static void
add_money (GString    *row,
           AccordPlan *plan,
           double      amount)
{
  g_autofree char *text = cli_figures_money (plan, amount);

  add_plain (row, text);
}

static void
add_id (GString *row,
        gint64   id)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  add_plain (row, text);
}

static void
end_row (GString *row)
{
  fwrite (row->str, 1, row->len, stdout);
  fputs ("\r\n", stdout);
  g_string_truncate (row, 0);
}

static void
add_promise (CliForecast  *self,
             GString      *row,
             AccordEntity *promise)
{
  gint64 id = accord_entity_get_id (promise);
  g_autofree char *label = accord_entity_dup_label (promise);
  g_autofree char *note = NULL;
  AccordPromiseForecast figures;

  if (!accord_forecast_get_promise (self->forecast, id, &figures))
    return;

  note = cli_forecast_dup_note (&figures);
  add_id (row, id);
  add_text (row, label);
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
    add_number (row,
                cli_forecast_get_by_need (self, promise, &figures).value);
  add_number (row, figures.lateness);
  add_money (row, self->plan,
             figures.dated ? (double) figures.late_cost : NAN);
  add_money (row, self->plan,
             figures.dated ? (double) figures.value_at_risk : NAN);
  add_text (row, note != NULL ? note : "");
  end_row (row);
}

static void
print_promises (CliForecast *self)
{
  AccordEntityList *promises
    = accord_plan_get_list (self->plan, ACCORD_TYPE_PROMISE);
  g_autoptr (GString) row = g_string_new (
    "id,title,want-date,agreed-date,p10,p50,deliverable,p90,gap,win-chance,"
    "by-want,by-agreed,");

  if (self->private_too)
    g_string_append (row, "by-need,");
  g_string_append (row, "lateness,late-cost,value-at-risk,missing");
  end_row (row);
  for (guint i = 0; i < accord_entity_list_get_size (promises); i++)
    add_promise (self, row, accord_entity_list_get (promises, i));
}

static void
print_teams (CliForecast *self)
{
  AccordEntityList *teams
    = accord_plan_get_list (self->plan, ACCORD_TYPE_TEAM);
  guint n_weeks = cli_forecast_count_weeks (self);
  g_autoptr (GString) row = g_string_new (
    "id,name,week,capacity,asked,asked-p85,booked,booked-p85");

  end_row (row);
  for (guint i = 0; i < accord_entity_list_get_size (teams); i++)
    {
      AccordEntity *team = accord_entity_list_get (teams, i);
      const AccordEngineLoad *load = accord_forecast_get_load (
        self->forecast, accord_entity_get_id (team));
      g_autofree char *label = accord_entity_dup_label (team);

      for (guint week = 0; load != NULL && week < n_weeks; week++)
        {
          add_id (row, accord_entity_get_id (team));
          add_text (row, label);
          add_day (row, accord_forecast_get_week (self->forecast, week));
          add_number (row, load[week].capacity);
          add_number (row, load[week].asked);
          add_number (row, load[week].asked_p85);
          add_number (row, load[week].booked);
          add_number (row, load[week].booked_p85);
          end_row (row);
        }
    }
}

/**
 * cli_forecast_print_csv:
 * @teams: whether to print the teams by week, rather than the promises
 *
 * Prints it as CSV.
 */
void
cli_forecast_print_csv (CliForecast *self,
                        gboolean     teams)
{
  if (teams)
    print_teams (self);
  else
    print_promises (self);
}

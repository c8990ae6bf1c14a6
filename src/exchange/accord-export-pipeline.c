/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pipeline as it stands this week, as CSV. */

#include "config.h"

#include "accord-export.h"

#include "accord-choices.h"
#include "accord-csv-writer.h"
#include "accord-deal.h"
#include "accord-settings.h"
#include "accord-stage.h"

#include <glib/gi18n-lib.h>

/* What a row of the pipeline adds up. */
typedef struct
{
  guint n_deals;
  AccordMoney amount;
  AccordMoney weighted;
  guint n_new; /* this week */
  guint n_won;
  AccordMoney won;
  guint n_lost;
  AccordMoney lost;
} Sums;

typedef struct
{
  AccordPlan *plan;
  AccordDay from; /* Monday */
  char *week;
  AccordCsvWriter *writer;
} Pipeline;

static void
add_money (AccordMoney *sum,
           AccordMoney  money)
{
  /* Beyond what money can be, the sum stays where it was. */
  if (money != ACCORD_MONEY_NONE)
    accord_money_add (*sum, money, sum);
}

static gboolean
is_this_week (const Pipeline *self,
              AccordEntity   *deal,
              guint           field)
{
  AccordDay day = accord_entity_get_day (deal, field);

  return day >= self->from && day < self->from + 7;
}

static void
count_open (AccordEntity *deal,
            AccordMoney   value,
            Sums         *sums)
{
  sums->n_deals++;
  add_money (&sums->amount, value);
  if (value != ACCORD_MONEY_NONE)
    add_money (
      &sums->weighted,
      accord_money_scale (value, accord_deal_get_chance (ACCORD_DEAL (deal))));
}

static void
count_deal (const Pipeline *self,
            AccordEntity   *deal,
            Sums           *sums)
{
  AccordMoney value = accord_deal_get_value (ACCORD_DEAL (deal));
  int state = accord_entity_get_choice (deal, ACCORD_DEAL_STATE);

  if (is_this_week (self, deal, ACCORD_DEAL_CREATED_ON))
    sums->n_new++;
  if (state == ACCORD_DEAL_STATE_OPEN)
    count_open (deal, value, sums);
  else if (!is_this_week (self, deal, ACCORD_DEAL_CLOSED_ON))
    return;
  else if (state == ACCORD_DEAL_STATE_WON)
    {
      sums->n_won++;
      add_money (&sums->won, value);
    }
  else
    {
      sums->n_lost++;
      add_money (&sums->lost, value);
    }
}

static void
add_count (const Pipeline *self,
           guint           n)
{
  char text[16];

  g_snprintf (text, sizeof text, "%u", n);
  accord_csv_writer_add_number (self->writer, text);
}

static void
add_amount (const Pipeline *self,
            AccordMoney     money)
{
  g_autofree char *text
    = accord_money_to_string (money, accord_plan_get_decimals (self->plan));

  accord_csv_writer_add_number (self->writer, text);
}

/* Writes a row about the deals in @stage, or with %NULL about all. */
static gboolean
write_stage (const Pipeline  *self,
             AccordEntity    *stage,
             GCancellable    *cancellable,
             GError         **error)
{
  AccordEntityList *deals = accord_plan_get_list (self->plan, ACCORD_TYPE_DEAL);
  Sums sums = { 0 };
  g_autofree char *label
    = stage != NULL ? accord_entity_dup_label (stage) : g_strdup (_("Total"));

  for (guint i = 0; i < accord_entity_list_get_size (deals); i++)
    {
      AccordEntity *deal = accord_entity_list_get (deals, i);

      if (stage == NULL
          || accord_entity_get_referred (deal, ACCORD_DEAL_STAGE) == stage)
        count_deal (self, deal, &sums);
    }

  accord_csv_writer_add_text (self->writer, self->week);
  accord_csv_writer_add_text (self->writer, label);
  add_count (self, sums.n_deals);
  add_amount (self, sums.amount);
  add_amount (self, sums.weighted);
  add_count (self, sums.n_new);
  add_count (self, sums.n_won);
  add_amount (self, sums.won);
  add_count (self, sums.n_lost);
  add_amount (self, sums.lost);

  return accord_csv_writer_end_row (self->writer, cancellable, error);
}

static gboolean
write_headings (const Pipeline  *self,
                GCancellable    *cancellable,
                GError         **error)
{
  static const char *const headings[] = {
    "week",      "stage",     "open-deals", "amount",     "weighted",
    "new-deals", "won-deals", "won",        "lost-deals", "lost",
  };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    accord_csv_writer_add_text (self->writer, headings[i]);

  return accord_csv_writer_end_row (self->writer, cancellable, error);
}

static gboolean
write_pipeline (const Pipeline  *self,
                GCancellable    *cancellable,
                GError         **error)
{
  AccordEntityList *stages
    = accord_plan_get_list (self->plan, ACCORD_TYPE_STAGE);

  if (!write_headings (self, cancellable, error))
    return FALSE;
  for (guint i = 0; i < accord_entity_list_get_size (stages); i++)
    if (!write_stage (self, accord_entity_list_get (stages, i), cancellable,
                      error))
      return FALSE;

  return write_stage (self, NULL, cancellable, error)
         && accord_csv_writer_finish (self->writer, cancellable, error);
}

static AccordDay
as_of (AccordPlan *plan)
{
  AccordDay day = accord_entity_get_day (accord_plan_get_root (plan),
                                         ACCORD_SETTINGS_AS_OF);

  return day != ACCORD_DAY_NONE ? day : accord_day_today ();
}

/**
 * accord_export_pipeline_report:
 * @options: what to write
 * @stream: where to; it stays open
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Writes a row for each stage, and one for all: what is open now, and what
 * came, was won and was lost in the week (Monday to Sunday, ISO 8601) that the
 * plan looks out from. Amounts are in the plan's currency.
 *
 * Returns: %FALSE with the stream's error
 */
gboolean
accord_export_pipeline_report (AccordPlan                 *plan,
                               const AccordExportOptions  *options,
                               GOutputStream              *stream,
                               GCancellable               *cancellable,
                               GError                    **error)
{
  AccordDay today;
  Pipeline self = { .plan = plan };
  gboolean done;
  int year, week;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (options != NULL, FALSE);

  today = as_of (plan);
  week = accord_day_iso_week (today, &year);
  self.from = today - (accord_day_weekday (today) - 1);
  self.week = g_strdup_printf ("%04d-W%02d", year, week);
  self.writer = accord_csv_writer_new (stream, options->guard);
  done = write_pipeline (&self, cancellable, error);
  accord_csv_writer_free (self.writer);
  g_free (self.week);

  return done;
}

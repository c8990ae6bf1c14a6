/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-chart-samples.h"

#include "accord-calibration-chart.h"
#include "accord-capacity-chart.h"
#include "accord-drivers-chart.h"
#include "accord-funnel-chart.h"
#include "accord-heat-map-chart.h"
#include "accord-ledger-chart.h"
#include "accord-ready-chart.h"
#include "accord-timeline-chart.h"
#include "accord-trend-chart.h"

#include <math.h>

/* A right-skewed distribution about @mode: what delivery dates look like. */
static void
fill_quantiles (AccordTimelineRow *row,
                double             mode,
                double             spread)
{
  static const double scores[ACCORD_TIMELINE_N_QUANTILES] = {
    -1.645, -1.282, -1.036, -0.842, -0.674, -0.524, -0.385, -0.253, -0.126, 0,
    0.126,  0.253,  0.385,  0.524,  0.674,  0.842,  1.036,  1.282,  1.645,
  };

  row->has_quantiles = TRUE;
  for (int i = 0; i < ACCORD_TIMELINE_N_QUANTILES; i++)
    row->quantiles[i] = floor (mode + spread * (exp (0.6 * scores[i]) - 1));
  row->ready = (AccordDay) row->quantiles[13]; /* 70 % */
}

static AccordDay
sample_day (const char *text)
{
  AccordDay day = ACCORD_DAY_NONE;

  if (text != NULL && !accord_day_parse (text, &day, NULL))
    g_assert_not_reached ();

  return day;
}

static const struct
{
  const char *title, *account, *group, *want, *need, *agreed, *baseline, *mode;
  gboolean revealed;
  double spread, chance;
  guint n_limits, n_missing;
  gboolean before_estimate, draft;
} promises[] = {
  { "SSO roll-out", "Acme Logistics", "Priya", "2026-06-01", "2026-06-12",
    "2026-06-01", "2026-05-25", "2026-06-12", FALSE, 22, 0.04, 2, 0, TRUE,
    FALSE },
  { "Audit trail", "Northwind", "Tom", "2026-05-28", "2026-06-20",
    "2026-06-04", NULL, "2026-05-29", FALSE, 14, 0.76, 0, 0, FALSE, FALSE },
  { "EU hosting", "Contoso", "Priya", "2026-06-10", "2026-07-05",
    "2026-06-20", NULL, "2026-06-08", TRUE, 15, 0.91, 0, 0, FALSE, FALSE },
  { "Data residency report", "Contoso", "Priya", "2026-06-15", NULL,
    "2026-06-24", "2026-06-20", "2026-06-11", FALSE, 12, 0.88, 1, 0, FALSE,
    FALSE },
  { "Data export", "Globex", "Tom", "2026-07-10", "2026-08-18", "2026-07-28",
    NULL, "2026-07-06", TRUE, 22, 0.97, 0, 0, FALSE, FALSE },
  { "SAP connector with a name that goes on and on for ever", "Initech",
    "Ben", "2026-07-01", "2026-07-15", "2026-07-15", NULL, "2026-08-02", TRUE,
    38, 0.12, 1, 0, FALSE, FALSE },
  { "Offline mode", "Fabrikam", "Ben", "2026-07-20", NULL, NULL, NULL,
    "2026-07-30", FALSE, 30, ACCORD_TIMELINE_NO_CHANCE, 0, 0, FALSE, TRUE },
  { "Usage reports", "Umbrella", "Tom", "2026-07-30", NULL, "2026-08-14",
    NULL, "2026-07-25", FALSE, 21, 0.86, 0, 0, FALSE, FALSE },
  { "Role editor", "Wayne", "Ben", "2026-08-09", NULL, "2026-08-21", NULL,
    "2026-08-12", FALSE, 20, 0.74, 0, 0, FALSE, FALSE },
  { "Partner portal", "Stark Industries", "Ben", "2026-08-25", NULL,
    "2026-09-10", NULL, NULL, FALSE, 0, ACCORD_TIMELINE_NO_CHANCE, 0, 3, TRUE,
    FALSE },
};

AccordTimelineData *
accord_samples_timeline (void)
{
  AccordDay holidays[] = { sample_day ("2026-05-01"),
                           sample_day ("2026-05-25") };
  g_autoptr (AccordWorkingDays) calendar = accord_working_days_new (
      ACCORD_WEEKDAYS_MON_FRI, holidays, G_N_ELEMENTS (holidays));
  AccordTimelineData *data = accord_timeline_data_new (SAMPLE_AS_OF, 0.7,
                                                       calendar);

  for (gsize i = 0; i < G_N_ELEMENTS (promises); i++)
    {
      AccordTimelineRow row = ACCORD_TIMELINE_ROW_INIT;

      row.id = (gint64) i + 1;
      row.title = promises[i].title;
      row.account = promises[i].account;
      row.group = promises[i].group;
      row.want = sample_day (promises[i].want);
      row.need = sample_day (promises[i].need);
      row.need_revealed = promises[i].revealed;
      row.agreed = sample_day (promises[i].agreed);
      row.baseline = sample_day (promises[i].baseline);
      row.chance = promises[i].chance;
      row.n_limits = promises[i].n_limits;
      row.n_missing = promises[i].n_missing;
      row.before_estimate = promises[i].before_estimate;
      row.draft = promises[i].draft;
      if (promises[i].mode != NULL)
        fill_quantiles (&row, sample_day (promises[i].mode),
                        promises[i].spread);
      accord_timeline_data_add (data, &row);
    }

  return data;
}

/* @n_rows promises over @n_days, beginning @first_offset days from today. */
AccordTimelineData *
accord_samples_timeline_long (guint n_rows,
                              int   n_days,
                              int   first_offset)
{
  AccordTimelineData *data = accord_timeline_data_new (SAMPLE_AS_OF, 0.7,
                                                       NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (20260419);

  for (guint i = 0; i < n_rows; i++)
    {
      AccordTimelineRow row = ACCORD_TIMELINE_ROW_INIT;
      g_autofree char *title = g_strdup_printf ("Promise number %u", i + 1);
      g_autofree char *account = g_strdup_printf ("Account %u", i % 97);
      g_autofree char *group = g_strdup_printf ("Team %c", 'A' + i / 7 % 26);

      row.id = i + 1;
      row.title = title;
      row.account = account;
      row.group = group;
      row.agreed = SAMPLE_AS_OF + first_offset
                   + g_rand_int_range (random, 0, n_days);
      row.want = row.agreed - g_rand_int_range (random, 0, 20);
      row.chance = g_rand_double (random);
      fill_quantiles (&row, row.agreed + g_rand_int_range (random, -20, 20),
                      10 + 20 * g_rand_double (random));
      accord_timeline_data_add (data, &row);
    }

  return data;
}

/* Four teams, busy in spring and quieter later; a holiday dents week 6. */
AccordCapacityData *
accord_samples_capacity (guint n_weeks)
{
  static const struct
  {
    const char *name;
    guint n_people;
    double peak;
  } teams[] = { { "Platform", 5, 1.25 },
                { "Apps", 6, 1.0 },
                { "Data", 3, 1.1 },
                { "Quality", 3, 0.97 } };
  AccordCapacityData *data = accord_capacity_data_new (SAMPLE_AS_OF,
                                                       SAMPLE_AS_OF, n_weeks);
  g_autofree AccordCapacityWeek *weeks = g_new0 (AccordCapacityWeek, n_weeks);

  for (guint t = 0; t < G_N_ELEMENTS (teams); t++)
    {
      for (guint w = 0; w < n_weeks; w++)
        {
          double full = teams[t].n_people * 5 * 0.8;
          double load = teams[t].peak
                        * (0.5 + 0.5 * exp (-pow ((w - 2.5 - t) / 4, 2)));
          double begun = MAX (0, 0.7 - 0.12 * w);

          weeks[w].capacity = full * (w % 13 == 6 ? 0.8 : 1);
          weeks[w].asked = full * load;
          load = MIN (load, 1) * weeks[w].capacity;
          weeks[w].booked[ACCORD_CERTAINTY_BEGUN] = load * begun;
          weeks[w].booked[ACCORD_CERTAINTY_WON] = load * (1 - begun) * 0.4;
          weeks[w].booked[ACCORD_CERTAINTY_AGREED] = load * (1 - begun) * 0.35;
          weeks[w].booked[ACCORD_CERTAINTY_POSSIBLE] = load * (1 - begun) * 0.25;
          weeks[w].booked_high = load * (1.04 + 0.02 * MIN (w, 8));
        }
      accord_capacity_data_add_team (data, t + 1, teams[t].name,
                                     teams[t].n_people, weeks);
    }

  return data;
}

static void
add_curve (AccordReadyData *data,
           const char      *label,
           AccordDay        middle,
           double           spread)
{
  AccordReadyPoint points[70];

  for (int i = 0; i < (int) G_N_ELEMENTS (points); i++)
    {
      double share = 0.5 * erfc (-log (MAX (1, i) / 22.0) / (0.5 * sqrt (2)));

      points[i].day = middle + (AccordDay) ((i - 22) * spread);
      points[i].share = share;
      points[i].error = sqrt (share * (1 - share) / 400);
    }
  accord_ready_data_add_curve (data, label, points, G_N_ELEMENTS (points));
}

AccordReadyData *
accord_samples_ready (void)
{
  AccordReadyData *data = accord_ready_data_new (SAMPLE_AS_OF, 0.7);

  data->want = sample_day ("2026-05-28");
  data->agreed = sample_day ("2026-06-01");
  data->need = sample_day ("2026-06-25");
  data->need_revealed = TRUE;
  add_curve (data, "today", sample_day ("2026-06-12"), 1.0);
  add_curve (data, "without SCIM sync", sample_day ("2026-06-02"), 0.8);
  for (AccordDay day = data->want; data->ready == ACCORD_DAY_NONE; day++)
    if (accord_ready_data_get_share (data, 0, day) >= data->confidence)
      data->ready = day;

  return data;
}

AccordTrendData *
accord_samples_trend (void)
{
  static const struct
  {
    const char *title;
    const char *agreed;
    const char *moved; /* from the fourth meeting on */
    int slips[6];
  } series[] = {
    { "SSO roll-out", "2026-06-01", NULL, { -6, -2, 3, 8, 12, 17 } },
    { "Audit trail", "2026-06-04", NULL, { 4, 3, 1, 0, -1, -2 } },
    { "EU hosting", "2026-06-14", "2026-06-28", { 0, 4, 9, 12, 6, 3 } },
    { "Data export", "2026-07-28", NULL, { -8, -8, -9, -12, -14, -16 } },
    { "SAP connector with a very long name", "2026-07-15", NULL,
      { 2, 9, 14, 18, 24, 27 } },
    { "Usage reports", "2026-08-14", "2026-08-21", { -5, -7, -9, -12, -15,
                                                     -15 } },
    { "Role editor", "2026-08-21", NULL, { -5, -6, -4, -5, -5, -6 } },
  };
  AccordTrendData *data = accord_trend_data_new (SAMPLE_AS_OF);

  for (gsize i = 0; i < G_N_ELEMENTS (series); i++)
    {
      AccordTrendPoint points[6];

      for (int j = 0; j < 6; j++)
        {
          AccordDay agreed = sample_day (series[i].agreed);

          points[j].meeting = SAMPLE_AS_OF - 7 * (5 - j);
          points[j].ready = agreed + series[i].slips[j];
          points[j].agreed = j >= 3 && series[i].moved != NULL
                                 ? sample_day (series[i].moved)
                                 : agreed;
        }
      accord_trend_data_add (data, (gint64) i + 1, series[i].title, points,
                             6);
    }

  return data;
}

AccordCalibrationData *
accord_samples_calibration (void)
{
  AccordCalibrationData *data = accord_calibration_data_new ();

  accord_calibration_data_add (data, ACCORD_CALIBRATION_DEALS, "Qualified",
                               0.25, 9, 61);
  accord_calibration_data_add (data, ACCORD_CALIBRATION_DEALS, "Proposal",
                               0.5, 14, 38);
  accord_calibration_data_add (data, ACCORD_CALIBRATION_DEALS, "Negotiation",
                               0.75, 15, 26);
  accord_calibration_data_add (data, ACCORD_CALIBRATION_DEALS, "Commit", 0.9,
                               8, 13);
  accord_calibration_data_add (data, ACCORD_CALIBRATION_ESTIMATES,
                               "likely", 0.5, 31, 74);
  accord_calibration_data_add (data, ACCORD_CALIBRATION_ESTIMATES,
                               "at 70 %", 0.7, 40, 74);
  accord_calibration_data_add (data, ACCORD_CALIBRATION_ESTIMATES,
                               "high", 0.95, 62, 74);

  return data;
}

AccordFunnelData *
accord_samples_funnel (void)
{
  AccordFunnelData *data = accord_funnel_data_new ("USD", 41000000, 240000000);

  accord_funnel_data_add (data, "Lead", 31, 212000000, 15500000);
  accord_funnel_data_add (data, "Qualified", 6, 111000000, 31500000);
  accord_funnel_data_add (data, "Proposal", 5, 151000000, 60400000);
  accord_funnel_data_add (data, "Negotiation", 3, 124000000, 86300000);

  return data;
}

AccordLedgerData *
accord_samples_ledger (void)
{
  const AccordLedgerEntry entries[] = {
    { 1, sample_day ("2026-01-20"), ACCORD_LEDGER_ENGINEERING, 1800000, 0, 64,
      "Overtime for EU hosting" },
    { 2, sample_day ("2026-02-03"), ACCORD_LEDGER_SALES, 2600000, 0, 0,
      "SAP connector moved to July" },
    { 3, sample_day ("2026-02-24"), ACCORD_LEDGER_ENGINEERING, 900000, 0, 0,
      "Data export before the rewrite" },
    { 4, sample_day ("2026-03-17"), ACCORD_LEDGER_SALES, 1200000, 0, 0,
      "SCIM sync left out" },
    { 5, sample_day ("2026-03-24"), ACCORD_LEDGER_ENGINEERING, 3100000, 0, 120,
      "Overtime for SSO" },
    { 6, sample_day ("2026-04-14"), ACCORD_LEDGER_SALES, 400000, 0, 0,
      "Audit trail in two deliveries" },
  };
  AccordLedgerData *data = accord_ledger_data_new (SAMPLE_AS_OF, "USD");

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    accord_ledger_data_add (data, &entries[i]);

  return data;
}

AccordDriversData *
accord_samples_drivers (void)
{
  AccordDriversData *data = accord_drivers_data_new ();

  accord_drivers_data_add (data, 1, "Security review", "own vendor", 0.22,
                           0.31);
  accord_drivers_data_add (data, 2, "Single sign-on (SAML)", "Platform", 0.61,
                           0.74);
  accord_drivers_data_add (data, 3, "SCIM sync", "Platform", 0.15, 0.28);
  accord_drivers_data_add (data, 4, "Admin pages", "Apps", 0.02, 0.06);
  accord_drivers_data_sort (data);

  return data;
}

static AccordChart *
sample_timeline (gboolean empty)
{
  g_autoptr (AccordTimelineData) data
      = empty ? accord_timeline_data_new (SAMPLE_AS_OF, 0.7, NULL)
              : accord_samples_timeline ();

  accord_timeline_data_sort (data, ACCORD_TIMELINE_SORT_AGREED);
  return accord_timeline_chart_new (data);
}

static AccordChart *
sample_capacity (gboolean empty,
                 gboolean heat)
{
  g_autoptr (AccordCapacityData) data
      = empty ? accord_capacity_data_new (SAMPLE_AS_OF, SAMPLE_AS_OF, 0)
              : accord_samples_capacity (13);

  return heat ? accord_heat_map_chart_new (data)
              : accord_capacity_chart_new (data);
}

static AccordChart *
sample_ready (gboolean empty)
{
  g_autoptr (AccordReadyData) data
      = empty ? accord_ready_data_new (SAMPLE_AS_OF, 0.7)
              : accord_samples_ready ();

  return accord_ready_chart_new (data);
}

static AccordChart *
sample_trend (gboolean empty)
{
  g_autoptr (AccordTrendData) data = empty
                                         ? accord_trend_data_new (SAMPLE_AS_OF)
                                         : accord_samples_trend ();

  return accord_trend_chart_new (data);
}

static AccordChart *
sample_calibration (gboolean empty)
{
  g_autoptr (AccordCalibrationData) data
      = empty ? accord_calibration_data_new () : accord_samples_calibration ();

  return accord_calibration_chart_new (data);
}

static AccordChart *
sample_funnel (gboolean empty)
{
  g_autoptr (AccordFunnelData) data
      = empty ? accord_funnel_data_new (NULL, 0, ACCORD_MONEY_NONE)
              : accord_samples_funnel ();

  return accord_funnel_chart_new (data);
}

static AccordChart *
sample_ledger (gboolean empty)
{
  g_autoptr (AccordLedgerData) data
      = empty ? accord_ledger_data_new (SAMPLE_AS_OF, NULL)
              : accord_samples_ledger ();

  return accord_ledger_chart_new (data);
}

static AccordChart *
sample_drivers (gboolean empty)
{
  g_autoptr (AccordDriversData) data = empty ? accord_drivers_data_new ()
                                             : accord_samples_drivers ();

  return accord_drivers_chart_new (data);
}

/* The kinds of charts, one after the other, with or without content. */
AccordChart *
accord_samples_chart (guint    index,
                      gboolean empty)
{
  switch (index)
    {
    case 0:
      return sample_timeline (empty);
    case 1:
      return sample_capacity (empty, FALSE);
    case 2:
      return sample_capacity (empty, TRUE);
    case 3:
      return sample_ready (empty);
    case 4:
      return sample_trend (empty);
    case 5:
      return sample_calibration (empty);
    case 6:
      return sample_funnel (empty);
    case 7:
      return sample_ledger (empty);
    default:
      return sample_drivers (empty);
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-trend-source.h"

#include "accord-promise.h"
#include "accord-snapshot-row.h"
#include "accord-snapshot.h"
#include "accord-source-private.h"
#include "accord-timeline-source.h"

static int
compare_points (gconstpointer a,
                gconstpointer b)
{
  const AccordTrendPoint *x = a, *y = b;

  return (x->meeting > y->meeting) - (x->meeting < y->meeting);
}

/* How it stands now closes the series, unless a snapshot was taken today, or
 * it has ended and stands no more. */
static void
add_now (GArray         *points,
         AccordEntity   *promise,
         AccordForecast *forecast,
         AccordDay       as_of)
{
  AccordTimelineOptions options = { 0 };
  AccordTimelineRow row;
  AccordTrendPoint point;

  if (!accord_promise_takes_part (ACCORD_PROMISE (promise))
      || (points->len > 0
          && g_array_index (points, AccordTrendPoint, points->len - 1).meeting
               >= as_of))
    return;

  accord_timeline_source_fill_row (promise, forecast, &options, &row);
  point = (AccordTrendPoint) { as_of, row.ready, row.agreed };
  if (point.ready != ACCORD_DAY_NONE || point.agreed != ACCORD_DAY_NONE)
    g_array_append_val (points, point);
}

static void
add_promise (AccordTrendData *data,
             AccordEntity    *promise,
             AccordForecast  *forecast)
{
  g_autoptr (GPtrArray) rows
    = accord_entity_list_referrers (promise, ACCORD_TYPE_SNAPSHOT_ROW,
                                    ACCORD_SNAPSHOT_ROW_PROMISE);
  g_autoptr (GArray) points
    = g_array_new (FALSE, FALSE, sizeof (AccordTrendPoint));

  for (guint i = 0; i < rows->len; i++)
    {
      AccordEntity *row = rows->pdata[i];
      AccordEntity *snapshot
        = accord_entity_get_referred (row, ACCORD_SNAPSHOT_ROW_SNAPSHOT);
      AccordTrendPoint point = {
        accord_entity_get_day (snapshot, ACCORD_SNAPSHOT_TAKEN_ON),
        accord_entity_get_day (row, ACCORD_SNAPSHOT_ROW_DELIVERABLE_DATE),
        accord_entity_get_day (row, ACCORD_SNAPSHOT_ROW_AGREED_DATE),
      };

      g_array_append_val (points, point);
    }
  g_array_sort (points, compare_points);
  if (forecast != NULL)
    add_now (points, promise, forecast, data->as_of);
  if (points->len > 0)
    accord_trend_data_add (
      data, accord_entity_get_id (promise),
      accord_entity_get_text (promise, ACCORD_PROMISE_TITLE),
      (const AccordTrendPoint *) (gpointer) points->data, points->len);
}

/**
 * accord_trend_source_new:
 * @plan: a plan
 * @forecast: (nullable): what is to be expected of it now
 * @promise: (nullable): the only promise to show
 * @today: the "as of" day where there is no forecast and the plan fixes none
 *
 * Returns: (transfer full): what each snapshot said of each promise that
 *   accord_timeline_source_shows(), and how it stands now
 */
AccordTrendData *
accord_trend_source_new (AccordPlan     *plan,
                         AccordForecast *forecast,
                         AccordEntity   *promise,
                         AccordDay       today)
{
  g_autoptr (GPtrArray) promises = NULL;
  AccordTrendData *data;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);
  g_return_val_if_fail (promise == NULL || ACCORD_IS_PROMISE (promise), NULL);

  data = accord_trend_data_new (
    _accord_source_get_as_of (plan, forecast, today));
  if (promise != NULL)
    {
      add_promise (data, promise, forecast);
      return data;
    }

  promises = accord_plan_dup_current (plan, ACCORD_TYPE_PROMISE);
  for (guint i = 0; i < promises->len; i++)
    if (accord_timeline_source_shows (promises->pdata[i]))
      add_promise (data, promises->pdata[i], forecast);

  return data;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-tried-row.h"

#include "accord-timeline-source.h"

/* The chance follows at once, from the distribution that is known; how that
 * one moves with the queue, the forecast tells a little later. */
static void
move_date (AccordTimelineRow *row,
           AccordForecast    *forecast,
           AccordDateDrag    *drag)
{
  AccordDay day = accord_date_drag_get_day (drag);

  switch (accord_date_drag_get_field (drag))
    {
    case ACCORD_PROMISE_WANT_DATE:
      row->want = day;
      break;
    case ACCORD_PROMISE_NEED_DATE:
      row->need = day;
      break;
    default:
      row->agreed = day;
      if (forecast != NULL && row->has_quantiles)
        row->chance
          = accord_forecast_get_chance_by (forecast, row->id, day).value;
      break;
    }
}

/**
 * accord_tried_row_fill:
 * @row: (out): the promise as it is to be shown, with what a drag or a way out
 *   would make of it; good until the plan changes
 * @promise: a promise
 * @forecast: (nullable): what is known of it
 * @today: the as-of day where the plan does not fix one
 * @drag: what may be dragging a date of it
 * @agreed: the agreed date that a way out would set, where it is not dragged;
 *   %ACCORD_DAY_NONE for none
 */
void
accord_tried_row_fill (AccordTimelineRow *row,
                       AccordPromise     *promise,
                       AccordForecast    *forecast,
                       AccordDay          today,
                       AccordDateDrag    *drag,
                       AccordDay          agreed)
{
  AccordTimelineOptions options = { .today = today };

  accord_timeline_source_fill_row (ACCORD_ENTITY (promise), forecast,
                                   &options, row);
  if (accord_date_drag_get_promise (drag) == promise)
    move_date (row, forecast, drag);
  else if (agreed != ACCORD_DAY_NONE)
    row->agreed = agreed;
}

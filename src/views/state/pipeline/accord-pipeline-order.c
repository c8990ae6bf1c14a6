/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-pipeline-order.h"

#include <string.h>

static int
compare_known (gboolean a_known,
               gboolean b_known,
               gboolean descending,
               double   difference)
{
  int order;

  if (!a_known || !b_known)
    return b_known - a_known;

  order = (difference > 0) - (difference < 0);
  return descending ? -order : order;
}

static int
compare_text (const char *a,
              const char *b,
              gboolean    descending)
{
  return compare_known (*a != '\0', *b != '\0', descending, strcmp (a, b));
}

static int
compare_close (AccordPipelineRow *a,
               AccordPipelineRow *b,
               gboolean           descending)
{
  AccordEntity *one = ACCORD_ENTITY (accord_pipeline_row_get_deal (a));
  AccordEntity *other = ACCORD_ENTITY (accord_pipeline_row_get_deal (b));
  AccordDay x = accord_entity_get_day (one, ACCORD_DEAL_CLOSE_LIKELY);
  AccordDay y = accord_entity_get_day (other, ACCORD_DEAL_CLOSE_LIKELY);

  return compare_known (x != ACCORD_DAY_NONE, y != ACCORD_DAY_NONE, descending,
                        (double) x - y);
}

static int
compare_value (AccordPipelineRow *a,
               AccordPipelineRow *b,
               gboolean           descending)
{
  AccordMoney x = accord_pipeline_row_get_value (a);
  AccordMoney y = accord_pipeline_row_get_value (b);

  return compare_known (x != ACCORD_MONEY_NONE, y != ACCORD_MONEY_NONE,
                        descending, (double) x - (double) y);
}

static int
compare_standings (AccordPipelineRow *a,
                   AccordPipelineRow *b,
                   gboolean           descending)
{
  AccordPromiseStanding x = accord_promise_standings_get_worst (
    accord_pipeline_row_get_standings (a));
  AccordPromiseStanding y = accord_promise_standings_get_worst (
    accord_pipeline_row_get_standings (b));

  return compare_known (x != ACCORD_PROMISE_STANDING_NONE,
                        y != ACCORD_PROMISE_STANDING_NONE, descending,
                        (double) x - (double) y);
}

/**
 * accord_pipeline_order_compare:
 * @order: what to sort by
 * @descending: whether the greatest comes first
 * @a: the row of a deal
 * @b: another
 *
 * What is missing comes last, whichever way it goes.
 *
 * Returns: less than, equal to or greater than 0, as strcmp() does
 */
int
accord_pipeline_order_compare (AccordPipelineOrder order,
                               gboolean            descending,
                               AccordPipelineRow  *a,
                               AccordPipelineRow  *b)
{
  switch (order)
    {
    case ACCORD_PIPELINE_BY_VALUE:
      return compare_value (a, b, descending);
    case ACCORD_PIPELINE_BY_CHANCE:
      return compare_known (TRUE, TRUE, descending,
                            accord_pipeline_row_get_chance (a)
                              - accord_pipeline_row_get_chance (b));
    case ACCORD_PIPELINE_BY_CLOSE:
      return compare_close (a, b, descending);
    case ACCORD_PIPELINE_BY_OWNER:
      return compare_text (accord_pipeline_row_get_owner (a),
                           accord_pipeline_row_get_owner (b), descending);
    case ACCORD_PIPELINE_BY_PROMISES:
      return compare_standings (a, b, descending);
    case ACCORD_PIPELINE_BY_TITLE:
    default:
      return compare_text (accord_pipeline_row_get_sort_key (a),
                           accord_pipeline_row_get_sort_key (b), descending);
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window of a promise is from the want to the need date; what lies of it
 * before the agreed date was given away in the negotiation. All of this is
 * derived from the need date, and asked for only through what reveals it.
 */

#include "config.h"

#include "accord-window-given.h"

#include "accord-reveal.h"

/**
 * accord_window_given_get:
 * @given: (out): how much
 *
 * Returns: whether there is something to tell: a want and an agreed date, and
 *   a need date after the want date that is revealed
 */
gboolean
accord_window_given_get (AccordPromise     *promise,
                         AccordWindowGiven *given)
{
  AccordEntity *entity = ACCORD_ENTITY (promise);
  AccordDay want, agreed, need;

  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), FALSE);
  g_return_val_if_fail (given != NULL, FALSE);

  want = accord_entity_get_day (entity, ACCORD_PROMISE_WANT_DATE);
  agreed = accord_entity_get_day (entity, ACCORD_PROMISE_AGREED_DATE);
  need = accord_reveal_get_need (promise);
  if (want == ACCORD_DAY_NONE || agreed == ACCORD_DAY_NONE
      || need == ACCORD_DAY_NONE || need <= want)
    return FALSE;

  given->promise = promise;
  given->day = accord_entity_get_day (entity, ACCORD_PROMISE_DATE_GIVEN_ON);
  given->window = need - want;
  given->given = MAX (agreed - want, 0);
  given->share = (double) given->given / given->window;

  return TRUE;
}

static int
compare_given (gconstpointer a,
               gconstpointer b)
{
  const AccordWindowGiven *x = a, *y = b;

  return (x->day > y->day) - (x->day < y->day);
}

/**
 * accord_window_given_list:
 * @deal: (nullable): the deal whose promises to list; %NULL for all
 *
 * Returns: (transfer full) (element-type AccordWindowGiven): the promises of
 *   which there is something to tell, by the day on which their date was given
 */
GArray *
accord_window_given_list (AccordPlan   *plan,
                          AccordEntity *deal)
{
  g_autoptr (GPtrArray) promises = NULL;
  GArray *list;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), NULL);

  list = g_array_new (FALSE, FALSE, sizeof (AccordWindowGiven));
  promises = deal != NULL
               ? accord_entity_list_referrers (deal, ACCORD_TYPE_PROMISE,
                                               ACCORD_PROMISE_DEAL)
               : accord_plan_dup_current (plan, ACCORD_TYPE_PROMISE);
  for (guint i = 0; i < promises->len; i++)
    {
      AccordWindowGiven given;

      if (accord_window_given_get (promises->pdata[i], &given))
        g_array_append_val (list, given);
    }
  g_array_sort (list, compare_given);

  return list;
}

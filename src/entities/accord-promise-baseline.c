/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A signature stands until it is withdrawn. Both sides have signed where one
 * of each stands over the same agreed date; the last such date is the
 * baseline. A date that moves later leaves the signatures, and the baseline,
 * where they are: that is what a slip is measured from.
 */

#include "config.h"

#include "accord-promise-baseline.h"

#include "accord-signature.h"

static gboolean
stands (AccordEntity *signature,
        AccordSide    side)
{
  int signer = accord_entity_get_choice (signature, ACCORD_SIGNATURE_SIDE);

  return (signer == (int) side || signer == ACCORD_SIDE_BOTH)
         && !accord_entity_has_value (signature,
                                      ACCORD_SIGNATURE_WITHDRAWN_BECAUSE);
}

static GPtrArray *
list_signatures (AccordPromise *promise)
{
  return accord_entity_list_referrers (ACCORD_ENTITY (promise),
                                       ACCORD_TYPE_SIGNATURE,
                                       ACCORD_SIGNATURE_PROMISE);
}

static AccordDay
get_signed_on (AccordEntity *signature)
{
  return accord_entity_get_day (signature, ACCORD_SIGNATURE_SIGNED_ON);
}

static AccordDay
get_date (AccordEntity *signature)
{
  return accord_entity_get_day (signature, ACCORD_SIGNATURE_AGREED_DATE);
}

/* 0 where that is unknown. */
static gint64
get_turn (AccordEntity *signature)
{
  return accord_entity_has_value (signature, ACCORD_SIGNATURE_TURN)
           ? accord_entity_get_integer (signature, ACCORD_SIGNATURE_TURN)
           : 0;
}

/* Whether @one was signed after @other. Of two on the same day whose order is
 * unknown the one over the date that holds now is the later. */
static gboolean
is_later (AccordEntity *one,
          AccordEntity *other,
          AccordDay     agreed)
{
  if (get_signed_on (one) != get_signed_on (other))
    return get_signed_on (one) > get_signed_on (other);
  if (get_turn (one) != get_turn (other))
    return get_turn (one) > get_turn (other);

  return get_date (one) == agreed;
}

static AccordDay
get_agreed (AccordPromise *promise)
{
  return accord_entity_get_day (ACCORD_ENTITY (promise),
                                ACCORD_PROMISE_AGREED_DATE);
}

/**
 * accord_promise_baseline_find_signature:
 * @side: sales or engineering
 *
 * Returns: (transfer none) (nullable): the last signature of @side that
 *   stands
 */
AccordEntity *
accord_promise_baseline_find_signature (AccordPromise *promise,
                                        AccordSide     side)
{
  g_autoptr (GPtrArray) signatures = NULL;
  AccordEntity *last = NULL;

  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), NULL);

  signatures = list_signatures (promise);
  for (guint i = 0; i < signatures->len; i++)
    if (stands (signatures->pdata[i], side)
        && (last == NULL
            || is_later (signatures->pdata[i], last, get_agreed (promise))))
      last = signatures->pdata[i];

  return last;
}

/* The last pair of signatures, one of each side, over the same date; the
 * later of the two, or NULL. */
static AccordEntity *
find_pair (AccordPromise *promise)
{
  g_autoptr (GPtrArray) signatures = list_signatures (promise);
  AccordEntity *last = NULL;

  for (guint i = 0; i < signatures->len; i++)
    for (guint k = 0; k < signatures->len; k++)
      {
        AccordEntity *one = signatures->pdata[i];
        AccordEntity *other = signatures->pdata[k];
        AccordEntity *later
          = is_later (one, other, get_agreed (promise)) ? one : other;

        if (stands (one, ACCORD_SIDE_SALES)
            && stands (other, ACCORD_SIDE_ENGINEERING)
            && get_date (one) == get_date (other)
            && (last == NULL
                || is_later (later, last, get_agreed (promise))))
          last = later;
      }

  return last;
}

/**
 * accord_promise_baseline_is_signed:
 *
 * Returns: whether both sides stand by a date with their names
 */
gboolean
accord_promise_baseline_is_signed (AccordPromise *promise)
{
  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), FALSE);

  return find_pair (promise) != NULL;
}

/**
 * accord_promise_baseline_get_date:
 *
 * Returns: the agreed date that both sides signed last, or %ACCORD_DAY_NONE
 *   where they have not, or signed days after a deal's signing
 */
AccordDay
accord_promise_baseline_get_date (AccordPromise *promise)
{
  AccordEntity *signature;

  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), ACCORD_DAY_NONE);

  signature = find_pair (promise);

  return signature != NULL ? get_date (signature) : ACCORD_DAY_NONE;
}

/**
 * accord_promise_baseline_get_slip:
 * @days: (out) (optional): the agreed date minus the baseline, in calendar
 *   days; late is positive
 *
 * Returns: whether there are both
 */
gboolean
accord_promise_baseline_get_slip (AccordPromise *promise,
                                  int           *days)
{
  AccordDay baseline, agreed;

  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), FALSE);

  baseline = accord_promise_baseline_get_date (promise);
  agreed = get_agreed (promise);
  if (baseline == ACCORD_DAY_NONE || agreed == ACCORD_DAY_NONE)
    return FALSE;

  if (days != NULL)
    *days = agreed - baseline;

  return TRUE;
}

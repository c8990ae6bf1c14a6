/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dates that were offered for a promise, and which of them may be taken. */

#include "config.h"

#include "accord-promise-life-private.h"

#include "accord-offer.h"

/* Of two of the same day the one with the later turn. */
static gboolean
comes_after (AccordEntity *offer,
             AccordEntity *other)
{
  AccordDay day = accord_entity_get_day (offer, ACCORD_OFFER_MADE_ON);
  AccordDay other_day;

  if (other == NULL)
    return TRUE;
  other_day = accord_entity_get_day (other, ACCORD_OFFER_MADE_ON);
  if (day != other_day)
    return day > other_day;

  return accord_entity_get_integer (offer, ACCORD_OFFER_TURN)
         >= accord_entity_get_integer (other, ACCORD_OFFER_TURN);
}

/**
 * accord_promise_life_find_offer:
 * @side: whose; %ACCORD_SIDE_BOTH for whoever made it
 *
 * Returns: (transfer none) (nullable): the last offer of @side that names a
 *   date
 */
AccordEntity *
accord_promise_life_find_offer (AccordPromise *promise,
                                AccordSide     side)
{
  g_autoptr (GPtrArray) offers = NULL;
  AccordEntity *last = NULL;

  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), NULL);

  offers = accord_entity_list_referrers (
    ACCORD_ENTITY (promise), ACCORD_TYPE_OFFER, ACCORD_OFFER_PROMISE);
  for (guint i = 0; i < offers->len; i++)
    {
      AccordEntity *offer = offers->pdata[i];
      int by = accord_entity_get_choice (offer, ACCORD_OFFER_SIDE);

      if (accord_entity_has_value (offer, ACCORD_OFFER_DATE)
          && (side == ACCORD_SIDE_BOTH || by == (int) side
              || by == ACCORD_SIDE_BOTH)
          && comes_after (offer, last))
        last = offer;
    }

  return last;
}

static AccordSide
get_other_side (AccordSide side)
{
  return side == ACCORD_SIDE_SALES         ? ACCORD_SIDE_ENGINEERING
         : side == ACCORD_SIDE_ENGINEERING ? ACCORD_SIDE_SALES
                                           : ACCORD_SIDE_BOTH;
}

/*
 * _accord_promise_life_is_open:
 *
 * Returns: whether no date was agreed yet
 */
gboolean
_accord_promise_life_is_open (AccordPromise *promise)
{
  return accord_entity_get_choice (ACCORD_ENTITY (promise),
                                   ACCORD_PROMISE_STATE)
         < ACCORD_PROMISE_STATE_AGREED;
}

/* The last offer that said what holds now: agreed offers say so, and before
 * there were any, one over the agreed date. */
AccordEntity *
_accord_promise_life_find_settled (AccordPromise *promise)
{
  g_autoptr (GPtrArray) offers = accord_entity_list_referrers (
    ACCORD_ENTITY (promise), ACCORD_TYPE_OFFER, ACCORD_OFFER_PROMISE);
  AccordDay agreed = accord_entity_get_day (ACCORD_ENTITY (promise),
                                            ACCORD_PROMISE_AGREED_DATE);
  AccordEntity *settled = NULL;

  for (guint i = 0; i < offers->len; i++)
    if ((accord_entity_get_boolean (offers->pdata[i], ACCORD_OFFER_ACCEPTS)
         || (agreed != ACCORD_DAY_NONE
             && accord_entity_get_day (offers->pdata[i], ACCORD_OFFER_DATE)
                  == agreed))
        && comes_after (offers->pdata[i], settled))
      settled = offers->pdata[i];

  return settled;
}

/**
 * accord_promise_life_find_takeable:
 * @side: who would agree
 *
 * Returns: (transfer none) (nullable): the offer that @side takes when it
 *   agrees: the last of the other side that names a date, and, where a date is
 *   agreed already, was made since
 */
AccordEntity *
accord_promise_life_find_takeable (AccordPromise *promise,
                                   AccordSide     side)
{
  AccordEntity *offer, *settled;

  g_return_val_if_fail (ACCORD_IS_PROMISE (promise), NULL);

  offer = accord_promise_life_find_offer (promise, get_other_side (side));
  if (offer == NULL || _accord_promise_life_is_open (promise))
    return offer;

  settled = _accord_promise_life_find_settled (promise);

  return settled != offer && comes_after (offer, settled) ? offer : NULL;
}

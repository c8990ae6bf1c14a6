/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordOffer:
 *
 * A date that one side has put on the table for a promise.
 */
#define ACCORD_TYPE_OFFER (accord_offer_get_type ())
G_DECLARE_FINAL_TYPE (AccordOffer, accord_offer, ACCORD, OFFER, AccordEntity)

/**
 * AccordOfferField:
 *
 * The stored properties; the table in accord-offer.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_OFFER_PROMISE = ACCORD_ENTITY_N_FIELDS,
  ACCORD_OFFER_MADE_ON,
  ACCORD_OFFER_SIDE,
  ACCORD_OFFER_PERSON,
  ACCORD_OFFER_DATE,
  ACCORD_OFFER_CONFIDENCE,
  ACCORD_OFFER_SCOPE,
  ACCORD_OFFER_WHY,
  ACCORD_OFFER_TURN,
  ACCORD_OFFER_ACCEPTS,
} AccordOfferField;

G_END_DECLS

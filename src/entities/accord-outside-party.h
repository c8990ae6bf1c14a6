/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordOutsideParty:
 *
 * Somebody else who owes us something.
 */
#define ACCORD_TYPE_OUTSIDE_PARTY (accord_outside_party_get_type ())
G_DECLARE_FINAL_TYPE (AccordOutsideParty, accord_outside_party,
                      ACCORD, OUTSIDE_PARTY, AccordEntity)

/**
 * AccordOutsidePartyField:
 *
 * The stored properties; the table in accord-outside-party.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_OUTSIDE_PARTY_NAME = ACCORD_ENTITY_N_FIELDS,
  ACCORD_OUTSIDE_PARTY_KIND,
  ACCORD_OUTSIDE_PARTY_ACCOUNT,
  ACCORD_OUTSIDE_PARTY_CONTACT,
  ACCORD_OUTSIDE_PARTY_EMAIL,
  ACCORD_OUTSIDE_PARTY_PHONE,
  ACCORD_OUTSIDE_PARTY_CONTRACT,
  ACCORD_OUTSIDE_PARTY_NOTE,
} AccordOutsidePartyField;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordSignature:
 *
 * That one side has put its name to a promise; its dates become the
 * baseline.
 */
#define ACCORD_TYPE_SIGNATURE (accord_signature_get_type ())
G_DECLARE_FINAL_TYPE (AccordSignature, accord_signature,
                      ACCORD, SIGNATURE, AccordEntity)

/**
 * AccordSignatureField:
 *
 * The stored properties; the table in accord-signature.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_SIGNATURE_PROMISE = ACCORD_ENTITY_N_FIELDS,
  ACCORD_SIGNATURE_SIDE,
  ACCORD_SIGNATURE_PERSON,
  ACCORD_SIGNATURE_NAME,
  ACCORD_SIGNATURE_SIGNED_ON,
  ACCORD_SIGNATURE_AGREED_DATE,
  ACCORD_SIGNATURE_WANT_DATE,
  ACCORD_SIGNATURE_CONFIDENCE,
  ACCORD_SIGNATURE_WITHDRAWN_BECAUSE,
  ACCORD_SIGNATURE_WITHDRAWN_ON,
  ACCORD_SIGNATURE_TURN,
  ACCORD_SIGNATURE_WITHDRAWN_TURN,
} AccordSignatureField;

G_END_DECLS

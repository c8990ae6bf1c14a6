/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordContact:
 *
 * Somebody who has a part in a deal, at the customer or with us.
 */
#define ACCORD_TYPE_CONTACT (accord_contact_get_type ())
G_DECLARE_FINAL_TYPE (AccordContact, accord_contact,
                      ACCORD, CONTACT, AccordEntity)

/**
 * AccordContactField:
 *
 * The stored properties; the table in accord-contact.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_CONTACT_ACCOUNT = ACCORD_ENTITY_N_FIELDS,
  ACCORD_CONTACT_DEAL,
  ACCORD_CONTACT_PERSON,
  ACCORD_CONTACT_NAME,
  ACCORD_CONTACT_JOB,
  ACCORD_CONTACT_ROLE,
  ACCORD_CONTACT_EMAIL,
  ACCORD_CONTACT_PHONE,
  ACCORD_CONTACT_NOTE,
} AccordContactField;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordPerson:
 *
 * Somebody who sells, builds, or both.
 */
#define ACCORD_TYPE_PERSON (accord_person_get_type ())
G_DECLARE_FINAL_TYPE (AccordPerson, accord_person, ACCORD, PERSON, AccordEntity)

/**
 * AccordPersonField:
 *
 * The stored properties; the table in accord-person.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_PERSON_NAME = ACCORD_ENTITY_N_FIELDS,
  ACCORD_PERSON_SIDE,
  ACCORD_PERSON_ROLE,
  ACCORD_PERSON_CALENDAR,
  ACCORD_PERSON_STARTS_ON,
  ACCORD_PERSON_ENDS_ON,
  ACCORD_PERSON_CONTRACTOR,
  ACCORD_PERSON_RAMP_UP,
  ACCORD_PERSON_EMAIL,
  ACCORD_PERSON_NOTE,
} AccordPersonField;

G_END_DECLS

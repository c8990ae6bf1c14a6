/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordTimeOff:
 *
 * Days on which a person is not there.
 */
#define ACCORD_TYPE_TIME_OFF (accord_time_off_get_type ())
G_DECLARE_FINAL_TYPE (AccordTimeOff, accord_time_off,
                      ACCORD, TIME_OFF, AccordEntity)

/**
 * AccordTimeOffField:
 *
 * The stored properties; the table in accord-time-off.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_TIME_OFF_PERSON = ACCORD_ENTITY_N_FIELDS,
  ACCORD_TIME_OFF_FIRST_DAY,
  ACCORD_TIME_OFF_LAST_DAY,
  ACCORD_TIME_OFF_SHARE,
  ACCORD_TIME_OFF_NOTE,
} AccordTimeOffField;

G_END_DECLS

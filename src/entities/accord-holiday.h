/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordHoliday:
 *
 * Days on which a calendar's people do not work.
 */
#define ACCORD_TYPE_HOLIDAY (accord_holiday_get_type ())
G_DECLARE_FINAL_TYPE (AccordHoliday, accord_holiday,
                      ACCORD, HOLIDAY, AccordEntity)

/**
 * AccordHolidayField:
 *
 * The stored properties; the table in accord-holiday.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_HOLIDAY_CALENDAR = ACCORD_ENTITY_N_FIELDS,
  ACCORD_HOLIDAY_NAME,
  ACCORD_HOLIDAY_FIRST_DAY,
  ACCORD_HOLIDAY_LAST_DAY,
} AccordHolidayField;

G_END_DECLS

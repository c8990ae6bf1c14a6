/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordCalendar:
 *
 * Which days are worked: of the plan, a team or a person.
 */
#define ACCORD_TYPE_CALENDAR (accord_calendar_get_type ())
G_DECLARE_FINAL_TYPE (AccordCalendar, accord_calendar,
                      ACCORD, CALENDAR, AccordEntity)

/**
 * AccordCalendarField:
 *
 * The stored properties; the table in accord-calendar.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_CALENDAR_NAME = ACCORD_ENTITY_N_FIELDS,
  ACCORD_CALENDAR_WEEKDAYS,
} AccordCalendarField;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordAttendance:
 *
 * That somebody was at a meeting.
 */
#define ACCORD_TYPE_ATTENDANCE (accord_attendance_get_type ())
G_DECLARE_FINAL_TYPE (AccordAttendance, accord_attendance,
                      ACCORD, ATTENDANCE, AccordEntity)

/**
 * AccordAttendanceField:
 *
 * The stored properties; the table in accord-attendance.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_ATTENDANCE_MEETING = ACCORD_ENTITY_N_FIELDS,
  ACCORD_ATTENDANCE_PERSON,
} AccordAttendanceField;

G_END_DECLS

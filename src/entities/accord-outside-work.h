/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity.h"

G_BEGIN_DECLS

/**
 * AccordOutsideWork:
 *
 * What an outside party owes us.
 */
#define ACCORD_TYPE_OUTSIDE_WORK (accord_outside_work_get_type ())
G_DECLARE_FINAL_TYPE (AccordOutsideWork, accord_outside_work,
                      ACCORD, OUTSIDE_WORK, AccordEntity)

/**
 * AccordOutsideWorkField:
 *
 * The stored properties; the table in accord-outside-work.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_OUTSIDE_WORK_TITLE = ACCORD_ENTITY_N_FIELDS,
  ACCORD_OUTSIDE_WORK_PARTY,
  ACCORD_OUTSIDE_WORK_DAYS_LOW,
  ACCORD_OUTSIDE_WORK_DAYS_LIKELY,
  ACCORD_OUTSIDE_WORK_DAYS_HIGH,
  ACCORD_OUTSIDE_WORK_DATE_LOW,
  ACCORD_OUTSIDE_WORK_DATE_LIKELY,
  ACCORD_OUTSIDE_WORK_DATE_HIGH,
  ACCORD_OUTSIDE_WORK_ASKED_ON,
  ACCORD_OUTSIDE_WORK_DUE_ON,
  ACCORD_OUTSIDE_WORK_ESCALATE_BY,
  ACCORD_OUTSIDE_WORK_BLOCKED_SINCE,
  ACCORD_OUTSIDE_WORK_DONE_ON,
  ACCORD_OUTSIDE_WORK_REMEDY,
  ACCORD_OUTSIDE_WORK_NOTE,
} AccordOutsideWorkField;

G_END_DECLS

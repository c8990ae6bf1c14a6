/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-entity.h"
#include "accord-plan.h"

G_BEGIN_DECLS

/**
 * AccordSettings:
 *
 * The plan itself: its name, its goal, and how it forecasts. There is
 * exactly one.
 */
#define ACCORD_TYPE_SETTINGS (accord_settings_get_type ())
G_DECLARE_FINAL_TYPE (AccordSettings, accord_settings,
                      ACCORD, SETTINGS, AccordEntity)

/**
 * AccordSettingsField:
 *
 * The stored properties; the table in accord-settings.c tells what
 * each means.
 */
typedef enum
{
  ACCORD_SETTINGS_NAME = ACCORD_ENTITY_N_FIELDS,
  ACCORD_SETTINGS_ORGANISATION,
  ACCORD_SETTINGS_CURRENCY,
  ACCORD_SETTINGS_AS_OF,
  ACCORD_SETTINGS_CALENDAR,
  ACCORD_SETTINGS_CONFIDENCE,
  ACCORD_SETTINGS_SEED,
  ACCORD_SETTINGS_GOAL_AMOUNT,
  ACCORD_SETTINGS_GOAL_BY,
  ACCORD_SETTINGS_GOAL_KEPT,
  ACCORD_SETTINGS_FISCAL_YEAR_START,
  ACCORD_SETTINGS_DISTRIBUTION,
  ACCORD_SETTINGS_TEAM_CORRELATION,
  ACCORD_SETTINGS_DEAL_CORRELATION,
  ACCORD_SETTINGS_MARKET_CORRELATION,
  ACCORD_SETTINGS_HOURS_PER_DAY,
  ACCORD_SETTINGS_OVERTIME_CAP,
  ACCORD_SETTINGS_DAYS_PER_POINT,
  ACCORD_SETTINGS_COMMISSION_SHOWN,
  ACCORD_SETTINGS_UNCONFIRMED_AFTER,
} AccordSettingsField;

AccordSettings *accord_settings_get       (AccordPlan *plan);
AccordDay       accord_settings_get_today (AccordPlan *plan);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecast.h"
#include "accord-plan-edit.h"

/* Small plans for tests of the forecast: each function adds one thing, inside
 * a change of its own unless one is open. Day 0 is a Monday. */

#define SMALL_TODAY small_day ("2026-04-20")

AccordDay     small_day          (const char    *text);
AccordPlan   *small_plan_new     (void);
void          small_set          (AccordPlan    *plan,
                                  gpointer       entity,
                                  const char    *property,
                                  const char    *text);
gpointer      small_add          (AccordPlan    *plan,
                                  const char    *kind,
                                  const char    *first_property,
                                  ...) G_GNUC_NULL_TERMINATED;
AccordEntity *small_team         (AccordPlan    *plan,
                                  const char    *name,
                                  guint          n_people);
AccordEntity *small_feature      (AccordPlan    *plan,
                                  const char    *title,
                                  AccordEntity  *team,
                                  const char    *days);
AccordEntity *small_promise      (AccordPlan    *plan,
                                  const char    *title,
                                  const char    *agreed,
                                  ...) G_GNUC_NULL_TERMINATED;
AccordEntity *small_deal         (AccordPlan    *plan,
                                  AccordEntity  *promise,
                                  const char    *amount,
                                  const char    *chance);
void          small_commit       (AccordPlan    *plan);
AccordChange *small_change       (AccordPlan    *plan,
                                  gpointer       entity,
                                  const char    *property,
                                  const char    *text);
AccordForecast *small_forecast   (AccordPlan    *plan,
                                  guint          n_trials);
gpointer      small_find         (AccordPlan    *plan,
                                  const char    *kind,
                                  const char    *name);

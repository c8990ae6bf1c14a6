/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecast.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Figures of a forecast, for people and as JSON. */

char *cli_figures_chance     (double         chance);
char *cli_figures_points     (double         chance);
char *cli_figures_day        (AccordDay      day);
char *cli_figures_gap        (int            days);
char *cli_figures_money      (AccordPlan    *plan,
                              double         amount);
char *cli_figures_label      (AccordPlan    *plan,
                              gint64         id);
void  cli_figures_add_number (JsonBuilder   *builder,
                              const char    *key,
                              double         number);
void  cli_figures_add_chance (JsonBuilder   *builder,
                              const char    *key,
                              const char    *error_key,
                              AccordEngineChance chance);
void  cli_figures_add_day    (JsonBuilder   *builder,
                              const char    *key,
                              AccordDay      day);
void  cli_figures_add_days   (JsonBuilder   *builder,
                              const char    *key,
                              int            days);
void  cli_figures_add_money  (JsonBuilder   *builder,
                              const char    *key,
                              AccordPlan    *plan,
                              double         amount);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-forecaster.h"
#include "accord-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordGoalStrip:
 *
 * The goal that both sides share, and how near the plan comes to it.
 */
#define ACCORD_TYPE_GOAL_STRIP (accord_goal_strip_get_type ())
G_DECLARE_FINAL_TYPE (AccordGoalStrip, accord_goal_strip, ACCORD, GOAL_STRIP,
                      GtkBox)

void  accord_goal_strip_show        (AccordGoalStrip  *self,
                                     AccordPlan       *plan,
                                     AccordForecaster *forecaster,
                                     AccordSelection  *selection);
void  accord_goal_strip_show_behind (AccordGoalStrip  *self,
                                     const char       *name);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

/**
 * AccordSelection:
 *
 * What is selected in a window, and what belongs to it on the other side: to
 * a deal its promises and features, to a promise its deal and features, to a
 * feature the promises and deals it serves, to a team or a person the work
 * and what that serves. All panes share one.
 */
#define ACCORD_TYPE_SELECTION (accord_selection_get_type ())
G_DECLARE_FINAL_TYPE (AccordSelection, accord_selection, ACCORD, SELECTION,
                      GObject)

AccordSelection *accord_selection_new      (AccordPlan       *plan);
void             accord_selection_select   (AccordSelection  *self,
                                            AccordEntity     *entity);
void             accord_selection_light    (AccordSelection  *self,
                                            GPtrArray        *entities);
void             accord_selection_lead     (AccordSelection  *self,
                                            AccordEntity     *entity);
void             accord_selection_clear    (AccordSelection  *self);
AccordEntity    *accord_selection_get      (AccordSelection  *self);
gboolean         accord_selection_contains (AccordSelection  *self,
                                            AccordEntity     *entity);

G_END_DECLS

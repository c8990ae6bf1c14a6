/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

AccordPlan   *accord_test_world_new  (void);
AccordEntity *accord_test_world_find (AccordPlan        *plan,
                                      const char        *kind,
                                      const char        *name);
void          accord_test_world_set  (AccordPlan        *plan,
                                      gpointer           entity,
                                      const char        *settings);
AccordEntity *accord_test_world_add  (AccordPlan        *plan,
                                      const char        *kind,
                                      const char        *settings);
void          accord_test_world_edit (AccordPlan        *plan,
                                      const char        *kind,
                                      const char        *name,
                                      const char        *settings);

G_END_DECLS

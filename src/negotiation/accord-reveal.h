/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"
#include "accord-promise.h"

G_BEGIN_DECLS

gboolean  accord_reveal_may      (AccordPromise  *promise,
                                  AccordSide      side,
                                  GError        **error);
void      accord_reveal_speak    (AccordPlan     *plan);
gboolean  accord_reveal_need     (AccordPromise  *promise,
                                  AccordPlan     *plan,
                                  AccordEntity   *meeting,
                                  AccordSide      side,
                                  GError        **error);
gboolean  accord_reveal_hide     (AccordPromise  *promise,
                                  AccordPlan     *plan,
                                  AccordSide      side,
                                  GError        **error);
gboolean  accord_reveal_end      (AccordPlan     *plan,
                                  AccordEntity   *meeting,
                                  GError        **error);
AccordDay accord_reveal_get_need (AccordPromise  *promise);

gboolean     accord_reveal_hides_change    (AccordChange  *change);
const char  *accord_reveal_get_change_name (AccordChange  *change);
char        *accord_reveal_dup_event       (AccordChange  *change,
                                            gboolean       private_too);

G_END_DECLS

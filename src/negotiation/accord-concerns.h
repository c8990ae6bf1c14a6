/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-concern.h"
#include "accord-plan.h"

G_BEGIN_DECLS

AccordEntity *accord_concerns_raise        (AccordPlan     *plan,
                                            const char     *text,
                                            AccordSide      side,
                                            AccordEntity   *subject,
                                            AccordEntity   *person,
                                            AccordDay       day,
                                            GError        **error);
GPtrArray    *accord_concerns_list_unheard (AccordPlan     *plan,
                                            AccordEntity   *subject);
gboolean      accord_concern_is_heard      (AccordConcern  *concern);
int           accord_concern_get_age       (AccordConcern  *concern,
                                            AccordDay       today);
gboolean      accord_concern_hear          (AccordConcern  *concern,
                                            AccordPlan     *plan,
                                            const char     *words,
                                            AccordAnswerer  side,
                                            AccordEntity   *person,
                                            AccordDay       day,
                                            GError        **error);
gboolean      accord_concern_settle        (AccordConcern  *concern,
                                            AccordPlan     *plan,
                                            AccordDay       day,
                                            GError        **error);

G_END_DECLS

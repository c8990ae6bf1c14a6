/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-plan.h"

G_BEGIN_DECLS

/* Any field of a thing as a person reads and writes it. */

char     *accord_field_text_format (AccordPlan    *plan,
                                    AccordEntity  *entity,
                                    guint          field);
char     *accord_field_text_format_stored
                                   (AccordPlan    *plan,
                                    AccordEntity  *entity,
                                    guint          field,
                                    const char    *stored);
gboolean  accord_field_text_set    (AccordPlan    *plan,
                                    AccordEntity  *entity,
                                    guint          field,
                                    const char    *text,
                                    AccordDay      today,
                                    GError       **error);
gboolean  accord_field_text_write  (AccordPlan    *plan,
                                    AccordEntity  *entity,
                                    guint          field,
                                    const char    *text,
                                    AccordDay      today,
                                    GError       **error);
char     *accord_field_text_name   (AccordEntity  *entity,
                                    guint          field);

G_END_DECLS

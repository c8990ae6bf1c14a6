/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-day.h"

G_BEGIN_DECLS

/* Dates as a person writes them. */

gboolean  accord_date_text_parse   (const char  *text,
                                    AccordDay    as_of,
                                    AccordDay   *day,
                                    GError     **error);
char     *accord_date_text_format  (AccordDay    day);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-day.h"

G_BEGIN_DECLS

/* Days as the person's locale writes and reads them. */

char     *accord_day_text_format        (AccordDay    day);
char     *accord_day_text_format_range  (AccordDay    early,
                                         AccordDay    late,
                                         AccordDay    today);
gboolean  accord_day_text_parse         (const char  *text,
                                         AccordDay   *day,
                                         GError     **error);

G_END_DECLS

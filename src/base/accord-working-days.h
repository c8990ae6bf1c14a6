/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-day.h"

G_BEGIN_DECLS

/** ACCORD_WEEKDAYS_MON_FRI: Monday to Friday, as a set of weekdays. */
#define ACCORD_WEEKDAYS_MON_FRI 0x1f

/**
 * AccordWorkingDays:
 *
 * An immutable calendar of working days: which weekdays are worked, and which
 * dates are holidays. Bit 0 of the weekdays is Monday, bit 6 Sunday.
 */
typedef struct _AccordWorkingDays AccordWorkingDays;

AccordWorkingDays *accord_working_days_new      (guint                    weekdays,
                                                 const AccordDay         *holidays,
                                                 gsize                    n_holidays);
AccordWorkingDays *accord_working_days_ref      (AccordWorkingDays       *self);
void               accord_working_days_unref    (AccordWorkingDays       *self);
gboolean           accord_working_days_is_working (const AccordWorkingDays *self,
                                                 AccordDay                day);
AccordDay          accord_working_days_snap     (const AccordWorkingDays *self,
                                                 AccordDay                day,
                                                 int                      direction);
AccordDay          accord_working_days_add      (const AccordWorkingDays *self,
                                                 AccordDay                day,
                                                 int                      n);
int                accord_working_days_count    (const AccordWorkingDays *self,
                                                 AccordDay                from,
                                                 AccordDay                until);

gboolean           accord_weekdays_parse        (const char              *text,
                                                 guint                   *weekdays,
                                                 GError                 **error);
char              *accord_weekdays_to_string    (guint                    weekdays);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordWorkingDays, accord_working_days_unref)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-mspdi.h"

G_BEGIN_DECLS

AccordMspdi           *_accord_mspdi_new            (void);
AccordMspdiCalendar   *_accord_mspdi_add_calendar   (AccordMspdi    *self);
AccordMspdiTask       *_accord_mspdi_add_task       (AccordMspdi    *self);
AccordMspdiResource   *_accord_mspdi_add_resource   (AccordMspdi    *self);
AccordMspdiAssignment *_accord_mspdi_add_assignment (AccordMspdi    *self);
void                   _accord_mspdi_calendar_add   (AccordMspdiCalendar *calendar,
                                                     AccordMspdiException exception);
void                   _accord_mspdi_calendar_name  (AccordMspdiCalendar *calendar,
                                                     AccordMspdiException exception);
const AccordMspdiCalendar *
                       _accord_mspdi_find_calendar  (const AccordMspdi *self,
                                                     int             uid);
GPtrArray             *_accord_mspdi_flatten_calendar (const AccordMspdi *self,
                                                     int             uid,
                                                     guint          *weekdays);
void                   _accord_mspdi_finish         (AccordMspdi    *self,
                                                     const char     *name,
                                                     AccordProblems *problems);

G_END_DECLS

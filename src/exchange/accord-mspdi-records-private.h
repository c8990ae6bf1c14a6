/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-mspdi.h"
#include "accord-record.h"

G_BEGIN_DECLS

/* The value of that property, to be filled. */
static inline AccordRecordValue *
mspdi_add_value (AccordRecord *record,
                 const char   *property)
{
  return accord_record_add (
    record,
    accord_target_find (accord_record_get_kind (record), property, NULL));
}

char      *_accord_mspdi_dup_source (const AccordMspdi *project,
                                     const char        *name);
GPtrArray *_accord_mspdi_to_records (const AccordMspdi *project,
                                     const char        *name,
                                     AccordProblems    *problems);

/* accord-mspdi-calendar-records.c */
char      *_accord_mspdi_dup_calendar_id (const AccordMspdi *project,
                                          int                uid,
                                          int                base_uid);
void       _accord_mspdi_add_calendar_record (const AccordMspdi *project,
                                          int                uid,
                                          const char        *name,
                                          AccordProblems    *problems,
                                          GPtrArray         *records);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-day.h"
#include "accord-money.h"
#include "accord-target.h"

G_BEGIN_DECLS

/**
 * AccordRecordValue:
 * @property: what it is the value of; its type tells which member holds it
 * @text: of a text, a choice or a reference
 * @texts: (array zero-terminated): of texts and references
 * @day: of a date
 * @money: of money, in minor units
 * @number: of a number, a chance, or an effort in person-days
 *
 * One value that was read and understood.
 */
typedef struct
{
  const AccordTargetProperty *property;
  union
  {
    char *text;
    char **texts;
    AccordDay day;
    AccordMoney money;
    double number;
  };
} AccordRecordValue;

/**
 * AccordRecord:
 *
 * One thing that a file tells about: its kind, its values, and where it
 * stands. It knows nothing of a plan yet.
 */
typedef struct _AccordRecord AccordRecord;

AccordRecord            *accord_record_new         (AccordTargetKind            kind,
                                                    const char                 *file,
                                                    guint64                     line);
AccordRecord            *accord_record_ref         (AccordRecord               *self);
void                     accord_record_unref       (AccordRecord               *self);
AccordTargetKind         accord_record_get_kind    (const AccordRecord         *self);
const char              *accord_record_get_file    (const AccordRecord         *self);
guint64                  accord_record_get_line    (const AccordRecord         *self);
gboolean                 accord_record_is_wrong    (const AccordRecord         *self);
void                     accord_record_set_wrong   (AccordRecord               *self);
guint                    accord_record_get_n       (const AccordRecord         *self);
const AccordRecordValue *accord_record_get_nth     (const AccordRecord         *self,
                                                    guint                       i);
const AccordRecordValue *accord_record_get         (const AccordRecord         *self,
                                                    const char                 *property);
const AccordRecordValue *accord_record_get_value   (const AccordRecord         *self,
                                                    const AccordTargetProperty *property);
const char              *accord_record_get_text    (const AccordRecord         *self,
                                                    const char                 *property);
AccordRecordValue       *accord_record_add         (AccordRecord               *self,
                                                    const AccordTargetProperty *property);
char                    *accord_record_to_string   (const AccordRecord         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordRecord, accord_record_unref)

G_END_DECLS

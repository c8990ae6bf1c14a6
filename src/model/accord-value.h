/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordValueType:
 * @ACCORD_VALUE_TEXT: UTF-8 text
 * @ACCORD_VALUE_BOOLEAN: yes or no
 * @ACCORD_VALUE_INTEGER: a whole number
 * @ACCORD_VALUE_NUMBER: a finite number: person-days, a share, a chance
 * @ACCORD_VALUE_DAY: an #AccordDay
 * @ACCORD_VALUE_MONEY: an #AccordMoney
 * @ACCORD_VALUE_CHOICE: one of an enumeration
 * @ACCORD_VALUE_REFERENCE: the id of another entity
 * @ACCORD_VALUE_WEEKDAYS: a set of weekdays; bit 0 is Monday
 *
 * What a stored property holds.
 */
typedef enum
{
  ACCORD_VALUE_TEXT,
  ACCORD_VALUE_BOOLEAN,
  ACCORD_VALUE_INTEGER,
  ACCORD_VALUE_NUMBER,
  ACCORD_VALUE_DAY,
  ACCORD_VALUE_MONEY,
  ACCORD_VALUE_CHOICE,
  ACCORD_VALUE_REFERENCE,
  ACCORD_VALUE_WEEKDAYS,
} AccordValueType;

/** ACCORD_INTEGER_NONE: no whole number was given. */
#define ACCORD_INTEGER_NONE G_MININT64

/**
 * AccordValue:
 * @integer: everything but text and numbers
 * @number: a number; NaN where there is none
 * @text: a #GRefString; %NULL where there is none
 *
 * One stored value. Its type stands in the #AccordField that it belongs to,
 * so that 20,000 features with thirty properties fit in a few megabytes.
 * Absent are: %NULL text, NaN, %ACCORD_INTEGER_NONE (for days and money too),
 * and the id 0. Booleans, choices and weekdays are never absent.
 */
typedef union
{
  gint64 integer;
  double number;
  char *text;
} AccordValue;

AccordValue  accord_value_absent    (AccordValueType  type);
AccordValue  accord_value_text      (const char      *text);
gboolean     accord_value_is_absent (AccordValueType  type,
                                     AccordValue      value);
AccordValue  accord_value_copy      (AccordValueType  type,
                                     AccordValue      value);
void         accord_value_clear     (AccordValueType  type,
                                     AccordValue     *value);
gboolean     accord_value_equal     (AccordValueType  type,
                                     AccordValue      a,
                                     AccordValue      b);
guint64      accord_value_hash      (AccordValueType  type,
                                     AccordValue      value,
                                     guint64          seed);
guint64      accord_hash_mix        (guint64          a,
                                     guint64          b);

G_END_DECLS

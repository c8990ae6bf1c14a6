/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-day.h"

G_BEGIN_DECLS

/**
 * AccordDateFormat:
 * @ACCORD_DATE_FORMAT_UNKNOWN: not decided
 * @ACCORD_DATE_FORMAT_ISO: year, month, day: `2026-06-18`, `2026/6/18`,
 *   `20260618`
 * @ACCORD_DATE_FORMAT_DAY_FIRST: `18/06/2026`, `18.6.26`
 * @ACCORD_DATE_FORMAT_MONTH_FIRST: `06/18/2026`, `6-18-26`
 * @ACCORD_DATE_FORMAT_NAMED: with the name of the month: `18/Jun/26`,
 *   `Jun 18, 2026`
 * @ACCORD_DATE_FORMAT_SERIAL: a spreadsheet's day number: 46191 is 2026-06-18
 *
 * How the dates of a column are written. A time of day may follow; it is
 * passed over, and with it its time zone: the day is the one that is written.
 */
typedef enum
{
  ACCORD_DATE_FORMAT_UNKNOWN,
  ACCORD_DATE_FORMAT_ISO,
  ACCORD_DATE_FORMAT_DAY_FIRST,
  ACCORD_DATE_FORMAT_MONTH_FIRST,
  ACCORD_DATE_FORMAT_NAMED,
  ACCORD_DATE_FORMAT_SERIAL,
} AccordDateFormat;

/** ACCORD_N_DATE_FORMATS: how many there are, the unknown one included. */
#define ACCORD_N_DATE_FORMATS 6

/**
 * AccordDateColumn:
 * @chosen: the format that was given from outside, or unknown
 * @format: the format that was decided
 * @is_ambiguous: whether nothing decides between day first and month first
 * @n_values: how many values were seen
 * @n_fits: how many of them can be read, by format
 * @n_only: how many can be read in no other way, by format
 * @witness: the first such value, by format
 * @witness_line: its line
 * @unclear: the first value that can be read in two ways
 * @is_held_back: whether one side holds them back: then none is shown
 *
 * The dates of a column: looks over all values, decides how they are written,
 * says so, and reads them. A plain value without resources of its own.
 */
typedef struct
{
  AccordDateFormat chosen;
  AccordDateFormat format;
  gboolean is_ambiguous;
  guint64 n_values;
  guint64 n_fits[ACCORD_N_DATE_FORMATS];
  guint64 n_only[ACCORD_N_DATE_FORMATS];
  char witness[ACCORD_N_DATE_FORMATS][32];
  guint64 witness_line[ACCORD_N_DATE_FORMATS];
  char unclear[32];
  gboolean is_held_back;
} AccordDateColumn;

void     accord_date_column_init     (AccordDateColumn       *self,
                                      AccordDateFormat        chosen);
void     accord_date_column_look     (AccordDateColumn       *self,
                                      const char             *text,
                                      guint64                 line);
void     accord_date_column_decide   (AccordDateColumn       *self);
gboolean accord_date_column_parse    (const AccordDateColumn *self,
                                      const char             *text,
                                      AccordDay              *day,
                                      GError                **error);
char    *accord_date_column_describe (const AccordDateColumn *self);

gboolean accord_date_format_parse    (const char             *name,
                                      AccordDateFormat       *format,
                                      GError                **error);

const char *accord_date_format_to_string (AccordDateFormat format);

G_END_DECLS

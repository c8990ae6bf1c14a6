/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-chance-column.h"
#include "accord-date-column.h"
#include "accord-effort-column.h"
#include "accord-number-column.h"
#include "accord-profile.h"
#include "accord-record.h"
#include "accord-table.h"

G_BEGIN_DECLS

/**
 * AccordRecordOptions:
 * @currency: the plan's currency, an ISO 4217 code
 * @date_format: the format of dates, or unknown to detect it
 * @number_style: the style of numbers, or unknown to detect it
 * @chance_scale: the scale of chances, or unknown to detect it
 * @effort_unit: the unit of bare efforts, or unknown for the profile's
 * @rules: what units of effort are worth
 * @ignored: (nullable) (array zero-terminated): properties to leave out
 *
 * What a person says about the files they import. It goes before what the
 * profile says, and that before what is detected.
 */
typedef struct
{
  const char *currency;
  AccordDateFormat date_format;
  AccordNumberStyle number_style;
  AccordChanceScale chance_scale;
  AccordEffortUnit effort_unit;
  AccordEffortRules rules;
  const char *const *ignored;
} AccordRecordOptions;

/** ACCORD_RECORD_OPTIONS_INIT: euros, everything else detected. */
#define ACCORD_RECORD_OPTIONS_INIT                                            \
  {                                                                           \
    "EUR", ACCORD_DATE_FORMAT_UNKNOWN, ACCORD_NUMBER_STYLE_UNKNOWN,           \
      ACCORD_CHANCE_SCALE_UNKNOWN, ACCORD_EFFORT_UNIT_UNKNOWN,                \
      ACCORD_EFFORT_RULES_INIT, NULL                                          \
  }

/**
 * AccordColumnUse:
 * @column: the column, from 1
 * @heading: its heading
 * @property: (nullable): the property that it gives, `link` for a dependency,
 *   or %NULL where it is not used
 * @n_values: how many rows have a value for the property
 * @sentence: (nullable): what was decided about its values
 * @is_ambiguous: whether nothing in the table decides how its values are to
 *   be read, so that a person has to
 *
 * What becomes of a column; a column that gives two properties is listed twice.
 */
typedef struct
{
  guint column;
  char *heading;
  const char *property;
  guint64 n_values;
  char *sentence;
  gboolean is_ambiguous;
} AccordColumnUse;

/**
 * AccordExchangeProgress:
 * @done: how much is done
 * @total: of how much; bytes, where only one thing is done with them
 * @data: what was given with the function
 *
 * Called now and then from the thread that reads.
 */
typedef void (*AccordExchangeProgress) (guint64  done,
                                        guint64  total,
                                        gpointer data);

/**
 * AccordRecordReader:
 *
 * Turns the rows of a table into records, as a profile says.
 */
typedef struct _AccordRecordReader AccordRecordReader;

AccordRecordReader *accord_record_reader_new         (AccordTable               *table,
                                                      AccordProfile             *profile,
                                                      const AccordRecordOptions *options,
                                                      AccordProblems            *problems);
void                accord_record_reader_free        (AccordRecordReader        *self);
gboolean            accord_record_reader_survey      (AccordRecordReader        *self,
                                                      AccordExchangeProgress     progress,
                                                      gpointer                   data,
                                                      GCancellable              *cancellable,
                                                      GError                   **error);
guint64             accord_record_reader_get_n_rows  (const AccordRecordReader  *self);
GPtrArray          *accord_record_reader_list_columns (const AccordRecordReader *self);
AccordReadResult    accord_record_reader_next        (AccordRecordReader        *self,
                                                      AccordRecord             **record,
                                                      GCancellable              *cancellable,
                                                      GError                   **error);
void                accord_record_reader_rewind      (AccordRecordReader        *self,
                                                      AccordProblems            *problems);
GPtrArray          *accord_record_reader_read_all    (AccordRecordReader        *self,
                                                      GCancellable              *cancellable,
                                                      GError                   **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordRecordReader, accord_record_reader_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-number-column.h"

G_BEGIN_DECLS

/**
 * AccordChanceScale:
 * @ACCORD_CHANCE_SCALE_UNKNOWN: not decided
 * @ACCORD_CHANCE_SCALE_FRACTION: from 0 to 1
 * @ACCORD_CHANCE_SCALE_PERCENT: from 0 to 100
 *
 * What certainty is in a column of chances.
 */
typedef enum
{
  ACCORD_CHANCE_SCALE_UNKNOWN,
  ACCORD_CHANCE_SCALE_FRACTION,
  ACCORD_CHANCE_SCALE_PERCENT,
} AccordChanceScale;

/**
 * AccordChanceColumn:
 * @numbers: what its separators mean
 * @chosen: the scale that was given from outside, or unknown
 * @scale: the scale that was decided
 * @is_ambiguous: whether nothing decides what 1 is
 * @has_ones: whether a bare 1 was seen
 * @has_parts: whether a bare number between 0 and 1 was seen
 * @has_more: whether a bare number over 1 was seen
 *
 * The chances of a column: looks over all values, decides whether they are
 * fractions or per cents, says so, and reads them. A plain value.
 */
typedef struct
{
  AccordNumberColumn numbers;
  AccordChanceScale chosen;
  AccordChanceScale scale;
  gboolean is_ambiguous;
  gboolean has_ones;
  gboolean has_parts;
  gboolean has_more;
} AccordChanceColumn;

void     accord_chance_column_init     (AccordChanceColumn       *self,
                                        AccordChanceScale         chosen,
                                        AccordNumberStyle         style);
void     accord_chance_column_look     (AccordChanceColumn       *self,
                                        const char               *text,
                                        guint64                   line);
void     accord_chance_column_decide   (AccordChanceColumn       *self);
gboolean accord_chance_column_parse    (const AccordChanceColumn *self,
                                        const char               *text,
                                        double                   *chance,
                                        GError                  **error);
char    *accord_chance_column_describe (const AccordChanceColumn *self);

gboolean accord_chance_scale_parse     (const char               *name,
                                        AccordChanceScale        *scale,
                                        GError                  **error);

const char *accord_chance_scale_to_string (AccordChanceScale scale);

G_END_DECLS

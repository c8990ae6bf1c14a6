/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-day.h"

G_BEGIN_DECLS

/**
 * AccordDateForm:
 * @ACCORD_DATE_DAY: `18 Jun`
 * @ACCORD_DATE_SHORT: `18 Jun 2026`
 * @ACCORD_DATE_FULL: `18 June 2026`
 * @ACCORD_DATE_MONTH: `Jun`
 * @ACCORD_DATE_MONTH_NAME: `June`
 * @ACCORD_DATE_MONTH_YEAR: `June 2026`
 * @ACCORD_DATE_YEAR: `2026`
 */
typedef enum
{
  ACCORD_DATE_DAY,
  ACCORD_DATE_SHORT,
  ACCORD_DATE_FULL,
  ACCORD_DATE_MONTH,
  ACCORD_DATE_MONTH_NAME,
  ACCORD_DATE_MONTH_YEAR,
  ACCORD_DATE_YEAR,
} AccordDateForm;

char     *accord_day_to_words          (AccordDay       day,
                                        AccordDateForm  form);
char     *accord_moment_to_words       (gint64          time);
gboolean  accord_day_words_month_first (void);
gboolean  accord_day_words_is_iso      (void);
void      accord_day_words_set_iso     (gboolean        iso);

G_END_DECLS

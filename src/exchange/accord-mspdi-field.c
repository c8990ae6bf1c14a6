/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The values of MS Project XML. */

#include "config.h"

#include "accord-mspdi-field-private.h"

#include "accord-day.h"

#include <string.h>

/* Takes the digits, and perhaps a fraction, before @unit. */
static gboolean
take_amount (const char **text,
             char         unit,
             double       minutes,
             double      *sum)
{
  char *end;
  double amount;

  if (!g_ascii_isdigit (**text))
    return TRUE;
  if (strspn (*text, "0123456789.") > 18)
    return FALSE;
  amount = g_ascii_strtod (*text, &end);
  if (*end != unit)
    return TRUE;

  *sum += amount * minutes;
  *text = end + 1;
  return TRUE;
}

/* ISO 8601's duration in minutes; a day in it is one of the calendar. */
static gboolean
parse_duration (const char *text,
                double     *minutes)
{
  double sum = 0.0;

  if (*text++ != 'P')
    return FALSE;
  if (!take_amount (&text, 'D', 24.0 * 60.0, &sum))
    return FALSE;
  if (*text == 'T')
    {
      text++;
      if (!take_amount (&text, 'H', 60.0, &sum)
          || !take_amount (&text, 'M', 1.0, &sum)
          || !take_amount (&text, 'S', 1.0 / 60.0, &sum))
        return FALSE;
    }
  if (*text != '\0' || sum > 1e9)
    return FALSE;

  *minutes = sum;
  return TRUE;
}

/* The day of `2026-06-18T17:00:00`. One that ends at midnight ended the day
 * before. */
static gboolean
parse_day (const char *text,
           gboolean    is_end,
           AccordDay  *day)
{
  g_autofree char *date = NULL;
  AccordDay found;

  if (strlen (text) < 10 || (text[10] != '\0' && text[10] != 'T'))
    return FALSE;
  date = g_strndup (text, 10);
  if (!accord_day_parse (date, &found, NULL))
    return FALSE;

  if (is_end && strcmp (text + 10, "T00:00:00") == 0)
    found = accord_day_add (found, -1);
  *day = found;
  return TRUE;
}

static gboolean
parse_int (const char *text,
           int        *number)
{
  gint64 found;

  /* Some writers give whole numbers a fraction. */
  g_autofree char *whole = g_strndup (text, strcspn (text, "."));

  if (!g_ascii_string_to_signed (whole, 10, -2000000000, 2000000000, &found,
                                 NULL))
    return FALSE;

  *number = (int) found;
  return TRUE;
}

static gboolean
parse_number (const char *text,
              double     *number)
{
  char *end;
  double found;

  if (strspn (text, "0123456789.-") != strlen (text))
    return FALSE;
  found = g_ascii_strtod (text, &end);
  if (end == text || *end != '\0' || !(found >= 0.0 && found <= 1e6))
    return FALSE;

  *number = found;
  return TRUE;
}

/*
 * _accord_mspdi_field_parse:
 * @target: the struct
 * @text: the element's text, without spaces around it
 *
 * Returns: %FALSE, and leaves the member as it is, where @text is no such value
 */
gboolean
_accord_mspdi_field_parse (const AccordMspdiField *self,
                           gpointer                target,
                           const char             *text)
{
  gpointer member = (char *) target + self->offset;

  switch (self->type)
    {
    case ACCORD_MSPDI_FIELD_TEXT:
      g_free (*(char **) member);
      *(char **) member = g_strdup (text);
      return TRUE;
    case ACCORD_MSPDI_FIELD_FLAG:
      *(gboolean *) member
        = strcmp (text, "1") == 0 || strcmp (text, "true") == 0;
      return TRUE;
    case ACCORD_MSPDI_FIELD_INT:
      return parse_int (text, member);
    case ACCORD_MSPDI_FIELD_NUMBER:
      return parse_number (text, member);
    case ACCORD_MSPDI_FIELD_DAY:
    case ACCORD_MSPDI_FIELD_LAST_DAY:
      return parse_day (text, self->type == ACCORD_MSPDI_FIELD_LAST_DAY,
                        member);
    case ACCORD_MSPDI_FIELD_DURATION:
    default:
      return parse_duration (text, member);
    }
}

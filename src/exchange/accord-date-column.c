/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as other programs write them.
 *
 * Call order: accord_date_column_init(), accord_date_column_look() for every
 * value that is not empty, accord_date_column_decide(), then
 * accord_date_column_parse().
 *
 * `05/11/24` is 5 November or 11 May. A value with a number over 12 decides for
 * the whole column; where there is none, the values that are not the same in
 * both readings are refused until somebody chooses. Years of two digits are
 * 1970 to 2069, as POSIX strptime() has it nearly (69 is 2069 here).
 */

#include "config.h"

#include "accord-date-column.h"

#include "accord-choice-private.h"
#include "accord-error.h"
#include "accord-witness-private.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

/* Day 0 of a spreadsheet, 1899-12-30: it makes up for the 29 February 1900
 * that Lotus 1-2-3 believed in, so it holds from 1900-03-01 on. */
#define SERIAL_EPOCH (-25569)
#define SERIAL_MIN   20000 /* 1954 */
#define SERIAL_MAX   80000 /* 2119 */

/* Names of months by their beginning, in the languages that issue trackers
 * most often write them in. The longer beginning stands first. */
static const struct
{
  const char *prefix;
  int month;
} months[] = {
  { "jan", 1 },   { "ene", 1 },   { "feb", 2 },  { "fév", 2 },
  { "fev", 2 },   { "mar", 3 },   { "mär", 3 },  { "mrz", 3 },
  { "apr", 4 },   { "avr", 4 },   { "abr", 4 },  { "mai", 5 },
  { "may", 5 },   { "jun", 6 },   { "juin", 6 }, { "juil", 7 },
  { "jul", 7 },   { "aug", 8 },   { "aoû", 8 },  { "aou", 8 },
  { "ago", 8 },   { "sep", 9 },   { "oct", 10 }, { "okt", 10 },
  { "nov", 11 },  { "dec", 12 },  { "dez", 12 }, { "déc", 12 },
  { "dic", 12 },
};

/* What a person is told, in the order of the formats. */
static const char *const descriptions[ACCORD_N_DATE_FORMATS] = {
  "not decided",    "year-month-day",        "day/month/year",
  "month/day/year", "with the month’s name", "day numbers of a spreadsheet",
};

/* A date cut at its separators. */
typedef struct
{
  int n;
  int numbers[3]; /* the month where it is named */
  int digits[3];
  int named; /* which one is the month's name, or -1 */
} Parts;

static int
month_of_name (const char *name,
               gsize       length)
{
  g_autofree char *lower = g_utf8_strdown (name, (gssize) length);

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (g_str_has_prefix (lower, months[i].prefix))
      return months[i].month;

  return 0;
}

/* Takes one number or name off @text into @parts. */
static gboolean
take_part (const char **text,
           Parts       *parts)
{
  const char *p = *text;
  int i = parts->n;

  parts->numbers[i] = 0;
  if (g_ascii_isdigit (*p))
    {
      for (; g_ascii_isdigit (*p) && p - *text < 9; p++)
        parts->numbers[i] = parts->numbers[i] * 10 + (*p - '0');
      parts->digits[i] = (int) (p - *text);
    }
  else
    {
      while (*p != '\0' && g_unichar_isalpha (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      if (p == *text || parts->named >= 0)
        return FALSE;
      parts->numbers[i] = month_of_name (*text, (gsize) (p - *text));
      parts->named = i;
      parts->digits[i] = 0;
      if (parts->numbers[i] == 0)
        return FALSE;
    }

  parts->n++;
  *text = p;
  return TRUE;
}

/* Whether nothing but a time of day, and perhaps a zone, is left. */
static gboolean
is_time_or_end (const char *text)
{
  const char *digits;

  while (*text == ' ' || *text == ',' || *text == 'T')
    text++;
  if (*text == '\0')
    return TRUE;

  digits = text;
  while (g_ascii_isdigit (*text))
    text++;
  if (text == digits || text - digits > 2 || *text != ':'
      || !g_ascii_isdigit (text[1]))
    return FALSE;

  return strspn (text, "0123456789:.,+- APMapmZUTCGM") == strlen (text);
}

static gboolean
split (const char *text,
       Parts      *parts)
{
  parts->n = 0;
  parts->named = -1;
  while (*text == ' ')
    text++;

  while (parts->n < 3)
    {
      if (!take_part (&text, parts))
        return FALSE;
      if (parts->n == 1 && parts->digits[0] >= 5)
        break;
      if (parts->n < 3)
        {
          gsize n = strspn (text, "/-. ,");

          if (n == 0)
            return FALSE;
          text += n;
        }
    }

  return is_time_or_end (text);
}

static AccordDay
make_day (const Parts *parts,
          int          year,
          int          month,
          int          day)
{
  int y = parts->numbers[year];

  if (parts->digits[year] == 2)
    y += y < 70 ? 2000 : 1900;
  else if (parts->digits[year] != 4)
    return ACCORD_DAY_NONE;
  if (parts->digits[day] > 2 || parts->digits[month] > 2)
    return ACCORD_DAY_NONE;

  return accord_day_from_ymd (y, parts->numbers[month], parts->numbers[day]);
}

static AccordDay
read_one_number (const Parts     *parts,
                 AccordDateFormat format)
{
  int number = parts->numbers[0];

  if (format == ACCORD_DATE_FORMAT_ISO && parts->digits[0] == 8)
    return accord_day_from_ymd (number / 10000, number / 100 % 100,
                                number % 100);
  if (format == ACCORD_DATE_FORMAT_SERIAL && number >= SERIAL_MIN
      && number <= SERIAL_MAX)
    return SERIAL_EPOCH + number;

  return ACCORD_DAY_NONE;
}

static AccordDay
read_named (const Parts *parts)
{
  if (parts->named == 0)
    return make_day (parts, 2, 0, 1);
  if (parts->named == 1 && parts->digits[0] == 4)
    return make_day (parts, 0, 1, 2);
  if (parts->named == 1)
    return make_day (parts, 2, 1, 0);

  return ACCORD_DAY_NONE;
}

/* The day in one format, or none. */
static AccordDay
read_parts (const Parts     *parts,
            AccordDateFormat format)
{
  if (parts->n == 1)
    return read_one_number (parts, format);
  if (parts->named >= 0)
    return format == ACCORD_DATE_FORMAT_NAMED ? read_named (parts)
                                              : ACCORD_DAY_NONE;

  switch (format)
    {
    case ACCORD_DATE_FORMAT_ISO:
      return parts->digits[0] == 4 ? make_day (parts, 0, 1, 2)
                                   : ACCORD_DAY_NONE;
    case ACCORD_DATE_FORMAT_DAY_FIRST:
      return make_day (parts, 2, 1, 0);
    case ACCORD_DATE_FORMAT_MONTH_FIRST:
      return make_day (parts, 2, 0, 1);
    case ACCORD_DATE_FORMAT_UNKNOWN:
    case ACCORD_DATE_FORMAT_NAMED:
    case ACCORD_DATE_FORMAT_SERIAL:
    default:
      return ACCORD_DAY_NONE;
    }
}

/**
 * accord_date_column_init:
 * @self: (out caller-allocates): a column of which nothing was seen yet
 * @chosen: the format where a person or a profile says it, else
 *   %ACCORD_DATE_FORMAT_UNKNOWN
 */
void
accord_date_column_init (AccordDateColumn *self,
                         AccordDateFormat  chosen)
{
  g_return_if_fail (self != NULL);

  memset (self, 0, sizeof *self);
  self->chosen = chosen;
}

/**
 * accord_date_column_look:
 * @text: a value of the column, not empty
 * @line: its line
 */
void
accord_date_column_look (AccordDateColumn *self,
                         const char       *text,
                         guint64           line)
{
  Parts parts;
  AccordDateFormat only = ACCORD_DATE_FORMAT_UNKNOWN;
  AccordDay first = ACCORD_DAY_NONE;
  guint n_fits = 0;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  self->n_values++;
  if (!split (text, &parts))
    return;

  for (guint i = 1; i < ACCORD_N_DATE_FORMATS; i++)
    {
      AccordDay day = read_parts (&parts, (AccordDateFormat) i);

      if (day == ACCORD_DAY_NONE)
        continue;
      self->n_fits[i]++;
      only = (AccordDateFormat) i;
      if (n_fits++ == 0)
        first = day;
      else if (day != first && self->unclear[0] == '\0')
        _accord_witness_set (self->unclear, text);
    }

  if (n_fits == 1 && self->n_only[only]++ == 0)
    {
      _accord_witness_set (self->witness[only], text);
      self->witness_line[only] = line;
    }
}

/**
 * accord_date_column_decide:
 *
 * Decides, from what was seen, how the column is to be read.
 */
void
accord_date_column_decide (AccordDateColumn *self)
{
  guint64 day_first, month_first;
  AccordDateFormat best = ACCORD_DATE_FORMAT_UNKNOWN;

  g_return_if_fail (self != NULL);

  day_first = self->n_only[ACCORD_DATE_FORMAT_DAY_FIRST];
  month_first = self->n_only[ACCORD_DATE_FORMAT_MONTH_FIRST];
  for (guint i = 1; i < ACCORD_N_DATE_FORMATS; i++)
    if (self->n_fits[i] > self->n_fits[best])
      best = (AccordDateFormat) i;

  self->is_ambiguous = self->chosen == ACCORD_DATE_FORMAT_UNKNOWN
                       && self->unclear[0] != '\0'
                       && day_first == month_first;
  if (self->chosen != ACCORD_DATE_FORMAT_UNKNOWN)
    self->format = self->chosen;
  else if (best != ACCORD_DATE_FORMAT_DAY_FIRST
           && best != ACCORD_DATE_FORMAT_MONTH_FIRST)
    self->format = best;
  else
    self->format = month_first > day_first ? ACCORD_DATE_FORMAT_MONTH_FIRST
                                           : ACCORD_DATE_FORMAT_DAY_FIRST;
}

/* The day that two numbers and a year stand for in this column. */
static AccordDay
read_numeric (const AccordDateColumn *self,
              const Parts            *parts,
              gboolean               *unclear)
{
  AccordDay day_first = read_parts (parts, ACCORD_DATE_FORMAT_DAY_FIRST);
  AccordDay month_first = read_parts (parts, ACCORD_DATE_FORMAT_MONTH_FIRST);
  gboolean wants_month = self->format == ACCORD_DATE_FORMAT_MONTH_FIRST;
  gboolean is_decided = wants_month
                        || self->format == ACCORD_DATE_FORMAT_DAY_FIRST;

  *unclear = FALSE;
  if (is_decided && !self->is_ambiguous)
    return wants_month ? month_first : day_first;
  if (day_first == ACCORD_DAY_NONE)
    return month_first;
  if (month_first == ACCORD_DAY_NONE || month_first == day_first)
    return day_first;

  *unclear = TRUE;
  return ACCORD_DAY_NONE;
}

/* What @text is in this column; ISO dates and those with the month's name are
 * read in every one, since they cannot be mistaken. */
static AccordDay
read_text (const AccordDateColumn *self,
           const char             *text,
           gboolean               *unclear)
{
  Parts parts;
  AccordDay found;

  *unclear = FALSE;
  if (!split (text, &parts))
    return ACCORD_DAY_NONE;

  found = read_parts (&parts, ACCORD_DATE_FORMAT_ISO);
  if (found == ACCORD_DAY_NONE)
    found = read_parts (&parts, ACCORD_DATE_FORMAT_NAMED);
  if (found == ACCORD_DAY_NONE && self->format == ACCORD_DATE_FORMAT_SERIAL)
    found = read_parts (&parts, ACCORD_DATE_FORMAT_SERIAL);
  if (found == ACCORD_DAY_NONE && parts.n == 3)
    found = read_numeric (self, &parts, unclear);

  return found;
}

/**
 * accord_date_column_parse:
 * @text: a value of the column, not empty
 * @day: (out): the day
 * @error: return location
 *
 * Returns: %FALSE with %ACCORD_ERROR_AMBIGUOUS where @text is more than one
 *   date and nothing decides, %ACCORD_ERROR_INVALID where it is none
 */
gboolean
accord_date_column_parse (const AccordDateColumn *self,
                          const char             *text,
                          AccordDay              *day,
                          GError                **error)
{
  g_autofree char *shown = NULL;
  AccordDay found;
  gboolean unclear;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (day != NULL, FALSE);

  found = read_text (self, text, &unclear);
  if (found != ACCORD_DAY_NONE)
    {
      *day = found;
      return TRUE;
    }

  shown = _accord_text_shown (text);
  if (unclear)
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_AMBIGUOUS,
                 _("“%s” is one date with the day first and another with "
                   "the month first, and no value of the column decides; "
                   "choose the date format."),
                 shown);
  else
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                 _("“%s” is no date in the format of the column (%s); mend "
                   "it, or choose the date format."),
                 shown, descriptions[self->format]);
  return FALSE;
}

/**
 * accord_date_column_describe:
 *
 * Returns: (transfer full): what was decided and why, as a sentence
 */
char *
accord_date_column_describe (const AccordDateColumn *self)
{
  const char *shown;

  g_return_val_if_fail (self != NULL, NULL);

  shown = descriptions[self->format];
  if (self->n_values == 0)
    return g_strdup (_("There are no dates."));
  if (self->is_ambiguous && self->is_held_back)
    return g_strdup (_("Dates can have the day or the month first, and none "
                       "of them decides: choose one."));
  if (self->is_ambiguous)
    return g_strdup_printf (_("Dates such as “%s” can have the day or the "
                              "month first, and none of them decides: "
                              "choose one."),
                            self->unclear);
  if (self->format == ACCORD_DATE_FORMAT_UNKNOWN)
    return g_strdup (_("The values are not dates that are known."));
  if (self->chosen != ACCORD_DATE_FORMAT_UNKNOWN)
    return g_strdup_printf (_("Dates are %s, as chosen."), shown);
  if (self->witness_line[self->format] > 0 && !self->is_held_back)
    return g_strdup_printf (_("Dates are %s, as “%s” on line %" PRIu64 " "
                              "shows."),
                            shown, self->witness[self->format],
                            self->witness_line[self->format]);

  return g_strdup_printf (_("Dates are %s."), shown);
}

static const char *const format_names[] = {
  "detect", "iso", "day-first", "month-first", "named", "serial", NULL,
};

/**
 * accord_date_format_parse:
 * @name: `detect`, `iso`, `day-first`, `month-first`, `named` or `serial`
 * @format: (out): the format
 * @error: return location
 *
 * Returns: %FALSE with %ACCORD_ERROR_INVALID for another name
 */
gboolean
accord_date_format_parse (const char       *name,
                          AccordDateFormat *format,
                          GError          **error)
{
  int choice;

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (format != NULL, FALSE);

  if (!_accord_choice_parse (format_names, _("a date format"), name, &choice,
                             error))
    return FALSE;

  *format = (AccordDateFormat) choice;
  return TRUE;
}

/**
 * accord_date_format_to_string:
 *
 * Returns: (transfer none) (nullable): what accord_date_format_parse() takes for it; %NULL for one
 *   that is to be detected
 */
const char *
accord_date_format_to_string (AccordDateFormat format)
{
  g_return_val_if_fail ((guint) format < G_N_ELEMENTS (format_names), NULL);

  return format != 0 ? format_names[format] : NULL;
}

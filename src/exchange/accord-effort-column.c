/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Time estimates as trackers write them, into person-days.
 *
 * Call order as for the other columns: init, look, decide, parse. Two kinds of
 * value are told apart: one that carries its units (`1w 2d 4h`, `38h`,
 * `PT8H30M`, `3 points`), read the same everywhere, and a bare number, whose
 * unit the profile or a person says. Without that, whole minutes in seconds
 * (multiples of 60 that reach an hour) are recognised, and nothing else.
 *
 * A day in a time estimate is a working day: `1d` is one person-day, `8h` is
 * one where a day has 8 hours, and a week has the working days of a week.
 */

#include "config.h"

#include "accord-effort-column.h"

#include "accord-choice-private.h"
#include "accord-error.h"
#include "accord-witness-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

typedef enum
{
  WORD_SECOND,
  WORD_MINUTE,
  WORD_HOUR,
  WORD_DAY,
  WORD_WEEK,
  WORD_MONTH,
  WORD_POINT,
} Word;

static const struct
{
  const char *name;
  Word word;
} words[] = {
  { "s", WORD_SECOND },     { "sec", WORD_SECOND },   { "secs", WORD_SECOND },
  { "second", WORD_SECOND }, { "seconds", WORD_SECOND },
  { "m", WORD_MINUTE },     { "min", WORD_MINUTE },   { "mins", WORD_MINUTE },
  { "minute", WORD_MINUTE }, { "minutes", WORD_MINUTE },
  { "h", WORD_HOUR },       { "hr", WORD_HOUR },      { "hrs", WORD_HOUR },
  { "hour", WORD_HOUR },    { "hours", WORD_HOUR },
  { "d", WORD_DAY },        { "day", WORD_DAY },      { "days", WORD_DAY },
  { "pd", WORD_DAY },       { "md", WORD_DAY },
  { "w", WORD_WEEK },       { "wk", WORD_WEEK },      { "wks", WORD_WEEK },
  { "week", WORD_WEEK },    { "weeks", WORD_WEEK },
  { "mo", WORD_MONTH },     { "month", WORD_MONTH },  { "months", WORD_MONTH },
  { "sp", WORD_POINT },     { "pt", WORD_POINT },     { "pts", WORD_POINT },
  { "point", WORD_POINT },  { "points", WORD_POINT },
};

static const char *const unit_names[] = {
  "detect", "seconds", "minutes", "hours", "days", "points", NULL,
};

/* Person-days of one, 0 where nobody said what a story point is worth. */
static double
days_of_word (const AccordEffortRules *rules,
              Word                     word)
{
  switch (word)
    {
    case WORD_SECOND:
      return 1.0 / 3600.0 / rules->hours_per_day;
    case WORD_MINUTE:
      return 1.0 / 60.0 / rules->hours_per_day;
    case WORD_HOUR:
      return 1.0 / rules->hours_per_day;
    case WORD_WEEK:
      return rules->days_per_week;
    case WORD_MONTH:
      return 4.0 * rules->days_per_week; /* GitLab's month is four weeks */
    case WORD_POINT:
      return rules->days_per_point;
    case WORD_DAY:
    default:
      return 1.0;
    }
}

static double
days_of_unit (const AccordEffortRules *rules,
              AccordEffortUnit         unit)
{
  static const Word as_word[] = { WORD_DAY,  WORD_SECOND, WORD_MINUTE,
                                  WORD_HOUR, WORD_DAY,    WORD_POINT };

  return days_of_word (rules, as_word[unit]);
}

/* A number with at most one decimal point or comma. */
static gboolean
take_number (const char **text,
             double      *number)
{
  char digits[32];
  gsize n = 0;
  gboolean has_decimals = FALSE;
  const char *p = *text;

  for (; n < sizeof digits - 1; p++)
    {
      if ((*p == '.' || *p == ',') && !has_decimals
          && g_ascii_isdigit (p[1]))
        {
          has_decimals = TRUE;
          digits[n++] = '.';
        }
      else if (g_ascii_isdigit (*p))
        digits[n++] = *p;
      else
        break;
    }
  digits[n] = '\0';
  if (n == 0 || n == sizeof digits - 1)
    return FALSE;

  *number = g_ascii_strtod (digits, NULL);
  *text = p;
  return TRUE;
}

static gboolean
take_word (const char **text,
           Word        *word)
{
  gsize length = 0;

  while (g_ascii_isalpha ((*text)[length]))
    length++;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i].name) == length
        && g_ascii_strncasecmp (words[i].name, *text, length) == 0)
      {
        *word = words[i].word;
        *text += length;
        return TRUE;
      }

  return FALSE;
}

/* The letters of ISO 8601, of which M is another before and behind the T. */
static gboolean
take_iso_letter (const char **text,
                 gboolean     is_date,
                 Word        *word)
{
  static const struct
  {
    char letter;
    gboolean is_date;
    Word word;
  } letters[] = {
    { 'M', TRUE, WORD_MONTH }, { 'W', TRUE, WORD_WEEK },
    { 'D', TRUE, WORD_DAY },   { 'H', FALSE, WORD_HOUR },
    { 'M', FALSE, WORD_MINUTE }, { 'S', FALSE, WORD_SECOND },
  };

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].letter == **text && letters[i].is_date == is_date)
      {
        *word = letters[i].word;
        *text += 1;
        return TRUE;
      }

  return FALSE;
}

/* Reads ISO 8601's `P1DT8H30M`; @text stands behind the P. */
static gboolean
read_iso (const AccordEffortRules *rules,
          const char              *text,
          double                  *days)
{
  gboolean is_date = TRUE;

  do
    {
      double number;
      Word word;

      if (is_date && *text == 'T')
        {
          is_date = FALSE;
          text++;
        }
      if (!take_number (&text, &number)
          || !take_iso_letter (&text, is_date, &word))
        return FALSE;
      *days += number * days_of_word (rules, word);
    }
  while (*text != '\0');

  return TRUE;
}

/* Reads a text with units: `1w 2d`, `2 weeks, 3 days`, `PT8H`. */
static gboolean
read_units (const AccordEffortRules *rules,
            const char              *text,
            double                  *days,
            gboolean                *has_points)
{
  guint n = 0;

  *days = 0.0;
  *has_points = FALSE;
  if (*text == 'P')
    return read_iso (rules, text + 1, days);

  for (;;)
    {
      double number;
      Word word;

      while (*text == ' ' || (n > 0 && *text == ','))
        text++;
      if (*text == '\0')
        return n > 0;
      if (!take_number (&text, &number))
        return FALSE;
      while (*text == ' ')
        text++;
      if (!take_word (&text, &word))
        return FALSE;
      *has_points |= word == WORD_POINT;
      *days += number * days_of_word (rules, word);
      n++;
    }
}

/**
 * accord_effort_column_init:
 * @self: (out caller-allocates): a column of which nothing was seen yet
 * @chosen: the unit of bare numbers where a person or a profile says it
 * @rules: (nullable): what the units are worth; %NULL for the usual
 * @style: the number style where it is known
 */
void
accord_effort_column_init (AccordEffortColumn      *self,
                           AccordEffortUnit         chosen,
                           const AccordEffortRules *rules,
                           AccordNumberStyle        style)
{
  static const AccordEffortRules usual = ACCORD_EFFORT_RULES_INIT;

  g_return_if_fail (self != NULL);

  memset (self, 0, sizeof *self);
  self->chosen = chosen;
  self->rules = rules != NULL ? *rules : usual;
  accord_number_column_init (&self->numbers, style, -1);
}

/**
 * accord_effort_column_look:
 * @text: a value of the column, not empty
 * @line: its line
 */
void
accord_effort_column_look (AccordEffortColumn *self,
                           const char         *text,
                           guint64             line)
{
  const char *p = text;
  double number;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  self->n_values++;
  accord_number_column_look (&self->numbers, text, line);
  if (!take_number (&p, &number) || *p != '\0' || number <= 0.0)
    return;

  self->n_bare++;
  self->largest = MAX (self->largest, number);
  if (fmod (number, 60.0) == 0.0)
    self->n_minutes++;
  else if (self->odd[0] == '\0')
    _accord_witness_set (self->odd, text);
}

/**
 * accord_effort_column_decide:
 *
 * Decides, from what was seen, what a bare number is.
 */
void
accord_effort_column_decide (AccordEffortColumn *self)
{
  g_return_if_fail (self != NULL);

  accord_number_column_decide (&self->numbers);
  if (self->chosen != ACCORD_EFFORT_UNIT_UNKNOWN)
    self->unit = self->chosen;
  else if (self->n_bare > 0 && self->n_minutes == self->n_bare
           && self->largest >= 3600.0)
    self->unit = ACCORD_EFFORT_UNIT_SECONDS;
  else
    self->unit = ACCORD_EFFORT_UNIT_UNKNOWN;
}

/**
 * accord_effort_column_is_doubtful:
 *
 * Returns: whether bare numbers are said to be seconds and most of them are no
 *   whole minutes, as when a tracker was set to export hours
 */
gboolean
accord_effort_column_is_doubtful (const AccordEffortColumn *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->unit == ACCORD_EFFORT_UNIT_SECONDS
         && self->n_minutes * 2 < self->n_bare;
}

static gboolean
refuse (const char *text,
        const char *reason,
        GError    **error)
{
  g_autofree char *shown = _accord_text_shown (text);

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID, "“%s” %s", shown,
               reason);
  return FALSE;
}

/**
 * accord_effort_column_parse:
 * @text: a value of the column, not empty
 * @days: (out): person-days, 0 to %ACCORD_EFFORT_MAX
 * @error: return location
 *
 * Returns: %FALSE with %ACCORD_ERROR_AMBIGUOUS where nobody said what a bare
 *   number is, %ACCORD_ERROR_INVALID where @text is no effort
 */
gboolean
accord_effort_column_parse (const AccordEffortColumn *self,
                            const char               *text,
                            double                   *days,
                            GError                  **error)
{
  gboolean has_points = FALSE;
  double found;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (days != NULL, FALSE);

  if (!read_units (&self->rules, text, &found, &has_points))
    {
      if (!accord_number_column_parse (&self->numbers, text, &found, NULL))
        return refuse (text,
                       _("is not an effort; write hours, days or weeks, for "
                         "example 12h or 2d 4h."),
                       error);
      if (self->unit == ACCORD_EFFORT_UNIT_UNKNOWN && found != 0.0)
        {
          g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_AMBIGUOUS,
                       _("“%s” has no unit, and nothing says what it is; "
                         "choose seconds, minutes, hours, days or points."),
                       text);
          return FALSE;
        }
      has_points = self->unit == ACCORD_EFFORT_UNIT_POINTS;
      found *= days_of_unit (&self->rules, self->unit);
    }

  if (has_points && self->rules.days_per_point <= 0.0)
    return refuse (text,
                   _("is in story points; say how many person-days one is worth."),
                   error);
  if (!(found >= 0.0 && found <= ACCORD_EFFORT_MAX))
    return refuse (text,
                   _("is not an effort: it must lie from 0 to a million "
                     "person-days."),
                   error);

  *days = found;
  return TRUE;
}

/**
 * accord_effort_column_describe:
 *
 * Returns: (transfer full): what was decided and why, as a sentence
 */
char *
accord_effort_column_describe (const AccordEffortColumn *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->n_values == 0)
    return g_strdup (_("There are no efforts."));
  if (self->n_bare == 0)
    return g_strdup (_("Efforts carry their units."));
  if (self->unit == ACCORD_EFFORT_UNIT_UNKNOWN)
    return g_strdup (_("Efforts are numbers without a unit: choose one."));
  if (self->unit == ACCORD_EFFORT_UNIT_POINTS
      && self->rules.days_per_point <= 0.0)
    return g_strdup (_("Efforts are story points: say how many person-days "
                       "one is worth."));
  if (accord_effort_column_is_doubtful (self))
    return g_strdup_printf (_("Efforts are said to be in seconds, but “%s” "
                              "and most others are no whole minutes: check "
                              "the unit."),
                            self->odd);
  if (self->chosen == ACCORD_EFFORT_UNIT_UNKNOWN)
    return g_strdup (_("Efforts are in seconds, since all are whole "
                       "minutes."));

  return g_strdup_printf (_("Efforts are in %s, as chosen."),
                          unit_names[self->unit]);
}

/**
 * accord_effort_unit_parse:
 * @name: `detect`, `seconds`, `minutes`, `hours`, `days` or `points`
 * @unit: (out): the unit
 * @error: return location
 *
 * Returns: %FALSE with %ACCORD_ERROR_INVALID for another name
 */
gboolean
accord_effort_unit_parse (const char       *name,
                          AccordEffortUnit *unit,
                          GError          **error)
{
  int choice;

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (unit != NULL, FALSE);

  if (!_accord_choice_parse (unit_names, _("a unit of effort"), name, &choice,
                             error))
    return FALSE;

  *unit = (AccordEffortUnit) choice;
  return TRUE;
}

/**
 * accord_effort_unit_to_string:
 *
 * Returns: (transfer none) (nullable): what accord_effort_unit_parse() takes for it; %NULL for one
 *   that is to be detected
 */
const char *
accord_effort_unit_to_string (AccordEffortUnit unit)
{
  g_return_val_if_fail ((guint) unit < G_N_ELEMENTS (unit_names), NULL);

  return unit != 0 ? unit_names[unit] : NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers and amounts as other programs write them.
 *
 * Call order: accord_number_column_init(), accord_number_column_look() for
 * every value that is not empty, accord_number_column_decide(), then the
 * parsing functions.
 *
 * `1,234` is one thousand or one and a bit. A value that can be read in one way
 * only decides for the column; for amounts of money, which have at most two
 * decimals in nearly every currency, three digits behind the only separator do.
 * Where nothing decides, such values are refused until somebody chooses.
 */

#include "config.h"

#include "accord-number-column.h"

#include "accord-choice-private.h"
#include "accord-error.h"
#include "accord-witness-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More digits than any amount has. */
#define MAX_DIGITS 40

/* Signs of currencies; where several use one, it names none. */
static const struct
{
  const char *sign;
  const char *code;
} signs[] = {
  { "US$", "USD" }, { "A$", "AUD" }, { "C$", "CAD" }, { "CA$", "CAD" },
  { "AU$", "AUD" }, { "NZ$", "NZD" }, { "HK$", "HKD" }, { "R$", "BRL" },
  { "$", "" },      { "€", "EUR" },  { "£", "GBP" },  { "¥", "" },
  { "₹", "INR" },   { "₩", "KRW" },  { "₪", "ILS" },  { "₽", "RUB" },
  { "₺", "TRY" },   { "zł", "PLN" }, { "Kč", "CZK" }, { "kr.", "" },
  { "kr", "" },     { "Fr.", "CHF" }, { "Rs", "" },   { "Rs.", "" },
};

/* A number taken apart. */
typedef struct
{
  gboolean negative;
  char digits[MAX_DIGITS + 3]; /* `1234.56` */
  int decimals;
  gboolean has_separator; /* a point or a comma, which can mean two things */
  char currency[ACCORD_CURRENCY_SIZE];
} Number;

/* Spaces: the ordinary one, no-break, narrow no-break, thin, figure. */
static gsize
space_length (const char *p)
{
  if (*p == ' ')
    return 1;
  if (strncmp (p, "\xc2\xa0", 2) == 0)
    return 2;
  if (strncmp (p, "\xe2\x80\xaf", 3) == 0
      || strncmp (p, "\xe2\x80\x89", 3) == 0
      || strncmp (p, "\xe2\x80\x87", 3) == 0)
    return 3;

  return 0;
}

/* An apostrophe, straight or typographic, groups digits in Switzerland. */
static gsize
apostrophe_length (const char *p)
{
  if (*p == '\'')
    return 1;

  return strncmp (p, "\xe2\x80\x99", 3) == 0 ? 3 : 0;
}

static void
skip_spaces (const char **p)
{
  gsize n;

  while ((n = space_length (*p)) > 0)
    *p += n;
}

/* Takes a minus off: a hyphen, or U+2212. */
static gboolean
take_minus (const char **p)
{
  if (**p == '-')
    *p += 1;
  else if (strncmp (*p, "\xe2\x88\x92", 3) == 0)
    *p += 3;
  else
    return FALSE;

  skip_spaces (p);
  return TRUE;
}

/* Takes a currency's code or sign off, where there is one. */
static void
take_currency (const char **p,
               char        *currency)
{
  /* The usual case: none of the signs begins with a digit. */
  if (g_ascii_isdigit (**p))
    return;

  if (g_ascii_isupper ((*p)[0]) && g_ascii_isupper ((*p)[1])
      && g_ascii_isupper ((*p)[2]) && !g_ascii_isalpha ((*p)[3]))
    {
      memcpy (currency, *p, 3);
      currency[3] = '\0';
      *p += 3;
    }
  else
    {
      guint best = G_N_ELEMENTS (signs);

      for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
        if (g_str_has_prefix (*p, signs[i].sign)
            && (best == G_N_ELEMENTS (signs)
                || strlen (signs[i].sign) > strlen (signs[best].sign)))
          best = i;
      if (best == G_N_ELEMENTS (signs))
        return;
      g_strlcpy (currency, signs[best].code, ACCORD_CURRENCY_SIZE);
      *p += strlen (signs[best].sign);
    }

  skip_spaces (p);
}

/* What stands at @p between digits: '.', ',', '\'' or ' ', or 0; with its
 * length. */
static char
separator_at (const char *p,
              gsize      *length)
{
  *length = 1;
  if (*p == '.' || *p == ',')
    return *p;
  if ((*length = apostrophe_length (p)) > 0)
    return '\'';
  if ((*length = space_length (p)) > 0)
    return ' ';

  return 0;
}

/* Where the reading of digits and separators stands. */
typedef struct
{
  char decimal;  /* what stands before the decimals */
  char grouping; /* what stands between groups, once one was seen */
  gsize n_digits;
  int in_group; /* digits since the last separator */
  int n_groups; /* separators between groups */
} Body;

/* Groups are of three digits; in India the ones before the last are of two,
 * and the first may be shorter but does not begin with a zero. */
static gboolean
accept_separator (Body   *body,
                  Number *number,
                  char    c)
{
  gboolean is_decimal = c == body->decimal;

  number->has_separator |= c == '.' || c == ',';
  if (body->n_groups > 0 && body->in_group != 3
      && (is_decimal || body->in_group != 2))
    return FALSE;

  if (is_decimal)
    {
      if (body->n_digits == 0)
        number->digits[body->n_digits++] = '0';
      number->digits[body->n_digits++] = '.';
      number->decimals = 0;
    }
  else
    {
      if ((body->grouping != 0 && c != body->grouping) || body->n_digits == 0
          || (body->n_groups == 0
              && (body->in_group > 3 || number->digits[0] == '0')))
        return FALSE;
      body->grouping = c;
      body->n_groups++;
    }

  body->in_group = 0;
  return TRUE;
}

/* Reads digits, groups and decimals. */
static gboolean
take_body (const char      **text,
           AccordNumberStyle style,
           Number           *number)
{
  Body body = { style == ACCORD_NUMBER_STYLE_COMMA ? ',' : '.', 0, 0, 0, 0 };
  const char *p = *text;

  number->decimals = -1;
  while (body.n_digits < MAX_DIGITS)
    {
      gsize length;
      char c;

      if (g_ascii_isdigit (*p))
        {
          number->digits[body.n_digits++] = *p++;
          body.in_group++;
          if (number->decimals >= 0)
            number->decimals++;
          continue;
        }
      c = separator_at (p, &length);
      /* A separator stands before a digit. */
      if (c == 0 || number->decimals >= 0
          || (c != body.decimal && !g_ascii_isdigit (p[length])))
        break;
      if (!accept_separator (&body, number, c))
        return FALSE;
      p += length;
    }

  if (body.n_digits == 0 || body.n_digits >= MAX_DIGITS
      || number->decimals == 0
      || (number->decimals < 0 && body.n_groups > 0 && body.in_group != 3))
    return FALSE;
  number->digits[body.n_digits] = '\0';
  number->decimals = MAX (number->decimals, 0);
  *text = p;
  return TRUE;
}

/* Reads @text in one style. */
static gboolean
read_number (const char       *text,
             AccordNumberStyle style,
             Number           *number)
{
  gboolean in_brackets;

  memset (number, 0, sizeof *number);
  skip_spaces (&text);
  in_brackets = *text == '(';
  if (in_brackets)
    text++;
  number->negative = take_minus (&text) || in_brackets;
  if (*text == '+')
    text++;
  take_currency (&text, number->currency);
  if (!number->negative)
    number->negative = take_minus (&text);
  if (!take_body (&text, style, number))
    return FALSE;

  skip_spaces (&text);
  if (!number->negative)
    number->negative = take_minus (&text);
  if (*text != '\0' && *text != ')' && number->currency[0] == '\0')
    take_currency (&text, number->currency);
  if (in_brackets && *text++ != ')')
    return FALSE;
  skip_spaces (&text);

  return *text == '\0';
}

/**
 * accord_number_column_init:
 * @self: (out caller-allocates): a column of which nothing was seen yet
 * @chosen: the style where a person or a profile says it
 * @max_decimals: how many decimals a value of the column can have, as for
 *   money; −1 for any number
 */
void
accord_number_column_init (AccordNumberColumn *self,
                           AccordNumberStyle   chosen,
                           int                 max_decimals)
{
  g_return_if_fail (self != NULL);

  memset (self, 0, sizeof *self);
  self->chosen = chosen;
  self->max_decimals = max_decimals;
}

static gboolean
fits (const AccordNumberColumn *self,
      const char               *text,
      AccordNumberStyle         style,
      Number                   *number)
{
  return read_number (text, style, number)
         && (self->max_decimals < 0
             || number->decimals <= self->max_decimals);
}

static void
note_currency (AccordNumberColumn *self,
               const char         *currency)
{
  if (currency[0] == '\0')
    return;
  if (self->currency[0] == '\0')
    g_strlcpy (self->currency, currency, sizeof self->currency);
  else if (strcmp (self->currency, currency) != 0)
    self->is_mixed = TRUE;
}

/**
 * accord_number_column_look:
 * @text: a value of the column, not empty
 * @line: its line
 */
void
accord_number_column_look (AccordNumberColumn *self,
                           const char         *text,
                           guint64             line)
{
  Number point, comma;
  gboolean fits_point, fits_comma;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  self->n_values++;
  fits_point = fits (self, text, ACCORD_NUMBER_STYLE_POINT, &point);
  fits_comma = fits (self, text, ACCORD_NUMBER_STYLE_COMMA, &comma);
  if (fits_point || fits_comma)
    note_currency (self, fits_point ? point.currency : comma.currency);

  if (fits_point != fits_comma)
    {
      AccordNumberStyle only = fits_point ? ACCORD_NUMBER_STYLE_POINT
                                          : ACCORD_NUMBER_STYLE_COMMA;

      if (self->n_only[only]++ == 0)
        {
          _accord_witness_set (self->witness[only], text);
          self->witness_line[only] = line;
        }
    }
  else if (fits_point && point.has_separator && self->unclear[0] == '\0')
    _accord_witness_set (self->unclear, text);
}

/**
 * accord_number_column_decide:
 *
 * Decides, from what was seen, what the separators mean.
 */
void
accord_number_column_decide (AccordNumberColumn *self)
{
  guint64 point, comma;

  g_return_if_fail (self != NULL);

  point = self->n_only[ACCORD_NUMBER_STYLE_POINT];
  comma = self->n_only[ACCORD_NUMBER_STYLE_COMMA];
  if (self->chosen != ACCORD_NUMBER_STYLE_UNKNOWN)
    self->style = self->chosen;
  else
    self->style = comma > point ? ACCORD_NUMBER_STYLE_COMMA
                                : ACCORD_NUMBER_STYLE_POINT;
  self->is_ambiguous = self->chosen == ACCORD_NUMBER_STYLE_UNKNOWN
                       && point == comma && self->unclear[0] != '\0';
}

/* Reads @text as the column was decided, or tells why not. */
static gboolean
read_decided (const AccordNumberColumn *self,
              const char               *text,
              Number                   *number,
              GError                  **error)
{
  g_autofree char *shown = NULL;
  Number other;

  if (!read_number (text, self->style, number))
    {
      shown = _accord_text_shown (text);
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _("“%s” is not a number with a decimal %s, as the "
                     "column has them; mend it, or choose the number "
                     "format."),
                   shown,
                   self->style == ACCORD_NUMBER_STYLE_COMMA ? _("comma")
                                                            : _("point"));
      return FALSE;
    }

  if (self->is_ambiguous && number->has_separator
      && read_number (text,
                      self->style == ACCORD_NUMBER_STYLE_COMMA
                        ? ACCORD_NUMBER_STYLE_POINT
                        : ACCORD_NUMBER_STYLE_COMMA,
                      &other))
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_AMBIGUOUS,
                   _("“%s” is one number with a decimal point and another "
                     "with a decimal comma, and no value of the column "
                     "decides; choose the number format."),
                   text);
      return FALSE;
    }

  return TRUE;
}

/**
 * accord_number_column_parse:
 * @text: a value of the column, not empty
 * @number: (out): the number
 * @error: return location
 *
 * Returns: %FALSE with %ACCORD_ERROR_AMBIGUOUS where @text is more than one
 *   number and nothing decides, %ACCORD_ERROR_INVALID where it is none
 */
gboolean
accord_number_column_parse (const AccordNumberColumn *self,
                            const char               *text,
                            double                   *number,
                            GError                  **error)
{
  Number parsed;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (number != NULL, FALSE);

  if (!read_decided (self, text, &parsed, error))
    return FALSE;

  *number = g_ascii_strtod (parsed.digits, NULL);
  if (parsed.negative)
    *number = -*number;
  return TRUE;
}

/**
 * accord_number_column_parse_money:
 * @text: a value of the column, not empty
 * @decimals: decimals of the plan's currency, 0 to 4
 * @money: (out): the amount in minor units
 * @currency: (out caller-allocates) (optional): room for
 *   %ACCORD_CURRENCY_SIZE: the currency that the value names, or ""
 * @error: return location
 *
 * Zeros behind the last decimal that the currency has are passed over; other
 * digits there are refused, since an amount is never rounded silently.
 *
 * Returns: %FALSE with %ACCORD_ERROR_AMBIGUOUS or %ACCORD_ERROR_INVALID
 */
gboolean
accord_number_column_parse_money (const AccordNumberColumn *self,
                                  const char               *text,
                                  int                       decimals,
                                  AccordMoney              *money,
                                  char                     *currency,
                                  GError                  **error)
{
  Number parsed;
  g_autofree char *digits = NULL;
  gsize length;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (!read_decided (self, text, &parsed, error))
    return FALSE;

  length = strlen (parsed.digits);
  while (parsed.decimals > decimals && parsed.digits[length - 1] == '0')
    {
      length--;
      parsed.decimals--;
    }
  if (parsed.digits[length - 1] == '.')
    length--;
  digits = g_strdup_printf ("%s%.*s", parsed.negative ? "-" : "",
                            (int) length, parsed.digits);
  if (!accord_money_parse (digits, decimals, money, error))
    return FALSE;

  if (currency != NULL)
    g_strlcpy (currency, parsed.currency, ACCORD_CURRENCY_SIZE);
  return TRUE;
}

/**
 * accord_number_column_describe:
 *
 * Returns: (transfer full): what was decided and why, as a sentence
 */
char *
accord_number_column_describe (const AccordNumberColumn *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->n_values == 0)
    return g_strdup (_("There are no numbers."));
  if (self->is_ambiguous)
    return g_strdup_printf (_("Numbers such as “%s” can have a decimal "
                              "point or a decimal comma, and none of them "
                              "decides: choose one."),
                            self->unclear);

  text = g_string_new (NULL);
  if (self->n_only[self->style] == 0
      && self->chosen == ACCORD_NUMBER_STYLE_UNKNOWN)
    g_string_append (text, _("Numbers are whole."));
  else
    g_string_append_printf (text, _("Numbers have a decimal %s"),
                            self->style == ACCORD_NUMBER_STYLE_COMMA
                              ? _("comma")
                              : _("point"));
  if (self->chosen != ACCORD_NUMBER_STYLE_UNKNOWN)
    g_string_append (text, ", as chosen.");
  else if (self->n_only[self->style] > 0)
    g_string_append_printf (text,
                            ", as “%s” on line %" G_GUINT64_FORMAT " shows.",
                            self->witness[self->style],
                            self->witness_line[self->style]);
  if (self->is_mixed)
    g_string_append (text, " They are in several currencies.");
  else if (self->currency[0] != '\0')
    g_string_append_printf (text, " They are in %s.", self->currency);

  return g_string_free (text, FALSE);
}

static const char *const style_names[] = {
  "detect", "point", "comma", NULL,
};

/**
 * accord_number_style_parse:
 * @name: `detect`, `point` or `comma`
 * @style: (out): the style
 * @error: return location
 *
 * Returns: %FALSE with %ACCORD_ERROR_INVALID for another name
 */
gboolean
accord_number_style_parse (const char        *name,
                           AccordNumberStyle *style,
                           GError           **error)
{
  int choice;

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (style != NULL, FALSE);

  if (!_accord_choice_parse (style_names, _("a number format"), name, &choice,
                             error))
    return FALSE;

  *style = (AccordNumberStyle) choice;
  return TRUE;
}

/**
 * accord_number_style_to_string:
 *
 * Returns: (transfer none) (nullable): what accord_number_style_parse() takes for it; %NULL for one
 *   that is to be detected
 */
const char *
accord_number_style_to_string (AccordNumberStyle style)
{
  g_return_val_if_fail ((guint) style < G_N_ELEMENTS (style_names), NULL);

  return style != 0 ? style_names[style] : NULL;
}

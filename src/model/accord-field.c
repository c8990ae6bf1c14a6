/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord-field.h"

#include "accord-day.h"
#include "accord-error.h"
#include "accord-money.h"
#include "accord-working-days.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Long enough for any note, short enough that a damaged file can't eat the
 * memory. */
#define TEXT_MAX_BYTES (1024 * 1024)
#define NUMBER_MAX     1e12

/**
 * accord_field_has_limits:
 *
 * Returns: whether @field names a minimum and a maximum of its own
 */
gboolean
accord_field_has_limits (const AccordField *field)
{
  g_return_val_if_fail (field != NULL, FALSE);

  return field->minimum != 0 || field->maximum != 0;
}

static double
field_minimum (const AccordField *field)
{
  if (accord_field_has_limits (field))
    return field->minimum;

  return 0;
}

static double
field_maximum (const AccordField *field)
{
  if (accord_field_has_limits (field))
    return field->maximum;
  if (field->flags & ACCORD_FIELD_CHANCE)
    return 1;
  if (field->type == ACCORD_VALUE_MONEY)
    return (double) ACCORD_MONEY_MAX;

  return field->type == ACCORD_VALUE_INTEGER ? G_MAXINT32 : NUMBER_MAX;
}

/**
 * accord_field_to_param_spec:
 *
 * Everybody may read a stored property and watch it; it is written through
 * the plan, inside a named change.
 *
 * Returns: (transfer floating): the property of @field
 */
GParamSpec *
accord_field_to_param_spec (const AccordField *field)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS
                      | G_PARAM_EXPLICIT_NOTIFY
                      | (GParamFlags) ACCORD_PARAM_STORED;
  const char *name = field->name;
  const char *nick = field->nick;
  const char *blurb = field->blurb;

  g_return_val_if_fail (field != NULL, NULL);

  if (field->flags & ACCORD_FIELD_PRIVATE)
    flags |= (GParamFlags) ACCORD_PARAM_PRIVATE;

  switch (field->type)
    {
    case ACCORD_VALUE_TEXT:
      return g_param_spec_string (name, nick, blurb, NULL, flags);
    case ACCORD_VALUE_BOOLEAN:
      return g_param_spec_boolean (name, nick, blurb, FALSE, flags);
    case ACCORD_VALUE_NUMBER:
      return g_param_spec_double (name, nick, blurb, -G_MAXDOUBLE,
                                  G_MAXDOUBLE, 0, flags);
    case ACCORD_VALUE_DAY:
      return g_param_spec_int (name, nick, blurb, G_MININT32, G_MAXINT32,
                               ACCORD_DAY_NONE, flags);
    case ACCORD_VALUE_CHOICE:
      return g_param_spec_enum (name, nick, blurb, field->get_type (), 0,
                                flags);
    case ACCORD_VALUE_REFERENCE:
      return g_param_spec_object (name, nick, blurb, field->get_type (),
                                  flags);
    case ACCORD_VALUE_WEEKDAYS:
      return g_param_spec_uint (name, nick, blurb, 0, 0x7f, 0, flags);
    case ACCORD_VALUE_INTEGER:
    case ACCORD_VALUE_MONEY:
    default:
      return g_param_spec_int64 (name, nick, blurb, G_MININT64, G_MAXINT64,
                                 ACCORD_INTEGER_NONE, flags);
    }
}

static gboolean
choice_is_valid (GType  type,
                 gint64 value)
{
  GEnumClass *choices = g_type_class_ref (type);
  gboolean found = value >= G_MININT && value <= G_MAXINT
                   && g_enum_get_value (choices, (int) value) != NULL;

  g_type_class_unref (choices);
  return found;
}

/* Why @number lies outside of the limits of @field. */
static char *
limits_reason (const AccordField *field,
               double             number)
{
  double minimum = field_minimum (field);
  double maximum = field_maximum (field);

  if (field->flags & ACCORD_FIELD_CHANCE && minimum == 0 && maximum == 1)
    return g_strdup (_("must be from 0 to 1, or from 0% to 100%"));
  if (maximum <= G_MAXINT32)
    /* Translators: the two %.10g are the least and the greatest number
     * allowed. */
    return g_strdup_printf (_("must be from %.10g to %.10g"), minimum,
                            maximum);
  if (number > maximum)
    return g_strdup (_("is too large"));

  /* Translators: the %.10g is the least number allowed. */
  return g_strdup_printf (_("must be at least %.10g"), minimum);
}

static gboolean
text_is_valid (const char *text,
               char      **reason)
{
  gsize length = strlen (text);

  if (length > TEXT_MAX_BYTES)
    {
      *reason = g_strdup (_("is longer than a million characters"));
      return FALSE;
    }
  if (!g_utf8_validate (text, (gssize) length, NULL))
    {
      *reason = g_strdup (_("is not valid text (UTF-8)"));
      return FALSE;
    }

  return TRUE;
}

/* Whether a value that is not absent lies where it may. */
static gboolean
present_value_is_valid (const AccordField *field,
                        AccordValue        value,
                        char             **reason)
{
  double number;

  switch (field->type)
    {
    case ACCORD_VALUE_TEXT:
      return text_is_valid (value.text, reason);
    case ACCORD_VALUE_DAY:
      if (value.integer >= ACCORD_DAY_MIN && value.integer <= ACCORD_DAY_MAX)
        return TRUE;
      *reason = g_strdup (_("must lie between the years 1 and 9999"));
      return FALSE;
    case ACCORD_VALUE_BOOLEAN:
      if (value.integer == 0 || value.integer == 1)
        return TRUE;
      *reason = g_strdup (_("must be true or false"));
      return FALSE;
    case ACCORD_VALUE_CHOICE:
      if (choice_is_valid (field->get_type (), value.integer))
        return TRUE;
      *reason = g_strdup (_("is not one of the words allowed"));
      return FALSE;
    case ACCORD_VALUE_WEEKDAYS:
      if (value.integer >= 1 && value.integer <= 0x7f)
        return TRUE;
      *reason = g_strdup (_("must name at least one weekday"));
      return FALSE;
    case ACCORD_VALUE_REFERENCE:
      if (value.integer > 0)
        return TRUE;
      *reason = g_strdup (_("must be a positive id"));
      return FALSE;
    case ACCORD_VALUE_INTEGER:
    case ACCORD_VALUE_MONEY:
    case ACCORD_VALUE_NUMBER:
    default:
      number = field->type == ACCORD_VALUE_NUMBER ? value.number
                                                  : (double) value.integer;
      if (isfinite (number) && number >= field_minimum (field)
          && number <= field_maximum (field))
        return TRUE;
      *reason = limits_reason (field, number);
      return FALSE;
    }
}

/**
 * accord_field_check:
 * @reason: (out): why not, to stand behind the field's name
 *
 * Checks what @field says of one value by itself: given where it must be,
 * within its limits, one of its words. References are not followed.
 *
 * Returns: whether @value may stand in @field
 */
gboolean
accord_field_check (const AccordField *field,
                    AccordValue        value,
                    char             **reason)
{
  gboolean missing;

  g_return_val_if_fail (field != NULL, FALSE);
  g_return_val_if_fail (reason != NULL, FALSE);

  missing = accord_value_is_absent (field->type, value)
            || (field->type == ACCORD_VALUE_TEXT && value.text[0] == '\0'
                && field->flags & ACCORD_FIELD_REQUIRED);
  if (missing && field->flags & ACCORD_FIELD_REQUIRED)
    {
      *reason = g_strdup (_("must be given"));
      return FALSE;
    }

  return missing || present_value_is_valid (field, value, reason);
}

static gboolean
parse_choice (GType        type,
              const char  *text,
              AccordValue *value)
{
  GEnumClass *choices = g_type_class_ref (type);
  const GEnumValue *choice = g_enum_get_value_by_nick (choices, text);

  if (choice != NULL)
    value->integer = choice->value;
  g_type_class_unref (choices);

  return choice != NULL;
}

static char *
list_choices (GType type)
{
  GEnumClass *choices = g_type_class_ref (type);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < choices->n_values; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "",
                            choices->values[i].value_nick);
  g_type_class_unref (choices);

  return g_string_free (list, FALSE);
}

static gboolean
parse_number (const char  *text,
              gboolean     per_cent,
              AccordValue *value)
{
  char *end = NULL;

  /* g_ascii_strtod() would read spaces, hexadecimal, "inf" and "nan" too. */
  if (strspn (text, "0123456789+-.eE%") != strlen (text) || *text == '+')
    return FALSE;

  errno = 0;
  value->number = g_ascii_strtod (text, &end);
  if (per_cent && end != text && *end == '%')
    {
      value->number /= 100;
      end++;
    }

  return errno == 0 && end != text && *end == '\0' && isfinite (value->number);
}

static gboolean
parse_boolean (const char  *text,
               AccordValue *value)
{
  if (g_strcmp0 (text, "true") == 0 || g_strcmp0 (text, "yes") == 0
      || g_strcmp0 (text, "1") == 0)
    value->integer = 1;
  else if (g_strcmp0 (text, "false") == 0 || g_strcmp0 (text, "no") == 0
           || g_strcmp0 (text, "0") == 0)
    value->integer = 0;
  else
    return FALSE;

  return TRUE;
}

static gboolean
set_parse_error (const AccordField *field,
                 const char        *text,
                 GError           **error)
{
  g_autofree char *shown = g_utf8_make_valid (text, MIN (strlen (text), 40));
  g_autofree char *wanted = NULL;

  if (field->type == ACCORD_VALUE_CHOICE)
    wanted = list_choices (field->get_type ());
  else if (field->type == ACCORD_VALUE_BOOLEAN)
    wanted = g_strdup ("true, false");
  else if (field->flags & ACCORD_FIELD_CHANCE)
    wanted = g_strdup ("0.75, 75%");
  else
    wanted = g_strdup (field->type == ACCORD_VALUE_NUMBER ? "4.5" : "4");

  /* Translators: the name of a property, what somebody wrote, and the words
   * or forms that can stand there, such as "must, should, could". */
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _("%s: “%s” can’t stand here; write it like one of: %s."),
               field->name, shown, wanted);
  return FALSE;
}

/* The types whose text is read by a parser of their own, with its message. */
static gboolean
parse_base_type (const AccordField *field,
                 const char        *text,
                 int                decimals,
                 AccordValue       *value,
                 GError           **error)
{
  AccordDay day;
  AccordMoney money;
  guint weekdays;

  switch (field->type)
    {
    case ACCORD_VALUE_DAY:
      if (!accord_day_parse (text, &day, error))
        return FALSE;
      value->integer = day;
      return TRUE;
    case ACCORD_VALUE_MONEY:
      if (!accord_money_parse (text, decimals, &money, error))
        return FALSE;
      value->integer = money;
      return TRUE;
    case ACCORD_VALUE_WEEKDAYS:
    default:
      if (!accord_weekdays_parse (text, &weekdays, error))
        return FALSE;
      value->integer = weekdays;
      return TRUE;
    }
}

/**
 * accord_field_parse:
 * @text: what a person wrote, or accord_field_to_text(); empty for "not given"
 * @decimals: decimals of the currency, for money
 * @value: (out) (transfer full): the value, not yet checked against the limits
 * @error: return location
 *
 * Dates are `YYYY-MM-DD`, money is in major units, choices are their words,
 * references are ids, chances are `0.75` or `75%`: the same in every locale.
 *
 * Returns: %FALSE with %ACCORD_ERROR_INVALID that names @field where @text
 *   can't be read
 */
gboolean
accord_field_parse (const AccordField *field,
                    const char        *text,
                    int                decimals,
                    AccordValue       *value,
                    GError           **error)
{
  gboolean done;

  g_return_val_if_fail (field != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  *value = accord_value_absent (field->type);
  if (*text == '\0' && accord_value_is_absent (field->type, *value))
    return TRUE;

  switch (field->type)
    {
    case ACCORD_VALUE_TEXT:
      *value = accord_value_text (text);
      return TRUE;
    case ACCORD_VALUE_DAY:
    case ACCORD_VALUE_MONEY:
    case ACCORD_VALUE_WEEKDAYS:
      if (parse_base_type (field, text, decimals, value, error))
        return TRUE;
      g_prefix_error (error, "%s: ", field->name);
      return FALSE;
    case ACCORD_VALUE_BOOLEAN:
      done = parse_boolean (text, value);
      break;
    case ACCORD_VALUE_CHOICE:
      done = parse_choice (field->get_type (), text, value);
      break;
    case ACCORD_VALUE_NUMBER:
      done = parse_number (text, field->flags & ACCORD_FIELD_CHANCE, value);
      break;
    case ACCORD_VALUE_INTEGER:
    case ACCORD_VALUE_REFERENCE:
    default:
      done = g_ascii_string_to_signed (text, 10, G_MININT64 + 1, G_MAXINT64,
                                       &value->integer, NULL);
      break;
    }

  return done || set_parse_error (field, text, error);
}

static char *
choice_to_text (GType  type,
                gint64 value)
{
  GEnumClass *choices = g_type_class_ref (type);
  const GEnumValue *choice = g_enum_get_value (choices, (int) value);
  char *text = g_strdup (choice ? choice->value_nick : NULL);

  g_type_class_unref (choices);
  return text;
}

/* The shortest decimal that reads back as the same number. */
static char *
number_to_text (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  for (int digits = 6; digits < 17; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (buffer, sizeof buffer, format, number);
      if (g_ascii_strtod (buffer, NULL) == number)
        return g_strdup (buffer);
    }

  return g_strdup (g_ascii_dtostr (buffer, sizeof buffer, number));
}

/**
 * accord_field_to_text:
 * @decimals: decimals of the currency, for money
 *
 * Returns: (transfer full) (nullable): @value as accord_field_parse() reads
 *   it, the same in every locale; %NULL where it is absent
 */
char *
accord_field_to_text (const AccordField *field,
                      AccordValue        value,
                      int                decimals)
{
  g_return_val_if_fail (field != NULL, NULL);

  if (accord_value_is_absent (field->type, value))
    return NULL;

  switch (field->type)
    {
    case ACCORD_VALUE_TEXT:
      return g_strdup (value.text);
    case ACCORD_VALUE_BOOLEAN:
      return g_strdup (value.integer ? "true" : "false");
    case ACCORD_VALUE_NUMBER:
      return number_to_text (value.number);
    case ACCORD_VALUE_DAY:
      return accord_day_to_string ((AccordDay) value.integer);
    case ACCORD_VALUE_MONEY:
      return accord_money_to_string (value.integer, decimals);
    case ACCORD_VALUE_CHOICE:
      return choice_to_text (field->get_type (), value.integer);
    case ACCORD_VALUE_WEEKDAYS:
      return accord_weekdays_to_string ((guint) value.integer);
    case ACCORD_VALUE_INTEGER:
    case ACCORD_VALUE_REFERENCE:
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value.integer);
    }
}

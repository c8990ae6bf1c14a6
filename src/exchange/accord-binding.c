/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a property comes from in one table, and how its values are read. */

#include "config.h"

#include "accord-binding-private.h"

#include "accord-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Which columns of the table the group may use, the best heading first and,
 * of the same heading, the leftmost. */
static void
find_columns (AccordBinding       *self,
              const AccordProfile *profile,
              char               **headings)
{
  guint n = self->column->headings != NULL
              ? g_strv_length (self->column->headings)
              : 0;

  for (int rank = 0; rank < (int) n; rank++)
    for (guint i = 0; headings[i] != NULL; i++)
      if (_accord_profile_rank (profile, self->column, headings[i]) == rank)
        g_array_append_val (self->indexes, i);
}

static void
init_column (AccordBinding             *self,
             const AccordRecordOptions *options,
             int                        max_decimals)
{
  const AccordProfileColumn *column = self->column;
  AccordNumberStyle style = options->number_style ? options->number_style
                                                  : column->number_style;

  if (column->property == NULL)
    return;

  switch (column->property->type)
    {
    case ACCORD_COLUMN_DATE:
      accord_date_column_init (&self->date, options->date_format
                                              ? options->date_format
                                              : column->date_format);
      self->date.is_held_back
        = column->property->kind == ACCORD_TARGET_PROMISE
          && g_strcmp0 (column->property->name, "need-date") == 0;
      break;
    case ACCORD_COLUMN_MONEY:
      accord_number_column_init (&self->number, style, max_decimals);
      break;
    case ACCORD_COLUMN_NUMBER:
      accord_number_column_init (&self->number, style, -1);
      break;
    case ACCORD_COLUMN_CHANCE:
      accord_chance_column_init (&self->chance,
                                 options->chance_scale ? options->chance_scale
                                                       : column->scale,
                                 style);
      break;
    case ACCORD_COLUMN_EFFORT:
      accord_effort_column_init (&self->effort,
                                 options->effort_unit ? options->effort_unit
                                                      : column->unit,
                                 &options->rules, style);
      break;
    case ACCORD_COLUMN_TEXT:
    case ACCORD_COLUMN_TEXTS:
    case ACCORD_COLUMN_CHOICE:
    case ACCORD_COLUMN_REFERENCE:
    case ACCORD_COLUMN_REFERENCES:
    default:
      break;
    }
}

/*
 * _accord_binding_new:
 * @column: a group of @profile, which outlives the binding
 * @headings: the table's normalised headings
 * @max_decimals: how many decimals an amount can have
 */
AccordBinding *
_accord_binding_new (const AccordProfile       *profile,
                     const AccordProfileColumn *column,
                     char                     **headings,
                     const AccordRecordOptions *options,
                     int                        max_decimals)
{
  AccordBinding *self = g_new0 (AccordBinding, 1);

  self->column = column;
  self->indexes = g_array_new (FALSE, FALSE, sizeof (guint));
  find_columns (self, profile, headings);
  init_column (self, options, max_decimals);

  return self;
}

void
_accord_binding_free (AccordBinding *self)
{
  g_array_unref (self->indexes);
  g_free (self);
}

/* Whether it gives several values a row. */
gboolean
_accord_binding_is_list (const AccordBinding *self)
{
  const AccordTargetProperty *property = self->column->property;

  return property == NULL || property->type == ACCORD_COLUMN_TEXTS
         || property->type == ACCORD_COLUMN_REFERENCES;
}

/* @text without spaces around it and without the prefix; NULL where nothing is
 * left, or it has another beginning. */
static const char *
tidy (const AccordBinding *self,
      const char          *text,
      GString             *scratch)
{
  const char *prefix = self->column->prefix;
  gsize length;

  while (g_ascii_isspace (*text))
    text++;
  if (prefix != NULL)
    {
      if (!g_str_has_prefix (text, prefix))
        return NULL;
      text += strlen (prefix);
    }
  length = strlen (text);
  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;
  if (length == 0)
    return NULL;

  g_string_truncate (scratch, 0);
  g_string_append_len (scratch, text, (gssize) length);
  return scratch->str;
}

/*
 * _accord_binding_get_text:
 * @scratch: room for the text
 * @index: (out): the column that it comes from; left alone where it is the
 *   fallback
 *
 * Returns: (nullable): the row's first text for the group, or its fallback
 */
const char *
_accord_binding_get_text (const AccordBinding *self,
                          const AccordRow     *row,
                          GString             *scratch,
                          guint               *index)
{
  for (guint i = 0; i < self->indexes->len; i++)
    {
      guint column = g_array_index (self->indexes, guint, i);
      const char *text;

      if (column >= row->n_fields || row->fields[column].length == 0)
        continue;
      text = tidy (self, row->fields[column].text, scratch);
      if (text != NULL)
        {
          *index = column;
          return text;
        }
    }

  return self->column->fallback;
}

/*
 * _accord_binding_get_texts:
 *
 * Returns: (transfer full): all texts of the row for the group, from repeated
 *   headings and from lists in one cell, each once
 */
GPtrArray *
_accord_binding_get_texts (const AccordBinding *self,
                           const AccordRow     *row)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) scratch = g_string_new (NULL);

  for (guint i = 0; i < self->indexes->len; i++)
    {
      guint column = g_array_index (self->indexes, guint, i);
      g_auto (GStrv) parts = NULL;

      if (column >= row->n_fields || row->fields[column].length == 0)
        continue;
      parts = self->column->split != NULL
                ? g_strsplit (row->fields[column].text, self->column->split,
                              -1)
                : g_strsplit (row->fields[column].text, "\n", 1);
      for (guint j = 0; parts[j] != NULL; j++)
        {
          const char *text = tidy (self, parts[j], scratch);

          if (text != NULL
              && !g_ptr_array_find_with_equal_func (texts, text, g_str_equal,
                                                    NULL))
            g_ptr_array_add (texts, g_strdup (text));
        }
    }

  return texts;
}

/*
 * _accord_binding_look:
 *
 * Sees the row before anything is decided.
 */
void
_accord_binding_look (AccordBinding   *self,
                      const AccordRow *row,
                      GString         *scratch)
{
  guint index;
  const char *text = _accord_binding_get_text (self, row, scratch, &index);

  if (text == NULL)
    return;
  self->n_values++;
  if (self->column->property == NULL)
    return;

  switch (self->column->property->type)
    {
    case ACCORD_COLUMN_DATE:
      accord_date_column_look (&self->date, text, row->line);
      break;
    case ACCORD_COLUMN_MONEY:
    case ACCORD_COLUMN_NUMBER:
      accord_number_column_look (&self->number, text, row->line);
      break;
    case ACCORD_COLUMN_CHANCE:
      accord_chance_column_look (&self->chance, text, row->line);
      break;
    case ACCORD_COLUMN_EFFORT:
      accord_effort_column_look (&self->effort, text, row->line);
      break;
    case ACCORD_COLUMN_TEXT:
    case ACCORD_COLUMN_TEXTS:
    case ACCORD_COLUMN_CHOICE:
    case ACCORD_COLUMN_REFERENCE:
    case ACCORD_COLUMN_REFERENCES:
    default:
      break;
    }
}

/*
 * _accord_binding_decide:
 *
 * Decides how the values are read, once all rows were seen.
 */
void
_accord_binding_decide (AccordBinding *self)
{
  if (self->column->property == NULL)
    return;

  switch (self->column->property->type)
    {
    case ACCORD_COLUMN_DATE:
      accord_date_column_decide (&self->date);
      break;
    case ACCORD_COLUMN_MONEY:
    case ACCORD_COLUMN_NUMBER:
      accord_number_column_decide (&self->number);
      break;
    case ACCORD_COLUMN_CHANCE:
      accord_chance_column_decide (&self->chance);
      break;
    case ACCORD_COLUMN_EFFORT:
      accord_effort_column_decide (&self->effort);
      break;
    case ACCORD_COLUMN_TEXT:
    case ACCORD_COLUMN_TEXTS:
    case ACCORD_COLUMN_CHOICE:
    case ACCORD_COLUMN_REFERENCE:
    case ACCORD_COLUMN_REFERENCES:
    default:
      break;
    }
}

/*
 * _accord_binding_describe:
 *
 * Returns: (transfer full) (nullable): what was decided, as a sentence
 */
char *
_accord_binding_describe (const AccordBinding *self)
{
  if (self->column->property == NULL)
    return NULL;

  switch (self->column->property->type)
    {
    case ACCORD_COLUMN_DATE:
      return accord_date_column_describe (&self->date);
    case ACCORD_COLUMN_MONEY:
    case ACCORD_COLUMN_NUMBER:
      return accord_number_column_describe (&self->number);
    case ACCORD_COLUMN_CHANCE:
      return accord_chance_column_describe (&self->chance);
    case ACCORD_COLUMN_EFFORT:
      return accord_effort_column_describe (&self->effort);
    case ACCORD_COLUMN_TEXT:
    case ACCORD_COLUMN_TEXTS:
    case ACCORD_COLUMN_CHOICE:
    case ACCORD_COLUMN_REFERENCE:
    case ACCORD_COLUMN_REFERENCES:
    default:
      return NULL;
    }
}

/*
 * _accord_binding_is_ambiguous:
 *
 * Returns: whether nothing decides how the values are to be read
 */
gboolean
_accord_binding_is_ambiguous (const AccordBinding *self)
{
  if (self->column->property == NULL)
    return FALSE;

  switch (self->column->property->type)
    {
    case ACCORD_COLUMN_DATE:
      return self->date.is_ambiguous;
    case ACCORD_COLUMN_MONEY:
    case ACCORD_COLUMN_NUMBER:
      return self->number.is_ambiguous;
    case ACCORD_COLUMN_CHANCE:
      return self->chance.is_ambiguous;
    case ACCORD_COLUMN_EFFORT:
      return self->effort.numbers.is_ambiguous;
    case ACCORD_COLUMN_TEXT:
    case ACCORD_COLUMN_TEXTS:
    case ACCORD_COLUMN_CHOICE:
    case ACCORD_COLUMN_REFERENCE:
    case ACCORD_COLUMN_REFERENCES:
    default:
      return FALSE;
    }
}

/* @text as the profile's map has it; NULL where the map does not know it and
 * has nothing for others. */
static char *
map_text (const AccordProfileColumn *column,
          const char                *text)
{
  g_autofree char *folded = NULL;
  const char *mapped;

  if (column->map == NULL)
    return g_strdup (text);

  folded = g_utf8_casefold (text, -1);
  mapped = g_hash_table_lookup (column->map, folded);

  return g_strdup (mapped != NULL ? mapped : column->other);
}

static gboolean
convert_choice (const AccordBinding *self,
                const char          *text,
                AccordRecordValue   *value,
                GError             **error)
{
  g_autofree char *mapped = map_text (self->column, text);
  g_auto (GStrv) choices
    = g_strsplit (self->column->property->choices, "|", -1);
  g_autofree char *known = NULL;

  if (mapped == NULL && self->column->has_next)
    return FALSE;

  for (guint i = 0; mapped != NULL && choices[i] != NULL; i++)
    if (g_ascii_strcasecmp (choices[i], mapped) == 0)
      {
        value->text = g_strdup (choices[i]);
        return TRUE;
      }

  known = g_strjoinv (", ", choices);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _("“%s” is not known here; map it to one of %s."), text, known);
  return FALSE;
}

/* An amount in the value's own currency, else in the row's. */
static gboolean
convert_money (const AccordBinding *self,
               const char          *text,
               const char          *currency,
               AccordRecordValue   *value,
               char                *named,
               GError             **error)
{
  int decimals = accord_currency_decimals (currency);
  int own;

  if (!accord_number_column_parse_money (&self->number, text, decimals,
                                         &value->money, named, error))
    return FALSE;

  own = named[0] != '\0' ? accord_currency_decimals (named) : decimals;

  return own == decimals
         || accord_number_column_parse_money (&self->number, text, own,
                                              &value->money, NULL, error);
}

/*
 * _accord_binding_convert:
 * @text: a text of a group that gives one value
 * @currency: the currency of the row's amounts
 * @value: a value of the group's property, to be filled
 * @named: (out caller-allocates): the currency that an amount names, or ""
 *
 * Returns: %FALSE with an error where @text cannot be understood, and without
 *   one where it stands for nothing
 */
gboolean
_accord_binding_convert (const AccordBinding *self,
                         const char          *text,
                         const char          *currency,
                         AccordRecordValue   *value,
                         char                *named,
                         GError             **error)
{
  named[0] = '\0';

  switch (self->column->property->type)
    {
    case ACCORD_COLUMN_CHOICE:
      return convert_choice (self, text, value, error);
    case ACCORD_COLUMN_DATE:
      return accord_date_column_parse (&self->date, text, &value->day, error);
    case ACCORD_COLUMN_MONEY:
      return convert_money (self, text, currency, value, named, error);
    case ACCORD_COLUMN_NUMBER:
      return accord_number_column_parse (&self->number, text, &value->number,
                                         error);
    case ACCORD_COLUMN_CHANCE:
      return accord_chance_column_parse (&self->chance, text, &value->number,
                                         error);
    case ACCORD_COLUMN_EFFORT:
      return accord_effort_column_parse (&self->effort, text, &value->number,
                                         error);
    case ACCORD_COLUMN_TEXT:
    case ACCORD_COLUMN_REFERENCE:
    case ACCORD_COLUMN_TEXTS:
    case ACCORD_COLUMN_REFERENCES:
    default:
      value->text = map_text (self->column, text);
      return value->text != NULL;
    }
}

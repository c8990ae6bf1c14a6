/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which headings a profile knows, and how well a table fits it. The form of its
 * text is told in accord-profile-parse.c.
 */

#include "config.h"

#include "accord-profile-private.h"

#include "accord-error.h"
#include "accord-heading-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define GROUP ACCORD_PROFILE_GROUP

static void
column_free (gpointer data)
{
  AccordProfileColumn *column = data;

  g_free (column->group);
  g_strfreev (column->headings);
  g_strfreev (column->join);
  g_free (column->fallback);
  g_strfreev (column->when_values);
  g_free (column->split);
  g_free (column->prefix);
  g_clear_pointer (&column->map, g_hash_table_unref);
  g_free (column->other);
  g_free (column->link_type);
  g_free (column);
}

/* Takes @file. */
static AccordProfile *
new_from_key_file (GKeyFile   *file,
                   const char *place,
                   GError    **error)
{
  g_autoptr (AccordProfile) self = g_new0 (AccordProfile, 1);
  g_autoptr (GError) cause = NULL;

  g_atomic_ref_count_init (&self->ref_count);
  self->file = file;
  self->columns = g_ptr_array_new_with_free_func (column_free);
  if (_accord_profile_parse (self, &cause))
    return g_steal_pointer (&self);

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _("The profile “%s” cannot be used: %s"), place, cause->message);
  return NULL;
}

/**
 * accord_profile_new_from_data:
 * @data: (array length=length): the text of a profile
 * @length: its length in bytes
 * @place: where it comes from, for messages
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the profile, or %NULL with
 *   %ACCORD_ERROR_INVALID
 */
AccordProfile *
accord_profile_new_from_data (const char *data,
                              gsize       length,
                              const char *place,
                              GError    **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (data != NULL, NULL);
  g_return_val_if_fail (place != NULL, NULL);

  if (!g_utf8_validate (data, (gssize) length, NULL)
      || !g_key_file_load_from_data (file, data, length, G_KEY_FILE_NONE,
                                     &cause))
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _("The profile “%s” cannot be used: %s"), place,
                   cause != NULL ? cause->message : "it is not UTF-8.");
      return NULL;
    }

  return new_from_key_file (g_steal_pointer (&file), place, error);
}

/* Lets the heading of `PROPERTY=HEADING` give the property; returns which. */
static const char *
set_pair (GKeyFile        *file,
          AccordTargetKind kind,
          const char      *pair,
          GError         **error)
{
  const char *equals = strchr (pair, '=');
  const AccordTargetProperty *property;
  g_autofree char *name = NULL;
  const char *heading[1];

  if (equals == NULL || equals == pair || equals[1] == '\0')
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _("“%s” does not map a column; write PROPERTY=HEADING, "
                     "for example title=Summary."),
                   pair);
      return NULL;
    }

  name = g_strndup (pair, (gsize) (equals - pair));
  property = accord_target_find (kind, name, error);
  if (property == NULL)
    return NULL;

  heading[0] = equals + 1;
  g_key_file_set_string_list (file, property->name, "headings", heading, 1);
  return property->name;
}

/**
 * accord_profile_new_mapping:
 * @name: its name
 * @kind: what a row becomes
 * @pairs: (array zero-terminated): `PROPERTY=HEADING`, such as
 *   `title=Deal name`
 * @error: return location
 *
 * Makes the profile of a table that no other profile knows, which
 * accord_profile_to_data() makes ready to be kept.
 *
 * Returns: (transfer full) (nullable): the profile, or %NULL with
 *   %ACCORD_ERROR_INVALID
 */
AccordProfile *
accord_profile_new_mapping (const char        *name,
                            AccordTargetKind   kind,
                            const char *const *pairs,
                            GError           **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (pairs != NULL, NULL);

  g_key_file_set_string (file, GROUP, "id", name);
  g_key_file_set_string (file, GROUP, "name", name);
  g_key_file_set_string (file, GROUP, "source", name);
  g_key_file_set_string (file, GROUP, "kind",
                         accord_target_kind_to_string (kind));
  for (guint i = 0; pairs[i] != NULL; i++)
    {
      const char *property = set_pair (file, kind, pairs[i], error);

      if (property == NULL)
        return NULL;
      g_key_file_set_boolean (file, property, "required",
                              strcmp (property, "title") == 0
                                || strcmp (property, "name") == 0);
    }

  return new_from_key_file (g_steal_pointer (&file), name, error);
}

/**
 * accord_profile_new_changed:
 * @pairs: (array zero-terminated): `PROPERTY=HEADING`
 * @error: return location
 *
 * Returns: (transfer full) (nullable): @self, but with other columns for some
 *   of its properties, or %NULL with %ACCORD_ERROR_INVALID
 */
AccordProfile *
accord_profile_new_changed (const AccordProfile *self,
                            const char *const   *pairs,
                            GError             **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *data = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (pairs != NULL, NULL);

  data = accord_profile_to_data (self);
  g_key_file_load_from_data (file, data, (gsize) -1, G_KEY_FILE_NONE, NULL);
  for (guint i = 0; pairs[i] != NULL; i++)
    if (set_pair (file, self->kind, pairs[i], error) == NULL)
      return NULL;

  return new_from_key_file (g_steal_pointer (&file), self->id, error);
}

/* What @options say of values of the type: a key, and its value or NULL. */
static const char *
find_choice (const AccordRecordOptions *options,
             AccordColumnType           type,
             const char               **choice)
{
  switch (type)
    {
    case ACCORD_COLUMN_DATE:
      *choice = accord_date_format_to_string (options->date_format);
      return "date-format";
    case ACCORD_COLUMN_MONEY:
    case ACCORD_COLUMN_NUMBER:
      *choice = accord_number_style_to_string (options->number_style);
      return "number-format";
    case ACCORD_COLUMN_CHANCE:
      *choice = accord_chance_scale_to_string (options->chance_scale);
      return "scale";
    case ACCORD_COLUMN_EFFORT:
      *choice = accord_effort_unit_to_string (options->effort_unit);
      return "unit";
    case ACCORD_COLUMN_TEXT:
    case ACCORD_COLUMN_TEXTS:
    case ACCORD_COLUMN_CHOICE:
    case ACCORD_COLUMN_REFERENCE:
    case ACCORD_COLUMN_REFERENCES:
    default:
      *choice = NULL;
      return NULL;
    }
}

/*
 * _accord_profile_new_decided:
 * @options: what was chosen about values; the rest stays to be detected
 *
 * Returns: (transfer full): @self, but with the choices
 */
AccordProfile *
_accord_profile_new_decided (const AccordProfile       *self,
                             const AccordRecordOptions *options)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *data = accord_profile_to_data (self);

  g_key_file_load_from_data (file, data, (gsize) -1, G_KEY_FILE_NONE, NULL);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const AccordProfileColumn *column = self->columns->pdata[i];
      const char *choice = NULL;
      const char *key = column->property != NULL
                          ? find_choice (options, column->property->type, &choice)
                          : NULL;

      if (choice != NULL)
        g_key_file_set_string (file, column->group, key, choice);
    }

  return new_from_key_file (g_steal_pointer (&file), self->id, NULL);
}

/**
 * accord_profile_ref:
 *
 * Returns: (transfer full): @self
 */
AccordProfile *
accord_profile_ref (AccordProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * accord_profile_unref:
 * @self: (transfer full): a profile
 */
void
accord_profile_unref (AccordProfile *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->columns);
  g_strfreev (self->marks);
  g_strfreev (self->prefixes);
  g_free (self->source);
  g_free (self->name);
  g_free (self->id);
  g_key_file_unref (self->file);
  g_free (self);
}

/**
 * accord_profile_get_id:
 *
 * Returns: its name for programs, such as `jira-issues`
 */
const char *
accord_profile_get_id (const AccordProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

/**
 * accord_profile_get_name:
 *
 * Returns: its name for people
 */
const char *
accord_profile_get_name (const AccordProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/**
 * accord_profile_get_source:
 *
 * Returns: the program that the external ids belong to
 */
const char *
accord_profile_get_source (const AccordProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->source;
}

/**
 * accord_profile_get_kind:
 *
 * Returns: what a row becomes
 */
AccordTargetKind
accord_profile_get_kind (const AccordProfile *self)
{
  g_return_val_if_fail (self != NULL, ACCORD_TARGET_ACCOUNT);

  return self->kind;
}

const GPtrArray *
_accord_profile_get_columns (const AccordProfile *self)
{
  return self->columns;
}

static int
place_in (char      **list,
          const char *heading)
{
  for (int i = 0; list != NULL && list[i] != NULL; i++)
    if (strcmp (list[i], heading) == 0)
      return i;

  return -1;
}

/*
 * _accord_profile_rank:
 * @heading: a normalised heading
 *
 * Returns: the place of @heading among those that @column may have, with or
 *   without one of the profile's prefixes; 0 is the best, −1 is none
 */
int
_accord_profile_rank (const AccordProfile       *self,
                      const AccordProfileColumn *column,
                      const char                *heading)
{
  int rank = place_in (column->headings, heading);

  for (guint i = 0;
       rank < 0 && self->prefixes != NULL && self->prefixes[i] != NULL; i++)
    if (g_str_has_prefix (heading, self->prefixes[i]))
      rank = place_in (column->headings,
                       heading + strlen (self->prefixes[i]));

  return rank;
}

/* Whether one of the headings stands for @column. */
static gboolean
has_column (const AccordProfile       *self,
            const AccordProfileColumn *column,
            char                     **headings)
{
  for (guint i = 0; headings[i] != NULL; i++)
    if (_accord_profile_rank (self, column, headings[i]) >= 0)
      return TRUE;

  return FALSE;
}

static gboolean
has_mark (const AccordProfile *self,
          char               **headings)
{
  for (guint i = 0; headings[i] != NULL; i++)
    if (place_in (self->marks, headings[i]) >= 0)
      return TRUE;

  return FALSE;
}

/**
 * accord_profile_score:
 * @headings: (array zero-terminated): the headings of a table
 *
 * Half of the score is the share of the profile's columns that the table has,
 * half is that it has a heading which hardly any other program uses.
 *
 * Returns: how well the table fits the profile, 0 to 1; 0 where a required
 *   column is missing
 */
double
accord_profile_score (const AccordProfile *self,
                      const char *const   *headings)
{
  g_autoptr (GPtrArray) normal = g_ptr_array_new_with_free_func (g_free);
  guint n_columns = 0, n_found = 0;
  char **list;

  g_return_val_if_fail (self != NULL, 0.0);
  g_return_val_if_fail (headings != NULL, 0.0);

  for (guint i = 0; headings[i] != NULL; i++)
    g_ptr_array_add (normal, _accord_heading_normalise (headings[i]));
  g_ptr_array_add (normal, NULL);
  list = (char **) normal->pdata;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const AccordProfileColumn *column
        = g_ptr_array_index (self->columns, i);
      gboolean found;

      if (column->headings == NULL)
        continue;
      found = has_column (self, column, list);
      if (column->is_required && !found)
        return 0.0;
      n_columns++;
      n_found += found;
    }
  if (n_found == 0)
    return 0.0;

  return 0.5 * n_found / n_columns
         + (self->marks == NULL || has_mark (self, list) ? 0.5 : 0.0);
}

/**
 * accord_profile_to_data:
 *
 * Returns: (transfer full): the text that accord_profile_new_from_data() reads
 */
char *
accord_profile_to_data (const AccordProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_key_file_to_data (self->file, NULL, NULL);
}

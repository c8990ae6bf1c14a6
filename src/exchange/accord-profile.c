/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Profiles are key files. The group `[profile]` says
 *
 *   id, name   its name for programs, and for people
 *   source     the program that the ids belong to
 *   kind       what a row becomes (see accord-target.c)
 *   prefixes   what may stand before a heading: `Deal - ;Custom field (`
 *   marks      headings that hardly any other program has
 *
 * and every other group is a property, or a link to another feature:
 *
 *   [title]                 the property; `[title 2]` is used where the first
 *                           gives nothing, or a text that its map, without
 *                           `other`, does not know
 *   [link NAME]             the cells name issues; each becomes a dependency
 *
 *   headings   the headings it may have, the best first. Capitals, spaces and
 *              punctuation do not count
 *   required   whether a row without it is wrong, and a table without it is
 *              not of this profile
 *   join       properties whose texts, with a dash between, make it up
 *   default    what an empty cell stands for
 *   when       `state:won,lost`: only where another property has this value
 *   split      what stands between several values in one cell
 *   prefix     only values that begin so, without it
 *   map        `Closed Won:won;Closed Lost:lost`
 *   other      what texts that the map does not know become
 *   date-format, number-format, scale, unit
 *              what would otherwise be detected
 *   other-is, type
 *              of a link: `predecessor` or `successor`, and FS, SS, FF or SF
 *
 * A profile that is not understood as a whole is refused.
 */

#include "config.h"

#include "accord-profile-private.h"

#include "accord-choice-private.h"
#include "accord-error.h"

#include <string.h>

#define GROUP "profile"

struct _AccordProfile
{
  gatomicrefcount ref_count;
  GKeyFile *file;
  char *id;
  char *name;
  char *source;
  AccordTargetKind kind;
  char **prefixes;    /* normalised */
  char **marks;       /* normalised */
  GPtrArray *columns; /* (element-type AccordProfileColumn) */
};

static const char *const column_keys[] = {
  "headings",    "required",      "join",  "default", "when",     "split",
  "prefix",      "map",           "other", "scale",   "unit",     "type",
  "date-format", "number-format", "other-is", NULL,
};

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

/*
 * _accord_heading_normalise:
 *
 * Returns: (transfer full): the letters and digits of @heading in lower case,
 *   so that `Close Date*`, `close_date` and `CloseDate` are one
 */
char *
_accord_heading_normalise (const char *heading)
{
  g_autofree char *folded = g_utf8_casefold (heading, -1);
  GString *normal = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (normal, c);
    }

  return g_string_free (normal, FALSE);
}

static char **
get_list (GKeyFile   *file,
          const char *group,
          const char *key,
          gboolean    normalise)
{
  char **list = g_key_file_get_string_list (file, group, key, NULL, NULL);

  for (guint i = 0; normalise && list != NULL && list[i] != NULL; i++)
    {
      char *normal = _accord_heading_normalise (list[i]);

      g_free (list[i]);
      list[i] = normal;
    }

  return list;
}

/* Turns `a:b;c:d` into a table. */
static gboolean
read_map (GKeyFile            *file,
          AccordProfileColumn *column,
          GError             **error)
{
  g_auto (GStrv) pairs = get_list (file, column->group, "map", FALSE);

  if (pairs == NULL)
    return TRUE;

  column->map = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       g_free);
  for (guint i = 0; pairs[i] != NULL; i++)
    {
      char *colon = strrchr (pairs[i], ':');

      if (colon == NULL)
        {
          g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                       "“%s” in [%s] is not a pair; write FROM:TO.", pairs[i],
                       column->group);
          return FALSE;
        }
      *colon = '\0';
      g_hash_table_insert (column->map, g_utf8_casefold (pairs[i], -1),
                           g_strdup (colon + 1));
    }

  return TRUE;
}

/* Reads `state:won,lost`. */
static gboolean
read_when (AccordProfile       *self,
           AccordProfileColumn *column,
           GError             **error)
{
  g_autofree char *text
    = g_key_file_get_string (self->file, column->group, "when", NULL);
  char *colon;

  if (text == NULL)
    return TRUE;

  colon = strchr (text, ':');
  if (colon == NULL)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   "“%s” in [%s] is not a condition; write PROPERTY:VALUE,…",
                   text, column->group);
      return FALSE;
    }

  *colon = '\0';
  column->when = accord_target_find (self->kind, text, error);
  column->when_values = g_strsplit (colon + 1, ",", -1);

  return column->when != NULL;
}

/* Reads the keys whose values are one of a few words. */
static gboolean
read_choices (GKeyFile            *file,
              AccordProfileColumn *column,
              GError             **error)
{
  static const char *const ends[] = { "successor", "predecessor", NULL };
  const char *group = column->group;
  g_autofree char *date
    = g_key_file_get_string (file, group, "date-format", NULL);
  g_autofree char *number
    = g_key_file_get_string (file, group, "number-format", NULL);
  g_autofree char *scale = g_key_file_get_string (file, group, "scale", NULL);
  g_autofree char *unit = g_key_file_get_string (file, group, "unit", NULL);
  g_autofree char *end = g_key_file_get_string (file, group, "other-is", NULL);

  if (date != NULL
      && !accord_date_format_parse (date, &column->date_format, error))
    return FALSE;
  if (number != NULL
      && !accord_number_style_parse (number, &column->number_style, error))
    return FALSE;
  if (scale != NULL
      && !accord_chance_scale_parse (scale, &column->scale, error))
    return FALSE;
  if (unit != NULL && !accord_effort_unit_parse (unit, &column->unit, error))
    return FALSE;

  return end == NULL
         || _accord_choice_parse (ends, "an end of a dependency", end,
                                  &column->is_predecessor, error);
}

static gboolean
check_keys (GKeyFile   *file,
            const char *group,
            GError    **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);

  for (guint i = 0; keys[i] != NULL; i++)
    if (!g_strv_contains (column_keys, keys[i]))
      {
        g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                     "“%s” in [%s] is not known in a profile; remove it.",
                     keys[i], group);
        return FALSE;
      }

  return TRUE;
}

/* Which property a group is for: `title`, `title 2`, or a `link …`. */
static gboolean
read_property (AccordProfile       *self,
               AccordProfileColumn *column,
               GError             **error)
{
  g_autofree char *name = NULL;

  if (g_str_has_prefix (column->group, "link "))
    return TRUE;

  name = g_strndup (column->group, strcspn (column->group, " "));
  column->property = accord_target_find (self->kind, name, error);

  return column->property != NULL;
}

/* Properties that are joined must be known, and texts. */
static gboolean
check_join (AccordProfile       *self,
            AccordProfileColumn *column,
            GError             **error)
{
  for (guint i = 0; column->join != NULL && column->join[i] != NULL; i++)
    if (accord_target_find (self->kind, column->join[i], error) == NULL)
      return FALSE;

  if (column->headings != NULL || column->join != NULL
      || column->fallback != NULL)
    return TRUE;

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               "[%s] does not say where its values come from; give it "
               "headings, join or default.",
               column->group);
  return FALSE;
}

static gboolean
read_column (AccordProfile *self,
             const char    *group,
             GError       **error)
{
  GKeyFile *file = self->file;
  AccordProfileColumn *column = g_new0 (AccordProfileColumn, 1);

  g_ptr_array_add (self->columns, column);
  column->group = g_strdup (group);
  column->headings = get_list (file, group, "headings", TRUE);
  column->join = get_list (file, group, "join", FALSE);
  column->is_required
    = g_key_file_get_boolean (file, group, "required", NULL);
  column->fallback = g_key_file_get_string (file, group, "default", NULL);
  column->split = g_key_file_get_string (file, group, "split", NULL);
  column->prefix = g_key_file_get_string (file, group, "prefix", NULL);
  column->other = g_key_file_get_string (file, group, "other", NULL);
  column->link_type = g_key_file_get_string (file, group, "type", NULL);

  return check_keys (file, group, error)
         && read_property (self, column, error)
         && check_join (self, column, error)
         && read_map (file, column, error) && read_when (self, column, error)
         && read_choices (file, column, error);
}

static gboolean
read_head (AccordProfile *self,
           GError       **error)
{
  GKeyFile *file = self->file;
  g_autofree char *kind = g_key_file_get_string (file, GROUP, "kind", error);

  if (kind == NULL || !accord_target_kind_parse (kind, &self->kind, error))
    return FALSE;

  self->id = g_key_file_get_string (file, GROUP, "id", error);
  if (self->id == NULL)
    return FALSE;
  self->name = g_key_file_get_locale_string (file, GROUP, "name", NULL, error);
  if (self->name == NULL)
    return FALSE;
  self->source = g_key_file_get_string (file, GROUP, "source", error);
  if (self->source == NULL)
    return FALSE;
  self->prefixes = get_list (file, GROUP, "prefixes", TRUE);
  self->marks = get_list (file, GROUP, "marks", TRUE);

  return TRUE;
}

static void
note_next (AccordProfile *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      AccordProfileColumn *column = g_ptr_array_index (self->columns, i);

      for (guint j = i + 1; j < self->columns->len; j++)
        {
          const AccordProfileColumn *other
            = g_ptr_array_index (self->columns, j);

          column->has_next |= column->property != NULL
                              && other->property == column->property;
        }
    }
}

static gboolean
read_groups (AccordProfile *self,
             GError       **error)
{
  g_auto (GStrv) groups = g_key_file_get_groups (self->file, NULL);

  if (!read_head (self, error))
    return FALSE;

  for (guint i = 0; groups[i] != NULL; i++)
    if (strcmp (groups[i], GROUP) != 0
        && !read_column (self, groups[i], error))
      return FALSE;

  note_next (self);
  return TRUE;
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
  if (read_groups (self, &cause))
    return g_steal_pointer (&self);

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               "The profile “%s” cannot be used: %s", place, cause->message);
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
                   "The profile “%s” cannot be used: %s", place,
                   cause != NULL ? cause->message : "it is not UTF-8.");
      return NULL;
    }

  return new_from_key_file (g_steal_pointer (&file), place, error);
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
      const char *equals = strchr (pairs[i], '=');
      g_autofree char *property = NULL;
      const char *heading[1];

      if (equals == NULL || equals == pairs[i] || equals[1] == '\0')
        {
          g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                       "“%s” does not map a column; write PROPERTY=HEADING, "
                       "for example title=Summary.",
                       pairs[i]);
          return NULL;
        }
      property = g_strndup (pairs[i], (gsize) (equals - pairs[i]));
      if (accord_target_find (kind, property, error) == NULL)
        return NULL;
      heading[0] = equals + 1;
      g_key_file_set_string_list (file, property, "headings", heading, 1);
      g_key_file_set_boolean (file, property, "required",
                              strcmp (property, "title") == 0
                                || strcmp (property, "name") == 0);
    }

  return new_from_key_file (g_steal_pointer (&file), name, error);
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

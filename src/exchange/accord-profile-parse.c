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
#include "accord-heading-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define GROUP ACCORD_PROFILE_GROUP

static const char *const column_keys[] = {
  "headings",    "required",      "join",  "default", "when",     "split",
  "prefix",      "map",           "other", "scale",   "unit",     "type",
  "date-format", "number-format", "other-is", NULL,
};

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
                       _("“%s” in [%s] is not a pair; write FROM:TO."), pairs[i],
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
                   _("“%s” in [%s] is not a condition; write "
                     "PROPERTY:VALUE,…"),
                   text, column->group);
      return FALSE;
    }

  *colon = '\0';
  column->when = accord_target_find (self->kind, text, error);
  column->when_values = g_strsplit (colon + 1, ",", -1);
  if (column->when == NULL)
    return FALSE;
  if (column->when->type == ACCORD_COLUMN_CHOICE)
    return TRUE;

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               "[%s] depends on “%s”, which is not one of a few words.",
               column->group, column->when->name);
  return FALSE;
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
                     _("“%s” in [%s] is not known in a profile; remove it."),
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

/* Properties that are joined must be known and make up a text, every group
 * must have a source, and a link has no property that could be required. */
static gboolean
check_source (AccordProfile       *self,
              AccordProfileColumn *column,
              GError             **error)
{
  for (guint i = 0; column->join != NULL && column->join[i] != NULL; i++)
    if (accord_target_find (self->kind, column->join[i], error) == NULL)
      return FALSE;
  if ((column->join != NULL
       && (column->property == NULL
           || column->property->type != ACCORD_COLUMN_TEXT))
      || (column->is_required && column->property == NULL))
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   "[%s] is not a text, and only a property can be required.",
                   column->group);
      return FALSE;
    }

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
         && check_source (self, column, error)
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

/*
 * _accord_profile_parse:
 * @self: a profile of which only the file and an empty list of columns are set
 *
 * Returns: %FALSE with %ACCORD_ERROR_INVALID, or an error of GKeyFile
 */
gboolean
_accord_profile_parse (AccordProfile *self,
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

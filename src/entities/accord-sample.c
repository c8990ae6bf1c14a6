/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sample plan: data in a key file, read into a plan in memory.
 *
 * One group is one entity, `[kind key]`, and stands for the id that its name
 * gives; groups may refer to later ones. Groups of a kind with an order stand
 * in it. Beneath, `property=value` as accord_plan_set_from_text() reads it,
 * but for
 *
 *   a reference: the key of a group of the kind that is referred to;
 *   a date: from the day that the plan is made for on,
 *     `+40` or `-12`  so many calendar days;
 *     `+6w` or `-2w`  so many weeks, moved off a weekend: away from that day,
 *                     so that what lies behind it stays behind;
 *     `+0m`, `+1q`, `-1y`  the last day of the month, quarter or year, that
 *                     many on from its own;
 *   a text or a whole number that begins with `@`: `@kind key` is the id of
 *     that group, and `@+6w` that date, as a scenario holds them.
 */

#include "config.h"

#include "accord-sample.h"

#include "accord-error.h"
#include "accord-id.h"
#include "accord-kinds.h"
#include "accord-memory-storage.h"
#include "accord-plan-edit.h"
#include "accord-sample-resources.h"
#include "accord-settings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SAMPLE_PATH "/io/github/accordplan/Accord/sample-plan.ini"

/* Long before the last valid day, and short enough to add up safely. */
#define OFFSET_MAX 99999

/* What a group becomes, and what its values are read with. */
typedef struct
{
  AccordPlan *plan;
  GKeyFile *file;
  AccordDay as_of;
  gboolean is_fixed;
} Reader;

static int64_t
snap_to_working_day (int64_t day,
                     int     direction)
{
  int weekday = accord_day_weekday ((AccordDay) day);

  if (weekday <= 5)
    return day;

  return direction < 0 ? day - (weekday - 5) : day + (8 - weekday);
}

/* Periods of a month, a quarter or a year divide the year from January on. */
static AccordDay
find_last_day (AccordDay day,
               int       months,
               int64_t   n)
{
  int year, month;
  AccordDay first;

  accord_day_to_ymd (day, &year, &month, NULL);
  first = accord_day_from_ymd (year, month - (month - 1) % months, 1);

  return accord_day_add (accord_day_add_months (first, (int) (n + 1) * months),
                         -1);
}

/* Absent days and other dates go through as they are, to the parser of the
 * field; NULL is an error. */
static char *
resolve_day (const Reader *reader,
             const char   *text,
             GError      **error)
{
  char *unit;
  int64_t n, day;

  if (*text != '+' && *text != '-')
    return g_strdup (text);

  n = g_ascii_strtoll (text, &unit, 10);
  if (!g_ascii_isdigit (text[1]) || n < -OFFSET_MAX || n > OFFSET_MAX
      || (*unit != '\0' && (strchr ("wmqy", *unit) == NULL || unit[1] != '\0')))
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   /* Translators: what was written instead of a date. */
                   _("“%s” is not a date; write it like +40, -2w or +1q."),
                   text);
      return NULL;
    }

  day = reader->as_of + n * (*unit == 'w' ? 7 : 1);
  if (*unit == 'w' && day > ACCORD_DAY_MIN && day < ACCORD_DAY_MAX - 7)
    day = snap_to_working_day (day, *text == '-' ? -1 : 1);
  else if (*unit == 'm' || *unit == 'q' || *unit == 'y')
    day = find_last_day (reader->as_of,
                         *unit == 'm' ? 1 : *unit == 'q' ? 3 : 12, n);

  if (day <= ACCORD_DAY_MIN || day >= ACCORD_DAY_MAX)
    {
      g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                           _("The day lies outside of the calendar; choose "
                             "another day to make the plan for."));
      return NULL;
    }

  return accord_day_to_string ((AccordDay) day);
}

static AccordEntity *
find_group (const Reader *reader,
            const char   *group,
            GError      **error)
{
  AccordEntity *entity
    = accord_plan_lookup (reader->plan, accord_id_from_text (group));

  if (entity == NULL)
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
                 /* Translators: the name of a group in a key file. */
                 _("There is no group [%s]."), group);

  return entity;
}

static char *
resolve_mention (const Reader *reader,
                 const char   *text,
                 GError      **error)
{
  AccordEntity *entity;

  if (*text == '+' || *text == '-')
    return resolve_day (reader, text, error);

  entity = find_group (reader, text, error);
  if (entity == NULL)
    return NULL;

  return g_strdup_printf ("%" G_GINT64_FORMAT, accord_entity_get_id (entity));
}

static gboolean
set_reference (const Reader *reader,
               AccordEntity *entity,
               guint         field,
               const char   *key,
               GError      **error)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (entity);
  AccordEntityClass *referred_class = g_type_class_peek (
    accord_entity_class_get_field (klass, field)->get_type ());
  g_autofree char *group = g_strconcat (referred_class->kind, " ", key, NULL);
  AccordEntity *referred = find_group (reader, group, error);

  if (referred != NULL)
    accord_plan_set_reference (reader->plan, entity, field, referred);

  return referred != NULL;
}

static gboolean
set_property (const Reader *reader,
              AccordEntity *entity,
              const char   *property,
              const char   *text,
              GError      **error)
{
  AccordEntityClass *klass = ACCORD_ENTITY_GET_CLASS (entity);
  guint i = accord_entity_class_find_field (klass, property);
  const AccordField *field = NULL;
  g_autofree char *resolved = NULL;

  if (i != ACCORD_FIELD_NOT_FOUND)
    field = accord_entity_class_get_field (klass, i);
  if (field != NULL && field->type == ACCORD_VALUE_REFERENCE)
    return set_reference (reader, entity, i, text, error);

  if (field != NULL && field->type == ACCORD_VALUE_DAY)
    resolved = resolve_day (reader, text, error);
  else if (*text == '@')
    resolved = resolve_mention (reader, text + 1, error);
  else
    resolved = g_strdup (text);

  return resolved != NULL
         && accord_plan_set_from_text (reader->plan, entity, property,
                                       resolved, error);
}

static gboolean
add_group (const Reader *reader,
           const char   *group,
           GError      **error)
{
  const char *space = strchr (group, ' ');
  g_autofree char *name
    = g_strndup (group, space != NULL ? (gsize) (space - group) : 0);
  GType kind = accord_plan_find_kind (reader->plan, name);

  if (kind == G_TYPE_INVALID)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   /* Translators: a line such as [deal acme]. */
                   _("The group [%s] must be called by a kind of thing and a "
                     "key."),
                   group);
      return FALSE;
    }

  accord_plan_add (reader->plan, kind, accord_id_from_text (group));
  return TRUE;
}

static gboolean
set_group (const Reader *reader,
           const char   *group,
           GError      **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (reader->file, group, NULL, error);
  AccordEntity *entity
    = accord_plan_lookup (reader->plan, accord_id_from_text (group));

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      g_autofree char *text
        = g_key_file_get_string (reader->file, group, keys[i], error);

      if (text == NULL
          || !set_property (reader, entity, keys[i], text, error))
        {
          g_prefix_error (error, "[%s] %s: ", group, keys[i]);
          return FALSE;
        }
    }
  if (reader->is_fixed && ACCORD_IS_SETTINGS (entity))
    accord_plan_set_day (reader->plan, entity, ACCORD_SETTINGS_AS_OF,
                         reader->as_of);

  return keys != NULL;
}

static gboolean
load_text (GKeyFile   *file,
           const char *text,
           GError    **error)
{
  g_autoptr (GError) reason = NULL;

  if (g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_NONE,
                                 &reason))
    return TRUE;

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               /* Translators: %s is a reason. */
               _("The sample plan can’t be read: %s"), reason->message);
  return FALSE;
}

static gboolean
read_groups (const Reader *reader,
             GError      **error)
{
  g_auto (GStrv) groups = g_key_file_get_groups (reader->file, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    if (!add_group (reader, groups[i], error))
      return FALSE;
  for (guint i = 0; groups[i] != NULL; i++)
    if (!set_group (reader, groups[i], error))
      return FALSE;

  return TRUE;
}

/**
 * accord_sample_new_from_text:
 * @text: a plan in the form that the head of this file describes
 * @as_of: see accord_sample_new()
 * @error: return location
 *
 * Returns: (transfer full): the plan, or %NULL with an error that names the
 *   group, the key and what is wrong
 */
AccordPlan *
accord_sample_new_from_text (const char *text,
                             AccordDay   as_of,
                             GError    **error)
{
  g_autoptr (AccordPlan) plan = accord_kinds_new_plan ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (AccordStorage) fresh = accord_memory_storage_new ();
  Reader reader = { plan, file, as_of, as_of != ACCORD_DAY_NONE };

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (as_of == ACCORD_DAY_NONE || accord_day_is_valid (as_of),
                        NULL);

  if (!reader.is_fixed)
    reader.as_of = accord_day_today ();
  if (!load_text (file, text, error))
    return NULL;

  accord_plan_begin (plan, _("Sample plan"), NULL);
  if (!read_groups (&reader, error))
    {
      accord_plan_rollback (plan);
      return NULL;
    }
  if (!accord_plan_commit (plan, error))
    return NULL;
  accord_plan_set_storage (plan, fresh);

  return g_steal_pointer (&plan);
}

/**
 * accord_sample_new:
 * @as_of: the day that its dates lie around, and that it looks out from
 *   whenever it is opened; or %ACCORD_DAY_NONE: around today, and it looks
 *   out from the day it is opened on
 * @error: return location
 *
 * Makes the sample plan. For one @as_of it is the same each time, ids
 * included. It is in no file yet, and making it can't be undone.
 *
 * Returns: (transfer full): the plan, or %NULL where @as_of is too close to
 *   either end of the calendar
 */
AccordPlan *
accord_sample_new (AccordDay as_of,
                   GError  **error)
{
  /* Asked for by name: a resource that nothing refers to would be left out
   * when a static library is linked. */
  GResource *resource = accord_sample_get_resource ();
  g_autoptr (GBytes) data = g_resource_lookup_data (
    resource, SAMPLE_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autofree char *text = NULL;

  if (data == NULL)
    return NULL;

  text = g_strndup (g_bytes_get_data (data, NULL), g_bytes_get_size (data));
  return accord_sample_new_from_text (text, as_of, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The calendars of a project that say something: other weekdays than Monday to
 * Friday, or holidays. The project's is its team's; a resource's is a person's
 * where it is another than that.
 *
 * Every project has a "Standard" from Monday to Friday. It stays behind, so that
 * the team keeps the plan's calendar with its holidays.
 */

#include "config.h"

#include "accord-mspdi-records-private.h"

#include "accord-mspdi-private.h"

#include <glib/gi18n-lib.h>

/* A hostile file does not make a million holidays. */
#define MAX_HOLIDAYS 2000

/* What the days of a calendar are, as a text that is the same for calendars
 * with the same days; NULL where they say nothing. */
static char *
dup_days (const AccordMspdi *project,
          int                uid)
{
  guint weekdays;
  g_autoptr (GPtrArray) exceptions
    = _accord_mspdi_flatten_calendar (project, uid, &weekdays);
  GString *text;

  if (exceptions == NULL
      || (weekdays == ACCORD_WEEKDAYS_MON_FRI && exceptions->len == 0))
    return NULL;

  text = g_string_new (NULL);
  g_string_printf (text, "%x", weekdays);
  for (guint i = 0; i < exceptions->len; i++)
    {
      const AccordMspdiException *exception = exceptions->pdata[i];

      g_string_append_printf (text, " %d %d %d", exception->from, exception->to,
                              exception->is_working);
    }

  return g_string_free (text, FALSE);
}

/*
 * _accord_mspdi_dup_calendar_id:
 * @uid: the number of a calendar
 * @base_uid: the number of one that holds anyway
 *
 * Returns: (transfer full) (nullable): what to refer to it by, or %NULL where
 *   there is nothing to refer to
 */
char *
_accord_mspdi_dup_calendar_id (const AccordMspdi *project,
                               int                uid,
                               int                base_uid)
{
  g_autofree char *days = dup_days (project, uid);
  g_autofree char *base
    = base_uid != ACCORD_MSPDI_NO_UID ? dup_days (project, base_uid) : NULL;

  return days != NULL && g_strcmp0 (days, base) != 0
           ? g_strdup_printf ("calendar %d", uid)
           : NULL;
}

static char *
dup_holiday (const AccordMspdiException *exception)
{
  char first[ACCORD_DAY_STRING_SIZE], last[ACCORD_DAY_STRING_SIZE];
  const char *name = exception->name != NULL ? exception->name : "";

  accord_day_format (exception->from, first);
  accord_day_format (exception->to, last);
  if (exception->from == exception->to)
    return g_strconcat (first, " ", name, NULL);

  return g_strconcat (first, "..", last, " ", name, NULL);
}

static char **
list_holidays (GPtrArray      *exceptions,
               const char     *name,
               const char     *calendar,
               AccordProblems *problems)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  guint n_worked = 0;

  for (guint i = 0; i < exceptions->len; i++)
    {
      const AccordMspdiException *exception = exceptions->pdata[i];

      if (exception->is_working)
        n_worked++;
      else if (texts->len < MAX_HOLIDAYS)
        g_ptr_array_add (texts, dup_holiday (exception));
    }
  if (n_worked > 0)
    accord_problems_add (problems, ACCORD_PROBLEM_NOTE, name, 0, 0, NULL,
                         calendar,
                         _("The calendar has single days that are worked "
                           "unlike others, or with other hours; they are "
                           "left out."));
  g_ptr_array_add (texts, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&texts), FALSE);
}

/*
 * _accord_mspdi_add_calendar_record:
 * @uid: the number of a calendar that has an id
 * @name: of the file
 * @problems: what is left out is told here
 * @records: (element-type AccordRecord): where to add it
 */
void
_accord_mspdi_add_calendar_record (const AccordMspdi *project,
                                   int                uid,
                                   const char        *name,
                                   AccordProblems    *problems,
                                   GPtrArray         *records)
{
  const AccordMspdiCalendar *calendar
    = _accord_mspdi_find_calendar (project, uid);
  g_autofree char *title
    = calendar->name != NULL ? g_strdup (calendar->name)
                             : g_strdup_printf ("Calendar %d", uid);
  AccordRecord *record
    = accord_record_new (ACCORD_TARGET_CALENDAR, name, 0);
  guint weekdays;
  g_autoptr (GPtrArray) exceptions
    = _accord_mspdi_flatten_calendar (project, uid, &weekdays);

  mspdi_add_value (record, "external-id")->text
    = g_strdup_printf ("calendar %d", uid);
  mspdi_add_value (record, "name")->text = g_strdup (title);
  mspdi_add_value (record, "weekdays")->text
    = accord_weekdays_to_string (weekdays);
  mspdi_add_value (record, "holidays")->texts
    = list_holidays (exceptions, name, title, problems);
  g_ptr_array_add (records, record);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A project of MS Project as plain structs. accord-mspdi-reader.c fills it. */

#include "config.h"

#include "accord-mspdi-private.h"

#include <glib/gi18n-lib.h>

/* An exception longer than this is cut, so that a hostile file does not make
 * millions of holidays. */
#define MAX_HOLIDAYS 40000

/* Calendars stand on one another at most so deep: resource, base, and some. */
#define MAX_BASES 8

/* So many exceptions of a calendar are looked through for one with no name. */
#define MAX_NAMED 1000

static void
exception_clear (gpointer data)
{
  g_free (((AccordMspdiException *) data)->name);
}

static void
calendar_free (gpointer data)
{
  AccordMspdiCalendar *calendar = data;

  g_free (calendar->name);
  g_array_unref (calendar->exceptions);
  g_free (calendar);
}

static void
task_free (gpointer data)
{
  AccordMspdiTask *task = data;

  g_free (task->name);
  g_free (task->notes);
  g_array_unref (task->links);
  g_free (task);
}

static void
resource_free (gpointer data)
{
  AccordMspdiResource *resource = data;

  g_free (resource->name);
  g_free (resource->email);
  g_free (resource);
}

AccordMspdi *
_accord_mspdi_new (void)
{
  AccordMspdi *self = g_new0 (AccordMspdi, 1);

  self->start = ACCORD_DAY_NONE;
  self->finish = ACCORD_DAY_NONE;
  self->minutes_per_day = 480;
  self->minutes_per_week = 2400;
  self->calendar_uid = ACCORD_MSPDI_NO_UID;
  self->calendars = g_ptr_array_new_with_free_func (calendar_free);
  self->tasks = g_ptr_array_new_with_free_func (task_free);
  self->resources = g_ptr_array_new_with_free_func (resource_free);
  self->assignments = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * accord_mspdi_free:
 * @self: (transfer full): a project
 */
void
accord_mspdi_free (AccordMspdi *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->assignments);
  g_ptr_array_unref (self->resources);
  g_ptr_array_unref (self->tasks);
  g_ptr_array_unref (self->calendars);
  g_free (self->currency);
  g_free (self->title);
  g_free (self->name);
  g_free (self);
}

AccordMspdiCalendar *
_accord_mspdi_add_calendar (AccordMspdi *self)
{
  AccordMspdiCalendar *calendar = g_new0 (AccordMspdiCalendar, 1);

  calendar->uid = ACCORD_MSPDI_NO_UID;
  calendar->base_uid = ACCORD_MSPDI_NO_UID;
  calendar->exceptions
    = g_array_new (FALSE, TRUE, sizeof (AccordMspdiException));
  g_array_set_clear_func (calendar->exceptions, exception_clear);
  g_ptr_array_add (self->calendars, calendar);

  return calendar;
}

AccordMspdiTask *
_accord_mspdi_add_task (AccordMspdi *self)
{
  AccordMspdiTask *task = g_new0 (AccordMspdiTask, 1);

  task->uid = ACCORD_MSPDI_NO_UID;
  task->parent_uid = ACCORD_MSPDI_NO_UID;
  task->start = task->finish = ACCORD_DAY_NONE;
  task->deadline = task->constraint_date = ACCORD_DAY_NONE;
  task->duration = task->work = -1.0;
  task->actual_work = task->remaining_work = -1.0;
  task->priority = 500;
  task->links = g_array_new (FALSE, TRUE, sizeof (AccordMspdiLink));
  g_ptr_array_add (self->tasks, task);

  return task;
}

AccordMspdiResource *
_accord_mspdi_add_resource (AccordMspdi *self)
{
  AccordMspdiResource *resource = g_new0 (AccordMspdiResource, 1);

  resource->uid = ACCORD_MSPDI_NO_UID;
  resource->type = 1;
  resource->max_units = 1.0;
  resource->calendar_uid = ACCORD_MSPDI_NO_UID;
  g_ptr_array_add (self->resources, resource);

  return resource;
}

AccordMspdiAssignment *
_accord_mspdi_add_assignment (AccordMspdi *self)
{
  AccordMspdiAssignment *assignment = g_new0 (AccordMspdiAssignment, 1);

  assignment->uid = ACCORD_MSPDI_NO_UID;
  assignment->task_uid = ACCORD_MSPDI_NO_UID;
  assignment->resource_uid = ACCORD_MSPDI_NO_UID;
  assignment->units = 1.0;
  assignment->work = -1.0;
  assignment->actual_work = assignment->remaining_work = -1.0;
  g_ptr_array_add (self->assignments, assignment);

  return assignment;
}

/* Empty lines of the lists are no tasks and no resources. */
static void
drop_empty (AccordMspdi *self)
{
  for (guint i = self->tasks->len; i > 0; i--)
    {
      const AccordMspdiTask *task = g_ptr_array_index (self->tasks, i - 1);

      if (task->is_null)
        g_ptr_array_remove_index (self->tasks, i - 1);
    }
  for (guint i = self->resources->len; i > 0; i--)
    {
      const AccordMspdiResource *resource
        = g_ptr_array_index (self->resources, i - 1);

      if (resource->is_null)
        g_ptr_array_remove_index (self->resources, i - 1);
    }
}

/* The parent of a task is the last one before it on a higher level. */
static void
find_parents (AccordMspdi *self)
{
  g_autoptr (GPtrArray) above = g_ptr_array_new (); /* by level */

  for (guint i = 0; i < self->tasks->len; i++)
    {
      AccordMspdiTask *task = g_ptr_array_index (self->tasks, i);

      while (above->len > 0)
        {
          const AccordMspdiTask *last
            = g_ptr_array_index (above, above->len - 1);

          if (last->outline_level < task->outline_level)
            {
              task->parent_uid = last->uid;
              break;
            }
          g_ptr_array_set_size (above, (int) above->len - 1);
        }
      g_ptr_array_add (above, task);
    }
}

/* Links to tasks that are not there, or to itself, are told and dropped. */
static void
check_links (AccordMspdi    *self,
             const char     *name,
             AccordProblems *problems)
{
  g_autoptr (GHashTable) uids = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->tasks->len; i++)
    {
      const AccordMspdiTask *task = g_ptr_array_index (self->tasks, i);

      if (!g_hash_table_add (uids, GINT_TO_POINTER (task->uid)))
        accord_problems_add (problems, ACCORD_PROBLEM_WRONG, name, 0, 0, NULL,
                             task->name,
                             _("Two tasks have the same UID; save the "
                               "project again."));
    }

  for (guint i = 0; i < self->tasks->len; i++)
    {
      AccordMspdiTask *task = g_ptr_array_index (self->tasks, i);

      for (guint j = task->links->len; j > 0; j--)
        {
          int uid = g_array_index (task->links, AccordMspdiLink, j - 1)
                      .predecessor_uid;

          if (uid != task->uid
              && g_hash_table_contains (uids, GINT_TO_POINTER (uid)))
            continue;
          accord_problems_add (problems, ACCORD_PROBLEM_NOTE, name, 0, 0, NULL,
                               task->name,
                               _("It waits for a task that is not in the "
                                 "file; that link is left out."));
          g_array_remove_index (task->links, j - 1);
        }
    }
}

/* What is known only once all was read. */
void
_accord_mspdi_finish (AccordMspdi    *self,
                      const char     *name,
                      AccordProblems *problems)
{
  if (self->minutes_per_day <= 0 || self->minutes_per_day > 24 * 60)
    self->minutes_per_day = 480;
  if (self->minutes_per_week <= 0 || self->minutes_per_week > 7 * 24 * 60)
    self->minutes_per_week = 5 * self->minutes_per_day;
  drop_empty (self);
  find_parents (self);
  check_links (self, name, problems);
}

/**
 * accord_mspdi_find_task:
 * @uid: a task's number
 *
 * Returns: (transfer none) (nullable): the task
 */
const AccordMspdiTask *
accord_mspdi_find_task (const AccordMspdi *self,
                        int                uid)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->tasks->len; i++)
    {
      const AccordMspdiTask *task = g_ptr_array_index (self->tasks, i);

      if (task->uid == uid)
        return task;
    }

  return NULL;
}

/**
 * accord_mspdi_find_resource:
 * @uid: a resource's number
 *
 * Returns: (transfer none) (nullable): the resource
 */
const AccordMspdiResource *
accord_mspdi_find_resource (const AccordMspdi *self,
                            int                uid)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->resources->len; i++)
    {
      const AccordMspdiResource *resource
        = g_ptr_array_index (self->resources, i);

      if (resource->uid == uid)
        return resource;
    }

  return NULL;
}

/*
 * _accord_mspdi_calendar_add:
 * @exception: (transfer full): one; without a first day it says nothing
 */
void
_accord_mspdi_calendar_add (AccordMspdiCalendar *calendar,
                            AccordMspdiException exception)
{
  if (exception.from != ACCORD_DAY_NONE)
    g_array_append_val (calendar->exceptions, exception);
  else
    g_free (exception.name);
}

/*
 * _accord_mspdi_calendar_name:
 * @exception: (transfer full): one that was added before, day by day
 *
 * Gives the name to those days.
 */
void
_accord_mspdi_calendar_name (AccordMspdiCalendar *calendar,
                             AccordMspdiException exception)
{
  for (guint i = 0; i < MIN (calendar->exceptions->len, MAX_NAMED); i++)
    {
      AccordMspdiException *added
        = &g_array_index (calendar->exceptions, AccordMspdiException, i);

      if (added->name == NULL && added->from == exception.from
          && added->to == exception.to)
        added->name = g_steal_pointer (&exception.name);
    }

  g_free (exception.name);
}

/*
 * _accord_mspdi_find_calendar:
 *
 * Returns: (transfer none) (nullable): the calendar with that number
 */
const AccordMspdiCalendar *
_accord_mspdi_find_calendar (const AccordMspdi *self,
                             int                uid)
{
  for (guint i = 0; i < self->calendars->len; i++)
    {
      const AccordMspdiCalendar *calendar
        = g_ptr_array_index (self->calendars, i);

      if (calendar->uid == uid)
        return calendar;
    }

  return NULL;
}

/*
 * _accord_mspdi_flatten_calendar:
 * @weekdays: (out): the weekdays that are worked; bit 0 is Monday
 *
 * Returns: (transfer container) (element-type AccordMspdiException) (nullable):
 *   the exceptions of the calendar and of those that it stands on, its own
 *   first; or %NULL where there is no such calendar
 */
GPtrArray *
_accord_mspdi_flatten_calendar (const AccordMspdi *self,
                                int                uid,
                                guint             *weekdays)
{
  const AccordMspdiCalendar *calendar = _accord_mspdi_find_calendar (self, uid);
  guint known = 0;
  GPtrArray *exceptions;

  if (calendar == NULL)
    return NULL;

  exceptions = g_ptr_array_new ();
  *weekdays = 0;
  for (int depth = 0; calendar != NULL && depth < MAX_BASES; depth++)
    {
      *weekdays |= calendar->weekdays & ~known;
      known |= calendar->set_weekdays;
      for (guint i = 0; i < calendar->exceptions->len; i++)
        g_ptr_array_add (exceptions, &g_array_index (calendar->exceptions,
                                                     AccordMspdiException, i));
      calendar = calendar->base_uid != ACCORD_MSPDI_NO_UID
                   ? _accord_mspdi_find_calendar (self, calendar->base_uid)
                   : NULL;
    }
  *weekdays |= ACCORD_WEEKDAYS_MON_FRI & ~known;
  if (*weekdays == 0)
    *weekdays = ACCORD_WEEKDAYS_MON_FRI;

  return exceptions;
}

static void
add_holidays (GArray                     *holidays,
              const AccordMspdiException *exception)
{
  for (AccordDay day = exception->from;
       !exception->is_working && day <= exception->to
       && holidays->len < MAX_HOLIDAYS;
       day++)
    g_array_append_val (holidays, day);
}

/**
 * accord_mspdi_dup_working_days:
 * @calendar_uid: a calendar's number
 *
 * Hours and shifts are left out, and so are single days that are worked though
 * their weekday is not: a working day of a plan is one on which people work.
 *
 * Returns: (transfer full) (nullable): the calendar together with those that
 *   it stands on, or %NULL where there is none
 */
AccordWorkingDays *
accord_mspdi_dup_working_days (const AccordMspdi *self,
                               int                calendar_uid)
{
  g_autoptr (GArray) holidays = g_array_new (FALSE, FALSE, sizeof (AccordDay));
  g_autoptr (GPtrArray) exceptions = NULL;
  guint weekdays;

  g_return_val_if_fail (self != NULL, NULL);

  exceptions = _accord_mspdi_flatten_calendar (self, calendar_uid, &weekdays);
  if (exceptions == NULL)
    return NULL;

  for (guint i = 0; i < exceptions->len; i++)
    add_holidays (holidays, exceptions->pdata[i]);

  return accord_working_days_new (weekdays, (gconstpointer) holidays->data,
                                  holidays->len);
}

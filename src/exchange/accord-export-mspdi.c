/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The work of a plan as MS Project writes projects in XML. The elements stand
 * in the order of Microsoft's schema (mspdi_pj12.xsd): some readers insist.
 *
 * A working day lasts as many hours as the plan says, from eight o'clock on, so
 * that a day is a day to whoever reads it. A task begins and ends as such a
 * program would place it; see accord-project-schedule.c.
 *
 * A lag of whole days is written as days by the clock, which all programs take
 * for the same; GNOME Planner has no others, and reads working time as that. It
 * passes over calendars too: what has holidays in it is earlier there.
 */

#include "config.h"

#include "accord-export.h"

#include "accord-allocation.h"
#include "accord-choices.h"
#include "accord-dependency.h"
#include "accord-feature.h"
#include "accord-mspdi-writer-private.h"
#include "accord-mspdi.h"
#include "accord-part.h"
#include "accord-person.h"
#include "accord-promise-feature.h"
#include "accord-promise.h"
#include "accord-settings.h"

#include <math.h>

#define NAMESPACE "http://schemas.microsoft.com/project"

/* Minutes in units of lag, and the unit "days". */
#define LAG_PER_MINUTE 10
#define FORMAT_DAYS    7
#define FORMAT_ELAPSED 8

/* Constraints, numbered as in the files. */
#define AS_SOON_AS_POSSIBLE 0
#define START_NO_EARLIER    4

static double
find_end (AccordMspdiWriter *self)
{
  GPtrArray *tasks = _accord_project_schedule_get_tasks (self->schedule);
  double end = 0;

  for (guint i = 0; i < tasks->len; i++)
    end = MAX (end, ((AccordProjectTask *) tasks->pdata[i])->finish);

  return end;
}

static void
write_head (AccordMspdiWriter *self)
{
  const char *name
    = accord_entity_get_text (self->settings, ACCORD_SETTINGS_NAME);
  guint weekdays = _accord_mspdi_get_weekdays (
    accord_entity_get_referred (self->settings, ACCORD_SETTINGS_CALENDAR));
  int n_days = __builtin_popcount (weekdays);

  _accord_mspdi_add_number (self, "SaveVersion", 14);
  _accord_mspdi_add_text (self, "Name", name);
  _accord_mspdi_add_text (self, "Title", name);
  _accord_mspdi_add_number (self, "ScheduleFromStart", 1);
  _accord_mspdi_add_moment (self, "StartDate", 0, FALSE);
  _accord_mspdi_add_moment (self, "FinishDate", find_end (self), TRUE);
  _accord_mspdi_add_number (self, "CurrencyDigits",
                            accord_plan_get_decimals (self->plan));
  _accord_mspdi_add_text (
    self, "CurrencyCode",
    accord_entity_get_text (self->settings, ACCORD_SETTINGS_CURRENCY));
  _accord_mspdi_add_number (self, "CalendarUID", ACCORD_MSPDI_PLAN_CALENDAR);
  _accord_mspdi_add_clock (self, "DefaultStartTime",
                           ACCORD_MSPDI_FIRST_HOUR * 60);
  _accord_mspdi_add_clock (
    self, "DefaultFinishTime",
    _accord_mspdi_get_clock (self, self->minutes_per_day, TRUE));
  _accord_mspdi_add_number (self, "MinutesPerDay", self->minutes_per_day);
  _accord_mspdi_add_number (self, "MinutesPerWeek",
                            self->minutes_per_day * n_days);
}

/* The first day that a promise needs the feature by; else its release. */
static AccordDay
find_deadline (AccordEntity *feature)
{
  g_autoptr (GPtrArray) needs = accord_entity_list_referrers (
    feature, ACCORD_TYPE_PROMISE_FEATURE, ACCORD_PROMISE_FEATURE_FEATURE);
  AccordDay first = ACCORD_DAY_NONE;

  for (guint i = 0; i < needs->len; i++)
    {
      AccordEntity *promise = accord_entity_get_referred (
        needs->pdata[i], ACCORD_PROMISE_FEATURE_PROMISE);
      AccordDay day
        = accord_entity_get_day (promise, ACCORD_PROMISE_AGREED_DATE);

      if (day != ACCORD_DAY_NONE && (first == ACCORD_DAY_NONE || day < first))
        first = day;
    }

  return first != ACCORD_DAY_NONE
           ? first
           : accord_entity_get_day (feature, ACCORD_FEATURE_RELEASE_DATE);
}

static void
write_constraint (AccordMspdiWriter       *self,
                  const AccordProjectTask *task)
{
  AccordDay earliest
    = accord_entity_get_day (task->feature, ACCORD_FEATURE_EARLIEST_START);
  AccordDay deadline = find_deadline (task->feature);

  if (earliest == ACCORD_DAY_NONE || task->is_summary)
    _accord_mspdi_add_number (self, "ConstraintType", AS_SOON_AS_POSSIBLE);
  else
    {
      _accord_mspdi_add_number (self, "ConstraintType", START_NO_EARLIER);
      _accord_mspdi_add_time (self, "ConstraintDate", earliest,
                              ACCORD_MSPDI_FIRST_HOUR * 60);
    }
  if (deadline != ACCORD_DAY_NONE)
    _accord_mspdi_add_time (
      self, "Deadline", deadline,
      _accord_mspdi_get_clock (self, self->minutes_per_day, TRUE));
}

/* The lag in units, and the format to read them by. */
static int
find_lag (AccordMspdiWriter *self,
          int                predecessor,
          int                type,
          double             lag,
          int               *format)
{
  const AccordProjectTask *task
    = _accord_project_schedule_get_tasks (self->schedule)
        ->pdata[predecessor - 1];
  gboolean is_end
    = type == ACCORD_MSPDI_LINK_FS || type == ACCORD_MSPDI_LINK_FF;
  double from = is_end ? task->finish : task->start;
  gint64 minutes = llround (lag * self->minutes_per_day);

  *format = FORMAT_DAYS;
  if (lag != 0 && fabs (lag - round (lag)) < 1e-9)
    {
      *format = FORMAT_ELAPSED;
      minutes = _accord_mspdi_get_elapsed (self, from, from + lag, is_end);
    }

  return (int) CLAMP (minutes * LAG_PER_MINUTE, -2000000000, 2000000000);
}

static void
write_link (AccordMspdiWriter *self,
            int                predecessor,
            int                type,
            double             lag)
{
  int format;
  int units = find_lag (self, predecessor, type, lag, &format);

  _accord_mspdi_open_element (self, "PredecessorLink");
  _accord_mspdi_add_number (self, "PredecessorUID", predecessor);
  _accord_mspdi_add_number (self, "Type", type);
  _accord_mspdi_add_number (self, "CrossProject", 0);
  _accord_mspdi_add_number (self, "LinkLag", units);
  _accord_mspdi_add_number (self, "LagFormat", format);
  _accord_mspdi_close_element (self, "PredecessorLink");
}

static void
write_dependencies (AccordMspdiWriter *self,
                    AccordEntity      *feature)
{
  static const int types[] = {
    [ACCORD_DEPENDENCY_TYPE_FINISH_START] = ACCORD_MSPDI_LINK_FS,
    [ACCORD_DEPENDENCY_TYPE_START_START] = ACCORD_MSPDI_LINK_SS,
    [ACCORD_DEPENDENCY_TYPE_FINISH_FINISH] = ACCORD_MSPDI_LINK_FF,
    [ACCORD_DEPENDENCY_TYPE_START_FINISH] = ACCORD_MSPDI_LINK_SF,
  };
  g_autoptr (GPtrArray) links = accord_entity_list_referrers (
    feature, ACCORD_TYPE_DEPENDENCY, ACCORD_DEPENDENCY_SUCCESSOR);

  for (guint i = 0; i < links->len; i++)
    {
      AccordEntity *before = accord_entity_get_referred (
        links->pdata[i], ACCORD_DEPENDENCY_PREDECESSOR);
      int uid
        = before != NULL
            ? GPOINTER_TO_INT (g_hash_table_lookup (self->task_uids, before))
            : 0;

      if (uid > 0)
        write_link (
          self, uid,
          types[accord_entity_get_choice (links->pdata[i],
                                          ACCORD_DEPENDENCY_TYPE)],
          accord_entity_get_number (links->pdata[i], ACCORD_DEPENDENCY_LAG));
    }
}

/* A part waits for the parts of the step before it. */
static void
write_steps (AccordMspdiWriter *self,
             AccordEntity      *part)
{
  AccordEntity *feature
    = accord_entity_get_referred (part, ACCORD_PART_FEATURE);
  gint64 step = accord_entity_get_integer (part, ACCORD_PART_STEP);
  g_autoptr (GPtrArray) parts = accord_entity_list_referrers (
    feature, ACCORD_TYPE_PART, ACCORD_PART_FEATURE);
  gint64 before = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      gint64 other
        = accord_entity_get_integer (parts->pdata[i], ACCORD_PART_STEP);

      if (other < step)
        before = MAX (before, other);
    }
  for (guint i = 0; i < parts->len && before > 0; i++)
    if (accord_entity_get_integer (parts->pdata[i], ACCORD_PART_STEP) == before)
      write_link (self,
                  GPOINTER_TO_INT (
                    g_hash_table_lookup (self->task_uids, parts->pdata[i])),
                  ACCORD_MSPDI_LINK_FS, 0);
}

static int
per_cent_done (const AccordProjectTask *task)
{
  if (accord_entity_get_choice (task->feature, ACCORD_FEATURE_STATUS)
      == ACCORD_FEATURE_STATUS_DONE)
    return 100;
  if (!(task->effort > 0))
    return 0;

  return MIN (99, (int) (100 * task->done / task->effort));
}

static char *
dup_name (const AccordProjectTask *task)
{
  return accord_entity_dup_label (task->is_part ? task->part : task->feature);
}

static int
uid_of (AccordMspdiWriter       *self,
        const AccordProjectTask *task)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (
    self->task_uids, task->is_part ? task->part : task->feature));
}

static void
write_task (AccordMspdiWriter       *self,
            const AccordProjectTask *task,
            const char              *number)
{
  g_autofree char *name = dup_name (task);
  const char *note
    = accord_entity_get_text (task->feature, ACCORD_FEATURE_NOTE);
  int uid = uid_of (self, task);

  _accord_mspdi_open_element (self, "Task");
  _accord_mspdi_add_number (self, "UID", uid);
  _accord_mspdi_add_number (self, "ID", uid);
  _accord_mspdi_add_text (self, "Name", name);
  _accord_mspdi_add_number (self, "Type", 0);
  _accord_mspdi_add_number (self, "IsNull", 0);
  _accord_mspdi_add_text (self, "WBS", number);
  _accord_mspdi_add_text (self, "OutlineNumber", number);
  _accord_mspdi_add_number (self, "OutlineLevel", (int) task->level);
  _accord_mspdi_add_number (self, "Priority", 500);
  _accord_mspdi_add_moment (self, "Start", task->start, FALSE);
  _accord_mspdi_add_moment (self, "Finish", task->finish,
                            task->finish > task->start);
  _accord_mspdi_add_duration (self, "Duration", task->finish - task->start);
  _accord_mspdi_add_number (self, "DurationFormat", FORMAT_DAYS);
  _accord_mspdi_add_duration (self, "Work", task->effort);
  _accord_mspdi_add_number (self, "Milestone",
                            !task->is_summary && task->finish <= task->start);
  _accord_mspdi_add_number (self, "Summary", task->is_summary);
  _accord_mspdi_add_number (self, "PercentComplete", per_cent_done (task));
  if (task->done > 0)
    _accord_mspdi_add_duration (self, "ActualWork", task->done);
  _accord_mspdi_add_duration (self, "RemainingWork",
                              MAX (task->effort - task->done, 0));
  write_constraint (self, task);
  if (note != NULL && !task->is_part)
    _accord_mspdi_add_text (self, "Notes", note);
  if (task->is_part)
    write_steps (self, task->part);
  else
    write_dependencies (self, task->feature);
  _accord_mspdi_close_element (self, "Task");
}

static void
number_tasks (AccordMspdiWriter *self)
{
  GPtrArray *tasks = _accord_project_schedule_get_tasks (self->schedule);

  for (guint i = 0; i < tasks->len; i++)
    {
      const AccordProjectTask *task = tasks->pdata[i];

      g_hash_table_insert (self->task_uids,
                           task->is_part ? task->part : task->feature,
                           GINT_TO_POINTER (i + 1));
    }
}

/* Where a task stands in the outline: `2.1.3`. @counts has how many tasks
 * there were so far on each level under the one above. */
static char *
next_number (GArray *counts,
             guint   level)
{
  GString *number = g_string_new (NULL);

  g_array_set_size (counts, level);
  g_array_index (counts, guint, level - 1)++;
  for (guint i = 0; i < level; i++)
    g_string_append_printf (number, "%s%u", i > 0 ? "." : "",
                            g_array_index (counts, guint, i));

  return g_string_free (number, FALSE);
}

static void
write_tasks (AccordMspdiWriter *self)
{
  GPtrArray *tasks = _accord_project_schedule_get_tasks (self->schedule);
  g_autoptr (GArray) counts = g_array_new (FALSE, TRUE, sizeof (guint));

  _accord_mspdi_open_element (self, "Tasks");
  for (guint i = 0; i < tasks->len; i++)
    {
      const AccordProjectTask *task = tasks->pdata[i];
      g_autofree char *number = next_number (counts, task->level);

      write_task (self, task, number);
    }
  _accord_mspdi_close_element (self, "Tasks");
}

/* How much of their time somebody has for teams. */
static double
units_of (AccordEntity *person)
{
  g_autoptr (GPtrArray) all = accord_entity_list_referrers (
    person, ACCORD_TYPE_ALLOCATION, ACCORD_ALLOCATION_PERSON);
  double sum = 0;

  for (guint i = 0; i < all->len; i++)
    sum += accord_entity_get_number (all->pdata[i], ACCORD_ALLOCATION_SHARE);

  return sum;
}

static void
write_person (AccordMspdiWriter *self,
              AccordEntity      *person)
{
  int uid = (int) g_hash_table_size (self->person_uids) + 1;
  const char *email = accord_entity_get_text (person, ACCORD_PERSON_EMAIL);

  g_hash_table_insert (self->person_uids, person, GINT_TO_POINTER (uid));
  _accord_mspdi_open_element (self, "Resource");
  _accord_mspdi_add_number (self, "UID", uid);
  _accord_mspdi_add_number (self, "ID", uid);
  _accord_mspdi_add_text (self, "Name",
                          accord_entity_get_text (person, ACCORD_PERSON_NAME));
  _accord_mspdi_add_number (self, "Type", 1);
  _accord_mspdi_add_number (self, "IsNull", 0);
  if (email != NULL)
    _accord_mspdi_add_text (self, "EmailAddress", email);
  _accord_mspdi_add_units (self, "MaxUnits", units_of (person));
  _accord_mspdi_add_number (self, "CalendarUID",
                            _accord_mspdi_get_calendar_uid (self, person));
  _accord_mspdi_close_element (self, "Resource");
}

static void
write_people (AccordMspdiWriter *self)
{
  AccordEntityList *people
    = accord_plan_get_list (self->plan, ACCORD_TYPE_PERSON);

  _accord_mspdi_open_element (self, "Resources");
  for (guint i = 0; i < accord_entity_list_get_size (people); i++)
    {
      AccordEntity *person = accord_entity_list_get (people, i);

      if (units_of (person) > 0)
        write_person (self, person);
    }
  _accord_mspdi_close_element (self, "Resources");
}

static void
write_assignment (AccordMspdiWriter       *self,
                  const AccordProjectTask *task,
                  int                      resource,
                  int                     *uid)
{
  _accord_mspdi_open_element (self, "Assignment");
  _accord_mspdi_add_number (self, "UID", ++*uid);
  _accord_mspdi_add_number (self, "TaskUID", uid_of (self, task));
  _accord_mspdi_add_number (self, "ResourceUID", resource);
  _accord_mspdi_add_moment (self, "Finish", task->finish,
                            task->finish > task->start);
  _accord_mspdi_add_moment (self, "Start", task->start, FALSE);
  _accord_mspdi_add_units (self, "Units", 1);
  _accord_mspdi_add_duration (self, "Work", task->effort);
  _accord_mspdi_close_element (self, "Assignment");
}

static void
write_assignments (AccordMspdiWriter *self)
{
  GPtrArray *tasks = _accord_project_schedule_get_tasks (self->schedule);
  int uid = 0;

  _accord_mspdi_open_element (self, "Assignments");
  for (guint i = 0; i < tasks->len; i++)
    {
      const AccordProjectTask *task = tasks->pdata[i];
      AccordEntity *person
        = task->part != NULL
            ? accord_entity_get_referred (task->part, ACCORD_PART_ASSIGNEE)
            : NULL;
      int resource
        = person != NULL
            ? GPOINTER_TO_INT (g_hash_table_lookup (self->person_uids, person))
            : 0;

      if (resource > 0)
        write_assignment (self, task, resource, &uid);
    }
  _accord_mspdi_close_element (self, "Assignments");
}

static void
write_project (AccordMspdiWriter *self)
{
  g_string_append (self->text, "<?xml version=\"1.0\" encoding=\"UTF-8\" "
                               "standalone=\"yes\"?>\n"
                               "<Project xmlns=\"" NAMESPACE "\">\n");
  write_head (self);
  _accord_mspdi_write_calendars (self);
  number_tasks (self);
  write_tasks (self);
  write_people (self);
  write_assignments (self);
  g_string_append (self->text, "</Project>\n");
}

/**
 * accord_export_mspdi:
 * @options: what to write; nothing of a project is held back
 * @stream: where to; it stays open
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Writes features, their parts, dependencies, the people in teams and their
 * calendars as MS Project XML.
 *
 * Returns: %FALSE with the stream's error
 */
gboolean
accord_export_mspdi (AccordPlan                 *plan,
                     const AccordExportOptions  *options,
                     GOutputStream              *stream,
                     GCancellable               *cancellable,
                     GError                    **error)
{
  AccordMspdiWriter self = { .plan = plan };
  gboolean done;

  g_return_val_if_fail (ACCORD_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (options != NULL, FALSE);

  self.settings = accord_plan_get_root (plan);
  self.schedule = _accord_project_schedule_new (plan);
  self.text = g_string_new (NULL);
  self.minutes_per_day
    = (int) lround (60
                    * MIN (accord_entity_get_number (
                             self.settings, ACCORD_SETTINGS_HOURS_PER_DAY),
                           24 - ACCORD_MSPDI_FIRST_HOUR));
  self.task_uids = g_hash_table_new (NULL, NULL);
  self.person_uids = g_hash_table_new (NULL, NULL);
  self.calendar_uids = g_hash_table_new (NULL, NULL);
  write_project (&self);
  done = g_output_stream_write_all (stream, self.text->str, self.text->len,
                                    NULL, cancellable, error);
  g_hash_table_unref (self.calendar_uids);
  g_hash_table_unref (self.person_uids);
  g_hash_table_unref (self.task_uids);
  g_string_free (self.text, TRUE);
  _accord_project_schedule_free (self.schedule);

  return done;
}

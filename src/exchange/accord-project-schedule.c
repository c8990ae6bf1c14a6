/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The features of a plan as a project program would schedule them: each as
 * soon as what it waits for allows, with the likely effort, and without a look
 * at who else needs the same people. This is what such a program shows before
 * it levels; our own dates come from the forecast.
 *
 * Features stand in the order of the queue, under what they are part of. One
 * with several parts, or with features that are part of it, is a summary.
 */

#include "config.h"

#include "accord-project-schedule-private.h"

#include "accord-calendar.h"
#include "accord-choices.h"
#include "accord-dependency.h"
#include "accord-feature.h"
#include "accord-holiday.h"
#include "accord-part.h"
#include "accord-settings.h"

#include <math.h>

/* When a feature begins and ends; both NAN while that is being found out. */
typedef struct
{
  double start;
  double finish;
} Span;

struct _AccordProjectSchedule
{
  AccordPlan *plan;
  AccordDay start;
  AccordWorkingDays *days;
  GHashTable *spans; /* AccordEntity → Span */
  GPtrArray *tasks;  /* AccordProjectTask */
};

static Span *find_span (AccordProjectSchedule *self, AccordEntity *feature);

static gboolean
is_dropped (AccordEntity *feature)
{
  return accord_entity_get_choice (feature, ACCORD_FEATURE_STATUS)
         == ACCORD_FEATURE_STATUS_DROPPED;
}

static gboolean
is_done (AccordEntity *feature)
{
  return accord_entity_get_choice (feature, ACCORD_FEATURE_STATUS)
         == ACCORD_FEATURE_STATUS_DONE;
}

static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  AccordEntity *one = *(AccordEntity *const *) a;
  AccordEntity *other = *(AccordEntity *const *) b;
  gint64 first = accord_entity_get_integer (one, ACCORD_PART_STEP);
  gint64 second = accord_entity_get_integer (other, ACCORD_PART_STEP);

  if (first != second)
    return first < second ? -1 : 1;

  return accord_entity_get_id (one) < accord_entity_get_id (other) ? -1 : 1;
}

static GPtrArray *
list_parts (AccordEntity *feature)
{
  GPtrArray *parts = accord_entity_list_referrers (feature, ACCORD_TYPE_PART,
                                                   ACCORD_PART_FEATURE);

  g_ptr_array_sort (parts, compare_parts);
  return parts;
}

static double
number_or (AccordEntity *entity,
           guint         field,
           double        otherwise)
{
  return accord_entity_has_value (entity, field)
           ? accord_entity_get_number (entity, field)
           : otherwise;
}

static double
done_of (AccordEntity *part)
{
  AccordEntity *feature
    = accord_entity_get_referred (part, ACCORD_PART_FEATURE);
  double done = accord_entity_get_number (part, ACCORD_PART_DONE_EFFORT);

  return is_done (feature) ? number_or (
           part, ACCORD_PART_ACTUAL_EFFORT,
           MAX (done, number_or (part, ACCORD_PART_ESTIMATE_LIKELY, 0)))
                           : done;
}

/* What is done and what is left; where nobody said that, the estimate. */
static double
effort_of (AccordEntity *part)
{
  double done = done_of (part);
  double estimate = number_or (part, ACCORD_PART_ESTIMATE_LIKELY, 0);

  if (is_done (accord_entity_get_referred (part, ACCORD_PART_FEATURE)))
    return done;

  return done
         + number_or (part, ACCORD_PART_REMAINING_LIKELY,
                      MAX (estimate - done, 0));
}

static double
length_of (AccordEntity *part)
{
  return effort_of (part)
         / (double) accord_entity_get_integer (part, ACCORD_PART_PEOPLE);
}

/* Parts of one step go on together, steps one after the other. */
static double
length_of_parts (GPtrArray *parts,
                 gint64     before_step)
{
  double sum = 0, longest = 0;
  gint64 step = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      gint64 its
        = accord_entity_get_integer (parts->pdata[i], ACCORD_PART_STEP);

      if (its >= before_step)
        break;
      if (its != step)
        {
          sum += longest;
          longest = 0;
          step = its;
        }
      longest = MAX (longest, length_of (parts->pdata[i]));
    }

  return sum + longest;
}

/* The earliest start that one dependency allows for something of @length. */
static double
bound_by (AccordProjectSchedule *self,
          AccordEntity          *dependency,
          double                 length)
{
  AccordEntity *before
    = accord_entity_get_referred (dependency, ACCORD_DEPENDENCY_PREDECESSOR);
  double lag = accord_entity_get_number (dependency, ACCORD_DEPENDENCY_LAG);
  Span *span;

  if (before == NULL || is_dropped (before))
    return 0;

  span = find_span (self, before);
  switch (accord_entity_get_choice (dependency, ACCORD_DEPENDENCY_TYPE))
    {
    case ACCORD_DEPENDENCY_TYPE_START_START:
      return span->start + lag;
    case ACCORD_DEPENDENCY_TYPE_FINISH_FINISH:
      return span->finish + lag - length;
    case ACCORD_DEPENDENCY_TYPE_START_FINISH:
      return span->start + lag - length;
    case ACCORD_DEPENDENCY_TYPE_FINISH_START:
    default:
      return span->finish + lag;
    }
}

static double
earliest_of (AccordProjectSchedule *self,
             AccordEntity          *feature)
{
  AccordDay day
    = accord_entity_get_day (feature, ACCORD_FEATURE_EARLIEST_START);

  if (day == ACCORD_DAY_NONE || day <= self->start)
    return 0;

  return accord_working_days_count (
    self->days, self->start, accord_working_days_snap (self->days, day, 1));
}

static double
find_start (AccordProjectSchedule *self,
            AccordEntity          *feature,
            double                 length)
{
  g_autoptr (GPtrArray) links = accord_entity_list_referrers (
    feature, ACCORD_TYPE_DEPENDENCY, ACCORD_DEPENDENCY_SUCCESSOR);
  AccordEntity *parent
    = accord_entity_get_referred (feature, ACCORD_FEATURE_PARENT);
  double start = earliest_of (self, feature);

  /* What is being asked just now waits for something of its own, which the plan
   * allows; it gives nothing. fmax() passes over that. */
  for (guint i = 0; i < links->len; i++)
    start = fmax (start, bound_by (self, links->pdata[i], length));
  if (parent != NULL && !is_dropped (parent))
    start = fmax (start, find_span (self, parent)->start);

  return start;
}

static Span *
find_span (AccordProjectSchedule *self,
           AccordEntity          *feature)
{
  Span *span = g_hash_table_lookup (self->spans, feature);
  g_autoptr (GPtrArray) parts = NULL;
  double length;

  if (span != NULL)
    return span;

  span = g_new (Span, 1);
  span->start = span->finish = NAN;
  g_hash_table_insert (self->spans, feature, span);
  parts = list_parts (feature);
  length = length_of_parts (parts, G_MAXINT64);
  span->start = is_done (feature) ? 0 : find_start (self, feature, length);
  span->finish = span->start + length;

  return span;
}

static AccordProjectTask *
add_task (AccordProjectSchedule *self,
          AccordEntity          *feature,
          AccordEntity          *part,
          guint                  level)
{
  AccordProjectTask *task = g_new0 (AccordProjectTask, 1);

  task->feature = feature;
  task->part = part;
  task->level = level;
  task->start = find_span (self, feature)->start;
  task->finish = find_span (self, feature)->finish;
  if (part != NULL)
    {
      task->effort = effort_of (part);
      task->done = done_of (part);
    }
  g_ptr_array_add (self->tasks, task);

  return task;
}

static void
add_parts (AccordProjectSchedule *self,
           AccordProjectTask     *above,
           GPtrArray             *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      AccordEntity *part = parts->pdata[i];
      AccordProjectTask *task
        = add_task (self, above->feature, part, above->level + 1);

      task->is_part = TRUE;
      task->start += length_of_parts (
        parts, accord_entity_get_integer (part, ACCORD_PART_STEP));
      task->finish = task->start + length_of (part);
    }
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (accord_entity_get_rank (*(AccordEntity *const *) a),
                    accord_entity_get_rank (*(AccordEntity *const *) b));
}

/* Adds @feature and what is part of it; tells when the last of them ends. */
static double
add_feature (AccordProjectSchedule *self,
             AccordEntity          *feature,
             guint                  level)
{
  g_autoptr (GPtrArray) parts = list_parts (feature);
  g_autoptr (GPtrArray) children = accord_entity_list_referrers (
    feature, ACCORD_TYPE_FEATURE, ACCORD_FEATURE_PARENT);
  gboolean is_summary = parts->len > 1 || children->len > 0;
  AccordProjectTask *task
    = add_task (self, feature,
                parts->len == 1 && !is_summary ? parts->pdata[0] : NULL, level);

  task->is_summary = is_summary;
  if (!is_summary)
    return task->finish;

  add_parts (self, task, parts);
  g_ptr_array_sort (children, compare_ranks);
  for (guint i = 0; i < children->len; i++)
    if (!is_dropped (children->pdata[i]))
      {
        double finish = add_feature (self, children->pdata[i], level + 1);

        task->finish = MAX (task->finish, finish);
      }

  return task->finish;
}

static AccordWorkingDays *
read_calendar (AccordEntity *calendar)
{
  g_autoptr (GPtrArray) holidays = accord_entity_list_referrers (
    calendar, ACCORD_TYPE_HOLIDAY, ACCORD_HOLIDAY_CALENDAR);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (AccordDay));

  for (guint i = 0; i < holidays->len; i++)
    for (AccordDay day
         = accord_entity_get_day (holidays->pdata[i], ACCORD_HOLIDAY_FIRST_DAY);
         day
         <= accord_entity_get_day (holidays->pdata[i], ACCORD_HOLIDAY_LAST_DAY);
         day++)
      g_array_append_val (days, day);

  return accord_working_days_new (
    (guint) accord_entity_get_value (calendar, ACCORD_CALENDAR_WEEKDAYS)
      .integer,
    (const AccordDay *) (gpointer) days->data, days->len);
}

/*
 * _accord_project_schedule_new:
 *
 * Returns: (transfer full): the features of @plan that were not dropped
 */
AccordProjectSchedule *
_accord_project_schedule_new (AccordPlan *plan)
{
  AccordProjectSchedule *self = g_new0 (AccordProjectSchedule, 1);
  AccordEntity *settings = accord_plan_get_root (plan);
  AccordEntityList *features = accord_plan_get_list (plan, ACCORD_TYPE_FEATURE);
  AccordDay as_of = accord_entity_get_day (settings, ACCORD_SETTINGS_AS_OF);

  self->plan = plan;
  self->days = read_calendar (
    accord_entity_get_referred (settings, ACCORD_SETTINGS_CALENDAR));
  self->start = accord_working_days_snap (
    self->days, as_of != ACCORD_DAY_NONE ? as_of : accord_day_today (), 1);
  self->spans = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->tasks = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < accord_entity_list_get_size (features); i++)
    {
      AccordEntity *feature = accord_entity_list_get (features, i);
      AccordEntity *parent
        = accord_entity_get_referred (feature, ACCORD_FEATURE_PARENT);

      if (!is_dropped (feature) && (parent == NULL || is_dropped (parent)))
        add_feature (self, feature, 1);
    }

  return self;
}

void
_accord_project_schedule_free (AccordProjectSchedule *self)
{
  accord_working_days_unref (self->days);
  g_hash_table_unref (self->spans);
  g_ptr_array_unref (self->tasks);
  g_free (self);
}

/*
 * _accord_project_schedule_get_tasks:
 *
 * Returns: (transfer none) (element-type AccordProjectTask): the lines, each
 *   summary before what is under it
 */
GPtrArray *
_accord_project_schedule_get_tasks (AccordProjectSchedule *self)
{
  return self->tasks;
}

AccordDay
_accord_project_schedule_get_start (AccordProjectSchedule *self)
{
  return self->start;
}

AccordWorkingDays *
_accord_project_schedule_get_days (AccordProjectSchedule *self)
{
  return self->days;
}

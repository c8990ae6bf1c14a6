/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A project into records: resources who work become people of one team, which
 * is called as the project; tasks become features, links dependencies. Summary
 * tasks become features too, that others are part of, without work of their
 * own. Milestones have no work. Where several people work on a task, the work
 * of each is a part of the feature.
 */

#include "config.h"

#include "accord-mspdi-records-private.h"

#include <math.h>
#include <string.h>

/* Of a lag: tenths of a minute. */
#define LAG_PER_MINUTE 10.0

/* The type of a resource who is a person. */
#define RESOURCE_WORK 1

/* Constraints on the start: must start on, start no earlier than. */
#define MUST_START_ON    2
#define START_NO_EARLIER 4

typedef struct
{
  const AccordMspdi *project;
  const char *name;
  const char *team;
  AccordProblems *problems;
  GPtrArray *records;
  GHashTable *tasks;     /* uid → AccordMspdiTask */
  GHashTable *resources; /* uid → AccordMspdiResource: people */
  GHashTable *workers;   /* uid of a task → GPtrArray of AccordMspdiAssignment */
  GHashTable *calendars; /* char *: ids of those with a record */
  AccordWorkingDays *days; /* the project's, or NULL */
} Converter;

/*
 * _accord_mspdi_dup_source:
 * @name: of the file
 *
 * Returns: (transfer full): what the numbers of tasks and resources belong to:
 *   each project counts from 1
 */
char *
_accord_mspdi_dup_source (const AccordMspdi *project,
                          const char        *name)
{
  return g_strconcat (
    "ms-project:", project->name != NULL ? project->name : name, NULL);
}

static void
add_text (AccordRecord *record,
          const char   *property,
          const char   *text)
{
  if (text != NULL && *text != '\0')
    mspdi_add_value (record, property)->text = g_strdup (text);
}

static void
add_day (AccordRecord *record,
         const char   *property,
         AccordDay     day)
{
  if (day != ACCORD_DAY_NONE)
    mspdi_add_value (record, property)->day = day;
}

/* @minutes of work as person-days; a negative number says nothing. */
static void
add_work (const Converter *self,
          AccordRecord    *record,
          const char      *property,
          double           minutes)
{
  if (minutes >= 0)
    mspdi_add_value (record, property)->number
      = minutes / self->project->minutes_per_day;
}

static char *
task_id (int uid)
{
  return g_strdup_printf ("task %d", uid);
}

static char *
resource_id (int uid)
{
  return g_strdup_printf ("resource %d", uid);
}

static AccordRecord *
add_record (Converter        *self,
            AccordTargetKind  kind,
            const char       *id)
{
  AccordRecord *record = accord_record_new (kind, self->name, 0);

  add_text (record, "external-id", id);
  g_ptr_array_add (self->records, record);
  return record;
}

/* Lets the calendar @uid hold, where it says more than @base_uid. */
static void
add_calendar (Converter    *self,
              AccordRecord *record,
              int           uid,
              int           base_uid)
{
  g_autofree char *id
    = _accord_mspdi_dup_calendar_id (self->project, uid, base_uid);

  if (id == NULL)
    return;

  add_text (record, "calendar", id);
  if (g_hash_table_add (self->calendars, g_steal_pointer (&id)))
    _accord_mspdi_add_calendar_record (self->project, uid, self->name,
                                       self->problems, self->records);
}

/* The team has a record of its own where there is more to say than its name,
 * which is its id whoever mentions it. */
static void
convert_team (Converter *self)
{
  int uid = self->project->calendar_uid;
  g_autofree char *id
    = _accord_mspdi_dup_calendar_id (self->project, uid, ACCORD_MSPDI_NO_UID);
  AccordRecord *record;

  if (id == NULL)
    return;

  record = add_record (self, ACCORD_TARGET_TEAM, self->team);
  add_text (record, "name", self->team);
  add_calendar (self, record, uid, ACCORD_MSPDI_NO_UID);
}

static gboolean
is_person (const AccordMspdiResource *resource)
{
  return resource->type == RESOURCE_WORK && resource->name != NULL;
}

static void
convert_resource (Converter                 *self,
                  const AccordMspdiResource *resource)
{
  g_autofree char *id = resource_id (resource->uid);
  AccordRecord *record;

  if (!is_person (resource))
    return;

  record = add_record (self, ACCORD_TARGET_PERSON, id);
  add_text (record, "name", resource->name);
  add_text (record, "email", resource->email);
  add_text (record, "side", "engineering");
  add_text (record, "team", self->team);
  if (resource->max_units > 0 && resource->max_units < 1)
    mspdi_add_value (record, "share")->number = resource->max_units;
  add_calendar (self, record, resource->calendar_uid,
                self->project->calendar_uid);
}

static const char *
status_of (const AccordMspdiTask *task)
{
  if (task->percent_complete >= 100)
    return "done";

  return task->percent_complete > 0 || task->actual_work > 0 ? "doing" : "open";
}

static const AccordMspdiResource *
find_worker (Converter                   *self,
             const AccordMspdiAssignment *assignment)
{
  return g_hash_table_lookup (self->resources,
                              GINT_TO_POINTER (assignment->resource_uid));
}

static void
add_remaining (Converter    *self,
               AccordRecord *record,
               double        remaining,
               double        work,
               int           percent)
{
  if (percent > 0 && percent < 100)
    add_work (self, record, "remaining",
              remaining >= 0 ? remaining : work * (100 - percent) / 100);
}

/* What one of several people does of a task. */
static void
convert_assignment (Converter                   *self,
                    const AccordMspdiTask       *task,
                    const AccordMspdiAssignment *assignment)
{
  g_autofree char *id
    = assignment->uid != ACCORD_MSPDI_NO_UID
        ? g_strdup_printf ("assignment %d", assignment->uid)
        : g_strdup_printf ("task %d, resource %d", task->uid,
                           assignment->resource_uid);
  g_autofree char *feature = task_id (task->uid);
  const char *name = find_worker (self, assignment)->name;
  AccordRecord *record = add_record (self, ACCORD_TARGET_PART, id);

  add_text (record, "name", name);
  add_text (record, "feature", feature);
  add_text (record, "team", self->team);
  add_text (record, "assignee", name);
  if (assignment->work > 0)
    add_work (self, record, "estimate-likely", assignment->work);
  if (assignment->actual_work > 0)
    add_work (self, record, "done-effort", assignment->actual_work);
  add_remaining (self, record, assignment->remaining_work, assignment->work,
                 task->percent_complete);
}

static void
convert_assignments (Converter             *self,
                     const AccordMspdiTask *task,
                     GPtrArray             *workers)
{
  for (guint i = 0; i < workers->len; i++)
    convert_assignment (self, task, workers->pdata[i]);
}

/* Work that nobody is assigned to has none said; then its length counts. */
static void
add_efforts (Converter             *self,
             AccordRecord          *record,
             const AccordMspdiTask *task)
{
  GPtrArray *workers
    = g_hash_table_lookup (self->workers, GINT_TO_POINTER (task->uid));
  double work = task->work > 0 ? task->work : task->duration;

  if (task->is_milestone || task->is_summary || !(work > 0))
    return;
  if (workers != NULL && workers->len > 1)
    {
      convert_assignments (self, task, workers);
      return;
    }

  add_work (self, record, "estimate-likely", work);
  if (task->actual_work > 0)
    add_work (self, record, "done-effort", task->actual_work);
  add_remaining (self, record, task->remaining_work, work,
                 task->percent_complete);
  add_text (record, "team", self->team);
  if (workers != NULL)
    add_text (record, "assignee", find_worker (self, workers->pdata[0])->name);
}

static void
add_task_days (AccordRecord          *record,
               const AccordMspdiTask *task)
{
  gboolean is_open = task->percent_complete == 0;

  if (!is_open)
    add_day (record, "start", task->start);
  else if (task->constraint_type == START_NO_EARLIER
           || task->constraint_type == MUST_START_ON)
    add_day (record, "start", task->constraint_date);
  if (task->percent_complete >= 100)
    add_day (record, "done-on", task->finish);
  add_day (record, "due", task->deadline);
}

/* Whether the unit counts time by the clock: elapsed minutes, hours, days, weeks
 * or months, also where they are only estimated. */
static gboolean
is_elapsed (int format)
{
  return (format >= 4 && format <= 12 && format % 2 == 0)
         || (format >= 36 && format <= 44 && format % 2 == 0);
}

/* The working days in so many days from the day that the link sets out from;
 * where that is not known, five of seven are. */
static double
count_working (Converter             *self,
               const AccordMspdiLink *link,
               double                 days)
{
  const AccordMspdiTask *task = g_hash_table_lookup (
    self->tasks, GINT_TO_POINTER (link->predecessor_uid));
  gboolean is_start = link->type == ACCORD_MSPDI_LINK_SS
                      || link->type == ACCORD_MSPDI_LINK_SF;
  AccordDay from = task == NULL ? ACCORD_DAY_NONE
                   : is_start   ? task->start
                                : task->finish;
  AccordDay until = from != ACCORD_DAY_NONE
                      ? accord_day_add (from, (int) lround (days))
                      : ACCORD_DAY_NONE;

  if (until == ACCORD_DAY_NONE || self->days == NULL)
    return days * 5 / 7;

  /* From an evening to an evening, or from a morning to a morning. */
  return is_start ? accord_working_days_count (self->days, from, until)
                  : accord_working_days_count (self->days,
                                               accord_day_add (from, 1),
                                               accord_day_add (until, 1));
}

/* In working days. */
static double
lag_of (Converter             *self,
        const AccordMspdiLink *link)
{
  double minutes = link->lag / LAG_PER_MINUTE;

  if (!is_elapsed (link->lag_format))
    return minutes / self->project->minutes_per_day;

  return count_working (self, link, minutes / (24 * 60));
}

static void
convert_links (Converter             *self,
               const AccordMspdiTask *task)
{
  static const char *const types[] = { "FF", "FS", "SF", "SS" };
  g_autofree char *successor = task_id (task->uid);

  for (guint i = 0; i < task->links->len; i++)
    {
      const AccordMspdiLink *link
        = &g_array_index (task->links, AccordMspdiLink, i);
      g_autofree char *predecessor = task_id (link->predecessor_uid);
      AccordRecord *record = add_record (self, ACCORD_TARGET_DEPENDENCY, NULL);

      add_text (record, "predecessor", predecessor);
      add_text (record, "successor", successor);
      if (link->type >= 0 && link->type < (int) G_N_ELEMENTS (types))
        add_text (record, "type", types[link->type]);
      mspdi_add_value (record, "lag")->number = lag_of (self, link);
    }
}

static void
convert_task (Converter             *self,
              const AccordMspdiTask *task)
{
  g_autofree char *id = task_id (task->uid);
  const AccordMspdiTask *parent = g_hash_table_lookup (
    self->tasks, GINT_TO_POINTER (task->parent_uid));
  AccordRecord *record;

  /* The project itself is the plan, or a part of it. */
  if (task->outline_level == 0 || task->name == NULL)
    return;

  record = add_record (self, ACCORD_TARGET_FEATURE, id);
  add_text (record, "title", task->name);
  add_text (record, "notes", task->notes);
  add_text (record, "status", status_of (task));
  if (parent != NULL && parent->outline_level > 0)
    {
      g_autofree char *above = task_id (parent->uid);

      add_text (record, "parent", above);
    }
  add_efforts (self, record, task);
  add_task_days (record, task);
  convert_links (self, task);
}

/* What to call the team where the project itself has no title or name. */
static char *
dup_team (const AccordMspdi *project,
          const char        *name)
{
  const char *title = project->title != NULL ? project->title : project->name;
  char *team = g_strdup (title != NULL ? title : name);

  if (g_str_has_suffix (team, ".xml"))
    team[strlen (team) - strlen (".xml")] = '\0';

  return team;
}

/* Two tasks of one number are told elsewhere; the first counts. */
static void
index_tasks (Converter *self)
{
  for (guint i = self->project->tasks->len; i > 0; i--)
    {
      AccordMspdiTask *task = self->project->tasks->pdata[i - 1];

      g_hash_table_insert (self->tasks, GINT_TO_POINTER (task->uid), task);
    }
}

/* Finds out who works on what. */
static void
index_workers (Converter *self)
{
  const AccordMspdi *project = self->project;

  for (guint i = project->resources->len; i > 0; i--)
    {
      AccordMspdiResource *resource = project->resources->pdata[i - 1];

      if (is_person (resource))
        g_hash_table_insert (self->resources, GINT_TO_POINTER (resource->uid),
                             resource);
    }
  for (guint i = 0; i < project->assignments->len; i++)
    {
      AccordMspdiAssignment *assignment = project->assignments->pdata[i];
      gpointer task = GINT_TO_POINTER (assignment->task_uid);
      GPtrArray *workers = g_hash_table_lookup (self->workers, task);

      if (find_worker (self, assignment) == NULL)
        continue;
      if (workers == NULL)
        {
          workers = g_ptr_array_new ();
          g_hash_table_insert (self->workers, task, workers);
        }
      g_ptr_array_add (workers, assignment);
    }
}

/*
 * _accord_mspdi_to_records:
 * @name: of the file
 * @problems: what is left out is told here
 *
 * Returns: (transfer full) (element-type AccordRecord): what is in @project
 */
GPtrArray *
_accord_mspdi_to_records (const AccordMspdi *project,
                          const char        *name,
                          AccordProblems    *problems)
{
  g_autofree char *team = dup_team (project, name);
  g_autoptr (GHashTable) tasks = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) resources = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) workers = g_hash_table_new_full (
    NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) calendars
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (AccordWorkingDays) days
    = accord_mspdi_dup_working_days (project, project->calendar_uid);
  Converter self = {
    .project = project,
    .name = name,
    .team = team,
    .problems = problems,
    .records
    = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_record_unref),
    .tasks = tasks,
    .resources = resources,
    .workers = workers,
    .calendars = calendars,
    .days = days,
  };

  index_tasks (&self);
  index_workers (&self);
  convert_team (&self);
  for (guint i = 0; i < project->resources->len; i++)
    convert_resource (&self, project->resources->pdata[i]);
  for (guint i = 0; i < project->tasks->len; i++)
    convert_task (&self, project->tasks->pdata[i]);

  return self.records;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A project into records: resources who work become people of one team, which
 * is called as the project; tasks become features, links dependencies. Summary
 * tasks become features too, that others are part of, without work of their
 * own. Milestones have no work.
 */

#include "config.h"

#include "accord-mspdi-records-private.h"

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
  GPtrArray *records;
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

static AccordRecordValue *
add_value (AccordRecord *record,
           const char   *property)
{
  return accord_record_add (
    record,
    accord_target_find (accord_record_get_kind (record), property, NULL));
}

static void
add_text (AccordRecord *record,
          const char   *property,
          const char   *text)
{
  if (text != NULL && *text != '\0')
    add_value (record, property)->text = g_strdup (text);
}

static void
add_day (AccordRecord *record,
         const char   *property,
         AccordDay     day)
{
  if (day != ACCORD_DAY_NONE)
    add_value (record, property)->day = day;
}

/* @minutes of work as person-days; a negative number says nothing. */
static void
add_work (const Converter *self,
          AccordRecord    *record,
          const char      *property,
          double           minutes)
{
  if (minutes >= 0)
    add_value (record, property)->number
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

static void
convert_resource (Converter                 *self,
                  const AccordMspdiResource *resource)
{
  g_autofree char *id = resource_id (resource->uid);
  AccordRecord *record;

  if (resource->type != RESOURCE_WORK || resource->name == NULL)
    return;

  record = add_record (self, ACCORD_TARGET_PERSON, id);
  add_text (record, "name", resource->name);
  add_text (record, "email", resource->email);
  add_text (record, "side", "engineering");
  add_text (record, "team", self->team);
  if (resource->max_units > 0 && resource->max_units < 1)
    add_value (record, "share")->number = resource->max_units;
}

static const char *
status_of (const AccordMspdiTask *task)
{
  if (task->percent_complete >= 100)
    return "done";

  return task->percent_complete > 0 || task->actual_work > 0 ? "doing" : "open";
}

static void
add_assignee (Converter             *self,
              AccordRecord          *record,
              const AccordMspdiTask *task)
{
  for (guint i = 0; i < self->project->assignments->len; i++)
    {
      const AccordMspdiAssignment *assignment
        = self->project->assignments->pdata[i];
      const AccordMspdiResource *resource
        = accord_mspdi_find_resource (self->project, assignment->resource_uid);

      if (assignment->task_uid != task->uid || resource == NULL
          || resource->type != RESOURCE_WORK || resource->name == NULL)
        continue;
      add_text (record, "assignee", resource->name);
      return;
    }
}

/* Work that nobody is assigned to has none said; then its length counts. */
static void
add_efforts (Converter             *self,
             AccordRecord          *record,
             const AccordMspdiTask *task)
{
  double work = task->work > 0 ? task->work : task->duration;

  if (task->is_milestone || task->is_summary || !(work > 0))
    return;

  add_work (self, record, "estimate-likely", work);
  if (task->actual_work > 0)
    add_work (self, record, "done-effort", task->actual_work);
  if (task->percent_complete > 0 && task->percent_complete < 100)
    add_work (self, record, "remaining",
              task->remaining_work >= 0
                ? task->remaining_work
                : work * (100 - task->percent_complete) / 100);
  add_text (record, "team", self->team);
  add_assignee (self, record, task);
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
      add_value (record, "lag")->number
        = link->lag / LAG_PER_MINUTE / self->project->minutes_per_day;
    }
}

static void
convert_task (Converter             *self,
              const AccordMspdiTask *task)
{
  g_autofree char *id = task_id (task->uid);
  const AccordMspdiTask *parent
    = accord_mspdi_find_task (self->project, task->parent_uid);
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

/*
 * _accord_mspdi_to_records:
 * @name: of the file
 *
 * Returns: (transfer full) (element-type AccordRecord): what is in @project
 */
GPtrArray *
_accord_mspdi_to_records (const AccordMspdi *project,
                          const char        *name)
{
  g_autofree char *team = dup_team (project, name);
  Converter self = {
    .project = project,
    .name = name,
    .team = team,
    .records
    = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_record_unref),
  };

  for (guint i = 0; i < project->resources->len; i++)
    convert_resource (&self, project->resources->pdata[i]);
  for (guint i = 0; i < project->tasks->len; i++)
    convert_task (&self, project->tasks->pdata[i]);

  return self.records;
}

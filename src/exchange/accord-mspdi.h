/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-problem.h"
#include "accord-working-days.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** ACCORD_MSPDI_NO_UID: no such thing. */
#define ACCORD_MSPDI_NO_UID (-1)

/**
 * AccordMspdiLinkType:
 * @ACCORD_MSPDI_LINK_FF: they finish together
 * @ACCORD_MSPDI_LINK_FS: one starts when the other has finished
 * @ACCORD_MSPDI_LINK_SF: one finishes when the other has started
 * @ACCORD_MSPDI_LINK_SS: they start together
 *
 * What a link ties together, numbered as in the files.
 */
typedef enum
{
  ACCORD_MSPDI_LINK_FF,
  ACCORD_MSPDI_LINK_FS,
  ACCORD_MSPDI_LINK_SF,
  ACCORD_MSPDI_LINK_SS,
} AccordMspdiLinkType;

/**
 * AccordMspdiException:
 * @from: its first day
 * @to: its last day
 * @is_working: whether these days are worked
 * @name: (nullable): what they are called
 */
typedef struct
{
  AccordDay from;
  AccordDay to;
  gboolean is_working;
  char *name;
} AccordMspdiException;

/**
 * AccordMspdiCalendar:
 * @uid: its number
 * @name: (nullable): its name
 * @base_uid: the calendar whose days it has but for its own, or
 *   %ACCORD_MSPDI_NO_UID
 * @set_weekdays: the weekdays that it says something about; bit 0 is Monday
 * @weekdays: those of them that are worked
 * @exceptions: (element-type AccordMspdiException): days unlike the others
 */
typedef struct
{
  int uid;
  char *name;
  int base_uid;
  guint set_weekdays;
  guint weekdays;
  GArray *exceptions;
} AccordMspdiCalendar;

/**
 * AccordMspdiLink:
 * @predecessor_uid: the task that comes first
 * @type: what is tied together
 * @lag: what lies between, in tenths of a minute of working time; negative
 *   for a lead
 * @lag_format: the unit that it was entered in
 */
typedef struct
{
  int predecessor_uid;
  int type;
  int lag;
  int lag_format;
} AccordMspdiLink;

/**
 * AccordMspdiTask:
 * @uid: its number
 * @id: its place in the list
 * @parent_uid: the task that it is a part of, by the outline, or
 *   %ACCORD_MSPDI_NO_UID
 * @outline_level: 0 for the project itself, 1 for what lies directly in it
 * @name: (nullable): its name
 * @notes: (nullable): what was noted
 * @start: its first day, or %ACCORD_DAY_NONE
 * @finish: its last day, or %ACCORD_DAY_NONE
 * @deadline: the day after which it is late, or %ACCORD_DAY_NONE
 * @constraint_type: 0 to 7: as soon as possible, as late as possible, must
 *   start on, must finish on, start no earlier, start no later, finish no
 *   earlier, finish no later than
 * @constraint_date: the day of the constraint, or %ACCORD_DAY_NONE
 * @duration: minutes of working time, or −1 where it is not said
 * @work: minutes of people's work, or −1
 * @actual_work: minutes of it that are done, or −1
 * @remaining_work: minutes of it that are left, or −1
 * @percent_complete: 0 to 100
 * @priority: 0 to 1000; 500 is usual
 * @is_null: an empty line of the list; never true of a task in #AccordMspdi
 * @is_milestone: whether it only marks a date
 * @is_summary: whether it is made of other tasks
 * @links: (element-type AccordMspdiLink): what it waits for
 */
typedef struct
{
  int uid;
  int id;
  int parent_uid;
  int outline_level;
  char *name;
  char *notes;
  AccordDay start;
  AccordDay finish;
  AccordDay deadline;
  int constraint_type;
  AccordDay constraint_date;
  double duration;
  double work;
  double actual_work;
  double remaining_work;
  int percent_complete;
  int priority;
  gboolean is_null;
  gboolean is_milestone;
  gboolean is_summary;
  GArray *links;
} AccordMspdiTask;

/**
 * AccordMspdiResource:
 * @uid: its number
 * @name: (nullable): its name
 * @email: (nullable): its address
 * @type: 0 material, 1 work (a person), 2 cost
 * @max_units: how much of it there is: 1 is one person full time
 * @calendar_uid: its calendar, or %ACCORD_MSPDI_NO_UID
 * @is_null: an empty line of the list; never true in #AccordMspdi
 */
typedef struct
{
  int uid;
  char *name;
  char *email;
  int type;
  double max_units;
  int calendar_uid;
  gboolean is_null;
} AccordMspdiResource;

/**
 * AccordMspdiAssignment:
 * @uid: its number
 * @task_uid: what is worked on
 * @resource_uid: who works; a number that no resource has for nobody
 * @units: with how much of their time
 * @work: minutes of work, or −1
 * @actual_work: minutes of it that are done, or −1
 * @remaining_work: minutes of it that are left, or −1
 */
typedef struct
{
  int uid;
  int task_uid;
  int resource_uid;
  double units;
  double work;
  double actual_work;
  double remaining_work;
} AccordMspdiAssignment;

/**
 * AccordMspdi:
 * @name: (nullable): the project's name
 * @title: (nullable): its title
 * @currency: (nullable): an ISO 4217 code
 * @start: its first day, or %ACCORD_DAY_NONE
 * @finish: its last day, or %ACCORD_DAY_NONE
 * @minutes_per_day: minutes of a working day
 * @minutes_per_week: minutes of a working week
 * @calendar_uid: its calendar, or %ACCORD_MSPDI_NO_UID
 * @calendars: (element-type AccordMspdiCalendar): its calendars
 * @tasks: (element-type AccordMspdiTask): its tasks, in their order; empty
 *   lines of the list left out
 * @resources: (element-type AccordMspdiResource): its resources
 * @assignments: (element-type AccordMspdiAssignment): who works on what
 *
 * A project as MS Project writes it in XML.
 */
typedef struct
{
  char *name;
  char *title;
  char *currency;
  AccordDay start;
  AccordDay finish;
  int minutes_per_day;
  int minutes_per_week;
  int calendar_uid;
  GPtrArray *calendars;
  GPtrArray *tasks;
  GPtrArray *resources;
  GPtrArray *assignments;
} AccordMspdi;

AccordMspdi               *accord_mspdi_read          (GFile             *file,
                                                       AccordProblems    *problems,
                                                       GCancellable      *cancellable,
                                                       GError           **error);
AccordMspdi               *accord_mspdi_parse         (const guint8      *data,
                                                       gsize              length,
                                                       const char        *name,
                                                       AccordProblems    *problems,
                                                       GError           **error);
void                       accord_mspdi_free          (AccordMspdi       *self);
const AccordMspdiTask     *accord_mspdi_find_task     (const AccordMspdi *self,
                                                       int                uid);
const AccordMspdiResource *accord_mspdi_find_resource (const AccordMspdi *self,
                                                       int                uid);
AccordWorkingDays         *accord_mspdi_dup_working_days (const AccordMspdi *self,
                                                          int             calendar_uid);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordMspdi, accord_mspdi_free)

G_END_DECLS

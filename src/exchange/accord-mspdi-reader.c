/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MS Project XML into plain structs, with GMarkup.
 *
 * The format: Microsoft, "Project XML Data Interchange Schema". Real files have
 * the namespace `http://schemas.microsoft.com/project`, its 2007 schema says
 * `…/project/2007`; both are accepted, and so is a prefix. What is read stands
 * in tables: which element opens which thing, and which of its children fill
 * which member. Everything else in the file is passed over.
 *
 * GMarkup knows no entities but the five of XML, so a file cannot grow by
 * them; depth, size, and the number of things are limited here.
 *
 * A calendar's exceptions are in the file twice: as `Exceptions`, which may
 * recur by rules, and, day by day, as weekdays of the type 0. The latter are
 * taken where there are any; only the former have names.
 */

#include "config.h"

#include "accord-mspdi-field-private.h"
#include "accord-mspdi-private.h"

#include "accord-error.h"
#include "accord-load-private.h"
#include "accord-witness-private.h"
#include "accord-xml-text-private.h"

#include <glib/gi18n-lib.h>
#include <stddef.h>
#include <string.h>

#define MAX_BYTES  ((gsize) 64 << 20)
#define MAX_TEXT   ((gsize) 1 << 20)
#define MAX_DEPTH  32
#define MAX_THINGS 200000

#define NAMESPACE "http://schemas.microsoft.com/project"

/* The things that elements stand for. */
typedef enum
{
  THING_NONE,
  THING_PROJECT,
  THING_CALENDAR,
  THING_WEEKDAY,
  THING_EXCEPTION,
  THING_PERIOD,
  THING_TASK,
  THING_LINK,
  THING_RESOURCE,
  THING_ASSIGNMENT,
  N_THINGS,
} Thing;

/* A weekday, an exception, or the period of either, while it is read. */
typedef struct
{
  int day_type;
  gboolean is_working;
  int type;
  char *name;
  AccordDay from;
  AccordDay to;
} Days;

#define FIELD(owner, member, element, type)                                   \
  { element, ACCORD_MSPDI_FIELD_##type, offsetof (owner, member) }

static const AccordMspdiField project_fields[] = {
  FIELD (AccordMspdi, name, "Name", TEXT),
  FIELD (AccordMspdi, title, "Title", TEXT),
  FIELD (AccordMspdi, currency, "CurrencyCode", TEXT),
  FIELD (AccordMspdi, start, "StartDate", DAY),
  FIELD (AccordMspdi, finish, "FinishDate", DAY),
  FIELD (AccordMspdi, minutes_per_day, "MinutesPerDay", INT),
  FIELD (AccordMspdi, minutes_per_week, "MinutesPerWeek", INT),
  FIELD (AccordMspdi, calendar_uid, "CalendarUID", INT),
  { NULL, 0, 0 },
};

static const AccordMspdiField calendar_fields[] = {
  FIELD (AccordMspdiCalendar, uid, "UID", INT),
  FIELD (AccordMspdiCalendar, name, "Name", TEXT),
  FIELD (AccordMspdiCalendar, base_uid, "BaseCalendarUID", INT),
  { NULL, 0, 0 },
};

static const AccordMspdiField days_fields[] = {
  FIELD (Days, day_type, "DayType", INT),
  FIELD (Days, is_working, "DayWorking", FLAG),
  FIELD (Days, type, "Type", INT),
  FIELD (Days, name, "Name", TEXT),
  { NULL, 0, 0 },
};

static const AccordMspdiField period_fields[] = {
  FIELD (Days, from, "FromDate", DAY),
  FIELD (Days, to, "ToDate", LAST_DAY),
  { NULL, 0, 0 },
};

static const AccordMspdiField task_fields[] = {
  FIELD (AccordMspdiTask, uid, "UID", INT),
  FIELD (AccordMspdiTask, id, "ID", INT),
  FIELD (AccordMspdiTask, name, "Name", TEXT),
  FIELD (AccordMspdiTask, notes, "Notes", TEXT),
  FIELD (AccordMspdiTask, is_null, "IsNull", FLAG),
  FIELD (AccordMspdiTask, outline_level, "OutlineLevel", INT),
  FIELD (AccordMspdiTask, priority, "Priority", INT),
  FIELD (AccordMspdiTask, start, "Start", DAY),
  FIELD (AccordMspdiTask, finish, "Finish", DAY),
  FIELD (AccordMspdiTask, deadline, "Deadline", DAY),
  FIELD (AccordMspdiTask, duration, "Duration", DURATION),
  FIELD (AccordMspdiTask, work, "Work", DURATION),
  FIELD (AccordMspdiTask, actual_work, "ActualWork", DURATION),
  FIELD (AccordMspdiTask, remaining_work, "RemainingWork", DURATION),
  FIELD (AccordMspdiTask, is_milestone, "Milestone", FLAG),
  FIELD (AccordMspdiTask, is_summary, "Summary", FLAG),
  FIELD (AccordMspdiTask, percent_complete, "PercentComplete", INT),
  FIELD (AccordMspdiTask, constraint_type, "ConstraintType", INT),
  FIELD (AccordMspdiTask, constraint_date, "ConstraintDate", DAY),
  { NULL, 0, 0 },
};

static const AccordMspdiField link_fields[] = {
  FIELD (AccordMspdiLink, predecessor_uid, "PredecessorUID", INT),
  FIELD (AccordMspdiLink, type, "Type", INT),
  FIELD (AccordMspdiLink, lag, "LinkLag", INT),
  FIELD (AccordMspdiLink, lag_format, "LagFormat", INT),
  { NULL, 0, 0 },
};

static const AccordMspdiField resource_fields[] = {
  FIELD (AccordMspdiResource, uid, "UID", INT),
  FIELD (AccordMspdiResource, name, "Name", TEXT),
  FIELD (AccordMspdiResource, email, "EmailAddress", TEXT),
  FIELD (AccordMspdiResource, type, "Type", INT),
  FIELD (AccordMspdiResource, is_null, "IsNull", FLAG),
  FIELD (AccordMspdiResource, max_units, "MaxUnits", NUMBER),
  FIELD (AccordMspdiResource, calendar_uid, "CalendarUID", INT),
  { NULL, 0, 0 },
};

static const AccordMspdiField assignment_fields[] = {
  FIELD (AccordMspdiAssignment, uid, "UID", INT),
  FIELD (AccordMspdiAssignment, task_uid, "TaskUID", INT),
  FIELD (AccordMspdiAssignment, resource_uid, "ResourceUID", INT),
  FIELD (AccordMspdiAssignment, units, "Units", NUMBER),
  FIELD (AccordMspdiAssignment, work, "Work", DURATION),
  FIELD (AccordMspdiAssignment, actual_work, "ActualWork", DURATION),
  FIELD (AccordMspdiAssignment, remaining_work, "RemainingWork", DURATION),
  { NULL, 0, 0 },
};

/* Which element opens which thing, by the list that it stands in. */
static const struct
{
  Thing within;
  const char *list; /* NULL: directly in the thing */
  const char *element;
  Thing thing;
  const AccordMspdiField *fields;
} openings[] = {
  { THING_NONE, NULL, "Project", THING_PROJECT, project_fields },
  { THING_PROJECT, "Calendars", "Calendar", THING_CALENDAR, calendar_fields },
  { THING_CALENDAR, "WeekDays", "WeekDay", THING_WEEKDAY, days_fields },
  { THING_CALENDAR, "Exceptions", "Exception", THING_EXCEPTION, days_fields },
  { THING_WEEKDAY, NULL, "TimePeriod", THING_PERIOD, period_fields },
  { THING_EXCEPTION, NULL, "TimePeriod", THING_PERIOD, period_fields },
  { THING_PROJECT, "Tasks", "Task", THING_TASK, task_fields },
  { THING_TASK, NULL, "PredecessorLink", THING_LINK, link_fields },
  { THING_PROJECT, "Resources", "Resource", THING_RESOURCE, resource_fields },
  { THING_PROJECT, "Assignments", "Assignment", THING_ASSIGNMENT,
    assignment_fields },
};

/* One open element. */
typedef struct
{
  Thing thing;         /* the innermost thing that is open */
  gboolean is_opening; /* whether this element is that thing */
  const AccordMspdiField *field;  /* or NULL */
  const AccordMspdiField *fields; /* of the innermost thing */
  gpointer target;     /* what its fields fill */
  char list[16];       /* the element's name, where it is no thing */
} Level;

typedef struct
{
  AccordMspdi *project;
  const char *name;
  AccordProblems *problems;
  GMarkupParseContext *context;

  Level levels[MAX_DEPTH + 1];
  int depth;
  guint n_things;
  GString *text;

  AccordMspdiCalendar *calendar;
  AccordMspdiTask *task;
  Days days;
  AccordMspdiLink link;
  gboolean has_listed_days; /* of the calendar: weekdays of the type 0 */
} Reader;

static void
tell (Reader     *self,
      const char *element,
      const char *value,
      const char *reason)
{
  int line;

  g_markup_parse_context_get_position (self->context, &line, NULL);
  accord_problems_add (self->problems, ACCORD_PROBLEM_NOTE, self->name,
                       (guint64) MAX (line, 1), 0, element, value, reason);
}

/* Makes room for a thing; what its fields fill. */
static gpointer
open_thing (Reader *self,
            Thing   thing)
{
  switch (thing)
    {
    case THING_PROJECT:
      return self->project;
    case THING_CALENDAR:
      self->has_listed_days = FALSE;
      return self->calendar = _accord_mspdi_add_calendar (self->project);
    case THING_WEEKDAY:
    case THING_EXCEPTION:
      g_free (self->days.name);
      self->days = (Days) { -1, FALSE, 1, NULL, ACCORD_DAY_NONE,
                            ACCORD_DAY_NONE };
      return &self->days;
    case THING_PERIOD:
      return &self->days;
    case THING_TASK:
      return self->task = _accord_mspdi_add_task (self->project);
    case THING_LINK:
      self->link = (AccordMspdiLink) { ACCORD_MSPDI_NO_UID,
                                       ACCORD_MSPDI_LINK_FS, 0, 7 };
      return &self->link;
    case THING_RESOURCE:
      return _accord_mspdi_add_resource (self->project);
    case THING_ASSIGNMENT:
      return _accord_mspdi_add_assignment (self->project);
    case THING_NONE:
    case N_THINGS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* The period that was read; a file that ends it before it begins means a day. */
static AccordMspdiException
take_exception (Reader *self)
{
  return (AccordMspdiException){ self->days.from,
                                 MAX (self->days.to, self->days.from),
                                 self->days.is_working,
                                 g_steal_pointer (&self->days.name) };
}

static void
close_weekday (Reader *self)
{
  const Days *days = &self->days;
  guint bit;

  if (days->day_type == 0)
    {
      if (!self->has_listed_days)
        g_array_set_size (self->calendar->exceptions, 0);
      self->has_listed_days = TRUE;
      _accord_mspdi_calendar_add (self->calendar, take_exception (self));
    }
  else if (days->day_type >= 1 && days->day_type <= 7)
    {
      /* 1 is Sunday there; bit 0 is Monday here. */
      bit = 1u << (days->day_type + 5) % 7;
      self->calendar->set_weekdays |= bit;
      if (days->is_working)
        self->calendar->weekdays |= bit;
    }
}

static void
close_exception (Reader *self)
{
  /* 1 is a range of days; the others recur by a rule. */
  if (self->has_listed_days)
    _accord_mspdi_calendar_name (self->calendar, take_exception (self));
  else if (self->days.type == 1)
    _accord_mspdi_calendar_add (self->calendar, take_exception (self));
  else
    tell (self, "Exception", self->days.name,
          _("The exception recurs by a rule, which is not read; enter its "
            "days as holidays."));
}

static void
close_link (Reader *self)
{
  AccordMspdiLink *link = &self->link;

  if (link->predecessor_uid == ACCORD_MSPDI_NO_UID || link->type < 0
      || link->type > ACCORD_MSPDI_LINK_SS)
    {
      tell (self, "PredecessorLink", self->task->name,
            _("The link has no known type or predecessor; it is left out."));
      return;
    }

  /* These are per cents of the predecessor's duration, the last two where it
   * is only estimated. */
  if ((link->lag_format == 19 || link->lag_format == 20
       || link->lag_format == 51 || link->lag_format == 52)
      && link->lag != 0)
    {
      tell (self, "LinkLag", self->task->name,
            _("The lag is a per cent of another task, which is not read; "
              "it is taken as none."));
      link->lag = 0;
    }
  g_array_append_val (self->task->links, *link);
}

static void
close_thing (Reader *self,
             Thing   thing)
{
  if (thing == THING_WEEKDAY)
    close_weekday (self);
  else if (thing == THING_EXCEPTION)
    close_exception (self);
  else if (thing == THING_LINK)
    close_link (self);
}

static const char *
local_name (const char *element)
{
  const char *colon = strchr (element, ':');

  return colon != NULL ? colon + 1 : element;
}

/* The first element says whether this is such a file at all. */
static gboolean
check_root (Reader      *self,
            const char  *element,
            const char **names,
            const char **values,
            GError     **error)
{
  g_autofree char *shown = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_has_prefix (names[i], "xmlns")
        && strcmp (local_name (element), "Project") == 0
        && g_str_has_prefix (values[i], NAMESPACE))
      return TRUE;
  if (strcmp (element, "Project") == 0 && names[0] == NULL)
    return TRUE;

  shown = _accord_text_shown (element);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _("“%s” is XML of another kind (“%s”), not a project of MS "
                 "Project; save it there as XML."),
               self->name, shown);
  return FALSE;
}

static gboolean
check_limits (Reader  *self,
              GError **error)
{
  if (self->depth < MAX_DEPTH && self->n_things < MAX_THINGS)
    return TRUE;

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _("“%s” is nested deeper, or holds more, than a project "
                 "can; choose another file."),
               self->name);
  return FALSE;
}

/* Finds out what an element is, in the level below @outer. */
static void
enter (Reader      *self,
       const Level *outer,
       Level       *level,
       const char  *element)
{
  const char *list = outer->is_opening || outer->thing == THING_NONE
                       ? NULL
                       : outer->list;

  *level = (Level) { outer->thing, FALSE, NULL, outer->fields, outer->target,
                     "" };
  g_strlcpy (level->list, element, sizeof level->list);

  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    if (openings[i].within == outer->thing
        && strcmp (openings[i].element, element) == 0
        && g_strcmp0 (openings[i].list, list) == 0)
      {
        level->thing = openings[i].thing;
        level->is_opening = TRUE;
        level->fields = openings[i].fields;
        level->target = open_thing (self, level->thing);
        self->n_things++;
        return;
      }

  /* Only a direct child of a thing is one of its fields. */
  if (outer->is_opening)
    for (const AccordMspdiField *field = outer->fields;
         field->element != NULL; field++)
      if (strcmp (field->element, element) == 0)
        level->field = field;
}

static void
start_element (GMarkupParseContext *context,
               const char          *element,
               const char         **names,
               const char         **values,
               gpointer             data,
               GError             **error)
{
  Reader *self = data;

  if (!check_limits (self, error)
      || (self->depth == 0
          && !check_root (self, element, names, values, error)))
    return;

  enter (self, &self->levels[self->depth], &self->levels[self->depth + 1],
         local_name (element));
  self->depth++;
  g_string_truncate (self->text, 0);
}

static void
end_element (GMarkupParseContext *context,
             const char          *element,
             gpointer             data,
             GError             **error)
{
  Reader *self = data;
  const Level *level = &self->levels[self->depth];

  if (level->field != NULL)
    {
      const char *text = g_strstrip (self->text->str);

      /* Project writes NA where there is no date. */
      if (text[0] != '\0' && strcmp (text, "NA") != 0
          && !_accord_mspdi_field_parse (level->field, level->target, text))
        tell (self, level->field->element, text,
              _("The value cannot be read; it is left out."));
    }
  if (level->is_opening)
    close_thing (self, level->thing);

  g_string_truncate (self->text, 0);
  self->depth--;
}

static void
add_text (GMarkupParseContext *context,
          const char          *text,
          gsize                length,
          gpointer             data,
          GError             **error)
{
  Reader *self = data;

  if (self->levels[self->depth].field == NULL)
    return;
  if (self->text->len + length > MAX_TEXT)
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                 _("“%s” holds a text of more than a million bytes; choose "
                   "another file."),
                 self->name);
  else
    g_string_append_len (self->text, text, (gssize) length);
}

static gboolean
parse_text (Reader     *self,
            const char *text,
            gsize       length,
            GError    **error)
{
  static const GMarkupParser parser
    = { start_element, end_element, add_text, NULL, NULL };
  g_autoptr (GError) cause = NULL;
  g_autofree char *shown = NULL;
  gboolean done;

  self->context = g_markup_parse_context_new (
    &parser, G_MARKUP_TREAT_CDATA_AS_TEXT, self, NULL);
  done = g_markup_parse_context_parse (self->context, text, (gssize) length,
                                       &cause)
         && g_markup_parse_context_end_parse (self->context, &cause);
  g_clear_pointer (&self->context, g_markup_parse_context_free);
  if (done)
    return TRUE;

  /* GMarkup may cut a character in two. */
  shown = g_utf8_make_valid (cause->message, -1);
  if (cause->domain == ACCORD_ERROR)
    g_propagate_error (error, g_steal_pointer (&cause));
  else
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                 _("“%s” is not XML that can be read (%s); save it again."),
                 self->name, shown);
  return FALSE;
}

/**
 * accord_mspdi_parse:
 * @data: (array length=length): the bytes of a file
 * @length: how many there are
 * @name: the file's name, for messages
 * @problems: what cannot be understood is told here
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the project, or %NULL with
 *   %ACCORD_ERROR_INVALID where the file is something else
 */
AccordMspdi *
accord_mspdi_parse (const guint8   *data,
                    gsize           length,
                    const char     *name,
                    AccordProblems *problems,
                    GError        **error)
{
  g_autoptr (AccordMspdi) project = _accord_mspdi_new ();
  Reader reader = { .project = project, .name = name, .problems = problems };
  g_autofree char *text = NULL;
  gboolean done;
  gsize n;

  g_return_val_if_fail (data != NULL || length == 0, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (problems != NULL, NULL);

  text = _accord_xml_to_utf8 (data, length, &n);
  reader.text = g_string_new (NULL);
  done = parse_text (&reader, text, n, error);
  g_string_free (reader.text, TRUE);
  g_free (reader.days.name);
  if (!done)
    return NULL;

  _accord_mspdi_finish (project, name, problems);
  return g_steal_pointer (&project);
}

/**
 * accord_mspdi_read:
 * @file: a file
 * @problems: what cannot be understood is told here
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the project, or %NULL with
 *   %ACCORD_ERROR_NOT_FOUND, %ACCORD_ERROR_IO or %ACCORD_ERROR_CANCELLED,
 *   %ACCORD_ERROR_INVALID where it is over 64 MiB, or as accord_mspdi_parse()
 */
AccordMspdi *
accord_mspdi_read (GFile          *file,
                   AccordProblems *problems,
                   GCancellable   *cancellable,
                   GError        **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const guint8 *data;
  gsize length;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = _accord_load_bytes (file, MAX_BYTES, cancellable, error);
  if (bytes == NULL)
    return NULL;

  name = _accord_load_get_name (file);
  data = g_bytes_get_data (bytes, &length);

  return accord_mspdi_parse (data, length, name, problems, error);
}

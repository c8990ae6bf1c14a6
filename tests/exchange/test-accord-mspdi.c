/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accord-error.h"
#include "accord-mspdi.h"
#include "accord-test-data.h"

#include <string.h>

#define OPEN                                                                  \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"                               \
  "<Project xmlns=\"http://schemas.microsoft.com/project\">"
#define CLOSE "</Project>"

static AccordMspdi *
parse (const char     *text,
       AccordProblems *problems,
       GError        **error)
{
  return accord_mspdi_parse ((const guint8 *) text, strlen (text), "test.xml",
                             problems, error);
}

static void
test_project (void)
{
  static const char text[] = OPEN
    "<Name>Roll-out</Name><StartDate>2026-06-01T08:00:00</StartDate>"
    "<CurrencyCode>EUR</CurrencyCode><MinutesPerDay>450</MinutesPerDay>"
    "<CalendarUID>1</CalendarUID>"
    "<Tasks>"
    "<Task><UID>0</UID><ID>0</ID><OutlineLevel>0</OutlineLevel>"
    "<Summary>1</Summary></Task>"
    "<Task><UID>1</UID><ID>1</ID><Name>Build &amp; test</Name>"
    "<OutlineLevel>1</OutlineLevel><Summary>1</Summary></Task>"
    "<Task><UID>7</UID><ID>2</ID><Name>Build</Name>"
    "<OutlineLevel>2</OutlineLevel><Start>2026-06-01T08:00:00</Start>"
    "<Finish>2026-06-12T17:00:00</Finish><Duration>PT80H0M0S</Duration>"
    "<Work>PT40H30M0S</Work><Deadline>2026-06-18T17:00:00</Deadline>"
    "<ConstraintType>4</ConstraintType>"
    "<ConstraintDate>2026-06-01T08:00:00</ConstraintDate>"
    "<PercentComplete>25</PercentComplete><Priority>900</Priority>"
    "<Notes><![CDATA[a < b]]></Notes></Task>"
    "<Task><UID>8</UID><ID>3</ID><IsNull>1</IsNull></Task>"
    "<Task><UID>9</UID><ID>4</ID><Name>Test</Name>"
    "<OutlineLevel>2</OutlineLevel><Milestone>1</Milestone>"
    "<Deadline>NA</Deadline>"
    "<PredecessorLink><PredecessorUID>7</PredecessorUID><Type>3</Type>"
    "<LinkLag>-4800</LinkLag><LagFormat>7</LagFormat></PredecessorLink>"
    "<PredecessorLink><PredecessorUID>1</PredecessorUID></PredecessorLink>"
    "</Task>"
    "<Task><UID>10</UID><ID>5</ID><OutlineLevel>1</OutlineLevel></Task>"
    "</Tasks>"
    "<Resources><Resource><UID>3</UID><Name>Kim</Name>"
    "<EmailAddress>kim@example.com</EmailAddress><Type>1</Type>"
    "<MaxUnits>0.5</MaxUnits><CalendarUID>2</CalendarUID></Resource>"
    "</Resources>"
    "<Assignments><Assignment><TaskUID>7</TaskUID>"
    "<ResourceUID>3</ResourceUID><Units>0.5</Units><Work>PT40H0M0S</Work>"
    "<Baseline><Work>PT1H0M0S</Work></Baseline>"
    "</Assignment></Assignments>" CLOSE;
  g_autoptr (AccordProblems) problems = accord_problems_new (10);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordMspdi) project = parse (text, problems, &error);
  const AccordMspdiTask *build, *test;
  const AccordMspdiLink *link;
  const AccordMspdiResource *kim;
  const AccordMspdiAssignment *assignment;

  g_assert_no_error (error);
  g_assert_cmpuint (accord_problems_get_n (problems), ==, 0);
  g_assert_cmpstr (project->name, ==, "Roll-out");
  g_assert_cmpstr (project->currency, ==, "EUR");
  g_assert_cmpint (project->start, ==, accord_day_from_ymd (2026, 6, 1));
  g_assert_cmpint (project->finish, ==, ACCORD_DAY_NONE);
  g_assert_cmpint (project->minutes_per_day, ==, 450);
  g_assert_cmpint (project->minutes_per_week, ==, 2400);

  g_assert_cmpuint (project->tasks->len, ==, 5);
  build = accord_mspdi_find_task (project, 7);
  g_assert_cmpstr (build->name, ==, "Build");
  g_assert_cmpstr (build->notes, ==, "a < b");
  g_assert_cmpint (build->parent_uid, ==, 1);
  g_assert_cmpint (build->finish, ==, accord_day_from_ymd (2026, 6, 12));
  g_assert_cmpint (build->deadline, ==, accord_day_from_ymd (2026, 6, 18));
  g_assert_cmpfloat (build->duration, ==, 4800.0);
  g_assert_cmpfloat (build->work, ==, 2430.0);
  g_assert_cmpfloat (build->actual_work, ==, -1.0);
  g_assert_cmpint (build->constraint_type, ==, 4);
  g_assert_cmpint (build->percent_complete, ==, 25);
  g_assert_cmpint (build->priority, ==, 900);
  g_assert_cmpstr (accord_mspdi_find_task (project, 1)->name, ==,
                   "Build & test");
  g_assert_cmpint (accord_mspdi_find_task (project, 1)->parent_uid, ==, 0);
  g_assert_cmpint (accord_mspdi_find_task (project, 0)->parent_uid, ==, -1);
  g_assert_cmpint (accord_mspdi_find_task (project, 10)->parent_uid, ==, 0);
  g_assert_null (accord_mspdi_find_task (project, 8));

  test = accord_mspdi_find_task (project, 9);
  g_assert_true (test->is_milestone);
  g_assert_cmpint (test->deadline, ==, ACCORD_DAY_NONE);
  g_assert_cmpuint (test->links->len, ==, 2);
  link = &g_array_index (test->links, AccordMspdiLink, 0);
  g_assert_cmpint (link->predecessor_uid, ==, 7);
  g_assert_cmpint (link->type, ==, ACCORD_MSPDI_LINK_SS);
  g_assert_cmpint (link->lag, ==, -4800);
  link = &g_array_index (test->links, AccordMspdiLink, 1);
  g_assert_cmpint (link->type, ==, ACCORD_MSPDI_LINK_FS);

  kim = accord_mspdi_find_resource (project, 3);
  g_assert_cmpstr (kim->email, ==, "kim@example.com");
  g_assert_cmpfloat (kim->max_units, ==, 0.5);
  g_assert_cmpint (kim->calendar_uid, ==, 2);
  assignment = g_ptr_array_index (project->assignments, 0);
  g_assert_cmpint (assignment->task_uid, ==, 7);
  g_assert_cmpint (assignment->resource_uid, ==, 3);
  g_assert_cmpfloat (assignment->work, ==, 2400.0);
}

#define WEEKDAY(type, working)                                                \
  "<WeekDay><DayType>" type "</DayType><DayWorking>" working                  \
  "</DayWorking></WeekDay>"
#define PERIOD(from, to)                                                      \
  "<TimePeriod><FromDate>" from "</FromDate><ToDate>" to                      \
  "</ToDate></TimePeriod>"

/* A four-day week with holidays, and a person's calendar upon it. */
static void
test_calendars (void)
{
  static const char text[] = OPEN "<Calendars>"
    "<Calendar><UID>1</UID><Name>Standard</Name>"
    "<BaseCalendarUID>-1</BaseCalendarUID><WeekDays>"
    WEEKDAY ("1", "0") WEEKDAY ("2", "1") WEEKDAY ("3", "1")
    WEEKDAY ("4", "1") WEEKDAY ("5", "1") WEEKDAY ("6", "0")
    WEEKDAY ("7", "0") "</WeekDays>"
    "<Exceptions><Exception>"
    PERIOD ("2026-12-24T00:00:00", "2026-12-28T23:59:00")
    "<Type>1</Type><DayWorking>0</DayWorking></Exception>"
    "<Exception>" PERIOD ("2026-01-01T00:00:00", "2030-01-01T23:59:00")
    "<Type>2</Type><Name>New Year</Name><DayWorking>0</DayWorking>"
    "</Exception></Exceptions></Calendar>"
    "<Calendar><UID>2</UID><BaseCalendarUID>1</BaseCalendarUID><WeekDays>"
    WEEKDAY ("6", "1")
    "<WeekDay><DayType>0</DayType><DayWorking>0</DayWorking>"
    PERIOD ("2026-06-01T00:00:00", "2026-06-03T00:00:00") "</WeekDay>"
    "</WeekDays></Calendar>"
    "<Calendar><UID>3</UID><BaseCalendarUID>3</BaseCalendarUID></Calendar>"
    "</Calendars>" CLOSE;
  static const struct
  {
    int calendar;
    int month, day;
    gboolean is_working;
  } cases[] = {
    { 1, 6, 4, TRUE },   { 1, 6, 5, FALSE },  { 1, 6, 6, FALSE },
    { 1, 12, 23, TRUE }, { 1, 12, 24, FALSE }, { 1, 12, 28, FALSE },
    { 1, 12, 29, TRUE }, { 2, 6, 5, TRUE },   { 2, 6, 1, FALSE },
    { 2, 6, 2, FALSE },  { 2, 6, 3, TRUE },   { 2, 12, 28, FALSE },
    { 3, 6, 5, TRUE },   { 3, 6, 6, FALSE },
  };
  g_autoptr (AccordProblems) problems = accord_problems_new (10);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordMspdi) project = parse (text, problems, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordWorkingDays) days
        = accord_mspdi_dup_working_days (project, cases[i].calendar);

      g_test_message ("case %u", i);
      g_assert_cmpint (
        accord_working_days_is_working (
          days, accord_day_from_ymd (2026, cases[i].month, cases[i].day)),
        ==, cases[i].is_working);
    }
  g_assert_null (accord_mspdi_dup_working_days (project, 4));

  /* The one that recurs by a rule is told. */
  g_assert_cmpuint (accord_problems_get_n (problems), ==, 1);
  g_assert_cmpstr (accord_problems_get (problems, 0)->value, ==, "New Year");
  g_assert_cmpuint (accord_problems_get (problems, 0)->line, ==, 2);
}

static void
test_accepted (void)
{
  static const struct
  {
    const char *text;
    guint tasks;
    guint problems;
  } cases[] = {
    { OPEN CLOSE, 0, 0 },
    { "<Project><Tasks><Task/></Tasks></Project>", 1, 0 },
    { "<Project xmlns='http://schemas.microsoft.com/project/2007'/>", 0, 0 },
    { "<p:Project xmlns:p='http://schemas.microsoft.com/project'><p:Tasks>"
      "<p:Task><p:UID>1</p:UID></p:Task></p:Tasks></p:Project>",
      1, 0 },
    { "\xef\xbb\xbf" OPEN "<Other><Task/></Other>" CLOSE, 0, 0 },
    { "<!DOCTYPE Project [<!ENTITY a 'b'>]>" "<Project/>", 0, 0 },
    { OPEN "<Tasks><Task><UID>x</UID><Duration>8h</Duration>"
      "<Start>2026-02-30T00:00:00</Start></Task></Tasks>" CLOSE, 1, 3 },
    { OPEN "<Tasks><Task><UID>1</UID><PredecessorLink>"
      "<PredecessorUID>5</PredecessorUID></PredecessorLink>"
      "<PredecessorLink><PredecessorUID>1</PredecessorUID></PredecessorLink>"
      "<PredecessorLink><Type>9</Type></PredecessorLink></Task></Tasks>" CLOSE,
      1, 3 },
    { OPEN "<Tasks><Task><UID>1</UID></Task><Task><UID>1</UID></Task></Tasks>"
      CLOSE, 2, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordProblems) problems = accord_problems_new (10);
      g_autoptr (GError) error = NULL;
      g_autoptr (AccordMspdi) project
        = parse (cases[i].text, problems, &error);

      g_test_message ("case %u", i);
      g_assert_no_error (error);
      g_assert_cmpuint (project->tasks->len, ==, cases[i].tasks);
      g_assert_cmpuint (accord_problems_get_n (problems), ==,
                        cases[i].problems);
    }
}

static void
test_refused (void)
{
  static const char *const cases[] = {
    "",
    "no XML",
    "<Project>",
    "<Project></Tasks>",
    "<APIBusinessObjects/>",
    "<Project xmlns='http://example.com/other'/>",
    "<Project>&bomb;</Project>",
    "<Project>\xff</Project",
  };
  g_autoptr (AccordProblems) problems = accord_problems_new (10);
  g_autoptr (GString) deep = g_string_new ("<Project>");
  g_autoptr (GString) many = g_string_new ("<Project><Tasks>");
  g_autoptr (GString) wordy = g_string_new ("<Project><Name>");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_null (parse (cases[i], problems, &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, "test.xml"));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_clear_error (&error);
    }

  for (guint i = 0; i < 1000; i++)
    g_string_append (deep, "<a>");
  g_assert_null (parse (deep->str, problems, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_clear_error (&error);

  for (guint i = 0; i < 200001; i++)
    g_string_append (many, "<Task/>");
  g_assert_null (parse (many->str, problems, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_clear_error (&error);

  for (guint i = 0; i < 1 << 17; i++)
    g_string_append (wordy, "many words");
  g_assert_null (parse (wordy->str, problems, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
}

/* Other encodings than UTF-8 are read by their first line or first bytes. */
static void
test_encodings (void)
{
  static const char latin[]
    = "<?xml version='1.0' encoding='ISO-8859-1'?>\n"
      "<Project><Name>D\xe9mo \xc3\xa9</Name></Project>";
  static const char wide[]
    = "\xff\xfe<\0P\0r\0o\0j\0e\0c\0t\0>\0<\0N\0a\0m\0e\0>\0\xe9\0<\0/\0N\0a\0"
      "m\0e\0>\0<\0/\0P\0r\0o\0j\0e\0c\0t\0>\0";
  g_autoptr (AccordProblems) problems = accord_problems_new (10);
  g_autoptr (AccordMspdi) first = parse (latin, problems, NULL);
  g_autoptr (AccordMspdi) second = accord_mspdi_parse (
    (const guint8 *) wide, sizeof wide - 1, "wide.xml", problems, NULL);

  g_assert_cmpstr (first->name, ==, "Démo Ã©");
  g_assert_cmpstr (second->name, ==, "é");
}

/* Counts and sums that Python's xml.etree found, null tasks left out: tasks,
 * links, resources, assignments, calendars, listed exceptions; minutes of
 * duration and of assigned work; tenths of a minute of lag. */
static void
test_real_files (void)
{
  static const struct
  {
    const char *name;
    guint tasks, links, resources, assignments, calendars, exceptions;
    double duration, work;
    int lag;
  } files[] = {
    { "DefaultDurationFormat.xml", 2, 0, 1, 1, 1, 0, 9600, 0, 0 },
    { "assignment-assignments-project2019-mspdi.xml", 4, 0, 4, 3, 4, 0, 19200,
      14400, 0 },
    { "baselines.xml", 2, 0, 2, 1, 3, 0, 900, 0, 0 },
    { "calendar-recurring-exceptions-project2016-mspdi.xml", 1, 0, 1, 0, 1,
      138, 0, 0, 0 },
    { "mspdiavailability.xml", 1, 0, 3, 0, 3, 0, 0, 0, 0 },
    { "mspdiduration.xml", 11, 0, 1, 10, 1, 0, 77882, 0, 0 },
    { "mspdinulltasks.xml", 6, 0, 1, 3, 1, 0, 27000, 0, 0 },
    { "mspdirelations.xml", 6, 4, 1, 5, 1, 0, 3840, 0, 4800 },
    { "sample.xml", 20, 6, 3, 17, 4, 0, 114240, 30000, 0 },
    { "task-dates-project2019-mspdi.xml", 11, 0, 1, 10, 1, 0, 5280, 4800, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename ("exchange", "mspdi",
                                                files[i].name, NULL);
      g_autoptr (GFile) file = accord_test_data_skip_without (path);
      g_autoptr (AccordProblems) problems = accord_problems_new (10);
      g_autoptr (AccordMspdi) project = NULL;
      g_autoptr (GError) error = NULL;
      guint links = 0, exceptions = 0;
      double duration = 0.0, work = 0.0;
      int lag = 0;

      if (file == NULL)
        return;
      project = accord_mspdi_read (file, problems, NULL, &error);
      g_test_message ("%s", files[i].name);
      g_assert_no_error (error);
      for (guint j = 0; j < project->tasks->len; j++)
        {
          const AccordMspdiTask *task = project->tasks->pdata[j];

          duration += MAX (task->duration, 0.0);
          links += task->links->len;
          for (guint k = 0; k < task->links->len; k++)
            lag += g_array_index (task->links, AccordMspdiLink, k).lag;
        }
      for (guint j = 0; j < project->assignments->len; j++)
        work += MAX (((AccordMspdiAssignment *) project->assignments->pdata[j])
                       ->work,
                     0.0);
      for (guint j = 0; j < project->calendars->len; j++)
        exceptions += ((AccordMspdiCalendar *) project->calendars->pdata[j])
                        ->exceptions->len;
      g_assert_cmpuint (project->tasks->len, ==, files[i].tasks);
      g_assert_cmpuint (links, ==, files[i].links);
      g_assert_cmpuint (project->resources->len, ==, files[i].resources);
      g_assert_cmpuint (project->assignments->len, ==, files[i].assignments);
      g_assert_cmpuint (project->calendars->len, ==, files[i].calendars);
      g_assert_cmpuint (exceptions, ==, files[i].exceptions);
      g_assert_cmpfloat (duration, ==, files[i].duration);
      g_assert_cmpfloat (work, ==, files[i].work);
      g_assert_cmpint (lag, ==, files[i].lag);
      g_assert_cmpuint (accord_problems_get_n (problems), ==, 0);
    }
}

/* A neighbour in the same folder is Primavera's, and says so. */
static void
test_other_kind (void)
{
  g_autoptr (GFile) file
    = accord_test_data_skip_without ("exchange/mspdi/SuccessorCalendar.xml");
  g_autoptr (AccordProblems) problems = accord_problems_new (10);
  g_autoptr (GError) error = NULL;

  if (file == NULL)
    return;
  g_assert_null (accord_mspdi_read (file, problems, NULL, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "APIBusinessObjects"));
}

static void
test_absent (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("absent/project.xml");
  g_autoptr (AccordProblems) problems = accord_problems_new (10);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (accord_mspdi_read (file, problems, NULL, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_cancellable_cancel (cancellable);
  g_assert_null (accord_mspdi_read (file, problems, cancellable, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mspdi/project", test_project);
  g_test_add_func ("/mspdi/calendars", test_calendars);
  g_test_add_func ("/mspdi/accepted", test_accepted);
  g_test_add_func ("/mspdi/refused", test_refused);
  g_test_add_func ("/mspdi/encodings", test_encodings);
  g_test_add_func ("/mspdi/real-files", test_real_files);
  g_test_add_func ("/mspdi/other-kind", test_other_kind);
  g_test_add_func ("/mspdi/absent", test_absent);

  return g_test_run ();
}

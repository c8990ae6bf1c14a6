/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A meeting from its agenda to its minutes. */

#include "config.h"

#include "accord-error.h"
#include "accord-export-file.h"
#include "accord-meeting-pulse.h"
#include "accord-meeting-session.h"
#include "accord-minutes.h"
#include "accord-person.h"
#include "cli-figures.h"
#include "cli-json.h"
#include "cli-moment.h"
#include "cli-sheet.h"
#include "cli-table.h"
#include "cli-verbs.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static struct
{
  char *output;
  char *meeting; /* bytes as typed, as the next */
  char *here;
} options;

static const GOptionEntry entries[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
    N_("With minutes: the file to write, .md, .pdf, or .ics for the agreed "
       "dates; Markdown is printed unless given"),
    N_("OUT") },
  { "meeting", 0, 0, G_OPTION_ARG_FILENAME, &options.meeting,
    N_("Which meeting; the one that runs, or the last one, or the next one"),
    N_("ID") },
  { "here", 0, 0, G_OPTION_ARG_FILENAME, &options.here,
    N_("With start: who is here, by names in the plan"), N_("NAME,…") },
  G_OPTION_ENTRY_NULL,
};

/* What a word does. */
typedef struct
{
  CliPlan *plan;
  CliRequest *request;
  AccordForecast *forecast;
  AccordMeetingSession *session;
} Run;

static gboolean
find_meeting (const Run     *run,
              AccordEntity **meeting,
              GError       **error)
{
  if (options.meeting == NULL)
    return TRUE;
  if (!g_utf8_validate (options.meeting, -1, NULL))
    {
      cli_set_usage_error (error,
                           _("What follows --meeting is not valid text."));
      return FALSE;
    }

  *meeting = accord_plan_find (run->plan->plan, ACCORD_TYPE_MEETING,
                               options.meeting, error);

  return *meeting != NULL;
}

static void
add_item (JsonBuilder                *builder,
          AccordPlan                 *plan,
          const AccordAgendaProposal *item,
          const char                 *kind)
{
  json_builder_begin_object (builder);
  cli_json_add_text (builder, "kind", kind);
  cli_json_add_text (builder, "title", item->title);
  if (item->kind == ACCORD_AGENDA_KIND_PROMISE)
    cli_figures_add_money (builder, "value-at-risk", plan,
                           (double) item->value_at_risk);
  else
    cli_json_add_count (builder, "days", item->age);
  json_builder_end_object (builder);
}

static const char *
name_kind (AccordAgendaKind kind)
{
  static const char *const names[] = {
    [ACCORD_AGENDA_KIND_PROMISE] = N_("promise"),
    [ACCORD_AGENDA_KIND_ASK] = N_("ask"),
    [ACCORD_AGENDA_KIND_CONCERN] = N_("concern"),
    [ACCORD_AGENDA_KIND_OUTSIDE_WORK] = N_("outside-work"),
    [ACCORD_AGENDA_KIND_DECISION] = N_("decision"),
    [ACCORD_AGENDA_KIND_OTHER] = N_("other"),
  };

  return names[kind];
}

static void
print_agenda (AccordPlan *plan,
              GPtrArray  *items)
{
  g_autoptr (CliTable) table = cli_table_new ();

  cli_table_add_column (table, _("What"), CLI_COLUMN_WHOLE);
  cli_table_add_column (table, _("Title"), CLI_COLUMN_DEFAULT);
  cli_table_add_column (table, _("At risk"), CLI_COLUMN_AT_END);
  cli_table_add_column (table, _("Days"), CLI_COLUMN_AT_END);
  for (guint i = 0; i < items->len; i++)
    {
      const AccordAgendaProposal *item = items->pdata[i];
      gboolean promise = item->kind == ACCORD_AGENDA_KIND_PROMISE;
      g_autofree char *money
        = promise && item->value_at_risk > 0
            ? cli_figures_money (plan, (double) item->value_at_risk)
            : NULL;
      g_autofree char *days
        = promise ? NULL : g_strdup_printf ("%d", item->age);

      cli_table_add_cell (table, _(name_kind (item->kind)));
      cli_table_add_cell (table, item->title);
      cli_table_add_cell (table, money);
      cli_table_add_cell (table, days);
    }
  cli_table_print (table);
}

static gboolean
run_agenda (const Run *run,
            GError   **error)
{
  AccordPlan *plan = run->plan->plan;
  g_autoptr (GPtrArray) items = accord_agenda_propose (
    plan, run->forecast, cli_moment_get_day (plan));
  g_autoptr (JsonBuilder) builder = NULL;

  if (!run->request->json)
    {
      print_agenda (plan, items);
      return TRUE;
    }

  builder = json_builder_new ();
  json_builder_begin_array (builder);
  for (guint i = 0; i < items->len; i++)
    add_item (builder, plan, items->pdata[i],
              name_kind (((AccordAgendaProposal *) items->pdata[i])->kind));
  json_builder_end_array (builder);
  cli_json_print (builder);

  return TRUE;
}

/* The dates that both sides stand by when it ends, for people's calendars. */
static gboolean
write_calendar (const Run    *run,
                AccordEntity *meeting,
                GError      **error)
{
  const AccordExportOptions how = { .since = ACCORD_DAY_NONE };
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *title = accord_entity_dup_label (meeting);
  g_autofree char *path = g_filename_display_name (options.output);

  if (!accord_export_file (run->plan->plan, ACCORD_EXPORT_CALENDAR,
                           G_TYPE_INVALID, &how, options.output, error))
    return FALSE;

  json_builder_begin_object (builder);
  cli_json_add_text (builder, "title", title);
  cli_json_add_text (builder, "path", path);
  json_builder_end_object (builder);
  if (run->request->json)
    cli_json_print (builder);

  return TRUE;
}

static gboolean
run_minutes (const Run *run,
             GError   **error)
{
  AccordPlan *plan = run->plan->plan;
  AccordEntity *meeting = accord_minutes_find_last (plan);
  g_autoptr (AccordMinutes) minutes = NULL;
  g_autoptr (AccordSheet) sheet = NULL;

  if ((!cli_sheet_ends_in (options.output, ".ics")
       && !cli_sheet_check_output (options.output, TRUE, error))
      || !find_meeting (run, &meeting, error))
    return FALSE;
  if (meeting == NULL)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
                   _("No meeting was held yet."));
      return FALSE;
    }

  if (cli_sheet_ends_in (options.output, ".ics"))
    return write_calendar (run, meeting, error);

  minutes = accord_minutes_new (plan, meeting, run->forecast);
  sheet = accord_minutes_create_sheet (minutes, plan);

  return cli_sheet_write (run->plan, run->request, sheet, options.output,
                          error);
}

/* Says what is next, for the next command. */
static void
print_current (const Run *run)
{
  AccordEntity *item = accord_meeting_session_get_current (run->session);
  g_autofree char *label
    = item != NULL ? accord_entity_dup_label (item) : NULL;

  if (run->request->json)
    cli_json_print_one ("current", label);
  else if (label != NULL)
    g_print ("%s\n", label);
}

/* Who --here names; all are known before a meeting starts. */
static GPtrArray *
find_here (const Run *run,
           GError   **error)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_auto (GStrv) names = NULL;

  if (options.here == NULL)
    return g_steal_pointer (&people);
  if (!g_utf8_validate (options.here, -1, NULL))
    {
      cli_set_usage_error (error,
                           _("What follows --here is not valid text."));
      return NULL;
    }

  names = g_strsplit (options.here, ",", -1);
  for (guint i = 0; names[i] != NULL; i++)
    {
      gpointer person = accord_plan_find (run->plan->plan, ACCORD_TYPE_PERSON,
                                          g_strstrip (names[i]), error);

      if (person == NULL)
        return NULL;
      g_ptr_array_add (people, person);
    }

  return g_steal_pointer (&people);
}

static gboolean
run_start (const Run *run,
           GError   **error)
{
  AccordEntity *meeting = NULL;
  g_autoptr (GPtrArray) here = find_here (run, error);

  if (here == NULL || !find_meeting (run, &meeting, error)
      || !accord_meeting_session_start (run->session, meeting, run->forecast,
                                        error))
    return FALSE;
  for (guint i = 0; i < here->len; i++)
    if (!accord_meeting_session_set_present (run->session, here->pdata[i],
                                             TRUE, error))
      return FALSE;

  print_current (run);
  return TRUE;
}

static gboolean
run_next (const Run *run,
          GError   **error)
{
  if (!accord_meeting_session_next (run->session, error))
    return FALSE;

  print_current (run);
  return TRUE;
}

static gboolean
run_skip (const Run *run,
          GError   **error)
{
  if (!accord_meeting_session_skip (run->session, error))
    return FALSE;

  print_current (run);
  return TRUE;
}

static gboolean
run_note (const Run *run,
          GError   **error)
{
  if (run->request->why == NULL)
    {
      cli_set_usage_error (error, _("Say what to note: --why TEXT."));
      return FALSE;
    }

  return accord_meeting_session_note (run->session, run->request->why, error);
}

static gboolean
run_end (const Run *run,
         GError   **error)
{
  return accord_meeting_session_end (run->session, run->forecast, error);
}

static const struct
{
  const char *word;
  gboolean writes;
  gboolean (*run) (const Run  *run,
                   GError    **error);
} actions[] = {
  { "agenda", FALSE, run_agenda }, { "minutes", FALSE, run_minutes },
  { "start", TRUE, run_start },    { "next", TRUE, run_next },
  { "skip", TRUE, run_skip },      { "note", TRUE, run_note },
  { "end", TRUE, run_end },
};

static gboolean
do_action (CliRequest *request,
           guint       i,
           GError    **error)
{
  g_autoptr (CliPlan) plan = actions[i].writes
                               ? cli_plan_open_to_write (request, error)
                               : cli_plan_open_to_read (request, error);
  g_autoptr (AccordForecast) forecast = NULL;
  g_autoptr (AccordMeetingSession) session = NULL;
  g_autofree char *folder = NULL;
  Run run = { plan, request, NULL, NULL };

  if (plan == NULL
      || (forecast = cli_moment_run_forecast (plan->plan, error)) == NULL)
    return FALSE;

  session = accord_meeting_session_new (plan->plan,
                                        cli_moment_get_day (plan->plan));
  folder = accord_meeting_pulse_dup_folder ();
  accord_meeting_session_set_folder (session, folder);
  run.forecast = forecast;
  run.session = session;
  if (!actions[i].run (&run, error))
    return FALSE;
  if (actions[i].writes)
    cli_plan_warn_of_backup (plan);

  return TRUE;
}

static int
find_action (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (strcmp (actions[i].word, word) == 0)
      return (int) i;

  return -1;
}

/* What is done comes first, as it is said; the plan may too, as with the other
 * verbs. */
static gboolean
run_meeting (CliRequest *request,
             GError    **error)
{
  int first = find_action (request->arguments[0]);
  int second = find_action (request->arguments[1]);
  char *arguments[] = { request->arguments[first >= 0 ? 1 : 0], NULL };
  CliRequest rest = *request;

  if (first < 0 && second < 0)
    {
      cli_set_usage_error (error, _("Say what to do: agenda, start, next, "
                                    "skip, note, end or minutes."));
      return FALSE;
    }

  rest.arguments = arguments;
  rest.n_arguments = 1;

  return do_action (&rest, (guint) (first >= 0 ? first : second), error);
}

const CliVerb cli_verb_meeting = {
  .name = "meeting",
  .synopsis = N_("WHAT PLAN"),
  .summary = N_("Prints the agenda, holds a meeting, writes its minutes"),
  .description
  = N_("WHAT is agenda (what a meeting ought to talk about), start (the one "
       "that is planned next, or a new one), next (the current item is done), "
       "skip, note (--why is what was said of the current item), end (keeps a "
       "snapshot that the next meeting starts from) or minutes (of the meeting "
       "that runs, or the last one). WHAT may stand behind PLAN too.\n"
       "\n"
       "JSON: agenda is an array of objects with “kind”, “title”, and "
       "“value-at-risk” or “days”; start, next and skip are an object with the "
       "“current” item; minutes an object with “title”, and “markdown”, or "
       "with -o the “path” and the “pages” of a PDF."),
  .options = entries,
  .min_arguments = 2,
  .max_arguments = 2,
  .more_files = 1,
  .run = run_meeting,
};

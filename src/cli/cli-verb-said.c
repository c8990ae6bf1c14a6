/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people say to each other: concerns and asks. It goes the way that a
 * meeting in a window takes.
 */

#include "config.h"

#include "accord-asks.h"
#include "accord-concerns.h"
#include "cli-edit.h"
#include "cli-json.h"
#include "cli-speech.h"
#include "cli-table.h"
#include "cli-verbs.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static struct
{
  char *on;
  char *person; /* bytes as typed */
} options;

static const GOptionEntry entries[] = {
  CLI_SPEECH_ON_ENTRY (&options.on),
  CLI_SPEECH_PERSON_ENTRY (&options.person),
  G_OPTION_ENTRY_NULL,
};

/* Arguments are PLAN, the word, what it is about, and the words. */
static AccordEntity *
find_said (const CliSpeech *self,
           GType         kind,
           GError      **error)
{
  return accord_plan_find (self->plan->plan, kind,
                           self->request->arguments[2], error);
}

static void
print_waiting (CliRequest *request,
               GPtrArray  *list,
               int       (*get_age) (AccordEntity *said,
                                     AccordDay     today),
               AccordDay   today)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (CliTable) table = cli_table_new ();

  json_builder_begin_array (builder);
  cli_table_add_column (table, _("Days"), CLI_COLUMN_AT_END);
  cli_table_add_column (table, _("What"), CLI_COLUMN_DEFAULT);
  for (guint i = 0; i < list->len; i++)
    {
      g_autofree char *label = accord_entity_dup_label (list->pdata[i]);
      int age = get_age (list->pdata[i], today);
      g_autofree char *days = g_strdup_printf ("%d", age);

      json_builder_begin_object (builder);
      cli_json_add_id (builder, "id", accord_entity_get_id (list->pdata[i]));
      cli_json_add_text (builder, "text", label);
      cli_json_add_count (builder, "days", (guint) age);
      json_builder_end_object (builder);
      cli_table_add_cell (table, days);
      cli_table_add_cell (table, label);
    }
  json_builder_end_array (builder);
  if (request->json)
    cli_json_print (builder);
  else if (list->len > 0)
    cli_table_print (table);
}

/* Concerns */

static int
get_concern_age (AccordEntity *concern,
                 AccordDay     today)
{
  return accord_concern_get_age (ACCORD_CONCERN (concern), today);
}

static gboolean
list_concerns (const CliSpeech *self,
               GError      **error)
{
  g_autoptr (GPtrArray) list
    = accord_concerns_list_unheard (self->plan->plan, NULL);

  print_waiting (self->request, list, get_concern_age, self->day);
  return TRUE;
}

static gboolean
raise_concern (const CliSpeech *self,
               GError      **error)
{
  char **arguments = self->request->arguments;

  if (!cli_speech_check_side (self, error)
      || !cli_edit_check_assignments (arguments + 3, error))
    return FALSE;
  accord_plan_begin (self->plan->plan, _("Raise a concern"),
                     self->request->why);

  return cli_speech_end_change (
    self,
    accord_concerns_raise (self->plan->plan, arguments[2], self->side, NULL,
                           self->person, self->day, error),
    3, error);
}

static gboolean
hear_concern (const CliSpeech *self,
              GError      **error)
{
  AccordEntity *concern = find_said (self, ACCORD_TYPE_CONCERN, error);

  return concern != NULL && cli_speech_check_side (self, error)
         && accord_concern_hear (ACCORD_CONCERN (concern), self->plan->plan,
                                 self->request->arguments[3],
                                 cli_speech_get_answerer (self), self->person,
                                 self->day, error)
         && cli_speech_end (self, concern);
}

static gboolean
settle_concern (const CliSpeech *self,
                GError      **error)
{
  AccordEntity *concern = find_said (self, ACCORD_TYPE_CONCERN, error);

  return concern != NULL
         && accord_concern_settle (ACCORD_CONCERN (concern),
                                   self->plan->plan, self->day, error)
         && cli_speech_end (self, concern);
}

/* Asks */

static int
get_ask_age (AccordEntity *ask,
             AccordDay     today)
{
  return accord_ask_get_age (ACCORD_ASK (ask), today);
}

static gboolean
list_asks (const CliSpeech *self,
           GError      **error)
{
  g_autoptr (GPtrArray) list
    = accord_asks_list_waiting (self->plan->plan, NULL);

  print_waiting (self->request, list, get_ask_age, self->day);
  return TRUE;
}

static gboolean
add_ask (const CliSpeech *self,
         GError      **error)
{
  AccordAskText text = { .kind = ACCORD_ASK_KIND_QUESTION,
                         .text = self->request->arguments[2],
                         .side = self->side,
                         .person = self->person,
                         .due = ACCORD_DAY_NONE,
                         .day = self->day };

  if (!cli_speech_check_side (self, error)
      || !cli_edit_check_assignments (self->request->arguments + 3, error))
    return FALSE;
  accord_plan_begin (self->plan->plan, _("Ask the other side"),
                     self->request->why);

  return cli_speech_end_change (
    self, accord_asks_add (self->plan->plan, &text, error), 3, error);
}

static gboolean
answer_ask (const CliSpeech *self,
            GError      **error)
{
  AccordEntity *ask = find_said (self, ACCORD_TYPE_ASK, error);

  return ask != NULL && cli_speech_check_side (self, error)
         && accord_ask_answer (ACCORD_ASK (ask), self->plan->plan,
                               self->request->arguments[3],
                               cli_speech_get_answerer (self), self->person,
                               self->day, error)
         && cli_speech_end (self, ask);
}

/* What can be done with one kind: words behind the plan. */
typedef struct
{
  const char *word;
  const char *rest; /* how its arguments are named */
  gboolean writes;
  guint n_arguments; /* all of them, at the least */
  guint n_most;
  gboolean (*run) (const CliSpeech *self,
                   GError      **error);
} Action;

static const Action concern_actions[] = {
  { "list", "", FALSE, 2, 2, list_concerns },
  { "raise", "TEXT [PROPERTY=VALUE…]", TRUE, 3, G_MAXUINT, raise_concern },
  { "hear", "CONCERN WORDS", TRUE, 4, 4, hear_concern },
  { "settle", "CONCERN", TRUE, 3, 3, settle_concern },
  { 0 },
};

static const Action ask_actions[] = {
  { "list", "", FALSE, 2, 2, list_asks },
  { "add", "TEXT [PROPERTY=VALUE…]", TRUE, 3, G_MAXUINT, add_ask },
  { "answer", "ASK TEXT", TRUE, 4, 4, answer_ask },
  { 0 },
};

static const Action *
find_action (const Action *actions,
             CliRequest   *request,
             GError      **error)
{
  g_autoptr (GString) known = g_string_new (NULL);

  for (const Action *action = actions; action->word != NULL; action++)
    {
      if (strcmp (action->word, request->arguments[1]) == 0
          && request->n_arguments >= action->n_arguments
          && request->n_arguments <= action->n_most)
        return action;
      g_string_append_printf (known, "%s%s PLAN %s%s%s",
                              known->len > 0 ? "; " : "",
                              request->verb->name, action->word,
                              *action->rest != '\0' ? " " : "",
                              action->rest);
    }

  cli_set_usage_error (error,
                       /* Translators: how a command is to be typed. */
                       _("Write it as one of these: %s."), known->str);
  return NULL;
}

static gboolean
run_action (const Action *actions,
            CliRequest   *request,
            GError      **error)
{
  const Action *action = find_action (actions, request, error);
  g_autoptr (CliPlan) plan = NULL;
  CliSpeech speech;

  if (action == NULL)
    return FALSE;
  plan = action->writes ? cli_plan_open_to_write (request, error)
                        : cli_plan_open_to_read (request, error);

  return plan != NULL && cli_speech_read (&speech, plan, request, options.on,
                                          options.person, error)
         && action->run (&speech, error);
}

static gboolean
run_concern (CliRequest *request,
             GError    **error)
{
  return run_action (concern_actions, request, error);
}

static gboolean
run_ask (CliRequest *request,
         GError    **error)
{
  return run_action (ask_actions, request, error);
}

const CliVerb cli_verb_concern = {
  .name = "concern",
  .synopsis = N_("PLAN list|raise|hear|settle …"),
  .summary = N_("Raises concerns, and says them back"),
  .description
  = N_("“list” tells those that nobody has said back yet. “raise TEXT "
       "[PROPERTY=VALUE…]” is for one side (--side or --person), about a "
       "promise=, deal= or feature=, or the plan. “hear CONCERN WORDS” says "
       "it back, in the other side’s own words. “settle CONCERN” when it is "
       "no worry any more.\n"
       "\n"
       "JSON: of “list” an array with “id”, “text” and “days”; of the others "
       "an object with the “id”."),
  .options = entries,
  .min_arguments = 2,
  .max_arguments = G_MAXUINT,
  .run = run_concern,
};

const CliVerb cli_verb_ask = {
  .name = "ask",
  .synopsis = N_("PLAN list|add|answer …"),
  .summary = N_("Asks the other side, and answers"),
  .description
  = N_("“list” tells what waits for an answer. “add TEXT [PROPERTY=VALUE…]” "
       "asks for one side (--side or --person): kind=estimate, date or "
       "question, promise=, deal= or feature=, owner= and due-on=. “answer "
       "ASK TEXT” is for the other side.\n"
       "\n"
       "JSON: of “list” an array with “id”, “text” and “days”; of the others "
       "an object with the “id”."),
  .options = entries,
  .min_arguments = 2,
  .max_arguments = G_MAXUINT,
  .run = run_ask,
};

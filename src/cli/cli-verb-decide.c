/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Before a meeting how people feel, and in it what is decided. It goes the way
 * that a meeting in a window takes.
 */

#include "config.h"

#include "accord-decisions.h"
#include "accord-error.h"
#include "accord-feelings.h"
#include "accord-meeting-session.h"
#include "cli-edit.h"
#include "cli-speech.h"
#include "cli-verbs.h"

#include <glib/gi18n-lib.h>

static struct
{
  char *on;
  char *person; /* bytes as typed, as those that follow */
  char *meeting;
  char **table;
  char *chosen;
} options;

static const GOptionEntry feeling_entries[] = {
  CLI_SPEECH_ON_ENTRY (&options.on),
  CLI_SPEECH_PERSON_ENTRY (&options.person),
  { "meeting", 0, 0, G_OPTION_ARG_FILENAME, &options.meeting,
    N_("Before which meeting; the one that is due next, unless given"),
    N_("ID") },
  G_OPTION_ENTRY_NULL,
};

static const GOptionEntry decide_entries[] = {
  CLI_SPEECH_ON_ENTRY (&options.on),
  CLI_SPEECH_PERSON_ENTRY (&options.person),
  { "option", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.table,
    N_("Something that was on the table; may be given again"), N_("TEXT") },
  { "chosen", 0, 0, G_OPTION_ARG_FILENAME, &options.chosen,
    N_("What of it was taken"), N_("TEXT") },
  G_OPTION_ENTRY_NULL,
};

static gboolean
check_texts (GError **error)
{
  const char *const texts[] = { options.meeting, options.chosen };
  gboolean valid = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    valid &= texts[i] == NULL || g_utf8_validate (texts[i], -1, NULL);
  for (guint i = 0; options.table != NULL && options.table[i] != NULL; i++)
    valid &= g_utf8_validate (options.table[i], -1, NULL);
  if (!valid)
    cli_set_usage_error (error, _("An option is not valid text."));

  return valid;
}

/* Feelings */

static AccordEntity *
find_meeting (const CliSpeech *self,
              GError      **error)
{
  AccordEntity *meeting;

  if (options.meeting != NULL)
    return accord_plan_find (self->plan->plan, ACCORD_TYPE_MEETING,
                             options.meeting, error);

  meeting = accord_meeting_session_find_next (self->plan->plan, self->day);
  if (meeting == NULL)
    g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
                         _("No meeting is planned; add one, or say with "
                           "--meeting which."));

  return meeting;
}

static gboolean
read_mood (const char *text,
           int        *mood,
           GError    **error)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, 1, ACCORD_FEELING_STEPS, &number,
                                   NULL))
    {
      cli_set_usage_error (error,
                           /* Translators: what somebody typed. */
                           _("“%s” is no feeling; say a number from 1, bad, "
                             "to 5, good."),
                           text);
      return FALSE;
    }

  *mood = (int) number;
  return TRUE;
}

static gboolean
run_feeling (CliRequest *request,
             GError    **error)
{
  g_autoptr (CliPlan) plan = NULL;
  AccordEntity *meeting;
  CliSpeech speech;
  int mood;

  if (!check_texts (error) || !read_mood (request->arguments[1], &mood, error)
      || (plan = cli_plan_open_to_write (request, error)) == NULL
      || !cli_speech_read (&speech, plan, request, options.on, options.person,
                           error)
      || !cli_speech_check_side (&speech, error)
      || (meeting = find_meeting (&speech, error)) == NULL
      || !accord_feelings_say (plan->plan, meeting, speech.person,
                               speech.side, mood, request->why, speech.day,
                               error))
    return FALSE;

  return cli_speech_end (&speech, meeting);
}

/* Decisions */

static GArray *
read_options (GError **error)
{
  g_autoptr (GArray) list
    = g_array_new (FALSE, FALSE, sizeof (AccordOptionText));
  gboolean found = options.chosen == NULL;

  for (guint i = 0; options.table != NULL && options.table[i] != NULL; i++)
    {
      AccordOptionText option;

      accord_option_text_init (&option, options.table[i]);
      option.chosen = g_strcmp0 (options.table[i], options.chosen) == 0;
      found |= option.chosen;
      g_array_append_val (list, option);
    }
  if (found)
    return g_steal_pointer (&list);

  cli_set_usage_error (error, _("What was --chosen must be an --option."));
  return NULL;
}

/* An open decision of that name is taken; else it is a new one. */
static AccordEntity *
find_open (CliPlan    *plan,
           const char *title)
{
  g_autoptr (GPtrArray) all
    = accord_plan_dup_current (plan->plan, ACCORD_TYPE_DECISION);

  for (guint i = 0; i < all->len; i++)
    if (accord_entity_get_choice (all->pdata[i], ACCORD_DECISION_VERDICT)
          == ACCORD_VERDICT_OPEN
        && g_strcmp0 (accord_entity_get_text (all->pdata[i],
                                              ACCORD_DECISION_TITLE),
                      title)
             == 0)
      return all->pdata[i];

  return NULL;
}

static gboolean
run_decide (CliRequest *request,
            GError    **error)
{
  g_autoptr (CliPlan) plan = NULL;
  g_autoptr (GArray) table = NULL;
  g_autofree char *name = NULL;
  AccordDecisionText text;
  CliSpeech speech;

  if (!check_texts (error)
      || !cli_edit_check_assignments (request->arguments + 2, error)
      || (table = read_options (error)) == NULL
      || (plan = cli_plan_open_to_write (request, error)) == NULL
      || !cli_speech_read (&speech, plan, request, options.on, options.person,
                           error))
    return FALSE;

  accord_decision_text_init (&text, request->arguments[1], speech.day);
  text.verdict = ACCORD_VERDICT_ACCEPT;
  text.meeting = accord_meeting_session_find_running (plan->plan);
  text.person = speech.person;
  text.reason = request->why;
  text.options = (const AccordOptionText *) (gpointer) table->data;
  text.n_options = table->len;
  /* Translators: what is decided. */
  name = g_strdup_printf (_("Decide: %s"), text.title);
  accord_plan_begin (plan->plan, name, request->why);

  return cli_speech_end_change (&speech,
                     accord_decisions_record (plan->plan,
                                              find_open (plan, text.title),
                                              &text, error),
                     2, error);
}

const CliVerb cli_verb_feeling = {
  .name = "feeling",
  .synopsis = N_("PLAN STEP"),
  .summary = N_("Says how the plan feels, before a meeting"),
  .description
  = N_("STEP is from 1, bad, to 5, good; --why says the reason. It is for "
       "one side (--side or --person), and replaces what the same person "
       "said before. Both sides’ feelings are shown when the meeting "
       "starts.\n"
       "\n"
       "JSON: an object with the “id” of the meeting."),
  .options = feeling_entries,
  .min_arguments = 2,
  .max_arguments = 2,
  .run = run_feeling,
};

const CliVerb cli_verb_decide = {
  .name = "decide",
  .synopsis = N_("PLAN TITLE [PROPERTY=VALUE…]"),
  .summary = N_("Records a decision, and what was on the table"),
  .description
  = N_("Takes the open decision with this title, or makes one. The properties "
       "are those of a decision: promise= or deal=, kind=push, back-off, "
       "trade or wait, verdict=accept, stretch or decline, gave-way=sales, "
       "engineering, both or nobody, cost-days=, cost-money=, "
       "overtime-hours=, review-on=. --why is the reason. A meeting that "
       "runs has it in its minutes.\n"
       "\n"
       "JSON: an object with the “id” of the decision."),
  .options = decide_entries,
  .min_arguments = 2,
  .max_arguments = G_MAXUINT,
  .run = run_decide,
};

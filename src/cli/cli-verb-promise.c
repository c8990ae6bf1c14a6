/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A promise's life: what happened to it, and what happens now. */

#include "config.h"

#include "accord-concerns.h"
#include "accord-meeting.h"
#include "accord-promise-life.h"
#include "accord-reveal.h"
#include "accord-words.h"
#include "cli-edit.h"
#include "cli-moment.h"
#include "cli-promise.h"
#include "cli-verbs.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static struct
{
  char *date;
  char *on;
  char *person; /* bytes as typed, as the two that follow */
  char *scope;
  char *meeting;
  double confidence; /* per cent; 0 for none */
} options;

static const GOptionEntry entries[] = {
  { "date", 0, 0, G_OPTION_ARG_STRING, &options.date,
    N_("The date that it is about"), N_("DATE") },
  { "on", 0, 0, G_OPTION_ARG_STRING, &options.on,
    N_("The day on which it happens; today, unless given"), N_("DATE") },
  { "person", 0, 0, G_OPTION_ARG_FILENAME, &options.person,
    N_("Who does it, by a name in the plan"), N_("NAME") },
  { "scope", 0, 0, G_OPTION_ARG_FILENAME, &options.scope,
    N_("What an offer holds"), N_("TEXT") },
  { "confidence", 0, 0, G_OPTION_ARG_DOUBLE, &options.confidence,
    N_("How sure an offer or a signature is, in per cent"), N_("N") },
  { "meeting", 0, 0, G_OPTION_ARG_FILENAME, &options.meeting,
    N_("With reveal: for this meeting only"), N_("ID") },
  G_OPTION_ENTRY_NULL,
};

/* The words that somebody types, by #AccordLifeStep. */
static const char *const words[ACCORD_N_LIFE_STEPS] = {
  [ACCORD_LIFE_ASK] = "ask",       [ACCORD_LIFE_OFFER] = "offer",
  [ACCORD_LIFE_ANSWER] = "answer", [ACCORD_LIFE_AGREE] = "agree",
  [ACCORD_LIFE_SIGN] = "sign",     [ACCORD_LIFE_UNSIGN] = "unsign",
  [ACCORD_LIFE_MOVE] = "move",     [ACCORD_LIFE_TELL] = "tell",
  [ACCORD_LIFE_KEEP] = "keep",     [ACCORD_LIFE_BREAK] = "break",
  [ACCORD_LIFE_WITHDRAW] = "withdraw", [ACCORD_LIFE_REOPEN] = "reopen",
};

static gboolean
check_text (const char *text,
            GError    **error)
{
  if (text == NULL || g_utf8_validate (text, -1, NULL))
    return TRUE;

  cli_set_usage_error (error, _("An option is not valid text."));
  return FALSE;
}

static gboolean
check_options (GError **error)
{
  if (options.confidence < 0 || options.confidence > 100)
    {
      cli_set_usage_error (error, _("--confidence must be from 0 to 100."));
      return FALSE;
    }

  return check_text (options.person, error)
         && check_text (options.scope, error)
         && check_text (options.meeting, error);
}

/* An agreement over a concern that nobody has said back says so. */
static void
warn_of_unheard (CliPlan      *plan,
                 AccordEntity *promise)
{
  g_autofree char *warning
    = accord_concerns_dup_warning (plan->plan, promise);

  if (warning != NULL)
    cli_warn (warning);
}

/* What was said earlier has a day of its own. */
static void
warn_of_past (AccordDay past)
{
  g_autofree char *date = NULL;
  g_autofree char *told = NULL;
  g_autofree char *warning = NULL;

  if (past == ACCORD_DAY_NONE)
    return;

  date = accord_day_to_string (past);
  told = accord_words_dup_past (date);
  warning = g_strconcat (told, " ",
                         _("If it was said earlier, undo this and give that "
                           "day with --on."),
                         NULL);
  cli_warn (warning);
}

static gboolean
take_step (CliPlan        *plan,
           CliRequest     *request,
           AccordEntity   *promise,
           AccordLifeStep  step,
           GError        **error)
{
  AccordLifeMove move;
  AccordEntity *person;
  AccordDay day, past;

  if (!cli_moment_read_day (plan->plan, options.on, &day, error)
      || !cli_moment_find_person (plan, options.person, &person, error))
    return FALSE;

  accord_life_move_init (&move, cli_moment_get_side (request, person), day);
  move.person = person;
  move.scope = options.scope;
  move.why = request->why;
  if (options.confidence > 0)
    move.confidence = options.confidence / 100;
  if (options.date != NULL
      && !accord_day_parse (options.date, &move.date, error))
    return FALSE;
  past = accord_promise_life_get_past (ACCORD_PROMISE (promise), step, &move);
  if (!accord_promise_life_go (ACCORD_PROMISE (promise), plan->plan, step,
                               &move, error))
    return FALSE;

  warn_of_past (past);
  if (step == ACCORD_LIFE_AGREE || step == ACCORD_LIFE_SIGN)
    warn_of_unheard (plan, promise);

  return TRUE;
}

static gboolean
reveal (CliPlan      *plan,
        CliRequest   *request,
        AccordEntity *promise,
        gboolean      shown,
        GError      **error)
{
  AccordEntity *person, *meeting = NULL;
  AccordSide side;

  if (!cli_moment_find_person (plan, options.person, &person, error))
    return FALSE;
  if (options.meeting != NULL)
    {
      meeting = accord_plan_find (plan->plan, ACCORD_TYPE_MEETING,
                                  options.meeting, error);
      if (meeting == NULL)
        return FALSE;
    }

  side = cli_moment_get_side (request, person);

  return shown ? accord_reveal_need (ACCORD_PROMISE (promise), plan->plan,
                                     meeting, side, error)
               : accord_reveal_hide (ACCORD_PROMISE (promise), plan->plan,
                                     side, error);
}

static gboolean
change (CliPlan      *plan,
        CliRequest   *request,
        AccordEntity *promise,
        const char   *word,
        GError      **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i], word) == 0)
      return take_step (plan, request, promise, i, error);
  if (strcmp (word, "reveal") == 0)
    return reveal (plan, request, promise, TRUE, error);
  if (strcmp (word, "hide") == 0)
    return reveal (plan, request, promise, FALSE, error);

  cli_set_usage_error (error,
                       /* Translators: what somebody typed. */
                       _("There is no step “%s”; see --help for all."), word);
  return FALSE;
}

static gboolean
run_promise (CliRequest *request,
             GError    **error)
{
  gboolean changes = request->n_arguments > 2;
  g_autoptr (CliPlan) plan = NULL;
  AccordEntity *promise;

  if (!check_options (error))
    return FALSE;
  plan = changes ? cli_plan_open_to_write (request, error)
                 : cli_plan_open_to_read (request, error);
  if (plan == NULL)
    return FALSE;
  promise = accord_plan_find (plan->plan, ACCORD_TYPE_PROMISE,
                              request->arguments[1], error);
  if (promise == NULL)
    return FALSE;

  if (!changes)
    {
      cli_promise_print (plan->plan, request, ACCORD_PROMISE (promise));
      return TRUE;
    }
  if (!change (plan, request, promise, request->arguments[2], error))
    return FALSE;

  cli_plan_warn_of_backup (plan);
  if (request->json)
    cli_edit_print_id (request, accord_entity_get_id (promise));
  return TRUE;
}

const CliVerb cli_verb_promise = {
  .name = "promise",
  .synopsis = N_("PLAN PROMISE [STEP]"),
  .summary = N_("Tells the life of a promise, or takes a step of it"),
  .description
  = N_("Without a STEP it prints how the promise stands: its state and dates, "
       "what both sides signed and how far that has slipped, what waits, its "
       "limits, and its trail.\n"
       "\n"
       "STEP is ask (sales asks for a date; --date is the one it wants), "
       "offer or answer (--date, --scope, --confidence), agree (takes the "
       "other side’s last offer; without --side or --person both agree on "
       "--date), sign and unsign (--person), move (the agreed date; needs "
       "--why once both sides have signed), tell (the customer), keep (--date "
       "is the delivery; after the agreed date it is kept late), break (--why "
       "is the cause), withdraw, reopen (what was kept, broken or withdrawn; "
       "needs --why), reveal (the need date; with --meeting for that meeting "
       "only) or hide. A date that has passed on the day of the step (--on) is "
       "taken, with a warning.\n"
       "\n"
       "JSON: without a STEP an object with “id”, “title”, “state”, the dates "
       "“want-date”, “agreed-date”, “told-date”, “baseline” and "
       "“delivered-on”, “slip” and “days-late” in days, “before-estimate”, "
       "“need-date” and “window-given” (0 to 1) where the need date is revealed, “unheard”, “waiting” and "
       "“limits”, arrays of texts, and “trail”: an array of objects with "
       "“day”, “what”, “side”, “who”, “date”, “confidence”, “text” and “why”. "
       "With a STEP an object with the “id”."),
  .options = entries,
  .min_arguments = 2,
  .max_arguments = 3,
  .run = run_promise,
};

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From what somebody typed to a verb that runs, and to an exit code: 0 done,
 * 1 the plan or the request is wrong, 2 wrong usage. Whatever went wrong is
 * one sentence on stderr, behind the name of the program. */

#include "config.h"

#include "cli-verb.h"

#include "accord-error.h"
#include "cli-text.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#define EXIT_USAGE 2
#define HELP_WIDTH 79

/**
 * cli_set_usage_error:
 * @format: what is wrong with the way it was asked
 */
void
cli_set_usage_error (GError    **error,
                     const char *format,
                     ...)
{
  va_list arguments;
  g_autofree char *message = NULL;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, message);
}

/**
 * cli_fail:
 * @verb: (nullable): what was asked for
 * @error: what went wrong
 *
 * Says so.
 *
 * Returns: the exit code
 */
int
cli_fail (const char   *verb,
          const GError *error)
{
  g_autofree char *command = NULL;
  /* Messages name what stands in the plan, which may be anything. */
  g_autofree char *message = cli_text_shorten (error->message, G_MAXUINT);

  g_printerr (CLI_PROGRAM ": %s\n", message);
  if (g_error_matches (error, ACCORD_ERROR, ACCORD_ERROR_REASON))
    g_printerr ("%s\n", _("Give the reason with --why TEXT."));
  if (error->domain != G_OPTION_ERROR)
    return EXIT_FAILURE;

  command = g_strjoin (" ", CLI_PROGRAM, verb != NULL ? verb : "--help",
                       verb != NULL ? "--help" : NULL, NULL);
  /* Translators: a command, such as “accord-cli list --help”. */
  g_printerr (_("Try “%s”."), command);
  g_printerr ("\n");

  return EXIT_USAGE;
}

/**
 * cli_warn:
 * @message: what somebody ought to know who gets what they asked for
 */
void
cli_warn (const char *message)
{
  g_autofree char *plain = cli_text_shorten (message, G_MAXUINT);

  /* Translators: the name of the program, and a whole sentence. */
  g_printerr (_("%s: warning: %s"), CLI_PROGRAM, plain);
  g_printerr ("\n");
}

/* People type UTF-8, also where the locale says less. */
static gboolean
make_utf8 (char  **text,
           GError **error)
{
  char *converted;

  if (*text == NULL || g_utf8_validate (*text, -1, NULL))
    return TRUE;

  converted = g_locale_to_utf8 (*text, -1, NULL, NULL, NULL);
  if (converted == NULL)
    {
      g_autofree char *shown = g_utf8_make_valid (*text, -1);

      cli_set_usage_error (error, _("“%s” is not valid text."), shown);
      return FALSE;
    }
  g_free (*text);
  *text = converted;

  return TRUE;
}

static gboolean
check_texts (CliRequest *request,
             GError    **error)
{
  for (guint i = 1 + request->verb->more_files; i < request->n_arguments; i++)
    if (!make_utf8 (&request->arguments[i], error))
      return FALSE;

  return make_utf8 (&request->who, error) && make_utf8 (&request->side, error)
         && make_utf8 (&request->why, error);
}

static gboolean
check_usage (CliRequest *request,
             GError    **error)
{
  const CliVerb *verb = request->verb;

  request->n_arguments
    = request->arguments != NULL ? g_strv_length (request->arguments) : 0;

  if (request->n_arguments < verb->min_arguments)
    cli_set_usage_error (
      error,
      /* Translators: the verb of a command, and the arguments it takes. */
      _("Something is missing: %s %s."), verb->name, _(verb->synopsis));
  else if (request->n_arguments > verb->max_arguments)
    cli_set_usage_error (error,
                         /* Translators: the verb of a command, and the
                          * arguments it takes. */
                         _("That is too much: %s %s."), verb->name,
                         _(verb->synopsis));
  else if (!check_texts (request, error))
    return FALSE;
  else if (request->side != NULL && g_strcmp0 (request->side, "sales") != 0
           && g_strcmp0 (request->side, "engineering") != 0)
    cli_set_usage_error (error,
                         _("The side must be sales or engineering."));
  else
    return TRUE;

  return FALSE;
}

static GOptionContext *
new_context (CliRequest *request)
{
  const CliVerb *verb = request->verb;
  GOptionContext *context = g_option_context_new (
    verb->synopsis != NULL ? _(verb->synopsis) : NULL);
  const GOptionEntry common[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &request->json,
      N_("Print JSON"), NULL },
    { "private", 0, 0, G_OPTION_ARG_NONE, &request->private_too,
      N_("Print also what one side holds back"), NULL },
    /* These are texts. GLib would refuse non-ASCII ones in the C locale. */
    { "who", 0, 0, G_OPTION_ARG_FILENAME, &request->who,
      N_("Who makes the change; you, unless given"), N_("NAME") },
    { "side", 0, 0, G_OPTION_ARG_FILENAME, &request->side,
      N_("For which side: sales or engineering"), N_("SIDE") },
    { "why", 0, 0, G_OPTION_ARG_FILENAME, &request->why,
      N_("The reason for the change"), N_("TEXT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY,
      &request->arguments, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (verb->options != NULL)
    g_option_context_add_main_entries (context, verb->options,
                                       GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _(verb->summary));
  if (verb->description != NULL)
    {
      g_autofree char *description
        = cli_text_wrap (_(verb->description), HELP_WIDTH);

      g_option_context_set_description (context, description);
    }

  return context;
}

/* What can't be written (a full disk) was not done. */
static gboolean
finish_output (GError **error)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno),
               /* Translators: why, as the system says it. */
               _("The answer could not be written: %s."), g_strerror (errno));
  return FALSE;
}

static void
clear_request (CliRequest *request)
{
  g_strfreev (request->arguments);
  g_free (request->who);
  g_free (request->side);
  g_free (request->why);
}

/**
 * cli_verb_main:
 * @argc: how many
 * @argv: the command line from the verb on
 *
 * Runs @verb.
 *
 * Returns: the exit code of the program
 */
int
cli_verb_main (const CliVerb *verb,
               int            argc,
               char         **argv)
{
  CliRequest request = { .verb = verb };
  g_autoptr (GOptionContext) context = new_context (&request);
  g_autofree char *name = g_strconcat (CLI_PROGRAM, " ", verb->name, NULL);
  g_autoptr (GError) error = NULL;
  gboolean done;

  g_set_prgname (name);
  done = g_option_context_parse (context, &argc, &argv, &error)
         && check_usage (&request, &error) && verb->run (&request, &error);
  done = finish_output (done ? &error : NULL) && done;
  clear_request (&request);

  return done ? EXIT_SUCCESS : cli_fail (verb->name, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* accord-cli: everything about a plan that needs no window. */

#include "config.h"

#include "accord-locale.h"
#include "cli-verbs.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* In the order of the help. */
static const CliVerb *const verbs[] = {
  &cli_verb_new,
  &cli_verb_info,
  &cli_verb_list,
  &cli_verb_show,
  &cli_verb_add,
  &cli_verb_set,
  &cli_verb_remove,
  &cli_verb_move_feature,
  &cli_verb_history,
  &cli_verb_undo,
  &cli_verb_redo,
  &cli_verb_check,
  &cli_verb_backups,
  &cli_verb_restore,
  &cli_verb_copy,
  &cli_verb_share,
  &cli_verb_forecast,
  &cli_verb_what_if,
  &cli_verb_best_order,
  &cli_verb_overtime,
  &cli_verb_ways_out,
  &cli_verb_scenario,
  &cli_verb_promise,
  &cli_verb_concern,
  &cli_verb_ask,
  &cli_verb_feeling,
  &cli_verb_decide,
  &cli_verb_meeting,
  &cli_verb_customer,
  &cli_verb_boss,
  &cli_verb_chart,
  &cli_verb_import,
  &cli_verb_profiles,
  &cli_verb_export,
};

static int
print_help (void)
{
  g_print (_("Usage: %s VERB PLAN …"), CLI_PROGRAM);
  g_print ("\n\n%s\n\n",
           _("Makes, reads and changes a plan of what to promise and when."));
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_print ("  %-14s%s\n", verbs[i]->name, _(verbs[i]->summary));
  g_print ("\n");
  g_print (_("“%s VERB --help” says more about one, and “--version” which "
             "version this is."),
           CLI_PROGRAM);
  g_print ("\n%s\n", _("Exit codes: 0 done, 1 the plan or the request is "
                       "wrong, 2 wrong usage."));

  return EXIT_SUCCESS;
}

static int
fail_usage (const char *word)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = word != NULL ? g_utf8_make_valid (word, -1) : NULL;

  if (word == NULL)
    cli_set_usage_error (&error, _("Say what to do, and with which plan."));
  else
    cli_set_usage_error (&error, _("There is no verb “%s”."), shown);

  return cli_fail (NULL, error);
}

int
main (int    argc,
      char **argv)
{
  accord_locale_set_up ();

  if (argc < 2)
    return fail_usage (NULL);
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    return print_help ();
  if (strcmp (argv[1], "--version") == 0)
    {
      g_print ("%s %s\n", CLI_PROGRAM, ACCORD_VERSION);
      return EXIT_SUCCESS;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (strcmp (argv[1], verbs[i]->name) == 0)
      return cli_verb_main (verbs[i], argc - 1, argv + 1);

  return fail_usage (argv[1]);
}

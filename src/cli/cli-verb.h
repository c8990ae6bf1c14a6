/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CLI_PROGRAM: what the program is called, in messages too. */
#define CLI_PROGRAM "accord-cli"

typedef struct _CliVerb CliVerb;

/**
 * CliRequest:
 * @verb: what is asked for
 * @arguments: (array zero-terminated=1): what stands behind the verb besides
 *   options: the first is the plan, as a file name; the others are UTF-8
 *   where they are not file names too
 * @n_arguments: how many
 * @json: whether to print JSON
 * @private_too: whether to print what one side holds back
 * @who: (nullable): who makes the change
 * @side: (nullable): for which side
 * @why: (nullable): the reason
 *
 * What somebody typed.
 */
typedef struct
{
  const CliVerb *verb;
  char **arguments;
  guint n_arguments;
  gboolean json;
  gboolean private_too;
  char *who;
  char *side;
  char *why;
} CliRequest;

/**
 * CliVerb:
 * @name: what is typed
 * @synopsis: (nullable): the arguments, as its help shows them
 * @summary: what it does, in a line
 * @description: (nullable): what else there is to say: the keys of its JSON
 * @options: (nullable): options of its own
 * @min_arguments: how many it needs, the plan included where there is one
 * @max_arguments: how many it takes
 * @more_files: how many of them, behind the plan, are file names too
 * @run: does it; errors of the domain %G_OPTION_ERROR are wrong usage
 *
 * A verb is a file with one of these, and a row in accord-cli.c.
 */
struct _CliVerb
{
  const char *name;
  const char *synopsis;
  const char *summary;
  const char *description;
  const GOptionEntry *options;
  guint min_arguments;
  guint max_arguments;
  guint more_files;
  gboolean (*run) (CliRequest  *request,
                   GError     **error);
};

int   cli_verb_main      (const CliVerb  *verb,
                          int             argc,
                          char          **argv);
int   cli_fail           (const char     *verb,
                          const GError   *error);
void  cli_warn           (const char     *message);
void  cli_set_usage_error
                         (GError        **error,
                          const char     *format,
                          ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS

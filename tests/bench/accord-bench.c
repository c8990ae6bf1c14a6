/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Benchmarks. One verb a file; each prints JSON objects, one a line. Built
 * always, installed never, and no test: how fast a machine is today is
 * nothing that a test can assert. */

#include "accord-bench.h"

#include <locale.h>
#include <sys/resource.h>

static const BenchVerb *const verbs[] = {
  &bench_csv,
  &bench_forecast,
  &bench_chart,
  &bench_drag,
  &bench_input,
  &bench_psplib,
  &bench_promises,
  &bench_ratios,
  &bench_scenario,
  &bench_store,
  &bench_views,
  &bench_ways_out,
};

double
bench_seconds (void)
{
  return (double) g_get_monotonic_time () / G_USEC_PER_SEC;
}

glong
bench_peak_kib (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

/* For what a benchmark has made: it leaves nothing behind. */
void
bench_remove_folder (const char *folder)
{
  g_autofree char *quoted = g_shell_quote (folder);
  g_autofree char *command = g_strconcat ("rm -rf ", quoted, NULL);

  g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
}

int
bench_refuse (const char *format,
              ...)
{
  va_list arguments;
  g_autofree char *message = NULL;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("accord-bench: %s\n", message);

  return 2;
}

gboolean
bench_parse (const GOptionEntry *entries,
             const char         *usage,
             int                *argc,
             char             ***argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (usage);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (g_option_context_parse (context, argc, argv, &error))
    return TRUE;
  bench_refuse ("%s", error->message);

  return FALSE;
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_NUMERIC, "C");
  for (guint i = 0; argc > 1 && i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (argv[1], verbs[i]->name))
      return verbs[i]->run (argc - 1, argv + 1);
  g_printerr ("Usage:\n");
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_printerr ("  accord-bench %s %s\n", verbs[i]->name, verbs[i]->usage);

  return 2;
}

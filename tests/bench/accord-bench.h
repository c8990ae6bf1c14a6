/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * BenchVerb:
 * @name: what is typed
 * @usage: the rest of the line, for the help
 * @run: does it; arguments behind the verb, argv[0] being its name. Returns
 *   the exit status.
 */
typedef struct
{
  const char *name;
  const char *usage;
  int (*run) (int    argc,
              char **argv);
} BenchVerb;

extern const BenchVerb bench_chart;
extern const BenchVerb bench_csv;
extern const BenchVerb bench_drag;
extern const BenchVerb bench_forecast;
extern const BenchVerb bench_input;
extern const BenchVerb bench_psplib;
extern const BenchVerb bench_promises;
extern const BenchVerb bench_ratios;
extern const BenchVerb bench_scenario;
extern const BenchVerb bench_store;
extern const BenchVerb bench_views;
extern const BenchVerb bench_ways_out;

double   bench_seconds       (void);
glong    bench_peak_kib      (void);
void     bench_remove_folder (const char         *folder);
gboolean bench_parse         (const GOptionEntry *entries,
                              const char         *usage,
                              int                *argc,
                              char             ***argv);
int      bench_refuse        (const char         *format,
                              ...) G_GNUC_PRINTF (1, 2);

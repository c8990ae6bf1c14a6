/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What is measured of a window. */
typedef enum
{
  BENCH_WINDOW_START,
  BENCH_WINDOW_DRAG,
  BENCH_WINDOW_SCROLL,
  BENCH_WINDOW_SEARCH,
} BenchWindowTask;

int bench_window_run (BenchWindowTask task,
                      const char     *path,
                      gint64          started);

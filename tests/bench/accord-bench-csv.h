/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

int accord_bench_csv (int   argc,
                      char *argv[]);

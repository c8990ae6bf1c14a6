/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <stdint.h>

G_BEGIN_DECLS

GFile *accord_fuzz_file      (const uint8_t *data,
                              size_t         size);
int    LLVMFuzzerTestOneInput (const uint8_t *data,
                               size_t         size);

G_END_DECLS

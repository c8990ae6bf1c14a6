/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ACCORD_WITNESS_SIZE 32

void  _accord_witness_set (char       *witness,
                           const char *text);
char *_accord_text_shown  (const char *text);

G_END_DECLS

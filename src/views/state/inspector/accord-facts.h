/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-fact.h"

G_BEGIN_DECLS

AccordFactsFunc accord_facts_find (const char *name);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-fact.h"

G_BEGIN_DECLS

void  accord_life_facts  (const AccordFactContext *context,
                          AccordEntity            *promise,
                          AccordFactFunc           add,
                          gpointer                 data);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-fact.h"

G_BEGIN_DECLS

void  accord_title_facts  (const AccordFactContext *context,
                           AccordEntity            *entity,
                           AccordFactFunc           add,
                           gpointer                 data);

G_END_DECLS

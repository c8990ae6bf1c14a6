/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-entity.h"

G_BEGIN_DECLS

const char *accord_choice_words_of   (GType         type,
                                      int           value);
const char *accord_choice_words_get  (AccordEntity *entity,
                                      guint         field);

G_END_DECLS

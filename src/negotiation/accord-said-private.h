/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-plan.h"

G_BEGIN_DECLS

/* What asks and concerns have in common: somebody of one side says something
 * about a deal, a promise, a feature, or the plan; the other side answers. */

/* The fields that say what it is about. */
typedef struct
{
  guint deal;
  guint promise;
  guint feature;
} AccordSubjectFields;

void       _accord_said_set_subject      (AccordPlan                *plan,
                                          AccordEntity              *said,
                                          const AccordSubjectFields *fields,
                                          AccordEntity              *subject);
GPtrArray *_accord_said_list             (AccordPlan                *plan,
                                          GType                      kind,
                                          const AccordSubjectFields *fields,
                                          AccordEntity              *subject,
                                          guint                      day_field);
gboolean   _accord_said_check_words      (AccordEntity              *said,
                                          const char                *words,
                                          GError                   **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord-choices.h"
#include "accord-entity.h"

G_BEGIN_DECLS

/* Rules and labels that several kinds share. */

/**
 * AccordAnswerFields:
 * @said_by: the side whose word it was
 * @words: the answer
 * @person: who gives it
 * @side: for which side, an #AccordAnswerer
 *
 * Where something said and its answer stand in a kind.
 */
typedef struct
{
  guint said_by;
  guint words;
  guint person;
  guint side;
} AccordAnswerFields;

gboolean  accord_rules_check_days     (AccordEntity  *entity,
                                       guint          first,
                                       guint          last,
                                       GError       **error);
gboolean  accord_rules_check_pair     (AccordEntity  *entity,
                                       guint          one,
                                       guint          other,
                                       GError       **error);
gboolean  accord_rules_check_chain    (AccordEntity  *entity,
                                       guint          parent,
                                       GError       **error);
gboolean  accord_rules_check_together (AccordEntity  *entity,
                                       guint          text,
                                       guint          day,
                                       GError       **error);
gboolean  accord_rules_follow_answer  (AccordEntity              *entity,
                                       const AccordValue         *before,
                                       AccordPlan                *plan,
                                       const AccordAnswerFields  *fields,
                                       GError                   **error);
gboolean  accord_rules_check_answer   (AccordEntity              *entity,
                                       const AccordValue         *before,
                                       const AccordAnswerFields  *fields,
                                       GError                   **error);
gboolean  accord_rules_check_speaker  (AccordEntity  *entity,
                                       guint          person,
                                       guint          side,
                                       GError       **error);
AccordSide
          accord_rules_get_side       (AccordPlan    *plan);
void      accord_rules_take_turn      (AccordEntity  *entity,
                                       AccordPlan    *plan,
                                       AccordEntity  *owner,
                                       guint          turn);
char     *accord_rules_dup_label      (AccordEntity  *entity,
                                       guint          one,
                                       guint          other);

G_END_DECLS
